"""What encloses the warm parent and each fork of it: the one door to everything here that knows Linux.

In the grader:

    wall = detect()                                        # or Wall.NONE, the instructor's own word
    ours, theirs = socket.socketpair()
    warm = start(wall, [sys.executable, "-I", "-c", program], theirs.fileno(), [helpers, grader])

In the warm parent, which is single-threaded and runs no learner's code itself:

    wall = Wall(name)
    job = Job(Limits(), lambda: serve(shell), keep_fds=frozenset({shell.fileno()}), lifeline=lifeline)
    pid = spawn(wall, job)                                 # the wall stands when this returns
    status = os.waitpid(pid, 0)                            # ended by itself, or:
    status = stop(wall, pid)                               # end it now; nothing of it lives when this returns
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from enum import Enum
from functools import cache
from pathlib import Path

from grader.errors import GraderError
from grader.sandbox import fence, interpreter, namespaces
from grader.sandbox.learner import Job
from grader.sandbox.limits import Limits

__all__ = ["Job", "Limits", "NoWall", "Wall", "WallFell", "detect", "spawn", "start", "stop"]


class Wall(Enum):
    """What stands between a learner's code and this machine; the value is the word for it in the config."""

    NAMESPACES = "namespaces"  # bubblewrap, and namespaces for each submission
    LANDLOCK = "landlock"  # Landlock, seccomp and limits
    NONE = "none"  # limits only


class NoWall(GraderError):
    """No wall can stand on this machine; the text says what to change."""


class WallFell(GraderError):
    """The wall could not be put around one submission, so nothing of it was run: our fault."""


def start(
    wall: Wall, argv: Sequence[str], control_fd: int, readable: Sequence[Path] = (), *, errors: int | None = None
) -> subprocess.Popen[bytes]:
    """Start the warm parent within the wall, with ``control_fd`` and no other descriptor of the caller's.

    ``argv`` begins with the interpreter's path. ``readable`` (absolute) is all that is shown besides the interpreter.
    ``errors``: where its standard error goes (default: the caller's own). It is killed when the calling *thread*
    ends, so call this from one that lasts. End it by closing the control socket, or with ``terminate``; when it has been
    waited for nothing of it lives. Returns at once: a wall that cannot stand shows by its early end.
    """
    if wall is Wall.NAMESPACES:
        return namespaces.start(argv, control_fd, readable, errors)
    return fence.start(argv, control_fd, wall is Wall.LANDLOCK, errors)


def spawn(wall: Wall, job: Job, readable: Sequence[Path] = ()) -> int:
    """Run a job in a fork of the caller with a wall around it; returns the process id of its supervisor.

    The submission lasts until the last of its processes has ended; all end when the other end of the job's lifeline is
    closed, when the caller ends, and by ``stop``. The caller has to reap the supervisor; its exit code is the learner's,
    or 128 and a signal's number, or supervisor.STATUS_OF_LIFELINE. ``readable`` is what ``start`` was given (LANDLOCK
    shows it to each submission). Raises WallFell where the wall does not stand; then nothing was run and there is
    nothing to reap.
    """
    told, tell = os.pipe()
    with os.fdopen(told, "rb") as answers:
        try:
            if wall is Wall.NAMESPACES:
                pid = namespaces.spawn(job, tell)
            else:
                pid = fence.spawn(job, _shown(tuple(readable)), wall is Wall.LANDLOCK, tell)
        except OSError as error:
            raise WallFell(f"The wall around a submission did not stand: {error}.") from None
        finally:
            os.close(tell)
        answer = answers.read()
    if answer != b".":
        stop(wall, pid)
        why = answer.decode().strip(".") or "its supervisor ended"
        raise WallFell(f"The wall around a submission did not stand: {why}.")
    return pid


@cache
def _shown(readable: tuple[Path, ...]) -> list[Path]:
    return interpreter.without_nested([*interpreter.readable(), *readable])


def stop(wall: Wall, pid: int) -> int:
    """End a submission and wait until nothing of it lives; returns the supervisor's exit code (negative: a signal)."""
    os.kill(pid, signal.SIGKILL if wall is Wall.NAMESPACES else signal.SIGTERM)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def detect(wanted: Wall | None = None) -> Wall:
    """The best wall that stands on this machine, or ``wanted``; each is tried with a real submission.

    The environment variable GRADER_WALL, set to the value of a Wall, stands in for ``wanted``.
    Raises NoWall where none stands, with what to change.
    """
    from grader.sandbox import doctor  # noqa: PLC0415 - it calls this module

    return doctor.detect(wanted)
