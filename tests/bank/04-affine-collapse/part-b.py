### right: a loop from the first layer on
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        c = W @ c + b
    return A, c

### right: from the identity on
def collapse(layers):
    n = layers[0][0].shape[1]
    A, c = np.eye(n), np.zeros(n)
    for W, b in layers:
        A, c = W @ A, W @ c + b
    return (A, c)

### right: from the last layer back
def collapse(layers):
    A, c = layers[-1]
    for W, b in layers[-2::-1]:
        c = A @ b + c
        A = A @ W
    return A, c

### right: recursion over the front
def collapse(layers):
    *before, (W, b) = layers
    if not before:
        return W, b
    A, c = collapse(before)
    return W @ A, W @ c + b

### right: recursion by halves
def collapse(layers):
    if len(layers) == 1:
        return layers[0]
    half = len(layers) // 2
    A, c = collapse(layers[:half])
    B, d = collapse(layers[half:])
    return B @ A, B @ c + d

### right: functools reduce
from functools import reduce


def collapse(layers):
    return reduce(lambda done, new: (new[0] @ done[0], new[0] @ done[1] + new[1]), layers)

### right: plain lists
def _times(M, N):
    return [[sum(M[i][k] * N[k][j] for k in range(len(N))) for j in range(len(N[0]))] for i in range(len(M))]


def collapse(layers):
    A = [[float(v) for v in row] for row in layers[0][0]]
    c = [float(v) for v in layers[0][1]]
    for W, b in layers[1:]:
        A = _times(W, A)
        c = [sum(w * v for w, v in zip(row, c)) + shift for row, shift in zip(W, b)]
    return A, c

### right: one more coordinate that is always one
def collapse(layers):
    M = np.eye(layers[0][0].shape[1] + 1)
    for W, b in layers:
        lifted = np.zeros((W.shape[0] + 1, W.shape[1] + 1))
        lifted[:-1, :-1] = W
        lifted[:-1, -1] = b
        lifted[-1, -1] = 1
        M = lifted @ M
    return M[:-1, :-1], M[:-1, -1]

### right: probed with basis vectors
def collapse(layers):
    def run(v):
        for W, b in layers:
            v = W @ v + b
        return v

    n = layers[0][0].shape[1]
    c = run(np.zeros(n))
    return np.stack([run(e) - c for e in np.eye(n)], axis=1), c

### right: all products at once
def collapse(layers):
    weights = [W for W, _ in layers][::-1]
    A = np.linalg.multi_dot([*weights, np.eye(weights[-1].shape[1])]) if len(weights) > 1 else weights[0]
    c = np.zeros(len(weights[0]))
    for k, (_, b) in enumerate(layers):
        for W, _ in layers[k + 1 :]:
            b = W @ b
        c = c + b
    return A, c

### right: a list of the two
def collapse(layers):
    A, c = [np.array(part, dtype=float) for part in layers[0]]
    for W, b in layers[1:]:
        A, c = np.einsum("ik,kj->ij", W, A), np.einsum("ik,k->i", W, c) + b
    return [A, c]

### right: in place on copies
def collapse(layers):
    A = np.array(layers[0][0], dtype=float, order="F")
    c = layers[0][1].astype(float)
    for W, b in layers[1:]:
        A = np.dot(W, A, out=np.empty((len(W), A.shape[1])))
        c = W.dot(c)
        c += b
    return A, c

### right: eats a copy of the list
def collapse(layers):
    layers = list(layers)
    while len(layers) > 1:
        (V, a), (W, b) = layers.pop(0), layers.pop(0)
        layers.insert(0, (W @ V, W @ a + b))
    return layers[0]

### right: an object that is called
class Collapse:
    def __init__(self):
        self.calls = 0

    def __call__(self, layers):
        self.calls += 1
        steps = iter(layers)
        self.A, self.c = next(steps)
        for W, b in steps:
            self.A, self.c = self.step(W, b)
        return self.A, self.c

    def step(self, W, b):
        return W @ self.A, W @ self.c + b


collapse = Collapse()

### right: rows on the left, turned over
def collapse(layers):
    A, c = layers[0][0].T, layers[0][1]
    for W, b in layers[1:]:
        A, c = A @ W.T, c @ W.T + b
    return A.T, c

