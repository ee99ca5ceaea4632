"""Stepwise local radiometric adjustment after Li et al. 2019 (Remote Sensing 11(16), 1925), on one box of pixels.

Their three stages are kept: the mask's outline may be moved to homogeneous ground (:mod:`.superpixels`), the
replacement is adjusted to the target from the outline inward, and what difference is left is taken out by a global
optimisation with the target as border. The paper's own equations are not public in full; what is computed here is

1. unchanged pixels: known in both images, residual of a local moment match within 3 robust standard deviations;
2. a robust regression of each target band on all replacement bands (linear or quadratic, whichever predicts hidden
   blocks of known pixels better), which carries the seasonal change that depends on land cover;
3. what this regression leaves, by extremely randomized trees on all known pixels, changed ones included: from the
   replacement's values, their means around and the place, so that what is alike and near counts as in NSPI (Chen et
   al. 2011), and what is rare, such as roofs, is not predicted from what is frequent;
4. local gain (least squares in windows, shrunk toward a larger window where the correlation is poor and toward 1 where
   little varies), extended into the gap harmonically;
5. the low-frequency residual on unchanged pixels, extended harmonically (the residual correction);
6. what is left at the border, that is land cover that changed, carried inward by a screened Laplace equation whose
links are weak across edges of the replacement: a changed object that touches the border is corrected as an object.

All statistics of the two images are taken over the same pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .backend import box_sum, gaussian
from .forest import LEAF, Forest
from .solve import Laplace, solved

#: The small windows are this share of the large ones.
SMALL_WINDOW = 0.25
GAIN_LIMITS = 0.1, 10.0
_DOUBT = 0.25  # share of the target's variance that must be in a window for its gain to count by half
#: Steps of the replacement that count as an edge, in units of its median step; pull toward 0; what an edge lets
# through.
_EDGE, _SCREEN, _LEAK = 1.0, 1e-4, 1e-2
FEW_SAMPLES = 12_000  # pixels for the regression
SAMPLES = 120_000  # the same for what the regression leaves
_FEWEST = 30  # pixels below which only a shift is estimated
#: Pixels: the deviation of the Gaussian of the means around a pixel, and how far these see.
_AROUND, AROUND_REACH = 2.0, 6


def no_check() -> None:
    """Of callers that do not cancel."""


@dataclass
class Fields:
    """What a box's solution consists of, each (bands, h, w) float32: filled = gain * predicted + low + rest."""

    log_gain: np.ndarray
    low: np.ndarray
    rest: np.ndarray
    correlation: np.ndarray  # (h, w), 0 to 1


@dataclass
class Solution:
    """values: (bands, h, w) float32, meaningful where the replacement is valid; fields: None for other methods;
    correlation (h, w): local correlation of the two images, extended into the gap; clipped: pixels whose local gain hit
    the limits; predictor: name for the log."""

    values: np.ndarray
    correlation: np.ndarray
    correction: np.ndarray
    fields: Fields | None = None
    clipped: int = 0
    notes: dict = field(default_factory=dict)


def _features(z, degree: int, own: int):
    """Rows of the regression: 1, all of z, and for degree 2 the products among the first `own` rows."""
    rows = [np.ones(z.shape[1]), *z]
    if degree >= 2:
        rows += [z[i] * z[j] for i in range(own) for j in range(i, own) if own <= 6 or i == j]
    return np.stack(rows)


def _robust_fit(features, y, ridge: float = 1e-4):
    """Least squares with Huber weights on the largest of the bands' residuals. features (features, n), y (bands, n);
    coefficients (features, bands)."""
    weight = np.ones(y.shape[1])
    pull = np.full(len(features), ridge * y.shape[1])
    pull[0] = 0.0
    for _ in range(4):
        weighted = features * weight
        normal = np.einsum("in,jn->ij", features, weighted)
        normal[np.diag_indices_from(normal)] += pull + 1e-9
        coefficients = solved(normal, np.einsum("in,bn->ib", weighted, y))
        residual = np.abs(y - _combine(features, coefficients))
        spread = 1.4826 * np.median(residual, axis=1) + 1e-9
        weight = np.minimum(1.0, 2.0 / np.maximum((residual / spread[:, None]).max(0), 1e-9))
    return coefficients


def _combine(features, coefficients):
    """(bands, n). Row by row: BLAS would start threads of its own beside those that work on other gaps."""
    out = np.zeros((coefficients.shape[1], features.shape[1]))
    for row, factors in zip(features, coefficients):
        for band, factor in zip(out, factors):
            band += factor * row
    return out


