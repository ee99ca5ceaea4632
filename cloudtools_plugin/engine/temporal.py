"""Composites that look at all bands of an observation together, and the mean.

A block is ``stack[T, B, N]``: T observation slots (dates), B bands, N pixels, in the type of the images, C-contiguous.
``valid[T, N]`` (uint8 or bool) is not 0 where an observation is valid in every band and not masked; what the stack has
elsewhere does not matter, but valid floats must be finite. Every function fills only columns
[start, stop) of its outputs, so that threads can share a block, and releases the GIL. A pixel without a valid
observation gets `nodata`, and -1 as its index. Sums and distances are float64 (exact int64 for means of integers);
a result that is not an observation is rounded half to even for an integer `out`.
"""

from __future__ import annotations

import numpy as np

from .errors import InputError
from .messages import message
from .percentile import numba_kernels

_NUMPY_BLOCK = 2048  # pixels per numpy call in the path without numba


def _check(stack, valid, out, stop):
    slots, bands, pixels = stack.shape
    if valid.shape != (slots, pixels) or (out is not None and out.shape != (bands, pixels)):
        raise InputError(message("The stack, its mask and the output of a composite block do not fit each other."))
    return (valid.view(np.uint8) if valid.dtype == bool else valid), pixels if stop is None else stop


def _blocks(start, stop):
    return (slice(x, min(x + _NUMPY_BLOCK, stop)) for x in range(start, stop, _NUMPY_BLOCK))


def take(stack, index, *, nodata, out, start=0, stop=None) -> None:
    """Write the spectra of the observations `index` (N,) to `out` (B, N), `nodata` where the index is negative."""
    part = slice(start, stop)
    chosen = index[part]
    none = chosen < 0
    values = np.take_along_axis(stack[:, :, part], np.where(none, 0, chosen)[None, None, :].astype(np.intp), axis=0)[0]
    out[:, part] = np.where(none, out.dtype.type(nodata), values)


def mean(stack, valid, *, nodata, out, start=0, stop=None) -> None:
    """Mean of the valid observations, band by band, into `out` (B, N)."""
    valid, stop = _check(stack, valid, out, stop)
    part = slice(start, stop)
    integers = stack.dtype.kind in "iu"
    total = np.zeros((stack.shape[1], stop - start), np.int64 if integers else np.float64)
    kernels = numba_kernels()
    if kernels:
        kernels.sums(stack, valid, start, stop, total)
    else:
        for values, good in zip(stack[:, :, part], valid[:, part] != 0):
            total += np.where(good, values, 0)
    count = np.count_nonzero(valid[:, part], axis=0)
    some = np.maximum(count, 1)
    if integers and out.dtype.kind in "iu":
        result, rest = np.divmod(total, some)
        result += (2 * rest > some) | ((2 * rest == some) & (result & 1 == 1))
    else:
        result = total / some
    out[:, part] = np.where(count == 0, out.dtype.type(nodata), result.astype(out.dtype))


def _keep_least(cost, good, t, least, index):
    better = good & (cost < least)
    least[better] = cost[better]
    index[better] = t


def nearest_observation(stack, valid, target, *, nodata, out, index, start=0, stop=None) -> None:
    """The valid observation nearest to `target` (B, N), for instance to the percentile of each band.

    Nearest in Euclidean distance over the bands, in the unit of the values; of equal ones the first date. out: (B, N);
    index: (N,) int, the slot. A target of NaN has no nearest observation.
    """
    valid, stop = _check(stack, valid, out, stop)
    index[start:stop] = -1
    target = np.ascontiguousarray(target, dtype=np.float64)
    kernels = numba_kernels()
    if kernels:
        kernels.nearest(stack, valid, target, start, stop, index)
    else:
        for part in _blocks(start, stop):
            least = np.full(part.stop - part.start, np.inf)
            for t in range(stack.shape[0]):
                difference = stack[t, :, part] - target[:, part]
                difference *= difference
                _keep_least(difference.sum(axis=0), valid[t, part] != 0, t, least, index[part])
    take(stack, index, nodata=nodata, out=out, start=start, stop=stop)


