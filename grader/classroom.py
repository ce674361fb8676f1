"""A class graded: what has changed since it was last graded, by all workers at once, recorded many at a time."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field
from pathlib import Path

from grader import fingerprint, handed_in
from grader.course import Course, Submission
from grader.errors import GraderError, WrongUse
from grader.grade import Paper
from grader.gradebook import Book, Entry, opened
from grader.handed_in import HandedIn
from grader.results import Outcome, Result, StopReason
from grader.workers import Job, work

AT_ONCE = 100  # submissions in one transaction, at most
SECONDS = 2.0  # between two transactions, at most
LOCK = ".grader.lock"
_HALF_WRITTEN = ".new-"


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
    course: Course, submissions: list[Submission], executor: Executor, *, at_once: int, again: bool = False
) -> Iterator[Graded]:
    """Grade the submissions, ``at_once`` of them in the executor's hands at a time; each comes when it is recorded.

    What has not changed since it was last recorded is not graded anew, but for ``again``. However
    this generator ends, what was finished until then is recorded.
    """
    settings = dict(course.config.JudgeNotebook)
    names = sorted({each.assignment for each in submissions} & set(course.assignments))
    made_from = {name: fingerprint.of_assignment(course, name, settings) for name in names}
    course.autograded.mkdir(exist_ok=True)
    with alone(course), opened(course) as book:
        _clear_away(course)
        book.learn(made_from)
        masters = {name: course.master(name).read_bytes() for name in names}
        run = _Run(course, book, executor, json.dumps(settings), masters, made_from)
        yield from run.grade(submissions, at_once, again)


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
    settings: str
    masters: Mapping[str, bytes]
    made_from: Mapping[str, str]
    under_way: dict[Future[Paper], _Waiting] = field(default_factory=dict)
    finished: list[Entry] = field(default_factory=list)
    late: deque[_Waiting] = field(default_factory=deque)
    recorded_at: float = field(default_factory=time.monotonic)

    def grade(self, submissions: list[Submission], at_once: int, again: bool) -> Iterator[Graded]:
        try:
            for submission, recorded in self._with_what_is_known(submissions, again):
                outcome = self._begin(submission, recorded)
                if outcome is not None:
                    yield outcome
                while len(self.under_way) >= at_once:
                    yield from self._take()
            while self.under_way:
                yield from self._take()
            while self.late:
                self._submit(self.late.popleft())
                while self.under_way:
                    yield from self._take()
            yield from self._record()
        finally:
            with contextlib.suppress(GraderError):  # it has been told already
                for future in [each for each in self.under_way if each.done()]:
                    self._finish(future)
                for _ in self._record():
                    pass

    def _with_what_is_known(
        self, submissions: list[Submission], again: bool
    ) -> Iterator[tuple[Submission, str | None]]:
        """Each submission, and what the gradebook's result for it was made from."""
        known: dict[str, dict[str, str]] = {}
        for submission in submissions:
            name = submission.assignment
            if name not in known and name in self.masters:
                known = {name: {} if again else self.book.made_from(name)}  # one assignment comes after the other
            yield submission, known.get(name, {}).get(submission.student)

    def _begin(self, submission: Submission, recorded: str | None) -> Graded | None:
        """Hand a submission to a worker; what became of it where that is known without one."""
        if submission.assignment not in self.masters:
            there_are = ", ".join(self.course.assignments)
            name = f"submitted/{submission.student}/{submission.assignment}"
            note = f"{name} is for no assignment of this course; there are {there_are}"
            return Graded(Result(submission.student, submission.assignment, Outcome.UNREADABLE, notes=(note,)))
        try:
            handed = handed_in.read(submission)
        except OSError as error:
            return _failed(submission.student, submission.assignment, error)
        made_from = fingerprint.of_submission(self.made_from[submission.assignment], handed)
        if recorded == made_from and _folder(self.course, handed).is_dir():
            return Graded(self.book.result(submission.assignment, submission.student), anew=False)
        self._submit(_Waiting(handed, made_from))
        return None

    def _submit(self, waiting: _Waiting) -> None:
        job = Job(waiting.handed, self.masters[waiting.handed.assignment], self.settings)
        self.under_way[self.executor.submit(work, job)] = waiting

    def _take(self) -> Iterator[Graded]:
        """Wait for a worker, take what is finished, and record it when it is time."""
        done, _ = wait(self.under_way, timeout=SECONDS, return_when=FIRST_COMPLETED)
        for future in done:
            failed = self._finish(future)
            if failed is not None:
                yield failed
        if len(self.finished) >= AT_ONCE or time.monotonic() - self.recorded_at > SECONDS:
            yield from self._record()

    def _finish(self, future: Future[Paper]) -> Graded | None:
        """Keep a finished paper for the next transaction; returns what became of a submission that has none."""
        waiting = self.under_way.pop(future)
        handed = waiting.handed
        try:
            paper = future.result()
            if not waiting.alone and any(stop.reason is StopReason.CLOCK for stop in paper.result.stops):
                waiting.alone = True
                self.late.append(waiting)
                return None
            _write_autograded(self.course, handed, paper)
        except Exception as error:  # ours, not the learner's: the others must be graded all the same
            return _failed(handed.student, handed.assignment, error)
        self.finished.append(Entry(handed, paper, waiting.made_from))
        return None

    def _record(self) -> Iterator[Graded]:
        """Record what is finished in one transaction. The folders are written before: no points stand without them."""
        entries = list(self.finished)
        recorded = self.book.record(entries)
        del self.finished[: len(entries)]
        self.recorded_at = time.monotonic()
        for each in recorded:
            yield Graded(each.result, before=each.before)


def _failed(student: str, assignment: str, error: Exception) -> Graded:
    what = str(error) if isinstance(error, GraderError) else f"{type(error).__name__}: {error}"
    note = f"it could not be graded: {what.rstrip('.')}. It has no score from this run; mend that and grade again."
    return Graded(Result(student, assignment, Outcome.FAILED, notes=(note,)))


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
        (new / f"{handed.assignment}.ipynb").write_text(paper.notebook, encoding="utf-8")
        if folder.exists():
            folder.rename(Path(scratch) / "old")
        new.rename(folder)
