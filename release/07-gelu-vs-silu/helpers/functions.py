"""A learner's function, called with care: what it gave, whether it changed its arguments.

Every call that a check makes goes through ``Function.run``. It hands over copies, so that one
call cannot disturb the next; notes an exception instead of letting it pass; and keeps what the
learner's code prints, warns of or draws out of the check's own output.
"""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from numpy import array_equal, isnan, ndarray

from .compare import SHOWN, shown
from .quiet import quiet

OWN_MEMORY = False  # whether a MemoryError here is of the process that judges, and no fault of the function


@dataclass(frozen=True)
class Call:
    """The arguments of one call."""

    args: tuple[Any, ...]
    kwargs: Mapping[str, Any] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many numbers the arguments hold: the smaller a call, the better it shows a mistake."""
        return sum(_count(value) for value in (*self.args, *self.kwargs.values()))

    def copied(self) -> Call:
        return copy.deepcopy(self)

    def arguments(self) -> list[Any]:
        return [*self.args, *self.kwargs.values()]

    def __str__(self) -> str:
        named = [f"{name}={shown(value)}" for name, value in self.kwargs.items()]
        return ", ".join([shown(value) for value in self.args] + named)


def call(*args: Any, **kwargs: Any) -> Call:
    """One case of ``check_function``: ``call(z, axis=0)`` stands for ``f(z, axis=0)``."""
    return Call(args, kwargs)


def as_call(case: Any) -> Call:
    """A case as an author writes it: a ``call``, or the one argument of a function that takes one."""
    return case if isinstance(case, Call) else Call((case,))


def by_size(cases: Iterable[Any]) -> list[Call]:
    """The cases as calls, smallest first (equal sizes keep their order)."""
    return sorted((as_call(case) for case in cases), key=lambda case: case.size)


def _count(value: Any) -> int:
    if isinstance(value, ndarray):
        return int(value.size)
    if isinstance(value, Mapping):
        return 1 + sum(_count(entry) for entry in value.values())
    if isinstance(value, list | tuple):
        return 1 + sum(_count(entry) for entry in value)
    return 1


@dataclass(frozen=True)
class Outcome:
    """What one call did: gave ``value`` or raised ``error``; ``changed`` tells an argument it wrote to."""

    case: Call
    value: Any = None
    error: BaseException | None = None
    changed: str = ""


class Elsewhere(ABC):
    """A function that lives in another process, where many calls at once cost little more than one."""

    @abstractmethod
    def outcomes(self, cases: Sequence[Call]) -> Iterator[Outcome]:
        """What the function did in each of the cases, called in this order on arguments of its own.

        A case that comes again and comes out the same has the same Outcome.
        """


@dataclass(frozen=True)
class Function:
    """A function under the name that the exercise gives it."""

    name: str
    function: Callable[..., Any]
    answered: list[bool] = field(default_factory=list, compare=False)  # holds something once it has given a result

    def run(self, case: Call) -> Outcome:
        """Call the function once, on copies of the case's arguments."""
        handed = case.copied()
        try:
            with quiet():
                value = self.function(*handed.args, **handed.kwargs)
                value = value if isinstance(self.function, Elsewhere) else _kept(value)
        except (Exception, SystemExit) as error:
            if OWN_MEMORY and isinstance(error, MemoryError):
                raise
            return Outcome(case, error=error, changed=changed(case, handed))
        self._note(value)
        return Outcome(case, value=value, changed=changed(case, handed))

    def run_all(self, cases: Sequence[Call]) -> list[Outcome]:
        """Call the function once for each of the cases, in this order."""
        if not isinstance(self.function, Elsewhere):
            return [self.run(case) for case in cases]
        outcomes = list(self.function.outcomes(cases))
        for outcome in outcomes:
            self._note(outcome.value)
        return outcomes

    def run_twice(self, cases: Sequence[Call]) -> tuple[list[Outcome], list[Outcome]]:
        """Call the function for each of the cases, and for each once more from the last to the first.

        Both lists are in the order of the cases. Where a case came out the same again, and that is known without a
        comparison, both hold the same Outcome.
        """
        outcomes = self.run_all([*cases, *reversed(cases)])
        return outcomes[: len(cases)], outcomes[len(cases) :][::-1]

    def _note(self, value: Any) -> None:
        if value is not None and not self.answered:
            self.answered.append(True)

    def said(self, case: Call) -> str:
        """The call as a learner would type it."""
        return f"{self.name}({case})"


def _kept(value: Any) -> Any:
    """A copy of a result, as a later call may write to an array that an earlier one gave."""
    try:
        return copy.deepcopy(value)
    except Exception:  # a generator, a lock: wrong kinds, which a comparison will say
        return value


def changed(before: Call, after: Call) -> str:
    """Which argument of a call is no longer what it was; no text where all are."""
    for old, new in zip(before.arguments(), after.arguments(), strict=True):
        if not identical(old, new):
            return f"after the call its argument was {shown(new, SHOWN // 2)}, it had been {shown(old, SHOWN // 2)}"
    return ""


def identical(one: Any, other: Any) -> bool:
    """Whether two arguments hold the same things, dtype and NaN included."""
    if type(one) is not type(other):
        return False
    if isinstance(one, ndarray):
        if one.dtype.hasobject or other.dtype.hasobject:
            return one.shape == other.shape and all(map(identical, one.flat, other.flat))
        nan = one.dtype.kind in "fc"
        return one.dtype == other.dtype and bool(array_equal(one, other, equal_nan=nan))
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(identical, one, other))
    if isinstance(one, Mapping):
        return identical(list(one.items()), list(other.items()))
    return bool(one == other or (_is_nan(one) and _is_nan(other)))


def _is_nan(value: Any) -> bool:
    return isinstance(value, float) and bool(isnan(value))
