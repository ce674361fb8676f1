### right: one dot product
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - s @ v)

### right: the matrix
def softmax_vjp(z, v):
    s = softmax(z)
    J = np.diag(s) - np.outer(s, s)
    return J.T @ v

### right: the matrix, not turned over
def softmax_vjp(z, v):
    s = softmax(z)
    return (np.diag(s) - np.outer(s, s)).dot(v)

### right: lists and the math module
import math


def softmax_vjp(z, v):
    top = max(z)
    powers = [math.exp(a - top) for a in z]
    total = math.fsum(powers)
    s = [power / total for power in powers]
    mean = math.fsum(a * b for a, b in zip(s, v))
    return [a * (b - mean) for a, b in zip(s, v)]

### right: two loops
def softmax_vjp(z, v):
    s = softmax(z)
    out = np.zeros(len(z))
    for j in range(len(z)):
        for i in range(len(z)):
            out[j] += s[i] * ((i == j) - s[j]) * v[i]
    return out

### right: a weighted average
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - np.average(v, weights=s))

### right: a difference of two products
def softmax_vjp(z, v):
    p = softmax(z)
    pv = p * v
    return pv - p * pv.sum()

### right: einsum over all pairs
def softmax_vjp(z, v):
    s = softmax(z)
    return np.einsum("i,j,ij->i", s, s, np.subtract.outer(v, v))

### right: the powers without their shares
def softmax_vjp(z, v):
    e = np.exp(z - np.max(z))
    return e * (v - np.dot(e, v) / e.sum()) / e.sum()

### right: the log-sum taken away inside the exponential
def softmax_vjp(z, v):
    s = np.exp(z - np.logaddexp.reduce(z))
    return s * (v - np.inner(s, v))

### right: a complex step of the loss
def softmax_vjp(z, v):
    out = []
    for unit in np.eye(len(z)):
        powers = np.exp(z - np.max(z) + 1e-30j * unit)
        out.append(np.sum(v * powers / powers.sum()).imag / 1e-30)
    return np.array(out)

### right: by way of the logarithm
def softmax_vjp(z, v):
    s = softmax(z)
    w = s * v
    return w - s * w.sum()

### right: a lambda
softmax_vjp = lambda z, v: softmax(z) * (v - np.sum(softmax(z) * v))

### right: an object that is called
class Backward:
    def __init__(self, shares):
        self.shares = shares

    def __call__(self, z, v):
        s = self.shares(z)
        return tuple(p * (x - s @ v) for p, x in zip(s, v))


softmax_vjp = Backward(softmax)

### right: a helper and a matrix of lists
def _jacobian(z):
    s = softmax(z).tolist()
    return [[p * ((i == j) - q) for j, q in enumerate(s)] for i, p in enumerate(s)]


def softmax_vjp(z, v):
    return [sum(row[j] * x for row, x in zip(_jacobian(z), v)) for j in range(len(v))]

### right: recursion for the dot product
def _dot(a, b):
    return 0.0 if len(a) == 0 else a[0] * b[0] + _dot(a[1:], b[1:])


def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - _dot(s, v))

### right: np.vectorize over the entries
def softmax_vjp(z, v):
    s = softmax(z)
    return np.vectorize(lambda p, x: float(p * (x - s @ v)))(s, v)

### right: v moved before anything else
def softmax_vjp(z, v):
    s = softmax(z)
    v = v - v[0]
    return s * v - s * (s @ v)

### right: works in place on copies
def softmax_vjp(z, v):
    z, v = z.astype(float), v.astype(float)
    z -= z.max()
    np.exp(z, out=z)
    z /= z.sum()
    v -= z @ v
    v *= z
    return v

### right: a matrix object
def softmax_vjp(z, v):
    p = np.asmatrix(softmax(z))
    J = np.asmatrix(np.diag(p.A1)) - p.T * p
    return (np.asmatrix(v) * J).A1

### right: decimals that do not overflow
from decimal import Decimal


def softmax_vjp(z, v):
    powers = [Decimal(a).exp() for a in z.tolist()]
    total = sum(powers)
    s = [power / total for power in powers]
    mean = sum(p * Decimal(x) for p, x in zip(s, v.tolist()))
    return [float(p * (Decimal(x) - mean)) for p, x in zip(s, v.tolist())]

