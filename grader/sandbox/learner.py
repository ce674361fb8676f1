"""The last steps to a learner's process: descriptors, files, limits; and its end."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from grader.sandbox.limits import Limits

_STANDARD = (0, 1, 2)


@dataclass(frozen=True)
class Job:
    """One submission: what it may use, what it runs, and what that finds.

    ``main`` is run in the learner's process, which starts in its scratch folder with ``keep_fds`` open, and 0, 1 and 2
    on /dev/null unless they are among these. Objects of the caller's that believe to own other descriptors should be
    detached by it. It may leave children behind. ``files`` lie in the scratch folder. What passes through the caller's
    memory, as they do, later submissions may find there: hand over what one learner may not see of another's by a
    descriptor, and let ``main`` write it with ``write_files``.

    ``lifeline`` may bring orders, see ``orders``; ``report`` gets a line when the learner's process has ended and when a
    limit is reached, for ``report.read``; ``registry`` is the supervisor's end of a ``supervisor.registry``, and ``sockets`` are the inodes of those on
    which snapshots answer, by slot.
    """

    limits: Limits
    main: Callable[[], None]
    files: Mapping[str, bytes] = field(default_factory=dict)
    keep_fds: frozenset[int] = frozenset()
    lifeline: int | None = None
    report: int | None = None
    registry: int | None = None
    sockets: tuple[int, ...] = ()

    def of_the_supervisor(self) -> set[int]:
        """The descriptors that its supervisor has."""
        return {each for each in (self.lifeline, self.report, self.registry) if each is not None}


def close_all_but(keep: Iterable[int]) -> None:
    """Close every descriptor but these; the standard ones lead to /dev/null where they are not kept."""
    kept = sorted(set(keep))
    nothing = os.open("/dev/null", os.O_RDWR)
    for number in _STANDARD:
        if number not in kept and number != nothing:
            os.dup2(nothing, number)
    start = len(_STANDARD)
    for number in (each for each in kept if each >= start):
        os.closerange(start, number)
        start = number + 1
    os.closerange(start, 1 << 20)


def write_files(files: Mapping[str, bytes], scratch: Path) -> None:
    """Write files below the scratch folder; a name may hold folders. Raises ValueError for one that leads out."""
    for name, content in files.items():
        path = Path(name)
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise ValueError(f"{name!r} is no name for a file in the scratch folder: it leads out of it")
        target = scratch / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def run(main: Callable[[], None]) -> NoReturn:
    """Run ``main`` and end the process, whatever it does."""
    code = 1
    try:
        main()
        code = 0
    except SystemExit as exit_:
        code = exit_.code if isinstance(exit_.code, int) else int(exit_.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (OSError, ValueError, AttributeError):
                continue
        os._exit(code & 0xFF)
