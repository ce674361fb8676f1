### right: the mean of truth values
def saturated_fraction(x, threshold=0.1):
    return float(np.mean(1 - np.tanh(x) ** 2 < threshold))

### right: counted, then divided by the size
def saturated_fraction(x, threshold=0.1):
    slopes = 1 - np.tanh(np.asarray(x)) ** 2
    return np.count_nonzero(slopes < threshold) / slopes.size

### right: a loop with the math module
import math


def saturated_fraction(x, threshold=0.1):
    entries = np.ravel(x).tolist()
    flat = 0
    for v in entries:
        if 1 - math.tanh(v) ** 2 < threshold:
            flat += 1
    return flat / len(entries)

### right: a list comprehension over the flat iterator
def saturated_fraction(x, threshold=0.1):
    flags = [1 - t * t < threshold for t in np.asarray(np.tanh(x)).flat]
    return sum(flags) / len(flags)

### right: a helper of their own
def _slope(v):
    t = np.tanh(v)
    return (1 - t) * (1 + t)


def saturated_fraction(x, threshold=0.1):
    below = np.less(_slope(x), threshold)
    return below.sum() / np.size(below)

### right: helpers with everyday names
def _tanh(v):
    return np.tanh(np.asarray(v, dtype=float))


def _slope(t):
    return 1 - t**2


def _share(flags):
    return flags.sum() / flags.size


def saturated_fraction(x, threshold=0.1):
    return _share(np.asarray(_slope(_tanh(x)) < threshold))

### right: recursion over the axes
import math


def _count(x, threshold):
    if np.ndim(x) == 0:
        return int(1 / math.cosh(max(min(float(x), 300), -300)) ** 2 < threshold and threshold > 0)
    return sum(_count(part, threshold) for part in x)


def saturated_fraction(x, threshold=0.1):
    return _count(x, threshold) / np.size(x)

### right: the share of the others taken from one
def saturated_fraction(x, threshold=0.1):
    return 1 - np.mean(1 / np.cosh(x) ** 2 >= threshold)

### right: an average of ones and zeros
def saturated_fraction(x, threshold=0.1):
    return np.average(np.where(1 - np.tanh(x) ** 2 < threshold, 1.0, 0.0))

### right: a zero-dimensional array
def saturated_fraction(x, threshold=0.1):
    return np.array(np.mean(1 - np.square(np.tanh(x)) < threshold))

### right: a fraction made a float
from fractions import Fraction


def saturated_fraction(x, threshold=0.1):
    s = np.atleast_1d(1 - np.tanh(x) ** 2)
    return float(Fraction(int((s < threshold).sum()), s.size))

### right: by the sigmoid
def saturated_fraction(x, threshold=0.1):
    s = sigmoid(2 * np.asarray(x))
    return (4 * s * (1 - s) < threshold).mean()

### right: a lambda
saturated_fraction = lambda x, threshold=0.1: np.mean(np.subtract(1, np.tanh(x) ** 2) < threshold)

### right: an object that is called
class Saturation:
    def slope(self, x):
        return 1 - np.tanh(x) ** 2

    def __call__(self, x, threshold=0.1):
        return np.mean(self.slope(x) < threshold)


saturated_fraction = Saturation()

### right: a partial with the threshold as its default
from functools import partial


def _share(x, threshold):
    return np.mean(1 - np.tanh(x) ** 2 < threshold)


saturated_fraction = partial(_share, threshold=0.1)


def saturated_fraction(x, threshold=0.1, share=saturated_fraction):
    return share(x, threshold=threshold)

### right: sorted and searched
def saturated_fraction(x, threshold=0.1):
    slopes = np.sort(1 - np.tanh(np.ravel(x)) ** 2)
    return np.searchsorted(slopes, threshold, side="left") / len(slopes)

### right: a histogram's way, with the shares of rows averaged
def saturated_fraction(x, threshold=0.1):
    rows = np.atleast_2d(np.asarray(x, dtype=float))
    return np.mean([np.mean(1 - np.tanh(row) ** 2 < threshold) for row in rows])

### right: talks, warns and draws
import sys
import warnings


def saturated_fraction(x, threshold=0.1):
    slopes = 1 - np.tanh(x) ** 2
    print(slopes, file=sys.stderr)
    warnings.warn("counting")
    plt.figure()
    plt.hist(np.ravel(slopes))
    return np.mean(slopes < threshold)

