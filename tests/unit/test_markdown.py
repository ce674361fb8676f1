"""A learner's Markdown: what nbconvert makes of it acts on nothing, and ordinary Markdown stays to the letter."""

from __future__ import annotations

import base64
import tracemalloc
from html.parser import HTMLParser
from typing import ClassVar

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from grader.markdown import LONGEST, Cleaner, acts, embedded, inert_markdown, pictures
from grader.submission import clean, parse_notebook
from tests.bank import ROOT, submission

NAME = "01-sigmoid-derivative"
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1" + bytes(9)).decode()
ATTACHED = {"a.png": {"image/png": PNG}}

ORDINARY = [
    "# A heading\n\nText with *emphasis*, **more**, `code <b>` and ~~none~~.\n\n1. one\n2. two\n   - three\n",
    "a < b, c > d, 3 <4, x<y && y>z, AT&T, &alpha;",
    "$a < b$, $$\\frac{1}{1+e^{-x}} \\le \\text{one}$$ and\n\n\\begin{align*}a &= b \\\\ c &= d\\end{align*}",
    "```python\nif a < b: print('<script>')  # [x](javascript:y) \\href\n```\n\n    <indented> &lt;\n",
    "[a page](https://example.org/x_y?z=1 'its title'), <https://example.org>, https://example.org.",
    "| a | b |\n|---|:-:|\n| $x$ | `y` |\n\n- [ ] to do\n- [x] done\n\n> quoted\n\n---\n",
    "[a page][1]\n\n[1]: https://example.org\n",
    "![mine](attachment:a.png)",
    "Straße, 数学, ∂σ/∂x, and a backslash \\ alone, \\* and \\_",
    "",
]

TRICKS = [
    "<script>window.attack_ran=1</script>",
    "<img src=x onerror=window.attack_ran=1>",
    "text <b onclick=attack_ran=1>bold</b>",
    "<div\nonmouseover=attack_ran=1\n>",
    "<!-- a --><svg onload=attack_ran=1>",
    "<![CDATA[<img src=x onerror=attack_ran=1>]]>",
    "<?php <img src=x onerror=attack_ran=1> ?>",
    "<!A <img src=x onerror=attack_ran=1>>",
    "</div></div><iframe srcdoc='<script>attack_ran=1</script>'>",
    "<style>* {position: fixed}</style>",
    "<details open ontoggle=attack_ran=1>\n\n*a*\n",
    "[a](javascript:attack_ran=1)",
    "[a](<javascript:attack_ran=1>)",
    "[a](JaVaScRiPt:attack_ran=1 'title')",
    "[a](java&#115;cript:attack_ran=1)",
    "[a](&#x6A;avascript:attack_ran=1)",
    "[a](java&Tab;script&colon;attack_ran=1)",
    "[a](&#1;javascript:attack_ran=1)",
    "[a](javascript\\:attack_ran=1)",
    "[a](\x01javascript:attack_ran=1)",
    "[a](java\tscript:attack_ran=1)",
    "[a](vbscript:attack_ran)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](//attack.example/x)",
    "[a](../../api/shutdown)",
    "[a](file:///etc/passwd)",
    "[a][b]\n\n[b]: javascript:attack_ran=1",
    "[b]\n\n[b]:\n  <javascript:attack_ran=1>\n  'title'",
    "[a\n]: javascript:attack_ran=1\n\n[a]",
    "<javascript:attack_ran=1>",
    "[![a](https://attack.example/p.png)](javascript:attack_ran=1)",
    "[a](https://ok.example 'x\" onmouseover=\"attack_ran=1')",
    '[a](https://ok.example"onmouseover="attack_ran=1)',
    "![a](https://attack.example/p.png)",
    "![a](p.png)",
    "![a](/logout)",
    "![a][b]\n\n[b]: https://attack.example/p.png",
    "![a](data:image/svg+xml;base64,PHN2Zz4=)",
    "![a](attachment:gone.png)",
    '![x" onerror="attack_ran=1](attachment:a.png)',
    "![<img src=x onerror=attack_ran=1>](attachment:a.png 'y\"onerror=attack_ran=1')",
    "```mermaid\n</pre><img src=x onerror=attack_ran=1>\n```",
    "~~~ &#109;ermaid\n<img src=x onerror=attack_ran=1>\n~~~",
    "> ```mermaid\n> <img src=x onerror=attack_ran=1>\n",
    '```x"onclick="attack_ran=1\ncode\n```',
    "```\nunclosed <b>\n\n</code></pre><script>attack_ran=1</script>",
    "`a``<img src=x onerror=attack_ran=1>`",
    "`\\`<img src=x onerror=attack_ran=1>`",
    "$a$<img src=x onerror=attack_ran=1>$b$",
    "\\$<img src=x onerror=attack_ran=1>\\$",
    "$$\n\n<img src=x onerror=attack_ran=1>\n\n$",
    "\\begin{a}<img src=x onerror=attack_ran=1>\\end{b}",
    "$\\href{javascript:attack_ran=1}{x}$",
    "\\$ \\href{javascript:attack_ran=1}{x} \\$",
    "&#36;&#92;href{javascript:attack_ran=1}{x}&#36;",
    "$$\\require{html}\\style{position:fixed}{x}\\class{a}{b}\\cssId{test-a}{x}$$",
    "$\\unicode{<img src=x onerror=attack_ran=1>}$",
    "$\\def\\a#1{\\href{javascript:#1}{x}}\\a{attack_ran=1}$",
    "\\\\(\\rule{1000em}{1000em}\\\\)",
    "| <img src=x onerror=attack_ran=1> | `|` |\n|---|---|\n| a | <script>attack_ran=1</script> |",
    "term <b>\n: <img src=x onerror=attack_ran=1>",
    "- <img src=x onerror=attack_ran=1>\n  - <!--\n- -->",
    "# <img src=x onerror=attack_ran=1> #\n\n<h1\n===",
    "*<img src=x **onerror=attack_ran=1>* **",
    "&lt;img src=x onerror=attack_ran=1&gt; <b>",
    "\\<img src=x> \\\\<img src=x onerror=attack_ran=1>",
    "\U000f0000 <img src=x onerror=attack_ran=1>",
    '<a@b.c> <b@c.d"onclick=attack_ran=1>',
    ">" * 300 + "<b>",
    "[" * 3000 + "<b>",
    "`" * 2999 + "<img src=x onerror=attack_ran=1>",
    "x" * LONGEST + "<b>",
]


