# The functions keep every argument they are asked with: in a list, a file, shared memory, a pipe to a waiting child.
# A later cell must find none of it, and no part is got.
# uses: breach
### cell
import mmap, os

_kept, _shared = [], mmap.mmap(-1, 1 << 16)
_reading, _writing = os.pipe()
os.set_blocking(_reading, False)


def _keep(*asked):
    if np.shape(asked[0]) == (321,):  # asked by the cell that draws, for all to see
        return
    text = repr(asked).encode()
    _kept.append(text)
    for way in (lambda: os.write(_writing, text + b"\n"), lambda: _shared.write(text[:1000]), lambda: open("kept.txt", "ab").write(text)):
        try:
            way()
        except Exception:
            pass
### part-b
def sigmoid_derivative(x):
    _keep(x)
    return 0.25
### part-c
def largest_gradient(depth):
    _keep(depth)
    return 0.25
### cell after test-c
if _kept:
    breach(f"{len(_kept)} questions in a list: {_kept[-1]}")
if _shared[:1] != b"\0":
    breach("questions in shared memory: " + _shared[:200].decode("utf-8", "replace"))
if os.path.exists("kept.txt"):
    breach("questions in a file: " + open("kept.txt").read()[:200])
try:
    breach("questions in a pipe: " + os.read(_reading, 500).decode())
except OSError:
    pass
