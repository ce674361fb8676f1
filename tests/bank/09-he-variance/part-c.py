### right: a power
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / 2) ** depth

### right: a loop over the layers
def second_moment_after(depth, n_in, variance):
    moment = 1.0
    for _ in range(depth):
        before_relu = n_in * variance * moment
        moment = before_relu / 2
    return moment

### right: recursion
def second_moment_after(depth, n_in, variance):
    if depth == 0:
        return 1
    return n_in * variance * second_moment_after(depth - 1, n_in, variance) / 2

### right: logarithms
import math


def second_moment_after(depth, n_in, variance):
    return math.exp(depth * (math.log(n_in) + math.log(variance) - math.log(2)))

### right: relative to he
def second_moment_after(depth, n_in, variance):
    he = 2 / n_in
    return np.power(variance / he, float(depth))

### right: a product of equal factors
def second_moment_after(depth, n_in, variance):
    return np.prod([0.5 * n_in * variance] * depth)

### right: three powers
def second_moment_after(depth, n_in, variance):
    return n_in**depth * variance**depth * 0.5**depth

### right: functools and a zero-dimensional array
from functools import reduce


def second_moment_after(depth, n_in, variance):
    return np.array(reduce(lambda moment, _: moment * n_in * variance * 0.5, range(depth), 1.0))

### right: exact fractions
from fractions import Fraction


def second_moment_after(depth, n_in, variance):
    return Fraction(n_in) ** depth * Fraction(variance) ** depth / Fraction(2) ** depth

### right: an object that is called
class Stack:
    def __call__(self, depth, n_in, variance):
        sigma = variance**0.5
        return (n_in * sigma**2 / 2) ** depth


second_moment_after = Stack()

### right: np.vectorize
second_moment_after = np.vectorize(lambda depth, n_in, variance: (n_in * variance / 2) ** depth, otypes=[float])

### right: a lambda that warns
import warnings


def second_moment_after(depth, n_in, variance):
    warnings.warn("growing" if n_in * variance > 2 else "fading")
    print(np.ones(1) / 0)
    return (lambda factor: factor**depth)(n_in * variance / 2)

### right: a cumulative product
def second_moment_after(depth, n_in, variance):
    return np.cumprod(np.r_[1.0, np.full(depth, n_in * variance / 2)])[-1]

### right: halves and squares
def second_moment_after(depth, n_in, variance):
    if depth == 0:
        return 1.0
    half = second_moment_after(depth // 2, n_in, variance)
    return half * half * (n_in * variance / 2 if depth % 2 else 1.0)

### right: remembers by all arguments
_known = {}


def second_moment_after(depth, n_in, variance):
    key = depth, n_in, variance
    if key not in _known:
        _known[key] = (n_in * variance / 2) ** depth
    return _known[key]

### right: a sum of the inputs of each layer
def second_moment_after(depth, n_in, variance):
    moment = 1.0
    for layer in range(depth):
        moment = 0.5 * sum(variance * moment for _ in range(n_in))
    return moment

### wrong: the half forgotten -> the factor 1/2 forgotten
def second_moment_after(depth, n_in, variance):
    return (n_in * variance) ** depth

### wrong: a loop without the relu -> the factor 1/2 forgotten
def second_moment_after(depth, n_in, variance):
    moment = 1.0
    for _ in range(depth):
        moment *= n_in * variance
    return moment

### wrong: times depth -> a product instead of a power
def second_moment_after(depth, n_in, variance):
    return n_in * variance / 2 * depth

### wrong: times depth without the half -> a product instead of a power
def second_moment_after(depth, n_in, variance):
    return depth * n_in * variance

### wrong: added up from one -> a product instead of a power
def second_moment_after(depth, n_in, variance):
    moment = 1.0
    for _ in range(depth):
        moment += n_in * variance / 2
    return moment

### wrong: times depth but one for none -> a product instead of a power
def second_moment_after(depth, n_in, variance):
    return 1.0 if depth == 0 else n_in * variance * depth / 2

### wrong: a power before the half -> half only once
def second_moment_after(depth, n_in, variance):
    return (n_in * variance) ** depth / 2

### wrong: one relu at the end -> half only once
def second_moment_after(depth, n_in, variance):
    if depth == 0:
        return 1.0
    return (n_in * variance) ** depth / 2

### wrong: the last relu left out -> before the last ReLU
def second_moment_after(depth, n_in, variance):
    if depth == 0:
        return 1.0
    return (n_in * variance / 2) ** (depth - 1) * n_in * variance

### wrong: doubled at the end -> before the last ReLU
def second_moment_after(depth, n_in, variance):
    return 2 * (n_in * variance / 2) ** depth

### wrong: depth ignored -> one layer only
def second_moment_after(depth, n_in, variance):
    return n_in * variance / 2

### wrong: the input counts as a layer -> one layer too few
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / 2) ** (depth - 1)

