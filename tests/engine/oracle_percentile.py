"""Plain numpy statements of the compositing statistics, one pixel after the other, and nasty input for them."""

import warnings

import numpy as np

DTYPES = ("uint8", "int8", "uint16", "int16", "uint32", "int32", "float32")
PERCENTS = (0, 0.1, 25, 33.3, 50, 75, 90, 99.9, 100)


def stack(dtype, slots, pixels, seed=0):
    """Values (slots, pixels) and valid (slots, pixels) bool: extremes, ties, byte boundaries, any share of masked ones.

    The first pixels: nothing valid; all valid; all valid and highest; one valid lowest, one valid highest value.
    """
    rng = np.random.default_rng([seed, slots, pixels])
    dtype = np.dtype(dtype)
    shape = (slots, pixels)
    if dtype.kind == "f":
        extremes = np.array([np.finfo(dtype).max, np.finfo(dtype).min, 1e-45, -1e-45, 0.0, -0.0, 1, -1], dtype)
        values = rng.normal(0, 1e4, shape).astype(dtype)
    else:
        low, high = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
        near = [v for edge in (low, 0, 255, 256, 65535, 65536, high) for v in (edge - 1, edge, edge + 1)]
        extremes = np.array([v for v in near if low <= v <= high], dtype)
        values = rng.integers(low, high, shape, dtype=dtype, endpoint=True)
    kind = rng.integers(0, 4, pixels)  # per pixel: any value, extremes only, a few values with ties, a mixture
    few = values.ravel()[rng.integers(0, values.size, 3)]
    mixed = np.where(rng.random(shape) < 0.5, values, rng.choice(extremes, shape))
    values = np.choose(kind, [values, rng.choice(extremes, shape), rng.choice(few, shape), mixed])
    valid = rng.random(shape) < rng.choice([0.02, 0.3, 0.5, 0.9, 1.0], pixels)
    for pixel, good in enumerate([False, True, True][:pixels]):
        valid[:, pixel] = good
    if pixels > 4:
        values[:, 2] = extremes.max()
        valid[:, 3:5] = False
        valid[rng.integers(slots), 3:5] = True
        values[:, 3], values[:, 4] = extremes.min(), extremes.max()
    return values, valid


def percentiles(values, valid, percents, rule, min_count, dtype, nodata):
    """(Q, N): numpy.nanpercentile of the float64 stack, or the rule's own definition, rounded to `dtype`."""
    stack64 = np.where(valid, values.astype(np.float64), np.nan)
    if rule == "floor":
        result = np.full((len(percents), values.shape[1]), np.nan)
        for pixel in range(values.shape[1]):
            series = np.sort(stack64[valid[:, pixel], pixel])
            for q, percent in enumerate(percents):
                if series.size:
                    result[q, pixel] = series[min(int(np.floor(series.size * (percent / 100))), series.size - 1)]
    else:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # all-masked pixels
            result = np.nanpercentile(stack64, percents, axis=0, method=rule)
    result[:, valid.sum(axis=0) < max(1, min_count)] = nodata
    return (np.rint(result) if np.dtype(dtype).kind in "iu" else result).astype(dtype)


def mean(stack, valid, nodata, dtype):
    out = np.full(stack.shape[1:], nodata, dtype)
    for pixel in np.flatnonzero(valid.any(axis=0)):
        chosen = stack[valid[:, pixel] != 0, :, pixel].astype(np.float64)
        value = chosen.sum(axis=0) / len(chosen)
        out[:, pixel] = np.rint(value) if np.dtype(dtype).kind in "iu" else value
    return out


def least(stack, valid, cost):
    """Index (N,) of the valid observation with the least cost(pixel, its spectra, the slot's position among them)."""
    index = np.full(stack.shape[2], -1)
    for pixel in range(stack.shape[2]):
        slots = np.flatnonzero(valid[:, pixel])
        if slots.size:
            spectra = stack[slots, :, pixel].astype(np.float64)
            index[pixel] = slots[int(np.argmin([cost(pixel, spectra, k) for k in range(slots.size)]))]
    return index


def distance_sum(point, spectra):
    return np.sqrt(np.square(spectra - point).sum(axis=1)).sum()
