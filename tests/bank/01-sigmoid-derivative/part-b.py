### right: the rule with the helper
def sigmoid_derivative(x):
    s = sigmoid(x)
    return s * (1 - s)

### right: half-angle tanh
def sigmoid_derivative(x):
    return 0.25 * (1 - np.tanh(np.asarray(x) / 2) ** 2)

### right: the plain formula, which overflows with a warning
def sigmoid_derivative(x):
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)

### right: an even function of minus the absolute value
def sigmoid_derivative(x):
    e = np.exp(-np.abs(x))
    return e / (1 + e) ** 2

### right: a branch that overflows unused
def sigmoid_derivative(x):
    x = np.asarray(x, dtype=float)
    return np.where(x < 0, np.exp(x) / (1 + np.exp(x)) ** 2, np.exp(-x) / (1 + np.exp(-x)) ** 2)

### right: logarithms first
sigmoid_derivative = lambda x: np.exp(-np.logaddexp(0, x) - np.logaddexp(0, np.negative(x)))

### right: log1p of one exponential
def sigmoid_derivative(x):
    far = np.abs(x)
    return np.exp(-far - 2 * np.log1p(np.exp(-far)))

### right: one number at a time
import math


def _one(v):
    t = math.exp(-abs(v))
    return t / (1.0 + t) ** 2


sigmoid_derivative = np.vectorize(_one, otypes=[float])

### right: nested lists by recursion
import math


def sigmoid_derivative(x):
    if np.ndim(x) == 0:
        return (1 - math.tanh(x / 2) ** 2) / 4
    return [sigmoid_derivative(part) for part in x]

### right: a loop over all indices
def sigmoid_derivative(x):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        out[index] = sigmoid(x[index]) * sigmoid(-x[index])
    return out

### right: an object that is called
class Slope:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x) * (1 - self.f(x))


sigmoid_derivative = Slope(sigmoid)

### right: a partial of a general slope
from functools import partial


def _slope(f, peak, x):
    return peak * (1 - f(np.multiply(x, 0.5)) ** 2)


sigmoid_derivative = partial(_slope, np.tanh, 0.25)

### right: talks, warns and draws
import sys
import warnings


def sigmoid_derivative(x):
    print("called with", np.shape(x))
    print("to the other stream", file=sys.stderr)
    warnings.warn("be careful")
    s = sigmoid(x)
    plt.figure()
    plt.plot(np.ravel(x), np.ravel(s))
    plt.close()
    return np.subtract(s, np.square(s))

### right: a cosh that overflows to zero
def sigmoid_derivative(x):
    return 1 / (2 + 2 * np.cosh(x))

### right: a central difference
def sigmoid_derivative(x, h=1e-5):
    return (sigmoid(np.add(x, h)) - sigmoid(np.subtract(x, h))) / (2 * h)

### right: clips a copy far out
def sigmoid_derivative(x):
    near = np.clip(x, -500, 500)
    return np.exp(near) / np.square(1 + np.exp(near))

### right: mends the not-a-number afterwards
def sigmoid_derivative(x):
    with np.errstate(all="ignore"):
        e = np.exp(-np.asarray(x, dtype=float))
        return np.nan_to_num(e / (1 + e) ** 2, nan=0.0)

### right: works in place on a copy
def sigmoid_derivative(x):
    out = np.array(x, dtype=float)
    np.abs(out, out=out)
    np.exp(-out, out=out)
    out /= (1 + out) ** 2
    return out

### right: remembers what it has computed
_seen = {}


def sigmoid_derivative(x):
    x = np.asarray(x, dtype=float)
    key = x.shape, x.tobytes()
    if key not in _seen:
        _seen[key] = sigmoid(x) * (1 - sigmoid(x))
    return _seen[key].copy()

### right: a Python integer far out
def sigmoid_derivative(x):
    if isinstance(x, (int, float)):
        return 0 if abs(x) > 700 else float(sigmoid(x) * sigmoid(-x))
    return sigmoid(x) * sigmoid(-x)

### right: rounded to ten digits
def sigmoid_derivative(x):
    return np.round(sigmoid(x) * sigmoid(-x), 10)

### wrong: the sigmoid itself -> the sigmoid itself
def sigmoid_derivative(x):
    return sigmoid(x)

### wrong: an alias of the helper -> the sigmoid itself
sigmoid_derivative = sigmoid

### wrong: the sigmoid by way of tanh -> the sigmoid itself
def sigmoid_derivative(x):
    return np.vectorize(lambda v: (1 + np.tanh(v / 2)) / 2)(x)

