"""CSV files are opened in spreadsheets, which take some texts for formulas and compute them."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@")


def as_text(cell: str) -> str:
    """``cell`` with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell
