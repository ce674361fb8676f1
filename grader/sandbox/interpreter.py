"""What Python needs to run: the files of the interpreter and its libraries, and an environment of few variables."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

# Of a folder that Python is installed in only these are shown: it may be a home or the course folder itself.
_PARTS = ("bin", "sbin", "lib", "lib32", "lib64", "libx32", "libexec", "share", "pyvenv.cfg")
_SYSTEM = ("/", "/usr", "/usr/local")
_STORES = ("/nix/store", "/gnu/store")
_SETTINGS = ("/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/etc/alternatives")
_KEPT_VARIABLES = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "LD_LIBRARY_PATH")

DEVICES = tuple(Path("/dev", name) for name in ("null", "zero", "full", "random", "urandom"))
USER = "learner"


def readable() -> list[Path]:
    """The files and folders that Python and its libraries are read from; all exist, none lies in another of them."""
    prefixes = [*_SYSTEM, sys.base_prefix, sys.base_exec_prefix, sys.prefix, sys.exec_prefix]
    prefixes += [os.path.realpath(each) for each in prefixes]
    found = [Path(prefix, part) for prefix in prefixes for part in _PARTS]
    found += [Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    found += [Path(each) for each in _SETTINGS]
    found += [Path(store) for store in _STORES if sys.base_prefix.startswith(store)]
    found += [*_links(Path(sys.executable)), *_mapped()]
    return without_nested(each for each in found if each.exists())


def without_nested(paths: Iterable[Path]) -> list[Path]:
    """The paths in order, without those that lie in a folder which is also named."""
    named = set(paths)
    # what is named by way of a link that is named itself (/lib/... where /lib leads to /usr/lib)
    linked = {path for path in named if any(each in named and each.is_symlink() for each in path.parents)}
    chosen: list[Path] = []
    for path in sorted(named - linked | {path.resolve() for path in linked}):
        if not any(path.is_relative_to(other) for other in chosen):
            chosen.append(path)
    return chosen


def environment(home: str) -> dict[str, str]:
    """All the variables that a learner's process has; ``home`` is its scratch folder."""
    variables = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), "/usr/local/bin", "/usr/bin", "/bin"]),
        "LANG": "C.UTF-8",
        "USER": USER,
        "LOGNAME": USER,
        "TERM": "dumb",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",  # what a kernel asks for
        # one thread each: the warm parent has to stay single-threaded, and grading runs many side by side
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return variables | kept | of_home(home)


def of_home(home: str) -> dict[str, str]:
    """The variables that name the scratch folder."""
    return {
        "HOME": home,
        "TMPDIR": home,
        "PWD": home,
        "MPLCONFIGDIR": f"{home}/.config/matplotlib",
        "IPYTHONDIR": f"{home}/.ipython",
    }


def _links(path: Path) -> list[Path]:
    """The links that lead from ``path`` to the file itself, and that file."""
    found = [path]
    while path.is_symlink():
        path = path.parent / path.readlink()
        found.append(Path(os.path.normpath(path)))
    return found


def _mapped() -> list[Path]:
    """The libraries that this process has loaded, from wherever they come."""
    lines = Path("/proc/self/maps").read_text().splitlines()
    names = {line.split(maxsplit=5)[5] for line in lines if line.count("/")}
    return [Path(name) for name in names if ".so" in name and not name.startswith(("/dev/", "/memfd:"))]
