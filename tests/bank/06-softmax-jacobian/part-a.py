### right: diagonal minus outer product
J = np.diag(s) - np.outer(s, s)

### right: a column times a row
J = np.diag(s) - s[:, None] * s[None, :]

### right: two loops and the delta
J = np.zeros((3, 3))
for i in range(3):
    for j in range(3):
        J[i, j] = s[i] * ((i == j) - s[j])

### right: a list of lists
J = [[a * (1 - a) if i == j else -a * b for j, b in enumerate(s)] for i, a in enumerate(s)]

### right: the shares times identity minus shares
J = s[:, None] * (np.eye(3) - s)

### right: numbers typed in
J = ((0.16, -0.06, -0.1), (-0.06, 0.21, -0.15), (-0.1, -0.15, 0.25))

### right: einsum
J = np.einsum("i,ij->ij", s, np.eye(3)) - np.einsum("i,j->ij", s, s)

### right: a mean of outer products
rows = np.eye(3) - s
J = sum(p * np.outer(row, row) for p, row in zip(s, rows))

### right: measured by finite differences
z = np.log(s)
h = 1e-5
J = np.array([(softmax(z + h * e) - softmax(z - h * e)) / (2 * h) for e in np.eye(3)]).T

### right: a complex step
z = np.log(s)
columns = []
for e in np.eye(3):
    powers = np.exp(z + 1e-20j * e)
    columns.append((powers / powers.sum()).imag / 1e-20)
J = np.column_stack(columns)

### right: the diagonal put in afterwards
J = -np.multiply.outer(s, s)
np.fill_diagonal(J, s - s**2)

### right: the diagonal from the sum of the row
J = -np.outer(s, s)
J -= np.diag(J.sum(axis=1))

### right: np.where
J = np.where(np.eye(3, dtype=bool), s * (1 - s), -np.outer(s, s))

### right: np.fromfunction
J = np.fromfunction(lambda i, j: np.where(i == j, s[i], 0) - s[i] * s[j], (3, 3), dtype=int)

### right: a matrix object
column = np.asmatrix(s).T
J = np.asmatrix(np.diag(s)) - column * column.T

### right: single precision is close enough here
t = s.astype(np.float32)
J = np.diag(t) - np.outer(t, t)

### right: fractions
from fractions import Fraction

shares = [Fraction(1, 5), Fraction(3, 10), Fraction(1, 2)]
J = [[p * ((p is q) - q) for q in shares] for p in shares]

### right: kron, and a reshaped product
J = np.diagflat(s) - np.kron(s, s).reshape(3, 3)

### right: a helper function, a print, a warning and a plot
import sys
import warnings


def jacobian(p):
    return np.diag(p) - np.tensordot(p, p, axes=0)


J = jacobian(s)
print(J, file=sys.stderr)
warnings.warn("nine slopes")
plt.imshow(J)

### right: a tuple of arrays
J = tuple(p * (e - s) for p, e in zip(s, np.eye(3)))

### right: NumPy scalars and zero dimensional arrays
J = [[np.array(s[i] * (float(i == j) - s[j])) for j in range(3)] for i in range(3)]

### right: works on the given array
s *= -1
J = np.outer(s, -s)
J[np.diag_indices(3)] -= s

### right: off by less than the tolerance
J = np.diag(s) - np.outer(s, s) + 9e-8

### right: projection scaled on both sides by roots
r = np.sqrt(s)
J = np.diag(r) @ (np.eye(3) - np.outer(r, r)) @ np.diag(r)

### right: the slopes of the logarithm, times the shares
J = (np.eye(3) - s) * s[:, None]

### right: sum over pairs of classes
J = np.zeros((3, 3))
for i in range(3):
    for j in range(i):
        d = np.eye(3)[i] - np.eye(3)[j]
        J += s[i] * s[j] * np.outer(d, d)

### wrong: slopes on the diagonal only -> diagonal only
J = np.diag(s * (1 - s))

### wrong: slopes on the diagonal only, in a loop -> diagonal only
J = np.zeros((3, 3))
for i in range(3):
    J[i, i] = s[i] * (1 - s[i])

### wrong: identity times the slopes -> diagonal only
J = np.eye(3) * (s - s**2)

### wrong: the shares on the diagonal -> diagonal only
J = np.diag(s)

### wrong: plus -> plus instead of minus
J = np.diag(s) + np.outer(s, s)

### wrong: plus, entry by entry -> plus instead of minus
J = [[s[i] * ((i == j) + s[j]) for j in range(3)] for i in range(3)]

### wrong: entry by entry square -> np.diag(s) - s*s
J = np.diag(s) - s * s

### wrong: the square by power -> np.diag(s) - s*s
J = np.diag(s) - s**2

### wrong: the square taken from the columns -> np.diag(s) - s*s
J = np.diag(s) - (s * s)[:, None]

### wrong: s @ s.T of one axis -> a number instead of the outer product
J = np.diag(s) - s @ s.T

### wrong: np.dot -> a number instead of the outer product
J = np.diag(s) - np.dot(s, s)

