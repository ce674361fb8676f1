"""A class graded by way of nbgrader: the bank's answers, and everything that is no notebook."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import nbformat
import pytest

from grader.course import Course
from tests import bank
from tests.class_state import marks
from tests.journeys.conftest import copy_course, stock_course
from tests.sample_class import CRASH, ENDLESS

pytestmark = pytest.mark.slow

NAME = "01-sigmoid-derivative"
PARTS = ("part-a", "part-b", "part-c")


def hand_in(course: Course, student: str, content: str | bytes, assignment: str = NAME) -> Path:
    folder = course.submitted / student / assignment
    folder.mkdir(parents=True)
    path = folder / f"{assignment}.ipynb"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def reference(assignment: str = NAME) -> dict[str, str]:
    master = nbformat.read(bank.ROOT / "source" / assignment / f"{assignment}.ipynb", as_version=4)
    return {cell.id: cell.source for cell in master.cells if cell.id in PARTS}


def solved(assignment: str = NAME, **changes: str) -> nbformat.NotebookNode:
    """The released notebook with the reference answers, some of them replaced: part_b="..."."""
    notebook = bank.released(assignment)
    sources = {**reference(assignment), **{name.replace("_", "-"): code for name, code in changes.items()}}
    for cell in notebook.cells:
        cell.source = sources.get(cell.id, cell.source)
    return notebook


def scores(course: Course, student: str, assignment: str = NAME) -> list[float]:
    return [part.points for part in marks(course, assignment, student).values()]


def kept(course: Course, student: str) -> dict[str, object]:
    """What the project keeps of its own in a graded notebook."""
    graded = course.autograded / student / NAME / f"{NAME}.ipynb"
    record: dict[str, object] = json.loads(graded.read_text(encoding="utf-8"))["metadata"]["grader"]
    return record


def sample(answers: list[bank.Answer], count: int) -> list[bank.Answer]:
    """Answers spread over the whole list."""
    return [answers[(number * len(answers)) // count] for number in range(count)]


def hand_in_answers(course: Course, assignment: str, right: int, wrong: int) -> dict[str, dict[str, bank.Answer]]:
    """Learners who all answer right, and others who all answer wrong, with answers of the bank: learner -> part -> answer."""
    handed_in: dict[str, dict[str, bank.Answer]] = {}
    for kind, count in (("right", right), ("wrong", wrong)):
        for part in PARTS:
            answers = [answer for answer in bank.answers(assignment, part) if answer.right == (kind == "right")]
            for number, answer in enumerate(sample(answers, count)):
                handed_in.setdefault(f"{kind}{number}", {})[part] = answer
    for student, chosen in handed_in.items():
        notebook = bank.submission(assignment, {part: answer.code for part, answer in chosen.items()})
        hand_in(course, student, nbformat.writes(notebook), assignment)
    return handed_in


def hand_in_sample(course: Course, name: str) -> dict[str, dict[str, bank.Answer]]:
    """Answers of the bank, the reference and the untouched release, each with the released helpers beside it."""
    many = name in (NAME, "05-stable-softmax")  # an easy and a hard one; the others by a smaller sample
    handed_in = hand_in_answers(course, name, *((4, 8) if many else (1, 2)))
    hand_in(course, "reference", nbformat.writes(solved(name)), name)
    hand_in(course, "blank", nbformat.writes(bank.released(name)), name)
    for folder in course.submitted.glob(f"*/{name}"):
        shutil.copytree(bank.ROOT / "release" / name / "helpers", folder / "helpers")
    return handed_in


def amiss(course: Course, name: str, handed_in: dict[str, dict[str, bank.Answer]]) -> list[str]:
    """Where the points are not what they should be."""
    found = []
    for student, chosen in handed_in.items():
        for part, (cell, got) in zip(PARTS, marks(course, name, student).items(), strict=True):
            if got.points != (got.possible if chosen[part].right else 0):
                found.append(f"{chosen[part]}: {got.points} points for {cell}")
    if sum(scores(course, "reference", name)) != 10 or scores(course, "blank", name) != [0, 0, 0]:
        found.append(f"reference {scores(course, 'reference', name)}, blank {scores(course, 'blank', name)}")
    return found


@pytest.mark.differential
@pytest.mark.parametrize("name", bank.exercises())
def test_right_answers_get_all_points_and_wrong_ones_none(name, tmp_path, run):
    """From nbgrader's own autograde and from ours; the whole bank is run without a kernel by tests/unit/test_bank.py."""
    stock, ours = stock_course(tmp_path / "stock", name), copy_course(tmp_path / "ours", name)
    handed_in = hand_in_sample(stock, name)
    hand_in_sample(ours, name)
    run("nbgrader", "generate_assignment", "--force", name, cwd=stock.root)
    run("nbgrader", "autograde", name, cwd=stock.root)
    run("python", "-m", "grader", "grade", cwd=ours.root)
    assert amiss(stock, name, handed_in) == []
    assert amiss(ours, name, handed_in) == []


