"""Code in colours, of which a page gets a bounded amount: colouring takes a hundred times as long as escaping."""

from __future__ import annotations

import re
import time
from typing import Any

from markupsafe import Markup
from nbconvert.filters import Highlight2HTML

LONGEST = 10_000  # characters of one cell, or of one block of code in a text
ALL_TOGETHER = 60_000  # characters of one page
_MINUTE, _SECONDS = 60.0, 10.0  # of processor time for pages of nbgrader's, which do not say where one begins
_BLANK = re.compile(r"\s{200}")  # space that lexers go through again for each of its characters


class Colours:
    """Colours the code of one page until ``ALL_TOGETHER`` characters are coloured; what comes after stays plain."""

    def __init__(self, characters: int = ALL_TOGETHER) -> None:
        self.left = characters

    def html(self, source: str) -> Markup:
        """A ``<pre>`` with the code, in colours while there is room for them."""
        return coloured(source) if self.take(source) else plain(source)

    def take(self, source: str) -> bool:
        """Whether this code may be coloured; takes the room for it."""
        if len(source) > self.left or not quick(source):
            return False
        self.left -= len(source)
        return True


def quick(source: str) -> bool:
    """Whether code can be coloured in a second."""
    return len(source) <= LONGEST and not _BLANK.search(source) and not source.isspace()


def plain(source: str) -> Markup:
    """The code without colours; what is wider than a phone is scrolled, from the keyboard too."""
    return Markup('<pre tabindex="0">{}</pre>').format(source)


def coloured(source: str) -> Markup:
    """The code in colours, however long it is."""
    html: str = Highlight2HTML(pygments_lexer="python3")(source)
    return Markup(html.replace("<pre>", '<pre tabindex="0">', 1))


class _Recently:
    """How much processor time colouring has taken in this minute."""

    since = 0.0
    taken = 0.0


def highlight_code(source: str, language: str | None = None, metadata: Any = None) -> str:
    """nbconvert's filter of this name, for Formgrader's pages: plain where a cell, or a minute's cells, are too much."""
    now = time.monotonic()
    if now - _Recently.since > _MINUTE:
        _Recently.since, _Recently.taken = now, 0.0
    if not quick(source) or _Recently.taken > _SECONDS:
        return f'<div class="highlight">{plain(source)}</div>'
    before = time.process_time()
    html: str = Highlight2HTML(pygments_lexer=language or "ipython3")(source, metadata=metadata)
    _Recently.taken += time.process_time() - before
    return html
