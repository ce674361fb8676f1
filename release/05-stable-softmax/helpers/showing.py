"""Values as messages show them: on one line, and never looked at further than the line is long."""

from __future__ import annotations

from array import array as python_array
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from numpy import array2string, asarray, ndarray
from numpy import generic as numpy_scalar

SHOWN = 80  # characters of a learner's value that a message may hold
_ARRAY = 200  # entries of an array that are written out
_BITS = 4_000  # of a whole number that is written out

_ENTRIES: Any = {"float_kind": lambda entry: f"{entry:.7g}", "int": str, "bool": str}


def shown(value: Any, limit: int = SHOWN) -> str:
    """``value`` on one line, in at most ``limit`` characters, arrays as nested lists."""
    try:
        text = _cut("".join(_taken(_plain(value, limit), 2 * limit)), 4 * limit)
    except MemoryError:
        raise
    except Exception:  # a __repr__ of the learner's that fails
        text = f"<{type(value).__name__}>"
    return _cut(" ".join(text.split()), limit)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _taken(pieces: Iterator[str], room: int) -> Iterator[str]:
    """The first pieces, until there is no room for more."""
    for piece in pieces:
        yield piece
        room -= len(piece)
        if room < 0:
            return


def _plain(value: Any, limit: int) -> Iterator[str]:
    """``value`` in pieces of text, each made when it is asked for."""
    if isinstance(value, str | bytes | bytearray | python_array):  # before NumPy's scalars, some of which are texts
        yield repr(value[: limit + 1])
    elif isinstance(value, list | tuple):
        if (numbers := _small_array(value)) is not None:
            yield _written(numbers)
        else:
            yield from _between(
                "[" if isinstance(value, list) else "(", value, "]" if isinstance(value, list) else ")", limit
            )
    elif isinstance(value, ndarray | numpy_scalar):
        yield from _array(asarray(value), value, limit)
    elif isinstance(value, Mapping):
        yield "{"
        for place, (name, entry) in enumerate(islice(value.items(), limit)):
            yield ", " if place else ""
            yield from _plain(name, limit)
            yield ": "
            yield from _plain(entry, limit)
        yield "}"
    elif isinstance(value, int) and value.bit_length() > _BITS:
        yield f"<a whole number of {value.bit_length():,} bits>"
    else:
        yield f"{value:.7g}" if isinstance(value, float) else repr(value)


def _between(begin: str, entries: Any, end: str, limit: int) -> Iterator[str]:
    yield begin
    for place, entry in enumerate(islice(entries, limit)):
        yield ", " if place else ""
        yield from _plain(entry, limit)
    yield end


def _small_array(value: list[Any] | tuple[Any, ...]) -> ndarray[Any, Any] | None:
    """A small rectangle of numbers as an array; None for any other list."""
    if _count(value, _ARRAY) > _ARRAY:
        return None
    try:
        array = asarray(value)
    except ValueError:  # parts of different shapes: a list of layers, a ragged list
        return None
    return array if array.dtype.kind in "biuf" else None


def _count(value: Any, most: int, depth: int = 0) -> int:
    """How many entries a nested list has; more than ``most`` where it has more, or holds a text or nests deeply."""
    if depth > 32 or isinstance(value, str | bytes):
        return most + 1
    if isinstance(value, ndarray):
        return int(value.size)
    if not isinstance(value, list | tuple):
        return 1
    count = len(value)
    for entry in value if count <= most else ():
        count += _count(entry, most, depth + 1) - 1
        if count > most:
            break
    return count


def _array(array: ndarray[Any, Any], value: Any, limit: int) -> Iterator[str]:
    if array.dtype.kind in "biuf":
        yield _written(array) if array.size <= _ARRAY else repr(value[_corner(array.shape)])
    elif array.ndim == 0:
        yield from _plain(array.item(), limit)
    else:
        yield from _between("array([", array.flat, "])", limit)


def _corner(shape: tuple[int, ...]) -> tuple[slice, ...]:
    """The first entries of a large array, more than fit a line: NumPy writes out all of one with many short axes."""
    room, corner = _ARRAY, []
    for size in reversed(shape):
        taken = min(size, room)
        corner.append(slice(taken))
        room //= taken
    return tuple(corner[::-1])


def _written(array: ndarray[Any, Any]) -> str:
    return array2string(array, separator=", ", formatter=_ENTRIES, max_line_width=10**6)
