# Right answers that hold nbgrader's own marks, unclosed and closed: nothing that cuts by marks may fall over them.
# All parts keep their points, and the feedback of the class is made.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    for cell in notebook["cells"]:
        if cell["id"].startswith("part-"):
            cell["source"] += "\n### BEGIN HIDDEN TESTS\n### BEGIN SOLUTION\n### END HIDDEN TESTS\n### BEGIN HIDDEN TESTS\n### END SOLUTION\n"
