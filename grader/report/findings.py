"""What the report has to say of a class: all its numbers, ready to be shown."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import numpy as np

from grader.course import short
from grader.gradebook.reading import PartRow
from grader.report import numbers
from grader.report.gather import Class, State
from grader.report.numbers import Band, Item, Spread
from grader.report.tally import Counted, without_example

LARGE = 100  # learners; of more nobody reads a line each
TO_TEACH = 0.7  # a part that fewer have solved is worth teaching again
MOST_TO_TEACH = 5


@dataclass(frozen=True)
class Exercise:
    """One assignment's column of the report."""

    name: str
    possible: float
    handed_in: int
    missing: int
    stopped: int
    unreadable: int
    ungraded: int
    waiting: int  # parts that a person has to grade
    spread: Spread

    @property
    def short(self) -> str:
        return short(self.name)


@dataclass(frozen=True)
class PartFinding:
    """One part's difficulty and discrimination."""

    part: PartRow
    item: Item

    @property
    def name(self) -> str:
        return part_name(self.part.cell)


@dataclass(frozen=True)
class Advice:
    """One part to teach again, and what to begin with."""

    headline: str
    reason: str
    ask: str

    def __str__(self) -> str:
        return " ".join(filter(None, (self.headline, self.reason, self.ask)))


@dataclass(frozen=True)
class Findings:
    """A class and everything that was found out about it."""

    of: Class
    exercises: list[Exercise]
    parts: list[PartFinding]
    failed: list[Counted]
    mistakes: list[Counted]
    advice: list[Advice]
    total: Spread
    bands: list[Band]

    @property
    def large(self) -> bool:
        return len(self.of.learners) > LARGE

    @property
    def tested(self) -> bool:
        """Whether there is a part that anybody has points for."""
        return any(each.item.learners for each in self.parts)

    @property
    def possible(self) -> float:
        """The points of all exercises that somebody has handed in."""
        return float(self.of.possible.sum())


def find(of: Class) -> Findings:
    """Count everything."""
    possible = np.array([part.possible for part in of.parts])
    parts = [PartFinding(*each) for each in zip(of.parts, numbers.items(of.points, possible), strict=True)]
    failed, mistakes = of.tally.failed_checks(), of.tally.mistakes()
    return Findings(
        of=of,
        exercises=[_exercise(of, column) for column in range(len(of.assignments))],
        parts=parts,
        failed=failed,
        mistakes=mistakes,
        advice=_advice(parts, failed, mistakes),
        total=numbers.spread(totals(of)),
        bands=numbers.bands(of.scores),
    )


def totals(of: Class) -> numbers.Numbers:
    """The sum of each learner's scores; NaN for who has none."""
    return np.where(np.isnan(of.scores).all(axis=1), np.nan, np.nansum(of.scores, axis=1))


def _exercise(of: Class, column: int) -> Exercise:
    name = of.assignments[column]
    missing = of.count(column, State.MISSING)
    return Exercise(
        name,
        float(of.possible[column]),
        len(of.learners) - missing,
        missing,
        of.count(column, State.STOPPED),
        of.count(column, State.UNREADABLE),
        of.count(column, State.UNGRADED),
        of.waiting[name],
        numbers.spread(of.scores[:, column]),
    )


def _advice(parts: list[PartFinding], failed: list[Counted], mistakes: list[Counted]) -> list[Advice]:
    """The parts that fewest have solved, the hardest first; the hardest one alone where most have solved all."""
    tried = sorted((each for each in parts if each.item.learners), key=lambda each: each.item.pass_rate)
    hard = [each for each in tried if each.item.pass_rate < TO_TEACH] or tried[:1]
    return [_of_part(each, failed, mistakes) for each in hard[:MOST_TO_TEACH] if each.item.pass_rate < 1]


def _of_part(each: PartFinding, failed: list[Counted], mistakes: list[Counted]) -> Advice:
    item, part = each.item, each.part
    headline = (
        f"{each.name[:1].upper()}{each.name[1:]} of {part.assignment} was solved by {percent(item.pass_rate)} "
        f"({item.solved} of {item.learners})."
    )
    here = (part.assignment, part.cell)
    made = next((row for row in mistakes if (row.assignment, row.cell) == here), None)
    if made:
        reason = f"The mistake most made there: “{made.name}”, {made.learners} of {made.tested}."
        return Advice(headline, reason, question(made.said))
    check = next((row for row in failed if (row.assignment, row.cell) == here), None)
    if check:
        reason = f"The check most failed there: “{check.name}”, {check.learners} of {check.tested}."
        return Advice(headline, reason, question(check.said))
    return Advice(headline, "", "")


def question(said: str) -> str:
    """What to ask a class whose learners were told this: the question in it, else all of it."""
    general = without_example(said)
    sentences = re.split(r"(?<=[.?!])\s+", general)
    asked = next((each for each in sentences if each.endswith("?")), "")
    words = asked or general
    if re.match(r"[a-z]+\s", words):
        words = words[0].upper() + words[1:]
    return f"{'Ask' if asked else 'Say'}: {words}" if words else ""


def part_name(cell: str) -> str:
    """What a test cell's part is called: "part C" for test-c, else the cell's own name."""
    match = re.fullmatch(r"test-([a-z])", cell)
    return f"part {match[1].upper()}" if match else cell


def percent(share: float) -> str:
    """A share in whole percents; less than all or more than nothing is never said to be all or nothing."""
    if math.isnan(share):
        return "–"
    if 0 < share < 0.005:
        return "under 1 %"
    if 0.995 <= share < 1:
        return "over 99 %"
    return f"{100 * share:.0f} %"


def rounded(value: float) -> str:
    """Points with one digit, or none where it is 0; a dash for what is not known."""
    return "–" if math.isnan(value) else f"{value:.1f}".removesuffix(".0")


def correlation(value: float) -> str:
    """A correlation with two digits; a dash where it cannot be told."""
    return "–" if math.isnan(value) else f"{value:.2f}"
