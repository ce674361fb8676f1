"""The grader's side of the sandbox: a warm parent that is kept, and one submission's run in a fork of it."""

from __future__ import annotations

import array
import contextlib
import select
import signal
import socket
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.errors import SandboxFailed
from grader.inert import inert_outputs, size_of
from grader.results import Stop, StopReason
from grader.sandbox.cells import TEST
from grader.sandbox.line import Line
from grader.sandbox.orders import Order, What
from grader.sandbox.recorder import LARGEST_OUTPUT, LARGEST_SHOWN, MOST_OUTPUTS
from grader.sandbox.report import ALL_CELLS, ENDED, Ending, Report
from grader.sandbox.values import DEFAULT_LIMITS
from grader.sandbox.values import Limits as WireLimits
from grader.sandbox.wall import Limits, Wall, start
from grader.sandbox.wire import Channel, WireError, WireTimeout, WireTooLarge

SENDING = 10.0  # seconds for handing a job over
GRACE = 5.0  # seconds by the clock that the supervisor has to stop what is late; it takes two
ANSWERING = 30.0  # seconds for the answer to an order; only a broken sandbox takes as long
ENDING = 1.0  # seconds until it is known how a process ended


@dataclass(frozen=True)
class Allowance:
    """How long a submission may take, and how much it may show and give.

    cell, notebook, test   seconds of processor time, its processes together: a cell, all cells, all calls of a test
    patience               by the clock it is stopped when so many times as long have passed
    output_size, shown_size  characters of all that one cell shows, and of what all cells of a notebook show together
    result_size            bytes of what all calls of a test give together
    judging                seconds of processor time for comparing what a test was given
    """

    cell: float = 20.0
    notebook: float = 120.0
    test: float = 20.0
    patience: float = 3.0
    output_size: int = LARGEST_OUTPUT
    shown_size: int = LARGEST_SHOWN
    result_size: int = DEFAULT_LIMITS.frame
    judging: float = 10.0


