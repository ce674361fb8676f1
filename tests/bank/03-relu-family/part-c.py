### right: where
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slope)

### right: helpers with everyday names
def _array(x):
    return np.asarray(x)


def _first(condition, one, other):
    return np.where(condition, one, other)


def leaky_relu_derivative(x, slope=0.1):
    return _first(_array(x) > 0, 1, slope)

### right: whole numbers where the slope is one
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.greater(x, 0), 1, slope)

### right: truth values as factors
def leaky_relu_derivative(x, slope=0.1):
    positive = np.asarray(x) > 0
    return positive + slope * ~positive

### right: one number at a time
leaky_relu_derivative = np.vectorize(lambda v, slope=0.1: 1.0 if v > 0 else float(slope), otypes=[float])

### right: recursion into nested lists
def leaky_relu_derivative(x, slope=0.1):
    if np.ndim(x) == 0:
        return 1 if x > 0 else slope
    return [leaky_relu_derivative(part, slope) for part in x]

### right: filled, then overwritten
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    out = np.full(x.shape, slope, dtype=float)
    out[x > 0] = 1
    return out

### right: ones of floats
def leaky_relu_derivative(x, slope=0.1):
    out = np.ones_like(x, dtype=float)
    out[np.asarray(x) <= 0] = slope
    return out

### right: heaviside with zero on the negative side
def leaky_relu_derivative(x, slope=0.1):
    return slope + (1 - slope) * np.heaviside(x, 0)

### right: the sign
def leaky_relu_derivative(x, slope=0.1):
    return slope + (1 - slope) * np.maximum(np.sign(x), 0)

### right: a loop over all indices
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    out = np.zeros(x.shape)
    for index, v in np.ndenumerate(x):
        if v > 0:
            out[index] = 1
        else:
            out[index] = slope
    return out

### right: a table with two entries
def leaky_relu_derivative(x, slope=0.1):
    return np.array([slope, 1.0])[(np.asarray(x) > 0).astype(int)]

### right: piecewise
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x > 0, x <= 0], [1.0, slope])

### right: select
def leaky_relu_derivative(x, slope=0.1):
    return np.select([np.asarray(x) > 0], [1.0], default=slope)

### right: a power of the slope
def leaky_relu_derivative(x, slope=0.1):
    return np.power(float(slope), (np.asarray(x) <= 0).astype(int))

### right: an object that is called
class Derivative:
    def __call__(self, x, slope=0.1):
        return np.where(self.positive(x), 1.0, slope)

    @staticmethod
    def positive(x):
        return np.asarray(x) > 0


leaky_relu_derivative = Derivative()

### right: talks, warns and draws
import sys
import warnings


def leaky_relu_derivative(x, slope=0.1):
    print("corner?", np.any(np.asarray(x) == 0), file=sys.stderr)
    warnings.warn("no derivative at 0")
    plt.figure()
    plt.plot(np.ravel(x))
    return np.where(np.asarray(x) > 0, 1.0, slope)

### right: the value over x, mended at zero
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        ratio = np.where(x > 0, x, slope * x) / x
    return np.where(x == 0, slope, ratio)

### right: scalars apart
def leaky_relu_derivative(x, slope=0.1):
    if isinstance(x, (int, float)):
        return 1.0 if x > 0 else slope
    return np.array([1.0 if v > 0 else slope for v in x.flat]).reshape(x.shape)

### right: remembers what it has computed
_seen = {}


def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    key = x.shape, x.tobytes(), slope
    if key not in _seen:
        _seen[key] = np.where(x > 0, 1.0, slope)
    return _seen[key].copy()

### right: a lambda in single precision
leaky_relu_derivative = lambda x, slope=0.1: np.where(np.asarray(x) > 0, np.float32(1), np.float32(slope))

### right: the left neighbour asked
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    before = np.nextafter(x, -np.inf)
    return np.where(before < 0, slope, 1.0)

### right: works in place on a copy
def leaky_relu_derivative(x, slope=0.1):
    out = np.array(x, dtype=float)
    positive = out > 0
    out.fill(slope)
    np.putmask(out, positive, 1.0)
    return out

### wrong: zero on the positive side -> one at zero
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) >= 0, 1.0, slope)

### wrong: only what is negative is scaled -> one at zero
def leaky_relu_derivative(x, slope=0.1):
    out = np.ones(np.shape(x))
    out[np.asarray(x) < 0] = slope
    return out

