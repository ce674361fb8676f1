"""The reading edition: every exercise as a web page, for learners, or with solutions and notes for teachers.

The text is what learners get: solutions and hidden tests are cut by nbgrader's own generator's steps.
The pictures are those of the executed master. No test's output is shown, as it names hidden checks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat
from markupsafe import Markup
from nbconvert.filters import Highlight2HTML
from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearSolutions

from grader.course import Course
from grader.errors import BadMaster, WrongUse
from grader.execute import Shown, executed
from grader.pages import TITLE, render
from grader.pages.formulas import Formulas, formula_style, markdown_to_html
from grader.run import is_test

INDEX = "index.html"
_ABOUT = re.compile(r"^\*(?P<about>[^*]+)\*$", re.MULTILINE)
_SOLUTION_MARKS = re.compile(r"^ *### (?:BEGIN|END) SOLUTION\n?", re.MULTILINE)
_NOTHING = Markup()
_GENERATED = {
    False: '<meta name="generator" content="python -m grader site">',
    True: '<meta name="generator" content="python -m grader site --with-solutions">',
}


@dataclass(frozen=True)
class Picture:
    """A picture as a data address, and what it shows in words."""

    source: str
    alt: str


@dataclass(frozen=True)
class Block:
    """One cell on a page: its text, or its code, folded under ``fold`` if that says something."""

    text: Markup = _NOTHING
    code: Markup = _NOTHING
    fold: str = ""
    remark: str = ""
    solution: Markup = _NOTHING
    part: str = ""
    pictures: tuple[Picture, ...] = ()
    printed: str = ""


@dataclass(frozen=True)
class Exercise:
    """One exercise's page. ``title`` comes without its stars, ``about`` says how hard and how long it is."""

    name: str
    title: str
    about: str
    blocks: tuple[Block, ...]
    note: Markup | None

    @property
    def file(self) -> str:
        return f"{self.name}.html"


def note_path(course: Course, assignment: str) -> Path:
    """The note for an exercise's teacher. It lies beside the master's folder: nbgrader releases what is in it."""
    return course.source / f"{assignment}.md"


def make_site(course: Course, folder: Path, *, with_solutions: bool = False) -> list[Path]:
    """Write the index and a page for every exercise into ``folder``; returns their paths, the index first.

    Pages that an earlier run has left there go. Raises BadMaster, and writes nothing, where a
    master does not run or a picture has no text alternative, and WrongUse where the folder holds the other edition.
    """
    _pages_there(folder, with_solutions)  # before the masters are run for nothing
    return write_site(course, executed(course, course.assignments), folder, with_solutions=with_solutions)


def write_site(course: Course, shown: dict[str, Shown], folder: Path, *, with_solutions: bool) -> list[Path]:
    """The same, when it is known already what the masters' cells show."""
    old = _pages_there(folder, with_solutions)
    exercises = [_exercise(course, name, shown[name], with_solutions) for name in course.assignments]
    common = {
        "style_of_formulas": formula_style(),
        "generated": Markup(_GENERATED[with_solutions]),
        "with_solutions": with_solutions,
    }
    pages = {INDEX: render("site_index.html.j2", exercises=exercises, **common)}
    for before, exercise, after in zip([None, *exercises], exercises, [*exercises[1:], None], strict=False):
        pages[exercise.file] = render("exercise.html.j2", exercise=exercise, before=before, after=after, **common)
    folder.mkdir(parents=True, exist_ok=True)
    for path in old:
        path.unlink()
    for name, page in pages.items():
        (folder / name).write_text(page, encoding="utf-8")
    return [folder / name for name in pages]


