"""Learners' code called by a check: what it prints, warns of or draws must not cost a point."""

from __future__ import annotations

import contextlib
import io
import logging
import sys
import warnings
from collections.abc import Iterator

from numpy import errstate


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Throw away what is printed, and keep NumPy's warnings from being shown or raised.

    nbgrader gives no points to a test cell that writes to stderr, be it one warning; and a
    function that prints would bury a check's message under hundreds of lines.
    """
    disabled = logging.root.manager.disable
    with contextlib.ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        stack.enter_context(errstate(all="ignore"))
        stack.enter_context(contextlib.redirect_stdout(io.StringIO()))
        stack.enter_context(contextlib.redirect_stderr(io.StringIO()))
        _disable_logging(logging.CRITICAL)
        try:
            yield
        finally:
            _disable_logging(disabled)


def _disable_logging(level: int) -> None:
    if logging.root.manager.disable != level:  # setting it again would clear the cache of every logger
        logging.disable(level)


def open_figures() -> set[int]:
    """The numbers of the open figures; none where nothing has been drawn yet."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    return set(pyplot.get_fignums()) if pyplot else set()


def close_figures(before: set[int]) -> None:
    """Close the figures that were opened since, and all of them in a notebook.

    A notebook draws what is open when a cell ends. One left open by a learner's function would be
    drawn (0.1 s each) or, where it cannot be drawn, end the test cell in an error.
    """
    pyplot = sys.modules.get("matplotlib.pyplot")
    if not pyplot:
        return
    inline = "inline" in pyplot.get_backend().lower()
    for number in open_figures() if inline else open_figures() - before:
        pyplot.close(number)
