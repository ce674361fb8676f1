"""A learner's process: the cells of one notebook, and a snapshot at each test cell that answers the judge.

Nothing here decides anything. Whatever a learner's code does to this process, the judge hears
values, and a value is right or wrong.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any, NoReturn

from grader.sandbox import seccomp
from grader.sandbox.learner import write_files
from grader.sandbox.shell import LearnersShell, run_cell
from grader.sandbox.values import DEFAULT_LIMITS
from grader.sandbox.wire import (
    Channel,
    Functions,
    Limits,
    WireError,
    announce_too_large,
    pack_exception,
)
from helpers.quiet import quiet

RUN, TEST = "run", "test"  # what is to be done with a cell
_LITTLE = 1.0  # seconds of processor time; of what the kernel allows a process a fork has all
LARGE = 1 << 20  # bytes of answers that are worth a message

Quiet = Callable[[], contextlib.AbstractContextManager[None]]


def run_notebook(
    shell: LearnersShell, talk: socket.socket, claims: socket.socket, snapshots: list[socket.socket]
) -> None:
    """Run the cells that the other side of ``talk`` sends, and tell what each of them showed.

    At each test cell a fork of this process is left behind, which holds the next of ``snapshots``. Where nothing
    comes after the last test this process answers that itself: there is nobody left to tell what it is asked.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # but for while a cell runs, see run_cell
    channel = Channel(talk)
    job = channel.receive(None)
    write_files(job["files"], Path.cwd())
    sys.path.insert(0, "")  # as in a kernel: modules beside the notebook can be imported
    shell.recorder.limit, shell.recorder.together = job["output_size"], job["shown_size"]
    shell.recorder.listen()
    tests = _Tests(shell, talk, claims, list(snapshots), Limits(frame=job["result_size"]))
    done = partial(channel.send, {"done": True})
    for index, (kind, source) in enumerate(job["cells"]):
        if kind == TEST:
            if index == len(job["cells"]) - 1 and _is_as_new():
                tests.stay(done)
            tests.leave_snapshot()
            continue
        channel.send({"started": index})
        channel.send({"finished": index, "outputs": run_cell(shell, source)})
    done()


def _is_as_new() -> bool:
    """Whether this process has nothing that its fork would not have: other threads, or much time that it has taken."""
    return threading.active_count() == 1 and time.process_time() < _LITTLE


@dataclass
class _Tests:
    """What snapshots are made with: the sockets that are left for them, and one to claim a place on."""

    shell: LearnersShell
    talk: socket.socket
    claims: socket.socket
    waiting: list[socket.socket]
    limits: Limits
    left: int = 0

    def leave_snapshot(self) -> None:
        """Fork: the child answers the judge from now on as things stand here, the parent goes on.

        The parent goes on when the supervisor knows of the child, and can no longer send it a signal: neither
        can anything that it starts from now on, so that no cell below costs this test anything.
        """
        slot, mine = self._next()
        with mine, contextlib.suppress(OSError):  # where no process is to be had this test is not answered
            told, tell = os.pipe()
            with open(told, "rb") as ready, open(tell, "wb") as claimed:
                pid = _fork()
                if pid == 0:
                    ready.close()
                    self._be_snapshot(slot, mine, claimed)
                claimed.close()
                with contextlib.suppress(OSError):  # refused to an ordinary user where there is no wall
                    seccomp.protect(pid)
                ready.read()

    def stay(self, done: Callable[[], None]) -> NoReturn:
        """Answer the last test as this process, and return no more; ``done`` is called when the supervisor knows."""
        slot, mine = self._next()
        for timer in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
            signal.setitimer(timer, 0)  # no fork has any
        self._answer(slot, mine, done)

    def _next(self) -> tuple[int, socket.socket]:
        self.left += 1
        return self.left - 1, self.waiting.pop(0)

    def _be_snapshot(self, slot: int, mine: socket.socket, claimed: IO[bytes]) -> NoReturn:
        try:
            os.setsid()
            self.talk.close()
            renew_thread_pools()
            self._answer(slot, mine, claimed.close)
        finally:
            os._exit(0)

    def _answer(self, slot: int, mine: socket.socket, claimed: Callable[[], None]) -> NoReturn:
        try:
            # closed before anything goes on, so that it is seen to hold nothing together with another, see ``apart``
            self.shell.recorder.stop_listening()
            release_loops(self.shell)
            for each in self.waiting:
                each.close()
            self.claims.send(bytes([slot]))
            self.claims.close()
            claimed()
            self.talk.close()
            asyncio._set_running_loop(self.shell.loop)  # a test cell runs in the kernel's loop, too
            answer_questions(self.shell.user_ns, mine, limits=self.limits)
        except WireError:  # an answer that is too large, or that there is no memory to write
            announce_too_large(mine)
        finally:
            os._exit(0)


