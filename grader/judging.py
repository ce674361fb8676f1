"""The judge's own process: test cells run there, under limits of their own, for one submission after another.

What a student's process gives is read and compared here. A value may be of a kind that takes gigabytes or hours to
compare: such a value costs this process, and with it one test, and never the command that grades the class.

The process is a fork of the grading process, made when the first test is judged and kept. For each test it is sent the
snapshot's socket and a Task. It answers with what the test came to; before that it may ask why a snapshot gave no
answer, which the grading process hears from the supervisor.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import resource
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NoReturn

from grader.asking import Learner
from grader.errors import GraderError
from grader.judge import Judged, judge, setup_names, stopped
from grader.results import Stop, StopReason
from grader.sandbox import linux
from grader.sandbox.wire import Channel, Limits, WireError
from helpers import functions

GRACE = 5.0  # seconds by the clock beyond all that a test may take, until a silent judge is given up

Why = Callable[[WireError], Stop]


@dataclass(frozen=True)
class Task:
    """One test cell to judge.

    setup, folder     the master's own cells above it, and where they find the course's helpers
    answering         seconds by the clock that the student's process has for all its answers
    judging, patience seconds of processor time for judging them; by the clock so many times as long
    limits            what one answer may hold
    """

    source: str
    setup: tuple[str, ...]
    folder: Path
    answering: float
    judging: float
    patience: float
    limits: Limits


class JudgingFailed(GraderError):
    """A test cell failed by itself: its author's fault, or ours."""


class JudgeProcess:
    """The process that judges, from the grading process's side. It ends with ``close``, and with this process."""

    def __init__(self, memory: int) -> None:
        """``memory``: bytes that the process may take beyond what it has at its start."""
        self._memory = memory
        self._process: tuple[int, socket.socket, Connection] | None = None

    def judge(self, task: Task, snapshot: Channel, why: Why) -> Judged:
        """What a test came to; ``why`` tells why the snapshot gives no more answers. Ends late or broken judges."""
        self._process = self._process or self._start()
        _, line, talk = self._process
        try:
            socket.send_fds(line, [b"."], [snapshot.fileno()])
            talk.send(task)
            while True:
                if not talk.poll(task.answering + task.judging * task.patience + GRACE):
                    self.close()
                    return stopped(Stop(StopReason.CLOCK, _too_long(task.judging * task.patience, "by the clock")))
                kind, said = talk.recv()
                if kind == "judged":
                    judged: Judged = said
                    return judged
                if kind == "failed":
                    raise JudgingFailed(f"a test cell could not be judged: {said}")
                talk.send(why(said))
        except (EOFError, OSError, pickle.UnpicklingError):
            return stopped(_how_it_ended(self.close(), task))

    def close(self) -> int:
        """End the process; returns its exit code, negative for a signal."""
        if self._process is None:
            return 0
        (pid, line, talk), self._process = self._process, None
        line.close()
        talk.close()
        with contextlib.suppress(ProcessLookupError):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            os.kill(pid, signal.SIGKILL)
        try:
            return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        except ChildProcessError:
            return 0

    def _start(self) -> tuple[int, socket.socket, Connection]:
        mine, theirs = socket.socketpair()
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            _serve(theirs, parent, self._memory)
        theirs.close()
        return pid, mine, Connection(os.dup(mine.fileno()))


def _too_long(seconds: float, clock: str) -> str:
    return (
        f"judging what the code gave took more than {seconds:g} seconds {clock}: it is too much or too large to compare"
    )


_TOO_LARGE = Stop(
    StopReason.MEMORY, "judging what the code gave took more memory than there is for it: it is too large"
)


def _how_it_ended(code: int, task: Task) -> Stop:
    if code == -signal.SIGXCPU:
        return Stop(StopReason.TIME, _too_long(task.judging, "of processor time"))
    if code == -signal.SIGKILL:  # the kernel's, for want of memory
        return _TOO_LARGE
    return Stop(StopReason.KILLED, f"the process that judges ended at what the code gave (exit code {code})")


def _serve(line: socket.socket, parent: int, memory: int) -> NoReturn:
    """Judge what is asked, until nobody asks any more."""
    try:
        _settle(line, parent, memory)
        talk = Connection(os.dup(line.fileno()))
        while True:
            _, descriptors, _, _ = socket.recv_fds(line, 1, 1)
            if not descriptors:
                break
            with socket.socket(fileno=descriptors[0]) as snapshot:
                talk.send(_answer(talk, talk.recv(), snapshot))
    finally:
        os._exit(0)


def _settle(line: socket.socket, parent: int, memory: int) -> None:
    """Let go of all that is the grading process's, and set the limits that last."""
    linux.signal_on_parent_death(signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]:
        # taken by nothing and not closed: an object of the grading process's may close its number once more
        if number not in (2, line.fileno(), nothing):
            with contextlib.suppress(OSError):
                os.dup2(nothing, number)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + memory
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    functions.OWN_MEMORY = True


def _answer(talk: Connection, task: Task, snapshot: socket.socket) -> tuple[str, Any]:
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + task.judging) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))

    def why(error: WireError) -> Stop:
        talk.send(("why", error))
        stop: Stop = talk.recv()
        return stop

    try:
        given = {name: value for source in task.setup for name, value in _setup(source, task.folder).items()}
        judged = judge(task.source, given, Learner(Channel(snapshot, limits=task.limits), task.answering, why))
    except MemoryError:
        return "judged", stopped(_TOO_LARGE)
    except Exception as error:  # ours, or the test cell's author's
        return "failed", f"{type(error).__name__}: {error}"
    return "judged", judged


@lru_cache(maxsize=100)
def _setup(source: str, folder: Path) -> dict[str, Any]:
    return setup_names(source, folder)
