### right: the chain rule on both paths
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### right: a list of the two
def glu_backward(a, b, upstream):
    gate = 1 / (1 + np.exp(-b))
    grad_a = upstream * gate
    return [grad_a, grad_a * (1 - gate) * a]

### right: exponentials the other way round
def glu_backward(a, b, upstream):
    e = np.exp(b)
    return upstream * e / (1 + e), upstream * (a * (e / (1 + e) / (1 + e)))

### right: half-angle tanh
def glu_backward(a, b, upstream):
    t = np.tanh(np.divide(b, 2))
    return upstream * (1 + t) / 2, upstream * a * (1 + t) * (1 - t) / 4

### right: the mirror image of the gate
glu_backward = lambda a, b, upstream: (upstream * sigmoid(b), upstream * a * sigmoid(b) * sigmoid(-b))

### right: recursion to nested lists
import math


def glu_backward(a, b, upstream):
    if np.ndim(a) == 0:
        g = 1 / (1 + math.exp(-b))
        return upstream * g, upstream * a * g * (1 - g)
    pairs = [glu_backward(*parts) for parts in zip(a, b, upstream)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]

### right: a loop over all indices
def glu_backward(a, b, upstream):
    grad_a = np.zeros(a.shape)
    grad_b = np.zeros(a.shape)
    for index in np.ndindex(a.shape):
        gate = sigmoid(b[index])
        grad_a[index] = upstream[index] * gate
        grad_b[index] = upstream[index] * a[index] * gate * (1 - gate)
    return grad_a, grad_b

### right: flattened and shaped again
def glu_backward(a, b, upstream):
    shape = a.shape
    g = [1 / (1 + np.exp(-v)) for v in b.ravel()]
    first = [u * v for u, v in zip(upstream.ravel(), g)]
    second = [d * c * (1 - v) for d, c, v in zip(first, a.ravel(), g)]
    return np.array(first).reshape(shape), np.array(second).reshape(shape)

### right: one unit at a time with np.vectorize
import math


def _unit(content, gate_input, back):
    t = math.exp(-abs(gate_input))
    gate = (1 if gate_input >= 0 else t) / (1 + t)
    return float(back * gate), float(back * content * t / (1 + t) ** 2)


glu_backward = np.vectorize(_unit, otypes=[float, float])

### right: in place on copies
def glu_backward(a, b, upstream):
    gate = sigmoid(b)
    grad_a = np.array(upstream, dtype=float)
    grad_a *= gate
    grad_b = np.array(a, dtype=float)
    grad_b *= gate
    grad_b *= 1 - gate
    grad_b *= upstream
    return grad_a, grad_b

### right: forward and backward in a class
class GLU:
    def forward(self, a, b):
        self.a, self.g = a, sigmoid(b)
        return self.a * self.g

    def backward(self, upstream):
        return upstream * self.g, upstream * self.a * self.g * (1 - self.g)

    def __call__(self, a, b, upstream):
        self.forward(a, b)
        return self.backward(upstream)


glu_backward = GLU()

### right: helper functions and a partial
from functools import partial


def _sigmoid_derivative(x):
    return np.exp(-np.logaddexp(0, x) - np.logaddexp(0, np.negative(x)))


def _backward(gate, a, b, upstream):
    local = gate(b), np.multiply(a, _sigmoid_derivative(b))
    return tuple(np.multiply(upstream, slope) for slope in local)


glu_backward = partial(_backward, sigmoid)

### right: a complex step
def glu_backward(a, b, upstream):
    def loss(a, b):
        return upstream * a / (1 + np.exp(-b))

    h = 1e-30
    return loss(a + 1j * h, b).imag / h, loss(a, b + 1j * h).imag / h

### right: a Jacobian for every argument
def glu_backward(a, b, upstream):
    g = sigmoid(b).ravel()
    down_a = np.diag(g).T @ upstream.ravel()
    down_b = np.diag(a.ravel() * g * (1 - g)).T @ upstream.ravel()
    return down_a.reshape(a.shape), down_b.reshape(a.shape)