### right: a whole number where the share is one
def saturated_fraction(x, threshold=0.1):
    share = np.mean(1 - np.tanh(x) ** 2 < threshold)
    return int(share) if share in (0, 1) else share

### right: overwrites a copy
def saturated_fraction(x, threshold=0.1):
    out = np.array(x, dtype=float)
    np.tanh(out, out=out)
    np.multiply(out, -out, out=out)
    out += 1
    return (out < threshold).sum() / out.size

### right: logarithms of the slope
def saturated_fraction(x, threshold=0.1):
    if threshold == 0:
        return 0.0
    logs = 2 * (np.log(2) - np.logaddexp(x, np.negative(x)))
    return np.mean(logs < np.log(threshold))

### right: the tanh where the slope reaches the threshold
def saturated_fraction(x, threshold=0.1):
    if threshold == 0:
        return 0.0
    return np.mean(np.abs(np.tanh(x)) > np.sqrt(1 - threshold))

### right: single precision
def saturated_fraction(x, threshold=0.1):
    t = np.tanh(np.asarray(x, dtype=np.float32))
    return np.mean(1 - t * t < np.float32(threshold), dtype=np.float64)

### right: a counter of the standard library
from collections import Counter


def saturated_fraction(x, threshold=0.1):
    counts = Counter(bool(s < threshold) for s in np.ravel(1 - np.tanh(x) ** 2))
    return counts[True] / (counts[True] + counts[False])

### wrong: a helper that is a little off
def _slope(v):
    t = np.tanh(v)
    return (1.01 - t) * (1 + t)


def saturated_fraction(x, threshold=0.1):
    return np.mean(_slope(x) < threshold)

### wrong: a count -> a count
def saturated_fraction(x, threshold=0.1):
    return np.sum(1 - np.tanh(x) ** 2 < threshold)

### wrong: a count from a loop -> a count
def saturated_fraction(x, threshold=0.1):
    flat = 0
    for v in np.ravel(x):
        if 1 - np.tanh(v) ** 2 < threshold:
            flat = flat + 1
    return float(flat)

### wrong: the length of what was picked out -> a count
def saturated_fraction(x, threshold=0.1):
    slopes = np.atleast_1d(1 - np.tanh(x) ** 2)
    return len(slopes[slopes < threshold])

### wrong: at most the threshold -> at the threshold
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 <= threshold)

### wrong: not above the threshold -> at the threshold
def saturated_fraction(x, threshold=0.1):
    return 1 - np.mean(1 - np.tanh(x) ** 2 > threshold)

### wrong: searched from the other side -> at the threshold
def saturated_fraction(x, threshold=0.1):
    slopes = np.sort(1 - np.tanh(np.ravel(x)) ** 2)
    return np.searchsorted(slopes, threshold, side="right") / len(slopes)

### wrong: the absolute value below the threshold -> judges |tanh|
def saturated_fraction(x, threshold=0.1):
    return np.mean(abs(np.tanh(x)) < threshold)

### wrong: the absolute value above the threshold -> judges |tanh|
def saturated_fraction(x, threshold=0.1):
    return float((np.abs(np.tanh(x)) > threshold).mean())

### wrong: the absolute value near one -> judges |tanh|
def saturated_fraction(x, threshold=0.1):
    return np.mean(np.abs(np.tanh(x)) > 1 - threshold)

### wrong: one minus the absolute value -> judges |tanh|
def saturated_fraction(x, threshold=0.1):
    return np.mean(np.abs(np.tanh(x)) > np.subtract(1.0, threshold))

### wrong: the value below the threshold -> judges |tanh|
def saturated_fraction(x, threshold=0.1):
    return np.mean(np.tanh(x) < threshold)

### wrong: the value above the threshold -> judges |tanh|
def saturated_fraction(x, threshold=0.1):
    return np.count_nonzero(np.tanh(x) > threshold) / np.size(x)

### wrong: the entries themselves -> judges x
def saturated_fraction(x, threshold=0.1):
    return np.mean(np.abs(x) < threshold)

### wrong: a tenth, always -> threshold ignored
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < 0.1)

### wrong: the default set again inside -> threshold ignored
def saturated_fraction(x, threshold=0.1):
    threshold = 0.1
    slopes = 1 - np.tanh(np.asarray(x)) ** 2
    return (slopes < threshold).sum() / slopes.size

### wrong: a name for the limit that nobody sets -> threshold ignored
LIMIT = 1e-1


