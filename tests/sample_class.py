"""A class made from the masters and the answer bank: twelve learners, as a real class has them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import nbformat

from tests import bank

CRASH = "import os\n\nos._exit(1)"
ENDLESS = "while True:\n    pass"


def make_class(submitted: Path, release: Path, source: Path, assignments: list[str]) -> None:
    """Hand in, for each of twelve learners, a notebook of every assignment in the folder ``submitted``."""
    for number, assignment in enumerate(assignments):
        exercise = _Exercise(assignment, release, source)
        for learner, solve in LEARNERS.items():
            folder = submitted / learner / assignment
            folder.mkdir(parents=True)
            (folder / f"{assignment}.ipynb").write_text(solve(exercise, number), encoding="utf-8")


class _Exercise:
    """One assignment's stubs and answers, from which notebooks are made."""

    def __init__(self, assignment: str, release: Path, source: Path) -> None:
        self.assignment = assignment
        self.released = nbformat.read(release / assignment / f"{assignment}.ipynb", as_version=4)
        master = nbformat.read(source / assignment / f"{assignment}.ipynb", as_version=4)
        self.reference = {
            cell.id: cell.source for cell in master.cells if cell.metadata.get("nbgrader", {}).get("solution")
        }

    def notebook(self, cells: dict[str, str]) -> str:
        """The released notebook with some answer cells' sources replaced."""
        made = json.loads(nbformat.writes(self.released))
        for cell in made["cells"]:
            cell["source"] = cells.get(cell["id"], cell["source"])
        return json.dumps(made)

    def solved(self, *parts: str) -> dict[str, str]:
        """The reference answers of the parts named "a", "b", "c"; of all of them where none is named."""
        return {cell: source for cell, source in self.reference.items() if not parts or cell[-1] in parts}

    def banked(self, right: bool, named: bool, turn: int) -> dict[str, str]:
        """For each part one of the bank's answers of a kind; the reference where the bank has none."""
        chosen = self.solved()
        if self.assignment not in bank.exercises():
            return chosen
        stubs = {cell.id: cell.source for cell in self.released.cells}
        for part in chosen:
            answers = [each for each in bank.answers(self.assignment, part) if each.right == right]
            answers = [each for each in answers if right or bool(each.mistake) == named]
            if answers:
                chosen[part] = bank.filled(stubs[part], answers[turn % len(answers)].code)
        return chosen


def _partly(*parts: str) -> Callable[[_Exercise, int], str]:
    return lambda exercise, number: exercise.notebook(exercise.solved(*parts))


def _answers(right: bool, named: bool = False, turn: int = 0) -> Callable[[_Exercise, int], str]:
    return lambda exercise, number: exercise.notebook(exercise.banked(right, named, turn + number))


def _mistake_in(part: str) -> Callable[[_Exercise, int], str]:
    def solve(exercise: _Exercise, number: int) -> str:
        wrong = exercise.banked(right=False, named=True, turn=number)
        return exercise.notebook(
            {**exercise.solved(), **{cell: code for cell, code in wrong.items() if cell[-1] == part}}
        )

    return solve


def _accident(cell: str, code: str) -> Callable[[_Exercise, int], str]:
    """All right but for one cell, in the first assignment only: an accident is a rare thing."""

    def solve(exercise: _Exercise, number: int) -> str:
        return exercise.notebook({**exercise.solved(), **({cell: code} if number == 0 else {})})

    return solve


def _cut_off(exercise: _Exercise, number: int) -> str:
    whole = exercise.notebook(exercise.solved())
    return whole[: len(whole) // 2] if number == 0 else whole


LEARNERS: dict[str, Callable[[_Exercise, int], str]] = {
    "ada": _partly(),
    "bayo": _answers(right=True),
    "chen": _answers(right=True, turn=3),
    "dana": _partly("a", "b"),
    "emil": _partly("a"),
    "farah": _answers(right=False, named=True),
    "goran": _mistake_in("b"),
    "hana": _mistake_in("c"),
    "ivo": lambda exercise, number: exercise.notebook({}),
    "jun": _accident("part-b", CRASH),
    "kim": _accident("part-c", ENDLESS),
    "lea": _cut_off,
}

# as `nbgrader db student import` reads them; Formgrader calls somebody without a name "None, None"
NAMES = """\
id,first_name,last_name
ada,Ada,Moreau
bayo,Bayo,Adeyemi
chen,Chen,Liu
dana,Dana,Haddad
emil,Emil,Novak
farah,Farah,Rahimi
goran,Goran,Kovac
hana,Hana,Sato
ivo,Ivo,Petrov
jun,Jun,Park
kim,Kim,Nguyen
lea,Lea,Fischer
"""
