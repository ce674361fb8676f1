"""What a command takes: time, processor time, memory, of itself and of all that it starts."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LOOK = 0.2  # seconds between two looks at the memory
_GROUPS = (("/sys/fs/cgroup/cpuacct", "cpuacct.usage", 1e9), ("/sys/fs/cgroup", "cpu.stat", 1e6))


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, seconds of processor time (None where this machine does not count them), bytes."""

    wall: float
    processor: float | None
    main_memory: int  # of the command's own process, at most
    memory: int  # of all processes together, a page that several share counted once, at most


def run(command: list[str], cwd: Path, environment: dict[str, str]) -> Cost:
    """Run a command to its end; raises RuntimeError with what it printed where it fails."""
    with group() as counted:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=counted.join,
        )
        watch = _Watch(process.pid)
        said, _ = process.communicate()
        wall = time.perf_counter() - start
        watch.stop()
        if process.returncode:
            raise RuntimeError(f"{' '.join(command)} failed:\n{said}")
        return Cost(wall, counted.seconds(), watch.main, watch.all)


class Group:
    """A control group that counts the processor time of a command, orphans and killed children included."""

    def __init__(self, folder: Path | None, file: str, unit: float) -> None:
        self._folder, self._file, self._unit = folder, file, unit

    def join(self) -> None:
        if self._folder is not None:
            (self._folder / "cgroup.procs").write_text(str(os.getpid()))

    def seconds(self) -> float | None:
        if self._folder is None:
            return None
        text = (self._folder / self._file).read_text()
        return int(text.split()[1] if text.startswith("usage_usec") else text) / self._unit


@contextlib.contextmanager
def group() -> Iterator[Group]:
    for root, file, unit in _GROUPS:
        folder = Path(root) / f"grader-bench-{os.getpid()}"
        try:
            folder.mkdir()
        except OSError:
            continue
        if (folder / file).exists():
            try:
                yield Group(folder, file, unit)
            finally:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            return
        folder.rmdir()
    yield Group(None, "", 1.0)


class _Watch:
    """Looks at a process and its descendants' memory until it is told to stop."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self.main = self.all = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        looks = 0
        while not self._ended.wait(_LOOK):
            self.main = max(self.main, _field(self._pid, "status", "VmHWM:"))
            if looks % 10 == 0:  # which is work for the kernel
                self.all = max(self.all, sum(_field(pid, "smaps_rollup", "Pss:") for pid in _family(self._pid)))
            looks += 1


def _field(pid: int, file: str, name: str) -> int:
    with contextlib.suppress(OSError, ValueError):
        for line in Path(f"/proc/{pid}/{file}").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    return 0


def _family(pid: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError, ValueError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            parents.setdefault(parent, []).append(int(folder.name))
    found = [pid]
    for each in found:
        found += parents.get(each, [])
    return found
