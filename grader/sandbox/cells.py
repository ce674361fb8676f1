"""A learner's process: the cells of one notebook, and a snapshot at each test cell that answers the judge.

Nothing here decides anything. Whatever a learner's code does to this process, the judge hears
values, and a value is right or wrong.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import resource
import signal
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grader.sandbox.learner import write_files
from grader.sandbox.shell import LearnersShell, run_cell
from grader.sandbox.wire import Channel, Functions, WireError, pack_exception
from helpers.quiet import quiet

RUN, TEST = "run", "test"  # what is to be done with a cell
LARGE = 1 << 20  # bytes of answers that are worth a message

Quiet = Callable[[], contextlib.AbstractContextManager[None]]


def run_notebook(shell: LearnersShell, talk: socket.socket, snapshots: list[socket.socket]) -> None:
    """Run the cells that the other side of ``talk`` sends, and tell what each of them showed.

    At each test cell a fork of this process is left behind, which holds the next of ``snapshots``.
    """
    channel = Channel(talk)
    job = channel.receive(None)
    write_files(job["files"], Path.cwd())
    sys.path.insert(0, "")  # as in a kernel: modules beside the notebook can be imported
    shell.recorder.listen()
    waiting = list(snapshots)
    for index, (kind, source) in enumerate(job["cells"]):
        if kind == TEST:
            _leave_snapshot(shell, waiting, talk, job["call_seconds"])
            continue
        channel.send({"started": index})
        channel.send({"finished": index, "outputs": run_cell(shell, source, job["cell_seconds"])})
    channel.send({"done": True})


def _leave_snapshot(
    shell: LearnersShell, waiting: list[socket.socket], talk: socket.socket, call_seconds: float
) -> None:
    """Fork: the child answers the judge from now on as things stand here, the parent goes on."""
    mine = waiting.pop(0)
    if os.fork():
        mine.close()
        return
    try:
        for other in (talk, *waiting):
            other.close()
        resource.setrlimit(resource.RLIMIT_CPU, _cpu_limit(call_seconds))
        signal.setitimer(signal.ITIMER_REAL, 0)
        asyncio._set_running_loop(shell.loop)  # a test cell runs in the kernel's loop, too
        renew_thread_pools()
        answer_questions(shell.user_ns, mine)
    finally:
        os._exit(0)


def renew_thread_pools() -> None:
    """Let the pools that the notebook has made start threads again: of all threads only one lives on in a fork."""
    futures = sys.modules.get("concurrent.futures.thread")
    for thread in list(getattr(futures, "_threads_queues", ())):
        with contextlib.suppress(Exception):  # nothing that Python promises: a worker's first argument is its pool
            pool = thread._args[0]()
            pool._threads.clear()
            pool._idle_semaphore = threading.Semaphore(0)


def _cpu_limit(seconds: float) -> tuple[int, int]:
    """Processor seconds from now on, never more than what was allowed before."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = int(seconds) + 1
    limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    return limit, limit


def answer_questions(names: dict[str, Any], talk: socket.socket, quietly: Quiet = quiet) -> None:
    """Say what a name holds and what calls give, until the other side has heard enough."""
    functions = Functions()
    channel = Channel(talk, functions=functions)
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
    for case in cases:
        if sum(map(len, answers)) > LARGE:
            channel.send({"answers": answers})
            answers = []
        answers.append(channel.packed(_called(channel, function, case, quietly)))
    channel.send({"answers": answers})


def _called(channel: Channel, function: Callable[..., Any], case: bytes, quietly: Quiet) -> dict[str, Any]:
    args, kwargs = channel.unpacked(case)
    answer: dict[str, Any] = {}
    try:
        with quietly():
            answer["value"] = function(*args, **kwargs)
    except BaseException as error:
        answer["error"] = pack_exception(error)
    if channel.packed([args, kwargs]) != case:  # what the call has changed
        answer |= {"args": args, "kwargs": kwargs}
    return answer
