"""Graded submissions written into nbgrader's tables, many in one transaction, as its own autograde would leave them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any
from uuid import uuid4

from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import Connection, Table, bindparam, delete, select

from grader.grade import Paper
from grader.gradebook.counting import points_of
from grader.gradebook.late import due, penalty, seconds_late
from grader.gradebook.tables import (
    ASSIGNMENT,
    CELL,
    COMMENT,
    GRADE,
    GRADE_CELL,
    NOTEBOOK,
    RESULTS,
    SOURCE_CELL,
    STUDENT,
    SUBMISSION,
    SUBMITTED_NOTEBOOK,
    TASK_CELL,
)
from grader.handed_in import HandedIn
from grader.results import Part, Result

NO_RESPONSE = "No response."  # nbgrader's own comment on an answer cell that was left as it was

Row = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """A graded submission to be recorded, and the hash of all that it was made from."""

    handed: HandedIn
    paper: Paper
    made_from: str


@dataclass(frozen=True)
class Recorded:
    """A result with the points that stand in the gradebook now, a person's included, and what stood there before."""

    result: Result
    before: float | None


@dataclass(frozen=True)
class Layout:
    """An assignment as the gradebook knows it: the ids of its rows, its cells by name."""

    name: str
    assignment: str
    duedate: datetime.datetime | None
    notebook: str
    graded: dict[str, tuple[str, float]]  # name -> id, points
    commented: dict[str, str]  # name -> id
    untouched: dict[str, str | None]  # name -> checksum of the cell as it was handed out

    @classmethod
    def read(cls, connection: Connection, name: str) -> Layout:
        """The layout of the assignment ``name`` and its notebook of the same name."""
        wanted = (ASSIGNMENT.c.name == name) & (NOTEBOOK.c.name == name)
        joined = ASSIGNMENT.join(NOTEBOOK, NOTEBOOK.c.assignment_id == ASSIGNMENT.c.id)
        row = connection.execute(
            select(ASSIGNMENT.c.id, ASSIGNMENT.c.duedate, NOTEBOOK.c.id).select_from(joined).where(wanted)
        ).one()
        assignment, duedate, notebook = row
        cells = connection.execute(
            select(CELL.c.id, CELL.c.name, CELL.c.type, GRADE_CELL.c.max_score, TASK_CELL.c.max_score)
            .select_from(CELL.outerjoin(GRADE_CELL, GRADE_CELL.c.id == CELL.c.id))
            .outerjoin(TASK_CELL, TASK_CELL.c.id == CELL.c.id)
            .where(CELL.c.notebook_id == notebook)
        ).all()
        sources = connection.execute(
            select(SOURCE_CELL.c.name, SOURCE_CELL.c.checksum).where(SOURCE_CELL.c.notebook_id == notebook)
        )
        return cls(
            name,
            assignment,
            duedate,
            notebook,
            {each[1]: (each[0], each[3] or each[4] or 0.0) for each in cells if each[2] in ("GradeCell", "TaskCell")},
            {each[1]: each[0] for each in cells if each[2] in ("SolutionCell", "TaskCell")},
            dict(sources.tuples().all()),
        )


@dataclass
class _Place:
    """Where one submission stands in the tables, and what a person has entered there."""

    due: datetime.datetime | None
    timestamp: datetime.datetime | None = None
    submission: str = field(default_factory=lambda: uuid4().hex)
    notebook: str = field(default_factory=lambda: uuid4().hex)
    grades: dict[str, Row] = field(default_factory=dict)  # by cell id
    comments: dict[str, Row] = field(default_factory=dict)
    new: bool = True
    new_notebook: bool = True

    @property
    def late(self) -> float:
        return seconds_late(self.timestamp, self.due)


class Recorder:
    """Writes graded submissions into the tables; one call of ``record`` is one transaction of the caller's."""

    def __init__(self, late_penalties: AssignLatePenalties) -> None:
        self._layouts: dict[str, Layout] = {}
        self._late = late_penalties

    def record(self, connection: Connection, entries: Sequence[Entry]) -> list[Recorded]:
        """Record the entries. What a person has graded or written stays; a submission is recorded whole or not at all."""
        _add_students(connection, {entry.handed.student for entry in entries})
        recorded: list[Recorded] = []
        by_assignment = sorted(entries, key=lambda entry: entry.handed.assignment)
        for name, group in groupby(by_assignment, key=lambda entry: entry.handed.assignment):
            if name not in self._layouts:
                self._layouts[name] = Layout.read(connection, name)
            recorded += self._record_assignment(connection, self._layouts[name], list(group))
        return recorded

    def _record_assignment(self, connection: Connection, layout: Layout, entries: list[Entry]) -> list[Recorded]:
        places = _places(connection, layout, [entry.handed.student for entry in entries])
        recorded = []
        for entry in entries:
            place = places.setdefault(entry.handed.student, _Place(layout.duedate))
            place.timestamp = entry.handed.timestamp or place.timestamp  # nbgrader too keeps the time that it knows
            before = None if place.new_notebook else _sum(place)
            _mark(layout, place, entry.paper)
            parts = {name: _part(place, cell, points) for name, (cell, points) in sorted(layout.graded.items())}
            recorded.append(Recorded(replace(entry.paper.result, parts=parts), before))
        self._write(connection, layout, places)
        rows = [result_row(entry.paper.result, entry.made_from, places[entry.handed.student].late) for entry in entries]
        put_results(connection, layout.name, rows)
        return recorded

    def _write(self, connection: Connection, layout: Layout, places: dict[str, _Place]) -> None:
        submissions, notebooks = [], []
        for student, place in places.items():
            own = {"id": place.submission, "assignment_id": layout.assignment, "student_id": student}
            submissions.append((place.new, {**own, "timestamp": place.timestamp}))
            own = {"id": place.notebook, "notebook_id": layout.notebook, "assignment_id": place.submission}
            costs = penalty(self._late, student, _sum(place), place.late)
            notebooks.append((place.new_notebook, {**own, "late_submission_penalty": costs}))
        _put(connection, SUBMISSION, submissions, ("timestamp",))
        _put(connection, SUBMITTED_NOTEBOOK, notebooks, ("late_submission_penalty",))
        for table, rows, columns in (
            (GRADE, (place.grades for place in places.values()), ("auto_score", "needs_manual_grade")),
            (COMMENT, (place.comments for place in places.values()), ("auto_comment",)),
        ):
            each = [(row.pop("new", False), row) for of_one in rows for row in of_one.values()]
            _put(connection, table, each, columns)


