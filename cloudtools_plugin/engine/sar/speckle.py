"""Speckle filters on power images, the number of looks, and how much a filter keeps.

All filters take and give linear power (float32, NaN = no data). A window is cut at the border of the image and around
pixels without data: statistics are of the valid pixels that are left. Pixels without data stay without data.

Sources: J. S. Lee 1980 (Lee), 1981 (refined Lee) and J. S. Lee et al. 2009 (improved sigma); V. S. Frost et al. 1982;
A. Lopes et al. 1990 (Gamma-MAP); S. Quegan and J. J. Yu 2001 (multi-temporal).
"""

from __future__ import annotations

import functools
import math

import numpy as np

from ..errors import InputError
from ..messages import message
from .backend import box_sum, kernels, moments, shifted
from .statistics import check_looks, gamma_isf, gamma_sf

FILTERS = ("boxcar", "lee", "refinedlee", "leesigma", "gammamap", "frost", "quegan")

#: Share of the speckle's distribution that the sigma range holds, Lee et al. 2009.
SIGMA_SHARE = 0.9
_BRIGHT_QUANTILE, _BRIGHT_COUNT = 0.98, 5


def check_size(size: int) -> int:
    """Radius of a window of `size` pixels. Raises InputError for an even or senseless size."""
    if size < 3 or size % 2 == 0 or size > 101:
        raise InputError(message("The window must be an odd number of pixels from 3 to 101, not {size}.", size=size))
    return size // 2


def halo_of(name: str, size: int) -> int:
    """How many pixels around a block a filter looks at."""
    return {"refinedlee": 3, "leesigma": check_size(size) + 1}.get(name, check_size(size))


def despeckle(power, name: str, size: int = 7, looks: float = 1.0, damping: float = 2.0, bright: float = math.inf):
    """One date through the filter `name` of FILTERS ('quegan' needs a stack: see `quegan`).

    size: window, pixels (refined Lee: always 7); looks: equivalent number of looks; damping: Frost's; bright: power
    above which the sigma filter looks for point targets. Raises InputError for an unknown filter.
    """
    power = np.asarray(power, np.float32)
    if name == "boxcar":
        return boxcar(power, size)
    if name == "lee":
        return lee(power, size, looks)
    if name == "refinedlee":
        return refined_lee(power, looks)
    if name == "leesigma":
        return lee_sigma(power, size, looks, bright)
    if name == "gammamap":
        return gamma_map(power, size, looks)
    if name == "frost":
        return frost(power, size, damping)
    raise InputError(
        message("Unknown filter '{name}'; choose one of {filters}.", name=name, filters=", ".join(FILTERS))
    )


def _like(power, values):
    return np.where(np.isnan(power), np.float32(np.nan), values).astype(np.float32)


def boxcar(power, size: int):
    """Mean of the window."""
    return _like(power, moments(power, check_size(size))[0])


def lee(power, size: int, looks: float):
    """Lee 1980, multiplicative noise: mean + w (pixel - mean), w = 1 - Cu^2 / Ci^2 kept at or above 0, Cu^2 = 1 /
    looks.
    """
    mean, variance, _ = moments(power, check_size(size))
    with np.errstate(invalid="ignore", divide="ignore"):
        weight = np.clip(1.0 - mean * mean / (check_looks(looks) * variance), 0.0, 1.0)
        weight = np.where(variance > 0, weight, 0.0)
        return _like(power, mean + weight * (power - mean))


def gamma_map(power, size: int, looks: float):
    """Lopes 1990: the maximum a posteriori of a gamma scene under gamma speckle.

    Windows as smooth as speckle give their mean, rougher than sqrt(2) Cu the pixel itself, between the root of the
    quadratic equation.
    """
    looks = check_looks(looks)
    mean, variance, _ = moments(power, check_size(size))
    speckle = 1.0 / looks
    with np.errstate(invalid="ignore", divide="ignore"):
        local = variance / (mean * mean)
        alpha = (1.0 + speckle) / (local - speckle)
        b = alpha - looks - 1.0
        root = (b * mean + np.sqrt(mean * mean * b * b + 4.0 * alpha * looks * mean * power)) / (2.0 * alpha)
        smooth = ~(local > speckle)
        return _like(power, np.where(smooth, mean, np.where(local >= 2.0 * speckle, power, root)))


def frost(power, size: int, damping: float = 2.0):
    """Frost 1982: weights exp(-damping Ci^2 d), d the distance in pixels, Ci the window's coefficient of variation."""
    radius = check_size(size)
    mean, variance, _ = moments(power, radius)
    with np.errstate(invalid="ignore", divide="ignore"):
        variation = np.where(mean > 0, variance / (mean * mean), 0.0)
    fast = kernels()
    if fast is not None:
        out = np.empty(power.shape, np.float32)
        fast.frost(power, variation, radius, float(damping), out)
        return out
    total, weights = np.zeros(power.shape), np.zeros(power.shape)
    for di in range(-radius, radius + 1):
        for dj in range(-radius, radius + 1):
            x = shifted(power, di, dj)
            weight = np.exp(-damping * variation * math.sqrt(di * di + dj * dj))
            good = ~np.isnan(x)
            total[good] += (weight * x)[good]
            weights[good] += weight[good]
    with np.errstate(invalid="ignore", divide="ignore"):
        return _like(power, total / weights)


