"""What goes on a learner's page of one exercise, as data: made of the graded notebook and the gradebook's marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests

from grader.feedback.shown import Block, Output, blocks, outputs_of
from grader.gradebook import Mark, Marks, Whose
from grader.markdown import inert_markdown
from grader.pages import TITLE
from grader.pages.formulas import markdown_to_html
from grader.preprocessors import RECORD
from grader.run import is_test, only_draws
from helpers.panel import CheckResult

_HEADING = re.compile(r"^##+ +(?P<title>.+?)(?: *\([^()]*points?\))?$", re.MULTILINE)
_LONGEST_COMMENT = 10_000


@dataclass(frozen=True)
class Part:
    """One graded cell: its points, its checks, and what there is to say where none of them ran.

    ``drawing`` is the learner's answer beside the true one; None where the part is right or has no picture, and
    without text and picture where it has not been drawn.
    """

    cell: str
    title: str
    mark: Mark
    checks: tuple[CheckResult, ...]
    said: tuple[str, ...]
    comments: tuple[Markup, ...]
    drawing: Output | None

    @property
    def failed(self) -> int:
        return sum(not check.passed for check in self.checks)

    @property
    def by_hand(self) -> bool:
        """Whether a person gave other points than the checks."""
        return self.mark.manual is not None and self.mark.manual != self.mark.automatic


@dataclass(frozen=True)
class Sheet:
    """A learner's page of one exercise."""

    whose: Whose
    title: str
    marks: Marks
    parts: tuple[Part, ...]
    unreadable: str
    stops: tuple[str, ...]
    notes: tuple[str, ...]
    blocks: tuple[Block, ...]


def make_sheet(notebook: NotebookNode, whose: Whose, marks: Marks, hidden: ClearHiddenTests) -> Sheet:
    """The page's data; ``hidden`` cuts the hidden tests."""
    record = notebook.metadata.get(RECORD, {})
    unreadable = record.get("unreadable", "")
    return Sheet(
        whose,
        title_of(notebook) or whose.assignment,
        marks,
        tuple(_parts(notebook, marks, record)),
        unreadable,
        tuple(_sentence(stop["text"]) for stop in record.get("stops", [])),
        tuple(_sentence(note) for note in record.get("notes", [])),
        () if unreadable else tuple(blocks(notebook, hidden)),
    )


def title_of(notebook: NotebookNode) -> str:
    """The exercise's title, without its stars; empty where the notebook does not begin with one."""
    texts = (cell.source for cell in notebook.cells if cell.cell_type == "markdown" and _is_locked(cell))
    match = TITLE.search(next(texts, ""))
    return match["title"] if match else ""


def to_draw(notebook: NotebookNode) -> Iterator[NotebookNode]:
    """The cells that draw an answer which some check has refused. A notebook that was stopped is not run again."""
    record = notebook.metadata.get(RECORD, {})
    if record.get("stops") or record.get("unreadable"):
        return
    for place, cell in enumerate(notebook.cells):
        if is_test(cell) and any(not check.passed for check in _checks(cell, record)):
            drawing = _drawing_cell(notebook, place)
            if drawing is not None:
                yield drawing


def _parts(notebook: NotebookNode, marks: Marks, record: dict[str, Any]) -> Iterator[Part]:
    title, answers = "", list[NotebookNode]()
    refused = {cell.id for cell in to_draw(notebook)}
    for place, cell in enumerate(notebook.cells):
        mark = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "markdown" and _is_locked(cell):
            headings = _HEADING.findall(cell.source)
            title = headings[-1] if headings else title
        if mark.get("solution") or mark.get("task"):
            answers.append(cell)
        if not (mark.get("grade") or mark.get("task")):
            continue
        checks = _checks(cell, record)
        drawing = _drawing_cell(notebook, place)
        yield Part(
            cell=mark["grade_id"],
            title=title.replace("`", "") or mark["grade_id"],
            mark=marks.parts.get(mark["grade_id"], Mark(float(mark.get("points", 0)))),
            checks=checks,
            said=() if checks else tuple(_errors(cell)),
            comments=tuple(_comments(answers, marks)),
            drawing=_drawn(drawing) if drawing is not None and drawing.id in refused else None,
        )
        title, answers = "", []


def _is_locked(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("locked"))


def _checks(cell: NotebookNode, record: dict[str, Any]) -> tuple[CheckResult, ...]:
    own = record.get("checks", {}).get(cell.metadata.nbgrader.grade_id, [])
    return tuple(CheckResult(**each) for each in own)


def _errors(cell: NotebookNode) -> Iterator[str]:
    """Why a test has no checks, in one line each: a traceback could show the test's own lines."""
    if is_test(cell):
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                yield _sentence(str(output.evalue))


def _comments(answers: list[NotebookNode], marks: Marks) -> Iterator[Markup]:
    for cell in answers:
        comment = marks.comments.get(cell.metadata.nbgrader.grade_id, "")
        if comment.strip():
            yield markdown_to_html(inert_markdown(comment[:_LONGEST_COMMENT]))


def _drawing_cell(notebook: NotebookNode, test: int) -> NotebookNode | None:
    """The cell behind a test that draws the answer above it, if there is one."""
    for cell in notebook.cells[test + 1 :]:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("solution") or mark.get("grade"):
            return None
        if cell.cell_type == "code" and only_draws(cell):
            return cell
    return None


def _drawn(cell: NotebookNode) -> Output:
    found = list(outputs_of(cell))
    pictures = [each for each in found if each.picture]
    text = " ".join(each.text for each in found if each.text)[:1000]
    return pictures[-1] if pictures else Output(text)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".") if text else ""
