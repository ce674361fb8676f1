### right: the mean of truth values
active_fraction = (preacts > 0).mean(axis=0)
dead = active_fraction < 0.01

### right: counts divided by the number of rows
active_fraction = np.sum(preacts > 0, axis=0) / preacts.shape[0]
dead = active_fraction < 0.01

### right: lists from loops
active_fraction, dead = [], []
for j in range(preacts.shape[1]):
    hits = 0
    for i in range(preacts.shape[0]):
        if preacts[i, j] > 0:
            hits += 1
    active_fraction.append(hits / len(preacts))
    dead.append(hits / len(preacts) < 0.01)

### right: tuples over the turned array
active_fraction = tuple(float(np.mean(column > 0)) for column in preacts.T)
dead = tuple(share < 0.01 for share in active_fraction)

### right: typed in
active_fraction = [0, 1]
dead = [True, False]

### right: fractions
from fractions import Fraction

active_fraction = [Fraction(sum(z > 0 for z in column), len(column)) for column in preacts.T.tolist()]
dead = [share < Fraction(1, 100) for share in active_fraction]

### right: the Heaviside step
active_fraction = np.heaviside(preacts, 0.0).mean(axis=0)
dead = np.less(active_fraction, 0.01)

### right: what ReLU lets through
passed = np.maximum(preacts, 0)
active_fraction = np.count_nonzero(passed, axis=0) / len(passed)
dead = ~np.greater_equal(active_fraction, 0.01)

### right: single precision
active_fraction = (preacts > 0).mean(axis=0, dtype=np.float32)
dead = active_fraction < np.float32(0.01)

### right: one minus the inactive share
active_fraction = 1 - np.mean(preacts <= 0, axis=0)
dead = np.array([bool(share < 0.01) for share in active_fraction])

### right: zero-dimensional arrays in a list
active_fraction = [np.array((preacts[:, j] > 0).mean()) for j in (0, 1)]
dead = [np.array(share < 0.01) for share in active_fraction]

### right: truth values in an array of objects
active_fraction = np.array([0.0, 1.0], dtype=object)
dead = np.array([True, False], dtype=object)

### right: a product with a row of ones
on = (preacts > 0).astype(float)
active_fraction = np.ones(3) @ on / 3
dead = active_fraction < 0.01

### right: dead through any
active_fraction = np.apply_along_axis(lambda column: np.mean(column > 0), 0, preacts)
dead = ~(preacts > 0).any(axis=0)

### right: talks, warns and draws
import warnings

print("preactivations", preacts, sep="\n")
warnings.warn("three examples only")
plt.figure()
plt.hist(preacts)
active_fraction = np.average(preacts > 0, axis=0)
dead = np.isclose(active_fraction, 0)

### right: einsum
active_fraction = np.einsum("ij->j", (preacts > 0) / len(preacts)).round(12)
dead = np.vectorize(lambda share: share < 0.01)(active_fraction)

### right: slopes of the leaky kind
slopes = np.where(preacts > 0, 1, 0)
active_fraction = slopes.cumsum(axis=0)[-1] / len(slopes)
dead = active_fraction < 0.01

### wrong: along the rows -> per example
active_fraction = (preacts > 0).mean(axis=1)
dead = active_fraction < 0.01

### wrong: along the rows with the last axis -> per example
active_fraction = np.mean(preacts > 0, -1)
dead = [share < 0.01 for share in active_fraction]

### wrong: a loop over the examples -> per example
active_fraction = [sum(z > 0 for z in row) / len(row) for row in preacts]
dead = [share < 0.01 for share in active_fraction]

### wrong: counts of each example -> per example
active_fraction = (preacts > 0).sum(axis=1)
dead = active_fraction < 0.01

### wrong: counts of each example over all examples -> per example
active_fraction = (preacts > 0).sum(axis=1) / len(preacts)
dead = active_fraction < 0.01

### wrong: dead along the rows -> per example
active_fraction = (preacts > 0).mean(axis=0)
dead = (preacts <= 0).all(axis=1)

