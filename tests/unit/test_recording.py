"""The gradebook: papers made by hand recorded in a new SQLite file."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from sqlalchemy import create_engine

from grader.course import Course
from grader.grade import Paper
from grader.gradebook import Book, Entry, GradebookFailed, fits, opened
from grader.handed_in import HandedIn
from grader.results import Outcome, Part, Result
from tests.class_state import nbgraders_rows, url

NAME = "ex"
DUE = datetime.datetime(2026, 3, 1, 12)
CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "activations"
c.LateSubmissionPlugin.penalty_method = "zero"
"""


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A course whose gradebook knows one assignment: two test cells, two answers, one question, one task."""
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")  # for alembic
    (tmp_path / "source").mkdir()
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    made = Course(tmp_path)
    with Gradebook(url(made), "activations") as gradebook:
        gradebook.add_assignment(NAME, duedate=DUE)
        gradebook.add_notebook(NAME, NAME)
        for cell, points in (("test-a", 3.0), ("test-b", 4.0), ("question", 5.0)):
            gradebook.add_grade_cell(cell, NAME, NAME, max_score=points, cell_type="code")
        for cell in ("part-a", "part-b", "question"):
            gradebook.add_solution_cell(cell, NAME, NAME)
            gradebook.add_source_cell(cell, NAME, NAME, cell_type="code", checksum=f"untouched {cell}", source="")
        gradebook.add_task_cell("task", NAME, NAME, max_score=2.0, cell_type="markdown")
    return made


@pytest.fixture
def book(course: Course) -> Iterator[Book]:
    with opened(course) as opened_book:
        yield opened_book


def entry(student: str, a: float = 3.0, b: float = 0.0, when: datetime.datetime | None = None, **checksums) -> Entry:
    """A graded submission: points for the two tests, none yet for the question."""
    parts = {"test-a": Part(a, 3.0), "test-b": Part(b, 4.0), "question": Part(None, 5.0)}
    found = {name: f"touched {name}" for name in ("part-a", "part-b", "question")} | checksums
    result = Result(student, NAME, Outcome.GRADED, parts, notes=("a note",))
    handed = HandedIn(student, NAME, b"notebook", timestamp=when)
    return Entry(handed, Paper(result, "notebook", found), made_from="m" * 64)


def cells(course: Course, student: str) -> dict[str, tuple]:
    """Automatic points, a person's, extra credit, and whether a person has to look, by cell."""
    with Gradebook(url(course)) as gradebook:
        grades = gradebook.find_submission_notebook(NAME, NAME, student).grades
        return {
            each.name: (each.auto_score, each.manual_score, each.extra_credit, each.needs_manual_grade)
            for each in grades
        }


def by_hand(course: Course, student: str, cell: str, **columns) -> None:
    with Gradebook(url(course)) as gradebook:
        grade = gradebook.find_grade(cell, NAME, NAME, student)
        for name, value in columns.items():
            setattr(grade, name, value)
        gradebook.db.commit()


def test_points_are_recorded_and_known_again(book, course):
    [recorded] = book.record([entry("ada")])
    assert recorded.before is None
    assert recorded.result.points == 3.0
    assert recorded.result.possible == 14.0
    assert cells(course, "ada") == {
        "test-a": (3.0, None, None, False),
        "test-b": (0.0, None, None, False),
        "question": (None, None, None, True),
        "task": (None, None, None, True),
    }
    known = book.known(NAME)["ada"]
    assert known.made_from == "m" * 64
    assert known.result == recorded.result


def test_what_a_person_gave_stays_and_counts(book, course):
    book.record([entry("ada")])
    by_hand(course, "ada", "test-b", manual_score=2.0, needs_manual_grade=False)
    by_hand(course, "ada", "test-a", extra_credit=0.5)
    by_hand(course, "ada", "task", manual_score=1.0, needs_manual_grade=False)
    assert book.known(NAME)["ada"].result.points == 6.5
    [recorded] = book.record([entry("ada", a=1.0, b=4.0)])
    assert (recorded.before, recorded.result.points) == (6.5, 4.5)
    assert cells(course, "ada") == {
        "test-a": (1.0, None, 0.5, False),
        "test-b": (4.0, 2.0, None, True),  # nbgrader too has a person look again
        "question": (None, None, None, True),
        "task": (None, 1.0, None, False),
    }


