"""Checks in a test cell and alone: what they say, in which order, and what never costs a point."""

import logging
import sys
import tracemalloc
import warnings

import matplotlib.pyplot as plt
import numpy as np
import pytest

import helpers as h
from helpers.functions import identical
from helpers.panel import ChecksFailed


def run(function, cases=((1.0, 2.0),), expected=lambda x: np.asarray(x) * 2, **options):
    """The message of one check_function in a block, or "" where it passes."""
    try:
        with h.checks("Part B"):
            asked = h.function("double", lambda: function)
            h.check_function("values", asked, [h.call(np.array(case)) for case in cases], expected, **options)
    except ChecksFailed as failed:
        return failed.panel.results[-1].explanation
    return ""


EMPTY, FALSE = {(): None}, {np.False_: None}


@pytest.mark.parametrize(
    ("one", "other", "right"),
    [
        (EMPTY, FALSE, False),
        ({False: 1}, {0: 1}, False),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, False),
        ({"a": np.ones(2)}, {"a": np.ones(2)}, True),
        (np.array([np.ones(2), None], dtype=object), np.array([np.ones(2), None], dtype=object), True),
        (np.array([np.ones(2), None], dtype=object), np.array([np.zeros(2), None], dtype=object), False),
        (np.array([1.0, np.nan]), np.array([1.0, np.nan]), True),
        (np.array([1.0], dtype=object), np.array([1.0]), False),
    ],
)
def test_arguments_are_identical_only_if_all_that_they_hold_is(one, other, right):
    assert identical(one, other) is right


def test_an_answer_of_any_shape_holds_numbers_alone_and_is_walked_before_numpy_reads_it():
    for value in ([1.0] * 200 + ["x" * 1000] + [""] * 100_000, [[1.0], 2.0, "x" * 1000] + [""] * 100_000):
        tracemalloc.start()
        with pytest.raises(ChecksFailed), h.checks("Part A"):
            h.answers({"share": lambda value=value: value}, shape=None)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 10_000_000


def changes_its_argument(x):
    x *= 2
    return x


def counts_its_calls(x, calls=[]):  # noqa: B006
    calls.append(1)
    return x * 2 if len(calls) < 2 else x


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (None, "is not written yet: it is None"),
        (3.0, "a function is asked for"),
        (lambda x: None, "is not written yet: it returned None"),
        (lambda x: 1 / 0, "raised ZeroDivisionError: division by zero"),
        (lambda x: sys.exit(), "it ended the program"),
        (lambda x, y: x, "raised TypeError"),
        (lambda x: "text", "a text, and numbers are asked for"),
        (lambda x: x[:1], "has shape (1,), and shape (2,) is asked for"),
        (lambda x: x * np.nan, "holds nan"),
        (lambda x: x * 3, "is [3, 6], which is not right"),
        (changes_its_argument, "after the call its argument was [2, 4], it had been [1, 2]"),
        (counts_its_calls, "another result when it was called again"),
        (lambda x: x * 2, ""),
    ],
)
def test_a_function_is_told_the_first_thing_that_is_wrong(function, said):
    assert said in run(function)
    assert bool(said) == bool(run(function))


def test_the_smallest_input_that_shows_it_is_the_one_to_be_told():
    message = run(lambda x: np.abs(x) * 2, cases=[[1.0, -2.0, 3.0, 4.0], [-1.0], [2.0, -2.0]])
    assert "double([-1])" in message


def test_kind_comes_before_shape_and_shape_before_values_whatever_the_size():
    wrong_value_small = lambda x: x[:1] if x.size > 2 else x  # noqa: E731
    assert "has shape" in run(wrong_value_small, cases=[[1.0], [1.0, 2.0, 3.0]])


def test_none_in_one_branch_is_told_with_the_case_that_shows_it():
    message = run(lambda x: x * 2 if x[0] > 0 else None, cases=[[1.0], [-1.0]])
    assert "double([-1]) returned None" in message


def test_a_known_mistake_is_told_by_its_name():
    mistakes = [
        h.mistake("tripled", lambda x: np.asarray(x) * 3, "three is one too many."),
        h.mistake("squared", lambda x: np.asarray(x) ** 2, "a square is asked for elsewhere."),
    ]
    assert (
        run(lambda x: x * x, mistakes=mistakes)
        == "squared: a square is asked for elsewhere. (The result of double([1, 2]) is [1, 4].)"
    )
    assert "squared" not in run(lambda x: x * x + 1, mistakes=mistakes)


def test_a_mistake_must_agree_in_every_case():
    mistakes = [h.mistake("tripled", lambda x: np.asarray(x) * 3, "three is one too many.")]
    half = lambda x: x * 3 if x.size == 1 else x * 5  # noqa: E731
    assert "tripled" not in run(half, cases=[[1.0], [1.0, 2.0]], mistakes=mistakes)


