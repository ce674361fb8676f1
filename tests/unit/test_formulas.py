"""Formulas as MathML: those of the masters all of them, and a stranger's without harm."""

import copy
import random
import re
import time
from pathlib import Path
from xml.etree import ElementTree

import nbformat
import nbgrader
import pytest
from latex2mathml import commands
from nbconvert.exporters import HTMLExporter

from grader.course import Course
from grader.pages import formulas
from grader.pages.formulas import Formulas, markdown_to_html

MASTERS = sorted((Path(__file__).parents[2] / "source").glob("*/*.ipynb"))
TEXTS = [
    (master.stem, cell.id, cell.source)
    for master in MASTERS
    for cell in nbformat.read(master, as_version=4).cells
    if cell.cell_type == "markdown"
]


def names(html):
    """The elements of a page's piece, and the attributes of all of them."""
    elements = list(ElementTree.fromstring(f"<all>{html}</all>").iter())[1:]
    return {element.tag for element in elements}, {name for element in elements for name in element.attrib}


@pytest.mark.parametrize(("master", "cell", "text"), TEXTS, ids=[f"{master}-{cell}" for master, cell, _ in TEXTS])
def test_every_formula_of_a_master_becomes_mathml(master, cell, text):
    marks = len(re.findall(r"\$\$.+?\$\$|\$[^$]+\$", re.sub(r"`[^`]*`", "", text), re.DOTALL))
    html = markdown_to_html(text)
    written = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
    assert "$" not in written
    assert not re.search(r"\\[a-z]+|&amp;</mi>", written)
    assert len(re.findall(r'<math>|<span class="formula"', html)) == marks


@pytest.mark.parametrize(
    "source", ["$a_i$", "$$a_i$$", r"\\(a_i\\)", r"\\[a_i\\]", r"\begin{equation}a_i\end{equation}", "so $a_i$."]
)
def test_every_way_to_mark_a_formula(source):
    assert "<msub><mi>a</mi><mi>i</mi></msub>" in markdown_to_html(source)


@pytest.mark.parametrize("source", ["`$a$`", "```\n$a$\n```", "    $a$", r"it costs \$5 and \$6"])
def test_code_and_prices_are_no_formulas(source):
    html = markdown_to_html(source)
    assert "<math" not in html
    assert "$" in html


def test_displayed_pieces_that_a_wide_space_sets_apart_can_stand_on_lines_of_their_own():
    html = markdown_to_html(r"$$a = b \qquad\text{and}\qquad c = \begin{cases} 1 & d \\ 0 & e \end{cases}$$")
    assert html.count('<math display="block">') == 3
    assert html.count("<mtable>") == 1


@pytest.mark.parametrize("source", [r"\frac{1}", "x^", r"\left( x", r"\begin{cases}", "{" * 300 + "}" * 300, "", "  "])
def test_what_cannot_be_read_is_shown_as_it_was_written(source):
    assert Formulas().html(source) == f"<code>${source}$</code>"


@pytest.mark.parametrize(
    "source",
    [
        r"\href{javascript:alert(1)}{x}",
        r"\href{https://example.org}{x}",
        r"\text{<img src=x onerror=alert(1)>}",
        r"\text{&lt;script&gt;alert(1)&lt;/script&gt;}",
        r"\mathrm{<script>alert(1)</script>}",
        r"\style{position:fixed}{x}",
        r"\class{skip}{x}",
        r'\class{" onclick="alert(1)}{x}',
        r"\color{red;background:url(https://example.org)}{x}",
        r'\color{"><script>}{x}',
        r"\hspace{-40em} covered",
        r"\hspace{4000em} far",
        r"\genfrac{}{}{9999px}{}{a}{b}",
        r"<script>alert(1)</script>",
        r"\operatorname{</math><script>}",
        r"\begin{array}{|c|\" onclick=x} a \end{array}",
        r"\unicode{x3c}\char60 img",
    ],
)
@pytest.mark.parametrize("display", [False, True])
def test_a_strangers_formula_holds_nothing_but_mathematics(source, display):
    html = Formulas().html(source, display=display)
    elements, attributes = names(html)
    assert elements <= formulas._ELEMENTS | {"code", "span"}
    assert attributes <= {*formulas._PLAIN, *formulas._LENGTHS, "class", "tabindex"}
    assert re.findall(r'class="([^"]*)"', html) in ([], ["formula"])
    assert all(float(width) <= formulas.WIDEST for width in re.findall(r'="([\d.]+)em"', html))


def test_random_tex_is_harmless_and_soon_done():
    draw = random.Random(7)
    words = [value for value in vars(commands).values() if isinstance(value, str) and value.startswith("\\")]
    words += [
        "{",
        "}",
        "{",
        "}",
        "&",
        r"\\",
        "^",
        "_",
        "x",
        "1",
        " ",
        "<b>",
        '"',
        "'",
        "[",
        "]",
        "$",
        r"\begin{matrix}",
    ]
    for _ in range(60):
        some = draw.sample(words, draw.randint(1, 6))
        tex = "".join(draw.choice(some) for _ in range(formulas.LONGEST))[: formulas.LONGEST]
        began = time.process_time()
        elements, attributes = names(Formulas().html(tex))
        assert time.process_time() - began < 2
        assert elements <= formulas._ELEMENTS | {"code"}
        assert attributes <= {*formulas._PLAIN, *formulas._LENGTHS}


def test_a_formula_and_a_page_of_formulas_have_an_end():
    assert Formulas().html("x" * (formulas.LONGEST + 1)).startswith("<code>")
    page = Formulas(characters=10)
    assert page.html("x + 1").startswith("<math>")
    assert page.html("x + 2").startswith("<math>")
    assert page.html("x").startswith("<code>")


def test_nbgraders_feedback_shows_mathml_and_loads_nothing():
    config = copy.deepcopy(Course.at(MASTERS[0].parents[2]).config)
    config.HTMLExporter.template_name = "feedback"
    css = "server_extensions/formgrader/static/node_modules/bootstrap/dist/css"
    config.HTMLExporter.extra_template_paths = [str(Path(nbgrader.__file__).parent / css)]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(r"The slope $\sigma'(x)$")])
    names = {
        "notebook": "n",
        "assignment": "a",
        "student": "s",
        "score": 1,
        "max_score": 2,
        "late_penalty": 0,
        "index": 0,
    }
    html, _ = HTMLExporter(config=config).from_notebook_node(notebook, {"nbgrader": names})
    assert "<msup><mi>σ</mi>" in html
    assert 'font-family: "Formulas"' in html
    assert "<script" not in html
    assert not re.search(r'(src|href)="?(https?:)?//', html)


def test_a_heading_on_nbgraders_pages_has_no_id():
    """Formgrader finds its own inputs by ids, "test-a" say."""
    config = copy.deepcopy(Course.at(MASTERS[0].parents[2]).config)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# test-a\n\ntest-b\n===")])
    html, _ = HTMLExporter(config=config).from_notebook_node(notebook)
    assert "<h1>test-a</h1>" in html
    assert "<h1>test-b</h1>" in html
