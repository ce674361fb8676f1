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
from grader.folder_names import portable
from grader.platforms import canvas, moodle, tables
from grader.platforms.names import LONGEST_ID, Form, Origin
from grader.platforms.scores import numbered
from grader.platforms.tables import Table, shown

# the first that has something in it is a learner's id
ID_COLUMNS = ("SIS Login ID", "SIS User ID", "Username", "ID number", "Email address", "ID")
_SPELLED = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_NAME_THEM = (
    "Is Moodle set to another language, say in nbgrader_config.py what they are called: "
    "c.PlatformExtractor.id_column, identifier_column, name_column and time_column."
)
HERE = tz.tzlocal()  # the time zone of this machine
_FITTING = re.compile(rf"(?!\.)[\w.@ +~-]{{1,{LONGEST_ID}}}(?<!\s)")  # the name of one folder, anywhere
ALLOWED = (
    "letters, digits, spaces and . @ + ~ _ - may be in one, no dot first, no dot or space last, no device of Windows (nul, com1), "
    f"{LONGEST_ID} characters at most"
)


@dataclass(frozen=True)
class Columns:
    """What the columns of a roster are called; the names are those of an English Moodle."""

    learner: str = ""  # the learners' ids; empty: the first of ID_COLUMNS that has something in it
    identifier: str = moodle.IDENTIFIER
    name: str = "Full name"
    time: str = "Last modified (submission)"


ENGLISH = Columns()


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

    def __len__(self) -> int:
        return len(self._learners)

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
    return _FITTING.fullmatch(learner) is not None and portable(learner)


def read(files: Iterable[Path], columns: Columns = ENGLISH, zone: datetime.tzinfo = HERE) -> Roster:
    """The roster in some CSV files: gradebooks of Canvas, Moodle's worksheets and lists of participants.

    ``zone`` is the time zone of the times. Raises WrongUse for a file that is no roster.
    """
    people, remarks = [], []
    for file in files:
        table = tables.read(file)
        strange: list[str] = []
        found = list(_people(table, columns, zone, strange))
        unfit = [each.learner for each in found if not fitting(each.learner)]
        if unfit:
            remarks.append(
                f"{file}: these ids cannot be names of folders, and are left out: {shown(unfit)} ({ALLOWED})."
            )
        remarks += _unread(table, columns, strange)
        people += [each for each in found if fitting(each.learner)]
    return Roster(people, remarks)


def _unread(table: Table, columns: Columns, strange: Sequence[str]) -> Iterable[str]:
    """What of a worksheet of Moodle's is not used, a line each."""
    if strange:
        yield (
            f"{table.name}: these times are not understood, and who has one counts as on time: {shown(strange, 20)}. "
            "Times are read in English, with the month's name, or as 2026-10-05 21:12; in 05.10.2026 day and month "
            "could be swapped. Download the worksheet in English, or mend each timestamp.txt."
        )
    there = [name for name in (columns.identifier, columns.time) if table.column(name) is not None]
    if len(there) == 1 and not _of_canvas(table):
        [lacking] = {columns.identifier, columns.time} - set(there)
        yield (
            f"{table.name} has a column {there[0]} and no {lacking}, so that what that tells is not known. "
            f"Its columns are: {shown(table.header, 20)}. {_NAME_THEM}"
        )


def _people(table: Table, columns: Columns, zone: datetime.tzinfo, strange: list[str]) -> Iterable[Person]:
    """Everybody in a table; whose time is not understood is added to ``strange``, with it."""
    ids = [columns.learner] if columns.learner else [name for name in ID_COLUMNS if table.column(name) is not None]
    if not _of_canvas(table):
        ids = [name for name in ids if table.column(name) != table.column(columns.identifier)]
    if not ids or table.column(ids[0]) is None:
        raise WrongUse(
            f"{table.name} is no roster: it has no column {columns.learner or ' and no '.join(ID_COLUMNS)}, but "
            f"{shown(table.header, 20)}. {_NAME_THEM}"
        )
    for number in canvas.learner_rows(table) if _of_canvas(table) else range(len(table.rows)):
        row = table.rows[number]
        learner = unicodedata.normalize("NFC", next(filter(None, (table.cell(row, name) for name in ids)), ""))
        if not learner:
            continue
        if _of_canvas(table):
            yield Person(learner, Form.CANVAS, table.cell(row, "ID"), table.cell(row, "Student"))
            continue
        parts = (table.cell(row, each) for each in ("First name", "Last name", "Surname"))
        name = table.cell(row, columns.name) or " ".join(parts)
        handed_in, text = None, table.cell(row, columns.time)
        try:
            handed_in = _date(text, zone)
        except ValueError:
            strange.append(f"{name.strip() or learner} ({text})")
        yield Person(learner, Form.MOODLE, moodle.participant(table.cell(row, columns.identifier)), name, handed_in)


def _of_canvas(table: Table) -> bool:
    return table.column("Section") is not None and table.column("ID") is not None


def _letters(name: str) -> str:
    """A name's letters: Canvas leaves the spaces and commas out, Moodle makes a space of what no file can be called."""
    return "".join(re.findall(r"\w", unicodedata.normalize("NFC", name).casefold().replace("_", "")))


def _last(person: Person) -> tuple[bool, datetime.datetime | None]:
    """What to sort by where the latest time is wanted, and any rather than none."""
    return person.handed_in is not None, person.handed_in


def _date(text: str, zone: datetime.tzinfo) -> datetime.datetime | None:
    """A time as an English Moodle writes it: Monday, 5 October 2026, 9:12 PM; raises ValueError for any other."""
    if text in ("", "-"):
        return None
    if re.match(r"\d{4}-\d\d-\d\d\D", text):
        when = datetime.datetime.fromisoformat(text)
    elif _SPELLED.search(text) and re.search(r"\b\d{4}\b", text) and re.search(r"\d:\d\d", text):
        when = _parsed(text)
    else:
        raise ValueError(text)
    return when.replace(tzinfo=when.tzinfo or zone)


def _parsed(text: str) -> datetime.datetime:
    try:
        return dates.parse(text)
    except Exception as error:  # dateutil raises more than it says
        raise ValueError(text) from error