def test_all_checks_run_and_the_cell_fails_at_its_end(capsys):
    with pytest.raises(ChecksFailed) as failed, h.checks("Part A"):
        h.check_close("one", 1.0, 2.0)
        h.check_true("two", True)
        h.check_close("three", [1.0], 1.0)
    assert [result.passed for result in failed.value.panel.results] == [False, True, False]
    assert capsys.readouterr().out.splitlines() == [
        "Part A: 2 of 3 checks failed",
        "FAIL - one: your value is 1, which is not right.",
        "PASS - two",
        "FAIL - three: your value has shape (1,), and a single number is asked for.",
    ]
    assert failed.value._render_traceback_() == [str(failed.value)]


def test_a_block_that_checks_nothing_fails():
    with pytest.raises(ChecksFailed), h.checks("Part A"):
        pass


def test_a_missing_name_is_told_and_ends_the_block():
    with pytest.raises(ChecksFailed) as failed, h.checks("Part A"):
        h.answer("deriv", lambda: undefined_name, shape=(3,))  # noqa: F821
        h.check_true("never reached", True)
    assert len(failed.value.panel.results) == 1
    assert "deriv is not defined" in failed.value.panel.results[0].message


def test_each_of_several_answers_is_looked_at():
    with pytest.raises(ChecksFailed) as failed, h.checks("Part A"):
        h.answers({"relu": lambda: None, "leaky": lambda: [1, 2]}, shape=(3,))
    assert [result.passed for result in failed.value.panel.results] == [False, False]


def test_several_answers_may_have_shapes_of_their_own():
    gets = {"A": lambda: np.eye(2), "c": lambda: np.eye(2), "out": lambda: None}
    with pytest.raises(ChecksFailed) as failed, h.checks("Part A"):
        h.answers(gets, shape={"A": (2, 2), "c": (2,), "out": (2,)})
    assert [result.name for result in failed.value.panel.failed] == ["c", "out"]


def test_truth_values_can_be_asked_for_beside_numbers():
    with pytest.raises(ChecksFailed) as failed, h.checks("Part A"):
        share, flags = h.answers(
            {"share": lambda: [0, 1], "flags": lambda: [True, False]}, shape=(2,), truths=["flags"]
        )
        assert share.dtype == float
        assert flags.dtype == bool
        h.answers({"share": lambda: [True, False], "flags": lambda: [1, 0]}, shape=(2,), truths=["flags"])
    assert [str(result) for result in failed.value.panel.results] == [
        "PASS - share: 2 numbers",
        "PASS - flags: 2 truth values",
        "FAIL - share: share holds True or False at index 0 where numbers are asked for.",
        "FAIL - flags: flags is [1, 0], and True or False is asked for.",
    ]


def test_an_answer_of_any_shape_is_left_to_the_checks_that_follow():
    values = {"one": 3, "two": [[True], [False]], "three": np.array([1.5, np.nan]), "four": (0, 1)}
    with h.checks("Part A"):
        found = h.answers({name: lambda v=value: v for name, value in values.items()}, shape=None, truths=["four"])
        h.check_true("there", True)
    assert [array.shape for array in found] == [(), (2, 1), (2,), (2,)]
    unusable = {"gone": None, "text": "yes", "ragged": [[1], [1, 2]], "mixed": [True, 1.0], "texts": ["yes", "no"]}
    with pytest.raises(ChecksFailed) as failed, h.checks("Part A"):
        h.answers({name: lambda v=value: v for name, value in unusable.items()}, shape=None, truths=["texts"])
    said = [result.message for result in failed.value.panel.results]
    assert len(said) == 5
    assert "texts is ['yes', 'no'], and True or False is asked for." in said
    assert "ragged is ragged: its rows have different lengths." in said


def test_a_learners_function_is_drawn_whatever_kind_of_result_is_asked_for(capsys):
    flags = np.array([True, False])
    drawn = h.learner_curve("B", "above", lambda: lambda x, limit: list(x > limit), h.call(np.arange(2), 0), like=flags)
    assert drawn.dtype == bool
    assert drawn.tolist() == [False, True]
    assert h.learner_curve("B", "above", lambda: lambda x: x, np.arange(2), like=flags) is None
    assert capsys.readouterr().out.startswith("Finish part B to see your curve: what above returned is [0, 1], and")


def test_a_missing_answer_leaves_the_checks_of_another_to_run():
    with pytest.raises(ChecksFailed) as failed, h.checks("Part C"):
        with h.separately():
            h.check_function("values", h.function("double", lambda: lambda x: None), [1.0], [2.0])
            h.check_true("never reached", True)
        with h.separately():
            h.answer("gap", lambda: None)
        h.check_true("last", True)
    results = failed.value.panel.results
    assert [result.name for result in results] == ["double", "gap", "last"]
    assert [result.passed for result in results] == [False, False, True]


