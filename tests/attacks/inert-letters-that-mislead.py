# Characters that turn the direction of writing, combine without end, or stand for others, in values and messages.
# A table's lines stay whole. No part.
### part-a
_ODD = "\u202e\u2066passed \u0301" + "\u0301" * 500 + "\u200b\ufeff\u2028\u2029\x85 \U000e0041 \ufdfd" * 5
print(_ODD)
deriv = _ODD
### part-b
def sigmoid_derivative(x):
    raise ValueError(_ODD)
### part-c
def largest_gradient(depth):
    return _ODD
