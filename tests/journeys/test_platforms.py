"""From Canvas' and Moodle's downloads to the files that they import, and the exchange, by what people type."""

from __future__ import annotations

import datetime
import struct
import zipfile
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from grader.course import Course
from tests.downloads import CANVAS_COLUMNS, MOODLE_COLUMNS, WHEN, archive, packed, read_table, table
from tests.journeys.conftest import Run, copy_course, runner
from tests.journeys.test_grading import NAME, hand_in, solved

pytestmark = pytest.mark.slow

OTHER = "02-tanh-derivative"
WRONG_C = "def largest_gradient(depth):\n    return 0.25 * depth"  # 7 of 10 points
CANVAS = "--exporter=grader.platforms.CanvasExporter"
MOODLE = "--exporter=grader.platforms.MoodleExporter"


@pytest.fixture
def course(tmp_path) -> Course:
    """Two exercises of the course, in a folder whose name has a space in it."""
    return copy_course(tmp_path / "my course", NAME, OTHER)


def right() -> str:
    return nbformat.writes(solved())


def wrong() -> str:
    return nbformat.writes(solved(part_c=WRONG_C))


def collected(course: Course) -> dict[str, str]:
    """The notebook of every learner in submitted/."""
    return {path.parts[-3]: path.read_text(encoding="utf-8") for path in course.submitted.rglob("*.ipynb")}


def penalty_for_late(course: Course) -> None:
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + '\nc.LateSubmissionPlugin.penalty_method = "zero"\n')


def due(course: Course, run: Run, when: str) -> None:
    run("nbgrader", "generate_assignment", "--force", NAME, cwd=course.root)
    run("nbgrader", "db", "assignment", "add", NAME, f"--duedate={when}", cwd=course.root)


def canvas_gradebook(*cells: list[str]) -> list[list[str]]:
    """A gradebook as Canvas exports it: six learners whose names are trouble, and its test student."""
    people = [
        ["Lovelace, Ada", "4711", "S-001", "ada", 'Mon, "early"'],
        ["Ürkmez, Bülent", "4712", "S-002", "bulent@example.org", "A"],
        ["O'Neil, Zoë-Anne", "4713", "S-003", "zoe", "A"],
        ['="=HYPERLINK(1)"', "4714", "S-004", "eve", "A"],
        ["Ver, Ned", "4715", "S-005", "ned", "A"],
        ["Student, Test", "4716", "", "f3a9", "A"],
    ]
    head = [
        [*CANVAS_COLUMNS, "Notes", f"{NAME} (9001)", "02 Tanh: saturation (9002)", "Final Score"],
        ["", "", "", "", "", "", "Manual Posting", "", ""],
        ["    Points Possible", "", "", "", "", "", "10.00", "10.00", "(read only)"],
    ]
    return [*head, *([*person, *more] for person, more in zip(people, cells, strict=True))]


def canvas_download() -> bytes:
    """Handed in again, late, in a zip, under another name, for another assignment, and no notebook."""
    return packed(
        {
            f"lovelaceada_4711_88001_{NAME}.ipynb": "{}",
            f"lovelaceada_4711_88005_{NAME}-1.ipynb": right(),
            f"ürkmezbülent_LATE_4712_88002_{NAME}.ipynb": right(),
            "oneilzoëanne_4713_88003_homework.zip": packed(
                {f"hw/{NAME}/{NAME}.ipynb": wrong(), f"__MACOSX/._{NAME}.ipynb": "x"}
            ),
            "hyperlink1_4714_88004_my solution.ipynb": right(),
            f"verned_4715_88006_{OTHER}.ipynb": right(),
            "verned_4715_88007_photo.heic": b"\xff",
        }
    )


def entered_by_hand(course) -> float:
    """Points that a person gave, and a learner with an empty submission; the score of the first."""
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as book:
        grade = next(each for each in book.find_submission_notebook(NAME, NAME, "zoe").grades if each.max_score == 3)
        grade.manual_score = 1.5
        grade.extra_credit = 0.5
        book.db.commit()
        score = book.find_submission(NAME, "zoe").score
        book.add_student("ghost")
        book.add_submission(NAME, "ghost")
    return score


