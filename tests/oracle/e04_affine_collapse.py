"""Affine layers without activations are one affine layer."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import numpy as np

from tests.oracle.common import (
    Case,
    Names,
    Right,
    Wrong,
    check_function,
    check_value,
    given,
    number,
    read,
    same_pair,
    stacked,
)

Vector = list[Fraction]
Matrix = list[Vector]

W1, B1 = [[1, 2], [0, 1]], [1, -1]
W2, B2 = [[2, 0], [1, 1]], [0.5, 0.5]
X = [2, 3]


def vector(values: Any) -> Vector:
    """Exact numbers."""
    return [Fraction(value) for value in np.asarray(values).tolist()]


def matrix(values: Any) -> Matrix:
    """Exact numbers, row by row."""
    return [vector(row) for row in np.asarray(values)]


def dot(left: Sequence[Fraction], right: Sequence[Fraction]) -> Fraction:
    """The sum of the products."""
    return sum((a * b for a, b in zip(left, right, strict=True)), Fraction(0))


def layer(w: Matrix, b: Vector, x: Vector) -> Vector:
    """W·x + b."""
    return [dot(row, x) + bias for row, bias in zip(w, b, strict=True)]


def collapsed(layers: Sequence[tuple[Any, Any]]) -> tuple[Right, Right]:
    """A and c: the layers applied to zero give c, and applied to a unit vector a column of A and c."""
    width = len(matrix(layers[0][0])[0])
    c = _through(layers, [Fraction(0)] * width)
    columns = []
    for place in range(width):
        unit = [Fraction(int(place == other)) for other in range(width)]
        columns.append([value - bias for value, bias in zip(_through(layers, unit), c, strict=True)])
    return stacked([_right([column[row] for column in columns]) for row in range(len(c))]), _right(c)


def _through(layers: Sequence[tuple[Any, Any]], x: Vector) -> Vector:
    for w, b in layers:
        x = layer(matrix(w), vector(b), x)
    return x


def _right(values: Vector) -> Right:
    return Right((len(values),), tuple(float(value) for value in values))


def part_a(names: Names) -> None:
    """``out``, ``A`` and ``c`` of the two given layers."""
    layers = [(W1, B1), (W2, B2)]
    a, c = collapsed(layers)
    check_value(names, "out", _right(_through(layers, vector(X))))
    check_value(names, "A", a)
    check_value(names, "c", c)


def part_b(names: Names) -> None:
    """``collapse(layers)`` for any depth and any matching shapes."""
    check_function(names, "collapse", _stacks(), same_pair)


@functools.cache
def _stacks() -> list[Case]:
    generator = np.random.default_rng(106)
    stacks: list[list[tuple[Any, Any]]] = [
        [(np.array(W1), np.array(B1)), (np.array(W2), np.array(B2))],
        [(np.array(W2), np.array(B2)), (np.array(W1), np.array(B1))],
        [(np.array(W1, dtype=float), np.array(B1, dtype=float))],
        [(np.array([[3]]), np.array([-2]))],
        [(np.eye(3), np.zeros(3)), (np.eye(3), np.arange(3))],
        # the same sums, in other places
        [(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([1.0, 2.0]))],
        [(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([2.0, 1.0]))],
        [(np.array([[4.0, 3.0], [2.0, 1.0]]), np.array([2.0, 1.0]))],
    ]
    for depth in [1, 2, 3, 4, 5, 7] * 8:
        square = int(generator.integers(1, 5)) if generator.random() < 0.3 else 0
        widths = [square or int(generator.integers(1, 6)) for _ in range(depth + 1)]
        stacks.append([_drawn(generator, *pair) for pair in zip(widths[1:], widths, strict=False)])
    stacks += [stack[::-1] for stack in stacks if all(w.shape == stack[0][0].shape[::-1] for w, _ in stack)]
    return [Case((stack,), collapsed(stack)) for stack in stacks]


def _drawn(generator: np.random.Generator, rows: int, columns: int) -> tuple[Any, Any]:
    """A layer of floats or integers, some in Fortran order, some a view."""
    if generator.random() < 0.3:
        return generator.integers(-4, 5, (rows, columns)), generator.integers(-4, 5, rows)
    w, b = generator.normal(size=(rows, columns)), generator.normal(size=rows)
    kind = generator.random()
    if kind < 0.3:
        return np.asfortranarray(w), b
    if kind < 0.5:
        return np.repeat(w, 2, axis=1)[:, ::2], np.repeat(b, 2)[::2]
    return w, b


def part_c(names: Names) -> None:
    """``x_break``, an input of two numbers that ReLU between the two layers makes a difference for."""
    found = read(given(names, "x_break"))
    if found.shape != (2,):
        raise Wrong(f"x_break: shape {found.shape} instead of (2,)")
    x = [Fraction(number(entry)) for entry in found.entries]
    hidden = layer(matrix(W1), vector(B1), x)
    without = layer(matrix(W2), vector(B2), hidden)
    with_relu = layer(matrix(W2), vector(B2), [max(value, Fraction(0)) for value in hidden])
    if max(abs(a - b) for a, b in zip(without, with_relu, strict=True)) <= Fraction(1, 10**6):
        raise Wrong("x_break: ReLU changes nothing")