### right: prints, warns and draws
import warnings


def glu_backward(a, b, upstream):
    g = 1 / (1 + np.exp(-b))
    print("gates", g)
    warnings.warn("going back")
    plt.figure()
    plt.plot(np.ravel(g), ".")
    return g * upstream, a * upstream * (g - g * g)

### right: stored in single precision
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.float32(upstream * g), np.float32(upstream * a * g * (1 - g))

### right: extended precision on the way
def glu_backward(a, b, upstream):
    g = 1 / (1 + np.exp(-np.asarray(b).astype(np.longdouble)))
    return (upstream * g).astype(float), (upstream * a * g * (1 - g)).astype(float)

### right: remembers what it has computed
_seen = {}


def glu_backward(a, b, upstream):
    key = tuple((x.tobytes(), x.shape, str(x.dtype), x.flags.c_contiguous) for x in map(np.asarray, (a, b, upstream)))
    if key not in _seen:
        g = sigmoid(b)
        _seen[key] = upstream * g, upstream * a * g * (1 - g)
    return _seen[key]

### right: other names and a default
def glu_backward(content, gate_input, grad=1.0):
    gate = sigmoid(gate_input)
    d_gate = content * grad
    return gate * grad, d_gate * gate * (1.0 - gate)

### right: takes anything, by position or by name
def glu_backward(*arguments, **named):
    a, b, upstream = (*arguments, *named.values())
    g = np.reciprocal(1.0 + np.exp(np.negative(b)))
    return np.prod([upstream, g], axis=0), np.prod([upstream, a, g, 1 - g], axis=0)

### right: two stacked arrays taken apart
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    both = np.stack([g, a * g * (1 - g)]) * upstream
    return tuple(both)

### right: a named tuple
from collections import namedtuple

Gradients = namedtuple("Gradients", "grad_a grad_b")


def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return Gradients(grad_a=upstream * g, grad_b=upstream * a * g * (1 - g))

### right: Fortran order
def glu_backward(a, b, upstream):
    g = np.asfortranarray(sigmoid(b)) if np.ndim(b) else sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: the gate reads the content -> gate on a instead of b
def glu_backward(a, b, upstream):
    g = sigmoid(a)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: content and gate mixed up -> gate on a instead of b
def glu_backward(a, b, upstream):
    g = sigmoid(a)
    return upstream * b * g * (1 - g), upstream * g

