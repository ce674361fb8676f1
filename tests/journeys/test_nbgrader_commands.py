"""nbgrader's own commands, without options, in a copy of the course, nothing of it on PATH."""

from __future__ import annotations

import csv
import json
import os
import zipfile

import nbformat
import pytest

from tests.bank import exercises, released
from tests.journeys.test_grading import NAME, hand_in, scores, solved

pytestmark = pytest.mark.slow

LEARNERS_CONFIG = """
c = get_config()
c.Exchange.root = "../exchange"
c.CourseDirectory.course_id = "activations"
"""


def test_a_round_through_the_exchange(course, run):
    """Release, fetch, validate, submit, collect, autograde, feedback and its release, export."""
    for command in ("generate_assignment", "release_assignment"):
        run("nbgrader", command, NAME, "--force" if command == "generate_assignment" else "--quiet", cwd=course.root)
    learner = course.root / "learner"
    learner.mkdir()
    (learner / "nbgrader_config.py").write_text(LEARNERS_CONFIG)
    run("nbgrader", "fetch_assignment", NAME, cwd=learner)
    notebook = learner / NAME / f"{NAME}.ipynb"
    said = run("nbgrader", "validate", notebook, cwd=learner).stdout
    assert "FAIL - deriv: deriv is not filled in yet: it is None." in said
    nbformat.write(solved(part_c="def largest_gradient(depth):\n    return 0.25 * depth"), notebook)
    said = run("nbgrader", "validate", notebook, cwd=learner).stdout
    assert "VALIDATION FAILED ON 1 CELL" in said
    run("nbgrader", "submit", NAME, cwd=learner)

    for command in ("collect", "autograde", "generate_feedback", "release_feedback"):
        run("nbgrader", command, NAME, cwd=course.root)
    run("nbgrader", "export", cwd=course.root)
    rows = list(csv.DictReader((course.root / "grades.csv").read_text().splitlines()))
    assert [(row["assignment"], float(row["score"])) for row in rows] == [(NAME, 7.0)]
    [page] = (course.root / "feedback").rglob("*.html")
    assert "0.25 times depth" in page.read_text()
    assert "_h.mistake" not in page.read_text()
    run("nbgrader", "fetch_feedback", NAME, cwd=learner)


@pytest.mark.parametrize("name", exercises())
def test_a_master_validates(name, course, run):
    assert "Success!" in run("nbgrader", "validate", course.master(name), cwd=course.root).stdout


def test_zip_files_of_a_platform_are_collected(course, run):
    archive = course.root / "downloaded" / NAME / "archive"
    archive.mkdir(parents=True)
    content = nbformat.writes(solved())
    (archive / f"ada_{NAME}.ipynb").write_text(content)
    with zipfile.ZipFile(archive / "ben.zip", "w") as packed:
        packed.writestr(f"{NAME}/{NAME}.ipynb", content)
        packed.writestr(f"{NAME}/helpers/__init__.py", "")
    with zipfile.ZipFile(archive / "all.zip", "w") as packed:
        packed.writestr("ignored.txt", "")
    run("nbgrader", "zip_collect", NAME, cwd=course.root)
    run("nbgrader", "generate_assignment", "--force", NAME, cwd=course.root)
    run("nbgrader", "autograde", NAME, cwd=course.root)
    assert scores(course, "ada") == scores(course, "ben") == [3, 4, 3]


def test_autograde_alone_lets_the_master_win_and_stops_for_no_submission(course, run):
    broken = solved()
    broken.cells = [cell for cell in broken.cells if not cell.id.startswith("test-")] + released(NAME).cells[:3]
    hand_in(course, "broken", json.dumps(broken))
    hand_in(course, "cut", nbformat.writes(solved())[:100])
    hand_in(course, "honest", nbformat.writes(solved()))
    run("nbgrader", "generate_assignment", "--force", NAME, cwd=course.root)
    done = run("nbgrader", "autograde", NAME, cwd=course.root, code=1)
    assert "is not a notebook: it is no JSON" in done.stderr
    assert scores(course, "honest") == scores(course, "broken") == [3, 4, 3]


