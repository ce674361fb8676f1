### right: one minus the square
def tanh_derivative(x):
    return 1 - np.tanh(x) ** 2

### right: helpers with everyday names
def _tanh(v):
    return np.tanh(v)


def _slope(t):
    return 1 - t * t


def tanh_derivative(x):
    return _slope(_tanh(x))

### right: two factors
def tanh_derivative(x):
    t = np.tanh(x)
    return (1 - t) * (1 + t)

### right: a cosh that overflows to zero
def tanh_derivative(x):
    return 1 / np.cosh(x) ** 2

### right: the sigmoid stretched
def tanh_derivative(x):
    s = sigmoid(2 * np.asarray(x))
    return 4 * s * (1 - s)

### right: one number at a time
import math

tanh_derivative = np.vectorize(lambda v: 1 - math.tanh(v) ** 2, otypes=[float])

### right: nested lists by recursion
import math


def tanh_derivative(x):
    if np.ndim(x) == 0:
        return 1.0 - math.tanh(x) ** 2
    return [tanh_derivative(part) for part in x]

### right: a loop over all indices
def tanh_derivative(x):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        out[index] = 1 - np.tanh(x[index]) ** 2
    return out

### right: an even function of minus the absolute value
def tanh_derivative(x):
    e = np.exp(-2 * np.abs(x))
    return 4 * e / (1 + e) ** 2

### right: logarithms first
def tanh_derivative(x):
    return np.exp(2 * (np.log(2) - np.logaddexp(x, np.negative(x))))

### right: a lambda
tanh_derivative = lambda x: np.subtract(1, np.square(np.tanh(x)))

### right: an object that is called
class Slope:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return 1 - self.f(x) ** 2


tanh_derivative = Slope(np.tanh)

### right: a partial of a general slope
from functools import partial


def _slope(f, power, x):
    return 1 - f(x) ** power


tanh_derivative = partial(_slope, np.tanh, 2)

### right: talks, warns and draws
import sys
import warnings


def tanh_derivative(x):
    print("called with", np.shape(x))
    print("to the other stream", file=sys.stderr)
    warnings.warn("be careful")
    t = np.tanh(x)
    plt.figure()
    plt.plot(np.ravel(x), np.ravel(t))
    return 1 - t * t

### right: a central difference
def tanh_derivative(x, h=1e-5):
    return (np.tanh(np.add(x, h)) - np.tanh(np.subtract(x, h))) / (2 * h)

### right: a complex step
def tanh_derivative(x):
    return np.tanh(np.asarray(x) + 1e-20j).imag / 1e-20

### right: clips a copy far out
def tanh_derivative(x):
    near = np.clip(x, -300, 300)
    return (np.cosh(near) ** 2 - np.sinh(near) ** 2) / np.cosh(near) ** 2 * 0 + 1 / np.cosh(near) ** 2

### right: mends the not-a-number afterwards
def tanh_derivative(x):
    with np.errstate(all="ignore"):
        u, v = np.exp(np.multiply(x, 1.0)), np.exp(np.multiply(x, -1.0))
        t = (u - v) / (u + v)
    return np.where(np.isnan(t), 0.0, 1 - t**2)

### right: works in place on a copy
def tanh_derivative(x):
    out = np.array(x, dtype=float)
    np.tanh(out, out=out)
    out *= -out
    out += 1
    return out

### right: remembers what it has computed
_seen = {}


def tanh_derivative(x):
    x = np.asarray(x, dtype=float)
    key = x.shape, x.tobytes()
    if key not in _seen:
        _seen[key] = 1 - np.tanh(x) ** 2
    return _seen[key].copy()

### right: a Python integer far out
def tanh_derivative(x):
    if isinstance(x, (int, float)):
        return 0 if abs(x) > 50 else float(1 - np.tanh(x) ** 2)
    return 1 - np.tanh(x) ** 2

