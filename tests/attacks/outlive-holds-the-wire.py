# A child keeps all sockets open while the process itself ends: the grader must not wait for the other end to close.
# Part a was right before and stays; the grading ends in time.
# honest: part-a
# uses: survive
### part-b
live_on()
os._exit(1)
