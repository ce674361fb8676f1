# Attachments that are no pictures, are none at all, or are not there, and cells whose every field holds markup.
# Only pictures stay, and pages can be made of the notebook. No part.
### raw
def edit(notebook):
    script = "<script>window.attack_ran=1</script>"
    attached = [
        {"a": {"image/svg+xml": "PHN2ZyBvbmxvYWQ9d2luZG93LmF0dGFja19yYW49MT4="}},
        {"a": {"text/html": script, "image/png": script}},
        {"a": {"image/png": "iVBORw0KGgo=\"onerror=\"window.attack_ran=1"}},
        {"a": {"image/png": ["iVBORw0KGgo="]}, "b": None, script: {}},
        {"a": "text"}, ["a"], "a", None, {},
    ]
    for number, each in enumerate(attached):
        metadata = {"name": script, "tags": [script], "format": script, "raw_mimetype": "text/html", "jupyter": {"source_hidden": script}, "collapsed": script, "nbgrader": script}
        cell = {"cell_type": "markdown", "id": f"attached-{number}", "metadata": metadata, "source": "![x\" onerror=\"window.attack_ran=1](attachment:a) ![y](attachment:gone)"}
        notebook["cells"] += [{**cell, "attachments": each}, {**cell, "id": f"raw-{number}", "cell_type": "raw", "attachments": each, "source": script}]
    notebook["metadata"].update({"title": script, "authors": [{"name": script}], "widgets": {"application/vnd.jupyter.widget-state+json": {"state": script}}})
