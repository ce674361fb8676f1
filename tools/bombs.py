"""How long beyond its limit a bomb lasts, and what it leaves: ``python -m tools.bombs``, behind the best wall there is.

Each is a cell below a part that is right. Its seconds are those from the beginning of the submission to the answer
of the part above, less those that the same submission takes without the bomb. Where cells of several processes run
at once their processor time is used up before so much time has passed by the clock.
"""

from __future__ import annotations

import time

from grader.asking import Learner
from grader.sandbox.cells import RUN, TEST
from grader.sandbox.host import Allowance, WarmParent
from grader.sandbox.limits import Limits
from grader.sandbox.wall import detect
from tests.bank import ROOT
from tests.sandbox.cells import BOMBS, RIGHT

LIMIT = 5.0  # seconds of processor time
TIMES = 3


def main() -> int:
    """Print a line for each bomb; 1 where one costs the part above, or the submission after it."""
    lost = 0
    with WarmParent(ROOT, detect(), Limits()) as warm:
        graded(warm, "pass")
        alone = min(graded(warm, "pass")[0] for _ in range(TIMES))
        print(f"Without a bomb: {alone:.2f} s. A cell may take {LIMIT:g} s of processor time.")
        for name, bomb in BOMBS.items():
            took, reason, right = graded(warm, bomb)
            after, _, right_after = graded(warm, "pass")
            lost += not (right and right_after)
            beyond = "" if reason in ("memory", "disk") else f", {took - alone - LIMIT:+.2f} s from its limit"
            print(f"{name:<42} {took - alone:6.2f} s{beyond}; stopped: {reason}; the next one: {after:.2f} s")
    return 1 if lost else 0


def graded(warm: WarmParent, source: str) -> tuple[float, str, bool]:
    """How long a submission with this cell takes, what stopped it, and whether the part above is right."""
    start = time.monotonic()
    job = [(RUN, RIGHT), (TEST, ""), (RUN, source)]
    with warm.run(job, 1, Allowance(cell=LIMIT), {}) as run:
        stop = run.stop or run.late.get(2)
        right = Learner(run.ask(0), 60, run.why).name("answer") == 1
        return time.monotonic() - start, stop.reason.value if stop else "nothing", right


if __name__ == "__main__":
    raise SystemExit(main())
