"""What is wrong with a value: at which stage a comparison found it, and in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Stage(IntEnum):
    """In which order a result is looked at; the first thing that is wrong is the one to say."""

    MISSING = 0
    RAISED = 1
    KIND = 2
    SHAPE = 3
    FINITE = 4
    VALUES = 5
    UNCHANGED = 6
    REPEATED = 7


@dataclass(frozen=True)
class Trouble:
    """The first thing that is wrong with a value: at which stage, and in words."""

    stage: Stage
    text: str


class NotNumbers(Exception):
    """The value cannot be read as an array of numbers; the text says what it is instead."""

    def __init__(self, stage: Stage, text: str) -> None:
        super().__init__(text)
        self.trouble = Trouble(stage, text)
