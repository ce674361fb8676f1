"""What a learner's code may try: run behind the wall, each answers with something that JSON can say."""

import ctypes
import fcntl
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path

WITH_KEPT = {"open_descriptors"}
libc = ctypes.CDLL(None, use_errno=True)


def outcome(attempt) -> str:
    """The name of the error that an attempt raises, or "done"."""
    try:
        attempt()
    except OSError as error:
        return type(error).__name__
    return "done"


def call(name, *arguments) -> bool:
    """Whether a function of the C library says that it worked."""
    return getattr(libc, name)(*arguments) >= 0


def nothing():
    return "ran"


def where():
    return os.getcwd()


def read(*paths):
    """Which of the files can be read."""
    return [path for path in paths if outcome(Path(path).read_bytes) == "done"]


def list_folders(*paths):
    return [path for path in paths if outcome(lambda path=path: os.listdir(path)) == "done"]


def environments():
    """The environment of every process that lets itself be read, this one's first."""
    found = ["\n".join(os.environ)]
    for pid in range(1, 500):
        try:
            found.append(Path(f"/proc/{pid}/environ").read_text(errors="replace"))
        except OSError:
            continue
    return found


def visible_processes():
    """The numbers of the processes that /proc shows, without this one."""
    try:
        return [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]
    except OSError:
        return []


def ordinary_things():
    """What notebooks do: each is done, or the error's name."""
    import asyncio  # noqa: PLC0415
    import shutil  # noqa: PLC0415
    import tempfile  # noqa: PLC0415

    def draw():
        import matplotlib.pyplot as plt  # noqa: PLC0415

        plt.plot([1, 2])
        plt.savefig("plot.png")

    def thread():
        started = threading.Thread(target=lambda: None)
        started.start()
        started.join()

    def temporary():
        with tempfile.NamedTemporaryFile("w") as file:
            file.write("x")

    python = [sys.executable, "-c", "import numpy; numpy.ones((50, 50)) @ numpy.ones((50, 50))"]
    things = {
        "numpy in a new process": lambda: subprocess.run(python, check=True),
        "ls": lambda: subprocess.run(["ls"], check=True, stdout=subprocess.PIPE),
        "await": lambda: asyncio.run(asyncio.sleep(0)),
        "a thread": thread,
        "a temporary file": temporary,
        "a picture": draw,
        "a copied file": lambda: shutil.copy("given.txt", "copy.txt"),
        "an empty file": lambda: Path("empty.txt").touch() or Path("empty.txt").read_text(),
        "a folder": lambda: Path("a/b").mkdir(parents=True),
    }
    return {name: outcome(thing) for name, thing in things.items()}


def pseudo_terminal():
    return outcome(os.openpty)


def change_metadata(*paths):
    """Every way to change a file that is not open for writing; whether one did is for the test to see."""
    for path in paths:
        for flags in (os.O_RDONLY, os.O_RDONLY | os.O_TRUNC, os.O_PATH):
            try:
                _change_by_descriptor(os.open(path, flags))
            except OSError:
                continue
        for way in (
            lambda path=path: os.utime(path, (1, 1)),
            lambda path=path: os.chmod(path, 0o777),
            lambda path=path: os.setxattr(path, "user.learner", b"x"),
            lambda path=path: os.truncate(path, 0),
            lambda path=path: os.rename(path, f"{path}.new"),
            lambda path=path: os.unlink(path),
        ):
            outcome(way)
    return "tried"


def _change_by_descriptor(file):
    flags, (time, owner) = struct.pack("l", 0x40), (1, os.getuid())  # 0x40: what no backup takes
    for way in (
        lambda: os.fchmod(file, 0o4777),
        lambda: os.chmod(f"/proc/self/fd/{file}", 0o4777),
        lambda: libc.syscall(452, file, b"", 0o4777, 0x1000),  # fchmodat2
        lambda: os.fchown(file, owner, owner),
        lambda: os.utime(file, (time, time)),
        lambda: os.setxattr(file, "user.learner", b"x"),
        lambda: os.ftruncate(file, 0),
        lambda: fcntl.ioctl(file, 0x4008_6602, flags),  # FS_IOC_SETFLAGS
        lambda: fcntl.ioctl(file, 0x4008_7602, flags),  # FS_IOC_SETVERSION
    ):
        outcome(way)


