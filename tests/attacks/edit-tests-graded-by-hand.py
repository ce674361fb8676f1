# The test cells are marked as answers to be graded by hand, and as tasks, with the points already given.
# It must not get any part.
### raw
def edit(notebook):
    for cell in notebook["cells"]:
        mark = cell["metadata"].get("nbgrader", {})
        if mark.get("grade"):
            mark.update(solution=True, locked=False, task=True, cell_type="markdown", manual_score=mark["points"], score=mark["points"])
            cell["metadata"]["tags"] = ["manual"]
