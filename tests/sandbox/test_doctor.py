"""What a person is told about this machine, and the parts of the walls that need no wall to be tried."""

import os
import signal
import subprocess
import sys

import pytest

from grader.sandbox import doctor, interpreter, linux, scratch, seccomp
from grader.sandbox.wall import NoWall, Wall, detect
from tests.sandbox.conftest import ROOT

CHILD = "import os, sys, {0}; sys.path.insert(0, {1!r})\nfrom grader.sandbox import linux, seccomp\n{2}"


def in_a_child(modules: str, code: str) -> str:
    """What a new process prints that runs the code."""
    command = [sys.executable, "-c", CHILD.format(modules, str(ROOT), code)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_the_doctor_tells_of_both_walls_and_what_is_used():
    findings = {each.what: each for each in doctor.doctor()}
    assert {"system", "wall: namespaces", "wall: landlock", "Landlock", "grading uses"} <= set(findings)
    assert all(each.found for each in findings.values())


def test_a_wall_can_be_chosen_by_name(monkeypatch):
    monkeypatch.setenv(doctor.SWITCH, "none")
    assert detect() is Wall.NONE


def test_a_wall_that_does_not_exist_is_refused_with_the_names_that_do(monkeypatch):
    monkeypatch.setenv(doctor.SWITCH, "paper")
    with pytest.raises(NoWall, match="'paper'; it may be one of namespaces, landlock, none"):
        detect()


def test_where_no_wall_stands_one_message_says_what_to_change(tmp_path):
    # an interpreter that cannot be started behind any wall
    code = f"sys.executable = {str(tmp_path / 'python')!r}\nfrom grader.sandbox.wall import detect\ndetect()"
    command = [sys.executable, "-c", CHILD.format("re", str(ROOT), code)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    message = ended.stderr.strip().splitlines()[-1]
    assert "NoWall: No wall can stand" in message
    assert "namespaces:" in message and "landlock:" in message and "--sandbox none" in message


def test_where_landlock_cannot_hold_signals_the_filter_refuses_them_all():
    code = (
        "linux.drop_privileges(); linux.install_filter(seccomp.program(alone=True, signals=False))\n"
        "for number in (0, signal.SIGKILL):\n"
        "    try: os.kill(os.getppid(), number); print('sent')\n"
        "    except PermissionError: print('refused')"
    )
    assert in_a_child("signal", code).split() == ["refused", "refused"]


PROTECTED = """
def outcome(attempt, *arguments):
    try:
        attempt(*arguments)
    except OSError as error:
        return type(error).__name__
    return "sent"

linux.drop_privileges()
it, other = (subprocess.Popen(["cat"], stdin=subprocess.PIPE, start_new_session=True) for _ in range(2))
opened = [os.pidfd_open(it.pid), os.open(f"/proc/{it.pid}", os.O_RDONLY)]
go, outcomes = threading.Event(), []
thread = threading.Thread(target=lambda: (go.wait(), outcomes.append(outcome(os.kill, it.pid, signal.SIGKILL))))
thread.start()
seccomp.protect(it.pid)
go.set()
thread.join()
outcomes += [outcome(os.kill, pid, signal.SIGKILL) for pid in (it.pid, -it.pid)]
outcomes.append(outcome(os.kill, -1, 0))  # no signal at all, should the filter ever let it through
outcomes += [outcome(signal.pidfd_send_signal, number, signal.SIGKILL) for number in opened]
subprocess.run([sys.executable, "-c", f"import os; os.kill({it.pid}, 9)"], stderr=subprocess.DEVNULL)
other.kill()
print(set(outcomes), other.wait(), it.poll())
it.communicate()
"""


def test_a_protected_process_gets_no_signal_and_others_do():
    assert in_a_child("signal, subprocess, threading", PROTECTED) == "{'PermissionError'} -9 None"


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
@pytest.mark.parametrize("which", ["wall", "protection"])
def test_the_filter_fits_into_the_kernel_and_its_jumps_stay_inside(machine, which):
    if which == "wall":
        program = seccomp.program(alone=True, signals=False, machine=machine)
    else:
        program = seccomp.protection(4711, machine)
    steps = [program[start : start + 8] for start in range(0, len(program), 8)]
    assert len(program) % 8 == 0 and len(steps) <= 4096
    assert all(number + 1 + max(step[2], step[3]) < len(steps) for number, step in enumerate(steps) if step[0] & 7 == 5)


def test_an_unknown_machine_is_refused():
    with pytest.raises(OSError, match="x86_64 and aarch64, not riscv64"):
        seccomp.program(machine="riscv64")


def test_a_dropped_right_is_gone():
    code = "linux.drop_privileges(); print([line for line in open('/proc/self/status') if line.startswith('CapEff')])"
    assert "0000000000000000" in in_a_child("signal", code)


def test_only_python_and_what_it_needs_is_shown():
    shown = interpreter.readable()
    assert any(path.is_relative_to(sys.base_prefix) for path in shown)
    for private in (ROOT, ROOT / "source", ROOT / "grader", os.path.expanduser("~"), "/etc", "/tmp", "/", "/usr"):
        assert not [path for path in shown if str(path) == str(private)]


def test_the_environment_holds_nothing_of_the_graders(monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "x")
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Haswell")
    found = interpreter.environment("/submission")
    assert "SECRET_TOKEN" not in found and found["HOME"] == "/submission" and found["OPENBLAS_CORETYPE"] == "Haswell"


class TestScratchOnDisk:
    """The folder that the second wall makes on the machine's own disk."""

    def test_it_is_full_by_size(self, tmp_path):
        (tmp_path / "a").write_bytes(bytes(1 << 20))
        assert scratch.is_full(tmp_path, 1 << 19) and not scratch.is_full(tmp_path, 1 << 21)

    def test_it_is_full_by_depth(self, tmp_path):
        tmp_path.joinpath(*["d"] * 80).mkdir(parents=True)
        assert scratch.is_full(tmp_path, 1 << 30)

    def test_a_link_in_it_is_not_followed(self, tmp_path):
        (tmp_path / "outside").mkdir(mode=0o500)
        (tmp_path / "scratch").mkdir()
        (tmp_path / "scratch" / "link").symlink_to(tmp_path / "outside")
        assert not scratch.is_full(tmp_path / "scratch", 1 << 30)
        scratch.remove(tmp_path / "scratch")
        assert (tmp_path / "outside").stat().st_mode & 0o777 == 0o500

    def test_it_is_removed_however_deep(self, tmp_path):
        folder, here = tmp_path / "scratch", os.open(tmp_path, os.O_RDONLY)
        os.mkdir("scratch", dir_fd=here)
        place = os.open("scratch", os.O_RDONLY, dir_fd=here)
        for _ in range(40):
            os.mkdir("deep" * 50, dir_fd=place)
            deeper = os.open("deep" * 50, os.O_RDONLY, dir_fd=place)
            os.close(place)
            place = deeper
        os.mkdir("closed", 0o300, dir_fd=place)
        os.close(place)
        os.close(here)
        scratch.remove(folder)
        assert not folder.exists()


def test_signals_are_read_from_a_descriptor():
    code = (
        "number = linux.signal_descriptor({signal.SIGUSR1}); os.kill(os.getpid(), signal.SIGUSR1)\n"
        "print(os.read(number, 128)[0] == signal.SIGUSR1)"
    )
    assert in_a_child("signal", code) == "True"
    assert signal.SIGUSR1 not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert linux.MACHINE
