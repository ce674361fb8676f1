"""``python -m tools.report_size``: the class report of a large class, how large it is and how long it takes.

The class is written into a gradebook as results, with the checks that the bank's kinds of answers
show: right ones, known mistakes, other wrong ones, stubs. A number of learners and one of exercises
may be named (default: 5000 10).
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from grader.course import Course
from grader.gradebook import Entry
from grader.results import Outcome, Stop, StopReason
from helpers.panel import CheckResult
from tests.class_rows import PARTS, entry, make_course, record

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 5_000_000  # bytes of the page
_NAMES = ("shape kept", "both sides", "any slope", "whole numbers", "at the corner")


def main() -> int:
    """Make the class and its report; the exit code is 1 where the page is larger than it may be."""
    learners, exercises = (int(word) for word in sys.argv[1:3]) if len(sys.argv) > 2 else (5000, 10)
    with tempfile.TemporaryDirectory() as folder:
        course = large_class(Path(folder) / "course", learners, exercises)
        print(f"{learners} learners x {exercises} exercises are in the gradebook.", flush=True)
        start = time.monotonic()
        command = [sys.executable, "-m", "grader", "--course", str(course.root), "report"]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        seconds = time.monotonic() - start
        sizes = {path.name: path.stat().st_size for path in sorted((course.root / "report").iterdir())}
    print(f"The report took {seconds:.1f} seconds.")
    for name, size in sizes.items():
        print(f"  {name:<20}{size:>12,} bytes")
    return int(sizes["index.html"] > LARGEST)


def large_class(folder: Path, learners: int, exercises: int) -> Course:
    """A class of so many, the same each time: some have handed in little, some were stopped or cannot be read."""
    names = [f"{number:02}-exercise-{number:02}" for number in range(1, exercises + 1)]
    course = make_course(folder, names)
    record(course, _entries(names, learners))
    return course


def _entries(names: list[str], learners: int) -> Iterator[Entry]:
    rng = random.Random(7)
    for learner in range(learners):
        student, strength = f"a-learner-with-a-long-name-{learner:05}", rng.random()
        for name in names:
            chance = rng.random()
            if chance < 0.1:
                continue
            if chance < 0.12:
                reason = f"{name}.ipynb is not a notebook: it is no JSON (line {learner})."
                yield entry(student, name, dict.fromkeys(PARTS, 0.0), outcome=Outcome.UNREADABLE, notes=(reason,))
                continue
            checks = {cell: _checks(rng, strength) for cell in PARTS}
            points = {cell: own * all(check.passed for check in checks[cell]) for cell, own in PARTS.items()}
            stops = (Stop(StopReason.TIME, f"The code took too long, in {learner}."),) if chance < 0.15 else ()
            outcome = Outcome.STOPPED if stops else Outcome.GRADED
            yield entry(student, name, points, checks, outcome=outcome, stops=stops)


def _checks(rng: random.Random, strength: float) -> tuple[CheckResult, ...]:
    if rng.random() < 0.2 + 0.7 * strength:
        return tuple(CheckResult(name, True) for name in _NAMES)
    kind = rng.randrange(12)
    if kind < 6:
        told = (
            f"it does what mistake {kind} does. What becomes of a negative number? (The result of f(-1.0) is {kind}.)"
        )
        return tuple(CheckResult(name, False, told, mistake=f"known mistake {kind}") for name in _NAMES)
    if kind < 9:
        return (CheckResult("leaky_relu", False, "leaky_relu is not written yet: it returned None."),)
    told = f"the result of leaky_relu(-1.5, slope=0.5) is {rng.random()}, which is not right."
    hint = "Take a negative number and a positive one, and compare with the two cases in the recap."
    some = (CheckResult(name, rng.random() < 0.5, told, hint) for name in _NAMES[:-1])
    return (*some, CheckResult(_NAMES[-1], False, told, hint))


if __name__ == "__main__":
    sys.exit(main())
