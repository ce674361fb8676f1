"""An exception sent across: as the nearest builtin class under its own name, with message and traceback as text."""

from __future__ import annotations

import builtins

# Bound here, as a learner's code may replace builtins in the process that it shares with this module.
from builtins import (  # noqa: UP029
    BaseException,
    BaseExceptionGroup,
    Exception,
    UnicodeDecodeError,
    UnicodeEncodeError,
    UnicodeTranslateError,
    all,
    dict,
    issubclass,
    len,
    max,
    next,
    set,
    str,
    tuple,
    type,
    vars,
)
from collections.abc import Callable
from traceback import format_exception
from typing import Any

from .values import SHOWN, WireError, guarded, type_name

LONGEST_MESSAGE = 2_000  # characters
LONGEST_TRACEBACK = 20_000

_NAMES: dict[type, str] = {
    value: value.__name__
    for value in vars(builtins).values()
    if type(value) is type and issubclass(value, BaseException)
}
_CLASSES = {name: kind for kind, name in _NAMES.items()}
_mro = type.__dict__["__mro__"].__get__  # a metaclass may say something else


def pack_exception(error: BaseException, traceback: str | None = None) -> dict[str, Any]:
    """``error`` as a dict of texts that can be sent; ``traceback`` where the caller has a better one."""
    name = next((_NAMES[kind] for kind in _mro(type(error)) if kind in _NAMES), "Exception")
    message = _text(lambda: str(error), f"<{type_name(error)}, which has no readable message>")
    if traceback is None:
        traceback = _text(lambda: "".join(format_exception(error)), "")
    missing = _text(lambda: error.name, "") if name in _NAMED else ""  # type: ignore[attr-defined]
    return {
        "class": name,
        "called": type_name(error),
        "message": message[:LONGEST_MESSAGE],
        "name": missing[:LONGEST_MESSAGE],
        "traceback": traceback[-LONGEST_TRACEBACK:],
    }


_NAMED = ("NameError", "UnboundLocalError")


def _text(ask: Callable[[], Any], otherwise: str) -> str:
    text = guarded(ask)
    return str.__str__(text) if issubclass(type(text), str) else otherwise


def unpack_exception(data: Any) -> BaseException:
    """The exception that ``data`` tells of: of the builtin class, or of one that is called as the learner's.

    Its str() is the message.
    Its attribute ``remote_traceback`` holds the other side's traceback. Raises WireError where
    ``data`` is nothing that ``pack_exception`` writes.
    """
    fields = ("class", "called", "message", "name", "traceback")
    if type(data) is not dict or set(data) != set(fields) or not all(type(data[field]) is str for field in fields):
        raise WireError("the other side sent an exception that is none")
    kind = _CLASSES.get(data["class"])
    longest = max(LONGEST_MESSAGE, len(data["message"]), len(data["name"]))
    if kind is None or longest > LONGEST_MESSAGE or len(data["traceback"]) > LONGEST_TRACEBACK:
        raise WireError("the other side sent an exception that is none")
    called = data["called"] if len(data["called"]) <= SHOWN and data["called"].isidentifier() else kind.__name__
    error = _made(kind, called, data["message"])
    if data["class"] in _NAMED:
        error.name = data["name"] or None  # type: ignore[attr-defined]
    error.remote_traceback = data["traceback"]  # type: ignore[attr-defined]
    return error


def _made(kind: Any, called: str, message: str) -> BaseException:
    """An instance of ``kind``, or of a class that differs from it in its name and its str() alone."""
    if called == kind.__name__ and not issubclass(kind, _BUILT_OTHERWISE):
        plain: BaseException = kind(message)
        if str(plain) == message:
            return plain
    same = type(called, (kind,), {"__str__": lambda _: message, "__module__": "builtins"})
    arguments = next((given for base, given in _ARGUMENTS.items() if issubclass(kind, base)), (message,))
    made: BaseException = same(*arguments)
    return made


_ARGUMENTS: dict[type, tuple[Any, ...]] = {
    UnicodeDecodeError: ("utf-8", b"", 0, 1, ""),
    UnicodeEncodeError: ("utf-8", "", 0, 1, ""),
    UnicodeTranslateError: ("", 0, 1, ""),
    BaseExceptionGroup: ("", [Exception()]),
}
_BUILT_OTHERWISE = tuple(_ARGUMENTS)
