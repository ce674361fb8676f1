"""What a result was made from, as a hash: what has the same one need not be graded again."""

from __future__ import annotations

import hashlib
import inspect
import platform
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from grader.course import Course
from grader.gradebook.late import late_penalties
from grader.handed_in import HandedIn

_CODE = Path(__file__).resolve().parent
_AFTERWARDS = ("feedback", "pages", "platforms", "report")  # of this package: what only tells of results


def of_assignment(course: Course, assignment: str, settings: Mapping[str, Any]) -> str:
    """Of the master, helpers, grader, interpreter and settings that an assignment is graded with."""
    parts = (
        hashlib.sha256(course.master(assignment).read_bytes()).hexdigest(),
        _of_folder(course.helpers),
        _of_folder(_CODE),
        platform.python_version(),
        np.__version__,
        repr(sorted((name, value) for name, value in settings.items() if name != "course_folder")),
        _of_late_penalties(course),
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _of_late_penalties(course: Course) -> str:
    """Of the plugin for late penalties: its code and what the config says to it."""
    plugin = late_penalties(course.config).plugin_inst
    settings = {name: getattr(plugin, name) for name in plugin.traits(config=True)}
    code = Path(inspect.getfile(type(plugin))).read_bytes()
    return f"{hashlib.sha256(code).hexdigest()} {type(plugin).__qualname__} {sorted(settings.items())!r}"


def of_submission(assignment: str, handed: HandedIn) -> str:
    """Of a submission and all that it is graded with; ``assignment`` is ``of_assignment``'s."""
    return hashlib.sha256(f"{assignment} {handed.digest}".encode()).hexdigest()


@cache
def of_pages() -> str:
    """Of the code, templates and styles that a learner's page is made with."""
    whole = hashlib.sha256(_of_folder(_CODE).encode())
    own = (path for folder in ("feedback", "pages") for path in (_CODE / folder).rglob("*"))
    for path in sorted(path for path in own if path.suffix in (".py", ".j2", ".css", ".woff2")):
        whole.update(path.read_bytes())
    return whole.hexdigest()


@cache
def _of_folder(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        if folder == _CODE and path.relative_to(folder).parts[0] in _AFTERWARDS:
            continue
        content = path.read_bytes()
        whole.update(f"{path.relative_to(folder).as_posix()} {len(content)} ".encode())
        whole.update(content)
    return whole.hexdigest()
