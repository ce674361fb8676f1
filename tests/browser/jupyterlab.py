"""A notebook in JupyterLab as a learner has it: its cells by their ids, its menus, its dialogs."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
from playwright.sync_api import Locator, Page, expect

from tests.browser.watched import PATIENCE

expect.set_options(timeout=PATIENCE * 1000)


class OpenNotebook:
    """The one notebook that is open in a page of JupyterLab, made from ``file``."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.cells = page.locator(".jp-Notebook .jp-Cell")
        self._ids = [cell.id for cell in nbformat.read(file, as_version=4).cells]

    def wait_until_ready(self) -> None:
        """All cells are there, and a kernel waits for them."""
        expect(self.cells).to_have_count(len(self._ids))
        self.wait_for_kernel()

    def wait_for_kernel(self) -> None:
        """Nothing runs, and nothing waits to be run."""
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("(ipykernel) | Idle")
        expect(self.page.locator(".jp-InputPrompt", has_text="[*]")).to_have_count(0)

    def index(self, name: str) -> int:
        return self._ids.index(name)

    def cell(self, name: str) -> Locator:
        """The cell that the notebook's file calls so, "test-a" say."""
        return self.cells.nth(self.index(name))

    def source(self, name: str) -> Locator:
        return self.cell(name).locator(".cm-content")

    def shown(self, name: str) -> list[str]:
        """What a cell shows, each output as the lines that a reader sees."""
        texts = []
        for output in self.cell(name).locator(".jp-OutputArea-output").all():
            output.scroll_into_view_if_needed()
            expect(output).to_have_text(re.compile(r"\S"), use_inner_text=True)  # out of sight it is not laid out
            texts.append(output.inner_text().strip())
        return texts

    def select(self, name: str) -> None:
        """Select a cell in command mode, where a key is a command."""
        self.source(name).click()
        self.page.keyboard.press("Escape")
        expect(self.cell(name)).to_contain_class("jp-mod-selected")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def run_all(self) -> None:
        menu(self.page, "Run", "Run All Cells")
        last = max(self.index(name) for name in self._ids if name.startswith("test-"))
        expect(self.cells.nth(last).locator(".jp-InputPrompt")).to_have_text(re.compile(r"\[\d+\]:"))
        self.wait_for_kernel()

    def save(self) -> None:
        self.press("Control+s")
        expect(self.page.locator(".jp-mod-dirty")).to_have_count(0)

    def validate(self) -> str:
        """Press Nbgrader's Validate, and close its dialog; what it said."""
        self.page.get_by_role("button", name="Validate").click()
        return close_dialog(self.page, "Validation Results")


def menu(page: Page, *names: str) -> None:
    """Choose an entry of JupyterLab's menu bar: menu("Run", "Run All Cells")."""
    for name in names:
        page.get_by_role("menuitem", name=name, exact=True).click()


def close_dialog(page: Page, title: str) -> str:
    """Wait for a dialog of JupyterLab's, and answer OK; its text."""
    dialog = page.locator(".jp-Dialog", has_text=title)
    text = dialog.inner_text()
    dialog.get_by_role("button", name="Ok").click()
    expect(dialog).to_have_count(0)
    return text


class AssignmentList:
    """Nbgrader > Assignment List: what is released, what is downloaded, what is submitted."""

    def __init__(self, page: Page) -> None:
        menu(page, "Nbgrader", "Assignment List")
        self._page = page
        expect(page.locator("#course_list_default")).to_have_text("activations")

    def row(self, state: str, assignment: str) -> Locator:
        """An assignment that is "released", "fetched" or "submitted"."""
        return self._page.locator(f"#{state}_assignments_list > .list_item", has_text=assignment)

    def press(self, state: str, assignment: str, button: str) -> None:
        self.row(state, assignment).get_by_role("button", name=button, exact=True).click()

    def refresh(self) -> None:
        self._page.locator("#refresh_assignments_list").click()
