"""How much memory each process of the grader takes while a program runs: those that students' code runs in do not count."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

_EVERY = 0.5  # seconds between two looks: the kernel keeps the highest that a living process has had
# A sandbox's first process, and all below it: they are students', and have limits of their own.
_SANDBOX = ("grader.sandbox", "as_root.py", "/bwrap")


class Peak(threading.Thread):
    """Looks at a process and all below it until ``stop``; ``bytes`` is the most that one of them has held."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._over = threading.Event()
        self.bytes = 0

    def run(self) -> None:
        while not self._over.wait(_EVERY):
            for pid in self._own(self._pid):
                self.bytes = max(self.bytes, _peak(pid))

    def stop(self) -> int:
        """The most that a process has held, in bytes."""
        self._over.set()
        self.join()
        return self.bytes

    def _own(self, pid: int) -> Iterator[int]:
        if any(word in _command(pid) for word in _SANDBOX):
            return
        yield pid
        for child in _children(pid):
            yield from self._own(child)


def _command(pid: int) -> str:
    return _read(pid, "cmdline").replace("\0", " ")


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task")
    try:
        found = [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return found


def _peak(pid: int) -> int:
    line = next((line for line in _read(pid, "status").splitlines() if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    return int(line.split()[1]) * 1024


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text(errors="replace")
    except OSError:
        return ""
