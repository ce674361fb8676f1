"""The warm parent: everything that notebooks import is imported here once, and each submission is a fork of it.

It runs within the wall, single-threaded, and never sees what a submission does: each fork gets a
wall of its own. ``grader.sandbox.host`` starts it.
"""

from __future__ import annotations

import array
import contextlib
import gc
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from grader.sandbox import supervisor
from grader.sandbox.limits import Limits
from grader.sandbox.wall import Job, Wall, WallFell, spawn

if TYPE_CHECKING:
    from grader.sandbox.shell import LearnersShell

READY = b"r"
WALL_FELL = b"! "  # begins what the line says where a submission could not be walled in
MOST_SOCKETS = 64


def main(descriptor: int, wall: str, limits: Limits) -> None:
    """Warm up, say so, and serve until the grader closes its side of the control socket."""
    control = socket.socket(fileno=descriptor)
    shell = warm_up()
    control.send(READY)
    serve(control, shell, Wall(wall), limits)


def warm_up() -> LearnersShell:
    """Import what notebooks import, and do once what is slow the first time: a plot, a traceback, a magic."""
    import seaborn  # noqa: F401, PLC0415

    import grader.sandbox.cells  # noqa: F401, PLC0415 - a fork that imports it first has to compile it, every time
    from grader.sandbox.shell import make_shell, run_cell  # noqa: PLC0415

    shell = make_shell()
    plot = "import matplotlib.pyplot as plt\nplt.plot([1])"
    drawn = "plt.draw_if_interactive.called = False"  # else %run would draw what a notebook has not plotted
    for source in ("%time 1 / 0", plot, drawn, "import helpers"):
        run_cell(shell, source)
    shell.start_anew()
    gc.collect()
    gc.freeze()  # a collection in a fork would look at all of this, and copy what it looks at
    return shell


def serve(control: socket.socket, shell: LearnersShell, wall: Wall, limits: Limits) -> None:
    """A fork for each handful of sockets that comes: the line to the grader, the cells', one for each test cell."""
    while True:
        sockets = receive_sockets(control)
        if not sockets:
            return
        line, talk, *snapshots = sockets
        registry, claims = supervisor.registry()
        learners = [talk, claims, *snapshots]
        try:
            job = Job(
                limits,
                _learner(shell, [control, line, registry], learners),
                keep_fds=frozenset(each.fileno() for each in learners),
                lifeline=line.fileno(),
                report=line.fileno(),
                registry=registry.fileno(),
                sockets=tuple(os.fstat(each.fileno()).st_ino for each in snapshots),
            )
            spawn(wall, job, packages())
        except WallFell as error:
            line.send(WALL_FELL + str(error).encode())
        for each in (line, registry, *learners):
            each.close()
        _reap()


def _learner(shell: LearnersShell, others: list[socket.socket], own: list[socket.socket]) -> Callable[[], None]:
    def run() -> None:
        from grader.sandbox.cells import run_notebook  # noqa: PLC0415

        for each in others:
            each.detach()  # the wall has closed it; the object must not close it again
        talk, claims, *snapshots = own
        run_notebook(shell, talk, claims, snapshots)

    return run


def packages() -> list[Path]:
    """What a submission may read besides the interpreter: this package, and the helpers beside it."""
    folder = Path(__file__).resolve().parents[2]
    return [folder / "grader", folder / "helpers"]


def _reap() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def receive_sockets(control: socket.socket) -> list[socket.socket]:
    """The sockets that come with one message; none where the other side has closed."""
    numbers = array.array("i")
    _, ancillary, _, _ = control.recvmsg(1, socket.CMSG_LEN(MOST_SOCKETS * numbers.itemsize))
    for level, kind, content in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            numbers.frombytes(content[: len(content) - len(content) % numbers.itemsize])
    return [socket.socket(fileno=each) for each in numbers]
