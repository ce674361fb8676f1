"""A second opinion on answers: slow and plain judgements, written from what the exercises ask and from nothing else.

The test cells of the masters and these judgements share no code, so they do not err together. Right
values are computed one number at a time with Python's own floats and fractions.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Callable, Iterator
from types import ModuleType

import numpy as np

from tests.limits import limited
from tests.oracle import (
    e01_sigmoid_derivative,
    e02_tanh_derivative,
    e03_relu_family,
    e04_affine_collapse,
    e05_stable_softmax,
    e06_softmax_jacobian,
    e07_gelu_vs_silu,
    e08_glu,
    e09_he_variance,
    e10_dead_relu,
)
from tests.oracle.common import Wrong
from tests.oracle.plots import NoPlots, is_pyplot

Judge = Callable[[dict[str, object]], None]

EXERCISES: dict[str, ModuleType] = {
    "01-sigmoid-derivative": e01_sigmoid_derivative,
    "02-tanh-derivative": e02_tanh_derivative,
    "03-relu-family": e03_relu_family,
    "04-affine-collapse": e04_affine_collapse,
    "05-stable-softmax": e05_stable_softmax,
    "06-softmax-jacobian": e06_softmax_jacobian,
    "07-gelu-vs-silu": e07_gelu_vs_silu,
    "08-glu": e08_glu,
    "09-he-variance": e09_he_variance,
    "10-dead-relu": e10_dead_relu,
}
PARTS = ("part-a", "part-b", "part-c")
_SECONDS = 10.0


def verdict(assignment: str, part: str, names: dict[str, object]) -> str:
    """Why the names that an answer cell left behind are wrong, in one line; "" where they are right."""
    judge: Judge = getattr(EXERCISES[assignment], part.replace("-", "_"))
    plt = names.get("plt")
    if not is_pyplot(plt):
        return _judged(judge, names)
    names["plt"] = stand_in = NoPlots()
    try:
        why = _judged(judge, names)
    finally:
        names["plt"] = plt
    return _judged(judge, names) if why and stand_in.used else why


def _judged(judge: Judge, names: dict[str, object]) -> str:
    try:
        with _silence(), limited(_SECONDS):
            judge(names)
    except Wrong as wrong:
        return " ".join(str(wrong).split()) or "wrong"
    except TimeoutError:
        return "takes too long"
    return ""


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """No prints and no warnings of the learner's code; they cost no point."""
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("ignore")
        yield
