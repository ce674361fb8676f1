"""One submission graded: read, cleaned, run in the sandbox, judged outside it, recorded."""

from __future__ import annotations

import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import LimitOutput

from grader import gradebook
from grader.course import Course, Submission
from grader.errors import Unreadable
from grader.preprocessors import RECORD, JudgeNotebook
from grader.results import Outcome, Result
from grader.run import say_stopped
from grader.submission import LARGEST, clean, read_notebook


@dataclass(frozen=True)
class Desk:
    """What the grading of a class needs at hand: the course, its open gradebook, the judge with its settings."""

    course: Course
    gradebook: Gradebook
    judge: JudgeNotebook

    def grade(self, submission: Submission) -> Result:
        """Grade one submission and record it. Never raises for what a learner handed in."""
        course, assignment = self.course, submission.assignment
        if assignment not in course.assignments:
            known = ", ".join(course.assignments)
            note = f"submitted/{submission.student}/{assignment} is for no assignment of this course; there are {known}"
            return Result(submission.student, assignment, Outcome.UNREADABLE, notes=(note,))
        master = nbformat.read(course.master(assignment), as_version=4)
        try:
            submitted = read_notebook(submission.notebook)
        except Unreadable as error:
            return self._unreadable(submission, master, str(error))
        cleaned = clean(submitted, master)
        files, left_out = _read_files(submission)
        graded = self.judge.grade(cleaned.notebook, files)
        if cleaned.notes:
            graded.notebook.metadata[RECORD]["notes"] = cleaned.notes
        notes = [*filter(None, [graded.stopped]), *cleaned.notes, *left_out]
        outcome = Outcome.STOPPED if graded.stopped else Outcome.GRADED
        return self._record(submission, graded.notebook, files, outcome, notes)

    def _unreadable(self, submission: Submission, master: NotebookNode, reason: str) -> Result:
        """No points, and an autograded notebook whose test cells say why, for Formgrader and the feedback."""
        notebook = clean(nbformat.v4.new_notebook(), master).notebook
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade"):
                say_stopped(cell, f"Not run: {reason}")
        notebook.metadata[RECORD] = {"unreadable": reason}
        return self._record(submission, notebook, {}, Outcome.UNREADABLE, [reason])

    def _record(
        self,
        submission: Submission,
        notebook: NotebookNode,
        files: dict[str, bytes],
        outcome: Outcome,
        notes: list[str],
    ) -> Result:
        """Write autograded/ and the gradebook: the folder first, so that no points stand without it."""
        _write_autograded(self.course, submission, notebook, files)
        scored = None if outcome is Outcome.UNREADABLE else notebook
        parts = gradebook.record(self.gradebook, self.course, submission, scored)
        checks = notebook.metadata[RECORD].get("checks", {})
        return Result(submission.student, submission.assignment, outcome, parts, tuple(notes), checks)


def _write_autograded(course: Course, submission: Submission, notebook: NotebookNode, files: dict[str, bytes]) -> None:
    """Put the graded notebook and the submission's own files in the place of what an earlier run left."""
    folder = course.autograded / submission.student / submission.assignment
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".new-") as scratch:
        new = Path(scratch) / "graded"
        new.mkdir()
        for name, content in files.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_bytes(content)
        notebook, _ = LimitOutput().preprocess(notebook, {})
        nbformat.write(notebook, new / submission.notebook.name)
        if folder.exists():
            folder.rename(Path(scratch) / "old")
        new.rename(folder)


def _read_files(submission: Submission) -> tuple[dict[str, bytes], list[str]]:
    """The plain files beside a submitted notebook, by name, and what was left out, and why.

    A link to the gradebook would end up in autograded/, and a pipe would never end.
    """
    files, notes, room = {}, [], LARGEST
    for path, reason in _plain_files(submission.folder):
        name = str(path.relative_to(submission.folder))
        if reason:
            notes.append(f"{name} was left out: it is {reason}")
        elif path != submission.notebook and not name.startswith("helpers/"):
            content = path.read_bytes()
            room -= len(content)
            if room < 0:
                notes.append(f"{name} was left out: all files together have more than {LARGEST / 1e6:.0f} MB")
                break
            files[name] = content
    return files, notes


def _plain_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Everything in a folder that is no folder, with the reason why it cannot be taken, if there is one."""
    for path in sorted(folder.iterdir()):
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            yield from _plain_files(path)
        elif stat.S_ISLNK(status.st_mode):
            yield path, "a link, which is not followed"
        elif not stat.S_ISREG(status.st_mode):
            yield path, "no plain file"
        elif status.st_size > LARGEST:
            yield path, f"larger than {LARGEST / 1e6:.0f} MB"
        else:
            yield path, ""
