### right: shifted, minus the log of the sum
def log_softmax(z):
    shifted = z - np.max(z)
    return shifted - np.log(np.sum(np.exp(shifted)))

### right: one logaddexp over all
def log_softmax(z):
    return z - np.logaddexp.reduce(z)

### right: a list from the math module
import math


def log_softmax(z):
    top = max(z)
    total = math.log(math.fsum(math.exp(v - top) for v in z))
    return [float(v - top - total) for v in z]

### right: pairs folded with functools
from functools import reduce


def log_softmax(z):
    return np.subtract(z, reduce(np.logaddexp, z))

### right: one sum for every entry
def log_softmax(z):
    return np.array([-np.logaddexp.reduce(np.asarray(z, dtype=float) - v) for v in z])

### right: log1p of the others
def log_softmax(z):
    z = np.asarray(z, dtype=float)
    i = int(np.argmax(z))
    others = np.exp(np.delete(z, i) - z[i])
    return z - z[i] - np.log1p(others.sum())

### right: decimals with enough exponents
from decimal import Decimal


def log_softmax(z):
    powers = [Decimal(float(v)).exp() for v in z]
    total = sum(powers)
    return tuple(float((power / total).ln()) for power in powers)

### right: recursion down to one entry
def _log_sum(values):
    if len(values) == 1:
        return float(values[0])
    half = len(values) // 2
    a, b = sorted((_log_sum(values[:half]), _log_sum(values[half:])))
    return b + np.log1p(np.exp(a - b))


def log_softmax(z):
    return np.array([v - _log_sum(z) for v in z])

### right: a lambda
log_softmax = lambda z: (z - z.max()) - np.log(np.exp(z - z.max()).sum())

### right: an object that is called
class LogSoftmax:
    def shift(self, z):
        return z - z[np.argmax(z)]

    def __call__(self, z):
        low = self.shift(np.array(z, dtype=np.float64))
        return low + np.log(1 / np.exp(low).sum())


log_softmax = LogSoftmax()

### right: talks, warns and draws
import sys
import warnings


def log_softmax(z):
    z = np.asarray(z, dtype=float)
    print("log of the shares:", np.log(softmax(z)), file=sys.stderr)
    warnings.warn("not exact")
    plt.figure()
    plt.stem(softmax(z))
    return z - z.max() - np.log(np.exp(z - z.max()).sum())

### right: two logarithms, base two inside
def log_softmax(z):
    t = z / np.log(2)
    return (t - np.logaddexp2.reduce(t)) * np.log(2)

### right: the naive way is computed and thrown away
def log_softmax(z):
    naive = z - np.log(np.exp(z).sum())
    low = z - z.max()
    careful = low - np.log(np.exp(low).sum())
    return np.where(np.isfinite(naive) & (np.abs(z) < 30), naive, careful)

### right: a partial
from functools import partial


def _log_share(log_sum, z):
    return z - log_sum(z)


log_softmax = partial(_log_share, lambda z: np.max(z) + np.log(np.exp(z - np.max(z)).sum()))

### right: the share of the winner is never small
def log_softmax(z):
    z = np.asarray(z, dtype=float)
    return z - z.max() + np.log(softmax(z).max())

### right: integers to floats, then in place on the copy
def log_softmax(z):
    out = np.array(z, dtype=float)
    out -= out.max()
    out -= np.log(np.exp(np.clip(out, -700, None)).sum())
    return out

### right: accumulated from the smallest
import itertools


def log_softmax(z):
    *_, total = itertools.accumulate(sorted(z), np.logaddexp)
    return z - total

### right: the result stored in single precision
def log_softmax(z):
    return (z - np.logaddexp.reduce(z)).astype(np.float32)

### right: minus the soft maximum of the differences
def log_softmax(z):
    return -np.logaddexp.reduce(z[None, :] - z[:, None], axis=1)

### right: the shift comes back in the log-sum
def log_softmax(z):
    top = np.max(z)
    return z - (top + np.log(np.sum(np.exp(z - top))))

### right: fsum and log1p
import math


def log_softmax(z):
    top = int(np.argmax(z))
    rest = math.fsum(math.exp(float(e) - float(z[top])) for k, e in enumerate(z) if k != top)
    return [float(e) - float(z[top]) - math.log1p(rest) for e in z]

### wrong: the log of the softmax -> the logarithm of 0
def log_softmax(z):
    return np.log(softmax(z))

### wrong: the log of shares from a loop -> the logarithm of 0
def log_softmax(z):
    e = [np.exp(v - max(z)) for v in z]
    return np.array([np.log(v / sum(e)) for v in e])

### wrong: no shift -> no shift
def log_softmax(z):
    return z - np.log(np.exp(z).sum())

### wrong: no shift, entry by entry -> no shift
def log_softmax(z):
    total = 0.0
    for v in z:
        total = total + np.exp(float(v))
    return [float(v) - np.log(total) for v in z]

### wrong: log10 of the sum -> log10
def log_softmax(z):
    low = z - np.max(z)
    return low - np.log10(np.exp(low).sum())

