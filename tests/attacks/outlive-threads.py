# Threads that are no daemons, one that starts another whenever it ends, and an exit handler that waits for ever.
# Grading goes on at once; nothing of it lives. No part.
### part-a
import atexit, threading, time


def _again():
    time.sleep(0.5)
    threading.Thread(target=_again).start()


_again_and_again = [threading.Thread(target=_again) for _ in range(5)]
[each.start() for each in _again_and_again]
atexit.register(time.sleep, 3600)
threading._register_atexit(time.sleep, 3600)
deriv = None
