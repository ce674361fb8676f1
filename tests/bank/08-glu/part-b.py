### right: the gate and its slope with the helper
g = sigmoid(b)
dout_da = g
dout_db = a * g * (1 - g)

### right: the mirror image of the gate
dout_da = sigmoid(b)
dout_db = a * sigmoid(b) * sigmoid(-b)

### right: half-angle tanh
t = np.tanh(b / 2)
dout_da = (1 + t) / 2
dout_db = a * (1 - t**2) / 4

### right: exponentials
e = np.exp(-b)
dout_da = 1 / (1 + e)
dout_db = a * e / (1 + e) ** 2

### right: a cosh in the denominator
dout_da = np.exp(b / 2) / (2 * np.cosh(b / 2))
dout_db = a / (2 + 2 * np.cosh(b))

### right: lists from a loop with the math module
import math

dout_da, dout_db = [], []
for content, gate_input in zip(a.tolist(), b.tolist()):
    gate = 1 / (1 + math.exp(-gate_input))
    dout_da.append(gate)
    dout_db.append(content * (gate - gate**2))

### right: tuples of NumPy scalars
def slopes(content, gate_input):
    gate = sigmoid(gate_input)
    return gate, content * gate * (1 - gate)


dout_da, dout_db = zip(*[slopes(*unit) for unit in zip(a, b)])

### right: central differences
def glu(content, gate_input):
    return content * sigmoid(gate_input)


h = 1e-5
dout_da = (glu(a + h, b) - glu(a - h, b)) / (2 * h)
dout_db = (glu(a, b + h) - glu(a, b - h)) / (2 * h)

### right: a complex step
h = 1e-30
dout_da = 1 / (1 + np.exp(-b))
dout_db = np.imag(a / (1 + np.exp(-(b + 1j * h)))) / h

### right: out is linear in a
def glu(content):
    return content * sigmoid(b)


dout_da = glu(a + 1) - glu(a)
dout_db = glu(a) * (1 - dout_da)

### right: numbers typed in
dout_da = [0.5, 0.8807970779778824]
dout_db = [0.5, -0.1049935854035065]

### right: the diagonals of two Jacobians
g = sigmoid(b)
jacobian_a = np.diag(g)
jacobian_b = np.diag(a) @ np.diag(g * (1 - g))
dout_da, dout_db = jacobian_a.diagonal(), np.diag(jacobian_b)

### right: logarithms first
dout_da = np.exp(-np.logaddexp(0, -b))
dout_db = np.sign(a) * np.exp(np.log(abs(a)) - np.logaddexp(0, b) - np.logaddexp(0, -b))

### right: stored in single precision
g = sigmoid(b)
dout_da, dout_db = g.astype(np.float32), (a * g * (1 - g)).astype(np.float32)

### right: changed in place on a copy
dout_da = sigmoid(b)
dout_db = dout_da.copy()
dout_db *= 1 - dout_da
dout_db *= a

### right: a class that keeps the gate
class Unit:
    def __init__(self, content, gate_input):
        self.content = content
        self.gate = sigmoid(gate_input)

    def slopes(self):
        return self.gate, self.content * self.gate * (1 - self.gate)


dout_da, dout_db = Unit(a, b).slopes()

### right: prints, warns and draws
import warnings

g = np.vectorize(lambda v: 1 / (1 + np.exp(-v)))(b)
dout_da = g
dout_db = a * g * (1 - g)
print(dout_da, dout_db)
warnings.warn("two slopes")
plt.plot(b, dout_db)

### right: exact decimals
from decimal import Decimal

e = [Decimal(-v).exp() for v in b.tolist()]
dout_da = [float(1 / (1 + v)) for v in e]
dout_db = [float(Decimal(c) * v / (1 + v) ** 2) for c, v in zip(a.tolist(), e)]

### wrong: the gate reads the content -> gate on a instead of b
g = sigmoid(a)
dout_da = g
dout_db = a * g * (1 - g)

### wrong: content and gate mixed up -> gate on a instead of b
g = sigmoid(a)
dout_da = b * g * (1 - g)
dout_db = g

### wrong: content and gate mixed up in both factors -> gate on a instead of b
g = sigmoid(a)
dout_da = g
dout_db = b * g * (1 - g)