### right: talks, warns and draws
import sys
import warnings


def collapse(layers):
    warnings.warn("collapsing")
    A, c = layers[0]
    for W, b in layers[1:]:
        print(W.shape, A.shape, file=sys.stderr)
        A, c = W @ A, W @ c + b
    plt.figure()
    plt.imshow(A)
    return A, c

### right: a named tuple
from typing import NamedTuple


class Affine(NamedTuple):
    A: object
    c: object


def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return Affine(A, c)

### right: exact fractions
from fractions import Fraction

_exact = np.vectorize(lambda v: Fraction(float(v)), otypes=[object])


def collapse(layers):
    A, c = map(_exact, layers[0])
    for W, b in layers[1:]:
        W, b = _exact(W), _exact(b)
        A, c = W @ A, W @ c + b
    return A, c

### right: the bias as one more column
def collapse(layers):
    both = np.column_stack(layers[0])
    for W, b in layers[1:]:
        both = W @ both
        both[:, -1] = both[:, -1] + b if both.dtype == b.dtype else both[:, -1]
        if both.dtype != b.dtype:
            both = both.astype(float)
            both[:, -1] += b
    return both[:, :-1], both[:, -1]

### right: stored in extended precision
def collapse(layers):
    A, c = (np.asarray(part, dtype=np.longdouble) for part in layers[0])
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c

### right: remembers by content
_seen = {}


def collapse(layers):
    key = tuple((W.tobytes(), W.shape, W.dtype.str, W.flags.f_contiguous, b.tobytes(), b.dtype.str) for W, b in layers)
    if key not in _seen:
        A, c = layers[0]
        for W, b in layers[1:]:
            A, c = W @ A, W @ c + b
        _seen[key] = A, c
    return _seen[key]

### right: fitted by least squares
def collapse(layers):
    n = layers[0][0].shape[1]
    inputs = np.vstack([np.zeros(n), np.eye(n), -np.eye(n), 2 * np.eye(n)])
    outputs = inputs
    for W, b in layers:
        outputs = outputs @ W.T + b
    found, *_ = np.linalg.lstsq(np.column_stack([inputs, np.ones(len(inputs))]), outputs, rcond=None)
    return found[:n].T, found[n]

### right: multi_dot, and each bias through what is left
def collapse(layers):
    matrices = [W for W, b in layers]

    def after(k):
        rest = matrices[k:][::-1]
        if not rest:
            return np.eye(len(layers[-1][1]))
        return rest[0] if len(rest) == 1 else np.linalg.multi_dot(rest)

    return after(0), sum(after(k + 1) @ b for k, (W, b) in enumerate(layers))

### right: accumulate, and the last of it
def collapse(layers):
    from itertools import accumulate

    *_, last = accumulate(layers, lambda done, new: (new[0] @ done[0], new[0] @ done[1] + new[1]))
    return list(last)

### wrong: the matrices in the order of the list -> W1·W2
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = A @ W
        c = W @ c + b
    return A, c

### wrong: the order of the list, from the identity on -> W1·W2
def collapse(layers):
    A = np.eye(layers[0][0].shape[1])
    c = np.zeros(layers[0][0].shape[1])
    for W, b in layers:
        A = np.dot(A, W)
        c = np.dot(W, c) + b
    return A, c

### wrong: the order of the list, biases added -> W1·W2
def collapse(layers):
    A = layers[0][0]
    for W, _ in layers[1:]:
        A = A @ W
    return A, sum(b for _, b in layers)

### wrong: the order of the list, bias lost -> W1·W2
def collapse(layers):
    A = layers[0][0]
    for W, _ in layers[1:]:
        A = A @ W
    return A, layers[-1][1]

### wrong: the order of the list, for two layers only -> W1·W2
def collapse(layers):
    (W1, b1), (W2, b2) = layers
    return W1 @ W2, W2 @ b1 + b2

### wrong: entry by entry -> elementwise product
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W * A
        c = W @ c + b
    return A, c

### wrong: entry by entry, biases added -> elementwise product
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = A * W
        c = c + b
    return A, c

### wrong: both entry by entry -> elementwise product
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W * A, W * c + b
    return A, c

