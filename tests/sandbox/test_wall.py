"""What a wall promises, tried from inside by a submission; each wall that stands here, each kind of user."""

import ctypes
import fcntl
import os
import pwd
import signal
from pathlib import Path

import pytest

from tests.sandbox.conftest import ROOT, SECRET, MiB


@pytest.fixture
def private_file(tmp_path) -> Path:
    path = tmp_path / "private.txt"
    path.write_text("private")
    for folder in (path, *path.parents):
        if folder.stat().st_uid == os.getuid() and folder.is_relative_to("/tmp") and folder != Path("/tmp"):
            folder.chmod(0o755)  # so that it is not the file's mode that keeps a learner out
    return path


@pytest.fixture
def graders_own_file(private_file, ground) -> Path:
    """A file that belongs to the user who grades."""
    if os.geteuid() == 0:
        os.chown(private_file, ground.about()["user"], -1)
        os.chown(private_file.parent, ground.about()["user"], -1)
    return private_file


def other_processes(ground) -> list[int]:
    about = ground.about()
    return [about["grader"], about["bubblewrap"], os.getpid()]


def _flags(path: Path) -> bytes:
    """The flags of a file, as chattr sets them; none where the file system has none."""
    try:
        with open(os.open(path, os.O_RDONLY), "rb", buffering=0) as file:
            return fcntl.ioctl(file, 0x8008_6601, bytes(8))
    except OSError:
        return b""


@pytest.fixture
def open_to_all():
    """System V memory, a semaphore and a queue that anybody may use."""
    libc = ctypes.CDLL(None)
    made = libc.shmget(0, 4096, 0o1666), libc.semget(0, 1, 0o1666), libc.msgget(0, 0o1666)
    assert min(made) >= 0
    yield made
    for name, number in zip(("shmctl", "semctl", "msgctl"), made, strict=True):
        getattr(libc, name)(number, *((0, 0, None) if name == "semctl" else (0, None)))


class TestReading:
    def test_secrets_cannot_be_read(self, ground, private_file):
        home = pwd.getpwuid(os.getuid()).pw_dir
        files = [
            "/etc/shadow",
            "/etc/hostname",
            "/proc/cmdline",
            f"{home}/.bashrc",
            str(ROOT / "README.md"),
            str(private_file),
        ]
        assert ground.try_("read", *files) == []

    def test_folders_cannot_be_listed(self, ground, private_file):
        home = pwd.getpwuid(os.getuid()).pw_dir
        masters = str(ROOT / "source")
        assert (
            ground.try_("list_folders", masters, str(ROOT / "tests/bank"), str(private_file.parent), f"{home}/.cache")
            == []
        )

    def test_the_graders_environment_is_not_there(self, ground):
        found = ground.try_("environments")
        assert found and not [each for each in found if SECRET in each or "GRADER_SECRET" in each]

    def test_what_notebooks_do_works(self, ground):
        found = ground.try_("ordinary_things", files={"given.txt": "1"})
        assert {name: outcome for name, outcome in found.items() if outcome != "done"} == {}

    def test_a_terminal_can_be_had_where_it_is_ones_own(self, ground):
        assert ground.try_("pseudo_terminal") == ("done" if ground.wall == "namespaces" else "PermissionError")

    def test_the_submissions_own_files_are_there(self, ground):
        assert ground.try_("read_scratch", files={"data.csv": "1,2", "a/b.txt": "3"}) == {"data.csv": "1,2"}

    def test_a_neighbours_scratch_cannot_be_read(self, ground):
        neighbour = ground.begin(attempt="where", files={"neighbour.txt": "mine"})
        place = ground.answer(**neighbour)
        assert ground.try_("read", f"{place}/neighbour.txt", f"{place}/../neighbour.txt") == []
        ground.end(**neighbour)