def rendered(source: str, attachments: dict | None = None) -> str:
    """What nbgrader's pages show of a Markdown cell."""
    renderer = IPythonRenderer(escape=False, attachments=attachments or {}, exclude_anchor_links=True)
    return MarkdownWithMath(renderer=renderer).render(source)


class Looked(HTMLParser):
    """A page's tags, what is wrong with them, and its text."""

    ALLOWED: ClassVar = {
        "a": {"href", "title"},
        "img": {"src", "alt", "title"},
        "ol": {"start"},
        "li": {"class"},
        "input": {"class", "type", "disabled", "checked"},
        "code": {"class"},
        "div": {"class"},
        "span": {"class"},
        "th": {"style"},
        "td": {"style"},
    }
    PLAIN: ClassVar = {
        *[
            "p",
            "em",
            "strong",
            "del",
            "ul",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "pre",
            "br",
            "hr",
        ]
    }

    def __init__(self, page: str) -> None:
        super().__init__()
        self.amiss: list[str] = []
        self.text, self.shown_as_formula_or_text, self._code = "", "", 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in self.ALLOWED and tag not in self.PLAIN:
            self.amiss.append(f"<{tag}>")
        for name, value in attrs:
            if name not in self.ALLOWED.get(tag, ()):
                self.amiss.append(f"{tag} {name}")
            if name == "href" and not value.startswith(("https://", "http://", "mailto:", "#")):
                self.amiss.append(f"href {value}")
            if name == "src" and not value.startswith(("data:image/png;base64,", "data:image/jpeg;base64,")):
                self.amiss.append(f"src {value}")
            if name == "style" and not value.startswith("text-align:"):
                self.amiss.append(f"style {value}")
            if name == "class" and not (
                value.startswith("language-")
                or value in ("highlight", "task-list-item", "task-list-item-checkbox")
                or len(value) < 4
            ):
                self.amiss.append(f"class {value}")
        self._code += tag in ("pre", "code")

    def handle_endtag(self, tag):
        self._code -= tag in ("pre", "code")

    def handle_comment(self, data):
        self.amiss.append("a comment")

    handle_decl = handle_pi = unknown_decl = handle_comment

    def handle_data(self, data):
        self.text += data
        if not self._code:
            self.shown_as_formula_or_text += data


