"""Who is who: a platform's names and numbers, and the learners' ids in the course."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateutil import parser as dates
from dateutil import tz

from grader.errors import WrongUse
from grader.platforms import canvas, moodle, tables
from grader.platforms.names import LONGEST_ID, Form, Origin
from grader.platforms.scores import numbered
from grader.platforms.tables import Table, shown

# the first that has something in it is a learner's id
ID_COLUMNS = ("SIS Login ID", "SIS User ID", "Username", "ID number", "Email address", "ID")
HERE = tz.tzlocal()  # the time zone of this machine
_FITTING = re.compile(rf"(?!\.)[\w.@ +~-]{{1,{LONGEST_ID}}}(?<!\s)")  # the name of one folder, anywhere
ALLOWED = (
    "letters, digits, spaces and . @ + ~ _ - may be in one, no dot first, no space last, "
    f"{LONGEST_ID} characters at most"
)


@dataclass(frozen=True)
class Person:
    """One line of a roster. ``handed_in`` is when, with its time zone, where Moodle's worksheet tells it."""

    learner: str
    platform: Form
    number: str
    name: str
    handed_in: datetime.datetime | None = None


class Roster:
    """Everybody in a course, as its platforms know them, and what could not be read of it, a line each."""

    def __init__(self, people: Iterable[Person] = (), remarks: Iterable[str] = ()) -> None:
        self.remarks = tuple(remarks)
        self._numbers: dict[tuple[Form, str], list[Person]] = defaultdict(list)
        self._names: dict[str, list[Person]] = defaultdict(list)
        self._learners: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            self._learners[person.learner].append(person)
            if _letters(person.name):
                self._names[_letters(person.name)].append(person)
            if person.number:
                self._numbers[person.platform, person.number].append(person)

    def __contains__(self, learner: object) -> bool:
        return learner in self._learners

    def person(self, origin: Origin) -> Person | None:
        """Whose a file is: by the platform's number, else by the name, where that is one learner's only.

        Where several rosters have them it is the line with the latest time: an older worksheet knows an older one.
        Canvas' numbers are the same in every file, so that one that is not in the roster is somebody else's. Moodle's
        are an assignment's own: there a name counts where the roster has no number of that learner.
        """
        found: Sequence[Person] = self._numbers.get((origin.form, origin.number), ())
        if not found and origin.form is Form.PLAIN:
            found = self._learners.get(origin.name, ()) or self._called(origin)
        if not found and origin.form is Form.MOODLE:
            found = [each for each in self._called(origin) if not self._has_number(each)]
        learners = {each.learner for each in found}
        return max(found, key=_last) if len(learners) == 1 else None

    def _called(self, origin: Origin) -> Sequence[Person]:
        return self._names.get(_letters(origin.name), ())

    def _has_number(self, person: Person) -> bool:
        return any(each.number for each in self._learners[person.learner] if each.platform is Form.MOODLE)

    def learner(self, origin: Origin) -> str:
        """The learner's id; one made of the platform's name and number for somebody who is not in the roster."""
        person = self.person(origin)
        if person:
            return person.learner
        if origin.form is Form.PLAIN:
            return origin.name
        return numbered(origin.name, origin.form.value, origin.number)


def fitting(learner: str) -> bool:
    """Whether an id can be the name of a folder on every system, and nothing else."""
    return _FITTING.fullmatch(learner) is not None


def read(files: Iterable[Path], column: str = "", zone: datetime.tzinfo = HERE) -> Roster:
    """The roster in some CSV files: gradebooks of Canvas, Moodle's worksheets and lists of participants.

    ``column`` names the column of the learners' ids, ``zone`` is that of the times. Raises WrongUse for a file that is no roster.
    """
    people, remarks = [], []
    for file in files:
        table = tables.read(file)
        found = list(_people(table, column, zone))
        unfit = [each.learner for each in found if not fitting(each.learner)]
        if unfit:
            remarks.append(
                f"{file}: these ids cannot be names of folders, and are left out: {shown(unfit)} ({ALLOWED})."
            )
        people += [each for each in found if fitting(each.learner)]
    return Roster(people, remarks)


def _people(table: Table, column: str, zone: datetime.tzinfo) -> Iterable[Person]:
    columns = [column] if column else [name for name in ID_COLUMNS if table.column(name) is not None]
    if not columns or table.column(columns[0]) is None:
        raise WrongUse(
            f"{table.name} is no roster: it has no column {column or ' and no '.join(ID_COLUMNS)}, but "
            f"{shown(table.header)}."
        )
    of_canvas = table.column("Section") is not None and table.column("ID") is not None
    for number in canvas.learner_rows(table) if of_canvas else range(len(table.rows)):
        row = table.rows[number]
        cells = (table.cell(row, name) for name in columns)
        learner = unicodedata.normalize("NFC", next(filter(None, cells), ""))
        if not learner:
            continue
        name = (
            table.cell(row, "Student")
            or table.cell(row, "Full name")
            or " ".join(table.cell(row, each) for each in ("First name", "Last name", "Surname"))
        )
        if of_canvas:
            yield Person(learner, Form.CANVAS, table.cell(row, "ID"), name)
        else:
            identifier = moodle.participant(table.cell(row, moodle.IDENTIFIER))
            handed_in = _date(table.cell(row, "Last modified (submission)"), zone)
            yield Person(learner, Form.MOODLE, identifier, name, handed_in)


def _letters(name: str) -> str:
    """A name's letters: Canvas leaves the spaces and commas out, Moodle makes a space of what no file can be called."""
    return "".join(re.findall(r"\w", unicodedata.normalize("NFC", name).casefold().replace("_", "")))


def _last(person: Person) -> tuple[bool, datetime.datetime | None]:
    """What to sort by where the latest time is wanted, and any rather than none."""
    return person.handed_in is not None, person.handed_in


def _date(text: str, zone: datetime.tzinfo) -> datetime.datetime | None:
    """The time that Moodle writes in English: Monday, 5 October 2026, 9:12 PM."""
    try:
        when = dates.parse(text) if re.search(r"\d{4}", text) else None
    except (ValueError, OverflowError):
        return None
    return when.replace(tzinfo=when.tzinfo or zone) if when else None
