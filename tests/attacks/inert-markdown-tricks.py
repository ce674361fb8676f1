# Markdown that renderers take for more than text: split schemes, references, unclosed blocks, mermaid, formulas with HTML.
# None may act on a page, ask for anything elsewhere or keep the page from being made. No part.
### raw
def edit(notebook):
    texts = [
        "[a](java&Tab;script&colon;window.attack_ran=1) [b]\n\n[b]: <javascript:window.attack_ran=1>",
        "```mermaid\n</pre><img src=x onerror=window.attack_ran=1>\n```\n\n```\n<b>\n\n</code></pre><script>window.attack_ran=1</script>",
        "$\\href{javascript:window.attack_ran=1}{x}$ \\$ \\require{html}\\style{position:fixed}{x} \\$ &#92;unicode{<img src=x onerror=window.attack_ran=1>}",
        "![p](https://attack.example/attack_ran.png) ![q][r]\n\n[r]: /logout",
        "| <img src=x onerror=window.attack_ran=1> |\n|---|\n| `|` <iframe srcdoc='<script>parent.attack_ran=1</script>'> |",
        "# test-a\n\ntest-b\n===\n\n# notebook-container",
        "\\\\[" * 6000, "<?" * 9000, "> " * 9000, "\\begin{a}$$" * 1800, "![a](" * 3000,
    ]
    for number, text in enumerate(texts):
        notebook["cells"].append({"cell_type": "markdown", "id": f"trick-{number}", "metadata": {}, "source": text})
