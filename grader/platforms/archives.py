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
    """One file: its path (zip files count as folders, with their ending), when it was made, and what is in it.

    ``stamps`` are the dates of the zip files that it lies in and then its own, the outermost first, each with its place
    in the path: as the clock showed where it was made, without a time zone.
    """

    path: str
    stamps: tuple[tuple[int, datetime.datetime], ...]
    content: Callable[[], bytes]  # raises Refused


def members(folder: Path, refuse: Callable[[str], None]) -> Iterator[Member]:
    """Every file in a folder and in its zip files, two deep; what cannot be looked at is told to ``refuse``."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        try:
            yield from _members_of(path, name, refuse)
        except OSError as error:
            refuse(f"{shown([name])}: it cannot be opened ({error.strerror})")


def _members_of(path: Path, name: str, refuse: Callable[[str], None]) -> Iterator[Member]:
    """A file, or what is in it where it is a zip file; raises OSError where it cannot be opened."""
    status = path.lstat()
    if stat.S_ISDIR(status.st_mode):
        return
    stamps = ((name.count("/"), datetime.datetime.fromtimestamp(status.st_mtime)),)
    if not stat.S_ISREG(status.st_mode):
        refuse(f"{shown([name])}: it is a link or no plain file")
    elif is_zip(name):
        with path.open("rb") as file:
            yield from _in_zip(file, Member(name, stamps, bytes), refuse, inner=False)
    else:
        yield Member(name, stamps, lambda: _read_file(path, name))


def _in_zip(
    file: io.BufferedIOBase | io.BytesIO, outer: Member, refuse: Callable[[str], None], *, inner: bool
) -> Iterator[Member]:
    """The files in a zip file that is open while they are asked for; ``inner`` is one that lies in another."""
    try:
        _check_directory(file, inner=inner)
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        refuse(f"{shown([outer.path])}: it is no zip file that can be read ({shown([str(error)])})")
        return
    with archive:
        for info in archive.infolist():
            inside = info.filename.replace("\\", "/")  # some of Windows' programs separate folders so
            if inside.endswith("/"):
                continue
            path = f"{outer.path}/{inside}"
            stamps = (*outer.stamps, (path.count("/"), _made(info)))
            member = Member(path, stamps, lambda info=info, path=path: _read_member(archive, info, path))  # type: ignore[misc]
            reason = _reason(info, inside)
            if reason:
                refuse(f"{shown([path])}: {reason}")
            elif not is_zip(path):
                yield member
            elif inner:
                refuse(f"{shown([path])}: a zip file in a zip file in a zip file is not opened")
            else:
                try:
                    content = member.content()
                except Refused as error:
                    refuse(str(error))
                    continue
                yield from _in_zip(io.BytesIO(content), member, refuse, inner=True)


def _reason(info: zipfile.ZipInfo, inside: str) -> str:
    """Why a member, ``inside`` its zip file, is not taken; empty where it is."""
    if inside.startswith("/") or ".." in PurePosixPath(inside).parts or ":" in inside[1:2]:
        return "its path leads out of the zip file"
    mode = info.external_attr >> 16
    if mode and not (stat.S_ISREG(mode) or stat.S_IFMT(mode) == 0):
        return "it is a link or no plain file"
    if info.flag_bits & 1:
        return "it is encrypted"
    return ""


def _check_directory(file: io.BufferedIOBase | io.BytesIO, *, inner: bool) -> None:
    """Raises ValueError where the list of a zip file's members, which is read whole, is too long."""
    size = file.seek(0, io.SEEK_END)
    start = file.seek(max(0, size - 66_000))  # the end record and the longest comment
    tail = file.read()
    end = tail.rfind(b"PK\5\6")
    if end < 0 or len(tail) < end + 22:
        raise ValueError("it is cut off, or something else")
    [length] = struct.unpack("<L", tail[end + 12 : end + 16])
    if end >= 20 and tail[end - 20 : end].startswith(b"PK\6\7"):  # zipfile takes the length from a ZIP64 record then
        if inner:
            raise ValueError("it is in the form for more than 4 GB")
        record, [place] = tail[max(0, end - 76) : end - 20], struct.unpack("<Q", tail[end - 12 : end - 4])
        if len(record) < 56 or not record.startswith(b"PK\6\6") or place != start + end - 76:
            raise ValueError("the list of its files is not where it should be")
        [length] = struct.unpack("<Q", record[40:48])
    largest = _LARGEST_DIRECTORY if inner else _LARGEST_CLASS_DIRECTORY
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
