"""The attacks against this project's grader: handed in with an honest neighbour each, graded by its command, watched."""

from __future__ import annotations

import compileall
import hashlib
import itertools
import json
import os
import secrets
import socket
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import nbformat

from grader.classroom import LOCK
from grader.course import Course
from grader.sandbox import interpreter
from tests import attacks
from tests.attacks import BREACH, CANARY, KNOWN, LEFTOVER, Attack
from tests.attacks.left_behind import run_watched
from tests.attacks.outcomes import Outcome, outcome
from tests.attacks.stock_inside import points, serve
from tests.journeys.conftest import copy_course
from tests.journeys.test_grading import hand_in, solved
from tests.sandbox.as_user import as_user

SECONDS = 2  # that a cell may take, the calls of a test, and judging what these gave
NOTEBOOK_SECONDS = 30  # that all cells may take
MOST_MEMORY = 1 << 30  # bytes that a process of the grader may hold
# by the clock: all cells, and for each of three tests its calls and judging them, with a grace of five seconds each;
# then five more, and as much again, since a machine that is busy with other tests is no fault of an attack
MOST_SECONDS = 2 * (1.5 * (NOTEBOOK_SECONDS + 3 * 2 * SECONDS) + 3 * 5 + 5)
EVERYBODYS = [Path(each) for each in ("/tmp", "/var/tmp", "/dev/shm")]


@dataclass(frozen=True)
class Ground:
    """Behind which wall a class is graded, by which user (root may name another one), and how many at a time."""

    wall: str = "auto"
    user: int = os.geteuid()
    workers: int = 1  # with one an attack's neighbour comes after it in the same sandbox

    def command(self, needed: Iterable[Path]) -> list[str]:
        """What to put before the interpreter's path, so that this user reaches it and what else is needed."""
        if os.geteuid() != 0 or (self.user == 0 and self.wall != "landlock"):
            return []
        # behind the second wall root's learners are another user too
        return as_user(self.user, [*interpreter.readable(), *needed])


@dataclass(frozen=True)
class Graded:
    """What came of one run of the grader: each attack's outcome, and what is nobody's in particular."""

    outcomes: tuple[Outcome, ...]
    survivors: tuple[str, ...]  # processes that lived when the command had ended
    left: tuple[str, ...]  # files that the next one may find, or that are not what they were
    leaks: tuple[str, ...]  # words that came out in the terminal
    memory: int = 0  # bytes: the most that one process of the grader held
    slow: tuple[str, ...] = ()  # submissions that took longer than their limits, with the seconds


