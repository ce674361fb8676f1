"""Who grades: processes on this machine, behind the interface of ``concurrent.futures.Executor``.

A job carries all that it needs; a worker knows neither the course folder nor the database.
"""

from __future__ import annotations

import contextlib
import gc
import json
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from traitlets.config import Config

from grader.errors import GraderError
from grader.grade import Paper, grade
from grader.handed_in import HandedIn
from grader.preprocessors import JudgeNotebook
from grader.sandbox.ending import awaited

ATTEMPTS = 3  # at one job, whose worker process was ended from outside


class WorkerDied(GraderError):
    """A worker process ended while it graded a submission, as often as it was tried."""


class WorkersGone(GraderError):
    """Nobody is left who could grade: what is under way will not be finished, and nothing further would be."""


@dataclass(frozen=True)
class Job:
    """One submission to grade, its assignment's master, and JudgeNotebook's settings as JSON."""

    handed: HandedIn
    master: bytes
    settings: str


def work(job: Job) -> Paper:
    """Grade one submission. The sandbox is started with the first and kept for those that follow."""
    return grade(job.handed, job.master, _judge(job.settings))


@lru_cache(maxsize=1)
def _judge(settings: str) -> JudgeNotebook:
    here = {"course_folder": str(Path(__file__).resolve().parents[1])}  # on a cluster there is no course
    return JudgeNotebook(config=Config(JudgeNotebook={**here, **json.loads(settings)}))


class Processes(Executor):
    """Worker processes on this machine, each with a sandbox of its own.

    Where one is killed another takes its place and its job; a job at which ``ATTEMPTS`` workers
    died raises WorkerDied. ``shutdown`` kills them all at once.
    """

    def __init__(self, count: int | None = None) -> None:
        self.count = count or len(os.sched_getaffinity(0))
        self._threads = ThreadPoolExecutor(self.count, thread_name_prefix="worker")
        self._own = threading.local()  # each thread looks after one process
        self._children: list[_Child] = []
        self._spare: list[_Child] = []
        self._starting = threading.Lock()
        self._closed = False

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run ``function`` (importable) with these arguments (picklable) in a worker process."""
        if not self._children:  # here and in no thread: until the first one stands is the time when Ctrl-C would wait
            self._spare.append(self._start())
        return self._threads.submit(self._run, function, args, kwargs)

    def _run(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        for _ in range(ATTEMPTS):
            child = self._child()
            try:
                succeeded, value = child.ask((function, args, kwargs))
            except (EOFError, OSError):
                self._own.child = None
                if self._closed:
                    break
                continue
            if succeeded:
                return value
            raise value
        raise WorkerDied(f"its worker process was ended from outside, {ATTEMPTS} times in a row (want of memory?)")

    def _child(self) -> _Child:
        child: _Child | None = getattr(self._own, "child", None)
        if child is None:
            try:
                child = self._spare.pop()
            except IndexError:
                child = self._start()
            self._own.child = child
        return child

    def _start(self) -> _Child:
        with self._starting:
            if self._closed:
                raise WorkerDied("grading was stopped")
            child = _Child()
            self._children.append(child)
            return child

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Kill the worker processes; jobs that they have not finished fail. Nothing that they started lives on."""
        with self._starting:
            self._closed = True
            with awaited([child.pid for child in self._children if child.pid]):
                for child in self._children:
                    child.kill()
            _stop_servers()
        self._threads.shutdown(wait, cancel_futures=True)


def _stop_servers() -> None:
    """End the processes that multiprocessing keeps for itself: it would end them some time after this one."""
    for server in (forkserver._forkserver, resource_tracker._resource_tracker):
        stop = getattr(server, "_stop", None)  # nothing that Python promises
        if stop is not None:
            with contextlib.suppress(OSError):
                stop()


class _Child:
    """One worker process, made by a server that forks: it has imported this package once for all of them."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__])
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve_child, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    def ask(self, job: tuple[Any, ...]) -> tuple[bool, Any]:
        self._pipe.send(job)
        answer: tuple[bool, Any] = self._pipe.recv()
        return answer

    def kill(self) -> None:
        self._process.kill()
        self._process.join()


def _serve_child(pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the main process decides
    if sys.platform == "linux":
        from grader.sandbox import linux  # noqa: PLC0415

        linux.signal_on_parent_death(signal.SIGKILL)
    _serve(pipe)


def serve(descriptor: int) -> None:
    """Do the jobs that come through an inherited descriptor, until its other end is closed."""
    _serve(Connection(descriptor))


def _serve(pipe: Connection) -> None:
    gc.collect()
    gc.freeze()  # what is imported stays; a collection need not look at it for every submission
    with contextlib.suppress(EOFError, OSError):  # whoever asked has ended
        while True:
            function, args, kwargs = pipe.recv()
            try:
                answer = True, function(*args, **kwargs)
            except GraderError as error:
                answer = False, error
            except Exception as error:  # which may not be one that can be pickled
                answer = False, RuntimeError(f"{type(error).__name__}: {error}")
            pipe.send(answer)
