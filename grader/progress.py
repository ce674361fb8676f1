"""How far a run is: a line that moves in a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from grader.classroom import Graded
from grader.inert import inert_line
from grader.results import Outcome

EVERY = 15.0  # seconds between two plain lines

Step = Callable[[Graded], None]


class _Rate(ProgressColumn):
    """Submissions a minute."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{60 * speed:.0f} a minute" if speed else "")


@contextlib.contextmanager
def shown(console: Console, total: int, at_once: int) -> Iterator[Step]:
    """Hands out what is to be called with each graded submission; what went wrong is told by name at once."""
    with _moving(console, total, at_once) if console.is_terminal else _plain(console, total, at_once) as step:
        yield step


@contextlib.contextmanager
def _moving(console: Console, total: int, at_once: int) -> Iterator[Step]:
    columns = (
        TextColumn("grading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[running]} running,"),
        TimeRemainingColumn(),
        TextColumn("left,"),
        _Rate(),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("", total=total, running=min(at_once, total))
        done = 0

        def step(graded: Graded) -> None:
            nonlocal done
            done += 1
            _tell(progress.console, graded)
            progress.update(task, advance=1, running=min(at_once, total - done))

        yield step


@contextlib.contextmanager
def _plain(console: Console, total: int, at_once: int) -> Iterator[Step]:
    told = time.monotonic()
    start = 0.0  # of the rate: when the first was graded, since what comes before is the workers' start
    done = anew = 0

    def step(graded: Graded) -> None:
        nonlocal done, anew, told, start
        done += 1
        now = time.monotonic()
        if graded.anew:  # what had not changed says nothing of the rate
            anew += 1
            start = start or now
        _tell(console, graded)
        if now - told >= EVERY and done < total and anew > 1 and now > start:
            told = now
            rate = (anew - 1) / (now - start)
            left = (total - done) / rate
            running = min(at_once, total - done)
            console.print(
                f"{done} of {total} done, {running} running, about {_span(left)} left, {60 * rate:.0f} a minute",
                highlight=False,
            )

    yield step


@contextlib.contextmanager
def counted(console: Console, total: int, what: str) -> Iterator[Callable[[], None]]:
    """Hands out what is to be called with each of ``total`` pieces of work that is done; ``what`` they are."""
    if console.is_terminal:
        columns = TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("left")
        with Progress(*columns, console=console) as progress:
            task = progress.add_task("", total=total)
            yield lambda: progress.advance(task)
        return
    start = told = time.monotonic()
    done = 0

    def step() -> None:
        nonlocal done, told
        done += 1
        now = time.monotonic()
        if now - told >= EVERY and done < total:
            told = now
            left = _span((total - done) * (now - start) / done)
            console.print(f"{what}: {done} of {total} done, about {left} left", highlight=False)

    yield step


def _span(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


def _tell(console: Console, graded: Graded) -> None:
    result = graded.result
    if graded.anew and result.outcome is not Outcome.GRADED:
        text = f"{result.student}, {result.assignment}: {result.outcome.value}"
        console.print(Text(inert_line(text), style="bold red" if result.outcome is Outcome.FAILED else "yellow"))
