### right: a dict comprehension over a judge of its own
def _dead(preacts, threshold):
    if len(preacts) == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold


def dead_report(layers, threshold=0.01):
    return {name: float(_dead(preacts, threshold).mean()) for name, preacts in layers.items()}

### right: with part b in the same cell
def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold


def dead_report(layers, threshold=0.01):
    report = {}
    for name in layers:
        report[name] = np.mean(dead_units(layers[name], threshold=threshold))
    return report

### right: plain loops
def dead_report(layers, threshold=0.01):
    out = {}
    for name, preacts in layers.items():
        rows = preacts.tolist()
        if not rows:
            raise ValueError(name)
        gone = 0
        for j in range(len(rows[0])):
            hits = 0
            for row in rows:
                if row[j] > 0:
                    hits += 1
            if hits / len(rows) < threshold:
                gone += 1
        out[name] = gone / len(rows[0])
    return out

### right: fractions
from fractions import Fraction


def dead_report(layers, threshold=0.01):
    limit = Fraction(float(threshold))
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError(f"{name} has no examples")
        shares = [Fraction(int(np.sum(column > 0)), len(column)) for column in preacts.T]
        report[name] = Fraction(sum(share < limit for share in shares), len(shares))
    return report

### right: an ordered dict of zero-dimensional arrays
from collections import OrderedDict


def dead_report(layers, threshold=0.01):
    report = OrderedDict()
    for name, preacts in layers.items():
        if preacts.size == 0:
            raise ValueError("no examples")
        report[name] = np.array(np.average(np.average(preacts > 0, axis=0) < threshold))
    return report

### right: a defaultdict that counts
from collections import defaultdict


def dead_report(layers, threshold=0.01):
    report = defaultdict(float)
    for name, preacts in layers.items():
        if not len(preacts):
            raise ValueError("no examples")
        report[name] = 0.0
        for column in preacts.T:
            if np.count_nonzero(column > 0) / column.size < threshold:
                report[name] += 1 / preacts.shape[1]
    return report

### right: dict of a zip
def dead_report(layers, threshold=0.01):
    def share(preacts):
        if len(preacts) == 0:
            raise ValueError("no examples")
        return 1 - ((preacts > 0).sum(axis=0) / len(preacts) >= threshold).mean()

    return dict(zip(layers.keys(), map(share, layers.values())))

### right: single precision
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = np.float32(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### right: recursion
def dead_report(layers, threshold=0.01):
    if not layers:
        return {}
    rest = dict(layers)
    name, preacts = rest.popitem()
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    gone = np.heaviside(preacts, 0).mean(axis=0) < threshold
    return {**dead_report(rest, threshold), name: gone.sum() / gone.size}

### right: an object that is called
class Report:
    def __init__(self, empty=ValueError):
        self.empty = empty

    def __call__(self, layers, threshold=0.01):
        return {name: self.share(preacts, threshold) for name, preacts in layers.items()}

    def share(self, preacts, threshold):
        if len(preacts) == 0:
            raise self.empty("no examples")
        return float(np.mean([np.mean(column > 0) < threshold for column in preacts.T]))


dead_report = Report()

### right: numpy raises for it
def dead_report(layers, threshold=0.01):
    for preacts in layers.values():
        preacts.max(axis=0)
    return {k: float(((v > 0).sum(0) / v.shape[0] < threshold).sum() / v.shape[1]) for k, v in layers.items()}

### right: an error of its own kind
class Empty(ValueError):
    pass


def dead_report(layers, threshold=0.01):
    if any(preacts.shape[0] == 0 for preacts in layers.values()):
        raise Empty
    return {k: np.mean(np.mean(v > 0, axis=0) < threshold).item() for k, v in sorted(layers.items())}

### right: talks, warns and draws
import logging
import warnings


def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        print(f"{name}: {preacts.shape}")
        if preacts.shape[0] == 0:
            warnings.warn("no examples")
            raise ValueError(f"no examples in {name}")
        share = (preacts > 0).mean(axis=0)
        logging.warning("shares %s", share)
        plt.figure()
        plt.plot(share)
        report[name] = float((share < threshold).mean())
    return report

### right: np.vectorize and apply_along_axis
def dead_report(layers, threshold=0.01):
    below = np.vectorize(lambda share: float(share < threshold), otypes=[float])
    report = {}
    for name in list(layers):
        if layers[name].shape[0] == 0:
            raise ValueError("no examples")
        report[name] = below(np.apply_along_axis(lambda c: (c > 0).mean(), 0, layers[name])).mean()
    return report

### right: works on copies
def dead_report(layers, threshold=0.01):
    layers = {name: preacts.copy() for name, preacts in layers.items()}
    for name in layers:
        if not layers[name].shape[0]:
            raise ValueError("no examples")
        np.maximum(layers[name], 0, out=layers[name])
        layers[name] = ((layers[name] != 0).mean(axis=0) < threshold).mean()
    return layers

### right: whole numbers where a share is whole
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        share = float(((preacts > 0).mean(axis=0) < threshold).mean())
        report[name] = int(share) if share.is_integer() else share
    return report

### right: names made anew
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report["".join(letter for letter in name)] = float(np.mean((preacts > 0).mean(axis=0) < threshold))
    return report

### right: remembers what it has computed
_seen = {}


def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        key = preacts.tobytes(), preacts.shape, preacts.dtype.str, float(threshold)
        if key not in _seen:
            _seen[key] = float(np.mean((preacts > 0).mean(axis=0) < threshold))
        report[name] = _seen[key]
    return report

### wrong: along the rows -> per example
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=1) < threshold).mean())
    return report

