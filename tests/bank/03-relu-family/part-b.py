### right: where
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x)

### right: one number at a time
leaky_relu = np.vectorize(lambda v, slope=0.1: float(v if v > 0 else slope * v), otypes=[float])

### right: recursion into nested lists
def leaky_relu(x, slope=0.1):
    if np.ndim(x) == 0:
        return float(x) if x > 0 else slope * float(x)
    return [leaky_relu(part, slope) for part in x]

### right: helpers with everyday names
def _array(x):
    return np.asarray(x)


def _cut(x):
    return np.maximum(_array(x), 0)


def leaky_relu(x, slope=0.1):
    return _cut(x) - slope * _cut(-_array(x))

### right: two clipped halves
def leaky_relu(x, slope=0.1):
    return np.maximum(x, 0) + slope * np.minimum(x, 0)

### right: the absolute value
def leaky_relu(x, slope=0.1):
    return (1 + slope) / 2 * np.asarray(x) + (1 - slope) / 2 * np.abs(x)

### right: a float copy changed in place
def leaky_relu(x, slope=0.1):
    out = np.array(x, dtype=float)
    out[out < 0] *= slope
    return out

### right: a mask as a factor
def leaky_relu(x, slope=0.1):
    factor = np.where(np.greater(x, 0), 1.0, slope)
    return factor * x

### right: a loop over all indices
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        out[index] = x[index] if x[index] > 0 else slope * x[index]
    return out

### right: maximum or minimum, by the slope
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.maximum(x, slope * x) if slope <= 1 else np.minimum(x, slope * x)

### right: piecewise
def leaky_relu(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x > 0], [lambda v: v, lambda v: slope * v])

### right: the boundary on the other side, where both pieces agree
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x >= 0, x, x * slope)

### right: a lambda
leaky_relu = lambda x, slope=0.1: np.multiply(x, np.where(np.less(x, 0), slope, 1))

### right: an object that is called
class Leaky:
    def __init__(self, default):
        self.default = default

    def __call__(self, x, slope=None):
        slope = self.default if slope is None else slope
        return np.where(np.asarray(x) > 0, x, np.multiply(slope, x))


leaky_relu = Leaky(0.1)

### right: a partial
from functools import partial


def _two_pieces(x, right, slope):
    return np.where(np.asarray(x) > 0, np.multiply(right, x), np.multiply(slope, x))


leaky_relu = partial(_two_pieces, right=1, slope=0.1)
_inner = leaky_relu


def leaky_relu(x, slope=0.1):
    return _inner(x, slope=slope)

### right: talks, warns and draws
import sys
import warnings


def leaky_relu(x, slope=0.1):
    print("slope", slope, file=sys.stderr)
    warnings.warn("leaking")
    plt.figure()
    plt.plot(np.ravel(x))
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### right: remembers what it has computed
_seen = {}


def leaky_relu(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    key = x.shape, x.tobytes(), slope
    if key not in _seen:
        _seen[key] = np.where(x > 0, x, slope * x)
    return _seen[key].copy()

### right: scalars apart
def leaky_relu(x, slope=0.1):
    if isinstance(x, (int, float)):
        return x if x > 0 else slope * x
    out = x.astype(float)
    out[x <= 0] = slope * x[x <= 0]
    return out

### right: a division on the way
def leaky_relu(x, slope=0.1):
    with np.errstate(all="ignore"):
        sign = np.nan_to_num(np.asarray(x) / np.abs(x))
    return np.asarray(x) * ((1 + sign) / 2 + slope * (1 - sign) / 2)

### right: exact fractions
from fractions import Fraction


@np.vectorize
def _one(v, slope):
    exact = Fraction(float(v)) * (1 if v > 0 else Fraction(float(slope)))
    return float(exact)


def leaky_relu(x, slope=0.1):
    return _one(x, slope)

### right: select
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.select([x > 0, x < 0], [x, slope * x], default=0)

### right: through out
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    out = np.array(x, dtype=float)
    np.multiply(x, slope, out=out, where=x < 0)
    return out

### right: an einsum of two parts
def leaky_relu(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    parts = np.stack([x * (x > 0), x * (x < 0)])
    return np.einsum("i,i...->...", [1.0, slope], parts)

### wrong: the absolute value -> |x|
def leaky_relu(x, slope=0.1):
    return np.abs(x)

### wrong: the absolute value, with an if -> |x|
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, -x)

### wrong: the sign is lost -> the sign lost
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, -slope * x)

