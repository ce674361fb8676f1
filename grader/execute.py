"""The masters run once, answers and pictures, to see what their cells show. Their tests are left out."""

from __future__ import annotations

import asyncio
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat.notebooknode import NotebookNode

from grader.course import Course
from grader.errors import BadMaster
from grader.run import is_test

AT_ONCE = 2  # kernels
SECONDS = 120  # that a cell may take

Shown = dict[str, list[NotebookNode]]  # a cell's id, and its outputs


def executed(course: Course, assignments: list[str]) -> dict[str, Shown]:
    """What the cells of each master show, by the id of the cell, with the reference answers in place.

    A test cell shows nothing: what it says names hidden checks. Raises BadMaster where a cell fails.
    """

    async def all_of_them() -> list[Shown]:
        gate = asyncio.Semaphore(AT_ONCE)
        return await asyncio.gather(*(_executed(course, name, gate) for name in assignments))

    with ThreadPoolExecutor(1) as thread:  # of its own: in the caller's an event loop may be running, as in a notebook
        shown = thread.submit(lambda: asyncio.run(all_of_them())).result()
    return dict(zip(assignments, shown, strict=True))


async def _executed(course: Course, assignment: str, gate: asyncio.Semaphore) -> Shown:
    master = course.master(assignment)
    notebook = nbformat.read(master, as_version=4)
    notebook.cells = [cell for cell in notebook.cells if not is_test(cell)]
    client = NotebookClient(
        notebook, timeout=SECONDS, kernel_name="python3", resources={"metadata": {"path": str(master.parent)}}
    )
    async with gate:
        try:
            # what a kernel logs of itself is no one's concern; a cell's errors come as messages
            await client.async_execute(env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}, stderr=subprocess.DEVNULL)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            said = str(error).strip().splitlines()[-1]
            raise BadMaster(f"{master} does not run to its end: {said}") from error
    return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}
