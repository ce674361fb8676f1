### right: the helper and a product
g = sigmoid(b)
out = a * g

### right: the formula written out
g = 1 / (1 + np.exp(-b))
out = np.multiply(a, g)

### right: lists from a loop with the math module
import math

g, out = [], []
for content, gate_input in zip(a, b):
    gate = 1 / (1 + math.exp(-gate_input))
    g.append(gate)
    out.append(content * gate)

### right: a tuple and a generator made a tuple
g = (sigmoid(b[0]), sigmoid(b[1]))
out = tuple(content * gate for content, gate in zip(a.tolist(), g))

### right: half-angle tanh
g = 0.5 * (1 + np.tanh(b / 2))
out = a * g

### right: e to the b over one plus itself
g = np.exp(b) / (1 + np.exp(b))
out = a - a * (1 - g)

### right: logarithms first
g = np.exp(-np.logaddexp(0, -b))
out = np.sign(a) * np.exp(np.log(np.abs(a)) + np.log(g))

### right: numbers typed in
g = [0.5, 0.8807970779778824]
out = [1, -0.8807970779778824]

### right: a function that gives both
def glu(content, gate_input):
    gate = sigmoid(gate_input)
    return gate, content * gate


g, out = glu(a, b)

### right: an object that is called, and a lambda
class Gate:
    def __init__(self, scale):
        self.scale = scale

    def __call__(self, x):
        return 1 / (1 + np.e ** (-self.scale * x))


g = Gate(1.0)(b)
through = lambda content: content * g
out = through(a)

### right: the diagonal of an outer product
g = np.vectorize(lambda v: 1 / (1 + np.exp(-v)), otypes=[float])(b)
out = np.diag(np.outer(a, g))

### right: multiplied in place on a copy
g = sigmoid(b)
out = a.copy()
out *= g

### right: einsum and a softmax of two
g = np.array([softmax(np.array([v, 0.0]))[0] for v in b])
out = np.einsum("i,i->i", a, g)

### right: filled entry by entry
g = np.empty(2)
out = np.empty_like(g)
for i in range(2):
    g[i] = sigmoid(b[i])
    out[i] = g[i] * a[i]

### right: stored in single precision
g = sigmoid(b).astype(np.float32)
out = (a * sigmoid(b)).astype(np.float32)

### right: exact decimals and a fraction
from decimal import Decimal
from fractions import Fraction

g = [float(1 / (1 + Decimal(-v).exp())) for v in b.tolist()]
out = [Fraction(2) * Fraction(1, 2), -g[1]]

### right: prints, warns and draws
import warnings

g = sigmoid(b)
out = g * a
print("gates", g, "outputs", out)
warnings.warn("only two units")
plt.figure()
plt.bar([0, 1], out)

### right: an array of the standard library and zero-dimensional arrays
from array import array

g = array("d", [float(sigmoid(v)) for v in b])
out = [np.array(a[0] * g[0]), np.array(a[1] * g[1])]

### right: integers given anew
a = np.array([2, -1])
b = np.array([0, 2])
g = sigmoid(b)
out = a * g

### wrong: gate and content mixed up -> gate on a instead of b
g = sigmoid(a)
out = b * g

### wrong: the content gates itself -> gate on a instead of b
g = sigmoid(a)
out = a * g

### wrong: the gate of the content stored, the output right -> gate on a instead of b
g = sigmoid(a)
out = a * sigmoid(b)

### wrong: the output with a gate of its own -> gate on a instead of b
g = sigmoid(b)
out = a * sigmoid(a)

### wrong: the output of the mixed up unit -> gate on a instead of b
g = sigmoid(b)
out = b / (1 + np.exp(-a))

### wrong: given data with the names changed over -> gate on a instead of b
a, b = b, a
g = sigmoid(b)
out = a * g

### wrong: output and gate have changed places -> order swapped
def glu(content, gate_input):
    gate = sigmoid(gate_input)
    return content * gate, gate


g, out = glu(a, b)

### wrong: no sigmoid -> no sigmoid in the gate
g = b
out = a * g

### wrong: the sigmoid left out of the output -> no sigmoid in the gate
g = sigmoid(b)
out = a * b

### wrong: a rectified gate -> no sigmoid in the gate
g = np.maximum(b, 0)
out = a * g

### wrong: the sign of the exponent lost -> gate turned round
g = 1 / (1 + np.exp(b))
out = a * g

### wrong: one minus the gate passes -> gate turned round
g = sigmoid(b)
out = a * (1 - g)

### wrong: a tanh gate -> tanh for the sigmoid
g = np.tanh(b)
out = a * g

### wrong: out is the gate -> content left out
g = sigmoid(b)
out = g

