"""The commands of ``python -m grader``, a few lines each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from grader import classroom, progress, release, site, summary
from grader.classroom import Graded
from grader.cluster import Cluster
from grader.course import Course
from grader.errors import GraderError
from grader.feedback.command import give_feedback
from grader.interrupt import Interrupt
from grader.platforms.command import EXPORTERS, export
from grader.results import Outcome
from grader.sandbox import doctor
from grader.sandbox.wall import Wall
from grader.sandboxes import AUTO, wall_for
from grader.workers import Processes

if TYPE_CHECKING:  # argparse has no public name for it
    from argparse import _SubParsersAction

    _Commands = _SubParsersAction[argparse.ArgumentParser]

ZIPS = "dist"
SITE, TEACHERS_SITE = "site", "site-with-solutions"
REPORT = "report"
STOPPED = 130  # the exit code of a command that Ctrl-C ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (0 done, 1 something could not be done, 2 wrong use, 130 stopped)."""
    options = _parser().parse_args(arguments)
    console = Console()
    try:
        return int(options.run(Course.at(options.course), options, console))
    except KeyboardInterrupt:
        return STOPPED
    except GraderError as error:
        Console(stderr=True).print(str(error), style="bold red", markup=False, highlight=False)
        return error.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m grader", description=__doc__)
    parser.add_argument("--course", type=Path, default=Path.cwd(), help="the course folder (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    for add in (_add_grade, _add_feedback, _add_report, _add_doctor, _add_release, _add_export, _add_site):
        add(commands)
    return parser


def _add_grade(commands: _Commands) -> None:
    grade = commands.add_parser("grade", help="grade what is in submitted/ and print a table")
    grade.add_argument("assignments", nargs="*", metavar="NAME", help="only these assignments (default: all)")
    grade.add_argument(
        "--student", action="append", default=[], metavar="ID", help="only this learner; may be repeated"
    )
    grade.add_argument(
        "--sandbox", metavar="WORD", help="auto, namespaces, landlock, or none (no wall; default: what the config says)"
    )
    grade.add_argument(
        "--workers", type=_at_least_one, metavar="N", help="how many processes grade (default: one for each core)"
    )
    grade.add_argument("--scheduler", metavar="ADDRESS", help="grade on the Dask cluster there, tcp://host:8786")
    grade.add_argument("--again", action="store_true", help="grade also what has not changed since it was last graded")
    grade.set_defaults(run=_grade)


def _add_feedback(commands: _Commands) -> None:
    back = commands.add_parser("feedback", help="make a page for each learner and exercise, and an overview for each")
    back.add_argument("assignments", nargs="*", metavar="NAME", help="only these assignments (default: all)")
    back.add_argument("--student", action="append", default=[], metavar="ID", help="only this learner; may be repeated")
    back.add_argument(
        "--without-pictures", action="store_true", help="draw no wrong answer beside the right one: faster"
    )
    back.add_argument(
        "--workers", type=_at_least_one, metavar="N", help="how many processes (default: one for each core)"
    )
    back.set_defaults(run=give_feedback)


def _at_least_one(text: str) -> int:
    """How many processes; what is no such number is told by argparse, which adds the option's name."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes. Say 1 or more, or leave it out")
    return int(text)


def _add_report(commands: _Commands) -> None:
    told = commands.add_parser("report", help="tell how the class is doing: a page, CSV files, tables")
    told.add_argument(
        "--without-names", action="store_true", help="learners are numbered, in an order that tells nothing"
    )
    told.add_argument("--output", type=Path, metavar="FOLDER", help="where to put it (default: report/ in the course)")
    told.set_defaults(run=_report)


def _add_doctor(commands: _Commands) -> None:
    examine = commands.add_parser("doctor", help="tell what this machine offers to wall learners' code in")
    examine.set_defaults(run=_doctor)


def _add_release(commands: _Commands) -> None:
    made = commands.add_parser("release", help="make release/ from source/, and a zip of each assignment in dist/")
    made.add_argument("assignments", nargs="*", metavar="NAME", help="only these assignments (default: all)")
    made.add_argument("--verify", action="store_true", help="change nothing; fail where release/ is not up to date")
    made.set_defaults(run=_release)


def _add_export(commands: _Commands) -> None:
    points = commands.add_parser("export", help="write the points into a file for Canvas or Moodle")
    points.add_argument("platform", choices=sorted(EXPORTERS), help="for which of them")
    points.add_argument(
        "template", nargs="?", default="", metavar="FILE", help="the CSV file that it gave out, to fill in"
    )
    points.add_argument("--to", default="", metavar="FILE", help="the file to write (default: canvas.csv, moodle.csv)")
    points.add_argument(
        "--assignment", action="append", default=[], metavar="NAME", help="only this one; may be repeated"
    )
    points.set_defaults(run=_export)


def _add_site(commands: _Commands) -> None:
    pages = commands.add_parser("site", help="make the exercises into web pages to read, without solutions")
    pages.add_argument("--with-solutions", action="store_true", help="for teachers: with solutions and notes")
    pages.add_argument(
        "--output", type=Path, metavar="FOLDER", help=f"where to (default: {SITE}/; with solutions {TEACHERS_SITE}/)"
    )
    pages.set_defaults(run=_site)


def _grade(course: Course, options: argparse.Namespace, console: Console) -> int:
    submissions = classroom.chosen_submissions(course, options.assignments, options.student)
    if options.sandbox:
        course.config.JudgeNotebook.sandbox = options.sandbox
    word = course.config.JudgeNotebook.get("sandbox", AUTO)
    if options.scheduler is None:
        wall = wall_for(word)  # refuses where none can stand, before all else; a cluster's workers look themselves
        if wall is Wall.LANDLOCK:
            _mind_the_neighbours(options, console)
    if word == Wall.NONE.value:
        console.print("No wall: learners' code runs as you, on this machine.", style="bold yellow")
    desk = _Desk(Interrupt(), console)
    try:
        with (
            _workers(course, options) as workers,
            progress.shown(console, len(submissions), workers.count) as desk.step,
        ):
            at_once = 2 * workers.count
            classroom.grade_class(course, submissions, workers, desk, at_once=at_once, again=options.again)
    except KeyboardInterrupt:
        anew = sum(each.anew for each in desk.graded)
        console.print(
            f"Stopped. {anew} submissions were graded and are recorded; the same command goes on with the rest."
        )
        return STOPPED
    _tell(console, desk.graded)
    return 1 if any(each.result.outcome is Outcome.FAILED for each in desk.graded) else 0


def _mind_the_neighbours(options: argparse.Namespace, console: Console) -> None:
    """Behind the second wall the kernel counts the processes of all submissions together, as they are one user's."""
    if options.workers is None:
        options.workers = 1
        console.print(
            "Behind Landlock submissions are graded one at a time, so that none can use up the processes of another; "
            "--workers N grades several at once all the same.",
            highlight=False,
        )
    elif options.workers > 1:
        console.print(
            "Behind Landlock a submission that starts processes without end can cost points to one that is graded at "
            "the same time. --workers 1 grades them one by one.",
            style="bold yellow",
            highlight=False,
        )


class _Desk:
    """Shows how a run goes, and keeps what it came to."""

    step: progress.Step

    def __init__(self, interrupt: Interrupt, console: Console) -> None:
        self.graded: list[Graded] = []
        self.shield = interrupt.shield
        self._console = console

    def take(self, graded: Graded) -> None:
        self.graded.append(graded)
        self.step(graded)

    def say(self, text: str) -> None:
        self._console.print(text, highlight=False)


def _workers(course: Course, options: argparse.Namespace) -> Processes | Cluster:
    if options.scheduler is not None:
        course.config.JudgeNotebook.pop("course_folder", None)  # a worker has none
        return Cluster(options.scheduler, course)
    return Processes(options.workers)


def _tell(console: Console, graded: list[Graded]) -> None:
    results = [each.result for each in graded]
    console.print(summary.table(results))
    for line in (*summary.remarks(results), *summary.changes(graded)):
        console.print(line)
    unchanged = sum(not each.anew for each in graded)
    if unchanged:
        console.print(f"{unchanged} of {len(graded)} had not changed and were not graded anew (--again does).")


def _report(course: Course, options: argparse.Namespace, console: Console) -> int:
    from grader import report  # noqa: PLC0415 - seaborn takes a second to import, and no other command draws

    folder = (options.output or course.root / REPORT).resolve()
    found = report.make_report(course, folder, with_names=not options.without_names)
    for each in report.shown(found):
        console.print(each, highlight=False)
    console.print(
        f"The page is {folder / report.PAGE}, with its numbers as CSV files beside it.",
        style="bold",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )
    return 0


def _doctor(course: Course, options: argparse.Namespace, console: Console) -> int:
    table = Table("what", "found", "meaning")
    for finding in doctor.doctor():
        table.add_row(Text(finding.what), Text(finding.found), Text(finding.meaning))
    console.print(table)
    return 0


def _release(course: Course, options: argparse.Namespace, console: Console) -> int:
    assignments = course.chosen(options.assignments)
    if options.verify:
        differences = release.differences(course, assignments)
        for line in differences:
            console.print(f"release/{line}", markup=False, highlight=False)
        console.print("Run `make release` and commit what it makes." if differences else "release/ is up to date.")
        return 1 if differences else 0
    release.update_release(course, assignments)
    for path in release.make_zips(course, assignments, course.root / ZIPS):
        console.print(f"release/{path.stem} and {ZIPS}/{path.name} are made.", highlight=False)
    return 0


def _export(course: Course, options: argparse.Namespace, console: Console) -> int:
    filled, target = export(course, options.platform, options.template, options.to, options.assignment)
    for remark in filled.remarks:
        console.print(remark, style="yellow", markup=False, highlight=False)
    console.print(f"{filled.scores} scores are written to {target}.", highlight=False)
    return 0


def _site(course: Course, options: argparse.Namespace, console: Console) -> int:
    folder = options.output or course.root / (TEACHERS_SITE if options.with_solutions else SITE)
    made = site.make_site(course, folder, with_solutions=options.with_solutions)
    for name in course.assignments:
        if options.with_solutions and not site.note_path(course, name).exists():
            console.print(f"{name} has no note for its teacher: source/{name}.md would hold it.", highlight=False)
    console.print(f"{len(made)} pages are made. Open {made[0]}", highlight=False, markup=False, soft_wrap=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
