"""A command that is under way: started as a terminal would, watched, ended, and nothing of it left."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil

PATIENCE = 300.0  # seconds; for slow machines, as nobody waits longer than it takes


def until(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait for something that must happen; fails where it does not."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it has not happened"
        time.sleep(0.01)


class Command:
    """``python -m grader grade`` in a process group of its own, as a shell starts it."""

    def __init__(self, course: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "grader", "grade", *arguments],
            cwd=course,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self._seen: set[psutil.Process] = set()

    def below(self) -> list[psutil.Process]:
        """All processes that it has started, and they in turn."""
        with contextlib.suppress(psutil.NoSuchProcess):
            self._seen |= set(psutil.Process(self.process.pid).children(recursive=True))
        return [each for each in self._seen if each.is_running()]

    def workers(self) -> list[psutil.Process]:
        """Its worker processes: forks of the server that forks. A fork of theirs, which judges, is none."""
        forks = {}
        for each in self.below():
            with contextlib.suppress(psutil.NoSuchProcess):
                parent = each.parent()
                if parent and all("multiprocessing.forkserver" in " ".join(one.cmdline()) for one in (each, parent)):
                    forks[each.pid] = each, parent.pid
        return [each for each, parent in forks.values() if parent not in forks]

    def interrupt(self) -> None:
        """Ctrl-C: the signal goes to all processes of the group."""
        self.below()
        os.killpg(self.process.pid, signal.SIGINT)

    def kill(self) -> None:
        """kill -9 of the main process, and of it alone; it is waited for until nothing below it lives."""
        self.below()
        self.process.kill()
        self.ended()

    def ended(self) -> tuple[int, str, str]:
        """Wait for the end of it and of everything below: its exit code and what it said."""
        said, complained = self.process.communicate(timeout=PATIENCE)
        until(lambda: not [each for each in self.below() if each.status() != psutil.STATUS_ZOMBIE])
        return self.process.returncode, said, complained


@contextlib.contextmanager
def started(course: Path, *arguments: str) -> Iterator[Command]:
    """A command that is not left running, whatever becomes of the test."""
    command = Command(course, *arguments)
    try:
        yield command
    finally:
        if command.process.poll() is None:
            command.kill()
        for pipe in (command.process.stdout, command.process.stderr):
            if pipe is not None:
                pipe.close()


def environment() -> dict[str, str]:
    """What a command finds in its environment: the virtual environment is not activated."""
    kept = {name: value for name, value in os.environ.items() if name in ("HOME", "LANG") or "OPENBLAS" in name}
    return {"PATH": "/usr/bin:/bin", "COLUMNS": "160", "PYTHONDONTWRITEBYTECODE": "1", **kept}
