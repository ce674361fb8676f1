"""The IPython shell in which a learner's cells run: ipykernel's habits, without a kernel."""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import contextvars
import getpass
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell
from traitlets.config import Config

from grader.sandbox.recorder import Recorder, Stream

TOO_LONG = "stopped: this cell ran too long"  # what an interrupted cell's error says
HEEDING = 0.5  # seconds that code which awaits has to heed being interrupted


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
    loop: asyncio.AbstractEventLoop | None = None  # the one in which cells run, of the process that runs them
    context: contextvars.Context  # what cells set for those below them: NumPy's error handling, say

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

    def start_anew(self) -> None:
        """Forget what cells have left here, for forks to start from."""
        self.reset(new_session=True)
        for name in ("__doc__", "__loader__", "__package__", "__spec__"):
            self.user_ns.setdefault(name, None)  # what every module has, and a reset takes away
        if self.loop is not None:
            self.loop.close()  # its descriptors are this process's own
            self.loop = None
            asyncio.set_event_loop(None)


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
    shell = LearnersShell.instance(config=config, display_pub_class=_Publisher, displayhook_class=_Hook)
    recorder = Recorder()
    for each in (shell, shell.display_pub, shell.displayhook):
        setattr(each, "recorder", recorder)  # noqa: B010 - IPython's types know nothing of it
    shell.user_ns["exit"] = shell.user_ns["quit"] = _no_exit
    shell.set_hook("show_in_pager", _no_pager, 0)
    builtins.input, getpass.getpass = _no_one_asked("raw_input"), _no_one_asked("getpass")
    sys.breakpointhook = _no_debugger
    return shell


def _no_exit(*_: Any) -> None:
    """``exit()`` in a notebook asks its kernel to stop when the cell is done; here the next cell runs all the same."""


def _no_pager(*_: Any, **__: Any) -> None:
    """``help?`` opens a pager beside the notebook: nothing of it is an output."""


def _no_debugger(*_: Any, **__: Any) -> None:
    """A forgotten ``breakpoint()`` stops nothing in a notebook that nobody debugs."""


def _no_one_asked(asking: str) -> Callable[..., str]:
    def ask(*_: Any, **__: Any) -> str:
        raise StdinNotImplementedError(f"{asking} was called, but this frontend does not support input requests.")

    return ask


def run_cell(shell: LearnersShell, source: str) -> list[dict[str, Any]]:
    """Run one cell and give its outputs. SIGINT interrupts it, as somebody would who presses stop in the notebook."""
    recorder = shell.recorder
    recorder.start()
    with contextlib.suppress(KeyboardInterrupt), _streams(recorder), _interruptible():
        try:
            result = _in_loop(shell, source)
            error = result.error_before_exec or result.error_in_exec
            if error is not None and not recorder.told_error():  # a magic that is none is told on stderr alone
                _record(recorder, error)
        except BaseException as error:  # what an input transformer or an event handler of the learner's raises
            _record(recorder, error)
    return recorder.taken()


def _record(recorder: Recorder, error: BaseException) -> None:
    name, text = type(error).__name__, _text(error)
    recorder.error(name, text, [f"{name}: {text}"])


def _in_loop(shell: LearnersShell, source: str) -> ExecutionResult:
    """Run one cell in an event loop that runs, as a kernel's does, and that later cells find again."""
    if shell.loop is None:
        shell.loop, shell.context = asyncio.new_event_loop(), contextvars.copy_context()
        asyncio.set_event_loop(shell.loop)
    task = shell.loop.create_task(_run(shell, source), context=shell.context)
    try:
        return shell.loop.run_until_complete(task)
    except BaseException:
        task.cancel()
        with contextlib.suppress(TimeoutError):
            ended = asyncio.gather(task, return_exceptions=True)
            shell.loop.run_until_complete(asyncio.wait_for(ended, HEEDING))
        raise


async def _run(shell: LearnersShell, source: str) -> ExecutionResult:
    """What ``run_cell`` does, in the loop that runs already."""
    transformed, trouble = source, None
    try:
        transformed = shell.transform_cell(source)
    except Exception:
        trouble = sys.exc_info()
    result = None
    try:
        result = await shell.run_cell_async(
            source, store_history=True, transformed_cell=transformed, preprocessing_exc_tuple=trouble
        )
        return result
    finally:
        shell.events.trigger("post_execute")
        shell.events.trigger("post_run_cell", result)


@contextlib.contextmanager
def _interruptible() -> Iterator[None]:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt(TOO_LONG)

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def _streams(recorder: Recorder) -> Iterator[None]:
    """sys.stdout and sys.stderr recorded."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Stream(recorder, "stdout"), Stream(recorder, "stderr")
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