### wrong: everything to the base ten -> log10
def log_softmax(z):
    return (z - np.logaddexp.reduce(z)) / np.log(10)

### wrong: log10 of the shares -> log10
def log_softmax(z):
    return np.log10(softmax(z))

### wrong: only shifted -> the sum is missing
def log_softmax(z):
    return z - z.max()

### wrong: only shifted, in a loop -> the sum is missing
def log_softmax(z):
    return [float(v) - float(max(z)) for v in z]

### wrong: shifts in place
def log_softmax(z):
    z -= z.max()
    return z - np.log(np.exp(z).sum())

### wrong: shifts in place, entry by entry
def log_softmax(z):
    top = max(z)
    for i in range(len(z)):
        z[i] = z[i] - top
    return z - np.log(sum(np.exp(z)))

### wrong: clips to seven hundred -> clipped
def log_softmax(z):
    z = np.clip(z, -700, 700)
    return z - np.log(np.exp(z).sum())

### wrong: clips to five hundred -> clipped
def log_softmax(z):
    near = np.maximum(-500, np.minimum(500, z))
    return near - np.logaddexp.reduce(near)

### wrong: divided by the maximum -> divided by the maximum
def log_softmax(z):
    scaled = z / np.max(z)
    return scaled - np.log(np.exp(scaled).sum())

### wrong: clips after the shift
def log_softmax(z):
    low = np.clip(z - np.max(z), -700, 0)
    return low - np.log(np.exp(low).sum())

### wrong: clips the logits inside the sum only
def log_softmax(z):
    return z - np.log(np.exp(np.clip(z, -700, 700)).sum())

### wrong: a tiny number inside the log
def log_softmax(z):
    return np.log(softmax(z) + 1e-12)

### wrong: shares not below the smallest float
def log_softmax(z):
    return np.log(np.maximum(softmax(z), np.finfo(float).tiny))

### wrong: the log of zero raises
import math


def log_softmax(z):
    return [math.log(v) for v in softmax(z)]

### wrong: mended where the share is zero
def log_softmax(z):
    p = softmax(z)
    with np.errstate(divide="ignore"):
        return np.where(p > 0, np.log(p), z - np.max(z))

### wrong: exact only where the share is zero
def log_softmax(z):
    p = softmax(z)
    with np.errstate(divide="ignore"):
        return np.where(p > 0, np.log(p), z - np.logaddexp.reduce(z))

### wrong: minus infinity turned into minus two thousand
def log_softmax(z):
    with np.errstate(divide="ignore"):
        return np.nan_to_num(np.log(softmax(z)), neginf=-2000.0)

### wrong: minus infinity turned into the lowest float
def log_softmax(z):
    with np.errstate(all="ignore"):
        return np.nan_to_num(np.log(softmax(z)))

### wrong: shifted inside the sum only
def log_softmax(z):
    return z - np.log(np.exp(z - np.max(z)).sum())

### wrong: shifted outside the sum only -> no shift
def log_softmax(z):
    return z - np.max(z) - np.log(np.exp(z).sum())

### wrong: the shift comes back once
def log_softmax(z):
    top = np.max(z)
    return z - top - (top + np.log(np.exp(z - top).sum()))

### wrong: plus the log of the sum
def log_softmax(z):
    low = z - np.max(z)
    return low + np.log(np.exp(low).sum())

### wrong: the loss -> the sign turned round
def log_softmax(z):
    return np.logaddexp.reduce(z) - z

### wrong: the mean instead of the sum
def log_softmax(z):
    low = z - np.max(z)
    return low - np.log(np.exp(low).mean())

### wrong: the sum without its log
def log_softmax(z):
    low = z - np.max(z)
    return low - np.exp(low).sum()

### wrong: log1p of the whole sum
def log_softmax(z):
    low = z - np.max(z)
    return low - np.log1p(np.exp(low).sum())

### wrong: base two
def log_softmax(z):
    low = z - np.max(z)
    return low - np.log2(np.exp(low).sum())

### wrong: the log of the sum of the logits
def log_softmax(z):
    return z - np.log(np.abs(np.sum(z)) + 1)

### wrong: shifted by the largest absolute value
def log_softmax(z):
    top = np.max(np.abs(z))
    return z - top - np.log(np.exp(z - top).sum())

### wrong: shifted by the mean
def log_softmax(z):
    low = z - np.mean(z)
    return low - np.log(np.exp(low).sum())

### wrong: shifted by the minimum
def log_softmax(z):
    low = z - np.min(z)
    return low - np.log(np.exp(low).sum())

### wrong: shifted by the first entry
def log_softmax(z):
    low = z - z[0]
    return low - np.log(np.exp(low).sum())

### wrong: shifted only when positive
def log_softmax(z):
    top = max(0.0, np.max(z))
    return z - top - np.log(np.exp(z - top).sum())

### wrong: the softmax -> the softmax itself
def log_softmax(z):
    return softmax(z)

### wrong: a sigmoid for two
def log_softmax(z):
    d = z[0] - z[-1]
    return np.array([-np.logaddexp(0, -d), -np.logaddexp(0, d)])

