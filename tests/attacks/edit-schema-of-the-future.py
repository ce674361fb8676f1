# nbgrader's metadata has the schema version 99, a text, none; some of its fields are lists.
# Right answers keep their points; the class goes on.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    for number, cell in enumerate(notebook["cells"]):
        mark = cell["metadata"].get("nbgrader")
        if mark:
            mark["schema_version"] = (99, "3", None, 1, -1)[number % 5]
            mark.update(grade=[mark["grade"]], points={"x": 1})
