"""The report on classes as they are: graded from notebooks, read in a browser, and as large as they come."""

from __future__ import annotations

import csv
import re
from collections import Counter
from html import unescape
from pathlib import Path

import nbformat
import pytest

from grader.course import Course
from grader.feedback.page import WORDS
from grader.report import PAGE, make_report
from grader.report.gather import State, gather
from tests import bank, hidden
from tests.journeys.conftest import Run, copy_course, runner
from tests.journeys.test_grading import hand_in, solved
from tools.report_size import LARGEST, large_class

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("report")]

# exercise, part, mistake, and how many learners of the class make it; the three that most make come first
MADE = [
    ("03-relu-family", "part-b", "slope 0.01", 5),
    ("01-sigmoid-derivative", "part-c", "0.25 times depth", 4),
    ("03-relu-family", "part-c", "one at zero", 3),
    ("01-sigmoid-derivative", "part-b", "the sigmoid itself", 1),
]
LEARNERS = 7


def answer(assignment: str, part: str, mistake: str) -> str:
    """The code of the bank's first answer that makes this mistake."""
    return next(each.code for each in bank.answers(assignment, part) if each.mistake == mistake)


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


@pytest.fixture(scope="module")
def graded(tmp_path_factory) -> Course:
    """A class that makes the mistakes above, each in notebooks that are right but for it."""
    folder = tmp_path_factory.mktemp("report")
    course = copy_course(folder / "course", *sorted({assignment for assignment, *_ in MADE}))
    for assignment in course.assignments:
        for number in range(LEARNERS):
            wrong = {
                part.replace("-", "_"): bank.filled(_stub(assignment, part), answer(assignment, part, mistake))
                for where, part, mistake, learners in MADE
                if where == assignment and number < learners
            }
            hand_in(course, f"learner-{number}", nbformat.writes(solved(assignment, **wrong)), assignment)
    runner(folder, seconds=1800)("python", "-m", "grader", "grade", cwd=course.root)
    return course


def _stub(assignment: str, part: str) -> str:
    return next(cell.source for cell in bank.released(assignment).cells if cell.id == part)


def test_the_mistakes_listed_first_are_those_that_the_class_was_made_with(graded: Course, run: Run):
    said = run("python", "-m", "grader", "report", cwd=graded.root).stdout
    folder = graded.root / "report"
    listed = rows(folder / "mistakes.csv")
    found = [
        (row["assignment"], row["part"].replace("test", "part"), row["mistake"], int(row["learners"])) for row in listed
    ]
    assert found == MADE
    assert all(row["of"] == str(LEARNERS) for row in listed)
    page = (folder / PAGE).read_text(encoding="utf-8")
    sentence = re.search(r"The mistakes most made in all: (.*)\.</p>", page)
    assert re.findall(r"“(.*?)”", sentence[1]) == [mistake for _, _, mistake, _ in MADE[:3]]
    assert "Part B of 03-relu-family was solved by 29 % (2 of 7)." in page
    assert "“slope 0.01”, 5 of 7." in page
    assert str(folder / PAGE) in said
    passed = {(row["assignment"], row["part"]): int(row["solved"]) for row in rows(folder / "parts.csv")}
    failed = Counter({(where, part.replace("part", "test")): learners for where, part, _, learners in MADE})
    assert all(solved_by == LEARNERS - failed[part] for part, solved_by in passed.items())


def test_no_hidden_line_of_a_master_is_in_the_report(graded: Course, tmp_path):
    make_report(graded, tmp_path)
    files = "\n".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    said = files + unescape(files)
    for assignment in graded.assignments:
        source = "\n".join(cell.source for cell in nbformat.read(graded.master(assignment), as_version=4).cells)
        # a mistake's name and message are for the reader of the report
        cut = [line for line in hidden.lines(source) if not re.fullmatch(r'f?"[^"]*",?', line)]
        assert len(cut) > 50
        assert [line for line in cut if line in said] == []


def test_what_nbgraders_autograde_grades_is_reported_as_it_came_out_there(tmp_path, run):
    """Over what an earlier run of this project's command has recorded, and where there was none."""
    name, *_ = MADE[0]
    course = copy_course(tmp_path / "course", name)
    wrong = bank.filled(_stub(name, "part-b"), answer(name, "part-b", "slope 0.01"))
    right, mistaken = nbformat.writes(solved(name)), nbformat.writes(solved(name, part_b=wrong))
    first = {
        "mended": right[:100],
        "spoilt": right,
        "endless": nbformat.writes(solved(name, part_c="while True: pass")),
    }
    second = {"mended": right, "spoilt": mistaken, "endless": right, "new": mistaken}
    for student, content in first.items():
        hand_in(course, student, content, name)
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text().replace("_seconds = 20.0", "_seconds = 2.0"))
    run("python", "-m", "grader", "grade", cwd=course.root)
    states = [[State.STOPPED], [State.UNREADABLE], [State.GRADED]]
    assert gather(course, with_names=True).states == states
    for student, content in second.items():
        folder = course.submitted / student / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.ipynb").write_text(content)

    run("nbgrader", "autograde", "--force", name, cwd=course.root)

    found = make_report(course, course.root / "report")
    assert found.of.states == [[State.GRADED]] * len(second)
    assert [(each.item.learners, each.item.solved) for each in found.parts] == [(4, 4), (4, 2), (4, 4)]
    assert [(made.name, made.learners, made.tested) for made in found.mistakes] == [("slope 0.01", 2, 4)]
    run("python", "-m", "grader", "feedback", "--without-pictures", cwd=course.root)
    overviews = [path.read_text() for path in (course.root / "feedback").glob("*/index.html")]
    assert len(overviews) == len(second)
    assert [word for word in WORDS.values() for text in overviews if word in text] == []
    run("python", "-m", "grader", "grade", cwd=course.root)
    assert make_report(course, course.root / "report").mistakes == found.mistakes


def test_the_report_of_five_thousand_is_a_page_that_can_be_opened(tmp_path):
    course = large_class(tmp_path / "course", 5000, 10)
    found = make_report(course, course.root / "report")
    assert (len(found.of.learners), len(found.exercises)) == (5000, 10)
    assert (course.root / "report" / PAGE).stat().st_size < LARGEST
    assert len(rows(course.root / "report" / "scores.csv")) == 5000
