"""Run a program and tell which processes it leaves: ``left_behind.py FILE PROGRAM...``.

Whatever its processes start, and however they turn away from each other, they are this one's when their
parents have ended. Those that do not end soon after PROGRAM are written to FILE, a line each, and killed.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]  # run by its path, from wherever

from tests.attacks.memory import Peak  # noqa: E402

PR_SET_CHILD_SUBREAPER = 36
SOON = 1.0  # seconds; an idle machine needs some hundredths
PATIENCE = 1800  # seconds; only a hang takes as long


def run_watched(
    program: list[str], folder: Path, environment: Mapping[str, str]
) -> tuple[subprocess.CompletedProcess[str], list[str], int]:
    """Run a program in a folder; returns what it said, the processes that it left, and the memory of its largest one."""
    with tempfile.NamedTemporaryFile("r") as told:
        done = subprocess.run(
            [sys.executable, __file__, told.name, *program],
            cwd=folder,
            env=dict(environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        memory, *left = told.read().splitlines()
        return done, left, int(memory)


def living_children() -> list[int]:
    """The processes whose parent is this one and that have not ended."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(parent) == os.getpid() and state not in "ZX":
            found.append(int(path.parent.name))
    return found


def some_left(seconds: float) -> bool:
    """Whether a child is still there after so many seconds; those that have ended are reaped."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        left = deadline - time.monotonic()
        if pid == 0 and (left <= 0 or signal.sigtimedwait([signal.SIGCHLD], left) is None):
            return True


def describe(pid: int) -> str:
    """A process by its name and its command; the name alone where it has just ended."""
    try:
        name = Path(f"/proc/{pid}/comm").read_text().strip()
        words = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return f"{pid}, ending"
    return f"{name}: {' '.join(words.split())[:200]}"


def main() -> int:
    file, program = Path(sys.argv[1]), sys.argv[2:]
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError("This kernel does not hand orphans over.")
    process = subprocess.Popen(program)
    peak = Peak(process.pid)
    peak.start()
    code = process.wait()
    memory = peak.stop()
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])  # only now: a program would inherit it
    found = []
    while some_left(0 if found else SOON):
        for pid in living_children():
            found.append(describe(pid))
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    file.write_text("".join(f"{each}\n" for each in (memory, *found)))
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
