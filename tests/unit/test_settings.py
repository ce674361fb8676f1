"""Every limit of grading stands in the config: its name, what it means, and a default that is shown there."""

import re
from dataclasses import fields

import pytest

from grader.preprocessors import JudgeNotebook
from grader.sandbox.host import Allowance
from grader.sandbox.limits import Limits
from tests.bank import ROOT

LIMITS = {
    "cell_seconds": ("allowance", "cell"),
    "notebook_seconds": ("allowance", "notebook"),
    "test_seconds": ("allowance", "test"),
    "patience": ("allowance", "patience"),
    "output_size": ("allowance", "output_size"),
    "shown_size": ("allowance", "shown_size"),
    "result_size": ("allowance", "result_size"),
    "judge_seconds": ("allowance", "judging"),
    "memory": ("limits", "memory"),
    "processes": ("limits", "processes"),
    "file_size": ("limits", "file_size"),
    "scratch_size": ("limits", "scratch_size"),
    "open_files": ("limits", "open_files"),
}


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_that_is_set_is_kept_to(name):
    method, field = LIMITS[name]
    value = getattr(JudgeNotebook(), name) * 2
    assert getattr(getattr(JudgeNotebook(**{name: value}), method)(), field) == value
    assert JudgeNotebook.class_traits()[name].help


def test_the_defaults_are_those_of_the_sandbox():
    assert JudgeNotebook().allowance() == Allowance() and JudgeNotebook().limits() == Limits()


def test_no_limit_is_left_out():
    assert {field for _, field in LIMITS.values()} == {
        field.name for kind in (Allowance, Limits) for field in fields(kind)
    } - {"cpu_seconds"}  # it follows from the others


def test_the_kernels_own_limit_on_processor_time_comes_after_ours():
    assert JudgeNotebook(notebook_seconds=300).limits().cpu_seconds > 300


def test_the_config_shows_the_defaults():
    text = (ROOT / "nbgrader_config.py").read_text()
    shown = re.findall(r"^(?:# )?c\.JudgeNotebook\.(\w+) = ([^#\n]+)", text, re.MULTILINE)
    values = {name: eval(value) for name, value in shown if name in LIMITS}
    assert {"cell_seconds", "notebook_seconds", "patience", "memory", "output_size"} <= values.keys()
    assert {name: getattr(JudgeNotebook(), name) for name in values} == values
