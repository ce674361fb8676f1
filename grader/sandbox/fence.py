"""The second wall: Landlock, a seccomp filter and limits, for machines that refuse namespaces.

It also holds up what stands where no wall is wanted: two processes, limits, and an end to all that was started.

What namespaces hold and this does not:
- That a file or folder exists, its size and times, and where a link leads can be asked; its content cannot.
- The scratch folder is looked at ten times a second, so it can grow beyond its limit for as long; a file that is
  deleted and still open does not count.
- The number of processes is the user's own and the limit: other programs of that user count in it.
- There are no pseudo-terminals, no POSIX semaphores (``multiprocessing.Lock``), no /proc; ``shutil.copy2`` fails, as
  a file's times cannot be set. Before Landlock's version 6 a learner's process can send no signal, to its children
  neither.
- What a submission started lives on, until the warm parent ends, where its supervisor is killed from outside. The
  kernel, short of memory, takes learners' processes first.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.sandbox import (
    as_root,
    guardian,
    interpreter,
    landlock,
    learner,
    limits,
    linux,
    scratch,
    seccomp,
    supervisor,
)
from grader.sandbox.learner import Job
from grader.sandbox.processes import ProcessTable


def start(argv: Sequence[str], control: int, fenced: bool, errors: int | None) -> subprocess.Popen[bytes]:
    """Start the warm parent below a guardian; see ``wall.start``."""
    home = Path(tempfile.mkdtemp(prefix="grader-"))
    user = as_root.NOBODYS_ID if fenced and as_root.is_needed() else 0
    if user:
        os.chown(home, user, user)
    try:
        process = subprocess.Popen(
            guardian.command(argv, home, user),
            pass_fds=(control,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env=interpreter.environment(str(home)),
            cwd=home,
            start_new_session=True,
        )
    except OSError:
        home.rmdir()
        raise
    # for when the guardian is killed and not asked to end
    weakref.finalize(process, shutil.rmtree, home, ignore_errors=True)
    return process


@dataclass(frozen=True)
class _Fence:
    """What may be read, and the seccomp filter: made before the fork, once for all submissions."""

    readable: Sequence[Path]
    rules: bytes


def spawn(job: Job, readable: Sequence[Path], fenced: bool, tell: int) -> int:
    """Fork a submission; returns its supervisor, which writes a dot to ``tell`` when the wall stands, or why not."""
    fence = _Fence(readable, seccomp.program(alone=True, signals=_signals_are_scoped())) if fenced else None
    base = supervisor.base_memory()
    parent = os.getpid()
    pid = os.fork()
    if pid:
        return pid
    try:
        _supervise(job, fence, base, tell, parent)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.write(tell, f"{type(error).__name__}: {error}".encode())
    finally:
        os._exit(70)


def _signals_are_scoped() -> bool:
    return landlock.abi() >= landlock.SCOPES_ABI


def _supervise(job: Job, fence: _Fence | None, base: int, tell: int, parent: int) -> None:
    signals = supervisor.deafen([signal.SIGTERM])
    linux.adopt_orphans()
    linux.signal_on_parent_death(signal.SIGTERM)
    os.setsid()
    # only now: from a process closed to tracers, /proc/self is not to be read
    proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    folder = Path(tempfile.mkdtemp(prefix="submission-", dir=os.environ["TMPDIR"]))
    try:
        os.chdir(folder)
        learner.write_files(job.files, folder)
        others = _tasks_of_this_user(proc)
        first = os.fork()
    except BaseException:
        scratch.remove(folder)
        raise
    if first == 0:
        _be_the_learner(job, fence, folder, others, tell)
    learner.close_all_but({proc, signals, tell} | job.of_the_supervisor())
    watch = supervisor.Watch(
        first=first,
        table=ProcessTable(proc, everyone=False),
        memory=base + job.limits.memory,
        signals=signals,
        lifeline=job.lifeline,
        report=job.report,
        registry=job.registry,
        sockets=job.sockets,
        folders=(folder,),
        most_kept=job.limits.scratch_size,
        scratch_is_full=lambda times: scratch.is_full(folder, job.limits.scratch_size, times),
        clean=lambda: scratch.remove(folder),
    )
    if os.getppid() != parent:
        supervisor.end(watch)
    os.write(tell, b".")
    os.close(tell)
    supervisor.watch_over(watch)


def _be_the_learner(job: Job, fence: _Fence | None, folder: Path, others: int, tell: int) -> None:
    try:
        supervisor.listen_again()
        os.setsid()
        os.environ.update(interpreter.of_home(str(folder)))
        tempfile.tempdir = None
        Path("/proc/self/oom_score_adj").write_text("1000")
        learner.close_all_but({*job.keep_fds, tell})
        limits.apply(job.limits, others)
        if fence is not None:
            linux.drop_privileges()
            landlock.restrict(fence.readable, interpreter.DEVICES, folder)
            linux.install_filter(fence.rules)
    except BaseException as error:
        os.write(tell, f"{type(error).__name__}: {error}".encode())
        os._exit(70)
    os.close(tell)
    learner.run(job.main)


def _tasks_of_this_user(proc: int) -> int:
    """Processes and threads of this user, all of which the kernel counts against the limit of a learner's."""
    tasks = 0
    for name in filter(str.isdigit, os.listdir(proc)):
        with contextlib.suppress(OSError):
            # of what the file says of itself: the folder's owner is root for processes that are closed to others
            status = dict(line.split(":", 1) for line in Path(f"/proc/{name}/status").read_text().splitlines())
            if int(status["Uid"].split()[0]) == os.getuid():
                tasks += int(status["Threads"])
    return tasks
