"""Fixtures for all tests that type what people type: see tests/journeys/conftest.py."""

import os

from hypothesis import settings

from tests.journeys.conftest import course, run

__all__ = ["course", "run"]

# the same examples in every run of CI; at a desk others each time, which may find what CI has not
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
