"""What a value may cost the process that judges: its own part, and nothing else, by every command that grades."""

from __future__ import annotations

import nbformat
import pytest

from grader.course import Course
from tests.journeys.conftest import Run, copy_course, runner
from tests.journeys.test_grading import NAME, hand_in, kept, scores, solved

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("judging")]

# The author's test cell does what the student's value says: it stands for a comparison that nobody thought of.
TEST = """
import os as _os
import numpy as _np
import helpers as _h

with _h.checks("Part A"):
    __what = _h.function("what", lambda: what).function()
    if __what == "memory":
        _np.zeros(10**10)
    elif __what == "memory in a call":
        _h.check_function("large", _h.function("large", lambda: lambda n: _np.zeros(n)), [10**10], [0.0])
    elif __what == "loop":
        while True:
            pass
    elif __what == "one call":
        10 ** 10**9
    elif __what == "crash":
        _os.kill(_os.getpid(), 11)
    _h.check_true("right", __what == "right")
"""
REASONS = {"memory": "memory", "memory in a call": "memory", "loop": "time", "one call": "time", "crash": "killed"}


@pytest.fixture(scope="module", params=["grade", "autograde"])
def graded(request, tmp_path_factory) -> Course:
    """A class in which one student after the other hands in a value that is too much for the judge."""
    folder = tmp_path_factory.mktemp("judging")
    course = copy_course(folder / "course", NAME)
    master = nbformat.read(course.master(NAME), as_version=4)
    next(cell for cell in master.cells if cell.id == "test-a").source = TEST
    nbformat.write(master, course.master(NAME))
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "\nc.JudgeNotebook.judge_seconds = 1.0\n")
    for what in ("right", *REASONS, "right at the end"):
        answer = f"def what():\n    return {what.removesuffix(' at the end')!r}"
        hand_in(course, what.replace(" ", "-"), nbformat.writes(solved(part_a=answer)))
    run: Run = runner(folder)
    if request.param == "grade":
        run("python", "-m", "grader", "grade", "--workers", "1", cwd=course.root)
    else:
        run("nbgrader", "generate_assignment", "--force", NAME, cwd=course.root)
        run("nbgrader", "autograde", NAME, cwd=course.root)
    return course


def test_a_value_that_is_too_much_for_the_judge_costs_its_own_part_alone(graded):
    assert {what: scores(graded, what.replace(" ", "-")) for what in REASONS} == {key: [0, 4, 3] for key in REASONS}


def test_the_reason_is_told_in_words(graded):
    for what, reason in REASONS.items():
        record = kept(graded, what.replace(" ", "-"))
        assert [stop["reason"] for stop in record["stops"]] == [reason]
        assert record["stopped"].startswith(("judging what the code gave took more", "the process that judges ended"))
        assert record["stopped"].endswith("in the cell test-a.")


def test_all_others_are_graded_before_and_after(graded):
    assert scores(graded, "right") == scores(graded, "right-at-the-end") == [3, 4, 3]
