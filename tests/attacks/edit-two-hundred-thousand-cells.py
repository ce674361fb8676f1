# A notebook of the old format with 200,000 cells, each of which is converted and looked at for minutes.
# It must be refused at once, by name.
### raw
def edit(notebook):
    cell = {"cell_type": "markdown", "metadata": {}, "source": "x"}
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": [cell] * 200_000}]}
    return json.dumps(old)
