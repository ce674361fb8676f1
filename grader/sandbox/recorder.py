"""What a cell shows, recorded in the shape that nbformat gives it: streams, displays, results, errors."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Iterator
from typing import Any

LARGEST_OUTPUT = 2_000_000  # characters of one cell's outputs; a picture has some hundred thousand
LARGEST_SHOWN = 20_000_000  # characters of all cells together
MOST_OUTPUTS = 1_000  # of all cells together; a page takes milliseconds for each
EACH = 500  # characters that every output counts at least
_MOST_PIECES = 10_000  # writes to one stream that are kept apart


class Recorder:
    """The outputs of the cell that runs now; what goes beyond the limit is cut, and said once."""

    def __init__(self, limit: int = LARGEST_OUTPUT, together: int = LARGEST_SHOWN) -> None:
        """``limit`` is for the outputs of one cell, ``together`` for those of all, which are at most MOST_OUTPUTS."""
        self.limit = limit
        self.together = together
        self.number = MOST_OUTPUTS
        self._raw: RawOutput | None = None
        self.start()

    def listen(self) -> None:
        """From now on record what reaches this process's descriptors 1 and 2 past Python, too."""
        self._raw = RawOutput()

    def stop_listening(self) -> None:
        """Let go of what ``listen`` has opened; descriptors 1 and 2 lead nowhere."""
        if self._raw is not None:
            self._raw.close()
        self._raw = None

    def start(self) -> None:
        """A new cell: no outputs yet."""
        self._most = min(self.limit, self.together)
        self._room_for_errors = self._most
        self._clear()

    def _clear(self) -> None:
        self.outputs: list[dict[str, Any]] = []
        self._room = self._most
        self._pieces: list[
            str
        ] = []  # what the last output's text goes on with: to add each at once takes quadratic time
        self._clear_at_next = False
        self.overflowed = False

    def _fits(self, size: int) -> bool:
        """Take room for so many characters where there is enough."""
        if self._clear_at_next:
            self._clear()
        if self.overflowed or size > self._room or len(self.outputs) >= self.number:
            self._overflow()
            return False
        self._room -= size
        return True

    def _overflow(self) -> None:
        """From now on nothing but an error."""
        if not self.overflowed:
            self.overflowed = True
            if len(self.outputs) >= self.number:
                whose = f"all cells together may show {MOST_OUTPUTS:,} outputs"
            elif self._most == self.limit:
                whose = f"a cell may show {self.limit:,} characters"
            else:
                whose = "all cells have shown their characters"
            self._append({"output_type": "stream", "name": "stderr", "text": f"\n[Output cut: {whose}.]\n"})

    def stream(self, name: str, text: str) -> None:
        """Text on stdout or stderr; what follows on the same stream is one output with it."""
        self._take_raw()
        self._stream(name, text)

    def _stream(self, name: str, text: str) -> None:
        if text and self._clear_at_next:
            self._clear()
        last = self.outputs[-1] if self.outputs else {}
        if last.get("output_type") == "stream" and last.get("name") == name and not self.overflowed:
            kept = text[: self._room]
            self._pieces.append(kept)
            self._room -= len(kept)
            if len(self._pieces) >= _MOST_PIECES:
                self._put_together()
        else:
            kept = text[: max(0, self._room - EACH)]
            if kept and self._fits(EACH + len(kept)):
                self._append({"output_type": "stream", "name": name, "text": kept})
        if len(kept) < len(text):
            self._overflow()

    def _append(self, output: dict[str, Any]) -> None:
        self._put_together()
        self.outputs.append(output)

    def _put_together(self) -> None:
        """Give the last output the text that has come for it."""
        if self._pieces:
            self.outputs[-1]["text"] += "".join(self._pieces)
            self._pieces = []

    def _take_raw(self) -> None:
        for name, text in self._raw.taken(self.limit) if self._raw else ():
            self._stream(name, text)

    def display(self, data: dict[str, Any], metadata: dict[str, Any], transient: dict[str, Any], update: bool) -> None:
        """What ``display`` shows; an update replaces what was shown under the same display id."""
        self._take_raw()
        data, metadata = _plain(data), _plain(metadata)
        shown = {"output_type": "display_data", "data": data, "metadata": metadata}
        name = (transient or {}).get("display_id")
        if not update:
            if self._fits(EACH + _size(data)):
                self._append({**shown, "_id": name} if name is not None else shown)
            return
        for output in list(self.outputs):
            if name is not None and output.get("_id") == name and self._fits(_size(data) - _size(output["data"])):
                output["data"], output["metadata"] = data, metadata

    def result(self, data: dict[str, Any], metadata: dict[str, Any], count: int) -> None:
        """The value of a cell's last line."""
        self._take_raw()
        data = _plain(data)
        shown = {"output_type": "execute_result", "data": data, "metadata": _plain(metadata), "execution_count": count}
        if self._fits(EACH + _size(data)):
            self._append(shown)

    def error(self, name: str, value: str, traceback: list[str]) -> None:
        """An exception that ended the cell: there is room for it whatever was shown before."""
        self._take_raw()
        lines = [str(line)[:20_000] for line in traceback[:200]]
        while lines and EACH + sum(map(len, lines)) > self._room_for_errors:
            lines.pop()
        self._room_for_errors -= EACH + sum(map(len, lines))
        if self._room_for_errors >= 0 and (len(self.outputs) < self.number or not self.told_error()):
            error = {"output_type": "error", "ename": str(name)[:200], "evalue": str(value)[:2_000]}
            self._append({**error, "traceback": lines})

    def clear(self, wait: bool) -> None:
        """``clear_output``, at once or when the next output comes."""
        if wait:
            self._clear_at_next = True
        else:
            self._clear()

    def told_error(self) -> bool:
        """Whether the cell that runs now has shown an error."""
        return any(output["output_type"] == "error" for output in self.outputs)

    def taken(self) -> list[dict[str, Any]]:
        """The outputs, ready for a notebook."""
        self._take_raw()
        self._put_together()
        self.together -= min(self.together, self._most - self._room + self._most - self._room_for_errors)
        self.number -= min(self.number, len(self.outputs))
        return [{key: value for key, value in output.items() if key != "_id"} for output in self.outputs]


