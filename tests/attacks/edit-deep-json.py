# Lists within lists, a hundred thousand deep: a file that no parser can read within its stack.
# Unreadable, and no more than that.
### raw
def edit(notebook):
    return json.dumps(notebook)[:-1] + ', "metadata": {"x": ' + "[" * 100_000 + "]" * 100_000 + "}}"
