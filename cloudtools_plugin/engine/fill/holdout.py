"""How good the fill is on this very scene: clear pixels are hidden under the shapes of real gaps, filled and
compared."""

from __future__ import annotations

import functools
import threading

import numpy as np

from ..blocks import Portion, run_portions
from ..grid import Window
from . import quality
from .components import box_window

_TRIES = 60
_CLEAR = 0.97  # share of a hidden shape that must be clear
_FEWEST = 25  # pixels of a shape that is worth hiding
_LARGEST = 700  # pixels a side


def _shapes(gap, number: int):
    """Components of the gap from large to small, evenly by rank."""
    sizes = np.maximum(gap.boxes[:, 2] - gap.boxes[:, 0], gap.boxes[:, 3] - gap.boxes[:, 1])
    usable = np.flatnonzero((gap.pixels >= _FEWEST) & (sizes <= _LARGEST))
    order = usable[np.argsort(-gap.pixels[usable], kind="stable")]
    # half of them the largest, the rest from all sizes
    picks = np.unique(np.concatenate([np.arange(number // 2), np.linspace(0, len(order) - 1, number).astype(int)]))
    return [int(order[p]) for p in picks if 0 <= p < len(order)][:number]


def places(filler, number: int):
    """[(window of the shape, shape (h, w) bool)]: where which gap's shape is hidden; the same for the same gap."""
    gap, found = filler.gap, []
    rng = np.random.default_rng(gap.total)
    height, width = gap.shape
    for label in _shapes(gap, number):
        own = box_window(gap.boxes[label], 0, gap.shape)
        shape = gap.mask(own, np.array([label]))
        best = (0.0, None, None)
        for _ in range(_TRIES):
            turned = np.rot90(shape, rng.integers(4))
            turned = turned[::-1] if rng.integers(2) else turned
            h, w = turned.shape
            if h > height or w > width:
                continue
            row, col = int(rng.integers(height - h + 1)), int(rng.integers(width - w + 1))
            window = Window(col, row, w, h)
            share = 1.0 - gap.mask(window)[turned].mean()
            if share > best[0]:
                best = share, window, turned
            if share == 1.0:
                break
        if best[0] >= _CLEAR:
            found.append((best[1], np.ascontiguousarray(best[2])))
    return found


def check(filler, number: int, job):
    """([Quality per band], shapes hidden): each shape is filled on its own, with everything else as it is."""
    todo = places(filler, number)
    totals = [quality.Quality() for _ in filler.target.bands]
    used = 0
    lock = threading.Lock()
    results, done = {}, []

    def box_of(window):
        around = window.row, window.col, window.row + window.height, window.col + window.width
        return box_window(around, filler.margin, filler.gap.shape)

    def work(index):
        window, shape = todo[index]
        box = box_of(window)
        hidden = np.zeros(box.shape, bool)
        hidden[window.slices(box)] = shape
        hidden &= ~filler.gap.mask(box)
        truth, valid = filler.target.read(box)
        hidden &= valid.all(0)
        piece = filler.box(box, hidden, hidden)
        where = hidden & (piece.source != 255)
        with lock:
            done.append(index)
            job.progress(len(done) / len(todo))
        if np.count_nonzero(where) < 0.5 * np.count_nonzero(shape):
            return
        seen = valid.all(0) & ~filler.gap.mask(box)
        parts = []
        for band in range(len(truth)):
            filled = np.where(seen, truth[band], np.nan)
            filled[where] = piece.values[band][where]
            parts.append(quality.compare(filled, np.where(seen, truth[band], np.nan), where))
        with lock:
            results[index] = parts

    portions = [
        Portion(box_of(window).size * filler.bytes_per_pixel, functools.partial(work, index))
        for index, (window, _) in enumerate(todo)
    ]
    run_portions(portions, job.workers, filler.budget, job.cancelled)
    for index in sorted(results):  # sums in one order, whatever the threads did
        used += 1
        totals = [a + b for a, b in zip(totals, results[index])]
    return totals, used