### wrong: the slope of a gate on the content -> gate on a instead of b
dout_da = sigmoid(b)
dout_db = a * sigmoid(a) * (1 - sigmoid(a))

### wrong: a gate on the content on the path to it -> gate on a instead of b
dout_da = sigmoid(a)
dout_db = a * sigmoid(b) * (1 - sigmoid(b))

### wrong: the given data changed over -> gate on a instead of b
a, b = b, a
g = sigmoid(b)
dout_da = g
dout_db = a * g * (1 - g)

### wrong: the slope of the gate alone -> a missing in dout_db
g = sigmoid(b)
dout_da = g
dout_db = g * (1 - g)

### wrong: the slope of the gate alone, by cosh -> a missing in dout_db
dout_da = sigmoid(b)
dout_db = [1 / (2 + 2 * np.cosh(v)) for v in b]

### wrong: the slope of the gate twice -> g(1-g) for both
g = sigmoid(b)
dout_da = g * (1 - g)
dout_db = g * (1 - g)

### wrong: the slope of the gate on the path to the content -> g(1-g) for both
g = sigmoid(b)
dout_da = g * (1 - g)
dout_db = a * g * (1 - g)

### wrong: the slope with respect to b twice -> g(1-g) for both
g = sigmoid(b)
dout_da = dout_db = a * g * (1 - g)

### wrong: the two changed over -> order swapped
g = sigmoid(b)
dout_db = g
dout_da = a * g * (1 - g)

### wrong: changed over by a function that gives them the other way round -> order swapped
def slopes(content, gate_input):
    gate = sigmoid(gate_input)
    return content * gate * sigmoid(-gate_input), gate


dout_da, dout_db = slopes(a, b)

### wrong: changed over, and the content missing -> order swapped
g = sigmoid(b)
dout_da, dout_db = g * (1 - g), g

### wrong: the output for the slope -> the gate for its slope
g = sigmoid(b)
dout_da = g
dout_db = a * g

### wrong: the other factor only -> the slope of the gate left out
dout_da = sigmoid(b)
dout_db = a

### wrong: b for a -> b for a in dout_db
g = sigmoid(b)
dout_da = g
dout_db = b * g * (1 - g)

### wrong: the rule applied to b -> the rule on b itself
dout_da = sigmoid(b)
dout_db = a * b * (1 - b)

### wrong: the rule of tanh -> tanh's rule
g = sigmoid(b)
dout_da = g
dout_db = a * (1 - g**2)

### wrong: a tanh gate
g = np.tanh(b)
dout_da = g
dout_db = a * (1 - g**2)

### wrong: no sigmoid
dout_da = b
dout_db = a

### wrong: only one minus the gate
g = sigmoid(b)
dout_da = g
dout_db = a * (1 - g)

### wrong: a minus too many
g = sigmoid(b)
dout_da = g
dout_db = -a * g * (1 - g)

### wrong: one minus left over from the rule
g = sigmoid(b)
dout_da = g
dout_db = a * g - g**2

### wrong: the content squared
g = sigmoid(b)
dout_da = g
dout_db = a * a * g * (1 - g)

### wrong: the absolute value of the content
g = sigmoid(b)
dout_da = g
dout_db = abs(a) * g * (1 - g)

### wrong: the product rule on both paths
g = sigmoid(b)
dout_da = g + a * g * (1 - g)
dout_db = g + a * g * (1 - g)

### wrong: the output on the path to the content
g = sigmoid(b)
dout_da = a * g
dout_db = a * g * (1 - g)

### wrong: the content on the path to the content
g = sigmoid(b)
dout_da = a
dout_db = a * g * (1 - g)

### wrong: a slope of one to the content
g = sigmoid(b)
dout_da = np.ones(2)
dout_db = a * g * (1 - g)

### wrong: the gate turned round
g = 1 / (1 + np.exp(b))
dout_da = g
dout_db = a * g * (1 - g)

### wrong: a sum for a product
g = sigmoid(b)
dout_da = np.ones(2)
dout_db = g * (1 - g)

### wrong: summed over the units
g = sigmoid(b)
dout_da = g.sum()
dout_db = (a * g * (1 - g)).sum()

### wrong: a dot product
g = sigmoid(b)
dout_da = g
dout_db = a @ (g * (1 - g))

