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

from grader.errors import GraderError
from grader.inert import inert_outputs
from grader.sandbox import report
from grader.sandbox.cells import TEST
from grader.sandbox.report import Ending
from grader.sandbox.wall import Limits, Wall, start
from grader.sandbox.warm import WALL_FELL
from grader.sandbox.wire import Channel, WireError, WireTimeout

SENDING = 10.0  # seconds for handing a job over
GRACE = 1.0  # seconds between an interrupt and the end of a process that does not heed it


class SandboxFailed(GraderError):
    """The sandbox itself does not work: our fault, and no word on the submission."""


@dataclass(frozen=True)
class Allowance:
    """How long a submission may take, in seconds: a cell, all cells together, and a test's calls together."""

    cell: float = 20.0
    notebook: float = 120.0
    test: float = 20.0


@dataclass
class Run:
    """A notebook that has been run: what each cell showed, and a snapshot for each test cell."""

    outputs: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    stopped: str = ""  # why the cells that have no outputs did not run or finish
    stopped_at: int | None = None
    snapshots: list[Channel] = field(default_factory=list)


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
            run = Run(snapshots=[Channel(each) for each in snapshots])
            job = {
                "cells": [list(cell) for cell in cells],
                "files": dict(files),
                "cell_seconds": allowed.cell,
                "call_seconds": allowed.test,
            }
            _follow(run, job, line, Channel(talk), allowed)
            yield run
        finally:
            for mine, theirs in pairs:
                mine.close()
                theirs.close()


def _follow(run: Run, job: dict[str, Any], line: socket.socket, channel: Channel, allowed: Allowance) -> None:
    """Hand the job over and take what its cells show, until they are done or their time is."""
    end = time.monotonic() + allowed.notebook
    try:
        channel.send(job, timeout=SENDING)
        while True:
            message = _message(line, channel, min(end, time.monotonic() + allowed.cell + GRACE))
            if message.get("done"):
                return
            index = message.get("started", message.get("finished"))
            if type(index) is not int or not 0 <= index < len(job["cells"]) or job["cells"][index][0] == TEST:
                raise WireError("it spoke of a cell that it does not run")
            if "started" in message:
                run.stopped_at = index
            else:
                run.outputs[index] = inert_outputs(message["outputs"])
                run.stopped_at = None
    except WireTimeout:
        run.stopped = "the code ran too long and did not heed being interrupted"
    except (WireError, KeyError, TypeError):
        run.stopped = _why_it_ended(line)


def _message(line: socket.socket, channel: Channel, deadline: float) -> dict[str, Any]:
    """Wait for a message or for the end of the learner's process, whichever comes first."""
    poll = select.poll()
    poll.register(channel.fileno(), select.POLLIN)
    poll.register(line, select.POLLIN)
    while True:
        left = deadline - time.monotonic()
        ready = {descriptor for descriptor, _ in poll.poll(max(0, left * 1000))}
        if channel.fileno() in ready:
            return channel.receive(max(GRACE, left))
        if line.fileno() in ready:
            raise WireError("the learner's process has ended")
        if left <= 0:
            raise WireTimeout("no word in time")


def _why_it_ended(line: socket.socket) -> str:
    """What the supervisor has to say of a learner's process that has ended or talks nonsense."""
    line.settimeout(GRACE)
    try:
        told = line.recv(200)
    except TimeoutError:  # it lives, and has closed its own side
        told = b"?"
    if told.startswith(WALL_FELL):
        raise SandboxFailed(told.removeprefix(WALL_FELL).decode(errors="replace"))
    if not told:  # a supervisor reports before it ends, so this one never was, or was ended from outside
        raise SandboxFailed("The sandbox's first process has ended.")
    reports = report.read(told) if told.endswith(b"\n") else []
    ended = {(each.ending, each.number) for each in reports}
    if any(ending is Ending.MEMORY for ending, _ in ended):
        return "the code took more memory than it may"
    if (Ending.SIGNAL, signal.SIGXCPU) in ended or (Ending.SIGNAL, signal.SIGKILL) in ended:
        return "the code took more processor time than it may, or killed itself"
    return "the code ended its own process (exit, a crash, or too much memory)"
