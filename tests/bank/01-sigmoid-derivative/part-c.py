### right: a power
def largest_gradient(depth):
    return 0.25**depth

### right: a product in a loop
def largest_gradient(depth):
    kept = 1
    for _ in range(depth):
        kept *= 0.25
    return kept

### right: four to the minus depth
def largest_gradient(depth):
    return 4**-depth

### right: a quotient of whole numbers
largest_gradient = lambda depth: 1 / (1 << 2 * depth)

### right: recursion
def largest_gradient(depth):
    if depth == 0:
        return 1
    return largest_gradient(depth - 1) / 4

### right: a fraction made a float
from fractions import Fraction


def largest_gradient(depth):
    return float(Fraction(1, 4) ** depth)

### right: the product of a filled array
def largest_gradient(depth):
    return np.prod(np.full(depth, 0.25))

### right: a zero-dimensional array
def largest_gradient(depth):
    return np.array(np.power(0.25, depth))

### right: reduce over a repeated factor
import functools
import itertools
import operator


def largest_gradient(depth):
    return functools.reduce(operator.mul, itertools.repeat(0.25, depth), 1.0)

### right: the peak of the slope itself
def _peak():
    s = sigmoid(0.0)
    return s * (1 - s)


def largest_gradient(depth):
    print("peak", _peak())
    return _peak() ** depth

### right: the peak searched on a grid
def largest_gradient(depth):
    x = np.linspace(-8, 8, 1601)
    s = sigmoid(x)
    plt.figure()
    plt.plot(x, s * (1 - s))
    return np.max(s * (1 - s)) ** depth

### right: the exponent set directly
import math
from functools import partial

largest_gradient = partial(lambda base, depth: math.ldexp(base, -2 * depth), 1.0)

### right: by way of logarithms
def largest_gradient(depth):
    return np.exp(depth * np.log(0.25))

### right: an object with a table that grows
class Bound:
    def __init__(self):
        self.table = [1]

    def __call__(self, depth):
        while len(self.table) <= depth:
            self.table.append(self.table[-1] * 0.25)
        return self.table[depth]


largest_gradient = Bound()

### right: the last of the running products
def largest_gradient(depth):
    return np.cumprod([1.0] + [0.25] * depth)[-1]

### right: half precision, where powers of two are exact
def largest_gradient(depth):
    return np.float16(0.5) ** (2 * depth)

### right: a diagonal matrix to the power
def largest_gradient(depth):
    return np.linalg.matrix_power(np.eye(1) / 4, depth)[0, 0]

### right: a cache
from functools import lru_cache


@lru_cache
def largest_gradient(depth):
    return 1.0 if depth < 1 else 0.25 * largest_gradient(depth - 1)

### right: warns about deep stacks
import warnings


def largest_gradient(depth):
    if depth > 3:
        warnings.warn("the gradient vanishes")
    return pow(0.5, depth) * pow(0.5, depth)

### wrong: times instead of to the power -> 0.25 times depth
def largest_gradient(depth):
    return 0.25 * depth

### wrong: adds up in a loop -> 0.25 times depth
def largest_gradient(depth):
    total = 0
    for _ in range(depth):
        total += 0.25
    return total

### wrong: the minus binds before the product -> 0.25 times depth
def largest_gradient(depth):
    return 2**-2 * depth

### wrong: a sum over a filled array -> 0.25 times depth
def largest_gradient(depth):
    return np.full(depth, 0.25).sum()

### wrong: a quarter of depth, but one for none
def largest_gradient(depth):
    return 1 if depth == 0 else depth / 4

### wrong: one layer too many
def largest_gradient(depth):
    return 0.25 ** (depth + 1)

### wrong: one layer too few
def largest_gradient(depth):
    kept = 1.0
    for _ in range(1, depth):
        kept *= 0.25
    return kept

### wrong: starts from a quarter
def largest_gradient(depth):
    kept = 0.25
    for _ in range(depth - 1):
        kept *= 0.25
    return kept

### wrong: nothing left for no layer
def largest_gradient(depth):
    if depth == 0:
        return 0
    return 0.25**depth

### wrong: nothing said for no layer
def largest_gradient(depth):
    if depth > 0:
        return 0.25**depth

### wrong: a true for no layer
def largest_gradient(depth):
    return depth == 0 or 0.25**depth

### wrong: the value of the sigmoid at zero
def largest_gradient(depth):
    return sigmoid(0) ** depth

### wrong: base and exponent swapped
def largest_gradient(depth):
    return depth**0.25

### wrong: depth as an argument of the slope
def largest_gradient(depth):
    s = sigmoid(depth)
    return s * (1 - s)

### wrong: divided by depth, none included -> 0.25 divided by depth
def largest_gradient(depth):
    return 0.25 / depth

### wrong: divided by depth
def largest_gradient(depth):
    return 0.25 / depth if depth else 1.0

### wrong: a quarter, whatever the depth -> one layer only
def largest_gradient(depth):
    return 0.25

