"""Where a submission's time goes, from the floor up: each step does what the one before does, and one thing more.

Run in a process of its own, ``python -m tools.bench.floor COURSE``; prints JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode

from grader import fingerprint, handed_in
from grader.course import Course
from grader.grade import Paper, grade
from grader.gradebook import Entry, opened
from grader.handed_in import HandedIn
from grader.preprocessors import JudgeNotebook
from grader.run import chosen_cells, is_test, run_and_judge
from grader.sandbox.cells import RUN, TEST
from grader.sandbox.shell import run_cell
from grader.sandbox.warm import warm_up
from grader.sandboxes import judge_process, warm_parent
from grader.submission import clean, parse_notebook
from tools.bench import measure


@dataclass(frozen=True)
class Step:
    """A step's name, and what a submission took up to and with it: seconds by the clock, of processor time."""

    name: str
    wall: float
    processor: float | None


def main() -> None:
    course = Course.at(Path(sys.argv[1]))
    with measure.group() as group:
        group.join()
        steps = list(_Steps(course, group).measured())
    print(json.dumps([vars(step) for step in steps]))


class _Steps:
    def __init__(self, course: Course, group: measure.Group) -> None:
        self._course = course
        self._group = group
        self._judge = JudgeNotebook(config=course.config)
        self._judges = judge_process(self._judge.judge_memory)
        self._handed = [handed_in.read(each) for each in course.submissions()]
        self._masters = {name: course.master(name).read_bytes() for name in course.assignments}
        self._papers: list[Paper] = []

    def measured(self) -> list[Step]:
        shell = warm_up()
        warm = warm_parent(self._course.root, self._judge.sandbox, self._judge.limits())
        allowed = self._judge.allowance()

        def in_a_warm_process(notebook: NotebookNode) -> None:
            shell.reset(new_session=True)
            for cell in chosen_cells(notebook, draw=False):
                if not is_test(cell):
                    run_cell(shell, cell.source)

        def behind_the_wall(notebook: NotebookNode, tests: bool = False) -> None:
            cells = chosen_cells(notebook, draw=False)
            job = [(TEST, "") if is_test(cell) else (RUN, cell.source) for cell in cells]
            job = job if tests else [each for each in job if each[0] == RUN]
            with warm.run(job, sum(kind == TEST for kind, _ in job), allowed, {}):
                pass

        def judged(notebook: NotebookNode) -> None:
            run_and_judge(notebook, warm, self._judges, allowed, folder=self._course.root, files={})

        def graded(handed: HandedIn) -> None:
            self._papers.append(grade(handed, self._masters[handed.assignment], self._judge))

        return [
            self._step("the cells, in a warm process", in_a_warm_process, self._notebooks()),
            self._step("a process of its own behind the wall", behind_the_wall, self._notebooks()),
            self._step("a snapshot at each test", lambda each: behind_the_wall(each, tests=True), self._notebooks()),
            self._step("the tests: questions, answers, verdicts", judged, self._notebooks()),
            self._step("reading, cleaning and writing the notebook", graded, self._handed),
            self._recording(),
        ]

    def _notebooks(self) -> list[NotebookNode]:
        return [
            clean(
                parse_notebook("", each.notebook), nbformat.reads(self._masters[each.assignment].decode(), as_version=4)
            ).notebook
            for each in self._handed
        ]

    def _step(self, name: str, do: Callable[[Any], None], items: Sequence[Any]) -> Step:
        do(items[0])
        self._papers.clear()
        start, before = time.perf_counter(), self._group.seconds()
        for item in items:
            do(item)
        return self._so_far(name, start, before)

    def _recording(self) -> Step:
        entries = [
            Entry(handed, paper, fingerprint.of_submission("", handed))
            for handed, paper in zip(self._handed, self._papers, strict=True)
        ]
        with opened(self._course) as book:
            book.learn(dict.fromkeys(self._course.assignments, "measured"))
            start, before = time.perf_counter(), self._group.seconds()
            for first in range(0, len(entries), 100):
                book.record(entries[first : first + 100])
            return self._so_far("recording", start, before)

    def _so_far(self, name: str, start: float, before: float | None) -> Step:
        spent = self._group.seconds()
        each = None if spent is None or before is None else (spent - before) / len(self._handed)
        return Step(name, (time.perf_counter() - start) / len(self._handed), each)


if __name__ == "__main__":
    main()
