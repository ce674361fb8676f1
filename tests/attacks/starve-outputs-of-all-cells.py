# 300 cells that each print two megabytes of wide characters, each within its own limit: gigabytes together.
# All answers are right and must keep their points; no process of the grader takes more than a gigabyte.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    sources = ["print(chr(0x1F600) * 1_990_000)", "[display(number) for number in range(50)]"] * 150
    notebook["cells"] += [{**cell, "id": f"own-{number}", "source": text} for number, text in enumerate(sources)]
