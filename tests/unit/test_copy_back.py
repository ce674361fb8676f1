"""A change that a function makes to its arguments in the other process is seen in this one."""

import numpy as np
import pytest
from hypothesis import given

from grader.sandbox.arguments import copy_back
from grader.sandbox.wire import Description, Functions, Limits, pack, unpack

from .wire_values import QUICK, VALUES, same

LIMITS = Limits()


def called(function, *arguments):
    """Call ``function`` on what the other side would see, and copy its arguments back."""
    functions = Functions()
    there = unpack(pack(arguments, functions), LIMITS, Functions())
    function(*there)
    copy_back(arguments, unpack(pack(there, Functions()), LIMITS, functions))
    return arguments


@QUICK
@given(VALUES)
def test_what_was_not_changed_stays_the_very_thing_it_was(value):
    before = pack(value, Functions())
    holder = [value]
    called(lambda _: None, holder)
    assert holder[0] is value
    assert pack(value, Functions()) == before


@QUICK
@given(VALUES, VALUES)
def test_a_list_and_a_dict_can_become_anything(value, other):
    held = [value], {"key": value}
    there = pack(([other], {"key": other}), Functions())
    copy_back(held, unpack(there, LIMITS, Functions()))
    assert pack(held, Functions()) == there


@pytest.mark.parametrize("order", ["C", "F"])
def test_an_array_changed_in_place(order):
    value = np.arange(6.0).reshape(2, 3).copy(order)
    view = value[1]
    called(lambda x: x.__imul__(2), value)
    assert value.tolist() == [[0, 2, 4], [6, 8, 10]]
    assert view.tolist() == [6, 8, 10]


def test_a_part_of_an_array_changed_in_place_changes_that_part():
    whole = np.arange(6.0)
    called(lambda x: x.fill(9), whole[::2])
    assert whole.tolist() == [9, 1, 9, 3, 9, 5]


def test_dtype_shape_and_the_read_only_flag_changed_in_place():
    value = np.arange(6.0)

    def change(x):
        x.shape = (2, 3)
        x.dtype = np.int64
        x[:] = 7
        x.flags.writeable = False

    called(change, value)
    assert same(value, _read_only(np.full((2, 3), 7)))
    called(lambda x: setattr(x.flags, "writeable", True), value)
    assert value.flags.writeable


def _read_only(value):
    value.flags.writeable = False
    return value


def test_changes_of_nested_ones():
    weights, rows, named = np.zeros(2), [[1], [2]], {"a": [1], "b": (np.zeros(1), 5)}

    def change(arguments):
        arguments[0][0][:] = 3
        arguments[0][1][1].append(4)
        arguments[1]["a"][0] = "new"
        arguments[1]["b"][0][0] = 1
        arguments[1]["c"] = None

    called(change, ((weights, rows), named))
    assert weights.tolist() == [3, 3]
    assert rows == [[1], [2, 4]]
    assert list(named) == ["a", "b", "c"]
    assert (named["a"], named["b"][0].tolist(), named["c"]) == (["new"], [1], None)


def test_lists_that_grow_shrink_and_turn_round():
    inner = np.zeros(1)
    for change, after in (
        (lambda x: x.append(3), [inner, 2, 3]),
        (lambda x: x.pop(0), [2]),
        (lambda x: x.clear(), []),
        (lambda x: x.__setitem__(slice(None), [2, inner]), [2, inner]),
    ):
        value = [inner, 2]
        called(change, value)
        assert value == after
    assert inner.tolist() == [0]


def test_dicts_whose_keys_go_and_change_places():
    value = {"a": 1, "b": 2}
    called(lambda x: x.update(a=x.pop("a")), value)
    assert list(value.items()) == [("b", 2), ("a", 1)]
    called(lambda x: x.clear(), value)
    assert value == {}


def test_one_array_handed_over_twice_keeps_what_one_of_its_copies_was_given():
    value = np.zeros(2)
    called(lambda x, y: x.fill(1), value, value)
    assert value.tolist() == [1, 1]
    called(lambda x, y: y.fill(2), value, value)
    assert value.tolist() == [2, 2]


def test_object_arrays_are_changed_entry_by_entry():
    value = np.array([[1.0], "a", None], dtype=object)
    first = value[0]

    def change(x):
        x[0].append(2.0)
        x[2] = (5,)

    called(change, value)
    assert value.tolist() == [[1.0, 2.0], "a", (5,)]
    assert value[0] is first


def test_what_cannot_be_sent_stays_and_functions_are_themselves_again():
    odd, function = {1, 2}, len
    value = [odd, function, np.ma.array([1])]
    called(lambda x: x.append(1), value)
    assert value[0] is odd
    assert value[1] is function
    assert value[3] == 1
    copy_back(value, [Description("set", "{3}"), 1, 2, 3])
    assert value == [Description("set", "{3}"), 1, 2, 3]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ([{False: None}], [{0: None}]),
        ([{(): None}], [{np.False_: None}]),
        ([{1: 1, 2: 2}], [{1.0: 1, 2: 2}]),
        ({"a": {True: [1]}}, {"a": {1: [1, 2]}}),
    ],
)
def test_keys_that_are_equal_and_not_the_same_are_the_sources(target, source):
    copy_back(target, source)
    assert pack(target, Functions()) == pack(source, Functions())


@pytest.mark.parametrize(
    ("target", "source"),
    [
        (np.zeros(3), np.zeros(4)),
        (np.zeros((2, 2)).T[:1], np.zeros(2)),
        (np.zeros(3), "text"),
        (np.array([None]), np.zeros(1)),
        (np.frombuffer(b"12345678"), np.ones(1)),
        ((1, 2), (1, 2, 3)),
        (5, 6),
        (None, []),
    ],
)
def test_what_cannot_take_a_change_stays_as_it_was(target, source):
    before = pack(target, Functions())
    copy_back(target, source)
    assert pack(target, Functions()) == before
