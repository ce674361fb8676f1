"""When a submission was handed in, as the file timestamp.txt says: a text of a student's, read with care.

nbgrader reads the same file in its own commands, whole and with a parser that takes quadratic time. ``grader.guard``
puts the reading here in its place.
"""

from __future__ import annotations

import datetime
import logging
import re
import stat
from pathlib import Path

from nbgrader.utils import parse_utc

TIMESTAMP = "timestamp.txt"  # nbgrader's name for the file that tells when a submission was handed in
LONGEST = 100  # bytes; a date with its zone has under 40

# digits and words with the signs of dates, and a zone as a name (Europe/Berlin); no path of this machine
_DATE = re.compile(r"[0-9A-Za-z:+\-., ]+(?: [A-Za-z_]+(?:/[A-Za-z0-9_+\-]+)+)?")

_log = logging.getLogger(__name__)


def parse(raw: bytes) -> datetime.datetime | None:
    """The time that ``raw`` holds, in UTC without a zone, as nbgrader keeps it; None where it is blank.

    Raises ValueError for what is no date, longer than ``LONGEST``, or no text.
    """
    if len(raw) > LONGEST:
        raise ValueError(f"it has {len(raw):,} bytes; a date has at most {LONGEST}")
    text = raw.decode("ascii").strip()
    if not text:
        return None
    if not _DATE.fullmatch(text):
        raise ValueError("it holds signs that no date has")
    try:
        return parse_utc(text)
    except Exception as error:  # dateutil raises more kinds than it says
        raise ValueError(f"it is no date ({type(error).__name__})") from None


def read_time(path: Path) -> datetime.datetime | None:
    """The time that the file says, None where there is no such file; raises ValueError where there is no date in it."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise ValueError("it is no plain file")
        if status.st_size > LONGEST:
            raise ValueError(f"it has {status.st_size:,} bytes; a date has at most {LONGEST}")
        return parse(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValueError(f"it cannot be read: {error.strerror}") from None


def read(path: Path) -> datetime.datetime | None:
    """The time that the file says; None, with a warning, where there is no such file or no date in it."""
    try:
        return read_time(path)
    except ValueError as error:
        _log.warning("%s holds no date and is left out: %s", path, error)
        return None
