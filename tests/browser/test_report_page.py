"""The class report in a browser without a network: on a desk, on a phone, in the dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from grader.report import PAGE, make_report
from tests.journeys.test_report import graded

__all__ = ["graded"]  # a fixture

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.mark.parametrize(("size", "scheme"), [(DESK, "light"), (PHONE, "light"), (DESK, "dark")])
def test_it_is_quiet_accessible_and_as_wide_as_the_window(graded, browser, tmp_path, size, scheme):
    make_report(graded, tmp_path)
    context = browser.new_context(offline=True, viewport=size, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(180_000)
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((tmp_path / PAGE).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    faults = [fault for fault in Axe().run(page).response["violations"] if fault["impact"] in ("serious", "critical")]
    context.close()
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == []
    assert asked == [(tmp_path / PAGE).as_uri()]
    assert complaints == []
