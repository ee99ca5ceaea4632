"""Change between two dates, or along a stack: difference images, thresholds, the class map with its numbers.

Strength is counted as d = ln(after / before) of the *amplitude* while it is computed (10 log10 of the power ratio is
20 / ln 10 times that) and written in dB.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from ..errors import InputError
from ..messages import message
from .backend import box_sum, kernels
from .radiometry import Match, apply_match, match_pictures
from .statistics import (
    check_looks,
    looks_from_ratio,
    omnibus_p_values,
    omnibus_statistic,
    ratio_limits,
    ratio_p_values,
)

DECREASE, NONE, INCREASE, NODATA = 1, 2, 3, 0

DIFFERENCES = ("logratio", "meanratio", "neighbourhood", "fusion")
THRESHOLDS = ("auto", "otsu", "kittler", "significance", "fixed")

#: dB of one unit of d.
DB = 20.0 / math.log(10.0)

#: Iterations of the total variation filter; a pixel then depends on what is at most this far away.
TV_STEPS = 40
#: The weight follows the noise s of d: 2.5 s up to 0.6, from s = 0.4 on 1.5 s up to 1.
TV_WEIGHTS = ((2.5, 0.6), (1.5, 1.0))
#: Otsu's cut lies midway between the mean strengths of the two classes. Unchanged ground spreads less than change does,
#: so the best cut is lower; any factor between 0.8 and 0.9 does the same on simulated and real pairs.
OTSU_SHARE = 0.85
#: Weaker change than this (dB) is left to the significance test: in a pair without change Otsu would cut the noise.
LEAST_DB = 1.0
#: Otsu's separability from which on the strengths are two classes: without change it is 0.5 to 0.7 on simulated and
#: real pairs, with change 0.8 to 0.95. Below, what the filter left of (correlated) speckle could be cut: the limit is
#: then at least so many robust standard deviations of the strengths, but no more than this share of the noise before.
SEPARABLE, NOISE = 0.8, (5.0, 0.65)
#: A flood is stronger than what else changed, and its cut would miss that. Where the other side (decrease or increase)
#: is two classes by itself it has its own, lower cut: share of the side beyond it, and the cut in robust standard
#: deviations of the side, at least. Sides without change have at most 0.002 or 2.5 of these.
SIDE_SHARE, SIDE_SPREAD = 0.01, 6.0
RATIO_WINDOW = 5

_RANGE, _BINS = 8.0, 16384  # histogram of d: +-69 dB in steps of 0.0085 dB


# --- difference images ---


def log_ratio(before, after):
    """d = ln(after / before) / 2 of two power images (float32); NaN where either has no data."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return (np.log(after / before) * np.float32(0.5)).astype(np.float32)


def total_variation(d, weight: float, steps: int = TV_STEPS):
    """The image u that minimises |u - d|^2 / 2 + weight * TV(u) (Rudin, Osher and Fatemi 1992), by `steps` iterations
    of the fast projected gradient on its dual (Beck and Teboulle 2009).

    d: float32, NaN = no data (stays so; no difference is taken across it). After n steps a pixel depends only on those
    within n + 1 pixels, so a block with that halo gives what the whole image gives, bit for bit.
    """
    d = np.ascontiguousarray(d, np.float32)
    if weight <= 0:
        return d
    q = np.zeros((2, *d.shape), np.float32)
    p = np.zeros_like(q)
    u = np.empty_like(d)
    weight, tau = np.float32(weight), np.float32(1.0 / (8.0 * weight))
    fast = kernels()
    t = 1.0
    for _ in range(steps):
        following = (1.0 + math.sqrt(1.0 + 4.0 * t * t)) / 2.0
        momentum = np.float32((t - 1.0) / following)
        t = following
        if fast is not None:
            fast.tv_dual(q, p, u, d, weight, tau, momentum)
        else:
            _tv_dual(q, p, u, d, weight, tau, momentum)
    return (d + weight * _divergence(p)).astype(np.float32)


def _divergence(p):
    out = p[0] + p[1]
    out[:, 1:] -= p[0][:, :-1]
    out[1:] -= p[1][:-1]
    return out


def _tv_dual(q, p, u, d, weight, tau, momentum) -> None:
    u[:] = d + weight * _divergence(q)
    gx, gy = np.zeros_like(d), np.zeros_like(d)
    gx[:, :-1] = u[:, 1:] - u[:, :-1]
    gy[:-1] = u[1:] - u[:-1]
    gx[np.isnan(gx)] = 0
    gy[np.isnan(gy)] = 0
    x, y = q[0] + tau * gx, q[1] + tau * gy
    size = np.maximum(np.float32(1), np.sqrt(x * x + y * y))
    x, y = x / size, y / size
    q[0], q[1] = x + momentum * (x - p[0]), y + momentum * (y - p[1])
    p[0], p[1] = x, y


