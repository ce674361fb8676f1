"""A submission that tries to get out, to see whether a wall stands: run by ``doctor`` in a warm parent."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

from grader.sandbox import linux, wall
from grader.sandbox.limits import Limits

_PACKAGE = Path(__file__).resolve().parents[1]


def main(name: str, control: str) -> None:
    """Answer on the control socket with a list of the holes that were found, as JSON."""
    connection = int(control)
    reading, writing = os.pipe()
    kind = wall.Wall(name)
    job = wall.Job(Limits(), lambda: _try(writing), {"own.txt": b"own"}, frozenset({writing}))
    pid = wall.spawn(kind, job, [_PACKAGE])
    os.close(writing)
    os.waitpid(pid, 0)
    with open(reading, "rb") as file:
        found = file.read()
    os.write(connection, found or b'["a submission ended early"]')


def _try(writing: int) -> None:
    holes = [what for what, attempt in _ATTEMPTS.items() if attempt()]
    os.write(writing, json.dumps(holes).encode())


def _works(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return False
    return True


_ATTEMPTS: dict[str, Callable[[], bool]] = {
    "its own file cannot be read": lambda: Path("own.txt").read_bytes() != b"own",
    "the scratch folder cannot be written to": lambda: not _works(lambda: Path("new.txt").write_text("new")),
    "no child can be started": lambda: not _works(_fork_and_wait),
    "/etc can be listed": lambda: _works(lambda: os.listdir("/etc")) and Path("/etc/shadow").exists(),
    "other processes can be seen": lambda: _works(lambda: Path("/proc/1/environ").read_bytes()),
    "files can be written elsewhere": lambda: any(_can_write(each) for each in ("/", "/tmp", "/dev", "/var/tmp")),
    "a socket can be made": lambda: _works(lambda: socket.socket().close()),
    "new namespaces can be made": lambda: _works(lambda: linux.unshare(linux.CLONE_NEWUSER)),
}


def _fork_and_wait() -> None:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def _can_write(folder: str) -> bool:
    if Path(folder).resolve() == Path.cwd():
        return False
    path = Path(folder, f"probe-{os.getpid()}")
    return _works(lambda: path.write_text("")) and _works(path.unlink)
