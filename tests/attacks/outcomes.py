"""What an attack came to under a grader, whichever it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests import bank
from tests.attacks import Attack


@dataclass(frozen=True)
class Outcome:
    """What one attack came to, and the honest neighbour who was graded after it by the same command."""

    attack: str
    forged: float = 0.0  # points of parts that were wrong work, or more points than a part has
    possible: float = 0.0  # points of these parts
    lost: float = 0.0  # points of right parts that were not given
    neighbour_lost: float = 0.0  # points that the neighbour did not get
    ended: str = ""  # "graded", "no grade", "still running after ... s"
    leaks: tuple[str, ...] = ()  # what was hidden or out of bounds, and came out
    survivors: tuple[str, ...] = ()  # processes that lived when the grader had ended
    left: tuple[str, ...] = ()  # files that the next submission might find
    not_run: str = ""
    errors: tuple[str, ...] = ()  # what the attack's own cells ended in


def outcome(attack: Attack, points: Mapping[str, float], neighbours: Mapping[str, float], **seen: Any) -> Outcome:
    """The outcome of an attack, from its points and its neighbour's by test cell, and whatever else was seen."""
    possible = {
        cell.id: float(cell.metadata.nbgrader.points)
        for cell in bank.released(attack.assignment).cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    }
    deserved = {name: most * (name.replace("test-", "part-") in attack.honest_parts) for name, most in possible.items()}
    return Outcome(
        attack.name,
        forged=sum(max(0.0, got - deserved.get(name, 0.0)) for name, got in points.items()),
        possible=sum(possible.values()) - sum(deserved.values()),
        lost=sum(max(0.0, due - points.get(name, 0.0)) for name, due in deserved.items()),
        neighbour_lost=sum(max(0.0, due - neighbours.get(name, 0.0)) for name, due in possible.items()),
        **seen,
    )


def amiss(outcome: Outcome) -> list[str]:
    """What must not be: a sentence for each point, secret, process or file."""
    found = [f"{outcome.forged:g} of {outcome.possible:g} points are forged"] * bool(outcome.forged)
    found += [f"{outcome.lost:g} points of right parts are lost"] * bool(outcome.lost)
    found += [f"its neighbour lost {outcome.neighbour_lost:g} points"] * bool(outcome.neighbour_lost)
    found += [f"{what} came out" for what in outcome.leaks]
    found += [f"the process {what} lives on" for what in outcome.survivors]
    found += [f"the file {what} is left" for what in outcome.left]
    return [f"{outcome.attack}: {each}" for each in found]
