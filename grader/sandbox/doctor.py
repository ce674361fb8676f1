"""What this machine offers for a wall, found out by trying."""

from __future__ import annotations

import json
import os
import platform
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from grader.sandbox import landlock
from grader.sandbox.wall import NoWall, Wall, start

SWITCH = "GRADER_WALL"
_PACKAGE = Path(__file__).resolve().parents[1]
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from grader.sandbox import probe; probe.main(*sys.argv[2:])"
_SECONDS = 30
_APPARMOR = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
_USER_NAMESPACES = Path("/proc/sys/user/max_user_namespaces")
_DEBIAN_SWITCH = Path("/proc/sys/kernel/unprivileged_userns_clone")


@dataclass(frozen=True)
class Finding:
    """One thing that was tried: what, what was found, and what that means."""

    what: str
    found: str
    meaning: str


@dataclass(frozen=True)
class Trial:
    """Whether a wall stands here, and if not, why; ``leaks``: it was put up, and something got out."""

    stands: bool
    trouble: str = ""
    leaks: bool = False


@cache
def try_wall(wall: Wall) -> Trial:
    """Put up a wall with one submission behind it that tries to get out."""
    if sys.platform != "linux":
        return Trial(False, f"this is {platform.system()}, and the walls are Linux's")
    if wall is Wall.LANDLOCK and landlock.abi() < landlock.NETWORK_ABI:
        return Trial(False, f"the kernel offers Landlock's version {landlock.abi()}, and 4 is needed (Linux 6.7)")
    ours, theirs = socket.socketpair()
    with ours, theirs, tempfile.TemporaryFile() as errors:
        argv = [sys.executable, "-I", "-c", _PROGRAM, str(_PACKAGE.parent), wall.value, str(theirs.fileno())]
        try:
            with start(wall, argv, theirs.fileno(), [_PACKAGE], errors=errors.fileno()) as warm:
                theirs.close()
                ours.settimeout(_SECONDS)
                answer = _read_all(ours)
                warm.terminate()
        except (OSError, ImportError, subprocess.SubprocessError) as error:
            return Trial(False, f"{type(error).__name__}: {error}")
        errors.seek(0)
        said = errors.read().decode(errors="replace").strip().splitlines()
    if not answer:
        return Trial(False, said[-1] if said else "it ended without a word")
    holes = json.loads(answer)
    return Trial(not holes, "; ".join(holes), leaks=bool(holes))


def _read_all(connection: socket.socket) -> bytes:
    parts = []
    while part := connection.recv(65536):
        parts.append(part)
    return b"".join(parts)


def detect(wanted: Wall | None) -> Wall:
    """See ``wall.detect``."""
    named = os.environ.get(SWITCH)
    if wanted is None and named:
        try:
            wanted = Wall(named)
        except ValueError:
            words = ", ".join(wall.value for wall in Wall)
            raise NoWall(f"{SWITCH} is set to {named!r}; it may be one of {words}.") from None
    if wanted is Wall.NONE:
        return wanted
    tried = {wall: try_wall(wall) for wall in ([wanted] if wanted else [Wall.NAMESPACES, Wall.LANDLOCK])}
    for wall, trial in tried.items():
        if trial.stands:
            return wall
    what = " ".join(f"{wall.value}: {trial.trouble}." for wall, trial in tried.items())
    raise NoWall(f"No wall can stand around learners' code here, so nothing was graded. {what} {advice()}")


def advice() -> str:
    """What to change on this machine so that a wall can stand, in a sentence or two."""
    if sys.platform != "linux":
        return "Grade on Linux (a virtual machine or WSL 2 will do), or use --sandbox none for code that you trust."
    ways = []
    if _content(_APPARMOR) == "1":
        ways.append(f"let programs make user namespaces: sudo sysctl -w {_as_sysctl(_APPARMOR)}=0")
    if _content(_DEBIAN_SWITCH) == "0":
        ways.append(f"let users make namespaces: sudo sysctl -w {_as_sysctl(_DEBIAN_SWITCH)}=1")
    if _content(_USER_NAMESPACES) == "0":
        ways.append(f"let users make namespaces: sudo sysctl -w {_as_sysctl(_USER_NAMESPACES)}=10000")
    if Path("/.dockerenv").exists() or Path("/run/.containerenv").exists() or "KUBERNETES_SERVICE_HOST" in os.environ:
        ways.append("start the container with --security-opt seccomp=unconfined --security-opt systempaths=unconfined")
    ways = ways or ["use Linux 6.7 or newer with Landlock switched on, or one that lets users make namespaces"]
    return f"What helps: {'; or '.join(ways)}; or use --sandbox none for code that you trust."


def doctor() -> list[Finding]:
    """What this machine offers, each line found out by trying it."""
    walls = {wall: try_wall(wall) for wall in (Wall.NAMESPACES, Wall.LANDLOCK)}
    meanings = {
        Wall.NAMESPACES: "every promise of SECURITY.md",
        Wall.LANDLOCK: "every promise of SECURITY.md but those that it names for this wall",
    }
    findings = [Finding("system", f"{platform.system()} {platform.release()}, {platform.machine()}", "")]
    for wall, trial in walls.items():
        found = "stands" if trial.stands else trial.trouble
        findings.append(Finding(f"wall: {wall.value}", found, meanings[wall] if trial.stands else "cannot be used"))
    findings.append(Finding("Landlock", f"version {landlock.abi()}", _about_landlock(landlock.abi())))
    if os.environ.get(SWITCH):
        findings.append(Finding(SWITCH, os.environ[SWITCH], "this wall is used, and no other tried"))
    best = next((wall for wall, trial in walls.items() if trial.stands), None)
    findings.append(Finding("grading uses", best.value if best else "nothing", "" if best else advice()))
    return findings


def _about_landlock(version: int) -> str:
    if version >= landlock.SCOPES_ABI:
        return "closes files, network and signals"
    if version >= landlock.NETWORK_ABI:
        return "closes files and network; a learner's process can send no signals at all"
    return "not enough for a wall"


def _content(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""


def _as_sysctl(path: Path) -> str:
    return ".".join(path.relative_to("/proc/sys").parts)
