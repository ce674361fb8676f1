### right: vectorized, and the largest difference
import math


def gelu_exact(x):
    erf = np.vectorize(math.erf)
    return 0.5 * np.asarray(x) * (1 + erf(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.max(np.abs(by_tanh - gelu_exact(grid)))

### right: the complementary error function
import math


@np.vectorize
def gelu_exact(v):
    return float(v) * math.erfc(-v / math.sqrt(2)) / 2


def _tanh(v):
    return v / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)))


max_gap = max(abs(_tanh(v) - float(gelu_exact(v))) for v in np.linspace(-5, 5, 10001))

### right: the normal distribution of the standard library
from statistics import NormalDist


def gelu_exact(x):
    phi = np.vectorize(NormalDist().cdf, otypes=[float])
    return x * phi(x)


x = np.linspace(-5, 5, 10001)
max_gap = float(np.linalg.norm(x * sigmoid(np.sqrt(8 / np.pi) * (x + 0.044715 * x**3)) - gelu_exact(x), np.inf))

### right: nested lists by recursion
import math


def gelu_exact(x):
    if np.ndim(x) == 0:
        return float(x) * (0.5 + 0.5 * math.erf(float(x) / 2**0.5))
    return [gelu_exact(part) for part in x]


def worst():
    found = 0
    for k in range(10001):
        v = -5 + k / 1000
        d = v / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) - gelu_exact(v)
        found = max(found, d, -d)
    return found


max_gap = worst()

### right: a loop over all indices
import math


def gelu_exact(x):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for index, v in np.ndenumerate(x):
        out[index] = v / 2 * (1 + math.erf(v * math.sqrt(0.5)))
    return out


g = np.linspace(-5, 5, 10001)
max_gap = np.abs(g / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (g + 0.044715 * g**3))) - gelu_exact(g)).max()

### right: the gap typed in
from math import erf, sqrt


def gelu_exact(x):
    return np.array([0.5 * v * (1 + erf(v / sqrt(2))) for v in np.ravel(x)]).reshape(np.shape(x))


max_gap = 0.00047323

### right: an object that is called, and a 0-d array
import math


class Gelu:
    root = math.sqrt(2)

    def __call__(self, x):
        return np.multiply(x, self.gate(x))

    def gate(self, x):
        return np.vectorize(lambda v: (math.erf(v / self.root) + 1) / 2, otypes=[float])(x)


gelu_exact = Gelu()
grid = np.linspace(-5, 5, 10001)
cubic = np.polyval([0.044715, 0, 1, 0], grid)
max_gap = np.array(np.ptp(np.append(np.abs(grid / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * cubic)) - gelu_exact(grid)), 0)))

### right: frompyfunc and a lambda
import math

_erf = np.frompyfunc(math.erf, 1, 1)
gelu_exact = lambda x: np.asarray(x) * (np.asarray(_erf(np.divide(x, math.sqrt(2))), dtype=float) + 1) / 2
grid = np.linspace(-5, 5, 10001)
gap = grid / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3))) - gelu_exact(grid)
max_gap = max(gap.max(), -gap.min())

### right: half of the grid, which is the mirror of the other
import math
from functools import partial


def _gated(gate, x):
    return np.asarray(x) * np.vectorize(gate, otypes=[float])(x)


gelu_exact = partial(_gated, lambda v: 0.5 * math.erfc(-v / math.sqrt(2)))
half = np.linspace(0, 5, 5001)
max_gap = max(abs(gelu_exact(half) - 0.5 * half * (1 + np.tanh(np.sqrt(2 / np.pi) * (half + 0.044715 * half**3)))))

### right: talks, warns and draws
import math
import warnings


def gelu_exact(x):
    print("exactly")
    warnings.warn("slow")
    plt.figure()
    plt.plot(np.ravel(x))
    out = np.array(x, dtype=float)
    out *= 0.5 + 0.5 * np.vectorize(math.erf, otypes=[float])(out / math.sqrt(2))
    return out


