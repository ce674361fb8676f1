"""Test cells of the masters, run on an answer in this process: some milliseconds instead of a kernel's seconds.

Only for answers that this repository holds itself. What is run here is what nbgrader runs, without
the kernel: the setup cell, the filled answer cell, the test cell with its hidden tests.
"""

from __future__ import annotations

import contextlib
import functools
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import nbformat
import numpy as np

from helpers.panel import CheckResult, ChecksFailed
from tests.bank import ROOT, filled, released
from tests.limits import limited


@dataclass(frozen=True)
class Verdict:
    """Whether a test cell let an answer through, and what its checks said."""

    passed: bool
    results: tuple[CheckResult, ...] = ()
    error: str = ""

    @property
    def mistakes(self) -> set[str]:
        """The known mistakes that the feedback names."""
        return {result.mistake for result in self.results if result.mistake}


@functools.cache
def cells(assignment: str) -> dict[str, str]:
    """The sources of a master's cells, by id."""
    master = nbformat.read(ROOT / "source" / assignment / f"{assignment}.ipynb", as_version=4)
    return {cell.id: cell.source for cell in master.cells}


@functools.cache
def stubs(assignment: str) -> dict[str, str]:
    """The sources of the released cells, by id."""
    return {cell.id: cell.source for cell in released(assignment).cells}


def judge(assignment: str, part: str, code: str, seconds: float = 5) -> Verdict:
    """Run one answer and its part's test cell; stopped after ``seconds`` of processor time."""
    test = part.replace("part-", "test-")
    with _quiet(seconds):
        names = _answered(assignment, part, code)
        try:
            exec(_compiled(cells(assignment)[test], test), names)
        except ChecksFailed as failed:
            return Verdict(False, failed.panel.results)
        except Exception as error:
            return Verdict(False, error=f"{type(error).__name__}: {error}")
    return Verdict(True)


def names_after(assignment: str, part: str, code: str, seconds: float = 5) -> dict[str, Any]:
    """The names that the setup cell and one answer leave behind; ``TimeoutError`` after ``seconds``."""
    with _quiet(seconds):
        return _answered(assignment, part, code)


def _answered(assignment: str, part: str, code: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(_compiled(cells(assignment)["setup"], "setup"), names)
    with contextlib.suppress(Exception, SystemExit):  # as in a notebook, where the next cell is run all the same
        exec(_compiled(filled(stubs(assignment)[part], code), part), names)
    return names


@contextlib.contextmanager
def _quiet(seconds: float) -> Iterator[None]:
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
        np.errstate(),  # what an answer sets ends with it
        limited(seconds),
    ):
        warnings.simplefilter("ignore")
        yield


@functools.lru_cache(maxsize=1000)
def _compiled(source: str, name: str) -> Any:
    return compile(source, f"<{name}>", "exec")