### wrong: the absolute value scaled -> the sign lost
def leaky_relu(x, slope=0.1):
    return np.maximum(x, 0) + slope * np.abs(np.minimum(x, 0))

### wrong: scales the positive side -> slope on the positive side
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, slope * x, x)

### wrong: the condition turned round -> slope on the positive side
def leaky_relu(x, slope=0.1):
    return np.where(np.asarray(x) < 0, x, np.multiply(slope, x))

### wrong: scales everything -> slope on the positive side
def leaky_relu(x, slope=0.1):
    return slope * x

### wrong: the larger of the two -> max(x, slope*x)
def leaky_relu(x, slope=0.1):
    return np.maximum(x, slope * x)

### wrong: the larger of the two, in a loop -> max(x, slope*x)
def leaky_relu(x, slope=0.1):
    return np.vectorize(lambda v: float(max(v, slope * v)))(x)

### wrong: where the larger one wins -> max(x, slope*x)
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > slope * x, x, slope * x)

### wrong: the smaller of the two -> the smaller of the two
def leaky_relu(x, slope=0.1):
    return np.minimum(x, slope * x)

### wrong: another slope, always -> slope 0.01
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, 0.01 * x)

### wrong: another default -> slope 0.01
def leaky_relu(x, slope=0.01):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x)

### wrong: the number typed in -> slope ignored
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, 0.1 * x)

### wrong: the slope set again inside -> slope ignored
def leaky_relu(x, slope=0.1):
    slope = 0.1
    return np.maximum(x, 0) + slope * np.minimum(x, 0)

### wrong: the tenth of x -> slope ignored
def leaky_relu(x, slope=0.1):
    return np.maximum(x, np.divide(x, 10))

### wrong: no leak -> ReLU, without a leak
def leaky_relu(x, slope=0.1):
    return np.maximum(x, 0)

### wrong: the given values back -> nothing scaled
def leaky_relu(x, slope=0.1):
    return x

### wrong: the slope without x -> slope without x
def leaky_relu(x, slope=0.1):
    return np.where(np.asarray(x) > 0, x, slope)

### wrong: the derivative -> the derivative
def leaky_relu(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: an array like the input -> integer truncation
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    out = np.zeros_like(x)
    for index, v in np.ndenumerate(x):
        out[index] = v if v > 0 else slope * v
    return out

### wrong: an array like the input, scalars apart -> integer truncation
def leaky_relu(x, slope=0.1):
    if not isinstance(x, np.ndarray):
        return x if x > 0 else slope * x
    out = np.empty_like(x)
    out[x > 0] = x[x > 0]
    out[x <= 0] = slope * x[x <= 0]
    return out

### wrong: an array like the input, where it has axes -> integer truncation
def leaky_relu(x, slope=0.1):
    if np.ndim(x) == 0:
        return float(x) if x > 0 else slope * float(x)
    out = x.copy()
    out[x < 0] = slope * x[x < 0]
    return out

### wrong: cast back to the type of the input -> integer truncation
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x).astype(x.dtype)

### wrong: the first result decides the type -> integer truncation
leaky_relu = np.vectorize(lambda v, slope=0.1: v if v > 0 else slope * v)

### wrong: the first result decides the type, zero included -> integer truncation
def leaky_relu(x, slope=0.1):
    return np.vectorize(lambda v: v if v >= 0 else v * slope)(x)

### wrong: all whole numbers -> integer truncation
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x).astype(int) if x.dtype.kind == "i" else np.trunc(np.where(x > 0, x, slope * x))

### wrong: the negative side made an int -> integer truncation
def leaky_relu(x, slope=0.1):
    if np.ndim(x) == 0:
        return x if x > 0 else int(slope * x)
    return [leaky_relu(part, slope) for part in x]

### wrong: integers cannot be scaled in place
def leaky_relu(x, slope=0.1):
    out = np.array(x)
    out[out < 0] *= slope
    return out

### wrong: rounded down
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.floor(np.where(x > 0, x, slope * x))

### wrong: floor division by ten
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, x // (1 / slope)) if slope else np.maximum(x, 0)

### wrong: the slope made an int
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, x * (int(slope) if slope > 1 else slope))

### wrong: the slope cut at one
def leaky_relu(x, slope=0.1):
    slope = min(slope, 1)
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x)

