### right: step by step
hidden = W1 @ x + b1
out = W2 @ hidden + b2
A = W2 @ W1
c = W2 @ b1 + b2

### right: the output from the collapsed layer
A = np.matmul(W2, W1)
c = np.dot(W2, b1) + b2
out = A @ x + c

### right: plain lists and loops
def times(M, v):
    return [sum(m * e for m, e in zip(row, v)) for row in M]


A = [[sum(W2[i][k] * W1[k][j] for k in range(2)) for j in range(2)] for i in range(2)]
c = [u + v for u, v in zip(times(W2, b1), b2)]
out = [u + v for u, v in zip(times(W2, [s + t for s, t in zip(times(W1, x), b1)]), b2)]

### right: integers typed in
out = (18.5, 11.5)
A = ((2, 4), (1, 3))
c = (2.5, 0.5)

### right: probed with basis vectors
def both(v):
    return W2 @ (W1 @ v + b1) + b2


out = both(x)
c = both(np.zeros(2))
A = np.column_stack([both(e) - c for e in np.eye(2)])

### right: one more coordinate that is always one
def lifted(W, b):
    return np.block([[W, b[:, None]], [np.zeros((1, 2)), np.ones((1, 1))]])


M = lifted(W2, b2) @ lifted(W1, b1)
A, c = M[:2, :2], M[:2, 2]
out = (M @ np.append(x, 1))[:2]

### right: rows on the left, turned over to the end
A = (W1.T @ W2.T).T
c = b1 @ W2.T + b2
out = (x @ W1.T + b1) @ W2.T + b2

### right: einsum
A = np.einsum("ik,kj->ij", W2, W1)
c = np.einsum("ik,k->i", W2, b1) + b2
out = np.einsum("ij,j->i", A, x) + c

### right: fractions
from fractions import Fraction

exact = lambda M: np.vectorize(Fraction, otypes=[object])(M)
A = exact(W2) @ exact(W1)
c = exact(W2) @ exact(b1) + exact(b2)
out = A @ exact(x) + c

### right: single precision holds these numbers
small = [v.astype(np.float32) for v in (W1, b1, W2, b2, x)]
out = small[2] @ (small[0] @ small[4] + small[1]) + small[3]
A = small[2] @ small[0]
c = small[2] @ small[1] + small[3]

### right: a ReLU that has nothing to do
out = W2 @ np.maximum(W1 @ x + b1, 0) + b2
A = np.linalg.multi_dot([W2, W1, np.eye(2)])
c = W2.dot(b1) + b2

### right: fitted to many inputs, with a print and a warning
import warnings

warnings.warn("fitting")
rng = np.random.default_rng(0)
inputs = rng.normal(size=(20, 2))
outputs = (inputs @ W1.T + b1) @ W2.T + b2
fit, *_ = np.linalg.lstsq(np.c_[inputs, np.ones(20)], outputs, rcond=None)
A, c = fit[:2].T, fit[2]
out = A @ x + c
print(A, c)

### right: works in place on the given arrays
b1 += W1 @ x
out = W2 @ b1 + b2
b1 -= W1 @ x
A = np.zeros((2, 2))
for k in range(2):
    A += np.outer(W2[:, k], W1[k])
c = b2
c += W2 @ b1

### right: NumPy matrices, made flat at the end
A = np.asmatrix(W2) * np.asmatrix(W1)
c = np.asarray(np.asmatrix(W2) * np.asmatrix(b1).T).ravel() + b2
out = np.asarray(A @ x).ravel() + c

### right: a block matrix for each layer
def block(W, b):
    return np.block([[W, b[:, None]], [np.zeros((1, 2)), np.ones((1, 1))]])


both = block(W2, b2) @ block(W1, b1)
A, c = both[:2, :2], both[:2, 2]
out = (both @ [*x, 1.0])[:2]

### right: solved from three inputs
from itertools import product

inputs = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 1.0], [0.0, 1.0, 1.0]])
outputs = np.array([W2 @ (W1 @ row[:2] + b1) + b2 for row in inputs])
both = np.linalg.solve(inputs, outputs).T
A, c = both[:, :2], both[:, 2]
out = A @ x + c

### wrong: the matrices in the order of the list -> W1·W2
out = W2 @ (W1 @ x + b1) + b2
A = W1 @ W2
c = W2 @ b1 + b2

### wrong: the order of the list, and the output from it -> W1·W2
A = W1 @ W2
c = W2 @ b1 + b2
out = A @ x + c

