"""nbgrader's gradebook: what it must know before a class is graded, and what every submission came to.

The only place that knows SQL. The tables are nbgrader's own, with two more for what it has no place
for, and the indexes that it lacks.
"""

from grader.gradebook.book import Book, GradebookFailed, opened, points
from grader.gradebook.recording import Entry

__all__ = ["Book", "Entry", "GradebookFailed", "opened", "points"]
