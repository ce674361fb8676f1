"""Where no namespace ends with its first process: who ends all of a warm parent's processes with it.

It starts the warm parent, adopts what that leaves behind, and removes its folder. It ends with the warm
parent, with the grader, and when it is sent SIGTERM.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from grader.sandbox import linux, scratch
from grader.sandbox.processes import ProcessTable

_PACKAGE = Path(__file__).resolve().parents[1]
_PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv[1]); from grader.sandbox import guardian; guardian.main(sys.argv[2:])"
)
_WATCHED = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD}
_SECONDS_TO_END = 10  # that supervisors have, whose warm parent has ended, to end what is theirs


def command(argv: Sequence[str], home: Path, user: int) -> list[str]:
    """The command that runs ``argv``, as ``user`` where that is not 0, and removes ``home`` when all is over."""
    return [
        sys.executable,
        "-I",
        "-S",
        "-c",
        _PROGRAM,
        str(_PACKAGE.parent),
        str(os.getpid()),
        str(home),
        str(user),
        *argv,
    ]


def main(arguments: Sequence[str]) -> NoReturn:
    """Run what ``command`` names; ends with the warm parent's exit code."""
    grader, home, user, *argv = arguments
    signal.pthread_sigmask(signal.SIG_BLOCK, _WATCHED)
    linux.signal_on_parent_death(signal.SIGTERM)
    linux.adopt_orphans()
    if os.getppid() != int(grader):
        os._exit(1)
    guardian = os.getpid()
    warm = os.fork()
    if warm == 0:
        _become_warm_parent(argv, int(user), guardian)
    for number in range(3, 256):  # the warm parent's; where the grader waits for their end, it has to be the end
        with contextlib.suppress(OSError):
            os.close(number)
    status = _wait_for(warm)
    _end_the_rest()
    with contextlib.suppress(OSError):
        scratch.remove(Path(home))
    os._exit(status)


def _become_warm_parent(argv: Sequence[str], user: int, guardian: int) -> NoReturn:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _WATCHED)
    if user:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    linux.signal_on_parent_death(signal.SIGKILL)
    linux.adopt_orphans()
    if os.getppid() != guardian:
        os._exit(1)
    try:
        os.execv(argv[0], list(argv))
    except OSError as error:
        sys.exit(f"{argv[0]} cannot be run by user {os.getuid()}: {error.strerror}")


def _wait_for(warm: int) -> int:
    """Wait until the warm parent ends, or must; returns its exit code."""
    while True:
        if signal.sigwait(_WATCHED) != signal.SIGCHLD:
            os.kill(warm, signal.SIGKILL)
            return 128 + abs(os.waitstatus_to_exitcode(os.waitpid(warm, 0)[1]))
        ended, status = os.waitpid(-1, os.WNOHANG)
        while ended:
            if ended == warm:
                code = os.waitstatus_to_exitcode(status)
                return code if code >= 0 else 128 - code
            ended, status = os.waitpid(-1, os.WNOHANG)


def _end_the_rest() -> None:
    """Wait for the supervisors, which end with the warm parent; kill what does not."""
    while True:
        try:
            if os.waitpid(-1, os.WNOHANG)[0]:
                continue
        except ChildProcessError:
            return
        if signal.sigtimedwait({signal.SIGCHLD}, _SECONDS_TO_END) is None:
            proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY)
            ProcessTable(proc, everyone=False).kill_all()
            return
