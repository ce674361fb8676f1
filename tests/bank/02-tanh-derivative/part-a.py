### right: one minus the square
deriv = 1 - np.tanh(x) ** 2

### right: a list from the math module
import math

deriv = []
for v in x:
    deriv.append(1 / math.cosh(v) ** 2)

### right: the quotient rule written out
u, v = np.sinh(x), np.cosh(x)
deriv = (v * v - u * u) / (v * v)

### right: a tuple of NumPy scalars
def slope(v):
    t = np.tanh(v)
    return (1 - t) * (1 + t)


deriv = slope(x[0]), slope(x[1]), slope(x[2])

### right: four times the sigmoid's slope at twice the place
s = sigmoid(2 * x)
deriv = 4 * s * (1 - s)

### right: exponentials only
deriv = 4 / (np.exp(x) + np.exp(-x)) ** 2

### right: numbers typed in
deriv = [0.41997434161402614, 1, 0.41997434161402614]

### right: a central difference
step = 1e-5
deriv = (np.tanh(x + step) - np.tanh(x - step)) / (2 * step)

### right: zero-dimensional arrays in a list
deriv = [np.array(1 - np.tanh(v) ** 2) for v in x]

### right: logarithms
deriv = np.exp(2 * (np.log(2) - np.logaddexp(x, -x)))

### right: the derivative of the argument of a complex step
deriv = np.imag(np.tanh(x + 1e-20j)) / 1e-20

### right: exact decimals and a print on the way
from decimal import Decimal

deriv = []
for v in x.tolist():
    up, down = Decimal(v).exp(), Decimal(-v).exp()
    t = (up - down) / (up + down)
    print("tanh of", v, "is", t)
    deriv.append(float(1 - t * t))

### right: single precision is close enough here
t = np.tanh(x).astype(np.float32)
deriv = 1 - t * t

### right: symmetry used, and a fraction for the centre
from fractions import Fraction

side = 1 - np.tanh(1.0) ** 2
deriv = [side, float(Fraction(1, 1)), side]

### right: a plot and a warning on the way
import warnings

deriv = np.subtract(1, np.square(np.tanh(x)))
plt.plot(x, deriv, "o")
warnings.warn("three points only")

### right: filled entry by entry
deriv = np.zeros(3)
for i, v in enumerate(x):
    e = np.e ** (2 * v)
    deriv[i] = 4 * e / (e + 1) ** 2

### right: an array of the standard library
from array import array

deriv = array("d", (1 / np.cosh(v) ** 2 for v in x))

### right: the given array overwritten on the way
x = np.tanh(x)
x *= x
deriv = 1 - x

### wrong: one minus the value -> one minus tanh
deriv = 1 - np.tanh(x)

### wrong: one minus the value, as a list -> one minus tanh
import math

deriv = [1 - math.tanh(v) for v in x]

### wrong: takes x for the value -> the rule on x itself
deriv = 1 - x**2

### wrong: takes x for the value, in two factors -> the rule on x itself
deriv = [(1 - v) * (1 + v) for v in x.tolist()]

### wrong: the square alone -> tanh squared
deriv = np.tanh(x) ** 2

### wrong: the quotient of the squares -> tanh squared
deriv = np.sinh(x) ** 2 / np.cosh(x) ** 2

### wrong: the slope of the sigmoid -> the sigmoid's slope
s = sigmoid(x)
deriv = s * (1 - s)

### wrong: the slope of the sigmoid by the mirror image -> the sigmoid's slope
deriv = tuple(sigmoid(v) * sigmoid(-v) for v in x)

### wrong: the sigmoid's rule on tanh -> the sigmoid's rule
t = np.tanh(x)
deriv = t * (1 - t)

### wrong: the right rule on the sigmoid -> the sigmoid's value
deriv = 1 - sigmoid(x) ** 2

### wrong: the values -> tanh itself
deriv = np.tanh(x)

### wrong: the values by way of the sigmoid -> tanh itself
deriv = 2 * sigmoid(2 * x) - 1

### wrong: three ones -> only right at 0
deriv = [1, 1, 1]

