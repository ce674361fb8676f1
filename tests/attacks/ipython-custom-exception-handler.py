# A custom handler swallows every exception that a cell ends with.
# It must not get any part.
### part-a
get_ipython().set_custom_exc((BaseException,), lambda shell, kind, error, trace, tb_offset=None: None)
deriv = None
