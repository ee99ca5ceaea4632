"""Distributions of speckle: gamma, F and chi-square tails without scipy, and the tests of change built on them.

Fully developed speckle of L looks makes a power of mean m gamma distributed with shape L and scale m / L, so the
ratio of two dates without change is F(2L, 2L) distributed, exactly.
"""

from __future__ import annotations

import functools
import math

import numpy as np

from ..errors import InputError
from ..messages import message

_TINY = 1e-300
_log_gamma = np.vectorize(math.lgamma, otypes=[float])


def beta_cdf(x, a: float, b: float):
    """Regularised incomplete beta function I_x(a, b) of an array, by the modified Lentz continued fraction."""
    x = np.asarray(x, float)
    out = np.empty(x.shape)
    swap = x > (a + 1.0) / (a + b + 2.0)
    out[~swap] = _beta_fraction(x[~swap], a, b)
    out[swap] = 1.0 - _beta_fraction(1.0 - x[swap], b, a)
    return out


def _beta_fraction(x, a: float, b: float):
    if x.size == 0:
        return x
    with np.errstate(divide="ignore"):
        front = np.exp(a * np.log(x) + b * np.log1p(-x) + math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)) / a
    c = np.ones_like(x)
    d = 1.0 / np.where(np.abs(1.0 - (a + b) * x / (a + 1.0)) < _TINY, _TINY, 1.0 - (a + b) * x / (a + 1.0))
    value = d.copy()
    for m in range(1, 10_000):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1.0 + term * d
            d = 1.0 / np.where(np.abs(d) < _TINY, _TINY, d)
            c = 1.0 + term / c
            c = np.where(np.abs(c) < _TINY, _TINY, c)
            step = c * d
            value = value * step
        if np.all(np.abs(step - 1.0) < 1e-14):
            break
    return front * value


def gamma_sf(x, a: float):
    """Upper tail Q(a, x) of the gamma distribution with shape a and scale 1, of an array."""
    x = np.asarray(x, float)
    out = np.ones(x.shape)
    low = (x > 0) & (x < a + 1.0)
    high = x >= a + 1.0
    if low.any():
        out[low] = 1.0 - _gamma_series(x[low], a)
    if high.any():
        out[high] = _gamma_fraction(x[high], a)
    return out


def _gamma_series(x, a: float):
    term = np.full(x.shape, 1.0 / a)
    total = term.copy()
    for n in range(1, 10_000):
        term = term * x / (a + n)
        total += term
        if np.all(term < total * 1e-16):
            break
    return total * np.exp(a * np.log(x) - x - math.lgamma(a))


def _gamma_fraction(x, a: float):
    b = x + 1.0 - a
    c = np.full(x.shape, 1.0 / _TINY)
    d = 1.0 / b
    value = d.copy()
    for n in range(1, 10_000):
        term = -n * (n - a)
        b = b + 2.0
        d = term * d + b
        d = 1.0 / np.where(np.abs(d) < _TINY, _TINY, d)
        c = b + term / c
        c = np.where(np.abs(c) < _TINY, _TINY, c)
        step = c * d
        value = value * step
        if np.all(np.abs(step - 1.0) < 1e-15):
            break
    return value * np.exp(a * np.log(x) - x - math.lgamma(a))


def f_sf(x, d1: float, d2: float):
    """P(F > x) for the F distribution with d1 and d2 degrees of freedom."""
    x = np.maximum(np.asarray(x, float), 0.0)
    return beta_cdf(d2 / (d2 + d1 * x), d2 / 2.0, d1 / 2.0)


def _solve(tail, p: float, low: float, high: float) -> float:
    """x in (low, high) with the decreasing tail(x) = p, by bisection in log x."""
    low, high = math.log(low), math.log(high)
    for _ in range(200):
        middle = 0.5 * (low + high)
        if float(tail(math.exp(middle))) > p:
            low = middle
        else:
            high = middle
        if high - low < 1e-13:
            break
    return math.exp(0.5 * (low + high))


