"""The answer bank and the mutants: nothing right is refused, nothing wrong gets through, each known mistake is named."""

import collections

import pytest

from tests import bank, mutants
from tools.bank import amiss_with_answer, amiss_with_mutant, judge_all, stale_equivalents

NAMES = bank.exercises()


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_answer_of_the_bank_gets_what_it_deserves(name):
    answers = [answer for answer in bank.all_answers() if answer.assignment == name]
    amiss = [
        f"{answer}: {trouble}" for answer, got in judge_all(answers) if (trouble := amiss_with_answer(answer, got))
    ]
    assert amiss == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_mutant_is_refused_or_listed_as_computing_the_same(name):
    made = mutants.all_mutants([name])
    amiss = [f"{mutant}: {trouble}" for mutant, got in judge_all(made) if (trouble := amiss_with_mutant(mutant, got))]
    assert amiss + stale_equivalents(made) == []


def test_every_part_has_enough_answers_and_each_is_there_once():
    assert mutants.assignments() == NAMES
    for name in NAMES:
        for part in ("part-a", "part-b", "part-c"):
            answers = bank.answers(name, part)
            kinds = collections.Counter(answer.right for answer in answers)
            assert kinds[True] >= 5, (name, part)
            assert kinds[False] >= 12, (name, part)
            names = [(answer.right, answer.name) for answer in answers]
            assert len(set(names)) == len(names), (name, part)
            codes = [answer.code for answer in answers]
            assert len(set(codes)) == len(codes), (name, part)


def test_what_is_amiss_is_said():
    """The checks above can fail: a right answer under the heading of a wrong one, and a mutant that is none."""
    name, part = NAMES[0], "part-c"
    right = next(answer for answer in bank.answers(name, part) if answer.right)
    wrong = next(answer for answer in bank.answers(name, part) if answer.mistake)
    turned = [
        bank.Answer(name, part, "turned", not answer.right, mistake, answer.code)
        for answer, mistake in ((right, ""), (wrong, ""))
    ]
    renamed = bank.Answer(name, part, "renamed", False, "another mistake", wrong.code)
    said = [amiss_with_answer(answer, got) for answer, got in judge_all([*turned, renamed])]
    assert said[0] == "it is wrong, and got through"
    assert said[1] == "it is right, and was refused"
    assert said[2].startswith('the mistake to be named is "another mistake", and the feedback names "')
    same = mutants.Mutant(name, part, "nothing", right.code)
    assert "got through" in amiss_with_mutant(*judge_all([same])[0])
