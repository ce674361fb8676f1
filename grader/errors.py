"""What a person meets as one line instead of a traceback: the error that all others are, and those of several modules.

GraderError            exit code 1
├── WrongUse           the command was called with something that does not exist: exit code 2
├── BadMaster          a master notebook that cannot be released, run or made into a page
├── SandboxFailed      the sandbox itself does not work: our fault, worth another try
└── Unreadable         a submission that is no notebook of this course: recorded, never fatal

An error that a single module has to tell stands there: of the gradebook in gradebook/tables.py and
late.py, of walls in sandbox/wall.py and sandboxes.py, of workers in workers.py and cluster.py, of
nbgrader's steps in steps.py.
"""

from __future__ import annotations


class GraderError(Exception):
    """An error whose text says what happened, to which file, and what to do."""

    exit_code = 1


class WrongUse(GraderError):
    """The command names an assignment, a learner or a folder that is not there."""

    exit_code = 2


class BadMaster(GraderError):
    """A master notebook breaks a rule that grading relies on."""


class SandboxFailed(GraderError):
    """The sandbox itself does not work: our fault, and no word on the submission."""


class Unreadable(GraderError):
    """A submission cannot be read as a notebook; the text is for its learner."""
