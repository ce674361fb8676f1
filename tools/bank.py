"""``make bank``: every answer of the bank run against the tests of its part, and a table of what came out."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from tests.bank import Answer, all_answers
from tests.warm import Verdict, judge


@dataclass(frozen=True)
class Checked:
    """An answer, what the tests made of it, and what is amiss with that: nothing, if all is well."""

    answer: Answer
    verdict: Verdict
    amiss: str


def check(answer: Answer) -> Checked:
    """Run one answer against the tests of its part."""
    verdict = judge(answer.assignment, answer.part, answer.code)
    return Checked(answer, verdict, _amiss(answer, verdict))


def _amiss(answer: Answer, verdict: Verdict) -> str:
    if answer.right:
        return "" if verdict.passed else "it is right, and was refused"
    if verdict.passed:
        return "it is wrong, and got through"
    named = {answer.mistake} if answer.mistake else set()
    if verdict.mistakes != named:
        return f"the mistake to be named is {_list(named)}, and the feedback names {_list(verdict.mistakes)}"
    if verdict.error and not answer.mistake:
        return f"the test cell itself broke: {verdict.error}"
    return ""


def _list(names: set[str]) -> str:
    return " and ".join(f'"{name}"' for name in sorted(names)) or "none"


def run(names: list[str]) -> list[Checked]:
    """Check the answers of the exercises that ``names`` begin (all where it is empty), on all cores."""
    chosen = [answer for answer in all_answers() if not names or answer.assignment.startswith(tuple(names))]
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork")) as pool:
        return list(pool.map(check, chosen, chunksize=8))


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.bank", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="EXERCISE", help="exercises, or how their names begin: 05 07")
    parser.add_argument("-v", "--verbose", action="store_true", help="show what each wrong answer is told")
    options = parser.parse_args()
    checked = run(options.names)
    for one in checked:
        if one.amiss:
            print(f"AMISS {one.answer}: {one.amiss}")
        if one.amiss or (options.verbose and not one.answer.right):
            _tell(one)
    _show(checked)
    return 1 if not checked or any(one.amiss for one in checked) else 0


def _tell(one: Checked) -> None:
    print(f"  {one.answer}" if not one.amiss else "", end="\n" if not one.amiss else "")
    for result in one.verdict.results:
        if not result.passed:
            print(f"    {result}")
    if one.verdict.error:
        print(f"    {one.verdict.error}")


def _show(checked: list[Checked]) -> None:
    parts: dict[tuple[str, str], list[Checked]] = defaultdict(list)
    for one in checked:
        parts[one.answer.assignment, one.answer.part].append(one)
    table = Table(
        "exercise", "part", "right accepted", "wrong refused", "known mistakes named", title="The answer bank"
    )
    for (assignment, part), ones in sorted(parts.items()):
        right = [one.verdict.passed for one in ones if one.answer.right]
        wrong = [not one.verdict.passed for one in ones if not one.answer.right]
        named = [one.verdict.mistakes == {one.answer.mistake} for one in ones if one.answer.mistake]
        table.add_row(assignment, part, *(f"{sum(column)} of {len(column)}" for column in (right, wrong, named)))
    Console().print(table)


if __name__ == "__main__":
    sys.exit(main())
