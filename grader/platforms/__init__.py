"""To and from learning platforms: Canvas and Moodle.

``exporters`` writes the scores into the CSV files that they import, ``collecting`` takes the notebooks out of the zip
files that they give out. Everything between (tables, scores, whose a row or a file is) is pure.
"""

from grader.platforms.collecting import PlatformCollector, PlatformExtractor
from grader.platforms.exporters import CanvasExporter, MoodleExporter

__all__ = ["CanvasExporter", "MoodleExporter", "PlatformCollector", "PlatformExtractor"]
