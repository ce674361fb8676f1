"""Values of every kind that crosses the wire, and what it means that one arrived as it was."""

import itertools
import struct
from array import array
from fractions import Fraction
from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, configuration, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as nps

from grader.sandbox.wire import Functions, Limits, pack, unpack

configuration.set_hypothesis_home_dir(Path(__file__).parents[2] / ".pytest_cache" / "hypothesis")
QUICK = settings(
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

NUMBERS = "?bBhHiIlLqQefdgFDG"
UNITS = ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "25us", "7D"]


def _dtype(draw):
    kind = draw(st.sampled_from(["number", "number", "width", "span"]))
    order = draw(st.sampled_from("<>"))
    if kind == "number":
        return np.dtype(draw(st.sampled_from(NUMBERS))).newbyteorder(order)
    if kind == "width":
        return np.dtype(order + draw(st.sampled_from("SU")) + str(draw(st.integers(1, 6))))
    return np.dtype(f"{order}{draw(st.sampled_from('mM'))}8[{draw(st.sampled_from(UNITS))}]")


@st.composite
def arrays(draw):
    """Arrays of every plain dtype: C, Fortran and other strides, read-only or not, some without entries."""
    kind = _dtype(draw)
    shape = draw(nps.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4))
    size = int(np.prod(shape)) * kind.itemsize
    # any bytes are numbers and dates; a truth value is 0 or 1, and a character at most the last of Unicode
    low = b"\0\1" if kind.kind == "b" else b"abc" if kind.kind in "SU" else None
    raw = bytes(draw(st.lists(st.sampled_from(low), min_size=size, max_size=size))) if low else draw(_bytes(size))
    if kind.kind == "U":
        raw = np.frombuffer(raw, "u1").reshape(-1, 4)[:, :1].astype(kind.byteorder.replace("=", "<") + "u4").tobytes()
    made = np.ndarray(shape, kind, bytearray(raw), order=draw(st.sampled_from("CF"))).copy("K")
    if made.ndim and draw(st.booleans()):
        made = made[::-1]
    made.flags.writeable = draw(st.booleans())
    return made


def _bytes(size):
    return st.binary(min_size=size, max_size=size)


@st.composite
def numpy_scalars(draw):
    one = draw(arrays().filter(lambda made: made.size > 0))
    return one.reshape(-1)[0]


TEXTS = st.text(st.characters(codec=None, exclude_categories=()), max_size=8)
LONG = st.integers(min_value=-(1 << 300), max_value=1 << 300)
HASHABLE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    LONG,
    st.floats(),
    st.complex_numbers(),
    TEXTS,
    st.binary(max_size=8),
    st.fractions(),
    numpy_scalars(),
)
KEYS = st.one_of(HASHABLE, st.lists(HASHABLE, max_size=3).map(tuple))
ODD = st.one_of(
    st.builds(range, st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 3)),
    st.lists(st.floats(), max_size=4).map(lambda numbers: array("d", numbers)),
)
VALUES = st.recursive(
    st.one_of(HASHABLE, arrays(), ODD, st.decimals(allow_nan=False)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(KEYS, inner, max_size=4),
    ),
    max_leaves=12,
)


def same(one, other):
    """Whether the two hold the same things of the same types, to the last bit."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return _same_arrays(one, other)
    if isinstance(one, np.generic):
        return one.dtype == other.dtype and _bits(one) == _bits(other)
    if isinstance(one, float):
        return struct.pack("d", one) == struct.pack("d", other)
    if isinstance(one, complex):
        return same(one.real, other.real) and same(one.imag, other.imag)
    if isinstance(one, Fraction):
        return (one.numerator, one.denominator) == (other.numerator, other.denominator)
    if isinstance(one, dict):
        return same(list(itertools.chain(*one.items())), list(itertools.chain(*other.items())))
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, array):
        return one.typecode == other.typecode and one.tobytes() == other.tobytes()
    return one == other


def _same_arrays(one, other):
    if (one.dtype, one.shape, _order(one)) != (other.dtype, other.shape, _order(other)):
        return False
    if one.flags.writeable != other.flags.writeable:
        return False
    return same(one.ravel().tolist(), other.ravel().tolist()) if one.dtype.hasobject else _bits(one) == _bits(other)


def _order(one):
    return "F" if one.flags.f_contiguous and not one.flags.c_contiguous else "C"


def _bits(one):
    # of the sixteen bytes of a long double ten are its number, and NumPy does not keep the others
    return [str(entry) for entry in one.reshape(-1)] if one.dtype.char in "gG" else one.tobytes()


LIMITS = Limits()


def crossed(value, limits=LIMITS):
    """``value`` as the other side sees it."""
    return unpack(pack(value, Functions(), limits), limits, Functions())


class Meta(type):
    __name__ = "right"

    def __getattribute__(cls, name):
        raise ValueError
