"""The reading edition: whole, readable by everybody, and without what must not be in it."""

from __future__ import annotations

import ast
import re
import textwrap
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.filters import Highlight2HTML

from grader.course import Course
from grader.site import INDEX
from tests import hidden
from tests.bank import ROOT
from tests.editions import Editions, editions
from tests.journeys.conftest import copy_course

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]

__all__ = ["editions"]  # a fixture

NAMES = Course(ROOT).assignments


def squeezed(text: str) -> str:
    return "".join(text.split())


def readable(page: str) -> str:
    """All that a page says, to a reader and in its source, without white space."""
    soup = BeautifulSoup(page, "html.parser")
    alts = "".join(str(picture.get("alt")) for picture in soup.find_all("img"))
    return squeezed(soup.get_text() + alts)


def sources(folder: str, name: str) -> str:
    return "\n".join(cell.source for cell in nbformat.read(ROOT / folder / name / f"{name}.ipynb", as_version=4).cells)


def secrets(name: str, kind: str) -> set[str]:
    """The lines and the texts of a master's hidden tests or solutions that its release does not hold."""
    found = set()
    for block in hidden.blocks(sources("source", name), kind):
        found |= {line.strip() for line in block.splitlines()}
        if kind == hidden.HIDDEN_TESTS:  # a text may be written on several lines
            code = ast.parse("if True:\n" + textwrap.indent(textwrap.dedent(block), "    "))
            texts = [node.value for node in ast.walk(code) if isinstance(node, ast.Constant)]
            found |= {text for text in texts if isinstance(text, str)}
    released = squeezed(sources("release", name))
    return {squeezed(text) for text in found if len(text) > hidden.LONG and squeezed(text) not in released}


