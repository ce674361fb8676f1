"""The IPython shell in which a learner's cells run: ipykernel's habits, without a kernel."""

from __future__ import annotations

import builtins
import contextlib
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from grader.sandbox.recorder import Recorder, Stream

TOO_LONG = "stopped: this cell ran too long"  # what an interrupted cell's error says


class _Publisher(DisplayPublisher):
    """Hands what ``display`` shows to the recorder."""

    recorder: Recorder

    def publish(
        self,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        source: Any = None,
        *,
        transient: dict[str, Any] | None = None,
        update: bool = False,
        **kwargs: Any,
    ) -> None:
        self.recorder.display(data, metadata or {}, transient or {}, update)

    def clear_output(self, wait: bool = False) -> None:
        self.recorder.clear(wait)


class _Hook(DisplayHook):
    """Hands the value of a cell's last line to the recorder."""

    recorder: Recorder

    def write_output_prompt(self) -> None:
        """No prompt: the notebook draws its own."""

    def write_format_data(self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None) -> None:
        self.recorder.result(format_dict, md_dict or {}, self.prompt_count)

    def finish_displayhook(self) -> None:
        """No line end after it either."""


class LearnersShell(InteractiveShell):
    """An InteractiveShell whose outputs are recorded instead of written to a terminal."""

    recorder: Recorder

    def enable_gui(self, gui: Any = None) -> None:
        """There is no window to show anything in."""

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        self.recorder.error(getattr(etype, "__name__", str(etype)), _text(evalue), list(stb))

    def system(self, cmd: str) -> None:
        """``!command``: its output, as a notebook shows it. There is no terminal for it to draw on."""
        if cmd.rstrip().endswith("&"):
            raise OSError("Background processes not supported.")
        done = subprocess.run(
            self.var_expand(cmd, depth=1),
            shell=True,
            executable="/bin/sh",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        self.recorder.stream("stdout", done.stdout.decode("utf-8", "replace"))
        self.user_ns["_exit_code"] = done.returncode

    def ask_exit(self) -> None:
        """``exit`` in a cell: the cell goes on, and so does the notebook."""


def _text(value: BaseException) -> str:
    try:
        return str(value)
    except Exception:
        return f"<{type(value).__name__}>"


def make_shell() -> LearnersShell:
    """The one shell of this process: made once in the warm parent, inherited by every fork."""
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.xmode = "Plain"
    config.InteractiveShell.display_page = True
    shell = LearnersShell.instance(config=config, display_pub_class=_Publisher, displayhook_class=_Hook)
    recorder = Recorder()
    for each in (shell, shell.display_pub, shell.displayhook):
        setattr(each, "recorder", recorder)  # noqa: B010 - IPython's types know nothing of it
    shell.user_ns["exit"] = shell.user_ns["quit"] = _no_exit
    return shell


def _no_exit(*_: Any) -> None:
    """``exit()`` in a notebook asks its kernel to stop when the cell is done; here the next cell runs all the same."""


def run_cell(shell: LearnersShell, source: str, seconds: float) -> list[dict[str, Any]]:
    """Run one cell and give its outputs; it is interrupted after ``seconds``, and may heed that or not."""
    shell.recorder.start()
    with _streams(shell.recorder), _interrupted_after(seconds):
        try:
            shell.run_cell(source, store_history=True)
        except BaseException as error:  # what an input transformer or an event handler of the learner's raises
            shell.recorder.error(type(error).__name__, _text(error), [f"{type(error).__name__}: {_text(error)}"])
    return shell.recorder.taken()


@contextlib.contextmanager
def _interrupted_after(seconds: float) -> Iterator[None]:
    """As if somebody pressed stop in the notebook."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt(TOO_LONG)

    signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextlib.contextmanager
def _streams(recorder: Recorder) -> Iterator[None]:
    """sys.stdout and sys.stderr recorded, and no one at the keyboard."""
    before = sys.stdout, sys.stderr, builtins.input
    sys.stdout, sys.stderr = Stream(recorder, "stdout"), Stream(recorder, "stderr")
    builtins.input = _no_input
    try:
        yield
    finally:
        sys.stdout, sys.stderr, builtins.input = before


def _no_input(prompt: object = "") -> str:
    raise StdinNotImplementedError("raw_input was called, but this frontend does not support input requests.")
