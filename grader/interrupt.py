"""Ctrl-C heeded once, and not in the middle of what has to be done whole."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator


class Interrupt:
    """Takes Ctrl-C and SIGTERM for this process from now on, in the main thread only.

    The first becomes a KeyboardInterrupt, those after it are ignored: what ends the run must not
    be ended itself.
    """

    def __init__(self) -> None:
        self._shielded = self._asked = self._raised = False
        for number in (signal.SIGINT, signal.SIGTERM):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._ask)

    def _ask(self, *_: object) -> None:
        self._asked = True
        if not self._shielded:
            self._raise()

    def _raise(self) -> None:
        if self._asked and not self._raised:
            self._raised = True
            raise KeyboardInterrupt

    @contextlib.contextmanager
    def shield(self) -> Iterator[None]:
        """Put the KeyboardInterrupt off until the end of this block."""
        self._shielded = True
        try:
            yield
        finally:
            self._shielded = False
        self._raise()
