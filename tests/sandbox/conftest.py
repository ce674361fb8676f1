"""A wall of each kind, put up by each kind of user; skipped, with the reason, where it cannot stand."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.sandbox import interpreter
from tests.sandbox.as_user import as_user

ROOT = Path(__file__).resolve().parents[2]
ORDINARY_USER = 12345
MiB = 1 << 20
SECRET = "a-secret-of-the-grader"

KINDS = [(wall, user) for wall in ("namespaces", "landlock") for user in ("root", "ordinary user")]
# root's processes are not counted by the kernel: one more reason for a wall
WITHOUT_WALL_TOO = [*KINDS, ("none", "ordinary user")]


class Process:
    """A grader of some kind as a process of a user's, which answers orders in JSON, a line each."""

    def __init__(self, wall: str, user: str, program: list[str], handed_on: tuple[int, ...] = ()) -> None:
        self.wall, self.user = wall, user
        environment = os.environ | {"GRADER_SECRET": SECRET, "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen(
            [*_as_user(wall, user), *program],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=handed_on,
        )
        trial = self._read()
        if trial["trouble"]:
            self.process.communicate()
            tell = pytest.fail if trial["leaks"] else pytest.skip
            tell(f"the wall {wall!r} does not stand here for {user}: {trial['trouble']}")

    def ask(self, order):
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return self._read()

    def _read(self):
        line = self.process.stdout.readline()
        assert line, "the grader has ended; its traceback is above"
        return json.loads(line)

    def close(self) -> None:
        self.process.communicate()


class Ground(Process):
    """A stand-in grader behind whose wall attempts are run; its methods are those of ``stand_in.StandIn``."""

    def __init__(self, wall: str, user: str, handed_on: tuple[int, ...] = ()) -> None:
        super().__init__(wall, user, [sys.executable, "-m", "tests.sandbox.stand_in", wall], handed_on)

    def __getattr__(self, name):
        return lambda **arguments: self.ask([name, arguments])

    def run(self, attempt, *arguments, limits=None, files=None):
        """One submission that runs the attempt: its answer, and how it ended."""
        begun = self.begin(attempt=attempt, arguments=arguments, limits=limits, files=files)
        assert "supervisor" in begun, begun
        answer = self.answer(supervisor=begun["supervisor"])
        return answer, self.end(**begun) if answer is not None else self.wait(**begun)

    def try_(self, attempt, *arguments, **more):
        """The answer alone."""
        return self.run(attempt, *arguments, **more)[0]


def _as_user(wall: str, user: str) -> list[str]:
    if os.geteuid() != 0:
        if user == "root":
            pytest.skip("only root can try what holds for root: run the tests as root too")
        return []
    if user == "root" and wall == "namespaces":
        return []
    # without namespaces even root's learners are an ordinary user, who cannot pass a closed /root
    return as_user(ORDINARY_USER if user != "root" else 0, [*interpreter.readable(), ROOT])


def names(kinds: list[tuple[str, str]]) -> list[str]:
    return ["-".join(kind).replace(" ", "-") for kind in kinds]


@pytest.fixture(scope="session", params=KINDS, ids=names(KINDS))
def ground(request) -> Iterator[Ground]:
    """One warm parent, shared by all tests that leave it alive."""
    made = Ground(*request.param)
    yield made
    made.close()


@pytest.fixture(scope="session", params=WITHOUT_WALL_TOO, ids=names(WITHOUT_WALL_TOO))
def any_ground(request) -> Iterator[Ground]:
    """For what holds without a wall too."""
    made = Ground(*request.param)
    yield made
    made.close()


@pytest.fixture(params=WITHOUT_WALL_TOO, ids=names(WITHOUT_WALL_TOO))
def lost_ground(request) -> Iterator[tuple[Ground, int, int]]:
    """One for a single test that ends it, with a pipe's reading end, and the writing end that it has."""
    reading, writing = os.pipe()
    made = Ground(*request.param, handed_on=(writing,))
    os.close(writing)
    yield made, reading, writing
    os.close(reading)
    made.process.kill()
    made.close()
