# Every test cell gets a %%capture or a %%script in front, and a magic of the attack's own in the place of %%time.
# It must not get any part.
### part-a
from IPython.core.magic import register_cell_magic


@register_cell_magic
def passed(line, cell):
    print("PASS")


get_ipython().input_transformers_cleanup.insert(0, lambda lines: ["%%passed\n", *lines] if any("checks(" in line for line in lines) else lines)
deriv = None
