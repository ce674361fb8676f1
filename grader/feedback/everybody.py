"""The pages of a class: those that have changed, by all workers at once; who has none is told by name."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import nbformat
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from grader.classroom import alone
from grader.course import Course
from grader.errors import GraderError, WrongUse
from grader.feedback.drawing import with_drawings
from grader.feedback.page import (
    HALF_WRITTEN,
    INDEX,
    WORDS,
    Row,
    address,
    overview,
    page,
    page_made_from,
    write_changed,
    write_whole,
)
from grader.feedback.sheet import title_of
from grader.gradebook import Marks, Whose, connected, fits, read_marks, read_outcomes
from grader.preprocessors import JudgeNotebook, files_beside
from grader.results import Outcome

# what nbgrader's release_feedback asks for beside a page
_LONGEST_FOR_RELEASE = 1_000  # bytes
_FOR_RELEASE = ("timestamp.txt", "submission_secret.txt")


@dataclass(frozen=True)
class Job:
    """One page to make: of which course, whose, what the gradebook says, and whether a picture may be drawn."""

    root: Path
    whose: Whose
    marks: Marks
    draw: bool


@dataclass
class Made:
    """What a run came to."""

    written: int = 0  # pages
    unchanged: int = 0
    problems: list[tuple[Whose, str]] = field(default_factory=list)  # pages that could not be made, and why
    waiting: list[tuple[str, str]] = field(default_factory=list)  # learner, assignment: handed in and not graded


@dataclass(frozen=True)
class Plan:
    """What there is to do: the pages to make, and what the overviews of their learners tell."""

    course: Course
    marks: dict[Whose, Marks]
    outcomes: dict[tuple[str, str], Outcome]
    chosen: list[Whose]
    students: list[str]
    waiting: list[tuple[str, str]]


def plan(course: Course, names: Iterable[str], students: Iterable[str]) -> Plan:
    """Which pages to make; raises WrongUse where a name fits nothing, GradebookFailed where nothing has been graded."""
    names, wanted = list(names), set(students)
    only = set(course.chosen(names)) if names else None
    db_url = CourseDirectory(config=course.config, root=str(course.root)).db_url
    with connected(db_url) as connection:
        marks = read_marks(connection, wanted or None)
        outcomes = {(student, name): each for student, name, each in read_outcomes(connection, wanted or None)}
    handed_in = {(each.student, each.assignment) for each in course.submissions() if fits(each.student)}
    graded = {(whose.student, whose.assignment) for whose in marks}
    known = {student for student, _ in graded | handed_in}
    if wanted - known:
        raise WrongUse(f"There is nothing of {', '.join(sorted(wanted - known))} in this course. Is the name right?")
    known = wanted or known
    waiting = sorted(
        each
        for each in handed_in - graded
        if each[0] in known and each[1] in (course.assignments if only is None else only)
    )
    chosen = [whose for whose in marks if only is None or whose.assignment in only]
    return Plan(course, marks, outcomes, sorted(chosen, key=repr), sorted(known), waiting)


def make_pages(plan: Plan, executor: Executor, step: Callable[[], None], *, draw: bool) -> Made:
    """Make the pages and overviews that have changed. One that cannot be made is told, and stops nobody."""
    made = Made(waiting=plan.waiting)
    root = plan.course.root
    with alone(plan.course):
        _clear_away(plan.course)
        jobs = {executor.submit(work, Job(root, whose, plan.marks[whose], draw)): whose for whose in plan.chosen}
        for future in as_completed(jobs):
            whose = jobs.pop(future)
            try:
                if future.result():
                    made.written += 1
                else:
                    made.unchanged += 1
            except Exception as error:
                made.problems.append((whose, str(error) if isinstance(error, GraderError) else _described(error)))
            step()
        made.problems.sort(key=repr)
        titles = {name: _title(plan.course, name) for name in plan.course.assignments}
        by_student: dict[str, list[Whose]] = {student: [] for student in plan.students}
        for whose in plan.marks:
            by_student[whose.student].append(whose)
        for student, own in by_student.items():
            made_from, make = overview(student, _rows(plan, student, own, titles))
            write_changed(plan.course.feedback / student / INDEX, made_from, make)
    return made


def work(job: Job) -> bool:
    """Make one page, its picture before it where one is to be drawn; whether anything had changed."""
    course, judge = _course(job.root)
    whose = job.whose
    folder = course.autograded / whose.student / whose.assignment
    path = folder / f"{whose.notebook}.ipynb"
    try:
        graded = path.read_bytes()
    except OSError as error:
        raise GraderError(f"its graded notebook {path} cannot be read ({error.strerror}). Grade it again") from error
    drawn = with_drawings(graded, files_beside(folder), judge) if job.draw else None
    if drawn is not None:
        write_whole(path, drawn)
        graded = drawn
    target = course.feedback / whose.student / whose.assignment
    written = write_changed(
        target / f"{whose.notebook}.html",
        page_made_from(graded, whose, job.marks),
        lambda: page(graded, whose, job.marks, course.config),
    )
    for name in _FOR_RELEASE:
        if (folder / name).is_file() and not (folder / name).is_symlink():
            # nbgrader reads it whole, and ends for the whole class where it is missing
            small = (folder / name).stat().st_size <= _LONGEST_FOR_RELEASE
            (target / name).write_bytes((folder / name).read_bytes() if small else b"")
    return written


@lru_cache(maxsize=1)
def _course(root: Path) -> tuple[Course, JudgeNotebook]:
    course = Course(root)
    return course, JudgeNotebook(config=Config(JudgeNotebook=dict(course.config.JudgeNotebook)))


def _rows(plan: Plan, student: str, own: list[Whose], titles: dict[str, str]) -> Iterator[Row]:
    """A row for each exercise of the course, and for others that the gradebook has of this learner."""
    done = {whose.assignment for whose in own}
    for name in sorted({*titles, *done}):
        title = titles.get(name) or name
        if name not in done:
            waits = (student, name) in plan.waiting
            yield Row(title, None, word="handed in, not graded yet" if waits else "not handed in")
        for whose in sorted((each for each in own if each.assignment == name), key=repr):
            there = (plan.course.feedback / student / name / f"{whose.notebook}.html").is_file()
            word = WORDS.get(plan.outcomes.get((student, name), Outcome.GRADED), "")
            yield Row(
                title if whose.notebook == name else f"{title}, {whose.notebook}",
                plan.marks[whose],
                address(name, whose.notebook) if there else "",
                word,
            )


def _title(course: Course, assignment: str) -> str:
    return title_of(nbformat.read(course.master(assignment), as_version=4)) or assignment


def _described(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _clear_away(course: Course) -> None:
    """Remove what a run that was killed left half written."""
    for folder in (course.autograded, course.feedback):
        for left in folder.glob(f"*/{HALF_WRITTEN}*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in folder.glob(f"*/*/{HALF_WRITTEN}*"):
            shutil.rmtree(left, ignore_errors=True)
