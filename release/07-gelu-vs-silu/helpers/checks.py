"""The checks of a test cell, and the ones that a learner may use alone.

A test cell is one ``with checks("Part B"):`` block. Inside it a check that fails is noted and the
next one runs; at the block's end one panel shows them all, and the cell fails if any of them did.
Outside a block a check prints its own PASS or FAIL line.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from numpy import bool_, nan, ndarray

from . import functions
from .compare import TOLERANCE, Stage, compare, same, shown
from .panel import CheckResult, ChecksFailed, Panel, show
from .quiet import close_figures, open_figures, quiet

_blocks: list[checks] = []  # the test cell that runs now, if any


class Unanswered(Exception):
    """Ends a block early: there is no answer yet that its other checks could look at."""


@contextlib.contextmanager
def separately() -> Iterator[None]:
    """The checks of one of a part's answers: where it is missing, those of the other answers still run.

    For a part that asks for a function and a value, say: ``with separately():`` around the checks
    of each, inside the block of ``checks``. What is missing is noted, so that the cell fails all the same.
    """
    with contextlib.suppress(Unanswered):
        yield


class checks:
    """A block of checks: all of them run, one panel shows them, and the cell fails at its end.

    ``with checks(title):`` raises ChecksFailed after the panel where a check failed, where the
    answer is missing, or where nothing was checked at all.
    """

    def __init__(self, title: str) -> None:
        self.title = title
        self.results: list[CheckResult] = []
        self._quiet: contextlib.AbstractContextManager[None] = contextlib.nullcontext()
        self._figures: set[int] = set()

    def __enter__(self) -> checks:
        self._figures = open_figures()
        self._quiet = quiet()
        self._quiet.__enter__()
        _blocks.append(self)
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> bool:
        _blocks.remove(self)
        self._quiet.__exit__(None, None, None)
        close_figures(self._figures)
        if isinstance(error, MemoryError) and functions.OWN_MEMORY:
            return False  # of the process that judges, which says so itself
        if error is not None and not isinstance(error, Unanswered):
            self.results.append(_ended_by(error))
        if not self.results:
            self.results.append(CheckResult("checks", False, "this cell checked nothing."))
        panel = Panel(self.title, tuple(self.results))
        show(panel)
        if panel.failed:
            raise ChecksFailed(panel) from None
        return True


class Stopped(BaseException):
    """For a grader that asks learners' code elsewhere: it gives no more answers. No check may take that for one."""


def _ended_by(error: BaseException) -> CheckResult:
    """The block's own code was stopped: a name that is not there, or a learner who pressed stop."""
    if isinstance(error, KeyboardInterrupt):
        return CheckResult("time", False, "stopped before your code had finished. Does a loop never end?")
    if isinstance(error, Stopped):
        return CheckResult("your code", False, f"gave no more answers: {error}.")
    if isinstance(error, NameError) and error.name:
        return CheckResult(error.name, False, f"{error.name} is not defined. Has the cell above been run?")
    return CheckResult("the checks", False, f"could not go on: {error_text(error)}")


def error_text(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return "it ended the program (exit)"
    text = " ".join(str(error).split()).rstrip(".")
    return f"{type(error).__name__}: {text[:160]}" if text else type(error).__name__


def note(name: str, text: str = "", hint: str = "", mistake: str = "") -> bool:
    """Note a check that passed (no text) or failed, in the open block or as a printed line."""
    result = CheckResult(name, not text, text, hint if text else "", mistake)
    if _blocks:
        _blocks[-1].results.append(result)
    else:
        print(result)
    return result.passed


@dataclass(frozen=True)
class Mistake:
    """A mistake that learners make: what it gives, and what to say to who made it.

    ``gives`` holds its results, a function that computes them from a check's arguments, or
    ``not_finite`` for whatever holds NaN or infinity where the right result does not.
    """

    name: str
    gives: Any
    message: str


def not_finite(*_: Any, **__: Any) -> float:
    """Stands for every result that is not finite, as the ``gives`` of a mistake."""
    return nan


def mistake(name: str, gives: Any, message: str) -> Mistake:
    """A known mistake for ``check_close`` or ``check_function``."""
    return Mistake(name, gives, message)


def check_close(
    name: str, value: Any, expected: Any, tol: float = TOLERANCE, *, hint: str = "", mistakes: Sequence[Mistake] = ()
) -> bool:
    """Whether ``value`` is ``expected``: the same shape, and each number within ``tol + tol * |expected|``.

    ``value`` may be an array, a list, a tuple or a number. A shape that would only broadcast,
    True or False for a number, NaN and infinity are wrong. Returns whether it passed and prints
    one PASS or FAIL line; in a test cell a failure is noted and the cell fails at its end.
    """
    trouble = compare(value, expected, tol)
    if trouble is None:
        return note(name)
    for known in mistakes:
        unfinite = known.gives is not_finite and trouble.stage is Stage.FINITE
        if unfinite or same(value, known.gives, tol):
            return note(name, known.message, mistake=known.name)
    text = f"your value {trouble.text}."
    if not _blocks and trouble.stage is Stage.VALUES:
        text = f"your value {trouble.text.removesuffix(', which is not right')}, expected {shown(expected)}."
    return note(name, text, hint)


def check_true(name: str, condition: Any, *, hint: str = "") -> bool:
    """Whether ``condition`` is True. Returns whether it passed and prints one PASS or FAIL line.

    A number or an array of several truth values is neither True nor False, and fails: say
    ``np.all(...)`` or ``np.any(...)`` for an array.
    """
    if isinstance(condition, ndarray) and condition.size == 1:
        condition = condition.reshape(()).item()
    if isinstance(condition, bool | bool_):
        return note(name, "" if condition else "this does not hold.", hint)
    return note(name, f"the condition is {shown(condition)}, neither True nor False.", hint)
