"""A value written for the wire, by what it holds and never by what its own methods say.

The sender may be a learner's process, where nothing is sure; what is kept here is that an honest
value arrives as it is, and that one which cannot be sent arrives as a description.
"""

from __future__ import annotations

from array import array as python_array

# Bound here, as a learner's code may replace builtins in the process that it shares with this module.
from builtins import (  # noqa: UP029
    Exception,
    all,
    bool,
    bytearray,
    bytes,
    callable,
    complex,
    dict,
    float,
    frozenset,
    hasattr,
    id,
    int,
    issubclass,
    len,
    list,
    map,
    memoryview,
    range,
    set,
    slice,
    str,
    tuple,
    type,
)
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import Any

from msgpack import Packer
from numpy import array, asarray, dtype, generic, ndarray, str_
from numpy import bytes_ as numpy_bytes

from .scanning import walk
from .values import (
    ARRAY,
    COMPLEX,
    DECIMAL,
    DEFAULT_LIMITS,
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
    TUPLE,
    YOURS,
    Description,
    Functions,
    Limits,
    Reference,
    WireError,
    WireTooLarge,
    describe,
    guarded,
    weight_of_keys,
)

LARGEST_OBJECT_ARRAY = 10_000  # entries; one of more is an image or a table by mistake

_LEAVES = frozenset({type(None), bool, int, float, str, bytes})
_SPECS = {dtype(letter).type: dtype(letter).byteorder + letter for letter in "?bBhHiIlLqQefdgFDG"}
_NUMBERS = frozenset(_SPECS)
_SPANS = frozenset(dtype(letter).type for letter in "mM")
_ALL = slice(None)


