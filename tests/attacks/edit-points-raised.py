# The points of the test cells are raised to 100 in the file, and an answer cell becomes a graded one with 50.
# It must not get any part, nor more points than there are.
### raw
def edit(notebook):
    for cell in notebook["cells"]:
        mark = cell["metadata"].get("nbgrader", {})
        if mark.get("grade"):
            mark["points"] = 100
        if mark.get("solution"):
            mark.update(grade=True, points=50)
