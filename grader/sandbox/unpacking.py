"""A value read from the wire, where whatever bytes may have come.

First the bytes are walked once without making anything (``walk``): that all they claim is there,
that nothing but the format is in it, how deep it nests and how many entries it has. Only then
msgpack makes the values, and hands every kind that is not its own to ``_Reading``.
"""

from __future__ import annotations

from array import array as python_array

# Bound here, as a learner's code may replace builtins in the process that it shares with this module.
from builtins import (  # noqa: UP029
    Exception,
    MemoryError,
    all,
    bool,
    bytearray,
    bytes,
    complex,
    dict,
    float,
    int,
    len,
    list,
    max,
    object,
    range,
    str,
    tuple,
    type,
    zip,
)
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import Any

from msgpack import unpackb
from numpy import bytes_ as numpy_bytes
from numpy import dtype, empty, frombuffer, fromiter, ndarray, str_

from .scanning import WRONG, walk
from .values import (
    ARRAY,
    COMPLEX,
    DECIMAL,
    DESCRIPTION,
    DICT,
    FRACTION,
    INT,
    MINE,
    NUMBER_CODES,
    OBJECTS,
    PLAIN_DECIMAL,
    PLAIN_DTYPE,
    PYTHON_ARRAY,
    RANGE,
    SCALAR,
    SCALARS,
    SHOWN,
    TUPLE,
    YOURS,
    Description,
    Functions,
    Limits,
    Reference,
    WireError,
    WireTooLarge,
    weight_of_keys,
)

_MOST_AXES = 64  # that NumPy knows; the product of a million takes minutes


def unpack(data: bytes | bytearray, limits: Limits, functions: Functions) -> Any:
    """The value that ``pack`` wrote. Raises nothing but WireError, and MemoryError, whatever ``data`` holds."""
    try:
        entries = walk(data, limits)
        reading = _Reading(limits, functions, entries)
        return unpackb(
            data,
            strict_map_key=False,
            unicode_errors="surrogatepass",
            object_pairs_hook=reading.special,
            max_map_len=1,
            max_ext_len=0,
        )
    except (WireError, MemoryError):
        raise
    except Exception as error:  # a dtype that NumPy refuses, bytes that are no text
        raise WireError(f"{WRONG} ({type(error).__name__})") from error


