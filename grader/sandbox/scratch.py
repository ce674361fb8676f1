"""A scratch folder on the machine's own disk, for where no file system of a submission's own can be made.

A learner may nest folders to any depth and take the rights to read them away.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_BLOCK = 512  # bytes, whatever the file system's own blocks are
_DEEPEST = 64
_MOST_FILES = 20_000


def is_full(folder: Path, size: int, times: int = 1) -> bool:
    """Whether the folder holds more than ``size`` bytes, or too many or too deeply nested files: all so many ``times``."""
    held = files = 0
    waiting = [(folder, 0)]
    while waiting:
        place, depth = waiting.pop()
        _open_up(place)
        with contextlib.suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    held += entry.stat(follow_symlinks=False).st_blocks * _BLOCK
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((Path(entry.path), depth + 1))
                files += 1
                if held > size * times or files > _MOST_FILES * times or depth > _DEEPEST * times:
                    return True
    return False


def remove(folder: Path) -> None:
    """Remove the folder; nothing may be writing to it any more. What nests is first moved up, so that no path is long."""
    numbers = itertools.count()
    with contextlib.suppress(FileNotFoundError):
        while entries := list(os.scandir(folder)):
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    Path(entry.path).unlink()
                    continue
                _open_up(Path(entry.path))
                for child in list(os.scandir(entry.path)):
                    if child.is_dir(follow_symlinks=False):
                        _open_up(Path(child.path))
                        Path(child.path).rename(_unused(folder, numbers))
                    else:
                        Path(child.path).unlink()
                Path(entry.path).rmdir()
        folder.rmdir()


@dataclass(frozen=True)
class _Entry:
    """What is known of a file or folder; ``content`` is a file's, a link's target, or a folder's entries by name."""

    status: os.stat_result
    content: bytes | str | dict[str, _Entry] | None


class Copy:
    """What a folder holds now, in memory, to put back later.

    Nothing may write to the folder meanwhile. Content beyond so many bytes is given up, and so is what no path is short
    enough for. Files come back as new ones, all of them, so that not even their dates tell which was changed.
    """

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._left = most
        self._root = _Entry(folder.stat(), self._entries(folder))

    def put_back(self) -> None:
        """Make the folder hold what it held."""
        _put_back(self._folder, self._root)

    def _entries(self, folder: Path) -> dict[str, _Entry]:
        found = {}
        with os.scandir(folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    found[entry.name] = self._entry(Path(entry.path), entry.stat(follow_symlinks=False))
        return found

    def _entry(self, path: Path, status: os.stat_result) -> _Entry:
        if stat.S_ISDIR(status.st_mode):
            _open_up(path)
            return _Entry(status, self._entries(path))
        if stat.S_ISLNK(status.st_mode):
            return _Entry(status, os.readlink(path))
        if not stat.S_ISREG(status.st_mode):
            return _Entry(status, None)
        self._left -= status.st_size
        if self._left < 0:
            raise OSError(f"{path} is too large to be kept")
        _give_rights(path, 0o600)
        return _Entry(status, path.read_bytes())


def _put_back(path: Path, kept: _Entry) -> None:
    with contextlib.suppress(OSError):
        if isinstance(kept.content, dict):
            _put_back_folder(path, kept.content)
            _give_rights(path, stat.S_IMODE(kept.status.st_mode))
        elif isinstance(kept.content, str):
            path.symlink_to(kept.content)
        elif kept.content is None:
            os.mkfifo(path)
        else:
            path.write_bytes(kept.content)
            _give_rights(path, stat.S_IMODE(kept.status.st_mode))
        os.utime(path, ns=(kept.status.st_atime_ns, kept.status.st_mtime_ns), follow_symlinks=False)


def _put_back_folder(folder: Path, kept: Mapping[str, _Entry]) -> None:
    """A folder stays the same one, as it may be where a process works."""
    if not os.path.lexists(folder):
        folder.mkdir()
    _give_rights(folder, 0o700)
    for entry in list(os.scandir(folder)):
        if not entry.is_dir(follow_symlinks=False):
            Path(entry.path).unlink()
        elif entry.name not in kept or not isinstance(kept[entry.name].content, dict):
            remove(Path(entry.path))
    for name, each in kept.items():
        _put_back(folder / name, each)


def _unused(folder: Path, numbers: itertools.count[int]) -> Path:
    return next(path for number in numbers if not os.path.lexists(path := folder / str(number)))


def _open_up(folder: Path) -> None:
    """Give the owner all rights to a folder that lack; others stay as they are. A link is not followed."""
    with contextlib.suppress(OSError):
        mode = stat.S_IMODE(folder.lstat().st_mode)
        if mode & 0o700 != 0o700:
            _give_rights(folder, mode | 0o700, os.O_DIRECTORY)


def _give_rights(path: Path, mode: int, flags: int = 0) -> None:
    """Set the rights of a file or folder; a link is not followed."""
    try:
        descriptor = os.open(path, os.O_PATH | os.O_NOFOLLOW | os.O_CLOEXEC | flags)
    except OSError:
        return
    try:
        with contextlib.suppress(OSError):
            Path(f"/proc/self/fd/{descriptor}").chmod(mode)
    finally:
        os.close(descriptor)
