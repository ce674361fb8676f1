"""Wait until processes and all that they have started are gone, so that nothing of a run outlives its command."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

SECONDS = 15.0  # longer than a guardian waits for its supervisors
_KILLED_SECONDS = 5.0


@contextlib.contextmanager
def awaited(pids: Iterable[int], seconds: float = SECONDS) -> Iterator[None]:
    """End these processes in the block; at its end wait for all that they had started, and kill what stays.

    A process is held by a descriptor, so that another one that gets its number is never meant. Does nothing but run
    the block on systems other than Linux, where nothing is walled in.
    """
    if sys.platform != "linux":
        yield
        return
    held = _held(_tree(pids))
    try:
        yield
    finally:
        try:
            if left := _wait(held, seconds):
                for each in left:
                    with contextlib.suppress(OSError):
                        signal.pidfd_send_signal(each, signal.SIGKILL)
                _wait(left, _KILLED_SECONDS)
        finally:
            for each in held:
                os.close(each)


def _wait(held: list[int], seconds: float) -> list[int]:
    """Wait until these have ended; returns those that have not."""
    deadline, poll = time.monotonic() + seconds, select.poll()
    left = set(held)
    for each in left:
        poll.register(each, select.POLLIN)
    while left and (rest := deadline - time.monotonic()) > 0:
        for each, _ in poll.poll(rest * 1000):
            poll.unregister(each)
            left.discard(each)
    return sorted(left)


def _held(pids: Iterable[int]) -> list[int]:
    held = []
    for pid in pids:
        with contextlib.suppress(OSError):  # it has ended meanwhile
            held.append(os.pidfd_open(pid))
    return held


def _tree(pids: Iterable[int]) -> list[int]:
    """The processes and all that descend from them."""
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent = int(path.read_text(errors="replace").rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(path.parent.name))
    found: list[int] = []
    waiting = list(pids)
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children.get(pid, [])
    return found