class _Reading:
    """The kinds that msgpack does not know, made from their parts."""

    def __init__(self, limits: Limits, functions: Functions, entries: int) -> None:
        self._limits = limits
        self._functions = functions
        self._entries_left = limits.entries - entries
        self._keys_left = limits.keys
        self._makers: dict[int, Callable[..., Any]] = {
            INT: _int,
            COMPLEX: _complex,
            DECIMAL: _decimal,
            FRACTION: _fraction,
            RANGE: self._range,
            PYTHON_ARRAY: _python_array,
            SCALAR: _scalar,
            SCALARS: self._scalars,
            ARRAY: self._array,
            OBJECTS: self._objects,
            DESCRIPTION: _description,
            MINE: self._mine,
            YOURS: self._yours,
        }

    def special(self, pairs: list[tuple[int, list[Any]]]) -> Any:
        ((kind, parts),) = pairs
        if kind == TUPLE:
            return tuple(parts)
        if kind == DICT:
            return self._dict(parts)
        return self._makers[kind](*parts)  # parts of another number are a TypeError, which unpack turns

    def _dict(self, parts: list[Any]) -> dict[Any, Any]:
        _ask(len(parts) % 2 == 0)
        keys = parts[::2]
        self._keys_left -= weight_of_keys(keys)
        if self._keys_left < 0:
            raise WireError(f"the value has more than {self._limits.keys:,} keys that are no text")
        return dict(zip(keys, parts[1::2], strict=True))

    def _range(self, start: Any, stop: Any, step: Any) -> range:
        _ask(type(start) is type(stop) is type(step) is int)
        made = range(start, stop, step)
        self._take(len(made))
        return made

    def _take(self, entries: int) -> None:
        """Count what has come in fewer bytes than msgpack would take for it."""
        self._entries_left -= entries
        if self._entries_left < 0:
            raise WireTooLarge(f"the value has more than {self._limits.entries:,} entries")

    def _scalars(self, spec: Any, raw: Any) -> list[Any]:
        _ask(type(raw) is bytes)
        kind = _dtype(spec)
        self._take(len(raw) // kind.itemsize)
        return list(_filled(kind, raw))

    def _array(self, spec: Any, order: Any, writeable: Any, raw: Any, *shape: Any) -> ndarray[Any, Any]:
        _ask(type(raw) is bytes)
        kind = _dtype(spec)
        self._ask_shape(shape, len(raw), kind.itemsize)
        return _laid_out(_filled(kind, raw), shape, order, writeable)

    def _objects(self, order: Any, writeable: Any, shape: Any, items: Any) -> ndarray[Any, Any]:
        _ask(type(shape) is list and type(items) is list)
        self._ask_shape(shape, len(items), 1)
        flat = fromiter(items, dtype=object, count=len(items)).reshape(
            shape
        )  # sent row by row, whatever their order is
        return _laid_out(flat.flatten(order if order == "F" else "C"), shape, order, writeable)

    def _ask_shape(self, shape: Any, size: int, itemsize: int) -> None:
        _ask(len(shape) <= _MOST_AXES and all(type(axis) is int and axis >= 0 for axis in shape))
        _ask(prod(shape) * itemsize == size)
        # of an array with no entries too: tolist() makes a list for each of its rows
        _ask(prod(axis for axis in shape if axis) <= max(self._limits.entries, size))

    def _mine(self, number: Any, name: Any) -> Any:
        _ask(type(number) is int and type(name) is str and len(name) <= SHOWN)
        return self._functions.arrived(Reference(number, name))

    def _yours(self, number: Any) -> Any:
        _ask(type(number) is int)
        return self._functions.at_home(number)


def _ask(true: bool) -> None:
    if not true:
        raise WireError(WRONG)


def _int(raw: Any) -> int:
    _ask(type(raw) is bytes)
    return int.from_bytes(raw, "big", signed=True)


def _complex(real: Any, imaginary: Any) -> complex:
    _ask(type(real) is type(imaginary) is float)
    return complex(real, imaginary)


def _fraction(numerator: Any, denominator: Any) -> Fraction:
    """The two as they came: what brings them to lowest terms takes minutes for numbers of a megabyte."""
    _ask(type(numerator) is type(denominator) is int and denominator > 0)
    made: Any = object.__new__(Fraction)
    made._numerator, made._denominator = numerator, denominator
    return made


def _decimal(text: Any) -> Decimal:
    _ask(type(text) is str and PLAIN_DECIMAL.fullmatch(text) is not None)
    return Decimal(text)


def _python_array(code: Any, raw: Any) -> Any:
    _ask(type(code) is str and len(code) == 1 and code in NUMBER_CODES and type(raw) is bytes)
    return python_array(code, raw)


def _description(name: Any, text: Any) -> Description:
    _ask(type(name) is type(text) is str and len(name) <= SHOWN and len(text) <= SHOWN)
    return Description(name, text)


def _scalar(spec: Any, raw: Any) -> Any:
    if spec == "U":
        _ask(type(raw) is str)
        return str_(raw)
    _ask(type(raw) is bytes)
    if spec == "S":
        return numpy_bytes(raw)
    kind = _dtype(spec)
    _ask(len(raw) == kind.itemsize)
    return _filled(kind, raw)[0]


def _dtype(spec: Any) -> dtype[Any]:
    """The dtype of that name, asked for only where it is plain: NumPy reads records out of texts as well."""
    _ask(type(spec) is str)
    known = _NUMBERS.get(spec)
    if known is not None:
        return known
    _ask(PLAIN_DTYPE.fullmatch(spec) is not None)
    return dtype(spec)


_NUMBERS = {dtype(letter).byteorder + letter: dtype(letter) for letter in "?bBhHiIlLqQefdgFDG"}


def _filled(kind: dtype[Any], raw: bytes) -> ndarray[Any, Any]:
    """The entries one after the other, in memory of their own."""
    _ask(len(raw) % kind.itemsize == 0)
    if not raw:
        return empty(0, kind)  # frombuffer takes no empty bytes
    if kind.kind == "b":
        return frombuffer(raw, "u1") != 0  # a truth value of 5 would be neither true nor false
    if kind.kind == "U":  # reading an entry beyond Unicode is a SystemError, far from here
        _ask(int(frombuffer(raw, dtype("u4").newbyteorder(kind.byteorder)).max()) <= 0x10FFFF)
    return frombuffer(raw, kind).copy()


def _laid_out(flat: ndarray[Any, Any], shape: Any, order: Any, writeable: Any) -> ndarray[Any, Any]:
    _ask(order in ("C", "F") and type(writeable) is bool)
    made = flat.reshape(shape, order=order)
    made.flags.writeable = writeable
    return made