### wrong: the order of the list, biases added -> W1·W2
out = W2 @ (W1 @ x + b1) + b2
A = np.dot(W1, W2)
c = b1 + b2

### wrong: the order of the list, bias lost -> W1·W2
out = W2 @ (W1 @ x + b1) + b2
A = W1 @ W2
c = b2

### wrong: the output only in the order of the list -> W1·W2
out = W1 @ W2 @ x + W2 @ b1 + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: entry by entry -> elementwise product
out = W2 @ (W1 @ x + b1) + b2
A = W2 * W1
c = W2 @ b1 + b2

### wrong: entry by entry, with np.multiply, biases added -> elementwise product
A = np.multiply(W1, W2)
c = b1 + b2
out = W2 @ (W1 @ x + b1) + b2

### wrong: biases entry by entry -> elementwise product
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = b1 * b2

### wrong: the output entry by entry
out = W2 * (W1 * x + b1) + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: the bias entry by entry with the matrix
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = W2 * b1 + b2

### wrong: biases added -> b1+b2
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = b1 + b2

### wrong: biases added, and the output from it -> b1+b2
A = W2 @ W1
c = b1 + b2
out = A @ x + c

### wrong: biases added in the output only -> b1+b2
A = W2 @ W1
c = W2 @ b1 + b2
out = W2 @ W1 @ x + b1 + b2

### wrong: the first bias lost -> bias not carried through W2
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = b2

### wrong: the first bias lost everywhere -> bias not carried through W2
out = W2 @ (W1 @ x) + b2
A = W2 @ W1
c = b2.copy()

### wrong: the first bias through its own matrix -> bias not carried through W2
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = W1 @ b1 + b2

### wrong: the first bias lost in the output only -> bias not carried through W2
out = W2 @ W1 @ x + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: rows on the left -> x·W
out = (x @ W1 + b1) @ W2 + b2
A = W1 @ W2
c = b1 @ W2 + b2

### wrong: rows on the left in the output only -> x·W
out = (x @ W1 + b1) @ W2 + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: a row on the left of the first layer -> x·W
out = W2 @ (x @ W1 + b1) + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: a row on the left of the second layer -> x·W
out = np.dot(np.dot(W1, x) + b1, W2) + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: a matrix for rows -> x·W
out = W2 @ (W1 @ x + b1) + b2
A = W1.T @ W2.T
c = W2 @ b1 + b2

### wrong: both matrices turned over -> x·W
out = W2.T @ (W1.T @ x + b1) + b2
A = W2.T @ W1.T
c = W2.T @ b1 + b2

### wrong: the second layer first -> layers folded in reverse
out = W1 @ (W2 @ x + b2) + b1
A = W1 @ W2
c = W1 @ b2 + b1

### wrong: the second layer first, in the output only -> layers folded in reverse
out = W1 @ (W2 @ x + b2) + b1
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: the second layer first, in the bias -> layers folded in reverse
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = b1 + W1 @ b2

### wrong: all zeros -> zeros
out = np.zeros(2)
A = np.zeros((2, 2))
c = np.zeros(2)

### wrong: a matrix of zeros and the output as bias -> zeros
out = W2 @ (W1 @ x + b1) + b2
A = np.zeros_like(W1)
c = out

### wrong: no bias at all -> zeros
A = W2 @ W1
c = [0, 0]
out = A @ x

### wrong: the output left at zero -> zeros
out = [0.0, 0.0]
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: the identity and what is missing -> right for this x only
out = W2 @ (W1 @ x + b1) + b2
A = np.eye(2)
c = out - A @ x

### wrong: a diagonal that fits this x -> right for this x only
out = W2 @ (W1 @ x + b1) + b2
A = np.diag((out - b2) / x)
c = b2

### wrong: the last bias forgotten -> b2 left out
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = W2 @ b1

### wrong: both biases through the last matrix -> a bias meets its own matrix
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = W2 @ (b1 + b2)

### wrong: the first bias through both matrices -> a bias meets its own matrix
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = A @ b1 + b2

### wrong: through the first layer twice -> a bias meets its own matrix
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = W2 @ (W1 @ b1 + b2)

### wrong: the first layer only
out = W1 @ x + b1
A = W1
c = b1

### wrong: the output only
out = W2 @ (W1 @ x + b1) + b2

### wrong: the output is missing
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: the bias is missing
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1

### wrong: no last bias in the output
out = W2 @ (W1 @ x + b1)
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: the output of another input
out = W2 @ (W1 @ np.ones(2) + b1) + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: matrices added
out = W2 @ (W1 @ x + b1) + b2
A = W1 + W2
c = W2 @ b1 + b2

