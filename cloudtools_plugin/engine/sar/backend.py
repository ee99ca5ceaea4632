"""numba where it is, numpy where it is not; and the window sums that everything here is made of."""

from __future__ import annotations

import numpy as np

from ..numbakernels import numba_module


def kernels():
    """The numba kernels, or None where numba is missing, broken or switched off (CLOUDTOOLS_NO_NUMBA=1)."""
    return numba_module(f"{__package__}._kernels")


def box_sum(x, radius: int):
    """Sum over the (2 radius + 1)^2 window of every pixel (float64); pixels outside the array count as 0.

    The order of the additions depends on the pixel's window alone, so the sum of a pixel is the same in every block
    that holds its window, and the same with numba and without.
    """
    x = np.ascontiguousarray(x, np.float64)
    fast = kernels()
    if fast is not None:
        out = np.empty(x.shape)
        fast.box_sum(x, radius, out)
        return out
    for axis in (1, 0):
        total = np.zeros(x.shape)
        for d in range(-radius, radius + 1):
            into, source = [slice(None)] * 2, [slice(None)] * 2
            into[axis] = slice(max(0, -d), x.shape[axis] - max(0, d))
            source[axis] = slice(max(0, d), x.shape[axis] - max(0, -d))
            if into[axis].stop > into[axis].start:
                total[tuple(into)] += x[tuple(source)]
        x = total
    return x


def shifted(x, rows: int, cols: int, fill=np.nan):
    """x[i + rows, j + cols] for every (i, j); `fill` where that lies outside."""
    out = np.full(x.shape, fill, x.dtype)
    h, w = x.shape
    if abs(rows) < h and abs(cols) < w:
        out[max(0, -rows) : h - max(0, rows), max(0, -cols) : w - max(0, cols)] = x[
            max(0, rows) : h - max(0, -rows), max(0, cols) : w - max(0, -cols)
        ]
    return out


def moments(x, radius: int):
    """(mean, variance, count) over the valid pixels of every window; variance of the sample (n - 1), 0 of a lone pixel;
    NaN = no data."""
    valid = ~np.isnan(x)
    filled = np.where(valid, x, 0).astype(np.float64)
    count = box_sum(valid, radius)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = box_sum(filled, radius) / count
        spread = np.maximum(box_sum(filled * filled, radius) - count * mean * mean, 0.0)
        return mean, spread / np.maximum(count - 1.0, 1.0), count