### right: rounded to ten digits
def tanh_derivative(x):
    return np.round(1 - np.tanh(x) ** 2, 10)

### right: a branch that overflows unused
def tanh_derivative(x):
    x = np.asarray(x, dtype=float)
    up, down = np.exp(2 * x), np.exp(-2 * x)
    return np.where(x < 0, 4 * up / (1 + up) ** 2, 4 * down / (1 + down) ** 2)

### right: the sum of two quotients
def tanh_derivative(x):
    s = 1 / (1 + np.exp(-2.0 * np.asarray(x)))
    return 4 * s - 4 * s**2

### wrong: one minus the value -> one minus tanh
def tanh_derivative(x):
    return 1 - np.tanh(x)

### wrong: one minus the value, from exponentials -> one minus tanh
def tanh_derivative(x):
    return 2 / (1 + np.exp(2.0 * np.asarray(x)))

### wrong: one minus the absolute value -> one minus tanh
def tanh_derivative(x):
    return 1 - abs(np.tanh(x))

### wrong: takes x for the value -> the rule on x itself
def tanh_derivative(x):
    return 1 - x**2

### wrong: takes x for the value of tanh, in factors -> the rule on x itself
def tanh_derivative(t):
    return np.multiply(1 - t, 1 + t)

### wrong: the square alone -> tanh squared
def tanh_derivative(x):
    return np.tanh(x) ** 2

### wrong: the square alone, entry by entry -> tanh squared
import math


def tanh_derivative(x):
    return np.vectorize(lambda v: math.pow(math.tanh(v), 2.0))(x)

### wrong: the slope of the sigmoid -> the sigmoid's slope
def tanh_derivative(x):
    s = sigmoid(x)
    return s * (1 - s)

### wrong: the slope of the sigmoid by half a tanh -> the sigmoid's slope
def tanh_derivative(x):
    return (1 - np.tanh(np.asarray(x) / 2) ** 2) / 4

### wrong: the sigmoid's rule on tanh -> the sigmoid's rule
def tanh_derivative(x):
    t = np.tanh(x)
    return t * (1 - t)

### wrong: the rule of tanh on the sigmoid -> the sigmoid's value
def tanh_derivative(x):
    return 1 - sigmoid(x) ** 2

### wrong: the values -> tanh itself
def tanh_derivative(x):
    return np.tanh(x)

### wrong: an alias of NumPy's function -> tanh itself
tanh_derivative = np.tanh

### wrong: ones everywhere -> only right at 0
def tanh_derivative(x):
    return np.ones(np.shape(x))

### wrong: the slope at zero for every entry -> only right at 0
def tanh_derivative(x):
    return 1 - np.tanh(np.zeros_like(x)) ** 2

### wrong: plus the square -> a plus for the minus
def tanh_derivative(x):
    return 1 + np.tanh(x) ** 2

### wrong: the square minus one -> the sign turned round
def tanh_derivative(x):
    return np.tanh(x) ** 2 - 1

### wrong: one over cosh -> the square is missing
def tanh_derivative(x):
    return 1 / np.cosh(x)

### wrong: the quotient rule written out, inf over inf -> nan in the far tails
def tanh_derivative(x):
    u, v = np.sinh(x), np.cosh(x)
    return (v**2 - u**2) / v**2

### wrong: one minus the squared quotient, inf over inf -> nan in the far tails
def tanh_derivative(x):
    return 1 - (np.sinh(x) / np.cosh(x)) ** 2

### wrong: tanh from two exponentials -> nan in the far tails
def tanh_derivative(x):
    up, down = np.exp(x), np.exp(np.negative(x))
    return 1 - ((up - down) / (up + down)) ** 2

### wrong: tanh from one exponential -> nan in the far tails
def tanh_derivative(x):
    e = np.exp(2 * x)
    return 1 - ((e - 1) / (e + 1)) ** 2

