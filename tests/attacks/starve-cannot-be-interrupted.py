# An endless loop within C code, which no signal handler of Python's interrupts and which takes no memory.
# Part a stays; part b and c are lost.
# honest: part-a
### part-b
import collections, itertools

collections.deque(itertools.repeat(None), maxlen=0)
