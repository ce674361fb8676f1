"""``make bench``: this project's grading beside nbgrader's and otter-grader's, measured in one run on one machine."""
