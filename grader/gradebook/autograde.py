"""What a submission came to by nbgrader's own autograde, kept where ``python -m grader grade`` keeps it.

nbgrader records the points alone. Without this the outcome and the checks of an earlier run would
stay beside the new points, and the report and the feedback would tell of these.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from sqlalchemy import create_engine, make_url

from grader.grade import result_of
from grader.gradebook.book import explained, patient
from grader.gradebook.recording import put_results, result_row
from grader.gradebook.tables import RESULTS
from grader.preprocessors import JUDGED
from grader.results import Result

_NOT_KNOWN = ""  # what it was made from: the next `grade` takes the submission for changed, and grades it anew


class KeepResult(NbGraderPreprocessor):
    """Second pass, after the points are recorded: the result too, in a transaction of its own."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        whose = resources["nbgrader"]
        if whose["notebook"] == whose["assignment"]:  # the one of an assignment's notebooks that a result is about
            judged = replace(resources[JUDGED], notebook=nb)
            keep(whose["db_url"], result_of(whose["student"], whose["assignment"], judged))
        return nb, resources


def keep(db_url: str, result: Result) -> None:
    """Write a result into the gradebook, in the place of an earlier one; raises GradebookFailed where it cannot."""
    engine = create_engine(patient(make_url(db_url)))
    try:
        with explained(engine), engine.begin() as connection:
            RESULTS.create(connection, checkfirst=True)
            put_results(connection, result.assignment, [result_row(result, _NOT_KNOWN, late=0.0)])
    finally:
        engine.dispose()
