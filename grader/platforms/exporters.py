"""nbgrader's exporter plugins for Canvas and Moodle: ``nbgrader export --exporter=grader.platforms.CanvasExporter``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin
from traitlets import Dict, Enum, Unicode

from grader.errors import GraderError, WrongUse
from grader.platforms import canvas, moodle, scores, tables
from grader.platforms.filling import Filled
from grader.platforms.scores import Scores


class PlatformExporter(ExportPlugin):
    """Writes a platform's CSV file. A mistake of the caller's ends nbgrader with one line, before anything is written."""

    default_to = "grades.csv"

    def export(self, gradebook: Gradebook) -> None:
        """Write the file that --to names. Called by nbgrader."""
        try:
            filled, target = self.written(gradebook)
        except GraderError as error:
            self.log.error("%s", error)
            raise SystemExit(error.exit_code) from error
        for remark in filled.remarks:
            self.log.warning("%s", remark)
        self.log.info("%d scores are written to %s.", filled.scores, target)

    def written(self, gradebook: Gradebook) -> tuple[Filled, Path]:
        """Write the file; returns what is in it, and its path. Raises GraderError, and has then written nothing."""
        found = scores.read(gradebook, list(map(str, self.assignment)), list(map(str, self.student)))
        filled = self.filled(found)
        target = Path(self.to or self.default_to)
        tables.write(filled.table, target)
        waiting = tuple(
            f"{name}: submissions with parts that wait for a person: {number}. These parts are exported as 0 points. "
            "Grade them in Formgrader, and export again."
            for name, number in found.waiting.items()
        )
        return replace(filled, remarks=(*filled.remarks, *waiting)), target

    def filled(self, found: Scores) -> Filled:
        """The table to write; raises WrongUse."""
        raise NotImplementedError


class CanvasExporter(PlatformExporter):
    """A gradebook CSV for Canvas: one that Canvas gave out, filled in, or a fresh one."""

    default_to = "canvas.csv"

    template = Unicode("", help="the gradebook that Canvas gave out (Grades > Export); empty: write a fresh one").tag(
        config=True
    )
    columns = Dict(
        key_trait=Unicode(),
        value_trait=Unicode(),
        help="the column in Canvas of an assignment that is called otherwise there, by the assignment's name",
    ).tag(config=True)
    key = Unicode("", help="the one column to find learners by: SIS Login ID, SIS User ID or ID; empty: all").tag(
        config=True
    )

    def filled(self, found: Scores) -> Filled:
        if not self.template:
            return canvas.fresh(found, self.key)
        return canvas.filled(tables.read(Path(self.template)), found, self.columns, self.key)


class MoodleExporter(PlatformExporter):
    """A CSV for Moodle: an assignment's grading worksheet filled in, or a table for the gradebook's import."""

    default_to = "moodle.csv"

    template = Unicode("", help="the grading worksheet that Moodle gave out; empty: a table for Grades > Import").tag(
        config=True
    )
    identifier = Unicode(moodle.IDENTIFIER, help="what the worksheet's column of participants is called").tag(
        config=True
    )
    grade = Unicode(moodle.GRADE, help="what the worksheet's column of grades is called").tag(config=True)
    by = Enum(("email", "idnumber", "username"), default_value="email", help="how the import is to find people").tag(
        config=True
    )

    def filled(self, found: Scores) -> Filled:
        if not self.template:
            return moodle.fresh(found, self.by)
        if len(found.points) != 1:
            raise WrongUse(
                "A grading worksheet is for one assignment: name it, --assignment=NAME. "
                f"The gradebook has: {', '.join(found.points)}."
            )
        [assignment] = found.points
        return moodle.filled(tables.read(Path(self.template)), found, assignment, self.identifier, self.grade)
