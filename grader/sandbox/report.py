"""What a supervisor tells the grader: how a learner's process ended, and which limit something went beyond."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Ending(Enum):
    """What happened."""

    EXIT = "exit"  # the learner's process ended by itself; the number is its exit code
    SIGNAL = "signal"  # it ended by a signal; the number is the signal's (SIGXCPU: processor time)
    # A limit was reached; the number is 1 where it was that of all cells together. A cell that has run too long
    # is interrupted first, and whatever goes on is ended. What other limits stop is ended at once.
    TIME = "time"  # processor time
    CLOCK = "clock"  # the wall clock
    MEMORY = "memory"  # all processes together held more than they may
    SCRATCH = "scratch"  # the scratch folder grew beyond its limit (where no file system of its own holds it)
    SHARED = "shared"  # the snapshot that is asked next may know what those after it were asked
    KEPT = "kept"  # as ordered, nothing lives any more but so many snapshots


ENDED = (Ending.EXIT, Ending.SIGNAL)
ONE, ALL_CELLS = 0, 1


@dataclass(frozen=True)
class Report:
    """One line of a report."""

    ending: Ending
    number: int


def read(text: bytes) -> list[Report]:
    """Whole lines of a report, in order."""
    lines = [line.split() for line in text.decode().splitlines()]
    return [Report(Ending(word), int(number)) for word, number in lines]
