### right: zeros
x_break = np.array([0.0, 0.0])

### right: a list of integers
x_break = [0, 0]

### right: a tuple
x_break = (1, -4)

### right: NumPy scalars
x_break = [np.float32(-1), np.int64(-2)]

### right: the first hidden number only
x_break = [-10, 2]

### right: the second hidden number only
x_break = [5.0, 0.5]

### right: zero and something exactly representable below the bend
x_break = [3, 1 - 2**-10]

### right: just enough
x_break = [0.0, 1 - 1e-5]

### right: the first hidden number just below zero, the second exactly zero
x_break = [-3.001, 1]

### right: searched at random
rng = np.random.default_rng(1)
while True:
    x_break = rng.normal(size=2)
    hidden = W1 @ x_break + b1
    if np.abs(W2 @ np.maximum(hidden, 0) - W2 @ hidden).max() > 1e-3:
        break

### right: the first layer inverted
x_break = np.linalg.solve(W1, np.array([-1.0, -1.0]) - b1)

### right: searched on a grid, with a print
import itertools

x_break = next(p for p in itertools.product(range(-3, 4), repeat=2) if min(W1 @ p + b1) < 0)
print(x_break)

### right: far away
x_break = np.array([-1e9, 1e3])

### right: very far away
x_break = [-1e300, -1e300]

### right: single precision
x_break = np.array([-2, -2], dtype=np.float32)

### right: a range
x_break = range(-2, 0)

### right: fractions
from fractions import Fraction

x_break = [Fraction(1, 3), Fraction(-1, 3)]

### right: a named tuple
from collections import namedtuple

x_break = namedtuple("Point", "x1 x2")(-6.0, 2.0)

### right: an object array
x_break = np.array([0, -1], dtype=object)

### right: the given layers are gone
del W1, W2, b1, b2
x_break = np.zeros(2)

### right: the origin plus a little
x_break = (0, 1 - 1e-5)

### right: from the output backwards
x_break = np.linalg.solve(W1, np.array([-3.0, 2.0]) - b1)

### right: as an array of big integers
x_break = np.array([-(10**15), 5])

### wrong: the input of part a -> nothing changes
x_break = np.array([2.0, 3.0])

### wrong: the input of part a as a tuple -> nothing changes
x_break = (2, 3)

### wrong: both positive -> nothing changes
x_break = [1.0, 2.0]

### wrong: large and positive -> nothing changes
x_break = [1e6, 1e6]

### wrong: the second hidden number exactly zero -> nothing changes
x_break = [1.0, 1.0]

### wrong: the first hidden number exactly zero -> nothing changes
x_break = [-5.0, 2.0]

### wrong: both hidden numbers exactly zero -> nothing changes
x_break = np.linalg.solve(W1, -b1)

### wrong: a negative input that the first layer lifts -> nothing changes
x_break = [-1.0, 2.0]

### wrong: a very negative input that the first layer lifts -> nothing changes
x_break = [-100.0, 60.0]

### wrong: negative for a ReLU on the output of another order -> nothing changes
x_break = [-1.5, 1.25]

### wrong: a change that is too small -> nothing changes
x_break = [0.0, 1 - 1e-9]

### wrong: a change that is too small in the first number -> nothing changes
x_break = [-3 - 2**-25, 1.0]

### wrong: zero is no break for ReLU itself -> nothing changes
x_break = [0.0, 1.0]

### wrong: ones and a half -> nothing changes
x_break = np.full(2, 1.5)

### wrong: a break for the first layer without its bias -> nothing changes
x_break = np.array([-2.5, 1.0])

### wrong: one number
x_break = -1.0

### wrong: an array of one
x_break = np.array([-1.0])

### wrong: three numbers
x_break = [0.0, -1.0, 1.0]

### wrong: no numbers
x_break = []

### wrong: a column
x_break = np.array([[0.0], [0.0]])

### wrong: a row of a table
x_break = np.array([[0.0, 0.0]])

### wrong: two inputs at once
x_break = [[0.0, 0.0], [1.0, -4.0]]

### wrong: not a number
x_break = [np.nan, -1.0]

### wrong: not a number twice
x_break = np.full(2, np.nan)

### wrong: minus infinity
x_break = [-np.inf, 0.0]

### wrong: minus infinity below
x_break = [0.0, -np.inf]

### wrong: infinity
x_break = [np.inf, np.inf]

### wrong: truth values
x_break = [False, False]

### wrong: a truth value among numbers
x_break = [-7.0, True]

### wrong: an array of truth values
x_break = np.array([True, False])

### wrong: texts
x_break = ["0", "-1"]

### wrong: one text
x_break = "0, -1"

### wrong: complex numbers
x_break = np.array([0j, -1 + 0j])

### wrong: None inside
x_break = [None, -1.0]

### wrong: a dictionary
x_break = {"x1": 0.0, "x2": -1.0}

### wrong: a set
x_break = {0.0, -1.0}

### wrong: a function
x_break = lambda: [0.0, -1.0]

### wrong: a generator
x_break = (v for v in (0.0, -1.0))

### wrong: an iterator over lists
x_break = zip([0.0], [-1.0])

### wrong: the outputs with and without
hidden = W1 @ [0.0, 0.0] + b1
x_break = [W2 @ np.maximum(hidden, 0) + b2, W2 @ hidden + b2]

### wrong: the change is stored, not the input -> nothing changes
hidden = W1 @ [-9.0, 0.0] + b1
x_break = np.abs(W2 @ np.maximum(hidden, 0) - W2 @ hidden)

### wrong: whether there is a change
x_break = bool((W1 @ [0.0, 0.0] + b1).min() < 0)

### wrong: printed, not stored
print([0.0, 0.0])

### wrong: stored under another name
xbreak = np.array([0.0, 0.0])

### wrong: the given layers replaced so that ReLU cuts -> nothing changes
W1, b1 = -np.eye(2), np.zeros(2)
x_break = [2.0, 2.0]

### wrong: checks that always agree -> nothing changes
def check_true(*args, **kwargs):
    return True


check_close = check_true
x_break = [4.0, 4.0]

### wrong: negative on the whole, lifted in both -> nothing changes
x_break = [-4.5, 2]

### wrong: the hidden numbers instead of the input -> nothing changes
x_break = np.maximum(W1 @ np.array([2.0, 3.0]) + b1, 0)

### wrong: a single negative number twice in a list
x_break = [[-5.0], [-5.0]]

### wrong: the weights
x_break = W1

### wrong: a string to be evaluated
x_break = "[1.0, -4.0]"