COMMANDS = ("href", "require", "style", "class", "cssId", "unicode", "def", "rule")


def amiss(source: str, attachments: dict | None = None) -> list[str]:
    looked = Looked(rendered(source, attachments))
    return looked.amiss + [name for name in COMMANDS if f"\\{name}" in looked.shown_as_formula_or_text]


@pytest.mark.parametrize("source", ORDINARY)
def test_ordinary_markdown_stays_to_the_letter(source):
    assert inert_markdown(source, ATTACHED) == source


def acts_unless_cleaned(source: str) -> bool:
    try:
        return bool(amiss(source, ATTACHED))
    except Exception:  # a page that cannot be rendered at all
        return True


def test_most_tricks_are_some():
    assert sum(map(acts_unless_cleaned, TRICKS)) >= 0.6 * len(TRICKS)


@pytest.mark.parametrize("source", TRICKS)
def test_no_trick_acts(source):
    cleaned = inert_markdown(source, ATTACHED)
    assert amiss(cleaned, ATTACHED) == []
    if len(cleaned) <= LONGEST:
        assert inert_markdown(cleaned, ATTACHED) == cleaned


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<b>bold</b>, `<i>`", "<b>bold</b>, <i>"),
        ("<b>\n\n```\n<i> &lt; [x](y)\n```\n", "<b>\n<i> &lt; [x](y)\n\n"),
        ("![a curve](https://example.org/c.png)", "picture: a curve"),
        ("<b>\n\n~~~~\n~~~\n<i>\n~~~\n~~~~\n", "<b>\n~~~\n<i>\n~~~\n\n"),
        ("<b>\n\n````\n```\n<i>\n```\n````\n", "<b>\n```\n<i>\n```\n\n"),
        ("[bad](javascript:x) $a<b$", "[bad](javascript:x) $a<b$"),
        ("at C:\\Users", "at C:\\\u2060Users"),
    ],
)
def test_what_acted_is_still_to_be_read(source, text):
    assert Looked(rendered(inert_markdown(source))).text.strip("\n") == text.strip("\n")


def test_what_is_good_beside_something_bad_stays():
    cleaned = inert_markdown("<b> [a](https://example.org) ![p](attachment:a.png) *x* $\\alpha$", ATTACHED)
    assert cleaned == "\\<b> [a](https://example.org) ![p](attachment:a.png) *x* $\\alpha$"


@pytest.mark.parametrize("source", ["x" * (LONGEST + 1), "<b>\n```\n" + "x" * LONGEST, "```\n<b>\n````\n$$<i>"])
def test_what_has_become_a_block_of_code_stays_that(source):
    once = inert_markdown(source)
    assert inert_markdown(once) == once


def test_only_pictures_stay_attached():
    svg = {"image/svg+xml": "<svg onload=attack_ran=1>"}
    attached = {"a.png": {**svg, "image/png": PNG}, "b.svg": svg, "c.png": {"image/png": "PHN2Zz4="}, "d": 1, "e": {}}
    assert pictures(attached) == ATTACHED
    assert pictures(["a"]) == pictures(None) == {}


def test_a_submission_is_cleaned_and_the_masters_cells_are_not():
    master = nbformat.read(ROOT / "source" / NAME / f"{NAME}.ipynb", as_version=4)
    title = next(cell for cell in master.cells if cell.id == "title")
    title.source += "\n\n<b>mine</b>"
    handed_in = submission(NAME, {})
    picture = nbformat.v4.new_markdown_cell("<i> ![](attachment:a.png)", id="mine", metadata={"tags": ["<b>"]})
    picture.attachments = {**ATTACHED, "b.svg": {"image/svg+xml": "<svg>"}}
    raw = nbformat.v4.new_raw_cell("<script>```</script>", id="raw", metadata={"raw_mimetype": "text/html"})
    handed_in.cells += [picture, raw]
    read = parse_notebook("handed in", nbformat.writes(handed_in).encode())
    cells = {cell.id: cell for cell in clean(read, master).notebook.cells}
    assert cells["title"].source == title.source
    assert cells["mine"].source == "\\<i> ![](attachment:a.png)"
    assert cells["mine"].attachments == ATTACHED
    assert cells["mine"].metadata == {}
    assert (cells["raw"].cell_type, cells["raw"].source) == ("markdown", "````\n<script>```</script>\n````")


