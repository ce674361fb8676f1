"""The list of allowed system calls, decided for both machines by running the filter's own program."""

import errno
import re
import struct
from pathlib import Path

import pytest

from grader.sandbox import linux, seccomp, syscalls

MACHINES = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
I386, ARM = 0x4000_0003, 0x4000_0028
ALLOWED, KILLED = "allowed", "killed"
HEADERS = [Path("/usr/include/asm-generic/unistd.h"), Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h")]

# Calls that the table does not name, by their numbers on x86_64 and aarch64.
REFUSED = {
    "System V shared memory": [(29, 194), (30, 196), (31, 195), (67, 197)],
    "System V semaphores": [(64, 190), (65, 193), (66, 191), (220, 192)],
    "System V messages": [(68, 186), (69, 189), (70, 188), (71, 187)],
    "POSIX messages": [(240, 180), (241, 181), (242, 182), (243, 183), (244, 184), (245, 185)],
    "other processes": [(101, 117), (310, 270), (311, 271), (312, 272), (438, 438), (440, 440), (448, 448)],
    "mounts and namespaces": [
        (165, 40),
        (166, 39),
        (155, 41),
        (161, 51),
        (272, 97),
        (308, 268),
        (428, 428),
        (442, 442),
    ],
    "files by handle": [(303, 264), (304, 265)],
    "owners": [(92, 54), (93, 55), (94, 54), (260, 54)],
    "attributes": [(188, 5), (189, 6), (190, 7), (197, 14), (198, 15), (199, 16)],
    "watching files": [(254, 27), (253, 26), (294, 26), (300, 262), (301, 263)],
    "sockets": [(41, 198), (42, 203), (43, 202), (49, 200), (50, 201), (288, 242)],
    "kernel": [
        (321, 280),
        (298, 241),
        (323, 282),
        (250, 219),
        (248, 217),
        (426, 426),
        (427, 427),
        (135, 92),
        (179, 60),
    ],
    "users": [(105, 146), (106, 144), (117, 147), (119, 149), (116, 159), (126, 91)],
    "Landlock": [(444, 444), (445, 445), (446, 446)],
}
CLONE, FCNTL, IOCTL, PRCTL = (56, 220), (72, 25), (16, 29), (157, 167)
FS_IOC_SETFLAGS, FS_IOC_SETVERSION, FS_IOC_FSSETXATTR, TIOCSTI, FIOSETOWN = (
    0x4008_6602,
    0x4008_7602,
    0x401C_5820,
    0x5412,
    0x8901,
)
THREAD = 0x3D_0F00  # as glibc asks for one


def decided(program: bytes, number: int, *arguments: int, architecture: int = MACHINES["x86_64"]):
    """What the kernel would do with a call: the program is run as the kernel runs it."""
    padded = [each & 0xFFFF_FFFF_FFFF_FFFF for each in (*arguments, 0, 0, 0, 0, 0, 0)[:6]]
    data = struct.pack("<IIQ6Q", number & 0xFFFF_FFFF, architecture, 0, *padded)
    steps, place, loaded = list(struct.iter_unpack("HBBI", program)), 0, 0
    while True:
        code, if_true, if_false, value = steps[place]
        place += 1
        if code == 0x20:
            (loaded,) = struct.unpack_from("<I", data, value)
        elif code == 0x54:
            loaded &= value
        elif code == 0x05:
            place += value
        elif code in (0x15, 0x35):
            place += if_true if (loaded == value if code == 0x15 else loaded >= value) else if_false
        else:
            assert code == 0x06
            return {0x7FFF_0000: ALLOWED, 0x8000_0000: KILLED}.get(value, errno.errorcode.get(value & 0xFFFF, "0"))


@pytest.fixture(params=MACHINES)
def machine(request):
    return request.param


@pytest.fixture
def decide(machine):
    """What becomes of a call behind the second wall; its number is a pair, one for each machine."""
    program = seccomp.program(alone=True, machine=machine)
    return lambda numbers, *arguments: decided(
        program, numbers[list(MACHINES).index(machine)], *arguments, architecture=MACHINES[machine]
    )


@pytest.mark.parametrize("alone", [True, False])
def test_each_call_of_the_table_is_answered_as_it_says(machine, alone):
    program = seccomp.program(alone=alone, machine=machine)
    words = {syscalls.ALLOWED: ALLOWED, syscalls.IGNORED: "0", syscalls.UNKNOWN: "ENOSYS", syscalls.REFUSED: "EPERM"}
    for call in syscalls.CALLS:
        word = call.landlock if alone else call.namespaces
        if machine in call.numbers and word != syscalls.BY_RULE:
            answer = decided(program, call.numbers[machine], architecture=MACHINES[machine])
            assert (call.name, answer) == (call.name, words[word])


@pytest.mark.parametrize("kind", REFUSED)
def test_what_reaches_beyond_the_process_is_refused(decide, kind):
    assert {decide(numbers) for numbers in REFUSED[kind]} == {"EPERM"}


def test_rights_and_times_of_files_stay_where_nothing_but_landlock_stands(decide):
    for chmod in ((90, 53), (91, 52), (268, 53)):
        assert decide(chmod) == "0"
    assert {decide(each) for each in ((132, 88), (235, 88), (261, 88), (280, 88))} == {"EPERM"}
    assert {decide((number, number)) for number in (452, 463, 466, 469)} == {"ENOSYS"}  # younger ways to the same


def test_a_file_has_few_requests(decide):
    assert {decide(IOCTL, 3, each) for each in (0x5401, 0x5413, 0x541B, 0x5451)} == {ALLOWED}
    beyond = (FS_IOC_SETFLAGS, FS_IOC_SETVERSION, FS_IOC_FSSETXATTR, TIOCSTI, FIOSETOWN, 0x8902, 0x541C, 0x5452)
    assert {decide(IOCTL, 3, each) for each in beyond} == {"ENOTTY"}
    assert {decide(FCNTL, 3, each) for each in (0, 1, 2, 3, 4, 6, 1030)} == {ALLOWED}
    # owners of signals, leases, notifications, larger pipes, seals
    assert {decide(FCNTL, 3, each) for each in (8, 10, 15, 1024, 1026, 1031, 1033)} == {"EPERM"}


def test_a_clone_is_a_child_or_a_thread(decide):
    chld = 17
    children = (chld, 0x0120_0000 | chld, 0x4100 | chld, 0x4000 | chld)
    assert {decide(CLONE, flags) for flags in (*children, THREAD)} == {ALLOWED}
    namespaces = (0x2_0000, 0x200_0000, 0x400_0000, 0x800_0000, 0x1000_0000, 0x2000_0000, 0x4000_0000)
    assert {decide(CLONE, flag | kind) for flag in namespaces for kind in (chld, THREAD)} == {"EPERM"}
    # memory or descriptors in common, a sibling, a tracer's child, a thread with descriptors of its own
    for flags in (0x100 | chld, 0x400 | chld, 0x200 | chld, 0x8000 | chld, 0x2000 | chld, THREAD & ~0x400):
        assert decide(CLONE, flags) == "EPERM"
    assert decide((435, 435)) == "ENOSYS"


def test_no_process_hides_and_no_limit_of_another_changes(decide):
    assert decide(PRCTL, 15) == decide(PRCTL, 1, 9) == ALLOWED
    assert {decide(PRCTL, each) for each in (4, 35, 36, 0x5961_6D61)} == {"EPERM"}
    assert decide((302, 261), 0) == decide((141, 140), 0, 0) == decide((203, 122), 0) == ALLOWED
    assert {decide((302, 261), 7), decide((141, 140), 0, 7), decide((141, 140), 2, 0), decide((203, 122), 7)} == {
        "EPERM"
    }
    assert decide((317, 277), 1, 1) == ALLOWED
    assert {decide((317, 277), 1, 8), decide((317, 277), 2)} == {"EPERM"}


def test_a_socket_is_one_of_a_connected_pair(decide):
    assert decide((53, 199), 1, 0x8_0001) == ALLOWED
    assert {decide((53, 199), 1, 2), decide((53, 199), 2, 1)} == {"EPERM"}
    assert decide((54, 208), 3, 1, 7) == ALLOWED
    assert {decide((54, 208), 3, 1, 26), decide((54, 208), 3, 0, 7)} == {"EPERM"}


@pytest.mark.parametrize(("machine", "other"), [("x86_64", I386), ("x86_64", MACHINES["aarch64"]), ("aarch64", ARM)])
def test_a_program_for_another_architecture_is_killed(machine, other):
    assert decided(seccomp.program(machine=machine), 1, architecture=other) == KILLED


def test_unknown_numbers_are_unknown_calls(decide):
    assert {decide((number, number)) for number in (470, 1000, 0x4000_0000, 0x4000_0000 + 29, -1)} == {"ENOSYS"}


@pytest.mark.skipif(not all(path.exists() for path in HEADERS), reason="the kernel's headers are not installed")
def test_the_numbers_are_the_kernels():
    generic, own = (dict(re.findall(r"#define __NR3?2?6?4?_(\w+) (\d+)", path.read_text())) for path in HEADERS)
    generic |= {"newfstatat": generic["fstatat"]}
    for call in syscalls.CALLS:
        if "x86_64" in call.numbers:
            assert (call.name, own[call.name]) == (call.name, str(call.numbers["x86_64"]))
        if "aarch64" in call.numbers:
            assert (call.name, generic[call.name]) == (call.name, str(call.numbers["aarch64"]))


def test_a_filter_is_known_for_this_machine():
    assert linux.MACHINE in MACHINES
