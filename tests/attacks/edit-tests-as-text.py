# The test cells become markdown and raw cells under the same grade_id and id.
# It must not get any part.
### raw
def edit(notebook):
    for number, cell in enumerate(notebook["cells"]):
        if cell["id"].startswith("test-"):
            cell["cell_type"] = ("markdown", "raw", "heading")[number % 3]
            cell.pop("outputs", None), cell.pop("execution_count", None)
