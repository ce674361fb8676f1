# Reads what comes on every socket, and what the runner's own frames and channels hold: other cells, tests, orders.
# Nothing that is hidden may come out.
# uses: sockets breach
### part-a
import re, sys

_heard = []
for _number in socket_descriptors():
    while select.select([_number], [], [], 0.05)[0]:
        _piece = os.read(_number, 1 << 20)
        _heard.append(repr(_piece))
        if not _piece:
            break
_frame = sys._getframe()
while _frame is not None:
    _heard += [repr(value) for value in list(_frame.f_locals.values()) if isinstance(value, (str, bytes, dict, list, tuple))]
    _frame = _frame.f_back
for _text in _heard:
    print(re.findall(r"CANARY-[0-9A-Za-z-]+", _text))
    if "BEGIN HIDDEN" + " TESTS" in _text:
        breach("the runner has the hidden tests")
deriv = None
