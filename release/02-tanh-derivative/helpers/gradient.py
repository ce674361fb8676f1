"""A derivative, checked against the function's own finite differences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numpy import asarray, float64, ndarray

from .function_checks import check_function
from .functions import Function

STEP = 1e-5  # near the cube root of a float's precision, where rounding and truncation balance


def finite_difference(function: Callable[[Any], Any], x: Any, step: float = STEP) -> ndarray[Any, Any]:
    """The slope (f(x + h) - f(x - h)) / 2h at each entry of ``x``, as an array of its shape.

    The central difference: its error is about h²·|f'''|/6, which for h = 1e-5 and the functions
    of this course is below 1e-9.
    """
    points = asarray(x, dtype=float64)
    above, below = asarray(function(points + step)), asarray(function(points - step))
    slope: ndarray[Any, Any] = (above - below) / (2 * step)
    return slope


def check_gradient(
    name: str,
    function: Callable[[Any], Any],
    derivative: Callable[[Any], Any] | Function,
    points: Any,
    tol: float = 1e-6,
    *,
    hint: str = "",
) -> bool:
    """Whether ``derivative`` is the slope of ``function`` at ``points`` (numbers of any shape).

    Both take an array and give one of its shape. A learner may use it on a derivative of their
    own: ``check_gradient("tanh", np.tanh, tanh_derivative, np.linspace(-3, 3, 13))``. Returns
    whether it passed and prints one PASS or FAIL line.
    """
    grid = asarray(points, dtype=float64)
    cases = [float(grid.flat[0]), grid] if grid.ndim else [float(grid)]
    return check_function(name, derivative, cases, lambda x: finite_difference(function, x), tol, hint=hint)
