"""What crosses between a learner's process and the judge arrives as it was, or as a description of it."""

import array
import builtins
import collections
import enum
import functools
import tracemalloc
from decimal import Decimal

import numpy as np
import pandas
import pytest
from hypothesis import given
from msgpack import packb

from grader.sandbox.values import DECIMAL, DICT
from grader.sandbox.wire import (
    Description,
    Functions,
    Limits,
    Reference,
    WireError,
    WireTooLarge,
    pack,
    unpack,
)

from .wire_values import LIMITS, QUICK, VALUES, Meta, arrays, crossed, numpy_scalars, same


@QUICK
@given(VALUES)
def test_a_value_arrives_with_its_types_its_order_and_every_bit(value):
    assert same(crossed(value), value)


@QUICK
@given(arrays())
def test_an_array_keeps_dtype_shape_order_and_its_read_only_flag(value):
    assert same(crossed(value), value)


@QUICK
@given(numpy_scalars())
def test_a_numpy_scalar_keeps_its_type(value):
    assert same(crossed(value), value)
    assert same(crossed([value, value]), [value, value])


@pytest.mark.parametrize(
    "value",
    [
        np.array(3.5),
        np.empty((3, 0, 2), "<U3"),
        np.asfortranarray(np.arange(6).reshape(2, 3)),
        np.array([1, None, "a", [2.0]], dtype=object),
        np.array(None, dtype=object),
        np.array(["a", "b"]),
        np.str_("a\0"),
        np.bytes_(b"a\0"),
        np.datetime64("NaT"),
        "\ud800 alone",
        -(1 << 63) - 1,
        10**400,
        {(1, (2, "x")): None, 1.5: [], None: {}, True: ()},
        [[]],
        float("-0.0"),
    ],
)
def test_rarer_values_arrive_too(value):
    assert same(crossed(value), value)


def test_an_array_that_arrived_is_memory_of_its_own():
    arrived = crossed(np.arange(3.0))
    arrived[:] = 7
    assert arrived.tolist() == [7, 7, 7]


class Numbers:
    """What NumPy can read, though it is no array: a tensor of another package, say."""

    def __array__(self, dtype=None, copy=None):
        return np.ones((2, 3), dtype)


@pytest.mark.parametrize(
    "value",
    [
        np.ones((2, 3)).view(np.matrix),
        np.ma.array(np.ones((2, 3))),
        pandas.DataFrame(np.ones((2, 3))),
        Numbers(),
    ],
)
def test_what_a_check_reads_as_an_array_arrives_as_one(value):
    arrived = crossed(value)
    assert type(arrived) is np.ndarray
    assert arrived.tolist() == np.ones((2, 3)).tolist()


@pytest.mark.parametrize("kind", [collections.deque, collections.UserList])
def test_what_a_check_reads_as_a_sequence_arrives_as_a_list(kind):
    assert same(crossed([kind([1, kind([2.5])])]), [[1, [2.5]]])
    endless = kind()
    endless.append(endless)
    assert crossed(endless) != endless


class LyingList(list):
    def __iter__(self):
        return iter([9, 9])

    def __len__(self):
        return 77

    def __getitem__(self, place):
        return 9

    __class__ = int


class LyingFloat(float):
    def __float__(self):
        return 9.0

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


class LyingInt(int):
    def __int__(self):
        return 9

    __index__ = __int__


class LyingText(str):
    def __str__(self):
        return "right"

    def encode(self, *_):
        return b"right"


class LyingDict(dict):
    def items(self):
        return [("right", 1)]

    __iter__ = keys = items


class Colour(enum.IntEnum):
    RED = 3


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (LyingList([1, 2]), [1, 2]),
        ([LyingFloat(1.5)], [1.5]),
        (LyingInt(5), 5),
        (LyingText("wrong"), "wrong"),
        (LyingDict(a=2), {"a": 2}),
        (Colour.RED, 3),
        (True, True),
        (collections.namedtuple("Point", "x y")(1, 2), (1, 2)),
        (collections.defaultdict(list, a=[1]), {"a": [1]}),
        (collections.OrderedDict(b=1, a=2), {"b": 1, "a": 2}),
    ],
)
def test_an_instance_of_a_subclass_arrives_as_what_it_holds_and_not_as_what_it_says(value, plain):
    assert same(crossed(value), plain)


