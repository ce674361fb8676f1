"""The system calls that Python has no name for, by ctypes: for Linux on x86_64 and aarch64.

Every function raises OSError with the call's name where the kernel refuses.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
from typing import Final

MACHINE: Final = platform.machine()

CLONE_NEWNS: Final = 0x0002_0000
CLONE_NEWCGROUP: Final = 0x0200_0000
CLONE_NEWUTS: Final = 0x0400_0000
CLONE_NEWIPC: Final = 0x0800_0000
CLONE_NEWUSER: Final = 0x1000_0000
CLONE_NEWPID: Final = 0x2000_0000
CLONE_NEWNET: Final = 0x4000_0000

MS_RDONLY: Final = 1
MS_NOSUID: Final = 2
MS_NODEV: Final = 4
MS_NOEXEC: Final = 8

_MOUNT_ATTR_RDONLY = 1
_MOUNT_ATTR_NOSUID = 2
_AT_FDCWD = -100
_AT_RECURSIVE = 0x8000
_MS_PRIVATE = 1 << 18

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_SECCOMP = 22
_PR_CAPBSET_DROP = 24
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38
_PR_CAP_AMBIENT = 47
_PR_CAP_AMBIENT_CLEAR_ALL = 4
_LAST_CAPABILITY = 63
_CAPABILITY_VERSION_3 = 0x2008_0522

_CLONE = {"x86_64": 56, "aarch64": 220}
_CAPSET = {"x86_64": 126, "aarch64": 91}
_SECCOMP = {"x86_64": 317, "aarch64": 277}
_MOUNT_SETATTR = 442  # from here on the numbers are the same everywhere
LANDLOCK_CREATE_RULESET: Final = 444
LANDLOCK_ADD_RULE: Final = 445
LANDLOCK_RESTRICT_SELF: Final = 446

if sys.platform == "linux":  # elsewhere only the advice to use Linux is needed
    _libc = ctypes.CDLL(None, use_errno=True)
    _libc_with_gil = ctypes.PyDLL(None, use_errno=True)
    _libc.syscall.restype = ctypes.c_long
    _libc_with_gil.syscall.restype = ctypes.c_long


def _checked(result: int, name: str) -> int:
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
    return result


def syscall(name: str, number: int, *arguments: object) -> int:
    """One system call; integers are passed as longs, buffers as pointers."""
    longs = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    return _checked(int(_libc.syscall(ctypes.c_long(number), *longs)), name)


def fork_into(namespaces: int) -> int:
    """Fork with the child in new namespaces (CLONE_NEW...); the child is their first process.

    Python's hooks after a fork do not run in the child: it should do little and fork again for more.
    The caller must be single-threaded. The GIL is kept, as nobody could give it back in the child.
    """
    if MACHINE not in _CLONE:
        raise OSError(f"clone: this wall knows x86_64 and aarch64, not {MACHINE}")
    flags = namespaces | signal.SIGCHLD
    zero = ctypes.c_long(0)
    child = _libc_with_gil.syscall(ctypes.c_long(_CLONE[MACHINE]), ctypes.c_long(flags), zero, zero, zero, zero)
    return _checked(int(child), "clone")


def unshare(namespaces: int) -> None:
    """Move the caller into new namespaces (children only, for a pid namespace)."""
    _checked(_libc.unshare(namespaces), "unshare")


def mount(kind: str, target: str, flags: int, options: str) -> None:
    """Mount a new file system of a kind ("tmpfs", "proc", "devpts") on ``target``."""
    bytes_ = [each.encode() for each in (kind, target, kind, options)]
    result = _libc.mount(bytes_[0], bytes_[1], bytes_[2], ctypes.c_ulong(flags), bytes_[3])
    _checked(result, f"mount {kind} on {target}")


def make_everything_read_only() -> None:
    """All mounts of the caller's namespace, at once: read-only, no setuid, deaf to other namespaces."""
    attributes = struct.pack("4Q", _MOUNT_ATTR_RDONLY | _MOUNT_ATTR_NOSUID, 0, _MS_PRIVATE, 0)
    syscall("mount_setattr", _MOUNT_SETATTR, _AT_FDCWD, b"/", _AT_RECURSIVE, attributes, len(attributes))


def _prctl(name: str, option: int, *arguments: object) -> None:
    padded = [ctypes.c_ulong(each) if isinstance(each, int) else each for each in (*arguments, 0, 0, 0, 0)[:4]]
    _checked(_libc.prctl(option, *padded), f"prctl {name}")


def signal_on_parent_death(number: int) -> None:
    """Have the kernel send the caller this signal when the thread that forked it ends."""
    _prctl("PR_SET_PDEATHSIG", _PR_SET_PDEATHSIG, number)


def close_to_tracers(closed: bool) -> None:
    """Close the caller's memory, descriptors and /proc entries to other processes of its user, or open them."""
    _prctl("PR_SET_DUMPABLE", _PR_SET_DUMPABLE, int(not closed))


def adopt_orphans() -> None:
    """Make the caller the parent of descendants whose own parent has ended."""
    _prctl("PR_SET_CHILD_SUBREAPER", _PR_SET_CHILD_SUBREAPER, 1)


def drop_privileges() -> None:
    """Give up every capability, and every way to get one by running another program, for good."""
    _prctl("PR_SET_NO_NEW_PRIVS", _PR_SET_NO_NEW_PRIVS, 1)
    for capability in range(_LAST_CAPABILITY + 1):
        try:
            _prctl("PR_CAPBSET_DROP", _PR_CAPBSET_DROP, capability)
        except OSError:  # a number beyond the last, or no right to drop: then there is none to lose either
            break
    _prctl("PR_CAP_AMBIENT", _PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    syscall("capset", _CAPSET[MACHINE], header, bytes(24))


def install_filter(program: bytes) -> None:
    """Put a seccomp filter (``struct sock_filter`` after ``struct sock_filter``) over the caller, for good."""
    buffer = ctypes.create_string_buffer(program, len(program))
    described = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    _prctl("PR_SET_SECCOMP", _PR_SET_SECCOMP, 2, described)


def install_filter_over_threads(program: bytes) -> None:
    """As ``install_filter``, over every thread of the caller's process; what they start later has it too."""
    buffer = ctypes.create_string_buffer(program, len(program))
    described = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    if syscall("seccomp", _SECCOMP[MACHINE], 1, 1, described):
        raise OSError("seccomp: a thread has filters of its own")


def signal_descriptor(numbers: set[signal.Signals]) -> int:
    """Block these signals and return a descriptor that turns readable when one has come."""
    signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    mask = (ctypes.c_ubyte * 128)()  # sigset_t is 128 bytes in glibc and musl
    for number in numbers:
        mask[(number - 1) // 8] |= 1 << ((number - 1) % 8)
    close_on_exec, non_blocking = 0o2000000, 0o4000
    return _checked(_libc.signalfd(-1, mask, close_on_exec | non_blocking), "signalfd")
