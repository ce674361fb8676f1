"""Whatever bytes arrive from a learner's process: a value of the format, or a WireError."""

import itertools
import socket
import struct
import tracemalloc

import msgpack
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from grader.sandbox.values import (
    ARRAY,
    COMPLEX,
    DESCRIPTION,
    DICT,
    FRACTION,
    INT,
    KINDS,
    MINE,
    OBJECTS,
    PYTHON_ARRAY,
    RANGE,
    SCALAR,
    SCALARS,
    TUPLE,
    YOURS,
)
from grader.sandbox.wire import (
    Channel,
    Description,
    Functions,
    Limits,
    Reference,
    WireError,
    pack,
    unpack,
    unpack_exception,
)

from .wire_values import QUICK, VALUES

SMALL = Limits(frame=100_000, depth=20, entries=1_000, keys=50)
KNOWN = (
    type(None), bool, int, float, complex, str, bytes, list, tuple, dict, range, np.ndarray, np.generic,
    Description, Reference,
)  # fmt: skip


def is_taken(data, limits=SMALL):
    """Whether ``data`` is a value; raises what should not be raised."""
    try:
        value = unpack(data, limits, Functions())
    except WireError as error:
        assert str(error)
        assert "\n" not in str(error)
        return False
    assert isinstance(value, KNOWN) or type(value).__name__ in ("Fraction", "array")
    return True


@QUICK
@given(st.binary(max_size=200))
def test_random_bytes(data):
    is_taken(data)


@QUICK
@given(st.binary(max_size=60))
def test_random_bytes_on_the_socket(data):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(data)
        theirs.close()
        channel = Channel(ours, limits=SMALL)
        for _ in range(20):
            try:
                channel.receive(60)
            except WireError as error:
                if "closed" in str(error):
                    break
                continue


@QUICK
@given(VALUES, st.data())
def test_a_frame_that_is_cut(value, data):
    whole = pack(value, Functions())
    assert not is_taken(whole[: data.draw(st.integers(0, len(whole) - 1))])
    assert not is_taken(whole + b"\xc0")


@QUICK
@given(VALUES, st.data())
def test_a_frame_with_some_bytes_changed(value, data):
    changed = bytearray(pack(value, Functions()))
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    is_taken(changed)


SPECS = ["=d", "=?", "=U2", "|S3", "=M8[ns]", "=g", "<U1", ">i", "=O", "O", "=V8", "d,d", "=M8[0ns]", "=m8[999999999Y]"]
PARTS = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-3, 70),
        st.integers(-(1 << 63), (1 << 64) - 1),
        st.floats(),
        st.sampled_from([*SPECS, "U", "S", "C", "F", "A", ""]),
        st.binary(max_size=24),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=6),
        st.builds(lambda kind, parts: {kind: parts}, st.sampled_from(sorted(KINDS)), st.lists(inner, max_size=7)),
    ),
    max_leaves=20,
)
KIND_OF = st.sampled_from(sorted(KINDS))


@QUICK
@given(PARTS, KIND_OF)
def test_the_kinds_with_parts_that_are_not_theirs(parts, kind):
    is_taken(msgpack.packb({kind: parts if isinstance(parts, list) else [parts]}))


@QUICK
@given(
    st.sampled_from(SPECS),
    st.sampled_from(["C", "F"]),
    st.booleans(),
    st.binary(max_size=64),
    st.lists(st.one_of(st.integers(-2, 9), st.integers(-(1 << 63), (1 << 64) - 1)), max_size=66),
)
def test_arrays_whose_parts_do_not_fit_each_other(spec, order, writeable, raw, shape):
    is_taken(msgpack.packb({ARRAY: [spec, order, writeable, raw, *shape]}))


