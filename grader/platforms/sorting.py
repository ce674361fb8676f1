"""Whose the files of a download are, and which of a learner's is the one to grade. Pure: paths in, picks out."""

from __future__ import annotations

import datetime
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from grader.platforms.names import Form, Origin, Wanted, attempt, plain_origin, platform_origin, prefix, rubbish
from grader.platforms.roster import ALLOWED, Roster, fitting
from grader.platforms.tables import shown


@dataclass(frozen=True)
class Found:
    """One file of a download: where it stands in the listing, its path, and when it and what it lies in were made."""

    place: int
    path: str
    stamps: tuple[tuple[int, datetime.datetime], ...]  # the outermost zip file's first, each with its place in the path

    @property
    def made(self) -> datetime.datetime:
        return self.stamps[-1][1]

    def received(self, depth: int) -> datetime.datetime:
        """When the platform made what it calls somebody's, a part of the path: in a zip of theirs dates are theirs."""
        return next((made for part, made in self.stamps if part >= depth), self.made)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The path's folders and the name, composed: macOS writes an ë as two characters."""
        return tuple(unicodedata.normalize("NFC", self.path).split("/"))


_Whose = tuple[Found, Origin | None]


@dataclass(frozen=True)
class Pick:
    """The notebook to grade of one learner. ``handed_in`` is None where it is on time or not known."""

    learner: str
    place: int
    path: str
    handed_in: datetime.datetime | None


@dataclass(frozen=True)
class _Candidate:
    found: Found
    origin: Origin
    attempt: tuple[int, ...] | None  # None: a notebook that is called otherwise
    received: datetime.datetime  # at the latest

    @property
    def order(self) -> tuple[object, ...]:
        return (self.origin.upload, self.found.made, self.attempt or (), self.found.path)


def pick(
    files: Sequence[Found], assignment: str, others: Collection[str], roster: Roster
) -> tuple[list[Pick], list[str]]:
    """The latest notebook of every learner, and what a person should know, a line each.

    ``others`` are the course's other assignments: their notebooks are never taken for this one's.
    """
    remarks: list[str] = []
    wanted = Wanted(assignment, others, roster)
    whose = [(file, _origin(file, wanted)) for file in files if not rubbish(file.parts)]
    by_learner: dict[str, list[_Candidate]] = defaultdict(list)
    without: dict[str, list[str]] = defaultdict(list)
    for file, origin in _without_mixed(whose, wanted, remarks):
        if origin is None:
            if file.path.casefold().endswith(".ipynb"):
                remarks.append(f"Not collected: {shown([file.path])}: its name does not say whose it is.")
            continue
        learner = roster.learner(origin)
        if not fitting(learner):
            remarks.append(
                f"Not collected: {shown([file.path])}: {shown([repr(learner)])} cannot be a learner's id: {ALLOWED}."
            )
            continue
        known = attempt(origin.file, assignment, others)
        if known is not None or _may_be(origin, others):
            by_learner[learner].append(_Candidate(file, origin, known, file.received(origin.depth)))
        else:
            without[learner].append(file.path)
    picks = _picks(by_learner, assignment, roster, remarks)
    remarks += [
        f"Not collected: {learner} has handed in no notebook of {assignment}, but {shown(paths)}."
        for learner, paths in sorted(without.items())
        if learner not in by_learner
    ]
    return picks, remarks


def _picks(
    by_learner: Mapping[str, list[_Candidate]], assignment: str, roster: Roster, remarks: list[str]
) -> list[Pick]:
    """One of the notebooks of each learner, where it can be told which."""
    picks, strangers = [], []
    for learner, candidates in sorted(by_learner.items()):
        chosen = _latest(learner, candidates, assignment, remarks)
        if chosen:
            picks.append(_picked(learner, chosen, roster, remarks))
            if roster and not roster.person(chosen.origin):
                strangers.append(learner)
    if strangers:
        remarks.append(f"Not in the roster, and collected by their files' names: {shown(strangers, 20)}.")
    return picks