### wrong: four exponentials over a square -> nan in the far tails
def tanh_derivative(x):
    e = np.exp(-2.0 * np.asarray(x))
    return 4 * e / (1 + e) ** 2

### wrong: the tails spoilt entry by entry -> nan in the far tails
def tanh_derivative(x):
    out = np.empty(np.shape(x))
    for index, v in np.ndenumerate(x):
        e = np.exp(2 * float(v))
        out[index] = 1 - (1 - 2 / (e + 1)) ** 2 if v < 300 else e / e - 1
    return out

### wrong: cut off too late -> nan in the far tails
def tanh_derivative(x):
    u, v = np.sinh(x), np.cosh(x)
    return np.where(np.abs(x) > 700, 0.0, (v**2 - u**2) / v**2)

### wrong: a cosh squared by multiplication, subtracted from itself -> nan in the far tails
def tanh_derivative(x):
    c = np.cosh(x)
    return 1 - (c * c - 1) / (c * c)

### wrong: the math module overflows
import math

tanh_derivative = np.vectorize(lambda v: 1 / math.cosh(v) ** 2, otypes=[float])

### wrong: infinity far out -> nan in the far tails
def tanh_derivative(x):
    return np.where(np.abs(x) > 700, np.inf, 1 - np.tanh(x) ** 2)

### wrong: scalars only
import math


def tanh_derivative(x):
    return 1 - math.tanh(x) ** 2

### wrong: one axis only
import math


def tanh_derivative(x):
    if np.ndim(x) == 0:
        return 1 - math.tanh(x) ** 2
    return [1 - math.tanh(v) ** 2 for v in x]

### wrong: two axes at most
import math


def tanh_derivative(x):
    if np.ndim(x) == 2:
        return [[1 - math.tanh(v) ** 2 for v in row] for row in x]
    return np.array([1 - math.tanh(v) ** 2 for v in x]) if np.ndim(x) else 1 - math.tanh(x) ** 2

### wrong: no scalars
def tanh_derivative(x):
    out = np.zeros(x.shape)
    out[:] = 1 - np.tanh(x) ** 2
    return out

### wrong: no arrays without an axis
def tanh_derivative(x):
    if isinstance(x, np.ndarray):
        return np.array([tanh_derivative(v) for v in x])
    return 1 - np.tanh(x) ** 2

### wrong: a scalar becomes an array of one
def tanh_derivative(x):
    return 1 - np.tanh(np.atleast_1d(x)) ** 2

### wrong: an array of one becomes a scalar
def tanh_derivative(x):
    out = np.asarray(1 - np.tanh(x) ** 2)
    return out.item() if out.size == 1 else out

### wrong: axes of length one squeezed out
def tanh_derivative(x):
    return np.squeeze(1 - np.tanh(x) ** 2)

### wrong: flattened
def tanh_derivative(x):
    return 1 - np.tanh(np.ravel(x)) ** 2 if np.ndim(x) else 1 - np.tanh(x) ** 2

### wrong: a column from one axis
def tanh_derivative(x):
    out = 1 - np.tanh(x) ** 2
    return out[:, None] if np.ndim(x) == 1 else out

### wrong: a matrix turned over
def tanh_derivative(x):
    return 1 - np.tanh(np.transpose(x)) ** 2

### wrong: read in memory order
def tanh_derivative(x):
    x = np.asarray(x)
    return (1 - np.tanh(x.ravel(order="K")) ** 2).reshape(x.shape)

### wrong: a matrix product for the square
def tanh_derivative(x):
    t = np.tanh(x)
    return 1 - t @ t if np.ndim(t) == 2 and t.shape[0] == t.shape[1] else 1 - t**2

### wrong: a dot product for the square
def tanh_derivative(x):
    t = np.tanh(x)
    return 1 - np.dot(t, t)

### wrong: the first row only
def tanh_derivative(x):
    return 1 - np.tanh(x[0] if np.ndim(x) > 1 else x) ** 2

