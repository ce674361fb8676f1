# Ends the interpreter itself: a null pointer, then a full C stack, then os.abort and os._exit with 0.
# Part a stays; the class goes on.
# honest: part-a
### part-b
import ctypes, os, sys


def sigmoid_derivative(x):
    os._exit(0)
### part-c
def largest_gradient(depth):
    ctypes.string_at(0)
### cell after test-c
sys.setrecursionlimit(10**9)
_deep = None
for _ in range(10**6):
    _deep = (_deep,)
repr(_deep)
os.abort()
