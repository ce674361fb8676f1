"""Whatever ends a run or a part of it, the next one completes, and the end state is that of a run left alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from sqlalchemy import create_engine, text

from grader.classroom import alone
from grader.course import Course
from tests.bank import ROOT
from tests.class_state import NAME, all_rows, graded_files, hand_in_class, url
from tests.journeys.conftest import copy_course
from tests.journeys.test_grading import hand_in, solved
from tests.processes import environment, started, until

pytestmark = pytest.mark.slow

LEARNERS = 40  # so that a run lasts longer than it takes to interrupt it
FEW = 6


@pytest.fixture(scope="module")
def left_alone(tmp_path_factory) -> tuple[dict[str, list], dict[str, bytes]]:
    """What a run that nothing happened to leaves behind."""
    course = make_class(tmp_path_factory.mktemp("alone"))
    assert grade(course)[0] == 0
    return state(course)


def make_class(folder: Path) -> Course:
    course = copy_course(folder / "course", NAME)
    hand_in_class(course, LEARNERS)
    return course


def state(course: Course) -> tuple[dict[str, list], dict[str, bytes]]:
    return all_rows(url(course)), graded_files(course)


def grade(course: Course, *arguments: str) -> tuple[int, str, str]:
    """The exit code and what the command says, each in one line."""
    with started(course.root, *arguments) as command:
        code, said, complained = command.ended()
    assert "Traceback" not in said + complained
    return code, " ".join(said.split()), " ".join(complained.split())


def recorded(course: Course) -> int:
    engine = create_engine(url(course))
    with engine.connect() as connection:
        count = connection.scalar(text("SELECT count(*) FROM grader_result"))
    engine.dispose()
    return count


def test_a_run_killed_again_and_again_at_random_moments():
    """A few kills of a small class; `python -m tools.kills` does 20 in a class of 300."""
    command = [sys.executable, "-m", "tools.kills", "--kills", "4", "--submissions", str(FEW)]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("killed after") == 4
    assert "The end state is that of the run left alone." in done.stdout


def test_worker_processes_killed_in_the_middle(tmp_path, left_alone):
    course = make_class(tmp_path)
    with started(course.root, "--workers", "2") as command:
        until(lambda: graded_files(course))
        workers = command.workers()
        assert len(workers) == 2
        for worker in workers:
            worker.kill()
        code, said, _ = command.ended()
    assert (code, "failed" in said) == (0, False)
    assert state(course) == left_alone


def test_ctrl_c_leaves_what_was_finished_recorded(tmp_path, left_alone):
    course = make_class(tmp_path)
    with started(course.root) as command:
        until(lambda: graded_files(course))
        command.interrupt()
        command.interrupt()  # people are impatient
        code, said, complained = command.ended()
    assert (code, complained) == (130, "")
    assert f"Stopped. {recorded(course)} submissions were graded and are recorded" in said
    assert recorded(course) == len(graded_files(course)) > 0
    assert grade(course)[0] == 0
    assert state(course) == left_alone


def test_a_second_run_at_once_is_refused(tmp_path):
    course = copy_course(tmp_path / "course", NAME)
    hand_in(course, "ada", nbformat.writes(solved()))
    with alone(course):
        code, _, complained = grade(course)
    assert (code, "is being graded by another run" in complained) == (1, True), complained
    assert grade(course)[0] == 0


def configure(course: Course, line: str) -> None:
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(f"\n{line}\n")


@pytest.mark.parametrize("lock", ["EXCLUSIVE", "IMMEDIATE"])
def test_a_gradebook_that_another_program_locks(tmp_path, lock):
    course = copy_course(tmp_path / "course", NAME)
    configure(course, f"c.CourseDirectory.db_url = {url(course) + '?timeout=0.5'!r}")
    hand_in(course, "ada", nbformat.writes(solved()))
    assert grade(course)[0] == 0
    hand_in(course, "ben", nbformat.writes(solved()))
    engine = create_engine(url(course))
    with engine.connect() as other:
        other.exec_driver_sql(f"BEGIN {lock}")
        code, _, complained = grade(course)
    engine.dispose()
    assert code == 1
    assert f"The gradebook {course.root}/gradebook.db failed: database is locked." in complained
    assert "wait for it or end it, and run the command again" in complained
    assert recorded(course) == 1
    code, said, _ = grade(course)
    assert (code, recorded(course)) == (0, 2)
    assert "1 of 2 had not changed" in said


def test_a_gradebook_that_can_only_be_read(tmp_path):
    course = copy_course(tmp_path / "course", NAME)
    hand_in(course, "ada", nbformat.writes(solved()))
    assert grade(course)[0] == 0
    hand_in(course, "ben", nbformat.writes(solved()))
    config = (course.root / "nbgrader_config.py").read_text()
    configure(course, f"c.CourseDirectory.db_url = 'sqlite:///file:{course.root}/gradebook.db?mode=ro&uri=true'")
    code, _, complained = grade(course)
    assert code == 1
    assert "failed: attempt to write a readonly database. It is read-only for you" in complained
    (course.root / "nbgrader_config.py").write_text(config)
    assert grade(course)[0] == 0
    assert recorded(course) == 2


def test_a_gradebook_that_cannot_be_reached_or_is_none(tmp_path):
    course = copy_course(tmp_path / "course", NAME)
    hand_in(course, "ada", nbformat.writes(solved()))
    for address, said in (
        ("sqlite:////no/such/folder/gradebook.db", "/no/such/folder/gradebook.db failed: unable to open database file"),
        ("postgresql+psycopg://me:secret@127.0.0.1:1/grades", "postgresql+psycopg://me:***@127.0.0.1:1/grades failed"),
        ("postgresql+nothing://localhost/grades", "The gradebook of CourseDirectory.db_url cannot be used"),
    ):
        configure(course, f"c.CourseDirectory.db_url = {address!r}")
        code, _, complained = grade(course)
        assert (code, said in complained) == (1, True), complained
        assert "secret" not in complained


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(folder)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
@pytest.mark.parametrize("room", [0, 100_000])
def test_a_full_disk(small_disk, left_alone, room):
    """With room for nothing at all, and for the gradebook's journal but not for all notebooks."""
    course = make_class(small_disk)
    first = course.submitted / "learner000"
    others = small_disk / "others"
    others.mkdir()
    for each in course.submitted.iterdir():
        if each != first:
            each.rename(others / each.name)
    assert grade(course)[0] == 0
    for each in others.iterdir():
        each.rename(course.submitted / each.name)
    ballast = small_disk / "ballast"
    free = os.statvfs(small_disk)
    ballast.write_bytes(b"x" * (free.f_bavail * free.f_bsize - room))
    code, _, complained = grade(course)
    assert code == 1
    assert "No space left on device" in complained or "disk is full" in complained, complained
    assert complained.count("again.") == 1
    ballast.unlink()
    assert grade(course)[0] == 0
    assert state(course) == left_alone