### wrong: the rule of tanh -> tanh's rule
def sigmoid_derivative(x):
    return 1 - sigmoid(x) ** 2

### wrong: takes x away instead of the value -> one minus x
def sigmoid_derivative(x):
    return sigmoid(x) * (1 - x)

### wrong: the value minus x times the value -> one minus x
def sigmoid_derivative(x):
    s = sigmoid(x)
    return s - x * s

### wrong: adds the two factors -> a sum for a product
def sigmoid_derivative(x):
    s = sigmoid(x)
    return s + (1 - s)

### wrong: forgets the sigmoid -> the rule on x itself
def sigmoid_derivative(x):
    return x * (1 - x)

### wrong: the peak everywhere -> only right at 0
def sigmoid_derivative(x):
    return np.full(np.shape(x), 0.25)

### wrong: the slope at zero for every entry -> only right at 0
def sigmoid_derivative(x):
    flat = np.zeros(np.shape(x))
    return sigmoid(flat) * (1 - sigmoid(flat))

### wrong: infinity over infinity on the left -> nan in the far tails
def sigmoid_derivative(x):
    return np.exp(-x) / (1 + np.exp(-x)) ** 2

### wrong: infinity over infinity on the right -> nan in the far tails
def sigmoid_derivative(x):
    return np.exp(x) / (1 + np.exp(x)) ** 2

### wrong: the fraction of the value overflows -> nan in the far tails
def sigmoid_derivative(x):
    with np.errstate(all="ignore"):
        s = np.exp(x) / (np.exp(x) + 1)
    return s * (1 - s)

### wrong: both exponentials side by side -> nan in the far tails
def sigmoid_derivative(x):
    up, down = np.exp(x), np.exp(-x)
    return up * down / (up + 1) / (down + 1)

### wrong: infinity times zero on the left -> nan in the far tails
def sigmoid_derivative(x):
    return np.exp(np.negative(x)) * sigmoid(x) ** 2

### wrong: the tails spoilt entry by entry -> nan in the far tails
def sigmoid_derivative(x):
    out = np.empty(np.shape(x))
    for index, v in np.ndenumerate(x):
        e = np.exp(-float(v))
        out[index] = e / (1 + 2 * e + e * e)
    return out

### wrong: cut off where e**x underflows, not where it overflows -> nan in the far tails
def sigmoid_derivative(x):
    e = np.exp(np.abs(x) * 1.0)
    return np.where(np.abs(x) > 745, 0.0, e / (1 + e) ** 2)

### wrong: the math module overflows
import math


def sigmoid_derivative(x):
    def one(v):
        s = 1 / (1 + math.exp(-v))
        return s * (1 - s)

    return np.vectorize(one)(x)

### wrong: the sigmoid of one minus x -> one minus x
def sigmoid_derivative(x):
    return sigmoid(np.subtract(1, x))

### wrong: scalars only
import math


def sigmoid_derivative(x):
    t = math.exp(-abs(x))
    return t / (1 + t) ** 2

### wrong: one axis only
import math


def sigmoid_derivative(x):
    if np.ndim(x) == 0:
        return float(sigmoid(x) * sigmoid(-x))
    return [(1 - math.tanh(v / 2) ** 2) / 4 for v in x]

### wrong: no scalars
def sigmoid_derivative(x):
    out = np.zeros(x.shape)
    out[:] = sigmoid(x) * (1 - sigmoid(x))
    return out

### wrong: arrays without an axis are walked over
def sigmoid_derivative(x):
    if isinstance(x, np.ndarray):
        return np.array([sigmoid_derivative(v) for v in x])
    return sigmoid(x) * (1 - sigmoid(x))

### wrong: a scalar becomes an array of one
def sigmoid_derivative(x):
    s = sigmoid(np.atleast_1d(x))
    return s * (1 - s)

### wrong: an array of one becomes a scalar
def sigmoid_derivative(x):
    out = np.asarray(sigmoid(x) * sigmoid(-x))
    return out.item() if out.size == 1 else out

### wrong: axes of length one squeezed out
def sigmoid_derivative(x):
    s = sigmoid(x)
    return np.squeeze(s * (1 - s))

### wrong: flattened
def sigmoid_derivative(x):
    if np.ndim(x) == 0:
        return sigmoid(x) * sigmoid(-x)
    s = sigmoid(np.ravel(x))
    return s * (1 - s)

