"""What a submission may use, and what going beyond it costs: its own part, and no other whose cells had run."""

import json
import sys

import pytest

from tests.sandbox.cells import BOMBS, MANY, RIGHT
from tests.sandbox.conftest import KINDS, MiB, Process, names

LIMITS = {"memory": 200 * MiB, "processes": 20, "scratch_size": 8 * MiB, "file_size": 4 * MiB}
SOON = {"cell": 0.5, "notebook": 60, "test": 0.5, "patience": 4}
PATIENT = {"cell": 0.5, "notebook": 60, "test": 0.5, "patience": 1000}  # processor time, however busy the machine is
NEVER = {"cell": 60, "notebook": 60, "test": 60, "patience": 2}

IN_TIME = ("time", "clock")


class Grading(Process):
    """A grader behind whose wall submissions are run."""

    def __init__(self, wall: str, user: str) -> None:
        program = [sys.executable, "-m", "tests.sandbox.grading", wall, json.dumps(LIMITS)]
        super().__init__(wall, user, program)

    def grade(self, *cells, **allowed):
        """The submission of these cells; None stands for a test."""
        return self.ask([cells, allowed])


@pytest.fixture(scope="module", params=KINDS, ids=names(KINDS))
def grading(request):
    made = Grading(*request.param)
    yield made
    made.close()


def is_right_above(graded):
    """The part above is right; tells what stopped the one below."""
    assert graded["answers"].get("0") == 1, graded
    return graded["stop"] or graded["late"].get("2")


class TestInACell:
    @pytest.mark.parametrize("bomb", BOMBS)
    def test_it_ends_in_time_and_costs_its_own_part_alone(self, grading, bomb):
        stop = is_right_above(grading.grade(RIGHT, None, BOMBS[bomb], None, **SOON))
        assert stop["reason"] in (*IN_TIME, "disk")
        assert grading.grade(RIGHT, None)["answers"] == {"0": 1}

    def test_much_memory_in_many_processes_costs_its_own_part_alone(self, grading):
        graded = grading.grade(RIGHT, None, MANY, **NEVER)
        assert is_right_above(graded)["reason"] == "memory"
        assert graded["stopped_at"] == 2

    def test_what_it_shows_is_cut(self, grading):
        graded = grading.grade(BOMBS["an output flood"], output_size=10_000, **SOON)
        shown = "".join(output.get("text", "") for output in graded["outputs"]["0"])
        assert "flood" in shown and "Output cut: a cell may show 10,000 characters" in shown and len(shown) < 11_000

    def test_more_output_than_it_may_hand_over_stops_it(self, grading):
        code = "get_ipython().recorder.taken = lambda: [{'output_type': 'stream', 'text': 'x' * 10_000_000}]"
        graded = grading.grade(RIGHT, None, code, output_size=10_000)
        assert is_right_above(graded)["reason"] == "output"

    def test_what_it_says_that_it_showed_is_cut_here_too(self, grading):
        code = "get_ipython().recorder.taken = lambda: [{'output_type': 'stream', 'text': 'x' * 15_000}] * 10"
        graded = grading.grade(code, output_size=10_000)
        shown = graded["outputs"]["0"]
        assert [output["text"][:12] for output in shown] == ["x" * 12, "\n[Output cut"]

    def test_ending_itself_is_a_reason_of_its_own(self, grading):
        assert is_right_above(grading.grade(RIGHT, None, "import os\nos._exit(0)"))["reason"] == "killed"

    def test_the_cells_below_run_when_it_heeds_the_interrupt(self, grading):
        graded = grading.grade("while True: pass", RIGHT, None, **PATIENT)
        assert graded["answers"] == {"0": 1} and graded["late"]["0"]["reason"] == "time"
        assert graded["outputs"]["0"][0]["ename"] == "KeyboardInterrupt"


class TestTime:
    def test_processor_time_stops_a_learner_and_the_children_count(self, grading):
        code = "import os\npid = os.fork()\nwhile not pid: pass\nos.waitpid(pid, 0)"
        graded = grading.grade(code, **PATIENT)
        assert graded["late"]["0"] == {"reason": "time", "text": "the code ran for 0.5 seconds and was interrupted"}

    def test_by_the_clock_it_may_take_longer(self, grading):
        graded = grading.grade("import time\ntime.sleep(1)", RIGHT, None, **PATIENT)
        assert graded["answers"] == {"0": 1} and not graded["late"] and not graded["stop"]

    def test_who_sleeps_for_ever_is_stopped_by_the_clock(self, grading):
        graded = grading.grade("import time\ntime.sleep(10**6)", cell=0.5, patience=2)
        said = "the code had not ended after 1 seconds by the clock and was interrupted"
        assert graded["late"]["0"] == {"reason": "clock", "text": said}

    def test_all_cells_together_have_a_limit(self, grading):
        graded = grading.grade("while True: pass", RIGHT, None, cell=600, notebook=0.5, patience=1000)
        assert graded["stop"] == {"reason": "time", "text": "all cells together ran for 0.5 seconds"}
        assert graded["answers"] == {}


