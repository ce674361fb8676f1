"""The sandbox of this process: found and started once, kept for every submission that follows."""

from __future__ import annotations

import atexit
from functools import cache
from pathlib import Path

from grader.errors import GraderError
from grader.judging import JudgeProcess
from grader.sandbox.host import WarmParent
from grader.sandbox.limits import Limits
from grader.sandbox.wall import Wall, detect

AUTO, NONE = "auto", "none"  # the words for it in the config and on the command line


class NoSuchSandbox(GraderError):
    """The config or the command names a sandbox that is none."""

    exit_code = 2


@cache
def wall_for(word: str) -> Wall:
    """The wall that a word of the config asks for; raises NoWall where it cannot stand here."""
    if word == NONE:
        return Wall.NONE
    words = {AUTO: None, **{wall.value: wall for wall in Wall}}
    if word not in words:
        raise NoSuchSandbox(f"There is no sandbox {word!r}; there are {', '.join(words)}.")
    return detect(words[word])


@cache
def warm_parent(folder: Path, word: str, limits: Limits) -> WarmParent:
    """A warm parent behind that wall; it ends with this process. ``folder`` holds helpers/ and grader/."""
    warm = WarmParent(folder, wall_for(word), limits)
    atexit.register(warm.close)
    return warm


@cache
def judge_process(memory: int) -> JudgeProcess:
    """The process that judges for this one; it ends with it. ``memory``: bytes that it may take to compare values."""
    judges = JudgeProcess(memory)
    atexit.register(judges.close)
    return judges