def test_alone_a_check_prints_its_line_and_says_what_was_expected(capsys):
    assert h.check_close("half", 0.5, 0.5)
    assert not h.check_close("half", 0.25, 0.5)
    assert not h.check_true("positive", np.array([True, False]))
    assert capsys.readouterr().out.splitlines() == [
        "PASS - half",
        "FAIL - half: your value is 0.25, expected 0.5.",
        "FAIL - positive: the condition is [True, False], neither True nor False.",
    ]


def test_in_a_test_cell_the_expected_value_is_not_said():
    with pytest.raises(ChecksFailed) as failed, h.checks("Part A"):
        h.check_close("secret", 1.0, 0.123456)
    assert "0.123" not in repr(failed.value.panel)


def noisy(x):
    print("working on it")
    print("working on it", file=sys.stderr)
    warnings.warn("careful", stacklevel=1)
    logging.warning("careful")
    np.exp(1e6)
    plt.figure()
    return x * 2


def test_prints_warnings_logs_and_figures_cost_nothing(capfd):
    before = plt.get_fignums()
    assert run(noisy) == ""
    captured = capfd.readouterr()
    assert captured.err == ""
    assert captured.out.splitlines() == ["Part B: the check passed", "PASS - values"]
    assert plt.get_fignums() == before


def test_numpy_set_to_raise_costs_nothing():
    with np.errstate(all="raise"):
        assert run(lambda x: x * 2 + 0 * np.exp(-1e6)) == ""


def test_a_stopped_cell_says_so():
    def endless(x):
        raise KeyboardInterrupt

    assert run(endless).startswith("stopped before your code had finished")


def test_what_a_learner_names_is_escaped_in_the_panel():
    with pytest.raises(ChecksFailed) as failed, h.checks("Part C"):
        h.check_close("<b>name</b>", {"<script>": 1.0, "x": 1.0}, {"x": 1.0})
    html = failed.value.panel.html()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "&lt;b&gt;name" in html


def test_in_nbgraders_validate_the_error_itself_holds_the_messages(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    with pytest.raises(ChecksFailed) as failed, h.checks("Part A"):
        h.check_close("one", 1.0, 2.0, hint="Look at the sign.")
    lines = failed.value._render_traceback_()
    assert any("Look at the sign." in line for line in lines)
    assert max(map(len, lines)) <= 87


def test_check_raises_asks_for_the_error_or_a_subclass_of_it():
    class Mine(ValueError):
        pass

    def strict(x):
        raise Mine if x < 0 else TypeError if x == 0 else ValueError

    asked = h.function("strict", lambda: strict)
    assert h.check_raises("negative", asked, [-1, 1], ValueError)
    assert not h.check_raises("zero", asked, [0], ValueError)


def test_the_gradient_check_compares_with_finite_differences(capsys):
    assert h.check_gradient("square", lambda x: x**2, lambda x: 2 * np.asarray(x), np.linspace(-2, 2, 5))
    assert not h.check_gradient("square", lambda x: x**2, lambda x: 3 * np.asarray(x), np.linspace(-2, 2, 5))


@pytest.mark.parametrize("x", [0, -1000.0, 1000.0, [1, 2], np.array([[0.5, -40.0]])])
def test_the_helper_sigmoid_is_exact_and_warns_of_nothing(x):
    with warnings.catch_warnings(), np.errstate(all="raise", under="ignore"):
        warnings.simplefilter("error")
        value = h.sigmoid(x)
    assert np.shape(value) == np.shape(x)
    np.testing.assert_allclose(value, 0.5 * (1 + np.tanh(np.asarray(x) / 2)), atol=1e-15)


def test_the_helper_softmax_takes_one_row_and_says_so():
    np.testing.assert_allclose(h.softmax([1000, 1000]), [0.5, 0.5])
    with pytest.raises(ValueError, match="1-D"):
        h.softmax([[1, 2]])


def test_a_learners_curve_leaves_out_what_cannot_be_drawn():
    curve = h.learner_curve("B", "steep", lambda: lambda x: x * 1e307, np.array([0.0, 1.0, 100.0]))
    assert np.array_equal(curve, [0.0, np.nan, np.nan], equal_nan=True)


def test_a_function_that_has_answered_once_is_not_called_unwritten():
    with pytest.raises(ChecksFailed) as failed, h.checks("Part B"):
        half = h.function("half", lambda: lambda x: x / 2 if np.ndim(x) == 0 else None)
        h.check_function("a number", half, [1.0], [0.5])
        h.check_function("an array", half, [np.ones(2)], [np.ones(2) / 2])
    [told] = failed.value.panel.failed
    assert told.message == "half([1, 1]) returned None: every way through the function needs a return."
