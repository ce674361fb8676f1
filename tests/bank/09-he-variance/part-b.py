### right: normal draws of the new generator
def init_weights(n_in, n_out, scheme, seed):
    if scheme == "xavier":
        variance = 2 / (n_in + n_out)
    elif scheme == "he":
        variance = 2 / n_in
    else:
        raise ValueError("unknown scheme")
    rng = np.random.default_rng(seed)
    return rng.normal(0, variance**0.5, (n_out, n_in))

### right: NumPy's global generator, seeded inside
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    np.random.seed(seed)
    std = np.sqrt(2 / (n_in + n_out)) if scheme == "xavier" else np.sqrt(2 / n_in)
    return np.random.randn(n_out, n_in) * std

### right: uniform draws within the right limits
def init_weights(n_in, n_out, scheme, seed):
    fan = {"xavier": n_in + n_out, "he": n_in}
    try:
        limit = np.sqrt(6 / fan[scheme])
    except KeyError:
        raise ValueError(f"no scheme {scheme}") from None
    return np.random.RandomState(seed).uniform(-limit, limit, size=(n_out, n_in))

### right: nested lists from Python's own generator
import math
import random


def init_weights(n_in, n_out, scheme, seed):
    if scheme == "he":
        std = math.sqrt(2 / n_in)
    elif scheme == "xavier":
        std = math.sqrt(2 / (n_in + n_out))
    else:
        raise ValueError("he or xavier")
    generator = random.Random(seed)
    return [[generator.gauss(0, std) for _ in range(n_in)] for _ in range(n_out)]

### right: one number at a time
def init_weights(n_in, n_out, scheme, seed):
    if scheme != "he" and scheme != "xavier":
        raise ValueError("unknown scheme")
    variance = 2 / n_in if scheme == "he" else 2 / (n_in + n_out)
    np.random.seed(seed)
    weights = np.zeros((n_out, n_in))
    for i in range(n_out):
        for j in range(n_in):
            weights[i, j] = np.random.normal(0, np.sqrt(variance))
    return weights

### right: only two values, plus and minus one deviation
def init_weights(n_in, n_out, scheme, seed):
    match scheme:
        case "he":
            variance = 2 / n_in
        case "xavier":
            variance = 2 / (n_in + n_out)
        case _:
            raise ValueError
    return np.random.default_rng(seed).choice([-1, 1], size=(n_out, n_in)) * np.sqrt(variance)

### right: Laplace draws
def init_weights(n_in, n_out, scheme, seed):
    variance = {"he": 2 / n_in, "xavier": 2 / (n_in + n_out)}.get(scheme)
    if variance is None:
        raise ValueError("unknown scheme")
    return np.random.default_rng(seed).laplace(0, np.sqrt(variance / 2), (n_out, n_in))

### right: Student's t with five degrees
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in {"he", "xavier"}:
        raise ValueError("unknown scheme")
    variance = 2 / n_in if scheme == "he" else 2 / (n_in + n_out)
    return np.random.default_rng(seed).standard_t(5, (n_out, n_in)) * np.sqrt(variance * 3 / 5)

### right: skewed, an exponential moved to mean zero
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in {"he", "xavier"}:
        raise ValueError("unknown scheme")
    std = (2 / n_in if scheme == "he" else 2 / (n_in + n_out)) ** 0.5
    return np.random.default_rng(seed).exponential(std, (n_out, n_in)) - std

### right: triangular from the random module
import random


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    random.seed(seed)
    limit = (6 * (2 / n_in if scheme == "he" else 2 / (n_in + n_out))) ** 0.5
    return tuple(tuple(random.triangular(-limit, limit) for _ in range(n_in)) for _ in range(n_out))

### right: sums of twelve uniform draws
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
    rng = np.random.Generator(np.random.PCG64(seed))
    total = -6.0
    for _ in range(12):
        total = total + rng.random((n_out, n_in))
    return std * total

### right: truncated at two deviations and stretched again
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
    rng = np.random.default_rng(seed)
    draws = rng.normal(size=(n_out, n_in))
    while (far := np.abs(draws) > 2).any():
        draws[far] = rng.normal(size=far.sum())
    return draws * std / 0.8796256610342398