def hold_files(*paths):
    """Every way to make others wait for a file, or to be told what they do with it; those that worked."""
    found = []
    for path in paths:
        file = os.open(path, os.O_RDONLY)
        ways = {
            "lease": lambda file=file: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK),
            "notification": lambda path=path: fcntl.fcntl(os.open(Path(path).parent, os.O_RDONLY), fcntl.F_NOTIFY, 1),
        }
        found += [name for name, way in ways.items() if outcome(way) == "done"]
        watching = libc.inotify_init1(0)
        found += ["inotify"] if call("inotify_add_watch", watching, os.fsencode(path), 0xFFF) else []
    return found


def shared_memory_of_others(memory, semaphore, queue):
    """Every way to System V objects that anybody may use, and to POSIX queues; those that worked."""
    libc.shmat.restype = ctypes.c_void_p
    place, told = ctypes.create_string_buffer(4096), ctypes.create_string_buffer(4096)
    one = struct.pack("3h", 0, 1, 0)
    ways = {
        "shmget": call("shmget", 0, 4096, 0o1600),
        "shmat": libc.shmat(memory, None, 0) != ctypes.c_void_p(-1).value,
        "shmctl": any(call("shmctl", number, what, place) for number in (0, memory) for what in (2, 13, 15)),
        "removed": call("shmctl", memory, 0, None),
        "semget": call("semget", 0, 1, 0o1600),
        "semop": call("semop", semaphore, one, 1) or call("semtimedop", semaphore, one, 1, None),
        "semctl": call("semctl", semaphore, 0, 12, 0) or call("semctl", semaphore, 0, 0, 0),
        "msgget": call("msgget", 0, 0o1600),
        "msgsnd": call("msgsnd", queue, struct.pack("l8s", 1, b"x"), 8, 0o4000),
        "msgrcv": call("msgrcv", queue, told, 100, 0, 0o4000),
        "mq_open": call("mq_open", b"/learners", 0o102, 0o600, None),
    }
    return [name for name, worked in ways.items() if worked]


def read_scratch():
    return {path.name: path.read_text() for path in sorted(Path().iterdir()) if path.is_file()}


def writable_folders():
    """All folders that a file can be made in: from the root on, and every mount."""
    try:
        mounts = [line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()]
    except OSError:
        mounts = []
    folders = {
        os.getcwd(),
        "/",
        "/tmp",
        "/var/tmp",
        "/dev",
        "/dev/shm",
        "/run",
        "/etc",
        "/usr",
        "/home",
        sys.prefix,
        *mounts,
    }
    folders |= {str(each) for folder in list(folders) for each in (Path(folder).parent, Path(folder).resolve())}
    for top, names, _ in os.walk("/", onerror=None):
        folders |= {os.path.join(top, name) for name in names}
        if top.count("/") > 2:
            names.clear()
    made = []
    for folder in sorted(folders):
        path = Path(folder, "made-by-a-learner")
        if outcome(path.touch) == "done":
            made.append(str(path.parent.resolve()))
            path.unlink()
    return sorted(set(made))


def leave_things_behind():
    """Something in every place that a later submission might look at; and a library changed."""
    import numpy  # noqa: PLC0415

    numpy.left_behind = True
    Path("left-behind.txt").write_text("from the former")
    if outcome(lambda: Path("/dev/shm/left-behind").write_text("from the former")) == "done":
        return ["scratch", "/dev/shm"]
    return ["scratch"]


def look_for_things_left():
    import numpy  # noqa: PLC0415

    found = [str(path) for folder in (".", "/dev/shm", "/tmp", "..") for path in _listed(folder)]
    return found + (["numpy"] if hasattr(numpy, "left_behind") else [])


def _listed(folder):
    try:
        return list(Path(folder).rglob("left-behind*"))
    except OSError:
        return []


def fill_scratch(size):
    """Write until the disk is full; the bytes written, or never an answer."""
    written = 0
    for number in range(1 << 30):
        try:
            Path(f"filler-{number}").write_bytes(bytes(1 << 20))
        except OSError:
            return written
        written += 1 << 20
        if written > 8 * size:  # something else has to stop this
            signal.pause()
    return written


def write_big_file():
    try:
        Path("big").write_bytes(bytes(2 << 20))
    except OSError as error:
        return error.strerror
    return "done"


def connect(tcp, udp, abstract, path):
    """Every way to reach a socket outside; those that worked."""

    def stream():
        socket.create_connection(("127.0.0.1", tcp), timeout=5).close()

    def datagram():
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.sendto(b"x", ("127.0.0.1", udp))

    def unix(name):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.sendto(b"x", name)

    def pair(name):
        one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        with one, other:
            one.sendto(b"x", name)

    def loopback():
        socket.create_server(("127.0.0.1", 0)).close()

    attempts = {
        "tcp": stream,
        "udp": datagram,
        "abstract": lambda: unix(abstract),
        "path": lambda: unix(path),
        "pair to abstract": lambda: pair(abstract),
        "pair to path": lambda: pair(path),
        "listening": loopback,
        "netlink": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).close(),
    }
    return [name for name, attempt in attempts.items() if outcome(attempt) == "done"]


