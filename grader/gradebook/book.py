"""The course's gradebook, opened: assignments learned from their masters, papers recorded, points asked for."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import Connection, Engine, delete, event, select, true
from sqlalchemy.exc import DBAPIError

from grader.course import Course
from grader.errors import GraderError
from grader.gradebook.recording import Entry, Recorded, Recorder
from grader.gradebook.tables import (
    ASSIGNMENT,
    CELL,
    GRADE,
    GRADE_CELL,
    MASTERS,
    RESULTS,
    SUBMISSION,
    SUBMITTED_NOTEBOOK,
    TASK_CELL,
    make_missing,
)
from grader.results import Part, Result
from grader.steps import generate_assignment

_BUSY = 30  # seconds to wait for another program's transaction


class GradebookFailed(GraderError):
    """The database cannot be read or written; nothing of the last transaction is in it."""


class Book:
    """The gradebook of a course. Use ``opened`` to get one."""

    def __init__(self, course: Course, engine: Engine) -> None:
        self._course = course
        self._engine = engine
        late = AssignLatePenalties(config=course.config)
        late.init_plugin()
        self._recorder = Recorder(late)
        with self._writing() as connection:
            self.indexes_made = make_missing(connection)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        with _explained(self._engine), self._engine.begin() as connection:
            yield connection

    def learn(self, made_from: Mapping[str, str]) -> None:
        """Bring the assignments' cells and points up to date with their masters, whose hashes are given.

        What has been learned from the same master before is left alone.
        """
        with self._writing() as connection:
            known = dict(connection.execute(select(MASTERS.c.assignment, MASTERS.c.made_from)).tuples().all())
            present = set(connection.scalars(select(ASSIGNMENT.c.name)))
        for assignment, master in made_from.items():
            if known.get(assignment) == master and assignment in present:
                continue
            with tempfile.TemporaryDirectory() as scratch, _explained(self._engine):
                generate_assignment(self._course, assignment, Path(scratch), database=True)
            with self._writing() as connection:
                connection.execute(delete(MASTERS).where(MASTERS.c.assignment == assignment))
                connection.execute(MASTERS.insert(), {"assignment": assignment, "made_from": master})

    def record(self, entries: Sequence[Entry]) -> list[Recorded]:
        """Record graded submissions in one transaction: all of them, or none where it raises GradebookFailed."""
        if not entries:
            return []
        with self._writing() as connection:
            return self._recorder.record(connection, entries)

    def made_from(self, assignment: str) -> dict[str, str]:
        """What each recorded submission of an assignment was made from, by student."""
        recorded = (
            select(SUBMISSION.c.student_id)
            .join(ASSIGNMENT, ASSIGNMENT.c.id == SUBMISSION.c.assignment_id)
            .where(ASSIGNMENT.c.name == assignment)
        )
        wanted = (RESULTS.c.assignment == assignment) & RESULTS.c.student.in_(recorded)
        with self._writing() as connection:
            rows = connection.execute(select(RESULTS.c.student, RESULTS.c.made_from).where(wanted))
            return dict(rows.tuples().all())

    def results(self, assignment: str) -> Iterator[Result]:
        """What the submissions of an assignment came to when they were graded, by student."""
        statement = select(RESULTS.c.result).where(RESULTS.c.assignment == assignment).order_by(RESULTS.c.student)
        with self._writing() as connection:
            for text in connection.scalars(statement.execution_options(yield_per=500)):
                yield Result.from_json(text)

    def result(self, assignment: str, student: str) -> Result:
        """What a recorded submission came to, with the points that stand now."""
        wanted = (RESULTS.c.assignment == assignment) & (RESULTS.c.student == student)
        with self._writing() as connection:
            result = Result.from_json(connection.scalars(select(RESULTS.c.result).where(wanted)).one())
        return replace(result, parts=self.points(assignment, student).get(student, {}))

    def points(self, assignment: str, student: str | None = None) -> dict[str, dict[str, Part]]:
        """The points that stand now, a person's included: by student (or of one alone), by cell."""
        score = GRADE.c.manual_score, GRADE.c.auto_score, GRADE.c.extra_credit
        statement = (
            select(SUBMISSION.c.student_id, CELL.c.name, *score, GRADE_CELL.c.max_score, TASK_CELL.c.max_score)
            .select_from(GRADE)
            .join(SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.id == GRADE.c.notebook_id)
            .join(SUBMISSION, SUBMISSION.c.id == SUBMITTED_NOTEBOOK.c.assignment_id)
            .join(ASSIGNMENT, ASSIGNMENT.c.id == SUBMISSION.c.assignment_id)
            .join(CELL, CELL.c.id == GRADE.c.cell_id)
            .outerjoin(GRADE_CELL, GRADE_CELL.c.id == CELL.c.id)
            .outerjoin(TASK_CELL, TASK_CELL.c.id == CELL.c.id)
            .where(ASSIGNMENT.c.name == assignment, true() if student is None else SUBMISSION.c.student_id == student)
            .order_by(SUBMISSION.c.student_id, CELL.c.name)
        )
        found: dict[str, dict[str, Part]] = {}
        with self._writing() as connection:
            for whose, cell, manual, auto, extra, code, task in connection.execute(statement):
                own = manual if manual is not None else auto
                points = None if own is None else own + (extra or 0.0)
                found.setdefault(whose, {})[cell] = Part(points, code or task or 0.0)
        return found


@contextlib.contextmanager
def opened(course: Course) -> Iterator[Book]:
    """The course's gradebook, made where there is none; what it lacks of tables and indexes is added."""
    directory = CourseDirectory(config=course.config, root=str(course.root))
    with contextlib.ExitStack() as stack:
        try:
            gradebook = stack.enter_context(Gradebook(directory.db_url, directory.course_id))
        except DBAPIError as error:
            raise _failed(directory.db_url, error) from error
        if gradebook.engine.dialect.name == "sqlite":
            event.listen(gradebook.engine, "connect", _be_patient)
        gradebook.engine.dispose()  # for the listener to see every connection
        yield Book(course, gradebook.engine)


def _be_patient(connection: sqlite3.Connection, _: object) -> None:
    connection.execute(f"PRAGMA busy_timeout = {_BUSY * 1000}")


def points(course: Course, assignment: str, student: str) -> dict[str, Part]:
    """The points of a graded submission, by test cell; empty where there are none."""
    with opened(course) as book:
        return book.points(assignment, student).get(student, {})


@contextlib.contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise _failed(engine.url.render_as_string(hide_password=True), error) from error


def _failed(url: str, error: DBAPIError) -> GradebookFailed:
    advice = "See that it can be reached and written to, and run the command again."
    text = str(error.orig)
    if "locked" in text:
        advice = "Another program is writing to it: wait for it or end it, and run the command again."
    elif "full" in text:
        advice = "The disk is full: make room, and run the command again."
    elif "readonly" in text:
        advice = "It is read-only for you: give yourself the right to write to it, and run the command again."
    return GradebookFailed(f"The gradebook {url} failed: {text}. {advice} What was recorded before is kept.")
