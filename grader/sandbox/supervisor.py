"""The process that stands above a learner's: it reaps, watches, reports, and ends everything when it is time.

It is made so that nothing below it can stop it: closed to tracers, no handler for any signal, and out of
reach of signals (the first process of its pid namespace, or outside the learner's Landlock domain).
"""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NoReturn

from grader.sandbox import linux
from grader.sandbox.processes import ProcessTable
from grader.sandbox.report import Ending

_LOOK_SECONDS = 0.1
_LOOKING_SHARE = 10  # looking takes at most one part in so many of the time

_SIGNAL_SIZE = 128  # of a struct signalfd_siginfo, which begins with the number (little-endian)

STATUS_OF_LIFELINE = 80
STATUS_OF_MEMORY = 81
STATUS_OF_SCRATCH = 82


@dataclass(frozen=True)
class Watch:
    """What a supervisor looks after.

    ``first`` is the learner's process. ``table`` sees all that it starts. ``lifeline`` ends everything when
    its other end closes, ``report`` is told how ``first`` ended. ``memory`` is in bytes, for all together.
    ``scratch_is_full`` says whether the scratch folder has grown beyond its limit, ``clean`` removes it.
    """

    first: int
    table: ProcessTable
    memory: int
    signals: int
    lifeline: int | None = None
    report: int | None = None
    scratch_is_full: Callable[[], bool] = lambda: False
    clean: Callable[[], None] = lambda: None


def deafen(but_for: Iterable[signal.Signals] = ()) -> int:
    """Make the caller deaf to signals and tracers; returns a descriptor that tells of SIGCHLD and ``but_for``."""
    linux.close_to_tracers(True)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        if callable(signal.getsignal(number)) or number in (signal.SIGPIPE, signal.SIGXFSZ):
            signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    return linux.signal_descriptor({signal.SIGCHLD, *but_for})


def listen_again() -> None:
    """In a fork of the supervisor: undo ``deafen``."""
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)  # as Python starts
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    linux.close_to_tracers(False)


def watch_over(watch: Watch) -> NoReturn:
    """Look after the learner's processes until the last has ended, or must.

    Ends the calling process: with the learner's own exit code, 128 and the signal that ended it, or one of
    the STATUS_OF_... numbers.
    """
    poll = select.poll()
    poll.register(watch.signals, select.POLLIN)
    if watch.lifeline is not None:
        poll.register(watch.lifeline, select.POLLIN)
    status, next_look, pause = 0, 0.0, _LOOK_SECONDS
    while True:
        ready = {descriptor for descriptor, _ in poll.poll(pause * 1000)}
        if watch.lifeline in ready or _asked_toend(watch.signals):
            end(watch)
        status, some_left = _reap(watch, status)
        if not some_left:
            end(watch, status)
        if time.monotonic() >= next_look:
            began = time.monotonic()
            if watch.table.memory_exceeds(watch.memory):
                end(watch, STATUS_OF_MEMORY, Ending.MEMORY)
            if watch.scratch_is_full():
                end(watch, STATUS_OF_SCRATCH, Ending.SCRATCH)
            pause = max(_LOOK_SECONDS, _LOOKING_SHARE * (time.monotonic() - began))
            next_look = began + pause


def _asked_toend(signals: int) -> bool:
    try:
        told = os.read(signals, 64 * _SIGNAL_SIZE)
    except BlockingIOError:
        return False
    numbers = [told[start] for start in range(0, len(told), _SIGNAL_SIZE)]
    return signal.SIGTERM in numbers


def _reap(watch: Watch, status: int) -> tuple[int, bool]:
    """Reap all that have ended; returns the learner's status as known now, and whether any process is left."""
    while True:
        try:
            child, ending = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return status, False
        if child == 0:
            return status, True
        if child == watch.first:
            code = os.waitstatus_to_exitcode(ending)
            status = code if code >= 0 else 128 - code
            _tell(watch, Ending.EXIT if code >= 0 else Ending.SIGNAL, abs(code))


def _tell(watch: Watch, ending: Ending, number: int = 0) -> None:
    if watch.report is not None:
        try:
            os.write(watch.report, f"{ending.value} {number}\n".encode())
        except OSError:  # nobody wants to know any more
            return


def end(watch: Watch, status: int = STATUS_OF_LIFELINE, reason: Ending | None = None) -> NoReturn:
    """End the submission, and the calling process with this status."""
    if reason is not None:
        _tell(watch, reason)
    watch.table.kill_all()
    watch.clean()
    os._exit(status)


def base_memory() -> int:
    """What the caller's process holds in memory now, in bytes: it counts for no learner."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
