### right: the helper on the scaled input
def swish(x, beta=1.0):
    return x * sigmoid(beta * x)

### right: one fraction, which overflows with a warning
def swish(x, beta=1.0):
    return x / (1 + np.exp(-beta * np.asarray(x, dtype=float)))

### right: half-angle tanh
def swish(x, beta=1.0):
    x = np.asarray(x)
    return x / 2 * (1 + np.tanh(beta * x / 2))

### right: logarithms first
swish = lambda x, beta=1.0: x * np.exp(-np.logaddexp(0, np.multiply(-beta, x)))

### right: one number at a time
import math


def _one(v, beta):
    t = math.exp(-abs(beta * v))
    return v / (1 + t) if beta * v >= 0 else v * t / (1 + t)


swish = np.vectorize(lambda x, beta=1.0: _one(float(x), float(beta)), otypes=[float])

### right: nested lists by recursion
import math


def swish(x, beta=1.0):
    if np.ndim(x) == 0:
        return float(x) * (1 + math.tanh(beta * float(x) / 2)) / 2
    return [swish(part, beta) for part in x]

### right: a loop over all indices
def swish(x, beta=1.0):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        out[index] = x[index] * sigmoid(beta * x[index])
    return out

### right: an object that is called
class Gate:
    def __init__(self, gate):
        self.gate = gate

    def __call__(self, x, beta=1.0):
        return np.multiply(x, self.gate(np.multiply(beta, x)))


swish = Gate(sigmoid)

### right: a partial of a general gate
from functools import partial


def _gated(gate, x, beta=1):
    return gate(np.asarray(x) * beta) * x


swish = partial(_gated, sigmoid)

### right: keyword arguments passed on
def _swish(**options):
    return options["x"] * sigmoid(options.get("beta", 1) * np.asarray(options["x"]))


def swish(x, *args, **kwargs):
    beta = args[0] if args else kwargs.get("beta", 1)
    return _swish(x=x, beta=beta)

### right: none stands for one
def swish(x, beta=None):
    if beta is None:
        beta = 1
    return np.asarray(x) * sigmoid(beta * np.asarray(x))

### right: SiLU of the scaled input, scaled back
def swish(x, beta=1.0):
    if beta == 0:
        return np.asarray(x) / 2
    scaled = beta * np.asarray(x, dtype=float)
    return scaled * sigmoid(scaled) / beta

### right: the positive side and its mirror
def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    t = np.exp(-np.abs(beta * x))
    return np.where(beta * x >= 0, x, x * t) / (1 + t)

### right: talks, warns and draws
import sys
import warnings


def swish(x, beta=1.0):
    print("beta is", beta, file=sys.stderr)
    warnings.warn("be careful")
    plt.figure()
    plt.plot(np.ravel(x))
    with np.errstate(all="raise"):
        return np.asarray(x) * sigmoid(np.clip(beta * np.asarray(x), -600, 600))

### right: works in place on a copy
def swish(x, beta=1.0):
    out = np.array(x, dtype=float)
    gate = np.array(out * -beta)
    np.exp(gate, out=gate)
    gate += 1
    out /= gate
    return out

### right: mends the not-a-number afterwards
def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        e = np.exp(beta * x)
        return x * np.nan_to_num(e / (1 + e), nan=1.0)

### right: remembers what it has computed
_seen = {}


def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    key = x.shape, x.tobytes(), float(beta)
    if key not in _seen:
        _seen[key] = x * sigmoid(beta * x)
    return _seen[key].copy()

### right: the slope of a softplus in beta
def swish(x, beta=1.0, h=1e-4):
    x = np.asarray(x, dtype=float)
    near = np.where(np.abs(beta * x) > 40, 0.0, x)
    y = np.where(np.abs(x) > 40, 0.0, near)
    up, down = np.logaddexp(0, (beta + h) * y), np.logaddexp(0, (beta - h) * y)
    return np.where(y == x, (up - down) / (2 * h), x * sigmoid(beta * x))

### right: a softmax of two logits for the gate
def swish(x, beta=1.0):
    flat = [v * softmax([beta * v, 0.0])[0] for v in np.ravel(np.asarray(x, dtype=float))]
    return np.reshape(flat, np.shape(x))

### right: rounded to ten digits
def swish(x, beta=1.0):
    return np.round(x * sigmoid(beta * np.asarray(x)), 10)

