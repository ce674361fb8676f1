r"""TeX formulas as MathML, which browsers draw and screen readers read by themselves: no script, no network.

Markdown is read as Jupyter reads it: ``$…$``, ``$$…$$``, ``\\(…\\)``, ``\\[…\\]`` and environments are
formulas, and not in code. A formula may be a stranger's: what comes out holds elements of MathML and
a few harmless attributes of theirs and nothing else, however it was written.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache, lru_cache
from html import escape, unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import jinja2
from latex2mathml.converter import convert_to_element
from markupsafe import Markup
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from grader.pages.code import Colours

_HERE = Path(__file__).parent
LONGEST = 1_000  # characters of TeX; the time that a formula takes grows faster than its length
LONG_LINE = 40  # characters of a displayed formula, which a phone may be too narrow for
ALL_TOGETHER = 20_000  # characters of TeX on one page
DEEPEST = 60  # elements in each other
WIDEST = 4.0  # em, of a space

_PARTS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
_ELEMENTS = {"math", "mi", "mn", "mo", "ms", "mtext", "mrow", "msqrt", "mtable", "mtr", "mtd", "mspace", "mstyle",
             "mpadded", "mphantom", *_PARTS}  # fmt: skip
_WORDS = re.compile(r"true|false|prefix|infix|postfix|left|right|center|normal|0|1|2")
_LENGTH = re.compile(r"(\d{0,2}\.?\d{1,4})em")
_PLAIN = ("display", "displaystyle", "scriptlevel", "stretchy", "fence", "separator", "form", "accent", "accentunder",
          "movablelimits", "columnalign", "linethickness", "mathvariant")  # fmt: skip
_LENGTHS = ("width", "minsize", "maxsize")
_GAP, _THIN = "2em", "0.167em"  # what \qquad and \, make


class NoFormula(ValueError):
    """What stands between the marks cannot be written as MathML."""


class Formulas:
    """The formulas of one page, which may hold so many characters of TeX together."""

    def __init__(self, characters: int = ALL_TOGETHER) -> None:
        self._left = characters

    def html(self, tex: str, *, display: bool = False) -> Markup:
        """A formula as HTML; one that cannot be read, or is too long, as its source in ``<code>``.

        A displayed formula is one ``<span class="formula">``, in which the pieces that ``\\qquad`` sets
        apart are formulas of their own, so that a narrow page can put them on lines of their own.
        """
        self._left -= len(tex)
        if self._left >= 0:
            try:
                return Markup(_mathml(tex.strip(), display))
            except NoFormula:
                pass
        mark = "$$" if display else "$"
        return Markup("<code>{}</code>").format(f"{mark}{tex}{mark}")


def markdown_to_html(source: str, formulas: Formulas | None = None) -> Markup:
    """Trusted Markdown as HTML with its formulas as MathML; HTML in it stays what it is.

    Headings get no link to themselves. ``formulas`` is for several texts on one page.
    """
    renderer = FormulaRenderer(formulas or Formulas(), escape=False, exclude_anchor_links=True)
    return Markup(MarkdownWithMath(renderer).render(source))


@cache
def formula_style() -> Markup:
    """The style that a page with formulas needs, the mathematical font in it: what a ``<style>`` holds."""
    font = b64encode((_HERE / "font/formulas.woff2").read_bytes()).decode()
    face = f'@font-face {{ font-family: "Formulas"; src: url(data:font/woff2;base64,{font}) format("woff2"); }}'
    return Markup(f"{face}\n{(_HERE / 'formulas.css').read_text(encoding='utf-8')}")


def formula_style_element(_: object = None) -> Markup:
    """``formula_style`` as an element, in the form of a filter: for a template of nbgrader's."""
    return Markup("<style>{}</style>").format(formula_style())