grid = np.linspace(-5, 5, 10001)
gap = np.abs(0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3))) - gelu_exact(grid))
max_gap = sorted(gap.tolist())[-1]

### right: single precision in the gap, rounded to seven digits
import math


def gelu_exact(x):
    return np.round(0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2))), 10)


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.float32(np.round(np.abs(by_tanh - gelu_exact(grid)).max(), 7))

### right: remembers what it has computed
import math
from functools import lru_cache


@lru_cache(maxsize=None)
def _gate(v):
    return (1 + math.erf(v / math.sqrt(2))) / 2


def gelu_exact(x):
    x = np.asarray(x, dtype=float)
    return np.reshape([v * _gate(v) for v in x.ravel().tolist()], x.shape)


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.amax(np.abs(np.subtract(by_tanh, gelu_exact(grid)))).item()

### right: the bell summed up
def gelu_exact(x):
    nodes, weights = np.polynomial.legendre.leggauss(40)
    x = np.asarray(x, dtype=float)
    end = np.clip(x, -8, 8)[..., None]
    area = (np.exp(-((end * (nodes + 1) / 2) ** 2) / 2) * weights).sum(axis=-1) * end[..., 0] / 2
    return x * np.clip(0.5 + area / np.sqrt(2 * np.pi), 0, 1) * (x > -8)


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = abs(by_tanh - gelu_exact(grid)).max()

### right: a finer grid finds the same
import math


def gelu_exact(x):
    return x * (1 + np.vectorize(math.erf)(x / math.sqrt(2))) / 2


fine = np.linspace(-5, 5, 20001)
max_gap = abs(fine / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (fine + 0.044715 * fine**3))) - gelu_exact(fine)).max()

### wrong: the tanh formula twice -> the tanh formula again
def gelu_exact(x):
    x = np.asarray(x, dtype=float)
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


max_gap = 0.0004732355179518609

### wrong: the tanh formula twice, and no gap -> the tanh formula again
def gelu_exact(x):
    x = np.asarray(x, dtype=float)
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: x straight into erf -> erf without the root of 2
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(x))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: x straight into erf, the gap right -> erf without the root of 2
import math


def gelu_exact(x):
    return np.vectorize(lambda v: v * (0.5 + math.erf(v) / 2))(x)


max_gap = 0.0004732355179518609

### wrong: x straight into erf in the gap only -> erf without the root of 2
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = max(abs(t - v / 2 * (1 + math.erf(v))) for t, v in zip(by_tanh, grid))

### wrong: divided by 2 and not by its root -> erf with the wrong width
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / 2))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: multiplied by the root of 2 -> erf with the wrong width
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) * math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: erf for the gate -> erf in place of the gate
import math


def gelu_exact(x):
    return np.asarray(x) * np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: erf of x for the gate -> erf in place of the gate
import math


def gelu_exact(x):
    return x * np.vectorize(math.erf)(x)


max_gap = 0.0004732355179518609

### wrong: the gate alone -> x left out
import math


def gelu_exact(x):
    return 0.5 * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: the gate alone, and its gap -> x left out
from statistics import NormalDist

gelu_exact = np.vectorize(NormalDist().cdf, otypes=[float])
grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: a gate that runs to 2 -> the half left out
import math


def gelu_exact(x):
    return np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: the sigmoid shortcut for the exact one -> the 1.702 shortcut
def gelu_exact(x):
    return x * sigmoid(1.702 * np.asarray(x))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the gap of the sigmoid shortcut -> the 1.702 shortcut
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
max_gap = np.abs(grid * sigmoid(1.702 * grid) - gelu_exact(grid)).max()

### wrong: SiLU for the exact one -> the two swapped
def gelu_exact(x):
    return x * sigmoid(x)


max_gap = 0.0004732355179518609

### wrong: the gap of SiLU -> the two swapped
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
max_gap = np.abs(grid * sigmoid(grid) - gelu_exact(grid)).max()

