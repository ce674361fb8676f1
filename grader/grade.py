"""One submission graded: read, cleaned, run and scored, by way of nbgrader's own autograde."""

from __future__ import annotations

import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbgrader.coursedir import CourseDirectory

from grader import gradebook, steps
from grader.course import Course, Submission
from grader.errors import Unreadable
from grader.preprocessors import RECORD, say_stopped
from grader.results import Outcome, Result
from grader.submission import LARGEST, clean, read_notebook


def grade(course: Course, submission: Submission) -> Result:
    """Grade one submission and record it. Never raises for what a learner handed in."""
    if submission.assignment not in course.assignments:
        known = ", ".join(course.assignments)
        note = f"submitted/{submission.student}/{submission.assignment} is for no assignment of this course; there are {known}"
        return Result(submission.student, submission.assignment, Outcome.UNREADABLE, notes=(note,))
    try:
        read_notebook(submission.notebook)
    except Unreadable as error:
        return _record_unreadable(course, submission, str(error))
    with tempfile.TemporaryDirectory() as scratch:
        notes = _stage(submission, Path(scratch) / submission.student / submission.assignment)
        try:
            steps.autograde(course, submission.assignment, submission.student, Path(scratch))
        except steps.StepFailed as error:
            return Result(submission.student, submission.assignment, Outcome.FAILED, notes=(str(error),))
    return _read_back(course, submission, notes)


def _stage(submission: Submission, folder: Path) -> list[str]:
    """Copy the submission's plain files into ``folder``; returns what was left behind, and why.

    nbgrader copies whatever lies beside a notebook and follows links while it does: a link to the
    gradebook would end up in autograded/, and a pipe would never end.
    """
    notes = []
    for path, reason in _plain_files(submission.folder):
        relative = path.relative_to(submission.folder)
        if reason:
            notes.append(f"{relative} was left out: it is {reason}")
            continue
        (folder / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / relative)
    return notes


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


def _record_unreadable(course: Course, submission: Submission, reason: str) -> Result:
    """No points, and an autograded notebook whose test cells say why, for Formgrader and the feedback."""
    timestamp = CourseDirectory(config=course.config).get_existing_timestamp(str(submission.folder))
    gradebook.record_no_points(course, submission.assignment, submission.student, timestamp)
    master = nbformat.read(course.master(submission.assignment), as_version=4)
    notebook = clean(nbformat.v4.new_notebook(), master).notebook
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            say_stopped(cell, f"Not run: {reason}")
    notebook.metadata[RECORD] = {"unreadable": reason}
    folder = course.autograded / submission.student / submission.assignment
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / submission.notebook.name)
    return _result(course, submission, Outcome.UNREADABLE, reason)


def _read_back(course: Course, submission: Submission, notes: list[str]) -> Result:
    """The result of a submission that nbgrader has graded: its points and what the run noted."""
    path = course.autograded / submission.student / submission.assignment / submission.notebook.name
    record = nbformat.read(path, as_version=4).metadata.get(RECORD, {})
    stopped = record.get("stopped", "")
    outcome = Outcome.STOPPED if stopped else Outcome.GRADED
    return _result(course, submission, outcome, *filter(None, [stopped]), *record.get("notes", []), *notes)


def _result(course: Course, submission: Submission, outcome: Outcome, *notes: str) -> Result:
    parts = gradebook.points(course, submission.assignment, submission.student)
    return Result(submission.student, submission.assignment, outcome, parts, notes)
