"""``python -m grader feedback``."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from grader import progress
from grader.course import Course
from grader.errors import GraderError
from grader.feedback.everybody import Made, make_pages, plan
from grader.inert import inert_line
from grader.sandbox.wall import Wall
from grader.sandboxes import AUTO, wall_for
from grader.workers import Processes

MOST_LINES = 40


def give_feedback(course: Course, options: argparse.Namespace, console: Console) -> int:
    """Make the pages; returns 1 where one could not be made."""
    todo = plan(course, options.assignments, options.student)
    wall = None if options.without_pictures else _wall(course, console)
    # behind Landlock the processes of several submissions are counted together
    workers = options.workers or (1 if wall is Wall.LANDLOCK else None)
    with (
        Processes(workers) as executor,
        progress.counted(console, len(todo.chosen), "pages") as step,
    ):
        made = make_pages(todo, executor, step, draw=wall is not None)
    for line in _told(made):
        console.print(line)
    console.print(
        f"{made.written} pages are written, {made.unchanged} had not changed. They lie in {course.feedback}; each "
        "learner's index.html links their own.",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )
    return 1 if made.problems else 0


def _wall(course: Course, console: Console) -> Wall | None:
    """The wall that learners' code is run behind for its picture; None where there is none, and no code is run."""
    try:
        wall = wall_for(course.config.JudgeNotebook.get("sandbox", AUTO))
    except GraderError as error:
        why = str(error)
    else:
        if wall is not Wall.NONE:
            return wall
        why = "The config asks for no sandbox."
    console.print(
        f"The pages come without pictures of wrong answers: no code of learners' is run for these without a wall. {why}",
        style="yellow",
        markup=False,
        highlight=False,
    )
    return None


def _told(made: Made) -> Iterator[Text]:
    """A line for each page that could not be made, and for what has not been graded."""
    for whose, why in made.problems[:MOST_LINES]:
        text = f"{whose.student}, {whose.assignment}: no page; {why.rstrip('.')}."
        yield Text(inert_line(text), style="bold red")
    for student, assignment in made.waiting[:MOST_LINES]:
        yield Text(inert_line(f"{student}, {assignment}: no page; handed in, and not graded yet."), style="yellow")
    more = max(0, len(made.problems) - MOST_LINES) + max(0, len(made.waiting) - MOST_LINES)
    if more:
        yield Text(f"and {more} more.")
