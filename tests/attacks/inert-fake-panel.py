# Its own cells show the panel of a passed test, copied letter by letter, with the word of the grader.
# No part; what a learner shows cannot be taken for what the grader says.
### part-a
from IPython.display import HTML, display
import helpers.panel

deriv = None
_panel = helpers.panel.Panel("Part A", tuple(helpers.panel.CheckResult(name, True) for name in ("deriv: 3 numbers", "center derivative", "all three slopes")))
helpers.panel.show(_panel)
display(HTML("<h3>Score: 3.0 / 3.0</h3>"), _panel)
print("PASS - center derivative\nPASS - all three slopes")
### cell after test-a
helpers.panel.show(_panel)
