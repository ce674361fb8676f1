# Objects, classes and modules whose type, name, repr, hash and callability lie, fail or have no end.
# They must not get part a or c, nor take longer than a test may.
### part-a
class _Meta(type):
    def __instancecheck__(cls, other):
        return True

    def __getattribute__(cls, name):
        if name == "__name__":
            return "ndarray" * 10**6
        return type.__getattribute__(cls, name)

    def __call__(cls, *_):
        return 0.25


class deriv(metaclass=_Meta):
    __array__ = __float__ = __len__ = lambda *_: 1 / 0

    def __repr__(self):
        return "x" * 10**9

    def __hash__(self):
        return 1 / 0
### part-c
class _Endless:
    @property
    def __name__(self):
        while True:
            pass

    def __call__(self, depth):
        return [np, _Meta, deriv, lambda: 0, iter([1]), memoryview(b"1"), ..., NotImplemented, type, self]


largest_gradient = _Endless()
