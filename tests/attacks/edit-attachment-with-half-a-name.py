# Half a surrogate pair in an attachment's name, a text, an id and a key: what is written as UTF-8 fails on it.
# The answers that are right must keep their points.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    picture = {"image/png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}
    text = {"cell_type": "markdown", "metadata": {"\ud800": "\ud800"}, "attachments": {"\ud800.png": picture}}
    notebook["cells"].append({**text, "id": "own", "source": "\ud800 ![\udfff](attachment:\ud800.png)"})
    notebook["cells"].append({**text, "id": "\ud800", "source": ["\ud800", "x"]})
    notebook["cells"][4]["metadata"]["\ud800"] = {"\udc00": "\ud800"}
    notebook["metadata"]["\ud800"] = "\ud800"