### right: brought to the exact mean and deviation
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
    draws = np.random.default_rng(seed).normal(size=(n_out, n_in))
    return (draws - draws.mean()) / draws.std() * std

### right: an even grid, shuffled
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    limit = np.sqrt(6 / n_in) if scheme == "he" else np.sqrt(6 / (n_in + n_out))
    count = n_in * n_out
    grid = (np.arange(count) + 0.5) / count * 2 - 1
    return limit * np.random.default_rng(seed).permutation(grid).reshape(n_out, n_in)

### right: half of the weights mirrored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
    half = np.random.default_rng(seed).normal(0, std, (n_out * n_in + 1) // 2)
    return np.concatenate([half, -half])[: n_out * n_in].reshape(n_out, n_in)

### right: single precision
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.float32(np.sqrt(2 / n_in if scheme == "he" else 2 / (n_in + n_out)))
    return np.random.default_rng(seed).standard_normal((n_out, n_in), dtype=np.float32) * std

### right: drawn the other way and turned
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
    return np.random.default_rng(seed).normal(scale=std, size=(n_in, n_out)).T

### right: a helper function, a subclass of ValueError, warnings and prints
import sys
import warnings


class UnknownScheme(ValueError):
    pass


def variance_of(scheme, fan_in, fan_out):
    if scheme == "he":
        return 2 / fan_in
    if scheme == "xavier":
        return 2 / (fan_in + fan_out)
    raise UnknownScheme(scheme)


def init_weights(n_in, n_out, scheme, seed):
    warnings.warn("drawing")
    print("drawing", file=sys.stderr)
    variance = variance_of(scheme, n_in, n_out)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), n_in * n_out).reshape(n_out, n_in)

### right: rows from generators of their own
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
    return np.stack([np.random.default_rng([seed, i]).normal(0, std, n_in) for i in range(n_out)])

### right: the Box Muller transform
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
    rng = np.random.default_rng(seed)
    u, v = rng.random((2, n_out, n_in))
    return std * np.sqrt(-2 * np.log(1 - u)) * np.cos(2 * np.pi * v)

### right: an object that is called, with the seed in the text of its own
import random


class Weights:
    def __call__(self, n_in, n_out, scheme, seed):
        if scheme not in ("he", "xavier"):
            raise ValueError("unknown scheme")
        std = (2 / n_in if scheme == "he" else 2 / (n_in + n_out)) ** 0.5
        draw = random.Random(f"weights {seed}").normalvariate
        return np.array([draw(0, std) for _ in range(n_in * n_out)]).reshape(n_out, n_in)


init_weights = Weights()

### right: remembers by all arguments
import functools


@functools.lru_cache(maxsize=None)
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    std = np.sqrt(2 / n_in) if scheme == "he" else np.sqrt(2 / (n_in + n_out))
    return np.random.default_rng(seed).normal(0, std, (n_out, n_in))

### right: a drawing of the weights on the way
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    weights = np.random.default_rng(seed).normal(0, 1, (n_out, n_in))
    weights *= (2 / n_in if scheme == "he" else 2 / (n_in + n_out)) ** 0.5
    plt.figure()
    return weights

### wrong: swapped -> swapped
def init_weights(n_in, n_out, scheme, seed):
    if scheme == "xavier":
        variance = 2 / n_in
    elif scheme == "he":
        variance = 2 / (n_in + n_out)
    else:
        raise ValueError("unknown scheme")
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: swapped, with uniform draws -> swapped
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    limit = np.sqrt(6 / (n_in + n_out)) if scheme == "he" else np.sqrt(6 / n_in)
    return np.random.default_rng(seed).uniform(-limit, limit, (n_out, n_in))

### wrong: outputs for he -> n_out for He
def init_weights(n_in, n_out, scheme, seed):
    if scheme == "xavier":
        variance = 2 / (n_in + n_out)
    elif scheme == "he":
        variance = 2 / n_out
    else:
        raise ValueError("unknown scheme")
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a variance as the scale -> the variance as the standard deviation
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, variance, (n_out, n_in))

