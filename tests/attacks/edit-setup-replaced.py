# The locked setup cell is the learner's own in the file: it defines checks that do nothing.
# It must not get any part.
### raw
def edit(notebook):
    for cell in notebook["cells"]:
        if cell["id"] == "setup":
            cell["source"] = "import helpers, contextlib\nhelpers.checks = lambda title: contextlib.suppress(BaseException)\nimport numpy as np\n"
            cell["metadata"]["nbgrader"].update(locked=False, solution=True)
