"""The report for the terminal: what to teach again, and the tables of the page in short."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from grader.course import short
from grader.inert import inert_text
from grader.report import pictures
from grader.report.findings import Findings, correlation, part_name, percent, rounded
from grader.report.page import HeatCell, band_rows, heat_rows

_LARGE = 40  # learners; of more the terminal shows bands
_MOST = 10  # rows of a ranking


def shown(found: Findings) -> Iterator[RenderableType]:
    """Everything in turn, ready to be printed."""
    yield _heat(found)
    yield _parts(found)
    if found.mistakes:
        yield _mistakes(found)
    if found.advice:
        yield Text("What to teach again", style="bold")
    for place, each in enumerate(found.advice, start=1):
        yield _text(f"{place}. {each}")


def _heat(found: Findings) -> Table:
    large = len(found.of.learners) > _LARGE
    rows = band_rows(found) if large else heat_rows(found)
    title = "Mean points by bands of the class" if large else "Points"
    grid = Table(title=title, caption=None if large else "! stopped  ? unreadable  … not graded yet  – not handed in")
    grid.add_column("places" if large else "learner", no_wrap=True)
    for each in found.exercises:
        grid.add_column(_text(each.short), justify="right")
    grid.add_column("sum", justify="right")
    for label, cells, total in rows:
        grid.add_row(_text(label), *map(_cell, cells), Text(total))
    mean = [Text(rounded(each.spread.mean)) for each in found.exercises]
    grid.add_section()
    grid.add_row(Text("mean"), *mean, Text(rounded(found.total.mean)))
    return grid


def _cell(cell: HeatCell) -> Text:
    if cell.tenth is None:
        return Text(cell.text)
    back, ink = pictures.cell_colours()[cell.tenth]
    return Text(f" {cell.text} ", style=Style(color=ink, bgcolor=back))


def _parts(found: Findings) -> Table:
    grid = Table("exercise", "part", title="Parts")
    for heading in ("learners", "pass rate", "mean share", "discrimination"):
        grid.add_column(heading, justify="right")
    grid.add_column("worth a look")
    for each in found.parts:
        item = each.item
        cells = str(item.learners), percent(item.pass_rate), percent(item.mean_share), correlation(item.discrimination)
        flags = "; ".join(flag.value for flag in item.flags)
        grid.add_row(_text(short(each.part.assignment)), _text(each.name), *map(Text, cells), Text(flags, "yellow"))
    return grid


def _mistakes(found: Findings) -> Table:
    left = len(found.mistakes) - _MOST
    grid = Table(
        "exercise", "part", "mistake", title="Known mistakes", caption=f"and {left} more" if left > 0 else None
    )
    grid.add_column("learners", justify="right")
    grid.add_column("of", justify="right")
    for row in found.mistakes[:_MOST]:
        texts = short(row.assignment), part_name(row.cell), row.name, str(row.learners), str(row.tested)
        grid.add_row(*map(_text, texts))
    return grid


def _text(text: str) -> Text:
    """A text that holds neither markup nor escapes for the terminal, whoever wrote it."""
    return Text(inert_text(text))