### wrong: the gate input passes through its own gate -> content left out
g = sigmoid(b)
out = b * g

### wrong: tanh of the content -> content squashed too
g = sigmoid(b)
out = np.tanh(a) * g

### wrong: sigmoid of the content -> content squashed too
g = sigmoid(b)
out = sigmoid(a) * g

### wrong: added -> a sum for a product
g = sigmoid(b)
out = a + g

### wrong: a dot product
g = sigmoid(b)
out = a @ g

### wrong: an outer product
g = sigmoid(b)
out = np.outer(a, g)

### wrong: columns
g = sigmoid(b).reshape(2, 1)
out = a.reshape(2, 1) * g

### wrong: a row of a table
g = sigmoid(b)
out = [list(a * g)]

### wrong: a column for the gate only
g = sigmoid(b)[:, None]
out = a * sigmoid(b)

### wrong: one gate for both units
g = sigmoid(b[0])
out = a * g

### wrong: one gate for both units, repeated
g = np.full(2, 0.5)
out = a * g

### wrong: the softmax of b
g = softmax(b)
out = a * g

### wrong: the sigmoid of the product
g = sigmoid(b)
out = sigmoid(a * b)

### wrong: the sum left in the sigmoid
g = sigmoid(a + b)
out = a * g

### wrong: divided by the gate
g = sigmoid(b)
out = a / g

### wrong: the gate applied twice
g = sigmoid(b)
out = a * g * g

### wrong: the absolute value of the content
g = sigmoid(b)
out = abs(a) * g

### wrong: a gate that is open or closed
g = (b > 0).astype(float)
out = a * g

### wrong: open or closed as truth values
g = b >= 0
out = a * sigmoid(b)

### wrong: the slope of the gate
g = sigmoid(b) * (1 - sigmoid(b))
out = a * g

### wrong: a hard sigmoid
g = np.clip(0.2 * b + 0.5, 0, 1)
out = a * g

### wrong: the shortcut with 1.702
g = sigmoid(1.702 * b)
out = a * g

### wrong: rounded to four digits
g = np.round(sigmoid(b), 4)
out = np.round(a * g, 4)

### wrong: half precision
g = sigmoid(b).astype(np.float16)
out = a * g

### wrong: the second gate a little off
g = sigmoid(b) * [1, 1.000001]
out = a * g

### wrong: output in an array of integers
g = sigmoid(b)
out = np.zeros(2, dtype=int)
out[:] = a * g

### wrong: the second output has lost its sign
g = sigmoid(b)
out = [1.0, g[1]]

### wrong: units in reverse
g = sigmoid(b)[::-1]
out = (a * sigmoid(b))[::-1]

### wrong: only the first unit
g = sigmoid(b[:1])
out = a[:1] * g

### wrong: a third unit
a = np.array([2.0, -1.0, 0.0])
b = np.array([0.0, 2.0, 0.0])
g = sigmoid(b)
out = a * g

### wrong: keeps the last unit of the loop
for content, gate_input in zip(a, b):
    g = sigmoid(gate_input)
    out = content * g

### wrong: only the gate
g = sigmoid(b)

### wrong: only the output
out = a * sigmoid(b)

### wrong: printed, not stored
print(sigmoid(b), a * sigmoid(b))

### wrong: other names
gate = sigmoid(b)
output = a * gate

### wrong: strings
g = [str(v) for v in sigmoid(b)]
out = [f"{v}" for v in a * sigmoid(b)]

### wrong: a generator
g = (sigmoid(v) for v in b)
out = list(a * sigmoid(b))

### wrong: functions that are not called
g = lambda: sigmoid(b)
out = lambda: a * sigmoid(b)

### wrong: both in one name
g = out = (sigmoid(b), a * sigmoid(b))

### wrong: a set
g = set(sigmoid(b).tolist())
out = a * sigmoid(b)

### wrong: a missing entry
g = sigmoid(b)
out = [1.0, None]

### wrong: not a number where b is zero
with np.errstate(all="ignore"):
    g = sigmoid(b) * b / b
    out = a * g

### wrong: only right for the first unit
g = [0.5, 0.5]
out = [1.0, -0.5]

### wrong: stops on the way
g = sigmoid(b)
out = a * gates

### wrong: checks that always agree
check_true = check_close = lambda *args, **kwargs: True
g = np.array([0.5, 0.9])
out = np.array([1.0, -0.9])

### right: the loss of no gate is none of it
g = np.subtract(1, sigmoid(-b))
out = a - a * (1 - g)

### wrong: the gates normalized to sum to one
g = sigmoid(b) / sigmoid(b).sum()
out = a * g

### wrong: a gate at a gate
g = sigmoid(sigmoid(b))
out = a * g
