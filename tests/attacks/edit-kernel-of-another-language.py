# The file names a kernel that is another language, a path, and a command. Right answers: all parts keep their points,
# and no other kernel is started.
# honest: part-a part-b part-c
### raw
def edit(notebook):
    notebook["metadata"]["kernelspec"] = {"name": "../../bash;touch left-by-an-attack", "display_name": "Bash", "language": "bash"}
    notebook["metadata"]["language_info"] = {"name": "bash", "file_extension": "/../../x", "mimetype": "text/x-sh"}
