# The shell is reset, asked to exit, and replaced by another instance in the middle of the notebook.
# Part a stays as it was graded; no other part, and the notebook ends.
# honest: part-a
### part-b
from IPython.core.interactiveshell import InteractiveShell

_shell = get_ipython()
InteractiveShell.clear_instance()
_shell.ask_exit()
_shell.run_line_magic("reset", "-f")
exit()
quit()
raise SystemExit
