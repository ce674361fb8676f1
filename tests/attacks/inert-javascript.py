# Display objects whose whole content is JavaScript, under all names that it goes by.
# None may act on a page. No part.
### part-a
from IPython.display import Javascript, display

display(Javascript("window.attack_ran = 1"))
for _kind in ("application/javascript", "text/javascript", "application/ecmascript", "application/x-javascript", "APPLICATION/JAVASCRIPT"):
    display({_kind: "window.attack_ran = 1", "text/plain": "a script"}, raw=True)
deriv = None