### wrong: the bias entry by entry -> elementwise product
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W * c + b
    return A, c

### wrong: biases added -> b1+b2
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        c = c + b
    return A, c

### wrong: biases added up at the end -> b1+b2
def collapse(layers):
    A = np.eye(layers[0][0].shape[1])
    for W, b in layers:
        A = W @ A
    return A, sum(b for W, b in layers)

### wrong: the last bias only -> bias not carried through W2
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        c = b
    return A, c

### wrong: the last bias only, taken from the list -> bias not carried through W2
def collapse(layers):
    A = layers[0][0]
    for W, _ in layers[1:]:
        A = W @ A
    return A, layers[-1][1].copy()

### wrong: the earlier bias through the earlier matrix -> bias not carried through W2
def collapse(layers):
    A, c = layers[0]
    V = A
    for W, b in layers[1:]:
        A, c, V = W @ A, V @ c + b, W
    return A, c

### wrong: rows on the left -> x·W
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = A @ W
        c = c @ W + b
    return A, c

### wrong: rows on the left for the bias only -> x·W
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        c = c @ W + b
    return A, c

### wrong: a matrix for rows -> x·W
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        c = W @ c + b
    return A.T, c

### wrong: every matrix turned over -> x·W
def collapse(layers):
    A, c = layers[0][0].T, layers[0][1]
    for W, b in layers[1:]:
        A = W.T @ A
        c = W.T @ c + b
    return A, c

### wrong: folded from the last layer on -> layers folded in reverse
def collapse(layers):
    A, c = layers[-1]
    for W, b in layers[-2::-1]:
        A = W @ A
        c = W @ c + b
    return A, c

### wrong: the list reversed first -> layers folded in reverse
def collapse(layers):
    layers = list(reversed(layers))
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: the bias folded in reverse -> layers folded in reverse
def collapse(layers):
    A = layers[0][0]
    for W, _ in layers[1:]:
        A = W @ A
    c = layers[-1][1]
    for W, b in layers[-2::-1]:
        c = W @ c + b
    return A, c

### wrong: the list reversed in place
def collapse(layers):
    layers.reverse()
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = A @ W, A @ b + c
    return A, c

### wrong: all zeros -> zeros
def collapse(layers):
    m, n = len(layers[-1][0]), layers[0][0].shape[1]
    return np.zeros((m, n)), np.zeros(m)

### wrong: from a matrix of zeros on -> zeros
def collapse(layers):
    n = layers[0][0].shape[1]
    A, c = np.zeros((n, n)), np.zeros(n)
    for W, b in layers:
        A = W @ A
        c = W @ c + b
    return A, c

### wrong: no bias -> zeros
def collapse(layers):
    A = layers[0][0]
    for W, _ in layers[1:]:
        A = W @ A
    return A, np.zeros(len(A))

### wrong: the first two layers -> only two layers
def collapse(layers):
    if len(layers) == 1:
        return layers[0]
    (W1, b1), (W2, b2) = layers[0], layers[1]
    return W2 @ W1, W2 @ b1 + b2

### wrong: the first two layers, whatever there is -> only two layers
def collapse(layers):
    W1, b1 = layers[0]
    W2, b2 = layers[1]
    return W2 @ W1, W2 @ b1 + b2

### wrong: exactly two layers -> only two layers
def collapse(layers):
    (W1, b1), (W2, b2) = layers
    return W2 @ W1, W2 @ b1 + b2

### wrong: one layer or exactly two -> only two layers
def collapse(layers):
    if len(layers) == 1:
        return layers[0]
    (W1, b1), (W2, b2) = layers
    return W2 @ W1, W2 @ b1 + b2

### wrong: the first layer and the last -> only two layers
def collapse(layers):
    W1, b1 = layers[0]
    W2, b2 = layers[-1]
    return W2 @ W1, W2 @ b1 + b2

### wrong: the last two layers -> only two layers
def collapse(layers):
    A, c = layers[0]
    for k in range(1, len(layers)):
        A = layers[k][0] @ layers[k - 1][0]
        c = layers[k][0] @ layers[k - 1][1] + layers[k][1]
    return A, c

