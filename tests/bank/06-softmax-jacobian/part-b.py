### right: the helper, then diagonal minus outer product
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) - np.outer(s, s)

### right: shifted by hand
def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    s = e / e.sum()
    return np.diag(s) - s[:, None] * s

### right: lists and the math module
import math


def softmax_jacobian(z):
    top = max(z)
    powers = [math.exp(v - top) for v in z]
    total = math.fsum(powers)
    s = [power / total for power in powers]
    return [[p * ((i == j) - q) for j, q in enumerate(s)] for i, p in enumerate(s)]

### right: a tuple of rows
def softmax_jacobian(z):
    s = softmax(z)
    return tuple(p * (e - s) for p, e in zip(s, np.eye(len(z))))

### right: loops over an empty array
def softmax_jacobian(z):
    s = softmax(z)
    n = z.size
    J = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            if i == j:
                J[i, j] = s[i] * (1 - s[i])
            else:
                J[i, j] = -s[i] * s[j]
    return J

### right: the log-sum taken away inside the exponential
def softmax_jacobian(z):
    log_s = z - np.logaddexp.reduce(z)
    return np.exp(log_s) * np.eye(len(z)) - np.exp(np.add.outer(log_s, log_s))

### right: the logarithm of the shares differentiated first
def softmax_jacobian(z):
    s = softmax(z)
    slopes_of_log = np.eye(s.size) - s
    return np.diagflat(s) @ slopes_of_log

### right: the powers of e without their shares
def softmax_jacobian(z):
    e = np.exp(z - z.max())
    total = e.sum()
    return (total * np.diag(e) - np.multiply.outer(e, e)) / total**2

### right: a complex step
def softmax_jacobian(z):
    columns = []
    for unit in np.eye(len(z)):
        powers = np.exp(z - np.max(z) + 1e-30j * unit)
        columns.append((powers / powers.sum()).imag / 1e-30)
    return np.column_stack(columns)

### right: finite differences of the shifted logits
def softmax_jacobian(z):
    z = z - np.max(z)
    h = 1e-5
    return np.array([(softmax(z + h * e) - softmax(z - h * e)) / (2 * h) for e in np.eye(len(z))]).T

### right: einsum and an index
def softmax_jacobian(z):
    s = softmax(z)
    J = -np.einsum("i,j->ij", s, s)
    i = np.arange(len(s))
    J[i, i] += s
    return J

### right: the diagonal from the sum of the row
def softmax_jacobian(z):
    s = softmax(z)
    J = -np.outer(s, s)
    np.fill_diagonal(J, 0)
    np.fill_diagonal(J, -J.sum(axis=1))
    return J

### right: a mean of outer products
def softmax_jacobian(z):
    s = softmax(z)
    rows = np.eye(len(s)) - s
    return rows.T @ (s[:, None] * rows)

### right: a lambda
softmax_jacobian = lambda z: (lambda s: np.diag(s) - np.outer(s, s))(softmax(z))

### right: an object that is called
class Jacobian:
    def shares(self, z):
        shifted = np.array(z, dtype=np.float64)
        shifted -= shifted.max()
        np.exp(shifted, out=shifted)
        shifted /= shifted.sum()
        return shifted

    def __call__(self, z):
        s = self.shares(z)
        return np.where(np.eye(s.size, dtype=bool), s, 0) - np.outer(s, s)


softmax_jacobian = Jacobian()

### right: np.vectorize over the pairs
def softmax_jacobian(z):
    s = softmax(z)
    entry = np.vectorize(lambda i, j: s[i] * (float(i == j) - s[j]))
    return entry(*np.indices((len(s), len(s))))

### right: column by column from a vector product
def softmax_jacobian(z):
    s = softmax(z)
    return np.stack([s * (unit - s @ unit) for unit in np.eye(len(s))], axis=1)

