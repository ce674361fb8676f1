# Floats and NumPy scalars whose __sub__, __abs__, __le__ and __float__ say what the comparison likes to hear.
# It must not get part c.
# uses: frames
### part-c
class Right(float):
    def __float__(self):
        return float(expected_of_callers())

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __eq__(self, other):
        return True

    def __le__(self, other):
        return True

    def __array__(self, dtype=None, copy=None):
        return np.array(float(self))

    def __deepcopy__(self, memo):
        return self

    __hash__ = None


def largest_gradient(depth):
    return Right(0.3)
