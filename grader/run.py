"""A cleaned notebook run in the sandbox and judged outside it: the same for every command that grades."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode

from grader.judge import Judged
from grader.judging import JudgeProcess, Task
from grader.results import Stop, StopReason
from grader.sandbox.cells import RUN, TEST
from grader.sandbox.host import GRACE, Allowance, Run, WarmParent
from grader.sandbox.wire import Limits
from grader.withheld import without_details
from helpers.panel import CheckResult

LOOP = "Does a loop never end?"
WAITING = "Does it wait for something that never comes?"


@dataclass
class Graded:
    """A notebook with everything that it and its tests showed, and how that ended."""

    notebook: NotebookNode
    stops: list[Stop] = field(default_factory=list)  # every time that the learner's code was stopped, and where
    checks: dict[str, tuple[CheckResult, ...]] = field(default_factory=dict)

    @property
    def stopped(self) -> str:
        """Why the learner's code was stopped, in words; empty where it was not."""
        return " ".join(stop.text for stop in self.stops)


def run_and_judge(
    notebook: NotebookNode,
    warm: WarmParent,
    judges: JudgeProcess,
    allowed: Allowance,
    *,
    folder: Path,
    files: Mapping[str, bytes],
    draw: bool = False,
) -> Graded:
    """Run a cleaned notebook's cells in a fork of ``warm`` and its tests in ``judges``; the outputs are put into it.

    ``folder`` is where a setup cell finds the helpers. Locked cells that only draw are left out
    unless ``draw`` is said: they decide nothing.
    """
    setup = tuple(cell.source for cell in chosen_cells(notebook, draw=True) if _gives_names(cell))
    chosen = chosen_cells(notebook, draw)
    job = [(TEST, "") if is_test(cell) else (RUN, cell.source) for cell in chosen]
    tests = [index for index, cell in enumerate(chosen) if is_test(cell)]
    graded = Graded(notebook)
    with warm.run(job, len(tests), allowed, files) as run:
        _put_outputs(graded, chosen, run)
        judged = {}
        for slot, index in reversed(list(enumerate(tests))):
            if all(is_test(cell) or place in run.outputs for place, cell in enumerate(chosen[:index])):
                task = _task(chosen[index].source, setup, folder, allowed)
                judged[index] = judges.judge(task, run.ask(slot), run.why)
                if slot in run.sharing:
                    judged[index] = without_details(judged[index], chosen[index].source)
    for index in tests:
        if index in judged:
            _put_verdict(graded, chosen[index], judged[index])
        else:
            say_stopped(chosen[index], f"Not run: {graded.stopped}")
    _number(chosen)
    return graded


def chosen_cells(notebook: NotebookNode, draw: bool) -> list[NotebookNode]:
    """The cells that there is something to run in; those that only draw are left out unless ``draw`` is said."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    return cells if draw else [cell for cell in cells if not only_draws(cell)]


def is_test(cell: NotebookNode) -> bool:
    """Whether a cell is one of the master's tests."""
    mark = cell.metadata.get("nbgrader", {})
    return bool(mark.get("grade")) and not mark.get("solution")


def only_draws(cell: NotebookNode) -> bool:
    """Whether a cell is the master's and leaves the learner no name to use: a picture."""
    mark = cell.metadata.get("nbgrader", {})
    if mark.get("grade") or mark.get("solution") or not mark.get("locked"):
        return False
    return _binds_nothing(cell.source)


@lru_cache(maxsize=256)
def _binds_nothing(source: str) -> bool:
    return all(name.startswith("_") for name in _bound_names(source))


def _bound_names(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names)


def _gives_names(cell: NotebookNode) -> bool:
    """Whether a cell is the master's own and gives names to students and tests alike."""
    mark = cell.metadata.get("nbgrader", {})
    return bool(mark.get("locked")) and not mark.get("grade") and not mark.get("solution") and not only_draws(cell)


def _task(source: str, setup: tuple[str, ...], folder: Path, allowed: Allowance) -> Task:
    answering = allowed.test * allowed.patience + GRACE
    limits = Limits(frame=allowed.result_size)
    return Task(source, setup, folder, answering, allowed.judging, allowed.patience, limits)


def _put_outputs(graded: Graded, cells: list[NotebookNode], run: Run) -> None:
    """What the cells showed, and on those that did not run why."""
    for index, late in run.late.items():
        question = LOOP if late.reason is StopReason.TIME else WAITING
        graded.stops.append(Stop(late.reason, f"{late.text}, in {_name(cells[index])}. {question}"))
    if run.stop:
        where = f", in {_name(cells[run.stopped_at])}" if run.stopped_at is not None else ""
        graded.stops.append(Stop(run.stop.reason, f"{run.stop.text}{where}."))
    for index, cell in enumerate(cells):
        if index in run.outputs:
            cell.outputs = [nbformat.from_dict(output) for output in run.outputs[index]]
        elif run.stop and not is_test(cell):
            say_stopped(cell, f"{'Stopped' if index == run.stopped_at else 'Not run'}: {graded.stopped}")


def _put_verdict(graded: Graded, cell: NotebookNode, judged: Judged) -> None:
    cell.outputs = [nbformat.from_dict(output) for output in judged.outputs]
    graded.checks[cell.metadata.nbgrader.grade_id] = judged.checks
    if judged.stopped:
        where = "in" if judged.by_limit else "when"
        text = f"{judged.stopped.text.rstrip('.')}, {where} {_name(cell)}{'' if judged.by_limit else ' called it'}."
        graded.stops.append(Stop(judged.stopped.reason, text))


def _number(cells: list[NotebookNode]) -> None:
    for count, cell in enumerate(cells, 1):
        cell.execution_count = count
        for output in cell.get("outputs", []):
            if output.output_type == "execute_result":
                output.execution_count = count


def _name(cell: NotebookNode) -> str:
    """A cell as its learner knows it."""
    name = cell.metadata.get("nbgrader", {}).get("grade_id")
    return f"the cell {name}" if name else "a cell of the learner's own"


def say_stopped(cell: NotebookNode, text: str) -> None:
    """Give a code cell an error that says why it did not run, which is worth no points."""
    if cell.cell_type == "code":
        error = nbformat.v4.new_output("error", ename="Stopped", evalue=text, traceback=[text])
        cell.outputs = [*cell.get("outputs", []), error]
