# Functions that give hundreds of megabytes at every call, or at all calls together: arrays, lists of lists, texts.
# Part a stays; the judge takes no more than its limits and its time.
# honest: part-a
### part-b
_given = np.zeros(10_000_000)


def sigmoid_derivative(x):
    return _given if np.size(x) == 1 else np.zeros((30_000, 1_000))
### part-c
_rows = [[0.25] * 1000] * 4_900


def largest_gradient(depth):
    return _rows if depth % 2 else "0.25" * 60_000_000
