"""A cleaned notebook run in the sandbox and judged outside it: the same for every command that grades."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode

from grader.judge import Judged, Learner, judge, setup_names
from grader.results import Stop, StopReason
from grader.sandbox.cells import RUN, TEST
from grader.sandbox.host import Allowance, Run, WarmParent
from grader.sandbox.shell import TOO_LONG
from helpers.panel import CheckResult

LOOP = "Does a loop never end?"


@dataclass
class Graded:
    """A notebook with everything that it and its tests showed, and how that ended."""

    notebook: NotebookNode
    stopped: str = ""
    checks: dict[str, tuple[CheckResult, ...]] = field(default_factory=dict)

    @property
    def stops(self) -> list[Stop]:
        return [Stop(StopReason.TIME, self.stopped)] if self.stopped else []


def run_and_judge(
    notebook: NotebookNode,
    warm: WarmParent,
    allowed: Allowance,
    *,
    folder: Path,
    files: Mapping[str, bytes],
    draw: bool = False,
) -> Graded:
    """Run a cleaned notebook's cells in a fork of ``warm`` and its tests here; the outputs are put into it.

    ``folder`` is where a setup cell finds the helpers. Locked cells that only draw are left out
    unless ``draw`` is said: they decide nothing.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    given = _given(cells, folder)
    chosen = [cell for cell in cells if draw or not _only_draws(cell)]
    job = [(TEST, "") if _is_test(cell) else (RUN, cell.source) for cell in chosen]
    tests = [cell for cell in chosen if _is_test(cell)]
    graded = Graded(notebook)
    with warm.run(job, len(tests), allowed, files) as run:
        _put_outputs(graded, chosen, run, allowed)
        reached = [cell for index, cell in enumerate(chosen) if _is_test(cell) and _was_reached(run, index)]
        for cell, channel in zip(tests, run.snapshots, strict=True):
            if cell in reached:
                _put_verdict(graded, cell, judge(cell.source, given, Learner(channel, allowed.test)))
            else:
                say_stopped(cell, f"Not run: {graded.stopped}")
    _number(chosen)
    return graded


def _is_test(cell: NotebookNode) -> bool:
    mark = cell.metadata.get("nbgrader", {})
    return bool(mark.get("grade")) and not mark.get("solution")


def _only_draws(cell: NotebookNode) -> bool:
    """Whether a cell is the master's and leaves the learner no name to use: a picture."""
    mark = cell.metadata.get("nbgrader", {})
    if mark.get("grade") or mark.get("solution") or not mark.get("locked"):
        return False
    return all(name.startswith("_") for name in _bound_names(cell.source))


def _bound_names(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names)


_given_by: dict[tuple[str, Path], dict[str, object]] = {}


def _given(cells: list[NotebookNode], folder: Path) -> dict[str, object]:
    """The names that the master's own cells give to learners and tests alike, made here from their trusted source."""
    names: dict[str, object] = {}
    for cell in cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("locked") and not mark.get("grade") and not mark.get("solution") and not _only_draws(cell):
            key = cell.source, folder
            if key not in _given_by:
                _given_by[key] = setup_names(cell.source, folder)
            names |= _given_by[key]
    return names


def _was_reached(run: Run, index: int) -> bool:
    return run.stopped_at is None if not run.stopped else run.stopped_at is None or index < run.stopped_at


def _put_outputs(graded: Graded, cells: list[NotebookNode], run: Run, allowed: Allowance) -> None:
    """What the cells showed, and on those that did not run why."""
    late = [_name(cells[index]) for index, outputs in run.outputs.items() if any(map(_says_too_long, outputs))]
    if run.stopped:
        where = f", in {_name(cells[run.stopped_at])}" if run.stopped_at is not None else ""
        graded.stopped = f"{run.stopped}{where}."
    elif late:
        graded.stopped = (
            f"the code ran for {allowed.cell:g} seconds and was interrupted, in {' and '.join(late)}. {LOOP}"
        )
    for index, cell in enumerate(cells):
        if index in run.outputs:
            cell.outputs = [nbformat.from_dict(output) for output in run.outputs[index]]
        elif run.stopped and not _is_test(cell):
            say_stopped(cell, f"{'Stopped' if index == run.stopped_at else 'Not run'}: {graded.stopped}")


def _says_too_long(output: dict[str, Any]) -> bool:
    return output.get("output_type") == "error" and output.get("evalue") == TOO_LONG


def _put_verdict(graded: Graded, cell: NotebookNode, judged: Judged) -> None:
    cell.outputs = [nbformat.from_dict(output) for output in judged.outputs]
    graded.checks[cell.metadata.nbgrader.grade_id] = judged.checks
    if judged.stopped:
        said = f"{judged.stopped.rstrip('.')}, in {_name(cell)}."
        graded.stopped = f"{graded.stopped} {said}".strip()


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