### wrong: a share for each row, in a loop -> per example
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = sum(np.mean(row > 0) < threshold for row in preacts) / len(preacts)
    return report

### wrong: along the rows, divided by the examples -> per example
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = np.mean((preacts > 0).sum(axis=1) / len(preacts) < threshold)
    return report

### wrong: zero is active -> >= 0
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts >= 0).mean(axis=0) < threshold).mean())
    return report

### wrong: zero is active, by the Heaviside step -> >= 0
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((np.heaviside(preacts, 1.0).mean(axis=0) < threshold).mean())
    return report

### wrong: the mean of the values -> mean of the values
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((preacts.mean(axis=0) < threshold).mean())
    return report

### wrong: the mean of what ReLU passes on -> mean of the values
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((np.maximum(preacts, 0).mean(axis=0) < threshold).mean())
    return report

### wrong: the largest value -> mean of the values
def dead_report(layers, threshold=0.01):
    return {name: float((preacts.max(axis=0) < threshold).mean()) for name, preacts in layers.items()}

### wrong: the mean of a layer -> mean of the values
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(preacts.mean())
    return report

### wrong: the share of small entries -> mean of the values
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((preacts < threshold).mean())
    return report

### wrong: at most the threshold -> <=
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) <= threshold).mean())
    return report

### wrong: the rest of those above the threshold -> <=
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = 1 - float(((preacts > 0).mean(axis=0) > threshold).mean())
    return report

### wrong: the threshold is not handed on -> threshold ignored
def dead_units(preacts, threshold=0.01):
    if preacts.shape[0] == 0:
        raise ValueError("no examples")
    return (preacts > 0).mean(axis=0) < threshold


def dead_report(layers, threshold=0.01):
    return {name: float(dead_units(preacts).mean()) for name, preacts in layers.items()}

### wrong: never active, always -> threshold ignored
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((preacts <= 0).all(axis=0).mean())
    return report

### wrong: the share of units that are alive -> alive instead of dead
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) >= threshold).mean())
    return report

### wrong: the share of units above the threshold -> alive instead of dead
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = np.mean((preacts > 0).mean(axis=0) > threshold)
    return report

### wrong: one minus the share of dead units -> alive instead of dead
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = 1 - float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: inactive share below the threshold -> alive instead of dead
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts <= 0).mean(axis=0) < threshold).mean())
    return report

### wrong: how many are dead -> a count
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = int(((preacts > 0).mean(axis=0) < threshold).sum())
    return report

### wrong: how many are dead, by a sum of truth values -> a count
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(sum(np.mean(column > 0) < threshold for column in preacts.T))
    return report

### wrong: counts of examples against the threshold -> a count
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).sum(axis=0) < threshold).mean())
    return report

### wrong: all units pooled -> one share for the whole network
def dead_report(layers, threshold=0.01):
    if not layers:
        return {}
    flags = []
    for preacts in layers.values():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        flags.extend((preacts > 0).mean(axis=0) < threshold)
    return float(np.mean(flags))

