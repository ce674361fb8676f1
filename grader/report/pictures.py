"""The report's pictures: seaborn's, as SVG that stands in the page and takes the page's colours."""

from __future__ import annotations

import io
import re
from html import escape
from itertools import pairwise
from typing import Any

import matplotlib as mpl
import numpy as np
import seaborn as sns
from markupsafe import Markup
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from grader.course import short
from grader.report.findings import Findings, rounded
from grader.report.numbers import by_total

# Cividis: told apart by colour-blind readers and in black and white, as it grows lighter evenly
COLOURS = mpl.colormaps["cividis"]
STEPS = 10  # colours of the heat map's cells
_BAR = "#0072b2"  # Okabe and Ito's blue
# colours that stand in the drawing for the page's own, which differ in the dark and in print
_INK, _QUIET, _LINE = "#010203", "#010204", "#010205"
_PAGES = {_INK: "var(--ink)", _QUIET: "var(--quiet)", _LINE: "var(--line)"}
_STYLE: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "report",
    "font.family": "sans-serif",
    "font.size": 10,
    "text.parse_math": False,
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "axes.edgecolor": _QUIET,
    "axes.facecolor": "none",
    "figure.facecolor": "none",
    "xtick.color": _QUIET,
    "ytick.color": _QUIET,
    "xtick.labelcolor": _INK,
    "ytick.labelcolor": _INK,
    "grid.color": _LINE,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "axes.axisbelow": True,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def histogram(edges: list[float], counts: list[int], name: str, *, of: str, wide: bool = False) -> Markup:
    """How many learners lie in each step; ``of`` says of what, ``name`` is the picture's in the page."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(7.2, 2.8) if wide else (3.6, 2.2), layout="constrained")
        axes = figure.subplots()
        middles = [(low + high) / 2 for low, high in pairwise(edges)]
        sns.histplot(x=middles, weights=counts, bins=edges, ax=axes, color=_BAR, alpha=1, edgecolor="white")
        axes.set_xlabel("points")
        axes.set_ylabel("learners")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        return _svg(figure, name, f"{of}: {_told(edges, counts)}")


def _told(edges: list[float], counts: list[int]) -> str:
    if not sum(counts):
        return "nobody has points."
    steps = zip(edges[:-1], edges[1:], counts, strict=True)
    ones = edges[0] < 0
    told = [
        f"{rounded(low + 0.5) if ones else f'{rounded(low)} to {rounded(high)}'} points: {count}"
        for low, high, count in steps
        if count
    ]
    return f"learners by points. {'; '.join(told)}."


def heat_map(found: Findings, name: str) -> Markup:
    """All learners of a large class, a line each from the highest sum down, by exercise."""
    order = by_total(found.of.scores)
    shares = found.of.scores[order] / np.where(found.of.possible > 0, found.of.possible, 1.0)
    columns = [short(assignment) for assignment in found.of.assignments]
    with mpl.rc_context(_STYLE | {"axes.grid": False}):
        figure = Figure(figsize=(7.2, 6.0), layout="constrained")
        axes = figure.subplots()
        sns.heatmap(
            shares,
            vmin=0,
            vmax=1,
            cmap=COLOURS,
            ax=axes,
            xticklabels=columns,
            yticklabels=False,
            rasterized=True,
            cbar_kws={"label": "share of the points", "ticks": [0, 0.25, 0.5, 0.75, 1], "format": "{x:.0%}"},
        )
        axes.set_ylabel(f"{len(order)} learners, the highest sum on top")
        axes.set_xlabel("exercise")
        text = (
            f"Heat map of {len(order)} learners, sorted by their sums, and {len(columns)} exercises. "
            "The table below it has the same in bands."
        )
        return _svg(figure, name, text)


def _svg(figure: Figure, name: str, told: str) -> Markup:
    """The figure as an SVG element, its ids begun with ``name`` so that no two in a page are the same."""
    made = io.StringIO()
    figure.savefig(made, format="svg", dpi=110, metadata={"Date": None})
    svg = made.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"\s*<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(\bid="|href="#|url\(#)(?!data:)', rf"\g<1>{name}-", svg)
    for stands_for, own in _PAGES.items():
        svg = svg.replace(stands_for, own)
    return Markup(svg.replace("<svg", f'<svg role="img" aria-label="{escape(told)}"', 1))


def cell_colours() -> list[tuple[str, str]]:
    """The colour of a heat map's cell and of the number in it, by the tenth that its share lies in."""
    return [_with_ink(COLOURS(step / STEPS)) for step in range(STEPS + 1)]


def _with_ink(colour: tuple[float, float, float, float]) -> tuple[str, str]:
    linear = [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in colour[:3]]
    luminance = float(np.dot(linear, (0.2126, 0.7152, 0.0722)))
    return mpl.colors.to_hex(colour), "#000000" if luminance > 0.18 else "#ffffff"
