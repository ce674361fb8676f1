"""The first process of a submission: it starts the learner's process, reaps what that leaves, and ends it all."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
from typing import Any, NoReturn

INTERRUPT, KILL = b"i", b"k"  # what the grader may ask for; closing the line ends everything
ENDED = b"e"  # the learner's process has ended


def supervise(shell: Any, sockets: list[socket.socket]) -> NoReturn:
    """Run a submission: ``sockets`` are the line to the grader, the one for the cells, one for each test cell."""
    line, talk, *snapshots = sockets
    learner = os.fork()
    if learner == 0:
        line.close()
        _be_the_learner(shell, talk, snapshots)
    for each in (talk, *snapshots):
        each.close()
    try:
        _watch(line, learner)
    finally:
        _end_everything(learner)
        os._exit(0)


def _be_the_learner(shell: Any, talk: socket.socket, snapshots: list[socket.socket]) -> NoReturn:
    from grader.sandbox.learner import run_notebook  # noqa: PLC0415

    try:
        os.setsid()
        run_notebook(shell, talk, snapshots)
    finally:
        os._exit(0)


def _watch(line: socket.socket, learner: int) -> None:
    """Do what the line says until it closes; say once when the learner's process has ended."""
    handle = os.pidfd_open(learner)
    poll = select.poll()
    poll.register(line, select.POLLIN)
    poll.register(handle, select.POLLIN)
    while True:
        for descriptor, _ in poll.poll(1000):
            if descriptor == handle:
                poll.unregister(handle)
                with contextlib.suppress(OSError):
                    line.send(ENDED)
            else:
                asked = line.recv(1)
                if not asked:
                    return
                with contextlib.suppress(ProcessLookupError):
                    signal.pidfd_send_signal(handle, signal.SIGINT if asked == INTERRUPT else signal.SIGKILL)
        _reap()


def _reap() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _end_everything(learner: int) -> None:
    """Without a process namespace the group is all that can be found; with one, this process' end ends it."""
    with contextlib.suppress(OSError):
        os.killpg(learner, signal.SIGKILL)
