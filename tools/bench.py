"""``make bench``: the same submissions graded by stock ``nbgrader autograde`` and by this project, one after the other.

Both in one run on one machine, as whole commands. Locked cells that only draw are drawn by nbgrader
and left out here. The scores must be the same, or the command fails.
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from tests import bank

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent
NBGRADER = str(SCRIPTS / "nbgrader")
PARTS = ("part-a", "part-b", "part-c")
STOCK = 'c = get_config()\nc.CourseDirectory.course_id = "activations"\nc.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}\n'


def hand_in(course: Path, names: list[str], learners: int) -> None:
    """Submissions made of the bank's right and wrong answers in turns, each with its copy of the helpers."""
    for name in names:
        kinds = [[a for a in bank.answers(name, part) if not a.mistake] for part in PARTS]
        for number in range(learners):
            codes = {part: answers[number * 7 % len(answers)].code for part, answers in zip(PARTS, kinds, strict=True)}
            folder = course / "submitted" / f"learner{number:03}" / name
            shutil.copytree(ROOT / "release" / name, folder)
            nbformat.write(bank.submission(name, codes), folder / f"{name}.ipynb")


def run(command: list[str], course: Path) -> None:
    """Run a command of the virtual environment, which nbgrader's own configuration needs on PATH."""
    environment = {**os.environ, "PATH": f"{SCRIPTS}:{os.environ.get('PATH', '')}"}
    subprocess.run(command, cwd=course, env=environment, check=True, capture_output=True)


def timed(command: list[str], course: Path) -> tuple[float, float]:
    """The wall-clock and processor seconds of a command and all that it starts."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run(command, course)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, spent


def scores(course: Path) -> list[tuple[str, str, float]]:
    run([NBGRADER, "export"], course)
    rows = csv.DictReader((course / "grades.csv").read_text(encoding="utf-8").splitlines())
    return sorted((row["assignment"], row["student_id"], float(row["score"] or 0)) for row in rows)


def make_course(folder: Path, config: str, names: list[str], learners: int) -> Path:
    for name in names:
        shutil.copytree(ROOT / "source" / name, folder / "source" / name)
    for package in ("helpers", "grader"):
        shutil.copytree(ROOT / package, folder / package)
    (folder / "nbgrader_config.py").write_text(config, encoding="utf-8")
    hand_in(folder, names, learners)
    for name in names:
        run([NBGRADER, "generate_assignment", "--force", name], folder)
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.bench", description=__doc__)
    parser.add_argument("--learners", type=int, default=15)
    parser.add_argument("--exercises", nargs="*", default=["01-sigmoid-derivative", "05-stable-softmax"])
    options = parser.parse_args()
    count = options.learners * len(options.exercises)
    with tempfile.TemporaryDirectory() as scratch:
        stock = make_course(Path(scratch) / "stock", STOCK, options.exercises, options.learners)
        ours = make_course(
            Path(scratch) / "ours", (ROOT / "nbgrader_config.py").read_text(), options.exercises, options.learners
        )
        slow = [timed([NBGRADER, "autograde", name, "--force"], stock) for name in options.exercises]
        quick = timed([sys.executable, "-m", "grader", "grade"], ours)
        agree = scores(stock) == scores(ours)
    wall, spent = (sum(column) for column in zip(*slow, strict=True))
    print(
        f"{count} submissions, one after the other; {platform.processor() or platform.machine()}, {os.cpu_count()} cores"
    )
    for name, (seconds, processor) in (("nbgrader autograde", (wall, spent)), ("grader grade", quick)):
        print(f"{name:<20}{60 * count / seconds:8.0f} a minute{processor / count:8.2f} s of processor time each")
    print(f"{wall / quick[0]:.1f} times the throughput, {spent / quick[1]:.1f} times less processor time")
    print("The scores are the same." if agree else "The scores differ.")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
