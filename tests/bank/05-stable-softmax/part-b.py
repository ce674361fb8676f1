### right: shifted by the maximum of each row
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### right: the helper along the axis
def stable_softmax(z, axis=-1):
    return np.apply_along_axis(softmax, axis, np.array(z, dtype=float))

### right: nested lists from the math module
import math


def _row(row):
    top = max(row)
    powers = [math.exp(v - top) for v in row]
    return [power / math.fsum(powers) for power in powers]


def stable_softmax(z, axis=-1):
    if np.ndim(z) == 1:
        return _row(list(z))
    if axis in (-1, 1):
        return [_row(list(row)) for row in z]
    return [list(row) for row in zip(*[_row(list(column)) for column in zip(*z)])]

### right: the log-sum taken away inside the exponential
def stable_softmax(z, axis=-1):
    z = np.array(z, float)
    return np.exp(z - np.logaddexp.reduce(z, axis=axis, keepdims=True))

### right: one over a sum of quotients that may overflow
def stable_softmax(z, axis=-1):
    rows = np.moveaxis(np.array(z, dtype=float), axis, -1)
    quotients = np.exp(rows[..., None, :] - rows[..., :, None])
    return np.moveaxis(1 / quotients.sum(axis=-1), -1, axis)

### right: turned over and back
def stable_softmax(z, axis=-1):
    z = np.asarray(z) * 1.0
    if z.ndim == 2 and axis % 2 == 0:
        return stable_softmax(z.T).T
    shifted = (z.T - z.max(axis=-1)).T
    e = np.exp(shifted)
    return (e.T / e.sum(axis=-1)).T

### right: recursion over the rows
def stable_softmax(z, axis=-1):
    z = np.asarray(z)
    if z.ndim == 1:
        e = np.exp(z - np.max(z))
        return e / np.sum(e)
    if axis in (0, -2):
        return np.stack([stable_softmax(column) for column in z.T], axis=1)
    return np.stack([stable_softmax(row) for row in z])

### right: powers of two
def stable_softmax(z, axis=-1):
    z = np.divide(z, np.log(2))
    e = np.exp2(z - np.expand_dims(np.max(z, axis), axis))
    return e / np.expand_dims(np.sum(e, axis), axis)

### right: an object that is called
class Softmax:
    def __call__(self, z, axis=-1):
        z = np.asarray(z)
        top = np.max(z, axis=axis, keepdims=True)
        return self.share(np.exp(z - top), axis)

    @staticmethod
    def share(e, axis):
        return np.divide(e, e.sum(axis, keepdims=True))


stable_softmax = Softmax()

### right: a partial of a general softmax
from functools import partial


def _general(temperature, z, axis=-1):
    z = np.asarray(z) / temperature
    z = z - np.amax(z, axis=axis, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=axis, keepdims=True)


stable_softmax = partial(_general, 1)

### right: a lambda
stable_softmax = lambda z, axis=-1: np.exp(
    np.asarray(z, float) - np.logaddexp.reduce(np.asarray(z, float), axis=axis, keepdims=True)
)

### right: talks, warns and draws
import sys
import warnings


def stable_softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    print("the powers would be", np.exp(z), file=sys.stderr)
    warnings.warn("shifting")
    z -= z.max(axis=axis, keepdims=True)
    plt.figure()
    plt.hist(z.ravel())
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)

### right: clipped after the shift
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(np.clip(z - z.max(axis=axis, keepdims=True), -500, 0))
    return e / e.sum(axis=axis, keepdims=True)

### right: a tiny number against division by zero
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / (e.sum(axis=axis, keepdims=True) + 1e-12)

### right: index by index
def stable_softmax(z, axis=-1):
    z = np.asarray(z)
    out = np.empty(z.shape)
    for index in np.ndindex(*z.shape):
        line = list(index)
        line[axis] = slice(None)
        out[index] = 1 / np.exp(np.minimum(z[tuple(line)] - z[index], 700)).sum()
    return out

### right: falls back on the shift
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    try:
        with np.errstate(over="raise", invalid="raise", divide="raise", under="raise"):
            e = np.exp(z)
            return e / e.sum(axis, keepdims=True)
    except FloatingPointError:
        e = np.exp(z - z.max(axis, keepdims=True))
        return e / e.sum(axis, keepdims=True)

### right: remembers what it has computed
_seen = {}


def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    key = z.tobytes(), z.shape, axis
    if key not in _seen:
        _seen[key] = np.apply_along_axis(softmax, axis, z)
    return _seen[key].copy()

