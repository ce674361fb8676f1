"""CSV files are opened in spreadsheets, which take some texts for formulas and compute them."""

from __future__ import annotations

import re

# Full-width signs count as well where a spreadsheet is set to Chinese, Japanese or Korean.
_SIGN = "[=+\\-@＝＋－＠﹢﹣﹦﹫−]"
_FIRST = re.compile(rf"""[\s"']*{_SIGN}""")
# A spreadsheet that splits at another sign than the comma sees more beginnings of cells than the file has.
_SPLIT = re.compile(rf"""([;\t|\r\n])(?=[ "'\u3000\xa0]*{_SIGN})""")


def as_text(cell: str) -> str:
    """``cell`` with an apostrophe wherever a spreadsheet would take what begins there for a formula."""
    inside = _SPLIT.sub(r"\1'", cell)
    return f"'{inside}" if _FIRST.match(cell) else inside
