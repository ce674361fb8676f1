"""A submitted notebook, read and cleaned: the master's locked cells, ids and points put back.

A learner's file may hold anything. Reading it makes a plain list of cells or an error that says
what to do; cleaning keeps of it what a learner may write, the answers and cells of their own, and
takes everything else from the master.
"""

from __future__ import annotations

import copy
import itertools
import json
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode

from grader.errors import Unreadable
from grader.inert import inert_line, inert_text, well_formed
from grader.markdown import Cleaner, pictures

MOST_NOTES = 20  # about one submission; a hostile one could fill the instructor's screen
LARGEST = 20_000_000  # bytes; a notebook with its pictures has some hundred thousand
MOST_CELLS = 2_000  # of one notebook; this course's have thirty, and long ones of other courses two hundred
_MOST_BRACKETS = 500_000  # lists and dicts of JSON, each of which takes some hundred bytes of memory


def read_notebook(path: Path) -> NotebookNode:
    """The notebook in ``path``, in nbformat 4; raises Unreadable with a text that names the file."""
    return parse_notebook(path.name, read_bytes(path))


def parse_notebook(name: str, raw: bytes) -> NotebookNode:
    """The notebook that the content of the file ``name`` is, in nbformat 4; raises Unreadable."""
    if not raw.strip():
        raise Unreadable(f"{name} is empty. Save the notebook and hand it in again.")
    if raw.count(b"{") + raw.count(b"[") > _MOST_BRACKETS:
        raise Unreadable(
            f"{name} is no notebook that a person has written: it has more than {_MOST_BRACKETS:,} lists. "
            "Clear all outputs (Edit > Clear Outputs of All Cells), save, and hand it in again."
        )
    try:
        content = json.loads(raw)
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError is a ValueError
        raise Unreadable(
            f"{name} is not a notebook: it is no JSON ({_short(error)}). "
            "Was another file renamed, or the upload cut off? Hand in the .ipynb file that JupyterLab saves."
        ) from None
    if not isinstance(content, dict) or not isinstance(content.get("nbformat"), int):
        raise Unreadable(f"{name} is JSON, but not a notebook. Hand in the .ipynb file that JupyterLab saves.")
    return _as_version_4(name, content)


def read_bytes(path: Path) -> bytes:
    """The content of a submitted notebook's file; raises Unreadable for what is no plain file of a fair size."""
    try:
        status = path.lstat()
    except OSError:
        raise Unreadable(_no_notebook(path)) from None
    if stat.S_ISLNK(status.st_mode):
        raise Unreadable(f"{path.name} is a link to another file, which is not followed. Hand in the notebook itself.")
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(f"{path.name} is not a file (but a pipe, a device or a folder). Hand in the notebook itself.")
    if status.st_size > LARGEST:
        raise Unreadable(
            f"{path.name} has {status.st_size / 1e6:.0f} MB; at most {LARGEST / 1e6:.0f} MB are read. "
            "Clear all outputs (Edit > Clear Outputs of All Cells), save, and hand it in again."
        )
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path.name} cannot be read ({error.strerror}). Hand it in again.") from None


def _no_notebook(path: Path) -> str:
    found = itertools.islice(path.parent.glob("*.ipynb"), 20)  # there may be any number of them
    others = sorted(inert_line(other.name)[:100] for other in found)
    if others:
        return (
            f"{path.name} is missing; there is {', '.join(others[:3])}. Rename it to {path.name}, and hand it in again."
        )
    return f"{path.name} is missing: the folder holds no notebook. Hand it in again."


def _as_version_4(name: str, content: dict[str, Any]) -> NotebookNode:
    version = content["nbformat"]
    if version not in (3, 4):
        raise Unreadable(
            f"{name} has the notebook format {str(version)[:10]}; formats 3 and 4 can be read. "
            "Open it in a current JupyterLab, save it, and hand it in again."
        )
    try:
        cells = [_plain_cell(cell, f"handed-in-{place}") for place, cell in enumerate(_cells(name, content))]
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable(
            f"{name} is a damaged notebook ({_short(error)}). Open it in JupyterLab, save it, and hand it in again."
        ) from None
    if not cells:
        raise Unreadable(f"{name} has no cells. Was an empty notebook saved over it? Hand in the one you worked in.")
    # made by hand, as nbformat would give new ids to copied cells here, which are told apart by their ids
    return NotebookNode(nbformat=4, nbformat_minor=5, metadata=NotebookNode(), cells=cells)


