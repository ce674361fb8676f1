"""The reading edition in a browser without a network: wide and narrow, in the light and in the dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.watched import PATIENCE
from tests.editions import Editions, editions

__all__ = ["editions"]  # a fixture

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.xdist_group("site"),
]


@contextmanager
def opened(browser: Browser, path: Path, width: int, scheme: str) -> Iterator[tuple[Page, list[str]]]:
    """A page with all folds open, and what it asked for or complained about."""
    noise: list[str] = []
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True)
    context.set_default_timeout(PATIENCE * 1000)
    page = context.new_page()
    page.on("request", lambda request: noise.append(request.url))
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.evaluate("document.fonts.ready")
    yield page, [each for each in noise if each != path.as_uri() and not each.startswith("data:")]
    context.close()


def faults(page: Page) -> list[str]:
    """What axe-core finds that keeps somebody from reading the page."""
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in ("serious", "critical")]


@pytest.mark.parametrize(("edition", "width", "scheme"), [("learners", 390, "light"), ("teachers", 1200, "dark")])
def test_every_page_is_quiet_accessible_and_as_wide_as_the_window(editions: Editions, browser, edition, width, scheme):
    for path in sorted(getattr(editions, edition).glob("*.html")):
        with opened(browser, path, width, scheme) as (page, noise):
            assert noise == [], path.name
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
            assert faults(page) == [], path.name


def test_formulas_are_drawn_with_the_font_that_comes_with_the_page(editions: Editions, browser):
    with opened(browser, editions.learners / "06-softmax-jacobian.html", 1000, "light") as (page, _):
        assert page.evaluate("[...document.fonts].map(each => each.family + ' ' + each.status)") == ["Formulas loaded"]
        brace, letter = page.evaluate(
            "['mo[form=prefix]', 'mtable mn'].map(each => document.querySelector('math ' + each).getBoundingClientRect().height)"
        )
        assert brace > 1.8 * letter  # without a table of mathematical shapes it stays as small as a letter


def test_hints_are_folded_until_they_are_asked_for_and_the_dark_is_dark(editions: Editions, browser):
    context = browser.new_context(color_scheme="dark", offline=True)
    page = context.new_page()
    page.goto((editions.learners / "01-sigmoid-derivative.html").as_uri())
    hint = page.locator("details", has_text="Hint 1").first
    assert not hint.locator("p").first.is_visible()
    hint.locator("summary").focus()
    page.keyboard.press("Enter")
    assert hint.locator("p").first.is_visible()
    red, green, blue = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert max(red, green, blue) < 64
    context.close()
