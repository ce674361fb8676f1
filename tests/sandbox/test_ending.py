"""What a run has started is gone when its command returns."""

import os
import signal
import subprocess
import sys
import time

from grader.sandbox.ending import awaited
from grader.workers import Processes

AWAY = (
    "import os, time; os.fork() and time.sleep(600); os.setsid(); print(os.getpid(), flush=True); {}; time.sleep(600)"
)


def has_ended(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


def grandchild(code="pass"):
    """A process, and a child of it that has turned away."""
    parent = subprocess.Popen([sys.executable, "-c", AWAY.format(code)], stdout=subprocess.PIPE, text=True)
    return parent, int(parent.stdout.readline())


def test_what_ends_in_time_is_waited_for():
    code = "import ctypes, signal; ctypes.CDLL(None).prctl(1, 15); signal.signal(15, lambda *_: (time.sleep(0.5), os._exit(0)))"
    parent, child = grandchild(code + "; print('ready', flush=True)")
    assert parent.stdout.readline() == "ready\n"
    begun = time.monotonic()
    with awaited([parent.pid]):
        parent.kill()
        assert not has_ended(child)
    assert has_ended(child) and 0.3 < time.monotonic() - begun < 5
    parent.communicate()


def test_what_does_not_end_is_killed():
    parent, child = grandchild()
    with awaited([parent.pid], seconds=0.2):
        parent.kill()
    assert has_ended(child)
    parent.communicate()


def test_workers_leave_no_process():
    with Processes(1) as workers:
        pids = [workers.submit(os.getpid).result(), workers.submit(os.getppid).result()]
        assert not any(map(has_ended, pids))
    assert all(map(has_ended, pids))
    assert signal.getsignal(signal.SIGCHLD) is signal.SIG_DFL