### right: recursion over the classes
def _rows(s, i=0):
    if i == len(s):
        return []
    row = -s[i] * s
    row[i] += s[i]
    return [row] + _rows(s, i + 1)


def softmax_jacobian(z):
    return _rows(softmax(z))

### right: a matrix object
def softmax_jacobian(z):
    column = np.asmatrix(softmax(z)).T
    return np.asmatrix(np.diag(column.A1)) - column * column.T

### right: decimals that do not overflow
from decimal import Decimal


def softmax_jacobian(z):
    powers = [Decimal(v).exp() for v in z.tolist()]
    total = sum(powers)
    s = [float(power / total) for power in powers]
    return np.diag(s) - np.outer(s, s)

### right: overflows on the way and knows it
def softmax_jacobian(z):
    with np.errstate(over="ignore"):
        s = 1 / np.exp(z[None, :].astype(float) - z[:, None]).sum(axis=1)
    return np.diag(s) - np.outer(s, s)

### right: falls back on the shift
def softmax_jacobian(z):
    with np.errstate(all="ignore"):
        e = np.exp(np.asarray(z, dtype=float))
        if not np.isfinite(e.sum()) or e.max() < 1e-300:
            e = np.exp(z - np.max(z))
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### right: shifted by a little less than the maximum
def softmax_jacobian(z):
    e = np.exp(z - np.max(z) + 3)
    s = e / np.sum(e)
    return np.diag(s) - np.outer(s, s)

### right: the result stored in single precision
def softmax_jacobian(z):
    s = softmax(z)
    return (np.diag(s) - np.outer(s, s)).astype(np.float32)

### right: remembers what it has computed
_seen = {}


def softmax_jacobian(z):
    key = tuple(z.tolist())
    if key not in _seen:
        s = softmax(z)
        _seen[key] = np.diag(s) - np.outer(s, s)
    return _seen[key].copy()

### right: works in place on a copy
def softmax_jacobian(z):
    z = z.copy().astype(float)
    z -= z.max()
    s = softmax(z)
    return np.diag(s) - np.outer(s, s)

### right: talks, warns and draws
import sys
import warnings


def softmax_jacobian(z):
    print(np.exp(z) / np.exp(z).sum(), file=sys.stderr)
    warnings.warn("shifting")
    plt.figure()
    s = softmax(z)
    plt.imshow(np.outer(s, s))
    return np.diag(s) - np.outer(s, s)

### right: a default argument and a partial
from functools import partial


def _jacobian(temperature, z, *, shares=softmax):
    s = shares(z / temperature)
    return (np.diag(s) - np.outer(s, s)) / temperature


softmax_jacobian = partial(_jacobian, 1.0)

### right: roots on both sides
def softmax_jacobian(z):
    r = np.sqrt(softmax(z))
    return r[:, None] * (np.eye(len(r)) - np.outer(r, r)) * r

### right: the covariance of the classes
def softmax_jacobian(z):
    p = softmax(z)
    e = np.eye(p.size) - p
    return np.einsum("k,ki,kj->ij", p, e, e)

### right: meshgrid
def softmax_jacobian(z):
    p = softmax(z)
    i, j = np.indices((len(p), len(p)))
    return p[i] * ((i == j) - p[j])

### wrong: slopes on the diagonal only -> diagonal only
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s * (1 - s))

### wrong: the shares on the diagonal -> diagonal only
def softmax_jacobian(z):
    return np.diag(softmax(z))

### wrong: one slope a logit, as for the sigmoid -> diagonal only
def softmax_jacobian(z):
    s = softmax(z)
    return s * (1 - s)

### wrong: diagonal only and no shift -> diagonal only
def softmax_jacobian(z):
    s = np.exp(z) / np.exp(z).sum()
    return np.diag(s * (1 - s))

### wrong: plus -> plus instead of minus
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) + np.outer(s, s)

### wrong: plus and no shift -> plus instead of minus
def softmax_jacobian(z):
    e = np.exp(z)
    s = e / e.sum()
    return s[:, None] * (np.eye(len(s)) + s)