### wrong: the bias is the output at x
A = W2 @ W1
c = W2 @ (W1 @ x + b1) + b2
out = A @ x + c

### wrong: rows of the matrix swapped
out = W2 @ (W1 @ x + b1) + b2
A = (W2 @ W1)[::-1]
c = W2 @ b1 + b2

### wrong: entries of the bias swapped
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = (W2 @ b1 + b2)[::-1]

### wrong: a column for the bias
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = (W2 @ b1 + b2)[:, None]

### wrong: columns all the way
X, B1, B2 = x[:, None], b1[:, None], b2[:, None]
out = W2 @ (W1 @ X + B1) + B2
A = W2 @ W1
c = W2 @ B1 + B2

### wrong: the output as one row of a table
out = [W2 @ (W1 @ x + b1) + b2]
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: the matrix flattened
out = W2 @ (W1 @ x + b1) + b2
A = (W2 @ W1).ravel()
c = W2 @ b1 + b2

### wrong: the matrix and the bias in one block
out = W2 @ (W1 @ x + b1) + b2
A = np.c_[W2 @ W1, W2 @ b1 + b2]
c = W2 @ b1 + b2

### wrong: the matrix is only its diagonal
out = W2 @ (W1 @ x + b1) + b2
A = np.diag(W2 @ W1)
c = W2 @ b1 + b2

### wrong: one number for the bias
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = (W2 @ b1 + b2).sum()

### wrong: the output cut to whole numbers
out = (W2 @ (W1 @ x + b1) + b2).astype(int)
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: the matrix cut to truth values
out = W2 @ (W1 @ x + b1) + b2
A = (W2 @ W1).astype(bool)
c = W2 @ b1 + b2

### wrong: not a number in the matrix
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1 / 0 * 0
c = W2 @ b1 + b2

### wrong: not a number in the matrix and the bias
out = W2 @ (W1 @ x + b1) + b2
A = np.full((2, 2), np.nan)
c = A @ b1

### wrong: not a number anywhere
out = c = np.full(2, np.nan)
A = np.full((2, 2), np.nan)

### wrong: texts
out = [str(v) for v in W2 @ (W1 @ x + b1) + b2]
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: complex numbers
out = W2 @ (W1 @ x + b1) + b2
A = (W2 @ W1).astype(complex)
c = W2 @ b1 + b2

### wrong: a function for the output
out = lambda v: W2 @ (W1 @ v + b1) + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: a generator for the bias
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = (v for v in W2 @ b1 + b2)

### wrong: a sigmoid in between
out = W2 @ sigmoid(W1 @ x + b1) + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: a given layer replaced
W2 = np.array([[2.0, 0.5], [1.0, 3.0]])
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: printed, not stored
print(W2 @ (W1 @ x + b1) + b2, W2 @ W1, W2 @ b1 + b2)

### wrong: capital and small letters mixed up
out = W2 @ (W1 @ x + b1) + b2
a = W2 @ W1
C = W2 @ b1 + b2

### wrong: the inverse map
A = np.linalg.inv(W2 @ W1)
c = -A @ (W2 @ b1 + b2)
out = A @ x + c

### wrong: the output is off by a thousandth
out = W2 @ (W1 @ x + b1) + b2 + [0, 1e-3]
A = W2 @ W1
c = W2 @ b1 + b2

### wrong: the output is off by a hundred thousandth
out = W2 @ (W1 @ x + b1) + b2 + [0, 1e-5]
A = W2 @ W1
c = W2 @ b1 + b2 + [0, 1e-5]

### wrong: a row on the left of the second layer, for its bias -> b1+b2
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1
c = b1 @ W2 + b2

### wrong: the bias is the output of the first layer, carried on
hidden = W1 @ x + b1
out = W2 @ hidden + b2
A = W2 @ W1
c = W2 @ hidden + b2

### wrong: the second matrix turned over -> x·W
out = W2 @ (W1 @ x + b1) + b2
A = W2.T @ W1
c = W2.T @ b1 + b2

### wrong: the second layer alone -> bias not carried through W2
out = W2 @ x + b2
A = W2
c = b2

### wrong: the first matrix turned over -> x·W
out = W2 @ (W1 @ x + b1) + b2
A = W2 @ W1.T
c = W2 @ b1 + b2

### wrong: the mean of the two layers
out = W2 @ (W1 @ x + b1) + b2
A = (W1 + W2) / 2
c = (b1 + b2) / 2
