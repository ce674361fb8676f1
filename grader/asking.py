"""A snapshot of a student's process, asked for names and calls: what stands for its functions and values here."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NoReturn

from grader.results import Stop, StopReason
from grader.sandbox.arguments import copy_back
from grader.sandbox.cells import LARGE
from grader.sandbox.wire import Channel, Description, Reference, WireError, WireTooLarge, unpack_exception
from helpers.checks import Stopped
from helpers.functions import Call, Elsewhere, Outcome, changed

MOST_CLASSES = 100  # that a test's values are described as: each takes a thousand bytes, and a million may be named
SMALL = 1 << 16  # bytes of an answer that are worth keeping beside what they hold


class TookTooLong(Stopped, KeyboardInterrupt):
    """The same, and the panel says what it says when a learner presses stop."""


class Learner:
    """A snapshot of a learner's process, asked for names and calls for at most ``seconds`` by the clock in all.

    ``why`` says why it gives no more answers, when it does not.
    """

    def __init__(self, channel: Channel, seconds: float, why: Callable[[WireError], Stop]) -> None:
        self._channel = channel
        self._seconds = seconds
        self._why = why
        self._end: float | None = None
        self._left_to_give = channel.limits.frame  # bytes: what all answers hold is kept until the test has ended
        self.stopped: Stop | None = None
        self._classes: dict[str, type] = {}  # of what could not be sent, by name
        self._functions: dict[str, RemoteFunction] = {}  # asked for once: a test that loops may ask a hundred times

    def name(self, name: str) -> Any:
        """What the learner's notebook has under ``name``; raises NameError where it has nothing."""
        if name in self._functions:
            return self._functions[name]
        reply = self._ask({"name": name})
        if "missing" in reply or "value" not in reply:
            raise NameError(f"name {name!r} is not defined", name=name)
        if reply.get("is_class"):
            return type(str(name), (), {"__module__": "__main__"})
        value = self._here(reply["value"])
        if isinstance(value, RemoteFunction):
            self._functions[name] = value
        return value

    def outcomes(self, function: Reference, cases: Sequence[Call]) -> Iterator[Outcome]:
        """What a function of theirs did in each case, called in this order on arguments of its own."""
        known: dict[tuple[int, bytes], Outcome] = {}  # a check asks each case twice, and reads the same bytes once
        for case, answer in zip(cases, self._answers(function, cases), strict=True):
            key = id(case), answer
            outcome = known.get(key) or self._outcome(case, self._unpacked(answer))
            if len(answer) < SMALL:
                known[key] = outcome
            yield outcome

    def _outcome(self, case: Call, answer: dict[str, Any]) -> Outcome:
        handed = case.copied() if "args" in answer else case
        _copy_back(handed, answer)
        error = self._error_in(answer)
        if error is not None and not isinstance(error, Exception | SystemExit):
            raise error
        return Outcome(case, self._here(answer.get("value")), error, "" if handed is case else changed(case, handed))

    def call(self, function: Reference, case: Call) -> Any:
        """What a function of theirs gives; its changes to the arguments are made here too."""
        (packed,) = self._answers(function, [case])
        answer = self._unpacked(packed)
        _copy_back(case, answer)
        error = self._error_in(answer)
        if error is not None:
            raise error
        return self._here(answer.get("value"))

    def _answers(self, function: Reference, cases: Sequence[Call]) -> Iterator[bytes]:
        """Their answers to calls, packed, one for each; calls go over and answers come back in few messages."""
        packed = {id(case): self._channel.packed(_sent(case)) for case in {id(case): case for case in cases}.values()}
        for portion in _portions([packed[id(case)] for case in cases]):
            waiting = len(portion)
            reply = self._ask({"call": function, "cases": portion})
            while waiting:
                answers = reply.get("answers")
                if not isinstance(answers, list) or not 0 < len(answers) <= waiting:
                    self._stop(WireError("so many answers were not asked for"))
                if not all(type(each) is bytes for each in answers):
                    self._stop(WireError("an answer is no packed value"))
                self._left_to_give -= sum(map(len, answers))
                if self._left_to_give < 0:
                    self._stop(WireTooLarge("so much may one test not give"))
                yield from answers
                waiting -= len(answers)
                reply = self._receive() if waiting else {}

    def _unpacked(self, data: Any) -> dict[str, Any]:
        with self._stopping():
            answer = self._channel.unpacked(data)
        return answer if isinstance(answer, dict) else {}

    def _error_in(self, answer: dict[str, Any]) -> BaseException | None:
        with self._stopping():
            return unpack_exception(answer["error"]) if "error" in answer else None

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        if self.stopped:
            raise Stopped(self.stopped.text)
        self._end = self._end or time.monotonic() + self._seconds
        with self._stopping():
            self._channel.send(question, timeout=self._left())
        return self._receive()

    def _receive(self) -> dict[str, Any]:
        with self._stopping():
            return self._channel.receive(self._left())

    def _left(self) -> float:
        return max(0.01, (self._end or 0) - time.monotonic())

    @contextlib.contextmanager
    def _stopping(self) -> Iterator[None]:
        """A word that does not come, or holds nothing, ends the questions."""
        try:
            yield
        except WireError as error:
            self._stop(error)

    def _stop(self, error: WireError) -> NoReturn:
        self.stopped = self._why(error)
        kind = TookTooLong if self.stopped.reason in (StopReason.TIME, StopReason.CLOCK) else Stopped
        raise kind(self.stopped.text) from None

    def _here(self, value: Any) -> Any:
        """A value as tests can use it: references can be called, and what could not be sent keeps its kind."""
        if isinstance(value, Reference):
            return RemoteFunction(self, value)
        if isinstance(value, Description):
            return _stand_in(value, self._classes)
        if type(value) in (list, tuple):
            if _HELD.isdisjoint(map(type, value)):  # most of what comes is numbers, which need no second list
                return value
            return type(value)(self._here(each) for each in value)
        if type(value) is dict:
            return {name: self._here(each) for name, each in value.items()}
        return value