def _cells(name: str, content: dict[str, Any]) -> list[dict[str, Any]]:
    """The cells of a notebook's JSON, in the keys of format 4; raises Unreadable where there are too many."""
    sheets = content["worksheets"] if content["nbformat"] == 3 else [content]
    number = sum(len(sheet["cells"]) for sheet in sheets[:MOST_CELLS])
    if number > MOST_CELLS or len(sheets) > MOST_CELLS:
        raise Unreadable(
            f"{name} has {number:,} cells; at most {MOST_CELLS:,} are read. "
            "Delete the cells that are not yours and not the exercise's, save, and hand it in again."
        )
    cells = [cell for sheet in sheets for cell in sheet["cells"]]
    return list(map(_upgraded, cells)) if content["nbformat"] == 3 else cells


def _upgraded(cell: dict[str, Any]) -> dict[str, Any]:
    """A cell of format 3 in the keys of format 4. (nbformat's own converter repeats # as often as a heading says.)"""
    kind = cell.get("cell_type")
    if kind == "code":
        return {**cell, "source": cell.get("input", "")}
    if kind == "heading":
        level = cell.get("level", 1)
        marks = "#" * max(1, min(6, level)) if isinstance(level, int) else "#"
        return {**cell, "cell_type": "markdown", "source": f"{marks} {' '.join(_joined(cell).splitlines())}"}
    return {**cell, "cell_type": "markdown"} if kind == "html" else cell


def _joined(cell: dict[str, Any]) -> str:
    """A cell's text, which may be a list of lines."""
    source = cell.get("source", "")
    text = source if isinstance(source, str) else "".join(source)
    if not isinstance(text, str):
        raise TypeError("a cell's source is no text")
    return text


def _plain_cell(cell: Any, otherwise: str) -> NotebookNode:
    """A cell with its kind, text, pictures, id (or another) and nbgrader's mark, and nothing else of what came.

    Every text of a student's comes through here, and is made one that a file can hold.
    """
    kind = cell.get("cell_type")
    plain = NotebookNode(
        id=cell["id"] if _valid_id(cell.get("id")) else otherwise,
        cell_type=kind if kind in ("code", "markdown") else "raw",
        metadata=NotebookNode(),
        source=well_formed(_joined(cell)),
    )
    if kind == "code":
        plain.update(outputs=[], execution_count=None)
    if kind == "markdown" and (attached := pictures(cell.get("attachments"))):
        plain["attachments"] = well_formed(attached)
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if isinstance(nbgrader, dict) and isinstance(nbgrader.get("grade_id"), str):
        plain.metadata["nbgrader"] = NotebookNode(grade_id=well_formed(nbgrader["grade_id"]))
    return plain


def _short(error: Exception) -> str:
    return inert_line(f"{type(error).__name__}: {error}")[:120]


@dataclass
class Cleaned:
    """A submission with the master's cells put back, and what had to be mended."""

    notebook: NotebookNode
    notes: list[str] = field(default_factory=list)


def clean(submitted: NotebookNode, master: NotebookNode) -> Cleaned:
    """The notebook to run: every cell of the master in the master's order, and the learner's own between them.

    Of the master's cells a learner keeps the source of the answer cells and of the unmarked ones.
    Every other cell of a submission is the learner's own: it stays behind the master's cell that
    it followed. A second copy of a marked cell loses its mark and becomes such a cell too. Answer
    cells that are missing are put back empty, and all others as the master has them.

    ``master`` is the notebook whose locked cells count, hidden tests included, with its answer
    cells' solutions already cleared or not: their text is never used.

    What pages would render of the learner's cells, Markdown and raw ones, is made inert.
    """
    marked = {name: cell for cell in master.cells if (name := _grade_id(cell))}
    taken = _claim(submitted.cells, marked)
    notes: list[str] = []
    groups = _grouped(submitted.cells, {place: name for name, place in taken.items()}, notes)
    if not taken:
        notes.append("none of the notebook's cells is one of this assignment's")
    cells = list(groups.pop(None))
    for name, original in marked.items():
        answer = submitted.cells[taken[name]] if name in taken else None
        cells.append(_put_back(original, answer, notes))
        cells += groups.get(name, [])
    cleaner = Cleaner()
    for cell in cells:
        if _is_learners(cell):
            cleaner.clean(cell)
    if len(notes) > MOST_NOTES:
        notes[MOST_NOTES:] = [f"and {len(notes) - MOST_NOTES} more of the kind"]
    return Cleaned(_with_unique_ids(cells, master), [inert_text(note) for note in notes])


