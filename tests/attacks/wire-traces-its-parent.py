# Attaches to its parent and to process 1 with ptrace, and writes to their memory through /proc/PID/mem.
# It must get hold of none of them. No part.
# uses: breach
### part-a
import ctypes, os

_libc = ctypes.CDLL(None, use_errno=True)
for _pid in {1, os.getppid()} - {os.getpid()}:
    for _request in (16, 0x4206):  # PTRACE_ATTACH, PTRACE_SEIZE
        if _libc.ptrace(_request, _pid, None, None) == 0:
            breach(f"process {_pid} is traced")
            _libc.ptrace(17, _pid, None, None)
    try:
        os.close(os.open(f"/proc/{_pid}/mem", os.O_RDWR))
        breach(f"memory of {_pid} is open for writing")
    except OSError:
        pass
deriv = None