def _masked_sum(x, good, radius):
    return box_sum(np.where(good, x, 0), radius)


def mean_ratio(before, after, size: int = RATIO_WINDOW):
    """d of the means over size x size pixels of both dates (Inglada and Mercier 2007 call 1 - exp(-2 |d|) mean
    ratio).
    """
    good = ~np.isnan(before) & ~np.isnan(after)
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = _masked_sum(after, good, size // 2) / _masked_sum(before, good, size // 2)
        return np.where(good, 0.5 * np.log(ratio), np.nan).astype(np.float32)


def neighbourhood_ratio(before, after, size: int = RATIO_WINDOW):
    """Gong, Cao and Wu 2012: similarity min / max of the pixels and of their neighbourhoods, the pixel weighted by the
    heterogeneity (standard deviation / mean) of the joint window. Returned as d with the sign of the change of the
    mean.

    Amplitudes are compared; similarity s becomes d = -ln s.
    """
    radius = size // 2
    good = ~np.isnan(before) & ~np.isnan(after)
    a, b = np.sqrt(np.where(good, before, 0)).astype(np.float64), np.sqrt(np.where(good, after, 0)).astype(np.float64)
    count = box_sum(good, radius)
    low, high = np.minimum(a, b), np.maximum(a, b)
    with np.errstate(invalid="ignore", divide="ignore"):
        sa, sb = box_sum(a, radius), box_sum(b, radius)
        mean = (sa + sb) / (2 * count)
        spread = np.sqrt(np.maximum((box_sum(a * a, radius) + box_sum(b * b, radius)) / (2 * count) - mean * mean, 0))
        theta = np.clip(spread / mean, 0.0, 1.0)
        ring = (box_sum(low, radius) - low) / (box_sum(high, radius) - high)
        ring = np.where(np.isfinite(ring), ring, low / high)
        similarity = theta * low / high + (1 - theta) * ring
        return np.where(good, -np.log(similarity) * np.sign(sb - sa), np.nan).astype(np.float32)


def fused(denoised, mean, neighbourhood):
    """Geometric mean of the three strengths with the sign of the denoised log ratio: all three must see a change."""
    return (np.sign(denoised) * np.cbrt(np.abs(denoised) * np.abs(mean) * np.abs(neighbourhood))).astype(np.float32)


def noise_of(d) -> float:
    """Standard deviation of the noise of d, from differences of pixels three apart (speckle is correlated over one or
    two), robust to edges and change."""
    steps = np.concatenate([(d[:, 3:] - d[:, :-3]).ravel(), (d[3:] - d[:-3]).ravel()])
    steps = steps[np.isfinite(steps)]
    return float(np.median(np.abs(steps))) / 0.6745 / math.sqrt(2.0) if steps.size else 0.0


def weight_for(noise: float) -> float:
    """Weight of the total variation for a noise of d."""
    return max(min(slope * noise, most) for slope, most in TV_WEIGHTS)


# --- thresholds ---


@dataclass
class Histogram:
    """Counts of d over +-8 (+-69 dB); adding blocks in any order gives the same counts."""

    counts: np.ndarray = field(default_factory=lambda: np.zeros(_BINS, np.int64))

    def add(self, d) -> None:
        good = d[np.isfinite(d)]
        index = np.clip(((good + _RANGE) * (_BINS / (2 * _RANGE))).astype(np.int64), 0, _BINS - 1)
        self.counts += np.bincount(index, minlength=_BINS)

    @property
    def total(self) -> int:
        return int(self.counts.sum())

    @staticmethod
    def centres():
        return (np.arange(_BINS) + 0.5) * (2 * _RANGE / _BINS) - _RANGE

    def mode(self, share: float = 0.3) -> float:
        """Median of the shortest interval that holds `share` of all values: what unchanged ground has."""
        upto = np.cumsum(self.counts)
        total = upto[-1]
        if total == 0:
            return 0.0
        starts = np.concatenate([[0], upto[:-1]])
        ends = np.searchsorted(upto, starts + share * total, side="left")
        lengths = np.where(ends < _BINS, ends - np.arange(_BINS), _BINS)
        lengths[self.counts == 0] = _BINS
        first = int(np.argmin(lengths))
        middle = int(np.searchsorted(upto, starts[first] + 0.5 * share * total, side="left"))
        return float(self.centres()[min(middle, _BINS - 1)])

    def folded(self, centre: float, side: int = 0):
        """(strengths, counts) of |d - centre| in bins of equal width from 0. side: -1 only d below the centre, +1 only
        above, 0 both."""
        step = 2 * _RANGE / _BINS
        d = self.centres() - centre
        index = np.floor(np.abs(d) / step + 1e-9).astype(int)
        counts = np.bincount(index, self.counts * (d * side >= 0))
        return (np.arange(counts.size) + 0.5) * step, counts.astype(float)


def otsu(strengths, counts) -> float:
    """Threshold of largest variance between the classes (Otsu 1979)."""
    weight = np.cumsum(counts)
    moment = np.cumsum(counts * strengths)
    with np.errstate(invalid="ignore", divide="ignore"):
        between = (moment[-1] * weight / weight[-1] - moment) ** 2 / (weight * (weight[-1] - weight))
    between[~np.isfinite(between)] = -1.0
    best = int(np.argmax(between))
    return float(strengths[best]) + 0.5 * float(strengths[1] - strengths[0])


def separation(strengths, counts, cut: float) -> tuple:
    """(Otsu's separability of the two classes, 0..1; share beyond the cut; robust standard deviation of the whole)."""
    total = counts.sum()
    beyond = strengths > cut
    share = float(counts[beyond].sum() / total) if total else 0.0
    if not 0.0 < share < 1.0:
        return 0.0, share, 0.0
    means = [float(np.average(strengths[part], weights=counts[part])) for part in (beyond, ~beyond)]
    mean = float(np.average(strengths, weights=counts))
    variance = float(np.average((strengths - mean) ** 2, weights=counts))
    spread = float(strengths[np.searchsorted(np.cumsum(counts), 0.5 * total)]) / 0.6745
    return share * (1.0 - share) * (means[0] - means[1]) ** 2 / variance, share, spread


def side_limit(histogram: Histogram, centre: float, side: int, limit: float) -> float:
    """The limit of one side (-1, +1) for 'auto': `limit`, or the side's own where that is lower and SIDE allows it."""
    strengths, counts = histogram.folded(centre, side)
    if not counts.any():
        return limit
    cut = otsu(strengths, counts)
    separability, share, spread = separation(strengths, counts, cut)
    own = max(OTSU_SHARE * cut, LEAST_DB / DB)
    if separability >= SEPARABLE and share >= SIDE_SHARE and own >= SIDE_SPREAD * spread:
        return min(own, limit)
    return limit


def kittler_illingworth(strengths, counts) -> float:
    """Minimum-error threshold with generalised Gaussian classes (Bazi, Bruzzone and Melgani 2005).

    The shape of each class is the one whose ratio of mean absolute to standard deviation is that of the class. Classes
    of less than one permille are not considered: there the criterion has its known false minima.
    """
    # a coarser histogram suffices for a criterion that is flat at its minimum, and empty bins are gone
    last = int(np.flatnonzero(counts)[-1]) + 1
    group = max(1, last // 256)
    size = -(-last // group) * group
    c = np.pad(counts[:last], (0, size - last)).reshape(-1, group).sum(axis=1)
    x = (np.arange(c.size) + 0.5) * group * (strengths[1] - strengths[0])
    p = c / c.sum()
    best, found = math.inf, otsu(strengths, counts)
    for t in range(2, c.size - 2):
        cost = 0.0
        for part in (slice(0, t), slice(t, None)):
            share = float(p[part].sum())
            if share < 1e-3:
                cost = math.inf
                break
            weights = p[part] / share
            mean = float(np.sum(weights * x[part]))
            deviation = np.abs(x[part] - mean)
            variance, absolute = float(np.sum(weights * deviation**2)), float(np.sum(weights * deviation))
            if absolute <= 0 or variance <= 0:
                cost = math.inf
                break
            shape = _shape(absolute / math.sqrt(variance))
            rate = math.exp(0.5 * (math.lgamma(3 / shape) - math.lgamma(1 / shape))) / math.sqrt(variance)
            log_density = math.log(rate * shape / 2) - math.lgamma(1 / shape)
            cost += share * (float(np.sum(weights * (rate * deviation) ** shape)) - log_density - math.log(share))
        if cost < best:
            best, found = cost, float(t * group * (strengths[1] - strengths[0]))
    return found


def _shape(ratio: float) -> float:
    """Shape of the generalised Gaussian (2 = Gaussian, 1 = Laplace) with that mean absolute / standard deviation."""
    low, high = 0.2, 10.0
    for _ in range(40):
        middle = 0.5 * (low + high)
        if math.exp(math.lgamma(2 / middle) - 0.5 * (math.lgamma(1 / middle) + math.lgamma(3 / middle))) < ratio:
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)


def limits_of(histogram: Histogram, centre: float, kind: str, fixed_db: float = 3.0, noise: float = 0.0) -> tuple:
    """(lower, upper) limits of centre - d and d - centre. Raises InputError for an unknown kind."""
    limit = threshold_of(histogram, centre, kind, fixed_db, noise)
    if kind != "auto":
        return limit, limit
    return side_limit(histogram, centre, -1, limit), side_limit(histogram, centre, 1, limit)


def threshold_of(histogram: Histogram, centre: float, kind: str, fixed_db: float = 3.0, noise: float = 0.0) -> float:
    """Threshold of |d - centre|, the same on both sides; noise: standard deviation of d's noise before it was filtered.

    Raises InputError for an unknown kind.
    """
    if kind == "fixed":
        if not fixed_db > 0:
            raise InputError(message("A fixed threshold must be more than 0 dB."))
        return fixed_db / DB
    strengths, counts = histogram.folded(centre)
    if kind == "otsu":
        return otsu(strengths, counts)
    if kind == "kittler":
        return kittler_illingworth(strengths, counts)
    if kind == "auto":
        cut = otsu(strengths, counts)
        separability, _, spread = separation(strengths, counts, cut)
        least = min(NOISE[0] * spread, NOISE[1] * noise) if separability < SEPARABLE else 0.0
        return max(OTSU_SHARE * cut, LEAST_DB / DB, least)
    raise InputError(
        message("Unknown threshold '{kind}'; choose one of {thresholds}.", kind=kind, thresholds=", ".join(THRESHOLDS))
    )


def classify(d, centre: float, lower: float, upper: float):
    """uint8 classes: DECREASE where d - centre < -lower, INCREASE where > upper, NONE between, NODATA where NaN."""
    with np.errstate(invalid="ignore"):
        x = d - np.float32(centre)
        out = np.full(d.shape, NONE, np.uint8)
        out[x < -lower] = DECREASE
        out[x > upper] = INCREASE
    out[np.isnan(d)] = NODATA
    return out


# --- the plan of a detection ---


@dataclass(frozen=True)
class Options:
    """How change is looked for; the defaults need no tuning.

    difference: of DIFFERENCES; threshold: of THRESHOLDS; normalise: make the dates comparable first; alpha:
    significance level; looks: equivalent number of looks, None estimates it; fixed_db: for 'fixed'; min_pixels:
    smallest area, None = 20 pixels, and none for 'significance', whose level counts pixels.
    """

    difference: str = "logratio"
    threshold: str = "auto"
    normalise: bool = True
    alpha: float = 0.01
    looks: float | None = None
    fixed_db: float = 3.0
    min_pixels: int | None = None
    p_values: bool = False

    def check(self) -> None:
        """Raises InputError for values that cannot be meant."""
        if self.difference not in DIFFERENCES:
            raise InputError(
                message(
                    "Unknown difference '{difference}'; choose one of {differences}.",
                    difference=self.difference,
                    differences=", ".join(DIFFERENCES),
                )
            )
        if self.threshold not in THRESHOLDS:
            raise InputError(
                message(
                    "Unknown threshold '{threshold}'; choose one of {thresholds}.",
                    threshold=self.threshold,
                    thresholds=", ".join(THRESHOLDS),
                )
            )
        if not 0 < self.alpha < 1:
            raise InputError(message("The significance level must be between 0 and 1, such as 0.01."))
        if self.looks is not None:
            check_looks(self.looks)
        if self.threshold == "fixed" and not self.fixed_db > 0:
            raise InputError(message("A fixed threshold must be more than 0 dB."))
        if self.min_pixels is not None and self.min_pixels < 1:
            raise InputError(message("The minimum area must be 1 pixel or more."))

    @property
    def smallest(self) -> int:
        if self.min_pixels is not None:
            return self.min_pixels
        return 1 if self.threshold == "significance" else 20


@dataclass(frozen=True)
class Model:
    """What a sample of the pair says: how the dates compare, the filter's weight, how many looks they have, and the
    standard deviation of the noise of their ratio (d)."""

    match: Match
    weight: float
    looks: float
    picture: bool
    noise: float = 0.0

    def pair(self, before, after):
        """Both dates as comparable power. For pictures `before` and `after` are grey values, else power."""
        before, after = apply_match(before, after, self.match)
        if self.picture:
            return np.square(before + np.float32(1)), np.square(after + np.float32(1))
        return before, after


def fit(samples, picture: bool, options: Options, say=None) -> Model:
    """Look at samples: list of (before, after) windows, grey values (picture) or power, NaN = no data.

    Raises InputError where both dates together have no data.
    """
    if not any((np.isfinite(b) & np.isfinite(a)).any() for b, a in samples):
        raise InputError(message("No pixel has data on both dates; choose rasters that overlap where they have data."))
    match = Match("picture" if picture else "db")
    if options.normalise:
        match = fit_match(samples, picture)
    model = Model(match, 0.0, 1.0, picture)
    ratios = [log_ratio(*model.pair(b, a)) for b, a in samples]
    noises = [noise_of(ratio) for ratio in ratios if min(ratio.shape) > 3]
    noise = float(np.median(noises)) if noises else 0.0
    looks = options.looks
    if looks is None:
        try:
            looks = looks_from_ratio(2.0 * np.concatenate([ratio[np.isfinite(ratio)] for ratio in ratios]))
        except InputError:
            if options.threshold == "significance" or options.p_values:
                raise
            looks = 1.0
    if say is not None and options.normalise:
        say("info", f"Normalisation: {match.describe()}.")
    return Model(match, weight_for(noise), looks, picture, noise)


def fit_match(samples, picture: bool) -> Match:
    """How the later date compares with the earlier one on unchanged ground; samples as in `fit`."""
    if not picture:
        histogram = Histogram()
        for before, after in samples:
            histogram.add(log_ratio(before, after))
        return Match("db", 1.0, DB * histogram.mode(0.5))
    x, y = [], []
    for before, after in samples:
        good = np.isfinite(before) & np.isfinite(after)
        count = box_sum(good, 2)
        with np.errstate(invalid="ignore", divide="ignore"):
            means = [np.where(good, _masked_sum(date, good, 2) / count, np.nan) for date in (before, after)]
        x.append(means[0][:, ::5].ravel())
        y.append(means[1][:, ::5].ravel())
    return match_pictures(np.concatenate(x), np.concatenate(y))


def halo(options: Options) -> int:
    """Pixels around a block that its differences depend on."""
    if options.threshold == "significance":
        return 0
    return {
        "logratio": TV_STEPS + 2,
        "meanratio": RATIO_WINDOW // 2,
        "neighbourhood": RATIO_WINDOW // 2,
        "fusion": TV_STEPS + 2,
    }[options.difference]


def difference(before, after, model: Model, options: Options):
    """d of a window (grey values or power, see `Model.pair`): the image that is thresholded, float32, NaN = no data."""
    before, after = model.pair(before, after)
    if options.threshold == "significance":
        return log_ratio(before, after)
    if options.difference == "meanratio":
        return mean_ratio(before, after)
    if options.difference == "neighbourhood":
        return neighbourhood_ratio(before, after)
    denoised = total_variation(log_ratio(before, after), model.weight)
    if options.difference == "logratio":
        return denoised
    return fused(denoised, mean_ratio(before, after), neighbourhood_ratio(before, after))


def p_values(before, after, model: Model):
    """Two-sided p-value of every pixel under no change: exact, F(2L, 2L)."""
    return ratio_p_values(2.0 * log_ratio(*model.pair(before, after)), model.looks, model.looks)


def significance_limits(model: Model, alpha: float):
    """(lower, upper) of |d| at the significance level `alpha`."""
    lower, upper = ratio_limits(alpha, model.looks, model.looks)
    return -0.5 * math.log(lower), 0.5 * math.log(upper)


def stack_test(stack, looks: float):
    """Omnibus test of (dates, h, w) power: (p-values, d of the change at its most likely moment).

    Conradsen, Nielsen and Skriver 2016. The moment is the split of the dates into earlier and later ones that explains
    most (largest likelihood ratio); d compares the means of both parts. Pixels need data on all dates.
    """
    stack = np.asarray(stack, np.float64)
    count = stack.shape[0]
    with np.errstate(invalid="ignore", divide="ignore"):
        sums = np.cumsum(stack, axis=0)
        total = sums[-1]
        statistic = omnibus_statistic(total, np.log(stack).sum(axis=0), count, looks)
        best, d = np.full(total.shape, -1.0), np.full(total.shape, np.nan)
        for split in range(1, count):
            earlier, later = sums[split - 1] / split, (total - sums[split - 1]) / (count - split)
            gain = count * np.log(total / count) - split * np.log(earlier) - (count - split) * np.log(later)
            better = gain > best
            best = np.where(better, gain, best)
            d = np.where(better, 0.5 * np.log(later / earlier), d)
    return omnibus_p_values(np.maximum(statistic, 0.0), count, looks), d.astype(np.float32)