### wrong: a column from one axis
def sigmoid_derivative(x):
    s = sigmoid(x)
    out = s * (1 - s)
    return out[:, None] if np.ndim(x) == 1 else out

### wrong: a matrix turned over
def sigmoid_derivative(x):
    s = sigmoid(np.transpose(x))
    return s * (1 - s)

### wrong: read in memory order
def sigmoid_derivative(x):
    x = np.asarray(x)
    s = sigmoid(x.ravel(order="K"))
    return (s * (1 - s)).reshape(x.shape)

### wrong: the first row only
def sigmoid_derivative(x):
    if np.ndim(x) > 1:
        x = x[0]
    return sigmoid(x) * (1 - sigmoid(x))

### wrong: a row repeated
def sigmoid_derivative(x):
    s = sigmoid(x)
    out = s * (1 - s)
    return np.broadcast_to(out[0], out.shape) if np.ndim(x) == 2 else out

### wrong: integers stay integers
def sigmoid_derivative(x):
    x = np.asarray(x)
    s = sigmoid(x)
    return (s * (1 - s)).astype(x.dtype)

### wrong: filled into an array like the input
def sigmoid_derivative(x):
    if np.ndim(x) == 0:
        return sigmoid(x) * sigmoid(-x)
    out = np.zeros_like(x)
    for index, v in np.ndenumerate(x):
        out[index] = sigmoid(v) * (1 - sigmoid(v))
    return out

### wrong: the first result decides the type
import math


@np.vectorize
def sigmoid_derivative(v):
    if abs(v) > 700:
        return 0
    return math.exp(-v) / (1 + math.exp(-v)) ** 2

### wrong: the sign turned in the argument
def sigmoid_derivative(x):
    if isinstance(x, np.ndarray):
        x *= -1
    s = sigmoid(x)
    return s * (1 - s)

### wrong: the argument clipped in place
def sigmoid_derivative(x):
    if isinstance(x, np.ndarray):
        np.clip(x, -100, 100, out=x)
    s = sigmoid(x)
    return s * (1 - s)

### wrong: the argument overwritten with the slope
def sigmoid_derivative(x):
    s = sigmoid(x)
    out = s * (1 - s)
    if isinstance(x, np.ndarray) and x.dtype == float:
        x[...] = out
        return x
    return out

### wrong: remembers by shape
_known = {}


def sigmoid_derivative(x):
    if np.shape(x) not in _known:
        _known[np.shape(x)] = sigmoid(x) * (1 - sigmoid(x))
    return _known[np.shape(x)]

### wrong: remembers by content and not by shape
def sigmoid_derivative(x, memory={}):
    key = np.asarray(x, dtype=float).tobytes()
    if key not in memory:
        memory[key] = sigmoid(x) * (1 - sigmoid(x))
    return memory[key]

### wrong: remembers by the sum
def sigmoid_derivative(x, memory={}):
    key = np.shape(x), float(np.sum(x))
    if key not in memory:
        memory[key] = sigmoid(x) * (1 - sigmoid(x))
    return memory[key]

### wrong: a cache that arrays do not fit in
from functools import lru_cache


@lru_cache(maxsize=None)
def sigmoid_derivative(x):
    return sigmoid(x) * (1 - sigmoid(x))

### wrong: right on every second call
_calls = [0]


def sigmoid_derivative(x):
    _calls[0] += 1
    s = sigmoid(x)
    return s * (1 - s) if _calls[0] % 2 else s * (1 - s) / 2

### wrong: right until the first matrix
_scale = 1.0


def sigmoid_derivative(x):
    global _scale
    s = sigmoid(x)
    out = _scale * s * (1 - s)
    if np.ndim(x) == 2:
        _scale = 0.5
    return out

### wrong: collects over calls
def sigmoid_derivative(x, out=[]):
    out.append(sigmoid(x) * (1 - sigmoid(x)))
    return sum(out)

### wrong: the three given points
def sigmoid_derivative(x):
    x = np.array([-1.0, 0.0, 1.0])
    return sigmoid(x) * (1 - sigmoid(x))

### wrong: looked up in a table of whole numbers
def sigmoid_derivative(x):
    grid = np.arange(-40, 41)
    return np.interp(x, grid, sigmoid(grid) * sigmoid(-grid))

### wrong: negative on the left
def sigmoid_derivative(x):
    s = sigmoid(x)
    return np.where(np.less(x, 0), -s * (1 - s), s * (1 - s))

