"""The report on classes written into a gradebook by hand: what counts, what is escaped, whose name stays out."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from rich.console import Console

from grader.cli import main
from grader.course import Course
from grader.report import PAGE, make_report, shown
from grader.report.files import for_spreadsheet
from grader.report.findings import percent, question
from grader.report.gather import State, gather
from grader.results import Outcome, Stop, StopReason
from helpers.panel import CheckResult
from tests.class_rows import add_learner, entry, make_course, record

ONE, TWO = "01-first", "02-second"
ALL = {"test-a": 3.0, "test-b": 4.0, "test-c": 3.0}
NONE = dict.fromkeys(ALL, 0.0)
WRONG = {
    "test-a": (CheckResult("shape", True), CheckResult("value", False, "it is 3. Is it? (The result of f(1) is 3.)", "", "off by one")),
    "test-b": (CheckResult("slope", False, "your value is <b>Ada</b> [red]\x1b[31m, which is not right.", "Look at the slope."),),
}  # fmt: skip


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return make_course(tmp_path / "course", [ONE, TWO, "03-untouched"])


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / name).read_text(encoding="utf-8"))))


def told(course: Course, folder: Path, *, with_names: bool = True) -> str:
    """All that the report says: in the terminal, on the page and in its files."""
    console = Console(file=io.StringIO(), width=200)
    for each in shown(make_report(course, folder, with_names=with_names)):
        console.print(each, highlight=False)
    files = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    return "\n".join([console.file.getvalue(), *files, *files.values()])


def test_points_count_as_nbgrader_counts_them(course):
    record(course, [entry(student, ONE, ALL if student == "ada" else NONE) for student in ("ada", "ben", "cyd")])
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        for student, cell, points, extra in (("ben", "test-a", 2.0, None), ("ada", "test-c", None, 1.5)):
            grade = gradebook.find_grade(cell, ONE, ONE, student)
            grade.manual_score, grade.extra_credit = points, extra
        for student, penalty in (("ada", 2.0), ("cyd", 5.0)):
            gradebook.find_submission_notebook(ONE, ONE, student).late_submission_penalty = penalty
        gradebook.db.commit()
        expected = {
            each.student_id: max(0.0, each.score - each.late_submission_penalty)
            for each in gradebook.assignment_submissions(ONE)
        }
    found = gather(course, with_names=True)
    assert dict(zip((each.label for each in found.learners), found.scores[:, 0], strict=True)) == expected
    assert expected == {"ada": 9.5, "ben": 2.0, "cyd": 0.0}
    assert found.points[1].tolist() == [2.0, 0.0, 0.0]


def record_every_state(course) -> None:
    waits = {"test-a": 3.0, "test-b": None, "test-c": 3.0}
    record(
        course,
        [
            entry("ada", ONE, ALL),
            entry("ben", ONE, NONE, outcome=Outcome.UNREADABLE, notes=("it is no notebook",)),
            entry("cyd", ONE, NONE, outcome=Outcome.STOPPED, stops=(Stop(StopReason.TIME, "it took too long."),)),
            entry("flo", ONE, waits),
            entry("ada", TWO, ALL),
        ],
    )


def test_what_is_missing_is_no_0(course):
    (course.root / "source" / ONE).mkdir()
    (course.root / "source" / ONE / f"{ONE}.ipynb").write_text("{}")
    (course.submitted / "eve" / ONE).mkdir(parents=True)
    add_learner(course, "dan", "Dan", "Brown")
    record_every_state(course)
    folder = course.root / "report"
    found = make_report(course, folder)
    assert {str(each): states[0] for each, states in zip(found.of.learners, found.of.states, strict=True)} == {
        "ada": State.GRADED,
        "ben": State.UNREADABLE,
        "cyd": State.STOPPED,
        "Dan Brown (dan)": State.MISSING,
        "eve": State.UNGRADED,
        "flo": State.GRADED,
    }
    assert [part.item.learners for part in found.parts] == [3, 2, 3, 1, 1, 1]  # neither ben nor who has no points
    first, second = found.exercises
    assert (first.spread.learners, first.spread.mean, first.waiting) == (4, 4.0, 1)  # ben's 0 is one, as for nbgrader
    assert (second.handed_in, second.missing, second.spread.mean) == (1, 5, 10.0)
    scores = {row["learner"]: (row[ONE], row[TWO], row["sum"]) for row in rows(folder, "scores.csv")}
    assert scores["ada"] == ("10.0", "10.0", "20.0")
    assert scores["ben"] == ("0.0", "", "0.0")
    assert scores["dan"] == scores["eve"] == ("", "", "")
    people = {(row["learner"], row["assignment"]): (row["state"], row["why"]) for row in rows(folder, "people.csv")}
    assert people["ben", ONE] == ("unreadable", "it is no notebook")
    assert people["cyd", ONE] == ("stopped", "it took too long.")
    assert people["eve", ONE][0] == "not graded yet"
    assert people["dan", TWO][0] == "not handed in"
    page = (folder / PAGE).read_text()
    assert "Handed in nothing at all: 1" in page
    assert "Nobody has handed in 03-untouched." in page


def test_a_mistake_counts_once_for_each_learner_and_says_what_to_ask(course):
    twice = {"test-a": (*WRONG["test-a"], *WRONG["test-a"])}
    record(course, [entry("ada", ONE, NONE, twice), entry("ben", ONE, NONE, WRONG), entry("cyd", ONE, ALL)])
    found = make_report(course, course.root / "report")
    [made] = found.mistakes
    assert (made.name, made.learners, made.tested) == ("off by one", 2, 2)
    assert str(found.advice[0]) == (
        "Part A of 01-first was solved by 33 % (1 of 3). The mistake most made there: “off by one”, 2 of 2. Ask: Is it?"
    )
    assert "The check most failed there: “slope”, 1 of 1." in str(found.advice[1])


def test_what_learners_wrote_acts_on_nothing(course):
    """Neither as markup on the page, nor as markup or escapes in the terminal, nor as a formula in a spreadsheet."""
    record(course, [entry("<i>eve</i>[bold]", ONE, NONE, WRONG), entry('=cmd("x")', ONE, ALL)])
    add_learner(course, "+mallory", "@Mal", "<script>alert(1)</script>")
    said = told(course, course.root / "report")
    page = (course.root / "report" / PAGE).read_text()
    assert not re.search(r"<(script|b|i)\b", page)
    assert "&lt;b&gt;Ada&lt;/b&gt; [red]" in page
    assert "\x1b" not in said
    assert "<i>eve</i>[bold]" in said
    assert {row["learner"] for row in rows(course.root / "report", "scores.csv")} == {
        "<i>eve</i>[bold]", "'=cmd(\"x\")", "'+mallory"
    }  # fmt: skip


def test_a_cell_that_begins_a_formula_is_guarded_and_a_number_stays_one():
    assert [for_spreadsheet(cell) for cell in ("=1", "+1", "-1", "@a", "\t=1", " =1", "a=1", -0.25, float("nan"), 3)] == [
        "'=1", "'+1", "'-1", "'@a", "'\t'=1", "' =1", "a=1", -0.25, "", 3
    ]  # fmt: skip


def test_names_can_be_left_out(course):
    """Of the learners with a name and without, in whatever the report says; their order is another each time."""
    names = [f"learner-{word}" for word in ("quorra", "zebulon", "ximena", "wolfram", "yolanda", "thandiwe")]
    for student in names:
        add_learner(course, student, student.removeprefix("learner-").title(), "O'Surname")
    stopped = {"outcome": Outcome.STOPPED, "stops": (Stop(StopReason.TIME, "Wolfram's code took too long"),)}
    raised = "it fails. Why? (f(1) raised KeyError: 'Zebulon'.)"
    hers = {
        "test-a": (CheckResult("values", False, "your value is 'Quorra by Ximena'.", "Look again."),),
        "test-b": (CheckResult("errors", False, raised, "", "an error"),),
    }
    record(course, [entry(names[0], ONE, NONE, WRONG), entry(names[2], ONE, ALL, hers)])
    record(course, [entry(names[1], ONE, NONE, outcome=Outcome.UNREADABLE, notes=("no yolanda.ipynb",))])
    record(course, [entry(names[3], ONE, NONE, **stopped)])
    folder = course.root / "report"
    with_names = told(course, folder).lower()
    searched = [*names, *(name.removeprefix("learner-") for name in names), "surname"]
    assert [name for name in searched if name not in with_names] == []
    without_names = told(course, folder, with_names=False).lower()
    assert [name for name in searched if name in without_names] == []
    for words in ("off by one", "look again.", "an error", "it fails. why?"):
        assert words in without_names
    assert "stopped,time" in without_names
    orders = {tuple(row["sum"] for row in rows(folder, "scores.csv"))}
    for _ in range(20):
        make_report(course, folder, with_names=False)
        orders.add(tuple(row["sum"] for row in rows(folder, "scores.csv")))
    assert len(orders) > 1
    assert sorted(row["learner"] for row in rows(folder, "scores.csv")) == ["1", "2", "3", "4", "5", "6"]


def test_what_the_author_wrote_stays_whole_whatever_learners_are_called(course):
    """A gap in the author's sentence would garble it, and tell the name."""
    add_learner(course, "it", "May", "Value")
    checks = {"test-a": (CheckResult("the value", False, "your value is 0.", "May it ever be negative?"),)}
    record(course, [entry("it", ONE, NONE, checks)])
    folder = course.root / "report"
    make_report(course, folder, with_names=False)
    [failed] = rows(folder, "checks.csv")
    assert (failed["check"], failed["said"]) == ("the value", "May it ever be negative?")
    assert "[…]" not in (folder / PAGE).read_text()


