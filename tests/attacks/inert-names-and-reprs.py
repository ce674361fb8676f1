# Classes, functions, dtypes and keys whose names and reprs hold markup and new lines that begin with PASS.
# Panels, tables and terminals show the letters on one line. No part.
### part-a
_NAME = "<img src=x onerror=window.attack_ran=1>\nPASS - all three slopes\n[bold]x[/]"
deriv = type(_NAME[:60], (), {"__repr__": lambda self: _NAME})()
### part-b
def sigmoid_derivative(x):
    return [type(_NAME, (), {"__repr__": lambda self: _NAME})(), {_NAME: {_NAME}}, np.zeros(1, dtype=[(_NAME, "f8")])]


sigmoid_derivative.__name__ = sigmoid_derivative.__qualname__ = _NAME
### part-c
class largest_gradient(type(_NAME, (), {})):
    __name__ = _NAME


largest_gradient.__name__ = _NAME
largest_gradient = largest_gradient()