class Predictor:
    """Target bands from all bands of a replacement (or of several): fitted to samples, applied anywhere.

    x: (features, n), y: (bands, n) samples of unchanged pixels; place: (n,) number of the block of ground each comes
    from, for cross-validation. degree 0: each band from its own (the first len(y) rows of x), 1: from all, 2: and the
    products of those rows. `forest`: set by :meth:`learn_rest`.
    """

    forest = None

    def __init__(self, x, y, place):
        self.centre = x.mean(1)[:, None]
        self.scale = np.maximum(x.std(1), 1e-6 * (1.0 + np.abs(x.mean(1))))[:, None]
        self.bands = len(y)
        z = self._scaled(x)
        self.degree, best = 0, np.inf
        fold = place % 2 == 0
        if fold.any() and not fold.all():
            for degree in (0, 1, 2):
                if len(_features(z[:, :1], degree, self.bands)) * 20 > min(fold.sum(), (~fold).sum()) and degree:
                    break
                error = 0.0
                for train in (fold, ~fold):
                    guess = self._apply(z[:, ~train], self._fit(z[:, train], y[:, train], degree), degree)
                    # robust, relative to each band's own spread
                    off = np.abs(guess - y[:, ~train])
                    error += float(np.mean(np.minimum(off, 4 * np.median(off)) / (y.std(1)[:, None] + 1e-9)))
                if error < (0.985 if degree else 1.0) * best:
                    self.degree, best = degree, error
        self.coefficients = self._fit(z, y, self.degree)

    def _scaled(self, x):
        return np.clip((x - self.centre) / self.scale, -5.0, 5.0)

    def _fit(self, z, y, degree):
        if degree == 0:
            return [_robust_fit(_features(z[b : b + 1], 1, 1), y[b : b + 1]) for b in range(self.bands)]
        return _robust_fit(_features(z, degree, self.bands), y)

    def _apply(self, z, coefficients, degree):
        if degree == 0:
            return np.concatenate([_combine(_features(z[b : b + 1], 1, 1), c) for b, c in enumerate(coefficients)])
        return _combine(_features(z, degree, self.bands), coefficients)

    def learn_rest(self, x, y, around, rows, cols) -> None:
        """Learn what the regression leaves from samples of all known pixels: x, y as for the class; around (bands, n):
        see :func:`around_of`; rows, cols (n): their place, pixels."""
        if x.shape[1] >= 4 * LEAF:
            rest = y - self._apply(self._scaled(x), self.coefficients, self.degree)
            self.forest = Forest(np.concatenate([x, around, rows[None], cols[None]]), rest)

    def apply(self, x, at=(0, 0), check=no_check):
        """(bands, h, w) from (features, h, w). at: row and column of the first pixel in the places that were learnt;
        check: asked between parts, raises to cancel."""
        flat = x.reshape(len(x), -1)
        out = np.empty((self.bands, flat.shape[1]), np.float32)
        around = None if self.forest is None else around_of(x[: self.bands]).reshape(self.bands, -1)
        for start in range(0, flat.shape[1], 65536):
            check()
            part = slice(start, start + 65536)
            guess = self._apply(self._scaled(flat[:, part].astype(np.float64)), self.coefficients, self.degree)
            if self.forest is not None:
                rows, cols = np.divmod(np.arange(start, start + guess.shape[1]), x.shape[2])
                place = [rows + at[0], cols + at[1]]
                guess += self.forest.apply(np.concatenate([flat[:, part], around[:, part], place]))
            out[:, part] = guess
        return out.reshape(self.bands, *x.shape[1:])


def around_of(x):
    """Gaussian means (bands, h, w) float32 around each pixel of a replacement; what is 0 in all bands has no data."""
    there = (x != 0).any(0).astype(np.float64)
    return np.stack([gaussian(band, there, _AROUND)[0] for band in x]).astype(np.float32)


