"""Units that no example activates."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import numpy as np

from tests.oracle.common import (
    Case,
    Names,
    Right,
    Wrong,
    check_function,
    check_raises,
    check_value,
    given,
    same_bools,
    same_numbers,
    with_label,
)

PREACTS = [[-2, 1], [-1, 2], [-3, 3]]
THRESHOLDS = [0, 1, 0.0, 1.0, 0.5, 0.25, 0.75, 0.125, 0.01, 0.1, 0.3, 0.9]


def shares(preacts: Any) -> list[Fraction]:
    """The share of examples with a positive preactivation, one for each unit."""
    rows = np.asarray(preacts).tolist()
    return [Fraction(sum(1 for row in rows if row[unit] > 0), len(rows)) for unit in range(len(rows[0]))]


def dead(preacts: Any, threshold: float) -> list[bool]:
    """Whether a unit's share is strictly below the threshold."""
    return [share < Fraction(threshold) for share in shares(preacts)]


def rounding_decides(preacts: Any, threshold: float) -> bool:
    """Shares of 2, 4, 8, ... examples, none of them and all of them are exact; others stay off the threshold."""
    examples = len(preacts)
    if examples & (examples - 1) == 0:
        return False
    return any(
        share not in (0, 1) and abs(share - Fraction(threshold)) < Fraction(1, 10**6) for share in shares(preacts)
    )


def part_a(names: Names) -> None:
    """``active_fraction`` and ``dead`` for the given preactivations."""
    found = shares(PREACTS)
    check_value(names, "active_fraction", Right((2,), tuple(float(share) for share in found)))
    value = given(names, "dead")
    with_label("dead", lambda: same_bools(value, Right((2,), tuple(dead(PREACTS, 0.01)))))


def part_b(names: Names) -> None:
    """``dead_units(preacts, threshold=0.01)``."""
    check_function(names, "dead_units", _layer_calls(), same_bools)
    empty: list[tuple[Any, ...]] = [(np.zeros((0, units)),) for units in (1, 2, 3, 5)]
    check_raises(
        names,
        "dead_units",
        [*empty, (np.zeros((0, 2), dtype=np.int64),), (np.zeros((0, 3)), 0.5), (np.zeros((0, 3)), 0)],
    )


@functools.cache
def _layer_calls() -> list[Case]:
    found = []
    for place, preacts in enumerate(_layers(117)):
        for turn, threshold in enumerate([None, *THRESHOLDS], place):
            used = 0.01 if threshold is None else threshold
            if rounding_decides(preacts, used):
                continue
            named = {} if threshold is None or turn % 2 else {"threshold": threshold}
            args = (preacts,) if threshold is None or named else (preacts, threshold)
            found.append(Case(args, Right((preacts.shape[1],), tuple(dead(preacts, used))), named))
    return found


def _layers(seed: int) -> list[Any]:
    """Preactivations, rows are examples: floats and integers, zeros of both signs, units of every share."""
    generator = np.random.default_rng(seed)
    found: list[Any] = [
        np.array(PREACTS),
        np.array(PREACTS, dtype=float),
        np.array([[0.0, -0.0, 1e-300, -1e-300, 1e9]]),
        np.array([[0], [0], [0], [1]]),
        np.array([[100.0, -1.0], [-1.0, 100.0], [-1.0, 100.0], [-1.0, -500.0]]),
        np.array([[0.001, 5.0], [-9.0, 5.0]]),
        np.zeros((3, 2)),
        # the same content in two shapes, the same sum in two places
        np.array([[1.0, -1.0, 2.0], [-2.0, 3.0, -3.0]]),
        np.array([[1.0, -1.0], [2.0, -2.0], [3.0, -3.0]]),
        np.array([[1.0, -1.0], [3.0, -3.0]]),
        np.array([[1.0, 3.0], [-1.0, -3.0]]),
    ]
    for examples, units in [(1, 1), (1, 4), (2, 3), (3, 3), (4, 4), (8, 5), (5, 2), (16, 3), (64, 2), (4, 9)]:
        drawn = generator.normal(size=(examples, units)) + generator.normal(size=units)
        whole = generator.integers(-2, 3, (examples, units))
        found += [drawn, np.asfortranarray(drawn), np.repeat(drawn, 2, axis=1)[:, ::2], whole, whole[::-1], -drawn]
    for examples in (8, 128, 200, 300):
        found.append(_staircase(examples, generator))
    return found


def _staircase(examples: int, generator: np.random.Generator) -> Any:
    """Units that 0, 1, 2, ... of the examples activate, in an order of their own."""
    active = [0, 1, 2, 3, 4, examples // 4, examples // 2, 3 * examples // 4, examples - 1, examples]
    columns = [[0.5] * count + [-50.0] * (examples - count) for count in active]
    return np.array([generator.permutation(column) for column in columns]).T.copy()


def part_c(names: Names) -> None:
    """``dead_report(layers, threshold=0.01)``."""
    check_function(names, "dead_report", _network_calls(), _same_report)
    none, some = np.zeros((0, 3)), np.array([[1.0, -1.0], [2.0, -2.0]])
    check_raises(
        names,
        "dead_report",
        [
            ({"first": none},),
            ({"first": some, "second": none},),
            ({"first": none, "second": some},),
            ({"first": some, "second": none, "third": some}, 0.5),
            ({"": np.zeros((0, 1), dtype=np.int64)},),
        ],
    )


def _same_report(value: object, right: dict[str, float]) -> None:
    """Raise unless ``value`` gives each name its share."""
    if not isinstance(value, Mapping):
        raise Wrong(f"{type(value).__name__} instead of a dict")
    if set(value) != set(right):
        raise Wrong(f"names {list(value)} instead of {list(right)}")
    for name, share in right.items():
        with_label(repr(name), functools.partial(same_numbers, value[name], Right((), (share,))))


@functools.cache
def _network_calls() -> list[Case]:
    generator = np.random.default_rng(118)
    layers = _layers(119)
    texts = ["first", "second", "", " ", "a b", "é", "threshold", "layers", "name", "0", "None", "x" * 60, "a\nb"]
    networks: list[dict[str, Any]] = [{}, {"only": layers[0]}, {"one": layers[0], "two": layers[0]}]
    networks.append({"wide": np.full((2, 9), -1.0), "narrow": np.ones((4, 1)), "half": np.array([[1, -1]])})
    networks += [{"layer": layer} for layer in layers[:12]]
    for _ in range(60):
        chosen = generator.choice(len(texts), size=int(generator.integers(1, 6)), replace=False)
        networks.append({texts[place]: layers[int(generator.integers(len(layers)))] for place in chosen})
    found = []
    for turn, network in enumerate(networks):
        for threshold in [0.01, 0, 1, 0.5, 0.25, 0.9]:
            if any(rounding_decides(preacts, threshold) for preacts in network.values()):
                continue
            right = {name: _dead_share(preacts, threshold) for name, preacts in network.items()}
            if threshold == 0.01:
                found.append(Case((network,), right))
            elif turn % 2:
                found.append(Case((network, threshold), right))
            else:
                found.append(Case((network,), right, {"threshold": threshold}))
    return found


def _dead_share(preacts: Any, threshold: float) -> float:
    found = dead(preacts, threshold)
    return found.count(True) / len(found)
