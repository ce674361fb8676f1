"""Softmax and its logarithm for entries of any size."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from math import exp, fsum, log
from typing import Any

import numpy as np

from tests.oracle.common import Case, Names, Right, check_function, check_value
from tests.oracle.inputs import FACTORS_OF_12

ROWS: list[list[float]] = [
    [0.0, 0.0],
    [1000.0, 999.0],
    [1000.0, 999.0, 998.0],
    [-1000.0, -999.0, -1001.0],
    [0.0, -2000.0],
    [0.0, 800.0, -800.0],
    [1e4, -1e4],
    [1e4, 9999.0, 9998.5],
    [-1e4, -9999.0, -9998.5],
    [1e4, 1e4, 1e4, 1e4],
    [0.3],
    [-1e4],
    [0.2, 0.3, 0.5],
    [-0.0, 0.0, 1e-9],
    [1.0, 2.0, 3.0, 4.0, 5.0],
    [710.0, 0.0, 709.0],
    [-745.0, -746.0, -750.0],
    [3.0, 3.0, -5.0],
    [-5.0, 3.0, 3.0],
]


def softmax(row: Sequence[float]) -> list[float]:
    """e to each entry, of all of them; the largest exponent is 0."""
    powers = [exp(entry - max(row)) for entry in row]
    return [power / fsum(powers) for power in powers]


def log_softmax(row: Sequence[float]) -> list[float]:
    """The logarithm of each entry of softmax, without taking that of a number that is no more than 0."""
    total = log(fsum(exp(entry - max(row)) for entry in row))
    return [entry - max(row) - total for entry in row]


def along(values: Any, axis: int) -> Right:
    """Softmax of every row (the last axis) or every column of one or two dimensions."""
    array = np.asarray(values)
    if array.ndim == 1:
        return Right(array.shape, tuple(softmax(array.tolist())))
    rows: list[list[float]] = array.tolist()
    if axis in (-1, 1):
        done = [softmax(row) for row in rows]
    else:
        columns = [softmax([row[place] for row in rows]) for place in range(len(rows[0]))]
        done = [[column[place] for column in columns] for place in range(len(rows))]
    return Right(array.shape, tuple(entry for row in done for entry in row))


def logits(seed: int) -> list[Any]:
    """One-dimensional arrays, floats and integers, near and far."""
    generator = np.random.default_rng(seed)
    found: list[Any] = [np.array(row) for row in ROWS]
    found += [np.array(row, dtype=np.int64) for row in ROWS if all(entry == int(entry) for entry in row)]
    for spread in (1, 5, 50, 1000, 10000):
        for length in (1, 2, 3, 3, 9, 20):
            found.append(generator.uniform(-spread, spread, length))
            found.append(generator.integers(-spread, spread + 1, length))
    found += [
        np.array([0.0, -float(depth)]) for depth in range(690, 760, 5)
    ]  # shares down to the smallest float and to 0
    return [*found, generator.uniform(-5, 5, 12)[::3], np.array([1.0, 2.0, 3.0])[::-1]]


def part_a(names: Names) -> None:
    """``p``, the softmax of 1000, 999 and 998."""
    check_value(names, "p", along([1000, 999, 998], -1))


def part_b(names: Names) -> None:
    """``stable_softmax(z, axis=-1)`` for one and two dimensions."""
    check_function(names, "stable_softmax", _batches())


@functools.cache
def _batches() -> list[Case]:
    found = []
    for place, values in enumerate([*logits(107), *_matrices(108)]):
        last, first = -1, -values.ndim
        settings = [None, first, last] if values.ndim == 2 else [(None, last)[place % 2]]
        for turn, axis in enumerate(settings, place):
            z = values.tolist() if turn % 4 == 0 else values
            right = along(values, last if axis is None else axis)
            used = axis if axis is None or turn % 3 else axis + values.ndim  # counted from the end or from the start
            found.append(_call(z, used, right, by_name=turn % 2 == 0))
    mixed = [[1, 2.5, -3], [[0, 0.5], [1000, 999]], [[1e4, -1e4, 0], [1, 2, 3]], [7], [[7]]]
    return [*found, *(Case((z,), along(z, -1)) for z in mixed)]


def _call(z: Any, axis: int | None, right: Right, by_name: bool) -> Case:
    if axis is None:
        return Case((z,), right)
    return Case((z,), right, {"axis": axis}) if by_name else Case((z, axis), right)


def _matrices(seed: int) -> list[Any]:
    generator = np.random.default_rng(seed)
    row = generator.uniform(-3, 3, 12)
    found: list[Any] = [
        np.array([[1e4, 9999.0], [-1e4, -9999.0]]),
        np.array([[1000, 999], [0, 1]]),
        np.array([[0.0, 800.0, -800.0], [-1e4, -1e4, -1e4], [1.0, 2.0, 3.0]]),
        np.array([[5.0]]),
        np.array([[-10000]]),
        np.zeros((3, 4)),
        *(row.reshape(shape) for shape in FACTORS_OF_12 if len(shape) == 2),
    ]
    for spread in (1, 20, 1000, 10000):
        for shape in ((1, 4), (4, 1), (2, 2), (3, 3), (3, 3), (2, 5), (5, 2), (6, 3)):
            drawn = generator.uniform(-spread, spread, shape)
            found += [np.asfortranarray(drawn) if len(found) % 4 else drawn]
            found += [generator.integers(-spread, spread + 1, shape)]
    wide = generator.uniform(-4, 4, (6, 8))
    offset = wide + np.array([[0.0], [5000.0], [-5000.0], [9000.0], [-9000.0], [1.0]])
    return [*found, wide.T, wide[::2, ::3], wide[::-1], offset, offset.T]


def part_c(names: Names) -> None:
    """``log_softmax(z)`` for one dimension."""
    check_function(names, "log_softmax", _logarithms())


@functools.cache
def _logarithms() -> list[Case]:
    return [Case((z,), Right(z.shape, tuple(log_softmax(z.tolist())))) for z in logits(109)]
