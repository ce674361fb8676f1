"""nbgrader's gradebook: what it must know before a class is graded, and what every submission came to.

The only place that knows SQL. The tables are nbgrader's own, with two more for what it has no place
for, and the indexes that it lacks.
"""

from grader.gradebook.book import Book, Known, opened
from grader.gradebook.counting import less_penalty
from grader.gradebook.marks import Mark, Marks, Whose, read_marks, read_outcomes
from grader.gradebook.reading import Reader, connected, reading
from grader.gradebook.recording import Entry
from grader.gradebook.tables import GradebookFailed, fits, refused

__all__ = [
    "Book",
    "Entry",
    "GradebookFailed",
    "Known",
    "Mark",
    "Marks",
    "Reader",
    "Whose",
    "connected",
    "fits",
    "less_penalty",
    "opened",
    "read_marks",
    "read_outcomes",
    "reading",
    "refused",
]
