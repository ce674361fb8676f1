"""A grader for the tests: runs submissions by way of the host and asks their snapshots, on orders in JSON.

It is a process of its own, so that a test can run it as any user.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from grader.asking import Learner
from grader.sandbox import doctor
from grader.sandbox.host import Allowance, WarmParent
from grader.sandbox.limits import Limits
from grader.sandbox.wall import Wall
from helpers.checks import Stopped

ROOT = Path(__file__).resolve().parents[2]
LONG = 600  # seconds; only a hang takes as long


def grade(warm, cells, allowed):
    """The cells run, None standing for a test; what ``answer`` is, or gives, at each."""
    job = [("test", "") if source is None else ("run", source) for source in cells]
    tests = [index for index, source in enumerate(cells) if source is None]
    with warm.run(job, len(tests), Allowance(**allowed), {}) as run:
        answers = {}
        for slot, index in reversed(list(enumerate(tests))):
            if all(source is None or place in run.outputs for place, source in enumerate(cells[:index])):
                answers[slot] = ask(Learner(run.ask(slot), LONG, run.why))
        return {
            "outputs": run.outputs,
            "stop": said(run.stop) if run.stop else None,
            "stopped_at": run.stopped_at,
            "late": {index: said(stop) for index, stop in run.late.items()},
            "answers": answers,
            "sharing": sorted(run.sharing),
        }


def ask(learner):
    try:
        answer = learner.name("answer")
        return answer() if callable(answer) else answer
    except Stopped:
        return said(learner.stopped)
    except Exception as error:
        return type(error).__name__


def said(stop):
    return asdict(stop) | {"reason": stop.reason.value}


def main() -> None:
    wall, limits = Wall(sys.argv[1]), Limits(**json.loads(sys.argv[2]))
    trial = doctor.Trial(True) if wall is Wall.NONE else doctor.try_wall(wall)
    print(json.dumps({"trouble": trial.trouble, "leaks": trial.leaks}), flush=True)
    if not trial.stands:
        return
    with WarmParent(ROOT, wall, limits) as warm:
        for line in sys.stdin:
            print(json.dumps(grade(warm, *json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
