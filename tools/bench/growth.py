"""How long a submission takes while the gradebook grows: learners' rows are made by script, then a few are graded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, create_engine

from grader.gradebook.recording import Layout
from grader.gradebook.tables import COMMENT, GRADE, STUDENT, SUBMISSION, SUBMITTED_NOTEBOOK

_AT_ONCE = 500  # learners in one go


def fill(course: Path, names: list[str], first: int, last: int) -> None:
    """Rows of learners number ``first`` to ``last`` - 1, each with a graded submission of every exercise."""
    engine = create_engine(f"sqlite:///{course / 'gradebook.db'}")
    with engine.begin() as connection:
        layouts = [Layout.read(connection, name) for name in names]
        for start in range(first, last, _AT_ONCE):
            learners = [f"filler{number:06}" for number in range(start, min(start + _AT_ONCE, last))]
            connection.execute(STUDENT.insert(), [{"id": learner} for learner in learners])
            for layout in layouts:
                _fill(connection, layout, learners)
    engine.dispose()


def _fill(connection: Connection, layout: Layout, learners: list[str]) -> None:
    submissions = [
        {"id": uuid4().hex, "assignment_id": layout.assignment, "student_id": learner} for learner in learners
    ]
    notebooks = [
        {"id": uuid4().hex, "notebook_id": layout.notebook, "assignment_id": each["id"]} for each in submissions
    ]
    connection.execute(SUBMISSION.insert(), submissions)
    connection.execute(SUBMITTED_NOTEBOOK.insert(), notebooks)
    connection.execute(GRADE.insert(), list(_grades(layout, notebooks)))
    connection.execute(COMMENT.insert(), list(_comments(layout, notebooks)))


def _grades(layout: Layout, notebooks: list[dict[str, str]]) -> Iterator[dict[str, object]]:
    for notebook in notebooks:
        for cell, points in layout.graded.values():
            score = {"auto_score": points, "needs_manual_grade": False}
            yield {"id": uuid4().hex, "notebook_id": notebook["id"], "cell_id": cell, **score}


def _comments(layout: Layout, notebooks: list[dict[str, str]]) -> Iterator[dict[str, object]]:
    for notebook in notebooks:
        for cell in layout.commented.values():
            yield {"id": uuid4().hex, "notebook_id": notebook["id"], "cell_id": cell}