class HugeRepr:
    def __repr__(self):
        return "x" * 10**6


class FailingRepr:
    def __repr__(self):
        raise SystemExit


class Masked(metaclass=Meta):
    def __getattribute__(self, name):
        raise ValueError


@pytest.mark.parametrize(
    ("value", "description"),
    [
        ({1}, Description("set", "{1}")),
        (array.array("u", "ab"), Description("array", "array('u', 'ab')")),
        (bytearray(b"a"), Description("bytearray", "bytearray(b'a')")),
        (HugeRepr(), Description("HugeRepr", "x" * 79 + "…")),
        (FailingRepr(), Description("FailingRepr", "<FailingRepr>")),
        (
            np.array([(1, 2.0)], dtype="i4,f4"),
            Description("ndarray", "array([(1, 2.)], dtype=[('f0', '<i4'), ('f1', '<f4')])"),
        ),
    ],
)
def test_what_cannot_be_sent_arrives_as_a_short_description(value, description):
    assert crossed([value]) == [description]


def test_nothing_of_a_value_can_stop_its_description():
    assert crossed(Masked()).type_name == "Masked"


def test_a_large_array_of_objects_is_described():
    assert crossed(np.full(20_000, None)).type_name == "ndarray"


def test_a_container_in_itself_and_one_too_deep_end_in_a_description():
    inner = [1]
    inner.append({"again": inner})
    assert crossed(inner) == [1, {"again": Description("list", "[1, {'again': [...]}]")}]
    shared = [2.5]
    assert crossed([shared, shared]) == [[2.5], [2.5]]
    deep = None
    for _ in range(5000):
        deep = (deep,)
    arrived, levels = crossed(deep), 0
    while isinstance(arrived, tuple):
        (arrived,) = arrived
        levels += 1
    assert (levels, arrived.type_name) == (LIMITS.depth, "tuple")


def test_too_much_is_refused_by_the_sender_in_a_sentence():
    small = Limits(frame=1000, entries=100)
    doubled = [1]
    for _ in range(90):
        doubled = [doubled, doubled]
    for value in (list(range(101)), np.zeros(126), "x" * 1000, [np.zeros(100)] * 10, doubled):
        with pytest.raises(WireError, match="too large to be sent"):
            pack(value, Functions(), small)


def test_what_the_receiver_would_refuse_for_its_entries_is_refused_by_the_sender():
    with pytest.raises(WireError, match="more than 100 entries"):
        pack([np.float64(1), np.float32(2)] * 25, Functions(), Limits(entries=100))


def test_a_dict_of_too_many_numbers_is_described_as_its_keys_could_be_made_to_collide():
    assert crossed(dict.fromkeys(range(20_001))).type_name == "dict"
    assert len(crossed(dict.fromkeys(map(str, range(20_001))))) == 20_001


def test_decimals_are_no_keys_as_comparing_one_with_a_long_int_takes_half_a_second():
    for key in (Decimal(1), (1, (Decimal(1),))):
        assert crossed({key: 1}).type_name == "dict"
    with pytest.raises(WireError, match="keys that are no text"):
        unpack(packb({DICT: [{DECIMAL: ["1"]}, 1]}), Limits(), Functions())


def test_a_million_numbers_pass():
    rows = np.arange(1e6).reshape(-1, 4)
    for value in (rows.tolist(), list(rows.ravel())):
        assert crossed(value) == value