def test_what_was_left_as_it_was_handed_out_gets_nbgraders_comment_and_no_points(book, course):
    book.record([entry("ada", **{"part-a": "untouched part-a", "question": "untouched question"})])
    with Gradebook(url(course)) as gradebook:
        notebook = gradebook.find_submission_notebook(NAME, NAME, "ada")
        comments = {each.name: each.auto_comment for each in notebook.comments}
    assert comments == {"part-a": "No response.", "part-b": None, "question": "No response.", "task": None}
    assert cells(course, "ada")["question"] == (0.0, None, None, False)


def test_all_are_recorded_or_none(book, course):
    """The last one cannot be: the table for what it was made from takes no such row."""
    book.record([entry("ada")])
    before = nbgraders_rows(url(course))
    with pytest.raises(GradebookFailed, match="What was recorded before is kept"):
        book.record([entry("ada", a=1.0), entry("cyd"), replace(entry("zoe"), made_from=None)])
    assert nbgraders_rows(url(course)) == before
    assert book.known(NAME).keys() == {"ada"}


def penalty(course: Course, student: str) -> float | None:
    with Gradebook(url(course)) as gradebook:
        return gradebook.find_submission_notebook(NAME, NAME, student).late_submission_penalty


def test_being_late_costs_what_the_plugin_says_until_more_time_is_given(book, course):
    late = DUE + datetime.timedelta(hours=1)
    book.record([entry("ada", when=late), entry("ben", when=DUE), entry("cyd")])
    assert [penalty(course, student) for student in ("ada", "ben", "cyd")] == [3.0, None, None]
    assert book.known(NAME).keys() == {"ada", "ben", "cyd"}
    with Gradebook(url(course)) as gradebook:
        gradebook.grant_extension(NAME, "ada", hours=2)
        gradebook.grant_extension(NAME, "ben", hours=2)
    assert book.known(NAME).keys() == {"ben", "cyd"}  # ada's is to be recorded anew
    book.record([entry("ada", when=late)])
    assert penalty(course, "ada") is None
    book.record([entry("cyd", when=DUE + datetime.timedelta(days=1))])
    book.record([entry("cyd")])  # handed in again without a time: the known one stands, as with nbgrader
    assert penalty(course, "cyd") == 3.0


def test_points_of_a_person_that_change_what_being_late_costs_have_it_recorded_anew(book, course):
    late = DUE + datetime.timedelta(hours=1)
    book.record([entry("ada", a=0.0, when=late), entry("ben", when=late), entry("cyd")])
    assert [penalty(course, student) for student in ("ada", "ben", "cyd")] == [0.0, 3.0, None]
    assert book.known(NAME).keys() == {"ada", "ben", "cyd"}
    for student in ("ada", "cyd"):
        by_hand(course, student, "test-a", manual_score=2.0)
    assert book.known(NAME).keys() == {"ben", "cyd"}
    book.record([entry("ada", a=0.0, when=late)])
    assert penalty(course, "ada") == 2.0
    assert book.known(NAME).keys() == {"ada", "ben", "cyd"}


def test_a_removed_submission_is_known_no_more(book, course):
    book.record([entry("ada"), entry("ben")])
    with Gradebook(url(course)) as gradebook:
        gradebook.remove_submission(NAME, "ada")
    assert book.known(NAME).keys() == {"ben"}
    book.record([entry("ada")])
    assert book.known(NAME).keys() == {"ada", "ben"}


def test_a_submission_that_nbgrader_knows_without_a_notebook_is_recorded(book, course):
    """As `nbgrader autograde` leaves one where the assignment was not generated yet."""
    with Gradebook(url(course)) as gradebook:
        gradebook.add_student("ada")
        gradebook.add_submission(NAME, "ada")
        gradebook.remove_submission_notebook(NAME, NAME, "ada")
    [recorded] = book.record([entry("ada")])
    assert (recorded.before, recorded.result.points) == (None, 3.0)


def test_indexes_are_made_once_and_named(course):
    with opened(course) as book:
        assert "grader_grade_notebook_id" in book.indexes_made
    with opened(course) as book:
        assert book.indexes_made == []


def test_a_gradebook_whose_making_was_cut_short_gets_its_version(course):
    engine = create_engine(url(course))
    with engine.begin() as connection:
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        connection.exec_driver_sql("DROP TABLE alembic_version")
    for _ in range(2):
        with opened(course):
            pass
    with engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == [version]
    engine.dispose()


def test_names_that_fit():
    assert fits("ada")
    assert fits("é" * 128)
    assert not fits("e" * 129)
    assert not fits(os.fsdecode(b"ren\xe9"))


def test_a_gradebook_that_is_no_database_is_told(course):
    (course.root / "gradebook.db").write_text("no database " * 1000)
    with pytest.raises(GradebookFailed, match=r"gradebook\.db failed: file is not a database"), opened(course):
        pass
