"""What runs in a worker of a Dask cluster. Sent there as code: it may use what Python has, and Dask, and nothing else.

The grading itself happens in a process below the worker, one for each of its threads, started from
the packages that came with the job. A worker that has been used with other packages starts anew.
"""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import tempfile
import threading
import zipfile
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import Any

_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from grader.workers import serve; serve(int(sys.argv[2]))"


def run(packages: bytes, order: bytes) -> bytes:
    """Do what ``order`` says (a pickled call), and give the pickled answer."""
    from distributed import get_worker  # noqa: PLC0415

    worker = get_worker()
    key = threading.get_ident(), hashlib.sha256(packages).hexdigest()
    below: dict[Any, Any] = worker.__dict__.setdefault("_graders", {})
    for _ in range(2):  # a process that has died meanwhile is started once more
        if key not in below:
            below[key] = _start(packages, Path(worker.local_directory), key[1])
        pipe = below[key]
        try:
            pipe.send_bytes(order)
            answer: bytes = pipe.recv_bytes()
            return answer
        except (EOFError, OSError):
            del below[key]
    raise RuntimeError("the grading process ended twice (want of memory?)")


def _start(packages: bytes, home: Path, name: str) -> Connection:
    folder = home / f"grader-{name[:16]}"
    if not folder.exists():
        with tempfile.TemporaryDirectory(dir=home) as scratch:
            unpacked = Path(scratch, "unpacked")
            zipfile.ZipFile(io.BytesIO(packages)).extractall(unpacked)
            for path in (unpacked, *unpacked.rglob("*")):
                path.chmod(0o755 if path.is_dir() else 0o644)
            try:
                unpacked.rename(folder)
            except OSError:  # another thread was faster
                if not folder.exists():
                    raise
    mine, theirs = Pipe()
    with theirs:
        command = [sys.executable, "-c", _PROGRAM, str(folder), str(theirs.fileno())]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, env=environment)
    return mine