### wrong: the mean of the values -> mean of the values
active_fraction = preacts.mean(axis=0)
dead = active_fraction < 0.01

### wrong: the mean of what ReLU passes on -> mean of the values
active_fraction = np.maximum(preacts, 0).mean(axis=0)
dead = active_fraction < 0.01

### wrong: the sum of what ReLU passes on -> mean of the values
active_fraction = np.maximum(preacts, 0).sum(axis=0)
dead = active_fraction < 0.01

### wrong: the mean of the values of each example -> mean of the values
active_fraction = preacts.mean(axis=1)
dead = active_fraction < 0.01

### wrong: the mean of all values -> mean of the values
active_fraction = preacts.mean()
dead = active_fraction < 0.01

### wrong: a count -> a count
active_fraction = (preacts > 0).sum(axis=0)
dead = active_fraction < 0.01

### wrong: a count of everything -> a count
active_fraction = np.count_nonzero(preacts > 0)
dead = active_fraction < 0.01

### wrong: how many are dead -> a count
active_fraction = (preacts > 0).mean(axis=0)
dead = np.sum(active_fraction < 0.01)

### wrong: how many are dead, by len -> a count
active_fraction = (preacts > 0).mean(axis=0)
dead = len([share for share in active_fraction if share < 0.01])

### wrong: one share for everything -> one share for the whole network
active_fraction = (preacts > 0).mean()
dead = active_fraction < 0.01

### wrong: one share, twice -> one share for the whole network
active_fraction = [np.mean(preacts > 0)] * 2
dead = [share < 0.01 for share in active_fraction]

### wrong: the share of dead units -> one share for the whole network
active_fraction = (preacts > 0).mean(axis=0)
dead = (active_fraction < 0.01).mean()

### wrong: is any unit dead -> one share for the whole network
active_fraction = (preacts > 0).mean(axis=0)
dead = (active_fraction < 0.01).any()

### wrong: is the average unit dead -> one share for the whole network
active_fraction = (preacts > 0).mean(axis=0)
dead = active_fraction.mean() < 0.01

### wrong: alive -> alive instead of dead
active_fraction = (preacts > 0).mean(axis=0)
dead = active_fraction >= 0.01

### wrong: alive, any example active -> alive instead of dead
active_fraction = (preacts > 0).mean(axis=0)
dead = [bool(v) for v in (preacts > 0).any(axis=0)]

### wrong: inactive shares -> inactive instead of active
active_fraction = (preacts <= 0).mean(axis=0)
dead = active_fraction < 0.01

### wrong: inactive shares, the verdict right -> inactive instead of active
active_fraction = np.mean(preacts < 0, axis=0)
dead = active_fraction > 0.99

### wrong: divided by the number of units -> divided by the wrong number
active_fraction = (preacts > 0).sum(axis=0) / preacts.shape[1]
dead = active_fraction < 0.01

### wrong: divided by the number of entries -> divided by the wrong number
active_fraction = (preacts > 0).sum(axis=0) / preacts.size
dead = active_fraction < 0.01

### wrong: percent -> percent
active_fraction = 100 * (preacts > 0).mean(axis=0)
dead = active_fraction < 1

### wrong: no mean taken -> the entries themselves
active_fraction = preacts > 0
dead = active_fraction < 0.01

### wrong: the index of the dead unit -> the place of the unit
active_fraction = (preacts > 0).mean(axis=0)
dead = np.flatnonzero(active_fraction < 0.01)

### wrong: the index of the dead unit from where -> the place of the unit
active_fraction = (preacts > 0).mean(axis=0)
dead = np.where(active_fraction < 0.01)

### wrong: nothing filled in
active_fraction = None
dead = None

### wrong: dead forgotten
active_fraction = (preacts > 0).mean(axis=0)

### wrong: shares forgotten
dead = (preacts > 0).mean(axis=0) < 0.01

### wrong: another name
active_share = (preacts > 0).mean(axis=0)
dead_units = active_share < 0.01

