# Half surrogate pairs, NUL, byte order marks and characters that turn the direction, in sources, ids and grade_ids.
# No part, and nothing that writes or prints it falls over.
### part-a
deriv = "\ud800"
### raw
def edit(notebook):
    for cell in notebook["cells"]:
        if cell["id"].startswith("part-"):
            cell["source"] += "\n'\ud800 \u0000 \ufeff \u202e'"
    notebook["cells"].append({"cell_type": "markdown", "id": "\ud800", "metadata": {"nbgrader": {"grade_id": "\u202e\ud800\u0000\n"}}, "source": ["a", "\udfff"]})