### wrong: the arguments in another order -> gate on a instead of b
def glu_backward(b, a, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: the arguments in another order, the gradients not -> gate on a instead of b
def glu_backward(b, a, upstream):
    g = sigmoid(b)
    grad_a, grad_b = upstream * g, upstream * a * g * (1 - g)
    return grad_b, grad_a

### wrong: a slope at the content -> gate on a instead of b
def glu_backward(a, b, upstream):
    return upstream * sigmoid(b), upstream * a * sigmoid(a) * (1 - sigmoid(a))

### wrong: a gate on the content on the path to it -> gate on a instead of b
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * sigmoid(a), upstream * a * g * (1 - g)

### wrong: the slope of the gate alone -> a missing in dout_db
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * g * (1 - g)

### wrong: the slope of the gate alone, entry by entry -> a missing in dout_db
def glu_backward(a, b, upstream):
    g = np.vectorize(lambda v: 1 / (1 + np.exp(-v)), otypes=[float])(b)
    return [g * upstream, (g - g**2) * upstream]

### wrong: the slope of the gate twice -> g(1-g) for both
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g * (1 - g), upstream * g * (1 - g)

### wrong: the slope of the gate on the path to the content -> g(1-g) for both
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    slope = upstream * g * (1 - g)
    return slope, a * slope

### wrong: one gradient for both -> g(1-g) for both
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad = upstream * a * g * (1 - g)
    return grad, grad.copy()

### wrong: the local slopes -> upstream left out
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return g, a * g * (1 - g)

### wrong: the local slopes, measured -> upstream left out
def glu_backward(a, b, upstream):
    h = 1e-30
    return sigmoid(b), (a / (1 + np.exp(-(b + 1j * h)))).imag / h

### wrong: the local slopes without the content -> upstream left out
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return g, g * (1 - g)

### wrong: upstream to the content only -> upstream applied once
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, a * g * (1 - g)

### wrong: upstream to the gate only -> upstream applied once
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return g, upstream * a * g * (1 - g)

### wrong: the two changed over -> order swapped
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * a * g * (1 - g), upstream * g

### wrong: the two changed over, as a list -> order swapped
def glu_backward(a, b, upstream):
    g = 1 / (1 + np.exp(-b))
    grads = {"b": upstream * a * g * (1 - g), "a": upstream * g}
    return list(grads.values())

### wrong: the output for the slope -> the gate for its slope
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * a * g

### wrong: the other factor only -> the slope of the gate left out
def glu_backward(a, b, upstream):
    return upstream * sigmoid(b), upstream * a

### wrong: b for a -> b for a in grad_b
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * b * g * (1 - g)

### wrong: the rule of tanh -> tanh's rule
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * a * (1 - g**2)

### wrong: summed over the rows -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return (upstream * g).sum(axis=0), (upstream * a * g * (1 - g)).sum(axis=0)

### wrong: summed over everything -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.sum(upstream * g), np.sum(upstream * a * g * (1 - g))

### wrong: the mean over the rows -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.mean(upstream * g, axis=0), np.mean(upstream * a * g * (1 - g), axis=0)

### wrong: summed over the rows, the axis kept -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return (upstream * g).sum(0, keepdims=True), (upstream * a * g * (1 - g)).sum(0, keepdims=True)

### wrong: summed over the columns -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return (upstream * g).sum(axis=-1), (upstream * a * g * (1 - g)).sum(axis=-1)

### wrong: summed only where there is a batch -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grads = upstream * g, upstream * a * g * (1 - g)
    return tuple(grad.sum(axis=0) for grad in grads) if g.ndim > 1 else grads

### wrong: only the gate's gradient summed -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad_b = upstream * a * g * (1 - g)
    return upstream * g, grad_b.sum(axis=0) if grad_b.ndim else grad_b

### wrong: upstream summed first -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    total = upstream.sum(axis=0)
    return total * g, total * a * g * (1 - g)

### wrong: one upstream for all entries -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    total = np.sum(upstream)
    return total * g, total * a * g * (1 - g)

### wrong: the mean of upstream -> sums over the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream.mean() * g, upstream.mean() * a * g * (1 - g)

### wrong: divided by the size of the batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g / len(a), upstream * a * g * (1 - g) / len(a)

### wrong: upstream twice on the path to the gate
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad_a = upstream * g
    return grad_a, upstream * grad_a * a * (1 - g)

### wrong: upstream added
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream + g, upstream + a * g * (1 - g)

### wrong: the sign of upstream only
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.sign(upstream) * g, np.sign(upstream) * a * g * (1 - g)

### wrong: the first upstream for all
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    first = np.ravel(upstream)[0]
    return first * g, first * a * g * (1 - g)

### wrong: a matrix product with upstream
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream @ g, upstream @ (a * g * (1 - g))

### wrong: outer products
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.outer(upstream, g), np.outer(upstream, a * g * (1 - g))

### wrong: Jacobians for rows only
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.diag(g) @ upstream, np.diag(a * g * (1 - g)) @ upstream

### wrong: only one minus the gate
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * a * (1 - g)

### wrong: a minus too many
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, -upstream * a * g * (1 - g)

### wrong: the gate turned round
def glu_backward(a, b, upstream):
    g = 1 / (1 + np.exp(b))
    return upstream * g, upstream * a * g * (1 - g)

### wrong: a tanh gate
def glu_backward(a, b, upstream):
    g = np.tanh(b)
    return upstream * g, upstream * a * (1 - g**2)

### wrong: the absolute value of the content
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * abs(a) * g * (1 - g)

### wrong: the output on the path to the content
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * a * g, upstream * a * g * (1 - g)

### wrong: the output on the path to the gate
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    out = a * g
    return upstream * g, upstream * out * (1 - out)

### wrong: the slope of a swish
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * (g + b * g * (1 - g))

### wrong: both paths added up
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad = upstream * (g + a * g * (1 - g))
    return grad, grad

### wrong: the gate stops at a tenth
def glu_backward(a, b, upstream):
    g = np.clip(sigmoid(b), 0.1, 0.9)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: b clipped to five
def glu_backward(a, b, upstream):
    g = sigmoid(np.clip(b, -5, 5))
    return upstream * g, upstream * a * g * (1 - g)

### wrong: gradients clipped to one
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.clip(upstream * g, -1, 1), np.clip(upstream * a * g * (1 - g), -1, 1)

### wrong: gradients clipped to a thousand
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.clip(upstream * g, -1e3, 1e3), np.clip(upstream * a * g * (1 - g), -1e3, 1e3)

### wrong: negative content is silent
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g * (a > 0), upstream * np.maximum(a, 0) * g * (1 - g)

### wrong: no gradient without content
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.where(a == 0, 0.0, upstream * g), upstream * a * g * (1 - g)

### wrong: no gradient at a gate input of zero
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, np.where(b == 0, 0.0, upstream * a * g * (1 - g))

### wrong: divides by the content
def glu_backward(a, b, upstream):
    out = a * sigmoid(b)
    return upstream * out / a, upstream * out * (1 - out / a)

### wrong: divides by upstream
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad_a = upstream * g
    return grad_a, a * grad_a * (1 - grad_a / upstream)

### wrong: integers stay integers, after a
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad_a, grad_b = np.zeros_like(a), np.zeros_like(a)
    grad_a[...] = upstream * g
    grad_b[...] = upstream * a * g * (1 - g)
    return grad_a, grad_b

### wrong: integers stay integers, after b
def glu_backward(a, b, upstream):
    g = np.zeros_like(b)
    g[...] = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: integers stay integers, after upstream
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad_a, grad_b = np.empty_like(upstream), np.empty_like(upstream)
    grad_a[...] = upstream * g
    grad_b[...] = upstream * a * g * (1 - g)
    return grad_a, grad_b

### wrong: upstream cut to integers
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    upstream = upstream.astype(int)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: single precision throughout
def glu_backward(a, b, upstream):
    a, b, upstream = (np.asarray(x, dtype=np.float32) for x in (a, b, upstream))
    g = 1 / (1 + np.exp(-b))
    return upstream * g, upstream * a * g * (1 - g)

### wrong: half precision
def glu_backward(a, b, upstream):
    g = sigmoid(b).astype(np.float16)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: rounded
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.round(upstream * g, 5), np.round(upstream * a * g * (1 - g), 5)

### wrong: a wide difference
def glu_backward(a, b, upstream):
    h = 1e-3
    return upstream * sigmoid(b), upstream * a * (sigmoid(b + h) - sigmoid(b)) / h

### wrong: changes upstream in place
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad_b = upstream * a * g * (1 - g)
    if upstream.dtype == float:
        upstream *= g
        return upstream, grad_b
    return upstream * g, grad_b

### wrong: changes a in place
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad_a = upstream * g
    if a.dtype == float:
        a *= grad_a * (1 - g)
        return grad_a, a
    return grad_a, grad_a * a * (1 - g)

### wrong: keeps the gate in b
def glu_backward(a, b, upstream):
    if b.dtype == float:
        b[...] = sigmoid(b)
    else:
        b = sigmoid(b)
    return upstream * b, upstream * a * b * (1 - b)

### wrong: changes a batch in place
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grads = upstream * g, upstream * a * g * (1 - g)
    if np.ndim(a) == 2:
        upstream.fill(0)
    return grads

### wrong: remembers the gate by shape
_gates = {}


def glu_backward(a, b, upstream):
    g = _gates.setdefault(np.shape(b), sigmoid(b))
    return upstream * g, upstream * a * g * (1 - g)

### wrong: remembers by the contents, not the shape
_known = {}


def glu_backward(a, b, upstream):
    key = a.tobytes(), b.tobytes(), upstream.tobytes()
    if key not in _known:
        g = sigmoid(b)
        _known[key] = upstream * g, upstream * a * g * (1 - g)
    return _known[key]

### wrong: remembers without upstream
_known = {}


def glu_backward(a, b, upstream):
    key = a.tobytes(), b.tobytes(), np.shape(a)
    if key not in _known:
        g = sigmoid(b)
        _known[key] = upstream * g, upstream * a * g * (1 - g)
    return _known[key]

### wrong: remembers without the content
_known = {}


def glu_backward(a, b, upstream):
    key = b.tobytes(), upstream.tobytes(), np.shape(a)
    if key not in _known:
        g = sigmoid(b)
        _known[key] = upstream * g, upstream * a * g * (1 - g)
    return _known[key]

### wrong: remembers by shape and sums
_known = {}


def glu_backward(a, b, upstream):
    key = np.shape(a), float(np.sum(a)), float(np.sum(b)), float(np.sum(upstream))
    if key not in _known:
        g = sigmoid(b)
        _known[key] = upstream * g, upstream * a * g * (1 - g)
    return _known[key]

### wrong: adds to the gradients of the last call
_total = {}


def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grads = upstream * g, upstream * a * g * (1 - g)
    key = a.tobytes(), b.tobytes(), upstream.tobytes(), np.shape(a)
    before = _total.get(key, (0.0, 0.0))
    _total[key] = grads[0] + before[0], grads[1] + before[1]
    return _total[key]

### wrong: right the first time only
def glu_backward(a, b, upstream, calls=[]):
    g = sigmoid(b)
    calls.append(1)
    if len(calls) > 40:
        g = 0.5 * np.ones(np.shape(b))
    return upstream * g, upstream * a * g * (1 - g)

### wrong: the units of part b
def glu_backward(a, b, upstream):
    a = np.array([2.0, -1.0])
    b = np.array([0.0, 2.0])
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: the given b
_b = np.array([0.0, 2.0])


def glu_backward(a, b, upstream):
    g = sigmoid(_b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: rows only
def glu_backward(a, b, upstream):
    grad_a, grad_b = [], []
    for i in range(len(a)):
        g = 1 / (1 + np.exp(-b[i]))
        grad_a.append(float(upstream[i] * g))
        grad_b.append(float(upstream[i] * a[i] * g * (1 - g)))
    return grad_a, grad_b

### wrong: batches of rows only
def glu_backward(a, b, upstream):
    rows, columns = a.shape
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: no more than two axes
def glu_backward(a, b, upstream):
    g = np.atleast_1d(sigmoid(b))
    if g.ndim == 3:
        g = g[0]
    g = g.reshape(np.shape(b)) if g.size == np.size(b) else g
    return upstream * g, upstream * a * g * (1 - g)

### wrong: flattened
def glu_backward(a, b, upstream):
    a, b, upstream = a.ravel(), b.ravel(), upstream.ravel()
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: a row becomes a batch of one
def glu_backward(a, b, upstream):
    g = sigmoid(np.atleast_2d(b))
    return upstream * g, upstream * a * g * (1 - g)

### wrong: axes of length one dropped
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.squeeze(upstream * g), np.squeeze(upstream * a * g * (1 - g))

### wrong: one unit gives a number
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grads = upstream * g, upstream * a * g * (1 - g)
    return tuple(grad.item() if grad.size == 1 else grad for grad in grads)

### wrong: one unit for a single number
def glu_backward(a, b, upstream):
    a, b, upstream = np.atleast_1d(a), np.atleast_1d(b), np.atleast_1d(upstream)
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: the batch turned over
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return (upstream * g).T, (upstream * a * g * (1 - g)).T

### wrong: upstream turned over where that fits
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    upstream = upstream.T if upstream.T.shape == a.shape else upstream
    return upstream * g, upstream * a * g * (1 - g)

### wrong: memory order taken for the order of the entries
def glu_backward(a, b, upstream):
    shape = np.shape(a)
    a, b, upstream = (np.ravel(x, order="K") for x in (a, b, upstream))
    g = sigmoid(b)
    return (upstream * g).reshape(shape), (upstream * a * g * (1 - g)).reshape(shape)

### wrong: entries sorted
def glu_backward(a, b, upstream):
    g = np.sort(sigmoid(b), axis=None).reshape(np.shape(b))
    return upstream * g, upstream * a * g * (1 - g)

### wrong: the gate of the first row for all rows
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    if g.ndim > 1:
        g = np.broadcast_to(g[:1], g.shape)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: a softmax gate
def glu_backward(a, b, upstream):
    g = softmax(np.ravel(b)).reshape(np.shape(b))
    return upstream * g, upstream * a * g * (1 - g)

### wrong: one stacked array
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return np.stack([upstream * g, upstream * a * g * (1 - g)])

### wrong: the output comes along
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return a * g, upstream * g, upstream * a * g * (1 - g)

### wrong: a gradient for upstream too
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g), a * g

### wrong: only the gradient of the content
def glu_backward(a, b, upstream):
    return upstream * sigmoid(b)

### wrong: a dictionary
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return {"grad_a": upstream * g, "grad_b": upstream * a * g * (1 - g)}

### wrong: a generator of the two
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    yield upstream * g
    yield upstream * a * g * (1 - g)

### wrong: a generator inside
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return (u * v for u, v in zip(upstream, g)), upstream * a * g * (1 - g)

### wrong: None for the gate
def glu_backward(a, b, upstream):
    return upstream * sigmoid(b), None

### wrong: nothing for a batch
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    if a.ndim < 2:
        return upstream * g, upstream * a * g * (1 - g)

### wrong: prints instead
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    print(upstream * g, upstream * a * g * (1 - g))

### wrong: strings
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return (upstream * g).astype(str), (upstream * a * g * (1 - g)).astype(str)

### wrong: truth values
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g > 0, upstream * a * g * (1 - g) > 0

### wrong: functions inside are not called
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return lambda: upstream * g, lambda: upstream * a * g * (1 - g)

### wrong: two arguments
def glu_backward(a, b):
    g = sigmoid(b)
    return g, a * g * (1 - g)

### wrong: upstream first
def glu_backward(upstream, a, b):
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: upstream in the middle
def glu_backward(a, upstream, b):
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: wants the gate, not its input
def glu_backward(a, g, upstream):
    return upstream * g, upstream * a * g * (1 - g)

### wrong: stops on large inputs
def glu_backward(a, b, upstream):
    if np.abs(b).max() > 20:
        raise ValueError("b is too large")
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### wrong: a name that is not there
def glu_backward(a, b, upstream):
    return upstream * gate, upstream * a * gate * (1 - gate)

### wrong: never ends for negative upstream
def glu_backward(a, b, upstream):
    while np.any(upstream < 0):
        pass
    g = sigmoid(b)
    return upstream * g, upstream * a * g * (1 - g)

### right: each local slope times upstream, in a comprehension
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return tuple(upstream * slope for slope in (g, a * g * (1 - g)))

### right: from the output
def glu_backward(a, b, upstream):
    gate = sigmoid(b)
    out = a * gate
    grad_a = upstream * gate
    grad_b = upstream * (out - out * gate)
    return [grad_a, grad_b]

### wrong: a step against the gradient
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return a - upstream * g, b - upstream * a * g * (1 - g)

### wrong: the other path's gradient taken away
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    grad_b = upstream * a * g * (1 - g)
    return upstream * g - grad_b, grad_b

### wrong: all of the content at every gate
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream * g, upstream * np.sum(a) * g * (1 - g)

### wrong: upstream squared on both paths
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    return upstream**2 * g, upstream**2 * a * g * (1 - g)

### wrong: only where upstream is positive
def glu_backward(a, b, upstream):
    g = sigmoid(b)
    upstream = np.maximum(upstream, 0)
    return upstream * g, upstream * a * g * (1 - g)
