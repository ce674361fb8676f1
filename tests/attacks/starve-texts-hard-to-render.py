# Texts that take long to render: one picture shown ten thousand times, and code that its lexer goes through again and
# again; and outputs without number. No page takes long, the worker stays small, and right answers keep their points.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    import base64, struct
    png = bytes([137]) + b"PNG" + bytes([13, 10, 26, 10]) + struct.pack(">I4sII", 13, b"IHDR", 6000, 6000) + bytes(700_000)
    picture = {"image/png": base64.b64encode(png).decode()}
    text = {"cell_type": "markdown", "metadata": {}}
    pictures = [{**text, "source": "![](attachment:a)" * 1_100, "attachments": {"a": picture}} for _ in range(9)]
    colours = {**text, "source": "```ipython" + chr(10) + (chr(10) + " ") * 9_000 + chr(10) + "```"}
    code = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    sources = ["[display(number) for number in range(3_000)]", "for number in range(200_000): print(number)"]
    own = [*pictures, colours, *({**code, "source": source} for source in sources)]
    notebook["cells"] += [{**cell, "id": f"own-{number}"} for number, cell in enumerate(own)]
