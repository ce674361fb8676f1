"""Courses to measure with: classes made from the answer bank, with pictures and without."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat

from grader.run import only_draws
from tests import bank
from tools.bench import measure
from tools.bench.measure import Cost

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = Path(sys.executable).parent
NBGRADER = str(SCRIPTS / "nbgrader")
PARTS = ("part-a", "part-b", "part-c")
STOCK = """c = get_config()
c.CourseDirectory.course_id = "activations"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
"""


def make(folder: Path, names: list[str], learners: int, *, stock: bool = False, pictures: bool = True) -> Path:
    """A course folder with ``learners`` submissions of each exercise, and its assignments generated."""
    for name in names:
        shutil.copytree(ROOT / "source" / name, folder / "source" / name)
        if not pictures:
            _leave_pictures_out(folder / "source" / name / f"{name}.ipynb")
    for package in ("helpers", "grader"):
        shutil.copytree(ROOT / package, folder / package)
    config = STOCK if stock else (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
    (folder / "nbgrader_config.py").write_text(config, encoding="utf-8")
    _hand_in(folder, names, learners, copy_helpers=stock)
    for name in names:
        run([NBGRADER, "generate_assignment", "--force", name], folder)
    return folder


def _leave_pictures_out(master: Path) -> None:
    notebook = nbformat.read(master, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code" and only_draws(cell):
            cell.source = "pass"
    nbformat.write(notebook, master)


def _hand_in(course: Path, names: list[str], learners: int, *, copy_helpers: bool) -> None:
    """Submissions made of the bank's right and wrong answers in turns."""
    for name in names:
        kinds = [bank.answers(name, part) for part in PARTS]
        for number in range(learners):
            codes = {part: answers[number * 7 % len(answers)].code for part, answers in zip(PARTS, kinds, strict=True)}
            folder = course / "submitted" / f"learner{number:05}" / name
            folder.mkdir(parents=True)
            nbformat.write(bank.submission(name, codes), folder / f"{name}.ipynb")
            if copy_helpers:
                shutil.copytree(ROOT / "helpers", folder / "helpers")


def environment() -> dict[str, str]:
    """The environment with the virtual environment's programs on PATH, which nbgrader needs."""
    return {**os.environ, "PATH": f"{SCRIPTS}:{os.environ.get('PATH', '')}", "PYTHONWARNINGS": "ignore"}


def run(command: list[str], course: Path) -> Cost:
    return measure.run(command, course, environment())


def autograde(course: Path, name: str, learners: str = "*") -> Cost:
    """nbgrader's own command on one exercise."""
    return run([NBGRADER, "autograde", name, "--force", "--student", learners], course)


def grade(course: Path, *options: str) -> Cost:
    """This project's command on everything."""
    return run([sys.executable, "-m", "grader", "grade", "--again", *options], course)


def scores(course: Path) -> dict[tuple[str, str], float]:
    """The score of each submission, by assignment and learner, as ``nbgrader export`` tells it."""
    run([NBGRADER, "export"], course)
    rows = csv.DictReader((course / "grades.csv").read_text(encoding="utf-8").splitlines())
    return {
        (row["assignment"], row["student_id"]): float(row["score"] or 0) for row in rows if row["timestamp"] is not None
    }


def output(command: list[str], folder: Path) -> str:
    """What a command prints; raises CalledProcessError where it fails."""
    done = subprocess.run(command, cwd=folder, env=environment(), stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout
