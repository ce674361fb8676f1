"""A class written into a gradebook as results, without notebooks: as large as one likes, and known to the last point."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from nbgrader.api import Gradebook

from grader.course import Course
from grader.grade import Paper
from grader.gradebook import Entry, opened
from grader.handed_in import HandedIn
from grader.results import Outcome, Part, Result, Stop
from helpers.panel import CheckResult

PARTS = {"test-a": 3.0, "test-b": 4.0, "test-c": 3.0}
AT_ONCE = 500
CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "activations"
c.LateSubmissionPlugin.penalty_method = "zero"
"""

Checks = Mapping[str, tuple[CheckResult, ...]]


def make_course(folder: Path, assignments: Iterable[str], parts: Mapping[str, float] = PARTS) -> Course:
    """A course without masters, whose gradebook knows some assignments of these parts."""
    scripts = str(Path(sys.executable).parent)
    if scripts not in os.environ["PATH"]:
        os.environ["PATH"] = f"{scripts}{os.pathsep}{os.environ['PATH']}"  # for alembic
    (folder / "source").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}", "activations") as gradebook:
        for name in assignments:
            gradebook.add_assignment(name)
            gradebook.add_notebook(name, name)
            for cell, points in parts.items():
                gradebook.add_grade_cell(cell, name, name, max_score=points, cell_type="code")
    return Course.at(folder)


def entry(
    student: str,
    assignment: str,
    points: Mapping[str, float | None],
    checks: Checks | None = None,
    *,
    outcome: Outcome = Outcome.GRADED,
    notes: tuple[str, ...] = (),
    stops: tuple[Stop, ...] = (),
    possible: Mapping[str, float] = PARTS,
) -> Entry:
    """A graded submission, as the grader would hand it to the gradebook."""
    parts = {cell: Part(own, possible[cell]) for cell, own in points.items()}
    result = Result(student, assignment, outcome, parts, notes, checks or {}, stops)
    return Entry(HandedIn(student, assignment, b""), Paper(result, "", {}), made_from="m" * 64)


def record(course: Course, entries: Iterable[Entry]) -> None:
    """Record them as a run of the grader would, many in one transaction."""
    waiting: list[Entry] = []
    with opened(course) as book:
        for each in entries:
            waiting.append(each)
            if len(waiting) == AT_ONCE:
                book.record(waiting)
                waiting = []
        book.record(waiting)


def add_learner(course: Course, student: str, first: str | None = None, last: str | None = None) -> None:
    """A learner in the gradebook, with a name there or without."""
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}", "activations") as gradebook:
        gradebook.update_or_create_student(student, first_name=first, last_name=last)
