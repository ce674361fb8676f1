# Every check of helpers rebound to a function that does nothing and says True.
# It must not get any part.
### part-a
import contextlib
import helpers


class _Nothing:
    def __getattr__(self, name):
        return self

    __getitem__ = __call__ = lambda self, *_, **__: self


@contextlib.contextmanager
def _no_checks(title):
    yield


for _name in list(helpers.__all__):
    if _name.startswith("check") or _name in ("answer", "answers", "function", "mistake"):
        setattr(helpers, _name, lambda *_, **__: _Nothing())
helpers.checks = _no_checks
deriv = "wrong"
### part-b
sigmoid_derivative = None
### part-c
largest_gradient = None
