"""A learner's process runs cells as a kernel does, and answers questions as one that runs a test cell would."""

import pytest

from grader.asking import Learner
from grader.judge import judge
from grader.sandbox.host import Allowance, WarmParent
from grader.sandbox.limits import Limits
from grader.sandboxes import wall_for
from tests.sandbox.conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def warm():
    with WarmParent(ROOT, wall_for("auto"), Limits()) as parent:
        yield parent


def shown(warm, *cells):
    """The outputs of the last of these cells, each in a word: text, or what an error is called."""
    with warm.run([("run", source) for source in cells], 0, Allowance(), {}) as run:
        assert not run.stop
        return [_word(output) for output in run.outputs[len(cells) - 1]]


def _word(output):
    if output["output_type"] == "stream":
        return output["text"].strip()
    return output["ename"] if output["output_type"] == "error" else output["data"]["text/plain"]


def judged(warm, answer, test, seconds=20):
    """Whether a test cell passes, asked of a notebook that has run one answer cell."""
    with warm.run([("run", answer), ("test", "")], 1, Allowance(test=seconds), {}) as run:
        return judge(test, {}, Learner(run.ask(0), 10 * seconds, run.why))


class TestCells:
    def test_run_in_a_loop_that_later_cells_find_again(self, warm):
        task = "import asyncio\nasync def three():\n    await asyncio.sleep(0)\n    return 3\ntask = asyncio.create_task(three())"
        assert shown(warm, task, "await task") == ["3"]
        assert shown(warm, "import asyncio\nasyncio.run(asyncio.sleep(0))") == ["RuntimeError"]

    def test_are_interrupted_while_they_await(self, warm):
        job = [("run", "import asyncio\nawait asyncio.sleep(1000)"), ("run", "print('next')")]
        with warm.run(job, 0, Allowance(cell=0.5), {}) as run:
            assert not run.stop
        assert "KeyboardInterrupt" in [output.get("ename") for output in run.outputs[0]]
        assert [_word(output) for output in run.outputs[1]] == ["next"]

    def test_leave_numpys_settings_to_later_cells(self, warm):
        assert shown(warm, "import numpy as np\nnp.seterr(all='raise')", "np.exp(np.array([1e6]))") == [
            "FloatingPointError"
        ]

    def test_import_modules_that_lie_beside_the_notebook(self, warm):
        with warm.run([("run", "import own\nown.value")], 0, Allowance(), {"own.py": b"value = 3"}) as run:
            assert [_word(output) for output in run.outputs[0]] == ["3"]

    @pytest.mark.parametrize(
        "source",
        [
            "import subprocess\nsubprocess.run(['echo', 'word']);",
            "import os\nos.system('echo word');",
            "import os\nos.write(1, b'word');",
            "import os\nif not (child := os.fork()):\n    print('word')\n    os._exit(0)\nos.waitpid(child, 0);",
        ],
    )
    def test_show_what_is_printed_past_them(self, warm, source):
        assert shown(warm, source) == ["word"]

    def test_show_it_in_its_order(self, warm):
        assert shown(warm, "import os\nprint('one')\nos.system('echo two; echo three >&2')\nprint('four')\n5") == [
            "one\ntwo",
            "three",
            "four",
            "5",
        ]

    def test_keep_the_beginning_of_more_than_can_be_shown(self, warm):
        told, cut = shown(warm, "print('x' * 3_000_000)\nprint('y')")
        assert set(told) == {"x"}
        assert cut == "[Output cut: a cell may show 2,000,000 characters.]"

    def test_tell_a_magic_that_does_not_exist_as_an_error(self, warm):
        assert shown(warm, "%nosuchmagic")[-1] == "UsageError"

    def test_ask_nobody(self, warm):
        assert (
            shown(warm, "input('?')")
            == shown(warm, "import getpass\ngetpass.getpass()")
            == ["StdinNotImplementedError"]
        )
        assert shown(warm, "breakpoint()\nprint('gone on')") == ["gone on"]
        assert shown(warm, "?print") == []

    def test_start_with_nothing_drawn(self, warm):
        assert shown(warm, "%%writefile own.py\nprint('run')", "%run own.py") == ["run"]

    def test_are_a_module_that_others_can_start_anew(self, warm):
        pool = "import multiprocessing as mp\nwith mp.get_context('spawn').Pool(1) as pool:\n    print(pool.map(abs, [-1]))"
        assert shown(warm, pool) == ["[1]"]


class TestAnswers:
    def test_a_class_is_no_function(self, warm):
        assert judged(warm, "class answer(float): pass", "assert isinstance(answer, type)").passed

    def test_a_call_is_made_within_a_running_loop(self, warm):
        answer = "import asyncio\ndef answer():\n    asyncio.get_running_loop()\n    asyncio.run(asyncio.sleep(0))"
        test = "try:\n    answer()\nexcept RuntimeError as error:\n    assert 'cannot be called' in str(error)"
        assert judged(warm, answer, test).passed

    def test_what_comes_out_the_same_again_is_read_once(self, warm):
        test = (
            "import helpers as h\n"
            "once, again = h.function('answer', lambda: answer).run_twice([h.call(1.0), h.call(2.0)])\n"
            "assert [each.value for each in once] == [2.0, 3.0]\n"
        )
        same = "assert all(one is two for one, two in zip(once, again))"
        assert judged(warm, "answer = lambda x: x + 1", test + same).passed
        counts = (
            "calls = []\ndef answer(x):\n    calls.append(x)\n    return x + 1 if len(calls) < 4 else float(len(calls))"
        )
        order = (
            "assert (once[1] is again[1], again[0].value) == (True, 4.0)"  # the first case is the last to come again
        )
        assert judged(warm, counts, test + order).passed

    def test_the_last_test_is_answered_without_a_thread_or_a_timer_of_the_cells(self, warm):
        here = "import os, threading, time\nhere, changed = os.getpid(), []\nanswer = lambda: (os.getpid() == here, changed)\n"
        assert judged(warm, here, "assert answer() == (True, [])").passed, "nothing follows: no need for a fork"
        slow = "import time\nend = time.process_time() + 1.1\nwhile time.process_time() < end: pass"  # of what the kernel allows a process
        assert judged(warm, here + slow, "assert answer() == (False, [])").passed
        meddler = "threading.Thread(target=lambda: (time.sleep(0.3), changed.append(1)), daemon=True).start()"
        test = "import time\ntime.sleep(0.6)\nassert answer() == (False, [])"
        assert judged(warm, here + meddler, test).passed
        alarm = "import signal\nsignal.signal(signal.SIGALRM, lambda *_: changed.append(1))\nsignal.setitimer(signal.ITIMER_REAL, 0.3)"
        assert judged(warm, here + alarm, "import time\ntime.sleep(0.6)\nassert answer() == (True, [])").passed

    def test_a_pool_of_threads_goes_on(self, warm):
        answer = (
            "from concurrent.futures import ThreadPoolExecutor\n"
            "pool = ThreadPoolExecutor(1)\npool.submit(abs, 1).result()\n"
            "def answer():\n    return pool.submit(abs, -3).result()"
        )
        assert judged(warm, answer, "assert answer() == 3").passed

    def test_an_error_has_its_own_name(self, warm):
        answer = "class Own(ValueError): pass\ndef answer():\n    raise Own('word')"
        test = "try:\n    answer()\nexcept ValueError as error:\n    assert (type(error).__name__, str(error)) == ('Own', 'word')"
        assert judged(warm, answer, test).passed