class TestWriting:
    def test_only_scratch_can_be_written_to(self, ground):
        place, folders = ground.try_("where"), ground.try_("writable_folders")
        if ground.wall == "namespaces":
            assert {place, "/dev/shm"} >= set(folders) and place in folders
        else:
            assert [folder for folder in folders if "submission-" not in folder] == [] and folders

    def test_a_file_elsewhere_cannot_be_changed(self, ground, graders_own_file):
        path, before = graders_own_file, graders_own_file.stat()
        assert ground.try_("change_metadata", str(path)) == "tried"
        after = path.stat()
        for what in ("st_mode", "st_uid", "st_mtime", "st_size", "st_nlink"):
            assert (what, getattr(after, what)) == (what, getattr(before, what))
        assert os.listxattr(path) == []

    def test_what_can_be_read_cannot_be_changed_or_held(self, ground):
        shown = Path(ground.about()["shown"])
        assert ground.try_("read", str(shown / "shown.txt")) == [str(shown / "shown.txt")]
        paths = [shown / "shown.txt", shown, ROOT / "grader/sandbox/probe.py"]
        before = [(path.stat(), _flags(path)) for path in paths]
        assert ground.try_("change_metadata", *map(str, paths)) == "tried"
        after = [(path.stat(), _flags(path)) for path in paths]
        assert [(each.st_mode, each.st_uid, each.st_mtime, flags) for each, flags in after] == [
            (each.st_mode, each.st_uid, each.st_mtime, flags) for each, flags in before
        ]
        assert ground.try_("hold_files", str(paths[0])) == []

    def test_scratch_is_capped(self, ground):
        written, ending = ground.run("fill_scratch", 8 * MiB, limits={"scratch_size": 8 * MiB})
        if written is None:
            assert {"ending": "scratch", "number": 0} in ending["report"]
        else:
            assert written <= 8 * MiB
        assert ground.try_("nothing") == "ran"

    def test_a_file_is_capped(self, ground):
        assert ground.try_("write_big_file", limits={"file_size": MiB}) == "File too large"

    def test_nothing_is_left_for_the_next(self, ground):
        assert "scratch" in ground.try_("leave_things_behind")
        assert ground.try_("look_for_things_left") == []

    def test_deep_and_closed_folders_go_away_too(self, ground):
        assert ground.try_("nest_folders") in ("made", None)
        assert ground.try_("look_for_things_left") == []

    @pytest.mark.parametrize("name", ["../out.txt", "/tmp/out.txt", "a/../../out.txt", ""])
    def test_a_file_that_leads_out_is_refused(self, ground, name):
        begun = ground.begin(attempt="nothing", files={name: "x"})
        assert "leads out" in begun["fell"]
        assert ground.state()["children"] is False


class TestReachingOut:
    def test_shared_memory_and_messages_of_others_cannot_be_reached(self, ground, open_to_all):
        assert ground.try_("shared_memory_of_others", *open_to_all) == []

    def test_no_socket_can_be_reached(self, ground):
        names = ground.listen()
        assert ground.try_("connect", names["tcp"], names["udp"], names["abstract"], names["path"]) == []

    def test_other_processes_are_not_seen(self, ground):
        assert ground.try_("visible_processes") == []

    def test_other_processes_are_not_signalled(self, ground):
        others = [*other_processes(ground), ground.state()["pid"]]
        answer, ending = ground.run("kill_everything", *others)
        assert answer == "still here" and ending["over"]
        assert ground.try_("nothing") == "ran"

    def test_other_processes_are_not_reached_into(self, ground):
        # in a pid namespace the limits and the priority of its first process can be lowered: it ends oneself
        found = ground.try_("reach_into", *other_processes(ground), ground.state()["pid"])
        assert found == []

    def test_no_namespace_mount_or_right_can_be_had(self, ground):
        assert ground.try_("make_namespaces") == []

    def test_no_capability_is_left(self, ground):
        if ground.wall != "namespaces":
            pytest.skip("without namespaces a learner's process sees no /proc to read this from")
        found = ground.try_("rights")
        assert {name: value for name, value in found.items() if int(value, 16)} == {"NoNewPrivs": "1", "Seccomp": "2"}

    def test_a_learners_process_is_not_roots(self, ground):
        assert ground.try_("user") != 0 and ground.state()["user"] != 0

    def test_only_the_descriptors_that_are_kept_are_open(self, ground):
        assert ground.try_("open_descriptors") == {"0": "null", "1": "null", "2": "null"}


