"""A class graded: every submission in turn, and a table of what it came to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from grader import gradebook
from grader.course import Course, Submission
from grader.errors import WrongUse
from grader.grade import Desk
from grader.inert import inert_text
from grader.preprocessors import JudgeNotebook
from grader.results import Outcome, Result

STYLES = {Outcome.GRADED: "", Outcome.STOPPED: "yellow", Outcome.UNREADABLE: "yellow", Outcome.FAILED: "bold red"}


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


def grade_class(course: Course, submissions: list[Submission]) -> Iterator[Result]:
    """Grade the submissions one by one, each result as soon as it is recorded."""
    course.autograded.mkdir(exist_ok=True)
    known = set(course.assignments)
    gradebook.learn_assignments(course, sorted({each.assignment for each in submissions} & known))
    judge = JudgeNotebook(config=course.config)
    with gradebook.opened(course) as book:
        yield from _grade_each(Desk(course, book, judge), submissions)


def _grade_each(desk: Desk, submissions: list[Submission]) -> Iterator[Result]:
    for submission in submissions:
        try:
            yield desk.grade(submission)
        except Exception as error:  # ours, not the learner's: the others must be graded all the same
            desk.gradebook.db.rollback()
            note = f"grading it raised {type(error).__name__}: {error}. Mend that and grade again."
            yield Result(submission.student, submission.assignment, Outcome.FAILED, notes=(note,))


def table(results: list[Result]) -> Table:
    """Learners down, assignments across by their numbers, each learner's sum at the end."""
    assignments = sorted({result.assignment for result in results})
    grid = Table(
        title="Points, of " + _possible(results),
        caption="! more on it below" if any(result.notes for result in results) else None,
    )
    grid.add_column("learner", no_wrap=True)
    for assignment in assignments:
        grid.add_column(Text(assignment[:2] if len(assignments) > 3 else assignment), justify="right")
    grid.add_column("sum", justify="right")
    for student in sorted({result.student for result in results}):
        own = {result.assignment: result for result in results if result.student == student}
        total = sum(result.points for result in own.values())
        cells = [_cell(own[name]) if name in own else Text("-") for name in assignments]
        grid.add_row(Text(student), *cells, Text(f"{total:g}"))
    return grid


def _possible(results: list[Result]) -> str:
    """How many points an assignment can bring: "10", or "8 to 10" where they differ."""
    numbers = sorted({result.possible for result in results if result.parts}) or [0.0]
    return " to ".join(f"{number:g}" for number in dict.fromkeys((numbers[0], numbers[-1])))


def _cell(result: Result) -> Text:
    points = f"{result.points:g}" if result.parts else "none"
    return Text(points + ("!" if result.notes else " "), style=STYLES[result.outcome])


def remarks(results: list[Result]) -> list[Text]:
    """A line for every note: whose submission, how it ended, what there is to say."""
    return [
        Text(
            inert_text(f"{result.student}, {result.assignment}: {result.outcome.value}; {note}"),
            style=STYLES[result.outcome],
        )
        for result in results
        for note in result.notes
    ]