def _pages_there(folder: Path, with_solutions: bool) -> list[Path]:
    """The pages that an earlier run has left in a folder; raises WrongUse where they are of the other edition."""
    pages = {path: path.read_text(encoding="utf-8", errors="replace") for path in folder.glob("*.html")}
    if any(_GENERATED[not with_solutions] in page for page in pages.values()):
        found, wanted = ("without", "with") if with_solutions else ("with", "without")
        raise WrongUse(
            f"{folder} holds the pages {found} solutions, and those {wanted} them must not take their place. "
            "Name another folder with --output, or remove this one first."
        )
    return [path for path, page in pages.items() if _GENERATED[with_solutions] in page]


def _exercise(course: Course, name: str, shown: Shown, with_solutions: bool) -> Exercise:
    master = nbformat.read(course.master(name), as_version=4)
    solutions = {cell.id: _SOLUTION_MARKS.sub("", cell.source) for cell in master.cells if _is_answer(cell)}
    cells = _cut(course, master).cells
    formulas = Formulas()
    opening = cells[0].source
    title, about = TITLE.search(opening), _ABOUT.search(opening)
    if title is None:
        raise BadMaster(f"{course.master(name)} does not begin with a title: its first cell needs a line '# …'.")
    blocks = (
        _block(cell, shown.get(cell.id, []), solutions.get(cell.id, "") if with_solutions else "", formulas)
        for cell in cells
    )
    note = note_path(course, name)
    return Exercise(
        name=name,
        title=title["title"],
        about=about["about"] if about else "",
        blocks=tuple(blocks),
        note=_text(note.read_text(encoding="utf-8"), formulas) if with_solutions and note.exists() else None,
    )


def _cut(course: Course, master: NotebookNode) -> NotebookNode:
    """The master without solutions, hidden tests and mark schemes, as a release has it."""
    for kind in (ClearSolutions, ClearHiddenTests, ClearMarkScheme):
        try:
            master, _ = kind(config=course.config).preprocess(master, {})
        except RuntimeError as error:
            raise BadMaster(f"a cell's marks of what is to be cut do not match: {error}") from error
    return master


def _block(cell: NotebookNode, outputs: list[NotebookNode], solution: str, formulas: Formulas) -> Block:
    if cell.cell_type != "code":
        return Block(text=_text(cell.source, formulas))
    if is_test(cell):
        return Block(code=_code(cell.source), fold=f"The checks of part {_part(cell)} that the notebook shows")
    if _is_answer(cell):
        return Block(code=_code(cell.source), part=_part(cell), solution=_code(solution) if solution else _NOTHING)
    pictures = tuple(_picture(cell, output) for output in outputs if "image/png" in output.get("data", {}))
    return Block(
        code=_code(cell.source),
        fold="The code of this picture" if pictures else "The code that sets the notebook up",
        remark="This cell draws what the answer to part B gives. Here the answer is right." if _is_yours(cell) else "",
        pictures=pictures,
        printed="".join(output.text for output in outputs if output.output_type == "stream").strip(),
    )


def _is_answer(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and bool(cell.metadata.get("nbgrader", {}).get("solution"))


def _is_yours(cell: NotebookNode) -> bool:
    return cell.id == "your-curve"


def _part(cell: NotebookNode) -> str:
    """The letter of a part, from the id of its answer or test cell."""
    return str(cell.id).rpartition("-")[2].upper()


def _picture(cell: NotebookNode, output: NotebookNode) -> Picture:
    alt = output.metadata.get("image/png", {}).get("alt", "")
    if not alt:
        raise BadMaster(
            f"The picture of cell {cell.id!r} says nothing to who cannot see it: "
            'show it with helpers.show_figure(figure, alt="what it shows").'
        )
    return Picture("data:image/png;base64," + "".join(output.data["image/png"].split()), alt)


def _text(source: str, formulas: Formulas) -> Markup:
    return _reachable(markdown_to_html(source, formulas))


def _code(source: str) -> Markup:
    return _reachable(Highlight2HTML(pygments_lexer="python3")(source))


def _reachable(html: str) -> Markup:
    """Code that is wider than a phone is scrolled, which has to work from the keyboard too."""
    return Markup(html.replace("<pre>", '<pre tabindex="0">'))
