"""What one learner handed in, read into memory: all that grading it needs of the course folder."""

from __future__ import annotations

import datetime
import hashlib
import itertools
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.course import Submission
from grader.errors import Unreadable
from grader.inert import inert_text
from grader.submission import LARGEST, MOST_NOTES, read_bytes
from grader.timestamps import TIMESTAMP, read_time

MOST_FILES = 1_000  # beside a notebook, folders included
_DEEPEST = 20  # folders in one another
_LONGEST_PATH = 1_000  # bytes of a path within the folder; no system takes more than 4,096 with the course's before it


@dataclass(frozen=True)
class HandedIn:
    """The files of one submission. ``unreadable`` says why there is no notebook among them, where there is none."""

    student: str
    assignment: str
    notebook: bytes = b""
    files: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()  # what was left out, and why
    unreadable: str = ""
    timestamp: datetime.datetime | None = None  # in UTC, as nbgrader keeps it; None leaves the one that it knows

    @property
    def name(self) -> str:
        """The notebook's file name."""
        return f"{self.assignment}.ipynb"

    @property
    def digest(self) -> str:
        """A hash of everything that was handed in."""
        rest = self.student, self.assignment, self.notes, self.unreadable, self.timestamp
        whole = hashlib.sha256(repr(rest).encode())
        for name, content in (("", self.notebook), *sorted(self.files.items())):
            whole.update(f"{name!r} {len(content)} ".encode())
            whole.update(content)
        return whole.hexdigest()


def read(submission: Submission) -> HandedIn:
    """Read a submission's folder. Raises nothing for what is in it."""
    notebook, unreadable = b"", ""
    try:
        notebook = read_bytes(submission.notebook)
    except Unreadable as error:
        unreadable = str(error)
    files, notes = read_files(submission.folder, leave_out=submission.notebook)
    when = None
    try:
        when = read_time(submission.folder / TIMESTAMP)  # whether there was room for that file among the others or not
    except ValueError as error:
        notes.append(
            f"{TIMESTAMP} holds no date ({error}), so that the time of an earlier submission stands, and without one this counts "
            "as on time. Write the time into it and grade again"
        )
    told = tuple(map(inert_text, notes))  # names of files may be what no gradebook can hold
    return HandedIn(submission.student, submission.assignment, notebook, files, told, inert_text(unreadable), when)


def read_files(folder: Path, leave_out: Path) -> tuple[dict[str, bytes], list[str]]:
    """The plain files in a submission's folder, by name, and what was left out, and why.

    A link to the gradebook would end up in autograded/, and a pipe would never end.
    """
    files, notes, room = {}, [], LARGEST
    for path, reason in _plain_files(folder):
        name = str(path.relative_to(folder))
        if reason:
            notes.append(f"{name[:100]} was left out: it is {reason}")
        elif leave_out not in (path, *path.parents) and not name.startswith("helpers/"):
            try:
                content = path.read_bytes()
            except OSError as error:
                notes.append(f"{name[:100]} was left out: it cannot be read ({error.strerror})")
                continue
            room -= len(content)
            if room < 0:
                notes.append(f"{name} was left out: all files together have more than {LARGEST / 1e6:.0f} MB")
                break
            files[name] = content
    if len(notes) > MOST_NOTES:
        notes[MOST_NOTES:] = [f"and {len(notes) - MOST_NOTES} more of the kind"]
    return files, notes


def _plain_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Everything in a folder that is no folder, with the reason why it cannot be taken, if there is one."""
    to_do, left = [folder], MOST_FILES
    while to_do:
        inside = to_do.pop()
        try:
            with os.scandir(inside) as entries:
                paths = sorted(Path(entry.path) for entry in itertools.islice(entries, left + 1))
        except OSError as error:
            yield inside, f"a folder that cannot be read ({error.strerror})"
            continue
        left -= len(paths)
        for path in paths[: left + len(paths)] if left < 0 else paths:
            reason, is_folder = _looked_at(path, folder)
            if is_folder and not reason:
                to_do.append(path)
            else:
                yield path, reason
        if left < 0:
            yield inside, f"a folder with more than {MOST_FILES:,} files in all, of which only these are taken"
            return


def _looked_at(path: Path, folder: Path) -> tuple[str, bool]:
    """Why a path in a submission's folder cannot be taken, if so, and whether it is a folder itself."""
    within = path.relative_to(folder)
    if len(os.fsencode(within)) > _LONGEST_PATH:
        return f"a path of more than {_LONGEST_PATH:,} bytes", False
    status = path.lstat()
    if stat.S_ISDIR(status.st_mode):
        return f"a folder within {_DEEPEST - 1} others" if len(within.parts) >= _DEEPEST else "", True
    if stat.S_ISLNK(status.st_mode):
        return "a link, which is not followed", False
    if not stat.S_ISREG(status.st_mode):
        return "no plain file", False
    return f"larger than {LARGEST / 1e6:.0f} MB" if status.st_size > LARGEST else "", False
