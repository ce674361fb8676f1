"""A seccomp filter: which system calls a learner's process does not get, and the small assembler for it.

What ordinary notebooks do is untouched. Refused is what reaches other processes of the same user,
makes namespaces, opens a socket (a connected pair excepted, which asyncio needs), holds memory that no limit
counts, or is a part of the kernel that holes are often found in. The last line of defence where
namespaces stand; without them it also holds what Landlock does not (``alone``).
"""

from __future__ import annotations

import errno
import struct
from dataclasses import dataclass
from functools import cache
from typing import Final

from grader.sandbox import linux

# struct seccomp_data: int nr; u32 arch; u64 instruction_pointer; u64 args[6] (both machines are little-endian)
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
_LOAD, _AND, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x54, 0x15, 0x35, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF_0000, 0x8000_0000, 0x0005_0000
_ARCHITECTURES = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
_X32 = 0x4000_0000  # x86_64's second set of numbers for the same calls

_NAMESPACES = 0x7E02_0000
_ALL = 0xFFFF_FFFF


@dataclass(frozen=True)
class _When:
    """The rule holds where (argument & mask) == value, or != value; of an argument its lower 32 bits."""

    argument: int
    value: int
    equal: bool = True
    mask: int = _ALL


def _others(argument: int = 0) -> tuple[_When, ...]:
    return (_When(argument, 0, equal=False),)


# name: number on x86_64, number on aarch64 (None: the machine does not have it)
_Numbers = dict[str, tuple[int | None, int | None]]

_REFUSED: Final[_Numbers] = {
    # other processes
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "pidfd_getfd": (438, 438),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    # namespaces and mounts
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "open_tree_attr": (467, 467),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    # sockets; socketpair has a rule of its own
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    # memory and messages that outlive a process or that no limit counts
    "shmget": (29, 194),
    "semget": (64, 190),
    "msgget": (68, 186),
    "mq_open": (240, 180),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    # the kernel's own corners
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "fanotify_init": (300, 262),
    "quotactl": (179, 60),
    "syslog": (103, 116),
    "acct": (163, 89),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "reboot": (169, 142),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "personality": (135, 92),
}

_SIGNALS: Final[_Numbers] = {
    "kill": (62, 129),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_send_signal": (424, 424),
}

# Landlock lets these pass on files that it keeps closed. chmod seems to work, since copying a file within the
# scratch folder calls it; that utime does not work is what Path.touch is prepared for.
_METADATA_IGNORED: Final[_Numbers] = {
    "chmod": (90, None),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
}
_METADATA_REFUSED: Final[_Numbers] = {
    "chown": (92, None),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "setxattrat": (463, 463),
    "removexattrat": (466, 466),
    "file_setattr": (469, 469),
    "inotify_add_watch": (254, 27),
}

_F_SETOWN, _F_SETSIG, _F_SETOWN_EX = 8, 10, 15
_FIOSETOWN, _SIOCSPGRP, _TIOCSTI, _TIOCLINUX = 0x8901, 0x8902, 0x5412, 0x541C
_AF_UNIX, _SOCK_STREAM, _SOCKET_TYPE = 1, 1, 0xF

_REFUSED_WHEN: Final[dict[str, tuple[tuple[int, int], tuple[_When, ...]]]] = {
    "clone": ((56, 220), (_When(0, 0, equal=False, mask=_NAMESPACES),)),
    # a datagram socket, of a pair too, can be sent from to any address
    "socketpair": (
        (53, 199),
        (_When(0, _AF_UNIX, equal=False), _When(1, _SOCK_STREAM, equal=False, mask=_SOCKET_TYPE)),
    ),
    # a descriptor's owner gets signals: a way to kill
    "fcntl": ((72, 25), (_When(1, _F_SETOWN), _When(1, _F_SETSIG), _When(1, _F_SETOWN_EX))),
    "ioctl": (
        (16, 29),
        (_When(1, _FIOSETOWN), _When(1, _SIOCSPGRP), _When(1, _TIOCSTI), _When(1, _TIOCLINUX)),
    ),
    # limits and priorities of other processes than the caller
    "prlimit64": ((302, 261), _others()),
    "sched_setparam": ((142, 118), _others()),
    "sched_setscheduler": ((144, 119), _others()),
    "sched_setaffinity": ((203, 122), _others()),
    "sched_setattr": ((314, 274), _others()),
    "setpriority": ((141, 140), (*_others(0), *_others(1))),
    "ioprio_set": ((251, 30), (_When(0, 1, equal=False), *_others(1))),
}


