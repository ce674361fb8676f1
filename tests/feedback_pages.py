"""Feedback pages without a sandbox: notebooks as the grader leaves them, their checks run in this process."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from html import unescape
from html.parser import HTMLParser
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode
from traitlets.config import Config

from grader.feedback.page import page
from grader.gradebook import Mark, Marks, Whose
from grader.preprocessors import RECORD
from grader.submission import clean
from helpers.panel import CheckResult
from tests import bank, hidden, warm

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|t[dhr]|li|h[1-6]|div|section|summary)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")


@cache
def master(assignment: str) -> NotebookNode:
    return nbformat.read(bank.ROOT / "source" / assignment / f"{assignment}.ipynb", as_version=4)


def graded(assignment: str, codes: Mapping[str, str], judged: bool = True) -> NotebookNode:
    """The graded notebook of who gave these answers, part -> code; without verdicts where not ``judged``."""
    notebook = clean(bank.submission(assignment, dict(codes)), master(assignment)).notebook
    checks: dict[str, list[dict[str, Any]]] = {}
    for part, code in codes.items() if judged else ():
        verdict = warm.judge(assignment, part, code)
        results = verdict.results or (CheckResult("the checks", verdict.passed, verdict.error),)
        checks[part.replace("part-", "test-")] = [asdict(each) for each in results]
    notebook.metadata[RECORD] = {"checks": checks, "sandbox": "none"}
    return notebook


def marks_of(notebook: NotebookNode) -> Marks:
    """All points of a part whose checks all passed, none of the others."""
    own = {}
    for cell in notebook.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade"):
            checks = notebook.metadata[RECORD].get("checks", {}).get(mark.grade_id, [])
            right = bool(checks) and all(each["passed"] for each in checks)
            own[mark.grade_id] = Mark(mark.points, float(mark.points) if right else 0.0)
    return Marks(own)


def page_of(
    notebook: NotebookNode, marks: Marks | None = None, student: str = "ada", config: Config | None = None
) -> str:
    """The page of a graded notebook."""
    assignment = next(name for name in bank.exercises() if name[:2] in notebook.cells[0].source)
    text = nbformat.writes(notebook).encode()
    whose = Whose(student, assignment, assignment)
    return page(text, whose, marks_of(notebook) if marks is None else marks, config or Config())


def read(html: str) -> str:
    """All that a reader sees of a page, folds and text alternatives included."""
    alternatives = " ".join(re.findall(r'alt="([^"]*)"', html))
    return unescape(_TAG.sub("", _BLOCK.sub(" ", _STYLE.sub("", html))) + "\n" + alternatives)


@cache
def hidden_lines(assignment: str) -> frozenset[str]:
    """The lines of a master that no release has: of hidden tests and of solutions."""
    told = "\n".join(cell.source for cell in bank.released(assignment).cells)
    cut = hidden.lines("\n".join(cell.source for cell in master(assignment).cells))
    return frozenset(line for line in cut if line not in told)


def found_hidden(assignment: str, html: str, written: str) -> list[str]:
    """The hidden lines that a page shows and its learner, who wrote ``written``, did not write."""
    text = read(html).replace(", which is not right", " which is not right")  # what the learner's own code gave
    return sorted(line for line in hidden_lines(assignment) if line in text and line not in written)


class Acting(HTMLParser):
    """What of a page could act: elements that run or load something, handlers, links to scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        forbidden = {"script", "iframe", "object", "embed", "form", "svg", "link", "base", "video", "audio", "button"}
        address = (values.get("href") or values.get("src") or "").strip().lower()
        fine = not address or address.startswith(
            ("#", "https://", "http://", "mailto:", "data:image/png;", "data:image/jpeg;")
        )
        if tag in forbidden or any(name.startswith("on") for name in values) or not fine:
            self.found.append(self.get_starttag_text() or tag)
