"""A class gets its feedback back: by this project's command and by nbgrader's own, the same pages."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from grader.course import Course
from tests import bank
from tests.feedback_pages import Acting, found_hidden, read
from tests.journeys.conftest import Run, copy_course, runner
from tests.journeys.test_grading import hand_in

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("feedback")]

NAME, OTHER = "01-sigmoid-derivative", "06-softmax-jacobian"
PARTS = ("part-a", "part-b", "part-c")


def answers(assignment: str, **of: int) -> dict[str, str]:
    """Right answers of the bank, but for the parts given: the known mistake of this number."""
    chosen = {}
    for part in PARTS:
        own = bank.answers(assignment, part)
        wrong = [each for each in own if each.mistake]
        number = of.get(part[-1])
        chosen[part] = (next(each for each in own if each.right) if number is None else wrong[number % len(wrong)]).code
    return chosen


CLASS = {
    "rightheaded": answers(NAME),
    "mistaken": answers(NAME, a=0, b=1, c=0),
    "crashed": {**answers(NAME), "part-b": "import os\nos._exit(1)"},
    "endless-loop": {**answers(NAME), "part-c": "while True:\n    pass"},
    "unanswered": {},
    "cut-off-file": answers(NAME),
}


class Feedback:
    """A class that has been graded and given feedback."""

    def __init__(self, folder: Path) -> None:
        self.course: Course = copy_course(folder / "course", NAME, OTHER)
        self.run: Run = runner(folder)
        config = self.course.root / "nbgrader_config.py"
        config.write_text(config.read_text().replace("_seconds = 20.0", "_seconds = 2.0"))
        for student, codes in CLASS.items():
            whole = nbformat.writes(bank.submission(NAME, codes))
            place = hand_in(self.course, student, whole if student != "cut-off-file" else whole[:2000])
            hostile = student == "cut-off-file"
            (place / "timestamp.txt").write_text("1." * 500_000 if hostile else "2026-01-01 12:00:00.000000 UTC")
            (place / "submission_secret.txt").write_text("5" * 64)
        other = self.course.submitted / "mistaken" / OTHER
        other.mkdir(parents=True)
        (other / f"{OTHER}.ipynb").write_text(nbformat.writes(bank.submission(OTHER, answers(OTHER, b=0))))
        self.run("python", "-m", "grader", "grade", cwd=self.course.root)
        self.said = self.feedback().stdout

    def feedback(self, *options: str):
        return self.run("python", "-m", "grader", "feedback", *options, cwd=self.course.root)

    def path(self, student: str, name: str = NAME) -> Path:
        return self.course.feedback / student / name / f"{name}.html"

    def page(self, student: str, name: str = NAME) -> str:
        return self.path(student, name).read_text(encoding="utf-8")

    def text(self, student: str, name: str = NAME) -> str:
        return " ".join(read(self.page(student, name)).split())


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Feedback:
    return Feedback(tmp_path_factory.mktemp("feedback"))


def test_a_known_mistake_finds_its_message_and_the_answer_drawn_beside_the_true_one(given):
    text = given.text("mistaken")
    for part, number in (("part-a", 0), ("part-b", 1), ("part-c", 0)):
        named = [each.mistake for each in bank.answers(NAME, part) if each.mistake]
        assert f"What to reconsider ({named[number % len(named)]}):" in text
    assert "0 of 10 points" in text
    for name in (NAME, OTHER):
        [(picture, alt)] = re.findall(
            r'<img src="data:image/png;base64,([^"]+)" alt="([^"]+)">', given.page("mistaken", name)
        )
        assert len(picture) > 10_000
        assert "your" in alt.lower()
    assert all("<img" not in given.page(student) for student in CLASS if student != "mistaken")
    assert "There is no picture of your answer. Finish part B" in given.text("unanswered")


def test_stops_tell_what_happened_and_after_how_long_and_the_unreadable_why(given):
    assert re.search(
        r"The code (ran for|had not ended after) \d+ seconds.*in the cell part-c", given.text("endless-loop")
    )
    crashed = given.text("crashed")
    assert "The code ended its own process" in crashed
    assert "Not run: the code ended its own process" in crashed
    assert "is not a notebook: it is no JSON" in given.text("cut-off-file")


def test_nothing_hidden_no_solution_and_nobody_else_is_on_any_page(given):
    pages = sorted(given.course.feedback.rglob("*.html"))
    assert len(pages) == 2 * len(CLASS) + 1
    for path in pages:
        student = path.relative_to(given.course.feedback).parts[0]
        html = path.read_text(encoding="utf-8")
        written = json.dumps([*CLASS[student].values(), *answers(OTHER, b=0).values()])
        written += "\n".join(chain(CLASS[student].values(), answers(OTHER, b=0).values()))
        assert found_hidden(NAME, html, written) == found_hidden(OTHER, html, written) == [], path
        assert [other for other in CLASS if other != student and other in html] == []
        assert Acting(html).found == [f'<a href="{name}/{name}.html">' for name in (NAME, OTHER) if f'"{name}/' in html]
        assert len(re.sub(r"data:image/png;base64,[^\"]*", "", html)) < 300_000


def test_the_overview_links_the_pages_with_their_points(given):
    text = " ".join(read((given.course.feedback / "mistaken" / "index.html").read_text()).split())
    assert "01 · The slope of the sigmoid 0 of 10" in text
    assert "06 · The Jacobian of the softmax 6 of 10" in text
    assert "together 6 of 20" in text
    crashed = read((given.course.feedback / "crashed" / "index.html").read_text())
    assert "stopped before its end" in crashed
    assert "not handed in" in crashed


def test_nbgraders_own_commands_hand_out_the_same_pages(given):
    before = {student: given.page(student) for student in CLASS}
    exchange = given.course.root / "exchange" / "activations"
    exchange.mkdir(parents=True, exist_ok=True)
    given.run("nbgrader", "release_feedback", NAME, cwd=given.course.root)
    assert {path.read_text() for path in (exchange / "feedback").glob("*.html")} <= set(before.values())
    assert list((exchange / "feedback").glob("*.html"))
    given.run("nbgrader", "generate_feedback", "--force", NAME, cwd=given.course.root)
    assert {student: given.page(student) for student in CLASS} == before


def test_only_what_has_changed_is_written_and_what_cannot_be_made_is_named(given):
    with Gradebook(f"sqlite:///{given.course.root / 'gradebook.db'}") as gradebook:
        gradebook.find_grade("test-b", NAME, NAME, "mistaken").manual_score = 3.5
        gradebook.find_comment("part-b", NAME, NAME, "mistaken").manual_comment = "Read the recap *again*."
        gradebook.find_submission_notebook(NAME, NAME, "mistaken").late_submission_penalty = 1.0
        gradebook.db.commit()
    hand_in(given.course, "latecomer", "{}")
    times = {path: path.stat().st_mtime_ns for path in given.course.feedback.rglob("*.html")}
    graded = given.course.autograded / "unanswered" / NAME / f"{NAME}.ipynb"
    kept = graded.read_bytes()
    graded.unlink()
    done = given.run("python", "-m", "grader", "feedback", cwd=given.course.root, code=1)
    said = " ".join(done.stdout.split())
    assert f"unanswered, {NAME}: no page; its graded notebook" in said
    assert f"latecomer, {NAME}: no page; handed in, and not graded yet." in said
    assert f"1 pages are written, {len(CLASS) - 1} had not changed" in said
    changed = {path for path, time in times.items() if path.stat().st_mtime_ns != time}
    assert changed == {given.path("mistaken"), given.course.feedback / "mistaken" / "index.html"}
    text = given.text("mistaken")
    assert "2.5 of 10 points" in text
    assert "3.5 of 4 points, given by hand (by the checks alone: 0)" in text
    assert "Handed in late −1" in text
    assert "<em>again</em>" in given.page("mistaken")
    graded.write_bytes(kept)
    assert "1 pages are written" not in given.feedback(NAME, "--student", "unanswered").stdout


def test_without_a_wall_nothing_is_drawn_and_the_command_says_so(given):
    graded = given.course.autograded / "mistaken" / OTHER / f"{OTHER}.ipynb"
    notebook = nbformat.read(graded, as_version=4)
    for cell in notebook.cells:
        if cell.id == "your-curve":
            cell.outputs = []
    nbformat.write(notebook, graded)
    config = given.course.root / "nbgrader_config.py"
    text = config.read_text()
    config.write_text(text + '\nc.JudgeNotebook.sandbox = "none"\n')
    said = " ".join(given.feedback(OTHER).stdout.split())
    config.write_text(text)
    assert "no code of learners' is run for these without a wall" in said
    assert "No picture of your answer was drawn" in given.text("mistaken", OTHER)


def test_a_name_that_fits_nothing_is_told(given):
    done = given.run("python", "-m", "grader", "feedback", "--student", "nobody", cwd=given.course.root, code=2)
    assert "There is nothing of nobody in this course" in done.stderr


def test_what_nbgrader_reads_beside_a_page_is_small_or_empty(given):
    """nbgrader's release_feedback reads it whole, into a line of its log."""
    sizes = {path.parent.parent.name: path.stat().st_size for path in given.course.feedback.glob("*/*/timestamp.txt")}
    assert sizes.pop("cut-off-file") == 0
    assert set(sizes.values()) == {30}
