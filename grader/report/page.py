"""The report as one page that asks nothing of the network."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jinja2
import numpy as np
from markupsafe import Markup

from grader import pages
from grader.course import short
from grader.report import files, findings, people, pictures
from grader.report.findings import Findings, correlation, part_name, percent, rounded
from grader.report.gather import State
from grader.report.numbers import Flag

MOST_NAMED = 60  # learners of one list; the others are in the file
MOST_ROWS = 25  # of a ranking; the others too


@dataclass(frozen=True)
class HeatCell:
    """One cell of a heat map that is a table: what stands in it, and its colour's number, if it has one."""

    text: str
    tenth: int | None
    meaning: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture, and what stands below it."""

    svg: Markup
    title: str
    caption: str


def page(found: Findings, course_name: str) -> str:
    """The page as HTML."""
    template = _templates().get_template("report.html.j2")
    return template.render(
        title=f"Class report, {course_name}" if course_name else "Class report",
        when=datetime.datetime.now().strftime("%Y-%m-%d %H:%M"),
        found=found,
        heat=None if found.large else heat_rows(found),
        bands=band_rows(found),
        heat_picture=pictures.heat_map(found, "heat") if found.large else None,
        colours=pictures.cell_colours(),
        pictures=_histograms(found),
        absent=people.absent(found.of),
        lists=[(state, people.listed(found.of, state, MOST_NAMED)) for state in _LISTED],
        most_named=MOST_NAMED,
        most_rows=MOST_ROWS,
        flags=list(Flag),
        rounded=rounded,
        percent=percent,
        part_name=part_name,
        short=short,
        correlation=correlation,
    )


_LISTED = (State.STOPPED, State.UNREADABLE, State.UNGRADED, State.MISSING)


@cache
def _templates() -> jinja2.Environment:
    """This folder's template, and the frame of all pages that it extends."""
    frame = pages.templates()
    own = jinja2.FileSystemLoader(Path(__file__).parent)
    return frame.overlay(loader=jinja2.ChoiceLoader([own, *([frame.loader] if frame.loader else [])]))


_MARKS = {
    State.STOPPED: ("!", "stopped"),
    State.UNREADABLE: ("?", "unreadable"),
    State.UNGRADED: ("…", "not graded yet"),
    State.MISSING: ("–", "not handed in"),
}


def heat_rows(found: Findings) -> list[tuple[str, list[HeatCell], str]]:
    """A row for each learner: who, the cells, the sum."""
    of = found.of
    totals = findings.totals(of)
    return [
        (
            str(learner),
            [_cell(*each) for each in zip(scores, of.possible, states, strict=True)],
            rounded(float(total)),
        )
        for learner, scores, states, total in zip(of.learners, of.scores, of.states, totals, strict=True)
    ]


def _cell(score: float, possible: float, state: State) -> HeatCell:
    mark, meaning = _MARKS.get(state, ("", ""))
    if math.isnan(score):
        return HeatCell(mark, None, meaning)
    return HeatCell(f"{rounded(score)}{mark}", _tenth(score, possible), meaning)


def _tenth(score: float, possible: float) -> int | None:
    if math.isnan(score) or not possible:
        return None
    return int(np.clip(round(pictures.STEPS * score / possible), 0, pictures.STEPS))


def band_rows(found: Findings) -> list[tuple[str, list[HeatCell], str]]:
    """A row for each band of a large class: the places, the means, the mean sum."""
    return [
        (
            f"{band.first}–{band.last}",
            [
                HeatCell(rounded(mean), _tenth(mean, possible))
                for mean, possible in zip(band.means, found.of.possible.tolist(), strict=True)
            ],
            rounded(band.total),
        )
        for band in found.bands
    ]


def _histograms(found: Findings) -> list[Picture]:
    shown = []
    for place, (name, edges, counts) in enumerate(files.distributions(found)):
        title = "All exercises together" if name == "sum" and not place else name
        spread = found.exercises[place - 1].spread if place else found.total
        caption = (
            f"{spread.learners} learners; mean {rounded(spread.mean)}, median {rounded(spread.median)}, "
            f"the middle half from {rounded(spread.lower)} to {rounded(spread.upper)}"
        )
        svg = pictures.histogram(edges, counts, f"distribution{place}", of=title, wide=not place)
        shown.append(Picture(svg, title, caption))
    return shown
