# Part c writes what it is asked into files, names, dates and rights; part b, which is asked after it, tells what it finds.
# Each finds the folder as the cells have left it; no part is got.
### cell
import os
from pathlib import Path

_places = [Path("."), Path("/dev/shm"), Path(".config"), Path("/tmp")]
Path("clock.txt").write_text("as the cells have left it")
Path("rights.txt").write_text("")
Path("linked.txt").write_text("")
Path("gone.txt").write_text("")
Path("inner").mkdir()
os.chmod("rights.txt", 0o600)


def _try(way):
    try:
        return way()
    except Exception:
        return None


def _look(name):
    if not os.path.lexists(name):
        return name
    status = os.stat(name)
    return name, status.st_mode, status.st_nlink, status.st_size, status.st_mtime_ns


_try(lambda: os.utime("clock.txt", (1, 1)))
_NAMES = ("clock.txt", "rights.txt", "linked.txt", "gone.txt", "inner")
_before = list(map(_look, _NAMES))


def _tell(text):
    for place in _places:
        _try(lambda: (place / "told.txt").write_text(text))
        _try(lambda: os.mkfifo(place / "told-pipe"))
        _try(lambda: os.symlink(text[:200].replace("/", "_"), place / "told-link"))
    _try(lambda: os.makedirs("told/deep/er"))
    _try(lambda: Path("inner", text[:100].replace("/", "_")).touch())
    _try(lambda: Path("clock.txt").write_text(text))
    _try(lambda: os.utime("clock.txt", (len(text), len(text))))
    _try(lambda: os.chmod("rights.txt", 0o640))
    _try(lambda: os.link("linked.txt", "another.txt"))
    _try(lambda: os.remove("gone.txt"))
    _try(lambda: os.setxattr("inner", "user.told", text.encode()))


def _told():
    found = [str(path) for place in _places for path in _try(lambda: list(place.glob("told*"))) or []]
    found += [_try(lambda: Path(each).read_text()) for each in found if each.endswith("told.txt")]
    found += os.listdir("inner") + (_try(lambda: os.listxattr("inner")) or [])
    found += [] if Path("clock.txt").read_text().startswith("as the") else [Path("clock.txt").read_text()]
    return found + [now for now in map(_look, _NAMES) if now not in _before]
### part-b
def sigmoid_derivative(x):
    found = _told()
    if found:
        raise RuntimeError("BREA" + f"CH: {found}")
    return 0.0 * x
### part-c
def largest_gradient(depth):
    _tell(repr(depth))
    return 0.0
