"""The report's numbers against cases computed by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from grader.report import numbers
from grader.report.numbers import Flag

NAN = float("nan")


def test_difficulty_is_who_has_all_points_and_the_mean_share_of_them():
    points = np.array([[4.0, 3.0], [4.0, 0.0], [1.0, 3.0], [0.0, NAN], [NAN, NAN]])
    first, second = numbers.items(points, np.array([4.0, 3.0]))
    assert (first.learners, first.solved, first.pass_rate) == (4, 2, 0.5)
    assert first.mean_share == pytest.approx((1 + 1 + 0.25 + 0) / 4)
    assert (second.learners, second.solved) == (3, 2)
    assert second.mean_share == pytest.approx(2 / 3)


def test_discrimination_is_the_correlation_with_the_rest_of_the_points():
    """By hand: part one is 1, 1, 0, 0 and the rest 2, 1, 1, 0: covariance 1/4, deviations 1/2 and sqrt(1/2)."""
    points = np.array([[1.0, 1.0, 1.0], [1.0, 1.0, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]])
    one, two, three = numbers.items(points, np.ones(3))
    assert one.discrimination == two.discrimination == pytest.approx(0.25 / (0.5 * math.sqrt(0.5)))
    assert three.discrimination == pytest.approx(0.0, abs=1e-12)
    assert one.flags == []
    assert three.flags == [Flag.TELLS_LITTLE]


def test_a_part_that_the_good_ones_miss_has_a_negative_discrimination():
    points = np.array([[0.0, 4.0, 3.0], [0.0, 4.0, 3.0], [3.0, 0.0, 0.0]])
    assert numbers.items(points, np.array([3.0, 4.0, 3.0]))[0].discrimination == pytest.approx(-1.0)


def test_what_a_learner_has_no_points_in_is_no_0_in_the_rest():
    """The third has handed in one of the other two, all right: as good a rest as the first one's."""
    points = np.array([[1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [1.0, 1.0, NAN], [0.0, NAN, 0.0]])
    assert numbers.items(points, np.ones(3))[0].discrimination == pytest.approx(1.0)


@pytest.mark.parametrize(
    "points",
    [
        np.array([[1.0, 1.0], [1.0, 1.0], [1.0, 1.0]]),  # all equal
        np.array([[0.3, 0.1], [0.3, 0.1], [0.1 + 0.2, 0.1]]),  # but for rounding
        np.array([[1.0, 1.0], [0.0, 0.0]]),  # two learners are on a line always
        np.array([[1.0], [0.0], [1.0]]),  # no other part
        np.full((3, 2), NAN),
    ],
)
def test_a_correlation_that_cannot_be_told_is_none_and_raises_no_flag(points):
    for item in numbers.items(points, np.ones(points.shape[1])):
        assert math.isnan(item.discrimination)
        assert Flag.TELLS_LITTLE not in item.flags


def test_parts_that_nearly_nobody_or_everybody_solves_are_flagged():
    solved_by = {20: [], 19: [Flag.HARD], 95: [], 96: [Flag.EASY]}
    points = np.array([[1.0 if learner < count else 0.0 for count in solved_by] for learner in range(100)])
    found = numbers.items(points, np.ones(4))
    assert [[flag for flag in item.flags if flag is not Flag.TELLS_LITTLE] for item in found] == [*solved_by.values()]


def test_a_part_without_points_or_with_extra_ones():
    points = np.array([[0.0, 5.0], [0.0, 4.0], [0.0, 0.0]])
    nothing, extra = numbers.items(points, np.array([0.0, 4.0]))
    assert nothing.learners == 0
    assert math.isnan(nothing.pass_rate)
    assert (extra.solved, extra.mean_share) == (2, pytest.approx(0.75))


def test_the_spread_leaves_out_who_has_no_score():
    found = numbers.spread(np.array([1.0, NAN, 3.0, 5.0, 7.0]))
    assert (found.learners, found.mean, found.lower, found.median, found.upper) == (4, 4.0, 2.5, 4.0, 5.5)
    assert numbers.spread(np.array([NAN])).learners == 0


def test_few_points_are_counted_one_by_one_and_many_in_ten_steps():
    edges, counts = numbers.bins(np.array([0.0, 3.0, 2.5, NAN]), 3.0)
    assert edges == [-0.5, 0.5, 1.5, 2.5, 3.5]
    assert counts == [1, 0, 0, 2]  # 2.5 is rounded up
    edges, counts = numbers.bins(np.array([0.0, 9.9, 10.0, 90.0, 100.0, 104.0]), 100.0)
    assert edges == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 104]
    assert counts == [2, 1, 0, 0, 0, 0, 0, 0, 0, 3]


def test_bands_go_from_the_highest_sum_to_the_lowest():
    scores = np.array([[1.0, NAN], [10.0, 10.0], [NAN, NAN], [5.0, 6.0], [8.0, NAN]])
    first, second = numbers.bands(scores, most=2)
    assert (first.first, first.last, first.means, first.total) == (1, 2, [7.5, 8.0], 15.5)
    assert (second.first, second.last, second.means[0], second.total) == (3, 4, 4.5, 4.5)
    assert math.isnan(second.means[1])
    assert numbers.bands(np.full((3, 2), NAN)) == []
    assert [band.last for band in numbers.bands(np.array([[1.0], [2.0]]))] == [1, 2]
