"""The judge: a test cell's code, run here, with a learner's names and functions on the other side of a wire.

The code is the master's and runs unchanged. A name that neither the setup cell nor Python gives is
asked of the learner's process; a function of theirs is called over there. What crosses is values,
and what the test makes of them is decided here.
"""

from __future__ import annotations

import builtins
import contextlib
import io
import traceback
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from grader.asking import Learner
from grader.inert import inert_text
from grader.results import Stop
from helpers.checks import Stopped
from helpers.panel import CheckResult, ChecksFailed, Panel, shown_by

LONGEST_PRINTED = 20_000  # characters of what a test cell prints itself


@dataclass(frozen=True)
class Judged:
    """What one test cell came to: whether it passed, every check's verdict, and what the notebook shows."""

    passed: bool
    checks: tuple[CheckResult, ...]
    outputs: tuple[dict[str, Any], ...]
    stopped: Stop | None = None
    by_limit: bool = False  # of judging, and not of the learner's code


class _Names(dict[str, Any]):
    """A test cell's global names: its own, the setup cell's, Python's, and else the learner's."""

    learner: Learner

    def __missing__(self, name: str) -> Any:
        if hasattr(builtins, name):
            return getattr(builtins, name)
        if name.startswith("__") and name.endswith("__"):
            raise KeyError(name)
        return self.learner.name(name)


def setup_names(source: str, folder: Path) -> dict[str, Any]:
    """The names that a master's setup cell binds, made once in this process."""
    import sys  # noqa: PLC0415

    names: dict[str, Any] = {"__name__": "__main__"}
    path = list(sys.path)
    try:
        sys.path.insert(0, str(folder))
        exec(compile(source, "<setup>", "exec"), names)
    finally:
        sys.path[:] = path
    return {name: value for name, value in names.items() if not name.startswith("__")}


def stopped(stop: Stop) -> Judged:
    """What a test came to whose judging was stopped: no points, and the reason where its checks would stand."""
    text = f"Stopped: {stop.text}."
    output = {"output_type": "error", "ename": "Stopped", "evalue": text, "traceback": [text]}
    return Judged(False, (), (output,), stop, by_limit=True)


def judge(source: str, given: Mapping[str, Any], learner: Learner) -> Judged:
    """Run a test cell's code against a learner's snapshot.

    Raises nothing that a learner's values can cause, except MemoryError where there is no room for them.
    """
    names = _Names(given, __name__="__main__", __builtins__=builtins)
    names.learner = learner
    panels: list[Panel] = []
    printed = io.StringIO()
    error: BaseException | None = None
    with shown_by(panels.append), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(_compiled(source), names)
        except MemoryError:
            raise
        except (Exception, Stopped) as raised:
            error = raised
    panels = [_inert_panel(panel) for panel in panels]
    checks = tuple(result for panel in panels for result in panel.results)
    outputs = tuple(_outputs(inert_text(printed.getvalue()[:LONGEST_PRINTED]), panels, error))
    return Judged(error is None and not learner.stopped, checks, outputs, learner.stopped)


@lru_cache(maxsize=256)
def _compiled(source: str) -> types.CodeType:
    return compile(source, "<test>", "exec")


def _inert_panel(panel: Panel) -> Panel:
    """A panel whose messages may hold what a learner's values are called, without what a terminal acts on."""
    checks = (replace(check, message=inert_text(check.message), name=inert_text(check.name)) for check in panel.results)
    return replace(panel, results=tuple(checks))


def _outputs(printed: str, panels: list[Panel], error: BaseException | None) -> Iterator[dict[str, Any]]:
    if printed:
        yield {"output_type": "stream", "name": "stdout", "text": printed}
    for panel in panels:
        data = {"text/plain": repr(panel), "text/html": panel.html()}
        yield {"output_type": "display_data", "data": data, "metadata": {}}
    if isinstance(error, ChecksFailed):
        yield _error(error, error._render_traceback_())
    elif error is not None:
        lines = [line for line in traceback.format_tb(error.__traceback__) if '"<test>"' in line]
        yield _error(error, [*lines, f"{type(error).__name__}: {error}"])


def _error(error: BaseException, lines: list[str]) -> dict[str, Any]:
    texts = [inert_text(line) for line in lines]
    said = inert_text(str(error))[:500]
    return {"output_type": "error", "ename": type(error).__name__, "evalue": said, "traceback": texts}