### wrong: heaviside with one at zero -> one at zero
def leaky_relu_derivative(x, slope=0.1):
    return slope + (1 - slope) * np.heaviside(x, 1)

### wrong: one half at zero -> one half at zero
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, 1.0, np.where(x < 0, slope, 0.5))

### wrong: halfway at zero, by heaviside -> one half at zero
def leaky_relu_derivative(x, slope=0.1):
    return slope + (1 - slope) * np.heaviside(x, 0.5)

### wrong: halfway at zero, by the sign -> one half at zero
def leaky_relu_derivative(x, slope=0.1):
    return (1 + slope) / 2 + (1 - slope) / 2 * np.sign(x)

### wrong: nothing at zero -> nothing at zero
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return 1.0 * (x > 0) + slope * (x < 0)

### wrong: nothing at zero, select without a default -> nothing at zero
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.select([x > 0, x < 0], [1.0, slope])

### wrong: times x -> times x
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slope) * x

### wrong: the value -> times x
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope * x)

### wrong: the sides exchanged -> slope on the positive side
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, slope, 1.0)

### wrong: the sides exchanged, zero apart -> slope on the positive side
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) < 0, 1.0, slope)

### wrong: the slope on both sides -> slope on the positive side
def leaky_relu_derivative(x, slope=0.1):
    return np.full(np.shape(x), slope, dtype=float)

### wrong: the larger piece decides -> max(x, slope*x)
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > slope * x, 1.0, slope)

### wrong: the larger piece decides, equality too -> max(x, slope*x)
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.where(slope * x <= x, 1.0, slope)

### wrong: another slope, always -> slope 0.01
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, 0.01)

### wrong: another default -> slope 0.01
def leaky_relu_derivative(x, slope=0.01):
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: the number typed in -> slope ignored
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, 0.1)

### wrong: the number typed in, in a loop -> slope ignored
def leaky_relu_derivative(x, slope=0.1):
    if np.ndim(x) == 0:
        return 1 if x > 0 else 0.1
    return [leaky_relu_derivative(part) for part in x]

### wrong: the derivative of relu -> ReLU, without a leak
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, 0.0)

### wrong: the derivative of relu, by truth values -> ReLU, without a leak
def leaky_relu_derivative(x, slope=0.1):
    return (np.asarray(x) > 0).astype(float)

### wrong: the sign -> |x|
def leaky_relu_derivative(x, slope=0.1):
    return np.sign(x)

### wrong: plus or minus one -> |x|
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1, -1)

### wrong: minus the slope -> the sign lost
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, -slope)

### wrong: the slope with the sign of x -> the sign lost
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slope * np.sign(x))

### wrong: minus the slope, zero apart -> the sign lost
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, 1.0, np.where(x < 0, -slope, slope))

### wrong: ones like the input -> integer truncation
def leaky_relu_derivative(x, slope=0.1):
    out = np.ones_like(x)
    out[np.asarray(x) <= 0] = slope
    return out

### wrong: ones like an array, scalars apart -> integer truncation
def leaky_relu_derivative(x, slope=0.1):
    if not isinstance(x, np.ndarray):
        return 1.0 if x > 0 else slope
    out = np.ones_like(x)
    out[x <= 0] = slope
    return out

### wrong: filled like the input, where it has axes -> integer truncation
def leaky_relu_derivative(x, slope=0.1):
    if np.ndim(x) == 0:
        return 1.0 if x > 0 else slope
    return np.where(x > 0, np.ones_like(x), np.full_like(x, slope))

### wrong: the first result decides the type -> integer truncation
leaky_relu_derivative = np.vectorize(lambda v, slope=0.1: 1 if v > 0 else slope)

### wrong: all whole numbers -> integer truncation
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1, slope).astype(int)

### wrong: an array of integers, filled in a loop -> integer truncation
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    out = np.ones(x.shape, dtype=int)
    for index in np.ndindex(*x.shape):
        if x[index] <= 0:
            out[index] = slope
    return out

### wrong: the slope rounded up above one
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, np.ceil(slope) if slope > 1 else slope)

### wrong: the slope cut at one
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, min(slope, 1))

### wrong: a slope above one refused
def leaky_relu_derivative(x, slope=0.1):
    assert slope <= 1
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: a slope of zero becomes the default
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slope or 0.1)

