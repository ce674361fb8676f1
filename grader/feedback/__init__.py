"""Feedback pages: what a learner gets back for each exercise, and an overview of all of them.

A page is made of the graded notebook in ``autograded/`` and of what the gradebook says: points, comments, penalties.
``python -m grader feedback`` makes them for a class, nbgrader's ``generate_feedback`` by ``FeedbackExporter``.
"""
