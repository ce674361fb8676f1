"""``make bank``: every answer of the bank and every mutant run against the tests of its part.

Prints what is amiss (a right answer refused, a wrong one let through, a mistake not named, a mutant
that is neither refused nor listed) and a table by exercise and part.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from tests.bank import ROOT, Answer, all_answers
from tests.mutants import Mutant, all_mutants, assignments, equivalents
from tests.warm import Verdict, judge

Case = TypeVar("Case", Answer, Mutant)


@dataclass(frozen=True)
class Row:
    """One part: how many of each kind came out as they should, of how many."""

    assignment: str
    part: str
    right: tuple[int, int]
    wrong: tuple[int, int]
    named: tuple[int, int]
    mutants: tuple[int, int]
    equivalents: int


def judge_all(cases: Iterable[Case]) -> list[tuple[Case, Verdict]]:
    """Each case with what the tests of its part make of it, on all cores."""
    cases = list(cases)
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork")) as pool:
        return list(zip(cases, pool.map(_judge, cases, chunksize=8), strict=True))


def _judge(case: Answer | Mutant) -> Verdict:
    return judge(case.assignment, case.part, case.code)


def amiss_with_answer(answer: Answer, verdict: Verdict) -> str:
    """What is wrong with a verdict on an answer of the bank; "" where all is well."""
    if answer.right:
        return "" if verdict.passed else "it is right, and was refused"
    if verdict.passed:
        return "it is wrong, and got through"
    named = {answer.mistake} if answer.mistake else set()
    if verdict.mistakes != named:
        return f"the mistake to be named is {_list(named)}, and the feedback names {_list(verdict.mistakes)}"
    return f"the test cell itself broke: {verdict.error}" if verdict.error else ""


def amiss_with_mutant(mutant: Mutant, verdict: Verdict) -> str:
    """The same for a mutant of a reference solution."""
    listed = (mutant.part, mutant.change) in equivalents(mutant.assignment)
    if verdict.passed and not listed:
        return "it got through; if it computes the same, list it with the reason in equivalents.toml"
    return "it is listed as computing the same, and was refused" if listed and not verdict.passed else ""


def stale_equivalents(mutants: Iterable[Mutant]) -> list[str]:
    """What is listed as computing the same, and is no mutant any more."""
    made = {(mutant.assignment, mutant.part, mutant.change) for mutant in mutants}
    names = {mutant.assignment for mutant in mutants}
    listed = {(name, *key) for name in names for key in equivalents(name)}
    return [f"{name} {part}: {change}: listed, and no such mutant is made" for name, part, change in listed - made]


def _list(names: set[str]) -> str:
    return " and ".join(f'"{name}"' for name in sorted(names)) or "none"


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.bank", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="EXERCISE", help="exercises, or how their names begin: 05 07")
    parser.add_argument("-v", "--verbose", action="store_true", help="show what each wrong answer is told")
    options = parser.parse_args()
    names = [name for name in assignments() if name.startswith(tuple(options.names) or "")]
    if not names:
        parser.error(f"no exercise in {ROOT / 'source'} begins with {' or '.join(options.names)}")
    answers = judge_all(answer for answer in all_answers() if answer.assignment in names)
    mutants = judge_all(all_mutants(names))
    amiss = _report(answers, amiss_with_answer, options.verbose) + _report(mutants, amiss_with_mutant, False)
    for line in stale_equivalents([mutant for mutant, _ in mutants]):
        print(f"AMISS {line}")
        amiss += 1
    _show(_rows(names, answers, mutants))
    print(f"{amiss} amiss." if amiss else "Nothing is amiss.")
    return 1 if amiss else 0


def _report(judged: list[tuple[Case, Verdict]], amiss: Callable[[Case, Verdict], str], verbose: bool) -> int:
    """Print each case with which something is amiss, with what its feedback says; how many there are."""
    count = 0
    for case, verdict in judged:
        trouble = amiss(case, verdict)
        count += bool(trouble)
        if trouble:
            print(f"AMISS {case}: {trouble}")
        if verbose and not trouble and not verdict.passed:
            print(case)
        if (trouble or verbose) and not verdict.passed:
            for result in verdict.results:
                print(f"    {result}" if not result.passed else "", end="" if result.passed else "\n")
            print(f"    {verdict.error}\n" if verdict.error else "", end="")
    return count


def _rows(
    names: list[str], answers: list[tuple[Answer, Verdict]], mutants: list[tuple[Mutant, Verdict]]
) -> Iterable[Row]:
    parts = sorted({(case.assignment, case.part) for case, _ in [*answers, *mutants]})
    for name, part in parts:
        mine = [(case, verdict) for case, verdict in answers if (case.assignment, case.part) == (name, part)]
        changed = [(case, verdict) for case, verdict in mutants if (case.assignment, case.part) == (name, part)]
        listed = {change for where, change in equivalents(name) if where == part}
        yield Row(
            name,
            part,
            _share(verdict.passed for case, verdict in mine if case.right),
            _share(not verdict.passed for case, verdict in mine if not case.right),
            _share(verdict.mistakes == {case.mistake} for case, verdict in mine if case.mistake),
            _share(not verdict.passed for case, verdict in changed if case.change not in listed),
            len(listed),
        )


def _share(came_out: Iterable[bool]) -> tuple[int, int]:
    found = list(came_out)
    return sum(found), len(found)


def _show(rows: Iterable[Row]) -> None:
    table = Table("exercise", "part", title="The answer bank")
    for column in ("right\naccepted", "wrong\nrefused", "mistakes\nnamed", "mutants\nrefused", "equivalents\nlisted"):
        table.add_column(column, justify="right")
    for row in rows:
        shares = (f"{good} of {total}" for good, total in (row.right, row.wrong, row.named, row.mutants))
        table.add_row(row.assignment, row.part, *shares, str(row.equivalents))
    Console(width=max(100, Console().width)).print(table)


if __name__ == "__main__":
    sys.exit(main())
