"""What root does before bubblewrap and after it, so that a learner's process is not root's.

The kernel counts no processes for root, and lets root's processes write to much of /proc. So the warm
parent runs as a user that owns nothing. Run as a script: it makes a user namespace with root and that
user in it, and runs its arguments there. It imports nothing of this project.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

# In a range that no distribution gives out (65520-65533), and low enough to exist in containers.
NOBODYS_ID = 65533
_CLONE_NEWUSER = 0x1000_0000

_STEP_DOWN = (
    "import os, sys; os.setgroups([]); os.setresgid(*[{0}] * 3); os.setresuid(*[{0}] * 3); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)


def is_needed() -> bool:
    """Whether the caller is root, and has another user to become (a container may hold one user alone)."""
    if os.geteuid() != 0:
        return False
    lines = [map(int, line.split()) for line in Path("/proc/self/uid_map").read_text().splitlines()]
    return any(first <= NOBODYS_ID < first + count for first, _, count in lines)


def stepping_down(argv: Sequence[str]) -> list[str]:
    """The command that runs ``argv`` as the user that owns nothing."""
    return [sys.executable, "-I", "-S", "-c", _STEP_DOWN.format(NOBODYS_ID), *argv]


def _write_maps(pid: int) -> None:
    for name in ("uid_map", "gid_map"):
        lines = f"0 0 1\n{NOBODYS_ID} {NOBODYS_ID} 1\n"
        Path(f"/proc/{pid}/{name}").write_text(lines)


def main(command: Sequence[str]) -> None:
    """Run ``command`` in a new user namespace; a child writes the maps, for which one has to be outside."""
    import ctypes  # noqa: PLC0415 - only the script needs it

    ready, go = os.pipe()
    parent = os.getpid()
    helper = os.fork()
    if helper == 0:
        os.close(go)
        if os.read(ready, 1):
            _write_maps(parent)
            os._exit(0)
        os._exit(1)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWUSER) != 0:
        number = ctypes.get_errno()
        sys.exit(f"unshare: {os.strerror(number)}")
    os.write(go, b".")
    if os.waitpid(helper, 0)[1] != 0:
        sys.exit("The maps of a user namespace could not be written.")
    os.execv(command[0], list(command))


if __name__ == "__main__":
    main(sys.argv[1:])
