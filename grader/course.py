"""Where a course's things lie, which assignments it has, and what has been handed in."""

from __future__ import annotations

import difflib
import re
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from grader.errors import GraderError, WrongUse

CONFIG_FILE = "nbgrader_config.py"


@dataclass(frozen=True)
class Submission:
    """What one learner handed in for one assignment: a folder, whatever it holds."""

    student: str
    assignment: str
    folder: Path

    @property
    def notebook(self) -> Path:
        """Where the notebook must lie."""
        return self.folder / f"{self.assignment}.ipynb"


@dataclass(frozen=True)
class Course:
    """A course folder: the one that holds nbgrader_config.py and source/."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> Course:
        """The course in ``root``; raises WrongUse where there is none."""
        course = cls(root.resolve())
        for needed in (course.root / CONFIG_FILE, course.source):
            if not needed.exists():
                raise WrongUse(f"{course.root} is no course folder: it has no {needed.name}. Run this in one that has.")
        return course

    @property
    def source(self) -> Path:
        return self.root / "source"

    @property
    def release(self) -> Path:
        return self.root / "release"

    @property
    def submitted(self) -> Path:
        return self.root / "submitted"

    @property
    def autograded(self) -> Path:
        return self.root / "autograded"

    @property
    def feedback(self) -> Path:
        return self.root / "feedback"

    @property
    def helpers(self) -> Path:
        return self.root / "helpers"

    @cached_property
    def config(self) -> Config:
        """What nbgrader_config.py says, as nbgrader itself would read it; raises GraderError where it fails."""
        try:
            return PyFileConfigLoader(CONFIG_FILE, path=str(self.root)).load_config()
        except Exception as error:  # it is a program, and may fail with anything
            raise GraderError(_config_failed(self.root / CONFIG_FILE, error)) from error

    @property
    def assignments(self) -> list[str]:
        """The names of all assignments, in order: each folder of source/ with the notebook of its name."""
        return sorted(path.stem for path in self.source.glob("*/*.ipynb") if path.stem == path.parent.name)

    def master(self, assignment: str) -> Path:
        """The master notebook of an assignment."""
        return self.source / assignment / f"{assignment}.ipynb"

    def chosen(self, names: Iterable[str]) -> list[str]:
        """The assignments named, or all of them; raises WrongUse for a name that is none."""
        names = [name.rstrip("/") for name in names]
        for name in names:
            if name not in self.assignments:
                near = difflib.get_close_matches(name, self.assignments, n=1, cutoff=0.4)
                hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(self.assignments)}."
                raise WrongUse(f"There is no assignment {name!r} in {self.source}. {hint}")
        return [name for name in self.assignments if name in names] if names else self.assignments

    def submissions(self) -> list[Submission]:
        """Everything in submitted/, by learner, unknown assignments included."""
        folders = (path for path in self.submitted.glob("*/*") if path.is_dir() and not path.is_symlink())
        found = (Submission(path.parent.name, path.name, path) for path in folders)
        return sorted(found, key=lambda each: (each.assignment, each.student))


def short(assignment: str) -> str:
    """An assignment's number, or its name where it has none: for the head of a column."""
    match = re.match(r"\d+(?=[-_ ])", assignment)
    return match[0] if match else assignment


def _config_failed(file: Path, error: Exception) -> str:
    """What is wrong with the config, and in which line where that is known."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(file)]
    said, line = str(error), lines[-1] if lines else None
    if isinstance(error, SyntaxError) and not lines:
        said, line = error.msg, error.lineno
        file = Path(error.filename or file)
    where = f"{file}, line {line}" if line else str(file)
    return f"The config cannot be used: {where}: {type(error).__name__}: {said}. Mend it, and run the command again."
