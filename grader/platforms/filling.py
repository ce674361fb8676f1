"""Scores written into a table that a platform gave out: which row is whose, and which cells may change."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from grader.platforms.scores import Learner, Scores, number
from grader.platforms.tables import Row, Table, shown


@dataclass(frozen=True)
class Filled:
    """A table to import, how many scores stand in it, and what a person should know, a line each."""

    table: Table
    scores: int
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Key:
    """One way to tell whose a row is: the column's name, what to take from its cell, and what from a learner."""

    name: str
    of_row: Callable[[Row], str]
    of_learner: Callable[[Learner], str]


@dataclass(frozen=True)
class Target:
    """Where an assignment's scores go: the column, and how many points the platform gives, where it says so."""

    assignment: str
    column: int
    possible: float | None = None


def same(name: str) -> str:
    """``name`` so that "01 Sigmoid: derivative" and "01-sigmoid-derivative" are one."""
    return " ".join(re.findall(r"\w+", name.casefold().replace("_", " ")))


def fill(
    table: Table,
    scores: Scores,
    *,
    rows: Sequence[int],
    keys: Sequence[Key],
    targets: Sequence[Target],
    keep: Callable[[Row, str], str],
) -> Filled:
    """The table with the scores in it.

    ``rows`` are the numbers of the rows that are learners'. ``keep`` says of a row and its cell why it is left as
    it is, if it is. A cell stays, too, where the learner has handed in nothing, and every other cell of the table.
    """
    places, remarks = _places(table, rows, keys, scores)
    cells: dict[tuple[int, int], str] = {}
    kept: dict[str, list[str]] = defaultdict(list)
    for learner, row in places.items():
        for target in targets:
            points = scores.points[target.assignment].get(learner)
            if points is None:
                continue
            old = table.rows[row][target.column].strip() if target.column < len(table.rows[row]) else ""
            reason = keep(table.rows[row], old)
            if reason:
                kept[reason].append(f"{learner} ({target.assignment}: {number(points)})")
            else:
                cells[row, target.column] = number(points)
    remarks += [f"Left as it is in {table.name}, {reason}: {shown(who)}." for reason, who in kept.items()]
    remarks += [
        f"{table.name} gives {number(target.possible)} points for {target.assignment}, the gradebook "
        f"{number(scores.possible[target.assignment])}: points are written as they are."
        for target in targets
        if target.possible is not None and abs(target.possible - scores.possible[target.assignment]) > 0.005
    ]
    return Filled(table.with_cells(cells), len(cells), tuple(remarks))


def _places(table: Table, rows: Sequence[int], keys: Sequence[Key], scores: Scores) -> tuple[dict[str, int], list[str]]:
    """The row of every learner who has a score, and a remark on each who has no row of their own."""
    index = {(key.name, text): where for key in keys for text, where in _by_text(table, rows, key).items()}
    found: dict[str, int] = {}
    remarks = []
    looked = shown(key.name for key in keys)
    for learner in scores.graded:
        where = {row for key in keys for row in index.get((key.name, _plain(key.of_learner(learner))), ())}
        if len(where) == 1:
            found[learner.id] = where.pop()
        else:
            what = "is in no row" if not where else f"could be any of {len(where)} rows"
            remarks.append(f"Not exported: {_told(learner.id, scores)} {what} of {table.name} (by {looked}).")
    taken = Counter(found.values())
    for learner_id in [each for each, row in found.items() if taken[row] > 1]:
        row = shown(table.rows[found.pop(learner_id)][:2])
        remarks.append(f"Not exported: {_told(learner_id, scores)} shares the row {row} of {table.name} with another.")
    return found, remarks


def _by_text(table: Table, rows: Iterable[int], key: Key) -> Mapping[str, list[int]]:
    found = defaultdict(list)
    for row in rows:
        text = _plain(key.of_row(table.rows[row]))
        if text:
            found[text].append(row)
    return found


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


def _told(learner: str, scores: Scores) -> str:
    """A learner with all points, so that they can be entered by hand."""
    return f"{shown([learner])} ({shown(f'{name}: {number(points)}' for name, points in scores.of(learner).items())})"
