"""What a learner's code raises arrives as an exception of the same name, class and message."""

import builtins
from pathlib import Path

import numpy as np
import pytest

from grader.sandbox.wire import pack_exception, unpack_exception

from .wire_values import Meta, crossed


def raised(function):
    try:
        function()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


class OwnError(ValueError, metaclass=Meta):
    def __str__(self):
        raise KeyError


@pytest.mark.parametrize(
    ("raising", "kind"),
    [
        (lambda: 1 / 0, ZeroDivisionError),
        (lambda: {}["it's"], KeyError),
        (lambda: b"\xff".decode(), UnicodeDecodeError),
        (lambda: "\ud800".encode(), UnicodeEncodeError),
        (lambda: Path("/nowhere/at all").read_text(), FileNotFoundError),
        (lambda: exec("raise ExceptionGroup('two', [ValueError(1), OSError(2)])"), ExceptionGroup),
        (lambda: exec("raise BaseExceptionGroup('two', [KeyboardInterrupt()])"), BaseExceptionGroup),
        (lambda: exec("1 +"), SyntaxError),
        (lambda: exec("raise SystemExit"), SystemExit),
        (lambda: exec("raise KeyboardInterrupt('now')"), KeyboardInterrupt),
        (lambda: np.zeros(2) + np.zeros(3), ValueError),
        (lambda: next(iter(())), StopIteration),
    ],
)
def test_an_exception_arrives_as_its_builtin_class_with_its_message(raising, kind):
    error = raised(raising)
    arrived = unpack_exception(crossed(pack_exception(error)))
    assert isinstance(arrived, kind)
    assert type(arrived).__name__ == kind.__name__
    assert str(arrived) == str(error)
    assert "Traceback" in arrived.remote_traceback


class Impatient(ValueError):
    pass


@pytest.mark.parametrize(
    ("raising", "kind", "name"),
    [
        (lambda: np.zeros(2).sum(axis=3), ValueError, "AxisError"),
        (lambda: np.linalg.inv(np.zeros((2, 2))), ValueError, "LinAlgError"),
        (lambda: np.multiply(1, 0.5, out=np.zeros(1, int)), TypeError, "UFuncTypeError"),
        (lambda: exec("raise Impatient('now')", {"Impatient": Impatient}), ValueError, "Impatient"),
    ],
)
def test_an_exception_of_a_packages_or_a_learners_own_keeps_its_name(raising, kind, name):
    error = raised(raising)
    arrived = unpack_exception(crossed(pack_exception(error)))
    assert isinstance(arrived, kind)
    assert type(arrived).__name__ == type(error).__name__ == name
    assert str(arrived) == str(error)


def test_every_builtin_exception_can_be_made_again():
    for name, kind in vars(builtins).items():
        if isinstance(kind, type) and issubclass(kind, BaseException):
            texts = {
                "class": kind.__name__,
                "called": kind.__name__,
                "message": "what 'happened'",
                "name": "",
                "traceback": "",
            }
            arrived = unpack_exception(texts)
            assert isinstance(arrived, kind), name
            assert str(arrived) == "what 'happened'"


def test_a_missing_name_is_told():
    arrived = unpack_exception(crossed(pack_exception(raised(lambda: exec("relu(1)", {})))))
    assert (type(arrived), arrived.name) == (NameError, "relu")


@pytest.mark.parametrize("called", ["x" * 100, "two words", ""])
def test_a_name_that_no_class_has_gives_way_to_the_builtins(called):
    texts = {"class": "ValueError", "called": called, "message": "", "name": "", "traceback": ""}
    assert type(unpack_exception(texts)) is ValueError


def test_an_exception_that_fails_at_being_told_is_told_as_far_as_it_can_be():
    arrived = unpack_exception(crossed(pack_exception(OwnError("x"))))
    assert isinstance(arrived, ValueError)
    assert str(arrived) == "<OwnError, which has no readable message>"
    assert len(str(unpack_exception(pack_exception(ValueError("x" * 10**6))))) == 2000
