"""What a learner's notebook shows, made inert: text and pictures, nothing that a page or a terminal would act on."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable
from typing import Any

PICTURES = ("image/png", "image/jpeg")
_LONGEST = 2_000_000  # characters of one text; the recorder on the other side keeps to the same, if it is left to
_EACH = 400  # characters that an output counts beside those that it has
_MOST_LINES = 200  # of a traceback
_MOST_PIXELS = 40_000_000  # of a picture; a small file may hold one that no browser has room for
_PIXELS_EACH = 10  # pixels of a picture that count as one character: browsers take four bytes for each
_CUT = "\n[Output cut: there is no room for what came here.]\n"
_ESCAPE = r"\x1b\[[0-9;?]*[A-Za-z]"
# Characters that nobody sees and something acts on: controls of terminals, marks that turn the direction of writing
# round, tags, annotations, fillers, half surrogate pairs, and code points that are no characters. Two joiners
# (U+200C, U+200D) stay, as Persian and emoji are written with them, and so do variation selectors (FE00 to FE0F).
_UNSEEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U00013430-\U0001345f"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17))
)
_CONTROLS = re.compile(f"{_ESCAPE}|[{_UNSEEN}]")
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


def inert_text(text: str) -> str:
    """``text`` without terminal escapes and other characters that act unseen; line ends and tabs stay."""
    text = text[:_LONGEST]
    if text.isascii() and text.isprintable():
        return text
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))


def acts_unseen(text: str) -> bool:
    """Whether ``text`` holds a character that ``inert_text`` would take out."""
    return _CONTROLS.search(text) is not None


def well_formed(content: Any) -> Any:
    """JSON's lists, dicts and texts with every half of a surrogate pair replaced, which no file could hold."""
    if isinstance(content, str):
        return content if content.isascii() else content.encode("utf-8", "replace").decode("utf-8")
    if isinstance(content, list):
        return [well_formed(each) for each in content]
    if isinstance(content, dict):
        return {well_formed(name): well_formed(each) for name, each in content.items()}
    return content


def inert_line(text: str) -> str:
    """``text`` as one line: a line end in a name could begin a line that looks like the grader's own."""
    return " ".join(inert_text(text).split())


def inert_outputs(outputs: Iterable[Any], room: int, most: int) -> list[dict[str, Any]]:
    """The outputs of a cell that can be shown, in nbformat's shape; whatever else came is left out.

    ``room`` is for how many characters of all together there is room, and ``most`` for how many outputs; what comes
    after that is left out too.
    """
    found = list[dict[str, Any]]()
    for output in outputs:
        inert = _inert(output) if isinstance(output, dict) else None
        if inert is None:
            continue
        room -= size_of(inert)
        if room < 0 or len(found) >= most:
            found.append({"output_type": "stream", "name": "stderr", "text": _CUT})
            break
        found.append(inert)
    return found


def size_of(output: dict[str, Any]) -> int:
    """How many characters an output counts: those that it has, some for itself, and some for a picture's pixels."""
    shown = output.get("data", {})
    pixels = sum(pixels_of(shown[kind], kind) for kind in PICTURES if kind in shown)
    return _EACH + _length(output) + pixels // _PIXELS_EACH


def weight(content: str, kind: str) -> int:
    """How many characters a picture counts, that it has or for its pixels."""
    return max(len(content), pixels_of(content, kind) // _PIXELS_EACH)


def _length(shown: Any) -> int:
    if isinstance(shown, dict):
        return sum(map(_length, shown.values()))
    return sum(map(_length, shown)) if isinstance(shown, list) else len(shown) if isinstance(shown, str) else 0


def _inert(output: dict[str, Any]) -> dict[str, Any] | None:
    # a value may be anything that crosses the wire: to compare an array, or to print a long number, raises
    kind, name, text = (_text_in(output, key) for key in ("output_type", "name", "text"))
    if kind == "stream" and text is not None:
        return {"output_type": "stream", "name": "stderr" if name == "stderr" else "stdout", "text": inert_text(text)}
    if kind in ("display_data", "execute_result") and isinstance(output.get("data"), dict):
        shown = {"output_type": kind, "data": _inert_bundle(output["data"]), "metadata": {}}
        return {**shown, "execution_count": None} if kind == "execute_result" else shown
    if kind == "error":
        lines = output.get("traceback")
        lines = lines[:_MOST_LINES] if isinstance(lines, list) else []
        texts = [inert_text(line) for line in lines if isinstance(line, str)]
        name, value = (inert_text(_text_in(output, key) or "")[:500] for key in ("ename", "evalue"))
        return {"output_type": "error", "ename": name or "Error", "evalue": value, "traceback": texts}
    return None


def _text_in(output: dict[str, Any], key: str) -> str | None:
    value = output.get(key)
    return value if isinstance(value, str) else None


def _inert_bundle(data: dict[Any, Any]) -> dict[str, str]:
    """The plain text and the picture of a display. HTML, SVG, scripts, Markdown and LaTeX stay out."""
    bundle = {kind: data[kind] for kind in PICTURES if is_picture(data.get(kind), kind)}
    text = data.get("text/plain")
    plain = inert_text(text) if isinstance(text, str) else ""
    left_out = [kind for kind in data if kind not in bundle and kind != "text/plain"]
    if not plain and left_out:
        plain = "[not shown: it is neither text nor a picture]"
    return {**bundle, "text/plain": plain}


def is_picture(content: Any, kind: str) -> bool:
    """Whether something is the base64 text of a picture of that kind, "image/png" say."""
    return isinstance(content, str) and len(content) <= 4 * _LONGEST and 0 < pixels_of(content, kind) <= _MOST_PIXELS


def pixels_of(content: str, kind: str) -> int:
    """How many pixels the base64 text of a picture says that it has; 0 where it is no picture of that kind."""
    try:
        raw = base64.b64decode(content, validate=False)
    except (binascii.Error, ValueError):
        return 0
    return _of_png(raw) if kind == "image/png" else _of_jpeg(raw)


def _of_png(raw: bytes) -> int:
    if not raw.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"):
        return 0
    return int.from_bytes(raw[16:20], "big") * int.from_bytes(raw[20:24], "big")


def _of_jpeg(raw: bytes) -> int:
    """The pixels of the first frame. 0 for what browsers may read otherwise: anything but segments up to the frame."""
    place = 2
    while raw.startswith(b"\xff\xd8") and raw[place : place + 1] == b"\xff" and place + 9 <= len(raw):
        marker = raw[place + 1]
        if marker in _JPEG_FRAMES:
            return int.from_bytes(raw[place + 5 : place + 7], "big") * int.from_bytes(raw[place + 7 : place + 9], "big")
        if marker in _JPEG_ALONE:
            return 0
        place += 2 + int.from_bytes(raw[place + 2 : place + 4], "big")
    return 0


_JPEG_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_JPEG_ALONE = {0x00, 0x01, *range(0xD0, 0xDB), 0xFF}  # markers without a length, the beginning of the data, padding
