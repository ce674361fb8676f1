"""The whole class read from the gradebook in a few statements, whatever its size; nothing is written or made."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from sqlalchemy import Connection, Engine, create_engine, func, inspect, make_url, select
from sqlalchemy.exc import SQLAlchemyError

from grader.course import Course
from grader.gradebook.book import explained, lacks_package, patient, shown, unusable
from grader.gradebook.counting import points_of
from grader.gradebook.tables import (
    ASSIGNMENT,
    CELL,
    GRADE,
    GRADE_CELL,
    NOTEBOOK,
    RESULTS,
    STUDENT,
    SUBMISSION,
    SUBMITTED_NOTEBOOK,
    TASK_CELL,
    GradebookFailed,
)
from grader.results import Result


@dataclass(frozen=True)
class PartRow:
    """A graded cell of an assignment, and the points that it can bring."""

    assignment: str
    cell: str
    possible: float


@dataclass(frozen=True)
class SubmissionRow:
    """A submission that the gradebook has, and the points that being late costs it."""

    assignment: str
    student: str
    penalty: float


@dataclass(frozen=True)
class GradeRow:
    """The points of one graded cell that stand now; None where a person has to grade it."""

    assignment: str
    student: str
    cell: str
    points: float | None


class Reader:
    """A class as the gradebook has it at one moment. Use ``reading`` to get one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._parts = self._read_parts()
        self._submissions = self._read_submissions()

    @property
    def parts(self) -> list[PartRow]:
        """All graded cells, in the order of assignments and cells' names."""
        return list(self._parts.values())

    @property
    def submissions(self) -> list[SubmissionRow]:
        return list(self._submissions.values())

    def learners(self) -> dict[str, str]:
        """Everybody in the gradebook: their name there, first and last, by the name that they hand in under."""
        rows = self._connection.execute(select(STUDENT.c.id, STUDENT.c.first_name, STUDENT.c.last_name))
        return {student: " ".join(filter(None, (first, last))) for student, first, last in rows}

    def grades(self) -> Iterator[GradeRow]:
        """The points of every graded cell of every submission, as nbgrader counts them."""
        columns = GRADE.c.cell_id, GRADE.c.manual_score, GRADE.c.auto_score, GRADE.c.extra_credit
        statement = select(SUBMITTED_NOTEBOOK.c.assignment_id, *columns).join(
            SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.id == GRADE.c.notebook_id
        )
        for submission, cell, manual, auto, extra in self._connection.execute(statement):
            if submission not in self._submissions or cell not in self._parts:
                continue
            whose, part = self._submissions[submission], self._parts[cell]
            yield GradeRow(whose.assignment, whose.student, part.cell, points_of(auto, manual, extra))

    def results(self) -> Iterator[Result]:
        """What every submission came to when this project graded it; of those that nbgrader graded alone, nothing."""
        if not inspect(self._connection).has_table(RESULTS.name):
            return
        statement = (
            select(RESULTS.c.result)
            .join(ASSIGNMENT, ASSIGNMENT.c.name == RESULTS.c.assignment)
            .join(
                SUBMISSION,
                (SUBMISSION.c.assignment_id == ASSIGNMENT.c.id) & (SUBMISSION.c.student_id == RESULTS.c.student),
            )
        )
        for text in self._connection.scalars(statement.execution_options(yield_per=1000)):
            yield Result.from_json(text)

    def _read_parts(self) -> dict[str, PartRow]:
        """By the id of the cell."""
        statement = (
            select(CELL.c.id, ASSIGNMENT.c.name, NOTEBOOK.c.name, CELL.c.name)
            .add_columns(func.coalesce(GRADE_CELL.c.max_score, TASK_CELL.c.max_score, 0.0))
            .select_from(CELL)
            .join(NOTEBOOK, NOTEBOOK.c.id == CELL.c.notebook_id)
            .join(ASSIGNMENT, ASSIGNMENT.c.id == NOTEBOOK.c.assignment_id)
            .outerjoin(GRADE_CELL, GRADE_CELL.c.id == CELL.c.id)
            .outerjoin(TASK_CELL, TASK_CELL.c.id == CELL.c.id)
            .where(CELL.c.type.in_(("GradeCell", "TaskCell")))
            .order_by(ASSIGNMENT.c.name, NOTEBOOK.c.name, CELL.c.name)
        )
        return {
            row: PartRow(assignment, cell if notebook == assignment else f"{notebook}/{cell}", possible)
            for row, assignment, notebook, cell, possible in self._connection.execute(statement)
        }

    def _read_submissions(self) -> dict[str, SubmissionRow]:
        """By their id."""
        statement = (
            select(SUBMISSION.c.id, ASSIGNMENT.c.name, SUBMISSION.c.student_id)
            .add_columns(func.coalesce(func.sum(SUBMITTED_NOTEBOOK.c.late_submission_penalty), 0.0))
            .join(ASSIGNMENT, ASSIGNMENT.c.id == SUBMISSION.c.assignment_id)
            .outerjoin(SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.assignment_id == SUBMISSION.c.id)
            .group_by(SUBMISSION.c.id, ASSIGNMENT.c.name, SUBMISSION.c.student_id)
            .order_by(ASSIGNMENT.c.name, SUBMISSION.c.student_id)
        )
        return {row[0]: SubmissionRow(*row[1:]) for row in self._connection.execute(statement)}


@contextlib.contextmanager
def reading(course: Course) -> Iterator[Reader]:
    """The course's gradebook to read from, while others may write to it; raises GradebookFailed where there is none."""
    with connected(CourseDirectory(config=course.config, root=str(course.root)).db_url) as connection:
        yield Reader(connection)


@contextlib.contextmanager
def connected(db_url: str) -> Iterator[Connection]:
    """A gradebook whose statements all see the same state; raises GradebookFailed where there is none."""
    try:
        engine = create_engine(patient(make_url(db_url)))
    except ImportError as error:
        raise lacks_package(make_url(db_url), error) from error
    except SQLAlchemyError as error:
        raise unusable(error) from error
    if engine.dialect.name == "sqlite" and not Path(engine.url.database or "").is_file():
        raise _nothing_yet(f"There is no gradebook {shown(engine.url)}")
    try:
        with explained(engine), _at_one_moment(engine) as connection:
            if not inspect(connection).has_table(ASSIGNMENT.name):
                raise _nothing_yet(f"The gradebook {shown(engine.url)} is empty")
            yield connection
    finally:
        engine.dispose()


@contextlib.contextmanager
def _at_one_moment(engine: Engine) -> Iterator[Connection]:
    """A connection whose statements all see the same state, whatever is recorded meanwhile."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")  # Python's own module begins none to read
            yield connection
        else:
            yield connection.execution_options(isolation_level="REPEATABLE READ")


def _nothing_yet(what: str) -> GradebookFailed:
    return GradebookFailed(f"{what}: nothing has been graded in this course. Run `python -m grader grade` first.")
