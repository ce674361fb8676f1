"""For every part one right answer, and the mistakes that are known: the oracle has to tell them apart."""

from __future__ import annotations

# What the codes below may use besides NumPy and the helpers' sigmoid and softmax.
COMMON = """
import math
X = np.array([-1, 0, 1])
def blown(x): return np.exp(x) / (1 + np.exp(x))
def sech(x): return 1 - np.tanh(x) ** 2
def share(x, test): return float(np.mean(test(np.asarray(x))))
def shifted(z, axis): e = np.exp(z - np.max(z, axis=axis, keepdims=True)); return e / e.sum(axis=axis, keepdims=True)
def jac(p): return np.diag(p) - np.outer(p, p)
def phi(x, r=2**0.5): return 0.5 * x * (1 + np.vectorize(math.erf, otypes=[float])(x / r))
def tanh_gelu(x, k=0.044715, s=(2 / np.pi) ** 0.5, n=3): return 0.5 * x * (1 + np.tanh(s * (x + k * x**n)))
def gap(low=-5, high=5, n=10001, pick=lambda d: np.max(np.abs(d))):
    x = np.linspace(low, high, n)
    return pick(tanh_gelu(x) - phi(x))
def fold(layers):
    a, c = layers[0]
    for w, b in layers[1:]: a, c = w @ a, w @ c + b
    return a, c
W1, W2, b1, b2, x = np.array([[1, 2], [0, 1]]), np.array([[2, 0], [1, 1]]), np.array([1, -1]), np.full(2, 0.5), np.array([2, 3])
out, A, c = np.array([18.5, 11.5]), W2 @ W1, W2 @ b1 + b2
a_, b_ = np.array([2, -1]), np.array([0, 2])
def draw(n_in, n_out, scheme, seed, kind="normal", var=None):
    if scheme not in ("xavier", "he"): raise ValueError(scheme)
    v = var or (2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    r = np.random.default_rng(seed)
    return r.normal(0, v**0.5, (n_out, n_in)) if kind == "normal" else r.uniform(-(3 * v) ** 0.5, (3 * v) ** 0.5, (n_out, n_in))
def need(p):
    if len(p) == 0: raise ValueError("no examples")
    return np.asarray(p)
def dead(p, t=0.01): return (need(p) > 0).mean(axis=0) < t
"""

