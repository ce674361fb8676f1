"""nbgrader's gradebook: what it must know before a class is graded, and what a submission came to."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory

from grader.course import Course
from grader.results import Part
from grader.steps import generate_assignment


@contextmanager
def opened(course: Course) -> Iterator[Gradebook]:
    """The course's gradebook, made where there is none."""
    directory = CourseDirectory(config=course.config, root=str(course.root))
    with Gradebook(directory.db_url, directory.course_id) as gradebook:
        yield gradebook


def learn_assignments(course: Course, assignments: list[str]) -> None:
    """Record the assignments, their cells and points as the masters have them now."""
    with tempfile.TemporaryDirectory() as scratch:
        for assignment in assignments:
            generate_assignment(course, assignment, Path(scratch), database=True)


def points(course: Course, assignment: str, student: str) -> dict[str, Part]:
    """The points of a graded submission, by test cell, in the order of the notebook; empty where there are none."""
    with opened(course) as gradebook:
        try:
            submission = gradebook.find_submission(assignment, student)
        except MissingEntry:
            return {}
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        return {grade.name: Part(grade.score, grade.max_score) for grade in sorted(grades, key=lambda each: each.name)}


def record_no_points(course: Course, assignment: str, student: str, timestamp: datetime | None) -> None:
    """Record a submission that could not be read: handed in, and no points for any part."""
    with opened(course) as gradebook:
        gradebook.update_or_create_student(student)
        submission = gradebook.update_or_create_submission(assignment, student, timestamp=timestamp)
        for notebook in submission.notebooks:
            for grade in notebook.grades:
                grade.auto_score = 0.0
                grade.needs_manual_grade = grade.manual_score is not None
        gradebook.db.commit()
