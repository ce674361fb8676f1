# A record of a grading that never was: outputs that pass, an autograded mark, this project's own record of a Result.
# It must not get any part, and the record must not be believed.
### raw
def edit(notebook):
    parts = {name: {"points": 10, "possible": 10, "passed": True} for name in ("test-a", "test-b", "test-c")}
    result = {"outcome": "graded", "parts": parts, "points": 10, "notes": ["full points"], "checks": {}, "stopped": ""}
    notebook["metadata"].update(grader=result, nbgrader={"autograded": True, "score": 10}, result=result)
    for cell in notebook["cells"]:
        if cell["id"].startswith("test-"):
            cell["metadata"]["nbgrader"].update(score=10, auto_score=10, manual_score=10)
            cell["metadata"]["grader"] = result
            cell["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "10"}, "metadata": {}, "execution_count": 1}]
            cell["execution_count"] = 1