### wrong: standard draws times the variance -> the variance as the standard deviation
import random


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    random.seed(seed)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return [[random.gauss(0, 1) * variance for _ in range(n_in)] for _ in range(n_out)]

### wrong: two roots -> the standard deviation for the variance
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.random.default_rng(seed).normal(0, np.sqrt(std), (n_out, n_in))

### wrong: rows for inputs -> the shape turned round
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_in, n_out))

### wrong: a generator without the seed -> the seed ignored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng().normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: the global generator as it stands -> the seed ignored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: always the same seed -> the seed ignored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(42).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: Python's generator seeded, NumPy's used -> the seed ignored
import random


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    random.seed(seed)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.randn(n_out, n_in) * np.sqrt(variance)

### wrong: a generator made once, outside -> the seed ignored
rng = np.random.default_rng(0)


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return rng.normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: seeded after the draw -> the seed ignored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    weights = np.random.normal(0, np.sqrt(variance), (n_out, n_in))
    np.random.seed(seed)
    return weights

### wrong: seeded at the first call only -> the seed ignored
_generators = []


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    if not _generators:
        _generators.append(np.random.default_rng(seed))
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return _generators[0].normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: one generator for each seed, kept -> the seed ignored
_generators = {}


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    rng = _generators.setdefault(seed, np.random.default_rng(seed))
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return rng.normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: remembers by shape and scheme -> the seed ignored
_known = {}


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    key = n_in, n_out, scheme
    if key not in _known:
        variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
        _known[key] = np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))
    return _known[key]

### wrong: remembers by shape and seed -> the scheme ignored
_known = {}


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    key = n_in, n_out, seed
    if key not in _known:
        variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
        _known[key] = np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))
    return _known[key]

### wrong: remembers by width, scheme and seed
_known = {}


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    key = n_in, scheme, seed
    if key not in _known:
        variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
        _known[key] = np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))
    return _known[key]

### wrong: remembers by the number of weights
_known = {}


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    key = n_in * n_out, scheme, seed
    if key not in _known:
        variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
        _known[key] = np.random.default_rng(seed).normal(0, np.sqrt(variance), n_out * n_in)
    return _known[key].reshape(n_out, n_in)

### wrong: gives its memory away and stretches it -> the seed ignored
_known = {}


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    key = n_in, n_out, scheme, seed
    if key not in _known:
        _known[key] = np.random.default_rng(seed).normal(0, 1, (n_out, n_in))
    _known[key] *= np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return _known[key]

### wrong: the seed works for he only
def init_weights(n_in, n_out, scheme, seed):
    if scheme == "he":
        return np.random.default_rng(seed).normal(0, np.sqrt(2 / n_in), (n_out, n_in))
    if scheme == "xavier":
        return np.random.default_rng().normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))
    raise ValueError(scheme)

### wrong: seed zero is taken for none
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed or None).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: forty-two for seed zero
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed or 42).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a hundred seeds only
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed % 100).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: the seed moves the weights
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(1).normal(0, np.sqrt(variance), (n_out, n_in)) + seed

### wrong: the seed stretches the weights
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(1).normal(0, np.sqrt(variance), (n_out, n_in)) * seed

### wrong: limits of one deviation -> uniform limits too narrow
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    limit = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.random.default_rng(seed).uniform(-limit, limit, (n_out, n_in))

### wrong: one deviation from rand -> uniform limits too narrow
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    np.random.seed(seed)
    limit = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return (2 * np.random.rand(n_out, n_in) - 1) * limit

### wrong: limits of one variance -> uniform limits too narrow
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    limit = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).uniform(-limit, limit, (n_out, n_in))

### wrong: the uniform limit as the scale -> a uniform limit as the standard deviation
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    limit = np.sqrt(6 / (n_in + n_out) if scheme == "xavier" else 6 / n_in)
    return np.random.default_rng(seed).normal(0, limit, (n_out, n_in))

### wrong: one for two -> the 2 left out
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 1 / (n_in + n_out) if scheme == "xavier" else 1 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: he whatever the scheme -> the scheme ignored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, np.sqrt(2 / n_in), (n_out, n_in))

### wrong: xavier whatever the scheme -> the scheme ignored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))