### wrong: plus, with the math module and no shift -> plus instead of minus
import math


def softmax_jacobian(z):
    e = [math.exp(v) for v in z]
    s = [v / sum(e) for v in e]
    return [[s[i] * ((i == j) + s[j]) for j in range(len(s))] for i in range(len(s))]

### wrong: entry by entry square -> np.diag(s) - s*s
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) - s * s

### wrong: the square taken from the columns -> np.diag(s) - s*s
def softmax_jacobian(z):
    s = softmax(z)[:, None]
    return np.diag(s[:, 0]) - s**2

### wrong: entry by entry square and no shift -> np.diag(s) - s*s
def softmax_jacobian(z):
    s = np.exp(z) / np.sum(np.exp(z))
    return np.diag(s) - s**2

### wrong: s @ s.T of one axis -> a number instead of the outer product
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) - s @ s.T

### wrong: outer product only -> only the outer product
def softmax_jacobian(z):
    s = softmax(z)
    return np.outer(s, s)

### wrong: minus the outer product only -> only the outer product
def softmax_jacobian(z):
    s = softmax(z)
    return -s[:, None] * s[None, :]

### wrong: the logits as shares -> z treated as probabilities
def softmax_jacobian(z):
    return np.diag(z) - np.outer(z, z)

### wrong: the logits as shares, in loops -> z treated as probabilities
def softmax_jacobian(s):
    return [[s[i] * ((i == j) - s[j]) for j in range(len(s))] for i in range(len(s))]

### wrong: the logits over their sum -> z treated as probabilities
def softmax_jacobian(z):
    s = z / z.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: no shift -> no shift
def softmax_jacobian(z):
    s = np.exp(z) / np.exp(z).sum()
    return np.diag(s) - np.outer(s, s)

### wrong: no shift, entry by entry -> no shift
def softmax_jacobian(z):
    e = np.exp(z)
    s = e / np.sum(e)
    J = np.zeros((len(z), len(z)))
    for i in range(len(z)):
        for j in range(len(z)):
            J[i, j] = s[i] * (1 - s[i]) if i == j else -s[i] * s[j]
    return J

### wrong: no shift, with the math module -> no shift
import math


def softmax_jacobian(z):
    e = [math.exp(v) for v in z]
    s = np.array([v / sum(e) for v in e])
    return np.diag(s) - np.outer(s, s)

### wrong: no shift, the math module and then an array -> no shift
import math


def softmax_jacobian(z):
    e = np.array([math.exp(v) for v in z])
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: no shift, a power of the number e -> no shift
def softmax_jacobian(z):
    e = np.e ** z.astype(float)
    s = e / e.sum()
    return s[:, None] * (np.eye(len(s)) - s)

### wrong: no shift, the powers without their shares -> no shift
def softmax_jacobian(z):
    e = np.exp(z)
    total = e.sum()
    return (total * np.diag(e) - np.outer(e, e)) / total**2

### wrong: signs the other way round -> the sign turned round
def softmax_jacobian(z):
    s = softmax(z)
    return np.outer(s, s) - np.diag(s)

### wrong: one minus in every entry -> the delta forgotten
def softmax_jacobian(z):
    s = softmax(z)
    return s[:, None] * (1 - s[None, :])

### wrong: one minus in every entry, turned over -> the delta forgotten
def softmax_jacobian(z):
    s = softmax(z)
    return np.outer(1 - s, s)

### wrong: slopes of the logarithm -> the first factor left out
def softmax_jacobian(z):
    s = softmax(z)
    return np.eye(len(s)) - s

### wrong: slopes of the logarithm, turned over -> the first factor left out
def softmax_jacobian(z):
    s = softmax(z)
    return np.eye(len(s)) - s[:, None]

### wrong: softmax of softmax -> softmax taken twice
def softmax_jacobian(z):
    s = softmax(softmax(z))
    return np.diag(s) - np.outer(s, s)

