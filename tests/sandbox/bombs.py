"""What starves a machine, or looks like it: run behind the wall, each answers with something that JSON can say."""

import os
import signal


def bomb_with_forks():
    """Fork until the kernel says no; how many there are."""
    count = 0
    while count < 2000:
        try:
            if os.fork() == 0:
                signal.pause()
        except OSError:
            return count
        count += 1
    return count


def bomb_with_memory():
    """Allocate until Python says no; how many bytes there are."""
    held = []
    try:
        while True:
            held.append(bytearray(16 << 20))
    except MemoryError:
        return sum(map(len, held))


def bomb_with_much_memory_in_many_processes(count, size):
    """More memory than is allowed, in processes of which each is modest; never an answer."""
    for _ in range(count):
        if os.fork() == 0:
            held = bytearray(os.urandom(4096)) * (size // 4096)
            signal.pause()
            return len(held)
    signal.pause()
    return None


def hold_and_fork(size, count):
    """One big array, and as many forks that all see it, for long enough to be counted."""
    held = bytearray(os.urandom(4096)) * (size // 4096)
    for _ in range(count):
        if os.fork() == 0:
            signal.pause()
    began = os.times().elapsed
    while os.times().elapsed - began < 0.5:
        os.sched_yield()
    return "done" if held else ""


def spin():
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    while True:
        continue
