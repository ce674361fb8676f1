"""nbgrader's own commands and Formgrader, made to read submissions with the same care as ``grade``.

nbgrader's autograde copies what lies beside a notebook before anything of this project is asked. It follows links (to
the gradebook, or to /dev/zero until the disk is full), and compares each file with all others in its folder.
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

from nbgrader.coursedir import CourseDirectory

from grader import timestamps

TIMESTAMP = timestamps.TIMESTAMP


def guard_nbgrader() -> None:
    """Put the reading of this project in the place of nbgrader's. For nbgrader_config.py, which comes before any use."""

    def existing(self: CourseDirectory, dest_path: str) -> datetime.datetime | None:
        return timestamps.read(Path(dest_path, TIMESTAMP))

    CourseDirectory.get_existing_timestamp = existing
    api: Any = sys.modules.get("nbgrader.apps.api")  # both are loaded before the config wherever they are used
    if api is not None:
        api.NbGraderAPI.get_submitted_timestamp = _submitted
    base: Any = sys.modules.get("nbgrader.converters.base")
    if base is not None and base.BaseConverter.init_assignment is not _init_assignment:
        _Original.init_assignment = base.BaseConverter.init_assignment
        base.BaseConverter.init_assignment = _init_assignment


class _Original:
    init_assignment: Any = None


def _submitted(self: Any, assignment_id: str, student_id: str) -> datetime.datetime | None:
    folder = self.coursedir.format_path(self.coursedir.submitted_directory, student_id, assignment_id)
    return timestamps.read(Path(folder, TIMESTAMP))


def _init_assignment(self: Any, assignment_id: str, student_id: str) -> None:
    """Copy what lies beside the notebooks to be converted. For autograde that is what a student handed in."""
    from nbgrader.converters import Autograde  # noqa: PLC0415 - slow to load, and then it is loaded

    if isinstance(self, Autograde):
        _refuse(student_id)
        source, dest = (Path(place(assignment_id, student_id)) for place in (self._format_source, self._format_dest))
        _copy_beside(source, dest, assignment_id, self.log)
    else:
        _Original.init_assignment(self, assignment_id, student_id)


def _refuse(student: str) -> None:
    """Raise where a student cannot be called so; nbgrader leaves the submission out and goes on."""
    from nbgrader.converters.base import NbGraderException  # noqa: PLC0415

    from grader.gradebook.tables import refused  # noqa: PLC0415

    if reason := refused(student):
        raise NbGraderException(f"submitted/{student!a} {reason}, and grade again.")


def _copy_beside(source: Path, dest: Path, assignment: str, log: Any) -> None:
    from grader.handed_in import read_files  # noqa: PLC0415 - so that commands that grade nothing need not load it
    from grader.inert import inert_line  # noqa: PLC0415

    files, notes = read_files(source, leave_out=source / f"{assignment}.ipynb")
    for note in notes:
        log.warning("%s", inert_line(f"{source.parent.name}, {assignment}: {note}"))
    for name, content in files.items():
        if name.endswith(".ipynb"):
            continue
        path = dest / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink() or path.exists():
            path.unlink()  # what an earlier run left is read only
        path.write_bytes(content)
