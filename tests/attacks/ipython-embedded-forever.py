# The shell is reset, asked to exit, and replaced by another instance in the middle of the notebook.
# Part a stays as it was graded; no other part, and the notebook ends.
# honest: part-a
### part-b
from IPython.core.interactiveshell import InteractiveShell

get_ipython().run_line_magic("reset", "-f")
InteractiveShell.clear_instance()
get_ipython().ask_exit()
exit()
quit()
raise SystemExit