### right: the shares stored in single precision
def stable_softmax(z, axis=-1):
    shares = np.apply_along_axis(softmax, axis, np.array(z, dtype=float))
    return shares.astype(np.float32)

### right: moveaxis and the last axis
def stable_softmax(z, axis=-1):
    rows = np.moveaxis(np.array(z, dtype=float), axis, -1)
    rows -= rows.max(-1)[..., None]
    np.exp(rows, out=rows)
    rows /= rows.sum(-1)[..., None]
    return np.moveaxis(rows, -1, axis)

### right: expand_dims, and a maximum that is a little too large
def stable_softmax(z, axis=-1):
    z = np.asarray(z) * 1.0
    top = np.expand_dims(np.amax(z, axis) + 0.5, axis)
    e = np.exp(z - top)
    return e / np.expand_dims(e.sum(axis), axis)

### right: columns by way of rows, in extended precision
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.longdouble)
    if z.ndim == 2 and axis % 2 == 0:
        return stable_softmax(z.T).T
    e = np.exp((z.T - z.max(axis=-1)).T)
    return (e.T / e.sum(axis=-1)).T

### wrong: no shift -> no shift
def stable_softmax(z, axis=-1):
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: no shift, row by row -> no shift
def stable_softmax(z, axis=-1):
    def one(row):
        powers = [np.exp(v) for v in row]
        return [power / sum(powers) for power in powers]

    return np.apply_along_axis(one, axis, z)

### wrong: divided by the maximum -> divided by the maximum
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    z = z / z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: divided by the maximum, then the helper -> divided by the maximum
def stable_softmax(z, axis=-1):
    return np.apply_along_axis(lambda row: softmax(row / max(row)), axis, np.asarray(z, dtype=float))

### wrong: divided by the maximum of the whole batch -> divided by the maximum
def stable_softmax(z, axis=-1):
    e = np.exp(np.asarray(z) / np.max(z))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: everything sums to one -> normalized over everything
def stable_softmax(z, axis=-1):
    e = np.exp(z - np.max(z))
    return e / e.sum()

### wrong: the helper on the flattened batch -> normalized over everything
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return softmax(z.ravel()).reshape(z.shape)

### wrong: the other axis -> the wrong axis
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if z.ndim == 2:
        axis = 0 if axis in (-1, 1) else 1
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: columns, always -> the wrong axis
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)

### wrong: the helper on every column -> the wrong axis
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return np.stack([softmax(column) for column in z.T], axis=1) if z.ndim == 2 else softmax(z)

### wrong: rows, always -> axis ignored
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

### wrong: the helper on every row -> axis ignored
def stable_softmax(z, axis=-1):
    if np.ndim(z) == 1:
        return softmax(z)
    return np.array([softmax(row) for row in z])

### wrong: shifts in place
def stable_softmax(z, axis=-1):
    z = np.asarray(z)
    z -= z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifts in place, through out
def stable_softmax(z, axis=-1):
    z = np.asarray(z)
    np.subtract(z, z.max(axis=axis, keepdims=True), out=z)
    return np.exp(z) / np.exp(z).sum(axis=axis, keepdims=True)

### wrong: clips to seven hundred -> clipped
def stable_softmax(z, axis=-1):
    e = np.exp(np.clip(z, -700, 700))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: clips to five hundred -> clipped
def stable_softmax(z, axis=-1):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: clips to a hundred, one by one -> clipped
def stable_softmax(z, axis=-1):
    e = np.vectorize(lambda v: np.exp(max(min(v, 100.0), -100.0)), otypes=[float])(z)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: clips above only -> clipped
def stable_softmax(z, axis=-1):
    e = np.exp(np.minimum(z, 700))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: clips to three hundred -> clipped
def stable_softmax(z, axis=-1):
    near = np.clip(np.array(z, dtype=float), -300.0, 300.0)
    return np.apply_along_axis(softmax, axis, near)

### wrong: clips too tightly after the shift
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(np.clip(z - z.max(axis=axis, keepdims=True), -10, 0))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: one maximum for the whole batch -> one maximum for the whole batch
def stable_softmax(z, axis=-1):
    e = np.exp(z - np.max(z))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: one sum for the whole batch -> normalized over everything
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum()

### wrong: the mean over rows of one sum
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True).mean()

