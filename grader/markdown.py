r"""Markdown that a learner wrote, made inert: what nbconvert renders of it acts on nothing.

Whether it acts is not guessed from the text but asked of the renderer that nbgrader's pages use: what it
makes of a cell may hold the tags of ordinary Markdown, links to the web, the cell's own PNG and JPEG
attachments and formulas of ordinary commands, and nothing else. A cell that holds only such things stays as it
is, to the letter. In any other, what acts is turned into text that says the same (``<b>`` into ``\<b>``,
a picture from elsewhere into a link to it), and the renderer is asked again. Where that was not enough the whole cell
is shown as code.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat.notebooknode import NotebookNode

from grader.inert import PICTURES, acts_unseen, inert_text, is_picture, weight
from grader.tex import ORDINARY

Attached = dict[str, dict[str, str]]  # pictures by name: MIME type -> base64

LONGEST = 20_000  # characters of one cell that are rendered; what is longer is shown as code
MOST_RENDERED = 100_000  # characters of a notebook's cells together
MOST_BEGUN = 200  # in one cell, of what mistune looks for an end of through all that follows
MOST_PICTURES = 20  # attached to one cell
MOST_EMBEDDED = 12_000_000  # characters of pictures in all cells rendered, a picture as often as it is shown

# Languages of code blocks. Others lose their colours: "mermaid" is no code but a program's input, put into pages as
# it stands, and a lexer may take for ever over the right text.
_LANGUAGES = {"bash", "console", "ipython", "json", "latex", "py", "python", "python3", "sh", "tex", "text", "yaml"}

# The tags that mistune and Pygments make of ordinary Markdown, with their attributes as they write them
_TAG = re.compile(
    r"<(?:/?(?:p|em|strong|del|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|table|thead|tbody|tr|th|td|pre|code|span)"
    r"|/a|/div|[bh]r /"
    r'|ol start="\d{1,9}"'
    r'|li class="task-list-item"'
    r'|input class="task-list-item-checkbox" type="checkbox" disabled(?: checked)?/'
    r'|t[hd] style="text-align:(?:left|right|center)"'
    r'|code class="language-\w+"|div class="highlight"|span class="\w{1,3}"'
    r'|a href="(?:https?://|mailto:|#)[^"<>\s]*"(?: title="[^"<>]*")?'
    r'|img src="data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=]*" alt="[^"<>]*"(?: title="[^"<>]*")? /'
    r")>"
)
_EMBEDDED = re.compile(r'<img src="data:(image/(?:png|jpeg));base64,([A-Za-z0-9+/=]*)"')
_BEGINS = re.compile(r"\\begin\{|\\\\[\[(]|\$\$|<[?!]|\[\^")
_CODE = re.compile(r"<(pre|code)\b[^>]*>.*?</\1>", re.DOTALL)  # where MathJax looks for no formula
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)|.)", re.DOTALL)

# What may act, one alternative for each kind of it. A backslash before anything else takes its meaning away.
_MAY_ACT = re.compile(
    r"(?P<slashes>\\+)(?P<command>[A-Za-z]+)"
    r"|(?:\\\\)*\\[^A-Za-z]"
    r"|(?P<picture>!\[)(?:(?=[^\[\]\n]*\]\(attachment:(?P<attachment>[^\s()]+)\))|(?=(?P<web>[^\[\]\n]*\]\(https?://))|)"
    r"|\[(?=[ xX]\]|[^\[\]\n]*\]\(https?://[^\s()<>]*\))"
    r"|(?P<link>\[)"
    r"|<https?://[^\s<>]*>"
    r"|(?P<tag><(?=[A-Za-z/!?]))",
    re.DOTALL,
)
_FENCE = re.compile(r"^([ \t>*+.)\d-]*(?:`{3,}(?!`)|~{3,}(?!~)))[ \t]*([^`\s][^`\n]*)$", re.MULTILINE)
_PLACES = range(0xF0000, 0xFFFFE)  # characters for private use, one for each place in a cell
_JOINER = "\u2060"  # takes no room, and no name of a command goes on behind it
_LITERAL = {"codespan", "block_code"}
_FORMULA = {"inline_math", "block_math", "latex_environment"}


class Cleaner:
    """Makes the cells of one learner's notebook inert."""

    def __init__(self) -> None:
        self._room = MOST_RENDERED
        self._pictures = MOST_EMBEDDED

    def clean(self, cell: NotebookNode) -> None:
        """Make a learner's cell inert. Raw cells, which pages take for HTML, become Markdown that shows them as code.

        A code cell keeps its source, which pages escape.
        """
        attached = pictures(cell.pop("attachments", None))
        if cell.cell_type == "raw":
            cell.cell_type, cell.source = "markdown", as_code(inert_text(cell.source))
        elif cell.cell_type == "markdown":
            self._room -= len(cell.source)
            cell.source = inert_markdown(cell.source, attached) if self._room >= 0 else as_code(inert_text(cell.source))
            self._pictures -= embedded(cell.source, attached)
            if self._pictures < 0:
                cell.source = as_code(cell.source)
            if attached:
                cell.attachments = NotebookNode({name: NotebookNode(bundle) for name, bundle in attached.items()})


