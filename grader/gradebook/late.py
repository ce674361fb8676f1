"""How late a submission is, and what that costs by the plugin that nbgrader is configured with."""

from __future__ import annotations

import datetime
from types import SimpleNamespace

from nbgrader.preprocessors import AssignLatePenalties
from traitlets import TraitError
from traitlets.config import Config

from grader.gradebook.tables import GradebookFailed


class PluginFailed(GradebookFailed):
    """The plugin for late penalties, which may be the instructor's own, cannot be used."""


def due(duedate: datetime.datetime | None, extension: datetime.timedelta | None) -> datetime.datetime | None:
    """When a learner's submission is due."""
    return duedate + extension if duedate and extension else duedate


def seconds_late(timestamp: datetime.datetime | None, when_due: datetime.datetime | None) -> float:
    """How late it was handed in; 0 where one of the two times is not known, as nbgrader has it."""
    if timestamp is None or when_due is None:
        return 0.0
    return max(0.0, (timestamp - when_due).total_seconds())


def late_penalties(config: Config) -> AssignLatePenalties:
    """nbgrader's own step, with the plugin that the config names."""
    try:
        late = AssignLatePenalties(config=config)
        late.init_plugin()
    except (TraitError, ImportError) as error:
        raise PluginFailed(f"The plugin for late penalties of nbgrader_config.py cannot be used: {error}") from error
    return late


def penalty(late: AssignLatePenalties, student: str, score: float, seconds: float) -> float | None:
    """What ``seconds`` of being late cost a submission of this score; None where nothing."""
    if not seconds:
        return None
    plugin = late.plugin_inst
    try:
        points = plugin.late_submission_penalty(student, score, seconds)
        return None if points is None else float(late._check_late_penalty(SimpleNamespace(score=score), points))
    except Exception as error:
        raise PluginFailed(
            f"{type(plugin).__name__}, the plugin for late penalties, failed at the submission of {student}, "
            f"{seconds:.0f} seconds late ({type(error).__name__}: {error}). Mend it, and run the command again. "
            "What was recorded before is kept."
        ) from error
