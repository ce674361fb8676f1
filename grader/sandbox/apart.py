"""Keep the snapshots of one submission apart while tests are asked, so that none learns what another was asked.

The grader asks them one after the other. Meanwhile the others stand still, and when one has been asked it is killed and
the folders are as they were. What could still tell the next is something that both hold: an open file, a pipe, shared
memory, a thread. Nobody can take that from a process of a student's, but it can be seen.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from grader.sandbox.processes import ProcessTable
from grader.sandbox.scratch import Copy

_PENDING = re.compile(r"^(?:SigPnd|ShdPnd):\s*(\w+)$", re.MULTILINE)
_HARMLESS = sum(1 << (number - 1) for number in (17, 18, 19))  # SIGCHLD, SIGCONT, SIGSTOP: the supervisor's own doing
_TRIES, _PAUSE = 5, 0.002  # for a process that waits for the disk
_SYSTEM = tuple(os.fsencode(each.rstrip("/") + "/") for each in ("/usr", "/lib", "/lib64", sys.prefix, sys.base_prefix))


class Apart:
    """What is known of a submission's snapshots: whether they hold anything together, and what their folders held."""

    def __init__(self, table: ProcessTable, sockets: Sequence[int], folders: Collection[Path], most: int) -> None:
        """``sockets``: the inodes of the snapshots' own, by slot. Of files at most so many bytes come back."""
        self._table = table
        self._sockets = sockets
        self._folders = folders
        self._most = most
        self._copies: list[Copy] | None = None
        self._share = self._looked = False

    def before_a_test(self, snapshots: Mapping[int, int]) -> bool:
        """Whether the last of the snapshots, which all stand still, can know nothing of a test asked before.

        The first time none was; later everything is put back as it was then.
        """
        if self._copies is None:
            self._copies = []
            if len(snapshots) > 1:
                self._share = self._first_has_anothers(snapshots)
                self._copies = [Copy(folder, self._most) for folder in self._folders]
            return True
        if self._share or any(self._was_signalled(pid) for pid in snapshots.values()):
            self._share = True
            return False
        for copy in self._copies:
            copy.put_back()
        return True

    def while_one_answers(self, snapshots: Mapping[int, int]) -> None:
        """Look at the snapshots that are asked later, which stand still and so stay as they are. Once is enough."""
        if self._looked:
            return
        self._looked = True
        later = {slot: pid for slot, pid in snapshots.items() if slot != max(snapshots)}
        self._share |= not all(self._has_only_its_own(pid, self._sockets[slot]) for slot, pid in later.items())

    def _first_has_anothers(self, snapshots: Mapping[int, int]) -> bool:
        """Whether one process stands for two, or the one that is asked first has a socket of another."""
        if len(set(snapshots.values())) < len(snapshots):
            return True
        first = max(snapshots)
        others = {f"socket:[{self._sockets[slot]}]" for slot in snapshots if slot != first}
        try:
            return bool(others & set(self._table.descriptors(snapshots[first]).values()))
        except OSError:  # it has closed itself to the supervisor
            return True

    def _has_only_its_own(self, pid: int, own: int) -> bool:
        """Whether a process has one thread, no descriptors but its own socket and /dev/null, and no shared memory."""
        try:
            if self._table.threads(pid) != 1 or self._waits_for_its_child(pid):
                return False
            open_ = self._table.descriptors(pid)
            expected = {f"socket:[{own}]", "/dev/null"}
            if not {"0", "1", "2"} <= open_.keys() or len(open_) != 4 or set(open_.values()) != expected:
                return False
            shared = self._table.shared_mappings(pid)
        except OSError:
            return False
        return all(only_read and path.startswith(_SYSTEM) for only_read, path in shared)

    def _waits_for_its_child(self, pid: int) -> bool:
        """Whether it cannot be interrupted, as after vfork: its child has its memory."""
        for _ in range(_TRIES):
            if self._table.state(pid) != "D":
                return False
            time.sleep(_PAUSE)
        return True

    def _was_signalled(self, pid: int) -> bool:
        """Whether a signal waits for a process that stands still."""
        return any(int(mask, 16) & ~_HARMLESS for mask in _PENDING.findall(self._table.status(pid)))
