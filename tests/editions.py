"""Both reading editions of the course, made once for all tests that look at them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.course import Course
from grader.execute import executed
from grader.site import write_site
from tests.bank import ROOT


@dataclass(frozen=True)
class Editions:
    """Two folders of pages."""

    learners: Path
    teachers: Path

    @property
    def paths(self) -> list[Path]:
        return [*sorted(self.learners.glob("*.html")), *sorted(self.teachers.glob("*.html"))]


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    course, folder = Course.at(ROOT), tmp_path_factory.mktemp("site")
    shown = executed(course, course.assignments)
    write_site(course, shown, folder / "learners", with_solutions=False)
    write_site(course, shown, folder / "teachers", with_solutions=True)
    return Editions(folder / "learners", folder / "teachers")
