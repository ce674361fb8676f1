"""``python -m grader export``: nbgrader's export with our plugins, in fewer words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from grader import gradebook
from grader.course import Course
from grader.platforms.exporters import CanvasExporter, MoodleExporter, PlatformExporter
from grader.platforms.filling import Filled
from grader.steps import quiet

EXPORTERS: dict[str, type[PlatformExporter]] = {"canvas": CanvasExporter, "moodle": MoodleExporter}


def export(course: Course, platform: str, template: str, to: str, assignments: Sequence[str]) -> tuple[Filled, Path]:
    """Write the course's points into a platform's file; returns what is in it, and its path.

    ``template`` is the file that the platform gave out. It, ``to`` and ``assignments`` may be empty: then they are as
    nbgrader_config.py says, or by default. Raises GraderError, and has then
    written nothing.
    """
    chosen = course.chosen(assignments) if assignments else []
    given = {name: value for name, value in (("template", template), ("to", to), ("assignment", chosen)) if value}
    exporter = EXPORTERS[platform](config=course.config, **given)  # what is not given the config may say
    directory = CourseDirectory(config=course.config, root=str(course.root))
    with gradebook.connected(directory.db_url):  # raises where there is none, which the next line would make
        pass
    with gradebook.opened(course), quiet(), Gradebook(directory.db_url, directory.course_id) as book:
        return exporter.written(book)