def _grade_id(cell: NotebookNode) -> str | None:
    grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
    return grade_id if isinstance(grade_id, str) and grade_id else None


def _is_learners(cell: NotebookNode) -> bool:
    """Whether the text of a cell is the learner's, and not the master's."""
    return _grade_id(cell) is None or bool(cell.metadata.nbgrader.get("solution"))


def _claim(cells: list[NotebookNode], marked: dict[str, NotebookNode]) -> dict[str, int]:
    """Which submitted cell stands for which of the master's: by nbgrader's mark, else by the cell's own id.

    Of several copies the one that also has the cell's own id is the original: JupyterLab gives a
    pasted cell a new id, and leaves it nbgrader's mark.
    """
    taken: dict[str, int] = {}
    for claim in (
        lambda cell: _grade_id(cell) if _grade_id(cell) == cell.get("id") else None,
        _grade_id,
        lambda cell: cell.get("id"),
    ):
        for place, cell in enumerate(cells):
            name = claim(cell)
            if name in marked and name not in taken and place not in taken.values():
                taken[name] = place
    return taken


def _grouped(
    cells: list[NotebookNode], names: dict[int, str], notes: list[str]
) -> dict[str | None, list[NotebookNode]]:
    """The learner's own cells, under the name of the master's cell that each of them follows."""
    groups: dict[str | None, list[NotebookNode]] = {None: []}
    current: str | None = None
    for place, cell in enumerate(cells):
        if place in names:
            current = names[place]
            continue
        own = copy.deepcopy(cell)
        mark = own.metadata.pop("nbgrader", None)
        if mark:
            notes.append(f"a second or unknown cell {mark['grade_id'][:40]} counts as a cell of the learner's own")
        groups.setdefault(current, []).append(own)
    return groups


def _put_back(original: NotebookNode, submitted: NotebookNode | None, notes: list[str]) -> NotebookNode:
    """The master's cell as it will run: locked cells as the master has them, an answer cell with its answer."""
    cell = copy.deepcopy(original)
    name = _grade_id(original)
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    if not original.metadata.nbgrader.get("solution"):
        if submitted is None:
            notes.append(f"the cell {name} was missing and has been put back")
        return cell
    if submitted is None:
        notes.append(f"the answer cell {name} was missing")
        cell.source = "# This answer cell was missing from the submission.\n"
    else:
        if submitted.cell_type != cell.cell_type:
            notes.append(f"the answer cell {name} had been turned into a {submitted.cell_type} cell")
        cell.source = submitted.source
        if cell.cell_type == "markdown":
            cell["attachments"] = submitted.get("attachments", {})
    return cell


def _with_unique_ids(cells: list[NotebookNode], master: NotebookNode) -> NotebookNode:
    """A notebook of these cells; where two have one id, the master's cell keeps it."""
    used = {_grade_id(cell) or "" for cell in cells}
    fresh = (each for number in itertools.count(1) if (each := f"own-{number}") not in used)
    for cell in cells:
        name = _grade_id(cell)
        if name:
            cell.id = name
            continue
        if cell.get("id") in used or not _valid_id(cell.get("id")):
            cell.id = next(fresh)
        used.add(cell.id)
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=copy.deepcopy(master.metadata))
    nbformat.validate(notebook)
    return notebook


def _valid_id(text: Any) -> bool:
    return isinstance(text, str) and re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", text) is not None
