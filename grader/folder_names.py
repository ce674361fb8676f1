"""Which names of folders every system can hold: a course is copied between Linux, macOS and Windows."""

from __future__ import annotations

import re

_NUMBERED = {f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"}
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$", *_NUMBERED}


def portable(name: str) -> bool:
    """Whether Windows takes ``name`` for a folder of that name: no device of its own, no dot or space at the end."""
    return (
        not name.endswith((".", " ")) and re.split("[.:]", name, maxsplit=1)[0].rstrip(" ").casefold() not in _DEVICES
    )