### wrong: a row repeated
def tanh_derivative(x):
    out = 1 - np.tanh(x) ** 2
    return np.broadcast_to(out[0], out.shape) if np.ndim(x) == 2 else out

### wrong: integers stay integers
def tanh_derivative(x):
    x = np.asarray(x)
    return (1 - np.tanh(x) ** 2).astype(x.dtype)

### wrong: filled into an array like the input
def tanh_derivative(x):
    if np.ndim(x) == 0:
        return 1 - np.tanh(x) ** 2
    out = np.zeros_like(x)
    for index, v in np.ndenumerate(x):
        out[index] = 1 - np.tanh(v) ** 2
    return out

### wrong: the input cut to whole numbers
def tanh_derivative(x):
    return 1 - np.tanh(np.asarray(x).astype(int)) ** 2

### wrong: the argument changed in place
def tanh_derivative(x):
    if isinstance(x, np.ndarray) and x.dtype == float:
        np.tanh(x, out=x)
        return 1 - x**2
    return 1 - np.tanh(x) ** 2

### wrong: the argument clipped in place
def tanh_derivative(x):
    if isinstance(x, np.ndarray):
        np.clip(x, -20, 20, out=x)
    return 1 - np.tanh(x) ** 2

### wrong: the argument loses its sign
def tanh_derivative(x):
    if isinstance(x, np.ndarray):
        x *= np.sign(x).astype(x.dtype)
    return 1 - np.tanh(x) ** 2

### wrong: remembers by shape
_known = {}


def tanh_derivative(x):
    if np.shape(x) not in _known:
        _known[np.shape(x)] = 1 - np.tanh(x) ** 2
    return _known[np.shape(x)]

### wrong: remembers by content and not by shape
def tanh_derivative(x, memory={}):
    return memory.setdefault(np.asarray(x, dtype=float).tobytes(), 1 - np.tanh(x) ** 2)

### wrong: remembers by the sum
def tanh_derivative(x, memory={}):
    key = np.shape(x), float(np.sum(x))
    return memory.setdefault(key, 1 - np.tanh(x) ** 2)

### wrong: one buffer for each shape, and it adds up
_buffers = {}


def tanh_derivative(x):
    out = _buffers.setdefault(np.shape(x), np.zeros(np.shape(x)))
    out += 1 - np.tanh(x) ** 2
    return out

### wrong: a cache that arrays do not fit in
from functools import lru_cache


@lru_cache(maxsize=None)
def tanh_derivative(x):
    return 1 - np.tanh(x) ** 2

### wrong: right on every second call
_calls = [0]


def tanh_derivative(x):
    _calls[0] += 1
    return (1 - np.tanh(x) ** 2) * (_calls[0] % 2)

### wrong: the three given points
def tanh_derivative(x):
    x = np.array([-1.0, 0.0, 1.0])
    return 1 - np.tanh(x) ** 2

### wrong: negative on the left
def tanh_derivative(x):
    return np.where(np.less(x, 0), -1, 1) * (1 - np.tanh(x) ** 2)

### wrong: zero at zero
def tanh_derivative(x):
    return np.sign(x) ** 2 * (1 - np.tanh(x) ** 2)

### wrong: nothing on the left
def tanh_derivative(x):
    return np.where(np.greater_equal(x, 0), 1 - np.tanh(x) ** 2, 0.0)

### wrong: cut to zero beyond five
def tanh_derivative(x):
    return np.where(np.abs(x) < 5, 1 - np.tanh(x) ** 2, 0.0)

### wrong: flat beyond four
def tanh_derivative(x):
    return 1 - np.tanh(np.clip(x, -4, 4)) ** 2

### wrong: the slope of the hard tanh
def tanh_derivative(x):
    return np.where(np.abs(x) <= 1, 1.0, 0.0)