### wrong: the bias from the last two layers -> only two layers
def collapse(layers):
    A, c = layers[0]
    for k in range(1, len(layers)):
        A = layers[k][0] @ A
        c = layers[k][0] @ layers[k - 1][1] + layers[k][1]
    return A, c

### wrong: nothing for more than two -> only two layers
def collapse(layers):
    if len(layers) == 1:
        return layers[0]
    if len(layers) == 2:
        (W1, b1), (W2, b2) = layers
        return W2 @ W1, W2 @ b1 + b2

### wrong: refuses more than two -> only two layers
def collapse(layers):
    if len(layers) > 2:
        raise ValueError("too many")
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: returns inside the loop -> only two layers
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
        return A, c
    return A, c

### wrong: each bias through the next layer only -> a bias carried one layer far
def collapse(layers):
    A, c = layers[0]
    for W, _ in layers[1:]:
        A = W @ A
    c = layers[-1][1]
    for k in range(len(layers) - 1):
        c = c + layers[k + 1][0] @ layers[k][1]
    return A, c

### wrong: the last bias forgotten -> b2 left out
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        c = W @ c
    return A, c

### wrong: the bias added before the matrix -> a bias meets its own matrix
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        c = W @ (c + b)
    return A, c

### wrong: each bias through its own layer -> a bias meets its own matrix
def collapse(layers):
    A = np.eye(layers[0][0].shape[1])
    c = 0
    for W, b in layers:
        A = W @ A
        c = c + W @ b
    return A, c

### wrong: the first bias through the new product -> a bias meets its own matrix
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        c = A @ c + b
    return A, c

### wrong: starts with the first layer and takes it again
def collapse(layers):
    A, c = layers[0]
    for W, b in layers:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: leaves out the last layer
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:-1]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: the last layer only
def collapse(layers):
    for W, b in layers:
        A, c = W, b
    return A, c

### wrong: later matrices in the wrong order for the bias
def collapse(layers):
    A = layers[0][0]
    for W, _ in layers[1:]:
        A = W @ A
    c, later = layers[-1][1], layers[-1][0]
    for W, b in layers[-2::-1]:
        c = c + later @ b
        later = W @ later if W.shape[1] == later.shape[0] else later @ W
    return A, c

### wrong: a copied order of three
def collapse(layers):
    weights = [W for W, _ in layers]
    if len(weights) == 3:
        A = weights[1] @ weights[2] @ weights[0] if weights[1].shape == weights[2].shape else weights[2] @ weights[1] @ weights[0]
    else:
        A = weights[0]
        for W in weights[1:]:
            A = W @ A
    c = layers[0][1]
    for W, b in layers[1:]:
        c = W @ c + b
    return A, c

### wrong: square layers only
def collapse(layers):
    n = len(layers[0][0])
    A, c = np.eye(n), np.zeros(n)
    for W, b in layers:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: layers of two by two only
def collapse(layers):
    A, c = np.eye(2), np.zeros(2)
    for W, b in layers:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: room for the first size only
def collapse(layers):
    A, c = np.array(layers[0][0], dtype=float), np.array(layers[0][1], dtype=float)
    for W, b in layers[1:]:
        A[...] = W @ A
        c[...] = W @ c + b
    return A, c

### wrong: no more than three layers
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:3]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: not a single layer
def collapse(layers):
    (V, a), (W, b), *others = layers
    A, c = W @ V, W @ a + b
    for W, b in others:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: nothing for a single layer
def collapse(layers):
    if len(layers) > 1:
        A, c = layers[0]
        for W, b in layers[1:]:
            A, c = W @ A, W @ c + b
        return A, c

### wrong: the order swapped
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return c, A

### wrong: the matrix only
def collapse(layers):
    A = layers[0][0]
    for W, _ in layers[1:]:
        A = W @ A
    return A

### wrong: three results
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c, len(layers)

### wrong: one block
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return np.c_[A, c]

### wrong: a list that holds the pair
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return [(A, c)]

### wrong: a dictionary
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return {"A": A, "c": c}

### wrong: a function of x
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return lambda x: A @ x + c

### wrong: the bias as a column
def collapse(layers):
    A, c = layers[0][0], layers[0][1].reshape(-1, 1)
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b.reshape(-1, 1)
    return A, c