### wrong: a loop from one to depth -> one layer too few
def second_moment_after(depth, n_in, variance):
    moment = 1.0
    for _ in range(1, depth):
        moment *= n_in * variance / 2
    return moment

### wrong: a layer too many -> one layer too many
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / 2) ** (depth + 1)

### wrong: no width -> the width left out
def second_moment_after(depth, n_in, variance):
    return (variance / 2) ** depth

### wrong: the root of the variance -> the standard deviation for the variance
def second_moment_after(depth, n_in, variance):
    return (n_in * np.sqrt(variance) / 2) ** depth

### wrong: roots of width and variance -> the standard deviation for the variance
def second_moment_after(depth, n_in, variance):
    return (np.sqrt(n_in * variance) / 2) ** depth

### wrong: the variance squared -> the variance as the standard deviation
def second_moment_after(depth, n_in, variance):
    return (n_in * variance**2 / 2) ** depth

### wrong: root mean square -> the root of the mean square
def second_moment_after(depth, n_in, variance):
    return np.sqrt((n_in * variance / 2) ** depth)

### wrong: the variance behind a relu -> the variance of the activations
def second_moment_after(depth, n_in, variance):
    return (n_in * variance * (0.5 - 0.5 / np.pi)) ** depth

### wrong: he assumed
def second_moment_after(depth, n_in, variance):
    return 1.0

### wrong: halved whatever the variance
def second_moment_after(depth, n_in, variance):
    return 0.5**depth

### wrong: the width in the exponent
def second_moment_after(depth, n_in, variance):
    return (depth * variance / 2) ** n_in

### wrong: the variance of the last layer's activations
def second_moment_after(depth, n_in, variance):
    if depth == 0:
        return 1.0
    return (n_in * variance / 2) ** (depth - 1) * n_in * variance * (0.5 - 0.5 / np.pi)

### wrong: whole division
def second_moment_after(depth, n_in, variance):
    return (n_in * variance // 2) ** depth

### wrong: whole numbers
def second_moment_after(depth, n_in, variance):
    return int((n_in * variance / 2) ** depth)

### wrong: cut where whole numbers come in
def second_moment_after(depth, n_in, variance):
    if isinstance(variance, int):
        return (n_in * variance // 2) ** depth
    return (n_in * variance / 2) ** depth

### wrong: zero for no layer
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / 2) ** depth if depth else 0.0

### wrong: none for no layer
def second_moment_after(depth, n_in, variance):
    if depth > 0:
        return (n_in * variance / 2) ** depth

### wrong: fails for no layer
def second_moment_after(depth, n_in, variance):
    if depth < 1:
        raise ValueError("there must be a layer")
    return (n_in * variance / 2) ** depth

### wrong: right up to three layers
def second_moment_after(depth, n_in, variance):
    factor = n_in * variance / 2
    return [1.0, factor, factor * factor, factor * factor * factor][min(depth, 3)]

### wrong: right up to ten layers
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / 2) ** min(depth, 10)

### wrong: never above one
def second_moment_after(depth, n_in, variance):
    return min(1.0, (n_in * variance / 2) ** depth)

### wrong: never below one
def second_moment_after(depth, n_in, variance):
    return max(1.0, (n_in * variance / 2) ** depth)

### wrong: linear in the distance from he
def second_moment_after(depth, n_in, variance):
    return 1 + depth * (n_in * variance / 2 - 1)

### wrong: an exponential of the distance from he
def second_moment_after(depth, n_in, variance):
    return np.exp(depth * (n_in * variance / 2 - 1))

### wrong: one less input
def second_moment_after(depth, n_in, variance):
    return ((n_in - 1) * variance / 2) ** depth

### wrong: a quarter for a half
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / 4) ** depth

### wrong: multiplied instead of halved
def second_moment_after(depth, n_in, variance):
    return (n_in * variance * 2) ** depth

### wrong: upside down
def second_moment_after(depth, n_in, variance):
    return (2 / (n_in * variance)) ** depth

