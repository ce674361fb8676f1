"""A graded notebook as a page shows it: text, code and outputs, cell by cell, without what is hidden.

Text of the master's is trusted. What a learner wrote or their code showed becomes escaped text, code, PNG and JPEG
pictures, and Markdown of which nothing acts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup
from nbconvert.filters.markdown_mistune import MarkdownWithMath
from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme

from grader.inert import PICTURES, inert_text, is_picture
from grader.markdown import as_code, embedded, inert_markdown, pictures
from grader.pages.code import Colours, coloured
from grader.pages.formulas import FormulaRenderer, Formulas, markdown_to_html

ROOM = 100_000  # characters of HTML for all that a learner wrote and their code showed
LONGEST_OUTPUT = 6_000  # characters of one output
MOST_OUTPUTS = 500  # of all cells; the cells themselves are counted where a notebook is read
PICTURES_ROOM = 12_000_000  # characters of base64 of all pictures
TEX = 4_000  # characters of a learner's formulas
CUT = "The rest is left out here. It is in the notebook that was handed in."
_NOTHING = Markup()
_PICTURE = re.compile(r'"data:image/[^"]*"')
_OWN = {"own-words": "In your own words"}  # the one cell of a master that is not marked
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_DRAWN = re.compile(r"<Figure size .*>")  # what a plot is called by its class: nothing that says what it shows
_HEADING = re.compile(r"(</?h)([1-6])\b")


@dataclass(frozen=True)
class Output:
    """Something that a cell showed: a text, or a picture as a data address with what it shows in words."""

    text: str = ""
    picture: str = ""
    is_error: bool = False


@dataclass(frozen=True)
class Block:
    """One cell: its text, or its code, folded under ``fold`` if that says something; ``label`` says whose it is."""

    text: Markup = _NOTHING
    code: Markup = _NOTHING
    fold: str = ""
    label: str = ""
    outputs: tuple[Output, ...] = ()


@dataclass
class _Room:
    """How much more a learner's cells may fill of their page."""

    left: int = ROOM
    outputs: int = MOST_OUTPUTS
    pictures: int = PICTURES_ROOM
    colours: Colours = field(default_factory=Colours)
    formulas: Formulas = field(default_factory=lambda: Formulas(TEX))

    def html(self, make: Callable[[], str], plain: str) -> Markup:
        """The HTML where there is room for it, else so much of the plain text as there is.

        Nothing is rendered where not even the plain text fits. Pictures have a room of their own.
        """
        if len(plain) > self.left:
            return Markup('<pre tabindex="0">{}</pre>').format(self.text(plain))
        html = make()
        length = len(_PICTURE.sub("", html))
        self.pictures -= len(html) - length
        if length <= self.left and self.pictures >= 0:
            self.left -= length
            return Markup(html)
        return Markup('<pre tabindex="0">{}</pre>').format(self.text(plain))

    def text(self, text: str, longest: int = ROOM) -> str:
        most = max(0, min(self.left, longest))
        self.left -= min(len(text), most)
        return text if len(text) <= most else f"{text[:most]}…\n[{CUT}]"

    def shown(self, outputs: Iterable[Output]) -> Iterator[Output]:
        """So many of a cell's outputs as there is room for; the first that is left out says so."""
        for output in outputs:
            self.outputs -= 1
            if self.outputs < 0 or len(output.picture) > self.pictures:
                if self.outputs >= -1:
                    yield Output(CUT)
                return
            self.pictures -= len(output.picture)
            yield Output(self.text(output.text, LONGEST_OUTPUT), output.picture, output.is_error)


def blocks(notebook: NotebookNode, hidden: ClearHiddenTests) -> Iterator[Block]:
    """The cells of a graded notebook; ``hidden`` cuts the hidden tests, and has the config for what else is cut."""
    scheme = ClearMarkScheme(config=hidden.config)
    room = _Room()
    for cell in notebook.cells:
        if is_learners(cell):
            yield _learners(cell, room)
        elif cell.cell_type == "code":
            yield _masters_code(cell, hidden)
        else:
            visible = NotebookNode(cell_type=cell.cell_type, source=cell.source, metadata=cell.metadata)
            scheme.preprocess_cell(visible, {}, 0)
            yield Block(text=_masters_text(visible.source))


def is_learners(cell: NotebookNode) -> bool:
    """Whether a cell's text is the learner's, and not the master's."""
    mark = cell.metadata.get("nbgrader", {})
    return not mark.get("grade_id") or bool(mark.get("solution"))


def outputs_of(cell: NotebookNode) -> Iterator[Output]:
    """What a cell has shown, made inert once more: a graded notebook may have been written by other programs."""
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            yield Output(inert_text(_joined(output.text)).rstrip())
        elif output.output_type == "error":
            yield Output(inert_text("\n".join(output.traceback) or f"{output.ename}: {output.evalue}"), is_error=True)
        else:
            yield _displayed(output.get("data", {}))


def _displayed(data: NotebookNode) -> Output:
    text = inert_text(_joined(data.get("text/plain", ""))).strip()
    for kind in PICTURES:
        content = "".join(_joined(data.get(kind, "")).split())
        if _BASE64.fullmatch(content) and is_picture(content, kind):
            return Output("" if _DRAWN.fullmatch(text) else text, picture=f"data:{kind};base64,{content}")
    return Output(text)


def _joined(text: object) -> str:
    return "".join(text) if isinstance(text, list) else str(text)


def _learners(cell: NotebookNode, room: _Room) -> Block:
    label = "Your answer" if cell.metadata.get("nbgrader") else _OWN.get(str(cell.get("id")), "Your own cell")
    if cell.cell_type != "code":
        attached = {
            name: bundle
            for name, bundle in pictures(cell.get("attachments")).items()
            if all(map(_BASE64.fullmatch, bundle.values()))
        }

        def rendered() -> str:
            source = inert_markdown(cell.source, attached)
            if embedded(source, attached) > room.pictures:
                source = as_code(source)
            renderer = FormulaRenderer(
                room.formulas, room.colours, escape=False, attachments=attached, exclude_anchor_links=True
            )
            return _below(MarkdownWithMath(renderer).render(source))

        return Block(text=room.html(rendered, cell.source), label=label)
    return Block(
        code=room.html(lambda: room.colours.html(cell.source), cell.source),
        label=label,
        outputs=tuple(each for each in room.shown(outputs_of(cell)) if each.text or each.picture),
    )


def _masters_code(cell: NotebookNode, hidden: ClearHiddenTests) -> Block:
    """A locked cell of code. What a test showed is told at the top, and a drawing is shown there."""
    visible = NotebookNode(source=cell.source, metadata=cell.metadata)
    if cell.metadata.nbgrader.get("grade"):
        hidden.preprocess_cell(visible, {}, 0)
        return Block(code=_masters(visible.source), fold="The checks that the notebook shows")
    return Block(code=_masters(visible.source), fold="Code that comes with the notebook")


@lru_cache(maxsize=2000)
def _masters_text(source: str) -> Markup:
    return Markup(_below(markdown_to_html(source)))


@lru_cache(maxsize=2000)
def _masters(source: str) -> Markup:
    return coloured(source)


def _below(html: str) -> str:
    """The headings of a notebook below the page's own, two levels down."""
    return _HEADING.sub(
        lambda match: f"{match[1]}{min(6, int(match[2]) + 2)}", html.replace("<pre>", '<pre tabindex="0">')
    )
