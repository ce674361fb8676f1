"""What the grader tells a submission's supervisor: what runs now, and how long it may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class What(Enum):
    """What is to be timed from now on."""

    NOTEBOOK = "notebook"  # all cells together; what goes beyond it is ended
    CELL = "cell"  # one cell, instead of the one before; what goes beyond it is interrupted, then ended
    TEST = "test"  # one test; before it begins all are ended but the first ``slots`` snapshots, and the grader is told


@dataclass(frozen=True)
class Order:
    """Seconds of processor time and by the clock; ``slots`` is the number of snapshots, with NOTEBOOK of all that come."""

    what: What
    cpu: float
    clock: float
    slots: int = 0

    def line(self) -> bytes:
        """The order as it is sent."""
        return f"{self.what.value} {self.cpu} {self.clock} {self.slots}\n".encode()


def read(lines: bytes) -> list[Order]:
    """Whole lines, read."""
    words = [line.split() for line in lines.decode().splitlines()]
    return [Order(What(what), float(cpu), float(clock), int(slots)) for what, cpu, clock, slots in words]


class Budget:
    """What is left of an order's time. Processor time counts from the first look at it."""

    def __init__(self, order: Order, now: float) -> None:
        self.order = order
        self._end = now + order.clock
        self._cpu_end: float | None = None

    def is_out_of_cpu(self, used: float) -> bool:
        """Whether ``used`` seconds of processor time are more than it allows; they are what has ever been used."""
        if self._cpu_end is None:
            self._cpu_end = used + self.order.cpu
        return used >= self._cpu_end

    def is_out_of_clock(self, now: float) -> bool:
        return now >= self._end