### wrong: no default
def leaky_relu_derivative(x, slope):
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: no slope
def leaky_relu_derivative(x):
    return np.where(np.asarray(x) > 0, 1.0, 0.1)

### wrong: the slope under another name
def leaky_relu_derivative(x, negative_slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, negative_slope)

### wrong: the slope by name only
def leaky_relu_derivative(x, *, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: arguments exchanged
def leaky_relu_derivative(slope, x=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: scalars only
def leaky_relu_derivative(x, slope=0.1):
    return 1.0 if x > 0 else slope

### wrong: one axis only
def leaky_relu_derivative(x, slope=0.1):
    if np.ndim(x) == 0:
        return 1.0 if x > 0 else slope
    return [1.0 if v > 0 else slope for v in x]

### wrong: no scalars
def leaky_relu_derivative(x, slope=0.1):
    out = np.full(x.shape, slope, dtype=float)
    out[x > 0] = 1
    return out

### wrong: a number for an array
def leaky_relu_derivative(x, slope=0.1):
    return 1.0 if np.all(np.asarray(x) > 0) else slope

### wrong: a scalar becomes an array of one
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.atleast_1d(x) > 0, 1.0, slope)

### wrong: an array of one becomes a scalar
def leaky_relu_derivative(x, slope=0.1):
    out = np.where(np.asarray(x) > 0, 1.0, slope)
    return float(out) if out.shape == (1,) else out

### wrong: axes of length one squeezed out
def leaky_relu_derivative(x, slope=0.1):
    return np.squeeze(np.where(np.asarray(x) > 0, 1.0, slope))

### wrong: flattened
def leaky_relu_derivative(x, slope=0.1):
    out = np.where(np.asarray(x) > 0, 1.0, slope)
    return out.flatten() if out.ndim else out

### wrong: a matrix turned over
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.transpose(x) > 0, 1.0, slope)

### wrong: read in memory order
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x.ravel(order="K") > 0, 1.0, slope).reshape(x.shape)

### wrong: a diagonal matrix
def leaky_relu_derivative(x, slope=0.1):
    out = np.where(np.asarray(x) > 0, 1.0, slope)
    return np.diag(out) if out.ndim == 1 else out

### wrong: the sum over the batch
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slope).sum()

### wrong: a central difference
def leaky_relu_derivative(x, slope=0.1, h=1e-5):
    def f(v):
        return np.where(v > 0, v, slope * v)

    x = np.asarray(x, dtype=float)
    return (f(x + h) - f(x - h)) / (2 * h)

### wrong: a difference to the right
def leaky_relu_derivative(x, slope=0.1, h=1e-6):
    def f(v):
        return np.where(v > 0, v, slope * v)

    x = np.asarray(x, dtype=float)
    return (f(x + h) - f(x)) / h

### wrong: a difference to the left
def leaky_relu_derivative(x, slope=0.1, h=1e-8):
    def f(v):
        return np.where(v > 0, v, slope * v)

    x = np.asarray(x, dtype=float)
    return (f(x) - f(x - h)) / h

### wrong: the value over x
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return np.where(x > 0, x, slope * x) / x

### wrong: a small number against division by zero
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    return slope + (1 - slope) * np.maximum(x, 0) / (np.abs(x) + 1e-12)

### wrong: a steep sigmoid -> one half at zero
def leaky_relu_derivative(x, slope=0.1):
    return slope + (1 - slope) * sigmoid(1e4 * np.asarray(x))

### wrong: positive above a small number only
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 1e-8, 1.0, slope)

### wrong: close to zero counts as zero
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.isclose(x, 0), slope, np.where(np.asarray(x) > 0, 1.0, slope))

### wrong: positive from one on
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) >= 1, 1.0, slope)

### wrong: decided on whole numbers
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x).astype(int) > 0, 1.0, slope)

### wrong: one too many
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0 + slope, slope)

### wrong: one minus the slope
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, 1 - slope)

### wrong: the slope times x on the negative side
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, 1.0, slope * x)

### wrong: x on the positive side
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x)
    return np.where(x > 0, x, slope)

### wrong: an exponential tail
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    return np.where(x > 0, 1.0, slope * np.exp(np.minimum(x, 0)))