@functools.lru_cache(maxsize=1)
def _half_windows():
    """The eight 7 x 7 half windows of Lee 1981, in the order left, right of the four edge directions; the edge's own
    pixels belong to both sides."""
    y, x = np.mgrid[-3:4, -3:4]
    return np.stack([x <= 0, x >= 0, x <= y, x >= y, y >= 0, y <= 0, x + y >= 0, x + y <= 0])


def refined_lee(power, looks: float):
    """Lee 1981: in a 7 x 7 window the half on the pixel's own side of the strongest edge (of 3 x 3 means) is taken for
    the local statistics of Lee's filter: mean + w (pixel - mean), w = var(x) / var(y),
    var(x) = (var(y) - mean^2 Cu^2) / (1 + Cu^2)."""
    looks = check_looks(looks)
    fast = kernels()
    halves = _half_windows()
    if fast is not None:
        out = np.empty(power.shape, np.float32)
        fast.refined_lee(power, looks, halves, out)
        return out
    small = moments(np.pad(power, 3, constant_values=np.nan), 1)[0]
    m = {(a, b): shifted(small, 2 * a, 2 * b)[3:-3, 3:-3] for a in (-1, 0, 1) for b in (-1, 0, 1)}
    centre = m[0, 0]
    pairs = (
        (m[-1, 1] + m[0, 1] + m[1, 1] - m[-1, -1] - m[0, -1] - m[1, -1], m[0, -1], m[0, 1]),
        (m[-1, 0] + m[-1, 1] + m[0, 1] - m[0, -1] - m[1, -1] - m[1, 0], m[1, -1], m[-1, 1]),
        (m[-1, -1] + m[-1, 0] + m[-1, 1] - m[1, -1] - m[1, 0] - m[1, 1], m[1, 0], m[-1, 0]),
        (m[-1, -1] + m[-1, 0] + m[0, -1] - m[0, 1] - m[1, 0] - m[1, 1], m[1, 1], m[-1, -1]),
    )
    whole = np.isnan(sum(m.values()))
    choice = np.full(power.shape, -1)
    steepest = np.full(power.shape, -1.0)
    for k, (step, near, far) in enumerate(pairs):
        better = np.abs(step) > steepest
        side = np.where(np.abs(near - centre) < np.abs(far - centre), 0, 1)
        choice = np.where(better, 2 * k + side, choice)
        steepest = np.where(better, np.abs(step), steepest)
    choice[whole] = -1
    total, square, count = (np.zeros(power.shape) for _ in range(3))
    for di in range(-3, 4):
        for dj in range(-3, 4):
            x = shifted(power, di, dj).astype(np.float64)
            good = ~np.isnan(x) & np.where(choice < 0, True, halves[choice, di + 3, dj + 3])
            total[good] += x[good]
            square[good] += (x * x)[good]
            count += good
    return _like(power, _mmse(power, total, square, count, 1.0 / looks))


def _mmse(power, total, square, count, speckle):
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = total / count
        variance = np.maximum(square / count - mean * mean, 0.0)
        signal = np.maximum((variance - mean * mean * speckle) / (1.0 + speckle), 0.0)
        return mean + np.where(variance > 0, signal / variance, 0.0) * (power - mean)


@functools.lru_cache(maxsize=64)
def sigma_range(looks: float):
    """(lower, upper, variance): the range of speckle of mean 1 that holds SIGMA_SHARE of it and keeps the mean, and the
    variance within. Solved from the gamma distribution instead of read from the paper's table."""
    looks = check_looks(looks)

    def upper_of(low):
        rest = float(gamma_sf(np.array([looks * low]), looks)[0]) - SIGMA_SHARE
        return gamma_isf(rest, looks) / looks if rest > 1e-12 else math.inf

    def part(order, low, high):
        edges = np.array([looks * low, min(looks * high, 1e6)])
        tails = gamma_sf(edges, looks + order)
        return (float(tails[0] - tails[1])) * math.exp(math.lgamma(looks + order) - math.lgamma(looks)) / looks**order

    bottom, top = 1e-9, gamma_isf(SIGMA_SHARE, looks) / looks
    for _ in range(100):
        low = 0.5 * (bottom + top)
        if part(1, low, upper_of(low)) / SIGMA_SHARE < 1.0:
            bottom = low
        else:
            top = low
    high = upper_of(low)
    return low, high, part(2, low, high) / SIGMA_SHARE - 1.0


def bright_limit(power) -> float:
    """Power above which point targets are looked for: the 98th percentile of a sample (Lee et al. 2009)."""
    good = power[~np.isnan(power)]
    return float(np.quantile(good, _BRIGHT_QUANTILE)) if good.size else math.inf


