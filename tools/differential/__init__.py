"""The same notebooks graded by nbgrader's stock ``Execute`` and by this project, part by part."""
