# Ten thousand cells of its own without ids: finding names for them must not take the grader minutes.
# No part; the class does not wait for it.
### raw
def edit(notebook):
    notebook["cells"] += [{"cell_type": "markdown", "metadata": {}, "source": ""} for _ in range(10_000)]
