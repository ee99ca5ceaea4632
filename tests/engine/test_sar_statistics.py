"""Distributions against published values and simulation; the tests of change keep their level."""

from __future__ import annotations

import numpy as np
import pytest

from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.sar import statistics as st

PIXELS = 1_000_000


def test_tails_against_tables():
    # F(0.95; 4, 10) = 3.478, F(0.99; 2, 2) = 99, chi-square(0.95; 3) = 7.815, trigamma(1) = pi^2 / 6
    assert st.f_isf(0.05, 4, 10) == pytest.approx(3.4780, abs=5e-5)
    assert st.f_isf(0.01, 2, 2) == pytest.approx(99.0, rel=1e-9)
    assert st.chi2_sf(np.array([7.8147]), 3)[0] == pytest.approx(0.05, abs=1e-5)
    assert st.trigamma(1.0) == pytest.approx(np.pi**2 / 6, rel=1e-10)
    # with two degrees of freedom each, P(F > x) = 1 / (1 + x), far into the tail
    x = np.array([0.0, 0.5, 3.0, 1e6])
    assert st.f_sf(x, 2, 2) == pytest.approx(1 / (1 + x), rel=1e-12)


@pytest.mark.parametrize("looks", [1, 2, 4.4, 9])
@pytest.mark.parametrize("alpha", [0.05, 0.01])
def test_two_dates_keep_the_level(looks, alpha):
    rng = np.random.default_rng(int(10 * looks))
    before, after = rng.gamma(looks, 1 / looks, (2, PIXELS))
    low, high = st.ratio_limits(alpha, looks, looks)
    rate = np.mean((after / before < low) | (after / before > high))
    assert rate == pytest.approx(alpha, rel=0.05)
    p = st.ratio_p_values(np.log(after / before), looks, looks)
    assert np.mean(p < alpha) == pytest.approx(rate, rel=1e-3)


@pytest.mark.parametrize(("looks", "dates", "channels"), [(1, 3, 1), (1, 3, 2), (4.4, 5, 1), (9, 3, 2)])
def test_omnibus_keeps_the_level(looks, dates, channels):
    rng = np.random.default_rng(7)
    statistic = 0.0
    for _ in range(channels):
        stack = rng.gamma(looks, 1 / looks, (dates, PIXELS))
        statistic = statistic + st.omnibus_statistic(stack.sum(0), np.log(stack).sum(0), dates, looks)
    for alpha in (0.05, 0.01):
        assert np.mean(statistic > st.omnibus_limit(alpha, dates, looks, channels)) == pytest.approx(alpha, rel=0.05)


def test_omnibus_of_two_dates_is_the_two_sided_ratio_test():
    looks, ratio = 3.0, np.exp(np.linspace(-3, 3, 41))
    total = 1 + ratio
    p = st.omnibus_p_values(st.omnibus_statistic(total, np.log(ratio), 2, looks), 2, looks)
    assert p == pytest.approx(st.ratio_p_values(np.log(ratio), looks, looks), abs=3e-3)


@pytest.mark.parametrize("looks", [1, 4.4, 20])
def test_looks_from_the_ratio_see_through_texture(looks):
    rng = np.random.default_rng(3)
    scene = np.exp(rng.normal(0, 2, 200_000))
    before, after = scene * rng.gamma(looks, 1 / looks, (2, scene.size))
    assert st.looks_from_ratio(np.log(after / before)) == pytest.approx(looks, rel=0.03)


def test_nan_stays_nan_and_nonsense_is_refused():
    assert np.isnan(st.ratio_p_values(np.array([np.nan, 0.0]), 4, 4)).tolist() == [True, False]
    for looks in (0, -1, np.nan):
        with pytest.raises(InputError):
            st.check_looks(looks)
    with pytest.raises(InputError):
        st.ratio_limits(0.0, 4, 4)
