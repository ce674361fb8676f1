"""How a learner's process ended, as the supervisor writes it to the report's descriptor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Ending(Enum):
    """Why it ended."""

    EXIT = "exit"  # by itself; the number is its exit code
    SIGNAL = "signal"  # by a signal; the number is the signal's (SIGXCPU: processor time)
    MEMORY = "memory"  # all processes together held more than they may
    SCRATCH = "scratch"  # the scratch folder grew beyond its limit (where no file system of its own holds it)


@dataclass(frozen=True)
class Report:
    """One line of a report."""

    ending: Ending
    number: int


def read(text: bytes) -> list[Report]:
    """The lines of a report, in order; usually one, none while the learner's process runs."""
    lines = [line.split() for line in text.decode().splitlines()]
    return [Report(Ending(word), int(number)) for word, number in lines]
