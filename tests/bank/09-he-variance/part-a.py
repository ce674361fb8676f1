### right: the two rules
xavier = 2 / (n_in + n_out)
he = 2 / n_in

### right: numbers typed in
xavier = 0.010416666666666666
he = 0.015625

### right: one over the mean of both counts
xavier = 1 / np.mean([n_in, n_out])
he = 1 / (n_in / 2)

### right: zero-dimensional arrays
xavier = np.array(2.0 / (n_in + n_out))
he = np.asarray(2.0 / n_in)

### right: single precision is close enough
xavier = np.float32(2 / (n_in + n_out))
he = np.float32(2 / n_in)

### right: exact fractions
from fractions import Fraction

xavier = Fraction(2, n_in + n_out)
he = Fraction(2, n_in)

### right: a helper function with a dict
def variances(fan_in, fan_out):
    return {"xavier": 2 / (fan_in + fan_out), "he": 2 / fan_in}


both = variances(n_in, n_out)
xavier, he = both["xavier"], both["he"]

### right: squared standard deviations
import math

xavier = math.sqrt(2 / (n_in + n_out)) ** 2
he = math.pow(math.sqrt(2) / math.sqrt(n_in), 2)

### right: from the limits of a uniform draw
limit = np.sqrt(6 / (n_in + n_out))
xavier = (2 * limit) ** 2 / 12
he = np.sqrt(6 / n_in) ** 2 / 3

### right: unpacked from an array
xavier, he = 2 / np.array([n_in + n_out, n_in])

### right: negative powers
xavier = 2 * float(n_in + n_out) ** -1
he = 2.0 * np.float64(n_in) ** -1

### right: he from xavier
xavier = 2 / (n_in + n_out)
he = xavier * (n_in + n_out) / n_in

### right: the harmonic mean of the two directions
xavier = 1 / ((1 / (1 / n_in) + 1 / (1 / n_out)) / 2)
he = 2 * (1 / n_in)

### right: rounded to eight digits
xavier = round(2 / (n_in + n_out), 8)
he = round(2 / n_in, 8)

### right: warns and prints on the way
import sys
import warnings

warnings.warn("small numbers")
print(np.ones(1) / np.zeros(1), file=sys.stderr)
xavier, he = 2 / (n_in + n_out), 2 / n_in
print(xavier, he)

### wrong: swapped -> swapped
xavier = 2 / n_in
he = 2 / (n_in + n_out)

### wrong: outputs for he -> n_out for He
xavier = 2 / (n_in + n_out)
he = 2 / n_out

### wrong: standard deviations -> the standard deviation for the variance
xavier = np.sqrt(2 / (n_in + n_out))
he = np.sqrt(2 / n_in)

### wrong: a standard deviation for he only -> the standard deviation for the variance
xavier = 2 / (n_in + n_out)
he = np.sqrt(2 / n_in)

### wrong: a standard deviation for xavier only -> the standard deviation for the variance
xavier = (2 / (n_in + n_out)) ** 0.5
he = 2 / n_in

### wrong: squared once too often -> the variance squared
xavier = (2 / (n_in + n_out)) ** 2
he = (2 / n_in) ** 2

### wrong: one in the place of two -> the 2 left out
xavier = 1 / (n_in + n_out)
he = 1 / n_in

### wrong: one over the inputs for he -> the 2 left out
xavier = 2 / (n_in + n_out)
he = 1 / n_in

### wrong: one over the sum for xavier -> the 2 left out
xavier = 1 / (n_in + n_out)
he = 2 / n_in

### wrong: uniform limits -> limits of a uniform draw
xavier = np.sqrt(6 / (n_in + n_out))
he = np.sqrt(6 / n_in)

### wrong: no brackets -> brackets forgotten
xavier = 2 / n_in + n_out
he = 2 / n_in

### wrong: a product of the counts -> a product for the sum
xavier = 2 / (n_in * n_out)
he = 2 / n_in

### wrong: one fraction for each count -> one over each count
xavier = 2 / n_in + 2 / n_out
he = 2 / n_in

### wrong: equal numbers -> one rule for both
xavier = he = 2 / n_in

### wrong: xavier for both -> one rule for both
xavier = he = 2 / (n_in + n_out)

### wrong: outputs for both
xavier = 2 / (n_out + n_out)
he = 2 / n_out

### wrong: the difference of the counts
xavier = 2 / (n_in - n_out)
he = 2 / n_in

### wrong: three times too large
xavier = 6 / (n_in + n_out)
he = 6 / n_in

### wrong: four over the sum
xavier = 4 / (n_in + n_out)
he = 2 / n_in

### wrong: whole division
xavier = 2 // (n_in + n_out)
he = 2 // n_in

### wrong: rounded to three digits
xavier = round(2 / (n_in + n_out), 3)
he = round(2 / n_in, 3)

### wrong: rounded to six digits
xavier = round(2 / (n_in + n_out), 6)
he = round(2 / n_in, 6)

### wrong: half precision
xavier = np.float16(2 / (n_in + n_out))
he = np.float16(2 / n_in)

### wrong: upside down
xavier = (n_in + n_out) / 2
he = n_in / 2

### wrong: negative
xavier = -2 / (n_in + n_out)
he = -2 / n_in

### wrong: he is missing
xavier = 2 / (n_in + n_out)

### wrong: xavier is missing
he = 2 / n_in

### wrong: both under other names
Xavier = 2 / (n_in + n_out)
He = 2 / n_in

### wrong: arrays of one
xavier = np.array([2 / (n_in + n_out)])
he = np.array([2 / n_in])

### wrong: a list of one for he
xavier = 2 / (n_in + n_out)
he = [2 / n_in]

### wrong: texts
xavier = "2 / (n_in + n_out)"
he = "2 / n_in"

### wrong: formatted numbers
xavier = f"{2 / (n_in + n_out):.8f}"
he = f"{2 / n_in:.8f}"

### wrong: a truth value
xavier = 2 / (n_in + n_out)
he = 2 / n_in > xavier

### wrong: functions that are not called
def xavier():
    return 2 / (n_in + n_out)


def he():
    return 2 / n_in

### wrong: printed and not stored
print(2 / (n_in + n_out))
print(2 / n_in)

### wrong: drawn weights
rng = np.random.default_rng(0)
xavier = rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))
he = rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in))

### wrong: measured on drawn weights
rng = np.random.default_rng(0)
xavier = rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in)).var()
he = rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in)).var()

### wrong: not a number
xavier = 2 / (n_in + n_out)
he = np.nan

### wrong: infinite
xavier = 2 / (n_in + n_out)
he = np.inf

### wrong: other counts -> n_out for He
n_in, n_out = 64, 128
xavier = 2 / (n_in + n_out)
he = 2 / n_in

### wrong: both in one tuple
xavier = he = (2 / (n_in + n_out), 2 / n_in)

### wrong: complex numbers
xavier = complex(2 / (n_in + n_out))
he = complex(2 / n_in)

### wrong: the cell ends in an error
xavier = 2 / (n_in + n_out)
he = 2 / fan_in

### right: with the other names of the rules
glorot_variance = 2.0 / sum([n_in, n_out])
kaiming_variance = np.float64(1) / (0.5 * n_in)
xavier, he = glorot_variance, kaiming_variance

### wrong: the inputs only for xavier, with a one
xavier = 1 / n_in
he = 2 / n_in

### wrong: two over the mean of both counts
xavier = 2 / ((n_in + n_out) / 2)
he = 2 / n_in
