### right: maximum and where
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, slope * x)

### right: two list comprehensions
relu = [max(v, 0) for v in x]
leaky = [v if v > 0 else slope * v for v in x]

### right: the larger of the two pieces, which is right for this slope
relu = np.maximum(0, x)
leaky = np.maximum(x, slope * x)

### right: multiplied with truth values
relu = x * (x > 0)
leaky = x * (x > 0) + slope * x * (x <= 0)

### right: numbers typed in
relu = [0, 0, 3]
leaky = [-0.2, 0, 3]

### right: tuples of mixed numbers
relu = (0, 0.0, np.float64(3))
leaky = (x[0] * slope, 0, 3)

### right: changed in place on copies
relu = x.copy()
relu[relu < 0] = 0
leaky = x.copy()
leaky[leaky < 0] *= slope

### right: half the sum with the absolute value
relu = (x + np.abs(x)) / 2
leaky = (1 + slope) / 2 * x + (1 - slope) / 2 * abs(x)

### right: clipped on both sides
relu = np.clip(x, 0, None)
leaky = relu + slope * np.clip(x, None, 0)

### right: a function for both, with a loop
def rectify(values, s):
    out = []
    for v in values:
        if v > 0:
            out.append(v)
        else:
            out.append(s * v)
    return out


relu = rectify(x, 0)
leaky = rectify(x, slope)

### right: exact fractions
from fractions import Fraction

relu = [float(max(Fraction(v), Fraction(0))) for v in x]
leaky = [float(Fraction(v) * (1 if v > 0 else Fraction(1, 10))) for v in x]

### right: decimals
from decimal import Decimal

relu = [float(max(Decimal(v), Decimal(0))) for v in x.tolist()]
leaky = [float(Decimal(v) * (Decimal(1) if v > 0 else Decimal("0.1"))) for v in x.tolist()]

### right: single precision
small = x.astype(np.float32)
relu = np.maximum(small, 0)
leaky = np.where(small > 0, small, np.float32(slope) * small)

### right: a matrix that scales
relu = np.diag([0, 0, 1]) @ x
leaky = np.diag(np.where(x > 0, 1.0, slope)) @ x

### right: leaky from relu
relu = np.maximum(x, 0)
leaky = relu - slope * np.maximum(-x, 0)

### right: names renamed, a plot and a warning on the way
import warnings

points, s = x, slope
relu = np.piecewise(points, [points > 0], [lambda v: v, 0])
leaky = np.piecewise(points, [points > 0], [lambda v: v, lambda v: s * v])
plt.plot(points, leaky)
warnings.warn("three points only")
print(relu, leaky)

### right: select
relu = np.select([x > 0], [x], default=0)
leaky = np.select([x > 0, x <= 0], [x, slope * x])

### right: whole numbers for relu
relu = np.maximum(x, 0).astype(int)
leaky = np.fromiter((v if v > 0 else v / 10 for v in x), dtype=float)

### right: zero-dimensional arrays and an array of the standard library
from array import array

relu = [np.array(max(v, 0.0)) for v in x]
leaky = array("d", [v * (slope if v < 0 else 1) for v in x])

### right: choose by index
relu = np.choose((x > 0).astype(int), [np.zeros(3), x])
leaky = np.choose((x > 0).astype(int), [slope * x, x])

### wrong: the absolute value for both -> |x|
relu = np.abs(x)
leaky = np.abs(x)

### wrong: the absolute value for relu -> |x|
relu = abs(x)
leaky = np.where(x > 0, x, slope * x)

### wrong: the absolute value for leaky -> |x|
relu = np.maximum(x, 0)
leaky = [abs(v) for v in x]

### wrong: the sign is lost -> the sign lost
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, -slope * x)

### wrong: the absolute value scaled -> the sign lost
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, slope * np.abs(x))

### wrong: scales the positive side -> slope on the positive side
relu = np.maximum(x, 0)
leaky = np.where(x > 0, slope * x, x)

### wrong: the smaller of the two pieces -> slope on the positive side
relu = np.maximum(x, 0)
leaky = np.minimum(x, slope * x)

### wrong: scales both sides -> slope on the positive side
relu = np.maximum(x, 0)
leaky = slope * x

### wrong: the usual slope instead of the given one -> slope 0.01
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, 0.01 * x)

### wrong: the usual slope, by a maximum -> slope 0.01
relu = np.maximum(x, 0)
leaky = [max(v, v / 100) for v in x]

### wrong: relu twice -> ReLU again, or integer truncation
relu = np.maximum(x, 0)
leaky = np.maximum(x, 0)

### wrong: put into an array of integers -> ReLU again, or integer truncation
relu = np.maximum(x, 0)
leaky = np.zeros(3, dtype=int)
for i in range(3):
    leaky[i] = x[i] if x[i] > 0 else slope * x[i]

### wrong: made an int -> ReLU again, or integer truncation
relu = [max(v, 0) for v in x]
leaky = [int(max(v, slope * v)) for v in x]

