"""What crosses the wire: the kinds of values, their limits, and what stands for the rest.

A value is written in msgpack. None, truth values, floats, texts, bytes, ints of 64 bits and lists
are msgpack's own; every other kind is a map of one entry, ``{kind: [parts]}``. Nothing else is in
the format, so that reading a value can make no object that is not listed here.
"""

from __future__ import annotations

import re

# Bound here, as a learner's code may replace builtins in the process that it shares with this module.
from builtins import (  # noqa: UP029
    BaseException,
    KeyboardInterrupt,
    ValueError,
    bytes,
    dict,
    frozenset,
    getattr,
    id,
    int,
    issubclass,
    len,
    list,
    map,
    range,
    repr,
    str,
    sum,
    tuple,
    type,
)
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

SHOWN = 80  # characters of a name, or of what cannot be sent, that are told
DEEPEST = 250  # msgpack's packer goes 511 levels down, and a tuple or a dict takes two

TUPLE, DICT, INT, COMPLEX, FRACTION, RANGE, PYTHON_ARRAY = range(1, 8)
SCALAR, SCALARS, ARRAY, OBJECTS = range(8, 12)
DESCRIPTION, MINE, YOURS = range(12, 15)
DECIMAL = 15
KINDS = frozenset(range(1, 16))
NUMBER_CODES = "bBhHiIlLqQfd"  # of array.array

# Of a decimal number few digits and a short exponent: to make a fraction or an int of 1E+999999999 takes for ever.
PLAIN_DECIMAL = re.compile(r"-?(?:[0-9.]{1,4300}(?:E[+-]\d{1,4})?|Infinity|s?NaN\d{0,9})", re.ASCII)

# A dtype whose bytes are its values: byte order and NumPy's letter, a width or a unit where it has one.
# An array without entries still takes the memory of one, so that the width has an end.
PLAIN_DTYPE = re.compile(
    r"[=<>|][?bBhHiIlLqQefdgFDG]|[=<>|][SU][1-9]\d{0,5}|[=<>][mM]8(\[\d{0,9}(Y|M|W|D|h|m|s|ms|us|ns|ps|fs|as)\])?",
    re.ASCII,
)


class WireError(Exception):
    """A frame or a value that cannot be taken or sent; the text is one plain sentence."""


class WireTimeout(WireError):
    """The time for one frame was over before all of it had passed."""


class WireTooLarge(WireError):
    """A frame or a value has more bytes or entries than the limits allow."""


@dataclass(frozen=True)
class Limits:
    """What one frame may hold. The receiver takes no memory for more, whatever the sender claims.

    ``made`` bounds the bytes of memory that the values of a frame take when they are made, by a rough count: an empty
    list is one byte on the wire and sixty in memory. ``keys`` bounds the keys of dicts that are neither text nor bytes: their hashes are no secret,
    and keys of one hash make a dict of a million take hours.
    """

    frame: int = 64_000_000
    depth: int = 100
    entries: int = 3_000_000
    made: int = 400_000_000
    keys: int = 20_000

    def __post_init__(self) -> None:
        if not 1 <= self.depth <= DEEPEST:
            raise ValueError(f"a depth of {self.depth} cannot be kept: it is from 1 to {DEEPEST}")


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True)
class Reference:
    """A callable that lives in the other process: its number there, and its name for messages."""

    id: int
    name: str


@dataclass(frozen=True)
class Description:
    """What stands for a value that cannot be sent: its type's name and the start of its repr."""

    type_name: str
    text: str


def _return(reference: Reference) -> Any:
    return reference


class Functions:
    """The callables that this process has sent, by number, each under one number for good.

    ``stand_in`` makes what a received Reference becomes, nested ones too. An instance of a subclass
    of Reference, such as one with a ``__call__``, goes home when it is sent back.
    """

    def __init__(self, stand_in: Callable[[Reference], Any] = _return) -> None:
        self._kept: list[Any] = []
        self._numbers: dict[int, int] = {}
        self._stand_in = stand_in

    def keep(self, function: Any) -> Reference:
        """The reference under which ``function`` is sent; the table keeps it alive."""
        number = self._numbers.get(id(function))
        if number is None:
            number = self._numbers[id(function)] = len(self._kept)
            self._kept.append(function)
        return Reference(number, name_of(function))

    def at_home(self, number: int) -> Any:
        """The callable that was sent under ``number``; raises WireError for one that never was."""
        if not 0 <= number < len(self._kept):
            raise WireError(f"function number {number} was never sent")
        return self._kept[number]

    def arrived(self, reference: Reference) -> Any:
        """What a reference of the other side becomes here."""
        return self._stand_in(reference)


_type_name = type.__dict__["__name__"].__get__  # a metaclass may say something else


def type_name(value: Any) -> str:
    """The name of the value's class, whatever its metaclass says."""
    name: str = _type_name(type(value))
    return name[:SHOWN]


def name_of(function: Any) -> str:
    """The name that a callable has, or else its class."""
    name = guarded(lambda: getattr(function, "__name__", None))
    return str.__str__(name)[:SHOWN] if issubclass(type(name), str) else type_name(function)


def describe(value: Any) -> Description:
    """What stands for ``value``, whose repr may fail, lie or have no end of characters."""
    text = guarded(lambda: repr(value))
    name = type_name(value)
    shown = f"<{name}>" if text is None else str.__str__(text)
    return Description(name, shown if len(shown) <= SHOWN else shown[: SHOWN - 1] + "…")


def guarded(ask: Callable[[], Any]) -> Any:
    """What ``ask`` gives, or None where it raises: a learner's method runs in it."""
    try:
        return ask()
    except KeyboardInterrupt:  # the process is being stopped
        raise
    except BaseException:
        return None


NEVER = 1 << 40  # more than any limit


def weight(key: Any) -> int:
    """What comparing a key with one of the same hash may cost, in steps."""
    kind = type(key)
    if issubclass(kind, int):
        return 1 + (int.bit_length(key) >> 6)
    if issubclass(kind, str):
        return 1 + (str.__len__(key) >> 3)
    if issubclass(kind, bytes):
        return 1 + (bytes.__len__(key) >> 3)
    if issubclass(kind, tuple):
        return 1 + sum(map(weight, tuple.__iter__(key)))
    if kind is Fraction:
        return weight(key.numerator) + weight(key.denominator)
    if issubclass(kind, Decimal):
        return NEVER  # compared with a long int it takes half a second
    return 4


def weight_of_keys(keys: list[Any]) -> int:
    """What the keys of a dict count against ``Limits.keys``: texts and bytes nothing, as their hash is secret."""
    return sum(weight(key) for key in keys if type(key) not in _SECRET)


_SECRET = (str, bytes)