class _Local:
    """Window moments of two images over the same pixels, w."""

    def __init__(self, target, other, w, radius: int, count):
        self.count = np.maximum(count, 1e-9)
        t, r = np.where(w, target, 0.0), np.where(w, other, 0.0)
        self.mean_t, self.mean_r = box_sum(t, radius) / self.count, box_sum(r, radius) / self.count
        self.var_t = np.maximum(box_sum(t * t, radius) / self.count - self.mean_t**2, 0.0)
        self.var_r = np.maximum(box_sum(r * r, radius) / self.count - self.mean_r**2, 0.0)
        self.cov = box_sum(t * r, radius) / self.count - self.mean_t * self.mean_r

    def correlation(self):
        scale = np.sqrt(self.var_t * self.var_r)
        return np.where(scale > 1e-9, np.clip(self.cov / np.maximum(scale, 1e-9), 0.0, 1.0), 0.0)

    def gain(self, doubt: float):
        """Least-squares gain, shrunk to 1 where the replacement hardly varies: `doubt`, the variance in the window at
        which it is half way there."""
        return (self.cov + doubt) / (self.var_r + doubt)


def unchanged(target, other, known, radius: int, rounds: int = 3, check=no_check):
    """Pixels (h, w bool) of `known` whose residual of a local moment match is within 3 robust deviations in every
    band."""
    w = known
    for _ in range(rounds):
        count = box_sum(w, radius)
        worst = np.zeros(known.shape)
        for t, r in zip(target, other):
            check()
            local = _Local(t, r, w, radius, count)
            gain = np.sqrt(local.var_t / np.maximum(local.var_r, 1e-9 + 1e-12 * np.max(local.var_r)))
            gain = np.where(local.var_r > 1e-9, np.clip(gain, *GAIN_LIMITS), 1.0)
            residual = np.abs(t - local.mean_t - gain * (r - local.mean_r))
            spread = 1.4826 * np.median(residual[w]) + 1e-9
            np.maximum(worst, residual / spread, out=worst)
        new = known & (worst <= 3.0)
        if new.sum() < max(_FEWEST, 0.2 * known.sum()):
            return w
        if (new == w).all():
            break
        w = new
    return w


def sample(mask, number: int = FEW_SAMPLES, block: int = 32):
    """(flat indices of at most `number` True pixels, evenly spread; the number of the block of ground each is in)."""
    index = np.flatnonzero(mask)
    if len(index) > number:
        index = np.sort(np.random.default_rng(len(index)).choice(index, number, replace=False))
    rows, cols = np.divmod(index, mask.shape[1])
    return index, rows // block + cols // block


def fit_predictor(target, features, w, known) -> Predictor | None:
    """The regression on the unchanged pixels w of a box, and what it leaves on the known ones; None where there are
    too few."""
    index, place = sample(w)
    if len(index) < _FEWEST:
        return None

    def samples(index):
        return (a.reshape(len(a), -1)[:, index].astype(np.float64) for a in (features, target))

    predictor = Predictor(*samples(index), place)
    index, _ = sample(known, SAMPLES)
    around = around_of(features[: len(target)]).reshape(len(target), -1)[:, index]
    predictor.learn_rest(*samples(index), around, *np.divmod(index, known.shape[1]))
    return predictor


def edge_links(image):
    """Weights of the links to the right and lower neighbours: 1 on even ground, near 0 across edges of the image."""
    bands, height, width = image.shape
    right, down = np.zeros((height, width)), np.zeros((height, width))
    ones = np.ones((height, width))
    for band in image:
        smooth, _ = gaussian(band, ones, 1.0)
        across, along = np.diff(smooth, axis=1) ** 2, np.diff(smooth, axis=0) ** 2
        step = np.median(np.concatenate([across.ravel(), along.ravel()]))
        step = max(step, 1e-6 * float(np.mean(across)) + 1e-12)
        right[:, :-1] += across / step / bands
        down[:-1] += along / step / bands
    scale = 2.0 * _EDGE**2
    return _LEAK + np.exp(-right / scale), _LEAK + np.exp(-down / scale)


