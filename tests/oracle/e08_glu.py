"""The gated linear unit and its gradients."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np

from tests.oracle.common import Case, Names, Right, check_function, check_value, same_pair
from tests.oracle.e01_sigmoid_derivative import sigma, slope
from tests.oracle.inputs import FACTORS_OF_12, SHAPES

A = [2, -1]
B = [0, 2]


def together(formula: Callable[..., float], *arrays: Any) -> Right:
    """The formula applied to the entries at every place of arrays of one shape."""
    flat = [np.asarray(array).ravel().tolist() for array in arrays]
    return Right(np.asarray(arrays[0]).shape, tuple(formula(*entries) for entries in zip(*flat, strict=True)))


def part_a(names: Names) -> None:
    """``g`` and ``out`` for the given a and b."""
    check_value(names, "g", together(sigma, B))
    check_value(names, "out", together(lambda a, b: a * sigma(b), A, B))


def part_b(names: Names) -> None:
    """``dout_da`` and ``dout_db``, the local slopes."""
    check_value(names, "dout_da", together(sigma, B))
    check_value(names, "dout_db", together(lambda a, b: a * slope(b), A, B))


def part_c(names: Names) -> None:
    """``glu_backward(a, b, upstream)`` for arrays of one shape."""
    check_function(names, "glu_backward", _calls(), same_pair)


@functools.cache
def _calls() -> list[Case]:
    return [
        Case(
            (a, b, upstream),
            (
                together(lambda b, u: u * sigma(b), b, upstream),
                together(lambda a, b, u: u * a * slope(b), a, b, upstream),
            ),
        )
        for a, b, upstream in _arrays()
    ]


def _arrays() -> list[tuple[Any, Any, Any]]:
    generator = np.random.default_rng(115)
    found: list[tuple[Any, Any, Any]] = [
        (np.array(A), np.array(B), np.array([1, 1])),
        (np.array(A, dtype=float), np.array(B, dtype=float), np.array([0.5, -3.0])),
        (np.zeros(3), np.array([-1.0, 0.0, 1.0]), np.ones(3)),
        (np.ones((2, 2)), np.zeros((2, 2)), np.array([[1, 2], [3, 4]])),
        (np.array(1.5), np.array(-0.5), np.array(2.0)),
        (np.array([3]), np.array([0]), np.array([-2])),
        (np.array([1.0, 2.0]), np.array([100.0, -100.0]), np.array([1e3, 1e3])),
        (np.array([50.0, -80.0]), np.array([0.5, -0.5]), np.array([1e5, 2e5])),
        # the same sums, in other places
        (np.array([1.0, 2.0, 3.0]), np.array([0.0, 1.0, -1.0]), np.array([1.0, 2.0, 0.5])),
        (np.array([2.0, 1.0, 3.0]), np.array([1.0, 0.0, -1.0]), np.array([0.5, 2.0, 1.0])),
    ]
    row = [generator.normal(size=12) for _ in range(3)]
    found += [(row[0].reshape(shape), row[1].reshape(shape), row[2].reshape(shape)) for shape in FACTORS_OF_12]
    for shape in [*SHAPES, (1,), (1, 1), (6, 2)]:
        for spread in (1, 3, 30):
            a, b, upstream = (generator.uniform(-spread, spread, shape) for _ in range(3))
            found += [(a, b, upstream), (b, a, upstream), (a, b, np.ones(shape)), (np.asfortranarray(a), b.copy(), a)]
            found.append((np.asfortranarray(a), np.asfortranarray(b), np.repeat(upstream, 2, axis=-1)[..., ::2]))
            whole = [generator.integers(-spread, spread + 1, shape) for _ in range(3)]
            found += [(whole[0], whole[1], whole[2]), (a, whole[1], whole[2]), (whole[0], b, upstream)]
    return found