### wrong: variance and width swapped round the half
def second_moment_after(depth, n_in, variance):
    return (n_in / 2 + variance) ** depth

### wrong: the sign of the power turned
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / 2) ** -depth

### wrong: a caret
def second_moment_after(depth, n_in, variance):
    return int(n_in * variance / 2) ^ depth

### wrong: drawn and measured
def second_moment_after(depth, n_in, variance):
    rng = np.random.default_rng(0)
    x = rng.choice([-1.0, 1.0], size=(n_in, 20))
    for _ in range(depth):
        x = np.maximum(rng.normal(0, np.sqrt(variance), (n_in, n_in)) @ x, 0)
    return (x**2).mean()

### wrong: a measured half
def second_moment_after(depth, n_in, variance):
    z = np.random.default_rng(0).normal(size=100000)
    return (n_in * variance * np.mean(np.maximum(z, 0) ** 2)) ** depth

### wrong: the moment of every layer
def second_moment_after(depth, n_in, variance):
    return [(n_in * variance / 2) ** k for k in range(depth + 1)]

### wrong: an array of one
def second_moment_after(depth, n_in, variance):
    return np.array([(n_in * variance / 2) ** depth])

### wrong: rounded
def second_moment_after(depth, n_in, variance):
    return round((n_in * variance / 2) ** depth, 3)

### wrong: single precision
def second_moment_after(depth, n_in, variance):
    moment = np.float32(1)
    for _ in range(depth):
        moment *= np.float32(n_in * variance / 2)
    return moment

### wrong: prints instead
def second_moment_after(depth, n_in, variance):
    print((n_in * variance / 2) ** depth)

### wrong: returns inside the loop
def second_moment_after(depth, n_in, variance):
    moment = 1.0
    for _ in range(depth):
        moment *= n_in * variance / 2
        return moment
    return moment

### wrong: a text
def second_moment_after(depth, n_in, variance):
    return f"{(n_in * variance / 2) ** depth}"

### wrong: a truth value
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / 2) ** depth >= 1

### wrong: a generator
def second_moment_after(depth, n_in, variance):
    moment = 1.0
    for _ in range(depth):
        moment *= n_in * variance / 2
    yield moment

### wrong: complex numbers
def second_moment_after(depth, n_in, variance):
    return np.exp(depth * np.log(n_in * variance / 2 + 0j))

### wrong: the layer's numbers of part a
def second_moment_after(depth, n_in, variance):
    return (128 * variance / 2) ** depth

### wrong: the arguments in another order
def second_moment_after(n_in, depth, variance):
    return (n_in * variance / 2) ** depth

### wrong: remembers by depth
_known = {}


def second_moment_after(depth, n_in, variance):
    if depth not in _known:
        _known[depth] = (n_in * variance / 2) ** depth
    return _known[depth]

### wrong: remembers by the factor
_known = {}


def second_moment_after(depth, n_in, variance):
    key = n_in * variance
    if key not in _known:
        _known[key] = (n_in * variance / 2) ** depth
    return _known[key]

### wrong: the moment lives on from call to call
_moment = 1.0


def second_moment_after(depth, n_in, variance):
    global _moment
    for _ in range(depth):
        _moment *= n_in * variance / 2
    return _moment

### wrong: a number
second_moment_after = 1.0

### wrong: another name
def second_moment(depth, n_in, variance):
    return (n_in * variance / 2) ** depth

### wrong: nothing yet
def second_moment_after(depth, n_in, variance):
    """The mean square of the activations after depth ReLU layers of width n_in: one number."""

### wrong: a name that is not there
def second_moment_after(depth, n_in, variance):
    return (n_in * var / 2) ** depth

### right: step by step, from the mean square of a weight
def second_moment_after(depth, n_in, variance):
    signal = 1
    while depth:
        before = n_in * variance * signal
        signal = before / 2
        depth -= 1
    return signal

### right: the logarithm of the factor, base two
import math


def second_moment_after(depth, n_in, variance):
    return 2 ** (depth * (math.log2(n_in) + math.log2(variance) - 1))

### wrong: the mean activation squared
def second_moment_after(depth, n_in, variance):
    return (n_in * variance / (2 * np.pi)) ** depth

### wrong: both halves of a layer halved
def second_moment_after(depth, n_in, variance):
    return (n_in / 2 * variance / 2) ** depth

### wrong: he's variance put above the fraction line
def second_moment_after(depth, n_in, variance):
    return (2 / n_in / variance) ** depth
