"""Within the walls of ``stock.py``: one submission graded by ``nbgrader autograde``, and what there is to see afterwards.

Run as a script with nothing but the standard library. Its last line of output is JSON.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, suppress
from pathlib import Path

COURSE, STUDENT, NEIGHBOUR = Path("/course"), "mallory", "nina"
LEFTOVER = "left-by-an-attack"

_POINTS = """
select base_cell.name, coalesce(grade.manual_score, grade.auto_score, 0) + coalesce(grade.extra_credit, 0)
from grade join base_cell on base_cell.id = grade.cell_id
join submitted_notebook on submitted_notebook.id = grade.notebook_id
join submitted_assignment on submitted_assignment.id = submitted_notebook.assignment_id
where submitted_assignment.student_id = ?
"""


def main(assignment: str, seconds: str, port: str, secret: str) -> None:
    shutil.copytree("/template", COURSE, dirs_exist_ok=True)
    shutil.copytree("/handed-in", COURSE / "submitted" / STUDENT / assignment, symlinks=True)
    shutil.copytree("/home-template", "/tmp/home")
    serve(int(port), secret)
    ended = _autograde(assignment, float(seconds))
    seen = {
        "survivors": _survivors(),
        "points": points(COURSE / "gradebook.db", STUDENT),
        "neighbours": points(COURSE / "gradebook.db", NEIGHBOUR),
        "leaks": _leaks(assignment, secret),
        "left": _left(),
        "errors": _errors(assignment),
    }
    print(json.dumps({"ended": "no grade" if ended == "graded" and not seen["points"] else ended, **seen}))


def serve(port: int, secret: str) -> socket.socket:
    """What stands for the instructor's Jupyter, until the socket is closed."""
    line = socket.create_server(("127.0.0.1", port))

    def answer() -> None:
        while True:
            try:
                one = line.accept()[0]
            except OSError:
                return
            with one, suppress(OSError):
                one.sendall(f"HTTP/1.0 200 OK\r\n\r\n{secret}-jupyter".encode())

    threading.Thread(target=answer, daemon=True).start()
    return line


def _autograde(assignment: str, seconds: float) -> str:
    command = [sys.executable, "-m", "nbgrader", "autograde", assignment, "--student", f"[{STUDENT[0]}{NEIGHBOUR[0]}]*"]
    with open("/tmp/nbgrader.log", "wb") as log:  # noqa: PTH123
        process = subprocess.Popen(command, cwd=COURSE, stdout=log, stderr=log, start_new_session=True)
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return f"still running after {seconds:g} s"
    if code:
        return "its grading failed" if code > 0 else f"nbgrader was killed (signal {-code})"
    return "graded"


def _survivors() -> list[str]:
    """The processes that live after nbgrader has ended, by command; this one and bubblewrap's are none."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and int(folder.name) not in (1, os.getpid()):
            try:
                state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
                if state != "Z":
                    name = (folder / "cmdline").read_text().replace("\0", " ")[:60]
                    found.append(f"{(folder / 'comm').read_text().strip()}: {name}")
            except OSError:
                continue
    return found


def points(gradebook: Path, student: str) -> dict[str, float]:
    """A student's points by test cell, as nbgrader's gradebook has them; none where it has not."""
    with closing(sqlite3.connect(f"file:{gradebook}?mode=ro", uri=True, timeout=2)) as base:
        try:
            return {name: float(got) for name, got in base.execute(_POINTS, [student])}
        except sqlite3.Error:
            return {}


def _left() -> list[str]:
    """Files that an attack leaves where the next submission may find them; its own folders are none."""
    found = []
    for root in (COURSE, Path("/tmp"), Path("/dev/shm")):
        for folder, folders, files in os.walk(root):
            if Path(folder) == COURSE:
                folders[:] = [name for name in folders if name not in ("submitted", "autograded")]
            found += [str(Path(folder, name)) for name in (*folders, *files) if LEFTOVER in name]
    return sorted(found)[:10]


def _leaks(assignment: str, secret: str) -> list[str]:
    """Secrets in what a learner's page would show: the outputs, and copies of files that are none of theirs."""
    found: list[str] = []
    folder = COURSE / "autograded" / STUDENT / assignment
    for path in sorted(folder.glob("*")):
        if path.is_file():
            text = path.read_bytes()
            if path.name == f"{assignment}.ipynb":
                text = json.dumps([cell.get("outputs") for cell in json.loads(text)["cells"]]).encode()
                found += [each.decode(errors="replace") for each in re.findall(rb"BREACH: .{0,60}", text)][:3]
            found += {
                f"{path.name}: {each.decode()}" for each in re.findall(re.escape(secret).encode() + rb"[-\w]*", text)
            }
    return sorted(set(found))[:10]


def _errors(assignment: str) -> list[str]:
    """What the learner's own cells ended in: an attack that fails by a slip of its author's shows here."""
    path = COURSE / "autograded" / STUDENT / assignment / f"{assignment}.ipynb"
    cells = json.loads(path.read_bytes())["cells"] if path.is_file() else []
    own = [
        cell for cell in cells if cell["cell_type"] == "code" and not cell["metadata"].get("nbgrader", {}).get("locked")
    ]
    outputs = [(cell["id"], output) for cell in own for output in cell["outputs"] if output["output_type"] == "error"]
    return [f"{name}: {output['ename']}: {output['evalue']}"[:200] for name, output in outputs][:5]


if __name__ == "__main__":
    main(*sys.argv[1:])
