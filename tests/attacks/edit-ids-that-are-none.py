# Cells whose ids are what no id may be: with a space, of a hundred letters, empty, a number, a list.
# Right answers keep their points under their grade_id; reading the file must not fail.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    ids = ("a b", "x" * 100, "", 5, ["part-a"], "../x", "\n")
    for number, cell in enumerate(notebook["cells"]):
        cell["id"] = ids[number % len(ids)]
