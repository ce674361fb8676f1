### right: the share compared
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### right: a list of Python truth values
def dead_units(preacts, threshold=0.01):
    examples, units = preacts.shape
    if not examples:
        raise ValueError
    out = []
    for j in range(units):
        hits = 0
        for i in range(examples):
            hits += 1 if preacts[i][j] > 0 else 0
        out.append(hits / examples < threshold)
    return out

### right: a tuple from the turned array
def dead_units(preacts, threshold=0.01):
    if preacts.size == 0:
        raise ValueError("nothing to look at")
    return tuple(bool(np.mean(column > 0) < threshold) for column in preacts.T)

### right: fractions
from fractions import Fraction


def dead_units(preacts, threshold=0.01):
    rows = preacts.tolist()
    if not rows:
        raise ValueError("no examples")
    limit = Fraction(float(threshold))
    return [Fraction(sum(z > 0 for z in column), len(rows)) < limit for column in zip(*rows)]

### right: an error of its own kind
class NoExamples(ValueError):
    """There is nothing to judge by."""


def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] < 1:
        raise NoExamples(f"shape {preacts.shape}")
    return np.less(np.count_nonzero(preacts > 0, axis=0) / preacts.shape[0], threshold)

### right: lets numpy raise
def dead_units(preacts, threshold=0.01):
    preacts.max(axis=0)
    return np.average(preacts > 0, axis=0) < threshold

### right: the inactive share
def dead_units(preacts, threshold=0.01):
    if not len(preacts):
        raise ValueError("no examples")
    inactive = np.sum(preacts <= 0, axis=0)
    return (len(preacts) - inactive) / len(preacts) < threshold

### right: works on a copy
def dead_units(preacts, threshold=0.01):
    on = preacts.copy()
    if on.shape[0] == 0:
        raise ValueError("no examples")
    on[on <= 0] = 0
    on[on > 0] = 1
    return np.array([column.sum() / column.size < threshold for column in on.T])

### right: the Heaviside step and single precision
def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    share = np.heaviside(preacts, 0).mean(axis=0, dtype=np.float32)
    return share < np.float32(threshold)

### right: signs
def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    on = np.maximum(np.sign(preacts), 0)
    return np.logical_not(on.mean(0) >= threshold)

### right: an object that is called
class DeadUnits:
    def __call__(self, preacts, threshold=0.01):
        self.check(preacts)
        return np.apply_along_axis(lambda column: (column > 0).mean() < threshold, 0, preacts)

    @staticmethod
    def check(preacts):
        if len(preacts) == 0:
            raise ValueError("no examples")


dead_units = DeadUnits()

### right: a lambda and a helper
def _some(preacts):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return preacts


dead_units = lambda preacts, threshold=0.01: (_some(preacts) > 0).sum(0) / len(preacts) < threshold

### right: recursion over the units
def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    if preacts.shape[1] == 1:
        return np.array([np.mean(preacts > 0) < threshold])
    return np.concatenate([dead_units(preacts[:, :1], threshold), dead_units(preacts[:, 1:], threshold)])

### right: np.vectorize
def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    active = np.vectorize(lambda z: 1.0 if z > 0 else 0.0, otypes=[float])(preacts)
    return np.vectorize(lambda share: share < threshold, otypes=[bool])(active.mean(axis=0))

### right: talks, warns and draws
import sys
import warnings


def dead_units(preacts, threshold=0.01):
    share = (preacts > 0).mean(axis=0)
    print("shares", share, file=sys.stderr)
    if np.isnan(share).any():
        raise ValueError("no examples")
    warnings.warn("counting")
    plt.figure()
    plt.bar(range(len(share)), share)
    return share < threshold

### right: rows one after the other
def dead_units(preacts, threshold=0.01):
    total, examples = 0, 0
    for row in preacts:
        total = total + (row > 0)
        examples += 1
    if examples == 0:
        raise ValueError("no examples")
    return total / examples < threshold

