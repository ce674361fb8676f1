"""How a test cell's checks are shown: one panel in a notebook, PASS and FAIL lines in a terminal."""

from __future__ import annotations

import contextlib
import html
import os
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

# Okabe and Ito's blue and vermilion, the latter darker: told apart by colour-blind readers, and the words say it too.
# White on them is read easily (contrast 5 to 1) in the light and in the dark, where such words on the page would fade.
_PASSED, _FAILED = "#0072b2", "#b34700"


@dataclass(frozen=True)
class CheckResult:
    """One check: its name, whether it passed, and for one that failed what was wrong and where to look."""

    name: str
    passed: bool
    message: str = ""
    hint: str = ""
    mistake: str = ""

    @property
    def explanation(self) -> str:
        """What a failed check has to say, as one text: the known mistake's name first, if it is one."""
        told = f"{self.mistake}: {self.message}" if self.mistake else self.message
        return f"{told} {self.hint}".strip()

    def __str__(self) -> str:
        return f"PASS - {self.name}" if self.passed else f"FAIL - {self.name}: {self.explanation}"


@dataclass(frozen=True)
class Panel:
    """All checks of one test cell."""

    title: str
    results: tuple[CheckResult, ...]

    @property
    def failed(self) -> list[CheckResult]:
        return [result for result in self.results if not result.passed]

    @property
    def summary(self) -> str:
        total = len(self.results)
        if not self.failed:
            return f"{self.title}: {_ALL.get(total, f'all {total} checks')} passed"
        return f"{self.title}: {len(self.failed)} of {total} check{'s' * (total > 1)} failed"

    def __repr__(self) -> str:
        return "\n".join([self.summary, *map(str, self.results)])

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self.html()}

    def html(self) -> str:
        """The panel as HTML with inline styles only: JupyterLab drops the others in a notebook from elsewhere."""
        edge = _FAILED if self.failed else _PASSED
        items = "".join(_item(result) for result in self.results)
        return (
            f'<div style="border-left: 4px solid {edge}; padding: 4px 12px; margin: 4px 0">'
            f'<p style="margin: 0 0 4px"><strong>{html.escape(self.summary)}</strong></p>'
            f'<ul style="list-style: none; margin: 0; padding: 0">{items}</ul></div>'
        )


_ALL = {1: "the check", 2: "both checks"}


def _item(result: CheckResult) -> str:
    word, colour = ("passed", _PASSED) if result.passed else ("failed", _FAILED)
    badge = f"background-color: {colour}; color: white; padding: 0 6px; border-radius: 3px"
    lines = [f'<span style="{badge}">{word}</span> {html.escape(result.name)}']
    if not result.passed:
        mistake = f"<em>{html.escape(result.mistake)}</em>: " if result.mistake else ""
        lines.append(f'<div style="margin: 2px 0 2px 1.5em">{mistake}{html.escape(result.message)}</div>')
    if result.hint:
        lines.append(f'<div style="margin: 2px 0 2px 1.5em">→ {html.escape(result.hint)}</div>')
    return f'<li style="margin: 2px 0">{"".join(lines)}</li>'


_watchers: list[Callable[[Panel], None]] = []  # where a grader looks on, the panels go to it


@contextlib.contextmanager
def shown_by(show: Callable[[Panel], None]) -> Iterator[None]:
    """Hand every panel to ``show`` meanwhile: for a grader that runs test cells outside a notebook."""
    _watchers.append(show)
    try:
        yield
    finally:
        _watchers.remove(show)


def show(panel: Panel) -> None:
    """Display the panel in a notebook, print its plain form elsewhere."""
    if _watchers:
        _watchers[-1](panel)
        return
    ipython = sys.modules.get("IPython")
    if ipython is not None and ipython.get_ipython() is not None:
        ipython.display.display(panel)
    else:
        print(panel)


class ChecksFailed(AssertionError):
    """A test cell's checks did not all pass. In a notebook it shows as one line, without frames."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(f"{panel.summary}. The lines above say what to look at.")
        self.panel = panel

    def _render_traceback_(self) -> list[str]:
        if os.environ.get("NBGRADER_EXECUTION") == "validate":
            # nbgrader's Validate shows a cell's error and nothing else, cut after 87 characters a line
            lines = [line for result in self.panel.failed for line in textwrap.wrap(str(result), 80)]
            return [self.panel.summary, *lines]
        return [str(self)]
