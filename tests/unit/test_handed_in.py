"""What lies in a submission's folder, read: whatever it is, and whatever it is called."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest
from nbgrader.coursedir import CourseDirectory

from grader import guard, handed_in
from grader.course import Submission
from grader.handed_in import MOST_FILES, HandedIn
from grader.sandbox import scratch
from grader.submission import LARGEST, MOST_NOTES

NAME = "ex"


def read(folder: Path, **files: bytes) -> HandedIn:
    for name, content in {f"{NAME}.ipynb": b"{}", **files}.items():
        (folder / name).write_bytes(content)
    return handed_in.read(Submission("ada", NAME, folder))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-03-01 12:00:00 UTC", datetime.datetime(2026, 3, 1, 12)),
        ("2026-03-01T12:00:00.5+01:00", datetime.datetime(2026, 3, 1, 11, 0, 0, 500_000)),
        ("", None),
    ],
)
def test_when_it_was_handed_in(tmp_path, text, when):
    handed = read(tmp_path, **{"timestamp.txt": text.encode()})
    assert (handed.timestamp, handed.notes) == (when, ())


@pytest.mark.parametrize(
    "text",
    [
        b"yesterday",
        b"\xff\xfe",
        b"2026-13-01 12:00:00 UTC",
        b"0001-01-01 00:00:00 +2300",
        b"2026-03-01 12:00:00 99999999999999999999",
        b"2026-03-01 12:00:00 /etc/passwd",
        b"2026-03-01 12:00:00 ../../../etc/passwd",
        b"9" * 5000,
        b"{}",
        b"\x00",
        b"1." * 50,
        b"1." * 9_500_000,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_a_time_that_is_none_is_told_and_counts_as_none(tmp_path, text):
    handed = read(tmp_path, **{"timestamp.txt": text})
    assert handed.timestamp is None
    assert "timestamp.txt holds no date" in handed.notes[0]
    assert "so that the time of an earlier submission stands" in handed.notes[0]


def test_nbgraders_own_commands_read_a_timestamp_as_grade_does(tmp_path):
    guard.guard_nbgrader()
    directory = CourseDirectory()
    file = tmp_path / "timestamp.txt"
    assert directory.get_existing_timestamp(str(tmp_path)) is None
    file.write_text("2026-03-01 12:00:00 UTC")
    assert directory.get_existing_timestamp(str(tmp_path)) == datetime.datetime(2026, 3, 1, 12)
    for hostile in (b"1." * 9_500_000, b"yesterday", b"\xff"):
        file.write_bytes(hostile)
        assert directory.get_existing_timestamp(str(tmp_path)) is None
    file.unlink()
    os.mkfifo(file)
    assert directory.get_existing_timestamp(str(tmp_path)) is None


def test_of_very_many_files_a_bounded_number_is_taken(tmp_path):
    for number in range(MOST_FILES + 5):
        (tmp_path / f"{number}.txt").touch()
    handed = read(tmp_path)
    assert len(handed.files) <= MOST_FILES
    assert "a folder with more than 1,000 files in all" in " ".join(handed.notes)


def test_names_that_are_no_text_become_text_in_what_is_said(tmp_path):
    (tmp_path / os.fsdecode(b"\xe9\x1b[2Jlink")).symlink_to("/etc/passwd")
    (tmp_path / os.fsdecode(b"\xe9.ipynb")).write_bytes(b"{}")
    handed = handed_in.read(Submission("ada", NAME, tmp_path))
    assert handed.notes == ("link was left out: it is a link, which is not followed",)
    assert handed.unreadable == "ex.ipynb is missing; there is .ipynb. Rename it to ex.ipynb, and hand it in again."
    assert len(handed.digest) == 64


def test_very_many_links_fill_no_screen(tmp_path):
    for number in range(MOST_NOTES + 5):
        (tmp_path / f"link{number:02}").symlink_to("/etc/passwd")
    assert read(tmp_path).notes[MOST_NOTES:] == ("and 5 more of the kind",)


def test_folders_in_folders_without_end(tmp_path):
    deep = tmp_path
    for _ in range(1500):
        deep = deep / "d"
        deep.mkdir()
    handed = read(tmp_path)
    assert handed.files == {}
    [note] = handed.notes
    assert note.endswith("was left out: it is a folder within 19 others")
    scratch.remove(tmp_path / "d")  # pytest, when it clears up after itself, cannot remove what nests so deep


def test_a_folder_in_the_place_of_the_notebook(tmp_path):
    (tmp_path / f"{NAME}.ipynb").mkdir()
    (tmp_path / f"{NAME}.ipynb" / "inside").write_text("x")
    (tmp_path / "data.csv").write_text("1")
    handed = handed_in.read(Submission("ada", NAME, tmp_path))
    assert "is not a file" in handed.unreadable
    assert handed.files == {"data.csv": b"1"}


def test_what_cannot_be_read_is_left_out_and_the_rest_is_taken(tmp_path):
    """Paths of more than 4,096 bytes: they can be made step by step, and no system call takes them whole."""
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(18):
        os.mkdir("d" * 250, dir_fd=here)
        deeper = os.open("d" * 250, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    (tmp_path / "data.csv").write_text("1")
    handed = read(tmp_path)
    assert handed.files == {"data.csv": b"1"}
    [note] = handed.notes
    assert note.endswith("was left out: it is a path of more than 1,000 bytes")
    assert len(note) < 200
    scratch.remove(tmp_path / ("d" * 250))


def test_nobody_hides_a_late_time_behind_other_files(tmp_path):
    for number in range(MOST_FILES + 5):
        (tmp_path / f"{number}.txt").touch()
    (tmp_path / "a").write_bytes(b"x" * (LARGEST - 1))
    (tmp_path / "b").write_bytes(b"x" * 10)
    handed = read(tmp_path, **{"timestamp.txt": b"2026-03-01 12:00:00 UTC"})
    assert handed.timestamp == datetime.datetime(2026, 3, 1, 12)
    (tmp_path / "timestamp.txt").write_text("2026-03-02 12:00:00 UTC")
    assert handed_in.read(Submission("ada", NAME, tmp_path)).digest != handed.digest
    (tmp_path / "timestamp.txt").unlink()
    (tmp_path / "timestamp.txt").symlink_to("/dev/zero")
    assert "timestamp.txt holds no date (it is no plain file)" in " ".join(read(tmp_path).notes)