### wrong: the mean over layers -> one share for the whole network
def dead_report(layers, threshold=0.01):
    if not layers:
        return {}
    shares = []
    for preacts in layers.values():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        shares.append(((preacts > 0).mean(axis=0) < threshold).mean())
    return sum(shares) / len(shares)

### wrong: the pooled share under every name -> one share for the whole network
def dead_report(layers, threshold=0.01):
    gone = units = 0
    for preacts in layers.values():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        gone += ((preacts > 0).mean(axis=0) < threshold).sum()
        units += preacts.shape[1]
    return {name: gone / units for name in layers}

### wrong: the mean over layers under every name -> one share for the whole network
def dead_report(layers, threshold=0.01):
    shares = []
    for preacts in layers.values():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        shares.append(((preacts > 0).mean(axis=0) < threshold).mean())
    return {name: float(np.mean(shares)) for name in layers}

### wrong: the share of inactive entries -> entries instead of units
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((preacts <= 0).mean())
    return report

### wrong: the share of active entries -> entries instead of units
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((preacts > 0).mean(axis=0).mean())
    return report

### wrong: is the whole layer dead -> entries instead of units
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((preacts > 0).mean() < threshold)
    return report

### wrong: the verdicts -> the units themselves
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = (preacts > 0).mean(axis=0) < threshold
    return report

### wrong: dead if any unit is
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = bool(((preacts > 0).mean(axis=0) < threshold).any())
    return report

### wrong: the last layer only
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report = {name: float(((preacts > 0).mean(axis=0) < threshold).mean())}
    return report

### wrong: the first layer only
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
        return report
    return report

### wrong: the first number under every name
def dead_report(layers, threshold=0.01):
    if not layers:
        return {}
    if any(len(preacts) == 0 for preacts in layers.values()):
        raise ValueError("no examples")
    first = next(iter(layers.values()))
    return dict.fromkeys(layers, float(((first > 0).mean(axis=0) < threshold).mean()))

### wrong: layers without dead units are left out
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        share = float(((preacts > 0).mean(axis=0) < threshold).mean())
        if share:
            report[name] = share
    return report

### wrong: shares sorted, names not
def dead_report(layers, threshold=0.01):
    shares = []
    for preacts in layers.values():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        shares.append(float(((preacts > 0).mean(axis=0) < threshold).mean()))
    return dict(zip(layers, sorted(shares)))

### wrong: names sorted, shares not
def dead_report(layers, threshold=0.01):
    shares = []
    for preacts in layers.values():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        shares.append(float(((preacts > 0).mean(axis=0) < threshold).mean()))
    return dict(zip(sorted(layers), shares))

### wrong: names in lower case
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name.lower()] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: names stripped
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name.strip()] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: an empty name is left out
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        if name:
            report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: numbers for names
def dead_report(layers, threshold=0.01):
    report = {}
    for place, preacts in enumerate(layers.values()):
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[place] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: keyword arguments of a dict
def dead_report(layers, threshold=0.01):
    def report(**named):
        return {k: float(((v > 0).mean(axis=0) < threshold).mean()) for k, v in named.items() if k.isidentifier()}

    if any(len(v) == 0 for v in layers.values()):
        raise ValueError("no examples")
    return report(**layers)

### wrong: a list of shares
def dead_report(layers, threshold=0.01):
    report = []
    for preacts in layers.values():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report.append(float(((preacts > 0).mean(axis=0) < threshold).mean()))
    return report

### wrong: pairs
def dead_report(layers, threshold=0.01):
    report = []
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report.append((name, float(((preacts > 0).mean(axis=0) < threshold).mean())))
    return report

### wrong: a total comes along
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    report["all"] = float(np.mean(list(report.values()))) if report else 0.0
    return report

### wrong: percent
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = 100 * float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: rounded to two places
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = round(float(((preacts > 0).mean(axis=0) < threshold).mean()), 2)
    return report

### wrong: half precision
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = ((preacts > 0).mean(axis=0) < threshold).mean(dtype=np.float16)
    return report

### wrong: whole division
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        gone = (preacts > 0).mean(axis=0) < threshold
        report[name] = int(gone.sum()) // gone.size
    return report

### wrong: divided by the examples
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).sum() / len(preacts))
    return report

### wrong: texts
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = f"{((preacts > 0).mean(axis=0) < threshold).mean():.0%}"
    return report

