"""One exercise in otter-grader's form, graded by ``otter run`` in an environment of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat

from tests import bank
from tools.bench import measure
from tools.bench.courses import PARTS, ROOT
from tools.bench.measure import Cost

PACKAGES = ["otter-grader==7.0.0", "ipykernel", "numpy", "matplotlib", "seaborn"]

_TEST = """from otter.test_files import test_case

OK_FORMAT = False
name = {name!r}
points = {points}
SOURCE = {source!r}


@test_case(points={points}, hidden=True)
def test(env):
    exec(SOURCE, dict(env))
"""


def install(folder: Path) -> Path:
    """A virtual environment with otter-grader; returns its folder of programs."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([folder / "bin/pip", "install", "--quiet", *PACKAGES], check=True)
    return folder / "bin"


def grade(folder: Path, programs: Path, name: str, submissions: int) -> tuple[list[Cost], list[float]]:
    """Grade so many submissions of an exercise, one command each; returns what each cost and its score."""
    shutil.copytree(ROOT / "helpers", folder / "helpers")
    (folder / "tests").mkdir()
    master = nbformat.read(ROOT / "source" / name / f"{name}.ipynb", as_version=4)
    for cell in master.cells:
        if _is_test(cell):
            text = _TEST.format(name=cell.id, points=cell.metadata.nbgrader.points, source=cell.source)
            (folder / "tests" / f"{cell.id}.py").write_text(text, encoding="utf-8")
    path = f"{programs}:{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(folder)}  # where the helpers are
    otter = str(programs / "otter")
    generate = [otter, "generate", "-t", "tests", "-o", "autograder.zip", "--no-environment", "--no-requirements"]
    measure.run([*generate, "--no-config"], folder, environment)
    costs, scores = [], []
    for number in range(submissions):
        _hand_in(folder, name, number)
        command = [otter, "run", "-a", "autograder.zip", "submission.ipynb", "--no-logo"]
        costs.append(measure.run(command, folder, environment))
        tests = json.loads((folder / "results.json").read_text(encoding="utf-8"))["tests"]
        scores.append(sum(test.get("score", 0) for test in tests))
    return costs, scores


def _is_test(cell: nbformat.NotebookNode) -> bool:
    mark = cell.metadata.get("nbgrader", {})
    return cell.cell_type == "code" and bool(mark.get("grade")) and not mark.get("solution")


def _hand_in(folder: Path, name: str, number: int) -> None:
    kinds = [bank.answers(name, part) for part in PARTS]
    codes = {part: answers[number * 7 % len(answers)].code for part, answers in zip(PARTS, kinds, strict=True)}
    notebook = bank.submission(name, codes)
    notebook.cells = [cell for cell in notebook.cells if not _is_test(cell)]
    notebook.cells.insert(0, nbformat.v4.new_code_cell("import otter\ngrader = otter.Notebook()"))
    nbformat.write(notebook, folder / "submission.ipynb")
