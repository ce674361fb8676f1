"""What a supervisor sees of the processes below it, through a procfs that learners do not have."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import re
import resource
import signal
import struct
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_STILL, _PAUSE = 1.0, 0.001  # seconds that processes have to stand still, and between two looks


# A line of /proc/PID/maps: addresses, rights (s: shared), offset, device, inode, path.
_SHARED = re.compile(rb"^\S+ (...)s \S+ \S+ \S+ *(.*)$", re.MULTILINE)
# struct procmap_query, from Linux 6.11 on: size, flags, address; start, end, flags, page size, offset, inode of what is
# found; its device; sizes and places of two buffers, the first for its path.
_QUERY = struct.Struct("=9Q4I2Q")
_PROCMAP_QUERY = 0xC000_6611 | _QUERY.size << 16
_WRITABLE_OR_CODE, _IS_SHARED, _THIS_OR_NEXT = 0x06, 0x08, 0x10
_LONGEST_PATH = 4096


def _queried(maps: int) -> list[tuple[bool, bytes]]:
    """The shared mappings, asked for one by one: a tenth of the time that all lines take."""
    found: list[tuple[bool, bytes]] = []
    address = 0
    path = ctypes.create_string_buffer(_LONGEST_PATH)
    while True:
        place = ctypes.addressof(path)
        asked = _QUERY.pack(
            _QUERY.size, _IS_SHARED | _THIS_OR_NEXT, address, 0, 0, 0, 0, 0, 0, 0, 0, _LONGEST_PATH, 0, place, 0
        )
        query = bytearray(asked)
        try:
            fcntl.ioctl(maps, _PROCMAP_QUERY, query)
        except FileNotFoundError:  # none is left
            return found
        _, _, _, _, address, flags, *_ = _QUERY.unpack(query)
        found.append((not flags & _WRITABLE_OR_CODE, path.value))


@dataclass(frozen=True)
class _Process:
    """What /proc/PID/stat says: ``ticks`` of processor time, those of the children that it has waited for included."""

    parent: int
    has_ended: bool
    ticks: int


class ProcessTable:
    """The processes of one submission.

    ``proc`` is a descriptor of a procfs. With ``everyone`` all that it shows belong to the submission but
    its first process (a pid namespace); otherwise those that descend from the caller do.
    """

    def __init__(self, proc: int, everyone: bool) -> None:
        self._proc = proc
        self._everyone = everyone
        self._killed: set[int] = set()
        self._oldest = os.getpid()  # descendants have higher numbers, until the numbers begin anew

    def running(self) -> list[int]:
        """The processes that run and have not been killed from here, though some may still be about to end."""
        found = self._found()
        self._killed &= found.keys()
        return [pid for pid, process in found.items() if pid not in self._killed and not process.has_ended]

    def cpu_seconds(self) -> float:
        """Processor time that all of them have taken together, those that have ended and were waited for included."""
        waited_for = resource.getrusage(resource.RUSAGE_CHILDREN)
        ticks = sum(process.ticks for process in self._found().values())
        return ticks / _TICKS + waited_for.ru_utime + waited_for.ru_stime

    def memory_exceeds(self, limit: int) -> bool:
        """Whether all that run hold more than ``limit`` bytes together; a page that several share counts once."""
        resident = {pid: self._resident(pid) for pid in self.running()}
        # the cheap sum counts shared pages several times: it can only clear, not convict
        if sum(resident.values()) <= limit:
            return False
        held = 0
        for pid in sorted(resident, key=resident.__getitem__, reverse=True):
            held += self._proportional(pid)
            if held > limit:
                return True
        return False

    def kill_all_but(self, spared: Collection[int]) -> list[int]:
        """Kill all but these, so that none of the others runs any code any more.

        Returns those that were spared and run. They stand still until ``go_on``.
        """
        if self._everyone:  # all at once, so that nobody forks a child that is in no list
            self._send([-1], signal.SIGSTOP)
        stopped: list[int] = []
        while fresh := [pid for pid in self.running() if pid not in stopped]:
            doomed = [pid for pid in fresh if pid not in spared]
            self._send(fresh, signal.SIGSTOP)  # what is stopped does not fork while others are killed
            self._send(doomed, signal.SIGKILL)
            self._killed.update(doomed)
            stopped += fresh
        return [pid for pid in stopped if pid in spared]

    def wait_until_still(self, pids: Iterable[int]) -> None:
        """Wait until these stand still, up to a second: on a busy machine a stop takes effect some time after it is sent.

        What is killed is stopped first, so that it does nothing more either.
        """
        end = time.monotonic() + _STILL
        for pid in pids:
            with contextlib.suppress(OSError, IndexError):  # it has ended
                while self.state(pid) not in "TtZX" and time.monotonic() < end:
                    time.sleep(_PAUSE)

    def go_on(self, pids: Iterable[int]) -> None:
        """Let these run that ``kill_all_but`` has spared."""
        self._send(pids, signal.SIGCONT)

    def kill_all(self) -> None:
        """Kill every process of the submission and reap it.

        In a pid namespace there is nothing to do: they die with its first process.
        """
        if self._everyone:
            return
        self._oldest = 0
        while running := self._found():
            for number in (signal.SIGSTOP, signal.SIGKILL):
                self._send(running, number)
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass

    def _send(self, pids: Iterable[int], number: signal.Signals) -> None:
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    def _found(self) -> dict[int, _Process]:
        """The submission's processes, those that have ended and were not waited for included."""
        found = {pid: process for pid in self._numbers() if (process := self._stat(pid))}
        if self._everyone:
            found.pop(1, None)
            return found
        children: dict[int, list[int]] = {}
        for pid, process in found.items():
            children.setdefault(process.parent, []).append(pid)
        descendants, waiting = [], children.get(os.getpid(), [])
        while waiting:
            pid = waiting.pop()
            descendants.append(pid)
            waiting.extend(children.get(pid, []))
        return {pid: found[pid] for pid in descendants}

    def _numbers(self) -> list[int]:
        """The numbers of all processes that could be the submission's: looking at each costs time."""
        numbers = [int(name) for name in os.listdir(self._proc) if name.isdigit()]
        if self._everyone or not self._oldest:
            return numbers
        newest = self._read("loadavg").split()[-1:]
        if not newest or int(newest[0]) < self._oldest:  # the numbers have begun anew since
            self._oldest = 0
        return [pid for pid in numbers if pid >= self._oldest]

    def _stat(self, pid: int) -> _Process | None:
        # "pid (name) state parent …", and a name may hold anything; times are the 14th to the 17th
        fields = self._read(f"{pid}/stat").rpartition(")")[2].split()
        if len(fields) < 15:
            return None
        return _Process(int(fields[1]), fields[0] in "ZX", sum(map(int, fields[11:15])))

    def state(self, pid: int) -> str:
        """A letter: R runs, S sleeps, D cannot be interrupted, T stands still."""
        return self._read(f"{pid}/stat").rpartition(")")[2].split()[0]

    def status(self, pid: int) -> str:
        return self._read(f"{pid}/status")

    def threads(self, pid: int) -> int:
        """The number of a process's threads. Raises OSError where it has closed itself to others."""
        with self._folder(f"{pid}/task") as folder:
            return len(os.listdir(folder))

    def descriptors(self, pid: int) -> dict[str, str]:
        """What a process has open, by number: a path, or a kind and an inode. Raises OSError like ``threads``."""
        with self._folder(f"{pid}/fd") as folder:
            return {name: os.readlink(name, dir_fd=folder) for name in os.listdir(folder)}

    def shared_mappings(self, pid: int) -> list[tuple[bool, bytes]]:
        """The mappings that forks share: whether each can only be read, and its path. Raises OSError like ``threads``."""
        descriptor = os.open(f"{pid}/maps", os.O_RDONLY | os.O_CLOEXEC, dir_fd=self._proc)
        with open(descriptor, "rb", buffering=0) as file:
            try:
                return _queried(descriptor)
            except OSError as error:
                if error.errno != errno.ENOTTY:
                    raise
            found = _SHARED.findall(file.readall())
            return [(rights == b"r--", path) for rights, path in found]

    @contextlib.contextmanager
    def _folder(self, name: str) -> Iterator[int]:
        descriptor = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=self._proc)
        try:
            yield descriptor
        finally:
            os.close(descriptor)

    def _read(self, name: str) -> str:
        try:
            descriptor = os.open(name, os.O_RDONLY | os.O_CLOEXEC, dir_fd=self._proc)
        except OSError:  # ended meanwhile, or closed to us
            return ""
        try:
            return os.read(descriptor, 4096).decode(errors="replace")
        except OSError:
            return ""
        finally:
            os.close(descriptor)

    def _resident(self, pid: int) -> int:
        fields = self._read(f"{pid}/statm").split()
        return int(fields[1]) * _PAGE if len(fields) > 2 else 0

    def _proportional(self, pid: int) -> int:
        for line in self._read(f"{pid}/smaps_rollup").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
        return self._resident(pid)  # a process that has closed itself to others counts in full