### right: true divide is refused
def dead_units(preacts, threshold=0.01):
    try:
        with np.errstate(all="raise"):
            share = np.divide((preacts > 0).sum(axis=0), preacts.shape[0])
    except FloatingPointError:
        raise ValueError("no examples") from None
    return share < threshold

### right: an array of objects
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.array([bool(share < threshold) for share in (preacts > 0).mean(axis=0)], dtype=object)

### right: remembers what it has computed
_seen = {}


def dead_units(preacts, threshold=0.01):
    key = preacts.tobytes(), preacts.shape, preacts.dtype.str, float(threshold)
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    if key not in _seen:
        _seen[key] = (preacts > 0).mean(axis=0) < threshold
    return _seen[key].copy()

### right: other names for the arguments are positional too
def dead_units(preacts, threshold=0.01, *, axis=0):
    if preacts.shape[axis] == 0:
        raise ValueError("no examples")
    return (0 < preacts).mean(axis=axis) < threshold

### right: a product with a row of ones
def dead_units(preacts, threshold=0.01):
    n = len(preacts)
    if n == 0:
        raise ValueError("no examples")
    return (np.ones(n) @ np.where(preacts > 0, 1.0, 0.0)) / n < threshold

### right: the inactive share against the rest
def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    return np.mean(~(preacts > 0), axis=0) > 1 - threshold

### right: counts against the threshold's part of the examples
def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    return np.sum(preacts > 0, axis=0) < threshold * len(preacts)

### wrong: along the rows -> per example
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=1) < threshold

### wrong: along the last axis, in a loop -> per example
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return [bool(np.mean(row > 0) < threshold) for row in preacts]

### wrong: along the rows, without a look at the number of rows -> per example
def dead_units(preacts, threshold=0.01):
    return (preacts > 0).mean(axis=-1) < threshold

### wrong: along the rows, divided by the examples -> per example
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).sum(axis=1) / preacts.shape[0] < threshold

### wrong: zero is active -> >= 0
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts >= 0).mean(axis=0) < threshold

### wrong: zero is active, by the inactive share -> >= 0
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (len(preacts) - np.sum(preacts < 0, axis=0)) / len(preacts) < threshold

### wrong: zero is active, by the Heaviside step -> >= 0
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.heaviside(preacts, 1).mean(axis=0) < threshold

### wrong: half for zero
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.heaviside(preacts, 0.5).mean(axis=0) < threshold

### wrong: the mean of the values -> mean of the values
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return preacts.mean(axis=0) < threshold

### wrong: the mean of what ReLU passes on -> mean of the values
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.maximum(preacts, 0).mean(axis=0) < threshold

### wrong: the sum of what ReLU passes on -> mean of the values
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.clip(preacts, 0, None).sum(axis=0) < threshold

### wrong: the largest value -> mean of the values
def dead_units(preacts, threshold=0.01):
    return preacts.max(axis=0) < threshold

### wrong: the mean of the sizes -> mean of the values
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.abs(preacts).mean(axis=0) < threshold

### wrong: the mean of the values of each example -> mean of the values
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return preacts.mean(axis=1) < threshold

### wrong: entries above the threshold
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > threshold).mean(axis=0) < threshold

### wrong: all entries below the threshold -> mean of the values
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.all(preacts < threshold, axis=0)

### wrong: at most the threshold -> <=
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) <= threshold

### wrong: not above the threshold -> <=
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return ~((preacts > 0).mean(axis=0) > threshold)

### wrong: one hundredth, always -> threshold ignored
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < 0.01

### wrong: never active, always -> threshold ignored
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return ~(preacts > 0).any(axis=0)

### wrong: the largest is not positive -> threshold ignored
def dead_units(preacts, threshold=0.01):
    return preacts.max(axis=0) <= 0

### wrong: alive -> alive instead of dead
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) >= threshold

