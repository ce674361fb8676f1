"""One cleaned notebook through either grader: what its test cells are worth, and what they say."""

from __future__ import annotations

import copy
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import Execute
from nbgrader.utils import determine_grade, is_grade

from grader.preprocessors import JudgeNotebook
from tests.bank import ROOT
from tools.differential.kernels import ForkedKernelManager

PATIENCE = 60  # seconds without a word from a kernel: many share the machine


@dataclass(frozen=True)
class Part:
    """One test cell's points, None where there is no grade, and what its panel says."""

    points: float | None
    said: str


Parts = dict[str, Part]  # by the test cell's id


@contextmanager
def handed_in_folders(assignments: Iterable[str]) -> Iterator[dict[str, Path]]:
    """For each assignment a folder as learners have it, with the helpers beside the notebook."""
    with tempfile.TemporaryDirectory() as scratch:
        folders = {name: Path(scratch) / name for name in assignments}
        for name, folder in folders.items():
            shutil.copytree(ROOT / "release" / name / "helpers", folder / "helpers")
        yield folders


def by_stock(notebook: NotebookNode, folder: Path) -> Parts:
    """What nbgrader's own Execute makes of a notebook, in a kernel of its own."""
    execute = Execute(kernel_manager_class=ForkedKernelManager, shutdown_kernel="immediate", iopub_timeout=PATIENCE)
    notebook = copy.deepcopy(notebook)
    try:
        execute.preprocess(notebook, {"metadata": {"path": str(folder)}})
    except (CellTimeoutError, DeadKernelError) as error:  # which nbgrader records as no grade at all
        said = str(error).splitlines()[0]
        return {cell.id: Part(None, said) for cell in notebook.cells if is_grade(cell)}
    return _parts(notebook)


def by_judge(notebook: NotebookNode, judge: JudgeNotebook) -> Parts:
    """What this project's class in the place of Execute makes of it."""
    return _parts(judge.grade(copy.deepcopy(notebook), {}).notebook)


def _parts(notebook: NotebookNode) -> Parts:
    return {cell.id: Part(determine_grade(cell)[0], _said(cell)) for cell in notebook.cells if is_grade(cell)}


def _said(cell: NotebookNode) -> str:
    panels = [output.data["text/plain"] for output in cell.outputs if "text/html" in output.get("data", {})]
    return "\n".join(panels)
