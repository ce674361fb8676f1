"""``make screenshots``: the pictures of docs/pictures/, taken of JupyterLab and Formgrader in Debian's Chromium.

They show the sample class that ``make demo`` leaves in demo/, so that comes first. A picture is a PNG of few colours.
"""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.browser.jupyterlab import OpenNotebook
from tests.browser.watched import ARGUMENTS, CHROMIUM, Lab, started_lab, watched

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
NAME = "01-sigmoid-derivative"
LEARNER = "hana"  # of the sample class: a known mistake in part C
LARGEST = 120_000  # bytes of a picture
SIZE = {"width": 1200, "height": 800}


def main() -> int:
    """Take all pictures; the exit code is 1 where there is no demo or no Chromium."""
    demo = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "demo"
    if not (demo / "gradebook.db").exists():
        print(f"{demo} holds no graded class: run `make demo` first.", file=sys.stderr)
        return 1
    if not CHROMIUM.exists():
        print(f"{CHROMIUM} is missing; on Debian and Ubuntu: sudo apt-get install chromium", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        course = Path(home) / "course"  # a copy: what is typed for a picture is nobody's grade
        shutil.copytree(demo, course, ignore=shutil.ignore_patterns(".cache", "feedback"))
        with started_lab(course, Path(home) / "home") as lab, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            with watched(browser, viewport=SIZE) as seen:
                lab.sign_in(seen.page)
                for name, take in (_formgrader(lab, course) | _notebook(lab, course)).items():
                    _keep(take(seen.page), PICTURES / f"{name}.png")
            browser.close()
    return 0


def _formgrader(lab: Lab, demo: Path) -> dict[str, Callable[[Page], bytes]]:
    """Formgrader's pages: what is collected, one submission with its comments, and everybody's points."""
    with Gradebook(f"sqlite:///{demo}/gradebook.db") as book:
        graded = book.find_submission_notebook(NAME, NAME, LEARNER)
        submission, failed = graded.id, next(grade.name for grade in graded.grades if not grade.score)

    def open_at(path: str, shown: str) -> Callable[[Page], bytes]:
        def take(page: Page) -> bytes:
            page.goto(lab.url(f"/formgrader/{path}"))
            page.locator(shown).first.wait_for()
            return page.screenshot()

        return take

    def comment(page: Page) -> bytes:
        """Half the points of a part that failed, and a word on it, as an instructor types them."""
        open_at(f"submissions/{submission}/?index=0", "input.score")(page)
        page.wait_for_load_state("networkidle")
        comment = page.locator(f"[id='{failed.replace('test', 'part')}-comment']")
        comment.fill("The right factor. What happens to it at the second layer?")
        comment.press("Tab")
        box = page.locator(f"input.score[id='{failed}']")
        box.fill("1.5")
        box.press("Tab")
        # Formgrader scrolls to whatever is selected, and marks what is saved
        page.evaluate("document.activeElement.blur()")
        page.wait_for_function("!jQuery(':animated, .save-icon:visible').length")
        # the answer and the comment are to be seen, and of the test cell no more than its points: the rest is hidden
        top = box.evaluate("box => box.getBoundingClientRect().top + window.scrollY")
        page.evaluate("top => window.scrollTo(0, top)", top - SIZE["height"] + 60)
        return page.screenshot()

    return {
        "formgrader-submissions": open_at(f"manage_submissions/{NAME}", "table tbody tr td a"),
        "formgrader-submission": comment,
        "formgrader-students": open_at("manage_students", "table tbody tr td a"),
    }


def _notebook(lab: Lab, demo: Path) -> dict[str, Callable[[Page], bytes]]:
    """The released notebook with two answers in it, run in JupyterLab: part A fails, part B has a slip or passes."""
    folder = demo / "picture"
    shutil.copytree(demo / "release" / NAME, folder)
    file = folder / f"{NAME}.ipynb"
    right = {
        cell.id: re.sub(r"^ *### (BEGIN|END) SOLUTION\n?", "", cell.source, flags=re.MULTILINE).rstrip()
        for cell in nbformat.read(demo / "source" / NAME / f"{NAME}.ipynb", 4).cells
    }
    slip = "    return np.exp(-x) / (1 + np.exp(x)) ** 2"
    stub = {cell.id: cell.source for cell in nbformat.read(file, 4).cells}["part-b"]

    def opened(page: Page, **answers: str) -> OpenNotebook:
        notebook = nbformat.read(file, 4)
        for cell in notebook.cells:
            cell.source = answers.get(cell.id.replace("-", "_"), cell.source)
        nbformat.write(notebook, file)
        page.goto(lab.url(f"/lab/tree/picture/{NAME}.ipynb?reset"))
        shown = OpenNotebook(page, file)
        shown.wait_until_ready()
        shown.press("Control+b")  # without the file browser
        shown.run_all()
        shown.save()  # else the browser asks before it opens the next
        return shown

    def whole(page: Page) -> bytes:
        """JupyterLab with an answer in which a minus sign has slipped, and what its test cell says."""
        shown = opened(page, part_a=right["part-a"], part_b=stub.replace("    # YOUR CODE HERE", slip))
        shown.cell("test-b").scroll_into_view_if_needed()
        shown.cell("part-b").evaluate("cell => cell.scrollIntoView()")
        return page.screenshot()

    def failing(page: Page) -> bytes:
        shown = opened(page, part_a=right["part-a"].replace("1 - ", "1 + "), part_b=right["part-b"])
        return _panel(shown, "test-a", "Part A: 1 of 2 checks failed")

    def passing(page: Page) -> bytes:
        return _panel(OpenNotebook(page, file), "test-b", "Part B: both checks passed")

    return {"notebook": whole, "panel-failed": failing, "panel-passed": passing}


def _panel(notebook: OpenNotebook, name: str, title: str) -> bytes:
    """A test cell with its panel, and not the answer above it."""
    if not any(title in text for text in notebook.shown(name)):
        sys.exit(f"{name} does not show {title!r}: {notebook.shown(name)}")
    return notebook.cell(name).screenshot()


def _keep(raw: bytes, path: Path) -> None:
    """Write a picture with as many colours as there is room for."""
    image = Image.open(io.BytesIO(raw)).convert("RGB")
    for colours in (128, 64, 32, 16):
        small = io.BytesIO()
        image.quantize(colours).save(small, "png", optimize=True)
        if len(small.getvalue()) <= LARGEST:
            break
    path.write_bytes(small.getvalue())
    print(f"{path.relative_to(ROOT)}: {len(small.getvalue()) / 1000:.0f} kB, {colours} colours", flush=True)


if __name__ == "__main__":
    sys.exit(main())
