"""An instructor's round in JupyterLab, from handing out to feedback, with the learner's end of each step."""

from __future__ import annotations

import os
import pwd
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import nbformat
import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import Browser, Locator, Page, expect

from grader.course import Course
from tests import bank
from tests.browser.jupyterlab import AssignmentList, menu
from tests.browser.watched import Lab, Watched, watched
from tests.journeys.conftest import copy_course
from tests.journeys.test_grading import reference

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAME = "01-sigmoid-derivative"
LEARNER = pwd.getpwuid(os.getuid()).pw_name  # one user of this machine plays both
COMMENT = "The right idea; look at the sign once more."


class Formgrader:
    """Nbgrader > Formgrader, as JupyterLab shows it: pages in a frame."""

    def __init__(self, page: Page) -> None:
        menu(page, "Nbgrader", "Formgrader")
        self.page = page
        self.frame = page.frame_locator("#formgrader-iframe iframe")

    def cell(self, row: str, column: str) -> Locator:
        return self.frame.locator("#main-table tr", has_text=row).locator(f".{column}")

    def press(self, row: str, column: str) -> str:
        """Press the button in a row of a table, and close the window that says how it went; its text."""
        self.cell(row, column).locator("a").click()
        window = self.frame.locator(".modal.in")
        text = window.locator(".modal-body").inner_text()
        window.get_by_role("button", name="OK").click()
        expect(window).to_have_count(0)
        return text

    def follow(self, *links: str) -> None:
        """Follow links by their texts, one after the other."""
        for link in links:
            self.frame.get_by_role("link", name=link, exact=True).last.click()

    def type_into(self, box: Locator, text: str, kind: str) -> None:
        """Fill a box, leave it, and wait until Formgrader has saved it as a "grade" or a "comment"."""
        box.fill(text)
        with self.page.expect_response(lambda got: f"/api/{kind}/" in got.url and got.request.method == "PUT") as saved:
            box.press("Tab")
        assert saved.value.ok


@dataclass(frozen=True)
class Round:
    """Two windows on one course: the instructor's Formgrader, the learner's Assignment List."""

    course: Course
    formgrader: Formgrader
    assignments: AssignmentList

    def points(self) -> dict[str, float]:
        """The learner's score of each test cell, as the gradebook has it."""
        with Gradebook(f"sqlite:///{self.course.root / 'gradebook.db'}") as book:
            (submission,) = book.notebook_submissions(NAME, NAME)
            return {grade.name: grade.score for grade in submission.grades}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return copy_course(tmp_path_factory.mktemp("instructor") / "course", NAME)


@pytest.fixture(scope="module")
def lab(course: Course, start_lab: Callable[..., Lab], tmp_path_factory: pytest.TempPathFactory) -> Lab:
    exchange = tmp_path_factory.mktemp("exchange")
    exchange.chmod(0o777)
    return start_lab(course.root, NBGRADER_EXCHANGE=str(exchange))


@pytest.fixture(scope="module")
def windows(lab: Lab, browser: Browser) -> Iterator[tuple[Watched, Watched]]:
    size = {"width": 1400, "height": 900}
    with watched(browser, viewport=size) as instructor, watched(browser, viewport=size) as learner:
        for window in (instructor, learner):
            window.page.goto(lab.url("/lab"))
        yield instructor, learner


@pytest.fixture(scope="module")
def released(course: Course, windows: tuple[Watched, Watched]) -> Round:
    """The assignment is made and released, by Formgrader's buttons."""
    instructor, learner = windows
    formgrader = Formgrader(instructor.page)
    assert "Successfully created the student version" in formgrader.press(NAME, "assign")
    assert "Successfully released" in formgrader.press(NAME, "release")
    return Round(course, formgrader, AssignmentList(learner.page))


@pytest.fixture(scope="module")
def handed_in(released: Round) -> Round:
    """The learner has fetched it, answered parts A and C rightly and B with a known mistake, and submitted."""
    assignments = released.assignments
    assignments.press("released", NAME, "Fetch")
    expect(assignments.row("fetched", NAME)).to_be_visible()
    path = released.course.root / NAME / f"{NAME}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    mistake = next(each for each in bank.answers(NAME, "part-b") if each.mistake)
    stubs = {cell.id: cell.source for cell in notebook.cells}
    answers = reference() | {"part-b": bank.filled(stubs["part-b"], mistake.code)}
    for cell in notebook.cells:
        cell.source = answers.get(cell.id, cell.source)
    nbformat.write(notebook, path)
    assignments.press("fetched", NAME, "Submit")
    expect(assignments.row("submitted", NAME)).to_be_visible()
    return released


