"""What everybody has reached, out of nbgrader's gradebook, as nbgrader counts it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from nbgrader.api import Gradebook, Student

from grader.errors import WrongUse
from grader.gradebook import less_penalty, read_marks

_NUMBERED = re.compile(r".*-(canvas|moodle)-(\w+)")


@dataclass(frozen=True)
class Learner:
    """One learner as the gradebook knows them."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""

    def number(self, platform: str) -> str:
        """The platform's number of a learner who was collected without a roster; empty where there is none."""
        found = _NUMBERED.fullmatch(self.id)
        return found[2] if found and found[1] == platform else ""

    @property
    def mail(self) -> str:
        """The e-mail address: the gradebook's, else the id where that is one."""
        return self.email or (self.id if "@" in self.id.strip("@") else "")

    @property
    def listed(self) -> str:
        """The name as lists have it: Lovelace, Ada."""
        return ", ".join(filter(None, (self.last_name, self.first_name))) or self.id


@dataclass(frozen=True)
class Scores:
    """The points of each assignment by learner's id, late penalties taken off; who never handed in is not in it."""

    learners: Mapping[str, Learner]
    points: Mapping[str, Mapping[str, float]]
    possible: Mapping[str, float]
    waiting: Mapping[str, int] = field(default_factory=dict)  # submissions with a part that has no points yet, if any

    def of(self, learner: str) -> dict[str, float]:
        """One learner's points by assignment."""
        return {name: points[learner] for name, points in self.points.items() if learner in points}

    @property
    def graded(self) -> list[Learner]:
        """Everybody who has handed in something."""
        return [learner for learner in self.learners.values() if self.of(learner.id)]


def read(gradebook: Gradebook, assignments: Collection[str], students: Collection[str]) -> Scores:
    """The scores of some assignments and learners, or of all; raises WrongUse for a name that the gradebook lacks."""
    known = {each.name: float(each.max_score or 0) for each in gradebook.assignments}
    if not known:
        raise WrongUse("The gradebook knows no assignment yet: grade first.")
    _know("assignment", assignments, known)
    learners = {
        each.id: Learner(each.id, each.first_name or "", each.last_name or "", each.email or "")
        for each in gradebook.db.query(Student).order_by(Student.id)
    }
    _know("learner", students, learners)
    chosen = {name: learner for name, learner in learners.items() if not students or name in students}
    names = sorted(name for name in known if not assignments or name in assignments)
    read_all = {name: _points(gradebook, name) for name in names}
    kept = {name: {who: score for who, score in of.items() if who in chosen} for name, (of, _) in read_all.items()}
    waiting = {name: len(open_for & chosen.keys()) for name, (_, open_for) in read_all.items()}
    waiting = {name: number for name, number in waiting.items() if number}
    return Scores(chosen, kept, {name: known[name] for name in names}, waiting)


def _points(gradebook: Gradebook, assignment: str) -> tuple[dict[str, float], set[str]]:
    """Everybody's points of one assignment, and of whom a part waits for a person.

    They come from a few queries: one by one 5,000 learners would take minutes.
    """
    points: dict[str, float] = defaultdict(float)
    penalties: dict[str, float] = defaultdict(float)
    open_for: set[str] = set()
    for whose, marks in read_marks(gradebook.db.connection(), None, assignment).items():
        points[whose.student] += marks.points
        penalties[whose.student] += marks.penalty
        if any(mark.points is None for mark in marks.parts.values()):
            open_for.add(whose.student)
    return {student: less_penalty(total, penalties[student]) for student, total in points.items()}, open_for


def _know(what: str, names: Collection[str], known: Collection[str]) -> None:
    unknown = sorted(name for name in names if name not in known)
    if unknown:
        raise WrongUse(
            f"The gradebook knows no {what} {', '.join(map(repr, unknown))}. It knows: {', '.join(sorted(known)[:20])}."
        )


def numbered(name: str, platform: str, number: str) -> str:
    """The id of a learner of whom nothing is known but a file's name: ada-lovelace-moodle-4711."""
    readable = "-".join(re.findall(r"\w+", name.casefold()))[:60]
    return "-".join(filter(None, (readable, platform, number)))


def number(points: float) -> str:
    """Points as platforms read them: two decimals at most, a point before them."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def points_in(cell: str) -> float | None:
    """The points that a platform's cell holds, with a point or a comma; None where it holds none."""
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return None
