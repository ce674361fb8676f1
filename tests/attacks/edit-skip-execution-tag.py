# The test cells carry the tag for which nbclient leaves a cell out: no output, no error, full points in nbgrader.
# It must not get any part.
### raw
def edit(notebook):
    for cell in notebook["cells"]:
        if cell["id"].startswith("test-"):
            cell["metadata"]["tags"] = ["skip-execution", "raises-exception"]
            cell["metadata"]["jupyter"] = {"source_hidden": True, "outputs_hidden": True}
