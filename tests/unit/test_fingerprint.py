"""What a result was made from: whatever may change it changes the hash, and nothing else does."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from grader import fingerprint
from grader.course import Course
from grader.handed_in import HandedIn

NAME = "ex"
PLUGIN = """
from nbgrader.plugins import BasePlugin
from traitlets import Float


class {name}(BasePlugin):
    an_hour = Float(1.0).tag(config=True)
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    for name in ("source/ex", "helpers"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    (tmp_path / "source/ex/ex.ipynb").write_text("{}")
    (tmp_path / "helpers/__init__.py").write_text("")
    return Course(tmp_path)


def made_from(course: Course, **settings: object) -> str:
    fingerprint._of_folder.cache_clear()  # which lasts for a run
    return fingerprint.of_assignment(Course(course.root), NAME, settings)


def configured(course: Course, *lines: str) -> None:
    (course.root / "nbgrader_config.py").write_text("\n".join(["c = get_config()", *lines]))


def test_the_same_course_elsewhere_has_the_same_hash(course, tmp_path):
    before = made_from(course, memory=1, course_folder="/here")
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for name in ("source", "helpers", "nbgrader_config.py"):
        (course.root / name).rename(moved / name)
    assert made_from(Course(moved), memory=1, course_folder="/there") == before


def test_master_helpers_and_settings_change_it(course):
    seen = {made_from(course), made_from(course, memory=1), made_from(course, memory=2)}
    (course.helpers / "__init__.py").write_text("\n")
    seen.add(made_from(course))
    (course.helpers / "more.py").write_text("")
    seen.add(made_from(course))
    course.master(NAME).write_text("{} ")
    seen.add(made_from(course))
    assert len(seen) == 6


def test_the_plugin_for_late_penalties_changes_it(course, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "late_by_hour.py").write_text(PLUGIN.format(name="ByHour"))
    seen = {made_from(course)}
    configured(course, 'c.LateSubmissionPlugin.penalty_method = "zero"')
    seen.add(made_from(course))
    configured(course, 'c.AssignLatePenalties.plugin_class = "late_by_hour.ByHour"')
    seen.add(made_from(course))
    configured(course, 'c.AssignLatePenalties.plugin_class = "late_by_hour.ByHour"', "c.ByHour.an_hour = 2.0")
    seen.add(made_from(course))
    (tmp_path / "late_by_hour.py").write_text(PLUGIN.format(name="ByHour") + "\n# mended\n")
    seen.add(made_from(course))
    assert len(seen) == 5


def test_everything_that_was_handed_in_changes_a_submissions():
    handed = HandedIn("ada", NAME, b"notebook", {"data.csv": b"1"})
    others = [
        handed,
        replace(handed, student="ben"),
        replace(handed, notebook=b"another"),
        replace(handed, files={"data.csv": b"2"}),
        replace(handed, files={"data.csv": b"1", "timestamp.txt": b""}),
        replace(handed, notes=("link was left out",)),
        replace(handed, notebook=b"", unreadable="it is missing"),
    ]
    assert len({fingerprint.of_submission("assignment", each) for each in others}) == len(others)
    assert fingerprint.of_submission("mended", handed) != fingerprint.of_submission("assignment", handed)


def test_what_grades_imports_nothing_that_the_hash_leaves_out():
    code = "import sys, grader.workers, grader.cluster; print(*(name for name in sys.modules if name.startswith('grader.')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "grader.judge" in loaded
    assert [name for name in loaded if name.split(".")[1] in fingerprint._AFTERWARDS] == []
