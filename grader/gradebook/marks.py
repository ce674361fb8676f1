"""What the gradebook says of submissions beside their notebooks: points, who gave them, comments, late penalties."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, inspect, select

from grader.gradebook.counting import less_penalty, points_of
from grader.gradebook.tables import (
    ASSIGNMENT,
    CELL,
    COMMENT,
    GRADE,
    GRADE_CELL,
    NOTEBOOK,
    RESULTS,
    SUBMISSION,
    SUBMITTED_NOTEBOOK,
    TASK_CELL,
)
from grader.results import Outcome, Result

_MOST_NAMED = 500  # learners in one statement


@dataclass(frozen=True)
class Mark:
    """The points of one graded cell: of the tests, of a person, and on top; None where there are none."""

    possible: float
    automatic: float | None = None
    manual: float | None = None
    extra: float | None = None

    @property
    def points(self) -> float | None:
        """What stands now; None where all is open."""
        return points_of(self.automatic, self.manual, self.extra)


@dataclass(frozen=True)
class Marks:
    """What stands in the gradebook of one submitted notebook, by the names of its cells."""

    parts: Mapping[str, Mark] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    penalty: float = 0.0  # points, for being late

    @property
    def points(self) -> float:
        """The points of all parts together."""
        return sum(mark.points or 0.0 for mark in self.parts.values())

    @property
    def score(self) -> float:
        """All points, less the penalty, and never below 0."""
        return less_penalty(self.points, self.penalty)

    @property
    def possible(self) -> float:
        return sum(mark.possible for mark in self.parts.values())


@dataclass(frozen=True)
class Whose:
    """A submitted notebook: a learner's, of an assignment."""

    student: str
    assignment: str
    notebook: str


def read_marks(connection: Connection, students: Collection[str] | None, assignment: str = "") -> dict[Whose, Marks]:
    """The marks of all submitted notebooks, of some learners or (None) of all, of an assignment or ("") of all."""
    wanted = _wanted(students, assignment)
    parts: dict[Whose, dict[str, Mark]] = {}
    comments: dict[Whose, dict[str, str]] = {}
    penalties: dict[Whose, float] = {}
    costs = func.coalesce(SUBMITTED_NOTEBOOK.c.late_submission_penalty, 0.0)
    for *whose, penalty in connection.execute(_of_notebooks(costs).where(wanted)):
        penalties[Whose(*whose)] = penalty
    possible = func.coalesce(GRADE_CELL.c.max_score, TASK_CELL.c.max_score, 0.0)
    columns = CELL.c.name, possible, GRADE.c.auto_score, GRADE.c.manual_score, GRADE.c.extra_credit
    statement = (
        _of_notebooks(*columns)
        .join(GRADE, GRADE.c.notebook_id == SUBMITTED_NOTEBOOK.c.id)
        .join(CELL, CELL.c.id == GRADE.c.cell_id)
        .outerjoin(GRADE_CELL, GRADE_CELL.c.id == CELL.c.id)
        .outerjoin(TASK_CELL, TASK_CELL.c.id == CELL.c.id)
    )
    for student, name, notebook, cell, *points in connection.execute(statement.where(wanted)):
        parts.setdefault(Whose(student, name, notebook), {})[cell] = Mark(*points)
    said = func.coalesce(COMMENT.c.manual_comment, COMMENT.c.auto_comment)
    statement = (
        _of_notebooks(CELL.c.name, said)
        .join(COMMENT, COMMENT.c.notebook_id == SUBMITTED_NOTEBOOK.c.id)
        .join(CELL, CELL.c.id == COMMENT.c.cell_id)
        .where(said.is_not(None))
    )
    for student, name, notebook, cell, comment in connection.execute(statement.where(wanted)):
        comments.setdefault(Whose(student, name, notebook), {})[cell] = comment
    return {
        whose: Marks(parts.get(whose, {}), comments.get(whose, {}), penalty) for whose, penalty in penalties.items()
    }


def read_outcomes(connection: Connection, students: Collection[str] | None) -> Iterator[tuple[str, str, Outcome]]:
    """How this project's grading ended: learner, assignment, outcome. Of what nbgrader graded alone, nothing."""
    if not inspect(connection).has_table(RESULTS.name):
        return
    statement = select(RESULTS.c.result).where(_among(RESULTS.c.student, students))
    for text in connection.scalars(statement.execution_options(yield_per=1000)):
        result = Result.from_json(text)
        yield result.student, result.assignment, result.outcome


def _of_notebooks(*columns: ColumnElement[object]) -> Select[Any]:
    """A statement for whose a submitted notebook is, and these columns of it."""
    return (
        select(SUBMISSION.c.student_id, ASSIGNMENT.c.name, NOTEBOOK.c.name, *columns)
        .select_from(SUBMITTED_NOTEBOOK)
        .join(SUBMISSION, SUBMISSION.c.id == SUBMITTED_NOTEBOOK.c.assignment_id)
        .join(ASSIGNMENT, ASSIGNMENT.c.id == SUBMISSION.c.assignment_id)
        .join(NOTEBOOK, NOTEBOOK.c.id == SUBMITTED_NOTEBOOK.c.notebook_id)
    )


def _wanted(students: Collection[str] | None, assignment: str) -> ColumnElement[bool]:
    own = _among(SUBMISSION.c.student_id, students)
    return and_(own, ASSIGNMENT.c.name == assignment) if assignment else own


def _among(column: ColumnElement[str], students: Collection[str] | None) -> ColumnElement[bool]:
    if students is None or len(students) > _MOST_NAMED:  # more than a statement may name
        return column.is_not(None)
    return column.in_(students)