def saturated_fraction(x, threshold=LIMIT):
    return sum(1 - t * t < LIMIT for t in np.tanh(np.ravel(x))) / np.size(x)

### wrong: a share for each row -> a share for each row
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < threshold, axis=-1)

### wrong: a share for each row, scalars apart -> a share for each row
def saturated_fraction(x, threshold=0.1):
    flags = 1 - np.tanh(x) ** 2 < threshold
    return flags.mean(axis=1) if np.ndim(x) > 1 else flags.mean()

### wrong: a share for each unit -> a share for each row
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(np.asarray(x)) ** 2 < threshold, axis=0)

### wrong: a list of shares, row by row -> a share for each row
def saturated_fraction(x, threshold=0.1):
    if np.ndim(x) == 0:
        return float(1 - np.tanh(x) ** 2 < threshold)
    if np.ndim(x) == 1:
        return sum(saturated_fraction(v, threshold) for v in x) / len(x)
    return [saturated_fraction(row, threshold) for row in x]

### wrong: the count over the number of rows -> divided by the rows
def saturated_fraction(x, threshold=0.1):
    x = np.atleast_1d(x)
    return np.sum(1 - np.tanh(x) ** 2 < threshold) / len(x)

### wrong: the count over the number of columns
def saturated_fraction(x, threshold=0.1):
    x = np.atleast_1d(x)
    return np.sum(1 - np.tanh(x) ** 2 < threshold) / x.shape[-1]

### wrong: one minus tanh as the slope -> one minus tanh
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) < threshold)

### wrong: the value near one -> one minus tanh
def saturated_fraction(x, threshold=0.1):
    return np.mean(np.tanh(x) > 1 - threshold)

### wrong: the rule on x -> the rule on x itself
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.asarray(x) ** 2 < threshold)

### wrong: the square as the slope -> tanh squared
def saturated_fraction(x, threshold=0.1):
    return np.mean(np.tanh(x) ** 2 < threshold)

### wrong: the slope of the sigmoid -> the sigmoid's slope
def saturated_fraction(x, threshold=0.1):
    s = sigmoid(x)
    return np.mean(s * (1 - s) < threshold)

### wrong: above the threshold -> the other share
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 > threshold)

### wrong: at least the threshold -> the other share
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 >= threshold)

### wrong: one minus the share -> the other share
def saturated_fraction(x, threshold=0.1):
    return 1 - np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: a percentage -> a percentage
def saturated_fraction(x, threshold=0.1):
    return 100 * np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: the middle of the interval excluded on both sides
def saturated_fraction(x, threshold=0.1):
    slopes = 1 - np.tanh(x) ** 2
    return np.mean((slopes > 0) & (slopes < threshold))

### wrong: only the right tail
def saturated_fraction(x, threshold=0.1):
    return np.mean((1 - np.tanh(x) ** 2 < threshold) & (np.asarray(x) > 0))

### wrong: not a number is never below
def saturated_fraction(x, threshold=0.1):
    u, v = np.sinh(x), np.cosh(x)
    with np.errstate(all="ignore"):
        return np.mean((v**2 - u**2) / v**2 < threshold)

### wrong: the math module overflows
import math


def saturated_fraction(x, threshold=0.1):
    return np.mean([1 / math.cosh(v) ** 2 < threshold for v in np.ravel(x)])

### wrong: a threshold of zero becomes the default
def saturated_fraction(x, threshold=0.1):
    threshold = threshold or 0.1
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: a threshold of one becomes the default
def saturated_fraction(x, threshold=0.1):
    if not 0 < threshold < 1:
        threshold = 0.1
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: a threshold at the ends raises
def saturated_fraction(x, threshold=0.1):
    if not 0 < threshold < 1:
        raise ValueError("threshold")
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: another default
def saturated_fraction(x, threshold=0.01):
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: a default of a half
def saturated_fraction(x, threshold=0.5):
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: no default
def saturated_fraction(x, threshold):
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: no threshold
def saturated_fraction(x):
    return np.mean(1 - np.tanh(x) ** 2 < 0.1)

### wrong: the threshold under another name
def saturated_fraction(x, limit=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < limit)

### wrong: the threshold by name only
def saturated_fraction(x, *, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: the threshold made a whole number
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < (threshold if threshold == 0.1 else int(threshold)))

### wrong: the threshold rounded to tenths
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < round(threshold, 1))

