"""The two CSV files that Moodle reads grades from.

The offline grading worksheet is an assignment's own (MoodleDocs, "Using Assignment", Offline grading worksheet):
Identifier ("Participant 4711"), Full name and what else the site shows of people, Status, Grade, Maximum Grade, Grade
can be changed, Last modified (submission), Last modified (grade), Feedback comments. Moodle looks for Identifier, Grade
and Last modified (grade) in the language of whoever uploads it, and leaves out rows that were changed there since.

The gradebook's own import (MoodleDocs, "Grade import") takes any CSV file, finds people by e-mail address, ID number
or username, and asks which column is which. There an empty cell empties a grade.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from grader.errors import WrongUse
from grader.platforms.filling import Filled, Key, Target, fill
from grader.platforms.scores import Learner, Scores, number, points_in
from grader.platforms.tables import Row, Table, guarded, shown

IDENTIFIER = "Identifier"
GRADE = "Grade"
_PEOPLE = ("Username", "ID number", "Email address")
_PARTICIPANT = re.compile(r"\D*(\d+)")
_KEYS = {"email": "Email address", "idnumber": "ID number", "username": "Username"}


def participant(identifier: str) -> str:
    """The number in "Participant 4711", whatever the language."""
    found = _PARTICIPANT.fullmatch(identifier.strip())
    return found[1] if found else ""


def check(table: Table, identifier: str = IDENTIFIER, grade: str = GRADE) -> None:
    """Raises WrongUse where a table is no grading worksheet."""
    missing = [name for name in (identifier, grade) if table.column(name) is None]
    if missing:
        raise WrongUse(
            f"{table.name} is no grading worksheet of Moodle: it has no column {' and no '.join(missing)}, but "
            f"{shown(table.header)}. In Moodle: the assignment > Submissions > Actions > Download grading worksheet. "
            "Is Moodle set to another language, say what the two columns are called: "
            "c.MoodleExporter.identifier and c.MoodleExporter.grade in nbgrader_config.py."
        )


def filled(table: Table, scores: Scores, assignment: str, identifier: str = IDENTIFIER, grade: str = GRADE) -> Filled:
    """A worksheet that Moodle gave out, with one assignment's scores in it; all other cells stay. Raises WrongUse."""
    check(table, identifier, grade)
    keys = [Key(identifier, lambda row: participant(table.cell(row, identifier)), _number)]
    keys += [Key(name, _cell_of(table, name), _mail if name == "Email address" else _id) for name in _PEOPLE]
    keys.append(Key("Email address", _cell_of(table, "Email address"), _id))
    most = {table.cell(row, "Maximum Grade") for row in table.rows} - {""}
    column = table.column(grade)
    assert column is not None  # checked above
    target = Target(assignment, column, points_in(most.pop()) if len(most) == 1 else None)

    def keep(row: Row, cell: str) -> str:
        changeable = table.cell(row, "Grade can be changed")
        return "where Moodle says that the grade cannot be changed" if changeable.casefold() == "no" else ""

    one = Scores(scores.learners, {assignment: scores.points[assignment]}, scores.possible)
    return fill(table, one, rows=range(len(table.rows)), keys=keys, targets=[target], keep=keep)


def fresh(scores: Scores, by: str) -> Filled:
    """A table for the gradebook's import, of everybody who has handed in, by "email", "idnumber" or "username"."""
    if by not in _KEYS:
        raise WrongUse(f"Moodle finds nobody by {by!r}: name one of {', '.join(_KEYS)}.")
    header = (_KEYS[by], "First name", "Last name", *map(guarded, scores.points))
    rows, remarks = [], []
    for learner in scores.graded:
        key = learner.mail if by == "email" else learner.id
        points = scores.of(learner.id)
        if not key:
            said = shown(f"{name}: {number(each)}" for name, each in points.items())
            remarks.append(f"Not exported: {shown([learner.id])} ({said}) has no e-mail address in the gradebook.")
            continue
        cells = (number(points[name]) if name in points else "" for name in scores.points)
        rows.append((*map(guarded, (key, learner.first_name, learner.last_name)), *cells))
    total = sum(bool(cell) for row in rows for cell in row[3:])
    return Filled(Table(header, tuple(rows), name="Moodle"), total, tuple(remarks))


def _id(learner: Learner) -> str:
    return learner.id


def _mail(learner: Learner) -> str:
    return learner.mail


def _number(learner: Learner) -> str:
    return learner.number("moodle")


def _cell_of(table: Table, name: str) -> Callable[[Row], str]:
    return lambda row: table.cell(row, name)