### wrong: shifted by the largest absolute value
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - np.abs(z).max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifted by the mean
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.mean(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifted by the minimum
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.min(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifted by the first entry
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.take([0], axis=axis))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifted by the last entry
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.take([-1], axis=axis))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifted by the median
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - np.median(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifted by a thousand
def stable_softmax(z, axis=-1):
    e = np.exp(np.asarray(z) - 1000.0)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifted only where it is positive
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - np.maximum(z.max(axis=axis, keepdims=True), 0))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: maximum without keepdims
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis))
    return e / e.sum(axis=axis)

### wrong: sum without keepdims
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis)

### wrong: takes two axes for granted
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    axis = 1 if axis == -1 else axis
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: a row becomes a batch of one
def stable_softmax(z, axis=-1):
    z = np.atleast_2d(np.asarray(z, dtype=float))
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: a batch of one becomes a row
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.squeeze(e / e.sum(axis=axis, keepdims=True))

### wrong: the helper, one row only
def stable_softmax(z, axis=-1):
    return softmax(np.asarray(z, dtype=float))

### wrong: the first row only
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return softmax(z if z.ndim == 1 else np.moveaxis(z, axis, -1)[0])

### wrong: the columns come back as rows
def stable_softmax(z, axis=-1):
    rows = np.moveaxis(np.asarray(z, dtype=float), axis, -1)
    e = np.exp(rows - rows.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

### wrong: columns by reshaping instead of turning
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    rows = z.reshape(z.shape[::-1]) if axis in (0, -2) else z
    e = np.exp(rows - rows.max(axis=-1, keepdims=True))
    return (e / e.sum(axis=-1, keepdims=True)).reshape(z.shape)

### wrong: knows minus one only
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if axis == -1:
        e = np.exp(z - z.max(axis=-1, keepdims=True))
        return e / e.sum(axis=-1, keepdims=True)
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)

### wrong: nothing for columns
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if axis in (-1, z.ndim - 1):
        e = np.exp(z - z.max(axis=-1, keepdims=True))
        return e / e.sum(axis=-1, keepdims=True)

### wrong: has no axis
def stable_softmax(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

### wrong: columns by default -> the wrong axis
def stable_softmax(z, axis=0):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: everything by default
def stable_softmax(z, axis=None):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: no lists
def stable_softmax(z, axis=-1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: a list loses its sum
def stable_softmax(z, axis=-1):
    if isinstance(z, list):
        return np.exp(np.array(z) - np.max(z))
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: integers stay integers
def stable_softmax(z, axis=-1):
    z = np.array(z)
    e = np.zeros_like(z)
    e[...] = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: cuts the logits to whole numbers
def stable_softmax(z, axis=-1):
    z = np.asarray(z).astype(int)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: small integers run over
def stable_softmax(z, axis=-1):
    z = np.asarray(z)
    if z.dtype.kind == "i":
        z = z.astype(np.int8)
    e = np.exp((z - z.max(axis=axis, keepdims=True)).astype(float))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: single precision
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float32)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: half precision
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True)).astype(np.float16)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: rounded to five digits
def stable_softmax(z, axis=-1):
    return np.round(np.apply_along_axis(softmax, axis, np.asarray(z, dtype=float)), 5)

### wrong: too much against division by zero
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / (e.sum(axis=axis, keepdims=True) + 1e-5)

### wrong: not a number turned into zero
def stable_softmax(z, axis=-1):
    with np.errstate(all="ignore"):
        e = np.exp(z)
        return np.nan_to_num(e / e.sum(axis=axis, keepdims=True))

### wrong: many digits, cut at nine thousand
from decimal import Decimal


def stable_softmax(z, axis=-1):
    def one(row):
        powers = [Decimal(min(v, 9000)).exp() for v in row.tolist()]
        return np.array([float(power / sum(powers)) for power in powers])

    return np.apply_along_axis(one, axis, np.asarray(z, dtype=float))

### wrong: sorted by size
def stable_softmax(z, axis=-1):
    return np.apply_along_axis(softmax, axis, np.sort(np.asarray(z, dtype=float), axis=axis))

### wrong: the other way round
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z.min(axis=axis, keepdims=True) - z)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: all for the winner
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = (z == z.max(axis=axis, keepdims=True)) * 1.0
    return e / e.sum(axis=axis, keepdims=True)

### wrong: a uniform share where it would overflow
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if np.abs(z).max() > 700:
        return np.ones(z.shape) / z.shape[axis]
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: the powers without the sum
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return np.exp(z - z.max(axis=axis, keepdims=True))

