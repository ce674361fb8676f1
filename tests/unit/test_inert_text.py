"""What may stand in a text that a page, a terminal or a message shows."""

import sys
import unicodedata

from grader.folder_names import portable
from grader.inert import inert_text

SEEN = {0x200C, 0x200D}  # Persian and emoji are written with these joiners
SIGNS = {"ARABIC", "SYRIAC", "KAITHI"}  # whose format characters are signs that one sees


def test_no_character_that_acts_unseen_is_left():
    """Controls, half pairs, and every format character of Unicode but joiners and signs that one sees."""
    left = set(map(ord, inert_text("".join(map(chr, range(sys.maxunicode + 1)))[:2_000_000])))
    acting = [
        code
        for code in range(sys.maxunicode + 1)
        if (kind := unicodedata.category(chr(code))) in ("Cc", "Cs", "Cf", "Zl", "Zp")
        and code not in SEEN
        and not (kind == "Cf" and unicodedata.name(chr(code), "").split()[0] in SIGNS and code != 0x61C)
    ]
    assert sorted(set(acting) & left) == [0x09, 0x0A]
    fillers = {0xAD, 0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0041}
    assert not fillers & left


def test_what_people_write_stays():
    for text in ("a\tb\nc", "σ′(x) ≤ ¼", "می\u200cخواهم", "👩\u200d🔬", "❤\ufe0f", "Ürkmez", "日本語", "עברית"):
        assert inert_text(text) == text
    assert inert_text("a\u2028b\r\nc\rd\x85e") == "a\nb\nc\nd\ne"


def test_names_that_windows_cannot_hold_are_told():
    for name in (
        "con",
        "NUL",
        "Com1",
        "lpt¹",
        "nul.txt",
        "aux ",
        "aux .ipynb",
        "ada.",
        "ada ",
        "conin$",
        "nul:",
        "con:x.y",
    ):
        assert not portable(name), name
    for name in ("ada", "console", "com10", "nul-", "a.con", "lpt"):
        assert portable(name), name