def max_ndvi(stack, valid, red: int, nir: int, *, nodata, out, index, start=0, stop=None) -> None:
    """The valid observation with the highest NDVI = (nir - red) / (nir + red) (Holben 1986, Int. J. Remote Sensing 7).

    red, nir: positions of these bands in the stack. Of equal ones the first date; one whose bands add up to 0 is taken
    only where no other is valid. Values must have the offset of their product removed. out: (B, N); index: (N,) int.
    """
    valid, stop = _check(stack, valid, out, stop)
    index[start:stop] = -1
    kernels = numba_kernels()
    if kernels:
        kernels.greenest(stack, valid, red, nir, start, stop, index)
    else:
        for part in _blocks(start, stop):
            least = np.full(part.stop - part.start, np.inf)
            for t in range(stack.shape[0]):
                a, b = stack[t, red, part].astype(np.float64), stack[t, nir, part].astype(np.float64)
                empty = a + b == 0
                cost = np.where(empty, np.finfo(np.float64).max, -((b - a) / np.where(empty, 1, a + b)))
                _keep_least(cost, valid[t, part] != 0, t, least, index[part])
    take(stack, index, nodata=nodata, out=out, start=start, stop=stop)


def medoid(stack, valid, *, nodata, out, index, start=0, stop=None) -> None:
    """The valid observation with the least sum of Euclidean distances to the other ones (Flood 2013, Remote Sensing 5).

    Of equal ones the first date. out: (B, N); index: (N,) int. Time grows with the square of the number of dates.
    """
    valid, stop = _check(stack, valid, out, stop)
    index[start:stop] = -1
    kernels = numba_kernels()
    if kernels:
        kernels.medoids(stack, valid, start, stop, index)
    else:
        for part in _blocks(start, stop):
            _numpy_medoid(stack[:, :, part].astype(np.float64), valid[:, part] != 0, index[part])
    take(stack, index, nodata=nodata, out=out, start=start, stop=stop)


def _numpy_medoid(values, good, index) -> None:
    cost = np.zeros(good.shape)
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            difference = values[i] - values[j]
            difference *= difference
            distance = np.where(good[i] & good[j], np.sqrt(difference.sum(axis=0)), 0)
            cost[i] += distance
            cost[j] += distance
    cost[~good] = np.inf
    index[:] = np.where(good.any(axis=0), np.argmin(cost, axis=0), -1)


def geometric_median(stack, valid, *, nodata, out, tolerance=1e-5, iterations=200, start=0, stop=None) -> None:
    """The spectrum with the least sum of Euclidean distances to the valid ones (Roberts et al. 2017, IEEE TGRS 55).

    Weiszfeld's iteration from the mean, with the step of Vardi and Zhang (2000, PNAS 97) where it meets an observation.
    It ends when a step is shorter than `tolerance` times the mean distance of the observations, or after `iterations`;
    nearer than that to an observation counts as meeting it.
    out: (B, N).
    """
    valid, stop = _check(stack, valid, out, stop)
    kernels = numba_kernels()
    for part in [slice(start, stop)] if kernels else _blocks(start, stop):
        result = np.empty((stack.shape[1], part.stop - part.start))
        if kernels:
            kernels.geometric_medians(stack, valid, start, stop, float(tolerance), iterations, result)
        else:
            _numpy_weiszfeld(stack[:, :, part], valid[:, part] != 0, tolerance, iterations, result)
        none = np.isnan(result[0])
        if out.dtype.kind in "iu":
            result = np.rint(result)
        result[:, none] = nodata
        out[:, part] = result


def _numpy_weiszfeld(stack, good, tolerance, iterations, result) -> None:
    count = np.count_nonzero(good, axis=0)
    result[:] = np.nan
    moving = np.flatnonzero(count)
    values = np.where(good[:, None], stack, 0).astype(np.float64)[:, :, moving]
    good, count = good[:, moving], count[moving]
    y = values.sum(axis=0) / count
    result[:, moving] = y
    near = tolerance * np.where(good, np.sqrt(np.square(values - y).sum(axis=1)), 0).sum(axis=0) / count
    for _ in range(iterations):
        if not moving.size:
            return
        difference = values - y
        distance = np.sqrt(np.square(difference).sum(axis=1))
        away = good & (distance > near)
        inverse = np.where(away, 1 / np.where(away, distance, 1), 0)
        pulled = (difference * inverse[:, None]).sum(axis=0)
        force = np.sqrt(np.square(pulled).sum(axis=0))
        same = count - np.count_nonzero(away, axis=0)
        pull = force > same
        step = np.where(pull, (1 - same / np.where(pull, force, 1)) / np.maximum(inverse.sum(axis=0), 1e-300), 0)
        y = y + step * pulled
        result[:, moving] = y
        near = tolerance * np.where(good, distance, 0).sum(axis=0) / count
        go = pull & (step * force > near)
        moving, values, good, count, y, near = moving[go], values[:, :, go], good[:, go], count[go], y[:, go], near[go]
