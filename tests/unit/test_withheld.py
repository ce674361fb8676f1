"""A verdict whose details a student's code may have used to tell what another test asked."""

from grader.judge import Judged
from grader.withheld import WHY, without_details
from helpers.panel import CheckResult, ChecksFailed, Panel

SOURCE = 'with _h.checks("Part B: slopes"):\n    _h.check_function("at zero", __f, [0], [0.25])\n'
SECRET = "what-was-asked"


def judged(*results, passed=False):
    panel = Panel("Part B: slopes", results)
    data = {"text/plain": repr(panel), "text/html": panel.html()}
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": SECRET},
        {"output_type": "display_data", "data": data, "metadata": {}},
        {"output_type": "error", "ename": SECRET, "evalue": SECRET, "traceback": [SECRET]},
    ]
    return Judged(passed, results, tuple(outputs[:2] if passed else outputs))


def test_names_and_hints_of_the_author_stay_and_what_the_student_wrote_goes():
    failed = CheckResult("at zero", False, f"sigmoid(0) raised {SECRET}.", "Look at zero.", "forgot a factor")
    told = without_details(judged(failed, CheckResult(SECRET, False, SECRET), CheckResult("at zero", True)), SOURCE)
    assert SECRET not in repr(told)
    assert [check.passed for check in told.checks] == [False, False, True]
    assert told.checks[0] == CheckResult("at zero", False, WHY, "Look at zero.", "forgot a factor")
    panel = Panel("Part B: slopes", told.checks)
    assert told.outputs[0]["data"] == {"text/plain": repr(panel), "text/html": panel.html()}
    assert told.outputs[1]["evalue"] == str(ChecksFailed(panel))


def test_what_passed_passes():
    told = without_details(judged(CheckResult("at zero", True), passed=True), SOURCE)
    assert told.passed and SECRET not in repr(told)
    assert [output["output_type"] for output in told.outputs] == ["display_data"]


def test_an_error_without_checks_says_why_no_more_is_shown():
    error = {"output_type": "error", "ename": SECRET, "evalue": SECRET, "traceback": [SECRET]}
    told = without_details(Judged(False, (), (error,)), SOURCE)
    assert told.outputs == ({"output_type": "error", "ename": "ChecksFailed", "evalue": WHY, "traceback": [WHY]},)
