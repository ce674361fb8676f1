"""Arguments of many kinds for the functions of answers, and what a formula for one number makes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from tests.oracle.common import Case, Right

Formula = Callable[[Any], float]

SHAPES: tuple[tuple[int, ...], ...] = ((7,), (3, 4), (4, 4), (2, 3, 4), (5, 1), (1, 5), (2, 1, 3, 2))
FACTORS_OF_12: tuple[tuple[int, ...], ...] = ((12,), (3, 4), (4, 3), (2, 6), (12, 1), (1, 12), (2, 2, 3))


def each(value: Any, formula: Formula) -> Right:
    """The formula applied to every number of an array or scalar, in the shape of the whole."""
    array = np.asarray(value)
    return Right(array.shape, tuple(formula(entry) for entry in array.ravel().tolist()))


def cases(values: Sequence[Any], formula: Formula) -> list[Case]:
    """A call of a function of one argument for each value."""
    return [Case((value,), each(value, formula)) for value in values]


def layouts(values: Any) -> list[Any]:
    """A row of numbers in one to three dimensions, in both orders of memory, and as views."""
    pair = np.stack([values, values[::-1]])
    return [
        values,
        values[::-1],
        np.repeat(values, 2)[::2],
        values.reshape(-1, 1),
        values.reshape(1, -1),
        pair,
        pair.T,
        np.asfortranarray(pair),
        np.stack([pair, pair, pair], axis=1)[:, ::2],
        np.asfortranarray(np.stack([pair, pair[::-1]])),
    ]


def scalars(reals: Sequence[float], integers: Sequence[int]) -> list[Any]:
    """Every number by itself: as a scalar, as an array without dimensions, and as an array of one entry."""
    found: list[Any] = []
    for real in reals:
        found += [float(real), np.float64(real), np.array(float(real)), np.array([float(real)])]
    for integer in integers:
        found += [int(integer), np.array(integer, dtype=np.int64), np.array([[integer]], dtype=np.int64)]
    return found


def lookalikes(largest: float) -> list[Any]:
    """Different arrays that share their sum, their content, or what their text shows."""
    generator = np.random.default_rng(11)
    row = generator.uniform(-largest, largest, 12)
    long = generator.uniform(-largest, largest, 1200)
    other = long.copy()
    other[500:700] = generator.uniform(-largest, largest, 200)
    sums = [np.array(pair, dtype=float) * largest / 4 for pair in ([0, 3], [1, 2], [2, 1], [1.5, 1.5], [4, -1])]
    return [*sums, *(row.reshape(shape) for shape in FACTORS_OF_12), long, other]


def drawn(spreads: Sequence[float], seed: int, count: int = 40) -> list[Any]:
    """Random scalars and arrays, floats and integers, from -spread to spread."""
    generator = np.random.default_rng(seed)
    found: list[Any] = []
    for spread in spreads:
        found += generator.uniform(-spread, spread, count).tolist()
        for shape in SHAPES:
            found.append(generator.uniform(-spread, spread, shape))
            found.append(generator.uniform(-spread, spread, shape))
            if spread >= 1:
                found.append(generator.integers(-int(spread), int(spread) + 1, shape))
    return found


def elementwise(reals: Sequence[float], integers: Sequence[int], spreads: Sequence[float], seed: int) -> list[Any]:
    """Arguments for a function that works entry by entry."""
    return [
        *scalars(reals, integers),
        *layouts(np.array(reals, dtype=np.float64)),
        *layouts(np.array(integers, dtype=np.int64)),
        *lookalikes(spreads[0]),
        *drawn(spreads, seed),
    ]


def with_option(
    values: Sequence[Any], option: str, settings: Sequence[Any], formula: Callable[[Any, Any], float]
) -> list[Case]:
    """Calls of a function of one argument and an option, given by its place and by its name in turns."""
    found = []
    for place, (value, setting) in enumerate((value, setting) for value in values for setting in settings):
        right = each(value, lambda entry, setting=setting: formula(entry, setting))  # type: ignore[misc]
        found.append(Case((value, setting), right) if place % 2 else Case((value,), right, {option: setting}))
    return found