def kill_everything(*pids):
    """Every deadly signal, to every process there is and to those named."""
    numbers = (
        signal.SIGSTOP,
        signal.SIGINT,
        signal.SIGTERM,
        signal.SIGHUP,
        signal.SIGXCPU,
        signal.SIGUSR1,
        signal.SIGKILL,
    )
    for pid in {*range(1, 2), os.getppid(), *pids} - {os.getpid(), 0}:
        for number in numbers:
            outcome(lambda pid=pid, number=number: os.kill(pid, number))
    outcome(lambda: os.kill(-1, signal.SIGKILL))
    return "still here"


def reach_into(*pids):
    """Every way into the memory, descriptors and limits of other processes; those that worked."""
    import resource  # noqa: PLC0415

    found = []
    buffer = ctypes.create_string_buffer(64)
    vector = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 8)
    for pid in {1, os.getppid(), *pids} - {os.getpid(), 0}:
        ways = {
            "ptrace": call("ptrace", 16, pid, None, None),
            "memory": call("process_vm_readv", pid, vector, 1, vector, 1, 0),
            "mem": outcome(lambda pid=pid: open(f"/proc/{pid}/mem", "rb")) == "done",  # noqa: SIM115
            "descriptors": outcome(lambda pid=pid: os.listdir(f"/proc/{pid}/fd")) == "done",
            "limits": outcome(lambda pid=pid: resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))) == "done",
            "priority": outcome(lambda pid=pid: os.setpriority(os.PRIO_PROCESS, pid, 19)) == "done",
            "owner": call("fcntl", 1, 8, pid),
        }
        found += [f"{name} of {pid}" for name, worked in ways.items() if worked]
    return found


def make_namespaces():
    """Every way to new namespaces, mounts and rights; those that worked."""
    flags = {"user": 0x10000000, "mount": 0x20000, "pid": 0x20000000, "net": 0x40000000}
    found = [name for name, flag in flags.items() if call("unshare", flag)]
    found += [f"clone {name}" for name, flag in flags.items() if _clone(flag)]
    found += ["mount"] if call("mount", b"none", b".", b"tmpfs", 0, None) else []
    found += ["umount"] if call("umount", b"/proc") else []
    found += ["chroot"] if outcome(lambda: os.chroot(".")) == "done" else []
    found += ["setuid"] if os.getuid() and outcome(lambda: os.setuid(0)) == "done" else []
    return found


def _clone(flag):
    child = libc.syscall({"x86_64": 56, "aarch64": 220}[os.uname().machine], flag | signal.SIGCHLD, 0, 0, 0, 0)
    if child == 0:
        os._exit(0)
    return child > 0


def rights():
    lines = Path("/proc/self/status").read_text().splitlines()
    return {line.split(":")[0]: line.split()[1] for line in lines if line.startswith(("Cap", "NoNew", "Seccomp:"))}


def user():
    return os.getuid()


def open_descriptors(kept):
    """The numbers of all open descriptors but the one for answers, with what they lead to."""
    found = {}
    for number in range(4096):
        if number == kept:
            continue
        try:
            status = os.fstat(number)
        except OSError:
            continue
        found[number] = "null" if os.path.samestat(status, os.stat("/dev/null")) else str(status)
    return found


def daemons():
    """Children that let go of everything but the connection and live on: by a fork, two, and sessions of their own."""
    told, tell = os.pipe()
    for sessions in (0, 1, 2):
        if os.fork() == 0:
            for _ in range(sessions):
                os.setsid()
                if os.fork():
                    os._exit(0)
            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                signal.signal(number, signal.SIG_IGN)
            os.write(tell, b".")
            while True:
                signal.pause()
    ready = 0
    while ready < 3:
        ready += len(os.read(told, 3))
    return "they run"


def fail():
    raise ValueError("on purpose")


def leave(code):
    sys.exit(code)


def hang():
    while True:
        signal.pause()


def nest_folders():
    """Folders so deep that no path leads to the last, closed to their owner, with a file in each; then hang."""
    for number in range(60):
        os.mkdir("deep" * 50, 0o700)
        os.chdir("deep" * 50)
        Path(f"file-{number}").touch()
    os.mkdir("closed", 0o300)
    Path("closed/file").touch()
    return "made"
