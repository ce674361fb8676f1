# Reads the memory of its parent and of every other process through /proc/PID/mem and process_vm_readv.
# Nothing that is hidden may come out.
# uses: breach
### part-a
import ctypes, os, re, time

_end, _others = time.monotonic() + 4, [int(name) for name in os.listdir("/proc") if name.isdigit()]
for _pid in {os.getppid(), *_others} - {os.getpid()}:
    try:
        with open(f"/proc/{_pid}/maps") as _maps, open(f"/proc/{_pid}/mem", "rb", 0) as _memory:
            for _line in _maps:
                if "rw-p" not in _line or time.monotonic() > _end:
                    continue
                _from, _to = (int(each, 16) for each in _line.split()[0].split("-"))
                _memory.seek(_from)
                for _secret in set(re.findall(rb"CANARY-[0-9A-Za-z-]+", _memory.read(min(_to - _from, 50_000_000)))):
                    breach(f"memory of {_pid}")
                    print(_secret)
    except OSError:
        continue


class _Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


_buffer = ctypes.create_string_buffer(64)
_here, _there = _Vector(ctypes.addressof(_buffer), 64), _Vector(id(None), 16)
if ctypes.CDLL(None).process_vm_readv(os.getppid(), ctypes.byref(_here), 1, ctypes.byref(_there), 1, 0) > 0:
    breach("process_vm_readv of the parent")
deriv = None
