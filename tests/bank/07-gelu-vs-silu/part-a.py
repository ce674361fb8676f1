### right: the formulas as they stand
inner = np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)
gel = 0.5 * x * (1 + np.tanh(inner))
silu = x * sigmoid(x)

### right: lists from a loop with the math module
import math

gel, silu = [], []
for v in x:
    gel.append(v / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))))
    silu.append(v / (1 + math.exp(-v)))

### right: tuples of NumPy scalars
def _gelu(v):
    return 0.5 * v + 0.5 * v * np.tanh((2 / np.pi) ** 0.5 * v * (1 + 0.044715 * v * v))


gel = _gelu(x[0]), _gelu(x[1]), _gelu(x[2])
silu = tuple(v * sigmoid(v) for v in x)

### right: the tanh gate as a sigmoid of twice the inside
gel = x * sigmoid(2 * np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))
silu = x / (1 + np.exp(-x))

### right: numbers typed in
gel = [-0.15880800939172324, 0.0, 0.8411919906082768]
silu = [-0.2689414213699951, 0, 0.7310585786300049]

### right: one by one from the mirrored side
side = float(sigmoid(1.0))
silu = [side - 1, 0, side]
top = 0.5 + 0.5 * np.tanh(np.sqrt(2 / np.pi) * 1.044715)
gel = [top - 1, 0, top]

### right: single precision
small = x.astype(np.float32)
gel = small / 2 * (1 + np.tanh(np.float32(np.sqrt(2 / np.pi)) * (small + np.float32(0.044715) * small**3)))
silu = small * sigmoid(small).astype(np.float32)

### right: half-angle tanh for the sigmoid
silu = x / 2 * (1 + np.tanh(x / 2))
gel = x / 2 * (1 + np.tanh(np.polyval([0.044715, 0, 1, 0], x) * np.sqrt(2 / np.pi)))

### right: zero-dimensional arrays in a list
gel = [np.array(0.5 * v * (1 + np.tanh(np.sqrt(2 / np.pi) * (v + 0.044715 * v**3)))) for v in x]
silu = [np.array(v * sigmoid(v)) for v in x]

### right: exact decimals, a print and a warning
import warnings
from decimal import Decimal

print("computing")
warnings.warn("slowly")
root = (Decimal(2) / Decimal("3.14159265358979323846")).sqrt()
gel, silu = [], []
for v in (Decimal(-1), Decimal(0), Decimal(1)):
    e = (2 * root * (v + Decimal("0.044715") * v**3)).exp()
    gel.append(float(v * e / (e + 1)))
    silu.append(float(v * v.exp() / (v.exp() + 1)))

### right: a function applied by vectorize and one in place on a copy
gel = np.vectorize(lambda v: v / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (v + 0.044715 * v**3))))(x)
silu = x.copy()
silu *= sigmoid(x)

### right: at these points the cube changes nothing
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x)))
silu = x * sigmoid(x)

### right: rounded to nine digits
gel = np.round(0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))), 9)
silu = (x * sigmoid(x)).round(9).tolist()

### right: rows of one matrix
both = np.stack([x * sigmoid(x), x / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))])
silu, gel = both

### wrong: the two swapped -> the two swapped
silu = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
gel = x * sigmoid(x)

### wrong: the two swapped, from loops -> the two swapped
import math

gel = [v / (1 + math.exp(-v)) for v in x]
silu = [v / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) for v in x]

### wrong: SiLU twice -> one in place of the other
silu = x * sigmoid(x)
gel = x * sigmoid(x)

### wrong: GELU twice -> one in place of the other
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = gel

### wrong: a zero lost in the coefficient -> 0.44715
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.44715 * x**3)))
silu = x * sigmoid(x)

### wrong: a zero lost in the coefficient, with the math module -> 0.44715
import math

gel = [v / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.44715 * v**3))) for v in x]
silu = x * sigmoid(x)

### wrong: no cubic term -> the cube left out
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * x))
silu = x * sigmoid(x)

### wrong: a square for the cube -> the cube left out
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**2)))
silu = x * sigmoid(x)

### wrong: three times for the third power -> the cube left out
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * 3 * x)))
silu = x * sigmoid(x)

### wrong: the coefficient alone -> the cube left out
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715)))
silu = x * sigmoid(x)

### wrong: the bracket cubed -> the cube over the whole bracket
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x) ** 3))
silu = x * sigmoid(x)

