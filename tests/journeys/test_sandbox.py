"""The sandbox in a course: what it needs of a machine is told, and its own faults are nobody's score."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import nbformat
import pytest

from grader.asking import Learner
from grader.errors import SandboxFailed
from grader.judge import judge, setup_names
from grader.sandbox.host import Allowance, WarmParent
from grader.sandbox.limits import Limits
from grader.sandboxes import wall_for
from tests import bank
from tests.journeys.test_grading import NAME, hand_in, scores, solved
from tests.warm import cells, stubs

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def warm():
    with WarmParent(bank.ROOT, wall_for("auto"), Limits()) as parent:
        yield parent


@pytest.mark.parametrize("name", bank.exercises())
def test_the_judge_and_one_process_say_the_same(name, warm):
    """Every sixth answer of the bank, in a learner's process behind the wall and the judge outside it."""
    given = setup_names(cells(name)["setup"], bank.ROOT)
    amiss = []
    for answer in [answer for answer in bank.all_answers() if answer.assignment == name][::6]:
        test = cells(name)[answer.part.replace("part-", "test-")]
        source = bank.filled(stubs(name)[answer.part], answer.code)
        job = [("run", cells(name)["setup"]), ("run", source), ("test", "")]
        with warm.run(job, 1, Allowance(cell=20, notebook=60, test=20), {}) as run:
            judged = judge(test, given, Learner(run.ask(0), 60, run.why))
        named = {check.mistake for check in judged.checks if check.mistake}
        if judged.passed != answer.right or named != ({answer.mistake} - {""}):
            amiss.append(f"{answer}: passed {judged.passed}, named {named}, {judged.stopped}")
    assert amiss == []


def test_without_a_wall_it_grades_the_same_and_says_so(course, run):
    hand_in(course, "ada", nbformat.writes(solved()))
    done = run("python", "-m", "grader", "grade", "--sandbox", "none", cwd=course.root)
    assert "No wall: learners' code runs as you" in done.stdout
    assert scores(course, "ada") == [3, 4, 3]
    graded = (course.autograded / "ada" / NAME / f"{NAME}.ipynb").read_text()
    assert '"sandbox": "none"' in graded


def test_a_sandbox_that_is_none_is_wrong_use(course, run):
    hand_in(course, "ada", nbformat.writes(solved()))
    done = run("python", "-m", "grader", "grade", "--sandbox", "moat", cwd=course.root, code=2)
    assert "There is no sandbox 'moat'" in done.stderr


def test_a_warm_parent_that_has_ended_is_told_apart_from_a_learners_fault(tmp_path: Path):
    with WarmParent(bank.ROOT, wall_for("auto"), Limits()) as parent:
        os.kill(parent.process.pid, signal.SIGKILL)
        parent.process.wait(10)
        with pytest.raises(SandboxFailed), parent.run([("run", "1")], 0, Allowance(), {}):
            pass
