"""A refused answer drawn beside the true one, by the notebook's own locked cell, in the sandbox.

Grading leaves such cells out, as they decide nothing and a picture costs as much as all the rest. What is drawn
here is kept in the graded notebook, where Formgrader shows it too.
"""

from __future__ import annotations

from collections.abc import Mapping

import nbformat
from nbformat.notebooknode import NotebookNode

from grader.feedback.sheet import to_draw
from grader.preprocessors import JudgeNotebook
from grader.run import chosen_cells, is_test, only_draws
from grader.sandbox.cells import RUN
from grader.sandbox.host import WarmParent

_STOPPED = "Your code was stopped when it was run once more for the picture."
_NOTHING = "This cell drew nothing."


def with_drawings(graded: bytes, files: Mapping[str, bytes], judge: JudgeNotebook) -> bytes | None:
    """The graded notebook with the drawings that it lacks; None where it lacks none.

    ``files`` lie beside it, for its code to read.
    """
    notebook = nbformat.reads(graded.decode("utf-8"), as_version=4)
    lacking = [cell for cell in to_draw(notebook) if not cell.outputs]
    if not lacking:
        return None
    judge.walled(lambda warm: _draw(notebook, lacking, warm, files, judge))
    text: str = nbformat.writes(notebook)
    return (text + "\n").encode("utf-8")


def _draw(
    notebook: NotebookNode,
    drawings: list[NotebookNode],
    warm: WarmParent,
    files: Mapping[str, bytes],
    judge: JudgeNotebook,
) -> None:
    """Run what stands above the last of the drawings, other pictures and tests left out, and keep what these show."""
    wanted = {cell.id for cell in drawings}
    last = next(place for place, cell in enumerate(notebook.cells) if cell.id == drawings[-1].id)
    above = NotebookNode(cells=notebook.cells[: last + 1])
    cells = [
        cell for cell in chosen_cells(above, draw=True) if cell.id in wanted or not (is_test(cell) or only_draws(cell))
    ]
    with warm.run([(RUN, cell.source) for cell in cells], 0, judge.allowance(), files) as run:
        for index, cell in enumerate(cells):
            if cell.id in wanted:
                shown = [nbformat.from_dict(output) for output in run.outputs.get(index, [])]
                why_not = _NOTHING if index in run.outputs else _STOPPED
                cell.outputs = shown or [nbformat.v4.new_output("stream", text=why_not)]