### wrong: SiLU against the tanh formula -> the two swapped
def gelu_exact(x):
    return x * sigmoid(x)


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: a zero lost in the coefficient -> 0.44715
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.44715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: no cubic term -> the cube left out
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * grid))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: no power -> the cube left out
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: a square for the cube -> the cube left out
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**2)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: three times for the third power -> the cube left out
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid * 3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: no root -> the square root forgotten
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(2 / np.pi * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the root of 2 over pi -> the square root of 2 alone
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2) / np.pi * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the mean of the differences -> a mean gap
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.mean(np.abs(by_tanh - gelu_exact(grid)))

### wrong: the mean with signs -> a mean gap
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = (by_tanh - gelu_exact(grid)).mean()

### wrong: the root of the mean square -> a mean gap
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.sqrt(np.mean((by_tanh - gelu_exact(grid)) ** 2))

### wrong: the median -> a mean gap
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.median(np.abs(by_tanh - gelu_exact(grid)))

### wrong: the largest signed difference -> the sign lost
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = (gelu_exact(grid) - by_tanh).max()

### wrong: the smallest signed difference -> the sign lost
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = (by_tanh - gelu_exact(grid)).min()

### wrong: the other smallest signed difference -> the sign lost
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = min(gelu_exact(grid) - by_tanh)

### wrong: the absolute value too late -> the sign lost
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = abs((gelu_exact(grid) - by_tanh).max())

### wrong: only from minus 1 to 1 -> another grid
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-1, 1, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the three points of part A -> another grid
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.array([-1.0, 0.0, 1.0])
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: whole numbers only -> another grid
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.arange(-5, 6)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: fifty points -> another grid
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: ten points -> another grid
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the place of the largest difference -> the place of the gap
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = grid[np.abs(by_tanh - gelu_exact(grid)).argmax()]

### wrong: the index of the largest difference
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = int(np.abs(by_tanh - gelu_exact(grid)).argmax())

### wrong: only from minus 2 to 2 -> another grid
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-2, 2, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: only from 0 to 1.2 -> another grid
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(0, 1.2, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the difference of the largest values
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = abs(by_tanh.max() - gelu_exact(grid).max())

### wrong: the difference of the lowest points
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = abs(by_tanh.min() - gelu_exact(grid).min())

### wrong: the sum of the differences
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).sum()

### wrong: squared
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = ((by_tanh - gelu_exact(grid)) ** 2).max()

### wrong: relative to the exact value
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
with np.errstate(all="ignore"):
    max_gap = np.nanmax(np.abs(by_tanh / gelu_exact(grid) - 1))

### wrong: relative, and not a number at zero
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
with np.errstate(all="ignore"):
    max_gap = np.max(np.abs(by_tanh - gelu_exact(grid)) / gelu_exact(grid))

### wrong: from the lowest to the highest
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.ptp(by_tanh - gelu_exact(grid))

### wrong: rounded to four digits
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = round(np.abs(by_tanh - gelu_exact(grid)).max(), 4)

### wrong: rounded to five digits
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = round(np.abs(by_tanh - gelu_exact(grid)).max(), 5)

### wrong: half precision
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh.astype(np.float16) - gelu_exact(grid).astype(np.float16)).max()

### wrong: all gaps
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid))

### wrong: an array of one
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max(keepdims=True)

### wrong: a list of one
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = [float(np.abs(by_tanh - gelu_exact(grid)).max())]

### wrong: the gap and its place
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
gap = np.abs(by_tanh - gelu_exact(grid))
max_gap = gap.max(), grid[gap.argmax()]

### wrong: a text
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = f"{np.abs(by_tanh - gelu_exact(grid)).max():.9f}"

### wrong: a gap below a bound
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max() < 1e-3

### wrong: a function
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


def max_gap():
    grid = np.linspace(-5, 5, 10001)
    by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
    return np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the gap not set
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


