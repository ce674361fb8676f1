"""The bank through nbgrader's own Execute and through our judge: a sample here, all of it by ``make differential``."""

from __future__ import annotations

import re

import pytest

from tests import bank
from tests.journeys.conftest import runner

pytestmark = [pytest.mark.slow, pytest.mark.differential]

SUBMISSIONS = 30  # three answers each


def test_answers_of_the_bank_get_the_same_points_from_nbgrader_and_from_here(tmp_path):
    run = runner(tmp_path, seconds=3600)
    done = run("python", "-m", "tools.differential", "--sample", SUBMISSIONS, cwd=bank.ROOT, code=None)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No difference in points." in done.stdout
    rows = re.findall(r"^│ \d\d-[\w-]+ +│ +(\d+) +│ +\d+ +│ +(\d+) +│ +(\d+) +│$", done.stdout, re.MULTILINE)
    assert sum(int(submissions) for submissions, _, _ in rows) == SUBMISSIONS
    assert sum(int(parts) for _, parts, _ in rows) == sum(int(same) for _, _, same in rows) == 3 * SUBMISSIONS
