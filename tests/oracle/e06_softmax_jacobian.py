"""The Jacobian of softmax."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from math import fsum

import numpy as np

from tests.oracle.common import Case, Names, Right, check_function, check_value
from tests.oracle.e05_stable_softmax import logits, softmax


def jacobian(p: Sequence[float]) -> list[list[float]]:
    """diag(p) - p·pᵀ."""
    size = range(len(p))
    return [[(p[row] if row == column else 0.0) - p[row] * p[column] for column in size] for row in size]


def transposed_times(rows: Sequence[Sequence[float]], v: Sequence[float]) -> list[float]:
    """Jᵀv: entry k sums J[i][k]·v[i] over i."""
    size = range(len(v))
    return [fsum(rows[i][k] * v[i] for i in size) for k in size]


def _square(rows: Sequence[Sequence[float]]) -> Right:
    return Right((len(rows), len(rows)), tuple(entry for row in rows for entry in row))


def part_a(names: Names) -> None:
    """``J`` at the probabilities 0.2, 0.3 and 0.5."""
    check_value(names, "J", _square(jacobian([0.2, 0.3, 0.5])))


def part_b(names: Names) -> None:
    """``softmax_jacobian(z)`` at logits."""
    check_function(names, "softmax_jacobian", _jacobians())


@functools.cache
def _jacobians() -> list[Case]:
    generator = np.random.default_rng(120)
    more = [generator.normal(size=40), np.array([1e4, 9999.3, 9999.0]), np.array([-9999.7, -1e4])]
    return [Case((z,), _square(jacobian(softmax(z.tolist())))) for z in [*logits(110), *more]]


def part_c(names: Names) -> None:
    """``softmax_vjp(z, v)``."""
    check_function(names, "softmax_vjp", _products())


@functools.cache
def _products() -> list[Case]:
    generator = np.random.default_rng(112)
    found = []
    for z in logits(111):
        unit = np.zeros(z.size)
        unit[generator.integers(z.size)] = 1
        doubled = np.repeat(generator.normal(size=z.size), 2)
        vectors = [
            generator.normal(size=z.size),
            100 * generator.normal(size=z.size),
            generator.integers(-5, 6, z.size),
            unit,
            np.ones(z.size),
            doubled[::2],
        ]
        for v in vectors:
            product = transposed_times(jacobian(softmax(z.tolist())), v.tolist())
            found.append(Case((z, v), Right(z.shape, tuple(product))))
    return found