### right: the result stored in single precision
def softmax_vjp(z, v):
    s = softmax(z)
    return (s * (v - s @ v)).astype(np.float32)

### right: falls back on the shift
def softmax_vjp(z, v):
    try:
        with np.errstate(all="raise"):
            e = np.exp(z)
            s = e / e.sum()
    except FloatingPointError:
        s = softmax(z)
    return s * (v - s.dot(v))

### right: remembers the shares
_seen = {}


def softmax_vjp(z, v):
    key = z.tobytes(), z.dtype.str
    if key not in _seen:
        _seen[key] = softmax(z)
    s = _seen[key]
    return s * (v - s @ v)

### right: talks, warns and draws
import sys
import warnings


def softmax_vjp(z, v):
    print("gradient", v, np.exp(z), file=sys.stderr)
    warnings.warn("on the way back")
    plt.figure()
    plt.plot(v)
    s = softmax(z)
    return s * (v - s @ v)

### right: the sum over pairs
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (s * (v[:, None] - v[None, :])).sum(axis=1)

### right: a weighted covariance
def softmax_vjp(z, v):
    s = softmax(z)
    mean = np.average(v, weights=s)
    return np.multiply(s, np.subtract(v, mean)).tolist()

### right: a column times a row in the matrix
def softmax_vjp(z, v):
    s = softmax(z)
    return (np.diag(s) - s[:, None] @ s[None, :]).T @ v

### wrong: each share alone -> diagonal only
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (1 - s) * v

### wrong: each share alone, by a matrix -> diagonal only
def softmax_vjp(z, v):
    s = softmax(z)
    return np.diag(s - s**2) @ v

### wrong: the dot product without its sum -> diagonal only
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - s * v)

### wrong: plus -> plus instead of minus
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v + s @ v)

### wrong: plus in the matrix -> plus instead of minus
def softmax_vjp(z, v):
    s = softmax(z)
    return (np.diag(s) + np.outer(s, s)) @ v

### wrong: plus and no shift -> plus instead of minus
def softmax_vjp(z, v):
    s = np.exp(z) / np.exp(z).sum()
    return s * (v + s @ v)

### wrong: entry by entry square, carried back -> np.diag(s) - s*s
def softmax_vjp(z, v):
    s = softmax(z)
    return (np.diag(s) - s * s).T @ v

### wrong: entry by entry square, not turned over -> np.diag(s) - s*s
def softmax_vjp(z, v):
    s = softmax(z)
    return (np.diag(s) - s**2) @ v

### wrong: s @ s.T of one axis -> a number instead of the outer product
def softmax_vjp(z, v):
    s = softmax(z)
    return (np.diag(s) - s @ s.T).T @ v

### wrong: outer product only -> only the outer product
def softmax_vjp(z, v):
    s = softmax(z)
    return np.outer(s, s) @ v

### wrong: minus the outer product only -> only the outer product
def softmax_vjp(z, v):
    s = softmax(z)
    return -s * (s @ v)

### wrong: the logits as shares -> z treated as probabilities
def softmax_vjp(z, v):
    return z * (v - z @ v)

### wrong: the logits as shares, by a matrix -> z treated as probabilities
def softmax_vjp(z, v):
    return (np.diag(z) - np.outer(z, z)).T @ v

### wrong: the logits over their sum -> z treated as probabilities
def softmax_vjp(z, v):
    s = z / np.sum(z)
    return s * (v - s @ v)

### wrong: the sum of v -> sum instead of dot product
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - v.sum())

### wrong: the sum of v, in a loop -> sum instead of dot product
def softmax_vjp(z, v):
    s = softmax(z)
    return [p * (x - sum(v)) for p, x in zip(s, v)]

### wrong: the sum of the shares -> sum instead of dot product
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - s.sum())

### wrong: the plain mean of v -> sum instead of dot product
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - v.mean())

### wrong: the sum of v and no shift -> sum instead of dot product
def softmax_vjp(z, v):
    s = np.exp(z) / np.exp(z).sum()
    return s * (v - v.sum())

### wrong: v times the shares -> v·p
def softmax_vjp(z, v):
    return v * softmax(z)

### wrong: v dot the shares -> v·p
def softmax_vjp(z, v):
    return v @ softmax(z)

