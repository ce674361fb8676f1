"""What grading a class leaves behind, in a form in which two classes can be compared: all rows, and all files."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Base
from sqlalchemy import Table, create_engine, select

from grader.course import Course
from grader.gradebook import Mark, Marks, Whose, connected, read_marks
from grader.gradebook.tables import MASTERS, RESULTS
from tests import bank

NAME = "01-sigmoid-derivative"
PARTS = ("part-a", "part-b", "part-c")


def hand_in_class(course: Course, learners: int, name: str = NAME) -> list[str]:
    """Submissions made of the bank's answers in turns, right ones and wrong ones; returns who handed in."""
    answers = {part: bank.answers(name, part) for part in PARTS}
    students = [f"learner{number:03}" for number in range(learners)]
    for number, student in enumerate(students):
        codes = {part: found[number * 7 % len(found)].code for part, found in answers.items()}
        folder = course.submitted / student / name
        folder.mkdir(parents=True)
        nbformat.write(bank.submission(name, codes), folder / f"{name}.ipynb")
    return students


def url(course: Course) -> str:
    """Where a course's gradebook is that keeps it in the usual place."""
    return f"sqlite:///{course.root / 'gradebook.db'}"


def marks(course: Course, assignment: str, student: str) -> dict[str, Mark]:
    """The points of a graded submission, by test cell, in the order of their names; none where it has none."""
    with connected(url(course)) as connection:
        found = read_marks(connection, {student}, assignment)
    return dict(sorted(found.get(Whose(student, assignment, assignment), Marks()).parts.items()))


def nbgraders_rows(address: str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of nbgrader's tables, by table, with what an id stands for in the place of the id."""
    return _rows(address, list(Base.metadata.sorted_tables))


def all_rows(address: str) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of this project's own tables too."""
    return _rows(address, [*Base.metadata.sorted_tables, MASTERS, RESULTS])


def _rows(address: str, tables: list[Table]) -> dict[str, list[tuple[Any, ...]]]:
    engine = create_engine(address)
    stands_for: dict[str, Any] = {}
    found = {}
    with engine.connect() as connection:
        for table in tables:
            found[table.name] = []
            for row in connection.execute(select(table)).mappings():
                values = {name: stands_for.get(value, value) for name, value in row.items()}
                if "id" in row and len(str(row["id"])) == 32 and row["id"] not in stands_for:
                    del values["id"]
                    stands_for[row["id"]] = (table.name, *values.values())
                found[table.name].append(tuple(values.values()))
    engine.dispose()
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def graded_files(course: Course) -> dict[str, bytes]:
    """Everything in autograded/, by name; of what a run is just putting there, only what stays long enough to be read."""
    found = {}
    for folder, _, names in os.walk(course.autograded):  # unlike rglob, it passes over a folder that goes meanwhile
        for path in (Path(folder) / name for name in names):
            with contextlib.suppress(FileNotFoundError):
                found[path.relative_to(course.autograded).as_posix()] = path.read_bytes()
    return dict(sorted(found.items()))
