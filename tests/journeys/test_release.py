"""The released notebooks as learners meet them: unanswered, and with the reference answers, in a kernel of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbclient
import nbformat
import pytest

from tests import bank
from tests.journeys.test_grading import solved

pytestmark = pytest.mark.slow

NAMES = sorted(path.name for path in (bank.ROOT / "release").iterdir())


def executed(notebook: nbformat.NotebookNode, folder: Path, name: str) -> nbformat.NotebookNode:
    """Run from top to bottom in a learner's folder: the notebook and its own helpers, the course nowhere near."""
    shutil.copytree(bank.ROOT / "release" / name, folder / name)
    client = nbclient.NotebookClient(
        notebook, allow_errors=True, kernel_name="python3", resources={"metadata": {"path": str(folder / name)}}
    )
    client.execute()
    return notebook


def errors(notebook: nbformat.NotebookNode) -> dict[str, list[str]]:
    """The traceback of each cell that raised, by the cell's id."""
    outputs = [(cell.id, output) for cell in notebook.cells for output in cell.get("outputs", [])]
    assert not [output for _, output in outputs if output.get("name") == "stderr"]
    return {name: output.traceback for name, output in outputs if output.output_type == "error"}


@pytest.mark.parametrize("name", NAMES)
def test_unanswered_it_runs_to_its_end_and_says_in_one_line_what_is_missing(name, tmp_path):
    notebook = executed(bank.released(name), tmp_path, name)
    raised = errors(notebook)
    assert list(raised) == ["test-a", "test-b", "test-c"]
    for cell in notebook.cells:
        if cell.id in raised:
            assert len(raised[cell.id]) == 1
            [panel] = [output.data["text/plain"] for output in cell.outputs if output.output_type == "display_data"]
            assert "is not filled in yet" in panel or "is not written yet" in panel
        if cell.id == "your-curve":
            assert cell.outputs[0].text.startswith("Finish part B to see your curve: ")


@pytest.mark.parametrize("name", NAMES)
def test_with_the_reference_answers_all_checks_pass_and_every_picture_has_its_text(name, tmp_path):
    notebook = executed(solved(name), tmp_path, name)
    assert errors(notebook) == {}
    pictures = [
        output.metadata["image/png"]["alt"]
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})
    ]
    assert len(pictures) >= 2
    assert all(len(alt) > 60 for alt in pictures)
