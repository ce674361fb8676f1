# Escape sequences in streams, errors, results and messages: a window's title, the clipboard, links, cleared lines, bells.
# None may act on the instructor's terminal. No part.
### part-a
import sys

_ESCAPES = "\x1b]0;attack_ran\x07\x1b]52;c;YXR0YWNrX3Jhbg==\x07\x1b]8;;http://127.0.0.1:9/attack_ran\x07x\x1b]8;;\x07\x1b[2J\x1b[1;1H\x9b2K\x90q\x9c\x07\b\r\x0e"
print(_ESCAPES)
print(_ESCAPES, file=sys.stderr)
deriv = _ESCAPES
### part-b
def sigmoid_derivative(x):
    raise ValueError(_ESCAPES + "all 7 checks passed")
### part-c
def largest_gradient(depth):
    return {_ESCAPES: _ESCAPES}
### cell after test-c
raise type(_ESCAPES, (Exception,), {})(_ESCAPES)
