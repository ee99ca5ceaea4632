"""Exact percentiles of stacks of masked observations, many pixels at once.

A block is a C-contiguous array ``keys[T, N]``: T observation slots (dates), N pixels. A *key* is an unsigned integer
that orders as the value does; an observation that is masked, nodata or NaN has the key PAD (all ones), so it sorts
last, and ``counts[N]`` says how many observations of a pixel are valid. Only ranks below the count are read, so a valid
value whose key is all ones (65535 in uint16) stays exact.

The columns are put in order by Batcher's odd-even merge network (K. E. Batcher, Sorting networks and their
applications, AFIPS 1968), pruned to the ranks that are read. A network compares the same rows in every column, so one
comparison works on a whole row of pixels: with numba in vector registers, without it on numpy rows. Several percentiles
come from one pass. For many dates numba finds the order statistics one by one instead, by bisection of the keys.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

import numpy as np

from .errors import InputError
from .messages import message
from .numbakernels import numba_module

KEY_DTYPE = {
    np.dtype(np.uint8): np.dtype(np.uint8),
    np.dtype(np.int8): np.dtype(np.uint8),
    np.dtype(np.uint16): np.dtype(np.uint16),
    np.dtype(np.int16): np.dtype(np.uint16),
    np.dtype(np.uint32): np.dtype(np.uint32),
    np.dtype(np.int32): np.dtype(np.uint32),
    np.dtype(np.float32): np.dtype(np.uint32),
}
"""Type of the keys of each type of value."""

RULES = ("linear", "floor", "nearest")
"""Rank rules. With n valid values x[0] <= x[1] <= ... and p the percentile / 100:

