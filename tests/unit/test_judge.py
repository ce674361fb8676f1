"""What the judge makes of values that a student's process has sent."""

from types import SimpleNamespace

import pytest

from grader.asking import MOST_CLASSES, Learner
from grader.sandbox.wire import Description, Limits
from helpers.compare import compare


@pytest.fixture
def learner():
    return Learner(SimpleNamespace(limits=Limits()), 1.0, lambda error: pytest.fail(str(error)))


def test_a_value_that_could_not_be_sent_keeps_its_kind_and_its_text(learner):
    made = learner._here([Description("Lock", "<locked>"), Description("Lock", "<open>")])
    assert [repr(each) for each in made] == ["<locked>", "<open>"]
    assert compare(made[0], 1.0).text == "is an object of type Lock, and numbers are asked for"


def test_values_of_however_many_kinds_take_few_classes(learner):
    made = learner._here([Description(f"Kind{number}", "") for number in range(20 * MOST_CLASSES)])
    assert len(set(map(type, made))) <= MOST_CLASSES + 1
    assert type(learner._here(Description("Kind0", ""))).__name__ == "Kind0"
