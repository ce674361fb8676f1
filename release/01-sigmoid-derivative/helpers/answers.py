"""What a learner has left under a name: the answer of a part, or a line that says why there is none."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import Any

from numpy import ndarray, zeros

from .checks import Unanswered, note
from .compare import NotNumbers, Stage, as_numbers, compare, shown
from .entries import as_truths
from .functions import Function


def answer(name: str, get: Callable[[], Any], shape: tuple[int, ...] = ()) -> ndarray[Any, Any]:
    """The numbers that a learner was asked for, as a float array; ends the block where there are none.

    ``get`` is a lambda that names the answer, so that a missing name can be told. Looks in this
    order at: missing, kind, shape. NaN and infinity are left to the checks that follow.
    """
    return answers({name: get}, shape)[0]


def answers(
    gets: dict[str, Callable[[], Any]],
    shape: tuple[int, ...] | dict[str, tuple[int, ...]] | None = (),
    truths: Sequence[str] = (),
) -> tuple[ndarray[Any, Any], ...]:
    """Several answers of one part, as ``answer`` reads one; says of each that is unusable what is wrong.

    ``shape`` is the shape of all of them, or a dict that gives each name its own. Those named in
    ``truths`` are asked for True and False. With shape None any shape will do, and numbers in the
    place of truth values or the other way round: for a cell whose own checks know a mistake by its
    shape or kind.
    """
    shapes = shape if isinstance(shape, dict) else dict.fromkeys(gets, shape)
    found = [_read_answer(name, get, shapes[name], name in truths) for name, get in gets.items()]
    if any(array is None for array in found):
        raise Unanswered
    return tuple(array for array in found if array is not None)


def _read_answer(
    name: str, get: Callable[[], Any], shape: tuple[int, ...] | None, truth: bool
) -> ndarray[Any, Any] | None:
    value = _ask(name, get)
    if value is None:
        note(name, f"{name} is not filled in yet: it is None.")
        return None
    if shape is None:
        for read in (as_truths, as_numbers) if truth else (as_numbers, as_truths):
            with contextlib.suppress(NotNumbers):
                return read(value)
    trouble = compare(value, zeros(shape or (), bool if truth else float))
    if trouble is not None and trouble.stage < Stage.FINITE:
        note(name, f"{name} {trouble.text}.")
        return None
    note(f"{name}: {_shape_name(shape or (), truth)}")
    return as_truths(value) if truth else as_numbers(value)


def _shape_name(shape: tuple[int, ...], truth: bool = False) -> str:
    word = "truth value" if truth else "number"
    if not shape:
        return f"one {word}"
    return f"{shape[0]} {word}s" if len(shape) == 1 else f"{' x '.join(map(str, shape))} {word}s"


def _ask(name: str, get: Callable[[], Any]) -> Any:
    """What the learner calls ``name``; ends the block where the notebook has no such name."""
    try:
        return get()
    except NameError:
        note(name, f"{name} is not defined. Has the cell above been run, and is the name spelled so?")
        raise Unanswered from None


def function(name: str, get: Callable[[], Any]) -> Function:
    """The function that a learner was asked for; ends the block where there is none."""
    value = _ask(name, get)
    if value is None:
        note(name, f"{name} is not written yet: it is None.")
    elif not callable(value) or isinstance(value, type):
        note(name, f"{name} is {shown(value)}, and a function is asked for.")
    else:
        return Function(name, value)
    raise Unanswered