def test_replaced_builtins_and_numpy_functions_change_nothing(monkeypatch):
    value = {"a": (1, [2.5, np.float64(3)], np.arange(3.0), 1 << 70)}
    with monkeypatch.context() as replaced:
        for name in ("map", "set", "sum", "all", "tuple", "dict", "range"):
            replaced.setattr(builtins, name, lambda *_: 7)
        for name in ("array", "frombuffer", "dtype", "ndarray", "generic"):
            replaced.setattr(np, name, lambda *_: 7)
        arrived = crossed(value)
    assert same(arrived, value)


class Called:
    def __call__(self):
        return "called"


def test_every_callable_is_a_reference_and_the_same_callable_again_at_home():
    home, away = Functions(), Functions()
    sent = [len, lambda: 1, Called, Called(), functools.partial(len, []), [].append, np.sin, np.float64]
    arrived = unpack(pack({"all": sent, "again": sent[:4]}, home), LIMITS, away)
    assert [reference.name for reference in arrived["all"][:4]] == ["len", "<lambda>", "Called", "Called"]
    assert arrived["again"] == arrived["all"][:4]
    returned = unpack(pack(arrived["all"], away), LIMITS, home)
    assert all(one is other for one, other in zip(returned, sent, strict=True))


def test_a_stand_in_takes_the_place_of_a_reference_and_goes_home_as_one():
    class StandIn(Reference):
        def __call__(self):
            return "asked over there"

    home = Functions()
    away = Functions(lambda reference: StandIn(reference.id, reference.name))
    (stand_in,) = unpack(pack((len,), home), LIMITS, away)
    assert stand_in() == "asked over there"
    assert unpack(pack([stand_in], away), LIMITS, home) == [len]


def test_a_reference_to_what_was_never_sent_is_refused():
    for number in (0, -1, 1 << 70):
        with pytest.raises(WireError, match="never sent"):
            unpack(pack(Reference(number, "f"), Functions()), LIMITS, Functions())


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("shape", [(2, 3), (3,), (2, 1, 2), (0, 2), ()])
@pytest.mark.parametrize("steps", [1, -1])
def test_an_array_of_objects_arrives_entry_by_entry_in_every_order_of_memory(order, shape, steps):
    made = np.empty(shape, dtype=object, order=order)
    for place, index in enumerate(np.ndindex(shape)):
        made[index] = place + 0.5
    made = made[::steps] if shape else made
    arrived = crossed(made)
    assert arrived.tolist() == made.tolist()
    assert arrived.shape == made.shape


@pytest.mark.parametrize("text", ["1E+99999", "0." + "1" * 5000])
def test_a_decimal_that_takes_for_ever_to_convert_is_described(text):
    assert crossed(Decimal(text)).type_name == "Decimal"
    raw = packb({DECIMAL: [text]})
    with pytest.raises(WireError):
        unpack(raw, Limits(), Functions())


@pytest.mark.parametrize("text", ["0.25", "-1E-7", "NaN", "sNaN", "Infinity", "1E+9999", "-0"])
def test_a_decimal_arrives_as_one(text):
    assert str(crossed(Decimal(text))) == str(Decimal(text))


def test_what_takes_far_more_memory_than_bytes_is_refused_before_it_is_made():
    """Empty lists, descriptions of six bytes, texts with one wide character."""
    limits = Limits(made=10_000_000)
    wide = "x" * 3_000_000 + chr(0x1F600)
    for value in ([[] for _ in range(200_000)], [Description("a", "")] * 100_000, wide):
        data = pack(value, Functions())
        assert len(data) < 4_000_000
        tracemalloc.start()
        with pytest.raises(WireTooLarge, match="more than 10,000,000 bytes of memory"):
            unpack(data, limits, Functions())
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
        tracemalloc.stop()
    assert unpack(pack([0.5] * 1_000_000, Functions()), Limits(), Functions()) == [0.5] * 1_000_000


def test_a_masked_array_is_one_of_numbers_where_nothing_is_masked():
    assert crossed(np.ma.masked_array([1.0, 2.0])).tolist() == [1.0, 2.0]
    assert crossed(np.ma.masked_array([1.0, 2.0], [True, False])).type_name == "MaskedArray"
