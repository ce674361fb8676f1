"""A class graded: what has changed since it was last graded, by all workers at once, recorded many at a time."""

from __future__ import annotations

import contextlib
import errno
import json
import shutil
import tempfile
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Protocol

from grader import fingerprint, handed_in
from grader.course import Course, Submission
from grader.errors import GraderError, WrongUse
from grader.grade import Paper
from grader.gradebook import Book, Entry, GradebookFailed, Known, opened, refused
from grader.handed_in import HandedIn
from grader.results import Outcome, Result, StopReason
from grader.workers import Job, WorkersGone, work

AT_ONCE = 100  # submissions in one transaction, at most
SECONDS = 2.0  # between two transactions, at most
LOCK = ".grader.lock"
_HALF_WRITTEN = ".new-"
_NO_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


@dataclass(frozen=True)
class Graded:
    """What became of one submission in this run.

    ``anew`` is false where nothing had changed since it was last graded. ``before`` is the sum of
    its points that the gradebook held before this run, if any.
    """

    result: Result
    anew: bool = True
    before: float | None = None


def chosen_submissions(course: Course, assignments: Iterable[str], students: Iterable[str]) -> list[Submission]:
    """What is to be graded; raises WrongUse where a name fits nothing that was handed in."""
    names, wanted = list(assignments), set(students)
    if names:
        names = course.chosen(names)
    found = [each for each in course.submissions() if not names or each.assignment in names]
    absent = wanted - {each.student for each in found}
    if absent:
        raise WrongUse(
            f"{course.submitted} holds nothing of {', '.join(sorted(absent))}{_for(names)}. Is the name right?"
        )
    if wanted:
        found = [each for each in found if each.student in wanted]
    if not found:
        raise WrongUse(f"Nothing to grade: {course.submitted} holds no submission{_for(names)}. Collect some first.")
    return found


def _for(names: list[str]) -> str:
    return f" for {', '.join(names)}" if names else ""


@contextlib.contextmanager
def alone(course: Course) -> Iterator[None]:
    """Only one run at a time writes to a course; raises GraderError where another does."""
    import fcntl  # noqa: PLC0415 - not on Windows, which can release

    with (course.root / LOCK).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise GraderError(
                f"{course.root} is being graded by another run. Wait for it, or end it, and try again."
            ) from None
        yield


def grade_class(
    course: Course,
    submissions: list[Submission],
    executor: Executor,
    desk: Desk,
    *,
    at_once: int,
    again: bool = False,
) -> None:
    """Grade the submissions, ``at_once`` of them in the executor's hands at a time.

    What has not changed since it was last recorded is not graded anew, but for ``again``. However
    this ends, what was finished until then is recorded; only where it cannot be, as the gradebook
    or the disk fails, GraderError is raised and what is missing is left to the next run.
    """
    settings = dict(course.config.JudgeNotebook)
    names = sorted({each.assignment for each in submissions} & set(course.assignments))
    made_from = {name: fingerprint.of_assignment(course, name, settings) for name in names}
    with _disk_explained(course.root), alone(course):
        course.autograded.mkdir(exist_ok=True)
        _clear_away(course)
        with opened(course) as book:
            if book.indexes_made:
                desk.say(f"Indexes that the gradebook lacked were made: {', '.join(book.indexes_made)}.")
            book.learn(made_from)
            masters = {name: course.master(name).read_bytes() for name in names}
            run = _Run(course, book, executor, desk, json.dumps(settings), masters, made_from)
            run.grade(submissions, at_once, again)


class Desk(Protocol):
    """Whoever has the class graded, and hears of it."""

    def take(self, graded: Graded) -> None:
        """What became of one submission, when it is recorded."""

    def say(self, text: str) -> None:
        """Something else that a person should know."""

    def shield(self) -> AbstractContextManager[None]:
        """Hold Ctrl-C off for as long as this lasts."""


@dataclass
class _Waiting:
    """A submission in a worker's hands."""

    handed: HandedIn
    made_from: str
    alone: bool = False  # it has been stopped by the clock once, and is tried with nothing beside it