def pages(editions: Editions) -> list[tuple[Path, BeautifulSoup]]:
    paths = editions.paths
    assert len(paths) == 2 * (len(NAMES) + 1)
    return [(path, BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")) for path in paths]


@pytest.mark.parametrize("name", NAMES)
def test_the_search_would_find_a_hidden_line(name):
    said = readable(Highlight2HTML()(sources("source", name)))
    cut = secrets(name, hidden.HIDDEN_TESTS)
    assert sum(text in said for text in cut) > 0.6 * len(cut)  # the others are texts of several lines


@pytest.mark.parametrize("name", NAMES)
def test_hidden_tests_are_in_neither_edition(editions, name):
    cut, solved = secrets(name, hidden.HIDDEN_TESTS), secrets(name, hidden.SOLUTION)
    assert len(cut) > 20
    for edition in (editions.learners, editions.teachers):
        said = readable((edition / f"{name}.html").read_text(encoding="utf-8"))
        known = solved if edition == editions.teachers else set()
        assert not [text for text in cut - known if text in said]
        assert "HIDDENTESTS" not in said


@pytest.mark.parametrize("name", NAMES)
def test_solutions_and_notes_are_in_the_teachers_edition_alone(editions, name):
    solved = secrets(name, hidden.SOLUTION)
    assert solved
    note = squeezed((ROOT / "source" / f"{name}.md").read_text(encoding="utf-8")).replace("#", "").split("-")
    learners = readable((editions.learners / f"{name}.html").read_text(encoding="utf-8"))
    teachers = readable((editions.teachers / f"{name}.html").read_text(encoding="utf-8"))
    assert not [text for text in solved if text in learners]
    assert not [text for text in solved if text not in teachers]
    assert "Fortheteacher" in teachers
    assert "Fortheteacher" not in learners
    assert all(line in teachers for line in note if len(line) > hidden.LONG)
    assert learners.count(squeezed("# YOUR CODE HERE")) >= 3
    assert "SOLUTION" not in teachers


def test_a_page_is_sound_for_every_reader(editions):
    for path, page in pages(editions):
        assert page.html["lang"] == "en", path
        assert page.title.string.strip(), path
        levels = [int(heading.name[1]) for heading in page.find_all(re.compile(r"^h[1-6]$"))]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
        assert len(page.find_all("main")) == 1, path
        labels = [each["aria-label"] for each in page.find_all("nav")]
        assert len(set(labels)) == len(labels), path
        assert all(fold.find("summary") for fold in page.find_all("details")), path
        assert all(code.get("tabindex") == "0" for code in page.find_all("pre")), path
        identifiers = [each["id"] for each in page.find_all(id=True)]
        assert len(set(identifiers)) == len(identifiers), path


def test_every_picture_says_what_it_shows(editions):
    for edition in (editions.learners, editions.teachers):
        found = [
            picture
            for name in NAMES
            for picture in BeautifulSoup((edition / f"{name}.html").read_text(), "html.parser")("img")
        ]
        assert len(found) == 20
        assert all(
            len(picture["alt"]) > 40 and picture["src"].startswith("data:image/png;base64,") for picture in found
        )


def test_nothing_is_asked_of_the_network_and_no_script_is_there(editions):
    for path, page in pages(editions):
        assert not page.find_all(["script", "iframe", "object", "embed", "link", "base", "form"]), path
        for element in page.find_all(True):
            assert not [name for name in element.attrs if name.startswith("on")], path
            asked = str(element.get("src", ""))
            assert not asked or asked.startswith("data:"), path
        styles = "".join(style.string for style in page.find_all("style"))
        assert not re.findall(r"@import|url\((?!data:)", styles), path


def test_every_link_leads_somewhere(editions):
    for path, page in pages(editions):
        for link in page.find_all("a", href=True):
            file, _, anchor = link["href"].partition("#")
            assert "/" not in file, path
            assert not file or (path.parent / file).exists(), f"{path}: {file}"
            assert not anchor or page.find(id=anchor), f"{path}: {anchor}"
    index = BeautifulSoup((editions.learners / INDEX).read_text(), "html.parser")
    assert [link["href"] for link in index.select("main a")] == [f"{name}.html" for name in NAMES]


def test_every_formula_has_become_mathml(editions):
    formulas = 0
    for path, page in pages(editions):
        formulas += len(page.find_all("math"))
        for other in page.find_all(["pre", "code", "style", "img"]):
            assert not re.match(r"\$", other.get_text()), path
            other.decompose()
        assert "$" not in page.get_text(), path
        assert not re.search(r"\\[a-zA-Z]+", page.get_text()), path
    assert formulas > 2 * 200


def test_the_command_makes_pages_and_keeps_its_hands_off_others(run, tmp_path):
    name = "01-sigmoid-derivative"
    course = copy_course(tmp_path / "my course", name)
    (course.root / "site").mkdir()
    (course.root / "site/mine.html").write_text("<p>mine</p>")
    first = run("python", "-m", "grader", "site", cwd=course.root).stdout
    assert str(course.root / "site/index.html") in first
    assert sorted(path.name for path in (course.root / "site").iterdir()) == [f"{name}.html", "index.html", "mine.html"]
    assert not list((course.root / "source").rglob("__pycache__"))
    teachers = run("python", "-m", "grader", "site", "--with-solutions", "--output", "out", cwd=course.root).stdout
    assert f"source/{name}.md" in teachers  # the copy of a course has no notes
    page = course.root / "out" / f"{name}.html"
    assert "Solution of part A" in page.read_text()
    refused = run("python", "-m", "grader", "site", "--with-solutions", "--output", "site", cwd=course.root, code=2)
    assert "holds the pages without solutions" in " ".join(refused.stderr.split())
    assert "Solution of part A" not in (course.root / "site" / f"{name}.html").read_text()


def test_a_master_that_does_not_run_is_named_and_nothing_is_written(run, tmp_path):
    name = "01-sigmoid-derivative"
    course = copy_course(tmp_path / "my course", name)
    master = nbformat.read(course.master(name), as_version=4)
    next(cell for cell in master.cells if cell.id == "picture").source = "1 / 0"
    nbformat.write(master, course.master(name))
    done = run("python", "-m", "grader", "site", cwd=course.root, code=1)
    assert f"{name}.ipynb does not run to its end" in " ".join(done.stderr.split())
    assert "division by zero" in done.stderr
    assert not (course.root / "site").exists()
