"""Snapshots of one submission tell each other nothing while tests are asked; what they hold together is seen."""

import os
import stat

import pytest

from grader.sandbox.scratch import Copy, is_full
from tests.sandbox.conftest import KINDS, names
from tests.sandbox.test_limits import Grading

APART = {
    "nothing": "",
    "files": "open('a.txt', 'w').write('x')",
    "a figure": "import matplotlib.pyplot as plt\nplt.plot([1]); plt.show()",
    "await": "import asyncio\nawait asyncio.sleep(0)",
    "a script": "%%bash\necho 1",
    "a pool of threads": "from concurrent.futures import ThreadPoolExecutor\np = ThreadPoolExecutor(2)\np.submit(abs, 1).result()",
    "a program": "import subprocess\nsubprocess.run(['ls'], capture_output=True)",
    "a process that stays": "import os, time\nif not os.fork(): time.sleep(100)",
}
TOGETHER = {
    "an open file": "held = open('a.txt', 'w')",
    "a library's file": "import os\nheld = open(os.__file__)",
    "a pipe": "import os\nheld = os.pipe()",
    "sockets": "import socket\nheld = socket.socketpair()",
    "a counter": "import ctypes\nctypes.CDLL(None).eventfd(0, 0)",
    "memory": "import mmap\nheld = mmap.mmap(-1, 4096)",
    "memory closed for now": "import mmap\nheld = mmap.mmap(-1, 4096, prot=0)",
    "a file's memory": "import mmap\nwith open('m', 'w+b') as file:\n    file.write(bytes(4096)); file.flush()\n    held = mmap.mmap(file.fileno(), 0)",
    "threads": "import os, threading, time\nos.register_at_fork(after_in_child=threading.Thread(target=time.sleep, args=(9,), daemon=True).start)",
    "its socket": "import grader.sandbox.cells as cells\ncells._Tests._next, next_ = (lambda tests: (lambda found: (found[0], (tests.__dict__.setdefault('held', []).append(found[1].dup()), found[1])[1]))(next_(tests))), cells._Tests._next",
}


@pytest.fixture(scope="module", params=KINDS, ids=names(KINDS))
def grading(request):
    made = Grading(*request.param)
    yield made
    made.close()


@pytest.mark.parametrize("kind", APART)
def test_what_notebooks_do_leaves_snapshots_apart(grading, kind):
    graded = grading.grade("answer = 1", None, APART[kind], None, "answer = 3", None)
    assert (graded["answers"], graded["sharing"]) == ({"2": 3, "1": 1, "0": 1}, [])


@pytest.mark.parametrize("kind", TOGETHER)
def test_what_snapshots_hold_together_is_seen(grading, kind):
    graded = grading.grade(f"{TOGETHER[kind]}\nanswer = 1", None, "answer = 2", None, "answer = 3", None)
    assert (graded["answers"], graded["sharing"]) == ({"2": 3, "1": 2, "0": 1}, [0, 1]), graded["outputs"]


def test_a_signal_that_waits_is_seen(grading):
    spared = (
        "import os, signal, grader.sandbox.cells as cells\npids = []\ncells.seccomp.protect = pids.append\n"
        "signal.signal(signal.SIGUSR1, lambda *_: None)\nanswer = 1"
    )
    graded = grading.grade(spared, None, "def answer():\n    os.kill(pids[0], signal.SIGUSR1)\n    return 2", None)
    assert (graded["answers"], graded["sharing"]) == ({"1": 2, "0": 1}, [0])


