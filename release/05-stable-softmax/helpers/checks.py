"""The checks of a test cell, and the ones that a learner may use alone.

A test cell is one ``with checks("Part B"):`` block. Inside it a check that fails is noted and the
next one runs; at the block's end one panel shows them all, and the cell fails if any of them did.
Outside a block a check prints its own PASS or FAIL line.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from numpy import bool_, nan, ndarray, zeros

from .compare import TOLERANCE, Stage, Trouble, as_numbers, compare, same, shown
from .functions import Call, Function, Outcome, as_call, by_size
from .panel import CheckResult, ChecksFailed, Panel, show
from .quiet import close_figures, open_figures, quiet

_blocks: list[checks] = []  # the test cell that runs now, if any


class Unanswered(Exception):
    """Ends a block early: there is no answer yet that its other checks could look at."""


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
        if error is not None and not isinstance(error, Unanswered):
            self.results.append(_ended_by(error))
        if not self.results:
            self.results.append(CheckResult("checks", False, "this cell checked nothing."))
        panel = Panel(self.title, tuple(self.results))
        show(panel)
        if panel.failed:
            raise ChecksFailed(panel) from None
        return True


def _ended_by(error: BaseException) -> CheckResult:
    """The block's own code was stopped: a name that is not there, or a learner who pressed stop."""
    if isinstance(error, KeyboardInterrupt):
        return CheckResult("time", False, "stopped before your code had finished. Does a loop never end?")
    if isinstance(error, NameError) and error.name:
        return CheckResult(error.name, False, f"{error.name} is not defined. Has the cell above been run?")
    return CheckResult("the checks", False, f"could not go on: {_error_text(error)}")


def _error_text(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return "it ended the program (exit)"
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text[:160]}" if text else type(error).__name__


def _note(name: str, text: str = "", hint: str = "", mistake: str = "") -> bool:
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
        return _note(name)
    for known in mistakes:
        unfinite = known.gives is not_finite and trouble.stage is Stage.FINITE
        if unfinite or same(value, known.gives, tol):
            return _note(name, known.message, mistake=known.name)
    text = f"your value {trouble.text}."
    if not _blocks and trouble.stage is Stage.VALUES:
        text = f"your value {trouble.text.removesuffix(', which is not right')}, expected {shown(expected)}."
    return _note(name, text, hint)


def check_true(name: str, condition: Any, *, hint: str = "") -> bool:
    """Whether ``condition`` is True. Returns whether it passed and prints one PASS or FAIL line.

    A number or an array of several truth values is neither True nor False, and fails: say
    ``np.all(...)`` or ``np.any(...)`` for an array.
    """
    if isinstance(condition, ndarray) and condition.size == 1:
        condition = condition.reshape(()).item()
    if isinstance(condition, bool | bool_):
        return _note(name, "" if condition else "this does not hold.", hint)
    return _note(name, f"the condition is {shown(condition)}, neither True nor False.", hint)


def answer(name: str, get: Callable[[], Any], shape: tuple[int, ...] = ()) -> ndarray[Any, Any]:
    """The numbers that a learner was asked for, as a float array; ends the block where there are none.

    ``get`` is a lambda that names the answer, so that a missing name can be told. Looks in this
    order at: missing, kind, shape. NaN and infinity are left to the checks that follow.
    """
    return answers({name: get}, shape)[0]


def answers(gets: dict[str, Callable[[], Any]], shape: tuple[int, ...] = ()) -> tuple[ndarray[Any, Any], ...]:
    """Several answers of one part, as ``answer`` reads one; says of each that is unusable what is wrong."""
    found = [_read_answer(name, get, shape) for name, get in gets.items()]
    if any(array is None for array in found):
        raise Unanswered
    return tuple(array for array in found if array is not None)


def _read_answer(name: str, get: Callable[[], Any], shape: tuple[int, ...]) -> ndarray[Any, Any] | None:
    value = _ask(name, get)
    trouble = compare(value, zeros(shape))
    missing = trouble is not None and trouble.stage is Stage.MISSING
    if missing:
        _note(name, f"{name} is not filled in yet: it is None.")
    elif trouble is not None and trouble.stage < Stage.FINITE:
        _note(name, f"{name} {trouble.text}.")
    else:
        _note(f"{name}: {_shape_name(shape)}")
        return as_numbers(value)
    return None


def _shape_name(shape: tuple[int, ...]) -> str:
    if not shape:
        return "one number"
    return f"{shape[0]} numbers" if len(shape) == 1 else " x ".join(map(str, shape)) + " numbers"


def _ask(name: str, get: Callable[[], Any]) -> Any:
    """What the learner calls ``name``; ends the block where the notebook has no such name."""
    try:
        return get()
    except NameError:
        _note(name, f"{name} is not defined. Has the cell above been run, and is the name spelled so?")
        raise Unanswered from None


def function(name: str, get: Callable[[], Any]) -> Function:
    """The function that a learner was asked for; ends the block where there is none."""
    value = _ask(name, get)
    if value is None:
        _note(name, f"{name} is not written yet: it is None.")
    elif not callable(value) or isinstance(value, type):
        _note(name, f"{name} is {shown(value)}, and a function is asked for.")
    else:
        return Function(name, value)
    raise Unanswered


