# The answer cell's own source brings the whole test along, followed by a cell magic that would eat what comes next.
# It must not get any part.
### part-a
deriv = None
%%javascript
### part-b
def sigmoid_derivative(x):
    return 0.25
"""
### part-c
def largest_gradient(depth):
    return 0.25
if True:
    (
