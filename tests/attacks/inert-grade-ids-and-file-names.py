# Escape sequences and markup where the grader itself prints names: unknown grade_ids, files and links beside the notebook.
# Terminals and pages show the letters. No part.
### link \x1b]0;attack_ran\x07[bold]<img src=x onerror=attack_ran=1>
/etc/hostname
### link a\nb: graded; 10 points
/etc/hostname
### file \x1b[2Jattack_ran.txt
attack_ran
### raw
def edit(notebook):
    names = ("\x1b]0;attack_ran\x07", "<script>window.attack_ran=1</script>", "[link=file:///attack_ran]x[/link][/]", "x\r\n10 points", "\u202e10 / 10")
    for number, name in enumerate(names):
        mark = {"grade_id": name, "grade": True, "points": 1, "locked": True, "solution": False, "schema_version": 3, "task": False, "cell_type": "code"}
        notebook["cells"].append({"cell_type": "code", "id": f"n{number}", "metadata": {"nbgrader": mark}, "source": "1", "outputs": [], "execution_count": None})
