# Two thousand cells with unknown grade_ids of a thousand letters each, so that the table of the class is buried in notes.
# No part; what is said of it stays readable.
### raw
def edit(notebook):
    for number in range(2_000):
        mark = {"grade_id": f"{number} " + "x" * 1000, "grade": True, "points": 5, "solution": False, "locked": True, "schema_version": 3}
        notebook["cells"].append({"cell_type": "markdown", "id": f"n{number}", "metadata": {"nbgrader": mark}, "source": "x"})
