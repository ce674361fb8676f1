"""The grader's end of the line to a submission's supervisor: orders go there, reports come back."""

from __future__ import annotations

import select
import socket
import time

from grader.errors import SandboxFailed
from grader.sandbox import report
from grader.sandbox.orders import Order
from grader.sandbox.report import ENDED, Ending, Report
from grader.sandbox.warm import WALL_FELL


class Line:
    """A connected socket, which it does not own, and all that has been heard from it."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection
        self._text = b""
        self._closed = False
        self.heard: list[Report] = []

    def fileno(self) -> int:
        """The socket's descriptor, for select and poll."""
        return self._socket.fileno()

    @property
    def ended(self) -> Report | None:
        """How the learner's process ended, if it has."""
        return next((each for each in self.heard if each.ending in ENDED), None)

    def order(self, order: Order) -> None:
        """Send an order."""
        try:
            self._socket.sendall(order.line())
        except OSError:  # the supervisor has ended; why it did is still to be heard
            return

    def hear(self, seconds: float = 0.0) -> list[Report]:
        """Wait for at most so long until something new has come, and give that.

        Raises SandboxFailed where the wall did not stand, or the supervisor ended without a word.
        """
        poll = select.poll()
        poll.register(self._socket, select.POLLIN)
        before = len(self.heard)
        if not self._closed and poll.poll(seconds * 1000):
            try:
                told = self._socket.recv(1 << 16)
            except ConnectionError:
                told = b""
            self._closed = not told
            self._text += told
        if self._text.startswith(WALL_FELL):
            raise SandboxFailed(self._text.removeprefix(WALL_FELL).decode(errors="replace"))
        lines, end, self._text = self._text.rpartition(b"\n")
        self.heard += report.read(lines + end)
        # a supervisor tells how the learner's process ended before it does, unless it never was, or was ended itself
        if self._closed and self.ended is None:
            raise SandboxFailed("The sandbox's first process has ended.")
        return self.heard[before:]

    def hear_of(self, *endings: Ending, seconds: float) -> bool:
        """Wait until one of these is heard anew; False where the time is over, or nothing more will come, before."""
        before, deadline = len(self.heard), time.monotonic() + seconds
        while not any(each.ending in endings for each in self.heard[before:]):
            left = deadline - time.monotonic()
            if self._closed or left <= 0:
                return False
            self.hear(left)
        return True