SAMPLES: dict[str, tuple[str, list[str]]] = {
    "01-sigmoid-derivative part-a": (
        "deriv = [sigmoid(v) * (1 - sigmoid(v)) for v in X]",
        [
            "deriv = sigmoid(X)",
            "deriv = 1 - sigmoid(X) ** 2",
            "deriv = X * (1 - X)",
            "deriv = [[s * (1 - s)] for s in sigmoid(X)]",
            "deriv = None",
            "deriv = 0.25",
            "deriv = [True, True, False]",
        ],
    ),
    "01-sigmoid-derivative part-b": (
        "sigmoid_derivative = lambda x: sigmoid(x) * (1 - sigmoid(x))",
        [
            "sigmoid_derivative = sigmoid",
            "sigmoid_derivative = lambda x: sigmoid(1 - x)",
            "sigmoid_derivative = lambda x: x * (1 - x)",
            "sigmoid_derivative = lambda x: 0.25 + 0 * x",
            "sigmoid_derivative = lambda x: blown(x) * (1 - blown(x))",
            "sigmoid_derivative = lambda x: np.atleast_1d(sigmoid(x) * (1 - sigmoid(x)))",
            "sigmoid_derivative = lambda x: math.exp(-x) / (1 + math.exp(-x)) ** 2",
            "kept = {}\nsigmoid_derivative = lambda x: kept.setdefault(str(x), sigmoid(x) * (1 - sigmoid(x)))",
            "kept = {}\nsigmoid_derivative = lambda x: kept.setdefault(id(x), sigmoid(x) * (1 - sigmoid(x)))",
        ],
    ),
    "01-sigmoid-derivative part-c": (
        "largest_gradient = lambda depth: 0.25**depth",
        ["largest_gradient = lambda depth: 0.25 * depth", "largest_gradient = lambda depth: [0.25**depth]"],
    ),
    "02-tanh-derivative part-a": (
        "deriv = 1 - np.tanh(X) ** 2",
        ["deriv = 1 - np.tanh(X)", "deriv = 1 - X**2", "deriv = np.tanh(X) ** 2", "deriv = [0, 1, 0]"],
    ),
    "02-tanh-derivative part-b": (
        "tanh_derivative = sech",
        [
            "tanh_derivative = lambda x: 1 - np.tanh(x)",
            "tanh_derivative = lambda x: 1 - x**2",
            "tanh_derivative = lambda x: sigmoid(x) * (1 - sigmoid(x))",
            "tanh_derivative = lambda x: 4 / (np.exp(x) + np.exp(-x)) ** 2 + 0 * np.exp(x)",
            "tanh_derivative = lambda x: sech(x).tolist() if np.ndim(x) else None",
        ],
    ),
    "02-tanh-derivative part-c": (
        "saturated_fraction = lambda x, threshold=0.1: share(x, lambda v: sech(v) < threshold)",
        [
            "saturated_fraction = lambda x, threshold=0.1: np.sum(sech(x) < threshold)",
            "saturated_fraction = lambda x, threshold=0.1: share(x, lambda v: sech(v) <= threshold)",
            "saturated_fraction = lambda x, threshold=0.1: share(x, lambda v: np.abs(np.tanh(v)) < threshold)",
            "saturated_fraction = lambda x, threshold=0.1: share(x, lambda v: sech(v) < 0.1)",
            "saturated_fraction = lambda x, threshold=0.1: np.mean(sech(x) < threshold, axis=-1)",
        ],
    ),
    "03-relu-family part-a": (
        "relu, leaky = (0, 0, 3), [-0.2, -0.0, 3]",
        [
            "relu, leaky = [2, 0, 3], [-0.2, 0, 3]",
            "relu, leaky = [0, 0, 3], [0.2, 0, 3]",
            "relu, leaky = [0, 0, 3], [-2, 0, 0.3]",
            "relu = [0, 0, 3]",
        ],
    ),
    "03-relu-family part-b": (
        "leaky_relu = lambda x, slope=0.1: np.where(np.asarray(x) > 0, x, slope * np.asarray(x))",
        [
            "leaky_relu = lambda x, slope=0.1: np.maximum(x, slope * np.asarray(x))",
            "leaky_relu = lambda x, slope=0.1: np.where(np.asarray(x) > 0, x, slope * np.abs(x))",
            "leaky_relu = lambda x, slope=0.01: np.where(np.asarray(x) > 0, x, slope * np.asarray(x))",
            "leaky_relu = lambda x, slope=0.1: np.where(np.asarray(x) > 0, x, 0.1 * np.asarray(x))",
            "leaky_relu = lambda x, slope=0.1: np.where(np.asarray(x) > 0, x, slope * np.asarray(x)).astype(np.asarray(x).dtype)",
            "def leaky_relu(x, slope=0.1):\n    x = np.asarray(x, dtype=float)\n    x[x < 0] *= slope\n    return x",
        ],
    ),
    "03-relu-family part-c": (
        "leaky_relu_derivative = lambda x, slope=0.1: np.where(np.asarray(x) > 0, 1, slope)",
        [
            "leaky_relu_derivative = lambda x, slope=0.1: np.where(np.asarray(x) >= 0, 1, slope)",
            "leaky_relu_derivative = lambda x, slope=0.1: np.where(np.asarray(x) > 0, 1, slope * np.asarray(x))",
            "leaky_relu_derivative = lambda x, slope=0.1: np.where(np.asarray(x) == 0, 0.5, np.where(np.asarray(x) > 0, 1, slope))",
            "leaky_relu_derivative = lambda x, slope=0.1: np.where(np.asarray(x) > 0, 1, 0.1)",
        ],
    ),
    "04-affine-collapse part-a": (
        "pass",
        [
            "A = W1 @ W2",
            "A = W1 * W2",
            "c = b2",
            "c = b1 + b2",
            "out = x @ W1 @ W2",
            "out = out.reshape(2, 1)",
            "A = np.zeros((2, 2))",
        ],
    ),
    "04-affine-collapse part-b": (
        "collapse = fold",
        [
            "collapse = lambda layers: fold(layers[::-1])",
            "collapse = lambda layers: fold(layers[:2])",
            "collapse = lambda layers: (fold(layers)[0], sum(b for _, b in layers))",
            "collapse = lambda layers: (fold(layers)[0], layers[-1][1])",
            "collapse = lambda layers: fold(layers)[::-1]",
            "def collapse(layers):\n    found = fold(layers)\n    layers.pop()\n    return found",
        ],
    ),
    "04-affine-collapse part-c": (
        "x_break = [-4, 1.0]",
        [
            "x_break = [2, 3]",
            "x_break = [-2e-7 - 3, 1]",
            "x_break = [[-4, 1]]",
            "x_break = [float('-inf'), 1]",
            "x_break = [0, True]",
        ],
    ),
    "05-stable-softmax part-a": (
        "p = softmax([1000, 999, 998])",
        ["p = np.exp([1000, 999, 998])", "p = softmax([1, 0.999, 0.998])", "p = softmax([998, 999, 1000])"],
    ),
    "05-stable-softmax part-b": (
        "stable_softmax = lambda z, axis=-1: shifted(np.asarray(z), axis)",
        [
            "stable_softmax = lambda z, axis=-1: np.exp(z) / np.exp(z).sum(axis=axis, keepdims=True)",
            "stable_softmax = lambda z, axis=-1: shifted(np.asarray(z), -1)",
            "stable_softmax = lambda z, axis=-1: shifted(np.asarray(z), 0)",
            "stable_softmax = lambda z, axis=-1: shifted(np.asarray(z), None)",
            "stable_softmax = lambda z, axis=-1: shifted(np.clip(z, -500, 500), axis)",
            "stable_softmax = lambda z, axis=-1: shifted(z / z.max(), axis)",
            "def stable_softmax(z, axis=-1):\n    z -= np.max(z, axis=axis, keepdims=True)\n    return shifted(z, axis)",
        ],
    ),
    "05-stable-softmax part-c": (
        "log_softmax = lambda z: z - z.max() - np.log(np.exp(z - z.max()).sum())",
        [
            "log_softmax = lambda z: np.log(softmax(z))",
            "log_softmax = lambda z: np.log(softmax(z) + 1e-300)",
            "log_softmax = lambda z: z - z.max()",
            "log_softmax = lambda z: (z - z.max() - np.log(np.exp(z - z.max()).sum())) / np.log(10)",
        ],
    ),
    "06-softmax-jacobian part-a": (
        "J = jac(np.array([0.2, 0.3, 0.5]))",
        [
            "J = np.diag([0.16, 0.21, 0.25])",
            "J = -jac(np.array([0.2, 0.3, 0.5]))",
            "J = np.outer([0.2, 0.3, 0.5], [0.2, 0.3, 0.5])",
            "J = jac(softmax([0.2, 0.3, 0.5]))",
        ],
    ),
    "06-softmax-jacobian part-b": (
        "softmax_jacobian = lambda z: jac(softmax(z))",
        [
            "softmax_jacobian = jac",
            "softmax_jacobian = lambda z: np.diag(np.diag(jac(softmax(z))))",
            "softmax_jacobian = lambda z: np.diag(softmax(z)) + np.outer(softmax(z), softmax(z))",
            "softmax_jacobian = lambda z: np.diag(softmax(z)) - softmax(z) * softmax(z)",
            "softmax_jacobian = lambda z: jac(np.exp(z) / np.exp(z).sum())",
        ],
    ),
    "06-softmax-jacobian part-c": (
        "softmax_vjp = lambda z, v: softmax(z) * (v - softmax(z) @ v)",
        [
            "softmax_vjp = lambda z, v: softmax(z) * (v - np.sum(v))",
            "softmax_vjp = lambda z, v: softmax(z) * v",
            "softmax_vjp = lambda z, v: softmax(z) @ v",
            "softmax_vjp = lambda z, v: jac(z) @ v",
            "softmax_vjp = lambda z, v: jac(np.exp(z) / np.exp(z).sum()) @ v",
        ],
    ),
    "07-gelu-vs-silu part-a": (
        "gel, silu = tanh_gelu(X), X * sigmoid(X)",
        [
            "silu, gel = tanh_gelu(X), X * sigmoid(X)",
            "gel, silu = tanh_gelu(X, k=0.44715), X * sigmoid(X)",
            "gel, silu = tanh_gelu(X, k=0), X * sigmoid(X)",
            "gel, silu = tanh_gelu(X, s=2 / np.pi), X * sigmoid(X)",
            "gel, silu = X * sigmoid(1.702 * X), X * sigmoid(X)",
            "gel, silu = phi(X), X * sigmoid(X)",
        ],
    ),
    "07-gelu-vs-silu part-b": (
        "swish = lambda x, beta=1.0: x * sigmoid(beta * x)",
        [
            "swish = lambda x, beta=1.0: sigmoid(beta * x)",
            "swish = lambda x, beta=1.0: beta * x * sigmoid(x)",
            "swish = lambda x, beta=1.0: x * sigmoid(x)",
            "swish = lambda x, beta=1.0: x * blown(beta * x)",
        ],
    ),
    "07-gelu-vs-silu part-c": (
        "gelu_exact, max_gap = phi, gap()",
        [
            "gelu_exact, max_gap = (lambda x: phi(x, r=1)), gap()",
            "gelu_exact, max_gap = tanh_gelu, gap()",
            "gelu_exact, max_gap = phi, gap(pick=lambda d: np.mean(np.abs(d)))",
            "gelu_exact, max_gap = phi, gap(pick=np.min)",
            "gelu_exact, max_gap = phi, gap(-1, 1)",
            "gelu_exact = phi",
        ],
    ),
    "08-glu part-a": (
        "g, out = sigmoid(b_), a_ * sigmoid(b_)",
        ["g, out = sigmoid(a_), a_ * sigmoid(a_)", "g, out = sigmoid(b_), a_ + sigmoid(b_)", "g = sigmoid(b_)"],
    ),
    "08-glu part-b": (
        "g = sigmoid(b_); dout_da, dout_db = g, a_ * g * (1 - g)",
        [
            "g = sigmoid(b_); dout_da, dout_db = g, g * (1 - g)",
            "g = sigmoid(b_); dout_da, dout_db = g * (1 - g), g * (1 - g)",
            "g = sigmoid(b_); dout_db, dout_da = g, a_ * g * (1 - g)",
        ],
    ),
    "08-glu part-c": (
        "glu_backward = lambda a, b, u: [u * sigmoid(b), u * a * sigmoid(b) * sigmoid(-b)]",
        [
            "glu_backward = lambda a, b, u: (sigmoid(b), a * sigmoid(b) * sigmoid(-b))",
            "glu_backward = lambda a, b, u: (u * sigmoid(b), a * sigmoid(b) * sigmoid(-b))",
            "glu_backward = lambda a, b, u: (u * a * sigmoid(b) * sigmoid(-b), u * sigmoid(b))",
            "glu_backward = lambda a, b, u: ((u * sigmoid(b)).sum(0), (u * a * sigmoid(b) * sigmoid(-b)).sum(0))",
            "glu_backward = lambda a, b, u: (u * sigmoid(a), u * b * sigmoid(a) * sigmoid(-a))",
            "glu_backward = lambda a, b, u: np.array([u * sigmoid(b), u * a * sigmoid(b) * sigmoid(-b)])",
        ],
    ),
    "09-he-variance part-a": (
        "xavier, he = 2 / 192, np.array(2 / 128)",
        ["he, xavier = 2 / 192, 2 / 128", "xavier, he = 2 / 192, 2 / 64", "xavier, he = (2 / 192) ** 0.5, 0.125"],
    ),
    "09-he-variance part-b": (
        "init_weights = lambda i, o, scheme, seed: draw(i, o, scheme, seed, 'uniform')",
        [
            "init_weights = lambda i, o, scheme, seed: draw(o, i, scheme, seed).T",
            "init_weights = lambda i, o, scheme, seed: draw(i, o, scheme, seed).T",
            "init_weights = lambda i, o, scheme, seed: draw(i, o, scheme, 0)",
            "init_weights = lambda i, o, scheme, seed: draw(i, o, scheme, None)",
            "init_weights = lambda i, o, scheme, seed: draw(i, o, {'he': 'xavier', 'xavier': 'he'}[scheme], seed)",
            "init_weights = lambda i, o, scheme, seed: draw(i, o, scheme, seed, 'uniform') / 3**0.5",
            "init_weights = lambda i, o, scheme, seed: draw(i, o, scheme, seed) + 0.1 * i**-0.5",
            "init_weights = lambda i, o, scheme, seed: draw(i, o, scheme if scheme == 'xavier' else 'he', seed)",
            "init_weights = lambda i, o, scheme, seed: draw(i, o, scheme, seed, var=(2 / i) ** 2)",
            "init_weights = lambda i, o, scheme, seed: np.tile(draw(i, o, scheme, seed)[:1], (o, 1))",
        ],
    ),
    "09-he-variance part-c": (
        "second_moment_after = lambda depth, n_in, variance: (n_in * variance / 2) ** depth",
        [
            "second_moment_after = lambda depth, n_in, variance: (n_in * variance) ** depth",
            "second_moment_after = lambda depth, n_in, variance: n_in * variance / 2 * depth",
            "second_moment_after = lambda depth, n_in, variance: (n_in * variance // 2) ** depth",
        ],
    ),
    "10-dead-relu part-a": (
        "active_fraction, dead = [0, 1], np.array([True, False])",
        [
            "active_fraction, dead = [0, 1], [1, 0]",
            "active_fraction, dead = [0, 1], [False, True]",
            "active_fraction, dead = [0.5, 0.5, 0.5], [False, False, False]",
            "active_fraction, dead = [-2, 2], [True, False]",
            "active_fraction, dead = [False, True], [True, False]",
        ],
    ),
    "10-dead-relu part-b": (
        "dead_units = lambda preacts, threshold=0.01: dead(preacts, threshold).tolist()",
        [
            "dead_units = lambda preacts, threshold=0.01: (need(preacts) > 0).mean(axis=1) < threshold",
            "dead_units = lambda preacts, threshold=0.01: (need(preacts) >= 0).mean(axis=0) < threshold",
            "dead_units = lambda preacts, threshold=0.01: need(preacts).mean(axis=0) < threshold",
            "dead_units = lambda preacts, threshold=0.01: (need(preacts) > 0).mean(axis=0) <= threshold",
            "dead_units = lambda preacts, threshold=0.01: dead(preacts)",
            "dead_units = lambda preacts, threshold=0.01: ~dead(preacts, threshold)",
            "dead_units = lambda preacts, threshold=0.01: (preacts > 0).mean(axis=0) < threshold",
            "dead_units = lambda preacts, threshold=0.01: dead(preacts, threshold) * 1",
        ],
    ),
    "10-dead-relu part-c": (
        "dead_report = lambda layers, threshold=0.01: {k: dead(p, threshold).mean() for k, p in layers.items()}",
        [
            "dead_report = lambda layers, threshold=0.01: {k: dead(p, threshold).sum() for k, p in layers.items()}",
            "dead_report = lambda layers, threshold=0.01: {k: dead(p).mean() for k, p in layers.items()}",
            "dead_report = lambda layers, threshold=0.01: {k: 1 - dead(p, threshold).mean() for k, p in layers.items()}",
            "dead_report = lambda layers, threshold=0.01: {k: dead(p, threshold) for k, p in layers.items()}",
            "dead_report = lambda layers, threshold=0.01: np.mean([dead(p, threshold).mean() for p in layers.values()])",
            "dead_report = lambda layers, threshold=0.01: {k: ((p > 0).mean(0) < threshold).mean() for k, p in layers.items()}",
        ],
    ),
}