def pictures(attachments: Any) -> Attached:
    """Those of a cell's attachments that are PNG or JPEG pictures: name -> MIME type -> base64."""
    found: Attached = {}
    for name, bundle in attachments.items() if isinstance(attachments, dict) else ():
        for kind in PICTURES if isinstance(bundle, dict) else ():
            content = bundle.get(kind)
            content = "".join(content.split()) if isinstance(content, str) else ""
            if content and is_picture(content, kind) and len(found) < MOST_PICTURES:
                found.setdefault(str(name), {kind: content})
    return found


def inert_markdown(source: str, attachments: Attached | None = None) -> str:
    """The text of a Markdown cell as it is where nothing in it acts, with what acts as text, or all of it as code."""
    source, attached = inert_text(source), attachments or {}
    if _is_code(source):
        return source
    if len(source) > LONGEST or len(_BEGINS.findall(source)) > MOST_BEGUN:
        return as_code(source)
    if not acts(source, attached):
        return source
    mended = _mended(source, attached)
    return as_code(source) if acts(mended, attached) else mended


def _is_code(source: str) -> bool:
    """Whether a text is what ``as_code`` has made, and so one block of code to its end."""
    return source.startswith("```") and source == as_code("\n".join(source.split("\n")[1:-1]))


def as_code(source: str) -> str:
    """A Markdown block of code that shows a text, whatever is in it."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", source)), default=0))
    return f"{fence}\n{source}\n{fence}"


class _Acts(Exception):
    """The renderer met something that acts."""


class _Watching(IPythonRenderer):
    """nbconvert's renderer, which stops at raw HTML and at blocks that are not simply shown."""

    def block_html(self, html: str) -> str:
        raise _Acts

    def inline_html(self, html: str) -> str:
        raise _Acts

    def block_code(self, code: str, info: str | None = None) -> str:
        if info and info.strip() and info.split()[0] not in _LANGUAGES:
            raise _Acts
        return str(super().block_code(code))  # colours act on nothing, and may take a minute


def acts(source: str, attachments: Attached) -> bool:
    """Whether nbconvert makes something of this Markdown that acts, or cannot render it."""
    renderer = _Watching(escape=False, attachments=_small(attachments), exclude_anchor_links=True)
    try:
        page = MarkdownWithMath(renderer=renderer).render(source)
    except Exception:  # of nbconvert for an attachment that is missing, of mistune for what is nested too deeply
        return True
    small = _contents(_small(attachments))
    if not all(content in small or is_picture(content, kind) for kind, content in _EMBEDDED.findall(page)):
        return True
    texts = _TAG.split(page)
    if any("<" in text or ">" in text for text in texts) or _has_odd_command(page):
        return True
    seen = html.unescape(page).replace(_JOINER, "")
    return acts_unseen(seen)  # &#x202e; turns the direction of writing round as the character does


