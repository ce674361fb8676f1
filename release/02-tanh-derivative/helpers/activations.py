"""The two functions that every notebook may use."""

from __future__ import annotations

from typing import Any

from numpy import abs as absolute
from numpy import asarray, exp, where
from numpy.typing import NDArray


def sigmoid(x: Any) -> NDArray[Any]:
    """The logistic sigmoid 1 / (1 + e^-x), for each entry of ``x``.

    Takes numbers of any shape and gives an array (or a NumPy scalar) of that shape, each entry
    between 0 and 1. It never raises e to a positive power, so that it is exact in both tails:
    for x < 0 it computes e^x / (1 + e^x), which is the same number.
    """
    x = asarray(x, dtype=float)
    tail = exp(-absolute(x))
    result: NDArray[Any] = where(x >= 0, 1.0, tail) / (1.0 + tail)
    return result


def softmax(z: Any) -> NDArray[Any]:
    """Softmax e^z_i / sum_j e^z_j of a 1-D ``z``, shifted by its maximum so that it cannot overflow.

    Gives an array of the same length whose entries are at least 0 and sum to 1.
    Raises ValueError where ``z`` is not 1-D or is empty: a batch needs an axis, see exercise 05.
    """
    z = asarray(z, dtype=float)
    if z.ndim != 1 or z.size == 0:
        raise ValueError(f"softmax takes one row of numbers (1-D, not empty); this has shape {z.shape}")
    powers = exp(z - z.max())
    result: NDArray[Any] = powers / powers.sum()
    return result
