"""A Dask cluster on this machine."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.processes import environment, until


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
