"""The same pages by nbgrader's generate_feedback, and so by release_feedback and Formgrader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbconvert.exporters.exporter import FilenameExtension

from grader.feedback.page import page
from grader.gradebook import Marks, Whose, connected, read_marks


class FeedbackExporter(Exporter):
    """Makes a learner's page of their graded notebook; for ``GenerateFeedback.exporter_class``.

    A picture of the learner's answer is on it where ``python -m grader feedback`` has drawn one: nothing is run here.
    """

    file_extension = FilenameExtension(".html").tag(config=True)

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> Any:
        named = resources["nbgrader"]
        whose = Whose(named["student"], named["assignment"], named["notebook"])
        with connected(named["db_url"]) as connection:
            marks = read_marks(connection, [whose.student], whose.assignment).get(whose, Marks())
        return page(Path(filename).read_bytes(), whose, marks, self.config), self._init_resources(resources)
