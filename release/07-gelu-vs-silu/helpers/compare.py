"""What counts as the right value: one comparison that every check goes through.

The rules are those of the course. A value may be an array, a list, a tuple, a NumPy or a Python
scalar; its shape must be the right one exactly (a shape that would only broadcast is wrong); a
truth value is not a number and a number is not a truth value; NaN and infinity are wrong unless
they are asked for; and a number is right within ``tol + tol * |right|``.

Nothing here tells the right value: a text says what was found and where, not what was expected.
The NumPy functions are bound when this module is imported, so that a notebook which replaces
``np.isclose`` or ``np.asarray`` changes nothing here.
"""

from __future__ import annotations

import numbers
import types
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from numpy import abs as absolute
from numpy import (
    argmax,
    array2string,
    array_equal,
    asarray,
    bool_,
    errstate,
    float64,
    isfinite,
    isnan,
    ndarray,
    ndindex,
)
from numpy import generic as numpy_scalar

TOLERANCE = 1e-7
SHOWN = 80  # characters of a learner's value that a message may hold


class Stage(IntEnum):
    """In which order a result is looked at; the first thing that is wrong is the one to say."""

    MISSING = 0
    RAISED = 1
    KIND = 2
    SHAPE = 3
    FINITE = 4
    VALUES = 5
    UNCHANGED = 6
    REPEATED = 7


@dataclass(frozen=True)
class Trouble:
    """The first thing that is wrong with a value: at which stage, and in words."""

    stage: Stage
    text: str


_ENTRIES: Any = {"float_kind": lambda entry: f"{entry:.7g}", "int": str, "bool": str}


class _NotNumbers(Exception):
    """The value cannot be read as an array of numbers; the text says what it is instead."""

    def __init__(self, stage: Stage, text: str) -> None:
        super().__init__(text)
        self.trouble = Trouble(stage, text)


def shown(value: Any, limit: int = SHOWN) -> str:
    """``value`` on one line, in at most ``limit`` characters, arrays as nested lists."""
    try:
        text = _plain(value)
    except Exception:  # a __repr__ of the learner's that fails
        text = f"<{type(value).__name__}>"
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        try:
            array = asarray(value)
        except ValueError:  # parts of different shapes: a list of layers, a ragged list
            parts = ", ".join(_plain(part) for part in value[:SHOWN])
            return f"[{parts}]" if isinstance(value, list) else f"({parts})"
    elif isinstance(value, ndarray | numpy_scalar):
        array = asarray(value)
    else:
        return f"{value:.7g}" if isinstance(value, float) else repr(value)
    if array.dtype.kind in "biuf" and array.size <= 200:
        return array2string(array, separator=", ", formatter=_ENTRIES, max_line_width=10**6)
    return repr(value)


def compare(value: Any, expected: Any, tol: float = TOLERANCE) -> Trouble | None:
    """The first thing that is wrong with ``value``, or None where it is right.

    ``expected`` decides what is asked for: numbers, truth values, a text, a tuple of several
    (which a tuple or a list may answer), or a dict with exactly its keys.
    """
    if value is None:
        return Trouble(Stage.MISSING, "is None")
    if isinstance(expected, tuple):
        return _compare_several(value, expected, tol)
    if isinstance(expected, Mapping):
        return _compare_mapping(value, expected, tol)
    if isinstance(expected, str):
        if not isinstance(value, str):
            return Trouble(Stage.KIND, f"is {_kind(value)}, and a text is asked for")
        return None if value == expected else Trouble(Stage.VALUES, f"is {shown(value)}, which is not right")
    wanted = asarray(expected)
    if wanted.dtype.kind == "b":
        return _compare_truths(value, wanted)
    return _compare_numbers(value, wanted.astype(float64), tol)


def same(value: Any, other: Any, tol: float = TOLERANCE) -> bool:
    """Whether two results are the same result, NaN in the same places included."""
    return compare(value, other, tol) is None


