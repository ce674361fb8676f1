# The test cells are not in the file at all.
# It must not get any part.
### raw
def edit(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if not cell["id"].startswith("test-")]