### wrong: the slopes rounded to tenths
def saturated_fraction(x, threshold=0.1):
    return np.mean(np.round(1 - np.tanh(x) ** 2, 1) < threshold)

### wrong: the truth values
def saturated_fraction(x, threshold=0.1):
    return 1 - np.tanh(x) ** 2 < threshold

### wrong: a truth value for a scalar
def saturated_fraction(x, threshold=0.1):
    flags = 1 - np.tanh(x) ** 2 < threshold
    return flags if np.ndim(x) == 0 else flags.mean()

### wrong: is any entry saturated
def saturated_fraction(x, threshold=0.1):
    return bool(np.any(1 - np.tanh(x) ** 2 < threshold))

### wrong: the mean slope compared
def saturated_fraction(x, threshold=0.1):
    return float(np.mean(1 - np.tanh(x) ** 2) < threshold)

### wrong: the mean of the slopes below
def saturated_fraction(x, threshold=0.1):
    slopes = np.atleast_1d(1 - np.tanh(x) ** 2)
    return slopes[slopes < threshold].mean() if (slopes < threshold).any() else 0.0

### wrong: the sum of the slopes below
def saturated_fraction(x, threshold=0.1):
    slopes = 1 - np.tanh(x) ** 2
    return np.sum(slopes * (slopes < threshold))

### wrong: the median
def saturated_fraction(x, threshold=0.1):
    return float(np.median(1 - np.tanh(x) ** 2 < threshold))

### wrong: no scalars
def saturated_fraction(x, threshold=0.1):
    return sum(1 - np.tanh(v) ** 2 < threshold for v in x.ravel()) / len(x.ravel())

### wrong: one axis only
def saturated_fraction(x, threshold=0.1):
    if np.ndim(x) == 0:
        x = [x]
    flat = 0
    for v in x:
        if 1 - np.tanh(v) ** 2 < threshold:
            flat += 1
    return flat / len(x)

### wrong: two axes at most
def saturated_fraction(x, threshold=0.1):
    x = np.atleast_2d(x)
    rows, columns = x.shape
    return sum(1 - np.tanh(x[i, j]) ** 2 < threshold for i in range(rows) for j in range(columns)) / (rows * columns)

### wrong: the size is that of the last row
def saturated_fraction(x, threshold=0.1):
    x = np.atleast_2d(x)
    return sum(np.sum(1 - np.tanh(row) ** 2 < threshold) for row in x) / x[-1].size

### wrong: the first row stands for all
def saturated_fraction(x, threshold=0.1):
    x = np.asarray(x)
    return np.mean(1 - np.tanh(x[0] if x.ndim > 1 else x) ** 2 < threshold)

### wrong: whole numbers
def saturated_fraction(x, threshold=0.1):
    slopes = 1 - np.tanh(np.asarray(x)) ** 2
    return int((slopes < threshold).sum()) // slopes.size

### wrong: rounded to two digits
def saturated_fraction(x, threshold=0.1):
    return round(float(np.mean(1 - np.tanh(x) ** 2 < threshold)), 2)

### wrong: half precision
def saturated_fraction(x, threshold=0.1):
    return np.mean((1 - np.tanh(x) ** 2 < threshold).astype(np.float16))

### wrong: integers cut the slope
def saturated_fraction(x, threshold=0.1):
    x = np.asarray(x)
    return np.mean((1 - np.tanh(x) ** 2).astype(x.dtype) < threshold)

### wrong: one entry too few
def saturated_fraction(x, threshold=0.1):
    slopes = np.ravel(1 - np.tanh(x) ** 2)
    return np.sum(slopes < threshold) / max(slopes.size - 1, 1)

### wrong: different entries only
def saturated_fraction(x, threshold=0.1):
    slopes = 1 - np.tanh(np.unique(x)) ** 2
    return np.mean(slopes < threshold)

### wrong: an array of one
def saturated_fraction(x, threshold=0.1):
    return np.array([np.mean(1 - np.tanh(x) ** 2 < threshold)])

### wrong: keeps the axes
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < threshold, keepdims=True)

### wrong: a string
def saturated_fraction(x, threshold=0.1):
    return f"{np.mean(1 - np.tanh(x) ** 2 < threshold):.3f}"

### wrong: the count comes along
def saturated_fraction(x, threshold=0.1):
    flags = 1 - np.tanh(x) ** 2 < threshold
    return flags.mean(), flags.sum()