def bad_files() -> dict[str, str | bytes]:
    """What is no notebook of this course, by what is wrong with it."""
    return {
        "cut": nbformat.writes(solved())[:500],
        "empty": "",
        "future": json.dumps({"nbformat": 99, "nbformat_minor": 0, "metadata": {}, "cells": []}),
        "nocells": json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}),
        "huge": b'{"a": "' + b"x" * 100_000_000 + b'"}',
    }


def mangled_notebooks() -> dict[str, nbformat.NotebookNode]:
    """Right answers in a notebook that JupyterLab or another program has mangled: all of them count."""
    copied, deleted, stripped, edited = solved(), solved(), solved(), solved()
    for name in ("test-b", "part-a"):
        copy = nbformat.from_dict(json.loads(json.dumps(next(cell for cell in copied.cells if cell.id == name))))
        copy.id = f"copy-of-{name}"
        copied.cells.append(copy)
    deleted.cells = [cell for cell in deleted.cells if not cell.id.startswith("test-")]
    stripped.metadata = {}
    for cell in stripped.cells:
        cell.metadata = {}
    for cell in edited.cells:
        if cell.id == "test-c":
            cell.source, cell.metadata.nbgrader.points = "pass", 100
    marked = solved(part_c=reference()["part-c"] + "\n### BEGIN HIDDEN TESTS")
    return {"copied": copied, "deleted": deleted, "stripped": stripped, "edited": edited, "marked": marked}


def test_whatever_is_handed_in_all_others_are_graded(course, run):
    for student, content in bad_files().items():
        hand_in(course, student, content)
    for student, notebook in mangled_notebooks().items():
        hand_in(course, student, json.dumps(notebook))
    hand_in(course, "honest", nbformat.writes(solved()))
    hand_in(course, "stranger", nbformat.writes(solved()), assignment="99-unknown")
    (course.submitted / "nothing" / NAME).mkdir(parents=True)
    os.mkfifo(hand_in(course, "pipe", nbformat.writes(solved())) / "pipe")
    (hand_in(course, "link", nbformat.writes(solved())) / "passwords").symlink_to("/etc/passwd")
    for student, make in (("pipe-only", os.mkfifo), ("link-only", lambda path: path.symlink_to("/etc/passwd"))):
        folder = course.submitted / student / NAME
        folder.mkdir(parents=True)
        make(folder / f"{NAME}.ipynb")
    poisoned = hand_in(course, "poisoned", nbformat.writes(solved(part_a="deriv = 0", part_b="", part_c="")))
    (poisoned / "helpers").mkdir()
    (poisoned / "helpers" / "__init__.py").write_text("def checks(title): raise SystemExit")

    done = run("python", "-m", "grader", "grade", cwd=course.root)

    for student in ("honest", "copied", "deleted", "stripped", "edited", "marked", "pipe", "link"):
        assert scores(course, student) == [3, 4, 3], student
    for student in (*bad_files(), "nothing", "pipe-only", "link-only", "poisoned"):
        assert scores(course, student) == [0, 0, 0], student
    said = " ".join(done.stdout.split())
    for student in (*bad_files(), "nothing", "pipe-only", "link-only"):
        assert f"{student}, {NAME}: unreadable; {NAME}.ipynb" in said
    assert "submitted/stranger/99-unknown is for no assignment of this course" in said
    assert "passwords was left out: it is a link" in said
    assert not (course.autograded / "link" / NAME / "passwords").exists()
    assert "root:" not in "".join(path.read_text() for path in (course.autograded / "link-only").rglob("*.ipynb"))
    run("nbgrader", "generate_feedback", NAME, cwd=course.root)
    assert "is empty" in (course.root / "feedback" / "empty" / NAME / f"{NAME}.html").read_text()
    assert (
        "passwords was left out" in (course.root / "feedback" / "link" / NAME / f"{NAME}.html").read_text().casefold()
    )