### wrong: alive, strictly above -> alive instead of dead
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) > threshold

### wrong: inactive share below the threshold -> alive instead of dead
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts <= 0).mean(axis=0) < threshold

### wrong: negative share below the threshold -> alive instead of dead
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.mean(preacts < 0, axis=0) < threshold

### wrong: one minus the share -> alive instead of dead
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return 1 - np.sum(preacts > 0, axis=0) / len(preacts) < threshold

### wrong: counts against the threshold -> a count
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).sum(axis=0) < threshold

### wrong: counts of active examples -> a count
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.count_nonzero(preacts > 0, axis=0)

### wrong: how many are dead -> a count
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return int(np.sum((preacts > 0).mean(axis=0) < threshold))

### wrong: one share for everything -> one share for the whole network
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.mean(preacts > 0) < threshold

### wrong: one share for everything, repeated -> one share for the whole network
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.full(preacts.shape[1], (preacts > 0).mean() < threshold)

### wrong: one share, not compared -> one share for the whole network
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return float((preacts > 0).mean())

### wrong: the share of dead units -> one share for the whole network
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return ((preacts > 0).mean(axis=0) < threshold).mean()

### wrong: is any unit dead -> one share for the whole network
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return any((preacts > 0).mean(axis=0) < threshold)

### wrong: are all units dead -> one share for the whole network
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return bool(np.all((preacts > 0).mean(axis=0) < threshold))

### wrong: the shares -> the shares themselves
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0)

### wrong: no look at the number of examples
def dead_units(preacts, threshold=0.01):
    return (preacts > 0).mean(axis=0) < threshold

### wrong: all dead without examples
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        return np.ones(preacts.shape[1], dtype=bool)
    return (preacts > 0).mean(axis=0) < threshold

### wrong: None without examples
def dead_units(preacts, threshold=0.01):
    if len(preacts):
        return (preacts > 0).mean(axis=0) < threshold

### wrong: another error without examples
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise IndexError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: an error of its own that is no ValueError
class NoExamples(Exception):
    pass


def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise NoExamples
    return (preacts > 0).mean(axis=0) < threshold

### wrong: an assertion
def dead_units(preacts, threshold=0.01):
    assert len(preacts) > 0, "no examples"
    return (preacts > 0).mean(axis=0) < threshold

### wrong: returns the error
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        return ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: a bare division by the number of rows
def dead_units(preacts, threshold=0.01):
    return np.array([sum(1 for z in column if z > 0) / preacts.shape[0] < threshold for column in preacts.T])

### wrong: a nought threshold lets the empty array through
def dead_units(preacts, threshold=0.01):
    if threshold == 0:
        return np.zeros(preacts.shape[1], dtype=bool)
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: raises for a nought threshold
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0 or not threshold:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: a nought threshold becomes the default
def dead_units(preacts, threshold=None):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < (threshold or 0.01)

### wrong: refuses a threshold of one
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0 or not 0 <= threshold < 1:
        raise ValueError("no examples, or no threshold")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: raises for a single example
