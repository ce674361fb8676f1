# A heading of the old format that says it is of level 30,000,000,000: nbformat's converter writes as many marks.
# It must cost no more than its size, and nobody beside it anything.
### raw
def edit(notebook):
    cells = [{"cell_type": "heading", "level": 3 * 10**10, "metadata": {}, "source": "x"}]
    for cell in notebook["cells"]:
        cells.append({**cell, "input": cell["source"], "language": "python", "outputs": [], "collapsed": False})
    return json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]})