def check_function(
    name: str,
    function: Function | Callable[..., Any],
    cases: Iterable[Any],
    expected: Callable[..., Any] | Sequence[Any],
    tol: float = TOLERANCE,
    *,
    hint: str = "",
    mistakes: Sequence[Mistake] = (),
) -> bool:
    """Whether a function gives the right result in each of ``cases``.

    A case is a ``call(...)``, or the one argument. ``expected`` computes the right results, or
    lists them in the order of the cases. Looks in this order at: missing, raised, kind, shape,
    finite, values, arguments unchanged, same answer twice; and says the first thing that is wrong
    with the smallest case that shows it. Results that equal a known mistake's in every case get
    that mistake's message instead.
    """
    asked = function if isinstance(function, Function) else Function(_name_of(function), function)
    right = _right_results(list(cases), expected)
    first = [(asked.run(case), wanted) for case, wanted in right]
    if all(outcome.value is None and outcome.error is None for outcome, _ in first):
        _note(asked.name, f"{asked.name} is not written yet: it returned None.")
        raise Unanswered
    again = [(asked.run(outcome.case), wanted) for outcome, wanted in reversed(first)][::-1]
    trouble = _first_trouble(asked, first, again, tol)
    if trouble is None:
        return _note(name)
    for known in mistakes:
        unfinite = known.gives is not_finite and trouble.stage is Stage.FINITE
        if unfinite or _made(known, [outcome for outcome, _ in first], tol):
            return _note(name, known.message, mistake=known.name)
    return _note(name, trouble.text, hint)


def check_raises(
    name: str, function: Function, cases: Iterable[Any], error: type[Exception], *, hint: str = ""
) -> bool:
    """Whether a function raises ``error`` (or a subclass of it) in each of ``cases``."""
    for case in by_size(cases):
        outcome = function.run(case)
        said = function.said(case)
        if outcome.error is None:
            return _note(name, f"{said} gave {shown(outcome.value)}; {error.__name__} is asked for.", hint)
        if not isinstance(outcome.error, error):
            text = f"{said} raised {_error_text(outcome.error)}; {error.__name__} is asked for."
            return _note(name, text, hint)
    return _note(name)


def _name_of(function: Callable[..., Any]) -> str:
    return str(getattr(function, "__name__", "your function"))


def _right_results(cases: list[Any], expected: Callable[..., Any] | Sequence[Any]) -> list[tuple[Call, Any]]:
    """The cases, smallest first, each with its right result."""
    if not callable(expected):
        pairs = [(as_call(case), wanted) for case, wanted in zip(cases, expected, strict=True)]
        return sorted(pairs, key=lambda pair: pair[0].size)
    compute = Function("expected", expected)
    outcomes = [compute.run(case) for case in by_size(cases)]
    for outcome in outcomes:
        if outcome.error is not None:
            raise outcome.error  # the author's mistake, not the learner's
    return [(outcome.case, outcome.value) for outcome in outcomes]


def _first_trouble(
    asked: Function, first: list[tuple[Outcome, Any]], again: list[tuple[Outcome, Any]], tol: float
) -> Trouble | None:
    """The earliest stage at which any case is wrong, told by the smallest such case."""
    troubles = itertools.chain(
        (_trouble_of(asked, outcome, wanted, tol) for outcome, wanted in first),
        (_trouble_again(asked, outcome, wanted, tol) for outcome, wanted in again),
    )
    found = [trouble for trouble in troubles if trouble]
    return min(found, key=lambda trouble: trouble.stage) if found else None


def _trouble_of(asked: Function, outcome: Outcome, wanted: Any, tol: float) -> Trouble | None:
    said = asked.said(outcome.case)
    if outcome.error is not None:
        return Trouble(Stage.RAISED, f"{said} raised {_error_text(outcome.error)}.")
    if outcome.value is None:
        return Trouble(Stage.MISSING, f"{said} returned None: every way through the function needs a return.")
    trouble = compare(outcome.value, wanted, tol)
    if trouble:
        return Trouble(trouble.stage, f"the result of {said} {trouble.text}.")
    if outcome.changed:
        return Trouble(Stage.UNCHANGED, f"{said} must leave its argument as it was: {outcome.changed}.")
    return None


def _trouble_again(asked: Function, outcome: Outcome, wanted: Any, tol: float) -> Trouble | None:
    """The second call of the same case: right only if it gives the right result once more."""
    trouble = _trouble_of(asked, outcome, wanted, tol)
    if trouble is None or trouble.stage is Stage.UNCHANGED:
        return None
    said = asked.said(outcome.case)
    return Trouble(Stage.REPEATED, f"{said} gave another result when it was called again: {trouble.text}")


def _made(known: Mistake, outcomes: list[Outcome], tol: float) -> bool:
    """Whether the learner's results are those of the known mistake, in every case."""
    compute = Function(known.name, known.gives)
    return all(_alike(outcome, compute.run(outcome.case), tol) for outcome in outcomes)


def _alike(outcome: Outcome, other: Outcome, tol: float) -> bool:
    if outcome.error is not None or other.error is not None:
        return type(outcome.error) is type(other.error)
    if outcome.value is None or other.value is None:
        return outcome.value is other.value
    return same(outcome.value, other.value, tol)