def dead_units(preacts, threshold=0.01):
    if len(preacts) <= 1:
        raise ValueError("too few examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: raises where nothing is active
def dead_units(preacts, threshold=0.01):
    if not (preacts > 0).any():
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: raises where all is zero
def dead_units(preacts, threshold=0.01):
    if not preacts.any():
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: five hundredths by default
def dead_units(preacts, threshold=0.05):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: a tenth by default
def dead_units(preacts, threshold=0.1):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: a thousandth by default
def dead_units(preacts, threshold=0.001):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: nought by default
def dead_units(preacts, threshold=0):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: no default
def dead_units(preacts, threshold):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: no threshold
def dead_units(preacts):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < 0.01

### wrong: another name for the threshold
def dead_units(preacts, limit=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < limit

### wrong: the axis is kept
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0, keepdims=True) < threshold

### wrong: a column
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return ((preacts > 0).mean(axis=0) < threshold)[:, None]

### wrong: squeezed
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.squeeze((preacts > 0).mean(axis=0) < threshold)

### wrong: squeezed at the entrance
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.atleast_1d((np.squeeze(preacts) > 0).mean(axis=0) < threshold)

### wrong: ones and zeros
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return ((preacts > 0).mean(axis=0) < threshold).astype(int)

### wrong: the indices of dead units
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.flatnonzero((preacts > 0).mean(axis=0) < threshold)

### wrong: texts
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return [str(share < threshold) for share in (preacts > 0).mean(axis=0)]

### wrong: a generator
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (share < threshold for share in (preacts > 0).mean(axis=0))

### wrong: a dict by unit
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return dict(enumerate((preacts > 0).mean(axis=0) < threshold))

### wrong: the shares come along
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    share = (preacts > 0).mean(axis=0)
    return share < threshold, share

### wrong: prints instead
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    print((preacts > 0).mean(axis=0) < threshold)

### wrong: a function inside is not called
def dead_units(preacts, threshold=0.01):
    def verdict():
        return (preacts > 0).mean(axis=0) < threshold

    return verdict if len(preacts) else verdict()

### wrong: not a function
dead_units = [True, False]

### wrong: sets the inactive to zero in place
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    preacts[preacts < 0] = 0
    return (preacts > 0).mean(axis=0) < threshold

### wrong: ReLU in place
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    np.maximum(preacts, 0, out=preacts)
    return np.count_nonzero(preacts, axis=0) / len(preacts) < threshold

### wrong: sorts in place
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    preacts.sort(axis=0)
    return (preacts > 0).mean(axis=0) < threshold

### wrong: remembers without the threshold
_seen = {}


def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    key = preacts.tobytes(), preacts.shape
    if key not in _seen:
        _seen[key] = (preacts > 0).mean(axis=0) < threshold
    return _seen[key]

### wrong: remembers by shape
_seen = {}


def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    key = preacts.shape, threshold
    if key not in _seen:
        _seen[key] = (preacts > 0).mean(axis=0) < threshold
    return _seen[key]

### wrong: remembers by sum and shape
def dead_units(preacts, threshold=0.01, memory={}):
    if len(preacts) == 0:
        raise ValueError("no examples")
    key = float(preacts.sum()), preacts.shape, threshold
    if key not in memory:
        memory[key] = (preacts > 0).mean(axis=0) < threshold
    return memory[key]

### wrong: remembers by content, not by shape
def dead_units(preacts, threshold=0.01, memory={}):
    if len(preacts) == 0:
        raise ValueError("no examples")
    key = preacts.tobytes(), preacts.dtype.str, threshold
    if key not in memory:
        memory[key] = (preacts > 0).mean(axis=0) < threshold
    return memory[key]

### wrong: once dead, dead for ever
_dead = {}


def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    units = preacts.shape[1]
    now = (preacts > 0).mean(axis=0) < threshold
    _dead[units] = now | _dead.get(units, False)
    return _dead[units]

### wrong: the first threshold is kept -> threshold ignored
_limit = []


def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    _limit.append(threshold)
    return (preacts > 0).mean(axis=0) < _limit[0]

### wrong: the given array
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    preacts = np.array([[-2.0, 1.0], [-1.0, 2.0], [-3.0, 3.0]])
    return (preacts > 0).mean(axis=0) < threshold

### wrong: three examples, always
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).sum(axis=0) / 3 < threshold

### wrong: two units, always
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.array([(preacts[:, j] > 0).mean() < threshold for j in range(2)])

### wrong: divided by the number of units
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).sum(axis=0) / preacts.shape[1] < threshold

### wrong: divided by the number of entries
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).sum(axis=0) / preacts.size < threshold

### wrong: the last example is left out
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts[:-1] > 0).sum(axis=0) / len(preacts) < threshold

