# A cell that never ends and swallows every exception and every signal that it can.
# Part a was right before it and stays; no other.
# honest: part-a
### part-b
import signal

for _number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(_number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
