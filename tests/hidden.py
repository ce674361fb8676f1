"""What of a master learners never see: the blocks that nbgrader cuts."""

from __future__ import annotations

import re

LONG = 12  # characters from which on a line says something; shorter ones stand in many places
HIDDEN_TESTS, SOLUTION = "HIDDEN TESTS", "SOLUTION"
MARKED = re.compile(rf"^ *### BEGIN ({HIDDEN_TESTS}|{SOLUTION})\n(.*?)^ *### END \1$", re.MULTILINE | re.DOTALL)


def blocks(source: str, *kinds: str) -> list[str]:
    """The cut blocks of a master's source, of these kinds or of both."""
    return [block for kind, block in MARKED.findall(source) if not kinds or kind in kinds]


def lines(source: str, *kinds: str) -> list[str]:
    """The lines of these blocks that say something, without the spaces around them, each as often as it stands there."""
    every = [line.strip() for block in blocks(source, *kinds) for line in block.splitlines()]
    return [line for line in every if len(line) > LONG]