@dataclass
class _Run:
    """One run over a class: what is under way, what is finished and not recorded yet."""

    course: Course
    book: Book
    executor: Executor
    desk: Desk
    settings: str
    masters: Mapping[str, bytes]
    made_from: Mapping[str, str]
    under_way: dict[Future[Paper], _Waiting] = field(default_factory=dict)
    finished: list[Entry] = field(default_factory=list)
    late: deque[_Waiting] = field(default_factory=deque)
    recorded_at: float = field(default_factory=time.monotonic)

    def grade(self, submissions: list[Submission], at_once: int, again: bool) -> None:
        try:
            for submission, known in self._with_what_is_known(submissions, again):
                self._begin(submission, known)
                while len(self.under_way) >= at_once:
                    self._take()
            while self.under_way:
                self._take()
            while self.late:
                self._submit(self.late.popleft())
                while self.under_way:
                    self._take()
        except (GradebookFailed, OSError):  # which would fail once more
            raise
        except BaseException:
            with self.desk.shield():
                for future in [each for each in self.under_way if each.done()]:
                    with contextlib.suppress(WorkersGone):
                        self._finish(future)
                self._record()
            raise
        with self.desk.shield():
            self._record()

    def _with_what_is_known(
        self, submissions: list[Submission], again: bool
    ) -> Iterator[tuple[Submission, Known | None]]:
        """Each submission, and what the gradebook has of it."""
        for name, group in groupby(submissions, key=lambda each: each.assignment):
            known = {} if again or name not in self.masters else self.book.known(name)
            for submission in group:
                yield submission, known.get(submission.student)

    def _begin(self, submission: Submission, known: Known | None) -> None:
        """Hand a submission to a worker, or tell what became of it where that is known without one."""
        reason = self._no_place_for(submission)
        if reason:
            result = Result(submission.student, submission.assignment, Outcome.UNREADABLE, notes=(reason,))
            self.desk.take(Graded(result))
            return
        try:
            handed = handed_in.read(submission)
        except OSError as error:
            self.desk.take(_failed(submission.student, submission.assignment, error))
            return
        made_from = fingerprint.of_submission(self.made_from[submission.assignment], handed)
        if known and known.made_from == made_from and (_folder(self.course, handed) / handed.name).is_file():
            self.desk.take(Graded(known.result, anew=False))
            return
        self._submit(_Waiting(handed, made_from))

    def _no_place_for(self, submission: Submission) -> str:
        """Why the gradebook has no place for a submission, where that is so."""
        folder = f"submitted/{submission.student}/{submission.assignment}"
        if submission.assignment not in self.masters:
            return f"{folder} is for no assignment of this course; there are {', '.join(self.course.assignments)}"
        reason = refused(submission.student)
        return f"{folder} {reason}" if reason else ""

    def _submit(self, waiting: _Waiting) -> None:
        job = Job(waiting.handed, self.masters[waiting.handed.assignment], self.settings)
        self.under_way[self.executor.submit(work, job)] = waiting

    def _take(self) -> None:
        """Wait for a worker, take what is finished, and record it when it is time."""
        done, _ = wait(self.under_way, timeout=SECONDS, return_when=FIRST_COMPLETED)
        with self.desk.shield():
            for future in done:
                self._finish(future)
            if len(self.finished) >= AT_ONCE or time.monotonic() - self.recorded_at > SECONDS:
                self._record()

    def _finish(self, future: Future[Paper]) -> None:
        """Keep a finished paper for the next transaction, or tell why there is none."""
        waiting = self.under_way.pop(future)
        handed = waiting.handed
        try:
            paper = future.result()
            if not waiting.alone and any(stop.reason is StopReason.CLOCK for stop in paper.result.stops):
                waiting.alone = True
                self.late.append(waiting)
                return
            _write_autograded(self.course, handed, paper)
        except Exception as error:  # ours, not the learner's: the others must be graded all the same
            if isinstance(error, WorkersGone) or (isinstance(error, OSError) and error.errno in _NO_DISK):
                raise  # the others could not be graded or kept either
            self.desk.take(_failed(handed.student, handed.assignment, error))
            return
        # up to a hundred wait to be recorded, and what is large of them is on the disk
        small = replace(handed, notebook=b"", files={}), replace(paper, notebook="")
        self.finished.append(Entry(*small, waiting.made_from))

    def _record(self) -> None:
        """Record what is finished in one transaction. The folders are written before: no points stand without them."""
        recorded = self.book.record(self.finished)
        self.finished.clear()
        self.recorded_at = time.monotonic()
        for each in recorded:
            self.desk.take(Graded(each.result, before=each.before))


def _failed(student: str, assignment: str, error: Exception) -> Graded:
    what = str(error) if isinstance(error, GraderError) else f"{type(error).__name__}: {error}"
    note = f"it could not be graded: {what.rstrip('.')}. It has no score from this run; mend that and grade again."
    return Graded(Result(student, assignment, Outcome.FAILED, notes=(note,)))


@contextlib.contextmanager
def _disk_explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise GraderError(
            f"{error.filename or folder} cannot be written: {error.strerror or error}. Mend that, and run the command "
            "again. What was recorded before is kept."
        ) from error


def _clear_away(course: Course) -> None:
    """Remove what a run that was killed left half written in autograded/."""
    for left in course.autograded.glob(f"*/{_HALF_WRITTEN}*"):
        shutil.rmtree(left, ignore_errors=True)


def _folder(course: Course, handed: HandedIn) -> Path:
    return course.autograded / handed.student / handed.assignment


def _write_autograded(course: Course, handed: HandedIn, paper: Paper) -> None:
    """Put the graded notebook and the submission's own files in the place of what an earlier run left."""
    folder = _folder(course, handed)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=_HALF_WRITTEN) as scratch:
        new = Path(scratch) / "graded"
        new.mkdir()
        for name, content in handed.files.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_bytes(content)
        (new / handed.name).write_text(paper.notebook, encoding="utf-8")
        if folder.exists():
            folder.rename(Path(scratch) / "old")
        new.rename(folder)