def _fork() -> int:
    try:
        return os.fork()
    except BlockingIOError:  # children that have ended count too while nobody has waited for them
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        return os.fork()


def renew_thread_pools() -> None:
    """Let the pools that the notebook has made start threads again: of all threads only one lives on in a fork."""
    futures = sys.modules.get("concurrent.futures.thread")
    for thread in list(getattr(futures, "_threads_queues", ())):
        with contextlib.suppress(Exception):  # nothing that Python promises: a worker's first argument is its pool
            pool = thread._args[0]()
            pool._threads.clear()
            pool._idle_semaphore = threading.Semaphore(0)


def release_loops(shell: LearnersShell) -> None:
    """Close what event loops have open: in a fork they cannot go on, and it would be shared with other forks.

    The notebook's own loop still takes tasks, as in a kernel, whose loop does not go on during a test either.
    """
    scripts = shell.magics_manager.registry.get("ScriptMagics")
    for loop in (shell.loop, getattr(scripts, "event_loop", None)):
        for name in ("_selector", "_ssock", "_csock"):  # nothing that Python promises
            with contextlib.suppress(Exception):
                getattr(loop, name).close()
    with contextlib.suppress(Exception):
        scripts.event_loop = None  # the next %%bash makes one


def answer_questions(
    names: dict[str, Any], talk: socket.socket, quietly: Quiet = quiet, limits: Limits = DEFAULT_LIMITS
) -> None:
    """Say what a name holds and what calls give, until the other side has heard enough."""
    functions = Functions()
    channel = Channel(talk, functions, limits)
    gc.disable()  # a snapshot lives for a second; a collection would only copy what it shares with its parent
    sys.stdin = None
    while True:
        try:
            question = channel.receive(None)
        except WireError:
            return
        if "name" in question:
            channel.send(_named(names, question["name"]))
        else:
            _answer_calls(channel, question["call"], question["cases"], quietly)


def _named(names: dict[str, Any], name: str) -> dict[str, Any]:
    if name not in names:
        return {"missing": name}
    value = names[name]
    return {"is_class": True, "value": None} if isinstance(value, type) else {"value": value}


def _answer_calls(channel: Channel, function: Callable[..., Any], cases: list[bytes], quietly: Quiet) -> None:
    """Make the calls one by one; their answers go back in one message, or in several where they are large."""
    answers: list[bytes] = []
    with quietly():
        for case in cases:
            if sum(map(len, answers)) > LARGE:
                channel.send({"answers": answers})
                answers = []
            answers.append(channel.packed(_called(channel, function, case)))
    channel.send({"answers": answers})


def _called(channel: Channel, function: Callable[..., Any], case: bytes) -> dict[str, Any]:
    args, kwargs = channel.unpacked(case)
    answer: dict[str, Any] = {}
    try:
        answer["value"] = function(*args, **kwargs)
    except BaseException as error:
        answer["error"] = pack_exception(error)
    if channel.packed([args, kwargs]) != case:  # what the call has changed
        answer |= {"args": args, "kwargs": kwargs}
    return answer
