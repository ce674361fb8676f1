import ctypes, os, signal, sys, time

_LIBC = ctypes.CDLL(None)


def call_oneself(name):
    """Give this process a name that the kernel shows."""
    _LIBC.prctl(15, name.encode(), 0, 0, 0)


def live_on(seconds=120, meanwhile=lambda: None):
    """Fork twice, leave session and group, ignore all signals, and stay."""
    if os.fork():
        return
    os.setsid()
    if os.fork():
        os._exit(0)
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    call_oneself("survivor")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            meanwhile()
        except BaseException:
            pass
        time.sleep(0.2)
    os._exit(0)
