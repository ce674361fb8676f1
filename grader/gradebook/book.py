"""The course's gradebook, opened: assignments learned from their masters, papers recorded, what is known of them."""

from __future__ import annotations

import contextlib
import math
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nbgrader.api import Gradebook, InvalidEntry
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import URL, Connection, Engine, delete, make_url, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from grader.course import Course
from grader.gradebook.late import due, late_penalties, penalty, seconds_late
from grader.gradebook.marks import Marks, Whose, read_marks
from grader.gradebook.recording import Entry, Recorded, Recorder
from grader.gradebook.tables import (
    ASSIGNMENT,
    MASTERS,
    NOTEBOOK,
    RESULTS,
    SUBMISSION,
    GradebookFailed,
    make_missing,
)
from grader.results import Part, Result
from grader.steps import StepFailed, generate_assignment, quiet

_BUSY = "30"  # seconds to wait for another program's transaction, where the URL of a SQLite file names no timeout=


@dataclass(frozen=True)
class Known:
    """What the gradebook has of a submission that was graded: what that was made from, and what it came to."""

    made_from: str
    _text: str
    _marks: Marks

    @property
    def result(self) -> Result:
        """The result, with the points that stand now."""
        parts = {cell: Part(mark.points, mark.possible) for cell, mark in self._marks.parts.items()}
        return replace(Result.from_json(self._text), parts=parts)


class Book:
    """The gradebook of a course. Use ``opened`` to get one."""

    def __init__(self, course: Course, engine: Engine) -> None:
        self._course = course
        self._engine = engine
        self._late = late_penalties(course.config)
        self._recorder = Recorder(self._late)
        with self._writing() as connection:
            self.indexes_made = make_missing(connection)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        with explained(self._engine), self._engine.begin() as connection:
            yield connection

    def learn(self, made_from: Mapping[str, str]) -> None:
        """Bring the assignments' cells and points up to date with their masters, whose hashes are given.

        What has been learned from the same master before is left alone.
        """
        with self._writing() as connection:
            known = dict(connection.execute(select(MASTERS.c.assignment, MASTERS.c.made_from)).tuples().all())
            with_notebook = select(ASSIGNMENT.c.name).join(NOTEBOOK, NOTEBOOK.c.assignment_id == ASSIGNMENT.c.id)
            present = set(connection.scalars(with_notebook))
        for assignment, master in made_from.items():
            if known.get(assignment) == master and assignment in present:
                continue
            with tempfile.TemporaryDirectory() as scratch, explained(self._engine):
                try:
                    generate_assignment(self._course, assignment, Path(scratch), database=True)
                except StepFailed as error:
                    raise _not_learned(self._course.master(assignment), error) from error
            with self._writing() as connection:
                connection.execute(delete(MASTERS).where(MASTERS.c.assignment == assignment))
                connection.execute(MASTERS.insert(), {"assignment": assignment, "made_from": master})

    def record(self, entries: Sequence[Entry]) -> list[Recorded]:
        """Record graded submissions in one transaction: all of them, or none where it raises GradebookFailed."""
        if not entries:
            return []
        with self._writing() as connection:
            return self._recorder.record(connection, entries)

    def known(self, assignment: str) -> dict[str, Known]:
        """The submissions of an assignment that were graded, by student.

        Not among them is what was removed by nbgrader's commands, what has become late or punctual
        since, and what being late would cost another penalty now, as a person has changed its points.
        """
        times = SUBMISSION.c.timestamp, ASSIGNMENT.c.duedate, SUBMISSION.c.extension
        statement = (
            select(RESULTS.c.student, RESULTS.c.made_from, RESULTS.c.result, RESULTS.c.late, *times)
            .join(ASSIGNMENT, ASSIGNMENT.c.name == RESULTS.c.assignment)
            .join(
                SUBMISSION,
                (SUBMISSION.c.assignment_id == ASSIGNMENT.c.id) & (SUBMISSION.c.student_id == RESULTS.c.student),
            )
            .where(RESULTS.c.assignment == assignment)
        )
        found = {}
        with self._writing() as connection:
            every = read_marks(connection, None, assignment)
            for student, made_from, text, late, timestamp, duedate, extension in connection.execute(statement):
                marks = every.get(Whose(student, assignment, assignment), Marks())
                when_due = due(duedate, extension)
                if seconds_late(timestamp, when_due) == late and self._costs_the_same(student, marks, late):
                    found[student] = Known(made_from, text, marks)
        return found

    def _costs_the_same(self, student: str, marks: Marks, late: float) -> bool:
        """Whether being so late costs as much as is recorded."""
        if not late:
            return True
        costs = penalty(self._late, student, marks.points, late) or 0.0
        return math.isclose(costs, marks.penalty, abs_tol=1e-9)


@contextlib.contextmanager
def opened(course: Course) -> Iterator[Book]:
    """The course's gradebook, made where there is none; what it lacks of tables and indexes is added."""
    directory = CourseDirectory(config=course.config, root=str(course.root))
    with contextlib.ExitStack() as stack:
        try:
            url = patient(make_url(directory.db_url))
            with quiet():
                gradebook = stack.enter_context(Gradebook(url, directory.course_id))
        except DBAPIError as error:
            raise _failed(url, error) from error
        except ImportError as error:
            raise lacks_package(url, error) from error
        except (SQLAlchemyError, InvalidEntry) as error:
            raise unusable(error) from error
        yield Book(course, gradebook.engine)


def patient(url: URL) -> URL:
    """The URL with a time to wait for another program's transaction, where it names none."""
    if url.get_backend_name() != "sqlite" or "timeout" in url.query:
        return url
    return url.update_query_dict({"timeout": _BUSY})


def _not_learned(master: Path, error: StepFailed) -> GradebookFailed:
    text = f"The gradebook cannot learn of {master}: {str(error).rstrip('.')}."
    if "Cannot add or remove cells" in text:
        text += (
            f" To start afresh, `nbgrader db assignment remove --force {master.stem}` forgets this assignment "
            "with all its points and comments."
        )
    return GradebookFailed(text)


@contextlib.contextmanager
def explained(engine: Engine) -> Iterator[None]:
    """Whatever the database fails with, as GradebookFailed in one line."""
    try:
        yield
    except DBAPIError as error:
        raise _failed(engine.url, error) from error


def _failed(url: URL, error: DBAPIError) -> GradebookFailed:
    advice = "See that it can be reached and written to, and run the command again."
    text = " ".join(str(error.orig).split())
    if "locked" in text:
        advice = "Another program is writing to it: wait for it or end it, and run the command again."
    elif "full" in text:
        advice = "The disk is full: make room, and run the command again."
    elif "readonly" in text:
        advice = "It is read-only for you: give yourself the right to write to it, and run the command again."
    return GradebookFailed(f"The gradebook {shown(url)} failed: {text}. {advice} What was recorded before is kept.")


def lacks_package(url: URL, error: ImportError) -> GradebookFailed:
    return GradebookFailed(f"The gradebook {shown(url)} needs a package that is not here: pip install {error.name}.")


def unusable(error: Exception) -> GradebookFailed:
    return GradebookFailed(f"The gradebook of CourseDirectory.db_url cannot be used: {error}.")


def shown(url: URL) -> str:
    """How a message names the database: without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    return url.render_as_string(hide_password=True)
