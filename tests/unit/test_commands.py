"""What a person gets to read who has mistyped an option or the config: one line, and no traceback."""

from __future__ import annotations

import re

import pytest

from grader.cli import main

CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'activations'\n"


def complaint(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("typed", "line", "told"),
    [
        ("c.JudgeNotebook.memory = (1", 3, "SyntaxError: '(' was never closed"),
        ("x = 1\nc.JudgeNotebook.memory = 1 << thirty", 4, "NameError: name 'thirty' is not defined"),
        ("import not_there", 3, "ModuleNotFoundError: No module named 'not_there'"),
        ("def limit():\n    return 1 / 0\nlimit()", 4, "ZeroDivisionError: division by zero"),
        ("import json\njson.loads('{')", 4, "JSONDecodeError: "),
        ("eval('1 +')", 3, "SyntaxError: invalid syntax"),
    ],
)
def test_a_config_that_fails_is_named_with_the_line(typed, line, told, tmp_path, capsys):
    (tmp_path / "source").mkdir()
    (tmp_path / "submitted" / "ada" / "ex").mkdir(parents=True)
    (tmp_path / "nbgrader_config.py").write_text(CONFIG + typed + "\n")
    assert main(["--course", str(tmp_path), "report"]) == 1
    said = complaint(capsys).replace(" ", "")  # the path may be broken over two lines
    assert f"{tmp_path}/nbgrader_config.py,line{line}:{told}".replace(" ", "") in said


def test_a_config_that_is_no_text_is_named(tmp_path, capsys):
    (tmp_path / "source").mkdir()
    (tmp_path / "nbgrader_config.py").write_bytes(b"c = 1\n\x00")
    assert main(["--course", str(tmp_path), "report"]) == 1
    # Python 3.11 changed within itself what it calls this
    assert re.search("nbgrader_config.py:(SyntaxError|ValueError):", complaint(capsys).replace(" ", ""))


@pytest.mark.parametrize("command", ["grade", "feedback"])
@pytest.mark.parametrize("number", ["0", "-1", "two", "1.5", ""])
def test_a_number_of_workers_that_is_none_is_told(command, number, capsys):
    with pytest.raises(SystemExit, match="2"):
        main([command, f"--workers={number}"])
    assert f"argument --workers: {number!r} is no number of processes. Say 1 or more" in complaint(capsys)
