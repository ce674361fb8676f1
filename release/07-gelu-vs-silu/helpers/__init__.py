"""What the notebooks of this course import.

For answers: ``np``, ``plt``, ``header``, ``check_close``, ``check_true``, ``sigmoid``, ``softmax``,
and ``check_gradient`` with ``finite_difference``. The other names are for the locked cells.
"""

import matplotlib.pyplot as plt
import numpy as np

from .activations import sigmoid, softmax
from .answers import answer, answers, function
from .checks import check_close, check_true, checks, mistake, not_finite, separately
from .function_checks import check_function, check_raises
from .functions import call
from .gradient import check_gradient, finite_difference
from .plotting import header, learner_curve, learner_values, setup_notebook, show_figure

__all__ = [
    "answer",
    "answers",
    "call",
    "check_close",
    "check_function",
    "check_gradient",
    "check_raises",
    "check_true",
    "checks",
    "finite_difference",
    "function",
    "header",
    "learner_curve",
    "learner_values",
    "mistake",
    "not_finite",
    "np",
    "plt",
    "separately",
    "setup_notebook",
    "show_figure",
    "sigmoid",
    "softmax",
]