### wrong: plus beside the diagonal
def softmax_jacobian(z):
    s = softmax(z)
    J = np.outer(s, s)
    np.fill_diagonal(J, s * (1 - s))
    return J

### wrong: shifted by the minimum
def softmax_jacobian(z):
    e = np.exp(z - np.min(z))
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: shifted by the mean
def softmax_jacobian(z):
    e = np.exp(z - np.mean(z))
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: shifted by the first entry
def softmax_jacobian(z):
    e = np.exp(z - z[0])
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: shifted by the last entry
def softmax_jacobian(z):
    e = np.exp(z - z[-1])
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: shifted by the largest absolute value
def softmax_jacobian(z):
    e = np.exp(z - np.abs(z).max())
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: shifted only where it is positive
def softmax_jacobian(z):
    e = np.exp(z - max(0, np.max(z)))
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: divided by the maximum
def softmax_jacobian(z):
    s = softmax(z / np.max(np.abs(z)))
    return np.diag(s) - np.outer(s, s)

### wrong: clips to seven hundred
def softmax_jacobian(z):
    e = np.exp(np.clip(z, -700, 700))
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: clips too tightly after the shift
def softmax_jacobian(z):
    e = np.exp(np.clip(z - np.max(z), -10, 0))
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: not a number turned into zero
def softmax_jacobian(z):
    with np.errstate(all="ignore"):
        e = np.exp(z)
        s = np.nan_to_num(e / e.sum())
    return np.diag(s) - np.outer(s, s)

### wrong: a shift that looks at the sum too late
def softmax_jacobian(z):
    e = np.exp(z - np.max(z)) if np.max(z) > 710 or np.max(z) < -700 else np.exp(z)
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: shifts only where a power is infinite or zero
def softmax_jacobian(z):
    with np.errstate(all="ignore"):
        e = np.exp(z)
    if not np.isfinite(e.sum()) or e.sum() == 0:
        e = np.exp(z - np.max(z))
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: right up to twenty classes
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s[:20]) - np.outer(s[:20], s[:20])

### wrong: shifts in place
def softmax_jacobian(z):
    z -= z.max()
    s = np.exp(z) / np.exp(z).sum()
    return np.diag(s) - np.outer(s, s)

### wrong: leaves the shares in the argument
def softmax_jacobian(z):
    s = softmax(z)
    if z.dtype.kind == "f":
        z[:] = s
    return np.diag(s) - np.outer(s, s)

### wrong: sorts the argument
def softmax_jacobian(z):
    s = softmax(z)
    z.sort()
    return np.diag(s) - np.outer(s, s)

### wrong: for three classes only
def softmax_jacobian(z):
    s = softmax(z)
    return s[:, None] * (np.eye(3) - s)

### wrong: the given shares
def softmax_jacobian(z):
    s = np.array([0.2, 0.3, 0.5])
    return np.diag(s) - np.outer(s, s)

### wrong: squeezed
def softmax_jacobian(z):
    s = softmax(z)
    return np.squeeze(np.diag(s) - np.outer(s, s))

### wrong: a number for a single logit
def softmax_jacobian(z):
    if len(z) == 1:
        return 0.0
    s = softmax(z)
    return np.diag(s) - np.outer(s, s)

### wrong: one for a single logit
def softmax_jacobian(z):
    s = softmax(z)
    if len(z) == 1:
        return np.ones((1, 1))
    return np.diag(s) - np.outer(s, s)

### wrong: nothing for a single logit
def softmax_jacobian(z):
    s = softmax(z)
    if len(z) > 1:
        return np.diag(s) - np.outer(s, s)

### wrong: flat
def softmax_jacobian(z):
    s = softmax(z)
    return (np.diag(s) - np.outer(s, s)).ravel()

### wrong: one axis too many
def softmax_jacobian(z):
    s = softmax(np.ravel(z))
    return (np.diag(s) - np.outer(s, s))[None]

