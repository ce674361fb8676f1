"""``make screenshots``: the pictures of docs/pictures/, taken of JupyterLab and Formgrader in Debian's Chromium.

They show the sample class that ``make demo`` leaves in demo/, so that comes first. A picture is a PNG of few colours.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
CHROMIUM = "/usr/bin/chromium"
NAME = "01-sigmoid-derivative"
LEARNER = "hana"  # of the sample class: a known mistake in part C
LARGEST = 120_000  # bytes of a picture
SIZE = {"width": 1200, "height": 800}
PATIENCE = 120_000  # milliseconds; a busy machine starts a kernel slowly
# all cells are drawn, also those out of sight, and nobody is asked about news
SETTINGS: dict[str, dict[str, object]] = {
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false"},
}


def main() -> int:
    """Take all pictures; the exit code is 1 where there is no demo or no Chromium."""
    demo = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "demo"
    if not (demo / "gradebook.db").exists():
        print(f"{demo} holds no graded class: run `make demo` first.", file=sys.stderr)
        return 1
    if not Path(CHROMIUM).exists():
        print(f"{CHROMIUM} is missing; on Debian and Ubuntu: sudo apt-get install chromium", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        course = Path(home) / "course"  # a copy: what is typed for a picture is nobody's grade
        shutil.copytree(demo, course, ignore=shutil.ignore_patterns(".cache", "feedback"))
        with _lab(course, Path(home)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
            page.set_default_timeout(PATIENCE)
            for name, take in (_formgrader(address, course) | _notebook(address, course)).items():
                _keep(take(page), PICTURES / f"{name}.png")
            browser.close()
    return 0


def _formgrader(address: str, demo: Path) -> dict[str, Callable[[Page], bytes]]:
    """Formgrader's pages: what is collected, one submission with its comments, and everybody's points."""
    with Gradebook(f"sqlite:///{demo}/gradebook.db") as book:
        graded = book.find_submission_notebook(NAME, NAME, LEARNER)
        submission, failed = graded.id, next(grade.name for grade in graded.grades if not grade.score)

    def open_at(path: str, shown: str) -> Callable[[Page], bytes]:
        def take(page: Page) -> bytes:
            page.goto(f"{address}/formgrader/{path}")
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
        # the answer and the comment are to be seen, and of the test cell no more than its points: the rest is hidden
        top = box.evaluate("box => box.getBoundingClientRect().top + window.scrollY")
        page.evaluate("top => window.scrollTo(0, top)", top - SIZE["height"] + 60)
        page.wait_for_timeout(1500)
        return page.screenshot()

    return {
        "formgrader-submissions": open_at(f"manage_submissions/{NAME}", "table tbody tr td a"),
        "formgrader-submission": comment,
        "formgrader-students": open_at("manage_students", "table tbody tr td a"),
    }


def _notebook(address: str, demo: Path) -> dict[str, Callable[[Page], bytes]]:
    """The released notebook with two answers in it, run in JupyterLab: one test cell fails, another passes."""
    folder = demo / "picture"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(demo / "release" / NAME, folder)
    master = {cell.id: cell.source for cell in nbformat.read(demo / "source" / NAME / f"{NAME}.ipynb", 4).cells}
    notebook = nbformat.read(folder / f"{NAME}.ipynb", 4)
    for cell in notebook.cells:
        if cell.id in ("part-a", "part-b"):
            cell.source = re.sub(r"^ *### (BEGIN|END) SOLUTION\n?", "", master[cell.id], flags=re.MULTILINE).rstrip()
        if cell.id == "part-a":
            cell.source = cell.source.replace("1 - ", "1 + ")
    nbformat.write(notebook, folder / f"{NAME}.ipynb")

    def failing(page: Page) -> bytes:
        page.goto(f"{address}/doc/tree/picture/{NAME}.ipynb?reset")
        page.locator(".jp-Notebook .jp-Cell").first.wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        return _panel(page, "Part A: 1 of 2 checks failed")

    return {"panel-failed": failing, "panel-passed": lambda page: _panel(page, "Part B: ")}


def _panel(page: Page, title: str) -> bytes:
    """A test cell with its panel, and not the answer above it."""
    cell = page.locator(".jp-CodeCell").filter(has=page.locator(".jp-OutputArea", has_text=title)).first
    cell.wait_for()
    cell.scroll_into_view_if_needed()
    page.wait_for_timeout(1500)
    return cell.screenshot()


@contextlib.contextmanager
def _lab(folder: Path, home: Path) -> Iterator[str]:
    """JupyterLab in a folder, with settings of its own; yields its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--ServerApp.port={port}", "--allow-root"]
    command += ["--IdentityProvider.token=", "--ServerApp.port_retries=0"]
    for plugin, setting in SETTINGS.items():
        file = home / "settings" / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(setting))
    settings = {name: str(home / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")}
    settings["JUPYTERLAB_SETTINGS_DIR"] = str(home / "settings")
    environment = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"}
    with (home / "lab.log").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, env=environment | settings, stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/api", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(30)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end and server.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(address):
            return
        time.sleep(0.5)
    sys.exit("JupyterLab does not start here: try `jupyter lab` by hand.")


def _keep(raw: bytes, path: Path) -> None:
    """Write a picture with as many colours as there is room for."""
    image = Image.open(io.BytesIO(raw)).convert("RGB")
    for colours in (128, 64, 32, 16):
        small = io.BytesIO()
        image.quantize(colours).save(small, "png", optimize=True)
        if len(small.getvalue()) <= LARGEST:
            break
    path.write_bytes(small.getvalue())
    print(f"{path.relative_to(ROOT)}: {len(small.getvalue()) / 1000:.0f} kB, {colours} colours")


if __name__ == "__main__":
    sys.exit(main())
