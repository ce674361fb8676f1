# Changes rights, owners, dates, attributes and flags of every file that it can read, by its path and by a descriptor,
# and takes locks and shared memory. All files stay as they are, and the next one is graded.
# uses: breach
### cell
import ctypes, fcntl, os, struct, sys

_libc = ctypes.CDLL(None)
_flags, _me = struct.pack("l", 0x40), os.getuid()
import grader.sandbox.cells, helpers

_paths = [each.__file__ for each in (grader.sandbox.cells, helpers, sys.modules["helpers.checks"], np)]
_paths += [os.path.dirname(each) for each in _paths]
for path in _paths:
    try:
        number = os.open(path, os.O_RDONLY)
    except OSError:
        continue
    for change in (
        lambda: os.fchmod(number, 0o4777),
        lambda: os.fchmod(number, 0),
        lambda: os.chmod(path, 0),
        lambda: _libc.syscall(452, number, b"", 0, 0x1000),
        lambda: _libc.syscall(452, -100, path.encode(), 0, 0),
        lambda: os.fchown(number, _me, _me),
        lambda: os.utime(number, (1, 1)),
        lambda: os.utime(path, (1, 1)),
        lambda: os.setxattr(number, "user.left-by-an-attack", b"x"),
        lambda: fcntl.ioctl(number, 0x40086602, _flags),
        lambda: fcntl.ioctl(number, 0x40087602, _flags),
        lambda: os.truncate(path, 0),
        lambda: os.open(path, os.O_RDONLY | os.O_TRUNC),
        lambda: fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB),
    ):
        try:
            change()
        except (OSError, ValueError):
            pass
    try:
        fcntl.fcntl(number, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        breach("a lease on " + path)
    except OSError:
        pass

_told = ctypes.create_string_buffer(4096)
for name in ("shmctl", "semctl", "msgctl"):
    for what in (2, 13, 14, 15, 18, 19):
        if any(getattr(_libc, name)(index, *((0, what) if name == "semctl" else (what,)), _told) >= 0 for index in range(20)):
            breach(f"{name} with {what}")
if max(_libc.shmget(0, 4096, 0o1666), _libc.semget(0, 1, 0o1666), _libc.msgget(0, 0o1666)) >= 0:
    breach("System V objects that stay")
### part-a
deriv = np.zeros(1)
