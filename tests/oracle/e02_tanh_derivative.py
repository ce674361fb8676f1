"""The slope of tanh."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from math import tanh
from typing import Any

import numpy as np

from tests.oracle.common import Case, Names, Right, check_function, check_value
from tests.oracle.e01_sigmoid_derivative import FAR, INTEGERS, REALS
from tests.oracle.inputs import cases, each, elementwise

_CLOSE = 1e-6  # rounding may decide where a slope is this close to the threshold


def slope(x: float) -> float:
    """1-tanh²."""
    return 1 - tanh(x) * tanh(x)


def part_a(names: Names) -> None:
    """``deriv`` at -1, 0 and 1."""
    check_value(names, "deriv", each([-1, 0, 1], slope))


def part_b(names: Names) -> None:
    """``tanh_derivative(x)``, finite from -1000 to 1000."""
    check_function(names, "tanh_derivative", _slopes())


@functools.cache
def _slopes() -> list[Case]:
    return cases(elementwise([*REALS, *FAR], INTEGERS, [2, 0.25, 20, 1000], 102), slope)


def part_c(names: Names) -> None:
    """``saturated_fraction(x, threshold=0.1)``, the share of slopes strictly below the threshold."""
    check_function(names, "saturated_fraction", _shares())


@functools.cache
def _shares() -> list[Case]:
    values = elementwise([0.0, 0.5, -1.0, 1.75, -1.875, 2.0, 20.0, 1000.0, -1000.0], [0, 1, -2, 3, 1000], [3, 1], 103)
    generator = np.random.default_rng(104)
    mixed = [generator.choice([0.0, 0.5, 1.0, 2.0, 4.0, 1000.0], shape) for shape in [(9,), (4, 5), (3, 2, 4)]]
    settings = generator.uniform(0, 1, 5).tolist()
    found = []
    for place, value in enumerate([*mixed, *values]):
        found += _share(value, 0.1, ((value,), {}))
        for threshold in [0, 1, 0.0, 1.0, 0.5, 0.01, 0.9] if place < 60 else settings:
            if place % 2:
                found += _share(value, threshold, ((value, threshold), {}))
            else:
                found += _share(value, threshold, ((value,), {"threshold": threshold}))
    return found


def _share(value: Any, threshold: float, call: tuple[tuple[Any, ...], dict[str, Any]]) -> list[Case]:
    """The call and its share; no case where rounding decides."""
    entries: Sequence[float] = np.asarray(value).ravel().tolist()
    if any(_rounding_decides(entry, threshold) for entry in entries):
        return []
    below = [entry for entry in entries if slope(entry) < threshold]
    return [Case(call[0], Right((), (len(below) / len(entries),)), call[1])]


def _rounding_decides(entry: float, threshold: float) -> bool:
    """The slope at 0 is exactly 1, and no slope is below 0, however it is rounded."""
    return entry != 0 and threshold != 0 and abs(slope(entry) - threshold) < _CLOSE
