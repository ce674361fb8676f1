"""nbgrader's own generating step, run in this process on one course and with its configuration."""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import DBAPIError
from tornado.log import app_log
from traitlets.log import get_logger

from grader.course import Course
from grader.errors import GraderError


class StepFailed(GraderError):
    """One of nbgrader's steps ended in an error; the text is what nbgrader said of it."""


def generate_assignment(course: Course, assignment: str, release: Path, *, database: bool) -> None:
    """Make the release of one assignment in the folder ``release``, without the helpers.

    With ``database`` the gradebook learns of the assignment, its cells and points, or of what
    changed in them.
    """
    config = copy.deepcopy(course.config)
    config.GenerateAssignment.post_convert_hook = None
    config.GenerateAssignment.no_database = not database
    config.SaveCells.enabled = database
    directory = CourseDirectory(config=config, root=str(course.root), release_directory=str(release))
    directory.assignment_id, directory.student_id = assignment, "."
    with quiet() as errors:
        try:
            GenerateAssignment(coursedir=directory, config=config, force=True).start()
        except NbGraderException as error:
            if isinstance(error.__context__, DBAPIError):
                raise error.__context__ from None
            raise StepFailed(" ".join(filter(None, map(_said, errors))) or str(error)) from error


@contextmanager
def quiet() -> Iterator[list[str]]:
    """What nbgrader logs as an error meanwhile, tracebacks included; nothing of it is printed."""
    errors: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: errors.append(record.getMessage())  # type: ignore[method-assign]
    # traitlets may hand out an adapter of its logger; nbgrader's gradebook uses Tornado's
    loggers = [logging.getLogger(get_logger().name), app_log]
    before = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.propagate = False
        logger.addHandler(handler)
    try:
        yield errors
    finally:
        for logger, propagate in zip(loggers, before, strict=True):
            logger.removeHandler(handler)
            logger.propagate = propagate


def _said(logged: str) -> str:
    """What a person can use of it: of a traceback the error alone, of nbgrader's hints at one nothing."""
    if "the above traceback" in logged or logged.startswith("There was an error processing assignment"):
        return ""
    if not logged.startswith("Traceback "):
        return logged
    lines = logged.rstrip().splitlines()
    last = max(number for number, line in enumerate(lines) if line.startswith((" ", "Traceback ")))
    return " ".join(lines[last + 1 :])
