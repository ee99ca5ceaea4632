"""The arithmetic of the published raster function "Stepwise Local Radiometric Adjustment", for older work to be
repeated.

The gap is grown by 5 x 5 dilations and filled in rings of two pixels, each by
    std(T) / std(R) * (R(x) - mean(R)) + mean(T)
over windows of (2 radius + 1)^2: T over known target pixels and earlier rings, R over the replacement *inside the gap*,
0 counting as no data in both. Window sums slide, so that the cost does not depend on the radius. It is kept for
comparison: the two means come from different places, which leaves a bias as large as the contrast of land cover.
"""

from __future__ import annotations

import numpy as np

from .backend import box_sum, kernels

#: Pixels by which the published function grows the mask: ten dilations by 5 x 5.
GROWTH = 20


def distance(known):
    """Chessboard distance (int32) to the nearest True pixel; height + width where there is none."""
    known = np.ascontiguousarray(known, bool)
    fast = kernels()
    out = np.empty(known.shape, np.int32)
    if fast is not None:
        fast.chebyshev(known, out)
        return out
    out[:] = sum(known.shape)
    reached, step = known, 0
    while True:
        out[reached & (out > step)] = step
        wide = reached.copy()
        wide[1:] |= reached[:-1]
        wide[:-1] |= reached[1:]
        grown = wide.copy()
        grown[:, 1:] |= wide[:, :-1]
        grown[:, :-1] |= wide[:, 1:]
        if (grown == reached).all():
            return out
        reached, step = grown, step + 1


def fill(target, replacement, gap, radius: int = 80, growth: int = GROWTH, target_valid=None, valid=None):
    """One band filled: (values (h, w) float64, filled (h, w) bool).

    target, replacement: (h, w); gap: (h, w) bool, grown here by `growth` pixels (chessboard); target_valid, valid:
    where the target and the replacement hold data (0 never counts). Pixels that cannot be filled keep the target's
    value and are not `filled`. Where the replacement does not vary in a window the gain is 1.
    """
    target, replacement = np.asarray(target, np.float64), np.asarray(replacement, np.float64)
    grown = distance(gap) <= growth if gap.any() else gap
    finite = np.isfinite(target) & (target != 0)
    known = ~grown & (finite if target_valid is None else finite & target_valid)
    usable = grown & np.isfinite(replacement) & (replacement != 0)
    if valid is not None:
        usable &= valid
    out, filled = target.copy(), np.zeros(gap.shape, bool)
    if not known.any() or not usable.any():
        return out, filled
    centre_t, centre_r = target[known].mean(), replacement[usable].mean()
    values = np.where(known, target - centre_t, 0.0)
    other = np.where(usable, replacement - centre_r, 0.0)
    count = np.maximum(box_sum(usable, radius), 1.0)
    mean = box_sum(other, radius) / count
    variance = np.maximum(box_sum(other * other, radius) / count - mean * mean, 0.0)
    # sums of a constant leave rounding errors behind
    variance[variance <= 1e-12 * np.maximum(1.0, centre_r * centre_r)] = 0.0
    deviation = np.sqrt(variance)
    order = (distance(~grown) + 1) // 2
    rows, cols = np.nonzero(usable)
    number = order[rows, cols]
    sequence = np.argsort(number, kind="stable")  # by ring, rows ascending in each
    rows, cols, number = rows[sequence], cols[sequence], number[sequence]
    starts = np.concatenate([[0], np.nonzero(np.diff(number))[0] + 1, [len(number)]])
    fast = kernels()
    for start, stop in zip(starts[:-1], starts[1:]):
        at = rows[start:stop], cols[start:stop]
        new = np.empty(stop - start)
        if fast is not None:
            fast.ring(values, known, at[0], at[1], other[at], mean[at], deviation[at], radius, new)
        else:
            new[:] = _ring(values, known, at, other[at], mean[at], deviation[at], radius)
        good = np.isfinite(new)
        at = at[0][good], at[1][good]
        values[at] = new[good]
        known[at] = filled[at] = True
    out[filled] = values[filled] + centre_t
    return out, filled


def _ring(values, known, at, replacement, mean, deviation, radius):
    """What the kernel does, by window sums over the ring's box."""
    height, width = values.shape
    rows = slice(max(0, at[0].min() - radius), min(height, at[0].max() + radius + 1))
    cols = slice(max(0, at[1].min() - radius), min(width, at[1].max() + radius + 1))
    inner = at[0] - rows.start, at[1] - cols.start
    part, there = values[rows, cols], known[rows, cols]
    count, first, second = (box_sum(x, radius)[inner] for x in (there, part * there, part * part * there))
    count = np.rint(count)
    with np.errstate(invalid="ignore", divide="ignore"):
        middle = first / count
        spread = np.sqrt(np.maximum(second / count - middle * middle, 0.0))
        gain = np.where(deviation > 0, spread / deviation, 1.0)
    return np.where(count > 0, gain * (replacement - mean) + middle, np.nan)
