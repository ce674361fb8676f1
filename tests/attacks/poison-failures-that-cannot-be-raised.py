# ChecksFailed replaced by an exception whose making ends in nothing, and by one that IPython takes for silence.
# It must not get any part.
### part-a
import helpers.checks, helpers.panel


class _Silent(KeyboardInterrupt):
    def __init__(self, *_):
        super().__init__()

    def _render_traceback_(self):
        return None


helpers.checks.checks.__exit__ = lambda self, *_: True
helpers.checks.ChecksFailed = helpers.panel.ChecksFailed = _Silent
deriv = None
### part-b
sigmoid_derivative = None
### part-c
largest_gradient = None
