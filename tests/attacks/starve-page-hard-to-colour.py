# 404 cells of code that takes long to colour: four megabytes, a minute and a half for one page of feedback.
# The page must take no longer than others, and the answer that is right keeps its points.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    text = "if 0:\n  " + "(" * 200 + chr(92) * 2 + "'" + "{a.b!r:>{c}} " * 600 + "'"
    notebook["cells"] += [{**cell, "id": f"own-{number}", "source": text} for number in range(404)]
