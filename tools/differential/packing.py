"""The bank's answers packed into submissions, as learners hand them in: one answer to each part."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import nbformat
from nbformat.notebooknode import NotebookNode

from grader.submission import clean
from tests import bank
from tests.bank import Answer


@dataclass(frozen=True)
class Submission:
    """Answers to some parts of one assignment; the other parts are as they were handed out."""

    assignment: str
    answers: tuple[Answer, ...]

    def cleaned(self) -> NotebookNode:
        """The notebook as either grader gets it: the learner's answers between the master's cells."""
        handed_in = bank.submission(self.assignment, {answer.part: answer.code for answer in self.answers})
        return clean(handed_in, master(self.assignment)).notebook


@cache
def master(assignment: str) -> NotebookNode:
    return nbformat.read(bank.ROOT / "source" / assignment / f"{assignment}.ipynb", as_version=4)


def pack(answers: Iterable[Answer], seed: int) -> list[Submission]:
    """Submissions that hold each of the answers at least once, in an order that ``seed`` gives.

    The parts of an exercise do not look at each other's answers. An answer that puts something of
    its own under a name that all parts use is handed in alone.
    """
    turn = random.Random(seed)
    parts: dict[str, dict[str, list[Answer]]] = {}
    packed = []
    for answer in answers:
        if given_names(answer.assignment) & set(_rebound(answer.code)):
            packed.append(Submission(answer.assignment, (answer,)))
        else:
            parts.setdefault(answer.assignment, {}).setdefault(answer.part, []).append(answer)
    for assignment, by_part in parts.items():
        columns = list(by_part.values())
        for column in columns:
            turn.shuffle(column)
        rows = range(max(map(len, columns)))
        packed += [Submission(assignment, tuple(column[row % len(column)] for column in columns)) for row in rows]
    turn.shuffle(packed)
    return packed


@cache
def given_names(assignment: str) -> frozenset[str]:
    """The names that an assignment's setup cell gives to every part."""
    (setup,) = (cell.source for cell in master(assignment).cells if cell.id == "setup")
    imports = (node for node in ast.walk(ast.parse(setup)) if isinstance(node, ast.ImportFrom))
    return frozenset(alias.asname or alias.name for node in imports for alias in node.names)


def _rebound(source: str) -> Iterator[str]:
    """The names that code binds to something of its own at its top level, not within a function or a class."""
    try:
        waiting: list[ast.AST] = list(ast.parse(source).body)
    except SyntaxError:  # it binds nothing
        return
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif not isinstance(node, ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            waiting += ast.iter_child_nodes(node)
