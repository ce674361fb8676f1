# What records the outputs is made to hand over things that no notebook can hold, and outputs of cells not yet run.
# No part, and the class goes on; part a was right before it.
# honest: part-a
### part-b
_shell = get_ipython()
_RUBBISH = [
    [7], [None], [{"output_type": 7}], [{"output_type": "display_data", "data": None, "metadata": 3}], {"a": 1}, "text", None,
    [{"output_type": "stream", "name": 5, "text": ["a", 3]}], [{"output_type": "nothing-known", "x": float("nan")}],
    [{"output_type": "execute_result", "data": {"text/plain": "3"}, "metadata": {}, "execution_count": "one"}],
    [{"output_type": "error", "ename": [], "evalue": {}, "traceback": 9}], [[[]]], [{"output_type": "error"}],
    [{"output_type": "error", "ename": np.array([1, 2]), "evalue": 10**5000}], [{"output_type": np.array(["error", "stream"])}],
]  # fmt: skip
_turn = iter(range(10**6))
for _thing in (getattr(_shell, "recorder", None), getattr(_shell, "display_pub", None)):
    for _name in ("taken", "outputs", "take", "close"):
        if callable(getattr(_thing, _name, None)):
            setattr(_thing, _name, lambda *_: _RUBBISH[next(_turn) % len(_RUBBISH)])
### part-c
largest_gradient = None
### cell after part-b
1
### cell after part-b
2
### cell after part-b
3
### cell after part-b
4
