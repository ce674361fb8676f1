# Part c writes what it is asked into whatever both processes have: a pipe, memory, a file without a name, an offset,
# a counter, a child that listens; part b tells what it finds. Nothing of it is shown, and no part is got.
### cell
import ctypes, mmap, os, socket, sys, tempfile, time

_reading, _writing = os.pipe()
os.set_blocking(_reading, False)
_memory, _plain = mmap.mmap(-1, 1 << 12), mmap.mmap(-1, 1 << 12)
_one, _other = socket.socketpair()
_one.setblocking(False)
_file = tempfile.TemporaryFile()
_library = open(os.__file__, "rb")
_counter = ctypes.CDLL(None).eventfd(0, 0o4000)
_word = b""

if os.fork() == 0:  # hears what is told, and says it again
    while True:
        time.sleep(0.01)
        if _memory[:1] != b"\0":
            _plain[:100] = _memory[:100]


def _try(way):
    try:
        return way()
    except Exception:
        return None


def _tell(text):
    told = text.encode()
    _try(lambda: os.write(_writing, told))
    _try(lambda: _other.send(told))
    _try(lambda: _memory.__setitem__(slice(len(told)), told))
    _try(lambda: (_file.write(told), _file.flush()))
    _try(lambda: _library.seek(len(told)))
    _try(lambda: os.lseek(_library.fileno(), len(told), 0))
    _try(lambda: os.write(_counter, (7).to_bytes(8, sys.byteorder)))
    time.sleep(0.02)


def _told():
    found = [_try(lambda: os.read(_reading, 100)), _try(lambda: _one.recv(100)), _try(lambda: os.read(_counter, 8))]
    found += [bytes(each[:50]) for each in (_memory, _plain) if each[:1] != b"\0"]
    found += [_try(lambda: os.pread(_file.fileno(), 100, 0)), os.lseek(_library.fileno(), 0, 1)]
    return [each for each in found if each]
### part-a
import threading

# a thread in every snapshot, with a table of descriptors like any other's
os.register_at_fork(after_in_child=lambda: threading.Thread(target=lambda: time.sleep(100), daemon=True).start())
deriv = np.zeros(1)
### part-b
def sigmoid_derivative(x):
    found = _told()
    if found:
        raise type("BREA" + "CH: of a kind", (RuntimeError,), {})("BREA" + f"CH: {found}")
    return 0.0 * x
### part-c
def largest_gradient(depth):
    _tell(repr(depth))
    return 0.0
