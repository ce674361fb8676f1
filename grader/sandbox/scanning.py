"""Bytes from the wire walked once, without making anything of them: whether they may be read at all.

That all they claim is there, that nothing but the format is in it, how deep it nests, how many entries it has, and
how much memory its values would take.
"""

from __future__ import annotations

import struct

# Bound here, as a learner's code may replace builtins in the process that it shares with this module.
from builtins import (  # noqa: UP029
    IndexError,
    bytearray,
    bytes,
    int,
    len,
    list,
    range,
    tuple,
)
from itertools import compress

from .values import KINDS, Limits, WireError, WireTooLarge

WRONG = "the other side sent what is not in the format"
_CUT = "the frame is cut: it ends within a value"

# How many bytes a token takes by its first one, for the tokens that hold nothing else; 0 for the others.
_SIZES = [1 if first < 0x80 or first >= 0xE0 or first in (0xC0, 0xC2, 0xC3) else 0 for first in range(256)]
for _first, _size in (
    (0xCB, 9),
    (0xCC, 2),
    (0xCD, 3),
    (0xCE, 5),
    (0xCF, 9),
    (0xD0, 2),
    (0xD1, 3),
    (0xD2, 5),
    (0xD3, 9),
):
    _SIZES[_first] = _size
_ONE_BYTE = bytes(compress(range(256), (size == 1 for size in _SIZES)))
_FLOAT = 0xCB
_LIST, _SPECIAL = 60, 150  # bytes that a list without entries takes, and an object of a kind of its own
_COPIES = 5  # times its bytes that a text takes, in characters of four bytes and beside what came; of an array less
_RUN = 8  # from how many entries on it pays to look for lists of nothing but floats or small ints

_LENGTHS = {  # of texts and bytes, where the length has bytes of its own
    0xC4: struct.Struct(">B"), 0xC5: struct.Struct(">H"), 0xC6: struct.Struct(">I"),
    0xD9: struct.Struct(">B"), 0xDA: struct.Struct(">H"), 0xDB: struct.Struct(">I"),
}  # fmt: skip
_COUNTS = {0xDC: struct.Struct(">H"), 0xDD: struct.Struct(">I")}  # of lists


def walk(data: bytes | bytearray, limits: Limits) -> int:
    """How many entries the value has, of which there are never more than bytes. Raises WireError where it is cut, in no format or beyond the limits."""
    try:
        at, entries, made = _steps(data, limits)
    except (IndexError, struct.error):
        raise WireError(_CUT) from None
    if at > len(data):
        raise WireError(_CUT)
    if at < len(data):
        raise WireError(f"{WRONG} (bytes after its end)")
    if made + 32 * entries > limits.made:
        raise WireTooLarge(f"the value takes more than {limits.made:,} bytes of memory")
    return entries


def _steps(data: bytes | bytearray, limits: Limits) -> tuple[int, int, int]:
    """Where the value ends, how many entries it has, and the bytes that lists and texts among them take."""
    sizes, at, entries, end, made = _SIZES, 0, 1, len(data), 0
    waiting: list[int] = []  # how many entries are to come, for each list around this place
    left = 1
    while True:
        while left:
            size = sizes[data[at]]
            if not size:
                break
            at += size
            left -= 1
        if not left:
            if not waiting:
                return at, entries, made
            left = waiting.pop()
            continue
        left -= 1
        first = data[at]
        count: int | None
        if 0x90 <= first <= 0x9F:
            at, count = at + 1, first & 0x0F
        else:
            before = at
            at, count = _open(data, at)
            entries += first == 0x81  # a kind takes longer to make than a number
            made += (first == 0x81) * _SPECIAL + (count is None) * _COPIES * (at - before)
        if count is None:
            continue
        made += _LIST
        entries += count
        _check_list(limits, len(waiting), entries)
        if count > end - at:
            raise WireError(_CUT)
        waiting.append(left)
        left = count
        if count >= _RUN:
            at, left = _past_run(data, at, count)


def _check_list(limits: Limits, depth: int, entries: int) -> None:
    if depth > limits.depth + 1:  # in the deepest list may stand a fraction, whose numbers have parts
        raise WireError(f"the value nests deeper than {limits.depth} levels")
    if entries > limits.entries:
        raise WireTooLarge(f"the value has more than {limits.entries:,} entries")


def _open(data: bytes | bytearray, at: int) -> tuple[int, int | None]:
    """Past the token at ``at``, or into it: with the number of its entries where it is a list."""
    first = data[at]
    special = first == 0x81
    if special:
        if data[at + 1] not in KINDS:
            raise WireError(WRONG)
        at += 2
        first = data[at]
    if 0x90 <= first <= 0x9F:
        return at + 1, first & 0x0F
    if first in _COUNTS:
        counts = _COUNTS[first]
        return at + 1 + counts.size, counts.unpack_from(data, at + 1)[0]
    if special:
        raise WireError(WRONG)
    if 0xA0 <= first <= 0xBF:
        return at + 1 + (first & 0x1F), None
    if first not in _LENGTHS:
        raise WireError(WRONG)
    lengths = _LENGTHS[first]
    return at + 1 + lengths.size + int(lengths.unpack_from(data, at + 1)[0]), None


def _past_run(data: bytes | bytearray, at: int, count: int) -> tuple[int, int]:
    """Past a list's entries where they are all floats, or all of one byte; else where they begin."""
    if data[at] == _FLOAT and data[at : at + 9 * count : 9].count(_FLOAT) == count:
        return at + 9 * count, 0
    if not data[at : at + count].translate(None, _ONE_BYTE):
        return at + count, 0
    return at, count
