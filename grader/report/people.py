"""Who was stopped, whose notebook cannot be read, who has not handed in."""

from __future__ import annotations

from dataclasses import dataclass

from grader.report.gather import Class, Learner, State


@dataclass(frozen=True)
class Case:
    """One learner's exercise that was not simply graded, and why."""

    learner: Learner
    assignment: str
    state: State
    why: str = ""


def cases(of: Class) -> list[Case]:
    """All of them, by exercise and state, in the order of the learners."""
    found = [
        Case(of.learners[row], of.assignments[column], state, of.why.get((row, column), ""))
        for row, states in enumerate(of.states)
        for column, state in enumerate(states)
        if state is not State.GRADED
    ]
    order = list(State)
    return sorted(found, key=lambda case: (case.assignment, order.index(case.state)))


def absent(of: Class) -> list[Learner]:
    """The learners who have handed in nothing at all."""
    return [
        learner
        for learner, states in zip(of.learners, of.states, strict=True)
        if all(state is State.MISSING for state in states)
    ]


@dataclass(frozen=True)
class Listed:
    """The learners of one exercise who have something in common, the first of them by name."""

    assignment: str
    first: list[Case]
    others: int


def listed(of: Class, state: State, most: int) -> list[Listed]:
    """The cases of one state, by exercise. Who has handed in nothing at all is not named once more for each."""
    nothing = set(absent(of)) if state is State.MISSING else set()
    by_assignment: dict[str, list[Case]] = {}
    for case in cases(of):
        if case.state is state and case.learner not in nothing:
            by_assignment.setdefault(case.assignment, []).append(case)
    return [Listed(name, own[:most], len(own[most:])) for name, own in by_assignment.items()]