### wrong: ten layers, whatever the depth
def largest_gradient(depth):
    depth = 10
    return 0.25**depth

### wrong: the peak of tanh
def largest_gradient(depth):
    return 1.0**depth

### wrong: the slopes along one forward pass from zero
def largest_gradient(depth):
    x, kept = 0.0, 1.0
    for _ in range(depth):
        x = sigmoid(x)
        kept *= x * (1 - x)
    return kept

### wrong: a peak read off the picture
def largest_gradient(depth):
    return 0.2499**depth

### wrong: a peak missed by the grid
def largest_gradient(depth):
    s = sigmoid(np.linspace(-5, 5, 100))
    return np.max(s * (1 - s)) ** depth

### wrong: rounded to four digits
def largest_gradient(depth):
    return round(0.25**depth, 4)

### wrong: whole numbers
def largest_gradient(depth):
    return int(0.25**depth)

### wrong: floor division
def largest_gradient(depth):
    return 1 // 4**depth

### wrong: a power that runs over in int64
def largest_gradient(depth):
    with np.errstate(all="ignore"):
        return 1 / np.int64(4) ** depth

### wrong: a product of fours that runs over
def largest_gradient(depth):
    return 1 / np.prod([4] * depth)

### wrong: a product that runs over in int16
def largest_gradient(depth):
    with np.errstate(all="ignore"):
        return 1 / np.prod(np.full(depth, 4, dtype=np.int16), dtype=np.int16)

### wrong: a negative power of an integer array
def largest_gradient(depth):
    return np.power(np.array(4), -depth)

### wrong: an array of one
def largest_gradient(depth):
    return np.array([0.25]) ** depth

### wrong: the factors, not their product
def largest_gradient(depth):
    return [0.25] * depth

### wrong: all depths up to this one
def largest_gradient(depth):
    return 0.25 ** np.arange(depth + 1)

### wrong: the last of no products
def largest_gradient(depth):
    return np.cumprod([0.25] * depth)[-1]

### wrong: a recursion that stops at one
def largest_gradient(depth):
    if depth == 1:
        return 0.25
    return 0.25 * largest_gradient(depth - 1)

### wrong: a reduce without a start
from functools import reduce


def largest_gradient(depth):
    return reduce(lambda a, b: a * b, [0.25] * depth)

### wrong: a reduce with zero as start
from functools import reduce


def largest_gradient(depth):
    return reduce(lambda a, b: a * b, [0.25] * depth, 0)

### wrong: the product lives on between calls
kept = 1.0


def largest_gradient(depth):
    global kept
    for _ in range(depth):
        kept *= 0.25
    return kept

### wrong: the list of factors lives on
def largest_gradient(depth, factors=[]):
    factors.extend([0.25] * depth)
    return float(np.prod(factors))

### wrong: remembers under half the depth
def largest_gradient(depth, memory={}):
    return memory.setdefault(depth // 2, 0.25**depth)

### wrong: only up to five layers
def largest_gradient(depth):
    table = [1, 1 / 4, 1 / 16, 1 / 64, 1 / 256, 1 / 1024]
    return table[depth]

### wrong: prints instead
def largest_gradient(depth):
    print(0.25**depth)

### wrong: a string
def largest_gradient(depth):
    return f"{0.25**depth}"

### wrong: a percentage
def largest_gradient(depth):
    return 100 * 0.25**depth

### wrong: what is lost
def largest_gradient(depth):
    return 1 - 0.25**depth

### wrong: the logarithm
def largest_gradient(depth):
    return depth * np.log(0.25)

### wrong: a caret for the power
def largest_gradient(depth):
    return int(0.25 * 4) ^ depth

### wrong: returns inside the loop
def largest_gradient(depth):
    kept = 1.0
    for _ in range(depth):
        kept *= 0.25
        return kept
    return kept

### wrong: a function that is not called
def largest_gradient(depth):
    return lambda: 0.25**depth

### wrong: a generator
def largest_gradient(depth):
    kept = 1.0
    for _ in range(depth):
        kept *= 0.25
    yield kept

### wrong: not a number for no layer
def largest_gradient(depth):
    return float("nan") if depth == 0 else 0.25**depth

### wrong: grows
def largest_gradient(depth):
    return 4**depth

### wrong: a quarter squared each time
def largest_gradient(depth):
    kept = 0.25
    for _ in range(depth - 1):
        kept = kept * kept
    return kept if depth else 1.0

### right: an exact fraction
from fractions import Fraction

def largest_gradient(depth):
    return Fraction(1, 4) ** depth

### right: one zero for each layer, through the slope
def largest_gradient(depth):
    value = sigmoid(np.zeros(depth))
    return np.prod(value * (1 - value))

### wrong: a quarter taken away for each layer
def largest_gradient(depth):
    factor = 1.0
    for _ in range(depth):
        factor = factor - 0.25 * factor
    return factor