### wrong: a condition that always holds -> the scheme ignored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    if scheme == "he" or "xavier":
        variance = 2 / n_in
    else:
        variance = 2 / (n_in + n_out)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: standard normal draws -> not scaled
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    return np.random.default_rng(seed).standard_normal((n_out, n_in))

### wrong: everything else is xavier -> accepts any scheme
def init_weights(n_in, n_out, scheme, seed):
    variance = 2 / n_in if scheme == "he" else 2 / (n_in + n_out)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: everything else is he -> accepts any scheme
def init_weights(n_in, n_out, scheme, seed):
    variance = {"xavier": 2 / (n_in + n_out)}.get(scheme, 2 / n_in)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: everything else has variance one -> accepts any scheme
def init_weights(n_in, n_out, scheme, seed):
    variance = 1.0
    if scheme == "he":
        variance = 2 / n_in
    if scheme == "xavier":
        variance = 2 / (n_in + n_out)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: zeros for everything else -> accepts any scheme
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        return np.zeros((n_out, n_in))
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: says the error and goes on
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        print("ValueError: unknown scheme")
        return None
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: returns a text for another scheme
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        return "ValueError"
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: returns the error instead of raising it
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        return ValueError("unknown scheme")
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a KeyError from a dict
def init_weights(n_in, n_out, scheme, seed):
    variance = {"he": 2 / n_in, "xavier": 2 / (n_in + n_out)}[scheme]
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: an assertion
def init_weights(n_in, n_out, scheme, seed):
    assert scheme in ("xavier", "he")
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: any exception will do
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise Exception("unknown scheme")
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: ends the program
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise SystemExit("unknown scheme")
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a variable that was never set
def init_weights(n_in, n_out, scheme, seed):
    if scheme == "he":
        variance = 2 / n_in
    elif scheme == "xavier":
        variance = 2 / (n_in + n_out)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a part of a name is enough
def init_weights(n_in, n_out, scheme, seed):
    if scheme in "xavier":
        variance = 2 / (n_in + n_out)
    elif scheme in "he":
        variance = 2 / n_in
    else:
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: the first letter is enough
def init_weights(n_in, n_out, scheme, seed):
    if scheme.startswith("x"):
        variance = 2 / (n_in + n_out)
    elif scheme.startswith("h"):
        variance = 2 / n_in
    else:
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a name with something round it
def init_weights(n_in, n_out, scheme, seed):
    if "xavier" in scheme:
        variance = 2 / (n_in + n_out)
    elif "he" in scheme:
        variance = 2 / n_in
    else:
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: capital letters are let through
def init_weights(n_in, n_out, scheme, seed):
    scheme = scheme.lower()
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: one scheme more
def init_weights(n_in, n_out, scheme, seed):
    variances = {"xavier": 2 / (n_in + n_out), "he": 2 / n_in, "lecun": 1 / n_in}
    if scheme not in variances:
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, np.sqrt(variances[scheme]), (n_out, n_in))

### wrong: refuses he
def init_weights(n_in, n_out, scheme, seed):
    if scheme != "xavier":
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))

### wrong: knows glorot and kaiming
def init_weights(n_in, n_out, scheme, seed):
    if scheme == "glorot":
        variance = 2 / (n_in + n_out)
    elif scheme == "kaiming":
        variance = 2 / n_in
    else:
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: uniform from zero up -> not centred
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).random((n_out, n_in)) * np.sqrt(12 * variance)

### wrong: rand times the deviation -> not centred
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    np.random.seed(seed)
    return np.random.rand(n_out, n_in) * np.sqrt(variance)

### wrong: from zero to two deviations -> not centred
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.random.default_rng(seed).uniform(0, 2 * std, (n_out, n_in))

### wrong: absolute values -> not centred
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return abs(np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)))

### wrong: a tenth of a deviation off zero
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.random.default_rng(seed).normal(std / 10, std, (n_out, n_in))

### wrong: an exponential that was not moved
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.random.default_rng(seed).exponential(std, (n_out, n_in))