### wrong: the argument overwritten
def leaky_relu_derivative(x, slope=0.1):
    if isinstance(x, np.ndarray) and x.dtype == float:
        positive = x > 0
        x[...] = slope
        x[positive] = 1
        return x
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: the argument made positive
def leaky_relu_derivative(x, slope=0.1):
    out = np.where(np.asarray(x) > 0, 1.0, slope)
    if isinstance(x, np.ndarray):
        np.abs(x, out=x)
    return out

### wrong: remembers by shape
_known = {}


def leaky_relu_derivative(x, slope=0.1):
    return _known.setdefault((np.shape(x), slope), np.where(np.asarray(x) > 0, 1.0, slope))

### wrong: remembers without the slope
def leaky_relu_derivative(x, slope=0.1, memory={}):
    x = np.asarray(x, dtype=float)
    return memory.setdefault((x.shape, x.tobytes()), np.where(x > 0, 1.0, slope))

### wrong: remembers by content and not by shape
def leaky_relu_derivative(x, slope=0.1, memory={}):
    x = np.asarray(x, dtype=float)
    return memory.setdefault((slope, x.tobytes()), np.where(x > 0, 1.0, slope))

### wrong: remembers by the sum
def leaky_relu_derivative(x, slope=0.1, memory={}):
    x = np.asarray(x, dtype=float)
    return memory.setdefault((slope, x.shape, float(x.sum())), np.where(x > 0, 1.0, slope))

### wrong: the last slope stays
_slope = [0.1]


def leaky_relu_derivative(x, slope=None):
    if slope is not None:
        _slope[0] = slope
    return np.where(np.asarray(x) > 0, 1.0, _slope[0])

### wrong: one on every first call
_calls = [0]


def leaky_relu_derivative(x, slope=0.1):
    _calls[0] += 1
    return np.where(np.asarray(x) > 0, 1.0 if _calls[0] % 2 else 0.5, slope)

### wrong: the given numbers
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.array([-2.0, 0.0, 3.0]) > 0, 1.0, slope)

### wrong: not a number at zero
def leaky_relu_derivative(x, slope=0.1):
    x = np.asarray(x, dtype=float)
    return np.where(x == 0, np.nan, np.where(x > 0, 1.0, slope))

### wrong: None at the corner
def leaky_relu_derivative(x, slope=0.1):
    if np.ndim(x) == 0:
        if x > 0:
            return 1.0
        elif x < 0:
            return slope
        return None
    return np.where(x > 0, 1.0, slope)

### wrong: no derivative, so it raises
def leaky_relu_derivative(x, slope=0.1):
    if np.any(np.asarray(x) == 0):
        raise ValueError("no derivative at 0")
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: truth values
def leaky_relu_derivative(x, slope=0.1):
    return np.asarray(x) > 0

### wrong: a true on the positive side
def leaky_relu_derivative(x, slope=0.1):
    if np.ndim(x) == 0:
        return bool(x > 0) or slope
    return np.where(x > 0, 1.0, slope)

### wrong: prints instead
def leaky_relu_derivative(x, slope=0.1):
    print(np.where(np.asarray(x) > 0, 1.0, slope))

### wrong: strings
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, "1", str(slope))

### wrong: half precision
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, np.float16(1), np.float16(slope))

### wrong: rounded to one digit
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, round(slope, 1))

### wrong: a generator
def leaky_relu_derivative(x, slope=0.1):
    return (1.0 if v > 0 else slope for v in np.ravel(x))

### wrong: a function inside is not called
def leaky_relu_derivative(x, slope=0.1):
    return lambda: np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: an array instead of a function
leaky_relu_derivative = np.where(np.arange(-3, 4) > 0, 1.0, 0.1)

### wrong: misspelt inside
def leaky_relu_derivative(x, slope=0.1):
    return np.where(np.asarray(x) > 0, 1.0, slpoe)

### wrong: slopes from entry to entry
def leaky_relu_derivative(x, slope=0.1):
    if np.ndim(x) == 1 and np.size(x) > 1:
        return np.gradient(np.where(x > 0, x, slope * x))
    return np.where(np.asarray(x) > 0, 1.0, slope)

### wrong: the larger of the two derivatives
def leaky_relu_derivative(x, slope=0.1):
    return np.maximum(np.asarray(x) > 0, slope)

### wrong: None at the corner, arrays apart
def leaky_relu_derivative(x, slope=0.1):
    if np.ndim(x):
        return np.where(x > 0, 1.0, slope)
    if x > 0:
        return 1.0
    if x < 0:
        return slope
