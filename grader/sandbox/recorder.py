"""What a cell shows, recorded in the shape that nbformat gives it: streams, displays, results, errors."""

from __future__ import annotations

import io
from typing import Any

LARGEST_OUTPUT = 2_000_000  # characters of one cell's outputs; a picture has some hundred thousand


class Recorder:
    """The outputs of the cell that runs now; what goes beyond the limit is cut, and said once."""

    def __init__(self, limit: int = LARGEST_OUTPUT) -> None:
        self._limit = limit
        self.outputs: list[dict[str, Any]] = []
        self._room = limit
        self._clear_at_next = False
        self.overflowed = False

    def start(self) -> None:
        """A new cell: no outputs yet."""
        self.outputs, self._room, self.overflowed, self._clear_at_next = [], self._limit, False, False

    def _add(self, output: dict[str, Any], size: int) -> None:
        if self._clear_at_next:
            self.outputs, self._clear_at_next = [], False
        if size > self._room:
            if not self.overflowed:
                self.overflowed = True
                text = f"\n[Output cut: a cell may show {self._limit:,} characters.]\n"
                self.outputs.append({"output_type": "stream", "name": "stderr", "text": text})
            return
        self._room -= size
        self.outputs.append(output)

    def stream(self, name: str, text: str) -> None:
        """Text on stdout or stderr; what follows on the same stream is one output with it."""
        last = self.outputs[-1] if self.outputs and not self._clear_at_next else {}
        if last.get("output_type") == "stream" and last.get("name") == name and len(text) <= self._room:
            last["text"] += text
            self._room -= len(text)
        elif text:
            self._add({"output_type": "stream", "name": name, "text": text[: self._room + 1]}, len(text))

    def display(self, data: dict[str, Any], metadata: dict[str, Any], transient: dict[str, Any], update: bool) -> None:
        """What ``display`` shows; an update replaces what was shown under the same display id."""
        data, metadata = _plain(data), _plain(metadata)
        shown = {"output_type": "display_data", "data": data, "metadata": metadata}
        name = (transient or {}).get("display_id")
        if update:
            for output in self.outputs:
                if name is not None and output.get("_id") == name:
                    output["data"], output["metadata"] = data, metadata
            return
        self._add({**shown, "_id": name} if name is not None else shown, _size(data))

    def result(self, data: dict[str, Any], metadata: dict[str, Any], count: int) -> None:
        """The value of a cell's last line."""
        data = _plain(data)
        shown = {"output_type": "execute_result", "data": data, "metadata": _plain(metadata), "execution_count": count}
        self._add(shown, _size(data))

    def error(self, name: str, value: str, traceback: list[str]) -> None:
        """An exception that ended the cell: never cut away, whatever was shown before it."""
        lines = [str(line)[:20_000] for line in traceback][:200]
        error = {"output_type": "error", "ename": str(name)[:200], "evalue": str(value)[:2_000], "traceback": lines}
        self.outputs.append(error)

    def clear(self, wait: bool) -> None:
        """``clear_output``, at once or when the next output comes."""
        if wait:
            self._clear_at_next = True
        else:
            self.outputs = []

    def taken(self) -> list[dict[str, Any]]:
        """The outputs, ready for a notebook."""
        return [{key: value for key, value in output.items() if key != "_id"} for output in self.outputs]


class Stream(io.TextIOBase):
    """What stands for sys.stdout and sys.stderr."""

    def __init__(self, recorder: Recorder, name: str) -> None:
        self._recorder = recorder
        self._name = name

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._recorder.stream(self._name, text)
        return len(text)

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"


def _plain(data: Any) -> dict[str, Any]:
    """A mime bundle with nothing in it but what JSON knows."""
    import base64  # noqa: PLC0415

    plain = {}
    for key, value in dict(data or {}).items():
        if isinstance(value, bytes):
            value = base64.b64encode(value).decode()
        plain[str(key)] = value if isinstance(value, str | int | float | bool | list | dict | None) else str(value)
    return plain


def _size(data: dict[str, Any]) -> int:
    return sum(len(value) if isinstance(value, str) else len(str(value)) for value in data.values())
