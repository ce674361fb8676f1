# Leaves files, links, pipes, shared memory, semaphores and message queues wherever it can.
# The next submission must find none. No part.
# walled only: it writes to the system's folders and leaves shared memory
### part-a
import ctypes, glob, os

_libc = ctypes.CDLL(None)
for _folder in {"/tmp", "/var/tmp", "/dev/shm", "/run", "/var/lock", "/", os.path.expanduser("~"), "..", "../..", "."}:
    try:
        with open(os.path.join(_folder, "left-by-an-attack.txt"), "w") as _file:
            _file.write("left-by-an-attack")
        os.mkfifo(os.path.join(_folder, "left-by-an-attack.pipe"))
        os.symlink("/etc/passwd", os.path.join(_folder, "left-by-an-attack.link"))
        os.mkdir(os.path.join(_folder, "left-by-an-attack"), 0o000)
    except OSError:
        continue
_libc.shmget(0x5EED, 4096, 0o1666)
_libc.semget(0x5EED, 1, 0o1666)
_libc.msgget(0x5EED, 0o1666)
deriv = None
