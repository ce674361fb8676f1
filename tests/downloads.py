"""Files as learning platforms give them out, made from a description."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

WHEN = datetime.datetime(2026, 10, 9, 8, 30)  # when the platform made the zip file: the date of all that is in it


def packed(files: Mapping[str, str | bytes], when: datetime.datetime = WHEN) -> bytes:
    """A zip file with these files in it."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, when.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def archive(course_root: Path, assignment: str) -> Path:
    """The folder where downloads are put, made."""
    folder = course_root / "downloaded" / assignment / "archive"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def table(path: Path, rows: Iterable[Iterable[object]]) -> Path:
    """A CSV file as platforms write it."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


def read_table(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


CANVAS_COLUMNS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
MOODLE_COLUMNS = [
    "Identifier",
    "Full name",
    "Email address",
    "Status",
    "Grade",
    "Maximum Grade",
    "Grade can be changed",
    "Last modified (submission)",
    "Last modified (grade)",
    "Feedback comments",
]
