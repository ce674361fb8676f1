"""The answer bank: for every part of every exercise, answers that are right and answers that are wrong.

One file a part, ``tests/bank/NN-name/part-x.py``, holds many answers, each under a heading::

    ### right: a loop over the entries
    ### wrong: cuts integers off
    ### wrong: gives the sigmoid itself -> the sigmoid itself

What stands behind ``->`` is the known mistake that the feedback must name. An answer is what a
learner would put in place of ``# YOUR CODE HERE``; where the answer cell is a function, the whole
function. The files are no modules: each answer is run by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

BANK = Path(__file__).parent
ROOT = BANK.parent.parent
MARK = "# YOUR CODE HERE"

_HEADING = re.compile(r"^### (right|wrong): (.+?)(?: -> (.+))?$", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """One answer to one part: right or wrong, and the known mistake that it makes, if it is one."""

    assignment: str
    part: str  # "part-a"
    name: str
    right: bool
    mistake: str
    code: str

    def __str__(self) -> str:
        return f"{self.assignment} {self.part}: {'right' if self.right else 'wrong'}, {self.name}"


def exercises() -> list[str]:
    """The exercises that the bank has answers for."""
    return sorted(path.name for path in BANK.iterdir() if path.is_dir() and path.name[:2].isdigit())


def answers(assignment: str, part: str) -> list[Answer]:
    """All answers of one part, in the order of its file; none where there is no file."""
    path = BANK / assignment / f"{part}.py"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    headings = list(_HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)] * bool(headings)
    return [
        Answer(
            assignment, part, heading[2], heading[1] == "right", heading[3] or "", text[heading.end() : end].strip("\n")
        )
        for heading, end in zip(headings, ends, strict=True)
    ]


def all_answers() -> list[Answer]:
    """The whole bank."""
    parts = ((name, path.stem) for name in exercises() for path in sorted((BANK / name).glob("part-*.py")))
    return [answer for name, part in parts for answer in answers(name, part)]


def filled(stub: str, code: str) -> str:
    """An answer cell as a learner leaves it: ``code`` in the place of the stub's mark, or of the whole function."""
    lines = stub.split("\n")
    if MARK in lines:
        place = lines.index(MARK)
        return "\n".join([*lines[:place], code, *lines[place + 1 :]])
    return code


def released(assignment: str) -> nbformat.NotebookNode:
    """The notebook that learners get, from the repository's release/."""
    notebook: nbformat.NotebookNode = nbformat.read(ROOT / "release" / assignment / f"{assignment}.ipynb", as_version=4)
    return notebook


def submission(assignment: str, codes: dict[str, str]) -> nbformat.NotebookNode:
    """The released notebook with answers filled in: part -> code."""
    notebook = released(assignment)
    for cell in notebook.cells:
        if cell.id in codes:
            cell.source = filled(cell.source, codes[cell.id])
    return notebook
