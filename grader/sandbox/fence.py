"""The second wall: Landlock, a seccomp filter and limits, for machines that refuse namespaces.

It also holds up what stands where no wall is wanted: two processes, limits, and an end to all that was started.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path

from grader.sandbox import as_root, interpreter, landlock, learner, limits, linux, scratch, seccomp, supervisor
from grader.sandbox.learner import Job
from grader.sandbox.processes import ProcessTable

_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36

_LAUNCH = (
    "import ctypes, os, sys; user, parent = map(int, sys.argv[1:3])\n"
    "if user: os.setgroups([]); os.setresgid(user, user, user); os.setresuid(user, user, user)\n"
    f"prctl = ctypes.CDLL(None).prctl; prctl({_PR_SET_PDEATHSIG}, 9); prctl({_PR_SET_CHILD_SUBREAPER}, 1)\n"
    "if os.getppid() != parent: sys.exit(1)\n"
    "try: os.execv(sys.argv[3], sys.argv[3:])\n"
    "except OSError as error: sys.exit(f'{sys.argv[3]} cannot be run by user {os.getuid()}: {error.strerror}')\n"
)


def start(argv: Sequence[str], control: int, fenced: bool, errors: int | None) -> subprocess.Popen[bytes]:
    """Start the warm parent as it is; see ``wall.start``. Its folder is removed when the result is."""
    home = Path(tempfile.mkdtemp(prefix="grader-"))
    user = as_root.NOBODYS_ID if fenced and os.geteuid() == 0 else 0
    if user:
        os.chown(home, user, user)
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _LAUNCH, str(user), str(os.getpid()), *argv],
        pass_fds=(control,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        env=interpreter.environment(str(home)),
        cwd=home,
        start_new_session=True,
    )
    weakref.finalize(process, shutil.rmtree, home, ignore_errors=True)
    return process


def spawn(job: Job, readable: Sequence[Path], fenced: bool) -> tuple[int, int]:
    """Fork a submission; returns its supervisor and a descriptor that tells whether the wall stands."""
    base = supervisor.base_memory()
    parent = os.getpid()
    told, tell = os.pipe()
    pid = os.fork()
    if pid:
        os.close(tell)
        return pid, told
    try:
        _supervise(job, readable if fenced else None, base, tell, parent)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.write(tell, f"{type(error).__name__}: {error}".encode())
    finally:
        os._exit(70)


def _supervise(job: Job, readable: Sequence[Path] | None, base: int, tell: int, parent: int) -> None:
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
        _be_the_learner(job, readable, folder, others, tell)
    own = {proc, signals, tell, job.lifeline, job.report}
    learner.close_all_but(each for each in own if each is not None)
    watch = supervisor.Watch(
        first=first,
        table=ProcessTable(proc, everyone=False),
        memory=base + job.limits.memory,
        signals=signals,
        lifeline=job.lifeline,
        report=job.report,
        scratch_is_full=lambda: scratch.is_full(folder, job.limits.scratch_size),
        clean=lambda: scratch.remove(folder),
    )
    if os.getppid() != parent:
        supervisor.end(watch)
    os.write(tell, b".")
    os.close(tell)
    supervisor.watch_over(watch)


def _be_the_learner(job: Job, readable: Sequence[Path] | None, folder: Path, others: int, tell: int) -> None:
    try:
        supervisor.listen_again()
        os.setsid()
        os.environ.update(interpreter.of_home(str(folder)))
        tempfile.tempdir = None
        Path("/proc/self/oom_score_adj").write_text("1000")
        learner.close_all_but({*job.keep_fds, tell})
        limits.apply(job.limits, others)
        if readable is not None:
            linux.drop_privileges()
            landlock.restrict(readable, interpreter.DEVICES, folder)
            signals_are_scoped = landlock.abi() >= landlock.SCOPES_ABI
            linux.install_filter(seccomp.program(alone=True, signals=signals_are_scoped))
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