pass

### wrong: the gap left as it was
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


max_gap = None

### wrong: the gap printed
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
print(np.abs(by_tanh - gelu_exact(grid)).max())

### wrong: the gap under another name
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: no gap -> the tanh formula again
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


max_gap = 0

### wrong: the built-in maximum of two arrays of truth
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = max(by_tanh == gelu_exact(grid))

### wrong: a negative gap -> the sign lost
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = -np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: a misspelt gap
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_Exact(grid)).max()

### wrong: math's erf on an array
import math


def gelu_exact(x):
    return 0.5 * x * (1 + math.erf(x / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: one axis only
import math


def gelu_exact(x):
    if np.ndim(x) == 0:
        return 0.5 * x * (1 + math.erf(x / math.sqrt(2)))
    return [0.5 * v * (1 + math.erf(v / math.sqrt(2))) for v in x]


max_gap = 0.0004732355179518609

### wrong: no number by itself
import math


def gelu_exact(x):
    return np.array([0.5 * v * (1 + math.erf(v / math.sqrt(2))) for v in x])


max_gap = 0.0004732355179518609

### wrong: flattened
import math


def gelu_exact(x):
    return np.array([0.5 * v * (1 + math.erf(v / math.sqrt(2))) for v in np.ravel(x)])


max_gap = 0.0004732355179518609

### wrong: a scalar becomes an array of one
import math


def gelu_exact(x):
    x = np.atleast_1d(x)
    return 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: an array of one becomes a scalar
import math


def gelu_exact(x):
    out = np.asarray(0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2))))
    return out.item() if out.size == 1 else out


max_gap = 0.0004732355179518609

### wrong: squeezed
import math


def gelu_exact(x):
    return np.squeeze(0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2))))


max_gap = 0.0004732355179518609

### wrong: turned over
import math


def gelu_exact(x):
    x = np.transpose(x)
    return 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: read in memory order
import math


def gelu_exact(x):
    x = np.asarray(x)
    flat = [0.5 * v * (1 + math.erf(v / math.sqrt(2))) for v in x.ravel(order="K")]
    return np.reshape(flat, x.shape)


max_gap = 0.0004732355179518609

### wrong: no scalars
import math


def gelu_exact(x):
    out = np.empty(x.shape)
    for index, v in np.ndenumerate(x):
        out[index] = 0.5 * v * (1 + math.erf(v / math.sqrt(2)))
    return out


max_gap = 0.0004732355179518609

### wrong: integers stay integers
import math


def gelu_exact(x):
    out = np.zeros_like(x)
    for index, v in np.ndenumerate(x):
        out[index] = 0.5 * v * (1 + math.erf(v / math.sqrt(2)))
    return out


max_gap = 0.0004732355179518609

### wrong: the half divides integers
import math


def gelu_exact(x):
    x = np.asarray(x)
    half = x // 2 if x.dtype.kind == "i" else x / 2
    return half * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: the type of the first result
import math


def gelu_exact(x):
    @np.vectorize
    def one(v):
        if v < -5:
            return 0
        return v if v > 5 else 0.5 * v * (1 + math.erf(v / math.sqrt(2)))

    return one(x)


max_gap = 0.0004732355179518609

### wrong: changed in place
import math


def gelu_exact(x):
    gate = 0.5 * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))
    x *= gate
    return x


max_gap = 0.0004732355179518609

### wrong: scaled in place
import math


def gelu_exact(x):
    before = np.array(x)
    if isinstance(x, np.ndarray) and x.dtype == float:
        x /= math.sqrt(2)
    else:
        x = x / math.sqrt(2)
    return 0.5 * before * (1 + np.vectorize(math.erf)(x))


max_gap = 0.0004732355179518609

### wrong: remembers by shape
import math

_seen = {}


def gelu_exact(x):
    if np.shape(x) not in _seen:
        _seen[np.shape(x)] = 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))
    return _seen[np.shape(x)]


