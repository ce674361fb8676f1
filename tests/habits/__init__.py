"""Habits that learners have in notebooks: what must cost no points, and what they see of it in a graded notebook.

One file a submission, ``tests/habits/NAME.txt``: a comment that says what the habits have in common,
then the cells as a learner writes them, in the first exercise::

    # points: 3 0 3                     what the parts are worth; 3 4 3, which is all, where it is left out
    # nbgrader: 3 4 0, REASON           where stock nbgrader comes to something else ("none" is no grade at all)
    # here: 3 4 0, REASON               where this project does
    ### lists the files                 a cell of the learner's own, behind the setup cell; the heading says what it does
    ### shows a widget -> REASON        the same, where what is shown here is of another kind than in a kernel
    ### part-b                          an answer, in the place of the stub's mark or of the whole function

A part without a section gets the reference answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

from tests import bank

HABITS = Path(__file__).parent
ASSIGNMENT = "01-sigmoid-derivative"
PARTS = ("part-a", "part-b", "part-c")
ALL_POINTS = (3.0, 4.0, 3.0)

Points = tuple[float, ...] | None

_SETTING = re.compile(r"^# (points|nbgrader|here): ([\d ]+|none)(?:, .+)?$", re.MULTILINE)
_HEADING = re.compile(r"^### (.+?)(?: -> (.+))?$", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """A learner's cell: its heading, why it shows something of another kind here if it does, and its source."""

    heading: str
    other: str
    source: str


@dataclass(frozen=True)
class Habits:
    """A submission with some habits, and the points of its parts under either grader."""

    name: str
    cells: tuple[Cell, ...]
    nbgrader: Points
    here: Points

    def notebook(self) -> nbformat.NotebookNode:
        """The submission: own cells behind the setup cell, answers in their cells, else the reference's."""
        notebook = bank.released(ASSIGNMENT)
        answers = {cell.heading: cell.source for cell in self.cells}
        for cell in notebook.cells:
            if cell.id in answers:
                cell.source = bank.filled(cell.source, answers[cell.id])
            elif cell.id in PARTS:
                cell.source = _reference()[cell.id]
        place = [cell.id for cell in notebook.cells].index("setup") + 1
        notebook.cells[place:place] = [
            nbformat.v4.new_code_cell(cell.source, id=f"habit-{number}") for number, cell in enumerate(self.own_cells())
        ]
        return notebook

    def own_cells(self) -> list[Cell]:
        """The cells that the learner has added."""
        return [cell for cell in self.cells if cell.heading not in PARTS]


def all_habits() -> list[Habits]:
    return [_read(path) for path in sorted(HABITS.glob("*.txt"))]


def _read(path: Path) -> Habits:
    head, *pieces = re.split(r"^(?=### )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    cells = []
    for piece in pieces:
        heading = _HEADING.match(piece)
        assert heading is not None, piece
        cells.append(Cell(heading[1], heading[2] or "", piece[heading.end() :].strip("\n")))
    settings = {name: _points(text) for name, text in _SETTING.findall(head)}
    points = settings.get("points", ALL_POINTS)
    return Habits(path.stem, tuple(cells), settings.get("nbgrader", points), settings.get("here", points))


def _points(text: str) -> Points:
    return None if text == "none" else tuple(map(float, text.split()))


def _reference() -> dict[str, str]:
    master = nbformat.read(bank.ROOT / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)
    return {cell.id: cell.source for cell in master.cells if cell.id in PARTS}
