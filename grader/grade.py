"""One submission graded: cleaned, run in the sandbox, judged outside it. A function of what it is given alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

import nbformat
from nbformat.notebooknode import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import LimitOutput

from grader.errors import Unreadable
from grader.handed_in import HandedIn
from grader.preprocessors import RECORD, JudgeNotebook
from grader.results import Outcome, Part, Result
from grader.run import Graded, say_stopped
from grader.submission import clean, parse_notebook


@dataclass(frozen=True)
class Paper:
    """A graded submission, ready to be recorded.

    ``notebook`` is the text of the graded notebook. ``checksums`` tells by the names of the marked
    cells what nbgrader would compute of them: where it is the master's nothing was answered.
    """

    result: Result
    notebook: str
    checksums: Mapping[str, str]


def grade(handed: HandedIn, master: bytes, judge: JudgeNotebook) -> Paper:
    """Grade one submission. Raises nothing for what a learner handed in."""
    trusted = _parsed(master)
    try:
        if handed.unreadable:
            raise Unreadable(handed.unreadable)
        cleaned = clean(parse_notebook(f"{handed.assignment}.ipynb", handed.notebook), trusted)
    except Unreadable as error:
        return _unreadable(handed, trusted, str(error))
    graded = judge.grade(cleaned.notebook, handed.files)
    if notes := [*cleaned.notes, *handed.notes]:
        graded.notebook.metadata[RECORD]["notes"] = notes
    return Paper(
        result_of(handed.student, handed.assignment, graded), _text(graded.notebook), _checksums(graded.notebook)
    )


def result_of(student: str, assignment: str, graded: Graded) -> Result:
    """What a judged notebook came to."""
    record = graded.notebook.metadata[RECORD]
    return Result(
        student,
        assignment,
        Outcome.STOPPED if graded.stops else Outcome.GRADED,
        {cell.metadata.nbgrader.grade_id: Part(*utils.determine_grade(cell)) for cell in _graded(graded.notebook)},
        (*(stop.text for stop in graded.stops), *record.get("notes", ())),
        graded.checks,
        tuple(graded.stops),
        record["sandbox"],
    )


@lru_cache(maxsize=32)
def _parsed(master: bytes) -> NotebookNode:
    """A master notebook; nobody changes it, as ``clean`` copies its cells."""
    return nbformat.reads(master.decode("utf-8"), as_version=4)


def _unreadable(handed: HandedIn, master: NotebookNode, reason: str) -> Paper:
    """No points, and a graded notebook whose test cells say why, for Formgrader and the feedback."""
    notebook = clean(nbformat.v4.new_notebook(), master).notebook
    for cell in _graded(notebook):
        say_stopped(cell, f"Not run: {reason}")
    notebook.metadata[RECORD] = {"unreadable": reason, "notes": list(handed.notes)}
    parts = {
        cell.metadata.nbgrader.grade_id: Part(0.0, float(cell.metadata.nbgrader.points)) for cell in _graded(notebook)
    }
    result = Result(handed.student, handed.assignment, Outcome.UNREADABLE, parts, (reason, *handed.notes))
    return Paper(result, _text(notebook), _checksums(notebook))


def _graded(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if utils.is_grade(cell)]


def _checksums(notebook: NotebookNode) -> dict[str, str]:
    marked = (cell for cell in notebook.cells if utils.is_solution(cell))
    return {cell.metadata.nbgrader.grade_id: utils.compute_checksum(cell) for cell in marked}


def _text(notebook: NotebookNode) -> str:
    """The notebook's file, a line for each cell: with nbformat's indents Python writes it ten times as slowly."""
    notebook, _ = LimitOutput().preprocess(notebook, {})
    lines = ",\n".join(map(_line, notebook.cells))
    rest = _line({name: value for name, value in notebook.items() if name != "cells"})
    return f'{{"cells": [\n{lines}\n],\n{rest[1:]}\n'


_line = partial(json.dumps, ensure_ascii=False, sort_keys=True)
