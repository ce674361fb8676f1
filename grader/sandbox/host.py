"""The grader's side of the sandbox: a warm parent that is kept, and one submission's run in a fork of it."""

from __future__ import annotations

import array
import contextlib
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.errors import GraderError
from grader.sandbox.supervisor import ENDED, INTERRUPT, KILL
from grader.sandbox.wire import Channel, WireError, WireTimeout

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
    interrupted: list[int] = field(default_factory=list)
    snapshots: list[Channel] = field(default_factory=list)


class WarmParent:
    """A process with everything imported, of which each submission is a fork. Use it as a context manager."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds the packages ``grader`` and ``helpers``."""
        mine, theirs = socket.socketpair()
        command = [sys.executable, "-m", "grader.sandbox.warm", str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(
                command, cwd=folder, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()], start_new_session=True
            )
        self._control = mine
        if not self._control.recv(1):
            raise SandboxFailed("The sandbox could not be started: its first process ended at once.")

    def __enter__(self) -> WarmParent:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the warm parent and everything below it."""
        self._control.close()
        self._process.wait(10)

    @contextlib.contextmanager
    def run(self, cells: Sequence[tuple[str, str]], tests: int, allowed: Allowance) -> Iterator[Run]:
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
            _follow(run, cells, line, Channel(talk), allowed)
            yield run
        finally:
            for mine, theirs in pairs:
                mine.close()
                theirs.close()


def _follow(
    run: Run, cells: Sequence[tuple[str, str]], line: socket.socket, channel: Channel, allowed: Allowance
) -> None:
    """Hand the cells over and take what they show, until they are done or their time is."""
    end = time.monotonic() + allowed.notebook
    current: int | None = None
    job = {"cells": [list(cell) for cell in cells], "call_seconds": allowed.test}
    try:
        channel.send(job, timeout=GRACE)
        while True:
            message = _next(run, line, channel, min(end, time.monotonic() + allowed.cell), current, allowed.cell)
            if message.get("done"):
                return
            if "started" in message:
                current = message["started"]
            elif isinstance(message.get("outputs"), list):
                run.outputs[message["finished"]] = message["outputs"]
                current = None
    except WireTimeout:
        line.send(KILL)
        run.stopped = f"the code was still running after {allowed.cell:g} seconds and could not be interrupted"
    except (WireError, KeyError, TypeError):
        run.stopped = "the code ended its own process (exit, a crash, or too much memory)"
    run.stopped_at = current


def _next(
    run: Run, line: socket.socket, channel: Channel, deadline: float, current: int | None, seconds: float
) -> dict[str, Any]:
    """The next message; at the deadline the cell is interrupted, and has a moment left to say so."""
    try:
        return _message(line, channel, deadline)
    except WireTimeout:
        line.send(INTERRUPT)
        message = _message(line, channel, time.monotonic() + GRACE)
        if current is not None:
            run.interrupted.append(current)
        return message


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
            if line.recv(1) in (ENDED, b""):
                raise WireError("the process has ended")
        if left <= 0:
            raise WireTimeout("no word in time")
