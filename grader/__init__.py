"""The instructor's side of the course: ``python -m grader``."""
