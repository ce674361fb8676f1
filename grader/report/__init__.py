"""The class report: what was learned and what was not, as one page, CSV files beside it, and tables for the terminal."""

from __future__ import annotations

from pathlib import Path

from grader.course import Course
from grader.errors import GraderError
from grader.report import files
from grader.report.findings import Findings, find
from grader.report.gather import gather
from grader.report.page import page
from grader.report.terminal import shown

PAGE = "index.html"

__all__ = ["PAGE", "Findings", "make_report", "shown"]


def make_report(course: Course, folder: Path, *, with_names: bool = True) -> Findings:
    """Write the page and the files of the course's class into ``folder``; what is there of an earlier report is replaced.

    Raises GradebookFailed where there is nothing to report, GraderError where the folder cannot be
    written to.
    """
    found = find(gather(course, with_names=with_names))
    made = {PAGE: page(found, course.config.CourseDirectory.get("course_id", "")), **files.tables(found)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in made.items():
            (folder / name).write_text(content, encoding="utf-8", newline="")
    except OSError as error:
        raise GraderError(
            f"The report cannot be written to {folder}: {error.strerror}. Make room or name another folder "
            "with --output, and run the command again."
        ) from error
    return found