def test_export_makes_no_gradebook_and_heeds_the_config(course, run):
    """`export` of what was never graded makes nothing; what is not given on the command line the config says."""
    said = run("python", "-m", "grader", "export", "canvas", cwd=course.root, code=None)
    assert said.returncode != 0
    assert "nothing has been graded in this course" in said.stderr
    assert not (course.root / "gradebook.db").exists()
    run("nbgrader", "db", "student", "add", "ada", cwd=course.root)
    sheet = table(course.root / "sheet.csv", canvas_gradebook(*[["", "", "", ""]] * 6))
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as book:
        for name in (NAME, OTHER):
            book.add_assignment(name)
            book.add_notebook(name, name)
            book.add_grade_cell("part-a", name, name, max_score=3, cell_type="code")
            book.add_submission(name, "ada")
        book.find_grade("part-a", NAME, NAME, "ada").auto_score = 2.0
        book.db.commit()
    config = course.root / "nbgrader_config.py"
    more = {"template": str(sheet), "to": "my.csv", "columns": {OTHER: "02 Tanh: saturation"}}
    lines = (f"c.CanvasExporter.{name} = {value!r}" for name, value in more.items())
    config.write_text("\n".join([config.read_text(), *lines]))
    said = run("python", "-m", "grader", "export", "canvas", cwd=course.root).stdout
    assert [row[6:8] for row in read_table(course.root / "my.csv")[3:4]] == [["2", "0"]]
    assert f"{OTHER}: submissions with parts that wait for a person: 1." in said
    assert f"{NAME}: submissions with parts" not in said
    run("python", "-m", "grader", "export", "canvas", sheet, "--to", "given.csv", "--assignment", NAME, cwd=course.root)
    assert [row[6:8] for row in read_table(course.root / "given.csv")[3:4]] == [["2", ""]]


def a_wrong_file_is_refused_and_a_fresh_one_written(course, run) -> None:
    wrong_file = run(
        "nbgrader", "export", CANVAS, "--CanvasExporter.template=gradebook.db", "--to=no.csv", cwd=course.root, code=2
    )
    assert "no text in UTF-8" in wrong_file.stderr
    assert "Traceback" not in wrong_file.stderr
    assert not (course.root / "no.csv").exists()
    run("nbgrader", "export", CANVAS, f"--assignment={NAME}", "--student=ada", cwd=course.root)
    fresh = read_table(course.root / "canvas.csv")
    assert fresh == [
        [*CANVAS_COLUMNS, NAME],
        ["    Points Possible", "", "", "", "", "10"],
        ["ada", "", "", "ada", "", "10"],
    ]


def canvas_is_collected(course: Course, run: Run) -> None:
    """Collect Canvas' download: late, handed in again, a zip, another name, another assignment's."""
    (archive(course.root, NAME) / "submissions.zip").write_bytes(canvas_download())
    said = run("nbgrader", "zip_collect", NAME, cwd=course.root).stderr
    assert collected(course) == {"ada": right(), "bulent@example.org": right(), "zoe": wrong(), "eve": right()}
    assert f"ada: submissions.zip/lovelaceada_4711_88005_{NAME}-1.ipynb is the latest and is taken" in said
    assert "eve: submissions.zip/hyperlink1_4714_88004_my solution.ipynb is taken" in said
    assert f"ned has handed in no notebook of {NAME}, but" in said
    late = course.submitted / "bulent@example.org" / NAME / "timestamp.txt"
    assert late.read_text().strip().startswith(f"{WHEN.astimezone(datetime.UTC):%Y-%m-%d %H:%M}")
    assert not (course.submitted / "ada" / NAME / "timestamp.txt").exists()
    assert "Skipped submission" not in said