_HELD = frozenset({Reference, Description, list, tuple, dict})  # what stands for something else, or may hold it


class RemoteFunction(Elsewhere):
    """A learner's function: calling it calls it over there."""

    def __init__(self, learner: Learner, reference: Reference) -> None:
        self._learner = learner
        self.reference = reference
        self.__name__ = reference.name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._learner.call(self.reference, Call(args, kwargs))

    def outcomes(self, cases: Sequence[Call]) -> Iterator[Outcome]:
        return self._learner.outcomes(self.reference, cases)

    def __deepcopy__(self, memo: object) -> RemoteFunction:
        return self

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"


def _sent(case: Call) -> list[Any]:
    """A case as it goes over the wire."""
    return [[_there(each) for each in case.args], _there(dict(case.kwargs))]


def _portions(packed: list[bytes]) -> Iterator[list[bytes]]:
    """The packed cases in order, as many at a time as make a message of a fair size."""
    portion: list[bytes] = []
    for case in packed:
        if portion and sum(map(len, portion)) + len(case) > LARGE:
            yield portion
            portion = []
        portion.append(case)
    if portion:
        yield portion


def _copy_back(case: Call, answer: dict[str, Any]) -> None:
    """Make the arguments here what the call has made of them over there, if anything."""
    args, kwargs = answer.get("args"), answer.get("kwargs")
    if isinstance(args, list) and len(args) == len(case.args) and isinstance(kwargs, dict):
        copy_back((list(case.args), case.kwargs), (args, kwargs))


def _there(value: Any) -> Any:
    if isinstance(value, RemoteFunction):
        return value.reference
    if type(value) in (list, tuple):
        return type(value)(_there(each) for each in value)
    if type(value) is dict:
        return {name: _there(each) for name, each in value.items()}
    return value


def _stand_in(description: Description, classes: dict[str, type]) -> Any:
    """An object of the kind that was described, so that a check says what kind it is."""
    if description.type_name in ("generator", "map", "filter", "zip"):
        return (each for each in list[int]())
    if description.type_name in ("set", "frozenset"):
        return set()
    name = description.type_name if description.type_name.isidentifier() else "object"
    if name not in classes and len(classes) >= MOST_CLASSES:
        name = "object"
    made = classes.setdefault(name, _described(name))()
    made._text = description.text
    return made


@lru_cache(maxsize=MOST_CLASSES)
def _described(name: str) -> type:
    return type(name, (), {"__slots__": ("_text",), "__repr__": lambda self: self._text})
