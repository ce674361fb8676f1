"""A learner's round in JupyterLab: `make lab`, run, read, answer, validate, fetch and submit."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, expect

from grader.course import Course
from tests.bank import ROOT
from tests.browser.jupyterlab import AssignmentList, OpenNotebook, close_dialog
from tests.browser.watched import Lab, Watched, watched
from tests.journeys.conftest import copy_course, runner

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAME, OTHER = "01-sigmoid-derivative", "02-tanh-derivative"
FILE = f"{NAME}/{NAME}.ipynb"
ANSWER = "\nderiv = sigmoid(x) * (1 - sigmoid(x))"


@pytest.fixture(scope="module")
def exchange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An exchange folder to which an instructor has released two assignments."""
    folder = tmp_path_factory.mktemp("exchange")
    folder.chmod(0o777)
    course = copy_course(folder.parent / "instructor", NAME, OTHER)
    run = runner(tmp_path_factory.mktemp("home"), NBGRADER_EXCHANGE=str(folder))
    for name in (NAME, OTHER):
        run("nbgrader", "release_assignment", name, cwd=course.root)
    return folder


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A learner's copy of the repository, which has the first assignment and is set up."""
    course = copy_course(tmp_path_factory.mktemp("learner") / "course", NAME)
    shutil.copy(ROOT / "Makefile", course.root)
    (course.root / ".venv").symlink_to(sys.prefix)
    return course


@pytest.fixture(scope="module")
def lab(course: Course, exchange: Path, start_lab) -> Lab:
    setup_is_done = ("--assume-old=.venv/ready", "lab")
    return start_lab(course.root, "make", *setup_is_done, NBGRADER_EXCHANGE=str(exchange))


@pytest.fixture(scope="module")
def seen(lab: Lab, browser: Browser) -> Iterator[Watched]:
    """The page that `make lab` opens."""
    with watched(browser, viewport={"width": 1200, "height": 900}) as seen:
        seen.page.goto(lab.url("/"))
        yield seen


@pytest.fixture(scope="module")
def notebook(seen: Watched) -> OpenNotebook:
    """The notebook that is open then, ready to be run."""
    notebook = OpenNotebook(seen.page, ROOT / "release" / FILE)
    notebook.wait_until_ready()
    return notebook


@pytest.fixture(scope="module")
def blank(notebook: OpenNotebook) -> dict[str, list[str]]:
    """What its cells show after Run All, before anything is answered."""
    notebook.run_all()
    return {name: notebook.shown(name) for name in ("test-a", "test-b", "your-curve", "test-c")}


@pytest.fixture(scope="module")
def answered(notebook: OpenNotebook, blank: object) -> OpenNotebook:
    """The same with part A answered: typed into its cell and run, and its test cell too."""
    notebook.source("part-a").click()
    notebook.press("Control+End")
    notebook.page.keyboard.type(ANSWER)
    notebook.press("Shift+Enter", "Shift+Enter")
    return notebook


def test_the_first_notebook_opens_and_nobody_is_asked_anything(seen, notebook):
    assert seen.page.locator(".jp-Dialog").count() == 0
    assert seen.page.locator(".Toastify__toast").count() == 0  # news, or a word on the kernel
    assert notebook.cell("title").inner_text().startswith("01 · The slope of the sigmoid")
    assert seen.dialogs == []


def test_the_blank_notebook_runs_to_its_end_and_each_test_cell_says_one_thing(blank):
    for part, name in (("a", "deriv"), ("b", "sigmoid_derivative"), ("c", "largest_gradient")):
        panel, error = blank[f"test-{part}"]
        title = f"Part {part.upper()}: 1 of 1 check failed"
        missing = "filled in yet: it is" if part == "a" else "written yet: it returned"
        assert panel.split("\n") == [title, "", f"failed {name}", f"{name} is not {missing} None."]
        assert error == f"{title}. The lines above say what to look at."
    assert [text.split(":")[0] for text in blank["your-curve"]] == ["Finish part B to see your curve"]


def test_an_answer_typed_into_its_cell_passes(answered):
    expect(answered.cell("test-a").locator(".jp-OutputArea")).to_contain_text("passed center derivative")
    answered.wait_for_kernel()
    assert answered.shown("test-a") == [
        "Part A: both checks passed\n\npassed deriv: 3 numbers\npassed center derivative"
    ]


def test_a_locked_cell_cannot_be_typed_into_deleted_cut_or_made_another(answered):
    count = answered.cells.count()
    before = answered.source("test-a").text_content()
    answered.source("test-a").click()
    answered.page.keyboard.type("deriv = [0, 0.25, 0]  ")
    answered.press("Backspace", "Delete", "Control+x")
    assert answered.source("test-a").text_content() == before
    answered.select("test-a")
    answered.press("d", "d", "x")
    answered.press("m")
    assert "read-only" in close_dialog(answered.page, "Cell is read-only")
    assert answered.cells.count() == count
    assert answered.source("test-a").text_content() == before
    answered.select("test-a")
    answered.press("b")  # the same keys act on a cell of the learner's own
    expect(answered.cells).to_have_count(count + 1)
    answered.press("d", "d")
    expect(answered.cells).to_have_count(count)


def test_validate_names_the_parts_that_fail_and_no_other(answered):
    said = answered.validate()
    assert said.count("The following cell failed:") == 2
    assert '_h.checks("Part A")' not in said
    assert "FAIL - sigmoid_derivative: sigmoid_derivative is not written yet" in said
    assert "FAIL - largest_gradient: largest_gradient is not written yet" in said


def test_what_is_fetched_can_be_opened_and_what_is_submitted_is_seen(answered, course, exchange):
    answered.save()
    assignments = AssignmentList(answered.page)
    assignments.press("released", OTHER, "Fetch")
    expect(assignments.row("fetched", OTHER)).to_be_visible()
    assert (course.release / OTHER / f"{OTHER}.ipynb").exists()
    expect(assignments.row("submitted", NAME)).to_have_count(0)
    assignments.press("fetched", NAME, "Submit")
    expect(assignments.row("submitted", NAME)).to_be_visible()
    (handed_in,) = exchange.glob(f"activations/inbound/*+{NAME}+*/{NAME}.ipynb")
    cells = {cell.id: cell.source for cell in nbformat.read(handed_in, as_version=4).cells}
    released = {cell.id: cell.source for cell in nbformat.read(ROOT / "release" / FILE, as_version=4).cells}
    assert cells == released | {"part-a": released["part-a"] + ANSWER}


def test_a_copied_locked_cell_stops_validate_until_it_is_deleted(answered):
    """nbgrader's validator refuses the notebook; the README tells what to do. Grading does not mind the copy."""
    answered.page.get_by_role("tab", name=f"{NAME}.ipynb").click()
    count = answered.cells.count()
    answered.select("test-a")
    answered.press("c", "v")
    expect(answered.cells).to_have_count(count + 1)
    assert "There was an error running the validate command" in answered.validate()
    answered.cells.nth(answered.index("test-a") + 1).locator(".cm-content").click()
    answered.press("Escape", "d", "d")
    expect(answered.cells).to_have_count(count)
    assert answered.validate().count("The following cell failed:") == 2
