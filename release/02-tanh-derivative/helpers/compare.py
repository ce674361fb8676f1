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

from collections.abc import Mapping
from typing import Any

from numpy import abs as absolute
from numpy import argmax, array_equal, asarray, errstate, float64, isfinite, isnan, ndarray, unravel_index

from .entries import as_numbers, as_truths, at_index, kind_of, looks_like_array
from .showing import SHOWN, shown
from .trouble import NotNumbers, Stage, Trouble

__all__ = ["SHOWN", "TOLERANCE", "NotNumbers", "Stage", "Trouble", "as_numbers", "compare", "same", "shown"]

TOLERANCE = 1e-7


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
            return Trouble(Stage.KIND, f"is {kind_of(value)}, and a text is asked for")
        return None if value == expected else Trouble(Stage.VALUES, f"is {shown(value)}, which is not right")
    wanted = asarray(expected)
    if wanted.dtype.kind == "b":
        return _compare_truths(value, wanted)
    return _compare_numbers(value, wanted.astype(float64), tol)


def same(value: Any, other: Any, tol: float = TOLERANCE) -> bool:
    """Whether two results are the same result, NaN in the same places included."""
    return compare(value, other, tol) is None


def _compare_numbers(value: Any, wanted: ndarray[Any, Any], tol: float) -> Trouble | None:
    try:
        got = as_numbers(value, wanted.shape)
    except NotNumbers as error:
        return error.trouble
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


def _first_entry(array: ndarray[Any, Any], where: ndarray[Any, Any]) -> str:
    index = tuple(map(int, unravel_index(int(argmax(where)), array.shape)))
    return f"{shown(float(array[index]))}{at_index(index)}"


def _compare_truths(value: Any, wanted: ndarray[Any, Any]) -> Trouble | None:
    try:
        got = as_truths(value, wanted.shape)
    except NotNumbers as error:
        if error.trouble.stage is Stage.KIND and looks_like_array(value):
            return Trouble(Stage.KIND, f"is {shown(value)}, and True or False is asked for")
        return error.trouble
    if array_equal(got, wanted):
        return None
    return Trouble(Stage.VALUES, f"is {shown(value)}, which is not right")


def _compare_several(value: Any, expected: tuple[Any, ...], tol: float) -> Trouble | None:
    if not isinstance(value, list | tuple):
        return Trouble(Stage.KIND, f"is {kind_of(value)}, and a tuple of {len(expected)} is asked for")
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
        return Trouble(Stage.KIND, f"is {kind_of(value)}, and a dict is asked for")
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
