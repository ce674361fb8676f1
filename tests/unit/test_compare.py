"""What counts as the right value, in every part of every exercise."""

from fractions import Fraction

import numpy as np
import pytest

from helpers.compare import SHOWN, Stage, compare, shown

THREE = np.array([1.0, 2.0, 3.0])


@pytest.mark.parametrize(
    "value",
    [
        [1, 2, 3],
        (1.0, 2.0, 3.0),
        np.array([1, 2, 3]),
        np.array([1, 2, 3], dtype=np.float32),
        [np.float64(1), np.array(2), 3],
        [Fraction(1), 2, 3],
        np.array([1, 2.0, Fraction(3)], dtype=object),
        range(1, 4),
        THREE + 1e-7,
        THREE * (1 + 1e-7),
    ],
)
def test_anything_array_like_with_the_right_numbers_is_right(value):
    assert compare(value, THREE) is None


@pytest.mark.parametrize("value", [5, 5.0, np.int8(5), np.float32(5), np.array(5.0), Fraction(5)])
def test_one_number_may_be_any_scalar(value):
    assert compare(value, 5.0) is None


@pytest.mark.parametrize(
    ("value", "stage"),
    [
        (None, Stage.MISSING),
        (True, Stage.KIND),
        ([True, 2, 3], Stage.KIND),
        ([np.True_, 2, 3], Stage.KIND),
        (np.array([True, False, True]), Stage.KIND),
        (["1", "2", "3"], Stage.KIND),
        ("123", Stage.KIND),
        ([1, 2, 3 + 0j], Stage.KIND),
        ([1, 2, None], Stage.KIND),
        ({1, 2, 3}, Stage.KIND),
        ((entry for entry in THREE), Stage.KIND),
        (np.sin, Stage.KIND),
        ([[1, 2], [3]], Stage.SHAPE),
        (THREE.reshape(3, 1), Stage.SHAPE),
        (THREE.reshape(1, 3), Stage.SHAPE),
        (1.0, Stage.SHAPE),
        ([1, 2, 3, 4], Stage.SHAPE),
        ([1, 2, np.nan], Stage.FINITE),
        ([1, 2, np.inf], Stage.FINITE),
        ([1, 2, 3.00001], Stage.VALUES),
        (THREE + 1e-6, Stage.VALUES),
        (THREE[::-1], Stage.VALUES),
    ],
)
def test_what_is_wrong_is_told_at_its_stage(value, stage):
    trouble = compare(value, THREE)
    assert trouble is not None
    assert trouble.stage is stage


def test_a_single_number_is_not_an_array_of_one():
    assert compare([5.0], 5.0).stage is Stage.SHAPE
    assert compare(5.0, [5.0]).stage is Stage.SHAPE


def test_nan_and_infinity_are_right_only_where_they_are_asked_for():
    assert compare([np.inf, np.nan], [np.inf, np.nan]) is None
    assert compare([-np.inf, np.nan], [np.inf, np.nan]).stage is Stage.VALUES
    assert compare([1e308, np.nan], [np.inf, np.nan]).stage is Stage.VALUES


def test_a_truth_value_is_asked_for_and_a_number_is_none():
    assert compare([True, np.False_], np.array([True, False])) is None
    assert compare([1, 0], np.array([True, False])).stage is Stage.KIND
    assert compare([True, 0], np.array([True, False])).stage is Stage.KIND
    assert compare([True, True], np.array([True, False])).stage is Stage.VALUES


def test_two_results_come_as_a_tuple_or_a_list():
    wanted = (np.eye(2), THREE)
    assert compare([np.eye(2).tolist(), [1, 2, 3]], wanted) is None
    assert compare((np.eye(2), THREE + 1), wanted).text.startswith("has a second part that is")
    assert compare(np.stack([THREE, THREE]), (THREE, THREE)).stage is Stage.KIND
    assert compare((np.eye(2),), wanted).stage is Stage.KIND


def test_a_dict_has_exactly_the_keys_that_are_asked_for():
    assert compare({"a": 0.5}, {"a": 0.5}) is None
    assert "no entry for 'b'" in compare({"a": 0.5}, {"a": 0.5, "b": 1.0}).text
    assert "not asked for" in compare({"a": 0.5, "b": 1.0}, {"a": 0.5}).text
    assert compare([("a", 0.5)], {"a": 0.5}).stage is Stage.KIND


def test_no_text_holds_the_right_value():
    for value in (7.0, [7.0], [[7.0]], None, "7", [0.0, np.nan]):
        trouble = compare(value, 0.123456)
        assert trouble is None or "0.123" not in trouble.text


def test_what_is_shown_is_one_short_line():
    class Bad:
        def __repr__(self):
            raise RuntimeError

    assert shown(np.arange(1000.0)) == shown(np.arange(1000.0))[:SHOWN]
    assert shown("a\nb" * 500).count("\n") == 0
    assert shown(Bad()) == "<Bad>"
    assert shown([np.float64(0.5), 1]) == "[0.5, 1]"
    assert shown([(np.eye(2), np.zeros(2)), ([3], 4.0)]) == "[([[1, 0], [0, 1]], [0, 0]), ([3], 4)]"
