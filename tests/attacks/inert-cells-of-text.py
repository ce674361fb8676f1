# Markdown cells, attachments and answer sources that hold markup: a page shows them too.
# None may act on a page. No part.
### part-a
deriv = "</script></pre></div><script>window.attack_ran=1</script>"
# <img src=x onerror="window.attack_ran=1"> </code>
### raw
def edit(notebook):
    texts = ["<script>window.attack_ran=1</script>", "<img src=x onerror=window.attack_ran=1>", "[a](javascript:window.attack_ran=1)", "![](attachment:a.svg)"]
    for number, text in enumerate(texts):
        for kind in ("markdown", "raw"):
            cell = {"cell_type": kind, "id": f"text-{kind}-{number}", "metadata": {"raw_mimetype": "text/html", "format": "text/html"}, "source": text}
            cell["attachments"] = {"a.svg": {"image/svg+xml": "<svg onload=window.attack_ran=1>", "text/html": "<script>window.attack_ran=1</script>"}}
            notebook["cells"].append(cell)
    for cell in notebook["cells"]:
        if cell["id"] == "own-words":
            cell["source"] = "<svg onload=window.attack_ran=1><a href='javascript:window.attack_ran=1'>words</a>"