### wrong: zero at zero
def sigmoid_derivative(x):
    s = sigmoid(x)
    return np.sign(x) ** 2 * s * (1 - s)

### wrong: nothing on the left
def sigmoid_derivative(x):
    return np.where(np.greater_equal(x, 0), sigmoid(x) * sigmoid(np.negative(x)), 0.0)

### wrong: flat beyond six
def sigmoid_derivative(x):
    s = sigmoid(np.clip(x, -6, 6))
    return s * (1 - s)

### wrong: cut to zero beyond five
def sigmoid_derivative(x):
    s = sigmoid(x)
    return np.where(np.abs(x) < 5, s * (1 - s), 0.0)

### wrong: the slope of the hard sigmoid
def sigmoid_derivative(x):
    return np.where(np.abs(x) < 2, 0.25, 0.0)

### wrong: no return for scalars
def sigmoid_derivative(x):
    if isinstance(x, np.ndarray):
        s = sigmoid(x)
        return s * (1 - s)
    s = sigmoid(x)

### wrong: nothing for matrices
def sigmoid_derivative(x):
    if np.ndim(x) < 2:
        return sigmoid(x) * sigmoid(np.negative(x))

### wrong: prints instead
def sigmoid_derivative(x):
    s = sigmoid(x)
    print(s * (1 - s))

### wrong: rounded to six digits
def sigmoid_derivative(x):
    return np.round(sigmoid(x) * sigmoid(-x), 6)

### wrong: half precision
def sigmoid_derivative(x):
    s = sigmoid(np.asarray(x, dtype=np.float16))
    return s * (1 - s)

### wrong: a forward difference too wide
def sigmoid_derivative(x, h=1e-3):
    return (sigmoid(x + h) - sigmoid(x)) / h

### wrong: a difference lost in rounding
def sigmoid_derivative(x, h=1e-13):
    return (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)

### wrong: a Taylor polynomial
def sigmoid_derivative(x):
    return 1 / 4 - x**2 / 16 + x**4 / 96

### wrong: strings
def sigmoid_derivative(x):
    s = sigmoid(x)
    return (np.asarray(s) * (1 - s)).astype(str)

### wrong: is it positive
def sigmoid_derivative(x):
    return sigmoid(x) * (1 - sigmoid(x)) > 0.1

### wrong: a generator
def sigmoid_derivative(x):
    for v in np.ravel(x):
        yield sigmoid(v) * (1 - sigmoid(v))

### wrong: a function inside is not called
def sigmoid_derivative(x):
    def slope():
        return sigmoid(x) * (1 - sigmoid(x))

    return slope

### wrong: the value comes along
def sigmoid_derivative(x):
    s = sigmoid(x)
    return s, s * (1 - s)

### wrong: scaled to a peak of one
def sigmoid_derivative(x):
    s = sigmoid(x)
    return 4 * s * (1 - s)

### wrong: multiplied with x by the chain rule
def sigmoid_derivative(x):
    s = sigmoid(x)
    return x * s * (1 - s)

### wrong: takes the sigmoid twice
def sigmoid_derivative(x):
    s = sigmoid(sigmoid(x))
    return s * (1 - s)

### wrong: takes x for the value of the sigmoid, cut to its range
def sigmoid_derivative(x):
    s = np.clip(x, 0, 1)
    return s * (1 - s)

### wrong: the sum of all slopes
def sigmoid_derivative(x):
    return np.sum(sigmoid(x) * (1 - sigmoid(x)))

### wrong: an array instead of a function
points = np.linspace(-5, 5, 11)
sigmoid_derivative = sigmoid(points) * (1 - sigmoid(points))

### wrong: the helper bent to fit
def sigmoid(v):
    return np.full(np.shape(v), 0.5)


def sigmoid_derivative(x):
    return sigmoid(x) * (1 - sigmoid(x)) * np.ones(np.shape(x)) / 2

### wrong: misspelt inside
def sigmoid_derivative(x):
    s = sigmoid(x)
    return s * (1 - S)

### right: logaddexp on both sides
def sigmoid_derivative(x):
    return np.exp(-np.logaddexp(0.0, x) - np.logaddexp(0.0, np.negative(x)))

### wrong: brackets forgotten
def sigmoid_derivative(x):
    return sigmoid(x) * 1 - sigmoid(x)

### wrong: differences between the entries
def sigmoid_derivative(x):
    if np.ndim(x) == 1 and np.size(x) > 1:
        return np.gradient(sigmoid(x), x)
    return sigmoid(x) * (1 - sigmoid(x))