### wrong: no shift -> no shift
def softmax_vjp(z, v):
    s = np.exp(z) / np.exp(z).sum()
    return s * (v - s @ v)

### wrong: no shift, by the matrix -> no shift
def softmax_vjp(z, v):
    e = np.exp(z)
    s = e / e.sum()
    J = np.diag(s) - np.outer(s, s)
    return J.T @ v

### wrong: no shift, with the math module -> no shift
import math


def softmax_vjp(z, v):
    e = [math.exp(a) for a in z]
    s = [a / sum(e) for a in e]
    mean = sum(p * x for p, x in zip(s, v))
    return [p * (x - mean) for p, x in zip(s, v)]

### wrong: no shift, np.vectorize of the math module -> no shift
import math


def softmax_vjp(z, v):
    e = np.vectorize(math.exp)(z)
    s = e / e.sum()
    return s * (v - s @ v)

### wrong: no shift, the powers without their shares -> no shift
def softmax_vjp(z, v):
    e = np.exp(z)
    return e * (v - e @ v / e.sum()) / e.sum()

### wrong: signs the other way round -> the sign turned round
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (s @ v - v)

### wrong: one minus in every entry -> the delta forgotten
def softmax_vjp(z, v):
    s = softmax(z)
    return np.outer(s, 1 - s) @ v

### wrong: one minus in every entry, turned over -> the delta forgotten
def softmax_vjp(z, v):
    s = softmax(z)
    return np.outer(s, 1 - s).T @ v

### wrong: the shares in front forgotten -> the first factor left out
def softmax_vjp(z, v):
    s = softmax(z)
    return v - s @ v

### wrong: back through the logarithm -> the first factor left out
def softmax_vjp(z, v):
    return v - softmax(z) * v.sum()

### wrong: the two arguments swapped -> the arguments swapped
def softmax_vjp(v, z):
    s = softmax(z)
    return s * (v - s @ v)

### wrong: softmax of softmax -> softmax taken twice
def softmax_vjp(z, v):
    s = softmax(softmax(z))
    return s * (v - s @ v)

### wrong: softmax of v too
def softmax_vjp(z, v):
    s, v = softmax(z), softmax(v)
    return s * (v - s @ v)

### wrong: the dot product with the logits
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - z @ v)

### wrong: the square of the shares
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - (s * s) @ v)

### wrong: v scales the rows of the matrix
def softmax_vjp(z, v):
    s = softmax(z)
    return (np.diag(s) - np.outer(s, s)) * v

### wrong: a column
def softmax_vjp(z, v):
    s = softmax(z)
    return (np.diag(s) - np.outer(s, s)).T @ v[:, None]

### wrong: a row of a batch
def softmax_vjp(z, v):
    s = np.atleast_2d(softmax(z))
    return s * (v - s @ v)

### wrong: a number for a single logit
def softmax_vjp(z, v):
    s = softmax(z)
    return np.squeeze(s * (v - s @ v))

### wrong: v itself for a single logit
def softmax_vjp(z, v):
    if len(z) == 1:
        return v
    s = softmax(z)
    return s * (v - s @ v)

### wrong: fails on a single logit
def softmax_vjp(z, v):
    s = softmax(z)
    first, second, *_ = v
    return s * (v - s @ v) + 0 * first * second

### wrong: the sum of all entries
def softmax_vjp(z, v):
    s = softmax(z)
    return np.sum(s * (v - s @ v))

### wrong: always zero
def softmax_vjp(z, v):
    return np.zeros(len(z))

### wrong: two logits only
def softmax_vjp(z, v):
    s = softmax(z)
    d = s[0] * s[-1] * (v[0] - v[-1])
    return np.array([d] + [0] * (len(z) - 2) + [-d])

### wrong: shifted by the minimum
def softmax_vjp(z, v):
    e = np.exp(z - np.min(z))
    s = e / e.sum()
    return s * (v - s @ v)

### wrong: shifted by the mean
def softmax_vjp(z, v):
    e = np.exp(z - np.mean(z))
    s = e / e.sum()
    return s * (v - s @ v)

### wrong: shifted by the first entry
def softmax_vjp(z, v):
    e = np.exp(z - z[0])
    s = e / e.sum()
    return s * (v - s @ v)

### wrong: shifted by the last entry
def softmax_vjp(z, v):
    e = np.exp(z - z[-1])
    s = e / e.sum()
    return s * (v - s @ v)

