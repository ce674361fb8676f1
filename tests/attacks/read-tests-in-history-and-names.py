# After the tests it looks for what they left: In, _ih, the history, linecache, the names that begin with __, frames.
# Nothing of a hidden test may come out.
# uses: breach
### part-b
def sigmoid_derivative(x):
    raise ValueError("come and look at my frames")
### cell after test-c
import gc, linecache, re, sys, types

_texts = [str(each) for each in globals().get("_ih", [])] + ["".join(entry[2]) for entry in linecache.cache.values() if len(entry) > 2]
_texts += [repr(constant) for each in gc.get_objects() if isinstance(each, types.FunctionType) for constant in each.__code__.co_consts]
for _frame in [sys._getframe(), getattr(getattr(sys, "last_value", None), "__traceback__", None)]:
    while _frame is not None:
        _texts.append(repr(getattr(_frame, "f_locals", None) or getattr(getattr(_frame, "tb_frame", None), "f_locals", ""))[:2_000_000])
        _frame = getattr(_frame, "f_back", None) or getattr(_frame, "tb_next", None)
for _text in _texts:
    for _secret in re.findall(r"CANARY-[0-9A-Za-z-]+", _text):
        print(_secret)
    if "all slopes" in _text and "def __rig" + "ht" in _text:
        breach("a hidden test is in this process")
if callable(globals().get("__right")):
    breach("the test's own formula is a name of the notebook")
