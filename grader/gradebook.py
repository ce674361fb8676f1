"""nbgrader's gradebook: what it must know before a class is graded, and what a submission came to."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbformat.notebooknode import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment, SubmittedNotebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties

from grader.course import Course, Submission
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
    """The points of a graded submission, by test cell; empty where there are none."""
    with opened(course) as gradebook:
        try:
            return points_of(gradebook.find_submission(assignment, student))
        except MissingEntry:
            return {}


def points_of(submission: SubmittedAssignment) -> dict[str, Part]:
    """The points of a submission by test cell, in the order of their names."""
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    return {grade.name: Part(grade.score, grade.max_score) for grade in sorted(grades, key=lambda each: each.name)}


def record(gradebook: Gradebook, course: Course, handed: Submission, notebook: NotebookNode | None) -> dict[str, Part]:
    """Record what a graded notebook came to, as nbgrader's autograde would; returns the points by test cell.

    Without a notebook the submission could not be read: handed in, and no points for any part.
    What a person has graded or written stays. One transaction: all of it is recorded, or nothing.
    """
    gradebook.update_or_create_student(handed.student)
    timestamp = CourseDirectory(config=course.config).get_existing_timestamp(str(handed.folder))
    when = {} if timestamp is None else {"timestamp": timestamp}
    submission = gradebook.update_or_create_submission(handed.assignment, handed.student, **when)
    marked = {} if notebook is None else {cell.metadata.nbgrader.grade_id: cell for cell in _marked(notebook)}
    for handed_in in submission.notebooks:
        for grade in handed_in.grades:
            cell = marked.get(grade.name)
            grade.auto_score = utils.determine_grade(cell)[0] if cell is not None else 0.0
            grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
        untouched = {source.name: source.checksum for source in handed_in.notebook.source_cells}
        for comment in handed_in.comments:
            cell = marked.get(comment.name)
            empty = cell is not None and untouched.get(comment.name) == utils.compute_checksum(cell)
            comment.auto_comment = "No response." if empty and not utils.is_task(cell) else None
        gradebook.db.flush()
        handed_in.late_submission_penalty = _penalty(course, submission, handed_in)
    gradebook.db.commit()
    return points_of(submission)


def _marked(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id")]


def _penalty(course: Course, submission: SubmittedAssignment, notebook: SubmittedNotebook) -> float | None:
    """What handing in late costs, by the plugin that nbgrader is configured with."""
    late = submission.total_seconds_late
    if late <= 0:
        return None
    step = AssignLatePenalties(config=course.config)
    step.init_plugin()
    penalty = step.plugin_inst.late_submission_penalty(submission.student.id, notebook.score, late)
    return None if penalty is None else step._check_late_penalty(notebook, penalty)
