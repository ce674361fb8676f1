# A notebook of format 3 whose worksheets hold cells of all kinds, outputs with markup, and the grade_ids twice.
# It must not get any part; the class goes on.
### raw
def edit(notebook):
    cells = []
    for cell in notebook["cells"]:
        old = {"cell_type": cell["cell_type"], "metadata": cell["metadata"]}
        if cell["cell_type"] == "code":
            outputs = [{"output_type": "pyout", "html": "<b>10</b>", "text": "10", "prompt_number": 1}]
            old.update(input="10", outputs=outputs, language="python", collapsed=False, prompt_number="x")
        else:
            old["source"] = cell["source"]
        cells.append(old)
    notebook.clear()
    notebook.update(nbformat=3, nbformat_minor=0, metadata={"name": "../../x"}, worksheets=[{"cells": cells}, {"cells": cells}])
