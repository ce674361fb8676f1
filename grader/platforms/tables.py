"""CSV files as learning platforms write and read them: read as they are, written whole or not at all."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from grader.errors import WrongUse
from grader.inert import inert_text
from grader.spreadsheet import as_text

Row = tuple[str, ...]

_DELIMITERS = ",;\t"  # a platform set to German writes semicolons, a spreadsheet saves tabs
_BOM = "\ufeff"
_LARGEST = 100_000_000  # bytes; a gradebook of 50,000 learners has some ten million
_HARMLESS = re.compile(r"[+-]?\d+(?:[.,]\d+)*|[@+-][\w.-]+(?:@[\w.-]+)?", re.ASCII)


@dataclass(frozen=True)
class Table:
    """A header and rows of text, and how the file that they came from was written."""

    header: Row
    rows: tuple[Row, ...]
    delimiter: str = ","
    mark: str = ""  # the byte order mark, where the file had one
    name: str = "the file"  # for messages

    def column(self, name: str) -> int | None:
        """Where the column of that name is; capitals and spaces around it do not count."""
        wanted = name.strip().casefold()
        found = [number for number, each in enumerate(self.header) if each.strip().casefold() == wanted]
        return found[0] if found else None

    def cell(self, row: Row, name: str) -> str:
        """A row's cell in the column of that name, without spaces around it; empty where there is none."""
        column = self.column(name)
        return row[column].strip() if column is not None and column < len(row) else ""

    def with_cells(self, cells: dict[tuple[int, int], str]) -> Table:
        """The same with some cells changed, each named by (row, column)."""
        rows = [list(row) for row in self.rows]
        for (row, column), text in cells.items():
            rows[row] += [""] * (column + 1 - len(rows[row]))
            rows[row][column] = text
        return replace(self, rows=tuple(map(tuple, rows)))


def read(path: Path) -> Table:
    """The CSV file ``path``; raises WrongUse where it is missing, no text in UTF-8, or no table."""
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except OSError as error:
        raise WrongUse(f"{path} cannot be read: {error.strerror}.") from error
    if len(raw) > _LARGEST:
        raise WrongUse(f"{path} has more than {_LARGEST / 1e6:.0f} MB: that is no table of a course.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise WrongUse(
            f"{path} is no text in UTF-8. Take the file as the platform gave it out; a spreadsheet saves one as "
            '"CSV UTF-8".'
        ) from error
    return parse(text, str(path))


def parse(text: str, name: str) -> Table:
    """The table that a CSV file's text holds; raises WrongUse where it holds none."""
    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    candidates: list[tuple[str, list[Row]]] = []
    reason = "its first line holds fewer than two columns"
    for delimiter in _DELIMITERS:
        try:
            candidates.append((delimiter, _rows(text, delimiter)))
        except csv.Error as error:  # split by another it may be a table
            reason = str(error)
    delimiter, rows = max(candidates, key=lambda each: len(each[1][0]) if each[1] else 0, default=("", []))
    if len(rows) < 1 or len(rows[0]) < 2:
        raise WrongUse(f"{name} is no CSV table: {reason}.")
    return Table(rows[0], tuple(rows[1:]), delimiter, mark, name)


def _rows(text: str, delimiter: str) -> list[Row]:
    """The lines that are not empty, in cells; raises csv.Error."""
    return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]


def write(table: Table, path: Path) -> None:
    """Write a table to ``path``, which holds the old or the new file at every moment; raises WrongUse where it cannot."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=table.delimiter).writerows([table.header, *table.rows])
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write((table.mark + text.getvalue()).encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise WrongUse(f"{path} cannot be written: {error.strerror}.") from error


def guarded(cell: str) -> str:
    """``cell`` as text that no spreadsheet takes for a formula.

    What begins like one gets an apostrophe in front. Numbers, and plain names such as @ada, +49170 or
    -ada@example.org, compute nothing and stay: a platform finds learners by them.
    """
    cell = inert_text(cell).replace("\n", " ")
    return cell if _HARMLESS.fullmatch(cell) else as_text(cell)


def shown(texts: Iterable[str], most: int = 8) -> str:
    """Some texts of a file for a message: on one line, not too many, nothing that a terminal acts on."""
    every = [inert_text(text).replace("\n", " ")[:120] for text in texts]
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(every[:most]) + more
