"""Habits of notebooks through nbgrader's own autograde and ours: the same points, and outputs of the same kind."""

from __future__ import annotations

import shutil
from typing import NamedTuple

import nbformat
import pytest
from nbformat.notebooknode import NotebookNode

from grader.course import Course
from tests import bank
from tests.class_state import marks
from tests.habits import ASSIGNMENT, PARTS, Habits, all_habits
from tests.journeys.conftest import copy_course, runner, stock_course

pytestmark = [pytest.mark.slow, pytest.mark.differential, pytest.mark.xdist_group("habits")]

PATIENCE = 3600  # seconds for a whole class, a kernel each: two minutes on an idle machine
CELL = (
    300  # seconds for a cell; a kernel that was told to exit may stay and answer no more, and has no grade either way
)
SHOWN = ("text/plain", "image/png", "image/jpeg")  # of what a learner displays, all that a graded notebook keeps here


class Graded(NamedTuple):
    """One course with a submission for each of the habits, graded."""

    course: Course

    def points(self, habits: Habits) -> tuple[float, ...] | None:
        """What the parts got; None where there is no grade."""
        if not self._notebook(habits).exists():
            return None
        return tuple(part.points for part in marks(self.course, ASSIGNMENT, habits.name).values())

    def _notebook(self, habits: Habits):
        return self.course.autograded / habits.name / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"

    def cells(self, habits: Habits) -> dict[str, NotebookNode]:
        """The learner's cells and answers, by id; none where there is no grade."""
        path = self._notebook(habits)
        cells = nbformat.read(path, as_version=4).cells if path.exists() else []
        return {cell.id: cell for cell in cells if cell.id in PARTS or cell.id.startswith("habit-")}


@pytest.fixture(scope="module")
def by_nbgrader(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nbgrader")
    course, run = _handed_in(stock_course(folder / "course", ASSIGNMENT)), runner(folder, PATIENCE)
    _allow(course, "Execute.timeout", "Execute.iopub_timeout", "Execute.startup_timeout")
    run("nbgrader", "generate_assignment", "--force", ASSIGNMENT, cwd=course.root)
    run("nbgrader", "autograde", ASSIGNMENT, cwd=course.root, code=None)  # 1, as one kernel is ended
    return Graded(course)


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("here")
    course, run = _handed_in(copy_course(folder / "course", ASSIGNMENT)), runner(folder, PATIENCE)
    _allow(course, "JudgeNotebook.cell_seconds", "JudgeNotebook.notebook_seconds")
    run("python", "-m", "grader", "grade", cwd=course.root)
    return Graded(course)


def _handed_in(course: Course) -> Course:
    for habits in all_habits():
        folder = course.submitted / habits.name / ASSIGNMENT
        shutil.copytree(bank.ROOT / "release" / ASSIGNMENT, folder)
        nbformat.write(habits.notebook(), folder / f"{ASSIGNMENT}.ipynb")
    return course


def _allow(course: Course, *limits: str) -> None:
    """No cell is stopped on a slow machine."""
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.writelines(f"c.{limit} = {CELL}\n" for limit in limits)


@pytest.mark.parametrize("habits", all_habits(), ids=lambda habits: habits.name)
def test_a_habit_costs_what_it_costs_under_nbgrader_and_shows_the_same(habits, by_nbgrader, here):
    assert (by_nbgrader.points(habits), here.points(habits)) == (habits.nbgrader, habits.here)
    theirs, ours = by_nbgrader.cells(habits), here.cells(habits)
    headings = {f"habit-{number}": cell for number, cell in enumerate(habits.own_cells())}
    different = {}
    for name, cell in theirs.items():
        heading = headings.get(name)
        if _kinds(cell) != _kinds(ours[name]) and not (heading and heading.other):
            different[heading.heading if heading else name] = (_kinds(cell), _kinds(ours[name]))
        if heading and heading.other:
            assert _kinds(cell) != _kinds(ours[name]), f"{heading.heading!r} shows the same, and is said not to"
    assert different == {}


def _kinds(cell: NotebookNode) -> tuple[set[str], list[str]]:
    """A cell's streams, which reach a notebook in any order, and all else that it shows, by kind."""
    streams, others = set(), []
    for output in cell.outputs:
        if output.output_type == "stream":
            streams.add(output.name)
        elif output.output_type == "error":
            others.append(output.ename)
        else:
            pictures = [kind for kind in SHOWN if kind in output.data]
            others.append(" ".join([output.output_type, *pictures]))
    return streams, others
