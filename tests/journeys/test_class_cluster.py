"""A class graded by the workers of a Dask cluster: the same gradebook as from this machine's own processes."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.course import Course
from tests.class_state import NAME, all_rows, graded_files, hand_in_class, url
from tests.journeys.conftest import Run, copy_course
from tests.processes import environment, started, until

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("cluster")]

LEARNERS = 6


def dask(*arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
    """A part of a cluster, in an empty folder, with nothing of this project to import."""
    command = [str(Path(sys.executable).with_name("dask")), *arguments]
    with (cwd / "log").open("ab") as log:
        return subprocess.Popen(command, cwd=cwd, env=environment(), stdout=log, stderr=log)


@contextlib.contextmanager
def scheduler(folder: Path) -> Iterator[str]:
    """A scheduler without workers; gives its address."""
    folder.mkdir()
    file = folder / "scheduler.json"
    process = dask(
        "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file), cwd=folder
    )
    try:
        until(lambda: file.exists() and file.read_text().endswith("}"))
        yield json.loads(file.read_text())["address"]
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def workers(folder: Path, address: str, count: int = 2) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Worker processes, each in a folder of its own."""
    processes = []
    try:
        for number in range(count):
            own = folder / f"worker{number}"
            own.mkdir(parents=True)
            place = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(own)]
            processes.append(dask("worker", address, *place, cwd=own))
        until(lambda: all("Registered to" in (folder / f"worker{n}" / "log").read_text() for n in range(count)))
        yield processes
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()


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