### wrong: shifted by the largest absolute value
def softmax_vjp(z, v):
    e = np.exp(z - np.abs(z).max())
    s = e / e.sum()
    return s * (v - s @ v)

### wrong: clips to seven hundred
def softmax_vjp(z, v):
    s = softmax(np.clip(z, -700, 700))
    return s * (v - s @ v)

### wrong: clips the gradient to ten
def softmax_vjp(z, v):
    v = np.clip(v, -10, 10)
    s = softmax(z)
    return s * (v - s @ v)

### wrong: scales the gradient to length one
def softmax_vjp(z, v):
    s = softmax(z)
    v = v / max(1.0, np.linalg.norm(v))
    return s * (v - s @ v)

### wrong: not a number turned into zero
def softmax_vjp(z, v):
    with np.errstate(all="ignore"):
        e = np.exp(z)
        s = np.nan_to_num(e / e.sum())
    return s * (v - s @ v)

### wrong: a shift that looks at the sum too late
def softmax_vjp(z, v):
    e = np.exp(z - np.max(z)) if np.max(z) > 710 or np.max(z) < -700 else np.exp(z)
    s = e / e.sum()
    return s * (v - s @ v)

### wrong: shifts only where a power is infinite or zero
def softmax_vjp(z, v):
    with np.errstate(all="ignore"):
        e = np.exp(z)
    if not np.isfinite(e.sum()) or e.sum() == 0:
        e = np.exp(z - np.max(z))
    s = e / e.sum()
    return s * (v - s @ v)

### wrong: shifts in place
def softmax_vjp(z, v):
    z -= z.max()
    s = np.exp(z) / np.exp(z).sum()
    return s * (v - s @ v)

### wrong: takes the mean from v in place
def softmax_vjp(z, v):
    s = softmax(z)
    if v.dtype.kind == "f":
        v -= s @ v
        return s * v
    return s * (v - s @ v)

### wrong: the result lies in v
def softmax_vjp(z, v):
    s = softmax(z)
    out = s * (v - s @ v)
    v[:] = out
    return out

### wrong: integers stay integers
def softmax_vjp(z, v):
    s = softmax(z)
    out = np.zeros_like(v)
    out[:] = s * (v - s @ v)
    return out

### wrong: integers of z stay integers
def softmax_vjp(z, v):
    s = softmax(z)
    out = np.empty_like(z)
    for j in range(len(z)):
        out[j] = s[j] * (v[j] - s @ v)
    return out

### wrong: cuts v to whole numbers
def softmax_vjp(z, v):
    s = softmax(z)
    v = v.astype(int)
    return s * (v - s @ v)

### wrong: cuts z to whole numbers
def softmax_vjp(z, v):
    s = softmax(z.astype(int))
    return s * (v - s @ v)

### wrong: wants one kind for both
def softmax_vjp(z, v):
    if z.dtype != v.dtype:
        raise TypeError("z and v differ")
    s = softmax(z)
    return s * (v - s @ v)

### wrong: single precision of the logits
def softmax_vjp(z, v):
    s = softmax(z.astype(np.float32).astype(float))
    return s * (v - s @ v)

### wrong: half precision
def softmax_vjp(z, v):
    s = softmax(z).astype(np.float16)
    return s * (v - s @ v)

### wrong: rounded to four digits
def softmax_vjp(z, v):
    s = softmax(z)
    return np.round(s * (v - s @ v), 4)

### wrong: too much against division by zero
def softmax_vjp(z, v):
    e = np.exp(z - np.max(z))
    s = e / (e.sum() + 1e-5)
    return s * (v - s @ v)

### wrong: the shares are sorted
def softmax_vjp(z, v):
    s = np.sort(softmax(z))
    return s * (v - s @ v)

### wrong: the shares in reverse
def softmax_vjp(z, v):
    s = softmax(z)[::-1]
    return s * (v - s @ v)

### wrong: the sigmoid of each logit
def softmax_vjp(z, v):
    s = sigmoid(z)
    return s * (v - s @ v)

### wrong: the powers without their sum
def softmax_vjp(z, v):
    s = np.exp(z - np.max(z))
    return s * (v - s @ v)

### wrong: v without its sign
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (np.abs(v) - s @ np.abs(v))