### wrong: no root -> the square root forgotten
gel = 0.5 * x * (1 + np.tanh(2 / np.pi * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: no root, in a loop -> the square root forgotten
import math

gel = []
for v in x:
    gel.append(0.5 * v * (1 + math.tanh((2 / math.pi) * (v + 0.044715 * pow(v, 3)))))
silu = [v * sigmoid(v) for v in x]

### wrong: the root of 2 over pi -> the square root of 2 alone
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2) / np.pi * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: the fraction turned over
gel = 0.5 * x * (1 + np.tanh(np.sqrt(np.pi / 2) * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: the root of two pi
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 * np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: the sigmoid shortcut -> the 1.702 shortcut
gel = x * sigmoid(1.702 * x)
silu = x * sigmoid(x)

### wrong: the shortcut under the other name -> the 1.702 shortcut
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x / (1 + np.exp(-1.702 * x))

### wrong: exact instead of the tanh formula -> the exact GELU
import math

gel = np.array([0.5 * v * (1 + math.erf(v / math.sqrt(2))) for v in x])
silu = x * sigmoid(x)

### wrong: the exact GELU under the other name -> one in place of the other
from statistics import NormalDist

gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = [v * NormalDist().cdf(v) for v in x]

### wrong: the gate of SiLU alone -> x left out
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = sigmoid(x)

### wrong: the gate of GELU alone -> x left out
gel = 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: both gates alone -> x left out
gel = 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = 1 / (1 + np.exp(-x))

### wrong: no half -> the half left out
gel = x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: no one in the bracket
gel = 0.5 * x * np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))
silu = x * sigmoid(x)

### wrong: the one inside the tanh
gel = 0.5 * x * np.tanh(1 + np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))
silu = x * sigmoid(x)

### wrong: the root before x alone
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * x + 0.044715 * x**3))
silu = x * sigmoid(x)

### wrong: both ReLU
gel = np.maximum(x, 0)
silu = np.maximum(x, 0)

### wrong: not a number at zero
with np.errstate(all="ignore"):
    gel = 0.5 * x * (x / x + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    silu = x * sigmoid(x)

### wrong: infinity at the end
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = [-0.2689414213699951, 0, float("inf")]

### wrong: the sigmoid on the wrong side
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(-x)

### wrong: the sigmoid plus x
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x + sigmoid(x)

### wrong: the slope of SiLU
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
s = sigmoid(x)
silu = s + x * s * (1 - s)

### wrong: sigmoid of the sigmoid
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(sigmoid(x))

### wrong: the softmax for the sigmoid
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * softmax(x)

### wrong: only gel is there
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))

### wrong: only silu is there
silu = x * sigmoid(x)

### wrong: nothing is there
pass

### wrong: printed and not kept
print(0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))))
print(x * sigmoid(x))

### wrong: under other names
gelu = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
swish = x * sigmoid(x)

### wrong: functions and not numbers
def gel(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def silu(x):
    return x * sigmoid(x)

### wrong: columns
x = x.reshape(3, 1)
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: rows of a matrix
gel = [0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))]
silu = x * sigmoid(x)

### wrong: the last point only
for v in x:
    gel = 0.5 * v * (1 + np.tanh(np.sqrt(2 / np.pi) * (v + 0.044715 * v**3)))
    silu = v * sigmoid(v)

### wrong: the last point missing
gel = [-0.15880800939172324, 0.0]
silu = x * sigmoid(x)

### wrong: in the other order
x = x[::-1]
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: rounded to four digits
gel = np.round(0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))), 4)
silu = np.round(x * sigmoid(x), 4)

### wrong: half precision
gel = (0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))).astype(np.float16)
silu = (x * sigmoid(x)).astype(np.float16)

### wrong: cut to integers
gel = (0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))).astype(int)
silu = (x * sigmoid(x)).astype(int)

### wrong: texts
gel = [f"{v / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (v + 0.044715 * v**3))):.12f}" for v in x]
silu = [f"{v * sigmoid(v):.12f}" for v in x]

### wrong: are they positive
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))) > 0
silu = x * sigmoid(x) > 0

### wrong: a generator
gel = (v / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (v + 0.044715 * v**3))) for v in x)
silu = (v * sigmoid(v) for v in x)

### wrong: a dict
gel = {v: v / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (v + 0.044715 * v**3))) for v in x}
silu = {v: v * sigmoid(v) for v in x}

### wrong: both in both
gel = silu = (0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))), x * sigmoid(x))

### wrong: one place shifted in the coefficient
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.0044715 * x**3)))
silu = x * sigmoid(x)

### wrong: two digits exchanged in the coefficient
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.047415 * x**3)))
silu = x * sigmoid(x)

### wrong: the gate at 1 for all, and no x
gel = 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * 1.044715)) * np.ones(3)
silu = x * sigmoid(x)

### wrong: a check that always agrees
def check_true(*args, **kwargs):
    return True


check_close = check_true
gel = silu = x

### wrong: an error before the second
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * Sigmoid(x)

### right: two roots for one, and the sigmoid by hand
inner = np.sqrt(2) / np.sqrt(np.pi) * x * (1 + 0.044715 * x * x)
gel = x / 2 + x / 2 * np.tanh(inner)
silu = np.divide(x, 1 + np.exp(-x))

### right: a comprehension over the three points
gel = [v / 2 * (1 + np.tanh((2 / np.pi) ** 0.5 * (v + 0.044715 * v**3))) for v in x]
silu = [v * sigmoid(v) for v in x]

### wrong: pi cut to 3.14
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / 3.14) * (x + 0.044715 * x**3)))
silu = x * sigmoid(x)

### wrong: the bracket around the one forgotten
gel = 0.5 * x * 1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))
silu = x * sigmoid(x)

### wrong: the sigmoid of the square
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(x**2)

### wrong: SiLU of the size of x
gel = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
silu = x * sigmoid(np.abs(x))

### wrong: the factor at the tanh, not inside it
gel = 0.5 * x * (1 + np.sqrt(2 / np.pi) * np.tanh(x + 0.044715 * x**3))
silu = x * sigmoid(x)