@pytest.fixture(scope="module")
def graded(handed_in: Round) -> Round:
    """Collected and graded, by Formgrader's buttons."""
    formgrader = handed_in.formgrader
    assert "Successfully collected" in formgrader.press(NAME, "collect")
    formgrader.follow("1")  # the number of submissions
    expect(formgrader.cell(LEARNER, "status")).to_have_text("needs autograding")
    assert "Successfully autograded" in formgrader.press(LEARNER, "autograde")
    return handed_in


@pytest.fixture(scope="module")
def corrected(graded: Round) -> Round:
    """The instructor has given a point and a half for part B, and said why."""
    formgrader = graded.formgrader
    formgrader.follow("Manual Grading", NAME, NAME, "Submission #1")
    box = formgrader.frame.locator("input.score#test-b")
    expect(box).to_have_attribute("placeholder", "0")  # the points that the tests gave have arrived
    expect(formgrader.frame.locator(".tabbable").first).to_be_focused()  # and the keys are set up
    formgrader.type_into(box, "1.5", "grade")
    formgrader.type_into(formgrader.frame.locator("textarea#part-b-comment"), COMMENT, "comment")
    return graded


@pytest.fixture(scope="module")
def given_back(corrected: Round) -> Round:
    """Feedback is made and released, by Formgrader's buttons, and the learner has fetched it."""
    formgrader, assignments = corrected.formgrader, corrected.assignments
    formgrader.follow("Manual Grading", "Manage Assignments")
    assert "Successfully generated feedback" in formgrader.press(NAME, "generate-feedback")
    assert "Successfully released feedback" in formgrader.press(NAME, "release-feedback")
    assignments.refresh()
    expect(assignments.row("submitted", NAME)).to_contain_text("feedback available to fetch")
    assignments.press("submitted", NAME, "Fetch Feedback")
    expect(assignments.row("submitted", NAME)).to_contain_text("view feedback")
    return corrected


def most() -> dict[str, float]:
    """The points of each test cell, as its author gave them."""
    cells = nbformat.read(bank.ROOT / "source" / NAME / f"{NAME}.ipynb", as_version=4).cells
    return {cell.id: cell.metadata.nbgrader.points for cell in cells if cell.metadata.get("nbgrader", {}).get("grade")}


def test_formgraders_button_grades_what_was_collected(graded):
    assert graded.points() == most() | {"test-b": 0}
    formgrader = graded.formgrader
    formgrader.follow("Manage Assignments", "1")
    total, reached = sum(most().values()), sum(graded.points().values())
    expect(formgrader.cell(LEARNER, "status")).to_have_text("graded")
    expect(formgrader.cell(LEARNER, "score")).to_have_text(f"{reached:g} / {total:g}")


def test_a_grade_that_is_changed_counts_from_then_on(corrected):
    assert corrected.points() == most() | {"test-b": 1.5}
    formgrader = corrected.formgrader
    formgrader.follow("Manual Grading", NAME, NAME)
    total, reached = sum(most().values()), sum(most().values()) - most()["test-b"] + 1.5
    expect(formgrader.cell("Submission #1", "score").first).to_have_text(f"{reached:g} / {total:g}")
    with Gradebook(f"sqlite:///{corrected.course.root / 'gradebook.db'}") as book:
        (submission,) = book.notebook_submissions(NAME, NAME)
        assert {each.name: each.comment for each in submission.comments}["part-b"] == COMMENT


def test_the_learner_finds_a_feedback_page_in_the_folder_of_the_assignment(given_back):
    (page,) = (given_back.course.root / NAME / "feedback").glob(f"*/{NAME}.html")
    assert COMMENT in page.read_text()


def test_all_this_asks_no_other_machine_and_makes_no_noise(given_back, windows):
    for window in windows:
        assert window.elsewhere() == []
        assert window.errors == []
        assert window.dialogs == []
        assert [line for line in window.console if line.startswith("error")] == []