STUBBORN = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        continue\n"


NOISE = "\nimport sys, logging\nlogging.warning('w')\nprint('e', file=sys.stderr)\nnp.exp(np.array(1e6))"


def troubled() -> dict[str, tuple[dict[str, str], list[float]]]:
    """Learners, what their code is where it is not the reference's, and the points that the finished parts are worth."""
    return {
        "endless": ({"part_b": ENDLESS}, [3, 0, 3]),
        "stubborn": ({"part_c": STUBBORN * 2}, [3, 4, 0]),
        "slow-call": ({"part_b": "def sigmoid_derivative(x):\n    while True: pass"}, [3, 0, 3]),
        "crash": ({"part_b": CRASH}, [3, 0, 0]),
        "error": ({"part_b": "1 / 0", "part_c": "def f(:"}, [3, 0, 0]),
        "noise": ({"part_a": reference()["part-a"] + NOISE}, [3, 4, 3]),
    }


def test_code_that_never_ends_or_ends_its_process_leaves_the_finished_parts_their_points(course, run):
    config = course.root / "nbgrader_config.py"
    settings = config.read_text().replace("_seconds = 20.0", "_seconds = 3.0")
    config.write_text(settings.replace("# c.JudgeNotebook.patience = 3.0", "c.JudgeNotebook.patience = 30.0"))
    for student, (code, _) in troubled().items():
        hand_in(course, student, nbformat.writes(solved(**code)))

    done = run("python", "-m", "grader", "grade", cwd=course.root)

    assert {student: scores(course, student) for student in troubled()} == {
        student: points for student, (_, points) in troubled().items()
    }
    said = " ".join(done.stdout.split())
    assert f"endless, {NAME}: stopped; the code ran for 3 seconds and was interrupted, in the cell part-b" in said
    assert (
        f"slow-call, {NAME}: stopped; the code was still running after 3 seconds, when the cell test-b called it"
        in said
    )
    assert (
        f"crash, {NAME}: stopped; the code ended its own process (exit, a crash, or too much memory), in the cell part-b"
        in said
    )
    assert f"stubborn, {NAME}: stopped" in said
    assert [stop["reason"] for stop in kept(course, "endless")["stops"]] == ["time"]
    assert [stop["reason"] for stop in kept(course, "crash")["stops"]] == ["killed"]
    assert kept(course, "crash")["stopped"].startswith("the code ended its own process")


def test_grading_says_what_is_wrong_with_the_command(course, run):
    grade = ("-m", "grader", "grade")
    assert "holds no submission" in run("python", *grade, cwd=course.root, code=2).stderr
    hand_in(course, "ada", nbformat.writes(solved()))
    said = run("python", *grade, "01-sigmoid", cwd=course.root, code=2).stderr
    assert "Did you mean 01-sigmoid-derivative?" in " ".join(said.split())
    assert "holds nothing of bob" in run("python", *grade, "--student", "bob", cwd=course.root, code=2).stderr
    run("python", "-m", "grader", "--course", course.source, "grade", cwd=course.root, code=2)


def test_only_what_is_named_is_graded_and_handing_in_again_counts(course, run):
    hand_in(course, "ada", nbformat.writes(bank.released(NAME)))
    folder = hand_in(course, "ben", nbformat.writes(solved()))
    run("python", "-m", "grader", "grade", NAME, "--student", "ada", cwd=course.root)
    assert scores(course, "ada") == [0, 0, 0]
    assert scores(course, "ben") == []
    (course.submitted / "ada" / NAME / f"{NAME}.ipynb").write_bytes((folder / f"{NAME}.ipynb").read_bytes())
    run("python", "-m", "grader", "grade", cwd=course.root)
    assert scores(course, "ada") == scores(course, "ben") == [3, 4, 3]


def test_what_is_our_own_fault_is_told_and_stops_nobody(course, run):
    for student in ("ada", "ben"):
        hand_in(course, student, nbformat.writes(solved()))
    course.autograded.mkdir(exist_ok=True)
    (course.autograded / "ada").write_text("a file in the way of a folder")
    done = run("python", "-m", "grader", "grade", cwd=course.root, code=1)
    assert f"ada, {NAME}: failed; " in " ".join(done.stdout.split())
    assert scores(course, "ben") == [3, 4, 3]