def test_each_snapshot_finds_the_folder_as_the_cells_left_it(grading):
    cells = "import os\nfrom pathlib import Path\nPath('given.txt').write_text('as given')\nPath('inner').mkdir()\nos.chdir('inner')"
    changes = (
        "def answer():\n    seen = Path('../given.txt').read_text(), sorted(os.listdir()), sorted(os.listdir('..'))\n"
        "    Path('../given.txt').write_text('changed')\n    Path('new.txt').touch()\n    Path('../more').mkdir()\n"
        "    return [Path('../given.txt').read_text(), *map(str, seen)]"
    )
    graded = grading.grade(f"{cells}\n{changes}", None, "pass", None, "pass", None)
    found = ["changed", "as given", "[]", "['given.txt', 'inner']"]
    assert graded["answers"] == {"2": found, "1": found, "0": found}


class TestCopy:
    """A folder in memory, and back."""

    def test_everything_comes_back(self, tmp_path):
        (tmp_path / "inner/closed").mkdir(parents=True)
        (tmp_path / "inner/file").write_bytes(b"as it was")
        (tmp_path / "inner/file").chmod(0o400)
        (tmp_path / "link").symlink_to("nowhere")
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "inner/closed/deep").touch()
        (tmp_path / "inner/closed").chmod(0)
        os.utime(tmp_path / "inner/file", (5, 6))
        os.utime(tmp_path / "inner", (7, 8))
        before = _state(tmp_path)
        copy = Copy(tmp_path, 1000)
        (tmp_path / "inner/file").unlink()
        (tmp_path / "inner/file").mkdir()
        (tmp_path / "inner/file/new").mkdir()
        (tmp_path / "link").unlink()
        (tmp_path / "pipe").unlink()
        (tmp_path / "pipe").write_text("no pipe")
        (tmp_path / "inner/closed/deep").unlink()
        (tmp_path / "another").mkdir(mode=0o300)
        copy.put_back()
        assert _state(tmp_path) == before
        assert (tmp_path / "inner/file").read_bytes() == b"as it was"

    def test_a_folder_stays_the_same_one_and_a_file_does_not(self, tmp_path):
        (tmp_path / "inner").mkdir()
        (tmp_path / "inner/file").touch()
        held = os.open(tmp_path / "inner/file", os.O_RDONLY)
        folder, copy = (tmp_path / "inner").stat().st_ino, Copy(tmp_path, 1000)
        copy.put_back()
        assert (tmp_path / "inner").stat().st_ino == folder
        assert not os.path.samestat(os.fstat(held), (tmp_path / "inner/file").stat())
        os.close(held)

    def test_what_is_too_large_is_given_up(self, tmp_path):
        with open(tmp_path / "sparse", "wb") as file:
            file.truncate(1 << 40)
        (tmp_path / "small").write_text("x")
        Copy(tmp_path, 1000).put_back()
        assert "sparse" not in os.listdir(tmp_path)

    def test_a_link_is_not_followed(self, tmp_path):
        (tmp_path / "outside").mkdir(mode=0o500)
        (tmp_path / "outside.txt").write_text("outside")
        (tmp_path / "scratch").mkdir()
        (tmp_path / "scratch/name").write_text("inside")
        copy = Copy(tmp_path / "scratch", 1000)
        (tmp_path / "scratch/name").unlink()
        (tmp_path / "scratch/name").symlink_to(tmp_path / "outside.txt")
        (tmp_path / "scratch/folder").symlink_to(tmp_path / "outside")
        copy.put_back()
        assert (tmp_path / "scratch/name").read_text() == "inside"
        assert (tmp_path / "outside.txt").read_text() == "outside"
        assert stat.S_IMODE((tmp_path / "outside").stat().st_mode) == 0o500


def _state(folder):
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        times = (status.st_mtime,) if path.name != "closed" and not stat.S_ISLNK(status.st_mode) else ()
        found[str(path)] = (status.st_mode, *times)
    return found


def test_measuring_and_copying_a_folder_change_no_rights_that_their_owner_can_read_with(tmp_path):
    for name, mode in (("open", 0o755), ("closed", 0)):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(mode)
    is_full(tmp_path, 1 << 20)
    Copy(tmp_path, 1 << 20)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("open", "closed")] == [0o755, 0o700]