@dataclass
class Run:
    """A notebook that has been run: what each cell showed, and for each test cell a process that answers as things stood there."""

    line: Line
    allowed: Allowance
    snapshots: list[Channel]
    outputs: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    late: dict[int, Stop] = field(default_factory=dict)  # cells that were interrupted, and heeded it
    stop: Stop | None = None  # why the cells that have no outputs did not run or finish
    stopped_at: int | None = None
    sharing: set[int] = field(default_factory=set)  # snapshots that may know what those below them were asked
    _shown: int = 0  # characters of all outputs so far
    _number: int = 0  # outputs so far
    _known: int = 0  # reports that are of no concern to what runs now

    def ask(self, slot: int) -> Channel:
        """The snapshot for a test. Ask from the last to the first: nothing else of the learner's lives but those above."""
        self.order(What.TEST, self.allowed.test, slot + 1)
        if not self.line.hear_of(Ending.KEPT, seconds=ANSWERING) and not self.line.ended:
            raise SandboxFailed(f"The sandbox has not answered for {ANSWERING:g} seconds.")
        self._known = len(self.line.heard)
        if Report(Ending.SHARED, slot + 1) in self.line.heard:
            self.sharing.add(slot)
        return self.snapshots[slot]

    def why(self, error: WireError) -> Stop:
        """Why the snapshot that was asked gives no more answers."""
        self.line.hear()
        for report in self.line.heard[self._known :]:
            if report.ending in _BEYOND:
                return _BEYOND[report.ending]
            if report.ending in (Ending.TIME, Ending.CLOCK):
                clock = self.allowed.patience if report.ending is Ending.CLOCK else None
                text = f"the code was still running after {_in_words(self.allowed.test, clock)}"
                return Stop(StopReason(report.ending.value), text)
        if isinstance(error, WireTimeout):
            return Stop(StopReason.CLOCK, "the code gave no answer in time")
        if any(report.ending is Ending.MEMORY for report in self.line.heard):  # there was no room for this snapshot
            return _BEYOND[Ending.MEMORY]
        if isinstance(error, WireTooLarge):
            most = f"{self.allowed.result_size:,} bytes or {DEFAULT_LIMITS.entries:,} values"
            return Stop(StopReason.OUTPUT, f"the code gave more than the {most} that a test takes from it")
        return Stop(StopReason.KILLED, "the code ended its own process (exit, a crash, or a recursion without end)")

    def order(self, what: What, seconds: float, slots: int = 0) -> None:
        """Tell the supervisor what begins now, and how many seconds of processor time it has."""
        self.line.order(Order(what, seconds, seconds * self.allowed.patience, slots))

    def begin(self, index: int) -> None:
        """A cell has started."""
        self.order(What.CELL, self.allowed.cell)
        self.stopped_at, self._known = index, len(self.line.heard)

    def finish(self, index: int, outputs: Any) -> None:
        """A cell has shown all that it shows."""
        room = self.allowed.shown_size - self._shown
        most = max(0, MOST_OUTPUTS - self._number) + 2  # and the recorder's line that says so, and an error
        self.outputs[index] = shown = inert_outputs(outputs, max(0, min(2 * self.allowed.output_size, room)), most)
        self._shown += sum(map(size_of, shown))
        self._number += len(shown)
        self.stopped_at = None
        self.line.hear()
        if late := self._late():
            self.late[index] = self._too_late(late, " and was interrupted")

    def end(self, error: WireError) -> None:
        """The learner's process has ended, or was left alone, before all cells had run."""
        if not isinstance(error, WireTimeout) and not self.line.ended:
            self.line.hear_of(*ENDED, seconds=ENDING)  # or it lives, and has closed its side
        news = {report.ending: report for report in self.line.heard[self._known :]}
        beyond = [_BEYOND[ending] for ending in news if ending in _BEYOND]
        if beyond:
            self.stop = beyond[0]
        elif late := self._late():
            self.stop = self._too_late(late, " and did not heed being interrupted")
        elif isinstance(error, WireTimeout):
            self.stop = Stop(StopReason.CLOCK, "the code ran too long")
        elif isinstance(error, WireTooLarge):
            self.stop = Stop(StopReason.OUTPUT, "the code sent more than a cell may show, or what is no output")
        elif Report(Ending.SIGNAL, signal.SIGXCPU) in news.values():
            self.stop = Stop(StopReason.TIME, "the code took more processor time than it may")
        else:
            self.stop = Stop(StopReason.KILLED, "the code ended its own process (exit, a crash, or too much memory)")

    def _late(self) -> list[Report]:
        news = self.line.heard[self._known :]
        return [report for report in news if report.ending in (Ending.TIME, Ending.CLOCK)]

    def _too_late(self, reports: list[Report], how_it_ended: str) -> Stop:
        """The first report says what was too late; the last, whether the machine may be the cause of how it ended."""
        of_all = reports[-1].number == ALL_CELLS
        first = reports[-1] if of_all else reports[0]
        seconds, subject = (self.allowed.notebook, "all cells together") if of_all else (self.allowed.cell, "the code")
        if first.ending is Ending.TIME:
            text = f"{subject} ran for {_in_words(seconds)}"
        else:
            text = f"{subject} had not ended after {_in_words(seconds, self.allowed.patience)}"
        return Stop(StopReason(reports[-1].ending.value), text if of_all else text + how_it_ended)


_BEYOND = {
    Ending.MEMORY: Stop(StopReason.MEMORY, "the code took more memory than it may"),
    Ending.SCRATCH: Stop(StopReason.DISK, "the code wrote more into its folder than it may"),
}


def _in_words(seconds: float, patience: float | None = None) -> str:
    return f"{seconds:g} seconds" if patience is None else f"{seconds * patience:g} seconds by the clock"


