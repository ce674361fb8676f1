"""The look of every picture, its text alternative, and a learner's answer drawn without a crash."""

from __future__ import annotations

import base64
import io
import sys
from collections.abc import Callable
from typing import Any

import matplotlib.pyplot as plt
import numpy as np

from .compare import Stage, as_numbers, compare
from .functions import Function, as_call

SEED = 42
DRAWN = 1e100  # no axis reaches further: matplotlib cannot place its ticks near the largest float

STYLE: dict[str, Any] = {
    "figure.figsize": (10, 6), "figure.dpi": 120,
    "font.size": 13, "axes.titlesize": 15, "axes.labelsize": 13,
    "xtick.labelsize": 11, "ytick.labelsize": 11,
    "legend.fontsize": 11, "legend.framealpha": 0.85,
    "lines.linewidth": 2.0, "axes.spines.top": False, "axes.spines.right": False,
    "savefig.bbox": "tight", "savefig.dpi": 150,
}  # fmt: skip


def setup_notebook() -> None:
    """Give the pictures their look and seed NumPy's global generator: the first cell of every notebook.

    Seaborn's whitegrid and its palette for colour-blind readers; where seaborn is not installed
    matplotlib's own form of both.
    """
    try:
        import seaborn  # noqa: PLC0415
    except ImportError:
        plt.style.use(["seaborn-v0_8-whitegrid", "seaborn-v0_8-colorblind"])
        plt.rcParams.update(STYLE)  # type: ignore[arg-type]
    else:
        seaborn.set_theme(style="whitegrid", palette="colorblind", rc=STYLE)
    np.random.seed(SEED)


def header(title: str) -> None:
    """Print ``title`` as a heading over what a cell prints next."""
    print(f"{title}\n{'=' * len(title)}")


def show_figure(figure: Any, alt: str) -> None:
    """Show ``figure`` with ``alt``, its text alternative, and close it; prints ``alt`` in a terminal."""
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=figure.dpi)
    plt.close(figure)
    ipython = sys.modules.get("IPython")
    if ipython is None or ipython.get_ipython() is None:
        print(alt)
        return
    data = {"image/png": base64.b64encode(picture.getvalue()).decode(), "text/plain": alt}
    ipython.display.display(data, raw=True, metadata={"image/png": {"alt": alt}})


def learner_curve(
    part: str, name: str, get: Callable[[], Any], x: Any, like: Any = None
) -> np.ndarray[Any, Any] | None:
    """What the learner's function gives for ``x``, to be drawn; None, and a line why, where it cannot be.

    ``get`` is a lambda that names the function. ``x`` is its argument, or a ``call`` with several.
    It must give numbers of the shape of ``x``, or whatever has the shape and kind of ``like``.
    Numbers too large to be drawn become NaN, which leaves a gap.
    """
    try:
        answer = get()
    except NameError:
        answer = None
    if answer is None or not callable(answer):
        _say_not_drawn(part, f"{name} is no function yet")
        return None
    outcome = Function(name, answer).run(as_call(x))
    if outcome.error is not None:
        _say_not_drawn(part, f"{name} raised {type(outcome.error).__name__}")
        return None
    wanted = np.zeros(np.shape(x)) if like is None else np.asarray(like)
    return _drawn(part, f"what {name} returned", outcome.value, wanted)


def learner_values(part: str, name: str, get: Callable[[], Any], shape: tuple[int, ...]) -> np.ndarray[Any, Any] | None:
    """The numbers of the shape ``shape`` that the learner stored under ``name``, in the same manner."""
    try:
        answer = get()
    except NameError:
        answer = None
    if answer is None:
        _say_not_drawn(part, f"{name} is not filled in yet")
        return None
    return _drawn(part, name, answer, np.zeros(shape))


def _drawn(part: str, what: str, value: Any, wanted: np.ndarray[Any, Any]) -> np.ndarray[Any, Any] | None:
    trouble = compare(value, wanted)
    if trouble is not None and trouble.stage < Stage.FINITE:
        _say_not_drawn(part, f"{what} {trouble.text}")
        return None
    if wanted.dtype.kind == "b":
        return np.asarray(value).astype(bool)
    numbers = as_numbers(value)
    return np.where(np.abs(numbers) > DRAWN, np.nan, numbers)


def _say_not_drawn(part: str, why: str) -> None:
    print(f"Finish part {part} to see your curve: {why}.")
