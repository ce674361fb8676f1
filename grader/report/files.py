"""The numbers behind the report's pictures and tables, as CSV files."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence

from grader.report import numbers, people
from grader.report.findings import Findings, totals
from grader.report.tally import Counted
from grader.spreadsheet import as_text

Cell = str | float | int
Rows = Iterable[Sequence[Cell]]


def tables(found: Findings) -> dict[str, str]:
    """The content of every file, by its name."""
    return {
        "scores.csv": text(("learner", "name", *found.of.assignments, "sum"), _scores(found)),
        "exercises.csv": text(_EXERCISE, _exercises(found)),
        "parts.csv": text(_PART, _parts(found)),
        "checks.csv": text(("assignment", "part", "check", *_COUNTED), map(_counted, found.failed)),
        "mistakes.csv": text(("assignment", "part", "mistake", *_COUNTED), map(_counted, found.mistakes)),
        "people.csv": text(("learner", "name", "assignment", "state", "why"), _people(found)),
        "distributions.csv": text(("of", "from", "to", "learners"), _distributions(found)),
        "bands.csv": text(("first place", "last place", *found.of.assignments, "sum"), _bands(found)),
    }


def text(header: Sequence[str], rows: Rows) -> str:
    """A table as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(map(for_spreadsheet, header))
    writer.writerows([for_spreadsheet(cell) for cell in row] for row in rows)
    return made.getvalue()


def for_spreadsheet(cell: Cell) -> Cell:
    """A cell as a spreadsheet may read it; numbers stay numbers, an unknown one is left empty."""
    if isinstance(cell, float):
        return "" if math.isnan(cell) else round(cell, 6)
    return as_text(cell) if isinstance(cell, str) else cell


_COUNTED = ("learners", "of", "share", "said")
_EXERCISE = (
    *("assignment", "points", "handed in", "not handed in", "stopped", "unreadable", "not graded yet"),
    *("parts that wait for a person", "graded", "mean", "lower quartile", "median", "upper quartile"),
)
_PART = (
    *("assignment", "part", "points", "learners", "solved", "pass rate", "mean share of points"),
    *("discrimination", "worth a look"),
)


def _scores(found: Findings) -> Rows:
    for learner, scores, total in zip(found.of.learners, found.of.scores.tolist(), totals(found.of), strict=True):
        yield learner.label, learner.name, *scores, float(total)


def _exercises(found: Findings) -> Rows:
    for each in found.exercises:
        counts = each.handed_in, each.missing, each.stopped, each.unreadable, each.ungraded, each.waiting
        own = each.spread
        yield each.name, each.possible, *counts, own.learners, own.mean, own.lower, own.median, own.upper


def _parts(found: Findings) -> Rows:
    for each in found.parts:
        part, item = each.part, each.item
        flags = "; ".join(flag.value for flag in item.flags)
        counts = item.learners, item.solved, item.pass_rate, item.mean_share, item.discrimination
        yield part.assignment, part.cell, part.possible, *counts, flags


def _counted(row: Counted) -> Sequence[Cell]:
    return row.assignment, row.cell, row.name, row.learners, row.tested, row.share, row.said


def _people(found: Findings) -> Rows:
    for case in people.cases(found.of):
        yield case.learner.label, case.learner.name, case.assignment, case.state.value, case.why


def _distributions(found: Findings) -> Rows:
    for name, edges, counts in distributions(found):
        for low, high, count in zip(edges[:-1], edges[1:], counts, strict=True):
            yield name, low, high, count


def distributions(found: Findings) -> Iterable[tuple[str, list[float], list[int]]]:
    """The steps of every histogram: of the sums, and of each exercise."""
    yield "sum", *numbers.bins(totals(found.of), found.possible)
    for column, exercise in enumerate(found.exercises):
        yield exercise.name, *numbers.bins(found.of.scores[:, column], exercise.possible)


def _bands(found: Findings) -> Rows:
    for band in found.bands:
        yield band.first, band.last, *band.means, band.total
