"""``python -m tools.kills``: is anything lost when grading is killed, again and again, at random moments?

A class is graded by a run that is left alone, and the same class by runs that are killed (kill -9 of
the main process) until the last one, which is left alone too. Where the two differ in a row of the
gradebook or a file of autograded/ the exit code is 1. Then runs are ended by Ctrl-C, and timed.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import create_engine, text

from grader.course import Course
from tests.class_state import NAME, all_rows, graded_files, hand_in_class, url
from tests.journeys.conftest import copy_course
from tests.processes import Command

HALF_WRITTEN = """
SELECT count(*) FROM submitted_assignment s JOIN submitted_notebook n ON n.assignment_id = s.id
WHERE NOT EXISTS (SELECT 1 FROM grader_result r WHERE r.student = s.student_id)
OR 3 != (SELECT count(*) FROM grade g WHERE g.notebook_id = n.id AND g.auto_score IS NOT NULL)
OR 3 != (SELECT count(*) FROM comment c WHERE c.notebook_id = n.id)
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--interrupts", type=int, default=0, help="how many runs Ctrl-C ends after that")
    parser.add_argument("--submissions", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    moments = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="kills-") as scratch:
        alone, killed = (make_course(Path(scratch) / name, options.submissions) for name in ("alone", "killed"))
        start = time.monotonic()
        to_the_end(alone)
        longest = time.monotonic() - start
        print(f"{options.submissions} submissions graded by a run left alone: {longest:.0f} seconds", flush=True)
        trouble = [kill(killed, moments.uniform(0, longest)) for _ in range(options.kills)]
        trouble += [interrupt(killed, moments.uniform(0, longest)) for _ in range(options.interrupts)]
        to_the_end(killed)
        trouble += differences(alone, killed)
    for line in filter(None, trouble):
        print(line)
    print("Something was lost." if any(trouble) else "The end state is that of the run left alone.")
    return 1 if any(trouble) else 0


def make_course(folder: Path, submissions: int) -> Course:
    course = copy_course(folder, NAME)
    hand_in_class(course, submissions)
    return course


def to_the_end(course: Course) -> None:
    subprocess.run([sys.executable, "-m", "grader", "grade"], cwd=course.root, check=True, stdout=subprocess.DEVNULL)


def begin(course: Course) -> Command:
    """A run that has something to do: what is left, or everything again."""
    again = ["--again"] if len(graded_files(course)) == len(list(course.submitted.iterdir())) else []
    return Command(course.root, *again)


def kill(course: Course, moment: float) -> str:
    """Kill a run at this moment; returns what is wrong with what it has left."""
    command = begin(course)
    ended_before(command, moment)
    command.kill()
    done = len(graded_files(course))
    print(f"killed after {moment:.1f} seconds, {done} graded", flush=True)
    return half_written(course)


def interrupt(course: Course, moment: float) -> str:
    """End a run by Ctrl-C at this moment; returns what is wrong."""
    command = begin(course)
    if ended_before(command, moment):
        return ""
    start = time.monotonic()
    command.interrupt()
    code = command.process.wait()
    print(f"Ctrl-C after {moment:.1f} seconds: ended within {time.monotonic() - start:.2f} seconds", flush=True)
    complaint = command.ended()[2]
    amiss = f"Ctrl-C after {moment:.1f} seconds: exit code {code}, {complaint}"
    return half_written(course) or (amiss if code not in (130, -2) or complaint else "")


def ended_before(command: Command, moment: float) -> bool:
    try:
        command.process.wait(moment)
    except subprocess.TimeoutExpired:
        return False
    return True


def half_written(course: Course) -> str:
    """What is in the gradebook by halves."""
    engine = create_engine(url(course))
    with engine.connect() as connection:
        tables = set(connection.scalars(text("SELECT name FROM sqlite_master")))
        count = connection.scalar(text(HALF_WRITTEN)) if "grader_result" in tables else 0
    engine.dispose()
    return f"{count} submissions are half written" if count else ""


def differences(alone: Course, killed: Course) -> list[str]:
    rows, files = (all_rows(url(alone)), all_rows(url(killed))), (graded_files(alone), graded_files(killed))
    lines = [f"the table {name} differs" for name in rows[0] if rows[0][name] != rows[1][name]]
    lines += [f"autograded/{name} differs" for name in files[0] | files[1] if files[0].get(name) != files[1].get(name)]
    return lines


if __name__ == "__main__":
    sys.exit(main())