class RawOutput:
    """Descriptors 1 and 2 of this process, led into files without a name: what programs and C code print."""

    def __init__(self) -> None:
        self._files = {}
        with contextlib.suppress(OSError):  # no room for a file: as if nobody listened
            for number, name in _DESCRIPTORS.items():
                self._files[name] = tempfile.TemporaryFile()  # noqa: SIM115 - for as long as the process lives
                os.dup2(self._files[name].fileno(), number)

    def close(self) -> None:
        """Lead the descriptors to /dev/null and close the files."""
        with contextlib.suppress(OSError, ValueError):
            nothing = os.open(os.devnull, os.O_RDWR)
            for number in _DESCRIPTORS:
                os.dup2(nothing, number)
            os.close(nothing)
        for file in self._files.values():
            with contextlib.suppress(OSError, ValueError):
                file.close()

    def taken(self, most: int) -> Iterator[tuple[str, str]]:
        """What has come since it was last asked, by stream; for more than ``most`` bytes, the beginning."""
        for name, file in self._files.items():
            with contextlib.suppress(OSError, ValueError):  # the learner's code has closed it
                if os.fstat(file.fileno()).st_size:
                    content = os.pread(file.fileno(), most + 1, 0)
                    os.ftruncate(file.fileno(), 0)
                    os.lseek(file.fileno(), 0, os.SEEK_SET)  # where all who write to it go on
                    yield name, content.decode("utf-8", "replace")


_DESCRIPTORS = {1: "stdout", 2: "stderr"}


class Stream(io.TextIOBase):
    """What stands for sys.stdout and sys.stderr."""

    def __init__(self, recorder: Recorder, name: str) -> None:
        self._recorder = recorder
        self.name = name
        self._process = os.getpid()

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if os.getpid() == self._process:
            self._recorder.stream(self.name, text)
        else:  # a fork that the learner's code has made has no part in this process's memory
            os.write(self.fileno(), text.encode("utf-8", "replace"))
        return len(text)

    def fileno(self) -> int:
        return {name: number for number, name in _DESCRIPTORS.items()}[self.name]

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