def _origin(file: Found, wanted: Wanted) -> Origin | None:
    """Whose a file is; whatever lies in a zip file or folder that is called as a learner of the roster is theirs."""
    plain = plain_origin(file.parts, wanted)
    if plain and plain.depth < len(file.parts) - 1 and plain.name in wanted.learners:
        return plain
    return platform_origin(file.parts) or plain


def _without_mixed(files: Sequence[_Whose], wanted: Wanted, remarks: list[str]) -> list[_Whose]:
    """The files without those of zip files and folders that are one learner's by their name, and hold others'.

    A class in one zip file that has an odd name looks like that; so does a learner who hands in for a classmate.
    """
    inside: dict[str, set[str]] = defaultdict(set)
    for file, origin in files:
        if origin and origin.form is not Form.MOODLE and origin.depth < len(file.parts) - 1:
            inner = file.parts[origin.depth + 1 :]
            other, front = platform_origin(inner), prefix(inner[-1], wanted)
            if other:
                inside[_owner(file, origin)] |= {other.name, origin.name}
            elif front and origin.form is Form.PLAIN:
                inside[_owner(file, origin)].add(front)
    mixed = {owner for owner, names in inside.items() if len(names) > 1}
    remarks += [
        f"Not collected: {shown([owner])} is named as one learner's and holds files named as several learners' "
        f"({shown(sorted(inside[owner]))}). Is it the whole class? Rename it to submissions.zip."
        for owner in sorted(mixed)
    ]
    return [(file, origin) for file, origin in files if not origin or _owner(file, origin) not in mixed]


def _owner(file: Found, origin: Origin) -> str:
    return "/".join(file.parts[: origin.depth + 1])


def _may_be(origin: Origin, others: Collection[str]) -> bool:
    """Whether a file of a platform's may be this assignment's notebook though it is called otherwise."""
    notebook = origin.file.casefold().endswith(".ipynb")
    return notebook and origin.form is not Form.PLAIN and all(attempt(origin.file, each, ()) is None for each in others)


def _latest(learner: str, candidates: list[_Candidate], assignment: str, remarks: list[str]) -> _Candidate | None:
    """The one to grade: the latest of those with the right name, else the only notebook there is."""
    named = [each for each in candidates if each.attempt is not None]
    if not named and len(candidates) > 1:
        paths = shown(each.found.path for each in candidates)
        remarks.append(f"Not collected: of {learner}, none of these is called {assignment}.ipynb: {paths}.")
        return None
    ordered = sorted(named or candidates, key=lambda each: each.order)
    chosen = ordered[-1]
    if not named:
        remarks.append(f"{learner}: {shown([chosen.found.path])} is taken for {assignment}: it is the only notebook.")
    if len(ordered) > 1:
        earlier = shown(each.found.path for each in ordered[:-1])
        remarks.append(f"{learner}: {shown([chosen.found.path])} is the latest and is taken, not {earlier}.")
    upload = chosen.origin.upload  # in a second download the same one is younger
    return replace(
        chosen, received=min(each.received for each in ordered if each.origin.upload == upload or each is chosen)
    )


def _picked(learner: str, chosen: _Candidate, roster: Roster, remarks: list[str]) -> Pick:
    person, origin, found = roster.person(chosen.origin), chosen.origin, chosen.found
    handed_in = None
    if person and origin.form is Form.MOODLE and person.number != origin.number:
        remarks.append(
            f"{learner}: {shown([found.path])} is taken for theirs by the name alone: the roster has nobody with the "
            f"number {origin.number}."
        )
    if person and person.handed_in and person.number == origin.number:
        handed_in = person.handed_in
    elif origin.late:
        handed_in = chosen.received
        remarks.append(
            f"{learner}: late, says Canvas, and not since when. Until somebody mends its timestamp.txt it counts as "
            f"handed in when the zip file was made, {handed_in:%Y-%m-%d %H:%M}."
        )
    return Pick(learner, found.place, found.path, handed_in)