def as_numbers(value: Any) -> ndarray[Any, Any]:
    """``value`` as a float64 array; raises an exception with a ``trouble`` where it holds no numbers."""
    if value is None:
        raise _NotNumbers(Stage.MISSING, "is None")
    if _holds_truths(value):
        raise _NotNumbers(Stage.KIND, "holds True or False where numbers are asked for")
    if not _looks_like_array(value):
        raise _NotNumbers(Stage.KIND, f"is {_kind(value)}, and numbers are asked for")
    array = _rectangular(value)
    if array.dtype.kind == "O":
        for index in ndindex(array.shape):
            entry = array[index]
            if isinstance(entry, bool | bool_) or not isinstance(entry, numbers.Real | ndarray):
                raise _NotNumbers(Stage.KIND, f"holds {_kind(entry)}{_at(index)} where a number is asked for")
    elif array.dtype.kind not in "iuf":
        raise _NotNumbers(Stage.KIND, f"holds {_DTYPES.get(array.dtype.kind, array.dtype.name)}, not numbers")
    try:
        return array.astype(float64)
    except (TypeError, ValueError, OverflowError) as error:
        raise _NotNumbers(Stage.KIND, f"holds numbers that do not fit a float ({error})") from None


_DTYPES = {"c": "complex values", "U": "texts", "S": "bytes", "M": "dates", "m": "time spans", "V": "records"}


def _looks_like_array(value: Any) -> bool:
    if isinstance(value, ndarray | numpy_scalar | numbers.Number):
        return True
    if isinstance(value, Sequence | array):  # lists and tuples, a range, a deque
        return not isinstance(value, str | bytes | bytearray | memoryview)
    return hasattr(value, "__array__") and not isinstance(value, type)


def _rectangular(value: Any) -> ndarray[Any, Any]:
    try:
        return asarray(value)
    except ValueError:
        raise _NotNumbers(Stage.SHAPE, "is ragged: its rows have different lengths") from None
    except Exception as error:  # an __array__ of the learner's that fails
        raise _NotNumbers(Stage.KIND, f"cannot be read as an array ({type(error).__name__})") from None


def _holds_truths(value: Any) -> bool:
    """Whether a truth value hides anywhere in it: NumPy would read True as 1.0 without a word."""
    if isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray):
        return any(_holds_truths(entry) for entry in value)
    if isinstance(value, ndarray):
        return bool(value.dtype.kind == "b")
    return isinstance(value, bool | bool_)


def _kind(value: Any) -> str:
    """A value's kind in a learner's words."""
    if isinstance(value, types.GeneratorType | map | filter | zip):
        return "a generator (list(...) makes a list of it)"
    if callable(value):
        return "a function (was it meant to be called?)"
    words: dict[type, str] = {
        bool: "a truth value", bool_: "a truth value", int: "a number", float: "a number", str: "a text",
        dict: "a dict", set: "a set", list: "a list", tuple: "a tuple", ndarray: "an array", type(None): "None",
    }  # fmt: skip
    return words.get(type(value), f"of type {type(value).__name__}")


def _at(index: tuple[int, ...]) -> str:
    return f" at index {index[0] if len(index) == 1 else list(index)}" if index else ""


def _compare_numbers(value: Any, wanted: ndarray[Any, Any], tol: float) -> Trouble | None:
    try:
        got = as_numbers(value)
    except _NotNumbers as error:
        return error.trouble
    if got.shape != wanted.shape:
        return Trouble(Stage.SHAPE, f"has shape {got.shape}, and {_shape_words(wanted.shape)} is asked for")
    unfinite = ~isfinite(got) & isfinite(wanted)
    if unfinite.any():
        return Trouble(Stage.FINITE, f"holds {_first_entry(got, unfinite)}")
    with errstate(all="ignore"):  # inf - inf, where both are asked for and equal
        close = absolute(got - wanted) <= tol + tol * absolute(wanted)
    agree = asarray((got == wanted) | (isnan(got) & isnan(wanted)) | (close & isfinite(wanted)))
    if agree.all():
        return None
    if got.ndim == 0:
        return Trouble(Stage.VALUES, f"is {shown(float(got))}, which is not right")
    if not agree.any() or got.size <= 6:
        return Trouble(Stage.VALUES, f"is {shown(value)}, which is not right")
    return Trouble(Stage.VALUES, f"holds {_first_entry(got, ~agree)}, which is not right")


