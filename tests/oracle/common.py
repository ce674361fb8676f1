"""The rules that hold in every part: what counts as a value, as the right value, and as a function that is right."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import isfinite
from numbers import Number
from typing import Any

# Names of their own: an answer that replaces functions of NumPy changes nothing here.
from numpy import array as _array
from numpy import asarray as _asarray
from numpy import ndarray
from numpy import zeros as _zeros

TOLERANCE = 1e-7

Shape = tuple[int, ...]
Names = dict[str, object]


class Wrong(Exception):
    """The answer is wrong, and why."""


@dataclass(frozen=True)
class Right:
    """A right value: its shape, and its entries row by row."""

    shape: Shape
    entries: tuple[Any, ...]


@dataclass(frozen=True)
class Case:
    """One call, and what it has to give."""

    args: tuple[Any, ...]
    right: Any
    named: dict[str, Any] = field(default_factory=dict)


Compare = Callable[[object, Any], None]


def given(names: Names, name: str) -> object:
    """What the answer left under ``name``."""
    if names.get(name) is None:
        raise Wrong(f"{name} is missing")
    return names[name]


def function(names: Names, name: str) -> Callable[..., object]:
    """The function that the answer left under ``name``."""
    value = given(names, name)
    if not callable(value):
        raise Wrong(f"{name} is no function")
    return value


# --- values ---------------------------------------------------------------------------------------


def read(value: object) -> Right:
    """The shape and the entries of anything array-like."""
    if value is None:
        raise Wrong("it is None")
    if isinstance(value, (list, tuple)):
        return stacked([read(entry) for entry in value])
    if _is_scalar(value):
        return Right((), (value,))
    try:
        array = _asarray(value)
    except Exception as error:
        raise Wrong(f"{type(value).__name__} is not array-like: {error}") from error
    if array.dtype.kind not in "biufO":
        raise Wrong(f"an array of {array.dtype} is neither of numbers nor of bools")
    return Right(array.shape, tuple(array.ravel().tolist()))


def stacked(parts: Sequence[Right]) -> Right:
    """Values of one shape, one behind the other along a new first axis."""
    if not parts:
        return Right((0,), ())
    if any(part.shape != parts[0].shape for part in parts):
        raise Wrong("its rows are not of one length")
    return Right((len(parts), *parts[0].shape), tuple(entry for part in parts for entry in part.entries))


def _is_scalar(value: object) -> bool:
    return isinstance(value, Number) and not isinstance(value, complex)


def number(entry: object) -> float:
    """One finite number; a bool is none."""
    if isinstance(entry, bool) or not _is_scalar(entry):
        raise Wrong(f"{entry!r:.80} is not a number")
    try:
        value = float(entry)  # type: ignore[arg-type]
    except (OverflowError, TypeError, ValueError) as error:
        raise Wrong(f"an entry is no float: {error}") from error
    if not isfinite(value):
        raise Wrong(f"{value} is not finite")
    return value


def same_numbers(value: object, right: Right, tolerance: float = TOLERANCE) -> None:
    """Raise unless ``value`` has the right shape and the right numbers."""
    found = read(value)
    if found.shape != right.shape:
        raise Wrong(f"shape {found.shape} instead of {right.shape}")
    for entry, expected in zip(found.entries, right.entries, strict=True):
        if abs(number(entry) - expected) > tolerance + tolerance * abs(expected):
            raise Wrong(f"{entry!r:.80} instead of {expected!r}")


def same_bools(value: object, right: Right) -> None:
    """Raise unless ``value`` has the right shape and the right bools; 0 and 1 are none."""
    found = read(value)
    if found.shape != right.shape:
        raise Wrong(f"shape {found.shape} instead of {right.shape}")
    for entry, expected in zip(found.entries, right.entries, strict=True):
        if not isinstance(entry, bool):
            raise Wrong(f"{entry!r:.80} is not a bool")
        if entry is not expected:
            raise Wrong(f"{entry} instead of {expected}")


def same_pair(value: object, right: tuple[Right, Right]) -> None:
    """Raise unless ``value`` is a tuple or list of two right values."""
    if not isinstance(value, (tuple, list)) or len(value) != 2:
        raise Wrong("a tuple or a list of two is asked for")
    for found, expected in zip(value, right, strict=True):
        same_numbers(found, expected)


def check_value(names: Names, name: str, right: Right, tolerance: float = TOLERANCE) -> None:
    """Raise unless the answer left the right numbers under ``name``."""
    value = given(names, name)
    with_label(name, lambda: same_numbers(value, right, tolerance))


def with_label(label: str, check: Callable[[], None]) -> None:
    """Say what a check was about where it fails."""
    try:
        check()
    except Wrong as wrong:
        raise Wrong(f"{label}: {wrong}") from None


# --- functions ------------------------------------------------------------------------------------


def fresh(value: Any) -> Any:
    """A deep copy; arrays keep the order of their memory, and views stay views of something larger."""
    if isinstance(value, ndarray):
        return _fresh_array(value)
    if isinstance(value, (list, tuple)):
        return type(value)(fresh(entry) for entry in value)
    if isinstance(value, dict):
        return {name: fresh(entry) for name, entry in value.items()}
    return value


def _fresh_array(value: Any) -> Any:
    if value.flags.c_contiguous:
        return value.copy()
    if value.flags.f_contiguous:
        return _array(value, order="F")
    room = _zeros([2 * length for length in value.shape], dtype=value.dtype)
    view = room[(slice(None, None, 2),) * value.ndim]
    view[...] = value
    return view


def unchanged(now: Any, before: Any) -> bool:
    """Whether an argument is still what it was."""
    if type(now) is not type(before):
        return False
    if isinstance(before, ndarray):
        return bool(now.dtype == before.dtype) and now.shape == before.shape and bool(now.tobytes() == before.tobytes())
    if isinstance(before, (list, tuple)):
        return len(now) == len(before) and all(map(unchanged, now, before))
    if isinstance(before, dict):
        return list(now) == list(before) and all(unchanged(now[name], before[name]) for name in before)
    return bool(now == before)


def called(tried: Callable[..., object], args: Sequence[Any], named: dict[str, Any]) -> object:
    """What a call gives; what it raises is a wrong answer."""
    try:
        return tried(*args, **named)
    except (Exception, SystemExit) as error:
        raise Wrong(f"raises {type(error).__name__}: {error}") from error


def _try(tried: Callable[..., object], case: Case, compare: Compare) -> None:
    args, named = fresh(case.args), fresh(case.named)
    try:
        result = called(tried, args, named)
        compare(result, case.right)
        if not unchanged(args, case.args) or not unchanged(named, case.named):
            raise Wrong("an argument is changed")
    except Wrong as wrong:
        shown = ", ".join([*map(repr, case.args), *(f"{key}={value!r}" for key, value in case.named.items())])
        raise Wrong(f"for {shown:.200}: {wrong}") from None


def check_function(names: Names, name: str, cases: Sequence[Case], compare: Compare = same_numbers) -> None:
    """Raise unless the answer's function gives the right results: called once, again, and in another order."""
    tried = function(names, name)

    def check() -> None:
        for place, case in enumerate(cases):
            _try(tried, case, compare)
            if place % 4 == 0:
                _try(tried, case, compare)
        for case in random.Random(len(cases)).sample(cases, len(cases)):
            _try(tried, case, compare)
        _try_filled_anew(tried, cases, compare)

    with_label(name, check)


def _try_filled_anew(tried: Callable[..., object], cases: Sequence[Case], compare: Compare) -> None:
    """The same arrays with other content are another call."""
    arrays = [case for case in cases if all(isinstance(value, ndarray) for value in case.args)]
    for first, second in itertools.pairwise(arrays):
        if [(a.shape, a.dtype) for a in first.args] != [(a.shape, a.dtype) for a in second.args]:
            continue
        args = fresh(first.args)
        called(tried, args, fresh(first.named))
        for value, content in zip(args, second.args, strict=True):
            value[...] = content
        result = called(tried, args, fresh(second.named))
        with_label("for an array filled anew", lambda result=result, case=second: compare(result, case.right))  # type: ignore[misc]


def check_raises(names: Names, name: str, calls: Sequence[tuple[Any, ...]]) -> None:
    """Raise unless every call raises a ValueError."""
    tried = function(names, name)
    for args in calls:
        try:
            tried(*fresh(args))
        except ValueError:
            continue
        except (Exception, SystemExit) as error:
            raise Wrong(f"{name}: {args!r:.200} raises {type(error).__name__} instead of ValueError") from error
        raise Wrong(f"{name}: {args!r:.200} raises nothing")
