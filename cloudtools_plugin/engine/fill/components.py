"""The gap of a whole raster as runs of pixels: connected components, their boxes, and masks of any window.

Runs need memory by the outline of the gap, not by the raster's area, and are built row by row.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Window


def runs_of(mask, first_row: int = 0):
    """(n, 3) int32 row, start, stop of the runs of True pixels of a (h, w) block, in order."""
    edge = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edge == 1)
    _, stops = np.nonzero(edge == -1)
    return np.stack([rows + first_row, starts, stops], 1).astype(np.int32)


def _connected(a, b, number: int):
    """Smallest index of each node's connected component, for edges (a, b) between `number` nodes."""
    label = np.arange(number)
    while len(a):
        low = np.minimum(label[a], label[b])
        np.minimum.at(label, label[a], low)
        np.minimum.at(label, label[b], low)
        while True:
            jumped = label[label]
            if (jumped == label).all():
                break
            label = jumped
        open_edges = label[a] != label[b]
        a, b = a[open_edges], b[open_edges]
    return label


@dataclass
class Gap:
    """runs: (n, 3) row, start, stop in order; label: (n,) component of each run, 0 .. number - 1, in order of their
    first run; boxes: (number, 4) first row, first column, last row + 1, last column + 1; pixels: (number,)."""

    shape: tuple
    runs: np.ndarray
    label: np.ndarray
    boxes: np.ndarray
    pixels: np.ndarray

    @classmethod
    def from_runs(cls, runs, shape) -> Gap:
        """Components by eight neighbours."""
        runs = np.asarray(runs, np.int32).reshape(-1, 3)
        rows, starts, stops = runs.astype(np.int64).T
        wide = shape[1] + 2
        below = (rows + 1) * wide
        low = np.searchsorted(rows * wide + stops, below + starts, "left")
        high = np.searchsorted(rows * wide + starts, below + stops, "right")
        count = np.maximum(high - low, 0)
        a = np.repeat(np.arange(len(runs)), count)
        b = np.repeat(low - np.cumsum(count) + count, count) + np.arange(count.sum())
        _, label = np.unique(_connected(a, b, len(runs)), return_inverse=True)
        number = int(label.max()) + 1 if len(label) else 0
        boxes = np.zeros((number, 4), np.int64)
        boxes[:, :2] = max(shape) + 1
        np.minimum.at(boxes[:, 0], label, rows)
        np.minimum.at(boxes[:, 1], label, starts)
        np.maximum.at(boxes[:, 2], label, rows + 1)
        np.maximum.at(boxes[:, 3], label, stops)
        pixels = np.bincount(label, stops - starts, number).astype(np.int64)
        return cls(tuple(shape), runs, label, boxes, pixels)

    @classmethod
    def from_mask(cls, mask) -> Gap:
        return cls.from_runs(runs_of(mask), mask.shape)

    @property
    def total(self) -> int:
        return int(self.pixels.sum())

    def mask(self, window: Window, labels=None):
        """(h, w) bool of the gap in a window inside the raster; only of the components `labels` where given."""
        first, last = np.searchsorted(self.runs[:, 0], [window.row, window.row + window.height])
        runs = self.runs[first:last]
        if labels is not None:
            runs = runs[np.isin(self.label[first:last], labels)]
        starts = np.clip(runs[:, 1] - window.col, 0, window.width)
        stops = np.clip(runs[:, 2] - window.col, 0, window.width)
        change = np.zeros((window.height, window.width + 1), np.int32)
        np.add.at(change, (runs[:, 0] - window.row, starts), 1)
        np.add.at(change, (runs[:, 0] - window.row, stops), -1)
        return np.cumsum(change[:, :-1], axis=1) > 0


@dataclass(frozen=True)
class Task:
    """Components that are filled together, in a box of `window` (margin included)."""

    labels: tuple
    window: Window


def box_window(box, margin: int, shape) -> Window:
    """A box with a margin, cut at the raster's edges."""
    row, col = max(0, int(box[0]) - margin), max(0, int(box[1]) - margin)
    return Window(col, row, min(shape[1], int(box[3]) + margin) - col, min(shape[0], int(box[2]) + margin) - row)


def plan_tasks(gap: Gap, margin: int, bin_size: int = 512):
    """Tasks in reading order: components no larger than `bin_size` are gathered by the square that holds their centre,
    since each one's margin costs more than itself; larger ones stand alone."""
    boxes = gap.boxes
    sizes = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    groups = {}
    for label, (box, size) in enumerate(zip(boxes, sizes)):
        if size > bin_size:
            key = (int(box[0]) // bin_size, int(box[1]) // bin_size, 1, label)
        else:
            key = (int(box[0] + box[2]) // 2 // bin_size, int(box[1] + box[3]) // 2 // bin_size, 0, 0)
        groups.setdefault(key, []).append(label)
    tasks = []
    for _, labels in sorted(groups.items()):
        around = [*boxes[labels].min(0)[:2], *boxes[labels].max(0)[2:]]
        tasks.append(Task(tuple(labels), box_window(around, margin, gap.shape)))
    return tasks


def plan_chains(gap: Gap, reach: int, margin: int):
    """Tasks whose gaps are certainly more than `reach` pixels from those of any other task, for methods in which gaps
    see each other: connected components of cells of `reach` pixels that hold a part of the gap."""
    cells = np.zeros(tuple(n // reach + 1 for n in gap.shape), bool)
    for box_row, start, stop in gap.runs:
        cells[box_row // reach, start // reach : (stop - 1) // reach + 1] = True
    chains = Gap.from_mask(cells)
    number = np.full(cells.shape, -1)
    for (row, start, stop), label in zip(chains.runs, chains.label):
        number[row, start:stop] = label
    first = np.unique(gap.label, return_index=True)[1]
    chain = number[gap.runs[first, 0] // reach, gap.runs[first, 1] // reach]
    tasks = []
    for index in range(len(chains.boxes)):
        labels = np.flatnonzero(chain == index)
        around = [*gap.boxes[labels].min(0)[:2], *gap.boxes[labels].max(0)[2:]]
        tasks.append(Task(tuple(labels.tolist()), box_window(around, margin, gap.shape)))
    return tasks