def test_one_learner_one_exercise(tmp_path):
    course = make_course(tmp_path / "course", [ONE], {"test-a": 3.0})
    record(course, [entry("ada", ONE, {"test-a": 3.0})])
    found = make_report(course, course.root / "report")
    page = (course.root / "report" / PAGE).read_text()
    assert found.advice == []
    assert "Nothing: everybody has solved every part" in page
    assert "nan" not in page.lower().replace("nano", "")
    assert rows(course.root / "report", "parts.csv")[0]["discrimination"] == ""


def test_where_no_part_could_be_tested_nothing_is_said_to_be_solved(tmp_path):
    course = make_course(tmp_path / "course", [ONE], {"test-a": 3.0})
    record(course, [entry("ada", ONE, {"test-a": 0.0}, outcome=Outcome.UNREADABLE, notes=("it is no notebook",))])
    make_report(course, course.root / "report")
    page = (course.root / "report" / PAGE).read_text()
    assert "everybody has solved" not in page
    assert "no part of anybody's work could be tested yet" in page


def test_a_large_class_is_drawn_and_listed_in_bands(course):
    record(course, [entry(f"learner{number:03}", ONE, ALL if number % 3 else NONE) for number in range(101)])
    found = make_report(course, course.root / "report")
    page = (course.root / "report" / PAGE).read_text()
    assert found.large
    assert "Heat map of 101 learners" in page
    assert "learner050" not in page
    assert len(rows(course.root / "report", "bands.csv")) == 10
    assert [found.bands[0].total, found.bands[-1].total] == [10.0, 0.0]