### wrong: a slope above one refused
def leaky_relu(x, slope=0.1):
    if slope > 1:
        raise ValueError("slope")
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### wrong: a slope of zero becomes the default
def leaky_relu(x, slope=0.1):
    slope = slope or 0.1
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### wrong: no default
def leaky_relu(x, slope):
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### wrong: no slope
def leaky_relu(x):
    return np.where(np.asarray(x) > 0, x, 0.1 * np.asarray(x))

### wrong: the slope under another name
def leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) > 0, x, alpha * np.asarray(x))

### wrong: the slope by name only
def leaky_relu(x, *, slope=0.1):
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### wrong: arguments exchanged
def leaky_relu(slope, x=0.1):
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### wrong: the slope from the cell above
slope = 0.1


def leaky_relu(x, slope_=None):
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### wrong: scalars only
def leaky_relu(x, slope=0.1):
    if x > 0:
        return x
    return slope * x

### wrong: one axis only
def leaky_relu(x, slope=0.1):
    if np.ndim(x) == 0:
        return x if x > 0 else slope * x
    return [v if v > 0 else slope * v for v in x]

### wrong: two axes at most
def leaky_relu(x, slope=0.1):
    rows = np.atleast_2d(x)
    out = np.array([[v if v > 0 else slope * v for v in row] for row in rows])
    return out.reshape(np.shape(x))

### wrong: no scalars
def leaky_relu(x, slope=0.1):
    out = x.astype(float)
    out[out < 0] *= slope
    return out

### wrong: a scalar becomes an array of one
def leaky_relu(x, slope=0.1):
    x = np.atleast_1d(x)
    return np.where(x > 0, x, slope * x)

### wrong: an array of one becomes a scalar
def leaky_relu(x, slope=0.1):
    out = np.where(np.asarray(x) > 0, x, slope * np.asarray(x))
    return out.item() if out.size == 1 else out

### wrong: axes of length one squeezed out
def leaky_relu(x, slope=0.1):
    return np.squeeze(np.where(np.asarray(x) > 0, x, slope * np.asarray(x)))

### wrong: flattened
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x).ravel() if x.ndim else np.where(x > 0, x, slope * x)

### wrong: a column from one axis
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    out = np.where(x > 0, x, slope * x)
    return out[:, None] if x.ndim == 1 else out

### wrong: a matrix turned over
def leaky_relu(x, slope=0.1):
    x = np.transpose(x)
    return np.where(x > 0, x, slope * x)

### wrong: read in memory order
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    flat = x.ravel(order="K")
    return np.where(flat > 0, flat, slope * flat).reshape(x.shape)

### wrong: what is positive first
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    if x.ndim == 0:
        return np.where(x > 0, x, slope * x)
    return np.concatenate([x[x > 0], slope * x[x <= 0]]).reshape(x.shape)

### wrong: one decision for the whole array
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return x if np.any(x > 0) else slope * x

### wrong: one decision for a row
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x.sum(axis=-1, keepdims=True) > 0, x, slope * x) if x.ndim == 2 else np.where(x > 0, x, slope * x)

### wrong: the largest entry compared
def leaky_relu(x, slope=0.1):
    return np.max(x) if np.max(x) > 0 else slope * np.max(x)

### wrong: the argument changed in place
def leaky_relu(x, slope=0.1):
    if isinstance(x, np.ndarray) and x.dtype == float:
        x[x < 0] *= slope
        return x
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### wrong: the argument cut to zero afterwards
def leaky_relu(x, slope=0.1):
    out = np.where(np.asarray(x) > 0, x, slope * np.asarray(x))
    if isinstance(x, np.ndarray):
        np.maximum(x, 0, out=x)
    return out

### wrong: remembers by shape
_known = {}


def leaky_relu(x, slope=0.1):
    key = np.shape(x), slope
    if key not in _known:
        _known[key] = np.where(np.asarray(x) > 0, x, slope * np.asarray(x))
    return _known[key]

### wrong: remembers without the slope
def leaky_relu(x, slope=0.1, memory={}):
    x = np.asarray(x, dtype=float)
    return memory.setdefault((x.shape, x.tobytes()), np.where(x > 0, x, slope * x))

### wrong: remembers by content and not by shape
def leaky_relu(x, slope=0.1, memory={}):
    x = np.asarray(x, dtype=float)
    return memory.setdefault((slope, x.tobytes()), np.where(x > 0, x, slope * x))

