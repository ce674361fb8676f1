"""source -> release: what learners get, made by nbgrader's generator, with a copy of helpers/ beside it."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from grader.course import Course
from grader.errors import BadMaster
from grader.preprocessors import put_helpers
from grader.steps import StepFailed, generate_assignment


def add_helpers(notebooks: list[str], **_: Any) -> None:
    """nbgrader's hook after an assignment was generated: lay helpers/ into its release folder.

    nbgrader hands over the master notebooks that it has just converted, COURSE/source/./NAME/NAME.ipynb.
    """
    for master in map(Path, notebooks):
        source = master.resolve().parent
        course = Course.at(source.parent.parent)
        put_helpers(course.helpers, course.release / source.name)


def make_release(course: Course, assignments: list[str], release: Path) -> None:
    """Generate the assignments into the folder ``release``; raises BadMaster where one cannot be."""
    for assignment in assignments:
        try:
            generate_assignment(course, assignment, release, database=False)
        except StepFailed as error:
            raise BadMaster(f"{course.master(assignment)} cannot be released: {error}") from error
        put_helpers(course.helpers, release / assignment)


def differences(course: Course, assignments: list[str]) -> list[str]:
    """What differs between the course's release/ and what its masters make now, one line for each file."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        make_release(course, assignments, fresh)
        made = {name: content for assignment in assignments for name, content in _files(fresh, assignment)}
    kept = {name: content for assignment in assignments for name, content in _files(course.release, assignment)}
    unknown = [path.name for path in course.release.glob("*/") if path.name not in course.assignments]
    lines = [f"{name}: is missing" for name in made.keys() - kept.keys()]
    lines += [f"{name}: has no master" for name in [*(kept.keys() - made.keys()), *unknown]]
    lines += [f"{name}: differs" for name in made.keys() & kept.keys() if made[name] != kept[name]]
    return sorted(lines)


def _files(release: Path, assignment: str) -> list[tuple[str, bytes]]:
    paths = sorted((release / assignment).rglob("*"))
    return [
        (path.relative_to(release).as_posix(), path.read_bytes())
        for path in paths
        if path.is_file() and not {"__pycache__", ".ipynb_checkpoints"} & set(path.parts)
    ]


def make_zips(course: Course, assignments: list[str], folder: Path) -> list[Path]:
    """One zip an assignment, to hand out where there is no exchange; the same bytes for the same release."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for assignment in assignments:
        path = folder / f"{assignment}.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in _files(course.release, assignment):
                archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
        made.append(path)
    return made


def update_release(course: Course, assignments: list[str]) -> None:
    """Bring the course's release/ up to date with its masters."""
    with tempfile.TemporaryDirectory() as scratch:
        make_release(course, assignments, Path(scratch))
        for assignment in assignments:
            target = course.release / assignment
            if target.exists():
                shutil.rmtree(target)
            shutil.copytree(Path(scratch) / assignment, target)
