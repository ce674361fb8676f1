# Arrays without entries, or of shapes that only broadcast: "all of them are close" holds for none at all.
# They must not get any part.
# exercise: 03-relu-family
### part-a
relu = np.empty((0, 3))
leaky = np.empty((3, 0))
### part-b
def leaky_relu(x, slope=0.1):
    return np.empty((0,) * max(1, np.ndim(x)))
### part-c
def leaky_relu_derivative(x, slope=0.1):
    return np.broadcast_to(np.empty((0,)), (3, 0))