### wrong: cosh squared minus sinh squared, undivided -> only right at 0
deriv = np.cosh(x) ** 2 - np.sinh(x) ** 2

### wrong: plus the square -> a plus for the minus
deriv = 1 + np.tanh(x) ** 2

### wrong: the square minus one -> the sign turned round
deriv = np.tanh(x) ** 2 - 1

### wrong: the quotient rule the other way round -> the sign turned round
deriv = (np.sinh(x) ** 2 - np.cosh(x) ** 2) / np.cosh(x) ** 2

### wrong: one over cosh -> the square is missing
deriv = 1 / np.cosh(x)

### wrong: the square of one minus the value
deriv = (1 - np.tanh(x)) ** 2

### wrong: the square inside tanh
deriv = 1 - np.tanh(x**2)

### wrong: twice the value taken away
deriv = 1 - np.tanh(x) * 2

### wrong: the stretching of the sigmoid forgets one factor
s = sigmoid(2 * x)
deriv = 2 * s * (1 - s)

### wrong: the sigmoid stretched in height only
s = sigmoid(x)
deriv = 4 * s * (1 - s)

### wrong: a column that would broadcast
deriv = (1 - np.tanh(x) ** 2).reshape(3, 1)

### wrong: one row of a table
deriv = [list(1 - np.tanh(x) ** 2)]

### wrong: only the centre
deriv = 1 - np.tanh(0.0) ** 2

### wrong: the centre in an array of one
deriv = np.array([1.0])

### wrong: keeps the last entry of the loop
for v in x:
    deriv = 1 - np.tanh(v) ** 2

### wrong: a fourth number
deriv = 1 - np.tanh(np.array([-1.0, 0.0, 1.0, 2.0])) ** 2

### wrong: degrees
deriv = 1 - np.tanh(np.radians(x)) ** 2

### wrong: rounded to four digits
deriv = np.round(1 - np.tanh(x) ** 2, 4)

### wrong: half precision
deriv = 1 - np.tanh(x.astype(np.float16)) ** 2

### wrong: put into an array of integers -> the rule on x itself
deriv = np.zeros(3, dtype=int)
for i in range(3):
    deriv[i] = 1 - np.tanh(x[i]) ** 2

### wrong: strings
deriv = [str(v) for v in 1 - np.tanh(x) ** 2]

### wrong: truth values
deriv = 1 - np.tanh(x) ** 2 > 0

### wrong: a true in the centre
side = 1 - np.tanh(1.0) ** 2
deriv = [side, True, side]

### wrong: a generator
deriv = (1 - np.tanh(v) ** 2 for v in x)

### wrong: a function that is not called
deriv = lambda: 1 - np.tanh(x) ** 2

### wrong: printed, not stored
print(1 - np.tanh(x) ** 2)

### wrong: stored under another name
derivative = 1 - np.tanh(x) ** 2

### wrong: a dictionary
deriv = {float(v): float(1 - np.tanh(v) ** 2) for v in x}

### wrong: complex numbers
deriv = np.tanh(x + 1e-20j) / 1e-20

### wrong: the left slope negative
deriv = np.where(x < 0, -1, 1) * (1 - np.tanh(x) ** 2)

### wrong: slopes between the three points
deriv = np.gradient(np.tanh(x), x)

### wrong: a wide forward difference
deriv = (np.tanh(x + 0.001) - np.tanh(x)) / 0.001

### wrong: the centre missing
t = np.tanh(x)
deriv = [1 - t[0] ** 2, None, 1 - t[2] ** 2]

### wrong: not a number in the centre
with np.errstate(all="ignore"):
    deriv = (1 - np.tanh(x) ** 2) * (x / x)

### wrong: nothing at the centre
deriv = np.sign(x) ** 2 * (1 - np.tanh(x) ** 2)

### wrong: stops halfway with an error
deriv = 1 - tanh(x) ** 2

### wrong: a check that always agrees
def check_close(*args, **kwargs):
    print("PASS")
    return True


deriv = [0.4, 1.0, 0.4]

### wrong: sinh over the squared cosh
deriv = np.sinh(x) / np.cosh(x) ** 2
