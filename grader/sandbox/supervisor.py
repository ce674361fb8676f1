"""The process that stands above a learner's: it reaps, watches, reports, and ends everything when it is time.

It is made so that nothing below it can stop it: closed to tracers, no handler for any signal, and out of
reach of signals (the first process of its pid namespace, or outside the learner's Landlock domain).

While cells run, what goes beyond a limit costs the learner's process and all that it has started but the
snapshots of tests above. When tests are judged it costs the last snapshot that is left, which is the one
that is asked: the grader asks from the last to the first.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import struct
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from grader.sandbox import linux, orders
from grader.sandbox.apart import Apart
from grader.sandbox.orders import Budget, Order, What
from grader.sandbox.processes import ProcessTable
from grader.sandbox.report import ALL_CELLS, ONE, Ending

_LOOK_SECONDS = 0.1
_LOOKING_SHARE = 3  # between two looks is so many times the processor time that one takes
_GRACE = Order(What.CELL, cpu=1.0, clock=1.5)  # what an interrupted cell has left to end in

_SIGNAL_SIZE = 128  # of a struct signalfd_siginfo, which begins with the number (little-endian)
_CREDENTIALS = struct.Struct("3i")  # struct ucred: process, user, group
_MOST_CLAIMS = 1000  # that are read at once

STATUS_OF_LIFELINE = 80


@dataclass(frozen=True)
class Watch:
    """What a supervisor looks after.

    ``first`` is the learner's process. ``table`` sees all that it starts. ``lifeline`` brings orders, and ends
    everything when its other end closes; ``report`` is told how ``first`` ended, and which limit was reached.
    Snapshots claim their slots by a byte on ``registry``, which passes credentials; ``sockets`` are the inodes of those
    on which they answer, by slot, and ``folders`` what all of them may write to. ``memory`` is in bytes, for all
    together. ``scratch_is_full`` says whether the scratch folder has grown beyond so many times its limit,
    ``clean`` removes it.
    """

    first: int
    table: ProcessTable
    memory: int
    signals: int
    lifeline: int | None = None
    report: int | None = None
    registry: int | None = None
    sockets: tuple[int, ...] = ()
    folders: tuple[Path, ...] = ()
    most_kept: int = 0  # bytes of these folders' files
    scratch_is_full: Callable[[int], bool] = lambda times: False
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


def registry() -> tuple[socket.socket, socket.socket]:
    """A supervisor's end of a registry, and the one on which snapshots claim their slots.

    The kernel says who has sent a claim, so that a learner's code can make none for another process; and
    it is connected, so that nothing else can be reached by it.
    """
    mine, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    mine.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
    return mine, theirs


def watch_over(watch: Watch) -> NoReturn:
    """Look after the learner's processes until the last has ended, or must.

    Ends the calling process: with the learner's own exit code, 128 and the signal that ended it, or
    STATUS_OF_LIFELINE.
    """
    _Supervisor(watch).run()


class _Supervisor:
    """What a supervisor knows: the snapshots by slot, how many of them may live, and the time that is left."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.status = 0
        self.snapshots: dict[int, int] = {}
        self.slots = 0  # that there are
        self.kept: int | None = None  # slots that may still be asked; None while cells run
        self.budgets: dict[What, Budget] = {}
        self.interrupted = False
        self.scratch_times = 1
        self.heard = b""
        self.claims = socket.socket(fileno=watch.registry) if watch.registry is not None else None
        self.apart = Apart(watch.table, watch.sockets, watch.folders, watch.most_kept)
        self.testing = False

    def run(self) -> NoReturn:
        watch, poll = self.watch, select.poll()
        poll.register(watch.signals, select.POLLIN)
        if watch.lifeline is not None:
            poll.register(watch.lifeline, select.POLLIN)
        pause = _LOOK_SECONDS
        next_look = time.monotonic() + pause
        while True:
            ready = {descriptor for descriptor, _ in poll.poll(pause * 1000)}
            if _asked_to_end(watch.signals):
                end(watch)
            if watch.lifeline in ready:
                self._obey(watch.lifeline)
            if not self._reap():
                end(watch, self.status)
            if time.monotonic() >= next_look:
                used = time.process_time()
                self._look()
                pause = max(_LOOK_SECONDS, _LOOKING_SHARE * (time.process_time() - used))
                next_look = time.monotonic() + pause

    def _obey(self, lifeline: int) -> None:
        try:
            told = os.read(lifeline, 4096)
        except OSError:
            told = b""
        if not told:
            end(self.watch)
        lines, line_end, self.heard = (self.heard + told).rpartition(b"\n")
        for order in orders.read(lines + line_end):
            if order.what is What.TEST:
                self._begin_test(order.slots)
            elif self.kept is not None:  # sent before the grader knew that the cells were stopped
                continue
            elif order.what is What.CELL:
                self.interrupted = False
            else:
                self.slots = order.slots
            self.budgets[order.what] = Budget(order, time.monotonic())

    def _begin_test(self, slots: int) -> None:
        """End all but the snapshots that may still be asked, and let the last of them run; the others stand still."""
        self.kept, self.testing = slots, True
        self.budgets.clear()
        still = self._end_all_but_kept()
        self.watch.table.wait_until_still(still)
        snapshots = {slot: pid for slot, pid in self._registered().items() if slot < slots and pid in still}
        if not self.apart.before_a_test(snapshots):
            self._tell(Ending.SHARED, slots)
        self.watch.table.go_on([pid for slot, pid in snapshots.items() if slot == slots - 1])
        self._tell(Ending.KEPT, slots)
        self.apart.while_one_answers(snapshots)

    def _reap(self) -> bool:
        """Reap all that have ended; returns whether any process is left."""
        while True:
            try:
                child, ending = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return False
            if child == 0:
                return True
            if child == self.watch.first:
                code = os.waitstatus_to_exitcode(ending)
                self.status = code if code >= 0 else 128 - code
                self._tell(Ending.EXIT if code >= 0 else Ending.SIGNAL, abs(code))

    def _look(self) -> None:
        """See whether anything has gone beyond its limit, and stop it."""
        late = self._out_of_time()
        if late and late[0] is What.CELL and not self.interrupted:
            self._interrupt(late[1])
        elif late:
            self._stop(late[1], ALL_CELLS if late[0] is What.NOTEBOOK else ONE)
        elif self.watch.table.memory_exceeds(self.watch.memory):
            self._stop(Ending.MEMORY)
        elif self.watch.scratch_is_full(self.scratch_times):
            self._stop(Ending.SCRATCH)
            while self.watch.scratch_is_full(self.scratch_times):
                self.scratch_times *= 2
            self.scratch_times *= 2  # what lies there stays, and the snapshots that are left may need some room

    def _out_of_time(self) -> tuple[What, Ending] | None:
        used, now = self.watch.table.cpu_seconds() if self.budgets else 0.0, time.monotonic()
        for what, budget in self.budgets.items():
            if budget.is_out_of_cpu(used):
                return what, Ending.TIME
            if budget.is_out_of_clock(now):
                return what, Ending.CLOCK
        return None

    def _interrupt(self, over: Ending) -> None:
        """End what a cell has started, and have the learner's process stop the cell by itself."""
        self.interrupted = True
        self.budgets[What.CELL] = Budget(_GRACE, time.monotonic())
        self._tell(over)
        first = self.watch.first
        running = self.watch.table.kill_all_but({first, *self._registered().values()})
        if first in running:
            os.kill(first, signal.SIGINT)
        self.watch.table.go_on(running)

    def _stop(self, over: Ending, number: int = ONE) -> None:
        """End what has gone beyond a limit, and stop timing it."""
        slots = max(self._registered(), default=-1) + 1
        self.kept = slots if self.kept is None else min(self.kept, slots) - 1
        self.budgets.clear()
        self._tell(over, number)
        self._end_all_but_kept()

    def _end_all_but_kept(self) -> list[int]:
        """Returns the snapshots that are left. While tests are asked they stand still."""
        kept = {pid for slot, pid in self._registered().items() if slot < (self.kept or 0)}
        left = self.watch.table.kill_all_but(kept)
        if not self.testing:
            self.watch.table.go_on(left)
        return left

    def _registered(self) -> dict[int, int]:
        """The snapshots that have claimed a slot, by slot; the first to claim it has it for good."""
        for _ in range(_MOST_CLAIMS):
            if self.claims is None:
                break
            try:
                claim, proof, _, _ = self.claims.recvmsg(1, socket.CMSG_SPACE(_CREDENTIALS.size), socket.MSG_DONTWAIT)
            except OSError:
                break
            if not claim:
                break
            if proof and claim[0] < self.slots:
                self.snapshots.setdefault(claim[0], _CREDENTIALS.unpack(proof[0][2])[0])
        return self.snapshots

    def _tell(self, ending: Ending, number: int = ONE) -> None:
        if self.watch.report is not None:
            try:
                os.write(self.watch.report, f"{ending.value} {number}\n".encode())
            except OSError:  # nobody wants to know any more
                return


def _asked_to_end(signals: int) -> bool:
    try:
        told = os.read(signals, 64 * _SIGNAL_SIZE)
    except BlockingIOError:
        return False
    numbers = [told[start] for start in range(0, len(told), _SIGNAL_SIZE)]
    return signal.SIGTERM in numbers


def end(watch: Watch, status: int = STATUS_OF_LIFELINE) -> NoReturn:
    """End the submission, and the calling process with this status."""
    watch.table.kill_all()
    watch.clean()
    os._exit(status)


def base_memory() -> int:
    """What the caller's process holds in memory now, in bytes: it counts for no learner."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
