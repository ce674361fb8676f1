# An ndarray subclass for which every comparison holds and every difference is 0, through __array_ufunc__ and
# __array_function__. It must not get any part.
# exercise: 05-stable-softmax
### cell
class Agreeable(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        plain = [np.asarray(each) for each in inputs]
        result = getattr(ufunc, method)(*plain, **kwargs)
        if getattr(result, "dtype", None) == bool:
            return np.ones_like(result)
        return np.zeros_like(result).view(Agreeable)

    def __array_function__(self, func, types, args, kwargs):
        return True

    def __eq__(self, other):
        return np.ones(self.shape, dtype=bool)

    def astype(self, *_, **__):
        return self

    def all(self, *_, **__):
        return True

    def sum(self, *_, **__):
        return 1.0

    def __sub__(self, other):
        return np.zeros(self.shape)

    __rsub__ = __sub__
### part-a
p = np.zeros(3).view(Agreeable)
### part-b
def stable_softmax(z, axis=-1):
    return np.zeros(np.shape(z)).view(Agreeable)
### part-c
def log_softmax(z):
    return np.zeros(np.shape(z)).view(Agreeable)