### wrong: rounded to whole numbers -> ReLU again, or integer truncation
relu = np.maximum(x, 0)
leaky = np.round(np.where(x > 0, x, slope * x))

### wrong: floor division -> integer truncation
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, x // 10)

### wrong: the two exchanged -> swapped
leaky = np.maximum(x, 0)
relu = np.where(x > 0, x, slope * x)

### wrong: leaky twice -> relu leaks
relu = np.where(x > 0, x, slope * x)
leaky = np.where(x > 0, x, slope * x)

### wrong: relu is x -> nothing cut off
relu = x
leaky = np.maximum(x, slope * x)

### wrong: both are x -> nothing cut off
relu = x
leaky = np.where(x > 0, x, slope * x)

### wrong: leaky is x -> nothing scaled
relu = np.maximum(x, 0)
leaky = np.maximum(x, x)

### wrong: a slope of one -> nothing scaled
slope = 1
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, slope * x)

### wrong: minimum for maximum -> the wrong side
relu = np.minimum(x, 0)
leaky = np.where(x > 0, x, slope * x)

### wrong: the negative part turned round -> the wrong side
relu = np.maximum(-x, 0)
leaky = np.where(x > 0, x, slope * x)

### wrong: the slope without x -> slope without x
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, slope)

### wrong: divided by the slope -> divided by the slope
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, x / slope)

### wrong: the derivative of leaky -> the derivative
relu = np.maximum(x, 0)
leaky = np.where(x > 0, 1, slope)

### wrong: the derivative of relu -> the derivative
relu = (x > 0) * 1.0
leaky = np.where(x > 0, x, slope * x)

### wrong: both derivatives -> the derivative
relu = np.where(x > 0, 1, 0)
leaky = np.where(x > 0, 1, slope)

### wrong: the largest of all entries
relu = np.max(x)
leaky = np.where(x > 0, x, slope * x)

### wrong: the truth values
relu = x > 0
leaky = np.where(x > 0, x, slope * x)

### wrong: a column that would broadcast
relu = np.maximum(x, 0)[:, None]
leaky = np.where(x > 0, x, slope * x)[:, None]

### wrong: only what is positive
relu = x[x > 0]
leaky = np.where(x > 0, x, slope * x)

### wrong: leaky one row of a table
relu = np.maximum(x, 0)
leaky = [[v if v > 0 else slope * v for v in x]]

### wrong: only the negative one
relu = np.maximum(x, 0)
leaky = slope * x[0]

### wrong: leaky missing
relu = np.maximum(x, 0)

### wrong: relu missing
leaky = np.where(x > 0, x, slope * x)

### wrong: a slope on top of relu
relu = np.maximum(x, 0)
leaky = relu + slope * x

### wrong: the slope taken away
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, x - slope)

### wrong: a constant leak
relu = np.maximum(x, 0)
leaky = np.maximum(x, -slope)

### wrong: the zero moved
relu = np.maximum(x, slope)
leaky = np.where(x > 0, x, slope * x)

### wrong: an exponential tail
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, slope * (np.exp(x) - 1))

### wrong: softplus
relu = np.log1p(np.exp(x))
leaky = np.where(x > 0, x, slope * x)

### wrong: not a number at zero
with np.errstate(all="ignore"):
    relu = x * x / x * (x > 0)
leaky = np.where(x > 0, x, slope * x)

### wrong: infinity in leaky
relu = np.maximum(x, 0)
leaky = np.where(x < 0, -np.inf, x)

### wrong: strings
relu = [str(max(v, 0)) for v in x]
leaky = [str(max(v, slope * v)) for v in x]

### wrong: a generator
relu = (max(v, 0) for v in x)
leaky = (max(v, slope * v) for v in x)

### wrong: two functions
relu = lambda v: np.maximum(v, 0)
leaky = lambda v: np.where(v > 0, v, slope * v)

### wrong: printed, not stored
print(np.maximum(x, 0))
print(np.where(x > 0, x, slope * x))

### wrong: under other names
relu_x = np.maximum(x, 0)
leaky_x = np.where(x > 0, x, slope * x)

### wrong: both in one name
relu = np.maximum(x, 0), np.where(x > 0, x, slope * x)
leaky = relu

### wrong: reversed
relu = np.maximum(x, 0)[::-1]
leaky = np.where(x > 0, x, slope * x)[::-1]

### wrong: half precision
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, slope * x).astype(np.float16)

### wrong: a true among the numbers
relu = [False, 0, 3]
leaky = [-0.2, 0, 3]

### wrong: stops halfway with an error
relu = np.maximum(x, 0)
leaky = np.where(x > 0, x, alpha * x)

### wrong: sigmoid
relu = sigmoid(x)
leaky = sigmoid(x)

### wrong: capped at one -> the derivative
relu = np.clip(x, 0, 1)
leaky = np.clip(x, slope * x, 1)
