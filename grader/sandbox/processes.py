"""What a supervisor sees of the processes below it, through a procfs that learners do not have."""

from __future__ import annotations

import contextlib
import os
import signal


class ProcessTable:
    """The processes of one submission.

    ``proc`` is a descriptor of a procfs. With ``everyone`` all that it shows belong to the submission but
    its first process (a pid namespace); otherwise those that descend from the caller do.
    """

    def __init__(self, proc: int, everyone: bool) -> None:
        self._proc = proc
        self._everyone = everyone

    def memory_exceeds(self, limit: int) -> bool:
        """Whether all processes together hold more than ``limit`` bytes; a page that several share counts once."""
        running = self.pids()
        # the cheap sum counts shared pages several times: it can only clear, not convict
        if sum(self._resident(pid) for pid in running) <= limit:
            return False
        return sum(self._proportional(pid) for pid in running) > limit

    def kill_all(self) -> None:
        """Kill every process of the submission and reap it.

        In a pid namespace there is nothing to do: they die with its first process.
        """
        if self._everyone:
            return
        while running := self.pids():
            for number in (signal.SIGSTOP, signal.SIGKILL):  # what is stopped does not fork while others are killed
                for pid in running:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, number)
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass

    def pids(self) -> list[int]:
        """The submission's processes."""
        everyone = [int(name) for name in os.listdir(self._proc) if name.isdigit()]
        if self._everyone:
            return [pid for pid in everyone if pid != 1]
        children: dict[int, list[int]] = {}
        for pid in everyone:
            children.setdefault(self._parent(pid), []).append(pid)
        found, waiting = [], children.get(os.getpid(), [])
        while waiting:
            pid = waiting.pop()
            found.append(pid)
            waiting.extend(children.get(pid, []))
        return found

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

    def _parent(self, pid: int) -> int:
        # "pid (name) state parent …", and a name may hold anything
        fields = self._read(f"{pid}/stat").rpartition(")")[2].split()
        return int(fields[1]) if len(fields) > 1 else -1

    def _resident(self, pid: int) -> int:
        fields = self._read(f"{pid}/statm").split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") if len(fields) > 2 else 0

    def _proportional(self, pid: int) -> int:
        for line in self._read(f"{pid}/smaps_rollup").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
        return self._resident(pid)  # a process that has closed itself to others counts in full