### wrong: no return for scalars
def tanh_derivative(x):
    if isinstance(x, np.ndarray):
        return 1 - np.tanh(x) ** 2

### wrong: nothing for matrices
def tanh_derivative(x):
    if np.ndim(x) < 2:
        return 1 - np.tanh(x) ** 2

### wrong: prints instead
def tanh_derivative(x):
    print(1 - np.tanh(x) ** 2)

### wrong: rounded to six digits
def tanh_derivative(x):
    return np.round(1 - np.tanh(x) ** 2, 6)

### wrong: half precision
def tanh_derivative(x):
    return 1 - np.tanh(np.asarray(x, dtype=np.float16)) ** 2

### wrong: a forward difference too wide
def tanh_derivative(x, h=1e-3):
    return (np.tanh(x + h) - np.tanh(x)) / h

### wrong: a difference lost in rounding
def tanh_derivative(x, h=1e-13):
    return (np.tanh(x + h) - np.tanh(x - h)) / (2 * h)

### wrong: slopes from entry to entry
def tanh_derivative(x):
    return np.gradient(np.tanh(x), x) if np.ndim(x) == 1 and len(x) > 1 else 1 - np.tanh(x) ** 2

### wrong: a Taylor polynomial
def tanh_derivative(x):
    return 1 - x**2 + 2 * x**4 / 3

### wrong: the square inside
def tanh_derivative(x):
    return 1 - np.tanh(x**2)

### wrong: tanh taken twice
def tanh_derivative(x):
    return 1 - np.tanh(np.tanh(x)) ** 2

### wrong: the square of one minus the value
def tanh_derivative(x):
    return (1 - np.tanh(x)) ** 2

### wrong: the sigmoid stretched in height only
def tanh_derivative(x):
    s = sigmoid(x)
    return 4 * s * (1 - s)

### wrong: the sigmoid stretched in width only
def tanh_derivative(x):
    s = sigmoid(2 * np.asarray(x))
    return s * (1 - s)

### wrong: times x
def tanh_derivative(x):
    return x * (1 - np.tanh(x) ** 2)

### wrong: strings
def tanh_derivative(x):
    return np.asarray(1 - np.tanh(x) ** 2).astype(str)

### wrong: is it steep
def tanh_derivative(x):
    return 1 - np.tanh(x) ** 2 > 0.1

### wrong: a generator
def tanh_derivative(x):
    for v in np.ravel(x):
        yield 1 - np.tanh(v) ** 2

### wrong: a map
def tanh_derivative(x):
    return map(lambda v: 1 - np.tanh(v) ** 2, x) if np.ndim(x) else 1 - np.tanh(x) ** 2

### wrong: a function inside is not called
def tanh_derivative(x):
    def slope():
        return 1 - np.tanh(x) ** 2

    return slope

### wrong: the value comes along
def tanh_derivative(x):
    t = np.tanh(x)
    return t, 1 - t**2

### wrong: the sum of all slopes
def tanh_derivative(x):
    return np.sum(1 - np.tanh(x) ** 2)

### wrong: an array instead of a function
tanh_derivative = 1 - np.tanh(np.linspace(-5, 5, 11)) ** 2

### wrong: complex numbers
def tanh_derivative(x):
    return np.tanh(np.asarray(x) + 1e-20j) / 1e-20

### wrong: a NumPy of their own -> only right at 0
from types import SimpleNamespace

np = SimpleNamespace(tanh=lambda v: 0 * v)


def tanh_derivative(x):
    return 1 - np.tanh(x) ** 2

### wrong: misspelt inside
def tanh_derivative(x):
    t = np.tanh(x)
    return 1 - T**2

### wrong: one over the slope, division by zero far out -> nan in the far tails
def tanh_derivative(x):
    return 1 / (1 - np.tanh(x) ** 2)

### wrong: the slope of the arc tangent
def tanh_derivative(x):
    return 1 / (1 + np.asarray(x, dtype=float) ** 2)