class TestLimits:
    def test_a_fork_bomb_ends_at_the_limit(self, any_ground):
        count, ending = any_ground.run("bomb_with_forks", limits={"processes": 20})
        # without namespaces the kernel counts other processes of the user, of which some may end meanwhile
        assert 0 < count <= (20 if any_ground.wall == "namespaces" else 1000) and ending["over"]
        assert any_ground.try_("nothing") == "ran"

    def test_memory_ends_at_the_limit(self, any_ground):
        assert 64 * MiB < any_ground.try_("bomb_with_memory", limits={"memory": 128 * MiB}) <= 128 * MiB

    def test_memory_is_limited_for_all_processes_together(self, any_ground):
        attempt = ("bomb_with_much_memory_in_many_processes", 8, 60 * MiB)
        answer, ending = any_ground.run(*attempt, limits={"memory": 128 * MiB})
        assert answer is None and {"ending": "memory", "number": 0} in ending["report"]

    def test_memory_that_a_fork_shares_counts_once(self, any_ground):
        assert any_ground.try_("hold_and_fork", 60 * MiB, 8, limits={"memory": 256 * MiB}) == "done"

    def test_processor_time_ends_at_the_limit(self, any_ground):
        answer, ending = any_ground.run("spin", limits={"cpu_seconds": 1})
        assert answer is None and ending["report"] == [{"ending": "signal", "number": signal.SIGKILL}]


class TestEnding:
    def test_children_that_hide_are_gone_when_a_submission_is_stopped(self, any_ground):
        answer, ending = any_ground.run("daemons")
        assert answer == "they run" and ending["over"]

    def test_a_cut_lifeline_ends_everything(self, any_ground):
        begun = any_ground.begin(attempt="daemons")
        assert any_ground.answer(**begun) == "they run"
        assert any_ground.cut_lifeline(**begun)["over"]

    def test_how_it_ended_is_reported(self, any_ground):
        ended = {attempt: any_ground.wait(**any_ground.begin(attempt=attempt)) for attempt in ("nothing", "fail")}
        ended["leave"] = any_ground.wait(**any_ground.begin(attempt="leave", arguments=[7]))
        assert {attempt: each["status"] for attempt, each in ended.items()} == {"nothing": 0, "fail": 1, "leave": 7}
        assert [each["report"] for each in ended.values()] == [
            [{"ending": "exit", "number": number}] for number in (0, 1, 7)
        ]

    def test_the_warm_parent_stays_as_it_was(self, any_ground):
        any_ground.try_("nothing")
        before = any_ground.state()
        for attempt in ("nothing", "fail", "daemons", "leave_things_behind"):
            any_ground.run(attempt)
        any_ground.begin(attempt="nothing", files={"../out": ""})
        assert any_ground.state() == before
        assert before["threads"] == 1 and before["children"] is False

    def test_nothing_outlives_the_warm_parent(self, lost_ground):
        ground, *_ = lost_ground
        begun = ground.begin(attempt="daemons")
        assert ground.answer(**begun) == "they run"
        assert ground.kill_warm_parent(**begun) is True

    def test_nothing_outlives_a_warm_parent_that_is_asked_to_end(self, lost_ground):
        ground, *_ = lost_ground
        begun = ground.begin(attempt="daemons")
        assert ground.answer(**begun) == "they run"
        assert ground.terminate(**begun) is True

    def test_nothing_outlives_the_grader(self, lost_ground):
        ground, reading, writing = lost_ground
        ground.begin(attempt="hang", instead=writing)
        ground.process.kill()
        assert os.read(reading, 1) == b""  # once nobody holds the other end any more
