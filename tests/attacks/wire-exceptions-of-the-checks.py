# Exceptions that are called like those that end a block of checks quietly: Unanswered, ChecksFailed, and the real ones.
# They must not get part b or c.
### part-b
import helpers.checks, helpers.panel


def sigmoid_derivative(x):
    raise helpers.checks.Unanswered


_kind = type("Unanswered", (helpers.checks.Unanswered,), {"__module__": "helpers.checks"})
### part-c
def largest_gradient(depth):
    raise _kind(helpers.panel.Panel("Part C", (helpers.panel.CheckResult("any depth", True),)))
