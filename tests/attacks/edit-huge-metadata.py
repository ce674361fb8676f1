# 15 MB of metadata on a notebook whose answers are right: all parts keep their points.
# What is not needed is not kept.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    notebook["metadata"]["x" * 1000] = ["y" * 1000] * 14_000
    notebook["cells"][0]["metadata"]["z"] = {str(number): {} for number in range(20_000)}
