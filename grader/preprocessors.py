"""What nbgrader's autograde does in this course, by way of nbgrader_config.py.

nbgrader makes two passes over a submission: it cleans it, then it executes it. The classes here
stand for its own ``OverwriteCells`` and ``Execute`` in these passes, and for the exporter that
reads a notebook, so that ``python -m grader grade``, ``nbgrader autograde`` and Formgrader's
button all read, clean and run a submission the same way.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Float, Int, Unicode

from grader.errors import SandboxFailed
from grader.handed_in import read_files
from grader.run import Graded, run_and_judge
from grader.sandbox.host import Allowance, WarmParent
from grader.sandbox.limits import Limits
from grader.sandboxes import judge_process, wall_for, warm_parent
from grader.submission import clean, read_notebook

Converted = tuple[NotebookNode, dict[str, Any]]
Answer = TypeVar("Answer")

RECORD = "grader"  # the key of a graded notebook's metadata under which this project keeps its own
JUDGED = "grader_judged"  # and of nbconvert's resources, under which a pass hands on what was judged


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


class JudgeNotebook(NbGraderPreprocessor):
    """Second pass: the learner's cells run in a sandbox, the test cells judged outside it."""

    course_folder = Unicode(help="The folder that holds helpers/ and grader/.").tag(config=True)
    sandbox = Unicode("auto", help="auto, namespaces, landlock, or none: no wall, and still two processes.").tag(
        config=True
    )
    cell_seconds = Float(20.0, help="Seconds of processor time that a cell may take before it is interrupted.").tag(
        config=True
    )
    notebook_seconds = Float(120.0, help="Seconds of processor time for all cells of a notebook together.").tag(
        config=True
    )
    test_seconds = Float(20.0, help="Seconds of processor time for all calls of one test cell together.").tag(
        config=True
    )
    patience = Float(
        3.0,
        help="By the clock a cell, a notebook or a test is stopped when so many times as long has passed as it may "
        "take of processor time: for code that sleeps or waits.",
    ).tag(config=True)
    memory = Int(
        Limits.memory,
        help="Bytes that a submission may take, for each process (more is a MemoryError) and for all of them together.",
    ).tag(config=True)
    processes = Int(Limits.processes, help="Processes and threads that a submission may have at one time.").tag(
        config=True
    )
    file_size = Int(Limits.file_size, help="Bytes of one file that a submission writes.").tag(config=True)
    scratch_size = Int(Limits.scratch_size, help="Bytes of all files that a submission writes.").tag(config=True)
    open_files = Int(Limits.open_files, help="Files that each process of a submission may have open.").tag(config=True)
    output_size = Int(
        Allowance.output_size, help="Characters of all that one cell shows, pictures included; more is cut."
    ).tag(config=True)
    shown_size = Int(
        Allowance.shown_size, help="Characters of all that the cells of one notebook show together; more is cut."
    ).tag(config=True)
    result_size = Int(
        Allowance.result_size, help="Bytes of all that a test may be given by the functions it calls; more stops it."
    ).tag(config=True)
    judge_seconds = Float(
        Allowance.judging, help="Seconds of processor time for comparing what one test was given."
    ).tag(config=True)
    judge_memory = Int(
        600 << 20, help="Bytes of memory for comparing what a test was given; more stops this test."
    ).tag(config=True)
    draw = Bool(False, help="Whether locked cells that only draw are run too.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> Converted:
        resources[JUDGED] = graded = self.grade(nb, files_beside(Path(resources["metadata"]["path"])))
        return graded.notebook, resources

    def grade(self, notebook: NotebookNode, files: Mapping[str, bytes]) -> Graded:
        """Run and judge a cleaned notebook; ``files`` are what its code finds beside it."""
        course, allowed = Path(self.course_folder), self.allowance()
        judges = judge_process(self.judge_memory)
        judge = partial(
            run_and_judge, notebook, judges=judges, allowed=allowed, folder=course, files=files, draw=self.draw
        )
        graded = self.walled(judge)
        record = graded.notebook.metadata.setdefault(RECORD, {})
        record["sandbox"] = wall_for(self.sandbox).value
        record["checks"] = {name: [asdict(check) for check in checks] for name, checks in graded.checks.items()}
        if graded.stops:
            record["stopped"] = graded.stopped
            record["stops"] = [{"reason": stop.reason.value, "text": stop.text} for stop in graded.stops]
        return graded

    def walled(self, run: Callable[[WarmParent], Answer]) -> Answer:
        """What ``run`` gives for this process's warm parent."""
        course, limits = Path(self.course_folder), self.limits()
        try:
            return run(warm_parent(course, self.sandbox, limits))
        except SandboxFailed:  # the warm parent has ended, for want of memory say: once more with a new one
            warm_parent.cache_clear()
            return run(warm_parent(course, self.sandbox, limits))

    def limits(self) -> Limits:
        """What a submission's processes may use."""
        return Limits(
            memory=self.memory,
            cpu_seconds=math.ceil(max(self.notebook_seconds, self.test_seconds)) + 2,  # the supervisor comes before it
            processes=self.processes,
            file_size=self.file_size,
            scratch_size=self.scratch_size,
            open_files=self.open_files,
        )

    def allowance(self) -> Allowance:
        """How long a submission may take, and how much it may show and give."""
        return Allowance(
            cell=self.cell_seconds,
            notebook=self.notebook_seconds,
            test=self.test_seconds,
            patience=self.patience,
            output_size=self.output_size,
            shown_size=self.shown_size,
            result_size=self.result_size,
            judging=self.judge_seconds,
        )


def files_beside(folder: Path) -> dict[str, bytes]:
    """What lies beside a submitted notebook, for its code to read; links are not followed."""
    files, _ = read_files(folder, leave_out=folder / "helpers")
    return {name: content for name, content in files.items() if not name.endswith(".ipynb")}


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