def test_the_page_asks_for_nothing_and_no_two_ids_are_the_same(course):
    record(course, [entry("ada", ONE, NONE, WRONG), entry("ada", TWO, ALL)])
    make_report(course, course.root / "report")
    page = (course.root / "report" / PAGE).read_text()
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)
    assert not re.search(r'(?:src|href)="(?!#|data:)', page)
    assert "<text" in page  # letters, which a reader can search, and no outlines of them
    assert page.count("<svg") == page.count('role="img" aria-label="') == 3


@pytest.mark.parametrize("case", ["missing", "empty", "unlearned", "nothing handed in"])
def test_where_there_is_nothing_to_report_the_command_says_so(case, tmp_path, capsys):
    course = make_course(tmp_path / "course", [ONE])
    gradebook = course.root / "gradebook.db"
    if case == "nothing handed in":
        add_learner(course, "ada")
    else:
        gradebook.unlink()
    if case == "empty":
        gradebook.touch()
    if case == "unlearned":
        with Gradebook(f"sqlite:///{gradebook}", "activations"):
            pass
    assert main(["--course", str(course.root), "report"]) == 1
    complaint = " ".join(capsys.readouterr().err.split())
    assert "python -m grader grade` first" in complaint
    assert not (course.root / "report").exists()
    assert gradebook.exists() == (case != "missing")


def test_a_folder_that_cannot_be_made_is_named(course, capsys):
    record(course, [entry("ada", ONE, ALL)])
    (course.root / "report").write_text("a file in the way")
    assert main(["--course", str(course.root), "report"]) == 1
    assert "--output" in capsys.readouterr().err


def test_words():
    assert question("it falls. Does it? (The result of f(0) is 1.)") == "Ask: Does it?"
    assert question("e**1000 is inf. Shift it (by the maximum).") == "Say: e**1000 is inf. Shift it (by the maximum)."
    assert question("it fails (see above). (f(0) raised KeyError: 'x'.)") == "Say: It fails (see above)."
    assert question("") == ""
    assert [percent(share) for share in (0.0, 0.001, 0.314, 0.999, 1.0, float("nan"))] == [
        "0 %", "under 1 %", "31 %", "over 99 %", "100 %", "–"
    ]  # fmt: skip
