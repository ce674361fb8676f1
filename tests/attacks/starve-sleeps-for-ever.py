# Sleeps in a cell, waits for a lock that nobody gives back, for a child that never ends, and joins itself.
# Part a stays; the wall clock ends it.
# honest: part-a
### part-b
import threading, time

for _wait in (lambda: time.sleep(10**6), lambda: threading.Lock().acquire() and threading.Event().wait(), lambda: time.sleep(10**6)):
    try:
        _wait()
    except BaseException:
        continue
while True:
    try:
        time.sleep(10**6)
    except BaseException:
        pass