def _add_students(connection: Connection, names: set[str]) -> None:
    known = set(connection.scalars(select(STUDENT.c.id).where(STUDENT.c.id.in_(names))))
    if names - known:
        connection.execute(STUDENT.insert(), [{"id": name} for name in sorted(names - known)])


def _places(connection: Connection, layout: Layout, students: list[str]) -> dict[str, _Place]:
    """Where submissions stand that are in the tables already, by student."""
    joined = (SUBMITTED_NOTEBOOK.c.assignment_id == SUBMISSION.c.id) & (
        SUBMITTED_NOTEBOOK.c.notebook_id == layout.notebook
    )
    rows = connection.execute(
        select(SUBMISSION, SUBMITTED_NOTEBOOK.c.id.label("submitted_notebook"))
        .select_from(SUBMISSION.outerjoin(SUBMITTED_NOTEBOOK, joined))
        .where(SUBMISSION.c.assignment_id == layout.assignment, SUBMISSION.c.student_id.in_(students))
    )
    places = {}
    for row in rows:
        place = _Place(due(layout.duedate, row.extension), row.timestamp, row.id, new=False)
        if row.submitted_notebook:  # nbgrader makes none while it knows of no notebook in the assignment
            place.notebook, place.new_notebook = row.submitted_notebook, False
        places[row.student_id] = place
    by_notebook = {place.notebook: place for place in places.values()}
    for table, cells in ((GRADE, "grades"), (COMMENT, "comments")):
        for own in connection.execute(select(table).where(table.c.notebook_id.in_(by_notebook))).mappings():
            getattr(by_notebook[own["notebook_id"]], cells)[own["cell_id"]] = dict(own)
    return places


def _mark(layout: Layout, place: _Place, paper: Paper) -> None:
    """Put into the rows of a submission what it came to; rows that are missing are made."""
    empty = {name for name, checksum in paper.checksums.items() if checksum == layout.untouched.get(name)}
    for name, (cell, _) in layout.graded.items():
        grade = place.grades.setdefault(cell, {**_row(place, cell, GRADE), "needs_manual_grade": True})
        if name not in paper.result.parts:
            continue  # a task: no code of it is run, and nbgrader too leaves it to a person
        points = paper.result.parts[name].points
        grade["auto_score"] = 0.0 if points is None and name in empty else points
        grade["needs_manual_grade"] = grade["manual_score"] is not None or grade["auto_score"] is None
    for name, cell in layout.commented.items():
        comment = place.comments.setdefault(cell, _row(place, cell, COMMENT))
        comment["auto_comment"] = NO_RESPONSE if name in empty else None


def _row(place: _Place, cell: str, table: Table) -> Row:
    return {
        **dict.fromkeys(table.c.keys()),
        "id": uuid4().hex,
        "notebook_id": place.notebook,
        "cell_id": cell,
        "new": True,
    }


def _score(grade: Row) -> float | None:
    return points_of(grade["auto_score"], grade["manual_score"], grade["extra_credit"])


def _sum(place: _Place) -> float:
    return sum(_score(grade) or 0.0 for grade in place.grades.values())


def _part(place: _Place, cell: str, possible: float) -> Part:
    return Part(_score(place.grades[cell]), possible)


def _put(connection: Connection, table: Table, rows: Iterable[tuple[bool, Row]], columns: Sequence[str]) -> None:
    """Insert the rows that are new, and set these columns of the others."""
    new: list[Row] = []
    old: list[Row] = []
    for is_new, row in rows:
        (new if is_new else old).append(row)
    if new:
        connection.execute(table.insert(), new)
    if old:
        statement = (
            table.update()
            .where(table.c.id == bindparam("its_id"))
            .values({name: bindparam(f"new_{name}") for name in columns})
        )
        connection.execute(
            statement, [{"its_id": row["id"], **{f"new_{name}": row[name] for name in columns}} for row in old]
        )


def result_row(result: Result, made_from: str, late: float) -> Row:
    """What a submission came to, as a row; ``late`` is in seconds."""
    whose = {"assignment": result.assignment, "student": result.student}
    return {**whose, "made_from": made_from, "late": late, "result": result.to_json()}


def put_results(connection: Connection, assignment: str, rows: Sequence[Row]) -> None:
    """Write what some submissions of an assignment came to, in the place of what they came to before."""
    students = [row["student"] for row in rows]
    connection.execute(delete(RESULTS).where(RESULTS.c.assignment == assignment, RESULTS.c.student.in_(students)))
    connection.execute(RESULTS.insert(), list(rows))
