"""nbgrader's plugins for ``nbgrader zip_collect``: the downloads of Canvas and Moodle, and files that people named.

The extractor decides everything and leaves extracted/LEARNER/ASSIGNMENT.ipynb, with a timestamp.txt beside it where it
is known when it was handed in; the collector reads that off.
"""

from __future__ import annotations

import datetime
import zoneinfo
from collections.abc import Mapping
from pathlib import Path

from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin
from traitlets import Unicode

from grader.course import Course
from grader.errors import GraderError, WrongUse
from grader.platforms import archives, roster, sorting
from grader.platforms.archives import Refused
from grader.platforms.roster import ENGLISH, HERE, Columns, Roster
from grader.platforms.sorting import Found, Pick
from grader.timestamps import TIMESTAMP

_MOST = 50  # lines about refused files; a hostile zip file could have a million


class PlatformExtractor(ExtractorPlugin):
    """Takes each learner's latest notebook out of whatever lies in the archive folder, and nothing else."""

    roster = Unicode(
        "roster.csv",
        help="a gradebook of Canvas or a worksheet or list of participants of Moodle, in the course folder, that says "
        "which learner has which id; others may lie beside the zip files",
    ).tag(config=True)
    timezone = Unicode(
        "",
        help="the time zone of the times in Moodle's worksheets and in the platforms' zip files, such as Europe/Berlin; "
        "empty: this machine's own",
    ).tag(config=True)
    id_column = Unicode("", help="the roster's column of ids; empty: the first of its usual ones").tag(config=True)
    identifier_column = Unicode(
        ENGLISH.identifier, help="what the worksheet's column of participants is called in Moodle's language"
    ).tag(config=True)
    name_column = Unicode(ENGLISH.name, help="what its column of names is called").tag(config=True)
    time_column = Unicode(ENGLISH.time, help="what its column of the times of handing in is called").tag(config=True)

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Fill the extracted folder. Called by nbgrader, which has emptied it."""
        try:
            self._extract(Path(archive_path), Path(extracted_path))
        except GraderError as error:
            self.log.error("%s", error)
            raise SystemExit(error.exit_code) from error

    def _extract(self, archive: Path, extracted: Path) -> None:
        coursedir = self.parent.coursedir
        course, assignment = Course.at(Path(coursedir.root)), coursedir.assignment_id
        if assignment not in course.assignments:
            course.chosen([assignment])  # says which there are
        zone = self._zone()
        known = self._roster(course, archive, zone)
        refused: list[str] = []
        listed = enumerate(archives.members(archive, refused.append))
        files = [
            Found(place, member.path, tuple((part, made.replace(tzinfo=zone)) for part, made in member.stamps))
            for place, member in listed
        ]
        others = [name for name in course.assignments if name != assignment]
        picks, remarks = sorting.pick(files, assignment, others, known)
        written = _write({each.place: each for each in picks}, archive, extracted, assignment, refused)
        for line in refused[:_MOST]:
            self.log.warning("Not collected: %s.", line)
        if len(refused) > _MOST:
            self.log.warning("Not collected: %d more files of the kind.", len(refused) - _MOST)
        for line in (*known.remarks, *remarks):
            self.log.warning("%s", line)
        if not written:
            raise WrongUse(f"No notebook of {assignment} is in {archive}. Put the platform's zip file there.")
        if any(each.handed_in for each in picks):
            own = f"this machine, {datetime.datetime.now(zone).tzname()}"
            self.log.info("The times of handing in are read in the time zone of %s.", self.timezone or own)
        self.log.info("Notebooks of %d learners are found.", written)

    def _zone(self) -> datetime.tzinfo:
        try:
            return zoneinfo.ZoneInfo(self.timezone) if self.timezone else HERE
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise WrongUse(
                f"There is no time zone {self.timezone!r}: c.PlatformExtractor.timezone in nbgrader_config.py is a name "
                "such as Europe/Berlin or America/New_York."
            ) from error

    def _roster(self, course: Course, archive: Path, zone: datetime.tzinfo) -> Roster:
        files = sorted(path for path in archive.glob("*.csv") if path.is_file())
        own = course.root / self.roster
        columns = Columns(self.id_column, self.identifier_column, self.name_column, self.time_column)
        return roster.read([*files, *([own] if self.roster and own.exists() else [])], columns, zone)


class PlatformCollector(FileNameCollectorPlugin):
    """Reads learner, notebook and time off what PlatformExtractor has left."""

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """What nbgrader needs to know of an extracted file; None for one that is none of ours."""
        path = Path(submitted_file)
        if path.suffix == ".ipynb" or path.name == TIMESTAMP:  # nbgrader copies it, and writes none of its own then
            return {"student_id": path.parent.name, "file_id": path.stem}
        return None


def _write(picks: Mapping[int, Pick], archive: Path, extracted: Path, assignment: str, refused: list[str]) -> int:
    """Write the picked notebooks, reading the downloads a second time; returns how many could be read."""
    written = 0
    for place, member in enumerate(archives.members(archive, lambda line: None)):
        chosen = picks.get(place)
        if chosen is None:
            continue
        try:
            content = member.content()
        except Refused as error:
            refused.append(str(error))
            continue
        folder = extracted / chosen.learner
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{assignment}.ipynb").write_bytes(content)
        if chosen.handed_in:
            when = chosen.handed_in.astimezone(datetime.UTC)
            (folder / TIMESTAMP).write_text(f"{when:%Y-%m-%d %H:%M:%S} UTC", encoding="utf-8")
        written += 1
    return written