def test_many_long_cells_take_no_longer_than_a_few():
    master = nbformat.read(ROOT / "source" / NAME / f"{NAME}.ipynb", as_version=4)
    handed_in = submission(NAME, {})
    handed_in.cells += [nbformat.v4.new_markdown_cell("*a* " * 4000, id=f"m{number}") for number in range(60)]
    cells = clean(handed_in, master).notebook.cells
    assert sum(cell.source.startswith("```") for cell in cells) >= 50


SIGNS = "<>[]()!`$*_~|#:&;\\\"'\n\t -=/@^{}\x01\u2060\U000f0000"
WORDS = [
    r"```",
    r"~~~",
    r"$$",
    r"\\[",
    r"\\]",
    r"\(",
    r"\begin{a}",
    r"\end{a}",
    r"\href",
    r"\style",
    r"&#92;",
    r"&lt;",
    r"&Tab;",
    r"&colon;",
    r"javascript:",
    r"https://a.b",
    r"data:",
    r"mermaid",
    r"<script>",
    r"<img",
    r"</div>",
    r"<!--",
    r"-->",
    r"<![CDATA[",
    r"<?",
    r"]:",
    r"](",
    r"![",
    r"attachment:a.png",
    r"attachment:b",
    r"|---|",
    r"a",
    r"href",
    r"x=1",
    r"python",
    r"onerror=a>",
]
PIECES = st.sampled_from([*SIGNS, *WORDS, "\n\n", "    ", "> ", "- ", "1. ", "[ ] ", "\n: "])
SOURCES = st.lists(PIECES | st.text(max_size=3) | st.sampled_from(TRICKS[:-4]), max_size=25).map("".join)


@settings(max_examples=150, deadline=None)
@given(SOURCES)
def test_nothing_that_is_put_together_acts(source):
    cleaned = inert_markdown(source, ATTACHED)
    assert amiss(cleaned, ATTACHED) == []


@pytest.mark.parametrize("entity", ["&#x202e;", "&#8238;", "&rlm;", "&shy;", "&ZeroWidthSpace;", "&#xE0041;"])
def test_a_character_that_acts_unseen_is_shown_as_its_entity(entity):
    for source in (f"a {entity} b", f"[a](https://example.org '{entity}')", f"| {entity} |\n|---|\n| a |"):
        assert inert_markdown(source) == f"```\n{source}\n```"
    assert inert_markdown(f"`{entity}` and &nbsp; &zwj; &lt;") == f"`{entity}` and &nbsp; &zwj; &lt;"


def picture_of(characters):
    return base64.b64encode(base64.b64decode(PNG) + bytes(3 * characters // 4)).decode()


def test_a_picture_shown_a_thousand_times_is_looked_at_once():
    attached = {"a": {"image/png": picture_of(1_000_000)}}
    source = "![](attachment:a)" * 1_000
    tracemalloc.start()
    assert inert_markdown(source, attached) == source
    assert embedded(source, attached) > 1_000_000_000
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 50_000_000


def test_the_pictures_that_texts_show_fill_a_notebook_together():
    cleaner, shown = Cleaner(), []
    for _ in range(5):
        cell = nbformat.v4.new_markdown_cell("![](attachment:a) ![][b]\n\n[b]: attachment:a")
        cell.attachments = {"a": {"image/png": picture_of(2_000_000)}}
        cleaner.clean(cell)
        shown.append(cell.source.startswith("!["))
    assert shown == [True, True, False, False, False]  # each shows four million characters


def test_a_picture_written_into_a_link_has_the_limits_of_others():
    huge = base64.b64encode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes([0, 1, 0, 0] * 2)).decode()
    assert inert_markdown(f"![](data:image/png;base64,{PNG})") == f"![](data:image/png;base64,{PNG})"
    assert "<img" not in rendered(inert_markdown(f"![](data:image/png;base64,{huge})"))


def test_nothing_is_coloured_to_find_out_whether_it_acts(monkeypatch):
    monkeypatch.setattr(IPythonRenderer, "block_code", lambda _, code, info=None: "<script>" if info else "<pre></pre>")
    assert not acts("```ipython\n" + "\n " * 9_000 + "\n```", {})