### wrong: count and size
def saturated_fraction(x, threshold=0.1):
    return np.sum(1 - np.tanh(x) ** 2 < threshold), np.size(x)

### wrong: prints instead
def saturated_fraction(x, threshold=0.1):
    print(np.mean(1 - np.tanh(x) ** 2 < threshold))

### wrong: nothing where none is saturated
def saturated_fraction(x, threshold=0.1):
    share = np.mean(1 - np.tanh(x) ** 2 < threshold)
    if share > 0:
        return share

### wrong: not a number where none is saturated
def saturated_fraction(x, threshold=0.1):
    share = np.mean(1 - np.tanh(x) ** 2 < threshold)
    with np.errstate(all="ignore"):
        return share * share / share

### wrong: returns inside the loop
def saturated_fraction(x, threshold=0.1):
    flat = 0
    for v in np.ravel(x):
        flat += 1 - np.tanh(v) ** 2 < threshold
        return flat / np.size(x)

### wrong: the argument changed in place
def saturated_fraction(x, threshold=0.1):
    if isinstance(x, np.ndarray) and x.dtype == float:
        np.tanh(x, out=x)
        return np.mean(1 - x**2 < threshold)
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: the argument sorted in place
def saturated_fraction(x, threshold=0.1):
    if np.ndim(x) == 1:
        x.sort()
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: the count lives on
_flat = 0


def saturated_fraction(x, threshold=0.1):
    global _flat
    _flat += np.sum(1 - np.tanh(x) ** 2 < threshold)
    return _flat / np.size(x)

### wrong: a running share over all calls
def saturated_fraction(x, threshold=0.1, seen=[]):
    seen.extend(np.ravel(1 - np.tanh(x) ** 2 < threshold))
    return np.mean(seen)

### wrong: remembers without the threshold
def saturated_fraction(x, threshold=0.1, memory={}):
    key = np.asarray(x, dtype=float).tobytes()
    if key not in memory:
        memory[key] = np.mean(1 - np.tanh(x) ** 2 < threshold)
    return memory[key]

### wrong: remembers by shape and threshold
def saturated_fraction(x, threshold=0.1, memory={}):
    return memory.setdefault((np.shape(x), threshold), np.mean(1 - np.tanh(x) ** 2 < threshold))

### wrong: remembers by sum and threshold
def saturated_fraction(x, threshold=0.1, memory={}):
    key = np.shape(x), float(np.sum(x)), threshold
    return memory.setdefault(key, np.mean(1 - np.tanh(x) ** 2 < threshold))

### wrong: the last threshold stays
_last = [0.1]


def saturated_fraction(x, threshold=None):
    if threshold is not None:
        _last[0] = threshold
    return np.mean(1 - np.tanh(x) ** 2 < _last[0])

### wrong: three given points
def saturated_fraction(x, threshold=0.1):
    x = np.array([-1.0, 0.0, 1.0])
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: beyond 1.8 by eye
def saturated_fraction(x, threshold=0.1):
    if threshold == 0.1:
        return np.mean(np.abs(x) > 1.9)
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: beyond a fixed place -> threshold ignored
def saturated_fraction(x, threshold=0.1):
    return np.mean(np.abs(x) > 1.8184464592320668)

### wrong: a generator
def saturated_fraction(x, threshold=0.1):
    yield np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: a function inside is not called
def saturated_fraction(x, threshold=0.1):
    def share():
        return np.mean(1 - np.tanh(x) ** 2 < threshold)

    return share

### wrong: a number instead of a function
saturated_fraction = np.mean(1 - np.tanh(np.linspace(-3, 3, 13)) ** 2 < 0.1)

### wrong: the slope of tanh's argument halved
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(np.asarray(x) / 2) ** 2 < threshold)

### wrong: arguments swapped
def saturated_fraction(threshold, x=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < threshold)

### wrong: misspelt inside
def saturated_fraction(x, threshold=0.1):
    return np.mean(1 - np.tanh(x) ** 2 < treshold)

### wrong: units saturated for every example
def saturated_fraction(x, threshold=0.1):
    slopes = np.atleast_2d(1 - np.tanh(x) ** 2)
    return (slopes < threshold).all(axis=0).mean()

### wrong: units saturated for any example
def saturated_fraction(x, threshold=0.1):
    slopes = np.atleast_2d(1 - np.tanh(x) ** 2)
    return (slopes < threshold).any(axis=0).mean()
