"""The gradebook CSV of Canvas.

Columns as in the Canvas Instructor Guide, "How do I import grades in the Gradebook?" and "How do I export grades in
the Gradebook?": Student, ID, SIS User ID, SIS Login ID, Section, perhaps columns of the instructor's own, then the
assignments, each "Name (id)", then totals that are read only. The row "Points Possible" and one that says "Manual
Posting" come before the learners'. A score already in Canvas is overwritten by the file's, by an empty cell too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from grader.errors import WrongUse
from grader.platforms.filling import Filled, Key, Target, fill, same
from grader.platforms.scores import Learner, Scores, number, points_in
from grader.platforms.tables import Row, Table, guarded, shown

POINTS_POSSIBLE = "    Points Possible"
_INFORMATION = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
_TITLED = re.compile(r"(?P<title>.*?)(?:\s*\((?P<id>\d+)\))?\s*", re.DOTALL)
_EXCUSED = ("EX", "N/A")


def check(table: Table) -> None:
    """Raises WrongUse where a table is no gradebook that Canvas gave out."""
    first = [name.strip() for name in table.header[:3]]
    if (
        not (first[:2] == ["Student", "ID"] or first == ["LastName", "FirstName", "ID"])
        or "Section" not in table.header
    ):
        raise WrongUse(
            f"{table.name} is no gradebook of Canvas: its columns must begin with Student, ID and hold Section, and "
            f"they are: {shown(table.header)}. In Canvas: Grades > Export > Export Entire Gradebook."
        )


def learner_rows(table: Table) -> list[int]:
    """The rows that are a learner's: not "Points Possible", not "Manual Posting"."""
    return [
        number
        for number, row in enumerate(table.rows)
        if table.cell(row, "ID") or (row[0].strip() and "Points Possible" not in row[0])
    ]


def filled(table: Table, scores: Scores, columns: Mapping[str, str], key: str = "") -> Filled:
    """A gradebook that Canvas gave out, with the scores in it; all other cells, rows and columns stay.

    ``columns`` names an assignment's column where it is called otherwise in Canvas. ``key`` is the only column to find
    learners by; by default they are found by their id in SIS Login ID, SIS User ID or ID. Raises WrongUse.
    """
    check(table)
    targets, remarks = _targets(table, scores, columns)
    result = fill(table, scores, rows=learner_rows(table), keys=_keys(table, key), targets=targets, keep=_keep)
    return Filled(result.table, result.scores, (*remarks, *result.remarks))


def fresh(scores: Scores, key: str = "") -> Filled:
    """A gradebook to import without one of Canvas': for each assignment a column, which Canvas asks about.

    It lists who has a score: an empty cell would overwrite what Canvas has. ``key`` is the column of the learners'
    ids, SIS Login ID by default. Raises WrongUse.
    """
    names = tuple(map(guarded, scores.points))
    column = _INFORMATION.index(_keys(Table(_INFORMATION, ()), key)[0].name)
    rows = [(POINTS_POSSIBLE, "", "", "", "", *map(number, scores.possible.values()))]
    for learner in scores.graded:
        points = scores.of(learner.id)
        cells = (number(points[name]) if name in points else "" for name in scores.points)
        canvas_id = learner.number("canvas")
        who = [guarded(learner.listed), canvas_id, "", "", ""]
        if not canvas_id:
            who[column] = guarded(learner.id)
        rows.append((*who, *cells))
    total = sum(map(len, scores.points.values()))
    return Filled(Table((*_INFORMATION, *names), tuple(rows), name="Canvas"), total)


def _keys(table: Table, only: str) -> list[Key]:
    keys = [
        Key("SIS Login ID", lambda row: table.cell(row, "SIS Login ID"), lambda learner: learner.id),
        Key("SIS User ID", lambda row: table.cell(row, "SIS User ID"), lambda learner: learner.id),
        Key("ID", lambda row: table.cell(row, "ID"), _canvas_id),
    ]
    chosen = [key for key in keys if key.name.casefold() == only.strip().casefold()] if only else keys
    if not chosen:
        raise WrongUse(f"Learners cannot be found by the column {only!r}: name SIS Login ID, SIS User ID or ID.")
    return chosen


def _canvas_id(learner: Learner) -> str:
    return learner.number("canvas") or learner.id


def _keep(row: Row, cell: str) -> str:
    return f"where Canvas has {cell.upper()}" if cell.upper() in _EXCUSED else ""


def _targets(table: Table, scores: Scores, columns: Mapping[str, str]) -> tuple[list[Target], list[str]]:
    """The column of each assignment, and a remark on each that has none though somebody has handed it in."""
    possible = next((row for row in table.rows if row and "Points Possible" in row[0]), ())
    targets: list[Target] = []
    remarks = []
    for name in scores.points:
        found = _columns(table, columns.get(name, name))
        if len(found) > 1:
            raise WrongUse(
                f"{table.name} has {len(found)} columns for {name}: {shown(table.header[each] for each in found)}. "
                f"Name one in nbgrader_config.py: c.CanvasExporter.columns = {{{name!r}: {table.header[found[0]]!r}}}"
            )
        for other in (each for each in targets if each.column in found):
            raise WrongUse(
                f"{other.assignment} and {name} would both be written to the column {table.header[other.column]} of "
                f"{table.name}. Name one for each in nbgrader_config.py: "
                f'c.CanvasExporter.columns = {{{other.assignment!r}: "COLUMN", {name!r}: "COLUMN"}}'
            )
        if found:
            targets.append(Target(name, found[0], points_in(possible[found[0]] if found[0] < len(possible) else "")))
        elif scores.points[name]:
            remarks.append(f"Not exported: {table.name} has no column for {name}.")
    if not targets:
        raise WrongUse(
            f"{table.name} has no column for any of: {shown(scores.points)}. Its columns are: "
            f"{shown(table.header, 20)}. Name one that is called otherwise in nbgrader_config.py: "
            'c.CanvasExporter.columns = {"ASSIGNMENT": "COLUMN"}'
        )
    return targets, remarks


def _columns(table: Table, name: str) -> list[int]:
    """The columns after Section that are called ``name``, whole or without Canvas' number."""
    start = table.header.index("Section") + 1
    whole = [number for number in range(start, len(table.header)) if table.header[number].strip() == name.strip()]
    if whole:
        return whole
    titles = {number: _TITLED.fullmatch(table.header[number]) for number in range(start, len(table.header))}
    return [number for number, found in titles.items() if found and same(found["title"]) == same(name)]