def test_a_round_with_canvas(course, run):
    """Collected, graded, and back to Canvas."""
    before = canvas_gradebook(
        ["=1+1", "", "3.00", "30"], *([[""] * 4] * 3), ["gone, sick", "", "EX", ""], ["", "", "", ""]
    )
    gradebook = table(archive(course.root, NAME) / "2026-10-09 Grades.csv", before)
    canvas_is_collected(course, run)
    penalty_for_late(course)
    due(course, run, "2026-10-05 20:00:00 UTC")
    run("python", "-m", "grader", "grade", cwd=course.root)
    expected = entered_by_hand(course)
    hand_in(course, "mallory", right())
    run("python", "-m", "grader", "grade", cwd=course.root)
    given = gradebook.read_bytes()
    options = [CANVAS, f"--CanvasExporter.template={gradebook}", "--to=canvas.csv"]
    said = run("nbgrader", "export", *options, cwd=course.root).stderr
    after = read_table(course.root / "canvas.csv")
    same = run("python", "-m", "grader", "export", "canvas", gradebook, "--to", "same.csv", cwd=course.root).stdout
    assert read_table(course.root / "same.csv") == after
    assert f"mallory ({NAME}: 10) is in no row" in same
    assert "4 scores are written to same.csv." in same
    scores = {row[3]: row[6] for row in after[3:]}
    assert scores == {
        "ada": "10",
        "bulent@example.org": "0",
        "zoe": f"{expected:g}",
        "eve": "10",
        "ned": "",
        "f3a9": "",
    }
    assert [[*row[:6], *row[7:]] for row in after] == [[*map(str, row[:6]), *row[7:]] for row in before]
    assert f"mallory ({NAME}: 10) is in no row" in said
    assert "ghost" in said
    assert gradebook.read_bytes() == given
    a_wrong_file_is_refused_and_a_fresh_one_written(course, run)


def test_a_second_download_of_canvas_replaces_the_first(course, run):
    """A learner handed in again after the first download: collected with --force, which the command says."""
    folder = archive(course.root, NAME)
    (folder / "submissions.zip").write_bytes(packed({f"lovelaceada_4711_88001_{NAME}.ipynb": wrong()}))
    run("nbgrader", "zip_collect", NAME, cwd=course.root)
    assert collected(course) == {"lovelaceada-canvas-4711": wrong()}
    (folder / "submissions (1).zip").write_bytes(packed({f"lovelaceada_LATE_4711_88009_{NAME}-1.ipynb": right()}))
    assert "--force" in run("nbgrader", "zip_collect", NAME, cwd=course.root, code=1).stderr
    assert collected(course) == {"lovelaceada-canvas-4711": wrong()}
    run("nbgrader", "zip_collect", "--force", NAME, cwd=course.root)
    assert collected(course) == {"lovelaceada-canvas-4711": right()}


def worksheet(*cells: list[str]) -> list[list[str]]:
    people = [
        ["Participant 801", "Ada Lovelace", "ada@example.org"],
        ["Participant 802", 'Ürkmez, Bülent "B."', "bulent@example.org"],
        ["Participant 803", "Zoë O'Neil_Anne", "zoe@example.org"],
        ["Participant 804", "=HYPERLINK(1)", "eve@example.org"],
    ]
    return [MOODLE_COLUMNS, *([*person, *more] for person, more in zip(people, cells, strict=True))]


def moodle_download() -> bytes:
    """In folders and flat; one names a file of theirs as Moodle would a classmate's."""
    return packed(
        {
            f"Ada Lovelace_801_assignsubmission_file_/{NAME}.ipynb": right(),
            f"Ada Lovelace_801_assignsubmission_file_/zip/Bülent_802_assignsubmission_file_/{NAME}.ipynb": "{}",
            "Ada Lovelace_801_assignsubmission_onlinetext_/onlinetext.html": "<p>hello</p>",
            f"Ürkmez Bülent B._802_assignsubmission_file_{NAME} (1).ipynb": wrong(),
            f"Zoë O'Neil Anne_803_assignsubmission_file/homework/{NAME}.ipynb": right(),
        }
    )


def test_a_round_with_moodle(course, run):
    """Folders and flat files; the worksheet says when each was handed in, and is filled in afterwards."""
    submitted = "Submitted for grading - "
    before = worksheet(
        [submitted, "", "10.00", "Yes", "Monday, 5 October 2026, 9:12 PM", "-", ""],
        [submitted, "", "10.00", "Yes", "Thursday, 1 October 2026, 10:00 AM", "-", "=cmd|' /C calc'!A0"],
        [submitted, "", "10.00", "Yes", "Friday, 2 October 2026, 11:30 PM", "-", ""],
        ["No submission - ", "", "10.00", "Yes", "-", "-", ""],
    )
    sheet = table(archive(course.root, NAME) / "Grades-ML-01-4242.csv", before)
    (archive(course.root, NAME) / "ML-Exercise 1-4242.zip").write_bytes(moodle_download())
    run("nbgrader", "zip_collect", NAME, cwd=course.root)
    assert set(collected(course)) == {"ada@example.org", "bulent@example.org", "zoe@example.org"}
    assert collected(course)["bulent@example.org"] == wrong()
    penalty_for_late(course)
    due(course, run, "2026-10-04 00:00:00 UTC")
    run("python", "-m", "grader", "grade", cwd=course.root)
    options = [MOODLE, f"--MoodleExporter.template={sheet}", "--to=moodle.csv"]
    said = run("nbgrader", "export", *options, f"--assignment={NAME}", cwd=course.root).stderr
    assert [line.partition("] ")[2] for line in said.splitlines() if "WARNING" in line] == []
    after = read_table(course.root / "moodle.csv")
    assert [row[4] for row in after[1:]] == ["0", "7", "10", ""]
    assert [[*row[:4], *row[5:]] for row in after] == [[*row[:4], *row[5:]] for row in before]

    run("nbgrader", "export", MOODLE, cwd=course.root)
    assert read_table(course.root / "moodle.csv") == [
        ["Email address", "First name", "Last name", NAME],
        ["ada@example.org", "", "", "0"],
        ["bulent@example.org", "", "", "7"],
        ["zoe@example.org", "", "", "10"],
    ]


