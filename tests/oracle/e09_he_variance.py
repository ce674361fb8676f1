"""Variances of initial weights, and what becomes of the activations."""

from __future__ import annotations

import functools
from collections.abc import Callable
from math import sqrt
from typing import Any

import numpy as np

from tests.oracle.common import (
    Case,
    Names,
    Right,
    Wrong,
    called,
    check_function,
    check_raises,
    check_value,
    function,
    number,
    read,
    with_label,
)

SCHEMES = ("xavier", "he")
# (n_in, n_out): so many entries that the limit of 5 % is many standard errors wide
LARGE = [(512, 512), (640, 128), (128, 640), (1024, 96), (60, 1100), (300, 200)]
SMALL = [(3, 2), (2, 3), (6, 1), (1, 7), (7, 1), (5, 5), (16, 4)]
SEEDS = [0, 1, 2, 3, 4, 5, 7, 10, 11, 13, 42, 43, 100, 101, 123, 256, 1000, 1001, 12345, 65536, 2**31 - 1]
LIMIT = 0.05
OTHER_SCHEMES = ["", "lecun", "glorot", "kaiming", "normal", "hee", "h", "xav", "xavier he", "Xavier", "HE", "none"]


def variance(n_in: int, n_out: int, scheme: str) -> float:
    """2/(n_in+n_out) for Xavier, 2/n_in for He."""
    return 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in


def part_a(names: Names) -> None:
    """``xavier`` and ``he`` for 128 and 64."""
    check_value(names, "xavier", Right((), (variance(128, 64, "xavier"),)))
    check_value(names, "he", Right((), (variance(128, 64, "he"),)))


def part_b(names: Names) -> None:
    """``init_weights(n_in, n_out, scheme, seed)``."""
    tried = function(names, "init_weights")
    for scheme in SCHEMES:
        for n_in, n_out in SMALL:
            _weights(tried, n_in, n_out, scheme, 3)
        with_label(f"init_weights, {scheme}", functools.partial(_check_seeds, tried, scheme))
        for n_in, n_out in LARGE:
            weights = _weights(tried, n_in, n_out, scheme, 7)
            label = f"init_weights({n_in}, {n_out}, {scheme!r}, 7)"
            with_label(label, functools.partial(_check_draws, weights, variance(n_in, n_out, scheme)))
    check_raises(names, "init_weights", [(4, 3, scheme, 1) for scheme in OTHER_SCHEMES])


def _weights(tried: Callable[..., object], n_in: int, n_out: int, scheme: str, seed: int) -> Any:
    """The weights as an array of finite numbers, one row for each output."""
    weights = called(tried, (n_in, n_out, scheme, seed), {})
    if not isinstance(weights, np.ndarray) or weights.dtype.kind != "f":
        found = read(weights)
        weights = np.array([number(entry) for entry in found.entries]).reshape(found.shape)
    if weights.shape != (n_out, n_in):
        raise Wrong(f"init_weights: shape {weights.shape} for n_in {n_in} and n_out {n_out}")
    if not np.isfinite(weights).all():
        raise Wrong("init_weights: a weight is not finite")
    return weights.astype(float)


def _check_seeds(tried: Callable[..., object], scheme: str) -> None:
    """Every seed has its weights, whatever was drawn in between."""
    first = {seed: _weights(tried, 16, 12, scheme, seed).tolist() for seed in SEEDS}
    for seed in reversed(SEEDS):
        if _weights(tried, 16, 12, scheme, seed).tolist() != first[seed]:
            raise Wrong(f"seed {seed} gives other weights when it is used again")
    for place, seed in enumerate(SEEDS):
        for other in SEEDS[:place]:
            if first[seed] == first[other]:
                raise Wrong(f"seeds {other} and {seed} give the same weights")


def _check_draws(weights: Any, right: float) -> None:
    """Zero mean and the right variance, and neither rows nor columns that are one number or one another."""
    mean = float(weights.mean())
    if abs(mean) > LIMIT * sqrt(right):
        raise Wrong(f"mean {mean}, where the standard deviation has to be {sqrt(right)}")
    spread = float(((weights - mean) ** 2).mean())
    if abs(spread - right) > LIMIT * right:
        raise Wrong(f"variance {spread} instead of {right}")
    for axis in (0, 1):
        # for separate draws this is the variance divided by the number of entries averaged
        if float((weights.mean(axis=axis) ** 2).mean()) > 0.3 * right:
            raise Wrong("the weights are not drawn one by one")


def part_c(names: Names) -> None:
    """``second_moment_after(depth, n_in, variance)``."""
    check_function(names, "second_moment_after", _moments())


@functools.cache
def _moments() -> list[Case]:
    calls: list[tuple[int, int, float]] = [
        (depth, n_in, setting)
        for depth in (0, 1, 2, 3, 5, 10, 30)
        for n_in in (1, 2, 3, 10, 64, 100, 512)
        for setting in (0.001, 0.01, 1 / 64, 0.02, 1 / 3, 0.5, 1.0, 1, 2, 2 / n_in, 1 / n_in, 2.5 / n_in)
    ]
    generator = np.random.default_rng(116)
    for _ in range(200):
        n_in = int(generator.integers(1, 600))
        calls.append((int(generator.integers(0, 60)), n_in, float(generator.uniform(0.5, 4)) / n_in))
    return [Case(call, Right((), (_moment(*call),))) for call in calls]


def _moment(depth: int, n_in: int, setting: float) -> float:
    """Every layer multiplies by n_in·variance, and its ReLU lets half of it through."""
    moment = 1.0
    for _ in range(depth):
        moment *= n_in * setting / 2
    return moment