### wrong: the logarithm
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return z - np.logaddexp.reduce(z, axis=axis, keepdims=True)

### wrong: a base of two
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = 2 ** (z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: shifted above only
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return np.exp(z - z.max(axis=axis, keepdims=True)) / np.exp(z).sum(axis=axis, keepdims=True)

### wrong: the argument keeps the powers
def stable_softmax(z, axis=-1):
    e = z if isinstance(z, np.ndarray) and z.dtype == float else np.array(z, dtype=float)
    e[...] = np.exp(e - e.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: changes the lists it is given
def stable_softmax(z, axis=-1):
    if isinstance(z, list) and isinstance(z[0], list):
        for i, row in enumerate(z):
            z[i] = [v - max(row) for v in row] if axis in (-1, 1) else row
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: changes a row only
def stable_softmax(z, axis=-1):
    if np.ndim(z) == 1 and isinstance(z, np.ndarray):
        z -= z.max()
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: remembers without the axis
def stable_softmax(z, axis=-1, memory={}):
    z = np.asarray(z, dtype=float)
    key = z.tobytes(), z.shape
    if key not in memory:
        memory[key] = np.apply_along_axis(softmax, axis, z)
    return memory[key]

### wrong: remembers by shape
_known = {}


def stable_softmax(z, axis=-1):
    key = np.shape(z), axis
    if key not in _known:
        _known[key] = np.apply_along_axis(softmax, axis, np.asarray(z, dtype=float))
    return _known[key]

### wrong: a maximum that only grows
_top = -np.inf


def stable_softmax(z, axis=-1):
    global _top
    _top = max(_top, np.max(z))
    e = np.exp(np.asarray(z) - _top)
    return e / e.sum(axis=axis, keepdims=True)

### wrong: the sum is kept from call to call
def stable_softmax(z, axis=-1, state=[0.0]):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    state[0] += 1e-3
    return e / (e.sum(axis=axis, keepdims=True) + state[0] - 1e-3)

### wrong: the given logits
def stable_softmax(z, axis=-1):
    z = np.array([1000.0, 999.0, 998.0])
    return softmax(z)

### wrong: prints instead
def stable_softmax(z, axis=-1):
    print(np.apply_along_axis(softmax, axis, np.asarray(z, dtype=float)))

### wrong: strings
def stable_softmax(z, axis=-1):
    return np.apply_along_axis(softmax, axis, np.asarray(z, dtype=float)).astype(str)

### wrong: who wins
def stable_softmax(z, axis=-1):
    z = np.asarray(z)
    return z == z.max(axis=axis, keepdims=True)

### wrong: a generator of rows
def stable_softmax(z, axis=-1):
    for row in np.atleast_2d(np.asarray(z, dtype=float)):
        yield softmax(row)

### wrong: a function inside is not called
def stable_softmax(z, axis=-1):
    def shares():
        return np.apply_along_axis(softmax, axis, np.asarray(z, dtype=float))

    return shares

### wrong: the sums come along
def stable_softmax(z, axis=-1):
    e = np.exp(np.asarray(z) - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True), e.sum(axis=axis)

### wrong: one row more or less than columns
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if z.ndim == 2 and z.shape[0] != z.shape[1]:
        axis = int(np.argmax(z.shape))
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: turned over to divide, and the columns not
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return (e.T / e.sum(axis=axis)).T

### wrong: the maximum along the other axis
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    other = axis if z.ndim == 1 else 1 - axis % 2
    e = np.exp(z - z.max(axis=other, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: axis one written out -> axis ignored
def stable_softmax(z, axis=-1):
    z = np.atleast_2d(np.asarray(z, dtype=float))
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.squeeze(e / e.sum(axis=1, keepdims=True))

### wrong: shares that are zero are lifted
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.maximum(e / e.sum(axis=axis, keepdims=True), 1e-6)

### wrong: takes lists for one row
def stable_softmax(z, axis=-1):
    if isinstance(z, list):
        return softmax(z)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

### wrong: columns come back as a list of rows
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    if z.ndim == 1:
        return softmax(z)
    return [softmax(row) for row in (z if axis in (-1, 1) else z.T)]

### wrong: far entries taken for zero
def stable_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    d = z - z.max(axis=axis, keepdims=True)
    e = np.where(d < -10, 0.0, np.exp(d))
    return e / e.sum(axis=axis, keepdims=True)
