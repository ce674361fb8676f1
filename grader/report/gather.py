"""A class read from its gradebook, in the form that the report counts with; from here on nobody knows a name that is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from random import SystemRandom

import numpy as np

from grader.course import Course
from grader.gradebook import GradebookFailed, Reader, fits, less_penalty, reading
from grader.gradebook.reading import PartRow
from grader.inert import inert_text
from grader.report.numbers import Numbers
from grader.report.tally import Tally
from grader.results import Outcome, Result

_LONGEST = 300  # characters of a text that the report quotes


class State(Enum):
    """What has become of one learner's exercise."""

    GRADED = "graded"
    STOPPED = "stopped"
    UNREADABLE = "unreadable"
    UNGRADED = "not graded yet"
    MISSING = "not handed in"


@dataclass(frozen=True)
class Learner:
    """A learner as the report shows them: the name that they hand in under and their own, or a number and nothing."""

    label: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.label})" if self.name else self.label


@dataclass(frozen=True)
class Class:
    """A class. ``scores`` and ``states`` have a row for each learner and a column for each assignment."""

    learners: list[Learner]
    assignments: list[str]  # that somebody has handed in
    untouched: list[str]  # that nobody has
    possible: Numbers  # points, by assignment
    parts: list[PartRow]
    points: Numbers  # (learners, parts); NaN where there are none, or the notebook could not be read
    scores: Numbers  # as nbgrader counts them, late penalties included; NaN where there is none
    states: list[list[State]]
    why: Mapping[tuple[int, int], str]  # of what was stopped or cannot be read, by learner and assignment
    waiting: Mapping[str, int]  # parts that wait for a person, by assignment
    tally: Tally
    with_names: bool

    def count(self, assignment: int, state: State) -> int:
        """How many learners' submissions of an assignment are in this state."""
        return sum(row[assignment] is state for row in self.states)


def gather(course: Course, *, with_names: bool) -> Class:
    """The class of a course; raises GradebookFailed where nothing has been graded."""
    submitted = {
        (each.student, each.assignment)
        for each in course.submissions()
        if fits(each.student) and each.assignment in course.assignments
    }
    with reading(course) as reader:
        return _Gathering(reader, submitted, with_names).all()


class _Gathering:
    """Puts the gradebook's rows together."""

    def __init__(self, reader: Reader, submitted: set[tuple[str, str]], with_names: bool) -> None:
        self._reader = reader
        self._with_names = with_names
        self._penalties = {(each.student, each.assignment): each.penalty for each in reader.submissions}
        self._handed_in = self._penalties.keys() | submitted
        known = reader.learners()
        self._ids = _in_order({*known, *(student for student, _ in self._handed_in)}, with_names)
        self._row = {student: row for row, student in enumerate(self._ids)}
        self._names = known
        handed = {assignment for _, assignment in self._handed_in}
        every = sorted({part.assignment for part in reader.parts} | handed)
        self._assignments = [name for name in every if name in handed]
        self._untouched = [name for name in every if name not in handed]
        self._column = {name: column for column, name in enumerate(self._assignments)}
        self._parts = [part for part in reader.parts if part.assignment in self._column]

    def all(self) -> Class:
        points, waiting = self._points()
        scores = self._scores(points)
        if np.isnan(scores).all():
            raise GradebookFailed(
                f"Nothing to report: the gradebook knows {len(self._ids)} learners, and no graded submission of any "
                "of them. Collect some, and run `python -m grader grade` first."
            )
        tally = Tally(one_line, messages=self._with_names)
        states, why = self._states(scores, tally)
        for row, own in enumerate(states):
            for part, each in enumerate(self._parts):
                if own[self._column[each.assignment]] is State.UNREADABLE:
                    points[row, part] = np.nan
        return Class(
            learners=self._learners(),
            assignments=self._assignments,
            untouched=self._untouched,
            possible=np.array([self._possible(name) for name in self._assignments]),
            parts=self._parts,
            points=points,
            scores=scores,
            states=states,
            why=why,
            waiting=waiting,
            tally=tally,
            with_names=self._with_names,
        )

    def _learners(self) -> list[Learner]:
        if not self._with_names:
            return [Learner(str(number)) for number in range(1, len(self._ids) + 1)]
        return [Learner(one_line(student), one_line(self._names.get(student, ""))) for student in self._ids]

    def _possible(self, assignment: str) -> float:
        return sum(part.possible for part in self._parts if part.assignment == assignment)

    def _points(self) -> tuple[Numbers, dict[str, int]]:
        places = {(part.assignment, part.cell): place for place, part in enumerate(self._parts)}
        points = np.full((len(self._ids), len(self._parts)), np.nan)
        waiting = dict.fromkeys(self._assignments, 0)
        for grade in self._reader.grades():
            if grade.points is None:
                waiting[grade.assignment] += 1
            else:
                points[self._row[grade.student], places[grade.assignment, grade.cell]] = grade.points
        return points, waiting

    def _scores(self, points: Numbers) -> Numbers:
        """The sums by assignment, less the penalty and never below 0; NaN where nothing has been graded."""
        scores = np.full((len(self._ids), len(self._assignments)), np.nan)
        own = np.array([self._column[part.assignment] for part in self._parts], dtype=int)
        sums = np.zeros_like(scores)
        graded = np.zeros(scores.shape, dtype=bool)
        for column in range(len(self._assignments)):
            of_it = points[:, own == column]
            sums[:, column] = np.nansum(of_it, axis=1)
            graded[:, column] = (~np.isnan(of_it)).any(axis=1)
        for (student, assignment), penalty in self._penalties.items():
            place = self._row[student], self._column[assignment]
            if graded[place]:
                scores[place] = less_penalty(sums[place], penalty)
        return scores

    def _states(self, scores: Numbers, tally: Tally) -> tuple[list[list[State]], dict[tuple[int, int], str]]:
        states = [[State.GRADED] * len(self._assignments) for _ in self._ids]
        for row, column in zip(*np.nonzero(np.isnan(scores)), strict=True):
            handed_in = (self._ids[row], self._assignments[column]) in self._handed_in
            states[row][column] = State.UNGRADED if handed_in else State.MISSING
        why = {}
        for result in self._reader.results():
            tally.take(result)
            ended = _ENDED.get(result.outcome)
            if ended is not None:
                row, column = self._row[result.student], self._column[result.assignment]
                states[row][column] = ended
                why[row, column] = self._why(result)
        return states, why

    def _why(self, result: Result) -> str:
        """In words that may quote the learner; without names what kind of a stop it was, and no more."""
        if not self._with_names:
            return ", ".join(dict.fromkeys(stop.reason.value for stop in result.stops))
        return one_line(" ".join([stop.text for stop in result.stops] or result.notes))


_ENDED = {Outcome.STOPPED: State.STOPPED, Outcome.UNREADABLE: State.UNREADABLE}


def _in_order(students: Iterable[str], with_names: bool) -> list[str]:
    """By name; where names are left out in an order that tells nothing, another one each time."""
    ids = sorted(students)
    if not with_names:
        SystemRandom().shuffle(ids)
    return ids


def one_line(text: str) -> str:
    """A text as one line that acts on nothing, and not too long."""
    line = " ".join(inert_text(text).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