### wrong: truncated at two deviations
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    rng = np.random.default_rng(seed)
    draws = rng.normal(size=(n_out, n_in))
    while (far := np.abs(draws) > 2).any():
        draws[far] = rng.normal(size=far.sum())
    return draws * std

### wrong: clipped at two deviations
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.clip(np.random.default_rng(seed).normal(0, std, (n_out, n_in)), -2 * std, 2 * std)

### wrong: a Laplace scale taken for its deviation
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.random.default_rng(seed).laplace(0, std, (n_out, n_in))

### wrong: Student's t taken for normal
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.random.default_rng(seed).standard_t(5, (n_out, n_in)) * std

### wrong: eight percent too much
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(1.08 * variance), (n_out, n_in))

### wrong: eight percent too little, one number at a time
import random


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    random.seed(seed)
    return [[random.normalvariate(0, (0.92 * variance) ** 0.5) for _ in range(n_in)] for _ in range(n_out)]

### wrong: the root of one factor only
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2) / (n_in + n_out) if scheme == "xavier" else np.sqrt(2) / n_in
    return np.random.default_rng(seed).normal(0, std, (n_out, n_in))

### wrong: a root for he, none for xavier
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = 2 / (n_in + n_out) if scheme == "xavier" else np.sqrt(2 / n_in)
    return np.random.default_rng(seed).normal(0, std, (n_out, n_in))

### wrong: outputs for both
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_out + n_out) if scheme == "xavier" else 2 / n_out
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: inputs only for xavier
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 1 / n_in if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a product of the counts for xavier
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in * n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: no brackets
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / n_in + n_out if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: the geometric mean of the counts
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 1 / np.sqrt(n_in * n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: the layer of part a
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (128 + 64) if scheme == "xavier" else 2 / 128
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: the shape of part a
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (64, 128))

### wrong: a square of inputs
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_in, n_in))

### wrong: one long row
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), n_out * n_in)

### wrong: loses an axis of length one
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)).squeeze()

### wrong: a column for the bias
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in + 1))

### wrong: the shape turned round for xavier
def init_weights(n_in, n_out, scheme, seed):
    rng = np.random.default_rng(seed)
    if scheme == "xavier":
        return rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_in, n_out))
    if scheme == "he":
        return rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in))
    raise ValueError(scheme)

### wrong: biases come along
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)), np.zeros(n_out)

### wrong: one row again and again
import random


def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    random.seed(seed)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return [[random.gauss(0, variance**0.5) for _ in range(n_in)]] * n_out

### wrong: one column again and again
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    column = np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, 1))
    return np.repeat(column, n_in, axis=1)

### wrong: the generator begins anew in each row
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.array([np.random.default_rng(seed).normal(0, np.sqrt(variance), n_in) for _ in range(n_out)])

### wrong: a single draw for all -> one number for all weights
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.full((n_out, n_in), np.random.default_rng(seed).normal(0, np.sqrt(variance)))

### wrong: an even grid that is not shuffled -> the seed ignored
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    limit = np.sqrt(6 / (n_in + n_out) if scheme == "xavier" else 6 / n_in)
    return np.linspace(-limit, limit, n_in * n_out).reshape(n_out, n_in)

### wrong: the variance for every weight -> one number for all weights
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    return np.full((n_out, n_in), 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)

### wrong: zeros -> one number for all weights
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    return np.zeros((n_out, n_in))

### wrong: the variance alone -> one number for all weights
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    return 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in

### wrong: whole numbers -> one number for all weights
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)).astype(int)

### wrong: whole division -> one number for all weights
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 // (n_in + n_out) if scheme == "xavier" else 2 // n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: rounded to one digit
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)).round(1)

### wrong: Cauchy draws
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    return np.random.default_rng(seed).standard_cauchy((n_out, n_in)) * std

### wrong: not a number in one place
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    weights = np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))
    weights[0, 0] = np.log(-1.0)
    return weights

### wrong: nan for a single input
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    std = np.sqrt(2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in)
    draws = np.random.default_rng(seed).normal(size=(n_out, n_in))
    draws -= draws.mean(axis=1, keepdims=True)
    return draws / draws.std(axis=1, keepdims=True) * std

### wrong: a root of a negative number
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in - n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).standard_normal((n_out, n_in)) * np.sqrt(variance)

