"""One rule of kinds for every entry of a value, however it is wrapped: only numbers are numbers.

A value is walked before NumPy makes an array of it: NumPy would read True as 1.0, drop what is imaginary, make texts
of numbers, and pad two million short texts to the length of the longest. So kinds and shape are known first, and what
is converted afterwards is a rectangle of numbers.
"""

from __future__ import annotations

import numbers
import types
from array import array as python_array
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

from numpy import asarray, bool_, dtype, float64, ndarray
from numpy import generic as numpy_scalar

from .trouble import NotNumbers, Stage

_DEEPEST = 64  # axes that NumPy knows
_TEXTS = str | bytes | bytearray | memoryview
_DTYPES = {"c": "complex values", "U": "texts", "S": "bytes", "M": "dates", "m": "time spans", "V": "records"}
_SCALARS = {"c": "a complex number", "U": "a text", "S": "bytes", "M": "a date", "m": "a time span", "V": "a record"}
_NUMBER_CODES = "bBhHiIlLqQfd"
_LOOKED = 100  # entries that are looked at where the shape is known to be wrong
_PLAIN = {float, int, Fraction, Decimal, *(dtype(code).type for code in "bBhHiIlLqQefdg")}
_PLAIN_TRUTHS = {bool, bool_}
_NUMBER, _TRUTH = "a number", "True or False"  # what an entry may be asked to be


def as_numbers(value: Any, shape: tuple[int, ...] | None = None) -> ndarray[Any, Any]:
    """``value`` as a float64 array.

    Raises NotNumbers, with a ``trouble``, where it holds anything but numbers, or where ``shape`` is given and it has
    another; nothing is converted then.
    """
    if value is None:
        raise NotNumbers(Stage.MISSING, "is None")
    if not looks_like_array(value):
        raise NotNumbers(Stage.KIND, f"is {kind_of(value)}, and numbers are asked for")
    _check_shape(_measured(value, _NUMBER, shape), shape, "a single number")
    try:
        return _array(value).astype(float64)
    except (TypeError, ValueError, OverflowError) as error:
        raise NotNumbers(Stage.KIND, f"holds numbers that do not fit a float ({error})"[:200]) from None


def as_truths(value: Any, shape: tuple[int, ...] | None = None) -> ndarray[Any, Any]:
    """``value`` as an array of truth values; raises NotNumbers as ``as_numbers`` does."""
    if not looks_like_array(value):
        raise NotNumbers(Stage.KIND, f"is {kind_of(value)}, and True or False is asked for")
    _check_shape(_measured(value, _TRUTH, shape), shape, "a single True or False")
    return _array(value).astype(bool)


def _check_shape(found: tuple[int, ...], shape: tuple[int, ...] | None, single: str) -> None:
    if shape is not None and found != shape:
        asked = single if shape == () else f"shape {shape}"
        raise NotNumbers(Stage.SHAPE, f"has shape {found}, and {asked} is asked for")


def looks_like_array(value: Any) -> bool:
    """Whether ``value`` is of a kind that holds numbers: a scalar, an array, or a sequence that is no text."""
    if isinstance(value, ndarray | numpy_scalar | numbers.Number):
        return True
    if isinstance(value, Sequence | python_array):  # lists and tuples, a range, a deque
        return not isinstance(value, _TEXTS)
    return hasattr(value, "__array__") and not isinstance(value, type)


def _array(value: Any) -> ndarray[Any, Any]:
    try:
        return asarray(value)
    except ValueError:
        raise NotNumbers(Stage.SHAPE, "is ragged: its rows have different lengths") from None
    except MemoryError:
        raise
    except Exception as error:  # an __array__ of the learner's that fails
        raise NotNumbers(Stage.KIND, f"cannot be read as an array ({type(error).__name__})") from None


def _measured(value: Any, asked: str, wanted: tuple[int, ...] | None) -> tuple[int, ...]:
    try:
        return _shape(value, (), asked, wanted)
    except RecursionError:
        raise NotNumbers(Stage.KIND, "holds itself, or is nested too deeply") from None


