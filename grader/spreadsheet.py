"""CSV files are opened in spreadsheets, which take some texts for formulas and compute them."""

from __future__ import annotations

import re

from grader.inert import inert_text

# Full-width signs count as well where a spreadsheet is set to Chinese, Japanese or Korean.
_SIGN = "[=+\\-@＝＋－＠﹢﹣﹦﹫−]"
# What may stand before it unseen, or is taken off. Each of these takes linear time: no end of one begins another.
_LINE_OF_BLANKS = r"""(?:[^\S\t\r\n]|["'\u200c\u200d\ufe00-\ufe0f])*"""
_BLANKS = r"""[\s"'\u200c\u200d\ufe00-\ufe0f]*"""
_FIRST = re.compile(_BLANKS + _SIGN)
# A spreadsheet that splits at another sign than the comma sees more beginnings of cells than the file has.
_SPLIT = re.compile(rf"([;\t|\r\n])(?={_LINE_OF_BLANKS}{_SIGN})")


def as_text(cell: str) -> str:
    """``cell`` with an apostrophe wherever a spreadsheet would take what begins there for a formula."""
    inert = inert_text(cell)
    inside = _SPLIT.sub(r"\1'", inert)
    return f"'{inside}" if _FIRST.match(inert) else inside
