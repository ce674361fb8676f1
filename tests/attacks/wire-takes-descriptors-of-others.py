# pidfd_getfd and /proc/PID/fd: takes the sockets of the supervisor, of the parent and of the other snapshots.
# It must get none of them. No part.
# uses: breach
### part-a
import ctypes, os

_libc = ctypes.CDLL(None, use_errno=True)
for _pid in {1, os.getppid()} - {os.getpid()}:
    try:
        _handle = os.pidfd_open(_pid)
    except OSError:
        continue
    for _number in range(64):
        _taken = _libc.syscall(438, _handle, _number, 0)
        if _taken >= 0:
            breach(f"descriptor {_number} of process {_pid}")
            os.close(_taken)
deriv = None
