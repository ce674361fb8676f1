"""What lies in a folder of downloads, zip files looked into: strangers made it, so nothing is unpacked but what is asked.

Whatever a file in an archive is called, nothing is ever written under that name. A member is read only when somebody
asks for it, and never further than a notebook may be long.
"""

from __future__ import annotations

import datetime
import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from grader.platforms.names import is_zip
from grader.platforms.tables import shown
from grader.submission import LARGEST

_LARGEST_DIRECTORY = 2_000_000  # bytes that the list of a learner's zip file may have: some twenty thousand files
_LARGEST_CLASS_DIRECTORY = 50_000_000  # the same for the zip file of a class
_BROKEN = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
)


class Refused(Exception):
    """A file is not taken; the text says which, and why."""


@dataclass(frozen=True)
class Member:
    """One file: its path (zip files count as folders, with their ending), when it was made, and what is in it."""

    path: str
    made: datetime.datetime  # as the clock showed where the zip file was made, without a time zone
    content: Callable[[], bytes]  # raises Refused


def members(folder: Path, refuse: Callable[[str], None]) -> Iterator[Member]:
    """Every file in a folder and in its zip files, two deep; what cannot be looked at is told to ``refuse``."""
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        name = path.relative_to(folder).as_posix()
        if stat.S_ISDIR(status.st_mode):
            continue
        if not stat.S_ISREG(status.st_mode):
            refuse(f"{shown([name])}: it is a link or no plain file")
        elif is_zip(name):
            with path.open("rb") as file:
                yield from _in_zip(file, name, refuse, _LARGEST_CLASS_DIRECTORY, inner=True)
        else:
            made = datetime.datetime.fromtimestamp(status.st_mtime)
            yield Member(name, made, lambda path=path, name=name: _read_file(path, name))  # type: ignore[misc]


def _in_zip(
    file: io.BufferedIOBase | io.BytesIO, name: str, refuse: Callable[[str], None], largest: int, *, inner: bool
) -> Iterator[Member]:
    """The files in a zip file that is open while they are asked for."""
    try:
        _check_directory(file, largest)
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        refuse(f"{shown([name])}: it is no zip file that can be read ({shown([str(error)])})")
        return
    with archive:
        for info in archive.infolist():
            path = f"{name}/{info.filename}"
            if info.is_dir():
                continue
            reason = _reason(info)
            if reason:
                refuse(f"{shown([path])}: {reason}")
            elif not is_zip(path):
                yield Member(path, _made(info), lambda info=info, path=path: _read_member(archive, info, path))  # type: ignore[misc]
            elif not inner:
                refuse(f"{shown([path])}: a zip file in a zip file in a zip file is not opened")
            else:
                try:
                    content = _read_member(archive, info, path)
                except Refused as error:
                    refuse(str(error))
                    continue
                yield from _in_zip(io.BytesIO(content), path, refuse, _LARGEST_DIRECTORY, inner=False)


def _reason(info: zipfile.ZipInfo) -> str:
    """Why a member is not taken; empty where it is."""
    parts = PurePosixPath(info.filename).parts
    if info.filename.startswith(("/", "\\")) or ".." in parts or "\\" in info.filename or ":" in info.filename[1:2]:
        return "its path leads out of the zip file"
    mode = info.external_attr >> 16
    if mode and not (stat.S_ISREG(mode) or stat.S_IFMT(mode) == 0):
        return "it is a link or no plain file"
    if info.flag_bits & 1:
        return "it is encrypted"
    return ""


def _check_directory(file: io.BufferedIOBase | io.BytesIO, largest: int) -> None:
    """Raises ValueError where the list of a zip file's members, which is read whole, is too long."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 66_000))  # the end record and the longest comment
    tail = file.read()
    end = tail.rfind(b"PK\5\6")
    if end < 0 or len(tail) < end + 22:
        raise ValueError("it is cut off, or something else")
    [length] = struct.unpack("<L", tail[end + 12 : end + 16])
    if length > largest and size > largest:
        raise ValueError("it lists far too many files")
    file.seek(0)


def _made(info: zipfile.ZipInfo) -> datetime.datetime:
    try:
        return datetime.datetime(*info.date_time)
    except ValueError:
        return datetime.datetime(1980, 1, 1)


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str) -> bytes:
    if info.file_size > LARGEST:
        raise Refused(_too_large(path))
    try:
        with archive.open(info) as file:
            content = file.read(LARGEST + 1)
    except _BROKEN as error:
        raise Refused(f"{shown([path])}: it cannot be unpacked ({shown([str(error)])})") from error
    if len(content) > LARGEST:
        raise Refused(_too_large(path))
    return content


def _read_file(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise Refused(f"{shown([name])}: it cannot be read ({error.strerror})") from error
    if len(content) > LARGEST:
        raise Refused(_too_large(name))
    return content


def _too_large(path: str) -> str:
    return f"{shown([path])}: it has more than {LARGEST / 1e6:.0f} MB, and a notebook with pictures less than one"
