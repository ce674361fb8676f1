"""What a run over a class came to, for the terminal: a table, who gained or lost, and what there is to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from grader.classroom import Graded
from grader.course import short
from grader.inert import inert_line
from grader.results import Outcome, Result

STYLES = {Outcome.GRADED: "", Outcome.STOPPED: "yellow", Outcome.UNREADABLE: "yellow", Outcome.FAILED: "bold red"}
LARGE_CLASS = 40  # learners; of more a line each is no table that anybody reads
MOST_LINES = 40


def table(results: list[Result]) -> Table:
    """Learners down and assignments across; of a large class a line for each assignment."""
    if len({result.student for result in results}) > LARGE_CLASS:
        return _by_assignment(results)
    assignments = sorted({result.assignment for result in results})
    grid = Table(
        title="Points, of " + _possible(results),
        caption="! more on it below" if any(result.notes for result in results) else None,
    )
    grid.add_column("learner", no_wrap=True)
    for assignment in assignments:
        grid.add_column(Text(inert_line(short(assignment) if len(assignments) > 3 else assignment)), justify="right")
    grid.add_column("sum", justify="right")
    for student in sorted({result.student for result in results}):
        own = {result.assignment: result for result in results if result.student == student}
        total = sum(result.points for result in own.values())
        cells = [_cell(own[name]) if name in own else Text("-") for name in assignments]
        grid.add_row(Text(inert_line(student)), *cells, Text(f"{total:g}"))
    return grid


def _by_assignment(results: list[Result]) -> Table:
    grid = Table("assignment", title="The class")
    for heading in ("handed in", "mean", "of", *(outcome.value for outcome in Outcome)):
        grid.add_column(heading, justify="right")
    for assignment in sorted({result.assignment for result in results}):
        own = [result for result in results if result.assignment == assignment]
        scored = [result for result in own if result.parts]
        mean = f"{sum(result.points for result in scored) / len(scored):.1f}" if scored else "-"
        ended = Counter(result.outcome for result in own)
        counts = [str(ended[outcome] or "") for outcome in Outcome]
        grid.add_row(Text(inert_line(assignment)), str(len(own)), mean, _possible(scored), *counts)
    return grid


def _possible(results: list[Result]) -> str:
    """How many points an assignment can bring: "10", or "8 to 10" where they differ."""
    numbers = sorted({result.possible for result in results if result.parts}) or [0.0]
    return " to ".join(f"{number:g}" for number in dict.fromkeys((numbers[0], numbers[-1])))


def _cell(result: Result) -> Text:
    points = f"{result.points:g}" if result.parts else "none"
    return Text(points + ("!" if result.notes else " "), style=STYLES[result.outcome])


def changes(graded: list[Graded]) -> Iterator[Text]:
    """Whose points are others than before this run: a line for each, and how many there are."""
    changed = [each for each in graded if each.before is not None and each.before != each.result.points]
    if not changed:
        return
    gained = sum(each.result.points > (each.before or 0) for each in changed)
    yield Text(f"Graded anew with other points than before: {gained} gained, {len(changed) - gained} lost.")
    for each in changed[:MOST_LINES]:
        by = each.result.points - (each.before or 0)
        whose = inert_line(f"{each.result.student}, {each.result.assignment}")
        yield Text(f"  {whose}: {each.before:g} -> {each.result.points:g} ({by:+g})")
    if len(changed) > MOST_LINES:
        yield Text(f"  and {len(changed) - MOST_LINES} more; `nbgrader export` lists all points.")


def remarks(results: list[Result]) -> Iterator[Text]:
    """A line for every note: whose submission, how it ended, what there is to say."""
    told = 0
    for result in sorted(results, key=lambda each: each.outcome is not Outcome.FAILED):
        for note in result.notes:
            told += 1
            if told <= 5 * MOST_LINES:
                text = f"{result.student}, {result.assignment}: {result.outcome.value}; {note}"
                yield Text(inert_line(text), style=STYLES[result.outcome])
    if told > 5 * MOST_LINES:
        yield Text(f"and {told - 5 * MOST_LINES} more remarks, each in its graded notebook.")
