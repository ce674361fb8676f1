"""What one submission may use, and the part of it that the kernel's own resource limits hold."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import resource

MiB = 1 << 20
_NICENESS = 5  # behind the supervisor, which has to get a word in, and the judge


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    memory         bytes beyond what the warm parent holds already: for each process, where asking for more
                   is a MemoryError; and for all of the submission's processes together (shared pages count
                   once), where more ends what runs
    cpu_seconds    processor time, in whole seconds, of each process: the kernel's own limit, for when what the grader
                   orders for all of them together does not come to be kept
    processes      processes and threads at one time
    file_size      bytes of one file
    scratch_size   bytes of the scratch folder, all files together
    open_files     descriptors of each process
    """

    memory: int = 1024 * MiB
    cpu_seconds: int = 122
    processes: int = 64
    file_size: int = 50 * MiB
    scratch_size: int = 200 * MiB
    open_files: int = 256


def apply(limits: Limits, others: int) -> None:
    """Set the caller's limits for good; ``others`` processes are counted by the kernel but are not the learner's."""
    settings = {
        resource.RLIMIT_AS: (_address_space() + limits.memory,) * 2,
        # a second between the two: SIGXCPU says why, SIGKILL is for those who do not listen
        resource.RLIMIT_CPU: (limits.cpu_seconds, limits.cpu_seconds + 1),
        resource.RLIMIT_NPROC: (limits.processes + others,) * 2,
        resource.RLIMIT_FSIZE: (limits.file_size,) * 2,
        resource.RLIMIT_NOFILE: (limits.open_files,) * 2,
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_MEMLOCK: (0, 0),
    }
    for which, (soft, hard) in settings.items():
        allowed = resource.getrlimit(which)[1]
        if allowed != resource.RLIM_INFINITY:  # an administrator's own limit may be lower, and stays
            soft, hard = min(soft, allowed), min(hard, allowed)
        resource.setrlimit(which, (soft, hard))
    os.nice(_NICENESS)
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)


def _address_space() -> int:
    pages = Path("/proc/self/statm").read_text().split()[0]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
