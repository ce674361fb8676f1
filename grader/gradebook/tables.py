"""The tables that this project adds to nbgrader's database, and the indexes that nbgrader's own tables lack."""

from __future__ import annotations

from nbgrader import api
from nbgrader.api import get_alembic_version
from sqlalchemy import DDL, Column, Connection, Float, MetaData, String, Table, Text, inspect, text

from grader.errors import GraderError
from grader.folder_names import portable


class GradebookFailed(GraderError):
    """The database cannot be read or written; nothing of the last transaction is in it."""


LONGEST_NAME = 128  # characters of a learner's name, in nbgrader's tables

_OURS = MetaData()

# What each submission came to, and what that was made from. No foreign keys: what nbgrader deletes
# it must be able to delete.
RESULTS = Table(
    "grader_result",
    _OURS,
    Column("assignment", String(LONGEST_NAME), primary_key=True),
    Column("student", String(LONGEST_NAME), primary_key=True),
    Column("made_from", String(64), nullable=False),
    Column("late", Float, nullable=False),  # seconds, which a due date or an extension given later changes
    Column("result", Text, nullable=False),
)

# The master that the gradebook has learned an assignment's cells and points from.
MASTERS = Table(
    "grader_master",
    _OURS,
    Column("assignment", String(LONGEST_NAME), primary_key=True),
    Column("made_from", String(64), nullable=False),
)

ASSIGNMENT = api.Assignment.__table__
NOTEBOOK = api.Notebook.__table__
CELL = api.BaseCell.__table__
GRADE_CELL = api.GradeCell.__table__
TASK_CELL = api.TaskCell.__table__
SOURCE_CELL = api.SourceCell.__table__
STUDENT = api.Student.__table__
SUBMISSION = api.SubmittedAssignment.__table__
SUBMITTED_NOTEBOOK = api.SubmittedNotebook.__table__
GRADE = api.Grade.__table__
COMMENT = api.Comment.__table__

# nbgrader looks rows up by these columns, and without an index reads the whole table each time
_LOOKED_UP_BY = (
    (GRADE, "notebook_id"),
    (COMMENT, "notebook_id"),
    (SUBMITTED_NOTEBOOK, "assignment_id"),
    (SUBMISSION, "student_id"),
    (CELL, "notebook_id"),
    (SOURCE_CELL, "notebook_id"),
)


def fits(student: str) -> bool:
    """Whether nbgrader can hold and show a learner's name: a folder may be called what is no text, too long, or markup.

    Formgrader puts names into its pages, and into scripts in these, as they are.
    """
    if not student.isprintable() or set(student) & set('<>"\\'):
        return False
    try:
        return len(student.encode("utf-8").decode("utf-8")) <= LONGEST_NAME
    except UnicodeEncodeError:
        return False


def refused(student: str) -> str:
    """Why no student can be called so, and what to do; empty where one can."""
    if not fits(student):
        return (
            f"names a learner as the gradebook cannot: it takes {LONGEST_NAME} characters of UTF-8 text, "
            'and none of < > " \\ and line ends, which its pages would take for markup. Rename the folder'
        )
    if not portable(student):
        return (
            "names a learner as Windows cannot name a folder (a device such as nul or com1, or a dot or "
            "space at the end), so that the course could not be copied there. Rename the folder"
        )
    return ""


def make_missing(connection: Connection) -> list[str]:
    """Make the tables and indexes that are missing; returns the names of the indexes that were."""
    _OURS.create_all(connection)
    _say_version(connection)
    found = inspect(connection)
    made = []
    for table, column in _LOOKED_UP_BY:
        name = f"grader_{table.name}_{column}"
        # not by Index(): that would join nbgrader's own description of the table
        if any(index["column_names"][:1] == [column] for index in found.get_indexes(table.name)):
            continue
        connection.execute(DDL(f"CREATE INDEX {name} ON {table.name} ({column})"))
        made.append(name)
    return made


def _say_version(connection: Connection) -> None:
    """Note the version of nbgrader's tables, as it does itself when it makes them, if it was ended before it could."""
    connection.execute(text("CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL)"))
    if connection.execute(text("SELECT version_num FROM alembic_version")).first() is None:
        insert = text("INSERT INTO alembic_version (version_num) VALUES (:version)")
        connection.execute(insert, {"version": get_alembic_version()})
