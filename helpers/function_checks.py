"""Checks of a learner's function: the first thing that is wrong, told by the smallest input that shows it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .checks import Mistake, Unanswered, error_text, not_finite, note
from .compare import TOLERANCE, Stage, Trouble, compare, same, shown
from .functions import Call, Function, Outcome, as_call, by_size
from .quiet import quiet


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
    wants = [wanted for _, wanted in right]
    first, again = asked.run_twice([case for case, _ in right])
    if not asked.answered and all(outcome.error is None for outcome in first):
        note(asked.name, f"{asked.name} is not written yet: it returned None.")
        raise Unanswered
    trouble = _first_trouble(asked, first, again, wants, tol)
    if trouble is None:
        return note(name)
    for known in mistakes if trouble.stage < Stage.UNCHANGED else ():
        unfinite = known.gives is not_finite and trouble.stage is Stage.FINITE
        if unfinite or _made(known, first, tol):
            return note(name, f"{known.message} ({_as_seen(trouble)})", mistake=known.name)
    # a hint is about the values; what was changed or remembered has been said in full
    return note(name, trouble.text, hint if trouble.stage < Stage.UNCHANGED else "")


def check_raises(
    name: str, function: Function, cases: Iterable[Any], error: type[Exception], *, hint: str = ""
) -> bool:
    """Whether a function raises ``error`` (or a subclass of it) in each of ``cases``."""
    for outcome in function.run_all(by_size(cases)):
        said = function.said(outcome.case)
        if outcome.error is None:
            return note(name, f"{said} gave {shown(outcome.value)}; {error.__name__} is asked for.", hint)
        if not isinstance(outcome.error, error):
            text = f"{said} raised {error_text(outcome.error)}; {error.__name__} is asked for."
            return note(name, text, hint)
    return note(name)


def _as_seen(trouble: Trouble) -> str:
    """What a known mistake showed itself by: the smallest input, and what came out."""
    text = trouble.text.replace(", which is not right", "")
    return text[:1].upper() + text[1:] if text.startswith("the ") else text


def _name_of(function: Callable[..., Any]) -> str:
    return str(getattr(function, "__name__", "your function"))


def _right_results(cases: list[Any], expected: Callable[..., Any] | Sequence[Any]) -> list[tuple[Call, Any]]:
    """The cases, smallest first, each with its right result."""
    if not callable(expected):
        pairs = [(as_call(case), wanted) for case, wanted in zip(cases, expected, strict=True)]
        return sorted(pairs, key=lambda pair: pair[0].size)
    with quiet():  # once for all: this is the author's code, and what it raises is the author's mistake
        return [(case, expected(*(own := case.copied()).args, **own.kwargs)) for case in by_size(cases)]


@dataclass(frozen=True)
class _Found:
    """A trouble with one call; ``words`` puts it into words, given the call as a learner would type it."""

    stage: Stage
    case: Call
    words: Callable[[str], str]


def _first_trouble(
    asked: Function, first: list[Outcome], again: list[Outcome], wants: list[Any], tol: float
) -> Trouble | None:
    """The earliest stage at which any case is wrong, told by the smallest such case."""
    both = list(zip(first, again, wants, strict=True))
    troubles = itertools.chain(
        (_trouble_of(once, wanted, tol) for once, _, wanted in both),
        # what came out the same is as right or wrong as it was, and that has been said
        (_trouble_again(twice, wanted, tol) for once, twice, wanted in both if twice is not once),
    )
    found = [trouble for trouble in troubles if trouble]
    if not found:
        return None
    worst = min(found, key=lambda trouble: trouble.stage)
    return Trouble(worst.stage, worst.words(asked.said(worst.case)))


def _trouble_of(outcome: Outcome, wanted: Any, tol: float) -> _Found | None:
    case, error, changed = outcome.case, outcome.error, outcome.changed
    if error is not None:
        return _Found(Stage.RAISED, case, lambda said: f"{said} raised {error_text(error)}.")
    if outcome.value is None:
        missing = "returned None: every way through the function needs a return."
        return _Found(Stage.MISSING, case, lambda said: f"{said} {missing}")
    trouble = compare(outcome.value, wanted, tol)
    if trouble:
        return _Found(trouble.stage, case, lambda said: f"the result of {said} {trouble.text}.")
    if changed:
        return _Found(Stage.UNCHANGED, case, lambda said: f"{said} must leave its argument as it was: {changed}.")
    return None


def _trouble_again(outcome: Outcome, wanted: Any, tol: float) -> _Found | None:
    """The second call of the same case: right only if it gives the right result once more."""
    trouble = _trouble_of(outcome, wanted, tol)
    if trouble is None or trouble.stage is Stage.UNCHANGED:
        return None
    again = "gave another result when it was called again:"
    return _Found(Stage.REPEATED, outcome.case, lambda said: f"{said} {again} {trouble.words(said)}")


def _made(known: Mistake, outcomes: list[Outcome], tol: float) -> bool:
    """Whether the learner's results are those of the known mistake, in every case."""
    compute = Function(known.name, known.gives)
    return all(_alike(outcome, compute.run(outcome.case), tol) for outcome in outcomes)


def _alike(outcome: Outcome, other: Outcome, tol: float) -> bool:
    if outcome.error is not None or other.error is not None:
        return type(outcome.error).__name__ == type(other.error).__name__
    if outcome.value is None or other.value is None:
        return outcome.value is other.value
    return same(outcome.value, other.value, tol)
