"""What the checks of all submissions said, counted: which failed, which known mistakes they showed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from grader.results import Result
from helpers.panel import CheckResult

Key = tuple[str, str, str]  # assignment, test cell, and a check's name or a mistake's


@dataclass
class Count:
    """How often one thing was seen, each learner once, and the words that came with it."""

    learners: int = 0
    words: Counter[str] = field(default_factory=Counter)

    @property
    def said(self) -> str:
        """The words that most of these learners were told."""
        return min(self.words, key=lambda words: (-self.words[words], words), default="")


@dataclass(frozen=True)
class Counted:
    """One row of a ranking: so many of the learners whose answer was tested."""

    assignment: str
    cell: str
    name: str
    learners: int
    tested: int
    said: str

    @property
    def share(self) -> float:
        return self.learners / self.tested


class Tally:
    """Counts the checks of one submission after the other; each text goes through ``clean`` first.

    Without ``messages`` only what the course's author wrote is kept of a failed check's words: the
    hint, or what a known mistake is told, and not what a learner's code gave. These words stay
    whole, whatever learners are called: a name cut out of an author's sentence would tell it.
    """

    def __init__(self, clean: Callable[[str], str] = str, *, messages: bool = True) -> None:
        self._clean = clean
        self._messages = messages
        self._failed: dict[Key, Count] = {}
        self._made: dict[Key, Count] = {}
        self._tested: Counter[tuple[str, str]] = Counter()

    def take(self, result: Result) -> None:
        """Count the checks of a submission."""
        for cell, checks in result.checks.items():
            if checks:
                self._tested[result.assignment, cell] += 1
            for key, words in self._once(self._failures(result.assignment, cell, checks)):
                _add(self._failed, key, words)
            for key, words in self._once(self._mistakes(result.assignment, cell, checks)):
                _add(self._made, key, words)

    def failed_checks(self) -> list[Counted]:
        """The checks that failed, those of most learners first."""
        return self._ranked(self._failed)

    def mistakes(self) -> list[Counted]:
        """The known mistakes that were made, those of most learners first."""
        return self._ranked(self._made)

    def _failures(self, assignment: str, cell: str, checks: tuple[CheckResult, ...]) -> Iterator[tuple[Key, str]]:
        for check in checks:
            if not check.passed:
                said = check.explanation if self._messages else check.hint
                yield (assignment, cell, self._clean(check.name)), said

    def _mistakes(self, assignment: str, cell: str, checks: tuple[CheckResult, ...]) -> Iterator[tuple[Key, str]]:
        for check in checks:
            if check.mistake and not check.passed:
                said = check.message if self._messages else without_example(check.message)
                yield (assignment, cell, self._clean(check.mistake)), said

    def _once(self, found: Iterator[tuple[Key, str]]) -> Iterator[tuple[Key, str]]:
        first: dict[Key, str] = {}
        for key, words in found:
            first.setdefault(key, words)
        return ((key, self._clean(words)) for key, words in first.items())

    def _ranked(self, counts: dict[Key, Count]) -> list[Counted]:
        rows = [Counted(*key, each.learners, self._tested[key[:2]], each.said) for key, each in counts.items()]
        return sorted(rows, key=lambda row: (-row.learners, row.assignment, row.cell, row.name))


def without_example(said: str) -> str:
    """What a known mistake is told, without the one result or error in brackets that it showed itself by."""
    return re.sub(r" \((?:[A-Z]|[^\W\d]\w*\().*\)$", "", said, flags=re.DOTALL)


def _add(counts: dict[Key, Count], key: Key, words: str) -> None:
    count = counts.setdefault(key, Count())
    count.learners += 1
    if words:
        count.words[words] += 1