@jinja2.pass_context
def markdown2html(context: jinja2.runtime.Context, source: str) -> Markup:
    """nbconvert's filter of that name with formulas as MathML, for nbgrader's own pages.

    For ``HTMLExporter.filters``; Markdown that is not trusted has to be made harmless before. Headings get
    no id: one that a learner calls like an input of Formgrader's would stand in its place.
    """
    resources = context.get("resources", {})
    formulas = resources.setdefault("formulas", Formulas())
    colours = resources.setdefault("colours", Colours())
    attachments = context.get("cell", {}).get("attachments", {})
    renderer = FormulaRenderer(formulas, colours, escape=False, exclude_anchor_links=True, attachments=attachments)
    return Markup(MarkdownWithMath(renderer).render(source))


class FormulaRenderer(IPythonRenderer):
    """nbconvert's renderer of Markdown, with formulas as MathML."""

    def __init__(self, formulas: Formulas, colours: Colours | None = None, **options: Any) -> None:
        super().__init__(**options)
        self._formulas = formulas
        self._colours = colours or Colours()

    def block_code(self, code: str, info: str | None = None) -> str:
        return str(super().block_code(code, info if self._colours.take(code) else None))

    def inline_math(self, body: str) -> str:
        return str(self._formulas.html(body))

    def block_math(self, body: str) -> str:
        return str(self._formulas.html(body, display=True))

    def latex_environment(self, name: str, body: str) -> str:
        return str(self._formulas.html(rf"\begin{{{name}}}{body}\end{{{name}}}", display=True))


@lru_cache(maxsize=1_000)
def _mathml(tex: str, display: bool) -> str:
    """The formula as MathML; raises NoFormula."""
    if not tex or len(tex) > LONGEST:
        raise NoFormula
    try:
        (row,) = convert_to_element(tex.replace("{aligned}", "{align*}"), display="block" if display else "inline")
    except Exception as error:  # the converter tells what it cannot read by errors of many kinds
        raise NoFormula from error
    if not display:
        return f"<math>{_written(row)}</math>"
    rows = [_spaced(piece) for piece in _pieces(row)]
    pieces = [f'<math display="block">{"".join(map(_written, each))}</math>' for each in rows]
    # what a phone is too narrow for is scrolled, from the keyboard too
    reach = ' tabindex="0"' if len("".join(row.itertext())) > LONG_LINE else ""
    return f'<span class="formula"{reach}>{" ".join(pieces)}</span>'


def _pieces(row: Element) -> list[list[Element]]:
    """A formula's elements, cut where a wide space stands between them."""
    pieces: list[list[Element]] = [[]]
    for element in row:
        if element.tag == "mspace" and element.get("width") == _GAP:
            pieces.append([])
        else:
            pieces[-1].append(element)
    return [piece for piece in pieces if piece]


def _written(element: Element, depth: int = 0) -> str:
    """An element and what it holds as text, with nothing in it that is not known to be harmless."""
    if element.tag not in _ELEMENTS or depth > DEEPEST:
        raise NoFormula
    if len(element) != _PARTS.get(element.tag, len(element)):  # a part is missing, and would be drawn as an error
        raise NoFormula
    attributes = "".join(f' {name}="{value}"' for name, value in element.items() if _harmless(name, value))
    children = _spaced(list(element)) if element.tag in ("mrow", "mtd") else element
    inside = escape(unescape(element.text or ""))  # the converter writes letters as references to them
    inside += "".join(_written(child, depth + 1) for child in children)
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"


def _spaced(elements: list[Element]) -> list[Element]:
    """The elements of a row, with a thin space between a name like log and a letter that follows it."""
    spaced = []
    for element, after in zip(elements, [*elements[1:], None], strict=False):
        spaced.append(element)
        name = element.tag == "mi" and len(element.text or "") > 1 and (element.text or "").isalpha()
        if name and after is not None and after.tag not in ("mo", "mspace", "mrow"):
            spaced.append(Element("mspace", width=_THIN))
    return spaced


def _harmless(name: str, value: str) -> bool:
    """Whether an attribute is kept: none that links, styles or colours, and none that could cover a neighbour."""
    if name in _LENGTHS:
        length = _LENGTH.fullmatch(value)
        return length is not None and float(length[1]) <= WIDEST
    return name in _PLAIN and _WORDS.fullmatch(value) is not None
