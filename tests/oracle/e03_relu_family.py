"""ReLU, leaky ReLU and its derivative."""

from __future__ import annotations

import functools
from collections.abc import Callable

from tests.oracle.common import Case, Names, check_function, check_value
from tests.oracle.inputs import cases, each, elementwise, with_option

REALS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1e-3, -1e-3, 1e-300, -1e-300, 3.25, -7.75, 1e4, -1e4, 1e9, -1e9]
INTEGERS = [0, 1, -1, 2, -2, 3, -3, 5, -7, 15, -15, 1000, -1001, 10**6, -(10**6) - 1]
SLOPES = [0, 1, 2, 0.0, 0.01, 0.1, 0.25, 0.5, 1.0, 1.5, 2.0]


def leaky_relu(x: float, slope: float) -> float:
    """x where x > 0, slope·x elsewhere."""
    return x if x > 0 else slope * x


def derivative(x: float, slope: float) -> float:
    """1 where x > 0, slope elsewhere."""
    return 1 if x > 0 else slope


def part_a(names: Names) -> None:
    """``relu`` and ``leaky`` at -2, 0 and 3."""
    check_value(names, "relu", each([-2, 0, 3], lambda x: leaky_relu(x, 0)))
    check_value(names, "leaky", each([-2, 0, 3], lambda x: leaky_relu(x, 0.1)))


def part_b(names: Names) -> None:
    """``leaky_relu(x, slope=0.1)``."""
    check_function(names, "leaky_relu", _calls(leaky_relu))


def part_c(names: Names) -> None:
    """``leaky_relu_derivative(x, slope=0.1)``."""
    check_function(names, "leaky_relu_derivative", _calls(derivative))


@functools.cache
def _calls(formula: Callable[[float, float], float]) -> list[Case]:
    values = elementwise(REALS, INTEGERS, [4, 1, 100], 105)
    few = values[::5]
    return [*cases(values, lambda x: formula(x, 0.1)), *with_option(few, "slope", SLOPES, formula)]
