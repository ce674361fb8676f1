"""nbgrader's ``collect`` from the exchange, where students make folders of any name with anything in them.

nbgrader's own follows links (to the instructor's files), and ends for the whole class at the first folder that it
cannot read. Named in nbgrader_config.py.
"""

from __future__ import annotations

import datetime
import os
import shutil
import stat
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import ignore_patterns

from grader import timestamps
from grader.gradebook import refused
from grader.inert import inert_line


class Collect(ExchangeCollect):
    """Collects each submission for itself: what cannot be taken is told, and all others are collected."""

    def _path_to_record(self, path: str) -> dict[str, Any]:
        """Whose a folder STUDENT+ASSIGNMENT+TIME+ANYTHING is, and why it is refused, if it is."""
        name = Path(path).name
        parts = name.rsplit("+", 3)
        student, when, reason = parts[0], None, ""
        try:
            when = timestamps.parse(os.fsencode(parts[2])) if len(parts) > 2 else None
        except ValueError as error:
            reason = f"its time is none: {error}"
        if not reason and (when is None or parts[1] != self.coursedir.assignment_id or not student.strip(".")):
            reason = "its name is not STUDENT+ASSIGNMENT+TIME"
        if not reason and not stat.S_ISDIR(Path(path).lstat().st_mode):
            reason = "it is a link or a file, and no folder"
        if not reason and (unfit := refused(student)):
            reason = f"it {unfit}, or ask the student to"
        if reason:
            return {"username": name, "filename": name, "timestamp": datetime.datetime.min, "refused": reason}
        return {"username": student, "filename": name, "timestamp": when}

    def copy_files(self) -> None:
        """Copy every submission, and say of each that could not be."""
        records: list[dict[str, Any]] = self.src_records  # type: ignore[has-type]
        if not records:
            super().copy_files()
        for record in records:
            reason = record.get("refused", "")
            self.src_records = [record]
            try:
                if not reason:
                    super().copy_files()
            except (OSError, RuntimeError) as error:
                reason = f"{type(error).__name__}: {error}"
            if reason:
                self.log.warning("Not collected: %s", inert_line(f"{record['filename'][:300]}: {reason[:300]}"))

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        """Copy the plain files of a submission that nbgrader's settings ask for; all of it, or nothing."""
        self._check_size(Path(src))
        own = self.coursedir
        unwanted = ignore_patterns(own.ignore, own.include, own.max_file_size, self.log)
        try:
            shutil.copytree(
                src, dest, ignore=lambda folder, names: {*_strange(folder, names), *unwanted(folder, names)}
            )
        except OSError:
            shutil.rmtree(dest, ignore_errors=True)
            raise
        for path in (Path(dest), *Path(dest).rglob("*")) if own.groupshared else ():
            path.chmod(path.stat().st_mode | (0o2770 if path.is_dir() else 0o660))

    def _check_size(self, folder: Path) -> None:
        most = 1000 * self.coursedir.max_dir_size
        size = sum(Path(inside, file).lstat().st_size for inside, _, files in os.walk(folder) for file in files)
        if size > most:
            raise RuntimeError(f"it has {size:,} bytes; CourseDirectory.max_dir_size allows {most:,}")


def _strange(folder: str, names: list[str]) -> set[str]:
    """Which of the names in a folder are no folders and no plain files: links, pipes, devices."""
    modes = {name: Path(folder, name).lstat().st_mode for name in names}
    return {name for name, mode in modes.items() if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)}
