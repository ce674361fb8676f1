"""The tables that this project adds to nbgrader's database, and the indexes that nbgrader's own tables lack."""

from __future__ import annotations

from nbgrader import api
from sqlalchemy import DDL, Column, Connection, MetaData, String, Table, Text, inspect

_OURS = MetaData()

# What each submission came to, and what that was made from. No foreign keys: what nbgrader deletes
# it must be able to delete.
RESULTS = Table(
    "grader_result",
    _OURS,
    Column("assignment", String(128), primary_key=True),
    Column("student", String(128), primary_key=True),
    Column("made_from", String(64), nullable=False),
    Column("result", Text, nullable=False),
)

# The master that the gradebook has learned an assignment's cells and points from.
MASTERS = Table(
    "grader_master",
    _OURS,
    Column("assignment", String(128), primary_key=True),
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


def make_missing(connection: Connection) -> list[str]:
    """Make the tables and indexes that are missing; returns the names of the indexes that were."""
    _OURS.create_all(connection)
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
