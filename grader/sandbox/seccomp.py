"""The seccomp filter around a student's process: a list of allowed system calls, and the small assembler for it.

``syscalls`` holds the list, this file the rules for calls whose arguments decide. The filter is the last line of defence
where namespaces stand; without them it also holds what Landlock does not (``alone``). One filter serves both,
because a call that the kernel never sees is one hole less, whatever else stands around it.
"""

from __future__ import annotations

import errno
import struct
from dataclasses import dataclass
from functools import cache
from typing import Final

from grader.sandbox import linux, syscalls

# struct seccomp_data: int nr; u32 arch; u64 instruction_pointer; u64 args[6] (both machines are little-endian)
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
_LOAD, _AND, _EQUAL, _AT_LEAST, _JUMP, _RETURN = 0x20, 0x54, 0x15, 0x35, 0x05, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF_0000, 0x8000_0000, 0x0005_0000
_ARCHITECTURES = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
_LONGEST_JUMP = 255  # of a condition; an unconditional one has no such limit

_ALL = 0xFFFF_FFFF


@dataclass(frozen=True)
class _One:
    """Holds where (argument & mask) is one of the values; of an argument its lower 32 bits."""

    argument: int
    values: tuple[int, ...]
    mask: int = _ALL


# Each rule is a list of alternatives; the call is allowed where all conditions of one alternative hold.
_Rule = tuple[tuple[_One, ...], ...]

_CALLER: Final[_Rule] = ((_One(0, (0,)),),)  # the caller itself, and no other process

# clone: namespaces and anything but a plain child, vfork's or a plain thread are refused. Two processes that share
# memory or a table of descriptors could tell each other what one of them is asked in a test.
_VM, _FS, _FILES, _SIGHAND, _THREAD = 0x100, 0x200, 0x400, 0x800, 0x1_0000
_VFORK, _SYSVSEM, _SETTLS = 0x4000, 0x4_0000, 0x8_0000
_TIDS = 0x10_0000 | 0x20_0000 | 0x40_0000 | 0x100_0000  # settid and cleartid, and one that has no effect
_END_SIGNAL = 0xFF
_OF_A_THREAD = _VM | _FS | _FILES | _SIGHAND | _THREAD
_CLONE: Final[_Rule] = (
    (_One(0, (0, _VM | _VFORK, _VFORK), _ALL & ~(_END_SIGNAL | _TIDS | _SETTLS)),),
    (_One(0, (_OF_A_THREAD,), _ALL & ~(_SYSVSEM | _TIDS | _SETTLS)),),
)

# Duplicates, close-on-exec, status flags, record locks (also of open file descriptions), a pipe's size asked for. Not:
# owners of signals, leases, notifications about folders, larger pipes, seals.
_FCNTL: Final[_Rule] = ((_One(1, (0, 1, 2, 3, 4, 5, 6, 7, 9, 36, 37, 38, 1027, 1030, 1032)),),)

_IOCTL: Final[_Rule] = (
    (
        _One(
            1,
            (
                0x5401,  # TCGETS: is it a terminal?
                0x5413,  # TIOCGWINSZ
                0x5451,  # FIOCLEX
                0x5450,  # FIONCLEX
                0x5421,  # FIONBIO
                0x541B,  # FIONREAD
                0x802C_542A,  # TCGETS2
                *(0x5402, 0x5403, 0x5404, 0x402C_542B, 0x402C_542C, 0x402C_542D),  # TCSETS and its relatives
                *(0x5409, 0x540A, 0x540B, 0x5411),  # TCSBRK, TCXONC, TCFLSH, TIOCOUTQ
                *(0x540E, 0x5422, 0x540F, 0x5410, 0x5429, 0x5414),  # a terminal's session, groups and size
                *(0x8004_5430, 0x4004_5431, 0x5441),  # a new pseudo-terminal: its number, lock and other end
            ),
        ),
    ),
)

# Names, timer slack, huge pages, the signal at the parent's end, rights that are asked for, a filter, names of memory.
# Not: hiding from the supervisor (PR_SET_DUMPABLE), letting others trace, adopting orphans.
_PRCTL: Final[_Rule] = ((_One(0, (1, 2, 3, 15, 16, 21, 22, 23, 27, 29, 30, 37, 38, 39, 41, 42, 47, 0x5356_4D41)),),)

_PIPES: Final = (0, 0o010000, 0o100000)  # of a file's kind: pipes and plain files, no devices
_AF_UNIX, _SOCK_STREAM, _SOCKET_TYPE, _SOL_SOCKET = 1, 1, 0xF, 1
_SOCKET_OPTIONS = (2, 7, 8, 9, 13, 16, 20, 21, 66, 67)  # addresses, buffers, lingering, credentials, timeouts

_RULES: Final[dict[str, _Rule]] = {
    "clone": _CLONE,
    "fcntl": _FCNTL,
    "ioctl": _IOCTL,
    "prctl": _PRCTL,
    "mknod": ((_One(1, _PIPES, 0o170000),),),
    "mknodat": ((_One(2, _PIPES, 0o170000),),),
    # a datagram socket, of a pair too, can be sent from to any address
    "socketpair": ((_One(0, (_AF_UNIX,)), _One(1, (_SOCK_STREAM,), _SOCKET_TYPE)),),
    "setsockopt": ((_One(1, (_SOL_SOCKET,)), _One(2, _SOCKET_OPTIONS)),),
    "seccomp": ((_One(0, (1,)), _One(1, (0, 1))),),  # a filter more, which ``protect`` puts up; none that reports
    # limits and priorities of the caller, not of other processes
    "prlimit64": _CALLER,
    "sched_setparam": _CALLER,
    "sched_setscheduler": _CALLER,
    "sched_setaffinity": _CALLER,
    "sched_setattr": _CALLER,
    "setpriority": ((_One(0, (0,)), _One(1, (0,))),),
}
_REFUSED_AS: Final = {"ioctl": errno.ENOTTY}  # as for a file that has no such request; else EPERM

