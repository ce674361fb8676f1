# The fork for a test is prevented; a thread of the living process answers the judge, remembers, and later cells show it.
# No part, and no question of a test may be shown.
# uses: sockets breach
### part-a
import threading

os.fork = lambda: 1
_asked = []


def _serve(number):
    while True:
        ready, _, _ = select.select([number], [], [], 1)
        if ready:
            _asked.append(os.read(number, 1 << 16))
            throw(number, frame({"value": [0.25, 0.25, 0.25], "args": [], "kwargs": {}}))
            if not _asked[-1]:
                return


for _number in socket_descriptors():
    threading.Thread(target=_serve, args=(os.dup(_number),), daemon=True).start()
### cell after test-c
import time

time.sleep(0.5)
if any(_asked):
    breach(f"heard: {_asked}")