### wrong: integers stay integers
def softmax_jacobian(z):
    J = np.zeros((len(z), len(z)), dtype=z.dtype)
    s = softmax(z)
    J[...] = np.diag(s) - np.outer(s, s)
    return J

### wrong: cuts the logits to whole numbers
def softmax_jacobian(z):
    s = softmax(z.astype(int))
    return np.diag(s) - np.outer(s, s)

### wrong: small integers run over
def softmax_jacobian(z):
    z = z.astype(np.int8) if z.dtype.kind == "i" else z
    s = softmax(z)
    return np.diag(s) - np.outer(s, s)

### wrong: single precision of the logits
def softmax_jacobian(z):
    s = softmax(z.astype(np.float32).astype(float))
    return np.diag(s) - np.outer(s, s)

### wrong: half precision
def softmax_jacobian(z):
    s = softmax(z).astype(np.float16)
    return np.diag(s) - np.outer(s, s)

### wrong: rounded to five digits
def softmax_jacobian(z):
    s = softmax(z)
    return np.round(np.diag(s) - np.outer(s, s), 5)

### wrong: too much against division by zero
def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    s = e / (e.sum() + 1e-5)
    return np.diag(s) - np.outer(s, s)

### wrong: small shares taken for zero
def softmax_jacobian(z):
    s = softmax(z)
    s = np.where(s < 1e-5, 0, s)
    return np.diag(s) - np.outer(s, s)

### wrong: sorted by size
def softmax_jacobian(z):
    s = np.sort(softmax(z))
    return np.diag(s) - np.outer(s, s)

### wrong: the other way round
def softmax_jacobian(z):
    s = softmax(-z)
    return np.diag(s) - np.outer(s, s)

### wrong: a base of two
def softmax_jacobian(z):
    s = np.exp2(z - np.max(z))
    s = s / s.sum()
    return np.diag(s) - np.outer(s, s)

### wrong: the powers without their sum
def softmax_jacobian(z):
    s = np.exp(z - np.max(z))
    return np.diag(s) - np.outer(s, s)

### wrong: the sigmoid of each logit
def softmax_jacobian(z):
    s = sigmoid(z)
    return np.diag(s) - np.outer(s, s)

### wrong: the slopes of the sigmoid
def softmax_jacobian(z):
    s = sigmoid(z)
    return np.diag(s * (1 - s))

### wrong: the shares themselves
def softmax_jacobian(z):
    return softmax(z)

### wrong: one triangle
def softmax_jacobian(z):
    s = softmax(z)
    return np.tril(np.diag(s) - np.outer(s, s))

### wrong: never below zero -> diagonal only
def softmax_jacobian(z):
    s = softmax(z)
    return np.maximum(np.diag(s) - np.outer(s, s), 0)

### wrong: the last row left at zero
def softmax_jacobian(z):
    s = softmax(z)
    J = np.zeros((len(z), len(z)))
    for i in range(len(z) - 1):
        J[i] = s[i] * (np.eye(len(z))[i] - s)
    return J

### wrong: equal logits share a one
def softmax_jacobian(z):
    s = softmax(z)
    same = np.equal.outer(z, z)
    return s[:, None] * (same - s)

### wrong: a step that is too coarse
def softmax_jacobian(z):
    h = 1e-3
    return np.array([(softmax(z + h * e) - softmax(z)) / h for e in np.eye(len(z))]).T

### wrong: a step that is too fine
def softmax_jacobian(z):
    h = 1e-12
    return np.array([(softmax(z + h * e) - softmax(z - h * e)) / (2 * h) for e in np.eye(len(z))]).T

### wrong: remembers by length
_known = {}


def softmax_jacobian(z):
    if len(z) not in _known:
        s = softmax(z)
        _known[len(z)] = np.diag(s) - np.outer(s, s)
    return _known[len(z)]

### wrong: remembers by sum and length
_known = {}