class WarmParent:
    """A process with everything imported, of which each submission is a fork. Use it as a context manager."""

    def __init__(self, folder: Path, wall: Wall, limits: Limits) -> None:
        """``folder`` holds the packages ``grader`` and ``helpers``, which a submission may read."""
        mine, theirs = socket.socketpair()
        program = (
            f"import sys; sys.path.insert(0, {str(folder)!r}); from grader.sandbox.warm import *; "
            f"main({theirs.fileno()}, {wall.value!r}, {limits!r})"
        )
        with theirs:
            packages = [folder / "grader", folder / "helpers"]
            self.process = start(wall, [sys.executable, "-I", "-c", program], theirs.fileno(), packages)
        self._control = mine
        if not self._control.recv(1):
            self.close()
            raise SandboxFailed("The sandbox could not be started: its first process ended at once.")

    def __enter__(self) -> WarmParent:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the warm parent and everything below it."""
        self._control.close()
        self.process.wait(10)

    @contextlib.contextmanager
    def run(
        self, cells: Sequence[tuple[str, str]], tests: int, allowed: Allowance, files: Mapping[str, bytes]
    ) -> Iterator[Run]:
        """Run cells, (kind, source) each, in a fork; at its end nothing of the fork lives."""
        pairs = [socket.socketpair() for _ in range(2 + tests)]
        line, talk, *snapshots = (mine for mine, _ in pairs)
        try:
            descriptors = array.array("i", [theirs.fileno() for _, theirs in pairs])
            try:
                self._control.sendmsg([b"j"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, descriptors)])
            except OSError as error:
                raise SandboxFailed(f"The sandbox's first process has ended ({error}).") from error
            for _, theirs in pairs:
                theirs.close()
            answers = WireLimits(frame=allowed.result_size)
            run = Run(Line(line), allowed, [Channel(each, limits=answers) for each in snapshots])
            job = {
                "cells": [list(cell) for cell in cells],
                "files": dict(files),
                "output_size": allowed.output_size,
                "shown_size": allowed.shown_size,
                "result_size": allowed.result_size,
            }
            _follow(run, job, Channel(talk))
            yield run
        finally:
            for mine, theirs in pairs:
                mine.close()
                theirs.close()


def _follow(run: Run, job: dict[str, Any], channel: Channel) -> None:
    """Hand the job over and take what its cells show, until they are done or their time is."""
    allowed = run.allowed
    end = time.monotonic() + allowed.notebook * allowed.patience + GRACE
    begun = -1
    try:
        run.order(What.NOTEBOOK, allowed.notebook, len(run.snapshots))
        channel.send(job, timeout=SENDING)
        # errors have as much room as other outputs, and a character takes up to four bytes
        channel.limits = WireLimits(frame=8 * allowed.output_size + 1_000_000)
        while True:
            message = _message(run.line, channel, min(end, time.monotonic() + allowed.cell * allowed.patience + GRACE))
            if message.get("done") is True:
                return
            index = message.get("started", message.get("finished"))
            if type(index) is not int or not begun <= index < len(job["cells"]) or job["cells"][index][0] == TEST:
                raise WireError("it spoke of a cell that it does not run")
            if "finished" in message:
                run.finish(index, message["outputs"])
            elif index > begun:
                begun = index
                run.begin(index)
    except (WireError, KeyError, TypeError) as error:
        run.end(error if isinstance(error, WireError) else WireError("it sent what is no message"))


def _message(line: Line, channel: Channel, deadline: float) -> dict[str, Any]:
    """Wait for a message or for the end of the learner's process, whichever comes first."""
    poll = select.poll()
    poll.register(channel.fileno(), select.POLLIN)
    poll.register(line.fileno(), select.POLLIN)
    while True:
        left = deadline - time.monotonic()
        ready = {descriptor for descriptor, _ in poll.poll(max(0, left * 1000))}
        if channel.fileno() in ready:
            return channel.receive(max(GRACE, left))
        if line.fileno() in ready:
            line.hear()
        if line.ended:
            raise WireError("the learner's process has ended")
        if left <= 0:
            raise WireTimeout("no word in time")