def lee_sigma(power, size: int, looks: float, bright: float = math.inf):
    """Lee et al. 2009: Lee's filter over the pixels of the window that lie in the sigma range of the pixel's prior mean
    (Lee's filter in 3 x 3). Where five of 3 x 3 pixels are above `bright` these stay as they are (point targets)."""
    radius = check_size(size)
    low, high, variance = sigma_range(check_looks(looks))
    m3, v3, _ = moments(power, 1)
    speckle = 1.0 / looks
    with np.errstate(invalid="ignore", divide="ignore"):
        signal = np.maximum((v3 - m3 * m3 * speckle) / (1.0 + speckle), 0.0)
        prior = m3 + np.where(v3 > 0, signal / v3, 0.0) * (power - m3)
        above = power > bright
    point = above & (box_sum(box_sum(above, 1) >= _BRIGHT_COUNT, 1) > 0)
    fast = kernels()
    if fast is not None:
        out = np.empty(power.shape, np.float32)
        fast.lee_sigma(power, prior, radius, low, high, variance, point, out)
        return out
    total, square, count = (np.zeros(power.shape) for _ in range(3))
    for di in range(-radius, radius + 1):
        for dj in range(-radius, radius + 1):
            x = shifted(power, di, dj).astype(np.float64)
            with np.errstate(invalid="ignore"):
                good = (x >= prior * low) & (x <= prior * high)
            total[good] += x[good]
            square[good] += (x * x)[good]
            count += good
    out = np.where(count < 2, prior, _mmse(power, total, square, count, variance))
    return _like(power, np.where(point, power, out))


def quegan(stack, size: int):
    """Quegan and Yu 2001: every date (stack: (dates, h, w)) as its local mean times the mean of pixel / local mean over
    the dates that have data there. Keeps the resolution: only ratios are averaged."""
    stack = np.asarray(stack, np.float32)
    if stack.shape[0] < 2:
        raise InputError(message("The multi-temporal filter needs two dates or more."))
    radius = check_size(size)
    means = [moments(date, radius)[0] for date in stack]
    total, count = np.zeros(stack.shape[1:]), np.zeros(stack.shape[1:])
    for date, mean in zip(stack, means):
        with np.errstate(invalid="ignore", divide="ignore"):
            ratio = np.where(mean > 0, date / mean, 1.0)
        good = ~np.isnan(date)
        total[good] += ratio[good]
        count += good
    with np.errstate(invalid="ignore", divide="ignore"):
        common = total / count
        return np.stack([_like(date, mean * common) for date, mean in zip(stack, means)])


# --- how much speckle there is, and how much a filter keeps ---


def estimate_looks(samples, side: int = 15) -> float:
    """Equivalent number of looks of an image, or of windows (a list) of it: mean^2 / variance of the most common
    ground.

    Windows of side x side pixels cover the samples (every 15th pixel, closer where they are small); of their squared
    coefficients of variation the shortest interval that holds half is taken for untextured ground, and its median is
    1 / looks. Texture that is everywhere makes the estimate too small. Raises InputError without 20 windows of data.
    """
    squared = []
    for power in samples if isinstance(samples, (list, tuple)) else [samples]:
        good = ~np.isnan(power)
        step = max(1, min(side, int(min(power.shape) // 8)))
        for row in range(0, power.shape[0] - side + 1, step):
            for col in range(0, power.shape[1] - side + 1, step):
                inside = good[row : row + side, col : col + side]
                if inside.mean() < 0.9:
                    continue
                x = power[row : row + side, col : col + side][inside].astype(np.float64)
                if x.mean() > 0 and x.var() > 0:
                    squared.append(x.var(ddof=1) / x.mean() ** 2)
    if len(squared) < 20:
        raise InputError(
            message("There is too little data to estimate the number of looks; give it (Sentinel-1 IW GRD: 4.4).")
        )
    values = np.sort(np.log(np.asarray(squared)))
    held = values.size // 2
    first = int(np.argmin(values[held:] - values[: values.size - held]))
    return float(np.clip(1.0 / math.exp(float(np.median(values[first : first + held]))), 0.5, 10_000.0))


def edge_preservation(before, after) -> float:
    """Share of the contrast (dB) across the strongest edges that a filter keeps; 1 = all, NaN = no edge to judge by.

    An edge pixel has 3 x 3 means left and right, or above and below, whose ratio is among the 2 % strongest of the
    unfiltered image. The contrast of the filtered image is taken between the single pixels two steps away on each side.
    """
    kept, had = 0.0, 0.0
    means = moments(before, 1)[0]
    with np.errstate(invalid="ignore", divide="ignore"):
        fine = np.log(after)
        coarse = np.log(means)
    for step in ((0, 2), (2, 0)):
        was = shifted(coarse, *step) - shifted(coarse, -step[0], -step[1])
        now = shifted(fine, *step) - shifted(fine, -step[0], -step[1])
        usable = np.isfinite(was) & np.isfinite(now)
        if usable.sum() < 100:
            continue
        strong = usable & (np.abs(was) >= np.quantile(np.abs(was[usable]), 0.98))
        kept += float(np.sum(now[strong] * np.sign(was[strong])))
        had += float(np.sum(np.abs(was[strong])))
    return kept / had if had > 0 else math.nan