def pack(value: Any, functions: Functions, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """``value`` as bytes for the wire. Callables are kept in ``functions`` and sent by number.

    What cannot be sent becomes a Description at its place. Raises WireError where there is more
    than ``limits`` allow, so that the sender can say so in its stead.
    """
    try:
        tree = _Packing(functions, limits).value(value, 1)
        packer = Packer(strict_types=True, unicode_errors="surrogatepass", default=_long_int)
        data: bytes = packer.pack(tree)
    except WireError:
        raise
    except Exception as error:  # a value that another thread changes, no memory left
        raise WireError(f"the value cannot be sent ({type(error).__name__})") from error
    if len(data) > limits.frame:
        raise _too_large(len(data), limits)
    if len(data) > limits.entries:  # what the receiver would refuse for its entries
        walk(data, limits)
    return data


def _long_int(value: Any) -> dict[int, list[Any]]:
    # the packer asks for what it cannot write itself: in these trees only ints of more than 64 bits
    return {INT: [int.to_bytes(value, int.bit_length(value) // 8 + 1, "big", signed=True)]}


def _too_large(size: int, limits: Limits) -> WireError:
    return WireTooLarge(f"the value is too large to be sent: {size:,} bytes, and {limits.frame:,} are allowed")


class _Packing:
    """One value on its way into msgpack's own types."""

    def __init__(self, functions: Functions, limits: Limits) -> None:
        self._functions = functions
        self._limits = limits
        self._left = limits.entries
        self._bytes = 0
        self._open: set[int] = set()  # the containers around the place that is being written
        self._holders: dict[type, Callable[[Any, int], Any]] = {
            list: self._list,
            tuple: self._tuple,
            dict: self._dict,
            ndarray: self._array,
        }

    def value(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if kind in _LEAVES:
            return value
        write = _WRITERS.get(kind)
        if write is not None:
            return write(value)
        hold = self._holders.get(kind)
        return self._other(value, kind, depth) if hold is None else hold(value, depth)

    def _other(self, value: Any, kind: type, depth: int) -> Any:
        for base, plain in _BASES:
            if issubclass(kind, base):
                return self.value(plain(value), depth)
        for base, whole in ((list, self._list), (tuple, self._tuple), (dict, self._dict), (ndarray, self._subarray)):
            if issubclass(kind, base):
                return whole(value, depth)
        if issubclass(kind, Reference):
            return {YOURS: [int.__int__(value.id)]}
        if callable(value):
            reference = self._functions.keep(value)
            return {MINE: [reference.id, reference.name]}
        numbers = guarded(lambda: _as_numbers(value, kind))
        return _description(describe(value)) if numbers is None else self.value(numbers, depth + 1)

    def _items(self, holder: Any, items: list[Any], depth: int) -> list[Any] | None:
        """The items written; None where ``holder`` is too deep or holds itself."""
        if depth > self._limits.depth or id(holder) in self._open:
            return None
        self._take(len(items))
        if _LEAVES.issuperset(map(type, items)):
            return items
        self._open.add(id(holder))
        written = [self.value(item, depth + 1) for item in items]
        self._open.discard(id(holder))
        return written

    def _take(self, entries: int) -> None:
        self._left -= entries
        if self._left < 0:
            raise WireTooLarge(f"the value is too large to be sent: it has more than {self._limits.entries:,} entries")

    def _list(self, value: Any, depth: int) -> Any:
        items = value if type(value) is list else list.__getitem__(value, _ALL)
        kinds = set(map(type, items))
        if depth <= self._limits.depth:
            if _LEAVES.issuperset(kinds):  # a million numbers need no million calls
                self._take(len(items))
                return items
            if len(kinds) == 1 and len(items) > 1 and _NUMBERS.issuperset(kinds):
                return self._scalars(items)
        written = self._items(value, items, depth)
        return _description(describe(value)) if written is None else written

    def _scalars(self, items: list[Any]) -> Any:
        # list(array) gives such a list, and one call for each of its numbers would take seconds
        kind = type(items[0])
        self._take(len(items))
        return {SCALARS: [_SPECS[kind], array(items, kind).tobytes()]}

    def _tuple(self, value: Any, depth: int) -> Any:
        items = list(tuple.__iter__(value))
        if depth <= self._limits.depth and _LEAVES.issuperset(map(type, items)):
            self._take(len(items))
            return {TUPLE: items}
        written = self._items(value, items, depth)
        return _description(describe(value)) if written is None else {TUPLE: written}

    def _dict(self, value: Any, depth: int) -> Any:
        items = list(chain.from_iterable(dict.items(value)))
        if weight_of_keys(items[::2]) > self._limits.keys:
            return _description(describe(value))
        written = self._items(value, items, depth)
        if written is None or not all(map(_can_be_key, written[::2])):
            return _description(describe(value))
        return {DICT: written}

    def _array(self, value: Any, depth: int) -> Any:
        kind = value.dtype
        order = "F" if value.flags.f_contiguous and not value.flags.c_contiguous else "C"
        if kind.char == "O":
            return self._object_array(value, order, depth)
        spec = spec_of(kind)
        if not PLAIN_DTYPE.fullmatch(spec):
            return _description(describe(value))
        self._bytes += value.nbytes
        if self._bytes > self._limits.frame:
            raise _too_large(self._bytes, self._limits)
        return {ARRAY: [spec, order, value.flags.writeable, value.tobytes(order), *value.shape]}

    def _object_array(self, value: Any, order: str, depth: int) -> Any:
        if value.size > LARGEST_OBJECT_ARRAY:
            return _description(describe(value))
        written = self._items(value, list(value.flat), depth + 1)
        if written is None:
            return _description(describe(value))
        return {OBJECTS: [order, value.flags.writeable, list(value.shape), written]}

    def _subarray(self, value: Any, depth: int) -> Any:
        # a matrix is an array to every check, and so is a masked array in which nothing is masked
        if guarded(lambda: bool(asarray(value.mask).any())):
            return _description(describe(value))
        return self._array(ndarray.view(value, ndarray), depth)


def _as_numbers(value: Any, kind: type) -> Any:
    """What a check would read as numbers: a series of pandas, a deque; None where it would not."""
    if issubclass(kind, Sequence):
        return None if issubclass(kind, bytearray | memoryview) else list(value)
    if not hasattr(kind, "__array__"):
        return None
    numbers = asarray(value)
    return numbers if type(numbers) is ndarray else None


def _number(value: Any) -> Any:
    return {SCALAR: [_SPECS[type(value)], generic.tobytes(value)]}


def _span(value: Any) -> Any:  # or a date, of the unit that its dtype has
    return {SCALAR: [spec_of(value.dtype), generic.tobytes(value)]}


def _numpy_text(value: Any) -> Any:  # as an array of one it would lose the zeros at its end
    return {SCALAR: ["U", str.__str__(value)]}


def _numpy_bytes(value: Any) -> Any:
    return {SCALAR: ["S", bytes.__getitem__(value, _ALL)]}


def _complex(value: complex) -> Any:
    return {COMPLEX: [value.real, value.imag]}


def _fraction(value: Fraction) -> Any:
    return {FRACTION: [value.numerator, value.denominator]}


def _decimal(value: Decimal) -> Any:
    text = Decimal.__str__(value)
    return {DECIMAL: [text]} if PLAIN_DECIMAL.fullmatch(text) else _description(describe(value))


def _range(value: range) -> Any:
    return {RANGE: [value.start, value.stop, value.step]}


def _python_array(value: Any) -> Any:
    if value.typecode not in NUMBER_CODES:
        return _description(describe(value))
    return {PYTHON_ARRAY: [value.typecode, value.tobytes()]}


def _description(value: Description) -> Any:
    return {DESCRIPTION: [value.type_name, value.text]}


_WRITERS: dict[type, Callable[[Any], Any]] = {
    complex: _complex,
    range: _range,
    Decimal: _decimal,
    Fraction: _fraction,
    python_array: _python_array,
    str_: _numpy_text,
    numpy_bytes: _numpy_bytes,
    Description: _description,
    **dict.fromkeys(_NUMBERS, _number),
    **dict.fromkeys(_SPANS, _span),
}


def spec_of(kind: Any) -> str:
    """A dtype in a few characters, which ``PLAIN_DTYPE`` matches where its bytes are its values."""
    if kind.kind in "SUmM":
        return str(kind.str)
    # one and the same dtype may call its order "=" or "<"
    return ("=" if kind.isnative and kind.byteorder != "|" else kind.byteorder) + str(kind.char)


# A class that inherits from one of these may say anything; what it holds is told by the base's own method.
_BASES: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (int, int.__int__),
    (float, float.__float__),
    (str, str.__str__),
    (bytes, lambda value: bytes.__getitem__(value, _ALL)),
    (complex, complex.__complex__),
    (Decimal, lambda value: Decimal(Decimal.__str__(value))),
)


def _can_be_key(written: Any) -> bool:
    if type(written) is list:
        return False
    if type(written) is dict:
        (kind,) = written
        return kind not in _NO_KEYS and (kind != TUPLE or all(map(_can_be_key, written[TUPLE])))
    return True


_NO_KEYS = frozenset({DICT, ARRAY, OBJECTS, SCALARS, PYTHON_ARRAY})