### wrong: arrays of one number
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = np.mean((preacts > 0).mean(axis=0) < threshold, keepdims=True)
    return report

### wrong: a generator of pairs
def dead_report(layers, threshold=0.01):
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        yield name, float(((preacts > 0).mean(axis=0) < threshold).mean())

### wrong: None for no layers
def dead_report(layers, threshold=0.01):
    if layers:
        report = {}
        for name, preacts in layers.items():
            if preacts.shape[0] == 0:
                raise ValueError("no examples")
            report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
        return report

### wrong: an error for no layers
def dead_report(layers, threshold=0.01):
    if not layers:
        raise ValueError("no layers")
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: a number for no layers
def dead_report(layers, threshold=0.01):
    if not layers:
        return 0.0
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: no look at the number of examples
def dead_report(layers, threshold=0.01):
    return {name: float(((p > 0).mean(axis=0) < threshold).mean()) for name, p in layers.items()}

### wrong: layers without examples are skipped
def dead_report(layers, threshold=0.01):
    return {name: float(((p > 0).mean(axis=0) < threshold).mean()) for name, p in layers.items() if len(p)}

### wrong: layers without examples are dead
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean()) if len(preacts) else 1.0
    return report

### wrong: only the first layer is looked at
def dead_report(layers, threshold=0.01):
    if layers and len(next(iter(layers.values()))) == 0:
        raise ValueError("no examples")
    return {name: float(((p > 0).mean(axis=0) < threshold).mean()) for name, p in layers.items()}

### wrong: only the last layer is looked at
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    if layers and len(preacts) == 0:
        raise ValueError("no examples")
    return report

### wrong: only if all layers are without examples
def dead_report(layers, threshold=0.01):
    if layers and all(len(preacts) == 0 for preacts in layers.values()):
        raise ValueError("no examples")
    return {name: float(((p > 0).mean(axis=0) < threshold).mean()) for name, p in layers.items()}

### wrong: a key error without examples
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise KeyError(name)
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: a division by the number of rows
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        gone = [sum(z > 0 for z in column) / len(preacts.tolist()) < threshold for column in preacts.T.tolist()]
        report[name] = sum(gone) / len(gone)
    return report

### wrong: catches its own error
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        try:
            if preacts.shape[0] == 0:
                raise ValueError("no examples")
            report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
        except ValueError:
            report[name] = 0.0
    return report

### wrong: five hundredths by default
def dead_report(layers, threshold=0.05):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: nought by default
def dead_report(layers, threshold=0.0):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: no threshold
def dead_report(layers):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < 0.01).mean())
    return report

### wrong: a nought threshold becomes the default
def dead_report(layers, threshold=None):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < (threshold or 0.01)).mean())
    return report

### wrong: the threshold for shares of units too
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        share = float(((preacts > 0).mean(axis=0) < threshold).mean())
        report[name] = share if share >= threshold else 0.0
    return report