class AttackedCourse(AbstractContextManager["AttackedCourse"]):
    """A copy of the course in ``folder`` with secrets in it, attacks handed in, and an honest neighbour of each."""

    def __init__(self, folder: Path, chosen: Iterable[Attack], ground: Ground) -> None:
        self.attacks, self.ground, self._folder = tuple(chosen), ground, folder
        self.memory = 0  # bytes: the most that one process of the grader has held so far
        self._canary = CANARY + secrets.token_hex(8)
        self._home, self._scratch = folder / "home", folder / "tmp"
        for each in (self._home, self._scratch):
            each.mkdir(parents=True)
        self.course = copy_course(folder / "course", *sorted({attack.assignment for attack in self.attacks}))
        config = self.course.root / "nbgrader_config.py"
        settings = config.read_text().replace("_seconds = 20.0", f"_seconds = {SECONDS:.1f}")
        settings = settings.replace("# c.JudgeNotebook.patience = 3.0", "c.JudgeNotebook.patience = 1.5")
        limits = f"c.JudgeNotebook.notebook_seconds = {NOTEBOOK_SECONDS:.1f}\nc.JudgeNotebook.judge_seconds = {SECONDS:.1f}\n"
        config.write_text(f"{settings}\n{limits}")
        _plant(self.course, self._canary)
        compileall.compile_dir(self.course.root, quiet=1)  # so that grading writes none, and a changed one shows
        self._jupyter = serve(0, self._canary)
        self._hand_in()
        if os.geteuid() == 0:
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, ground.user, ground.user, follow_symlinks=False)

    def __exit__(self, *_: object) -> None:
        self._jupyter.shutdown(socket.SHUT_RDWR)  # what waits for a caller wakes up
        self._jupyter.close()

    def _hand_in(self) -> None:
        known = {**KNOWN, "course": str(self.course.root), "port": str(self._jupyter.getsockname()[1])}
        for attack in self.attacks:
            released = nbformat.read(_notebook(self.course.release, attack.assignment), as_version=4)
            attacks.hand_in(attack, released, self.course.submitted / attack.name / attack.assignment, known)
            hand_in(self.course, _neighbour(attack), nbformat.writes(solved(attack.assignment)), attack.assignment)

    def grade(self, *chosen: Attack) -> Graded:
        """Grade these attacks and their neighbours in one run, in the order of their names."""
        students = [word for each in chosen for name in (each.name, _neighbour(each)) for word in ("--student", name)]
        before = _leftovers(EVERYBODYS), self._state()
        how = ("--sandbox", self.ground.wall, "--workers", str(self.ground.workers))
        said, survivors = self.run("-m", "grader", "grade", *how, *students)
        slow = self._slow([*chosen]) if self.ground.workers == 1 else ()
        return self._graded(chosen, before, said, survivors, slow)

    def autograde(self, *chosen: Attack) -> Graded:
        """Grade them with nbgrader's own command: all that is handed in for an assignment at a time."""
        said, survivors = "", []
        nbgrader, names = str(Path(sys.executable).with_name("nbgrader")), sorted({each.assignment for each in chosen})
        for name in names:
            self.run(nbgrader, "generate_assignment", "--force", "--log-level=ERROR", name)
        before = _leftovers(EVERYBODYS), self._state()
        for name in names:
            # it ends with 1 where one submission cannot be read, and has graded all others
            told, alive = self.run(nbgrader, "autograde", "--log-level=ERROR", name, codes=(0, 1))
            said, survivors = said + told, survivors + alive
        return self._graded(chosen, before, said, survivors, ())

    def _graded(
        self,
        chosen: tuple[Attack, ...],
        before: tuple[set[str], set[tuple[str, str]]],
        said: str,
        survivors: list[str],
        slow: tuple[str, ...],
    ) -> Graded:
        left = _leftovers(EVERYBODYS) - before[0]
        left |= {f"{path}, changed" for path, _ in before[1] ^ self._state()}
        left |= {str(path) for path in self._scratch.rglob("*")} | _marked(self._home)
        words = tuple(word for word in (self._canary, BREACH, "\x1b]") if word in said)
        outcomes = tuple(map(self._outcome, chosen))
        return Graded(outcomes, tuple(survivors), tuple(sorted(left)), words, self.memory, slow)

    def _slow(self, chosen: list[Attack]) -> tuple[str, ...]:
        """By when the graded notebooks were written, one after the other."""
        names = sorted((name, each.assignment) for each in chosen for name in (each.name, _neighbour(each)))
        written = sorted(
            (path.stat().st_mtime, f"{student}, {name}")
            for student, name in names
            if (path := self.course.autograded / student / name / f"{name}.ipynb").exists()
        )
        spans = ((after[0] - before[0], after[1]) for before, after in itertools.pairwise(written))
        return tuple(f"{name}: {seconds:.0f} s" for seconds, name in spans if seconds > MOST_SECONDS)

    def run(self, *words: str, codes: tuple[int, ...] = (0,)) -> tuple[str, list[str]]:
        """Run Python in the course as the ground's user; returns all that it said, and the processes that it left."""
        environment = {
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "COLUMNS": "160",
            "HOME": str(self._home),
            "TMPDIR": str(self._scratch),
            "GRADER_SECRET": self._canary,
        }
        environment |= {name: value for name, value in os.environ.items() if name.startswith("OPENBLAS")}
        as_them = self.ground.command([self.course.root, self._home, self._scratch])
        done, survivors, memory = run_watched([*as_them, sys.executable, *words], self.course.root, environment)
        self.memory = max(self.memory, memory)
        if done.returncode not in codes:
            raise RuntimeError(f"python {' '.join(words)} failed:\n{done.stdout}\n{done.stderr}")
        return done.stdout + done.stderr, survivors

    def _state(self) -> set[tuple[str, str]]:
        """Every file of the course but those that grading writes: content, rights and owner."""
        written = ("gradebook.db", "autograded", "exchange", LOCK)
        roots = [path for path in self.course.root.iterdir() if path.name not in written]
        paths = [
            path for root in roots for path in (root, *root.rglob("*")) if path.is_file() and not path.is_symlink()
        ]
        folders = {path.parent for path in paths}
        found = {(str(path), f"{oct(path.stat().st_mode)} of {path.stat().st_uid}") for path in (*paths, *folders)}
        return found | {(str(path), hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths}

    def _outcome(self, attack: Attack) -> Outcome:
        gradebook = self.course.root / "gradebook.db"
        shown = shown_in(self.course.autograded / attack.name) + shown_in(self.course.autograded / _neighbour(attack))
        got = points(gradebook, attack.name)
        return outcome(
            attack,
            got,
            points(gradebook, _neighbour(attack)),
            ended="graded" if got else "no grade",
            leaks=tuple(word for word in (self._canary, BREACH) if word in shown),
        )


def _neighbour(attack: Attack) -> str:
    return f"{attack.name}-neighbour"


def _notebook(folder: Path, assignment: str) -> Path:
    return folder / assignment / f"{assignment}.ipynb"


def _plant(course: Course, canary: str) -> None:
    """Put a canary into everything that is hidden: solutions, hidden tests, a classmate's work."""
    for path in course.source.glob("*/*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            for mark in ("### BEGIN SOLUTION\n", "### BEGIN HIDDEN TESTS\n"):
                indent = cell.source.split(mark)[0].rpartition("\n")[2] if mark in cell.source else ""
                cell.source = cell.source.replace(mark, f"{mark}{indent}# {canary}\n")
        nbformat.write(notebook, path)
    for name in course.assignments:
        notebook = solved(name)
        next(cell for cell in notebook.cells if cell.id == "part-a").source += f"\n# {canary}"
        hand_in(course, KNOWN["classmate"], nbformat.writes(notebook), name)


def shown_in(folder: Path) -> str:
    """All that the cells of the graded notebooks in a folder show, and the files beside them."""
    texts = []
    for path in folder.rglob("*"):
        if path.suffix == ".ipynb":
            notebook = json.loads(path.read_text(encoding="utf-8"))
            texts += [json.dumps(cell.get("outputs", [])) for cell in notebook["cells"]]
            texts.append(json.dumps(notebook["metadata"]))
        elif path.is_file():
            texts.append(path.read_text(encoding="utf-8", errors="replace"))
    return "\n".join(texts)


def _marked(folder: Path) -> set[str]:
    """The files in a folder that an attack has named or written."""
    paths = [path for path in folder.rglob("*") if not path.is_symlink()]
    written = {str(path) for path in paths if path.is_file() and LEFTOVER.encode() in path.read_bytes()}
    return written | {str(path) for path in folder.rglob("*") if LEFTOVER in path.name}


def _leftovers(folders: Iterable[Path]) -> set[str]:
    return {str(path) for folder in folders if folder.is_dir() for path in folder.iterdir() if LEFTOVER in path.name}
