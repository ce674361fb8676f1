"""How nbgrader counts points: the one place that says so."""

from __future__ import annotations


def points_of(automatic: float | None, manual: float | None, extra: float | None) -> float | None:
    """A graded cell's points: a person's before the automatic ones, and any extra credit; None where both are open."""
    own = manual if manual is not None else automatic
    return None if own is None else own + (extra or 0.0)


def less_penalty(points: float, penalty: float) -> float:
    """A submission's points when those for being late are taken off: never below 0."""
    return max(0.0, points - penalty)
