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
from traitlets.log import get_logger

from grader.course import Course
from grader.errors import GraderError


class StepFailed(GraderError):
    """One of nbgrader's steps ended in an error; the text is what nbgrader logged."""


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
    with _errors_logged() as errors:
        try:
            GenerateAssignment(coursedir=directory, config=config, force=True).start()
        except NbGraderException as error:
            raise StepFailed("\n".join(errors) or str(error)) from error


@contextmanager
def _errors_logged() -> Iterator[list[str]]:
    """What nbgrader logs as an error meanwhile, tracebacks included; nothing of it is printed."""
    errors: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: errors.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger(get_logger().name)  # traitlets may hand out an adapter of it
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield errors
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