### wrong: the log of the sigmoid
def log_softmax(z):
    return -np.logaddexp(0, -z)

### wrong: the winner only
def log_softmax(z):
    return np.max(z) - np.logaddexp.reduce(z)

### wrong: winner first
def log_softmax(z):
    z = np.sort(z)[::-1]
    return z - np.logaddexp.reduce(z)

### wrong: one row of a table
def log_softmax(z):
    return np.atleast_2d(z - np.logaddexp.reduce(z))

### wrong: a column
def log_softmax(z):
    return (z - np.logaddexp.reduce(z)).reshape(-1, 1)

### wrong: an array of one becomes a scalar
def log_softmax(z):
    return np.squeeze(z - np.logaddexp.reduce(z))

### wrong: an integer array is filled
def log_softmax(z):
    out = np.zeros_like(z)
    low = z - np.max(z)
    out[:] = low - np.log(np.exp(low).sum())
    return out

### wrong: cut to the type of the logits
def log_softmax(z):
    return (z - np.logaddexp.reduce(z)).astype(z.dtype)

### wrong: single precision
def log_softmax(z):
    z = z.astype(np.float32)
    low = z - z.max()
    return low - np.log(np.exp(low).sum())

### wrong: half precision
def log_softmax(z):
    low = (z - z.max()).astype(np.float16)
    return low - np.log(np.exp(low).sum())

### wrong: rounded to five digits
def log_softmax(z):
    return np.round(z - np.logaddexp.reduce(z), 5)

### wrong: the two given logits
def log_softmax(z):
    z = np.array([0.0, -2000.0])
    return z - np.logaddexp.reduce(z)

### wrong: nothing for small logits
def log_softmax(z):
    if np.abs(z).max() > 700:
        return z - np.logaddexp.reduce(z)

### wrong: zero for one entry is an empty list
def log_softmax(z):
    return [] if len(z) == 1 else z - np.logaddexp.reduce(z)

### wrong: fails for one entry
def log_softmax(z):
    first, second, *rest = np.sort(z)[::-1]
    total = np.logaddexp(first, second)
    for v in rest:
        total = np.logaddexp(total, v)
    return z - total

### wrong: the second largest forgets the rest
def log_softmax(z):
    ordered = np.sort(z)[::-1]
    return z - np.logaddexp.reduce(ordered[:2])

### wrong: exact in one half only
def log_softmax(z):
    with np.errstate(divide="ignore"):
        p = np.log(softmax(z))
    return np.where(np.isinf(p), -2000.0 * (z < 0), p)

### wrong: prints instead
def log_softmax(z):
    print(z - np.logaddexp.reduce(z))

### wrong: strings
def log_softmax(z):
    return [str(v) for v in z - np.logaddexp.reduce(z)]

### wrong: is it negative
def log_softmax(z):
    return (z - np.logaddexp.reduce(z)) < 0

### wrong: a generator
def log_softmax(z):
    total = np.logaddexp.reduce(z)
    return (v - total for v in z)

### wrong: a function inside is not called
def log_softmax(z):
    def inner():
        return z - np.logaddexp.reduce(z)

    return inner

### wrong: the log-sum comes along
def log_softmax(z):
    total = np.logaddexp.reduce(z)
    return z - total, total

### wrong: the argument overwritten with the result
def log_softmax(z):
    total = np.logaddexp.reduce(z)
    if z.dtype == float:
        z -= total
        return z
    return z - total

### wrong: the argument sorted
def log_softmax(z):
    out = z - np.logaddexp.reduce(z)
    z.sort()
    return out

### wrong: the log-sum of the first call
def log_softmax(z, memory=[]):
    if not memory:
        memory.append(np.logaddexp.reduce(z))
    return z - memory[0]

### wrong: remembers by length
_known = {}


def log_softmax(z):
    if len(z) not in _known:
        _known[len(z)] = z - np.logaddexp.reduce(z)
    return _known[len(z)]

### wrong: a maximum that only grows
_top = -np.inf


def log_softmax(z):
    global _top
    _top = max(_top, np.max(z))
    low = z - _top
    return low - np.log(np.exp(low).sum())

### wrong: the sum is kept from call to call
_total = 0.0


def log_softmax(z):
    global _total
    top = np.max(z)
    _total += np.exp(z - top).sum()
    return z - top - np.log(_total)

### wrong: the sum of the logarithms
def log_softmax(z):
    s = z - z.max()
    return s - np.sum(np.log(np.exp(s)))

### wrong: divided by the log-sum
def log_softmax(z):
    s = z - z.max()
    return s / np.log(np.exp(s).sum())

### wrong: the log of the logits' shares
def log_softmax(z):
    return np.log(z) - np.log(z.sum())

### wrong: only the terms that do not vanish
def log_softmax(z):
    s = z - z.max()
    s = s[s > -700]
    return s - np.log(np.exp(s).sum())

### wrong: log1p of the share
def log_softmax(z):
    return np.log1p(softmax(z) - 1)

### wrong: the log-sum of all but the entry
def log_softmax(z):
    s = z - z.max()
    return s - np.log(np.exp(s).sum() - np.exp(s))
