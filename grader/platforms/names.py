"""What the name of a downloaded file tells: who handed it in, and what they called it.

Canvas' "Download submissions" is flat: NAME_ID_FILE_01-sigmoid.ipynb, where NAME is the sortable name in small letters
without spaces ("lovelaceada"), ID the person's number in Canvas, as in the gradebook's column ID, and FILE the number
of the upload, which grows; late ones have _LATE after the name, anonymous ones anon_CODE for the number. A file that
is handed in again becomes 01-sigmoid-1.ipynb, then 01-sigmoid-2.ipynb.

Moodle's "Download all submissions" has a folder for everybody, "Ada Lovelace_4711_assignsubmission_file_/", or, by a
setting, the same as a prefix of the file's name; 4711 is the participant's number, as in the worksheet's Identifier.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """Who gave a file its name."""

    CANVAS = "canvas"
    MOODLE = "moodle"
    PLAIN = "plain"  # a person: LEARNER_ASSIGNMENT.ipynb, LEARNER/ASSIGNMENT.ipynb


@dataclass(frozen=True)
class Origin:
    """Whose a file is: the platform's name and number for them, when it was uploaded among others, and whether late."""

    form: Form
    name: str
    number: str
    file: str  # its own name, as its learner gave it
    upload: int = 0  # a later upload has a greater one; 0 where that is not known
    late: bool = False
    depth: int = 0  # which part of the path says whose it is


@dataclass(frozen=True)
class Wanted:
    """What is collected: the assignment, the course's others, and the learners whose ids are known."""

    assignment: str
    others: Collection[str] = ()
    learners: Container[str] = ()

    def called_so(self, name: str) -> bool:
        """Whether a name begins as one of the course's assignments does."""
        return any(name.casefold().startswith(each.casefold()) for each in (self.assignment, *self.others))


LONGEST_ID = 120  # characters

# a learner may have chosen the name: no part of it can be read in more than one way, or as a number without end
_CANVAS = re.compile(r"(?P<name>.+?)(?P<late>_LATE)?_(?P<number>\d{1,18})_(?P<upload>\d{1,18})_(?P<file>.+)")
_ANONYMOUS = re.compile(r"(?P<late>LATE_)?anon_(?P<number>[A-Za-z0-9]+)_(?P<upload>\d{1,18})_(?P<file>.+)")
_MOODLE = re.compile(r"(?P<name>.*)_(?P<number>\d{1,18})_assignsubmission_file(?:_?|_(?P<file>.+))")
_AGAIN = re.compile(r"(?:\d{1,3})?(?:[-_ ]+\(?\d{1,3}\)?|\(\d{1,3}\))*")


def platform_origin(parts: Sequence[str]) -> Origin | None:
    """Whose a file of a platform's download is, by its path in there; None where no platform gave the name.

    The outermost name decides: what lies in a learner's own zip file is theirs, whatever they have called it.
    """
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        file = None if last else parts[-1]
        if found := _MOODLE.fullmatch(part):
            return Origin(Form.MOODLE, found["name"], found["number"], file or found["file"] or "", depth=number)
        found = _ANONYMOUS.fullmatch(part) or _CANVAS.fullmatch(part)
        if found and (last or is_zip(part)):
            name = found.groupdict().get("name") or "anon"
            upload, late = int(found["upload"]), bool(found["late"])
            return Origin(Form.CANVAS, name, found["number"], file or found["file"], upload, late, number)
    return None


def plain_origin(parts: Sequence[str], wanted: Wanted) -> Origin | None:
    """Whose a file is that people named; None where nothing tells it.

    The outermost folder or zip file is a learner's, but for one that is called "all" or "…submissions…" or as an
    assignment is. Else it is what stands in front of the file's name: LEARNER_01-sigmoid.ipynb.
    """
    folders = [part[:-4] if is_zip(part) else part for part in parts[:-1]]
    owners = [number for number, name in enumerate(folders) if not wanted.called_so(name)]
    if owners and (folders[owners[0]].casefold() == "all" or "submissions" in folders[owners[0]].casefold()):
        owners = owners[1:]
    file, front = parts[-1], prefix(parts[-1], wanted)
    if front:
        file = file[[each.start() for each in _mentions(file, wanted.assignment)][-1] :]
    if owners:
        return Origin(Form.PLAIN, folders[owners[0]], "", file, depth=owners[0])
    return Origin(Form.PLAIN, front, "", file, depth=len(folders)) if front else None


def prefix(file: str, wanted: Wanted) -> str:
    """The learner's id in front of a file's name; empty where there is none.

    An id may have underscores. In "ada_byron_01-sigmoid-1.ipynb" it is all before the assignment's name; where more
    follows than an attempt's number it is the longest that is known, else what stands before the first underscore.
    """
    mentions = list(_mentions(file, wanted.assignment))
    if not mentions:
        return ""
    start, stem = mentions[-1].start(), file.rpartition(".")[0]
    underscores = [number for number, letter in enumerate(file[: LONGEST_ID + 1]) if letter == "_"]
    if start > 1 and file[start - 1] == "_" and _AGAIN.fullmatch(stem[mentions[-1].end() :]):
        front = file[: start - 1]
    else:
        known = (file[:number] for number in reversed(underscores) if file[:number] in wanted.learners)
        front = next(known, file[: underscores[0]] if underscores else "")
    return "" if wanted.called_so(front) else front


def _mentions(file: str, assignment: str) -> Iterator[re.Match[str]]:
    return re.finditer(re.escape(assignment), file, re.IGNORECASE)


def is_zip(name: str) -> bool:
    """Whether a file is called as a zip file is."""
    return name.casefold().endswith(".zip")


def attempt(file: str, assignment: str, others: Collection[str]) -> tuple[int, ...] | None:
    """Which attempt at an assignment a file's name tells: () for its own name, (1,) for "NAME-1.ipynb" or
    "NAME (1).ipynb"; None where it is no notebook of this assignment."""
    stem, dot, ending = file.rpartition(".")
    stem, assignment = stem.casefold(), assignment.casefold()
    if not dot or ending.casefold() != "ipynb" or not stem.startswith(assignment):
        return None
    if any(stem.startswith(other.casefold()) and len(other) > len(assignment) for other in others):
        return None
    rest = stem[len(assignment) :]
    return tuple(map(int, re.findall(r"\d+", rest))) if _AGAIN.fullmatch(rest) else None


def rubbish(parts: Sequence[str]) -> bool:
    """Whether a file is what systems leave behind: macOS' shadows, JupyterLab's checkpoints."""
    return (
        "__MACOSX" in parts or ".ipynb_checkpoints" in parts or parts[-1].startswith("._") or parts[-1] == ".DS_Store"
    )
