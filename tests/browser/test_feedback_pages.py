"""Feedback pages in a browser without a network: wide and narrow, in the light and in the dark."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from grader.feedback.page import Row, overview
from tests import bank
from tests.feedback_pages import graded, marks_of, page_of
from tests.unit.test_feedback import NAME, PARTS, PNG, answers, hostile

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page of a known mistake with its picture in some exercises, a hostile one, and an overview."""
    made = {"hostile": page_of(hostile())}
    for name in bank.exercises()[::4]:
        codes = {part: next(each for each in bank.answers(name, part) if each.mistake).code for part in PARTS}
        notebook = graded(name, codes)
        for cell in notebook.cells:
            if cell.id == "your-curve":
                data = {"image/png": PNG, "text/plain": "Two curves, yours and the true one."}
                cell.outputs = [nbformat.v4.new_output("display_data", data)]
        made[name] = page_of(notebook)
    marks = marks_of(graded(NAME, answers()))
    rows = [Row("01 · The slope of the sigmoid", marks, "a.html"), Row("Another", None, word="not handed in")]
    made["overview"] = overview("ada", rows)[1]()
    folder = tmp_path_factory.mktemp("feedback")
    for name, html in made.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


def faults(page: Page) -> list[str]:
    """What axe-core finds that keeps somebody from reading the page."""
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in ("serious", "critical")]


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1200, "light")])
def test_every_page_is_quiet_accessible_and_as_wide_as_the_window(pages, open_page, width, scheme):
    seen = open_page(viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True)
    for name, path in pages.items():
        seen.page.goto(path.as_uri())
        seen.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert faults(seen.page) == [], name
    addresses = {path.as_uri() for path in pages.values()}
    assert [url for url in seen.requests if url not in addresses and not url.startswith(("data:", *addresses))] == []
    assert seen.console == seen.errors == seen.dialogs == []


def test_the_dark_is_dark_and_a_keyboard_reaches_the_parts(pages, open_page):
    seen = open_page(viewport={"width": 390, "height": 900}, color_scheme="dark", offline=True)
    seen.page.goto(pages[NAME].as_uri())
    assert seen.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 31)"
    seen.page.get_by_role("link", name="Part B").focus()
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.querySelector(':target').textContent").startswith("Part B")
    assert seen.page.get_by_role("img", name="Two curves").count() == 1