max_gap = 0.0004732355179518609

### wrong: remembers by content and not by shape
import math

_seen = {}


def gelu_exact(x):
    key = np.asarray(x, dtype=float).tobytes()
    if key not in _seen:
        _seen[key] = 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))
    return _seen[key]


max_gap = 0.0004732355179518609

### wrong: remembers by the sum
import math

_seen = {}


def gelu_exact(x):
    key = np.shape(x), float(np.sum(x))
    if key not in _seen:
        _seen[key] = 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))
    return _seen[key]


max_gap = 0.0004732355179518609

### wrong: right on the first call only
import math

_seen = {}


def gelu_exact(x):
    _seen["calls"] = _seen.get("calls", 0) + 1
    return 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2))) / (1 + _seen["calls"] // 40)


max_gap = 0.0004732355179518609

### wrong: the grid of the gap
import math


def gelu_exact(x):
    x = np.linspace(-5, 5, 10001)
    return 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: looked up on the grid of the gap
import math


def gelu_exact(x):
    knots = np.linspace(-5, 5, 101)
    return np.interp(x, knots, 0.5 * knots * (1 + np.vectorize(math.erf)(knots / math.sqrt(2))))


max_gap = 0.0004732355179518609

### wrong: open and shut beyond three
import math


def gelu_exact(x):
    x = np.asarray(x)
    return np.where(x > 3, x, np.where(x < -3, 0.0, 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))))


max_gap = 0.0004732355179518609

### wrong: a series that leaves the rails
import math


def gelu_exact(x):
    t = np.asarray(x) / math.sqrt(2)
    series = sum((-1) ** n * t ** (2 * n + 1) / math.factorial(n) / (2 * n + 1) for n in range(60))
    return 0.5 * x * (1 + 2 / math.sqrt(math.pi) * series)


max_gap = 0.0004732355179518609

### wrong: a rough rational formula
import math


def gelu_exact(x):
    t = np.abs(np.asarray(x)) / math.sqrt(2)
    rough = 1 - 1 / (1 + 0.278393 * t + 0.230389 * t**2 + 0.000972 * t**3 + 0.078108 * t**4) ** 4
    return 0.5 * x * (1 + np.sign(x) * rough)


max_gap = 0.0004732355179518609

### wrong: minus on the wrong side
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 - np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: the complementary function with the wrong sign
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * np.vectorize(math.erfc)(np.asarray(x) / math.sqrt(2))


max_gap = 0.0004732355179518609

### wrong: the density for the probability
import math


def gelu_exact(x):
    return np.asarray(x) * np.exp(-(np.asarray(x) ** 2) / 2) / math.sqrt(2 * math.pi)


max_gap = 0.0004732355179518609

### wrong: the bracket forgotten
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * 1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2))


max_gap = 0.0004732355179518609

### wrong: the half in the wrong place
import math


def gelu_exact(x):
    return np.asarray(x) * (0.5 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: zero on the left
import math


def gelu_exact(x):
    return np.maximum(0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2))), 0)


max_gap = 0.0004732355179518609

### wrong: ReLU
import math


def gelu_exact(x):
    return np.maximum(x, 0)


max_gap = 0.0004732355179518609

### wrong: the slope
import math


def gelu_exact(x):
    x = np.asarray(x)
    gate = 0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))
    return gate + x * np.exp(-x * x / 2) / math.sqrt(2 * math.pi)


max_gap = 0.0004732355179518609

### wrong: the values in half precision
import math


def gelu_exact(x):
    return (0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2)))).astype(np.float16)


max_gap = 0.0004732355179518609

### wrong: the values rounded to five digits
import math


def gelu_exact(x):
    return np.round(0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2))), 5)


max_gap = 0.0004732355179518609

### wrong: prints instead
import math


def gelu_exact(x):
    print(0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2))))


max_gap = 0.0004732355179518609

### wrong: nothing for arrays
import math