### right: a Python integer for beta 0
def swish(x, beta=1.0):
    if isinstance(x, int):
        return x / 2 if beta == 0 else float(x * sigmoid(beta * x))
    return x * sigmoid(beta * x)

### wrong: the gate alone -> x left out
def swish(x, beta=1.0):
    return sigmoid(beta * x)

### wrong: the gate alone, by hand -> x left out
def swish(x, beta=1.0):
    return 1 / (1 + np.exp(-beta * x))

### wrong: an alias of the helper -> x left out
def swish(x, beta=1.0):
    return sigmoid(x)

### wrong: beta before everything -> beta outside the sigmoid
def swish(x, beta=1.0):
    return beta * x * sigmoid(x)

### wrong: beta behind everything -> beta outside the sigmoid
def swish(x, beta=1.0):
    x = np.asarray(x)
    return x / (1 + np.exp(-x)) * beta

### wrong: SiLU of the scaled input -> beta outside the sigmoid
def swish(x, beta=1.0):
    z = beta * np.asarray(x)
    return z * sigmoid(z)

### wrong: beta unused -> beta ignored
def swish(x, beta=1.0):
    return x * sigmoid(x)

### wrong: beta overwritten -> beta ignored
def swish(x, beta=1.0):
    beta = 1.0
    return x * sigmoid(beta * x)

### wrong: beta only looked at for zero -> beta ignored
def swish(x, beta=1.0):
    if beta == 0:
        return np.asarray(x) / 2
    return x * sigmoid(x)

### wrong: the shortcut's factor always -> the 1.702 shortcut
def swish(x, beta=1.0):
    return x * sigmoid(1.702 * x)

### wrong: the shortcut's factor by default -> the 1.702 shortcut
def swish(x, beta=1.702):
    return x * sigmoid(beta * x)

### wrong: the shortcut's factor and beta -> the 1.702 shortcut
def swish(x, beta=1.0):
    return x * sigmoid(1.702 * beta * x)

### wrong: GELU -> the two swapped
def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))

### wrong: the gate of GELU with a beta -> the two swapped
def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    z = beta * x
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))

### wrong: infinity over infinity on the right -> nan far out
def swish(x, beta=1.0):
    e = np.exp(beta * np.asarray(x, dtype=float))
    return x * e / (1 + e)

### wrong: infinity over infinity, no warning -> nan far out
def swish(x, beta=1.0):
    with np.errstate(all="ignore"):
        e = np.exp(np.multiply(beta, x))
        return x * (e / (e + 1))

### wrong: infinity times zero -> nan far out
def swish(x, beta=1.0):
    z = beta * np.asarray(x, dtype=float)
    return x * np.exp(z) * sigmoid(-z)

### wrong: the fallback comes too late -> nan far out
def swish(x, beta=1.0):
    z = beta * np.asarray(x, dtype=float)
    e = np.exp(z)
    return np.where(z > 1000, x, x * e / (1 + e))

### wrong: the math module overflows
import math


def swish(x, beta=1.0):
    return np.vectorize(lambda v: v / (1 + math.exp(-beta * v)), otypes=[float])(x)

### wrong: default of zero
def swish(x, beta=0.0):
    return x * sigmoid(beta * x)

### wrong: default of two
def swish(x, beta=2):
    return x * sigmoid(beta * x)

### wrong: no default
def swish(x, beta):
    return x * sigmoid(beta * x)

### wrong: another name for beta
def swish(x, b=1.0):
    return x * sigmoid(b * x)

### wrong: no beta at all
def swish(x):
    return x * sigmoid(x)

### wrong: the arguments exchanged
def swish(beta, x=1.0):
    return x * sigmoid(beta * np.asarray(x))

### wrong: zero taken for not given
def swish(x, beta=None):
    beta = beta or 1.0
    return x * sigmoid(beta * x)

### wrong: beta cut to an integer
def swish(x, beta=1.0):
    return x * sigmoid(int(beta) * np.asarray(x))

### wrong: the size of beta only
def swish(x, beta=1.0):
    return x * sigmoid(abs(beta) * np.asarray(x))

### wrong: divided by beta
def swish(x, beta=1.0):
    return x * sigmoid(np.asarray(x) / beta)

### wrong: SiLU of the scaled input, scaled back, not a number at beta zero
def swish(x, beta=1.0):
    scaled = np.asarray(x, dtype=float) * beta
    with np.errstate(all="ignore"):
        return scaled * sigmoid(scaled) / np.float64(beta)

