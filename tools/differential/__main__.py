"""``make differential``: the answer bank through nbgrader's stock ``Execute`` and through this project's judge.

The answers are packed into submissions, one answer to each part, and every submission is graded
twice: by ``Execute`` in a real kernel of its own, and in the sandbox and by the judge. The two must
come to the same points in every part, and to those that the bank asks for. Prints every difference, and
exits 1 where there is one.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from rich.console import Console
from rich.progress import track
from rich.table import Table

from grader.preprocessors import JudgeNotebook
from tests import bank
from tools.differential import kernels
from tools.differential.graders import Parts, by_judge, by_stock, handed_in_folders
from tools.differential.packing import Submission, pack


@dataclass(frozen=True)
class Compared:
    """One submission, graded by both."""

    submission: Submission
    stock: Parts
    ours: Parts

    def differences(self) -> Iterator[str]:
        """The parts whose points are not the same, or not what the bank says that they deserve."""
        answers = {answer.part.replace("part-", "test-"): answer for answer in self.submission.answers}
        for cell, stock in self.stock.items():
            ours = self.ours[cell]
            answer = answers.get(cell)
            which = answer or f"{self.submission.assignment} {cell}: not answered"
            right = answer is not None and answer.right
            if stock.points != ours.points:
                yield f"{which}: {stock.points} points from nbgrader, {ours.points} from here\n{stock.said}\n{ours.said}"
            elif bool(stock.points) != right:
                yield f"{which}: {stock.points} points from both\n{ours.said}"

    def in_other_words(self) -> Iterator[str]:
        """The parts in which the checks do not say the same."""
        for cell, stock in self.stock.items():
            if stock.said != self.ours[cell].said:
                yield f"{self.submission.assignment} {cell}\n{stock.said}\n{self.ours[cell].said}"


def compare(submissions: list[Submission], jobs: int) -> Iterator[Compared]:
    """Grade each submission twice, up to ``jobs`` kernels at a time."""
    judge = JudgeNotebook(course_folder=str(bank.ROOT))
    kernels.start()
    with (
        handed_in_folders({each.assignment for each in submissions}) as folders,
        ThreadPoolExecutor(jobs) as pool,
    ):
        notebooks = [each.cleaned() for each in submissions]
        stock = pool.map(by_stock, notebooks, [folders[each.assignment] for each in submissions])
        for submission, notebook in zip(submissions, notebooks, strict=True):
            ours = by_judge(notebook, judge)  # meanwhile the kernels go on
            yield Compared(submission, next(stock), ours)


def main() -> int:
    options = _options()
    answers = [answer for answer in bank.all_answers() if answer.assignment.startswith(tuple(options.names) or "")]
    submissions = pack(answers, options.seed)[: options.sample]
    progress = Console(stderr=True)
    compared = list(
        track(compare(submissions, options.jobs), "Graded twice", len(submissions), console=progress, transient=True)
    )
    differences = [line for each in compared for line in each.differences()]
    for line in differences:
        print(f"DIFFERENT {line}\n")
    words = [line for each in compared for line in each.in_other_words()]
    if options.words:
        print(*(f"IN OTHER WORDS {line}\n" for line in words), sep="\n")
    _show(compared)
    print(f"{len(words)} parts are told something else." if words else "The checks of all parts say the same.")
    print(f"{len(differences)} differences." if differences else "No difference in points.")
    return 1 if differences else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.differential", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="EXERCISE", help="exercises, or how their names begin: 05 07")
    parser.add_argument("--sample", type=int, metavar="N", help="only so many submissions, drawn from all")
    parser.add_argument("--seed", type=int, default=0, help="what the draw depends on")
    parser.add_argument("--words", action="store_true", help="show the parts in which the checks say something else")
    # a kernel waits as long as it works
    parser.add_argument("--jobs", type=int, default=2 * (os.cpu_count() or 1), help="kernels at a time")
    return parser.parse_args()


def _show(compared: Iterable[Compared]) -> None:
    table = Table("exercise", title="nbgrader's Execute and this project's judge")
    for column in ("submissions", "answers", "parts\ncompared", "the same\npoints"):
        table.add_column(column, justify="right")
    ordered = sorted(compared, key=lambda each: each.submission.assignment)
    for name, group in itertools.groupby(ordered, key=lambda each: each.submission.assignment):
        mine = list(group)
        answers = {answer for each in mine for answer in each.submission.answers}
        parts = [(each.stock[cell].points, each.ours[cell].points) for each in mine for cell in each.stock]
        same = sum(stock == ours for stock, ours in parts)
        table.add_row(name, *map(str, (len(mine), len(answers), len(parts), same)))
    Console(width=max(100, Console().width)).print(table)


if __name__ == "__main__":
    sys.exit(main())