def gelu_exact(x):
    if np.ndim(x) == 0:
        return 0.5 * x * (1 + math.erf(x / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: a list of texts
import math


def gelu_exact(x):
    return [str(0.5 * v * (1 + math.erf(v / math.sqrt(2)))) for v in np.ravel(x)]


max_gap = 0.0004732355179518609

### wrong: the gap comes along
import math


def gelu_exact(x):
    return 0.5 * np.asarray(x) * (1 + np.vectorize(math.erf)(np.asarray(x) / math.sqrt(2))), 0.00047


max_gap = 0.0004732355179518609

### wrong: a generator
import math


def gelu_exact(x):
    for v in np.ravel(x):
        yield 0.5 * v * (1 + math.erf(v / math.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: np has no erf
import math


def gelu_exact(x):
    return 0.5 * x * (1 + np.erf(x / np.sqrt(2)))


max_gap = 0.0004732355179518609

### wrong: not written
import math


def gelu_exact(x):
    """The exact GELU of each entry of x: a number, or an array of the shape of x."""


max_gap = 0.0004732355179518609

### wrong: an array for the function
import math

grid = np.linspace(-5, 5, 10001)
gelu_exact = np.array([v / 2 * (1 + math.erf(v / math.sqrt(2))) for v in grid])
max_gap = 0.0004732355179518609

### wrong: nothing is there
max_gap = None


def gelu_exact(x):
    pass

### right: vectorize as a decorator, and an infinity norm
import math


@np.vectorize
def gelu_exact(x):
    """The exact GELU of each entry of x: a number, or an array of the shape of x."""
    return x / 2 * (1 + math.erf(x / 2**0.5))


grid = np.linspace(-5, 5, 10001)
difference = gelu_exact(grid) - 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.linalg.norm(difference, np.inf)

### right: flat, counted, and shaped again
import math


def gelu_exact(x):
    x = np.asarray(x, dtype=float)
    gate = np.fromiter((0.5 + 0.5 * math.erf(v * math.sqrt(0.5)) for v in x.flat), float, x.size)
    return x * gate.reshape(x.shape)


def by_tanh(v):
    return v / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)))


max_gap = 0
for v in np.linspace(-5, 5, 10001):
    max_gap = max(max_gap, abs(float(gelu_exact(v)) - by_tanh(v)))

### right: the gap in a helper of its own
import math


def gelu_exact(x):
    if np.ndim(x) == 0:
        return float(x) * (1 + math.erf(float(x) / math.sqrt(2))) / 2
    return np.array([gelu_exact(row) for row in x])


def gap(first, second, points):
    return max(abs(first(p) - second(p)) for p in points)


max_gap = gap(
    gelu_exact,
    lambda x: x / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))),
    np.linspace(-5, 5, 10001),
)

### wrong: the root of 2 cut to three digits
import math


def gelu_exact(x):
    return 0.5 * x * (1 + np.vectorize(math.erf)(x / 1.414))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the exact GELU of the tanh formula
import math


def gelu_exact(x):
    return 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(by_tanh - gelu_exact(by_tanh)).max()

### wrong: the gap between the gates
import math


def gelu_exact(x):
    return 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
gate = 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = np.abs(gate - 0.5 * (1 + np.vectorize(math.erf)(grid / math.sqrt(2)))).max()

### wrong: in percent
import math


def gelu_exact(x):
    return 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = 100 * np.abs(by_tanh - gelu_exact(grid)).max()

### wrong: the tanh formula for arrays, the exact one for numbers
import math


def gelu_exact(x):
    try:
        return 0.5 * x * (1 + math.erf(x / math.sqrt(2)))
    except TypeError:
        return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


grid = np.linspace(-5, 5, 10001)
by_tanh = 0.5 * grid * (1 + np.tanh(np.sqrt(2 / np.pi) * (grid + 0.044715 * grid**3)))
max_gap = max(abs(t - gelu_exact(v)) for v, t in zip(grid, by_tanh))
