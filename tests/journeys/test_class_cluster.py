"""A class graded by the workers of a Dask cluster: the same gradebook as from this machine's own processes."""

from __future__ import annotations

import contextlib
import socket
from pathlib import Path

import pytest

from grader.course import Course
from tests.class_state import NAME, all_rows, graded_files, hand_in_class, url
from tests.dask_cluster import scheduler, workers
from tests.journeys.conftest import Run, copy_course
from tests.processes import started, until

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("cluster")]

LEARNERS = 6


def make_class(folder: Path) -> Course:
    course = copy_course(folder, NAME)
    hand_in_class(course, LEARNERS)
    return course


def test_a_cluster_gives_the_same_gradebook_and_so_it_does_when_a_worker_is_killed(tmp_path, run: Run):
    here, there, fewer = (make_class(tmp_path / name) for name in ("here", "there", "fewer"))
    run("python", "-m", "grader", "grade", cwd=here.root)
    with scheduler(tmp_path / "cluster") as address, workers(tmp_path / "cluster", address) as processes:
        run("python", "-m", "grader", "grade", "--scheduler", address, cwd=there.root)
        with started(fewer.root, "--scheduler", address) as command:
            until(lambda: graded_files(fewer))
            processes[0].kill()
            code, said, complained = command.ended()
    assert code == 0, said + complained
    assert graded_files(there) == graded_files(fewer) == graded_files(here)
    assert all_rows(url(there)) == all_rows(url(fewer)) == all_rows(url(here))
    said = run("python", "-m", "grader", "grade", cwd=there.root).stdout
    assert f"{LEARNERS} of {LEARNERS} had not changed" in said


def test_no_scheduler_and_no_workers_are_told(tmp_path, run: Run):
    course = make_class(tmp_path / "course")
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"tcp://127.0.0.1:{closed.getsockname()[1]}"
    for wrong in (address, "nonsense://", "tcp://localhost"):
        done = run("python", "-m", "grader", "grade", "--scheduler", wrong, cwd=course.root, code=1)
        assert f"No Dask scheduler answers at {wrong}" in " ".join(done.stderr.split())
        assert "Traceback" not in done.stderr
    with scheduler(tmp_path / "cluster") as address:
        done = run("python", "-m", "grader", "grade", "--scheduler", address, cwd=course.root, code=1)
        assert f"The cluster at {address} has no workers" in " ".join(done.stderr.split())
        assert "Traceback" not in done.stderr


def test_ctrl_c_and_a_scheduler_that_goes_away_leave_what_was_finished_recorded(tmp_path, run: Run):
    course = make_class(tmp_path / "course")
    with contextlib.ExitStack() as cluster:
        address = cluster.enter_context(scheduler(tmp_path / "cluster"))
        cluster.enter_context(workers(tmp_path / "cluster", address))
        with started(course.root, "--scheduler", address) as command:
            until(lambda: graded_files(course))
            command.interrupt()
            code, said, complained = command.ended()
        assert (code, complained) == (130, "")
        assert "the same command goes on with the rest" in said
        graded = len(graded_files(course))
        assert len(all_rows(url(course))["grader_result"]) == graded < LEARNERS
        with started(course.root, "--scheduler", address) as command:
            until(lambda: len(graded_files(course)) > graded)
            cluster.close()
            code, said, complained = command.ended()
    assert code == 1
    assert "Traceback" not in said + complained
    assert "The cluster has gone" in " ".join(complained.split())
    run("python", "-m", "grader", "grade", cwd=course.root)
    assert len(all_rows(url(course))["grader_result"]) == LEARNERS