@cache
def program(*, alone: bool = False, signals: bool = True, machine: str = linux.MACHINE) -> bytes:
    """The filter for this machine, for ``linux.install_filter``.

    ``alone``: no namespaces stand behind it. ``signals=False``: no process may send any.
    Raises OSError for a machine that it does not know.
    """
    if machine not in _ARCHITECTURES:
        raise OSError(f"seccomp: this wall knows x86_64 and aarch64, not {machine}")
    column = list(_ARCHITECTURES).index(machine)
    code = [
        _step(_LOAD, _ARCHITECTURE),
        _step(_EQUAL, _ARCHITECTURES[machine], 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER),
    ]
    if machine == "x86_64":
        code += [_step(_AT_LEAST, _X32, 0, 1), _step(_RETURN, _ERRNO | errno.ENOSYS)]
    # where clone3 is unknown libraries use clone, whose flags can be seen from here
    code += _always({"clone3": (435, 435)}, column, errno.ENOSYS)
    code += _always(_REFUSED, column, errno.EPERM)
    if not signals:
        code += _always(_SIGNALS, column, errno.EPERM)
    if alone:
        code += _always(_METADATA_IGNORED, column, 0)
        code += _always(_METADATA_REFUSED, column, errno.EPERM)
    for numbers, conditions in _REFUSED_WHEN.values():
        code += _when(numbers[column], conditions)
    code.append(_step(_RETURN, _ALLOW))
    return b"".join(code)


def protect(pid: int) -> None:
    """Take from the caller, its threads and all that it starts from now on every way to signal this process.

    Its group is taken to be its own. What the caller has started before still can.
    """
    linux.install_filter_over_threads(protection(pid))


def protection(pid: int, machine: str = linux.MACHINE) -> bytes:
    """The filter for ``protect``. A signal to everybody is refused too, and signals by descriptor altogether."""
    column = list(_ARCHITECTURES).index(machine)
    code = [
        _step(_LOAD, _ARCHITECTURE),
        _step(_EQUAL, _ARCHITECTURES[machine], 1, 0),
        _step(_RETURN, _ALLOW),
        _step(_LOAD, _NUMBER),
    ]
    code += _always({"pidfd_send_signal": _SIGNALS["pidfd_send_signal"]}, column, errno.EPERM)
    to_it = (_When(0, pid), _When(0, -pid & _ALL), _When(0, -1 & _ALL))
    for name in ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"):
        number = _SIGNALS[name][column]
        if number is not None:
            code += _when(number, (*to_it, _When(1, pid)) if "tg" in name else to_it)
    code.append(_step(_RETURN, _ALLOW))
    return b"".join(code)


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _always(calls: _Numbers, column: int, answer: int) -> list[bytes]:
    steps = []
    for numbers in calls.values():
        number = numbers[column]
        if number is not None:
            steps += [_step(_EQUAL, number, 0, 1), _step(_RETURN, _ERRNO | answer)]
    return steps


def _when(number: int, conditions: tuple[_When, ...]) -> list[bytes]:
    """Steps that refuse the call where one condition holds, and allow it where none does."""
    body = []
    for each in conditions:
        body += [_step(_LOAD, _ARGUMENTS + 8 * each.argument), _step(_AND, each.mask)]
        body += [_step(_EQUAL, each.value, *((0, 1) if each.equal else (1, 0))), _step(_RETURN, _ERRNO | errno.EPERM)]
    body.append(_step(_RETURN, _ALLOW))
    return [_step(_EQUAL, number, 0, len(body)), *body]