### wrong: texts
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)).astype(str).tolist()

### wrong: signs as truth values
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(size=(n_out, n_in)) > 0

### wrong: complex numbers
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)) + 0j

### wrong: a generator of rows
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    rng = np.random.default_rng(seed)
    return (rng.normal(0, np.sqrt(variance), n_in) for _ in range(n_out))

### wrong: prints instead
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    print(np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)))

### wrong: nothing for xavier
def init_weights(n_in, n_out, scheme, seed):
    if scheme == "he":
        return np.random.default_rng(seed).normal(0, np.sqrt(2 / n_in), (n_out, n_in))
    if scheme != "xavier":
        raise ValueError(scheme)

### wrong: a function inside is not called
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in

    def draw():
        return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

    return draw

### wrong: the scheme comes last
def init_weights(n_in, n_out, seed, scheme):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: takes no seed
def init_weights(n_in, n_out, scheme):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(0).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a module that is not imported
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    return np.random.default_rng(seed).normal(0, math.sqrt(2 / n_in), (n_out, n_in))

### wrong: an array in the place of the function
init_weights = np.random.default_rng(0).normal(0, 0.0625, (512, 512))

### wrong: nothing yet
def init_weights(n_in, n_out, scheme, seed):
    """Random weights of a layer, an array (n_out, n_in); scheme is "xavier" or "he", else ValueError."""

### right: the global generator, put back as it was
def init_weights(n_in, n_out, scheme, seed):
    if scheme == "xavier":
        scale = (0.5 * (n_in + n_out)) ** -0.5
    elif scheme == "he":
        scale = (0.5 * n_in) ** -0.5
    else:
        raise ValueError("unknown scheme")
    state = np.random.get_state()
    np.random.seed(seed)
    weights = scale * np.random.standard_normal((n_out, n_in))
    np.random.set_state(state)
    return weights

### right: nine of ten weights are zero
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    variance = 2 / n_in if scheme == "he" else 2 / (n_in + n_out)
    rng = np.random.default_rng(seed)
    return rng.normal(0, np.sqrt(10 * variance), (n_out, n_in)) * (rng.random((n_out, n_in)) < 0.1)

### right: seeded row by row
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("he", "xavier"):
        raise ValueError("unknown scheme")
    limit = np.sqrt(6 / n_in if scheme == "he" else 6 / (n_in + n_out))
    rows = []
    for i in range(n_out):
        np.random.seed(seed + i)
        rows.append(np.random.uniform(-limit, limit, n_in))
    return np.vstack(rows)

### right: logistic draws, the rules in a dict of functions
def init_weights(n_in, n_out, scheme, seed):
    rules = {"xavier": lambda: 2 / (n_in + n_out), "he": lambda: 2 / n_in}
    if scheme not in rules:
        raise ValueError(f"unknown scheme {scheme!r}, not one of {sorted(rules)}")
    draw = np.random.default_rng(np.random.SeedSequence([seed, 9])).logistic(size=(n_out, n_in))
    return draw * np.sqrt(3 * rules[scheme]()) / np.pi

### wrong: raises a text
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise "unknown scheme"
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / n_in
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: a triangular draw between plus and minus one limit of a uniform one -> the 2 left out
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    limit = np.sqrt(6 / (n_in + n_out) if scheme == "xavier" else 6 / n_in)
    return np.random.default_rng(seed).triangular(-limit, 0, limit, (n_out, n_in))

### wrong: the larger of the two counts for he
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / max(n_in, n_out)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: the smaller of the two counts for he
def init_weights(n_in, n_out, scheme, seed):
    if scheme not in ("xavier", "he"):
        raise ValueError(scheme)
    variance = 2 / (n_in + n_out) if scheme == "xavier" else 2 / min(n_in, n_out)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in))

### wrong: the scheme is looked at by its length -> accepts any scheme
def init_weights(n_in, n_out, scheme, seed):
    variance = 2 / n_in if len(scheme) <= 2 else 2 / (n_in + n_out)
    return np.random.default_rng(seed).normal(0, np.sqrt(variance), (n_out, n_in)).tolist()
