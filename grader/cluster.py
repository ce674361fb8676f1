"""Grading on a Dask cluster that exists, behind the same interface as the processes of this machine.

A cluster's workers need the packages of requirements.txt and nothing else: this package and the
helpers travel with each job, and are unpacked where a worker keeps its own files.
"""

from __future__ import annotations

import asyncio
import io
import pickle
import zipfile
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from grader import cluster_worker
from grader.course import Course
from grader.errors import GraderError
from grader.workers import WorkersGone

CONNECTING = 15  # seconds
_CODE = Path(__file__).resolve().parent
_LOGGERS = ("distributed", "distributed.client", "tornado.application")


class NoCluster(GraderError):
    """The cluster cannot be reached, or lacks what is needed; the text says what to do."""


class Cluster(Executor):
    """The workers of a Dask cluster. What one of them was at when it died another does."""

    def __init__(self, scheduler: str, course: Course) -> None:
        """Connect to the ``scheduler`` ("tcp://host:8786"); raises NoCluster where that cannot be."""
        try:
            import cloudpickle  # noqa: PLC0415 - only who uses a cluster has to wait for the import
            import dask  # noqa: PLC0415

            dask.config.set({"logging": dict.fromkeys(_LOGGERS, "critical")})  # it would print tracebacks
            from distributed import Client  # noqa: PLC0415
            from distributed.comm.core import connect  # noqa: PLC0415
        except ImportError as error:
            raise NoCluster(f"A cluster needs the package {error.name}: pip install -r requirements.txt.") from error
        cloudpickle.register_pickle_by_value(cluster_worker)  # its code is sent, as no worker can import it
        try:
            asyncio.run(_closed(connect(scheduler, timeout=CONNECTING)))  # a Client that cannot is hard to get rid of
            self._client = Client(scheduler, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise NoCluster(
                f"No Dask scheduler answers at {scheduler} ({error}). Is that the right address?"
            ) from error
        self.count = sum(self._client.nthreads().values())
        if not self.count:
            self._client.close()
            raise NoCluster(f"The cluster at {scheduler} has no workers. Start some: dask worker {scheduler}")
        self._executor = self._client.get_executor(pure=False)
        self._packages = _packed(course)

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run ``function`` (importable) with these arguments (picklable) on the cluster."""
        order = pickle.dumps((function, args, kwargs))
        answer: Future[Any] = Future()
        theirs = self._executor.submit(cluster_worker.run, self._packages, order)
        answer.set_running_or_notify_cancel()
        theirs.add_done_callback(lambda done: _pass_on(done, answer))
        return answer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of the cluster; what it has not finished is cancelled there."""
        self._executor.shutdown(wait=False)  # which cancels what is not finished
        self._client.close()


async def _closed(connection: Awaitable[Any]) -> None:
    await (await connection).close()


def _pass_on(theirs: Future[bytes], answer: Future[Any]) -> None:
    if theirs.cancelled():
        answer.set_exception(
            WorkersGone(
                "The cluster has gone: its scheduler has ended or dropped the work. What was finished is recorded; "
                "see to the cluster, and run the command again."
            )
        )
        return
    error = theirs.exception()
    if error is not None:
        answer.set_exception(GraderError(f"the cluster failed at it ({type(error).__name__}: {error})"))
        return
    succeeded, value = pickle.loads(theirs.result())
    if succeeded:
        answer.set_result(value)
    else:
        answer.set_exception(value)


def _packed(course: Course) -> bytes:
    """This package and the course's helpers, as a zip file that is the same for the same content."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for folder in (_CODE, course.helpers):
            for path in sorted(folder.rglob("*.py")):
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                archive.writestr(zipfile.ZipInfo(name), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
