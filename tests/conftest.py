"""Fixtures for all tests that type what people type: see tests/journeys/conftest.py."""

from tests.journeys.conftest import course, run

__all__ = ["course", "run"]