def _shape_words(shape: tuple[int, ...]) -> str:
    return "a single number" if shape == () else f"shape {shape}"


def _first_entry(array: ndarray[Any, Any], where: ndarray[Any, Any]) -> str:
    flat = int(argmax(where))
    index = tuple(int(part) for part in _unravel(flat, array.shape))
    return f"{shown(float(array[index]))}{_at(index)}"


def _unravel(flat: int, shape: tuple[int, ...]) -> list[int]:
    index: list[int] = []
    for size in reversed(shape):
        index.append(flat % size)
        flat //= size
    return index[::-1]


def _compare_truths(value: Any, wanted: ndarray[Any, Any]) -> Trouble | None:
    if not _looks_like_array(value):
        return Trouble(Stage.KIND, f"is {_kind(value)}, and True or False is asked for")
    try:
        got = _rectangular(value)
    except _NotNumbers as error:
        return error.trouble
    if got.dtype.kind != "b":
        only_truths = got.dtype.kind == "O" and all(isinstance(entry, bool | bool_) for entry in got.flat)
        if not only_truths:
            return Trouble(Stage.KIND, f"is {shown(value)}, and True or False is asked for")
    if isinstance(value, list | tuple) and not _only_truths(value):
        return Trouble(Stage.KIND, f"is {shown(value)}, which mixes truth values with others")
    if got.shape != wanted.shape:
        asked = "a single True or False" if wanted.shape == () else f"shape {wanted.shape}"
        return Trouble(Stage.SHAPE, f"has shape {got.shape}, and {asked} is asked for")
    if array_equal(got.astype(bool), wanted):
        return None
    return Trouble(Stage.VALUES, f"is {shown(value)}, which is not right")


def _only_truths(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return all(_only_truths(entry) for entry in value)
    return isinstance(value, bool | bool_) or (isinstance(value, ndarray) and value.dtype.kind == "b")


def _compare_several(value: Any, expected: tuple[Any, ...], tol: float) -> Trouble | None:
    if not isinstance(value, list | tuple):
        return Trouble(Stage.KIND, f"is {_kind(value)}, and a tuple of {len(expected)} is asked for")
    if len(value) != len(expected):
        return Trouble(Stage.KIND, f"holds {len(value)} results, and {len(expected)} are asked for")
    troubles = [compare(part, wanted, tol) for part, wanted in zip(value, expected, strict=True)]
    found = [(trouble.stage, place, trouble.text) for place, trouble in enumerate(troubles) if trouble]
    if not found:
        return None
    stage, place, text = min(found)
    return Trouble(stage, f"has a {_ORDINALS[place]} part that {text}")


_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def _compare_mapping(value: Any, expected: Mapping[Any, Any], tol: float) -> Trouble | None:
    if not isinstance(value, Mapping):
        return Trouble(Stage.KIND, f"is {_kind(value)}, and a dict is asked for")
    missing = [key for key in expected if key not in value]
    surplus = [key for key in value if key not in expected]
    if missing:
        return Trouble(Stage.SHAPE, f"has no entry for {shown(missing[0])}")
    if surplus:
        return Trouble(Stage.SHAPE, f"has an entry for {shown(surplus[0])} that was not asked for")
    for key, wanted in expected.items():
        trouble = compare(value[key], wanted, tol)
        if trouble:
            return Trouble(trouble.stage, f"has an entry for {shown(key)} that {trouble.text}")
    return None