def fill(
    target,
    replacement,
    known,
    radius: int = 80,
    predictor=None,
    anchor: Fields | None = None,
    fixed=None,
    keep=False,
    check=no_check,
    at=(0, 0),
    predicted=None,
):
    """Adjust a replacement to the target on one box: a Solution.

    target (bands, h, w) float; replacement (features, h, w) float, its first `bands` rows being the target's bands;
    known (h, w) bool: both are valid there and the target is no gap. Values elsewhere are ignored where not known
    (target), and must be finite (replacement). radius: of the large windows, pixels. predictor: fitted elsewhere (huge
    gaps); anchor, fixed: fields to keep on `fixed` (h, w bool) pixels of the gap, from a coarser solution; keep:
    return the fields; check(): asked before each step, raises to cancel; at: of a predictor that was fitted elsewhere,
    see :meth:`Predictor.apply`; predicted (bands, h, w): what was predicted elsewhere, instead of a predictor.
    Where nothing is known the replacement itself is the solution, with correlation 0.
    """
    bands = len(target)
    shape = known.shape
    if not known.any() and anchor is None:
        return Solution(replacement[:bands].astype(np.float32), np.zeros(shape), np.zeros((bands, *shape), np.float32))
    # centred, so that window sums keep their digits
    some = known if known.any() else np.ones(shape, bool)
    centre_t = np.array([band[some].mean() for band in target])
    centre_r = np.array([band[some].mean() for band in replacement])
    t = [np.where(known, band - c, 0.0).astype(np.float64) for band, c in zip(target, centre_t)]
    w = (
        unchanged(t, [r - c for r, c in zip(replacement[:bands], centre_r)], known, radius, check=check)
        if known.any()
        else known
    )
    if predicted is None:
        if predictor is None:
            predictor, at = fit_predictor(target, replacement, w, known), (0, 0)
        if predictor is None:  # too few pixels for anything but a shift
            shift = [np.median((a - b)[known]) for a, b in zip(target, replacement[:bands])]
            predicted = replacement[:bands] + np.array(shift).reshape(-1, 1, 1)
        else:
            predicted = predictor.apply(replacement, at, check)
    small = max(3, round(radius * SMALL_WINDOW))
    counts = box_sum(w, small), box_sum(w, radius)
    held = np.zeros(shape, bool) if fixed is None else fixed
    steady = Laplace(~w & ~held, w | held)
    objects = Laplace(~known & ~held, known | held, *edge_links(replacement[:bands]), _SCREEN)
    fields = Fields(*(np.zeros((bands, *shape), np.float32) for _ in range(3)), np.zeros(shape)) if keep else None
    correlation = np.zeros(shape)
    out = np.empty((bands, *shape), np.float32)
    clipped = 0
    for b in range(bands):
        check()
        other = predicted[b] - centre_t[b]
        near, far = (_Local(t[b], other, w, r, n) for r, n in zip((small, radius), counts))
        doubt = _DOUBT * float(np.var(t[b][some])) + 1e-12
        trust = near.correlation() ** 4 * (near.count > _FEWEST)
        gains = [np.maximum(local.gain(doubt), 0.0) for local in (near, far)]
        clipped += int(np.count_nonzero(w & ((gains[1] < GAIN_LIMITS[0]) | (gains[1] > GAIN_LIMITS[1]))))
        logs = [np.log(np.clip(gain, *GAIN_LIMITS)) for gain in gains]
        log_gain = np.where(w, trust * logs[0] + (1.0 - trust) * logs[1], 0.0)
        correlation += far.correlation() / bands
        del near, far, trust, gains, logs  # a quarter of what is held
        if anchor is not None:
            log_gain[held] = anchor.log_gain[b][held]
        log_gain += steady.solve(log_gain, tolerance=1e-3)
        adjusted = np.exp(log_gain) * other
        difference, _ = gaussian(t[b] - adjusted, w.astype(np.float64), 2.0)
        low = np.where(w, difference, 0.0)
        if anchor is not None:
            low[held] = (anchor.low[b] - (1.0 - np.exp(log_gain)) * centre_t[b])[held]
        check()
        low += steady.solve(low, tolerance=1e-4)
        left, _ = gaussian(np.where(known, t[b] - adjusted - low, 0.0), known.astype(np.float64), 1.0)
        rest = np.where(known, left, 0.0)
        if anchor is not None:
            rest[held] = anchor.rest[b][held]
        check()
        rest = objects.solve(rest, tolerance=1e-3) + np.where(held, rest, 0.0)
        if fields is not None:
            fields.log_gain[b], fields.rest[b] = log_gain, rest
            fields.low[b] = low + (1.0 - np.exp(log_gain)) * centre_t[b]
        out[b] = adjusted + low + rest + centre_t[b]
    correlation = np.where(w, correlation, 0.0)
    if anchor is not None:
        correlation[held] = anchor.correlation[held]
    correlation = np.clip(correlation + steady.solve(correlation, tolerance=1e-2), 0.0, 1.0)
    if fields is not None:
        fields.correlation = correlation
    return Solution(
        out,
        correlation,
        out - predicted.astype(np.float32),
        fields,
        clipped,
        {"degree": -1 if predictor is None else predictor.degree, "unchanged": float(w.sum() / max(known.sum(), 1))},
    )