@QUICK
@given(st.recursive(st.one_of(st.integers(0, 3), st.text(max_size=2), st.binary(max_size=2)), st.lists, max_leaves=9))
def test_msgpack_that_is_no_value_of_the_format(inner):
    for wrong in ({"a": inner}, {99: inner}, {1: inner, 2: inner}, {}, msgpack.ExtType(1, b"x"), msgpack.Timestamp(1)):
        assert not is_taken(msgpack.packb([wrong, inner]))
        assert not is_taken(msgpack.packb({TUPLE: [wrong]}))
    assume(not isinstance(inner, list))
    assert not is_taken(msgpack.packb({TUPLE: inner}))


def nested(levels, opening, end=b"\xc0"):
    return opening * levels + end


@pytest.mark.parametrize("opening", [b"\x91", b"\x81\x01\x91", b"\x81\x02\x92\xc0", b"\xdd\0\0\0\1", b"\x81\x0b\x92"])
def test_nesting_is_taken_as_deep_as_the_limits_say_and_no_deeper(opening):
    for levels in (100, 1023, 1024, 100_000, 10_000_000 // len(opening)):
        with pytest.raises(WireError, match=r"nests deeper|not in the format"):
            unpack(nested(levels, opening), SMALL, Functions())
    assert is_taken(nested(20, b"\x81\x01\x91"))
    assert is_taken(nested(Limits(depth=250).depth, b"\x81\x01\x91"), Limits(depth=250))


FF = b"\xff\xff\xff\xff"
HUGE = 1 << 40


@pytest.mark.parametrize(
    "data",
    [
        b"\xdd" + FF,
        b"\x81\x01\xdd" + FF,
        b"\xdb" + FF,
        b"\xc6" + FF,
        b"\xdf" + FF,
        b"\xc9" + FF + b"\x01",
        b"\xdd\x00\x00\x03\x00" * 100,
        b"\xdd\x00\x00\xff\xff" + b"\xc0" * 0xFFFF,
        b"\x81\x0a" + msgpack.packb(["=d", "C", True, b"", HUGE]),
        msgpack.packb({ARRAY: ["=d", "C", True, b"", HUGE, 0]}),
        msgpack.packb({ARRAY: ["=d", "C", True, b"", *[0] * 65]}),
        msgpack.packb({ARRAY: ["|S999999999", "C", True, b"", 0]}),
        msgpack.packb({ARRAY: ["=d", "C", True, b"12345678", -1, -1]}),
        msgpack.packb({ARRAY: ["=d", "C", True, b"12345678", 1 << 63, 2]}),
        msgpack.packb({ARRAY: ["=O", "C", True, b"12345678", 1]}),
        msgpack.packb({ARRAY: ["O", "C", True, b"12345678", 1]}),
        msgpack.packb({ARRAY: ["|V8", "C", True, b"12345678", 1]}),
        msgpack.packb({ARRAY: ["i4,i4", "C", True, b"12345678", 1]}),
        msgpack.packb({ARRAY: ["=d\n", "C", True, b"12345678", 1]}),
        msgpack.packb({ARRAY: ["=d", "A", True, b"12345678", 1]}),
        msgpack.packb({ARRAY: ["=d", "C", 1, b"12345678", 1]}),
        msgpack.packb({ARRAY: ["=d", "C", True, b"12345678", True]}),
        msgpack.packb({ARRAY: ["=d", "C", True, b"12345678", 1.0]}),
        msgpack.packb({ARRAY: ["<U2", "C", True, b"\xff" * 8, 1]}),
        msgpack.packb({SCALAR: ["<U2", b"\xff" * 8]}),
        msgpack.packb({SCALAR: ["=d", b"1234"]}),
        msgpack.packb({SCALAR: ["|S999999999", b"1234"]}),
        msgpack.packb({SCALARS: ["=b", b"x" * 1001]}),
        msgpack.packb([{SCALARS: ["=b", b"x" * 400]}] * 3),
        msgpack.packb({OBJECTS: ["C", True, [HUGE, 0], []]}),
        msgpack.packb({OBJECTS: ["C", True, [3], [1, 2]]}),
        msgpack.packb({RANGE: [0, HUGE, 1]}),
        msgpack.packb({RANGE: [0, 1, 0]}),
        msgpack.packb({FRACTION: [1, 0]}),
        msgpack.packb({FRACTION: [True, 1]}),
        msgpack.packb({COMPLEX: [1, 2]}),
        msgpack.packb({INT: ["1"]}),
        msgpack.packb({PYTHON_ARRAY: ["u", b"\xff" * 8]}),
        msgpack.packb({PYTHON_ARRAY: ["d", b"1234"]}),
        msgpack.packb({DICT: [[], 1]}),
        msgpack.packb({DICT: [{TUPLE: [[]]}, 1]}),
        msgpack.packb({DICT: [1]}),
        msgpack.packb({DESCRIPTION: ["x", "y" * 81]}),
        msgpack.packb({DESCRIPTION: [1, "y"]}),
        msgpack.packb({MINE: [1, "y" * 81]}),
        msgpack.packb({MINE: ["1", "y"]}),
        msgpack.packb({YOURS: [True]}),
        msgpack.packb({YOURS: [0]}),
        b"\x81\x01\xc0",
        b"\xa2\xff\xff",
        b"\xca\0\0\0\0",
        b"\xc1",
        b"\xd4\xff\x00",
    ],
)
def test_claims_that_do_not_hold_are_refused_and_take_no_memory(data):
    tracemalloc.start()
    assert not is_taken(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000


def colliding():
    """Keys that all have one hash, of which a dict of many takes hours."""
    prime = (1 << 61) - 1
    yield [{INT: [(prime * (number + 1)).to_bytes(12, "big")]} for number in range(60)]
    yield [{TUPLE: list(ones)} for ones in itertools.product((-1, -2), repeat=6)]
    yield [{TUPLE: ["x" * 90, number]} for number in range(10)]


@pytest.mark.parametrize("keys", colliding())
def test_dicts_that_are_made_to_be_slow_are_refused(keys):
    parts = list(itertools.chain.from_iterable((key, None) for key in keys))
    with pytest.raises(WireError, match="keys that are no text"):
        unpack(msgpack.packb({DICT: parts}), SMALL, Functions())
    with pytest.raises(WireError, match="keys that are no text"):
        unpack(msgpack.packb([{DICT: parts[:8]}] * 20), SMALL, Functions())


def test_a_truth_value_of_other_bits_is_made_a_plain_one():
    value = unpack(msgpack.packb({ARRAY: ["|?", "C", True, b"\0\1\5\xff", 4]}), SMALL, Functions())
    assert value.tobytes() == b"\0\1\1\1"


def test_an_array_of_a_million_axes_costs_no_multiplication():
    for shape in ([1 << 63] * 10**6, [0] + [1 << 63] * 10**6):
        with pytest.raises(WireError, match="not in the format"):
            unpack(msgpack.packb({ARRAY: ["=d", "C", True, b"", *shape]}), Limits(), Functions())


def test_a_large_fraction_costs_no_long_division():
    part = {INT: [b"\x55" * 400_000]}
    value = unpack(msgpack.packb([{FRACTION: [part, part]}] * 50), Limits(), Functions())
    assert len(value) == 50


@QUICK
@given(VALUES)
def test_an_exception_that_is_none_is_refused(value):
    for data in (value, {"class": value, "message": "", "name": "", "traceback": ""}):
        with pytest.raises(WireError, match="exception that is none"):
            unpack_exception(data)


@pytest.mark.parametrize("name", ["int", "eval", "Exit", "", "__import__"])
def test_no_class_but_a_builtin_exception_is_made(name):
    with pytest.raises(WireError):
        unpack_exception({"class": name, "message": "", "name": "", "traceback": ""})


def test_a_full_frame_of_the_smallest_entries_is_refused_before_they_are_made():
    data = struct.pack(">BI", 0xDD, 20_000_000) + b"\x90" * 20_000_000
    tracemalloc.start()
    with pytest.raises(WireError, match="more than 3,000,000 entries"):
        unpack(data, Limits(), Functions())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000
