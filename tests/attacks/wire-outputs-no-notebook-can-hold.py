# Sends outputs of wrong types for cells that exist and cells that do not: no crash of the grader, and no part.
# The class goes on.
# uses: sockets
### part-a
_BAD = [
    7, [7], [None], {"a": 1}, [{"output_type": 3}], [{"output_type": np.ones(2)}],
    [{"output_type": "stream", "name": np.ones(2), "text": "a"}], [{"output_type": "error", "ename": np.ones(2), "evalue": np.ones(2)}], [{"output_type": "error"}], [{"output_type": "stream", "name": "stdout", "text": 5}],
    [{"output_type": "display_data", "data": {"image/png": {"a": b"\x00"}}, "metadata": {"x": float("nan")}}], [{"output_type": "stream", "name": "x" * 10**6, "text": "\ud800"}],
]  # fmt: skip
for _number in socket_descriptors():
    for _index in (0, 1, 2, 10**30, -5, "0", None, 1.0, (), True):
        for _outputs in _BAD:
            throw(_number, frame({"finished": _index, "outputs": _outputs}))
deriv = None
