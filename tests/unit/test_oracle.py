"""The bank's labels and the oracle, which was written apart from the test cells, agree on every answer."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest

from helpers import activations
from tests.bank import all_answers, answers
from tests.mutants import all_mutants, assignments, equivalents
from tests.oracle import EXERCISES, PARTS, verdict
from tests.unit.oracle_samples import COMMON, SAMPLES
from tests.warm import names_after

BANKED = sorted({(answer.assignment, answer.part) for answer in all_answers()})


def judged(assignment: str, part: str, code: str) -> str:
    """The oracle's verdict on one answer."""
    try:
        return verdict(assignment, part, names_after(assignment, part, code))
    except TimeoutError:
        return "takes too long"
    finally:
        plt.close("all")


@pytest.mark.slow
@pytest.mark.parametrize(("assignment", "part"), BANKED)
def test_bank_labels(assignment: str, part: str) -> None:
    disagreements = []
    for answer in answers(assignment, part):
        why = judged(assignment, part, answer.code)
        if answer.right != (why == ""):
            disagreements.append(f"{answer}; oracle: {why or 'right'}")
    assert not disagreements, "\n".join(disagreements)


@pytest.mark.slow
def test_a_mutant_that_is_listed_as_computing_the_same_is_right() -> None:
    listed = [
        mutant
        for mutant in all_mutants(assignments())
        if (mutant.part, mutant.change) in equivalents(mutant.assignment)
    ]
    assert listed
    wrong = [f"{mutant}: {why}" for mutant in listed if (why := judged(mutant.assignment, mutant.part, mutant.code))]
    assert not wrong, "\n".join(wrong)


def after(code: str) -> dict[str, Any]:
    """The names that a sample leaves behind, next to those that samples share."""
    names: dict[str, Any] = {"np": np, "sigmoid": activations.sigmoid, "softmax": activations.softmax}
    with np.errstate(all="ignore"):
        exec(COMMON, names)
        exec(code, names)
    return names


@pytest.mark.parametrize("place", SAMPLES)
def test_samples(place: str) -> None:
    assignment, part = place.split()
    right, wrong = SAMPLES[place]
    assert verdict(assignment, part, after(right)) == ""
    accepted = [code for code in wrong if not verdict(assignment, part, after(code))]
    assert not accepted, "\n".join(accepted)
    assert verdict(assignment, part, {}) != ""


def test_every_part_has_samples() -> None:
    assert list(SAMPLES) == [f"{assignment} {part}" for assignment in EXERCISES for part in PARTS]


def test_every_exercise_has_an_oracle() -> None:
    assert list(EXERCISES) == assignments()


def test_an_answer_that_never_returns_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.oracle._SECONDS", 0.2)
    names = after("def largest_gradient(depth):\n    while True: pass")
    assert verdict("01-sigmoid-derivative", "part-c", names) == "takes too long"
