"""The numbers of a class: how hard each part is, how well it tells learners apart, how the points lie.

Arrays have a row for each learner. A missing number is NaN and means that there is nothing to
count: not handed in, not readable, or waiting for a person. It is never taken for 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

FEWEST = 3  # learners; of fewer a correlation says nothing
STEPS_OF_ONE = 20  # points
TELLS_LITTLE, HARD, EASY = 0.2, 0.2, 0.95
_EQUAL = 1e-9  # shares that differ by less are the same, but for rounding


class Flag(Enum):
    """Why a part is worth a look."""

    HARD = "under 20 % solve it"
    EASY = "over 95 % solve it"
    TELLS_LITTLE = "who is good elsewhere hardly does better here"


@dataclass(frozen=True)
class Item:
    """What a class shows of one part."""

    learners: int  # that have points here
    solved: int  # of these, with all points
    mean_share: float  # of the points, from 0 to 1; NaN where nobody has any
    discrimination: float  # from -1 to 1; NaN where it cannot be told

    @property
    def pass_rate(self) -> float:
        return self.solved / self.learners if self.learners else float("nan")

    @property
    def flags(self) -> list[Flag]:
        found = {
            Flag.HARD: self.pass_rate < HARD,
            Flag.EASY: self.pass_rate > EASY,
            Flag.TELLS_LITTLE: self.discrimination < TELLS_LITTLE,
        }
        return [flag for flag, raised in found.items() if raised]


def items(points: Numbers, possible: Numbers) -> list[Item]:
    """Difficulty and discrimination of each part.

    ``points`` has the shape (learners, parts), ``possible`` (parts,). The difficulty is the share of
    learners with all points, and the mean share of points. The discrimination is the corrected
    item-total correlation: of the points here with the share of the points of all other parts that
    the same learner has a grade for.
    """
    graded = ~np.isnan(points) & (possible > 0)
    shares = np.where(graded, points / np.where(possible > 0, possible, 1.0), np.nan)
    got = np.where(graded, points, 0.0)
    could = np.where(graded, possible, 0.0)
    rest = got.sum(axis=1, keepdims=True) - got
    rest_possible = could.sum(axis=1, keepdims=True) - could
    rests = np.where(rest_possible > 0, rest / np.where(rest_possible > 0, rest_possible, 1.0), np.nan)
    return [_item(shares[:, part], rests[:, part]) for part in range(points.shape[1])]


def _item(shares: Numbers, rests: Numbers) -> Item:
    known = shares[~np.isnan(shares)]
    mean = float(known.mean()) if len(known) else float("nan")
    return Item(len(known), int((known >= 1 - _EQUAL).sum()), mean, correlation(shares, rests))


def correlation(one: Numbers, other: Numbers) -> float:
    """Pearson's correlation over the entries that both have; NaN for fewer than three, or where all are equal."""
    both = ~np.isnan(one) & ~np.isnan(other)
    one, other = one[both], other[both]
    if len(one) < FEWEST or np.ptp(one) < _EQUAL or np.ptp(other) < _EQUAL:
        return float("nan")
    return float(np.clip(np.corrcoef(one, other)[0, 1], -1.0, 1.0))


@dataclass(frozen=True)
class Spread:
    """How the scores of some learners lie."""

    learners: int
    mean: float  # this and the rest NaN where there is nobody
    lower: float  # a quarter is below it
    median: float
    upper: float


def spread(scores: Numbers) -> Spread:
    """The mean and the quartiles of the scores that there are."""
    known = scores[~np.isnan(scores)]
    if not len(known):
        return Spread(0, *[float("nan")] * 4)
    lower, median, upper = np.quantile(known, [0.25, 0.5, 0.75])
    return Spread(len(known), float(known.mean()), float(lower), float(median), float(upper))


def bins(scores: Numbers, possible: float) -> tuple[list[float], list[int]]:
    """The edges of steps from 0 to ``possible``, and how many learners lie in each.

    Of up to 20 points there is a step for each number of points, rounded; of more there are ten
    steps of the same width, where a score on an edge counts in the step above it and the highest
    in the last. What goes beyond ``possible``, by extra credit, makes a longer last step.
    """
    known = np.clip(scores[~np.isnan(scores)], 0.0, None)
    if possible <= STEPS_OF_ONE:
        edges = np.arange(math.ceil(possible) + 2) - 0.5
        known = np.floor(known + 0.5)
    else:
        edges = np.linspace(0.0, possible, 11)
    edges[-1] = max(float(edges[-1]), float(known.max(initial=0.0)))
    counts, _ = np.histogram(known, edges)
    return edges.tolist(), counts.tolist()


def by_total(scores: Numbers) -> NDArray[np.intp]:
    """The learners who have any score, from the highest sum to the lowest."""
    totals = np.nansum(scores, axis=1)
    known = np.flatnonzero(~np.isnan(scores).all(axis=1))
    return known[np.argsort(-totals[known], kind="stable")]


@dataclass(frozen=True)
class Band:
    """Some learners next to each other in the order of their totals, and what they got on average."""

    first: int  # place, from 1 on
    last: int
    means: list[float]  # by assignment; NaN where none of them has handed it in
    total: float


def bands(scores: Numbers, most: int = 10) -> list[Band]:
    """The class in up to ``most`` bands of the same size, the highest totals first."""
    order = by_total(scores)
    found, first = [], 1
    for chunk in np.array_split(order, min(most, len(order))) if len(order) else []:
        own = scores[chunk]
        counts = (~np.isnan(own)).sum(axis=0)
        sums = np.nansum(own, axis=0)
        means = [float(total / count) if count else float("nan") for total, count in zip(sums, counts, strict=True)]
        found.append(Band(first, first + len(chunk) - 1, means, float(np.nansum(own, axis=1).mean())))
        first += len(chunk)
    return found
