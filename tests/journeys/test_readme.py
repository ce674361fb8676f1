"""Every command of the README, typed in its order into a shell, in a fresh copy with nothing of the project on PATH.

The one that is not typed here is ``make test``: that is what runs this.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import pytest

from tests import bank
from tests.dask_cluster import scheduler, workers
from tests.journeys.test_grading import NAME, solved

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("clone")]  # one clone, set up once

LEFT_OUT = {".git", ".venv", "demo", "dist", "exchange", "submitted", "feedback", "autograded", "downloaded"}
LEARNERS_CONFIG = (
    'c = get_config()\nc.Exchange.root = "../course/exchange"\nc.CourseDirectory.course_id = "activations"\n'
)


def blocks() -> list[tuple[str, list[str]]]:
    """The README's shell commands: the heading of the section they stand in, and the lines of each block."""
    text = (bank.ROOT / "README.md").read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    return [
        (section.split("\n", 1)[0], block.strip().splitlines())
        for section in sections
        for block in re.findall(r"^```sh\n(.*?)^```", section, flags=re.MULTILINE | re.DOTALL)
    ]


@pytest.fixture(scope="module")
def clone(tmp_path_factory) -> Path:
    """This repository's files, one exercise of them, in a folder of its own: no .venv, nothing made yet."""
    folder = tmp_path_factory.mktemp("clone") / "course"

    def ignore(where: str, names: list[str]) -> set[str]:
        parent = Path(where).name
        others = {name for name in names if parent in ("source", "release") and name != NAME}
        unwanted = LEFT_OUT if Path(where) == bank.ROOT else {"__pycache__", ".ipynb_checkpoints"}
        return others | (unwanted & set(names)) | {name for name in names if name.startswith("gradebook.db")}

    shutil.copytree(bank.ROOT, folder, ignore=ignore)
    return folder


def shell(folder: Path, script: list[str], activated: bool = False) -> str:
    """What the lines say, typed one after the other; fails where one of them does."""
    environment = {"PATH": f"{Path(shutil.which('python3') or 'python3').parent}:/usr/bin:/bin"}
    environment |= {
        name: value
        for name, value in os.environ.items()
        if name in ("HOME", "LANG") or name.startswith(("OPENBLAS", "PIP_"))
    }
    lines = ["set -euo pipefail", *(["source .venv/bin/activate"] if activated else []), *script]
    done = subprocess.run(
        ["bash", "-c", "\n".join(lines)], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{script}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def answers_at(address: str, seconds: float) -> bool:
    """Whether something answers there before the time is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address) as page:
                return page.status == 200
        except OSError:
            time.sleep(0.2)
    return False


def learners(folder: Path, script: list[str]) -> None:
    """Install, open JupyterLab on the release, and see that it answers."""
    *install, lab = script
    assert lab == ".venv/bin/jupyter lab release"
    shell(folder, install)
    log = (folder.parent / "lab.log").open("w")
    command = [*lab.split(), "--no-browser", "--port=18471", "--port-retries=0", "--IdentityProvider.token="]
    server = subprocess.Popen([*command, "--allow-root"], cwd=folder, stdout=log, stderr=log)
    try:
        assert answers_at(f"http://localhost:18471/api/contents/{NAME}/{NAME}.ipynb", 60)
        assert answers_at("http://localhost:18471/lab", 60)
    finally:
        server.terminate()
        server.wait(30)
        log.close()


def hand_in_by_the_exchange(folder: Path) -> None:
    learner = folder.parent / "learner"
    learner.mkdir()
    (learner / "nbgrader_config.py").write_text(LEARNERS_CONFIG)
    shell(folder, [f"cd ../learner && nbgrader fetch_assignment {NAME}"], activated=True)
    nbformat.write(solved(), learner / NAME / f"{NAME}.ipynb")
    shell(folder, [f"cd ../learner && nbgrader submit {NAME}"], activated=True)


def hand_in_by_a_platform(folder: Path) -> None:
    archive = folder / "downloaded" / NAME / "archive"
    archive.mkdir(parents=True)
    wrong = solved(part_c="def largest_gradient(depth):\n    return 0.25 * depth")
    nbformat.write(wrong, archive / f"ada_{NAME}.ipynb")


def by_a_cluster(folder: Path, script: list[str]) -> None:
    """The command, with the address of a cluster that there is."""
    with scheduler(folder.parent / "cluster") as address, workers(folder.parent / "cluster", address):
        command, said = script[0].replace("tcp://scheduler.example.edu:8786", address), script[1:]
        assert address in command and not said
        shell(folder, [command + " --again"], activated=True)


def test_every_command_of_the_readme_works_as_it_stands(clone):
    kinds = [section for section, _ in blocks()]
    assert kinds == ["Two commands", "For learners", *["For instructors"] * 12, "For authors"]
    for section, script in blocks():
        if section == "Two commands":
            assert script == ["make demo", "make test"]
        elif section == "For learners":
            learners(clone, script)
        else:
            if script[0].startswith("nbgrader collect"):
                hand_in_by_the_exchange(clone)
            if script[0].startswith("nbgrader zip_collect"):
                hand_in_by_a_platform(clone)
            if "--scheduler" in script[0]:
                by_a_cluster(clone, script)
                continue
            shell(clone, [line for line in script if line != "make test"], activated=script[0] != "make setup")
    rows = (clone / "grades.csv").read_text().splitlines()
    assert [",10.0,10.0" in row or ("ada" in row and ",7.0,10.0" in row) for row in rows[1:]] == [True, True]
    assert "ada" in (clone / "canvas.csv").read_text()
    assert (clone / "moodle.csv").read_text().startswith("Email address,")
    [page] = (clone / "feedback" / "ada" / NAME).glob("*.html")
    assert "0.25 times depth" in page.read_text()


def test_the_demo_takes_a_class_the_whole_way_and_can_be_run_again(clone):
    before = set(clone.iterdir())
    first = shell(clone, ["make demo"])
    assert "lea" in first
    assert "Done in" in first
    assert {path.name for path in clone.iterdir()} - {path.name for path in before} <= {"demo", ".venv"}
    rows = (clone / "demo" / "grades.csv").read_text().splitlines()
    assert len(rows) == 1 + 12
    (clone / "demo" / "submitted" / "ada").rename(clone / "demo" / "submitted" / "somebody")
    again = shell(clone, ["make demo"])
    assert "ada" in again
    assert "somebody" not in again


def test_the_demo_leaves_a_folder_alone_that_is_none(clone):
    other = clone / "mine"
    other.mkdir()
    (other / "work.txt").write_text("mine")
    done = subprocess.run(
        [sys.executable, "-m", "tools.demo", "mine"], cwd=clone, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "exists and is no demo" in done.stderr
    assert (other / "work.txt").read_text() == "mine"
