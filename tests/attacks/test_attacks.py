"""Every attack handed in, an honest neighbour after each, behind each wall by each user: nothing forged, leaked, left or lost."""

from __future__ import annotations

import json
import os
import sys

import pytest

from tests import attacks
from tests.attacks import all_attacks
from tests.attacks.left_behind import living_children, run_watched
from tests.attacks.ours import MOST_MEMORY, AttackedCourse, Graded, Ground
from tests.attacks.outcomes import amiss
from tests.sandbox.conftest import KINDS as GROUNDS
from tests.sandbox.conftest import ORDINARY_USER, names

pytestmark = [pytest.mark.slow, pytest.mark.attack]

TRIAL = """
import json, sys
from grader.sandbox import doctor, wall

trial = doctor.try_wall(wall.Wall(sys.argv[1]))
print(json.dumps([trial.trouble, trial.leaks]))
"""


@pytest.fixture(scope="module", params=GROUNDS, ids=names(GROUNDS))
def ground(request) -> Ground:
    wall, user = request.param
    if user == "root" and os.geteuid() != 0:
        pytest.skip("only root can try what holds for root: run the attacks as root too")
    if user == "root":
        return Ground(wall)
    # beside each other, as a class is graded
    # under Landlock the kernel counts all processes of one user together, so that a fork bomb starves what runs beside it
    several = 1 if wall == "landlock" else max(2, os.cpu_count() or 2)
    return Ground(wall, os.geteuid() or ORDINARY_USER, workers=several)


@pytest.fixture(scope="module")
def graded(request, ground, tmp_path_factory) -> Graded:
    """All attacks of the kinds that are tested in this session, graded in one run as a class is."""
    kinds = {item.callspec.params.get("kind") for item in request.session.items if hasattr(item, "callspec")} - {None}
    chosen = [attack for attack in all_attacks() if attack.kind in kinds or not kinds]
    with AttackedCourse(tmp_path_factory.mktemp("attacks") / ground.wall, chosen, ground) as course:
        trouble, leaks = json.loads(course.run("-c", TRIAL, ground.wall)[0])
        if trouble:
            tell = pytest.fail if leaks else pytest.skip
            tell(f"the wall {ground.wall!r} does not stand here: {trouble}")
        return course.grade(*chosen)


@pytest.mark.parametrize("kind", attacks.KINDS)
def test_no_attack_gets_anything_and_no_neighbour_loses_anything(kind, ground, graded):
    outcomes = [outcome for outcome in graded.outcomes if outcome.attack.partition("-")[0] == kind]
    found = [line for outcome in outcomes for line in amiss(outcome)]
    assert outcomes
    assert found == []


def test_nothing_of_any_attack_is_left_or_told(graded):
    assert graded.survivors == ()
    assert graded.left == ()
    assert graded.leaks == ()


def test_no_process_of_the_grader_takes_more_memory_and_no_attack_more_time_than_they_may(graded):
    assert graded.memory < MOST_MEMORY
    assert graded.slow == ()


def test_nbgraders_own_command_gives_no_attack_anything_either(tmp_path_factory):
    """Behind the backend that is chosen here, by the user that runs the tests: the rest is the same code as grade's."""
    chosen = [attack for attack in all_attacks() if attack.kind in ("evade", "edit", "starve")]
    with AttackedCourse(tmp_path_factory.mktemp("autograde") / "a", chosen, Ground()) as course:
        graded = course.autograde(*chosen)
    assert [line for outcome in graded.outcomes for line in amiss(outcome)] == []
    assert (graded.survivors, graded.left, graded.leaks) == ((), (), ())
    assert graded.memory < MOST_MEMORY


def test_a_process_that_turns_away_from_its_parents_is_found(tmp_path):
    away = "import os, time; os.fork() and os._exit(0); os.setsid(); os.fork() and os._exit(0); time.sleep(120)"
    _, survivors, _ = run_watched([sys.executable, "-c", away, "left-by-nobody"], tmp_path, os.environ)
    assert survivors
    assert all("left-by-nobody" in each for each in survivors)
    assert living_children() == []
