"""The warm parent: everything that notebooks import is imported here once, and each submission is a fork of it.

It runs inside the wall, single-threaded, and never sees what a submission does: a fork gets walls
of its own. Started as ``python -m grader.sandbox.warm FD`` by ``grader.sandbox.host``.
"""

from __future__ import annotations

import array
import os
import signal
import socket
import sys
from typing import Any

READY = b"r"


def warm_up() -> Any:
    """Import what notebooks import and do once what is slow the first time: a plot, a traceback, a magic."""
    import matplotlib.pyplot as plt  # noqa: PLC0415
    import seaborn  # noqa: F401, PLC0415

    import helpers  # noqa: PLC0415
    from grader.sandbox.shell import make_shell, run_cell  # noqa: PLC0415

    shell = make_shell()
    helpers.setup_notebook()
    plt.rcdefaults()
    for source in ("%matplotlib inline\n1 / 0", "import matplotlib.pyplot as plt\nplt.plot([1])", "%reset -f"):
        run_cell(shell, source)
    plt.close("all")
    shell.execution_count = 1
    shell.displayhook.flush()
    return shell


def serve(control: socket.socket, shell: Any) -> None:
    """Fork a process for each handful of sockets that comes, until the grader closes its side."""
    from grader.sandbox.supervisor import supervise  # noqa: PLC0415

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps them
    control.send(READY)
    while True:
        _, sockets = receive_sockets(control)
        if not sockets:
            return
        if os.fork() == 0:
            control.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            supervise(shell, sockets)
        for each in sockets:
            each.close()


def receive_sockets(control: socket.socket) -> tuple[bytes, list[socket.socket]]:
    """One message with the sockets that came with it; none where the other side has closed."""
    most = 64
    data, ancillary, _, _ = control.recvmsg(16, socket.CMSG_LEN(most * array.array("i").itemsize))
    descriptors = array.array("i")
    for level, kind, content in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors.frombytes(content[: len(content) - len(content) % descriptors.itemsize])
    return data, [socket.socket(fileno=each) for each in descriptors]


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])), warm_up())
