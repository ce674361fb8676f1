"""How a run over a class is shown: in a terminal, without one, and at its end."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from grader import progress, summary
from grader.classroom import Graded
from grader.results import Outcome, Part, Result

NAME = "01-sigmoid-derivative"


def graded(student: str, outcome: Outcome = Outcome.GRADED, points: float = 10.0, **more) -> Graded:
    return Graded(Result(student, NAME, outcome, {"test-a": Part(points, 10.0)}), **more)


def console(terminal: bool) -> Console:
    return Console(file=io.StringIO(), force_terminal=terminal, width=120)


def said(shown_on: Console) -> str:
    return shown_on.file.getvalue()


def test_without_a_terminal_a_plain_line_now_and_then(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(progress, "EVERY", 0.0)
    plain = console(terminal=False)
    with progress.shown(plain, total=5, at_once=2) as step:
        step(graded("ada", anew=False))
        step(graded("ben"))
        assert said(plain) == ""  # nothing is known of the rate yet
        step(graded("cyd"))
        step(graded("dan", Outcome.STOPPED))
        step(graded("eve"))
    lines = said(plain).splitlines()
    assert lines[0].startswith("3 of 5 done, 2 running, about ")
    assert lines[0].endswith(" a minute")
    assert lines[1] == f"dan, {NAME}: stopped"
    assert lines[2].startswith("4 of 5 done, 1 running, about ")
    assert len(lines) == 3


def test_between_two_lines_there_is_time():
    plain = console(terminal=False)
    with progress.shown(plain, total=1000, at_once=2) as step:
        for number in range(1000):
            step(graded(f"learner{number}"))
    assert said(plain) == ""


def test_in_a_terminal_done_running_left_and_what_went_wrong_by_name():
    moving = console(terminal=True)
    with progress.shown(moving, total=2, at_once=2) as step:
        step(graded("ada\x1b[2J", Outcome.FAILED))
        step(graded("ben"))
    text = said(moving)
    for part in ("grading", "2/2", "0 running", "left", f"ada, {NAME}: failed"):
        assert part in text
    assert "\x1b[2J" not in text


def test_spans():
    assert [progress._span(seconds) for seconds in (4.6, 61, 7322)] == ["5 s", "1 min 1 s", "2 h 2 min"]


def test_who_gained_and_who_lost_is_told_and_of_very_many_some():
    classes = [graded("ada", before=4.0), graded("ben", before=10.0), graded("cyd"), graded("dan", points=2, before=3)]
    lines = [str(line) for line in summary.changes(classes)]
    assert lines == [
        "Graded anew with other points than before: 1 gained, 1 lost.",
        f"  ada, {NAME}: 4 -> 10 (+6)",
        f"  dan, {NAME}: 3 -> 2 (-1)",
    ]
    lines = [str(line) for line in summary.changes([graded(f"learner{n}", before=0.0) for n in range(100)])]
    assert len(lines) == 1 + summary.MOST_LINES + 1
    assert "and 60 more" in lines[-1]
    assert list(summary.changes([graded("ada", before=10.0)])) == []


@pytest.mark.parametrize(
    ("names", "heads"),
    [
        (["week-1", "week-2", "week-3", "week-4"], ["week-1", "week-2", "week-3", "week-4"]),
        (["01-sigmoid", "02-tanh", "03-relu", "10-glu"], ["01", "02", "03", "10"]),
        (["01-sigmoid", "02-tanh"], ["01-sigmoid", "02-tanh"]),
    ],
)
def test_heads_of_columns_tell_assignments_apart(names, heads):
    results = [replace(graded("ada").result, assignment=name) for name in names]
    assert [str(column.header) for column in summary.table(results).columns] == ["learner", *heads, "sum"]


def test_a_large_class_is_a_line_for_each_assignment():
    results = [graded(f"learner{n}", points=n % 11).result for n in range(100)]
    results.append(Result("zoe", NAME, Outcome.FAILED, notes=("why",)))
    shown_on = console(terminal=False)
    shown_on.print(summary.table(results))
    [line] = [line for line in said(shown_on).splitlines() if NAME in line]
    assert [word for word in line.split() if word not in ("│",)][:5] == [NAME, "101", "5.0", "10", "100"]


MARKUP = "[bold red]x[/] [link=https://a.example]y[/link]\x1b]0;title\x07\x1b[2J\u202e\n bob, 01: 10"


@pytest.mark.parametrize("terminal", [True, False])
def test_names_and_notes_are_text_of_one_line_wherever_they_are_told(terminal: bool):
    result = Result(MARKUP, NAME, Outcome.STOPPED, {"test-a": Part(1.0, 10.0)}, (MARKUP,))
    each = Graded(result, before=0.0)
    shown_on = Console(file=io.StringIO(), force_terminal=terminal, width=400, color_system=None)
    with progress.shown(shown_on, total=1, at_once=1) as step:
        step(each)
    for text in (summary.table([result]), *summary.changes([each]), *summary.remarks([result])):
        shown_on.print(text)
    lines = said(shown_on).splitlines()
    assert sum("[bold red]x[/] [link=https://a.example]y[/link]" in line for line in lines) == 4
    assert not any(line.strip().startswith("bob") for line in lines)
    assert "\x07" not in said(shown_on) and "\x1b]" not in said(shown_on) and "\u202e" not in said(shown_on)
    assert "\x1b[2J" not in said(shown_on)
