"""What goes into the comparison with stock nbgrader, and that it says where the two differ."""

from tests import bank
from tools.differential.__main__ import Compared
from tools.differential.graders import Part
from tools.differential.packing import Submission, given_names, pack

NAME = "01-sigmoid-derivative"


def test_every_answer_of_the_bank_is_handed_in_no_more_than_one_to_a_part():
    answers = bank.all_answers()
    packed = pack(answers, seed=1)
    assert {answer for each in packed for answer in each.answers} == set(answers)
    for each in packed:
        parts = [answer.part for answer in each.answers]
        assert len(parts) == len(set(parts))
        assert {answer.assignment for answer in each.answers} == {each.assignment}
    assert pack(answers, seed=1) == packed
    assert pack(answers, seed=2) != packed


def test_an_answer_that_rebinds_what_all_parts_use_is_handed_in_alone():
    assert {"np", "sigmoid", "check_close"} <= given_names(NAME)
    (alone,) = [
        each for each in pack(bank.all_answers(), 0) if any("a NumPy of their own" in a.name for a in each.answers)
    ]
    assert len(alone.answers) == 1


def test_a_cleaned_submission_holds_the_answers_and_the_hidden_tests():
    answer = bank.answers(NAME, "part-b")[0]
    cells = {cell.id: cell.source for cell in Submission(NAME, (answer,)).cleaned().cells}
    assert answer.code in cells["part-b"]
    assert bank.MARK in cells["part-c"]
    assert "BEGIN HIDDEN TESTS" in cells["test-b"]


def test_a_difference_is_said_and_so_is_an_agreement_on_the_wrong_points():
    right = next(answer for answer in bank.answers(NAME, "part-a") if answer.right)
    wrong = next(answer for answer in bank.answers(NAME, "part-b") if not answer.right)
    submission = Submission(NAME, (right, wrong))
    good, bad, none = Part(3, "passed"), Part(0, "failed"), Part(None, "no grade")

    def differences(stock, ours):
        return list(Compared(submission, stock, ours).differences())

    as_it_should_be = {"test-a": good, "test-b": bad, "test-c": bad}
    assert differences(as_it_should_be, as_it_should_be) == []
    (refused,) = differences(as_it_should_be, as_it_should_be | {"test-a": bad})
    assert "3 points from nbgrader, 0 from here" in refused
    assert right.name in refused
    (let_through,) = differences(*[as_it_should_be | {"test-b": good}] * 2)
    assert f"{wrong}: 3 points from both" in let_through
    assert len(differences(dict.fromkeys(as_it_should_be, none), as_it_should_be)) == 3
    said = Compared(submission, as_it_should_be, as_it_should_be | {"test-c": Part(0, "failed so")})
    assert len(list(said.in_other_words())) == 1