KILL_EVERYTHING = """
import ctypes, os, signal
libc = ctypes.CDLL(None)
me = os.getpid()
numbers = {"x86_64": (200, 234, 129, 297), "aarch64": (130, 131, 138, 240)}[os.uname().machine]
for pid in range(1, 200) if os.path.exists("/proc/self") else range(me - 100, me + 100):
    for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP) if pid not in (0, me) else ():
        for attempt in (
            lambda: os.kill(pid, number),
            lambda: os.killpg(pid, number),
            lambda: signal.pidfd_send_signal(os.pidfd_open(pid), number),
            lambda: signal.pidfd_send_signal(os.open(f"/proc/{pid}", os.O_RDONLY), number),
            lambda: libc.syscall(numbers[0], pid, number),
            lambda: libc.syscall(numbers[1], pid, pid, number),
            lambda: libc.syscall(numbers[2], pid, number, ctypes.create_string_buffer(b"\\0" * 8 + b"\\xff" * 4, 128)),
            lambda: libc.syscall(numbers[3], pid, pid, number, ctypes.create_string_buffer(b"\\0" * 8 + b"\\xff" * 4, 128)),
        ):
            try:
                attempt()
            except OSError:
                pass
try:
    os.kill(-1, signal.SIGKILL)
except OSError:
    pass
"""


class TestSnapshots:
    def test_no_cell_below_can_kill_one(self, grading):
        graded = grading.grade(RIGHT, None, KILL_EVERYTHING, RIGHT, None)
        assert graded["answers"] == {"0": 1, "1": 1} and not graded["stop"]

    def test_no_child_or_thread_of_a_cell_below_can_either(self, grading):
        code = (
            "import os, threading\nready, go = threading.Event(), threading.Event()\n"
            f"def kill():\n    ready.set(); go.wait(); exec({KILL_EVERYTHING!r}, {{}})\n"
            "thread = threading.Thread(target=kill); thread.start(); ready.wait()"
        )
        below = f"go.set(); thread.join()\npid = os.fork()\nif not pid: exec({KILL_EVERYTHING!r})\nos.waitpid(pid, 0)"
        assert grading.grade(RIGHT, code, None, below)["answers"] == {"0": 1}

    @pytest.mark.parametrize("bomb", [KILL_EVERYTHING, *BOMBS.values(), MANY], ids=["killing", *BOMBS, "many"])
    def test_no_other_test_is_hurt_by_what_a_function_does(self, grading, bomb):
        function = f"def answer(): exec({bomb!r}, {{}})"
        graded = grading.grade(RIGHT, None, function, None, RIGHT, None, **{**SOON, "cell": 600})
        assert (graded["answers"]["0"], graded["answers"]["2"]) == (1, 1) and not graded["stop"]

    def test_a_function_that_never_returns_is_stopped_for_its_processor_time(self, grading):
        graded = grading.grade("def answer():\n    while True: pass", None, **PATIENT)
        assert graded["answers"]["0"] == {"reason": "time", "text": "the code was still running after 0.5 seconds"}

    def test_nothing_but_the_tests_above_lives_when_one_is_asked(self, grading):
        above = "import os\nreading, writing = os.pipe()\ndef answer():\n    os.close(writing)\n    return os.read(reading, 1).decode()"
        below = "for _ in range(3):\n    if os.fork() == 0:\n        os.setsid()\n        while True: signal.pause()"
        # the end of the pipe is read once nobody else holds its other end
        graded = grading.grade(above, None, "import signal\nanswer = 2\n" + below, None, **NEVER)
        assert graded["answers"]["0"] == ""

    def test_what_is_too_large_to_be_handed_over_is_told(self, grading):
        graded = grading.grade("def answer(): return 'x' * 200_000", None, result_size=100_000)
        assert graded["answers"]["0"]["reason"] == "output"
        assert graded["answers"]["0"]["text"].startswith("the code gave more than the 100,000 bytes")
