# Wrong results that are slow to put into words: long arrays of long numbers, texts, keys, ragged lists of lists.
# Part a stays; a message is short and made in good time.
# honest: part-a
### part-b
def sigmoid_derivative(x):
    ragged = [[0.1] * (number % 7) for number in range(400_000)]
    return ragged if np.ndim(x) else np.array([10**4000] * 9_000, dtype=object)
### part-c
def largest_gradient(depth):
    return {"key" * 100_000 + str(number): 10**4000 for number in range(100)} if depth % 2 else np.full((2,) * 22, np.nan)