def test_times_are_read_in_the_time_zone_that_the_config_names(course, run):
    """Moodle's worksheet shows the times of whoever downloaded it, wherever the machine is that grades."""
    cells = ["Submitted for grading - ", "", "10.00", "Yes", "Monday, 5 October 2026, 9:12 PM", "-", ""]
    table(archive(course.root, NAME) / "sheet.csv", worksheet(*[cells] * 4))
    (archive(course.root, NAME) / "ML-4242.zip").write_bytes(moodle_download())
    late = {f"kimjun_LATE_4711_1_{NAME}.ipynb": right()}
    (archive(course.root, NAME) / "submissions.zip").write_bytes(packed(late))
    wrong_zone = "--PlatformExtractor.timezone=Mars/Olympus"
    assert (
        "There is no time zone 'Mars/Olympus'"
        in run("nbgrader", "zip_collect", NAME, wrong_zone, cwd=course.root, code=2).stderr
    )
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + '\nc.PlatformExtractor.timezone = "Asia/Tokyo"\n')
    said = run("nbgrader", "zip_collect", "--force", NAME, cwd=course.root).stderr
    assert said.count("are read in the time zone of Asia/Tokyo") == 1
    times = {path.parts[-3]: path.read_text()[:16] for path in course.submitted.rglob("timestamp.txt")}
    people = ("ada@example.org", "bulent@example.org", "zoe@example.org")
    assert times == {**dict.fromkeys(people, "2026-10-05 12:12"), "kimjun-canvas-4711": "2026-10-08 23:30"}


