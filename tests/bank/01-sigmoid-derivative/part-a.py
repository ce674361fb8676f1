### right: the rule with the helper
s = sigmoid(x)
deriv = s * (1 - s)

### right: a list of floats from a loop
import math

deriv = []
for entry in x:
    s = 1 / (1 + math.exp(-entry))
    deriv.append(s * (1 - s))

### right: a tuple of NumPy scalars
def slope(v):
    up = np.exp(v)
    return up / (1 + up) ** 2


deriv = (slope(x[0]), slope(x[1]), slope(x[2]))

### right: half-angle tanh
deriv = (1 - np.tanh(x / 2) ** 2) / 4

### right: a cosh in the denominator
deriv = 1 / (2 + 2 * np.cosh(x))

### right: the value times its mirror image
deriv = sigmoid(x) * sigmoid(-x)

### right: numbers typed in
deriv = [0.19661193324148185, 0.25, 0.19661193324148185]

### right: zero-dimensional arrays in a list
deriv = [np.array(sigmoid(v) - sigmoid(v) ** 2) for v in x]

### right: a central difference
step = 1e-5
deriv = (sigmoid(x + step) - sigmoid(x - step)) / (2 * step)

### right: logarithms added up
from functools import reduce

terms = [np.logaddexp(0, x), np.logaddexp(0, -x)]
deriv = np.exp(-reduce(np.add, terms))

### right: single precision is close enough here
s = sigmoid(x)
deriv = (s * (1 - s)).astype(np.float32)

### right: extended precision
wide = x.astype(np.longdouble)
deriv = np.exp(-wide) / (1 + np.exp(-wide)) ** 2

### right: exact decimals and a print on the way
from decimal import Decimal

deriv = []
for v in x.tolist():
    s = 1 / (1 + Decimal(-v).exp())
    print("sigmoid of", v, "is", s)
    deriv.append(float(s * (1 - s)))

### right: a plot and a warning on the way
import warnings

s = sigmoid(x)
deriv = np.multiply(s, np.subtract(1, s))
plt.figure()
plt.plot(x, deriv, "o-")
plt.title("my slopes")
warnings.warn("only three points")

### right: symmetry used, and a fraction for the centre
from fractions import Fraction

side = math_side = float(sigmoid(1.0) * sigmoid(-1.0))
deriv = np.array([side, float(Fraction(1, 4)), math_side])

### right: filled entry by entry, the given array renamed
points = x
deriv = np.zeros(len(points))
for i, v in enumerate(points):
    deriv[i] = np.e**v / (1 + np.e**v) ** 2

### right: an array of the standard library
from array import array

deriv = array("d", (1 / (np.exp(v / 2) + np.exp(-v / 2)) ** 2 for v in x))

### wrong: gives the sigmoid itself -> the sigmoid itself
deriv = sigmoid(x)

### wrong: gives the sigmoid itself, typed out in a loop -> the sigmoid itself
deriv = []
for v in x:
    deriv.append(np.exp(v) / (np.exp(v) + 1))

### wrong: the rule of tanh -> tanh's rule
deriv = 1 - sigmoid(x) ** 2

### wrong: the rule of tanh, factored -> tanh's rule
s = sigmoid(x)
deriv = [(1 - v) * (1 + v) for v in s]

### wrong: takes x away instead of the value -> one minus x
deriv = sigmoid(x) * (1 - x)

### wrong: adds the two factors -> a sum for a product
s = sigmoid(x)
deriv = s + (1 - s)

### wrong: three ones -> a sum for a product
deriv = [1, 1, 1]

### wrong: forgets the sigmoid -> the rule on x itself
deriv = x * (1 - x)

### wrong: x minus its square -> the rule on x itself
deriv = tuple(v - v**2 for v in x.tolist())

### wrong: the peak everywhere -> only right at 0
deriv = np.full(3, 0.25)

### wrong: the given data set to zero first -> only right at 0
x = np.zeros(3)
deriv = sigmoid(x) * (1 - sigmoid(x))

### wrong: the sigmoid of one minus x -> one minus x
deriv = sigmoid(1 - x)

### wrong: a column that would broadcast
s = sigmoid(x)
deriv = (s * (1 - s)).reshape(3, 1)

### wrong: one row of a table
s = sigmoid(x)
deriv = [list(s * (1 - s))]

### wrong: only the centre
deriv = sigmoid(0.0) * (1 - sigmoid(0.0))

### wrong: keeps the last entry of the loop
for v in x:
    deriv = sigmoid(v) * (1 - sigmoid(v))

### wrong: a fourth number
grid = np.array([-1.0, 0.0, 1.0, 2.0])
deriv = sigmoid(grid) * sigmoid(-grid)

### wrong: rounded to four digits
s = sigmoid(x)
deriv = np.round(s * (1 - s), 4)

### wrong: half precision
s = sigmoid(x).astype(np.float16)
deriv = s * (1 - s)

### wrong: put into an array of integers
deriv = np.zeros(3, dtype=int)
for i in range(3):
    deriv[i] = sigmoid(x[i]) * (1 - sigmoid(x[i]))

### wrong: strings
s = sigmoid(x)
deriv = [str(v) for v in s * (1 - s)]

### wrong: booleans
s = sigmoid(x)
deriv = s * (1 - s) > 0

### wrong: a generator
deriv = (sigmoid(v) * (1 - sigmoid(v)) for v in x)

### wrong: a function that is not called
def deriv(v=x):
    return sigmoid(v) * (1 - sigmoid(v))

### wrong: printed, not stored
print(sigmoid(x) * (1 - sigmoid(x)))

### wrong: stored under another name
derivative = sigmoid(x) * (1 - sigmoid(x))

### wrong: a dictionary
deriv = {float(v): float(sigmoid(v) * sigmoid(-v)) for v in x}

### wrong: a set
deriv = {float(v) for v in sigmoid(x) * sigmoid(-x)}

### wrong: the minus of the chain rule lost
deriv = -np.exp(-x) / (1 + np.exp(-x)) ** 2

### wrong: the square lost
deriv = np.exp(-x) / (1 + np.exp(-x))

### wrong: the derivative of tanh
deriv = 1 - np.tanh(x) ** 2

### wrong: scaled to a peak of one
s = sigmoid(x)
deriv = 4 * s * (1 - s)

### wrong: the square of the value
deriv = sigmoid(x) * (1 - sigmoid(-x))

### wrong: slopes between the three points
deriv = np.gradient(sigmoid(x), x)

### wrong: a wide forward difference
deriv = (sigmoid(x + 0.001) - sigmoid(x)) / 0.001

### wrong: the left slope negative
s = sigmoid(x)
deriv = np.sign(x + 0.5) * s * (1 - s)

### wrong: the centre missing
s = sigmoid(x)
deriv = [s[0] * (1 - s[0]), None, s[2] * (1 - s[2])]

### wrong: a not-a-number in the centre
with np.errstate(all="ignore"):
    deriv = sigmoid(x) * sigmoid(-x) * (x / x)

### wrong: a check that always agrees
def check_close(*args, **kwargs):
    print("PASS")
    return True


check_true = check_close
deriv = np.array([0.1, 0.25, 0.1])

### right: a complex step
deriv = np.imag(1 / (1 + np.exp(-(x + 1e-20j)))) / 1e-20

### wrong: brackets forgotten
deriv = sigmoid(x) * 1 - sigmoid(x)
