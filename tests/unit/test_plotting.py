"""A learner's stored numbers, read for a picture: it never crashes, and says what is missing."""

import numpy as np
import pytest

import helpers as h


def missing():
    raise NameError("slopes")


@pytest.mark.parametrize(
    ("get", "said"),
    [
        (missing, "slopes is not filled in yet"),
        (lambda: None, "slopes is not filled in yet"),
        (lambda: [1.0, 2.0, 3.0], "has shape (3,), and shape (2,) is asked for"),
        (lambda: ["a", "b"], "holds a text at index 0, and a number is asked for"),
        (lambda: abs, "is a function"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_one_line(get, said, capsys):
    assert h.learner_values("B", "slopes", get, (2,)) is None
    line = capsys.readouterr().out
    assert line.startswith("Finish part B to see your curve: ")
    assert said in line
    assert line.count("\n") == 1


@pytest.mark.parametrize("answer", [[1, 2], (1.0, 2.0), np.array([np.nan, 1.0])])
def test_numbers_of_the_right_shape_are_drawn(answer, capsys):
    values = h.learner_values("B", "slopes", lambda: answer, (2,))
    np.testing.assert_array_equal(values, answer)
    assert capsys.readouterr().out == ""
