# os.fork is replaced: it says 0 to the parent, 1 to the child, raises, or forks ten times; os._exit does nothing.
# No part but a, which was right before.
# honest: part-a
### part-b
import os

_fork, _turn = os.fork, iter(range(10**6))


def _lying():
    number = next(_turn)
    if number == 0:
        return 0
    if number % 2:
        raise OSError("no more processes")
    return 1 if _fork() == 0 else 0


os.fork = _lying
os._exit = lambda *_: None
os.setsid = os.close = os.closerange = lambda *_: None
