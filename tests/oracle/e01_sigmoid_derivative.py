"""The slope of the sigmoid."""

from __future__ import annotations

import functools
from math import exp

from tests.oracle.common import Case, Names, Right, check_function, check_value
from tests.oracle.inputs import cases, each, elementwise

REALS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1e-9, 2.5, -3.75, 10.0, -20.0, 36.7, 37.0, 40.0, -40.0]
FAR = [88.8, -104.0, 709.0, 709.9, -709.9, 745.5, -745.5, 1000.0, -1000.0]
INTEGERS = [0, 1, -1, 2, -3, 5, 7, -17, 30, -37, 100, -710, 800, 1000, -1000]


def sigma(x: float) -> float:
    """1/(1+e^-x), by the exponential that cannot overflow."""
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))


def slope(x: float) -> float:
    """σ(x)(1-σ(x)), where 1-σ(x) is σ(-x)."""
    return sigma(x) * sigma(-x)


def part_a(names: Names) -> None:
    """``deriv`` at -1, 0 and 1."""
    check_value(names, "deriv", each([-1, 0, 1], slope))


def part_b(names: Names) -> None:
    """``sigmoid_derivative(x)``, finite from -1000 to 1000."""
    check_function(names, "sigmoid_derivative", _slopes())


@functools.cache
def _slopes() -> list[Case]:
    return cases(elementwise([*REALS, *FAR], INTEGERS, [4, 0.25, 30, 1000], 101), slope)


def part_c(names: Names) -> None:
    """``largest_gradient(depth)``, a quarter for each layer."""
    depths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 50, 100, 200]
    check_function(names, "largest_gradient", [Case((depth,), Right((), (0.25**depth,))) for depth in depths])