def put_hostile_downloads(course, folder: Path) -> None:
    good = f"lovelaceada_4711_88001_{NAME}.ipynb"
    notebook = f"{NAME}.ipynb"
    link = zipfile.ZipInfo(f"linker_4712_88002_{notebook}")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(folder / "submissions.zip", "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(good, right())
        zipped.writestr(f"../../../../escape_4713_88003_{notebook}", right())
        zipped.writestr(f"/tmp/absolute_4714_88004_{notebook}", right())
        zipped.writestr(link, str(course.root / "gradebook.db"))
        zipped.writestr(f"bomber_4715_88005_{notebook}", b"\0" * 200_000_000)
        zipped.writestr("nester_4716_88006_a.zip", packed({"b.zip": packed({notebook: right()})}))
        zipped.writestr(f"\x1b]0;red\x07bell_4717_88007_{notebook}", right())
        zipped.writestr("liar_4718_88008_x.zip", packed({good: right()}))
        zipped.writestr("cut_4719_88009_x.zip", packed({notebook: right()})[:-30])
    lie = packed({f"short_4720_88010_{notebook}": b"\0" * 30_000_000})
    at = lie.rindex(b"PK\1\2")
    (folder / "lies about sizes.zip").write_bytes(lie[: at + 24] + struct.pack("<L", 10) + lie[at + 28 :])
    encrypted = bytearray(packed({f"secret_4721_88011_{notebook}": right()}))
    encrypted[encrypted.rindex(b"PK\1\2") + 8] |= 1
    (folder / "secret.zip").write_bytes(encrypted)
    (folder / "no.zip").write_bytes(b"this is no zip file")
    (folder / f"somebody_{notebook}").symlink_to(course.master(NAME))


def test_a_hostile_download_harms_nothing_and_is_told(course, tmp_path_factory):
    """Paths that lead out, links, bombs, zips in zips in zips, encryption, escapes, a cut-off file: the rest is collected."""
    folder = archive(course.root, NAME)
    put_hostile_downloads(course, folder)
    run_at_home = runner(tmp_path_factory.mktemp("home"))  # programs keep caches of their own there
    before = {path for path in course.root.parent.rglob("*") if "downloaded" not in path.parts}
    led_out = {course.root.parents[number] / f"escape_4713_88003_{NAME}.ipynb" for number in range(4)}
    led_out.add(Path(f"/tmp/absolute_4714_88004_{NAME}.ipynb"))
    for path in led_out:
        path.unlink(missing_ok=True)
    done = run_at_home("nbgrader", "zip_collect", NAME, cwd=course.root)
    assert set(collected(course)) == {"lovelaceada-canvas-4711", "0-red-bell-canvas-4717"}
    assert collected(course)["lovelaceada-canvas-4711"] == right()
    for who in (
        "escape",
        "absolute",
        "linker",
        "bomber",
        "b.zip",
        "liar",
        "cut_4719",
        "short",
        "secret",
        "no.zip",
        "somebody",
    ):
        assert any(who in line and "Not collected" in line for line in done.stderr.splitlines()), who
    assert "\x1b]0" not in done.stderr.replace("\x1b[", "")
    assert "Traceback" not in done.stderr
    made = {path for path in course.root.parent.rglob("*") if "downloaded" not in path.parts} - before
    assert {path for path in made if path.suffix == ".ipynb" or path.name[0] in "./"} == set(
        course.submitted.rglob("*.ipynb")
    )
    assert not [path for path in led_out if path.exists()]
    assert not [path for path in course.root.parent.rglob("*") if path.is_symlink() and path.parent != folder]
    size = sum(path.stat().st_size for path in course.root.rglob("extracted/**/*") if path.is_file())
    assert size < 1_000_000


def test_nothing_to_collect_is_an_error(course, run):
    (archive(course.root, NAME) / "submissions.zip").write_bytes(packed({"readme.txt": "hello"}))
    done = run("nbgrader", "zip_collect", NAME, cwd=course.root, code=2)
    assert f"No notebook of {NAME} is in" in done.stderr
    assert not course.submitted.exists()


def test_the_exchange_on_one_machine(course, run):
    """Release, fetch, submit, collect; submit again too late, collect again: the later one counts, with its penalty."""
    penalty_for_late(course)
    for command in ("generate_assignment", "release_assignment"):
        run("nbgrader", command, NAME, *(["--force"] if command == "generate_assignment" else []), cwd=course.root)
    learner = course.root / "learner"
    learner.mkdir()
    (learner / "nbgrader_config.py").write_text(
        'c = get_config()\nc.Exchange.root = "../exchange"\nc.CourseDirectory.course_id = "activations"\n'
    )
    run("nbgrader", "fetch_assignment", NAME, cwd=learner)
    notebook = learner / NAME / f"{NAME}.ipynb"
    notebook.write_text(wrong(), encoding="utf-8")
    tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    run("nbgrader", "db", "assignment", "add", NAME, f"--duedate={tomorrow:%Y-%m-%d %H:%M:%S UTC}", cwd=course.root)
    run("nbgrader", "submit", NAME, cwd=learner)
    run("nbgrader", "collect", NAME, cwd=course.root)
    run("python", "-m", "grader", "grade", cwd=course.root)
    run("nbgrader", "export", CANVAS, cwd=course.root)
    assert [row[-1] for row in read_table(course.root / "canvas.csv")][2:] == ["7"]

    notebook.write_text(right(), encoding="utf-8")
    yesterday = tomorrow - datetime.timedelta(days=2)
    run("nbgrader", "db", "assignment", "add", NAME, f"--duedate={yesterday:%Y-%m-%d %H:%M:%S UTC}", cwd=course.root)
    run("nbgrader", "submit", NAME, cwd=learner)
    run("nbgrader", "collect", "--update", NAME, cwd=course.root)
    assert list(collected(course).values()) == [right()]
    run("python", "-m", "grader", "grade", cwd=course.root)
    run("nbgrader", "export", CANVAS, cwd=course.root)
    assert [row[-1] for row in read_table(course.root / "canvas.csv")][2:] == ["0"]
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as book:
        [submission] = book.assignment_submissions(NAME)
        assert (submission.score, submission.late_submission_penalty) == (10.0, 10.0)
