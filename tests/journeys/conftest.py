"""A course in a folder of its own, for tests that type what people type."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course import Course
from tests.bank import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]


def copy_course(folder: Path, *assignments: str) -> Course:
    """A copy of this repository's course, with some of its assignments or all of them."""
    folder.mkdir(parents=True)
    ignore = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
    for name in ("helpers", "grader"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignore)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    for name in assignments or Course(ROOT).assignments:
        shutil.copytree(ROOT / "source" / name, folder / "source" / name, ignore=ignore)
        shutil.copytree(ROOT / "release" / name, folder / "release" / name, ignore=ignore)
    return Course.at(folder)


STOCK = """
import os, sys
from pathlib import Path

c = get_config()
os.environ["PATH"] = str(Path(sys.executable).parent) + os.pathsep + os.environ["PATH"]  # for alembic
c.CourseDirectory.course_id = "activations"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
"""


def stock_course(folder: Path, assignment: str) -> Course:
    """A course that nbgrader grades in its own way: in a kernel, with the helpers that were handed in."""
    course = copy_course(folder, assignment)
    (folder / "nbgrader_config.py").write_text(STOCK)
    return course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The whole course, in a folder whose name has a space in it."""
    return copy_course(tmp_path / "my course")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return runner(tmp_path)


def runner(home: Path, seconds: float = 600, **more: str) -> Run:
    """Runs a command of the virtual environment, which is not activated, as a person with a bare PATH would."""
    scripts = Path(sys.executable).parent
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", "COLUMNS": "160"} | more
    environment |= {name: value for name, value in os.environ.items() if name.startswith("OPENBLAS")}

    def run_it(command: str, *arguments: object, cwd: Path, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [scripts / command, *map(str, arguments)],
            cwd=cwd,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )
        assert code is None or done.returncode == code, f"{command} {arguments}:\n{done.stdout}\n{done.stderr}"
        return done

    return run_it
