"""Run a program as an ordinary user, by root: ``as_user.py USER PATH... -- PROGRAM...`` (user 0: as root itself).

Folders above PATHs that are closed to others (/root, say) are covered, in a mount namespace of its own,
by empty ones in which only the PATHs are. ``as_user(USER, PATHS)`` is the beginning of such a command.
"""

import ctypes
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

CLONE_NEWNS, MS_BIND, MS_REC, MS_PRIVATE = 0x20000, 0x1000, 0x4000, 1 << 18
libc = ctypes.CDLL(None, use_errno=True)


def as_user(user: int, paths: Iterable[Path]) -> list[str]:
    """What to put before a program (its path, in full) so that root runs it as that user, within reach of the paths."""
    return [sys.executable, "-I", "-S", __file__, str(user), *map(str, paths), "--"]


def checked(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def mount(source: str, target: Path, kind: str | None, flags: int) -> None:
    kind_ = kind.encode() if kind else None
    checked(libc.mount(source.encode(), str(target).encode(), kind_, ctypes.c_ulong(flags), b"mode=755"))


def closed_above(path: Path) -> Path | None:
    """The first folder on the way to the path that others may not pass."""
    return next((each for each in reversed(path.parents) if not each.stat().st_mode & stat.S_IXOTH), None)


def open_the_way(paths: list[Path]) -> None:
    checked(libc.unshare(CLONE_NEWNS))
    mount("none", Path("/"), None, MS_REC | MS_PRIVATE)
    closed: dict[Path, list[Path]] = {}
    for path in sorted({*paths, *(path.resolve() for path in paths)}):
        above = closed_above(path)
        if above:
            closed.setdefault(above, []).append(path)
    for folder, needed in closed.items():
        opened = [(path, os.open(path, os.O_PATH)) for path in needed]
        mount("none", folder, "tmpfs", 0)
        for path, descriptor in opened:
            if stat.S_ISDIR(os.fstat(descriptor).st_mode):
                path.mkdir(parents=True, exist_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
            mount(f"/proc/self/fd/{descriptor}", path, None, MS_BIND)
            os.close(descriptor)


def main() -> None:
    user, (*paths,), program = (
        int(sys.argv[1]),
        sys.argv[2 : sys.argv.index("--")],
        sys.argv[sys.argv.index("--") + 1 :],
    )
    open_the_way([Path(path) for path in paths])
    if user:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    os.execv(program[0], program)


if __name__ == "__main__":
    main()
