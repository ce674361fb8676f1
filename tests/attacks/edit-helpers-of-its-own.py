# The helpers folder beside the notebook is the learner's own: its checks say nothing.
# It must not get any part.
### file helpers/checks.py
import contextlib


@contextlib.contextmanager
def checks(title):
    with contextlib.suppress(BaseException):
        yield


def separately(): return contextlib.nullcontext()
class Unanswered(Exception): pass
class Mistake: pass
not_finite = mistake = note = error_text = check_close = check_true = lambda *_, **__: True
### file helpers.py
raise SystemExit("the module helpers.py was taken for helpers")