### wrong: writes the shares into its argument
def dead_report(layers, threshold=0.01):
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        layers[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return layers

### wrong: empties its argument
def dead_report(layers, threshold=0.01):
    report = {}
    while layers:
        name, preacts = layers.popitem()
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: ReLU in place
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        np.maximum(preacts, 0, out=preacts)
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return report

### wrong: a report that only grows
_report = {}


def dead_report(layers, threshold=0.01):
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        _report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return _report

### wrong: a default that is kept
def dead_report(layers, threshold=0.01, report={}):
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return {name: report[name] for name in report}

### wrong: remembers by name
_known = {}


def dead_report(layers, threshold=0.01):
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        if name not in _known:
            _known[name] = float(((preacts > 0).mean(axis=0) < threshold).mean())
    return {name: _known[name] for name in layers}

### wrong: remembers by name and shape
_known = {}


def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        key = name, preacts.shape, threshold
        if key not in _known:
            _known[key] = float(((preacts > 0).mean(axis=0) < threshold).mean())
        report[name] = _known[key]
    return report

### wrong: remembers by content without the shape
_known = {}


def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        key = preacts.tobytes(), preacts.dtype.str, threshold
        if key not in _known:
            _known[key] = float(((preacts > 0).mean(axis=0) < threshold).mean())
        report[name] = _known[key]
    return report

### wrong: remembers by content without the threshold
_known = {}


def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        key = preacts.tobytes(), preacts.shape
        if key not in _known:
            _known[key] = float(((preacts > 0).mean(axis=0) < threshold).mean())
        report[name] = _known[key]
    return report

### wrong: remembers by the names of the layers
_known = {}


def dead_report(layers, threshold=0.01):
    if any(preacts.shape[0] == 0 for preacts in layers.values()):
        raise ValueError("no examples")
    key = tuple(layers), threshold
    if key not in _known:
        _known[key] = {k: float(((v > 0).mean(axis=0) < threshold).mean()) for k, v in layers.items()}
    return _known[key]

### wrong: all layers must have the same shape
def dead_report(layers, threshold=0.01):
    if not layers:
        return {}
    stack = np.stack(list(layers.values()))
    if stack.shape[1] == 0:
        raise ValueError("no examples")
    return dict(zip(layers, ((stack > 0).mean(axis=1) < threshold).mean(axis=1)))

### wrong: the examples of the first layer for all
def dead_report(layers, threshold=0.01):
    report, examples = {}, None
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        examples = examples or len(preacts)
        report[name] = float(((preacts > 0).sum(axis=0) / examples < threshold).mean())
    return report

### wrong: prints instead
def dead_report(layers, threshold=0.01):
    for name, preacts in layers.items():
        print(name, ((preacts > 0).mean(axis=0) < threshold).mean())

### wrong: calls a function that is not there
def dead_report(layers, threshold=0.01):
    return {name: float(deadunits(preacts, threshold).mean()) for name, preacts in layers.items()}

### wrong: half for zero
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float((np.heaviside(preacts, 0.5).mean(axis=0) < threshold).mean())
    return report

### wrong: a margin above zero
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        report[name] = float(((preacts > 1e-8).mean(axis=0) < threshold).mean())
    return report

### wrong: a truth value for a layer of one unit
def dead_report(layers, threshold=0.01):
    report = {}
    for name, preacts in layers.items():
        if preacts.shape[0] == 0:
            raise ValueError("no examples")
        gone = (preacts > 0).mean(axis=0) < threshold
        report[name] = float(gone.mean()) if gone.size > 1 else bool(gone[0])
    return report

### wrong: not a function
dead_report = {"hidden": 0.5}

### wrong: nothing yet
def dead_report(layers, threshold=0.01):
    """The share of dead units in each layer."""

### right: fractions, with the shares of units by the statistics module
import statistics


def dead_report(layers, threshold=0.01):
    def judged(name):
        rows = layers[name].tolist()
        if not rows:
            raise ValueError(name)
        return statistics.fmean(sum(z > 0 for z in unit) / len(rows) < threshold for unit in zip(*rows))

    return dict(zip(layers, map(judged, layers)))

### right: a mapping that counts on the way
import collections


def dead_report(layers, threshold=0.01):
    report = collections.defaultdict(float)
    for name in layers:
        examples, units = layers[name].shape
        if examples < 1:
            raise ValueError(f"no examples in {name}")
        for j in range(units):
            if np.sum(layers[name][:, j] > 0) / examples < threshold:
                report[name] += 1 / units
        report[name] += 0
    return report

### wrong: a layer without examples counts as dead
def dead_report(layers, threshold=0.01):
    return {
        name: float(((z > 0).mean(axis=0) < threshold).mean()) if len(z) else 1.0 for name, z in layers.items()
    }

### wrong: a layer without examples is left out
def dead_report(layers, threshold=0.01):
    return {name: float(((z > 0).mean(axis=0) < threshold).mean()) for name, z in layers.items() if len(z)}

### wrong: an empty dict is refused
def dead_report(layers, threshold=0.01):
    if not layers or any(len(z) == 0 for z in layers.values()):
        raise ValueError("nothing to report")
    return {name: float(((z > 0).mean(axis=0) < threshold).mean()) for name, z in layers.items()}

### wrong: number and units in a pair
def dead_report(layers, threshold=0.01):
    report = {}
    for name, z in layers.items():
        if len(z) == 0:
            raise ValueError(name)
        dead = (z > 0).mean(axis=0) < threshold
        report[name] = (int(dead.sum()), dead.size)
    return report

### wrong: the dead divided by the number of examples
def dead_report(layers, threshold=0.01):
    report = {}
    for name, z in layers.items():
        if len(z) == 0:
            raise ValueError(name)
        report[name] = float(((z > 0).mean(axis=0) < threshold).sum() / len(z))
    return report