### wrong: beta added
def swish(x, beta=1.0):
    return x * sigmoid(beta + np.asarray(x))

### wrong: the gate to the power of beta
def swish(x, beta=1.0):
    return x * sigmoid(x) ** beta

### wrong: the gate on the wrong side
def swish(x, beta=1.0):
    return x * sigmoid(-beta * np.asarray(x))

### wrong: x over the gate
def swish(x, beta=1.0):
    return x / sigmoid(beta * np.asarray(x))

### wrong: x added to the gate
def swish(x, beta=1.0):
    return x + sigmoid(beta * np.asarray(x))

### wrong: a tanh gate
def swish(x, beta=1.0):
    return x * np.tanh(beta * np.asarray(x))

### wrong: a softplus gate
def swish(x, beta=1.0):
    return x * np.tanh(np.logaddexp(0, beta * np.asarray(x)))

### wrong: the hard version
def swish(x, beta=1.0):
    return x * np.clip(beta * np.asarray(x) / 6 + 0.5, 0, 1)

### wrong: ReLU
def swish(x, beta=1.0):
    return np.maximum(x, 0)

### wrong: half of x whatever comes
def swish(x, beta=1.0):
    return np.asarray(x) / 2

### wrong: the slope of swish
def swish(x, beta=1.0):
    s = sigmoid(beta * np.asarray(x))
    return s + beta * x * s * (1 - s)

### wrong: zero on the left
def swish(x, beta=1.0):
    return np.where(np.greater(x, 0), x * sigmoid(beta * np.asarray(x)), 0.0)

### wrong: the sign lost on the left
def swish(x, beta=1.0):
    return np.abs(x) * sigmoid(beta * np.asarray(x))

### wrong: open beyond five
def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    return np.where(x > 5, x, np.where(x < -5, 0.0, x * sigmoid(beta * x)))

### wrong: the output clipped
def swish(x, beta=1.0):
    return np.clip(x * sigmoid(beta * np.asarray(x)), -500, 500)

### wrong: the input clipped
def swish(x, beta=1.0):
    x = np.clip(x, -500, 500)
    return x * sigmoid(beta * x)

### wrong: a tiny number too much in the denominator
def swish(x, beta=1.0):
    return x / (1 + np.exp(-np.clip(beta * np.asarray(x), -500, 500)) + 1e-6)

### wrong: scalars only
import math


def swish(x, beta=1.0):
    t = math.exp(-abs(beta * x))
    return x / (1 + t) if beta * x >= 0 else x * t / (1 + t)

### wrong: one axis only
def swish(x, beta=1.0):
    if np.ndim(x) == 0:
        return x * sigmoid(beta * x)
    return [float(v) * float(sigmoid(beta * v)) for v in x]

### wrong: two axes only
def swish(x, beta=1.0):
    if np.ndim(x) < 2:
        return x * sigmoid(beta * x)
    return [[v * float(sigmoid(beta * v)) for v in row] for row in x]

### wrong: no scalars
def swish(x, beta=1.0):
    out = np.zeros(x.shape)
    out[:] = x * sigmoid(beta * x)
    return out

### wrong: the length is asked for
def swish(x, beta=1.0):
    return np.array([x[k] * sigmoid(beta * x[k]) for k in range(len(x))])

### wrong: arrays without an axis are walked over
def swish(x, beta=1.0):
    if isinstance(x, np.ndarray):
        return np.array([swish(v, beta) for v in x])
    return x * sigmoid(beta * x)

### wrong: a scalar becomes an array of one
def swish(x, beta=1.0):
    x = np.atleast_1d(x)
    return x * sigmoid(beta * x)

### wrong: an array of one becomes a scalar
def swish(x, beta=1.0):
    out = np.asarray(x * sigmoid(beta * x))
    return out.item() if out.size == 1 else out

### wrong: axes of length one squeezed out
def swish(x, beta=1.0):
    return np.squeeze(x * sigmoid(beta * x))

### wrong: flattened
def swish(x, beta=1.0):
    if np.ndim(x) == 0:
        return x * sigmoid(beta * x)
    x = np.ravel(x)
    return x * sigmoid(beta * x)

### wrong: a matrix turned over
def swish(x, beta=1.0):
    x = np.transpose(x)
    return x * sigmoid(beta * x)

