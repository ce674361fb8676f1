"""A scratch folder on the machine's own disk, for where no file system of a submission's own can be made.

A learner may nest folders to any depth and take the rights to read them away.
"""

from __future__ import annotations

import contextlib
import itertools
import os
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


def _unused(folder: Path, numbers: itertools.count[int]) -> Path:
    return next(path for number in numbers if not os.path.lexists(path := folder / str(number)))


def _open_up(folder: Path) -> None:
    """Give the owner all rights to a folder; a link is not followed."""
    try:
        descriptor = os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return
    try:
        with contextlib.suppress(OSError):
            Path(f"/proc/self/fd/{descriptor}").chmod(0o700)
    finally:
        os.close(descriptor)