def embedded(source: str, attachments: Attached) -> int:
    """How many characters of pictures the rendering of an inert text holds; see ``weight``."""
    if not attachments and "data:" not in source:
        return 0
    small = _small(attachments)
    renderer = IPythonRenderer(escape=False, attachments=small, exclude_anchor_links=True)
    page = MarkdownWithMath(renderer=renderer).render(source)
    bundles = zip(_contents(small), attachments.values(), strict=True)
    weights = {content: weight(*_only(bundle)) for content, bundle in bundles}
    return sum(weights.get(content) or weight(content, kind) for kind, content in _EMBEDDED.findall(page))


def _small(attachments: Attached) -> Attached:
    """Attachments of the same names, with a few letters in each picture's place: one may be shown a thousand times."""
    return {name: dict.fromkeys(bundle, f"{number:04}") for number, (name, bundle) in enumerate(attachments.items())}


def _contents(attachments: Attached) -> list[str]:
    return [content for bundle in attachments.values() for content in bundle.values()]


def _only(bundle: dict[str, str]) -> tuple[str, str]:
    """The content and the kind of an attachment, which has one."""
    ((kind, content),) = bundle.items()
    return content, kind


def _has_odd_command(page: str) -> bool:
    """Whether the text of a page, code aside, holds a TeX command that formulas do not need."""
    for text in _TAG.split(_CODE.sub(" ", page)):
        names = (match[1] for match in _COMMAND.finditer(html.unescape(text)))
        if any(name and name not in ORDINARY for name in names):
            return True
    return False


def _mended(source: str, attachments: Attached) -> str:
    """The text with a backslash or the like wherever it may act, code left out."""
    source = _FENCE.sub(lambda fence: fence[0] if fence[2].split()[0] in _LANGUAGES else fence[1], source)
    places = [match for match in _MAY_ACT.finditer(source) if _may_act(match, attachments)]
    if any(ord(character) in _PLACES for character in source):
        return source
    marks = [chr(place) for place in _PLACES[: len(places)]]
    code, formulas = _where(_with(source, places, marks))
    instead = [
        match[0] if mark in code else _in_words(match, mark in formulas)
        for match, mark in zip(places, marks, strict=True)
    ]
    return _with(source, places, instead)


def _may_act(match: re.Match[str], attachments: Attached) -> bool:
    if match["command"]:
        return match["command"] not in ORDINARY
    if match["picture"]:
        return match["attachment"] not in attachments
    return bool(match["link"] or match["tag"])


def _in_words(match: re.Match[str], in_formula: bool) -> str:
    """What a reader sees as the same, and no renderer takes for more than text."""
    if match["command"]:
        return match["slashes"] + (" " if in_formula else _JOINER) + match["command"]
    if in_formula:
        return match[0]
    if match["picture"]:
        return "[picture: " if match["web"] else r"\[picture: "
    return "\\" + match[0]


def _with(source: str, places: list[re.Match[str]], instead: list[str]) -> str:
    """The source with other text in some places."""
    parts, end = [], 0
    for place, text in zip(places, instead, strict=True):
        parts += [source[end : place.start()], text]
        end = place.end()
    return "".join((*parts, source[end:]))


def _where(marked: str) -> tuple[set[str], set[str]]:
    """The characters of the code in a text, and those of its formulas."""
    try:
        tokens, _ = MarkdownWithMath(renderer=None).parse(marked)  # type: ignore[arg-type]
    except Exception:  # of mistune, for what is nested too deeply
        return set(), set()
    code, formulas = set[str](), set[str]()
    for kind, text in _leaves(tokens):
        if kind in _LITERAL:
            code.update(text)
        elif kind in _FORMULA:
            formulas.update(text)
    return code, formulas


def _leaves(tokens: Any) -> Iterator[tuple[str, str]]:
    """Each token's kind, and the text that it holds itself."""
    for token in tokens:
        yield token["type"], token.get("raw") or str((token.get("attrs") or {}).get("body", ""))
        yield from _leaves(token.get("children") or ())