### wrong: the bias becomes a table on its way
def collapse(layers):
    A, c = layers[0][0], layers[0][1][:, None]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c[:, 0] if c.shape[1] == 1 else c

### wrong: axes of length one dropped
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return np.squeeze(A), np.squeeze(c)

### wrong: one number as a number
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return (A.item(), c.item()) if A.size == 1 else (A, c)

### wrong: a single output as a number
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c[0] if len(c) == 1 else c

### wrong: the output at ones
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, A @ np.ones(A.shape[1]) + c

### wrong: the first bias changed in place
def collapse(layers):
    A, c = layers[0]
    c *= 1
    for W, b in layers[1:]:
        A, v = W @ A, W @ c + b
        if v.shape == c.shape:
            c[:] = v
        else:
            c = v
    return A, c

### wrong: every bias changed in place
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        b += (W @ c).astype(b.dtype)
        c = b
    return A, c

### wrong: later biases changed where they are floats
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A = W @ A
        if b.dtype == float:
            b += W @ c
            c = b
        else:
            c = W @ c + b
    return A, c

### wrong: eats the list
def collapse(layers):
    A, c = layers.pop(0)
    while layers:
        W, b = layers.pop(0)
        A, c = W @ A, W @ c + b
    return A, c

### wrong: puts the result into the list
def collapse(layers):
    for k in range(1, len(layers)):
        (V, a), (W, b) = layers[k - 1], layers[k]
        layers[k] = (W @ V, W @ a + b)
    return layers[-1]

### wrong: adds the identity to the list
def collapse(layers):
    n = layers[0][0].shape[1]
    layers.insert(0, (np.eye(n), np.zeros(n)))
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: changes the lists into arrays of floats
def collapse(layers):
    for k, (W, b) in enumerate(layers):
        layers[k] = (W.astype(float), b.astype(float))
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: integers stay integers
def collapse(layers):
    kind = layers[0][0].dtype
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = (W @ A).astype(kind), (W @ c + b).astype(kind)
    return A, c

### wrong: the bias is cut to the kind of the last bias
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, (W @ c + b).astype(b.dtype)
    return A, c

### wrong: room of the last matrix's kind
def collapse(layers):
    A = np.empty((len(layers[-1][0]), layers[0][0].shape[1]), dtype=layers[-1][0].dtype)
    B, c = layers[0]
    for W, b in layers[1:]:
        B, c = W @ B, W @ c + b
    A[...] = B
    return A, c

### wrong: everything cut to whole numbers
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A.astype(int), c.astype(int)

### wrong: eight bits
def collapse(layers):
    A, c = (part.astype(np.int8) if part.dtype.kind == "i" else part for part in layers[0])
    for W, b in layers[1:]:
        A, c = W.astype(A.dtype) @ A, W @ c + b
    return A, c

### wrong: single precision
def collapse(layers):
    A, c = (part.astype(np.float32) for part in layers[0])
    for W, b in layers[1:]:
        A, c = W.astype(np.float32) @ A, W.astype(np.float32) @ c + b.astype(np.float32)
    return A, c

### wrong: half precision at the end
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A.astype(np.float16), c.astype(np.float16)

### wrong: rounded to four digits
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return np.round(A, 4), np.round(c, 4)

### wrong: read in memory order
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W.ravel(order="K").reshape(W.shape) @ A, W @ c + b
    return A, c

### wrong: memory order of the first matrix
def collapse(layers):
    A, c = layers[0]
    A = np.frombuffer(A.tobytes(order="A"), dtype=A.dtype).reshape(A.shape)
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: a ReLU in between
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ np.maximum(c, 0) + b
    return A, c

### wrong: a ReLU on the matrix
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ np.maximum(A, 0), W @ c + b
    return A, c

### wrong: matrices added
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W + A, W @ c + b
    return A, c

### wrong: the outer product
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = np.outer(W, A), W @ c + b
    return A, c

### wrong: the Kronecker product
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = np.kron(W, A), W @ c + b
    return A, c

### wrong: the layers of part a
def collapse(layers):
    return np.array([[2.0, 4.0], [1.0, 3.0]]), np.array([2.5, 0.5])