### wrong: the gate turned over
def swish(x, beta=1.0):
    x = np.asarray(x)
    if x.ndim == 2 and x.shape[0] == x.shape[1]:
        return x * sigmoid(beta * x.T)
    return x * sigmoid(beta * x)

### wrong: read in memory order
def swish(x, beta=1.0):
    x = np.asarray(x)
    flat = x.ravel(order="K")
    return (flat * sigmoid(beta * flat)).reshape(x.shape)

### wrong: a matrix product
def swish(x, beta=1.0):
    x = np.asarray(x)
    if x.ndim == 2 and x.shape[0] == x.shape[1]:
        return x @ sigmoid(beta * x)
    return x * sigmoid(beta * x)

### wrong: a dot product for rows
def swish(x, beta=1.0):
    return np.dot(x, sigmoid(beta * np.asarray(x)))

### wrong: the sum
def swish(x, beta=1.0):
    return np.sum(x * sigmoid(beta * np.asarray(x)))

### wrong: the first row only
def swish(x, beta=1.0):
    if np.ndim(x) > 1:
        x = x[0]
    return x * sigmoid(beta * x)

### wrong: integers stay integers
def swish(x, beta=1.0):
    x = np.asarray(x)
    return (x * sigmoid(beta * x)).astype(x.dtype)

### wrong: the first result decides the type
@np.vectorize
def swish(x, beta=1.0):
    if x == 0:
        return 0
    return x * float(sigmoid(beta * x))

### wrong: filled into an array like the input
def swish(x, beta=1.0):
    if np.ndim(x) == 0:
        return x * sigmoid(beta * x)
    out = np.zeros_like(x)
    for index, v in np.ndenumerate(x):
        out[index] = v * sigmoid(beta * v)
    return out

### wrong: multiplied in place
def swish(x, beta=1.0):
    gate = sigmoid(beta * np.asarray(x))
    x *= gate
    return x

### wrong: scaled in place
def swish(x, beta=1.0):
    before = np.array(x)
    if isinstance(x, np.ndarray) and x.dtype == float:
        x *= beta
    else:
        x = beta * x
    return before * sigmoid(x)

### wrong: the argument clipped in place
def swish(x, beta=1.0):
    out = x * sigmoid(beta * np.asarray(x))
    if isinstance(x, np.ndarray):
        np.clip(x, -500, 500, out=x)
    return out

### wrong: remembers by shape
_known = {}


def swish(x, beta=1.0):
    key = np.shape(x), beta
    if key not in _known:
        _known[key] = x * sigmoid(beta * np.asarray(x))
    return _known[key]

### wrong: remembers by content and not by beta
def swish(x, beta=1.0, memory={}):
    key = np.shape(x), np.asarray(x, dtype=float).tobytes()
    if key not in memory:
        memory[key] = x * sigmoid(beta * np.asarray(x))
    return memory[key]

### wrong: remembers by content and not by shape
def swish(x, beta=1.0, memory={}):
    key = np.asarray(x, dtype=float).tobytes(), beta
    if key not in memory:
        memory[key] = x * sigmoid(beta * np.asarray(x))
    return memory[key]

### wrong: remembers by the sum
def swish(x, beta=1.0, memory={}):
    key = np.shape(x), float(np.sum(x)), beta
    if key not in memory:
        memory[key] = x * sigmoid(beta * np.asarray(x))
    return memory[key]

### wrong: remembers by the sorted content
def swish(x, beta=1.0, memory={}):
    key = np.shape(x), tuple(np.sort(np.ravel(x))), beta
    if key not in memory:
        memory[key] = x * sigmoid(beta * np.asarray(x))
    return memory[key]

### wrong: a cache that arrays do not fit in
from functools import lru_cache


@lru_cache(maxsize=None)
def swish(x, beta=1.0):
    return x * sigmoid(beta * x)

### wrong: beta stays from the last call
_state = {"beta": 1.0}


def swish(x, beta=None):
    if beta is not None:
        _state["beta"] = beta
    return x * sigmoid(_state["beta"] * np.asarray(x))

### wrong: right on every second call
_calls = [0]


def swish(x, beta=1.0):
    _calls[0] += 1
    return x * sigmoid(beta * np.asarray(x)) if _calls[0] % 2 else np.asarray(x) / 2

### wrong: the three points of part A
def swish(x, beta=1.0):
    x = np.array([-1.0, 0.0, 1.0])
    return x * sigmoid(beta * x)

