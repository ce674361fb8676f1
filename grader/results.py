"""What grading one submission came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Outcome(Enum):
    """How the grading of a submission ended."""

    GRADED = "graded"
    STOPPED = "stopped"  # the learner's code ran out of time or ended its own process
    UNREADABLE = "unreadable"  # no notebook of this course: recorded, no points
    FAILED = "failed"  # our fault: never a score, and worth another try


@dataclass(frozen=True)
class Part:
    """The points of one test cell; ``points`` is None where a person has to grade it."""

    points: float | None
    possible: float


@dataclass(frozen=True)
class Result:
    """One submission's outcome, its points by test cell, and what there is to say about it."""

    student: str
    assignment: str
    outcome: Outcome
    parts: Mapping[str, Part] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    checks: Mapping[str, Any] = field(default_factory=dict)  # by test cell: each check's name, verdict and message

    @property
    def points(self) -> float:
        """The points of all parts together."""
        return sum(part.points or 0.0 for part in self.parts.values())

    @property
    def possible(self) -> float:
        return sum(part.possible for part in self.parts.values())
