"""What nbgrader's autograde does in this course, by way of nbgrader_config.py.

nbgrader makes two passes over a submission: it cleans it, then it executes it. The classes here
stand for its own ``OverwriteCells`` and ``Execute`` in these passes, and for the exporter that
reads a notebook, so that ``python -m grader grade``, ``nbgrader autograde`` and Formgrader's
button all read, clean and run a submission the same way.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbconvert.exporters import NotebookExporter
from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, Execute, NbGraderPreprocessor
from traitlets import List, Unicode

from grader.submission import clean, read_notebook

Converted = tuple[NotebookNode, dict[str, Any]]

TIMEOUT = "Timeout"
LOOP = "Does a loop never end?"
RECORD = "grader"  # the key of a graded notebook's metadata under which this project keeps its own


class SubmissionExporter(NotebookExporter):
    """Reads a submission as ``grader.submission`` does: no links, no pipes, nothing huge, clear errors."""

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> Any:
        resources = self._init_resources(resources)
        path = Path(filename).absolute()
        if path.is_relative_to(Path(self.config.CourseDirectory.root) / "autograded"):
            return super().from_filename(filename, resources, **kwargs)  # the first pass wrote it
        resources["metadata"].update(name=path.stem, path=str(path.parent))
        return self.from_notebook_node(read_notebook(path), resources, **kwargs)


class PutMasterBack(NbGraderPreprocessor):
    """First pass: the master's cells put back into the submission."""

    source_folder = Unicode(help="The course's source/ folder.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> Converted:
        name = resources["nbgrader"]["notebook"]
        master = Path(self.source_folder) / resources["nbgrader"]["assignment"] / f"{name}.ipynb"
        cleaned = clean(nb, nbformat.read(master, as_version=4))
        if cleaned.notes:
            cleaned.notebook.metadata[RECORD] = {"notes": cleaned.notes}
        for note in cleaned.notes:
            self.log.warning("%s: %s", resources["nbgrader"]["student"], note)
        return cleaned.notebook, resources


class RunNotebook(Execute):
    """Second pass: every cell run, in a folder with the course's own helpers.

    A cell that takes too long is interrupted. Where that does not help, or where the learner's
    code ends its own process, the cells that follow are not run: each says why, so that the tests
    that had finished keep their points and nbgrader gives none for the others.
    """

    helpers_folder = Unicode(help="The course's helpers/ folder; a submission's own copy is never used.").tag(
        config=True
    )

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any], km: Any = None) -> Converted:
        folder = Path(resources["metadata"]["path"])
        put_helpers(Path(self.helpers_folder), folder)
        self.stopped, interrupted = "", f"the code ran for {self.timeout} seconds and was interrupted"
        self.error_on_timeout = {"ename": TIMEOUT, "evalue": interrupted, "traceback": [f"{interrupted}. {LOOP}"]}
        nb, resources = super().preprocess(nb, resources, km)
        remove_helpers(folder)
        late = [_name(cell) for cell in nb.cells if any(_is_timeout(output) for output in cell.get("outputs", []))]
        if self.stopped or late:
            said = self.stopped or f"{interrupted}, in {' and '.join(late)}. {LOOP}"
            nb.metadata.setdefault(RECORD, {})["stopped"] = said
        return nb, resources

    def preprocess_cell(self, cell: NotebookNode, resources: dict[str, Any], index: int) -> Converted:
        if self.stopped:
            say_stopped(cell, f"Not run: {self.stopped}")
            return cell, resources
        try:
            cell, resources = super().preprocess_cell(cell, resources, index)
        except CellTimeoutError:
            self._stop(cell, f"the code was still running after {self.timeout} seconds and could not be interrupted")
        except DeadKernelError:
            self._stop(cell, "the code ended its own process (exit, a crash, or too much memory)")
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("grade"):
            cell.outputs = [output for output in cell.outputs if not _on_stderr(output)]
        return cell, resources

    def _stop(self, cell: NotebookNode, reason: str) -> None:
        self.stopped = f"{reason}, in {_name(cell)}."
        say_stopped(cell, f"Stopped: {self.stopped}")


class HideHiddenTests(ClearHiddenTests):
    """For feedback: the hidden tests cut from the page that a learner gets."""

    display_data_priority: Any = List(help="What nbconvert's HTML exporter sets for every preprocessor.").tag(
        config=True
    )


def put_helpers(helpers: Path, folder: Path) -> None:
    """Lay the course's ``helpers`` into ``folder``, in the place of whatever is called so there."""
    remove_helpers(folder)
    shutil.copytree(helpers, folder / "helpers", ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))


def remove_helpers(folder: Path) -> None:
    """Take away what is called helpers in ``folder``: nobody needs a copy beside every graded notebook."""
    for old in (folder / "helpers", folder / "helpers.py"):
        if old.is_dir() and not old.is_symlink():
            shutil.rmtree(old)
        else:
            old.unlink(missing_ok=True)


def _name(cell: NotebookNode) -> str:
    """A cell as its learner knows it."""
    name = cell.metadata.get("nbgrader", {}).get("grade_id")
    return f"the cell {name}" if name else "a cell of the learner's own"


def _is_timeout(output: NotebookNode) -> bool:
    return bool(output.output_type == "error" and output.ename == TIMEOUT)


def _on_stderr(output: NotebookNode) -> bool:
    """A warning on stderr: nbgrader would take a test cell's points for it."""
    return bool(output.output_type == "stream" and output.name == "stderr")


def say_stopped(cell: NotebookNode, text: str) -> None:
    """Give a code cell an error that says why it did not run, which is worth no points."""
    if cell.cell_type == "code":
        error = nbformat.v4.new_output("error", ename="Stopped", evalue=text, traceback=[text])
        cell.outputs = [*cell.get("outputs", []), error]