def test_what_lies_beside_a_notebook_costs_autograde_no_more_than_its_size(course, run):
    """Links are not followed: to the gradebook, whose text the student's code could read, and to what never ends."""
    code = "import pathlib\nprint([each.name for each in pathlib.Path('.').glob('*book*')])\nraise SystemExit"
    linked = hand_in(course, "linked", nbformat.writes(solved(part_a=code)))
    (linked / "book.txt").symlink_to(course.root / "gradebook.db")
    (linked / "endless.txt").symlink_to("/dev/zero")
    (linked / "masters").symlink_to(course.source)
    piped = hand_in(course, "piped", nbformat.writes(solved()))
    os.mkfifo(piped / "timestamp.txt")
    many = hand_in(course, "many", nbformat.writes(solved()))
    for number in range(6_000):
        (many / f"{number}.txt").touch()
    (many / "timestamp.txt").write_text("1." * 9_500_000)
    hand_in(course, "con", nbformat.writes(solved()))
    hand_in(course, "zoe", nbformat.writes(solved()))
    run("nbgrader", "generate_assignment", "--force", NAME, cwd=course.root)
    done = run("nbgrader", "autograde", NAME, cwd=course.root, code=1)
    assert "for student 'con'" in done.stderr
    assert "book.txt was left out: it is a link, which is not followed" in done.stderr
    assert [path.name for path in (course.autograded / "linked" / NAME).iterdir()] == [f"{NAME}.ipynb"]
    assert "book.txt" not in (course.autograded / "linked" / NAME / f"{NAME}.ipynb").read_text().split("outputs")[-1]
    for student in ("piped", "many", "zoe"):
        assert scores(course, student) == [3, 4, 3], student


def test_no_folder_in_the_exchange_keeps_others_from_being_collected(course, run):
    for command in ("generate_assignment", "release_assignment"):
        run("nbgrader", command, NAME, "--force" if command == "generate_assignment" else "--quiet", cwd=course.root)
    inbound = course.root / "exchange" / "activations" / "inbound"
    time = "2026-03-01 12:00:00 UTC"
    names = ("no date", "1." * 60, "2026-13-01 12:00:00 UTC", "")
    hostile = [f"mallory{number}+{NAME}+{when}+x" for number, when in enumerate(names)]
    hostile += [f"{student}+{NAME}+{time}+x" for student in ("con", "nul.txt", "dot.", "<b>", "..", "\udcff")]
    for name in (*hostile, f"+{NAME}+{time}", f"ada+{NAME}+{time}+x", f"linked+{NAME}+{time}+x"):
        (inbound / name).mkdir()
        (inbound / name / f"{NAME}.ipynb").write_text(nbformat.writes(solved()))
    (inbound / f"top+{NAME}+{time}+x").symlink_to(course.source / NAME)
    large = inbound / f"large+{NAME}+{time}+x"
    large.mkdir()
    with (large / "a").open("wb") as file:
        file.truncate(200_000_000)
    linked = inbound / f"linked+{NAME}+{time}+x"
    (linked / "book.txt").symlink_to(course.root / "gradebook.db")
    (linked / "masters").symlink_to(course.source)
    os.mkfifo(linked / "pipe")
    done = run("nbgrader", "collect", NAME, cwd=course.root)
    assert sorted(path.name for path in course.submitted.iterdir() if path.joinpath(NAME).exists()) == ["ada", "linked"]
    assert [path.name for path in (course.submitted / "linked" / NAME).iterdir()] == [f"{NAME}.ipynb"]
    told = len(hostile) + 2  # +ASSIGNMENT, top and large; nbgrader does not look at .., which begins with a dot
    assert done.stderr.count("Not collected: ") == told
    assert not (course.root / NAME).exists()