### wrong: the given names of part a
def collapse(layers):
    return W2 @ W1, W2 @ b1 + b2

### wrong: remembers by shapes
_known = {}


def collapse(layers):
    key = tuple(W.shape for W, _ in layers)
    if key not in _known:
        A, c = layers[0]
        for W, b in layers[1:]:
            A, c = W @ A, W @ c + b
        _known[key] = A, c
    return _known[key]

### wrong: remembers by sums
_totals = {}


def collapse(layers):
    key = tuple((W.shape, round(float(W.sum()), 9), round(float(b.sum()), 9)) for W, b in layers)
    if key not in _totals:
        A, c = layers[0]
        for W, b in layers[1:]:
            A, c = W @ A, W @ c + b
        _totals[key] = A, c
    return _totals[key]

### wrong: remembers by content without the shape
_kept = {}


def collapse(layers):
    key = tuple(W.tobytes() for W, _ in layers)
    if key not in _kept:
        A, c = layers[0]
        for W, b in layers[1:]:
            A, c = W @ A, W @ c + b
        _kept[key] = A, c
    return _kept[key]

### wrong: remembers by the sorted content
_sets = {}


def collapse(layers):
    key = frozenset((W.tobytes(), W.shape) for W, _ in layers)
    if key not in _sets:
        A, c = layers[0]
        for W, b in layers[1:]:
            A, c = W @ A, W @ c + b
        _sets[key] = A, c
    return _sets[key]

### wrong: goes on from call to call
_state = [None]


def collapse(layers):
    for W, b in layers:
        done = _state[0]
        _state[0] = (W, b) if done is None or len(done[1]) != W.shape[1] else (W @ done[0], W @ done[1] + b)
    return _state[0]

### wrong: a default that grows
def collapse(layers, seen=[]):
    seen.extend(layers)
    A, c = seen[0]
    for W, b in seen[1:]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: prints instead
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    print(A, c)

### wrong: a generator of the two
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    yield A
    yield c

### wrong: texts
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A.astype(str), c.astype(str)

### wrong: truth values
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A > 0, c > 0

### wrong: not a number in the bias
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b * np.nan
    return A, c

### wrong: takes the layers one by one
def collapse(*layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    return A, c

### wrong: asks for weights and biases apart
def collapse(weights, biases):
    A, c = weights[0], biases[0]
    for W, b in zip(weights[1:], biases[1:]):
        A, c = W @ A, W @ c + b
    return A, c

### wrong: the type of an array of two
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        A, c = W @ A, W @ c + b
    both = np.empty(2, dtype=object)
    both[0], both[1] = A, c
    return both

### wrong: a result, not a function
collapse = (np.eye(2), np.zeros(2))

### wrong: a class
class collapse:
    def __init__(self, layers):
        self.A, self.c = layers[0]
        for W, b in layers[1:]:
            self.A, self.c = W @ self.A, W @ self.c + b

### wrong: the bias before the matrix is renewed, but from the old product -> bias not carried through W2
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        c = A @ c + b
        A = W @ A
    return A, c

### wrong: identity of the wrong size
def collapse(layers):
    A = np.eye(layers[-1][0].shape[0])
    c = np.zeros(layers[-1][0].shape[0])
    for W, b in layers:
        A = W @ A
        c = W @ c + b
    return A, c

### wrong: each bias through all later matrices and its own -> a bias meets its own matrix
def collapse(layers):
    A = np.eye(layers[0][0].shape[1])
    c = np.zeros(layers[0][0].shape[1])
    for W, b in layers:
        A = W @ A
        c = W @ (c + b) if len(b) == len(c) else W @ c + b
    return A, c

### wrong: skips layers whose bias is zero
def collapse(layers):
    A, c = layers[0]
    for W, b in layers[1:]:
        if not b.any():
            continue
        A, c = W @ A, W @ c + b
    return A, c

### wrong: leaves out layers that it has had before
def collapse(layers):
    A, c = layers[0]
    seen = [layers[0][0].tobytes()]
    for W, b in layers[1:]:
        if W.tobytes() in seen:
            continue
        seen.append(W.tobytes())
        A, c = W @ A, W @ c + b
    return A, c