### wrong: the largest entry of v instead of the mean
def softmax_vjp(z, v):
    return softmax(z) * (v - np.max(v))

### wrong: the entry of v of the winner
def softmax_vjp(z, v):
    return softmax(z) * (v - v[np.argmax(z)])

### wrong: v is a class
def softmax_vjp(z, v):
    s = softmax(z)
    i = int(v[0])
    return s * ((np.arange(len(z)) == i) - s[i])

### wrong: the slope of the cross entropy
def softmax_vjp(z, v):
    return softmax(z) - v

### wrong: three classes only
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - (s[0] * v[0] + s[1] * v[1] + s[2] * v[2]))

### wrong: the given shares
def softmax_vjp(z, v):
    s = np.resize([0.2, 0.3, 0.5], len(z))
    return s * (v - s @ v)

### wrong: remembers the shares by length
_known = {}


def softmax_vjp(z, v):
    if len(z) not in _known:
        _known[len(z)] = softmax(z)
    s = _known[len(z)]
    return s * (v - s @ v)

### wrong: remembers the result by z
def softmax_vjp(z, v, memory={}):
    key = tuple(z.tolist())
    if key not in memory:
        s = softmax(z)
        memory[key] = s * (v - s @ v)
    return memory[key]

### wrong: remembers the result by v
def softmax_vjp(z, v, memory={}):
    key = tuple(v.tolist())
    if key not in memory:
        s = softmax(z)
        memory[key] = s * (v - s @ v)
    return memory[key]

### wrong: remembers by the sums
def softmax_vjp(z, v, memory={}):
    key = len(z), float(np.sum(z)), float(np.sum(v))
    if key not in memory:
        s = softmax(z)
        memory[key] = s * (v - s @ v)
    return memory[key]

### wrong: a momentum from call to call
def softmax_vjp(z, v, state=[0.0]):
    s = softmax(z)
    out = s * (v - s @ v) + 0.1 * state[0]
    state[0] = float(out[0])
    return out

### wrong: works once
_calls = []


def softmax_vjp(z, v):
    _calls.append(1)
    if len(_calls) > 40:
        return v
    s = softmax(z)
    return s * (v - s @ v)

### wrong: the visible checks only
def softmax_vjp(z, v):
    if len(z) == 2:
        return [0.25, -0.25]
    return [0.0] * len(z)

### wrong: prints instead
def softmax_vjp(z, v):
    s = softmax(z)
    print(s * (v - s @ v))

### wrong: nothing for far logits
def softmax_vjp(z, v):
    if np.abs(z).max() < 700:
        s = softmax(z)
        return s * (v - s @ v)

### wrong: strings
def softmax_vjp(z, v):
    s = softmax(z)
    return [str(x) for x in s * (v - s @ v)]

### wrong: which logits to raise
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - s @ v) > 0

### wrong: a generator
def softmax_vjp(z, v):
    s = softmax(z)
    return (p * (x - s @ v) for p, x in zip(s, v))

### wrong: the matrix comes along
def softmax_vjp(z, v):
    s = softmax(z)
    J = np.diag(s) - np.outer(s, s)
    return J, J.T @ v

### wrong: a default for v that is used whatever is given
def softmax_vjp(z, v=None):
    v = np.ones(len(z))
    v[0] = 2.0
    s = softmax(z)
    return s * (v - s @ v)

### wrong: v is left out
def softmax_vjp(z):
    s = softmax(z)
    return np.diag(s) - np.outer(s, s)

### wrong: not answered
def softmax_vjp(z, v):
    """J.T @ v."""

### wrong: the mean from the result
def softmax_vjp(z, v):
    s = softmax(z)
    u = s * v
    return u - u.mean()

### wrong: the mean with the shares of v
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (v - softmax(v) @ v)

### wrong: summed up at the end
def softmax_vjp(z, v):
    s = softmax(z)
    return (s * (v - s @ v)).sum()

### wrong: minus the outer product times v only where it is not itself
def softmax_vjp(z, v):
    s = softmax(z)
    return s * v - s * (s @ v - s * v)

### wrong: an extra factor of the share
def softmax_vjp(z, v):
    s = softmax(z)
    return s * (1 - s) * (v - s @ v)

### wrong: times the wrong share
def softmax_vjp(z, v):
    s = softmax(z)
    return s[::-1] * (v - s @ v)