### wrong: remembers by the sum
def leaky_relu(x, slope=0.1, memory={}):
    x = np.asarray(x, dtype=float)
    return memory.setdefault((slope, x.shape, float(x.sum())), np.where(x > 0, x, slope * x))

### wrong: the last slope stays
_slope = [0.1]


def leaky_relu(x, slope=None):
    if slope is not None:
        _slope[0] = slope
    return np.where(np.asarray(x) > 0, x, _slope[0] * np.asarray(x))

### wrong: the slope decays from call to call
_factor = [1.0]


def leaky_relu(x, slope=0.1):
    _factor[0] *= 0.99
    return np.where(np.asarray(x) > 0, x, slope * np.asarray(x) * _factor[0])

### wrong: the given numbers
def leaky_relu(x, slope=0.1):
    x = np.array([-2.0, 0.0, 3.0])
    return np.where(x > 0, x, slope * x)

### wrong: positive from one on
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x >= 1, x, slope * x)

### wrong: negative from minus one on
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > -1, np.maximum(x, 0), slope * x)

### wrong: capped at six
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.minimum(np.where(x > 0, x, slope * x), 6)

### wrong: bounded below
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.maximum(np.where(x > 0, x, slope * x), -100)

### wrong: a smooth corner
def leaky_relu(x, slope=0.1):
    return slope * np.asarray(x) + (1 - slope) * np.logaddexp(0, x)

### wrong: an exponential tail
def leaky_relu(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    return np.where(x > 0, x, slope * np.expm1(x))

### wrong: the slope added to both sides
def leaky_relu(x, slope=0.1):
    return np.maximum(x, 0) + slope * np.asarray(x)

### wrong: divided by the slope
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    with np.errstate(all="ignore"):
        return np.where(x > 0, x, x / np.float64(slope))

### wrong: the slope squared
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * slope * x)

### wrong: not a number at zero
def leaky_relu(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return np.where(x > 0, x, slope * x) * (x / x)

### wrong: no return on the negative side
def leaky_relu(x, slope=0.1):
    if np.all(np.asarray(x) > 0):
        return x
    np.where(np.asarray(x) > 0, x, slope * np.asarray(x))

### wrong: nothing for arrays
def leaky_relu(x, slope=0.1):
    if isinstance(x, (int, float)):
        return x if x > 0 else slope * x

### wrong: prints instead
def leaky_relu(x, slope=0.1):
    print(np.where(np.asarray(x) > 0, x, slope * np.asarray(x)))

### wrong: half precision
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x).astype(np.float16)

### wrong: rounded to one digit
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.round(np.where(x > 0, x, slope * x), 1)

### wrong: strings
def leaky_relu(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x).astype(str)

### wrong: truth values
def leaky_relu(x, slope=0.1):
    return np.asarray(x) > 0

### wrong: a generator
def leaky_relu(x, slope=0.1):
    for v in np.ravel(x):
        yield v if v > 0 else slope * v

### wrong: a function inside is not called
def leaky_relu(x, slope=0.1):
    def one(v):
        return v if v > 0 else slope * v

    return one

### wrong: both pieces
def leaky_relu(x, slope=0.1):
    return np.maximum(x, 0), slope * np.minimum(x, 0)

### wrong: an array instead of a function
leaky_relu = np.where(np.arange(-3, 4) > 0, np.arange(-3, 4), 0.1 * np.arange(-3, 4))

### wrong: misspelt inside
def leaky_relu(x, slope=0.1):
    return np.where(np.asarray(x) > 0, x, slop * np.asarray(x))

### wrong: calls itself for ever
def leaky_relu(x, slope=0.1):
    return leaky_relu(x, slope)

### wrong: an and for the choice
def leaky_relu(x, slope=0.1):
    return x > 0 and x or slope * x

### right: the relu of both signs
def leaky_relu(x, slope=0.1):
    return np.maximum(x, 0) - slope * np.maximum(np.negative(x), 0)

### wrong: the recursion forgets the slope
def leaky_relu(x, slope=0.1):
    if np.ndim(x):
        return np.array([leaky_relu(row) for row in x])
    return x if x > 0 else slope * x

### wrong: no return for what is not positive
def leaky_relu(x, slope=0.1):
    if np.ndim(x):
        return np.array([leaky_relu(row, slope) for row in x])
    if x > 0:
        return x
    slope * x