def softmax_jacobian(z):
    key = float(np.sum(z)), len(z)
    if key not in _known:
        s = softmax(z)
        _known[key] = np.diag(s) - np.outer(s, s)
    return _known[key]

### wrong: remembers by the set of entries
def softmax_jacobian(z, memory={}):
    key = tuple(sorted(z.tolist()))
    if key not in memory:
        s = softmax(z)
        memory[key] = np.diag(s) - np.outer(s, s)
    return memory[key]

### wrong: a sum that is kept from call to call
def softmax_jacobian(z, state=[0.0]):
    state[0] += 1e-3
    e = np.exp(z - np.max(z))
    s = e / (e.sum() + state[0] - 1e-3)
    return np.diag(s) - np.outer(s, s)

### wrong: works once
_calls = []


def softmax_jacobian(z):
    if len(_calls) > 40:
        return np.zeros((len(z), len(z)))
    _calls.append(z)
    s = softmax(z)
    return np.diag(s) - np.outer(s, s)

### wrong: the two cases of the visible checks only
def softmax_jacobian(z):
    if len(z) == 1:
        return [[0.0]]
    if len(z) == 2:
        return [[0.25, -0.25], [-0.25, 0.25]]
    return [[(softmax(z + 1e-5 * a) - softmax(z - 1e-5 * a)) @ b / 2e-5 for a in np.eye(len(z))] for b in np.eye(len(z))]

### wrong: right up to four classes
def softmax_jacobian(z):
    s = softmax(z[:4])
    return np.diag(s) - np.outer(s, s)

### wrong: prints instead
def softmax_jacobian(z):
    s = softmax(z)
    print(np.diag(s) - np.outer(s, s))

### wrong: strings
def softmax_jacobian(z):
    s = softmax(z)
    return (np.diag(s) - np.outer(s, s)).astype(str).tolist()

### wrong: which shares grow
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) - np.outer(s, s) > 0

### wrong: a generator of rows
def softmax_jacobian(z):
    s = softmax(z)
    for i, row in enumerate(np.eye(len(s))):
        yield s[i] * (row - s)

### wrong: the shares come along
def softmax_jacobian(z):
    s = softmax(z)
    return s, np.diag(s) - np.outer(s, s)

### wrong: a function inside is not called
def softmax_jacobian(z):
    def jacobian():
        s = softmax(z)
        return np.diag(s) - np.outer(s, s)

    return jacobian

### wrong: wants the shares as well
def softmax_jacobian(z, s):
    return np.diag(s) - np.outer(s, s)

### wrong: the name is a matrix
s = softmax(np.array([1.0, 2.0, 3.0]))
softmax_jacobian = np.diag(s) - np.outer(s, s)

### wrong: raises where it would overflow
def softmax_jacobian(z):
    if np.abs(z).max() > 700:
        raise OverflowError("too large")
    s = softmax(z)
    return np.diag(s) - np.outer(s, s)

### wrong: not answered
def softmax_jacobian(z):
    """The Jacobian."""

### wrong: the diagonal is overwritten with the shares
def softmax_jacobian(z):
    s = softmax(z)
    J = -np.outer(s, s)
    np.fill_diagonal(J, s)
    return J

### wrong: the eye of integers takes the values
def softmax_jacobian(z):
    s = softmax(z)
    J = np.eye(len(z), dtype=int)
    J[:] = np.diag(s) - np.outer(s, s)
    return J

### wrong: sigmoid's slopes on the diagonal, products beside it
def softmax_jacobian(z):
    s, g = softmax(z), sigmoid(z)
    return np.diag(g * (1 - g) + s * s) - np.outer(s, s)

### wrong: products of logits
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) - np.outer(s, z)

### wrong: two classes only, off the diagonal the neighbour
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s * (1 - s)) - np.diag(s[:-1] * s[1:], 1) - np.diag(s[:-1] * s[1:], -1)
