"""Chromium, JupyterLab in a folder, and pages that keep a log: for all tests in a real browser."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.watched import ARGUMENTS, CHROMIUM, JUPYTERLAB, Lab, Watched, started_lab, watched

StartLab = Callable[..., Lab]
OpenPage = Callable[..., Watched]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for one module: while Playwright runs, nothing else in this process may have an event loop."""
    if not CHROMIUM.exists():
        text = f"{CHROMIUM} is missing; on Debian and Ubuntu: sudo apt-get install chromium"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(text)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def start_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartLab]:
    """Starts JupyterLab in a folder, with the options of ``started_lab``; it ends with the module's tests."""

    def start(folder: Path, *command: str, **environment: str) -> Lab:
        return running.enter_context(
            started_lab(folder, tmp_path_factory.mktemp("home"), command or JUPYTERLAB, **environment)
        )

    with contextlib.ExitStack() as running:
        yield start


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Makes a new page that is watched, in a context of its own, with Playwright's options for one."""
    with contextlib.ExitStack() as opened:
        yield lambda **options: opened.enter_context(watched(browser, **options))
