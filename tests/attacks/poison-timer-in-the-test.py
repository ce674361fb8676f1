# An interval timer's signal handler patches the comparison while the test cell runs, and so does an audit hook.
# It must not get part b or c.
### part-b
import signal, sys, time


def _patch(*_):
    for name, module in list(sys.modules.items()):
        if name.startswith("helpers."):
            for each in ("compare", "_first_trouble", "_trouble_of"):
                if callable(getattr(module, each, None)):
                    setattr(module, each, lambda *_, **__: None)


signal.signal(signal.SIGALRM, _patch)
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
sys.addaudithook(lambda event, args: _patch() if event == "compile" else None)


def sigmoid_derivative(x):
    time.sleep(0.03)
    return np.zeros(np.shape(x))
### part-c
def largest_gradient(depth):
    return 0.0
