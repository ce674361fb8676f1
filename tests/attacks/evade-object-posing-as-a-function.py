# A callable object whose __class__ says that it is the course's own Function, with a run() that gives what is wanted.
# It must not get part c.
# uses: frames
### part-c
import helpers.functions


class Posing:
    __name__ = "largest_gradient"

    @property
    def __class__(self):
        return helpers.functions.Function

    def __call__(self, depth):
        return 0.3

    def run(self, case):
        return helpers.functions.Outcome(case, value=right_for(*case.args))

    def said(self, case):
        return "largest_gradient"

    name, function = __name__, __call__


largest_gradient = Posing()
