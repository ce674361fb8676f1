"""What grading one submission came to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any

from helpers.panel import CheckResult


class Outcome(Enum):
    """How the grading of a submission ended."""

    GRADED = "graded"
    STOPPED = "stopped"  # the learner's code ran out of time or ended its own process
    UNREADABLE = "unreadable"  # no notebook of this course: recorded, no points
    FAILED = "failed"  # our fault: never a score, and worth another try


class StopReason(Enum):
    """What stopped a learner's code."""

    TIME = "time"  # it took more processor time than it may
    CLOCK = "clock"  # it had not ended when its time by the clock was over, which a busy machine may be the cause of
    MEMORY = "memory"  # all its processes together held more than they may
    DISK = "disk"  # it wrote more than it may
    OUTPUT = "output"  # it handed over more than it may
    KILLED = "killed"  # it ended its own process, or what it handed over is no answer


@dataclass(frozen=True)
class Stop:
    """Why a learner's code was stopped, and the same in words."""

    reason: StopReason
    text: str


@dataclass(frozen=True)
class Part:
    """The points of one test cell; ``points`` is None where a person has to grade it."""

    points: float | None
    possible: float


@dataclass(frozen=True)
class Result:
    """One submission's outcome, its points by test cell, every check's verdict, and what there is to say about it."""

    student: str
    assignment: str
    outcome: Outcome
    parts: Mapping[str, Part] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    checks: Mapping[str, tuple[CheckResult, ...]] = field(default_factory=dict)  # by test cell
    stops: tuple[Stop, ...] = ()
    sandbox: str = ""  # the wall that it ran behind

    @property
    def points(self) -> float:
        """The points of all parts together."""
        return sum(part.points or 0.0 for part in self.parts.values())

    @property
    def possible(self) -> float:
        return sum(part.possible for part in self.parts.values())

    def to_json(self) -> str:
        """The result as a text that ``from_json`` reads."""
        return json.dumps(asdict(self), default=lambda value: value.value)

    @classmethod
    def from_json(cls, text: str) -> Result:
        """The result that ``to_json`` wrote."""
        data: dict[str, Any] = json.loads(text)
        return cls(
            student=data["student"],
            assignment=data["assignment"],
            outcome=Outcome(data["outcome"]),
            parts={name: Part(**part) for name, part in data["parts"].items()},
            notes=tuple(data["notes"]),
            checks={name: tuple(CheckResult(**each) for each in checks) for name, checks in data["checks"].items()},
            stops=tuple(Stop(StopReason(stop["reason"]), stop["text"]) for stop in data["stops"]),
            sandbox=data["sandbox"],
        )
