"""numba where it is, numpy where it is not, and window sums that cost the same for every window."""

from __future__ import annotations

import numpy as np

from ..numbakernels import numba_module


def kernels():
    """The numba kernels, or None where numba is missing, broken or switched off (CLOUDTOOLS_NO_NUMBA=1)."""
    return numba_module(f"{__package__}._kernels")


def box_sum(x, radius: int):
    """Sum over the (2 radius + 1)^2 window of every pixel of a 2-D array (float64); outside the array counts as 0.

    Centre the values first: sums are running ones, and large common offsets would cost digits.
    """
    x = np.ascontiguousarray(x, np.float64)
    fast = kernels()
    if fast is not None:
        out = np.empty(x.shape)
        fast.box_sum(x, radius, out)
        return out
    for axis in (1, 0):
        length = x.shape[axis]
        pad = [(0, 0), (0, 0)]
        pad[axis] = (1, 0)
        sums = np.pad(np.cumsum(x, axis=axis), pad)
        index = np.arange(length)
        high = np.take(sums, np.minimum(index + radius + 1, length), axis=axis)
        x = high - np.take(sums, np.maximum(index - radius, 0), axis=axis)
    return x


def gaussian(x, weight, sigma: float):
    """(weighted mean, weight sum share) under a Gaussian of `sigma` pixels, truncated at 3 sigma; NaN-free: x counts
    where `weight` > 0. Where no weight is near the mean is 0."""
    reach = max(1, int(np.ceil(3 * sigma)))
    taps = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    taps /= taps.sum()

    fast = kernels()

    def blur(a):
        if fast is not None:
            out = np.empty(a.shape)
            fast.blur(np.ascontiguousarray(a, np.float64), taps, out)
            return out
        for axis in (0, 1):
            out = np.zeros_like(a)
            for offset, tap in zip(range(-reach, reach + 1), taps):
                if abs(offset) >= a.shape[axis]:
                    continue
                into, source = [slice(None)] * 2, [slice(None)] * 2
                into[axis] = slice(max(0, -offset), a.shape[axis] - max(0, offset))
                source[axis] = slice(max(0, offset), a.shape[axis] - max(0, -offset))
                out[tuple(into)] += tap * a[tuple(source)]
            a = out
        return a

    total = blur(np.asarray(weight, np.float64))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(total > 1e-12, blur(np.where(weight > 0, x, 0.0) * weight) / total, 0.0), total
