"""Every attack handed in by a learner of its own, honest neighbours between them: nothing forged, leaked, left or lost."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path

import nbformat
import pytest

from grader import gradebook
from grader.course import Course
from tests import attacks
from tests.attacks import BREACH, CANARY, LEFTOVER, SURVIVOR, all_attacks
from tests.journeys.conftest import copy_course
from tests.journeys.test_grading import hand_in, solved

pytestmark = [pytest.mark.slow, pytest.mark.attack]

KINDS = sorted(attacks.KINDS)


def plant(course: Course, canary: str) -> None:
    """Put a canary into everything that is hidden: solutions, hidden tests, a classmate's work."""
    for path in course.source.glob("*/*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            for mark in ("### BEGIN SOLUTION\n", "### BEGIN HIDDEN TESTS\n"):
                indent = cell.source.split(mark)[0].rpartition("\n")[2] if mark in cell.source else ""
                cell.source = cell.source.replace(mark, f"{mark}{indent}# {canary}\n")
        nbformat.write(notebook, path)
    for name in course.assignments:
        notebook = solved(name)
        next(cell for cell in notebook.cells if cell.id == "part-a").source += f"\n# {canary}"
        hand_in(course, "carla", nbformat.writes(notebook), name)


def shown_in(folder: Path) -> str:
    """All that the cells of the graded notebooks in a folder show, and the files beside them."""
    texts = []
    for path in folder.rglob("*"):
        if path.suffix == ".ipynb":
            notebook = json.loads(path.read_text(encoding="utf-8"))
            texts += [json.dumps(cell.get("outputs", [])) for cell in notebook["cells"]]
            texts.append(json.dumps(notebook["metadata"]))
        elif path.is_file():
            texts.append(path.read_text(encoding="utf-8", errors="replace"))
    return "\n".join(texts)


def command_lines() -> str:
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(path.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:
            continue
    return "\n".join(lines)


def forged(course: Course, attack: attacks.Attack) -> list[str]:
    """The parts of an attack that got other points than they deserve."""
    found = gradebook.points(course, attack.assignment, attack.name)
    wrong = []
    for part, got in zip(("part-a", "part-b", "part-c"), found.values(), strict=False):
        deserved = got.possible if part in attack.honest_parts else 0
        if got.points != deserved:
            wrong.append(f"{attack.name}: {got.points} of {got.possible} for {part}, which deserves {deserved}")
    return wrong


@pytest.mark.parametrize("kind", KINDS)
def test_no_attack_gets_anything_and_no_neighbour_loses_anything(kind, tmp_path, run):
    chosen = [attack for attack in all_attacks() if attack.kind == kind]
    course = copy_course(tmp_path / "course", *sorted({attack.assignment for attack in chosen}))
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text().replace("_seconds = 20.0", "_seconds = 4.0"))
    canary = CANARY + secrets.token_hex(8)
    plant(course, canary)
    known = {"course": str(course.root), "classmate": "carla"}
    for attack in chosen:
        released = json.loads((course.release / attack.assignment / f"{attack.assignment}.ipynb").read_text())
        attacks.hand_in(attack, released, course.submitted / attack.name / attack.assignment, known)
        hand_in(course, f"{attack.name}-neighbour", nbformat.writes(solved(attack.assignment)), attack.assignment)
    before = set(os.listdir("/tmp"))  # noqa: PTH208

    done = run("python", "-m", "grader", "grade", cwd=course.root)

    amiss = [line for attack in chosen for line in forged(course, attack)]
    for attack in chosen:
        points = gradebook.points(course, attack.assignment, f"{attack.name}-neighbour")
        if sum(part.points for part in points.values()) != 10:
            amiss.append(f"{attack.name}: its neighbour got {points}")
        seen = shown_in(course.autograded / attack.name)
        amiss += [f"{attack.name}: {word} came out" for word in (canary, BREACH) if word in seen]
    amiss += [f"{word} in the terminal" for word in (canary, BREACH, "\x1b]") if word in done.stdout + done.stderr]
    if SURVIVOR in command_lines():
        amiss.append("a process was left behind")
    amiss += [name for name in set(os.listdir("/tmp")) - before if LEFTOVER in name]  # noqa: PTH208
    assert amiss == []
