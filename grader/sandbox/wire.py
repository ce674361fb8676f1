"""Messages over a socket whose other end belongs to somebody who wishes us ill.

A frame is eight bytes that tell its length, and that many bytes: a dict with text keys, written as
``packing`` writes values. What is read here is checked here; nothing that the other side does makes
``receive`` raise anything but WireError, take more memory than the limits allow for, or wait longer
than it was told to. Making the values of the largest frame takes some seconds on top.
"""

from __future__ import annotations

import select
import struct

# Bound here, as a learner's code may replace builtins in the process that it shares with this module.
from builtins import (  # noqa: UP029
    BaseException,
    BlockingIOError,
    OSError,
    all,
    bytearray,
    bytes,
    dict,
    float,
    int,
    isinstance,
    len,
    memoryview,
    min,
    str,
    type,
)
from socket import MSG_DONTWAIT, socket
from time import monotonic
from typing import Any

from .arguments import copy_back
from .failures import pack_exception, unpack_exception
from .packing import pack
from .unpacking import unpack
from .values import DEFAULT_LIMITS, Description, Functions, Limits, Reference, WireError, WireTimeout, WireTooLarge

__all__ = [
    "Channel",
    "Description",
    "Functions",
    "Limits",
    "Reference",
    "WireError",
    "WireTimeout",
    "WireTooLarge",
    "announce_too_large",
    "copy_back",
    "pack",
    "pack_exception",
    "unpack",
    "unpack_exception",
]

_HEADER = struct.Struct(">Q")
_LARGEST_LENGTH = (1 << 64) - 1
_PIECE = 1 << 20  # bytes that are asked for at once
_LONGEST_WAIT = 1e9  # milliseconds; poll takes no more than an int
_CLOSED = "the other side closed the connection"


class Channel:
    """One end of a connected stream socket, over which dicts with text keys pass.

    The channel owns the socket. When a frame passed only in part (cut, too large, out of time
    within it) no later frame can be found, so that every further call raises the same WireError.
    A frame that passed whole but holds nonsense leaves the channel as it was, and so does a
    ``receive`` that was out of time before anything came.
    """

    def __init__(self, sock: socket, functions: Functions | None = None, limits: Limits = DEFAULT_LIMITS) -> None:
        self.functions = Functions() if functions is None else functions
        self.limits = limits
        self._socket = sock
        self._broken: WireError | None = None

    def fileno(self) -> int:
        """The socket's descriptor, for select and poll."""
        return self._socket.fileno()

    def close(self) -> None:
        """Close the socket; the other side is told so when it next reads."""
        self._broken = WireError("the connection was closed here")
        self._socket.close()

    def send(self, message: dict[str, Any], timeout: float | None = None) -> None:
        """Send one message, within ``timeout`` seconds where one is given.

        Raises WireError, before anything is sent, for a message that is larger than the limits.
        """
        data = pack(message, self.functions, self.limits)
        self._ask_whole()
        deadline = _Deadline(timeout)
        try:
            self._write(memoryview(_HEADER.pack(len(data)) + data), deadline)
        except BaseException as error:
            self._break(error)
            raise

    def receive(self, timeout: float | None = None) -> dict[str, Any]:
        """The next message; WireTimeout where not all of it has come within ``timeout`` seconds."""
        self._ask_whole()
        deadline = _Deadline(timeout)
        frame = bytearray()
        try:
            self._read(frame, _HEADER.size, deadline)
            (size,) = _HEADER.unpack(frame)
            if size > self.limits.frame:
                raise WireTooLarge(f"a frame of {size:,} bytes is too large: {self.limits.frame:,} are allowed")
            self._read(frame, _HEADER.size + size, deadline)
        except BaseException as error:
            if frame or not isinstance(error, WireTimeout):
                self._break(error)
            raise
        del frame[: _HEADER.size]
        message = unpack(frame, self.limits, self.functions)
        if type(message) is not dict or not all(type(key) is str for key in message):
            raise WireError("the other side sent a message that is no dict with text keys")
        return message

    def packed(self, value: Any) -> bytes:
        """One value as bytes, to be sent as a part of a message. Raises WireError for one beyond the limits."""
        return pack(value, self.functions, self.limits)

    def unpacked(self, data: Any) -> Any:
        """The value in a part of a message; raises WireError where that holds none."""
        if type(data) is not bytes:
            raise WireError("the other side sent something else in the place of a packed value")
        return unpack(data, self.limits, self.functions)

    def _ask_whole(self) -> None:
        if self._broken is not None:
            raise type(self._broken)(*self._broken.args)

    def _break(self, error: BaseException) -> None:
        self._broken = error if isinstance(error, WireError) else WireError("the last frame passed only in part")

    def _read(self, frame: bytearray, size: int, deadline: _Deadline) -> None:
        """Fill ``frame`` up to ``size`` bytes, growing with what has come."""
        while len(frame) < size:
            try:
                piece = self._socket.recv(min(size - len(frame), _PIECE), MSG_DONTWAIT)
            except BlockingIOError:
                self._wait(select.POLLIN, deadline)
                continue
            except OSError as error:
                raise WireError(f"{_CLOSED} ({error.strerror})") from error
            if not piece:
                raise WireError(f"the frame is cut: {_CLOSED}" if frame else _CLOSED)
            frame += piece
            if len(frame) < size:
                deadline.milliseconds()

    def _write(self, data: memoryview, deadline: _Deadline) -> None:
        while data:
            try:
                data = data[self._socket.send(data, MSG_DONTWAIT) :]
                if data:
                    deadline.milliseconds()
            except BlockingIOError:
                self._wait(select.POLLOUT, deadline)
            except OSError as error:
                raise WireError(f"{_CLOSED} ({error.strerror})") from error

    def _wait(self, event: int, deadline: _Deadline) -> None:
        # poll and MSG_DONTWAIT, as a socket's own timeout would change it for forks that share it
        poll = select.poll()
        poll.register(self._socket, event)
        poll.poll(deadline.milliseconds())


def announce_too_large(sock: socket) -> None:
    """Have the other side's ``receive`` raise WireTooLarge, where what it waits for is more than the limits allow."""
    sock.sendall(_HEADER.pack(_LARGEST_LENGTH))


class _Deadline:
    """When the time for a whole frame is over, however many pieces it comes in."""

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._end = None if seconds is None else monotonic() + seconds

    def milliseconds(self) -> float | None:
        """What is left of it; raises WireTimeout where nothing is."""
        if self._end is None:
            return None
        left = self._end - monotonic()
        if left <= 0:
            raise WireTimeout(f"the other side took longer than {self._seconds:g} seconds")
        return min(left * 1000, _LONGEST_WAIT)
