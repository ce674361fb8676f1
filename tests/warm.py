"""Test cells of the masters, run on an answer in this process: some milliseconds instead of a kernel's seconds.

Only for answers that this repository holds itself. What is run here is what nbgrader runs, without
the kernel: the setup cell, the filled answer cell, the test cell with its hidden tests.
"""

from __future__ import annotations

import contextlib
import functools
import io
import signal
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import nbformat

from helpers.panel import CheckResult, ChecksFailed
from tests.bank import ROOT, filled, released


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
    names: dict[str, Any] = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(), _limited(seconds):
        warnings.simplefilter("ignore")
        exec(_compiled(cells(assignment)["setup"], "setup"), names)
        with contextlib.suppress(Exception):  # as in a notebook, where the test cell is run all the same
            exec(_compiled(filled(stubs(assignment)[part], code), part), names)
        try:
            exec(_compiled(cells(assignment)[test], test), names)
        except ChecksFailed as failed:
            return Verdict(False, failed.panel.results)
        except Exception as error:
            return Verdict(False, error=f"{type(error).__name__}: {error}")
    return Verdict(True)


@functools.lru_cache(maxsize=1000)
def _compiled(source: str, name: str) -> Any:
    return compile(source, f"<{name}>", "exec")


@contextlib.contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Interrupt what takes longer, as a person at the keyboard would."""

    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    previous = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    except KeyboardInterrupt:
        raise TimeoutError("the answer and its test took too long") from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, previous)
