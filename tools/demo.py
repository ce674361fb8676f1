"""``make demo``: a sample class from release to feedback, in a folder of its own.

It copies the course into demo/, makes twelve learners' submissions of every exercise there is,
and then types what an instructor types. Run it again and it starts afresh.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from grader.course import Course
from tests.sample_class import LEARNERS, NAMES, make_class

ROOT = Path(__file__).resolve().parent.parent
PARTS_OF_A_COURSE = ("source", "helpers", "grader", "nbgrader_config.py")


def main() -> int:
    """Make the class, grade it, and say where everything lies; the exit code of the first command that fails."""
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "demo"
    start = time.monotonic()
    _copy_course(folder)
    environment = _environment(folder)
    assignments = Course.at(folder).assignments
    steps = [[sys.executable, "-m", "grader", "release"]]
    steps += [[_script("nbgrader"), "db", "student", "import", "--log-level=WARN", "students.csv"]]
    steps += [[sys.executable, "-m", "grader", "grade"], [sys.executable, "-m", "grader", "feedback"]]
    steps += [[_script("nbgrader"), "export", "--log-level=WARN"], [sys.executable, "-m", "grader", "report"]]
    for number, step in enumerate(steps):
        if number == 1:
            make_class(folder / "submitted", folder / "release", folder / "source", assignments)
            (folder / "students.csv").write_text(NAMES, encoding="utf-8")
            print(f"{len(LEARNERS)} learners have handed in {len(assignments)} exercises each.", flush=True)
        print("$ " + " ".join([Path(step[0]).name, *step[1:]]), flush=True)
        code = subprocess.run(step, cwd=folder, env=environment, check=False).returncode
        if code:
            print(f"This command ended with exit code {code}; what it made so far lies in {folder}.", file=sys.stderr)
            return code
    _say_where(folder, time.monotonic() - start)
    return 0


def _copy_course(folder: Path) -> None:
    """The parts of a course that are not made by commands, in a fresh folder."""
    if folder.exists():
        if not (folder / ".demo").exists():
            sys.exit(f"{folder} exists and is no demo: move it away, or name another folder.")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / ".demo").touch()
    for name in PARTS_OF_A_COURSE:
        origin = ROOT / name
        if origin.is_dir():
            shutil.copytree(origin, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
        else:
            shutil.copy(origin, folder / name)


def _environment(folder: Path) -> dict[str, str]:
    """The commands' environment: what Jupyter, IPython and matplotlib keep stays in the folder too."""
    cache = folder / ".cache"
    own = {
        "MPLCONFIGDIR": cache / "matplotlib",
        "IPYTHONDIR": cache / "ipython",
        "JUPYTER_CONFIG_DIR": cache / "jupyter",
        "JUPYTER_DATA_DIR": cache / "jupyter",
        "JUPYTER_RUNTIME_DIR": cache / "runtime",
    }
    for path in own.values():
        path.mkdir(parents=True, exist_ok=True)
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **{name: str(path) for name, path in own.items()}}


def _script(name: str) -> str:
    """A command of the virtual environment, which need not be activated."""
    return str(Path(sys.executable).parent / name)


def _say_where(folder: Path, seconds: float) -> None:
    made = {
        "release/": "what learners get",
        "submitted/": "what the twelve of them handed in",
        "autograded/": "their notebooks, graded",
        "feedback/": "pages for each of them: open feedback/farah/index.html in a browser",
        "gradebook.db": "nbgrader's gradebook, for Formgrader and export",
        "grades.csv": "all points",
        "report/": "how the class is doing: open report/index.html in a browser",
    }
    print(f"\nDone in {seconds:.0f} seconds. In {folder}:")
    for name, what in made.items():
        print(f"  {name:<14}{what}")


if __name__ == "__main__":
    sys.exit(main())