### wrong: looked up in a table
def swish(x, beta=1.0):
    grid = np.linspace(-10, 10, 2001)
    return np.asarray(x) * np.interp(beta * np.asarray(x), grid, sigmoid(grid))

### wrong: None for beta 0
def swish(x, beta=1.0):
    if beta > 0:
        return x * sigmoid(beta * x)

### wrong: nothing for scalars
def swish(x, beta=1.0):
    if isinstance(x, np.ndarray):
        return x * sigmoid(beta * x)

### wrong: half missing at beta 0
def swish(x, beta=1.0):
    if beta == 0:
        return x
    return x * sigmoid(beta * x)

### wrong: refuses negative betas
def swish(x, beta=1.0):
    if beta < 0:
        raise ValueError("beta must not be negative")
    return x * sigmoid(beta * x)

### wrong: prints instead
def swish(x, beta=1.0):
    print(x * sigmoid(beta * x))

### wrong: rounded to five digits
def swish(x, beta=1.0):
    return np.round(x * sigmoid(beta * np.asarray(x)), 5)

### wrong: half precision
def swish(x, beta=1.0):
    return x * sigmoid(beta * np.asarray(x)).astype(np.float16)

### wrong: a Taylor polynomial
def swish(x, beta=1.0):
    z = beta * np.asarray(x)
    return x * (1 / 2 + z / 4 - z**3 / 48)

### wrong: texts
def swish(x, beta=1.0):
    return (np.asarray(x) * sigmoid(beta * np.asarray(x))).astype(str)

### wrong: is the gate open
def swish(x, beta=1.0):
    return sigmoid(beta * np.asarray(x)) > 0.5

### wrong: a generator
def swish(x, beta=1.0):
    for v in np.ravel(x):
        yield v * sigmoid(beta * v)

### wrong: the gate comes along
def swish(x, beta=1.0):
    gate = sigmoid(beta * np.asarray(x))
    return x * gate, gate

### wrong: a function inside is not called
def swish(x, beta=1.0):
    def gate():
        return x * sigmoid(beta * x)

    return gate

### wrong: a function that makes functions
def swish(beta=1.0):
    return lambda x: x * sigmoid(beta * x)

### wrong: an array instead of a function
points = np.linspace(-5, 5, 11)
swish = points * sigmoid(points)

### wrong: complex numbers
def swish(x, beta=1.0):
    return np.asarray(x) * (sigmoid(beta * np.asarray(x)) + 0j)

### wrong: not written
def swish(x, beta=1.0):
    """x through a sigmoid gate of steepness beta: a number, or an array of the shape of x."""

### wrong: misspelt inside
def swish(x, beta=1.0):
    return x * sigmoid(Beta * x)

### right: the exponent clipped, not the input
def swish(x, beta=1.0):
    t = np.clip(-beta * np.asarray(x, dtype=float), -700, 700)
    return x / (1 + np.exp(t))

### right: two ways of writing the sigmoid, chosen by the sign
def swish(x, beta=1.0):
    t = beta * np.asarray(x, dtype=float)
    with np.errstate(over="ignore", invalid="ignore"):
        return x * np.where(t >= 0, 1 / (1 + np.exp(-t)), np.exp(t) / (1 + np.exp(t)))

### right: vectorize as a decorator
@np.vectorize
def swish(x, beta=1.0):
    """x through a sigmoid gate of steepness beta: a number, or an array of the shape of x."""
    return float(x * sigmoid(beta * x))

### wrong: the gate by the size of x
def swish(x, beta=1.0):
    return x * sigmoid(beta * np.abs(x))

### wrong: no branch for zero
def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    result = np.full(x.shape, np.nan)
    result[x > 0] = x[x > 0] * sigmoid(beta * x[x > 0])
    result[x < 0] = x[x < 0] * sigmoid(beta * x[x < 0])
    return result

### wrong: beta at the negative side only
def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    return np.where(x > 0, x * sigmoid(x), x * sigmoid(beta * x))

### wrong: the sign of the far exponent mixed up
def swish(x, beta=1.0):
    t = np.clip(beta * np.asarray(x, dtype=float), -700, 700)
    return x / (1 + np.exp(t))

### wrong: x over two for small beta too
def swish(x, beta=1.0):
    x = np.asarray(x, dtype=float)
    return x / 2 if abs(beta) < 0.01 else x * sigmoid(beta * x)
