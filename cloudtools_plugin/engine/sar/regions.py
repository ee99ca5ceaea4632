"""Connected regions of a class raster of any size: areas, sums, minimum area, polygons.

The raster is read once, row by row, and kept as *runs* (row, first and last column, class). Neighbouring runs of one
class are joined (8 neighbours), so memory follows the number of runs, not of pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .backend import kernels


@dataclass
class Regions:
    """runs: row, start, stop (exclusive), value, region (index into the others); one entry per region: value, pixels,
    weight (sum over its pixels), amount (sum of the measured quantity), each in order of the first pixel."""

    row: np.ndarray
    start: np.ndarray
    stop: np.ndarray
    region: np.ndarray
    value: np.ndarray
    pixels: np.ndarray
    weight: np.ndarray
    amount: np.ndarray

    def __len__(self) -> int:
        return self.value.size


class Runs:
    """Collects runs strip by strip, from the top down."""

    def __init__(self, classes=(1, 3)):
        self.classes = np.asarray(classes)
        self._rows, self._starts, self._stops, self._values, self._amounts = [], [], [], [], []

    def add(self, first_row: int, values, amounts=None) -> None:
        """values: (rows, width) uint8; only `classes` are kept. amounts: float array of the same shape to be summed."""
        kept = np.isin(values, self.classes)
        marked = np.where(kept, values, 0).astype(np.int16)
        step = np.diff(marked, axis=1, prepend=0, append=0)
        row, col = np.nonzero(step)
        padded = np.concatenate([marked, np.zeros((marked.shape[0], 1), np.int16)], axis=1)
        begins = padded[row, col] != 0
        # every run ends where the next change of its row is
        end = np.empty(col.size, col.dtype)
        end[:-1] = col[1:]
        row, start, stop = row[begins], col[begins], end[begins]
        self._rows.append((row + first_row).astype(np.int32))
        self._starts.append(start.astype(np.int32))
        self._stops.append(stop.astype(np.int32))
        self._values.append(padded[row, start].astype(np.uint8))
        if amounts is None:
            self._amounts.append(np.zeros(row.size))
            return
        flat = np.where(np.isfinite(amounts), amounts, 0.0).astype(np.float64)
        edges = np.stack([row * flat.shape[1] + start, row * flat.shape[1] + stop], axis=1).ravel()
        sums = np.add.reduceat(np.append(flat.ravel(), 0.0), edges)[::2] if edges.size else np.zeros(0)
        self._amounts.append(sums)

    def join(self, row_weights=None) -> Regions:
        """The regions of all strips. row_weights: weight of a pixel by row (its area); default 1."""
        row, start, stop, value, amount = (
            np.concatenate(parts) if parts else np.zeros(0, kind)
            for parts, kind in (
                (self._rows, np.int32),
                (self._starts, np.int32),
                (self._stops, np.int32),
                (self._values, np.uint8),
                (self._amounts, float),
            )
        )
        parent = np.arange(row.size, dtype=np.int64)
        if row.size:
            upper, lower = _touching(row, start, stop, value)
            _union(parent, upper, lower)
        roots, region = np.unique(parent, return_inverse=True)
        region = region.reshape(-1)  # numpy 2.0.0 gave it a shape of its own
        length = (stop - start).astype(np.float64)
        weight = length if row_weights is None else length * np.asarray(row_weights)[row]

        def total(x):
            return np.bincount(region, x, roots.size)

        return Regions(
            row, start, stop, region, value[roots], total(length).astype(np.int64), total(weight), total(amount)
        )


def _touching(row, start, stop, value):
    """Pairs (i, j) of runs of equal value in consecutive rows that share an edge or a corner, i the upper one."""
    width = int(stop.max()) + 2
    key_start = row.astype(np.int64) * width + start
    key_stop = row.astype(np.int64) * width + stop
    # runs of the row above with stop >= own start (corner included) and start <= own stop
    first = np.searchsorted(key_stop, key_start - width, side="left")
    last = np.searchsorted(key_start, key_stop - width, side="right")
    count = np.maximum(last - first, 0)
    lower = np.repeat(np.arange(row.size), count)
    upper = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + np.repeat(first, count)
    good = (value[upper] == value[lower]) & (row[upper] + 1 == row[lower])
    return upper[good], lower[good]


def _union(parent, a, b) -> None:
    fast = kernels()
    if fast is not None:
        fast.join(parent, a, b)
        return
    while True:  # hook the larger root under the smaller, then flatten; halves the work every round
        ra, rb = parent[a], parent[b]
        open_pairs = ra != rb
        if not open_pairs.any():
            return
        a, b, ra, rb = a[open_pairs], b[open_pairs], ra[open_pairs], rb[open_pairs]
        np.minimum.at(parent, np.maximum(ra, rb), np.minimum(ra, rb))
        while True:
            up = parent[parent]
            if np.array_equal(up, parent):
                break
            parent[:] = up


def erase(values, first_row: int, regions: Regions, drop, to: int) -> None:
    """Set the pixels of the regions where `drop` (bool per region) to class `to`, in a strip (rows, width), in
    place.
    """
    low, high = np.searchsorted(regions.row, (first_row, first_row + values.shape[0]))
    chosen = np.flatnonzero(drop[regions.region[low:high]]) + low
    paint(values, first_row, regions, chosen, to)


def paint(values, first_row: int, regions: Regions, runs, what) -> None:
    """Write `what` (one number, or one per run) over the pixels of the given runs of a strip, in place."""
    if not len(runs):
        return
    width = values.shape[1]
    begin = (regions.row[runs].astype(np.int64) - first_row) * width + regions.start[runs]
    length = (regions.stop[runs] - regions.start[runs]).astype(np.int64)
    offset = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length)
    values.reshape(-1)[np.repeat(begin, length) + offset] = np.repeat(what, length) if np.ndim(what) else what


def label(shape, first_row: int, regions: Regions, numbers):
    """A strip (rows, width) of int32 with numbers[region] on every pixel of a region, 0 elsewhere."""
    out = np.zeros(shape, np.int32)
    low, high = np.searchsorted(regions.row, (first_row, first_row + shape[0]))
    runs = np.arange(low, high)
    paint(out, first_row, regions, runs, numbers[regions.region[low:high]])
    return out