### wrong: a name deleted
active_fraction = (preacts > 0).mean(axis=0)
dead = active_fraction < 0.01
del active_fraction

### wrong: ones and zeros
active_fraction = (preacts > 0).mean(axis=0)
dead = (active_fraction < 0.01).astype(int)

### wrong: first unit alive, a hard threshold
active_fraction = (preacts > 0).mean(axis=0)
dead = active_fraction < -0.01

### wrong: all units dead
active_fraction = (preacts > 0).mean(axis=0)
dead = active_fraction <= 1

### wrong: truth values for shares
active_fraction = (preacts > 0).all(axis=0)
dead = ~active_fraction

### wrong: the axis is kept
active_fraction = (preacts > 0).mean(axis=0, keepdims=True)
dead = active_fraction < 0.01

### wrong: a column
active_fraction = (preacts > 0).mean(axis=0).reshape(2, 1)
dead = active_fraction < 0.01

### wrong: only the dead axis is kept
active_fraction = (preacts > 0).mean(axis=0)
dead = (np.maximum(preacts, 0).max(axis=0, keepdims=True)) == 0

### wrong: texts
active_fraction = (preacts > 0).mean(axis=0)
dead = ["dead" if share < 0.01 else "alive" for share in active_fraction]

### wrong: numbers as texts
active_fraction = [f"{share:.2f}" for share in (preacts > 0).mean(axis=0)]
dead = [True, False]

### wrong: one text
active_fraction = "0 and 1"
dead = "first"

### wrong: generators
active_fraction = (np.mean(column > 0) for column in preacts.T)
dead = (share < 0.01 for share in [0.0, 1.0])

### wrong: a dict
active_fraction = {0: 0.0, 1: 1.0}
dead = {0: True, 1: False}

### wrong: a set of the dead
active_fraction = (preacts > 0).mean(axis=0)
dead = {0}

### wrong: ragged
active_fraction = [[0.0], [1.0, 1.0]]
dead = [True, [False]]

### wrong: functions
active_fraction = lambda: (preacts > 0).mean(axis=0)
dead = lambda: active_fraction() < 0.01

### wrong: empty
active_fraction = []
dead = []

### wrong: only positive values averaged
active_fraction = [np.mean(column[column > 0]) for column in preacts.T]
dead = [bool(np.isnan(share)) for share in active_fraction]

### wrong: the verdicts sorted
active_fraction = np.sort((preacts > 0).mean(axis=0))
dead = np.sort(np.append(active_fraction, 0.0) < 0.01)

### wrong: a third example forgotten
active_fraction = [0.0, 2 / 3]
dead = [True, False]

### wrong: rounded share of a smaller batch
active_fraction = [0.0, 0.999]
dead = [True, False]

### wrong: mixed truth values and numbers
active_fraction = [0.0, 1.0]
dead = [True, 0]

### wrong: prints instead
print((preacts > 0).mean(axis=0))
print((preacts > 0).mean(axis=0) < 0.01)

### wrong: an error on the way
active_fraction = (preacts > 0).mean(axis=2)
dead = active_fraction < 0.01

### wrong: the names of other things
active_fraction = np
dead = np.less

### wrong: given data overwritten
preacts = np.array([[-1.0, 2.0], [3.0, -4.0], [5.0, 6.0]])
active_fraction = (preacts > 0).mean(axis=0)
dead = active_fraction < 0.01

### wrong: complex numbers
active_fraction = (preacts > 0).mean(axis=0) + 0j
dead = active_fraction.real < 0.01

### right: by hand, in tuples
active_fraction = (0, 1)
dead = (True, False)

### right: from what ReLU passes on, with its sign
passed = np.maximum(preacts, 0)
active_fraction = np.sign(passed).sum(axis=0) / passed.shape[0]
dead = [bool(share < 0.01) for share in active_fraction]

### wrong: shares as texts with a percent sign
active_fraction = ["0 %", "100 %"]
dead = [True, False]

### wrong: the largest value of each unit -> mean of the values
active_fraction = preacts.max(axis=0)
dead = active_fraction < 0.01