linear: between the values around rank (n - 1) * p (type 7 of Hyndman and Fan 1996; numpy, GRASS, QGIS);
floor: x[floor(n * p)], at most x[n - 1] (Sentinel Hub's and the CDSE mosaics' first quartile x[floor(n / 4)]);
nearest: x[round((n - 1) * p)], a half rounded to the even rank (numpy's "nearest"; odc-algo).
"""

_SCRATCH_BYTES = 256 * 1024  # keys being sorted at a time: well inside a core's own cache
_NUMPY_BLOCK = 8192  # pixels per numpy call in the path without numba
_BISECTION = 9.0  # comparisons per slot and percentile above which bisection of the keys is cheaper than the network


def numba_kernels():
    """The module of numba kernels, or None where numba is missing, broken or switched off (CLOUDTOOLS_NO_NUMBA=1)."""
    return numba_module(f"{__package__}._lanes")


def backend() -> str:
    """'numba' or 'numpy': what the kernels run on."""
    return "numpy" if numba_kernels() is None else "numba"


def key_dtype(dtype) -> np.dtype:
    """Type of the keys for values of `dtype`. Raises InputError for a type that has no kernel."""
    try:
        return KEY_DTYPE[np.dtype(dtype)]
    except KeyError:
        names = ", ".join(str(known) for known in KEY_DTYPE)
        raise InputError(
            message(
                "Percentiles of {dtype} values are not supported; convert to one of {names}.",
                dtype=np.dtype(dtype),
                names=names,
            )
        ) from None


def _offset(dtype: np.dtype) -> int:
    """What is added to an integer value to give its key."""
    return -int(np.iinfo(dtype).min) if dtype.kind in "iu" else 0


def _holds(info, nodata) -> bool:
    """True where a type of whole numbers has this nodata value."""
    return nodata is not None and info.min <= nodata <= info.max and int(nodata) == nodata


def _within(info, low, high):
    """(low, high) within a type of whole numbers; None: its own limit."""
    return (
        int(info.min) if low is None else max(int(low), int(info.min)),
        int(info.max) if high is None else min(int(high), int(info.max)),
    )


@functools.lru_cache(maxsize=256)
def _short(dtype: np.dtype, nodata, shift: int, low, high):
    """Scalars of the kernel for 16 bits, or None where no value of the type gets into [low, high]."""
    info = np.iinfo(dtype)
    low, high = _within(info, low, high)
    least, most = max(low - int(shift), int(info.min)), min(high - int(shift), int(info.max))
    if least > most:
        return None
    holds = _holds(info, nodata)
    add = np.uint16((int(shift) + _offset(dtype)) % 2**16)
    return dtype.type(nodata if holds else 0), np.uint16(holds), dtype.type(least), dtype.type(most), add


def encode(values, valid, keys, counts=None, *, nodata=None, shift=0, low=None, high=None) -> None:
    """Write the keys of one row of observations, in place.

    values: (N,) contiguous, a type of KEY_DTYPE. valid: (N,) uint8 or bool, not 0 = valid, or None for all valid.
    keys: (N,) of ``key_dtype(values.dtype)``; invalid ones become PAD. counts: (N,) uint16, 1 is added where valid.
    nodata: a value of the source type that is invalid as well (NaN always is); one the type cannot hold is ignored.
    shift: integer added to integer values after the nodata test (-1000 for Sentinel-2 since baseline 04.00); the result
    is clipped to [low, high], by default the range of the type. Give low=1 to keep valid values off a nodata of 0.
    Raises InputError for a type without keys and for a shift of float values.
    """
    key = key_dtype(values.dtype)
    if keys.dtype != key or keys.shape != values.shape or values.ndim != 1:
        raise InputError(
            message("Keys of {dtype} values must be a row of {key} as long as the values.", dtype=values.dtype, key=key)
        )
    if counts is None:
        counts = np.empty(values.shape, np.uint16)
    if valid is not None and valid.dtype == bool:
        valid = valid.view(np.uint8)
    kernels = numba_kernels()
    if kernels and values.dtype.kind in "iu" and values.dtype.itemsize == 2:
        scalars = _short(values.dtype, nodata, shift, low, high)
        if scalars is not None:
            kernels.encode_short(values, valid, keys, counts, *scalars)
            return
    if valid is None:
        valid = np.ones(values.shape, np.uint8)
    if values.dtype.kind == "f":
        if shift or low is not None or high is not None:
            raise InputError(
                message("Only integer values can be shifted by an offset; convert the images to integers first.")
            )
        bits = values.view(np.int32)
        # adding 0 turns -0.0 into 0.0, here and in the keys
        missing = np.float32(np.nan if nodata is None else nodata) + np.float32(0)
        if kernels:
            kernels.encode_floats(bits, valid, keys, counts, missing.view(np.int32))
            return
        good = (valid != 0) & (values != missing) & ~np.isnan(values)
        bits = (values + np.float32(0)).view(np.int32)
        coded = (bits ^ ((bits >> 31) | np.int32(-0x80000000))).view(np.uint32)
    else:
        info = np.iinfo(values.dtype)
        low, high = _within(info, low, high)
        holds = _holds(info, nodata)
        wide = np.int64 if values.dtype.itemsize == 4 else np.int32
        # the lowest wide integer is no value of the type: "no nodata"
        missing = wide(nodata if holds else np.iinfo(wide).min)
        offset = _offset(values.dtype)
        if kernels:
            kernels.encode_integers(
                values, valid, keys, counts, missing, wide(shift), wide(low), wide(high), wide(offset)
            )
            return
        good = valid != 0
        if holds:
            good &= values != values.dtype.type(nodata)
        if shift or low > info.min or high < info.max:
            coded = (np.clip(values.astype(wide) + wide(shift), low, high) + offset).astype(key)
        else:
            coded = values.view(key) ^ key.type(offset)
    np.copyto(keys, key.type(np.iinfo(key).max))
    np.copyto(keys, coded, where=good)
    counts += good


def decode(keys, dtype) -> np.ndarray:
    """Values of `dtype` that have these keys; the inverse of `encode` where valid, for any shape."""
    dtype = np.dtype(dtype)
    key = key_dtype(dtype)
    if dtype.kind == "f":
        flip = np.where(keys >> np.uint32(31), np.uint32(0x80000000), np.uint32(0xFFFFFFFF))
        return (keys ^ flip).view(dtype)
    return (keys ^ key.type(_offset(dtype))).view(dtype)


def _positions(counts, portion: float, rule: str) -> np.ndarray:
    """Rank to read, with its fraction: float64 of the shape of `counts`, the numbers of valid values."""
    n = np.asarray(counts, dtype=np.float64)
    last = np.maximum(n - 1, 0)
    if rule == "linear":
        return last * portion
    if rule == "floor":
        return np.minimum(np.floor(n * portion), last)
    return np.rint(last * portion)


def batcher(slots: int):
    """Comparisons (run, i, j), i < j, of Batcher's odd-even merge network, in order; `run`: length of runs merged."""
    run = 1
    while run < slots:
        step = run
        while step:
            for base in range(step % run, slots - step, 2 * step):
                for i in range(base, min(base + step, slots - step)):
                    if i // (2 * run) == (i + step) // (2 * run):
                        yield run, i, i + step
            step //= 2
        run *= 2


@functools.lru_cache(maxsize=64)
def _plan(slots: int, portions: tuple, rule: str):
    """What to compare for the ranks that any number of valid values up to `slots` may ask for.

    Returns the comparisons (K, 2) in order; how many of them, at the front, only sort the groups of 16 (at the end: 8)
    rows that the numba kernel sorts at once; and the highest rank for each of the `portions`, (Q,) int64.
    """
    counts = np.arange(1, slots + 1)
    wanted = [np.ceil(_positions(counts, portion, rule)).astype(np.int64) for portion in portions]
    live = np.zeros(slots, bool)
    for ranks in wanted:
        live[ranks] = True
        live[np.maximum(ranks - 1, 0)] = True
    grouped, rest = [], []
    for run, i, j in reversed(list(batcher(slots))):
        if live[i] or live[j]:
            live[i] = live[j] = True
            size = 16 if i // 16 < slots // 16 else 8 if i % 16 < slots % 16 // 8 * 8 else 1
            (grouped if run < size else rest).append((i, j))
    comparisons = np.array(grouped[::-1] + rest[::-1], dtype=np.int64).reshape(-1, 2)
    return comparisons, len(grouped), np.array([ranks.max() for ranks in wanted], dtype=np.int64)


def percentiles(
    keys, counts, percents: Sequence[float], dtype, *, rule="linear", min_count=1, nodata, out, start=0, stop=None
) -> None:
    """Percentiles of each column of a block, from one pass over it.

    keys: (T, N) C-contiguous, from `encode`; only read. counts: (N,) uint16, at most T. percents: Q numbers in 0..100.
    dtype: type of the encoded values. out: (Q, N), rows contiguous; only columns [start, stop) are written, so that
    threads can share one block. `linear` is computed in float64 (bit-equal to ``numpy.nanpercentile`` of the float64
    stack) and then rounded half to even for an integer `out`, or cast to a floating one.
    Pixels with fewer valid observations than max(1, min_count) get `nodata`. rule: one of RULES.
    Releases the GIL on both paths. Raises InputError for percents outside 0..100 and an unknown rule.
    """
    dtype = np.dtype(dtype)
    percents = tuple(float(p) for p in np.atleast_1d(percents))
    if not percents or not all(0 <= p <= 100 for p in percents):
        raise InputError(message("Percentiles must be numbers from 0 to 100."))
    if rule not in RULES:
        raise InputError(
            message("There is no rank rule {rule!r}; use one of {rules}.", rule=rule, rules=", ".join(RULES))
        )
    slots, pixels = keys.shape
    if keys.dtype != key_dtype(dtype) or counts.shape != (pixels,) or out.shape != (len(percents), pixels):
        raise InputError(message("The keys, counts and output of a percentile block do not fit each other."))
    nodata = float(out.dtype.type(nodata))
    rounded = out.dtype.kind in "iu"
    if rounded and out.dtype != dtype:
        raise InputError(
            message("The output of a percentile block must have the type of its values or a floating type.")
        )
    stop = pixels if stop is None else stop
    portions = tuple(float(np.true_divide(p, 100)) for p in percents)
    comparisons, grouped, highest = _plan(slots, portions, rule)
    minimum = max(1, int(min_count))
    kernels = numba_kernels()
    if kernels:
        lanes = kernels.LANES
        block = max(lanes, min(2048, _SCRATCH_BYTES // (slots * keys.itemsize)) // lanes * lanes)
        rows = _aligned(slots * (block + lanes), keys.dtype)
        bisect = len(comparisons) > _BISECTION * slots * len(portions)
        exact = rule == "linear" and rounded and dtype.itemsize < 4
        quarters = [int(4 * p) if exact and (4 * p).is_integer() else -1 for p in portions]
        kernels.percentiles(
            keys, counts, start, stop, comparisons[grouped:], bisect, np.array(portions), np.array(quarters), highest,
            float(rule != "floor"), kernels.ROUNDING if rule == "nearest" else 0.0, float(rule == "linear"), minimum,
            float(_offset(dtype)), dtype.kind == "f", rounded, nodata,
            256.0**dtype.itemsize if out.dtype.kind == "i" else 0.0,
            rows, block, out.view(keys.dtype) if rounded else out,
        )  # fmt: skip
        return
    for begin in range(start, stop, _NUMPY_BLOCK):
        columns = slice(begin, min(begin + _NUMPY_BLOCK, stop))
        rows = _sorted_rows(keys[:, columns], comparisons)
        for portion, target in zip(portions, out[:, columns]):
            _numpy_quantile(rows, counts[columns], portion, rule, minimum, dtype, nodata, target)


def _aligned(length: int, dtype: np.dtype) -> np.ndarray:
    """Uninitialised array that begins on a cache line (64 bytes)."""
    raw = np.empty(length * dtype.itemsize + 64, np.uint8)
    begin = -raw.ctypes.data % 64
    return raw[begin : begin + length * dtype.itemsize].view(dtype)


def _sorted_rows(keys, comparisons):
    """Scratch with the rows of `keys` as `comparisons` leave them, and the scratch row that holds each slot."""
    slots, pixels = keys.shape
    rows = np.empty((slots + 1, pixels), keys.dtype)
    rows[:slots] = keys
    where = np.arange(slots + 1)  # the last one is free
    for i, j in comparisons:
        first, second, free = where[i], where[j], where[slots]
        np.minimum(rows[first], rows[second], out=rows[free])
        np.maximum(rows[first], rows[second], out=rows[second])
        where[i], where[slots] = free, first
    return rows, where


def _numpy_quantile(scratch, counts, portion, rule, minimum, dtype, nodata, out) -> None:
    rows, where = scratch
    column = np.arange(counts.size)
    position = _positions(counts, portion, rule)
    lower = position.astype(np.intp)
    t = position - lower
    value = decode(rows[where[lower], column], dtype).astype(np.float64)
    between = t > 0
    if between.any():
        above = decode(rows[where[np.ceil(position).astype(np.intp)], column], dtype).astype(np.float64)
        with np.errstate(invalid="ignore"):  # infinities, and the pixels without a value
            step = above - value
            lerp = np.where(t < 0.5, value + step * t, above - step * (1 - t))
        np.copyto(value, np.rint(lerp) if out.dtype.kind in "iu" else lerp, where=between)
    value[counts < minimum] = nodata
    with np.errstate(over="ignore"):
        np.copyto(out, value, casting="unsafe")