### wrong: one example too many in the denominator
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).sum(axis=0) / (len(preacts) + 1) < threshold

### wrong: the threshold in percent
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return 100 * (preacts > 0).mean(axis=0) < threshold

### wrong: whole numbers only
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts.astype(int) > 0).mean(axis=0) < threshold

### wrong: rounded to two places
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.round((preacts > 0).mean(axis=0), 2) < threshold

### wrong: rounded to one place
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.round((preacts > 0).mean(axis=0), 1) < threshold

### wrong: whole division
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).sum(axis=0) // len(preacts) < threshold

### wrong: a margin above zero
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 1e-8).mean(axis=0) < threshold

### wrong: preactivations in single precision
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts.astype(np.float32) > 0).mean(axis=0) < threshold

### wrong: at most the threshold, by a margin -> <=
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold + 1e-9

### wrong: not zero is active
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts != 0).mean(axis=0) < threshold

### wrong: inactive share at least one minus the threshold -> <=
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts <= 0).mean(axis=0) >= 1 - threshold

### wrong: the median
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.median(preacts, axis=0) <= 0

### wrong: the longer side are the examples
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=int(np.argmax(preacts.shape))) < threshold

### wrong: wrong memory order
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    flat = preacts.ravel(order="K").reshape(preacts.shape)
    return (flat > 0).mean(axis=0) < threshold

### wrong: a counter of eight bits
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).sum(axis=0, dtype=np.int8) / len(preacts) < threshold

### wrong: fails on whole numbers
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    on = np.zeros_like(preacts)
    on += np.where(preacts > 0, 1.0, 0.0)
    return on.mean(axis=0) < threshold

### wrong: shares cut to whole numbers for whole preactivations
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    share = np.zeros(preacts.shape[1], dtype=preacts.dtype)
    for j, column in enumerate(preacts.T):
        share[j] = (column > 0).mean()
    return share < threshold

### wrong: the threshold as the second of two arrays
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < np.asarray([threshold])[None]

### wrong: an endless loop
def dead_units(preacts, threshold=0.01):
    while True:
        pass

### wrong: nothing yet
def dead_units(preacts, threshold=0.01):
    """Which units are active on too few examples."""

### right: too many inactive examples, counted with count_nonzero
def dead_units(preacts, threshold=0.01):
    examples = len(preacts)
    if not examples:
        raise ValueError("no examples")
    silent = np.count_nonzero(preacts <= 0, axis=0)
    return np.array([examples - number < threshold * examples for number in silent])

### right: a Heaviside step of zero at zero, in single precision
def dead_units(preacts, threshold=0.01):
    if np.size(preacts, 0) < 1:
        raise ValueError("no examples")
    share = np.heaviside(preacts, 0).astype(np.float32).mean(axis=0)
    return np.less(share, threshold)

### right: unit by unit, turned round
def dead_units(preacts, threshold=0.01):
    try:
        1 / preacts.shape[0]
    except ZeroDivisionError:
        raise ValueError("no examples") from None
    alive = map(lambda unit: np.average(np.clip(np.sign(unit), 0, 1)) >= threshold, preacts.T)
    return [not bool(each) for each in alive]

### wrong: no entry is different from zero
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return ~preacts.any(axis=0)

### wrong: the slope is taken from the leaky ReLU
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return np.where(preacts > 0, 1, 0.01).mean(axis=0) < threshold

### wrong: the names of dead units
def dead_units(preacts, threshold=0.01):
    if len(preacts) == 0:
        raise ValueError("no examples")
    share = (preacts > 0).mean(axis=0)
    return [f"unit {k}" for k in range(len(share)) if share[k] < threshold]

### wrong: only an array without any units is refused
def dead_units(preacts, threshold=0.01):
    if preacts.shape[1] == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold

### wrong: raises the warning's error
import warnings


def dead_units(preacts, threshold=0.01):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return (preacts > 0).mean(axis=0) < threshold