@functools.lru_cache(maxsize=4096)
def f_isf(p: float, d1: float, d2: float) -> float:
    """x with P(F > x) = p."""
    return _solve(lambda x: f_sf(np.array([x]), d1, d2)[0], p, 1e-12, 1e15)


def gamma_isf(p: float, a: float) -> float:
    """x with Q(a, x) = p."""
    return _solve(lambda x: gamma_sf(np.array([x]), a)[0], p, 1e-12, 1e6)


def chi2_sf(x, df: float):
    """P(X > x) for the chi-square distribution."""
    return gamma_sf(np.asarray(x, float) / 2.0, df / 2.0)


def trigamma(x: float) -> float:
    """Second derivative of log gamma: the variance of the logarithm of a gamma variate of shape x."""
    total = 0.0
    while x < 12.0:
        total += 1.0 / (x * x)
        x += 1.0
    inverse = 1.0 / (x * x)
    return (
        total + 1.0 / x + inverse / 2.0 + inverse / x * (1 / 6 - inverse * (1 / 30 - inverse * (1 / 42 - inverse / 30)))
    )


# --- two dates: the exact test ---


def check_looks(looks: float) -> float:
    """Raises InputError for a number of looks that no image has."""
    if not (math.isfinite(looks) and 0.5 <= looks <= 10_000):
        raise InputError(message("The number of looks must be between 0.5 and 10000 (1 for single-look images)."))
    return float(looks)


def ratio_limits(alpha: float, looks_before: float, looks_after: float):
    """(lower, upper) limits of after / before that no-change speckle leaves with probability `alpha` (half on each
    side).
    """
    if not 0.0 < alpha < 1.0:
        raise InputError(message("The significance level must be between 0 and 1, such as 0.01."))
    d1, d2 = 2.0 * check_looks(looks_after), 2.0 * check_looks(looks_before)
    return 1.0 / f_isf(alpha / 2.0, d2, d1), f_isf(alpha / 2.0, d1, d2)


def ratio_p_values(log_ratio, looks_before: float, looks_after: float):
    """Two-sided p-value (float32) of ln(after / before) under no change; NaN stays NaN.

    ln p is interpolated in a table of 8192 exact values over +-30 (its relative error is below 1e-4).
    """
    d1, d2 = 2.0 * check_looks(looks_after), 2.0 * check_looks(looks_before)
    grid, table = _ratio_table(d1, d2)
    p = np.exp(np.interp(np.clip(log_ratio, grid[0], grid[-1]), grid, table)).astype(np.float32)
    return np.where(np.isnan(log_ratio), np.float32(np.nan), p)


@functools.lru_cache(maxsize=16)
def _ratio_table(d1: float, d2: float):
    # denser in the middle, where p turns over
    grid = 30.0 * np.sinh(np.linspace(-6.0, 6.0, 8193)) / math.sinh(6.0)
    upper = f_sf(np.exp(grid), d1, d2)
    lower = f_sf(np.exp(-grid), d2, d1)
    return grid, np.log(np.clip(2.0 * np.minimum(upper, lower), 1e-300, 1.0))


def looks_from_ratio(log_ratio) -> float:
    """Equivalent number of looks of two dates from the spread of ln(after / before) of mostly unchanged ground.

    Texture cancels in the ratio. The quartiles are compared with those of F(2L, 2L); change and a time lag only widen
    them, so the estimate errs to fewer looks. Raises InputError for fewer than 100 values.
    """
    values = np.asarray(log_ratio)
    values = values[np.isfinite(values)]
    if values.size < 100:
        raise InputError(
            message("There are too few pixels with data on both dates to estimate the number of looks; give it.")
        )
    low, high = np.quantile(values, (0.25, 0.75))
    half = max(0.5 * float(high - low), 1e-4)
    fewest, most = math.log(0.5), math.log(10_000.0)
    for _ in range(60):
        middle = 0.5 * (fewest + most)
        if math.log(f_isf(0.25, 2 * math.exp(middle), 2 * math.exp(middle))) > half:
            fewest = middle
        else:
            most = middle
    return min(max(math.exp(0.5 * (fewest + most)), 0.5), 10_000.0)


