"""A class graded a second time: only what changed, who gained and lost, and nothing of what a person entered is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest

from grader.course import Course
from tests.bank import released
from tests.class_state import NAME, all_rows, graded_files, url
from tests.journeys.conftest import Run, copy_course
from tests.journeys.test_grading import hand_in, scores, solved

pytestmark = pytest.mark.slow

OTHER = "02-tanh-derivative"
WRONG = {"part_c": "def largest_gradient(depth):\n    return 0.25 * depth"}
UNCHANGED = "had not changed and were not graded anew"


def grade(run: Run, course: Course, *arguments: str, code: int = 0) -> str:
    """What the command says, in one line."""
    return " ".join(run("python", "-m", "grader", "grade", *arguments, cwd=course.root, code=code).stdout.split())


def when_written(course: Course) -> dict[str, int]:
    """When each graded notebook was written, by learner and assignment."""
    return {"/".join(path.parts[-3:-1]): path.stat().st_mtime_ns for path in course.autograded.glob("*/*/*.ipynb")}


def graded_anew(course: Course, before: dict[str, int]) -> set[str]:
    return {name for name, time in when_written(course).items() if before.get(name) != time}


def test_a_second_run_grades_only_what_changed_and_what_failed(course, run):
    for student in ("again", "failed", "folder", "removed", "same"):
        hand_in(course, student, nbformat.writes(solved()))
    course.autograded.mkdir(exist_ok=True)
    (course.autograded / "failed").write_text("a file in the way of a folder")
    grade(run, course, code=1)
    first = when_written(course)
    assert len(first) == 4

    said = grade(run, course, code=1)
    assert graded_anew(course, first) == set()
    assert f"4 of 5 {UNCHANGED}" in said
    assert f"failed, {NAME}: failed; it could not be graded" in said

    (course.autograded / "failed").unlink()
    shutil.rmtree(course.autograded / "folder" / NAME)
    run("nbgrader", "db", "student", "remove", "--force", "removed", cwd=course.root)
    shutil.rmtree(course.submitted / "again")
    hand_in(course, "again", nbformat.writes(solved(**WRONG)))
    said = grade(run, course)
    assert graded_anew(course, first) == {f"{student}/{NAME}" for student in ("again", "failed", "folder", "removed")}
    assert f"1 of 5 {UNCHANGED}" in said
    assert "Graded anew with other points than before: 0 gained, 1 lost." in said
    assert f"again, {NAME}: 10 -> 7 (-3)" in said
    assert scores(course, "again") == [3, 4, 0]
    assert scores(course, "failed") == scores(course, "removed") == [3, 4, 3]

    rows, files, before = all_rows(url(course)), graded_files(course), when_written(course)
    said = grade(run, course, "--again")
    assert len(graded_anew(course, before)) == 5
    assert UNCHANGED not in said
    assert "other points than before" not in said
    assert (all_rows(url(course)), graded_files(course)) == (rows, files)


def mend(master: Path) -> None:
    """A test that expected the right answer expects another."""
    text = master.read_text()
    for old, new in (
        ("0.25 * depth,", "0.5 * depth,"),  # the known mistake, which is right from now on
        ("[1.0, 0.25]", "[0.0, 0.25]"),
        ("lambda depth: 0.25**depth,", "lambda depth: 0.25 * depth,"),
    ):
        assert old in text
        text = text.replace(old, new)
    master.write_text(text)


def test_a_mended_test_is_graded_with_and_who_gained_and_lost_is_told(tmp_path, run):
    course = copy_course(tmp_path / "course", NAME, OTHER)
    for student, changes in (("right", {}), ("wrong", WRONG)):
        hand_in(course, student, nbformat.writes(solved(**changes)))
        hand_in(course, student, nbformat.writes(released(OTHER)), OTHER)
    assert "other points" not in grade(run, course)
    first = when_written(course)
    mend(course.master(NAME))

    said = grade(run, course)

    assert graded_anew(course, first) == {f"right/{NAME}", f"wrong/{NAME}"}
    assert "Graded anew with other points than before: 1 gained, 1 lost." in said
    assert f"right, {NAME}: 10 -> 7 (-3)" in said
    assert f"wrong, {NAME}: 7 -> 10 (+3)" in said
    assert scores(course, "right") == [3, 4, 0]
    assert scores(course, "wrong") == [3, 4, 3]
    said = grade(run, course)
    assert "other points" not in said
    assert f"4 of 4 {UNCHANGED}" in said


def test_cells_added_to_a_master_that_has_submissions_are_refused_in_a_word(tmp_path, run):
    course = copy_course(tmp_path / "course", NAME)
    hand_in(course, "ada", nbformat.writes(solved()))
    grade(run, course)
    master = nbformat.read(course.master(NAME), as_version=4)
    mark = {"grade": True, "grade_id": "more", "locked": True, "points": 1, "schema_version": 3, "solution": False}
    master.cells.append(nbformat.v4.new_code_cell("assert True", id="more", metadata={"nbgrader": mark}))
    nbformat.write(master, course.master(NAME))
    done = run("python", "-m", "grader", "grade", cwd=course.root, code=1)
    said = " ".join(done.stderr.split())
    assert "Cannot add or remove cells" in said
    assert f"nbgrader db assignment remove --force {NAME}" in said
    assert "Traceback" not in said
    run("nbgrader", "db", "assignment", "remove", "--force", NAME, cwd=course.root)
    grade(run, course)
    assert sum(scores(course, "ada")) == 11
