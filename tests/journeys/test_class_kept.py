"""What people enter beside the automatic points is kept, and lateness costs, as nbgrader's own autograde has it.

The same steps in two copies of a course, graded by each of the two commands; the rows of nbgrader's
tables must be the same in the end. ``nbgrader autograde`` runs this project's sandbox there, and
everything that it records is its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from grader.course import Course
from tests.bank import released
from tests.class_state import NAME, nbgraders_rows, url
from tests.journeys.conftest import copy_course
from tests.journeys.test_grading import hand_in, solved

pytestmark = pytest.mark.slow

PLUGIN = """
from nbgrader.plugins import BasePlugin


class PointsAnHour(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return None if student_id == "excused" else total_seconds_late / 3600
"""
DUE = datetime.datetime(2026, 3, 1, 12)
HAND_GRADED = {"grade": True, "points": 5, "solution": True, "locked": False, "task": False, "schema_version": 3}
TASK = {"grade": False, "points": 2, "solution": False, "locked": True, "task": True, "schema_version": 3}


def with_parts_for_a_person(notebook: nbformat.NotebookNode, answer: str) -> nbformat.NotebookNode:
    """The notebook with a question that a person grades, and a task."""
    question = {**HAND_GRADED, "grade_id": "question"}
    notebook.cells += [
        nbformat.v4.new_markdown_cell(answer, id="question", metadata={"nbgrader": question}),
        nbformat.v4.new_markdown_cell("Draw it.", id="task", metadata={"nbgrader": {**TASK, "grade_id": "task"}}),
    ]
    return notebook


def make_course(folder: Path) -> Course:
    course = copy_course(folder, NAME)
    (folder / "plugin.py").write_text(PLUGIN)
    with (folder / "nbgrader_config.py").open("a") as config:
        config.write('\nc.AssignLatePenalties.plugin_class = "plugin.PointsAnHour"\n')
    master = with_parts_for_a_person(nbformat.read(course.master(NAME), as_version=4), "Why?")
    nbformat.write(master, course.master(NAME))
    return course


LEARNERS = {
    "blank": "",
    "punctual": "2026-03-01 12:00:00 UTC",
    "late": "2026-03-01 14:00:00 UTC",
    "elsewhere": "2026-03-01T14:00:00+01:00",
    "very-late": "2026-03-09 12:00:00.25 UTC",
    "excused": "2026-03-02 12:00:00 UTC",
    "extended": "2026-03-02 12:00:00 UTC",
}


def hand_in_all(course: Course) -> None:
    for student, when in LEARNERS.items():
        if student == "blank":
            notebook = with_parts_for_a_person(released(NAME), "Why?")
        else:
            notebook = with_parts_for_a_person(solved(part_b="1 / 0"), "Because.")
        folder = hand_in(course, student, nbformat.writes(notebook))
        if when:
            (folder / "timestamp.txt").write_text(when)


def change_gradebook(course: Course, change: Callable[[Gradebook], None]) -> None:
    with Gradebook(url(course), "activations") as gradebook:
        change(gradebook)
        gradebook.db.commit()


def set_due_date(gradebook: Gradebook) -> None:
    gradebook.update_or_create_assignment(NAME, duedate=DUE)


def enter_by_hand(gradebook: Gradebook) -> None:
    """What Formgrader does when an instructor grades, comments, and gives more time."""
    for student, cell, score, extra in (
        ("punctual", "question", 4.0, None),
        ("punctual", "task", 1.5, 0.5),
        ("late", "test-b", 2.0, None),
        ("very-late", "test-a", None, 1.0),
    ):
        grade = gradebook.find_grade(cell, NAME, NAME, student)
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = score, extra, False
    gradebook.find_comment("part-a", NAME, NAME, "late").manual_comment = "Well done."
    gradebook.find_comment("part-a", NAME, NAME, "blank").manual_comment = "Come and see me."
    gradebook.grant_extension(NAME, "extended", days=1)


@pytest.mark.differential
def test_what_a_person_entered_and_what_being_late_costs_is_as_nbgrader_would_have_it(tmp_path, run):
    ours, theirs = make_course(tmp_path / "ours"), make_course(tmp_path / "theirs")
    for course in (ours, theirs):
        run("nbgrader", "generate_assignment", "--force", NAME, cwd=course.root)
        change_gradebook(course, set_due_date)
        hand_in_all(course)
    run("python", "-m", "grader", "grade", cwd=ours.root)
    run("nbgrader", "autograde", NAME, cwd=theirs.root)
    assert nbgraders_rows(url(ours)) == nbgraders_rows(url(theirs))

    for course in (ours, theirs):
        change_gradebook(course, enter_by_hand)
        path = course.submitted / "late" / NAME / f"{NAME}.ipynb"
        nbformat.write(with_parts_for_a_person(solved(), "Because."), path)
    said = run("python", "-m", "grader", "grade", cwd=ours.root).stdout
    # but what was handed in again, who has more time now, and whose points have changed what being late costs
    assert "4 of 7 had not changed" in said
    for student in ("late", "extended", "very-late"):
        run("nbgrader", "autograde", "--force", NAME, "--student", student, cwd=theirs.root)
    assert nbgraders_rows(url(ours)) == nbgraders_rows(url(theirs))

    run("python", "-m", "grader", "grade", "--again", cwd=ours.root)
    run("nbgrader", "autograde", "--force", NAME, cwd=theirs.root)
    assert nbgraders_rows(url(ours)) == nbgraders_rows(url(theirs))
    with Gradebook(url(ours), "activations") as gradebook:
        found = {each.student.id: each.late_submission_penalty for each in gradebook.assignment_submissions(NAME)}
        assert found == {**dict.fromkeys(LEARNERS, 0.0), "late": 2.0, "elsewhere": 1.0, "very-late": 7.0}
        assert gradebook.find_grade("test-b", NAME, NAME, "late").score == 2.0
        assert gradebook.find_comment("part-a", NAME, NAME, "late").comment == "Well done."


def test_a_plugin_for_late_penalties_that_fails_is_named(tmp_path, run):
    course = make_course(tmp_path / "course")
    (course.root / "plugin.py").write_text(PLUGIN.replace("total_seconds_late / 3600", "1 / 0"))
    run("nbgrader", "generate_assignment", "--force", NAME, cwd=course.root)
    change_gradebook(course, set_due_date)
    hand_in_all(course)
    said = " ".join(run("python", "-m", "grader", "grade", cwd=course.root, code=1).stderr.split())
    assert "PointsAnHour, the plugin for late penalties, failed at the submission of" in said
    assert "Traceback" not in said
    (course.root / "plugin.py").write_text(PLUGIN)
    run("python", "-m", "grader", "grade", cwd=course.root)
