"""Where the windows of a network lie on a raster, and how their results are joined without seams.

Along each axis windows of one size overlap; at each side `discard` pixels of the overlap are not trusted (a network
pads its windows with zeros, which its rim sees), in what is left one window fades into the next by a raised cosine. The
weights of each axis sum to 1 everywhere, so nothing needs dividing and no pixel is left out. Starts are multiples of
the network's total stride: other shifts change the phase of its sampling, which flips about one pixel in a hundred.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Axis:
    """Windows along rows or columns: length of the raster, size of a window, first pixels; weights[k] (size,) float32.

    A window may reach past the raster's end, and with `pad` before its start.
    """

    length: int
    size: int
    starts: tuple
    weights: tuple

    def __len__(self) -> int:
        return len(self.starts)

    def core(self, index: int):
        """(first, last + 1) pixel of the raster on which a window has weight."""
        used = np.flatnonzero(self.weights[index])
        start = self.starts[index]
        return max(0, start + int(used[0])), min(self.length, start + int(used[-1]) + 1)

    @property
    def work(self) -> float:
        """Pixels that run through the network for each pixel of the raster, along this axis."""
        return len(self) * self.size / self.length


def plan_axis(length: int, size: int, multiple: int = 32, overlap: int = 64, discard: int = 16, pad: int = 0) -> Axis:
    """Spread windows of `size` over `length` pixels and `pad` more at both ends, so that neighbours overlap by at least
    `overlap` pixels, at most half of the size; distances between starts are multiples of `multiple`."""
    if pad:
        wide = plan_axis(length + 2 * pad, size, multiple, overlap, discard)
        return Axis(length, size, tuple(start - pad for start in wide.starts), wide.weights)
    overlap = min(overlap, size // 2)
    step = max(multiple, (size - overlap) // multiple * multiple) if size > multiple else size
    if length <= size:
        starts = [0]
    else:
        units = math.ceil((length - size) / multiple)
        count = math.ceil(units * multiple / step) + 1
        starts = [round(units * k / (count - 1)) * multiple for k in range(count)]
    ones = [np.ones(size, np.float32) for _ in starts]
    for left, right in zip(range(len(starts) - 1), range(1, len(starts))):
        common = starts[left] + size - starts[right]
        rim = min(discard, max(0, (common - 2) // 2)) if common > 0 else 0
        fade = common - 2 * rim
        rise = np.concatenate(
            [np.zeros(rim), 0.5 - 0.5 * np.cos(np.pi * (np.arange(fade) + 0.5) / max(1, fade)), np.ones(rim)]
        ).astype(np.float32)
        if common > 0:
            ones[right][:common] *= rise
            ones[left][size - common :] *= np.float32(1) - rise
    return Axis(length, size, tuple(starts), tuple(ones))


@dataclass(frozen=True)
class WindowPlan:
    """Windows over a raster: rows x columns of them."""

    rows: Axis
    cols: Axis

    @property
    def work(self) -> float:
        """Pixels that run through the network for each pixel of the raster."""
        return self.rows.work * self.cols.work

    def __len__(self) -> int:
        return len(self.rows) * len(self.cols)


def plan_windows(
    height: int, width: int, size: int, multiple: int = 32, overlap: int = 64, discard: int = 16, pad: int = 0
) -> WindowPlan:
    """The windows over a raster of height x width pixels."""
    return WindowPlan(*(plan_axis(n, size, multiple, overlap, discard, pad) for n in (height, width)))


def reflected(start: int, stop: int, length: int):
    """Indices start..stop of an axis of `length` pixels, mirrored at both ends (the edge pixel not repeated), as often
    as it takes."""
    index = np.arange(start, stop)
    if length == 1:
        return np.zeros_like(index)
    period = 2 * (length - 1)
    index = np.abs(index) % period
    return np.where(index < length, index, period - index)


def fill_invalid(values, valid):
    """(bands, h, w) with invalid pixels replaced by the nearest valid one of their row, rows without any by the nearest
    row that has one. valid (h, w) must not be all False. Returns a new array where anything changes."""
    if valid.all():
        return values
    height, width = valid.shape
    cols = np.arange(width)
    before = np.maximum.accumulate(np.where(valid, cols, -1), axis=1)
    after = np.minimum.accumulate(np.where(valid, cols, width)[:, ::-1], axis=1)[:, ::-1]
    gap_before = np.where(before < 0, 2 * width, cols - before)
    gap_after = np.where(after >= width, 2 * width, after - cols)
    source = np.where(gap_before <= gap_after, before, after)
    filled_rows = np.flatnonzero(valid.any(axis=1))
    rows = np.arange(height)
    nearest = filled_rows[np.argmin(np.abs(rows[:, None] - filled_rows[None, :]), axis=1)]
    source = source[nearest]
    return values[:, nearest[:, None], source]