### wrong: Jacobians
g = sigmoid(b)
dout_da = np.diag(g)
dout_db = np.diag(a * g * (1 - g))

### wrong: columns that would broadcast
g = sigmoid(b).reshape(-1, 1)
dout_da = g
dout_db = a.reshape(-1, 1) * g * (1 - g)

### wrong: rows of a table
g = sigmoid(b)
dout_da = [g]
dout_db = [a * g * (1 - g)]

### wrong: one number for two
dout_da = sigmoid(b)
dout_db = 0.5

### wrong: units in reverse
g = sigmoid(b)
dout_da = g
dout_db = (a * g * (1 - g))[::-1]

### wrong: differences between the units
out = a * sigmoid(b)
dout_da = np.gradient(out, a)
dout_db = np.gradient(out, b)

### wrong: a wide forward difference
def glu(content, gate_input):
    return content * sigmoid(gate_input)


h = 0.01
dout_da = (glu(a + h, b) - glu(a, b)) / h
dout_db = (glu(a, b + h) - glu(a, b)) / h

### wrong: both inputs moved at once
def glu(content, gate_input):
    return content * sigmoid(gate_input)


h = 1e-6
dout_da = dout_db = (glu(a + h, b + h) - glu(a - h, b - h)) / (2 * h)

### wrong: rounded to three digits
g = sigmoid(b)
dout_da = np.round(g, 3)
dout_db = np.round(a * g * (1 - g), 3)

### wrong: half precision
g = sigmoid(b).astype(np.float16)
dout_da = g
dout_db = a * g * (1 - g)

### wrong: single precision on the way and a difference
h = np.float32(1e-3)
b32 = b.astype(np.float32)
dout_da = sigmoid(b)
dout_db = a * (sigmoid(b32 + h) - sigmoid(b32 - h)).astype(np.float32) / (2 * h)

### wrong: cut to integers
g = sigmoid(b)
dout_da = g
dout_db = np.array(a * g * (1 - g)).astype(int)

### wrong: the slope to the content is half everywhere
g = sigmoid(b)
dout_da = np.full(2, 0.5)
dout_db = a * g * (1 - g)

### wrong: right only for the first unit
dout_da = [0.5, 0.5]
dout_db = [0.5, -0.25]

### wrong: not divided out where b is zero
g = sigmoid(b)
with np.errstate(all="ignore"):
    dout_da = a * g / a
    dout_db = a * g * (1 - g) * b / b

### wrong: one is missing
dout_da = sigmoid(b)

### wrong: the other is missing
g = sigmoid(b)
dout_db = a * g * (1 - g)

### wrong: only the first slope of each
g = sigmoid(b[0])
dout_da = [g]
dout_db = [a[0] * g * (1 - g)]

### wrong: an entry is None
g = sigmoid(b)
dout_da = g
dout_db = [0.5, None]

### wrong: both in the first name
g = sigmoid(b)
dout_da = g, a * g * (1 - g)
dout_db = a * g * (1 - g)

### wrong: functions that are not called
dout_da = lambda a, b: sigmoid(b)
dout_db = lambda a, b: a * sigmoid(b) * (1 - sigmoid(b))

### wrong: a map
dout_da = map(sigmoid, b)
dout_db = a * sigmoid(b) * sigmoid(-b)

### wrong: strings
dout_da = sigmoid(b).astype(str)
dout_db = (a * sigmoid(b) * sigmoid(-b)).astype(str)

### wrong: booleans
dout_da = sigmoid(b) > 0
dout_db = a > 0

### wrong: printed, not stored
print(sigmoid(b), a * sigmoid(b) * sigmoid(-b))

### wrong: other names
da = sigmoid(b)
db = a * sigmoid(b) * sigmoid(-b)

### wrong: signs only
dout_da = sigmoid(b)
dout_db = np.sign(a)

### right: out over a, and what the gate keeps back of out
out = a * sigmoid(b)
dout_da = out / a
dout_db = out - out * dout_da

### wrong: the rule of the sigmoid on out
out = a * sigmoid(b)
dout_da = sigmoid(b)
dout_db = out * (1 - out)

### wrong: one of the two gates from the content
g = sigmoid(b)
dout_da = g
dout_db = a * g * (1 - sigmoid(a))

### wrong: the bracket forgotten
g = sigmoid(b)
dout_da = g
dout_db = a * g * 1 - g
