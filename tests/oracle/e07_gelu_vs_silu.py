"""GELU, SiLU and Swish."""

from __future__ import annotations

import functools
from math import erf, pi, sqrt, tanh

from tests.oracle.common import Case, Names, Right, check_function, check_value
from tests.oracle.e01_sigmoid_derivative import sigma
from tests.oracle.inputs import cases, each, elementwise, with_option

REALS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1e-6, 0.75, -0.751, 2.0, -2.0, 3.5, -4.25, 6.0, -9.0, 30.0, -40.0]
FAR = [100.0, -100.0, 709.9, -709.9, 745.5, -745.5, 1000.0, -1000.0]
FARTHER = [3e3, -3e3, 1e4, -1e4]
INTEGERS = [0, 1, -1, 2, -2, 3, -4, 7, -20, 38, -39, 100, -1000]
BETAS = [0, 1, 2, 0.0, 1.0, 0.5, 1.702, 10.0, 1e-3, -1, -0.5]


def gelu_tanh(x: float) -> float:
    """GELU by the tanh formula."""
    return 0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x * x * x)))


def gelu(x: float) -> float:
    """x·Φ(x)."""
    return x * 0.5 * (1 + erf(x / sqrt(2)))


def swish(x: float, beta: float) -> float:
    """x·σ(βx)."""
    return x * sigma(beta * x)


def part_a(names: Names) -> None:
    """``gel`` and ``silu`` at -1, 0 and 1."""
    check_value(names, "gel", each([-1, 0, 1], gelu_tanh))
    check_value(names, "silu", each([-1, 0, 1], lambda x: swish(x, 1)))


def part_b(names: Names) -> None:
    """``swish(x, beta=1.0)``, finite from -1e4 to 1e4."""
    check_function(names, "swish", _swishes())


@functools.cache
def _swishes() -> list[Case]:
    values = elementwise([*REALS, *FAR, *FARTHER], [*INTEGERS, 10000, -10000], [4, 1, 50, 10000], 113)
    return [*cases(values, lambda x: swish(x, 1)), *with_option(values[::6], "beta", BETAS, swish)]


def part_c(names: Names) -> None:
    """``gelu_exact(x)``, and ``max_gap`` between the two formulas."""
    check_function(names, "gelu_exact", _gelus())
    check_value(names, "max_gap", Right((), (_gap(),)), tolerance=1e-6)


@functools.cache
def _gelus() -> list[Case]:
    return cases(elementwise([*REALS, *FAR], INTEGERS, [4, 1, 10, 100], 114), gelu)


@functools.cache
def _gap() -> float:
    grid = [-5 + step / 1000 for step in range(10001)]
    return max(abs(gelu_tanh(x) - gelu(x)) for x in grid)