def _shape(value: Any, at: tuple[int, ...], asked: str, wanted: tuple[int, ...] | None = None) -> tuple[int, ...]:
    """The shape of ``value``, which stands at the index ``at``; raises NotNumbers at the first entry of another kind.

    Where the shape is not ``wanted``, only the first entries of each list are looked at.
    """
    kind = type(value)
    if kind in _PLAIN and asked is _NUMBER:
        return ()
    if isinstance(value, bool | bool_):
        _ask(asked is _TRUTH, "True or False", at, asked)
        return ()
    if isinstance(value, ndarray | numpy_scalar):
        return _shape_of_array(value, at, asked)
    if isinstance(value, numbers.Real | Decimal):
        _ask(asked is _NUMBER, kind_of(value), at, asked)
        return ()
    if isinstance(value, range):
        _ask(asked is _NUMBER, "numbers", at, asked)
        return (len(value),)
    if isinstance(value, python_array):
        _ask(asked is _NUMBER and value.typecode in _NUMBER_CODES, "an array.array", at, asked)
        return (len(value),)
    if isinstance(value, Sequence) and not isinstance(value, _TEXTS):
        return _shape_of_sequence(value, at, asked, wanted)
    if hasattr(value, "__array__") and not isinstance(value, type):
        return _shape_of_array(_array(value), at, asked)
    _ask(False, kind_of(value), at, asked)
    return ()


def _shape_of_sequence(
    value: Sequence[Any], at: tuple[int, ...], asked: str, wanted: tuple[int, ...] | None
) -> tuple[int, ...]:
    if len(at) >= _DEEPEST:
        raise NotNumbers(Stage.SHAPE, f"is nested more than {_DEEPEST} levels deep")
    looked = len(value) if wanted is None or wanted[:1] == (len(value),) else min(len(value), _LOOKED)
    plain = _PLAIN if asked is _NUMBER else _PLAIN_TRUTHS
    if type(value) in (list, tuple) and set(map(type, islice(value, looked))) <= plain:
        return (len(value),)
    first: tuple[int, ...] | None = None
    for place, entry in enumerate(islice(value, looked)):
        shape = _shape(entry, (*at, place), asked, None if wanted is None else wanted[1:])
        if first is None:
            first = shape
        elif shape != first:
            raise NotNumbers(Stage.SHAPE, "is ragged: its rows have different lengths")
        if place >= _LOOKED and wanted is not None and first != wanted[1:]:
            break
    return (len(value), *(first or ()))


def _shape_of_array(value: Any, at: tuple[int, ...], asked: str) -> tuple[int, ...]:
    """The shape of an array or a NumPy scalar, whose entries are of the kind that is asked for."""
    kind: str = value.dtype.kind
    if kind == "O":
        _check_objects(asarray(value), at, asked)
    elif kind == "b":
        _ask(asked is _TRUTH, "True or False", at, asked)
    elif kind in "iuf":
        _ask(asked is _NUMBER, "a number" if value.ndim == 0 else "numbers", at, asked)
    elif value.ndim == 0:
        _ask(False, _SCALARS.get(kind, value.dtype.name), at, asked)
    else:
        _ask(False, _DTYPES.get(kind, value.dtype.name), at, asked)
    if getattr(value, "mask", False) is not False and asarray(value.mask).any():
        _ask(False, "masked entries", at, asked)
    return tuple(value.shape)


def _check_objects(value: ndarray[Any, Any], at: tuple[int, ...], asked: str) -> None:
    if set(map(type, value.flat)) <= (_PLAIN if asked is _NUMBER else _PLAIN_TRUTHS):
        return
    for place, entry in enumerate(value.flat):
        index = (*at, *_index(place, value.shape))
        if _shape(entry, index, asked) != ():
            _ask(False, kind_of(entry), index, asked)


def _index(flat: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    index: list[int] = []
    for size in reversed(shape):
        index.append(flat % size)
        flat //= size
    return tuple(index[::-1])


def _ask(true: bool, what: str, at: tuple[int, ...], asked: str) -> None:
    if true:
        return
    if what == "True or False" and asked is _NUMBER:
        raise NotNumbers(Stage.KIND, f"holds True or False{at_index(at)} where numbers are asked for")
    verb = "holds" if at else "is" if what.startswith(("a ", "an ", "None")) else "holds"
    raise NotNumbers(Stage.KIND, f"{verb} {what}{at_index(at)}, and {asked} is asked for")


def kind_of(value: Any) -> str:
    """A value's kind in a learner's words."""
    if isinstance(value, types.GeneratorType | map | filter | zip):
        return "a generator (list(...) makes a list of it)"
    if callable(value):
        return "a function (was it meant to be called?)"
    words: dict[type, str] = {
        bool: "a truth value", bool_: "a truth value", int: "a number", float: "a number", Decimal: "a number",
        complex: "a complex number", str: "a text", bytes: "bytes", dict: "a dict", set: "a set", list: "a list",
        tuple: "a tuple", ndarray: "an array", type(None): "None",
    }  # fmt: skip
    return words.get(type(value), f"an object of type {type(value).__name__}")


def at_index(index: tuple[int, ...]) -> str:
    """Where an entry stands, in words: nothing, "at index 2" or "at index [0, 1]"."""
    return f" at index {index[0] if len(index) == 1 else list(index)}" if index else ""