_RESULTS: Final = {
    syscalls.ALLOWED: _ALLOW,
    syscalls.IGNORED: _ERRNO,
    syscalls.UNKNOWN: _ERRNO | errno.ENOSYS,
    syscalls.REFUSED: _ERRNO | errno.EPERM,
}


@cache
def program(*, alone: bool = False, signals: bool = True, machine: str = linux.MACHINE) -> bytes:
    """The filter for this machine, for ``linux.install_filter``.

    ``alone``: no namespaces stand behind it. ``signals=False``: no process may send any.
    Raises OSError for a machine that it does not know.
    """
    if machine not in _ARCHITECTURES:
        raise OSError(f"seccomp: this wall knows x86_64 and aarch64, not {machine}")
    answers = _answers(alone, signals, machine)
    # programs for another architecture, 32-bit ones say, have other numbers for their calls
    code = [
        _step(_LOAD, _ARCHITECTURE),
        _step(_EQUAL, _ARCHITECTURES[machine], 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER),
    ]
    return b"".join(code + _search(_ranges(answers)))


def _answers(alone: bool, signals: bool, machine: str) -> dict[int, tuple[bytes, ...]]:
    """The steps that answer a call, by its number, for the calls that the table names."""
    answers = {}
    for call in syscalls.CALLS:
        if machine in call.numbers:
            word = call.landlock if alone else call.namespaces
            if call.reason == "signals" and not signals:
                word = syscalls.REFUSED
            steps = _by_rule(call.name) if word == syscalls.BY_RULE else [_step(_RETURN, _RESULTS[word])]
            answers[call.numbers[machine]] = tuple(steps)
    return answers


def _ranges(answers: dict[int, tuple[bytes, ...]]) -> list[tuple[int, tuple[bytes, ...]]]:
    """The first number of each range of numbers that have one answer, with that answer, in order."""
    refused = (_step(_RETURN, _RESULTS[syscalls.REFUSED]),)
    # x86_64's second set of numbers for the same calls (x32) lies beyond, like everything that is younger
    beyond = (_step(_RETURN, _RESULTS[syscalls.UNKNOWN]),)
    last = max(syscalls.LAST_DECIDED, *answers)
    ranges: list[tuple[int, tuple[bytes, ...]]] = []
    for number in range(last + 2):
        steps = answers.get(number, refused if number <= syscalls.LAST_DECIDED else beyond)
        if not ranges or ranges[-1][1] != steps:
            ranges.append((number, steps))
    return ranges


def _search(ranges: list[tuple[int, tuple[bytes, ...]]]) -> list[bytes]:
    """Steps that find a loaded number's range by halves."""
    if len(ranges) == 1:
        return list(ranges[0][1])
    middle = len(ranges) // 2
    lower, upper = _search(ranges[:middle]), _search(ranges[middle:])
    first = ranges[middle][0]
    if len(lower) <= _LONGEST_JUMP:
        return [_step(_AT_LEAST, first, len(lower), 0), *lower, *upper]
    return [_step(_AT_LEAST, first, 0, 1), _step(_JUMP, len(lower)), *lower, *upper]


def _by_rule(name: str) -> list[bytes]:
    """Steps that allow the call where an alternative of its rule holds."""
    steps: list[bytes] = []
    for alternative in _RULES[name]:
        steps += _where(alternative)
    return [*steps, _step(_RETURN, _ERRNO | _REFUSED_AS.get(name, errno.EPERM))]


def _where(conditions: tuple[_One, ...]) -> list[bytes]:
    """Steps that allow the call where all conditions hold; behind them it goes on where one does not."""
    steps = [_step(_RETURN, _ALLOW)]
    for each in reversed(conditions):
        tests = []
        for left, value in zip(range(len(each.values), 0, -1), each.values, strict=True):
            # to what follows the tests where it is equal; after the last value, beyond all where it is not
            tests.append(_step(_EQUAL, value, left - 1, 0 if left > 1 else len(steps)))
        steps = [_step(_LOAD, _ARGUMENTS + 8 * each.argument), _step(_AND, each.mask), *tests, *steps]
    return steps


def protect(pid: int) -> None:
    """Take from the caller, its threads and all that it starts from now on every way to signal this process.

    Its group is taken to be its own. What the caller has started before still can.
    """
    linux.install_filter_over_threads(protection(pid))


def protection(pid: int, machine: str = linux.MACHINE) -> bytes:
    """The filter for ``protect``. A signal to everybody is refused too, and signals by descriptor altogether."""
    numbers = {call.name: call.numbers[machine] for call in syscalls.CALLS if call.reason == "signals"}
    refuse = _step(_RETURN, _ERRNO | errno.EPERM)
    code = [
        _step(_LOAD, _ARCHITECTURE),
        _step(_EQUAL, _ARCHITECTURES[machine], 1, 0),
        _step(_RETURN, _ALLOW),
        _step(_LOAD, _NUMBER),
        _step(_EQUAL, numbers.pop("pidfd_send_signal"), 0, 1),
        refuse,
    ]
    for name, number in numbers.items():
        body = []
        for argument, value in [(0, pid), (0, -pid & _ALL), (0, _ALL), *([(1, pid)] if "tg" in name else [])]:
            body += [_step(_LOAD, _ARGUMENTS + 8 * argument), _step(_EQUAL, value, 0, 1), refuse]
        body.append(_step(_RETURN, _ALLOW))
        code += [_step(_EQUAL, number, 0, len(body)), *body]
    code.append(_step(_RETURN, _ALLOW))
    return b"".join(code)


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)