# --- many dates: the omnibus test ---


def omnibus_statistic(sums, log_sums, dates: int, looks: float):
    """-2 ln Q for one channel: `sums` and `log_sums` are the sum of the power and of its logarithm over the dates.

    K. Conradsen, A. A. Nielsen, H. Skriver, Determining the points of change in time series of polarimetric SAR data,
    IEEE TGRS 2016; one channel is the case p = 1, channels that are independent add up.
    """
    return 2.0 * looks * (dates * np.log(sums / dates) - log_sums)


def omnibus_p_values(statistic, dates: int, looks: float, channels: int = 1):
    """p-value (float32) of -2 ln Q (summed over `channels`), by the corrected chi-square of Conradsen et al.

    For fewer looks than four the chi-square series is too short in the far tail; there the distribution of Q, a product
    of powers of Dirichlet shares, is inverted numerically from its characteristic function, which is exact.
    """
    looks = check_looks(looks)
    if dates < 2:
        raise InputError(message("A test of change needs two dates or more."))
    statistic = np.asarray(statistic, float)
    grid, table = _omnibus_table(int(dates), looks, int(channels))
    p = np.exp(np.interp(np.clip(statistic, 0.0, grid[-1]), grid, table)).astype(np.float32)
    return np.where(np.isnan(statistic), np.float32(np.nan), p)


def omnibus_limit(alpha: float, dates: int, looks: float, channels: int = 1) -> float:
    """-2 ln Q above which the no-change hypothesis is rejected at the level `alpha`."""
    grid, table = _omnibus_table(int(dates), check_looks(looks), int(channels))
    return float(np.interp(-math.log(alpha), -table, grid))


@functools.lru_cache(maxsize=16)
def _omnibus_table(dates: int, looks: float, channels: int):
    top = 40.0 + 12.0 * channels * (dates - 1)
    grid = top * np.linspace(0.0, 1.0, 4001) ** 2  # p falls like 1 - sqrt(z) at first
    p = _omnibus_exact(grid, dates, looks, channels) if looks < 4 else _omnibus_chi2(grid, dates, looks, channels)
    p[0] = 1.0
    p = np.minimum.accumulate(np.clip(p, 1e-30, 1.0))
    return grid, np.log(p)


def _omnibus_chi2(z, dates: int, looks: float, channels: int):
    df = channels * (dates - 1)
    rho = 1.0 - (dates + 1) / (6.0 * dates * looks)
    omega = -df / 4.0 * (1.0 - 1.0 / rho) ** 2
    z = rho * z
    plain = chi2_sf(z, df)
    return plain + omega * (chi2_sf(z, df + 4) - plain)


def _omnibus_exact(z, dates: int, looks: float, channels: int):
    """P(-2 ln Q > z) by Gil-Pelaez inversion of E[exp(i t (-2 ln Q))] = E[Q^(-2 i t)]."""
    t = (np.arange(1 << 14) + 0.5) * (math.pi / (4.0 * z[-1]))
    h = -2j * t
    n, k = looks, dates
    log_phi = channels * (
        h * (k * n * math.log(k))
        + math.lgamma(k * n)
        - log_gamma_complex(k * n * (1 + h))
        + k * (log_gamma_complex(n * (1 + h)) - math.lgamma(n))
    )
    weight = np.exp(log_phi) / t
    step = t[1] - t[0]
    out = np.empty(z.shape)
    for i, x in enumerate(z):
        out[i] = 0.5 + step / math.pi * float(np.sum((np.exp(-1j * t * x) * weight).imag))
    return out


def log_gamma_complex(z):
    """ln gamma of complex numbers with positive real part, by Stirling's series after raising the argument."""
    z = np.asarray(z, complex)
    shift = np.zeros_like(z)
    for _ in range(12):
        shift += np.log(z)
        z = z + 1.0
    inverse = 1.0 / (z * z)
    series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / z
    return (z - 0.5) * np.log(z) - z + 0.5 * math.log(2 * math.pi) + series - shift
