"""A learner's page of one exercise, and their page of all of them, as HTML; written where something has changed."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import nbformat
from nbgrader.preprocessors import ClearHiddenTests
from traitlets.config import Config

from grader import fingerprint
from grader.feedback.sheet import make_sheet
from grader.gradebook import Marks, Whose
from grader.pages import render
from grader.pages.formulas import formula_style
from grader.results import Outcome

INDEX = "index.html"
_HEAD = 2_000  # bytes, in which a page says what it was made from
HALF_WRITTEN = ".new-"


@dataclass(frozen=True)
class Row:
    """One exercise on a learner's overview: its points, its page if there is one, and a word on how it ended."""

    title: str
    marks: Marks | None
    page: str = ""
    word: str = ""


def page(graded: bytes, whose: Whose, marks: Marks, config: Config) -> str:
    """The page of a graded notebook. ``config`` is nbgrader's: which marks hidden tests stand between."""
    notebook = nbformat.reads(graded.decode("utf-8"), as_version=4)
    sheet = make_sheet(notebook, whose, marks, ClearHiddenTests(config=config))
    made_from = page_made_from(graded, whose, marks)
    return render(
        "feedback.html.j2", sheet=sheet, number=number, made_from=made_from, style_of_formulas=formula_style()
    )


def page_made_from(graded: bytes, whose: Whose, marks: Marks) -> str:
    """A hash of all that a page is made from."""
    own = sorted(marks.parts.items()), sorted(marks.comments.items()), marks.penalty
    return _hash(fingerprint.of_pages(), repr(whose), repr(own), hashlib.sha256(graded).hexdigest())


def overview(student: str, rows: Iterable[Row]) -> tuple[str, Callable[[], str]]:
    """What a learner's overview is made from, as a hash, and how it is made."""
    rows = list(rows)
    made_from = _hash(fingerprint.of_pages(), student, repr(rows))
    return made_from, lambda: render(
        "feedback_index.html.j2", student=student, rows=rows, number=number, made_from=made_from
    )


WORDS = {
    Outcome.STOPPED: "stopped before its end",
    Outcome.UNREADABLE: "could not be read",
}


def address(assignment: str, notebook: str) -> str:
    """Where a notebook's page lies, from the learner's overview."""
    return quote(f"{assignment}/{notebook}.html")


def write_changed(path: Path, made_from: str, make: Callable[[], str]) -> bool:
    """Write a page where the one that stands there was made from something else; whether it was. Never half of it."""
    if _says(path, made_from):
        return False
    write_whole(path, make().encode("utf-8"))
    return True


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that whoever looks sees the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=HALF_WRITTEN) as scratch:
        new = Path(scratch) / "page"
        new.write_bytes(content)
        if path.exists():
            shutil.copymode(path, new)
        new.replace(path)


def _says(path: Path, made_from: str) -> bool:
    try:
        with path.open("rb") as file:
            return made_from.encode() in file.read(_HEAD)
    except OSError:
        return False


def number(value: float) -> str:
    """Points as nbgrader rounds them: "3", "2.75"."""
    return f"{round(value, 2):g}"


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()
