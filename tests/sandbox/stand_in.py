"""A grader for the tests: puts up a wall, and runs attempts behind it, on orders in JSON on its standard input.

It is a process of its own, so that a test can run it as any user, and kill it.
"""

import contextlib
import json
import os
import signal
import socket
import sys
import tempfile
from pathlib import Path

from grader.sandbox import doctor, report, wall

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parents[1] / "grader"
PROGRAM = (
    "import sys, runpy; sys.path[:0] = sys.argv[1:3]; sys.argv[1:] = sys.argv[3:]; "
    "runpy.run_module('warm_parent', run_name='__main__')"
)
PATIENCE = 120  # seconds; only a hang takes as long


class Submission:
    """One running submission, seen from the grader."""

    def __init__(self) -> None:
        self.connection, self.theirs = socket.socketpair()
        self.lifeline, self.their_lifeline = socket.socketpair()
        self.report, self.their_report = os.pipe()
        self.connection.settimeout(PATIENCE)
        self.supervisor = 0
        self.read = b""

    def far_ends(self) -> list[int]:
        return [self.theirs.fileno(), self.their_lifeline.fileno(), self.their_report]

    def hand_over(self) -> None:
        self.theirs.close()
        self.their_lifeline.close()
        os.close(self.their_report)

    def answer(self) -> object:
        """The next line from the learner's process; None where it ended before it had one."""
        while b"\n" not in self.read:
            part = self._receive()
            if not part:
                return None
            self.read += part
        line, _, self.read = self.read.partition(b"\n")
        return json.loads(line)

    def is_over(self) -> bool:
        """Wait until nobody holds the far end of the connection any more."""
        while self._receive():
            continue
        return True

    def _receive(self) -> bytes:
        try:
            return self.connection.recv(65536)
        except ConnectionResetError:
            return b""

    def close(self) -> list[dict[str, object]]:
        self.connection.close()
        self.lifeline.close()
        with open(self.report, "rb") as file:
            lines = report.read(file.read())
        return [{"ending": line.ending.value, "number": line.number} for line in lines]


class StandIn:
    """The orders that a test can give."""

    def __init__(self, kind: wall.Wall) -> None:
        self.kind = kind
        self.control, theirs = socket.socketpair()
        self.shown = tempfile.TemporaryDirectory()
        shown = Path(self.shown.name, "shown.txt")
        shown.write_text("to read")
        shown.chmod(0o644)
        shown.parent.chmod(0o755)
        readable = [HERE, PACKAGE, shown.parent]
        argv = [sys.executable, "-I", "-c", PROGRAM, str(HERE), str(PACKAGE.parent), kind.value, str(theirs.fileno())]
        self.warm = wall.start(kind, [*argv, *map(str, readable)], theirs.fileno(), readable)
        theirs.close()
        self.replies = self.control.makefile("rb")
        self.submissions: dict[int, Submission] = {}

    def begin(self, attempt, arguments=(), limits=None, files=None, instead=None):
        submission = Submission()
        order = {
            "order": "run",
            "attempt": attempt,
            "arguments": arguments,
            "limits": limits or {},
            "files": files or {},
        }
        far_ends = submission.far_ends()
        if instead is not None:
            far_ends[0] = instead
        socket.send_fds(self.control, [json.dumps(order).encode()], far_ends)
        reply = json.loads(self.replies.readline())
        submission.hand_over()
        if "fell" in reply:
            submission.close()
            return reply
        self.submissions[reply["supervisor"]] = submission
        return reply

    def answer(self, supervisor):
        return self.submissions[supervisor].answer()

    def order(self, **order):
        self.control.sendall(json.dumps(order).encode())
        return json.loads(self.replies.readline())

    def end(self, supervisor, order="end"):
        """End a submission (or wait for its end); nobody may hold its connection afterwards."""
        status = self.order(order=order, supervisor=supervisor)["status"]
        submission = self.submissions.pop(supervisor)
        over = submission.is_over()
        return {"status": status, "over": over, "report": submission.close()}

    def wait(self, supervisor):
        return self.end(supervisor, order="wait")

    def cut_lifeline(self, supervisor):
        self.submissions[supervisor].lifeline.close()
        return self.wait(supervisor)

    def kill_warm_parent(self, supervisor):
        os.kill(self.state()["pid"] if self.kind is not wall.Wall.NAMESPACES else self.warm.pid, signal.SIGKILL)
        self.warm.wait()
        return self.submissions[supervisor].is_over()

    def terminate(self, supervisor):
        self.warm.terminate()
        self.warm.wait()
        return self.submissions[supervisor].is_over()

    def state(self):
        return self.order(order="state")

    def about(self):
        return {"grader": os.getpid(), "bubblewrap": self.warm.pid, "user": os.getuid(), "shown": self.shown.name}

    def listen(self):
        """Sockets of every kind that somebody could connect to."""
        stack = self.listening = contextlib.ExitStack()
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", 0))
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        names = {"abstract": f"\0grader-test-{os.getpid()}", "path": f"{folder}/socket"}
        for name in names.values():
            unix = stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
            unix.bind(name)
        return {"tcp": tcp.getsockname()[1], "udp": udp.getsockname()[1], **names}

    def close(self):
        self.control.close()
        self.replies.close()
        self.shown.cleanup()
        with contextlib.suppress(AttributeError):
            self.listening.close()
        return self.warm.wait(PATIENCE)


def main() -> None:
    kind = wall.Wall(sys.argv[1])
    trial = doctor.Trial(True) if kind is wall.Wall.NONE else doctor.try_wall(kind)
    print(json.dumps({"trouble": trial.trouble, "leaks": trial.leaks}), flush=True)
    if not trial.stands:
        return
    stand_in = StandIn(kind)
    for line in sys.stdin:
        name, arguments = json.loads(line)
        print(json.dumps(getattr(stand_in, name)(**arguments)), flush=True)


if __name__ == "__main__":
    main()
