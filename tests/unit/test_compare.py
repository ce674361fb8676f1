"""What counts as the right value, in every part of every exercise."""

import tracemalloc
from array import array
from decimal import Decimal
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
        [Decimal(1), Decimal("2.00"), 3.0],
        np.array([Decimal(1), np.array(2.0), np.array(np.float32(3))], dtype=object),
        array("d", [1, 2, 3]),
        np.ma.masked_array([1, 2, 3]),
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


DATE, SPAN = np.datetime64("1970-01-01T00:00:00.000000002"), np.timedelta64(2, "ns")
NO_NUMBERS = [
    "2",
    b"2",
    True,
    np.True_,
    2 + 0j,
    np.complex64(2),
    np.str_("2"),
    DATE,
    SPAN,
    None,
    {},
    print,
    np.void(b"2"),
]


@pytest.mark.parametrize("entry", NO_NUMBERS, ids=repr)
def test_only_numbers_are_numbers_however_an_entry_is_wrapped(entry):
    """At any depth of lists, tuples, object arrays and arrays without axes."""
    inside = np.empty(3, dtype=object)
    inside[:] = 1.0, np.array(entry), 3
    twice = np.array(None, dtype=object)
    twice[()] = np.array(entry)
    plain = np.empty(3, dtype=object)
    plain[:] = 1.0, entry, 3
    for value in (
        [1.0, entry, 3],
        (1, [entry], 3),
        [1.0, np.array(entry), 3],
        inside,
        plain,
        [1.0, twice, 3],
        [inside],
    ):
        trouble = compare(value, THREE)
        assert trouble.stage is Stage.KIND or (trouble.stage is Stage.SHAPE and type(value) is tuple), trouble
    for value in (np.array([entry] * 3), np.array(entry), entry):
        assert compare(value, THREE).stage in (Stage.KIND, Stage.MISSING)


def test_an_entry_of_another_kind_is_told_by_its_place_and_kind():
    assert compare([1, "2", 3], THREE).text == "holds a text at index 1, and a number is asked for"
    assert (
        compare([[1, 2], [3, 4j]], np.eye(2)).text
        == "holds a complex number at index [1, 1], and a number is asked for"
    )
    nested = np.array([1.0, None, 3.0], dtype=object)
    nested[1] = np.array(0.25 + 777j)
    assert compare(nested, THREE).text == "holds a complex number at index 1, and a number is asked for"
    assert compare([1, {2}, 3], THREE).text == "holds a set at index 1, and a number is asked for"
    masked = np.ma.masked_array([1, 2, 3], [False, True, False])
    assert compare(masked, THREE).text == "holds masked entries, and a number is asked for"


def wrapped(value):
    """``value`` in an array of objects without axes."""
    made = np.empty((), dtype=object)
    made[()] = value
    return made


@pytest.mark.parametrize(
    "value",
    [
        [""] * 1_000_000 + ["x" * 1000],
        [[""] * 1_000_000, ["x" * 1000]],
        (("",) * 1_000_000, ("x" * 1000,)),
        np.zeros(50_000_000, np.int8),
        np.array(["x" * 1000] + [""] * 100_000),
        range(10**9),
        [10**100_000] * 3,
        [Fraction(10**10_000, 3)] * 3,
        [Decimal("1e999999"), Decimal("-1e999999"), 1],
        {"x" * 1000: 1, **dict.fromkeys(range(100_000), 0)},
        "x" * 50_000_000,
        [[[0] * 100] * 100] * 10,
        np.zeros((2,) * 19, np.int8),
        np.zeros((6,) * 7),
        np.str_("x" * 20_000_000),
        np.bytes_(b"x" * 50_000_000),
        wrapped(wrapped([0] * 3_000_000)),
        wrapped(wrapped("x" * 50_000_000)),
        [np.str_("x" * 20_000_000)],
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_value_takes_much_more_memory_to_be_judged_than_it_has(value):
    tracemalloc.start()
    try:
        for wanted in (THREE, 1.0, np.array([True, False, True]), (THREE, 1.0), "text", {"a": 1.0}):
            assert compare(value, wanted) is not None
        assert len(shown(value)) <= SHOWN
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 20_000_000


class Counted(list):
    """A list that counts the entries that are looked at."""

    looked = 0

    def __iter__(self):
        for entry in super().__iter__():
            self.looked += 1
            yield entry


def test_of_a_long_list_of_the_wrong_shape_only_the_first_entries_are_looked_at():
    for entry, wanted in (([0], THREE), ([0], 1.0), ((0,), np.zeros((3, 1))), ([0], np.zeros(100_000))):
        value = Counted([entry] * 100_000)
        assert compare(value, wanted).stage is Stage.SHAPE
        assert value.looked < 1000


def test_of_a_list_of_the_right_shape_every_entry_is_looked_at():
    for place in (0, 150, 499):
        flat: list = [1.0] * 500
        flat[place] = "1"
        assert compare(flat, np.ones(500)).text.startswith(f"holds a text at index {place}")
        rows: list = [[1.0] for _ in range(500)]
        rows[place] = [True]
        assert compare(rows, np.ones((500, 1))).stage is Stage.KIND
        rows[place] = [1.0, 1.0]
        assert compare(rows, np.ones((500, 1))).stage is Stage.SHAPE


def test_a_large_array_is_shown_by_its_first_entries():
    assert shown(np.ones(300_000)).startswith("array([1., 1., 1., ")
    assert shown(np.ones((2, 3, 5, 10_000))).startswith("array([[[[1., 1., 1., ")
    assert shown(np.zeros((2,) * 19)).endswith("…")
    assert shown(np.zeros((300, 0))) == "[]"


def test_a_million_numbers_in_nested_lists_are_an_answer():
    wanted = np.arange(1e6).reshape(1000, 1000)
    assert compare(wanted.tolist(), wanted) is None
