# Exceptions whose class and message hold HTML, Markdown and Rich's markup.
# Panels, tables and terminals show the letters. No part.
### part-a
_MARKUP = "<script>window.attack_ran=1</script><img src=x onerror=window.attack_ran=1>[link=file:///attack_ran]x[/link][bold red][/not-open] `x` $\\href{javascript:attack_ran=1}{x}$"
deriv = _MARKUP
### part-b
def sigmoid_derivative(x):
    raise ValueError(_MARKUP)
### part-c
def largest_gradient(depth):
    raise NameError(_MARKUP, name=_MARKUP)
### cell after test-c
raise type(_MARKUP, (KeyError,), {"_render_traceback_": lambda self: [_MARKUP, "\x1b]0;attack_ran\x07"]})(_MARKUP)
