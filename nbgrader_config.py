"""nbgrader's configuration for this course. It works in the repository and in any copy of the folder."""

import os
import sys
import warnings
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy.exc import SAWarning

c = get_config()  # noqa: F821 - nbgrader hands it to this file

root = Path(__file__).resolve().parent
if str(root) not in sys.path:
    sys.path.insert(0, str(root))  # the classes named below lie in grader/

from grader.guard import guard_nbgrader  # noqa: E402

guard_nbgrader()  # nbgrader's own commands read what is handed in with the same care

# nbgrader calls `alembic` by name, also where its virtual environment is not activated
scripts = str(Path(sys.executable).parent)
if scripts not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = scripts + os.pathsep + os.environ.get("PATH", "")

# nbgrader's own mappings under a newer SQLAlchemy than it was written for: three lines each time, to no one's use
warnings.filterwarnings("ignore", category=SAWarning, module="nbgrader")

c.CourseDirectory.root = str(root)
c.CourseDirectory.course_id = "activations"

# One exchange folder inside the course, for trying things out. On a shared machine name one that
# all learners can reach and write to, as nbgrader's documentation describes.
c.Exchange.root = os.environ.get("NBGRADER_EXCHANGE", str(root / "exchange"))
if c.Exchange.root == str(root / "exchange"):
    Path(c.Exchange.root).mkdir(exist_ok=True)

# exchange -> submitted: no link is followed, and no submission keeps another from being collected
c.ExchangeFactory.collect = "grader.platforms.exchange.Collect"

# source -> release: solutions cut, hidden tests cut, a copy of helpers/ beside each notebook
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
c.GenerateAssignment.post_convert_hook = "grader.release.add_helpers"

# submitted -> autograded: the master wins, every submission has an outcome
c.Autograde.exporter_class = "grader.preprocessors.SubmissionExporter"
c.PutMasterBack.source_folder = str(root / "source")
c.JudgeNotebook.course_folder = str(root)
c.Autograde.sanitize_preprocessors = [
    "grader.preprocessors.PutMasterBack",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.autograde_preprocessors = [
    "grader.preprocessors.JudgeNotebook",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
    "grader.gradebook.autograde.KeepResult",
]
c.JudgeNotebook.sandbox = "auto"  # the best wall this machine offers; `python -m grader doctor` tells which
c.JudgeNotebook.cell_seconds = 20.0  # processor time that a cell may take before it is interrupted
c.JudgeNotebook.test_seconds = 20.0  # processor time that all calls of one test cell may take together
c.JudgeNotebook.memory = 1 << 30  # bytes that a submission may take
# What else may want changing, as it is by default. grader/preprocessors.py tells of all limits.
# c.JudgeNotebook.notebook_seconds = 120.0  # processor time for all cells of a notebook together
# c.JudgeNotebook.patience = 3.0  # by the clock everything may take so many times as long: what sleeps, or a busy machine
# c.JudgeNotebook.processes = 64  # processes and threads at one time
# c.JudgeNotebook.scratch_size = 200 << 20  # bytes of all files that a submission writes
# c.JudgeNotebook.output_size = 2_000_000  # characters that a cell shows, pictures included; more is cut
# c.JudgeNotebook.shown_size = 20_000_000  # characters that all cells of a notebook show together
# c.JudgeNotebook.judge_seconds = 10.0  # processor time for comparing what one test was given
# c.JudgeNotebook.judge_memory = 600 << 20  # bytes for the same

# autograded -> feedback: the pages that `python -m grader feedback` makes, without the hidden tests
c.GenerateFeedback.exporter_class = "grader.feedback.exporter.FeedbackExporter"
c.GenerateFeedback.preprocessors = []

# Formgrader: formulas as MathML, where nbconvert would load a script from another machine
formgrader = Path(find_spec("nbgrader").origin).parent / "server_extensions" / "formgrader" / "templates"
c.HTMLExporter.extra_template_basedirs = [str(root / "grader" / "pages" / "nbgrader"), str(formgrader)]
c.HTMLExporter.filters = {
    "markdown2html": "grader.pages.formulas.markdown2html",
    "formula_style_element": "grader.pages.formulas.formula_style_element",
    "highlight_code": "grader.pages.code.highlight_code",
}

# downloaded/ASSIGNMENT/archive/ may hold the zip files that Canvas and Moodle give out, LEARNER_ASSIGNMENT.ipynb,
# LEARNER/ASSIGNMENT.ipynb, and zip files of either, LEARNER.zip among them. With plugins of nbgrader's own,
# nbgrader.plugins.ExtractorPlugin and FileNameCollectorPlugin, it takes any names, by a regular expression.
c.ZipCollectApp.extractor_plugin = "grader.platforms.PlatformExtractor"
c.ZipCollectApp.collector_plugin = "grader.platforms.PlatformCollector"
