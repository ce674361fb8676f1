# Each test cell stands there three times under its grade_id, once emptied, once with a score as its last line.
# It must not get any part; the class goes on.
### raw
def edit(notebook):
    cells = []
    for cell in notebook["cells"]:
        if cell["id"].startswith("test-"):
            for number, source in enumerate(("pass", "10")):
                twin = copy.deepcopy(cell)
                twin.update(source=source, id=f"{cell['id']}-{number}")
                cells.append(twin)
        cells.append(cell)
    notebook["cells"] = cells
