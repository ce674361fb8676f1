### right: the helper
p = softmax(z)

### right: shifted by the maximum
e = np.exp(z - z.max())
p = e / e.sum()

### right: a list from the math module
import math

top = max(z)
powers = [math.exp(v - top) for v in z]
p = [power / math.fsum(powers) for power in powers]

### right: a tuple of NumPy scalars
a, b, c = z
total = 1 + np.exp(b - a) + np.exp(c - a)
p = (1 / total, np.exp(b - a) / total, np.exp(c - a) / total)

### right: shifted by the smallest
up = np.exp(z - z[-1])
p = up / np.sum(up)

### right: shifted by a number chosen by eye
p = np.exp(z - 999) / np.exp(z - 999).sum()

### right: a geometric series
r = np.exp(-1)
p = r ** np.arange(3) * (1 - r) / (1 - r**3)

### right: numbers typed in
p = [0.6652409557748218, 0.24472847105479764, 0.09003057317038046]

### right: the log-sum taken away inside the exponential
p = np.exp(z - np.logaddexp.reduce(z))

### right: one over a sum of quotients
p = 1 / np.exp(z[None, :] - z[:, None]).sum(axis=1)

### right: zero-dimensional arrays in a list
e = np.exp(z - np.max(z))
p = [np.array(v / e.sum()) for v in e]

### right: decimals that do not overflow
from decimal import Decimal

powers = [Decimal(v).exp() for v in z.tolist()]
p = tuple(float(power / sum(powers)) for power in powers)

### right: single precision is close enough here
small = z.astype(np.float32) - np.float32(1000)
p = np.exp(small) / np.exp(small).sum()

### right: sees the overflow first, then draws and warns
import sys
import warnings

with np.errstate(invalid="ignore"):
    print(np.exp(z) / np.exp(z).sum(), file=sys.stderr)
warnings.warn("that was nan")
p = softmax(z)
plt.figure()
plt.bar(range(3), p)

### right: fractions of powers
from fractions import Fraction
from functools import reduce
from operator import add

powers = [Fraction(float(np.exp(v - 1000))) for v in z]
p = [float(v / reduce(add, powers)) for v in powers]

### right: works in place, and on the given array
z -= z.max()
np.exp(z, out=z)
z /= z.sum()
p = z

### right: a named tuple
from collections import namedtuple

Shares = namedtuple("Shares", "first second third")
p = Shares(*softmax(z))

### right: extended precision
w = z.astype(np.longdouble)
p = np.exp(w - w.mean()) / np.exp(w - w.mean()).sum()

### wrong: no shift -> no shift
p = np.exp(z) / np.exp(z).sum()

### wrong: no shift, written as a power of e -> no shift
powers = [np.e**v for v in z]
p = [power / sum(powers) for power in powers]

### wrong: three times not a number -> no shift
p = np.full(3, np.nan)

### wrong: divided by the maximum -> divided by the maximum
scaled = z / z.max()
p = np.exp(scaled) / np.exp(scaled).sum()

### wrong: divided by the maximum, then the helper -> divided by the maximum
p = softmax([v / 1000 for v in z])

### wrong: clipped before the exponential -> clipped
near = np.clip(z, -700, 700)
p = np.exp(near) / np.exp(near).sum()

### wrong: large entries replaced by five hundred -> clipped
near = [min(v, 500) for v in z]
p = softmax(near)

### wrong: the logits over their sum -> shares of the logits
p = z / z.sum()

### wrong: the logits over their maximum
p = z / z.max()

### wrong: not a number turned into zero
with np.errstate(all="ignore"):
    p = np.nan_to_num(np.exp(z) / np.exp(z).sum())

### wrong: the powers without the sum -> not normalized
p = np.exp(z - z.max())

### wrong: divided by the largest power -> not normalized
e = np.exp(z - 999)
p = e / e.max()

### wrong: shifted above only
p = np.exp(z - z.max()) / np.exp(z).sum()

### wrong: entries counted from the other end
p = softmax(z)[::-1]

### wrong: shifted the other way round
e = np.exp(z.max() - z)
p = e / e.sum()

### wrong: powers of two
e = 2 ** (z - z.max())
p = e / e.sum()

### wrong: powers of ten
e = 10 ** (z - z.max())
p = e / e.sum()

### wrong: the logarithm of the softmax
p = np.log(softmax(z))

### wrong: a sigmoid for each entry
p = sigmoid(z)

### wrong: a sigmoid for each shifted entry
p = sigmoid(z - z.mean())

### wrong: taken twice
p = softmax(softmax(z))

### wrong: standardised first
p = softmax((z - z.mean()) / z.std())

### wrong: squares instead of powers
q = (z - z.min()) ** 2
p = q / q.sum()

### wrong: a column that would broadcast
p = softmax(z)[:, None]

### wrong: one row of a table
p = softmax(z).reshape(1, -1)

### wrong: each entry a list
p = [[v] for v in softmax(z)]

### wrong: the winner only
p = softmax(z).max()

### wrong: the place of the winner
p = np.argmax(z)

### wrong: all for the winner
p = (z == z.max()).astype(float)

### wrong: two of the three
p = softmax(z)[:2]

### wrong: one third each -> clipped
p = np.full(3, 1 / 3)

### wrong: rounded to three digits
p = np.round(softmax(z), 3)

### wrong: half precision
p = softmax(z).astype(np.float16)

### wrong: whole numbers
p = softmax(z).astype(int)

### wrong: per cent
p = 100 * softmax(z)

### wrong: strings
p = [f"{v:.12f}" for v in softmax(z)]

### wrong: booleans
p = softmax(z) > 0.5

### wrong: a generator
p = (v for v in softmax(z))

### wrong: a map that nobody has walked
p = map(float, softmax(z))

### wrong: the helper itself
p = softmax

### wrong: printed, not stored
print(softmax(z))

### wrong: stored under another name
probabilities = softmax(z)

### wrong: a dictionary of entries
p = dict(zip(z.tolist(), softmax(z).tolist()))

### wrong: the given logits replaced
z = np.array([2.0, 1.0, 1.0])
p = softmax(z)

### wrong: a helper that always gives the same
def softmax(v):
    return np.ones(len(v)) / 2


p = softmax(z)

### wrong: a check that always agrees
def check_true(*args, **kwargs):
    return True


check_close = check_true
p = np.array([0.7, 0.2, 0.1])

### wrong: the last one left out
e = np.exp(z - z.max())
p = [e[0] / e.sum(), e[1] / e.sum(), None]

### wrong: the maximum taken away after the exponential -> no shift
e = np.exp(z)
p = (e - e.max()) / (e - e.max()).sum()

### wrong: the logits over their length
u = z / np.linalg.norm(z)
p = np.exp(u) / np.exp(u).sum()

### wrong: shifted to the range from 0 to 1
u = (z - z.min()) / (z.max() - z.min())
p = np.exp(u) / np.exp(u).sum()

### wrong: divided by the count
p = np.exp(z - z.max()) / len(z)