### wrong: outer product only -> only the outer product
J = np.outer(s, s)

### wrong: minus the outer product only -> only the outer product
J = -np.outer(s, s)

### wrong: signs the other way round -> the sign turned round
J = np.outer(s, s) - np.diag(s)

### wrong: s_j minus delta -> the sign turned round
J = s[:, None] * (s - np.eye(3))

### wrong: one minus in every entry -> the delta forgotten
J = np.outer(s, 1 - s)

### wrong: one minus in every entry, turned over -> the delta forgotten
J = [[s[j] * (1 - s[i]) for j in range(3)] for i in range(3)]

### wrong: slopes of the logarithm -> the first factor left out
J = np.eye(3) - s

### wrong: softmax of shares -> softmax taken twice
p = softmax(s)
J = np.diag(p) - np.outer(p, p)

### wrong: softmax of shares written out -> softmax taken twice
p = np.exp(s) / np.exp(s).sum()
J = [[p[i] * ((i == j) - p[j]) for j in range(3)] for i in range(3)]

### wrong: a negative diagonal off which all is positive
J = [[-0.16, 0.06, 0.1], [0.06, -0.21, 0.15], [0.1, 0.15, -0.25]]
J[0][0] = -0.161
J[0][1] = 0.061

### wrong: not symmetric, though its rows sum to zero
J = np.diag(s) - np.outer(s, s)
J[0] += [0.01, -0.01, 0.0]

### wrong: plus beside the diagonal
J = np.outer(s, s)
np.fill_diagonal(J, s * (1 - s))

### wrong: the diagonal is minus the square
J = -np.outer(s, s)
np.fill_diagonal(J, -s * (1 - s))

### wrong: ones on the diagonal
J = np.eye(3) - np.outer(s, s)

### wrong: the sigmoid's slope of every share
J = sigmoid(s) * (1 - sigmoid(s)) * np.eye(3)

### wrong: the slopes as one row
J = s * (1 - s)

### wrong: three equal rows
J = np.tile(s * (1 - s), (3, 1))

### wrong: nine in a row
J = (np.diag(s) - np.outer(s, s)).ravel()

### wrong: one axis too many
J = (np.diag(s) - np.outer(s, s))[None]

### wrong: one column, which would only broadcast
J = (np.diag(s) - np.outer(s, s)).sum(axis=1, keepdims=True)

### wrong: the upper triangle
J = np.triu(np.diag(s) - np.outer(s, s))

### wrong: the first two classes
J = (np.diag(s) - np.outer(s, s))[:2, :2]

### wrong: the classes in reverse
p = s[::-1]
J = np.diag(p) - np.outer(p, p)

### wrong: rounded to one digit
J = np.round(np.diag(s) - np.outer(s, s), 1)

### wrong: half precision
t = s.astype(np.float16)
J = np.diag(t) - np.outer(t, t)

### wrong: one entry slightly off
J = np.diag(s) - np.outer(s, s)
J[1, 2] += 1e-6
J[2, 1] += 1e-6

### wrong: a step that is too coarse
z = np.log(s)
J = np.array([(softmax(z + 0.01 * e) - softmax(z)) / 0.01 for e in np.eye(3)]).T

### wrong: not a number in one place
J = np.diag(s) - np.outer(s, s)
J[0, 0] = np.nan

### wrong: infinite
J = np.full((3, 3), np.inf)

### wrong: half of it
J = (np.diag(s) - np.outer(s, s)) / 2

### wrong: the square root of the outer product
J = np.diag(s) - np.sqrt(np.outer(s, s))

### wrong: the variance
J = s @ s**2 - (s @ s) ** 2

### wrong: cut to whole numbers
J = (np.diag(s) - np.outer(s, s)).astype(int)

### wrong: a comparison
J = np.diag(s) == np.outer(s, s)

### wrong: strings
J = [[f"{s[i] * ((i == j) - s[j]):.2f}" for j in range(3)] for i in range(3)]

### wrong: a function
def J(s):
    return np.diag(s) - np.outer(s, s)

### wrong: ragged
J = [[0.16, -0.06, -0.1], [0.21, -0.15], [0.25]]

### wrong: None in one place
J = [[0.16, -0.06, -0.1], [-0.06, 0.21, -0.15], [-0.1, -0.15, None]]

### wrong: under another name
Jacobian = np.diag(s) - np.outer(s, s)

### wrong: deleted
del J

### wrong: raises
J = np.diag(s) - np.outer(s, t)

### wrong: not answered

### wrong: matrix product of diagonals -> np.diag(s) - s*s
J = np.diag(s) - np.diag(s) @ np.diag(s) @ np.ones((3, 3))

### wrong: the covariance over the count
J = np.cov(np.eye(3).T, aweights=s, bias=True) * 3

### wrong: minus on the diagonal too
J = -np.outer(s, 1 - s)

### wrong: doubled diagonal
J = np.diag(s * (1 - s)) + np.diag(s) - np.outer(s, s)
