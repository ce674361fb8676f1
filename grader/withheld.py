"""A verdict without the details that a student's code has written: for a snapshot that may know other tests' questions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from grader.judge import Judged
from helpers.panel import CheckResult, ChecksFailed, Panel

WHY = (
    "details are not shown, as the notebook keeps a file, pipe, queue or shared memory open while its parts are "
    "tested. Close it in the cell that opens it."
)


def without_details(judged: Judged, source: str) -> Judged:
    """The same verdict; of each failed check only the name that ``source``, the test cell, gives it."""
    checks = tuple(_plain(number, check, source) for number, check in enumerate(judged.checks, 1))
    panel = Panel(_title(judged), checks)
    outputs: list[dict[str, Any]] = []
    if checks:
        data = {"text/plain": repr(panel), "text/html": panel.html()}
        outputs.append({"output_type": "display_data", "data": data, "metadata": {}})
    if not judged.passed:
        error = ChecksFailed(panel)
        lines = error._render_traceback_() if checks else [WHY]
        told = str(error) if checks else WHY
        outputs.append({"output_type": "error", "ename": "ChecksFailed", "evalue": told[:500], "traceback": lines})
    return replace(judged, checks=checks, outputs=tuple(outputs))


def _plain(number: int, check: CheckResult, source: str) -> CheckResult:
    name = check.name if check.name in source else f"check {number}"
    return replace(check, name=name, message="" if check.passed else WHY)


def _title(judged: Judged) -> str:
    """What the test cell calls its checks, as the first line of its panel has it before the numbers."""
    for output in judged.outputs:
        if output["output_type"] == "display_data":
            return str(output["data"]["text/plain"]).partition("\n")[0].rpartition(": ")[0]
    return "Checks"
