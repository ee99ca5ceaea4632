"""A network over a raster of any size: windows, several at a time, joined in a buffer of one row of windows.

N threads share one session with one thread each (as fast as one window on N threads, and no core spins); results are
added up in a fixed order, so that they do not depend on the number of threads. Memory does not grow with the raster's
height, and wide rasters are cut into panels.
"""

from __future__ import annotations

import collections
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..blocks import default_threads, never
from ..errors import Cancelled, InputError
from ..messages import message
from .contract import Contract
from .windows import WindowPlan, fill_invalid, plan_windows, reflected

#: Columns of a panel: with 13 bands, 4 classes and windows of 512 pixels the buffers of a panel stay below 600 MB.
PANEL = 12288


@dataclass(frozen=True)
class Statistics:
    """Mean and standard deviation per band on a coarse lattice over the raster, for networks that want z-scores.

    rows, cols: pixel positions of the nodes; mean, std: (bands, nodes down, nodes across). Between nodes they are
    interpolated, so that no window has numbers of its own (the reason for steps from window to window elsewhere).
    """

    rows: tuple
    cols: tuple
    mean: np.ndarray
    std: np.ndarray

    def at(self, row0: int, col0: int, height: int, width: int):
        """(mean, std) as float32 (bands, height, width) for a window."""
        return tuple(self._field(values, row0, col0, height, width) for values in (self.mean, self.std))

    def _field(self, values, row0, col0, height, width):
        down = _weights(self.rows, row0, height)
        across = _weights(self.cols, col0, width)
        return np.einsum("ri,bij,cj->brc", down, values, across, optimize=True).astype(np.float32)


def _weights(nodes, start: int, count: int):
    """(count, nodes) weights of linear interpolation, constant beyond the outer nodes."""
    positions = np.clip(np.arange(start, start + count) + 0.5, nodes[0], nodes[-1])
    right = np.clip(np.searchsorted(nodes, positions), 1, max(1, len(nodes) - 1))
    result = np.zeros((count, len(nodes)))
    if len(nodes) == 1:
        result[:] = 1.0
        return result
    left = right - 1
    nodes = np.asarray(nodes, float)
    part = (positions - nodes[left]) / (nodes[right] - nodes[left])
    rows = np.arange(count)
    result[rows, left] = 1.0 - part
    result[rows, right] += part
    return result


def local_statistics(sample, valid, factor: float, context: int) -> Statistics:
    """Statistics of squares of `context` raster pixels, at steps of half of that.

    sample (bands, h, w), valid (h, w): the raster thinned `factor` times. A square whose standard deviation is below a
    tenth of the scene's (all cloud, all water), or with fewer than 64 valid pixels, takes the scene's numbers.
    """
    if not valid.any():
        raise InputError(message("The image has no valid pixel."))
    bands, height, width = sample.shape
    scene_mean = sample[:, valid].mean(axis=1, dtype=np.float64)
    scene_std = np.maximum(sample[:, valid].std(axis=1, dtype=np.float64), 1e-6)
    step = max(1, round(context / factor / 2))
    rows, cols = (np.arange(step / 2, max(n, step / 2 + 1), step) for n in (height, width))
    mean = np.empty((bands, len(rows), len(cols)))
    std = np.empty_like(mean)
    for i, row in enumerate(rows):
        for j, col in enumerate(cols):
            part = (
                slice(max(0, int(row - step)), int(row + step) + 1),
                slice(max(0, int(col - step)), int(col + step) + 1),
            )
            inside = valid[part]
            if inside.sum() < 64:
                mean[:, i, j], std[:, i, j] = scene_mean, scene_std
                continue
            values = sample[(slice(None), *part)][:, inside]
            own = values.std(axis=1, dtype=np.float64)
            poor = own < 0.1 * scene_std
            mean[:, i, j] = np.where(poor, scene_mean, values.mean(axis=1, dtype=np.float64))
            std[:, i, j] = np.where(poor, scene_std, own)
    return Statistics(tuple(rows * factor), tuple(cols * factor), mean, std)


def normalise(contract: Contract, values, statistics: Statistics | None = None, origin=(0, 0)):
    """(bands, h, w) float32 in the contract's units -> what the network takes, in place where possible."""
    if contract.normalisation == "meanstd":
        values = values - np.asarray(contract.mean, np.float32)[:, None, None]
        values /= np.asarray(contract.std, np.float32)[:, None, None]
    elif contract.normalisation == "zscore":
        if statistics is None:
            raise ValueError("this network needs the statistics of the raster")
        mean, std = statistics.at(*origin, *values.shape[1:])
        values = (values - mean) / std
    return values


def probabilities(contract: Contract, raw, size: int):
    """Output of a network (1, K, h, w), (1, h, w) or (1, 1, h, w) -> (classes, h, w) float32 and the rim that the
    output lacks on each side. One channel of probabilities or scores becomes two classes.

    Raises InputError for an output of another shape.
    """
    raw = np.asarray(raw)
    if raw.ndim == 3:
        raw = raw[:, None]
    if raw.ndim != 4 or raw.shape[0] != 1 or raw.shape[2] != raw.shape[3] or (size - raw.shape[2]) % 2:
        raise InputError(
            message(
                "The model '{model}' gives an output of {shape} for a window of {size} pixels; classes x height x "
                "width, "
                "in the middle of the window, are needed.",
                model=contract.id,
                shape=" x ".join(map(str, raw.shape)),
                size=size,
            )
        )
    rim = (size - raw.shape[2]) // 2
    if rim < 0:
        raise InputError(message("The model '{model}' gives more pixels than it takes.", model=contract.id))
    scores = raw[0].astype(np.float32, copy=False)
    kind = contract.probability
    if kind == "none" and scores.shape[0] == 1:
        count = max((c.index for c in contract.classes), default=1) + 1
        codes = np.arange(count, dtype=np.float32)[:, None, None]
        return (scores == codes).astype(np.float32), rim
    if scores.shape[0] == 1:
        chance = 1.0 / (1.0 + np.exp(-scores)) if kind == "logit" else scores
        return np.concatenate([1.0 - chance, chance]).astype(np.float32), rim
    if kind == "logit":
        scores = scores - scores.max(axis=0, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=0, keepdims=True)
    return scores, rim


def window_size(contract: Contract, fixed: int, height: int, width: int) -> int:
    """Side of the windows: the network's own, or for one of any size what its contract likes, less where the raster is
    smaller (a multiple of the network's stride).

    Where the contract allows windows larger than the network was trained with, a raster of more than two of those gets
    the size up to `largest` that covers it with the fewest pixels: larger windows overlap less, but steps are whole
    strides.
    """
    if fixed:
        return fixed
    multiple = max(1, contract.multiple)
    if 0 < contract.size < contract.largest:
        if max(height, width) + 2 * contract.discard <= 2 * contract.size:
            return contract.size

        def pixels(size):
            plan = plan_windows(
                height, width, size, multiple, _overlap(contract, size), contract.discard, contract.discard
            )
            return len(plan) * size * size, -size

        largest = min(contract.largest, max(height, width) + 2 * contract.discard)
        return min(range(contract.size, largest + 1, multiple), key=pixels)
    if contract.size:
        return contract.size
    whole = -(-max(height, width) // multiple) * multiple
    return max(multiple, min(-(-contract.window // multiple) * multiple, whole))


def _overlap(contract: Contract, size: int) -> int:
    """Of neighbouring windows: twice the rim that is not trusted, twice that for one to fade into the other."""
    return min(max(64, 4 * contract.discard), size // 4)


def run_model(
    networks,
    contract: Contract,
    height: int,
    width: int,
    read,
    sink,
    *,
    overlap: int | None = None,
    pad: int | None = None,
    threads: int = 0,
    statistics: Statistics | None = None,
    progress=None,
    cancelled=None,
) -> dict:
    """Run one network, or several whose probabilities are averaged, over a raster.

    networks: sequence of OnnxModel. read(row0, row1, col0, col1) -> (values (bands, rows, cols) float32 in the
    contract's units, valid (rows, cols) bool), called for parts inside the raster by one thread at a time.
    sink(row0, col0, probabilities (classes, rows, cols) float32, valid (rows, cols)), called once for each pixel, rows
    downwards in each panel; probabilities are undefined where valid is False and NaN where the network gave no number.
    overlap: least overlap of windows in pixels, None: a quarter of the window, at most 64 (for a rim of 16 and a
    blend of 32). pad: pixels mirrored around the raster, None: as many as are not trusted. Returns {'windows',
    'skipped', 'work', 'size'}. Raises Cancelled, and InputError where the network fails.
    """
    cancelled = cancelled or never
    size = window_size(contract, max(model.size for model in networks), height, width)
    if overlap is None:
        overlap = _overlap(contract, size)
    rim = contract.crop or _measure_rim(
        networks, contract, min(size, contract.size or size), read, height, width, statistics
    )
    margin = max(contract.discard, rim) if pad is None else pad
    plan = plan_windows(
        height, width, size, contract.multiple, max(overlap, 4 * rim), max(contract.discard, rim), margin
    )
    report = {"windows": 0, "skipped": 0, "work": plan.work, "size": size}
    panels = [(c, min(width, c + PANEL)) for c in range(0, width, PANEL)]
    threads = threads or default_threads()
    total = len(panels) * len(plan.rows)
    with ThreadPoolExecutor(threads) as pool, ThreadPoolExecutor(1) as reader:
        for number, (col0, col1) in enumerate(panels):
            panel = _Panel(networks, contract, plan, (col0, col1), read, statistics, rim)
            for row in panel.rows(pool, reader, threads, cancelled, report):
                panel.flush(row, sink)
                if progress is not None:
                    progress((number * len(plan.rows) + row + 1) / total)
    return report


def _measure_rim(networks, contract, size, read, height, width, statistics) -> int:
    """How many pixels the output lacks on each side; also the first proof that the network runs at all."""
    missing = [model for model in networks if size not in model.rims]
    if missing:
        values, valid = read(0, min(height, size), 0, min(width, size))
        rows, cols = reflected(0, size, min(height, size)), reflected(0, size, min(width, size))
        values = np.where(valid, values, np.float32(0))[:, rows[:, None], cols]
        network = normalise(contract, values, statistics)[None].astype(np.float32)
        for model in missing:
            model.rims[size] = probabilities(contract, model.run(network), size)[1]
    return max(model.rims[size] for model in networks)


class _Strip(NamedTuple):
    """What a row of windows sees: the raster's row of the first, values (bands, rows, cols), valid (rows, cols)."""

    first: int
    values: np.ndarray
    valid: np.ndarray


class _Panel:
    """The columns col0..col1 of the raster, worked on from top to bottom."""

    def __init__(self, networks, contract, plan: WindowPlan, span, read, statistics, rim: int):
        self.networks, self.contract, self.plan, self.span = networks, contract, plan, span
        self.read, self.statistics, self.rim = read, statistics, rim
        cols = plan.cols
        self.columns = [k for k in range(len(cols)) if cols.core(k)[0] < span[1] and cols.core(k)[1] > span[0]]
        # the part of the raster that the windows of this panel see
        self.left = max(0, cols.starts[self.columns[0]])
        self.right = min(cols.length, cols.starts[self.columns[-1]] + cols.size)
        self.shown = None  # of the row that is complete: first row of the raster that it sees, valid
        self.sums = None

    def _load(self, row: int, before):
        """The strip that a row of windows sees; rows that the strip before had are copied, not read again."""
        start = self.plan.rows.starts[row]
        start, stop = max(0, start), min(self.plan.rows.length, start + self.plan.rows.size)
        kept = 0 if before is None else max(0, before.first + before.values.shape[1] - start)
        if start + kept < stop:
            values, valid = self.read(start + kept, stop, self.left, self.right)
        else:
            values = valid = None
        if kept:
            old, old_valid = before.values[:, -kept:], before.valid[-kept:]
            values = old if values is None else np.concatenate([old, values], axis=1)
            valid = old_valid if valid is None else np.concatenate([old_valid, valid])
        return _Strip(start, values, valid)

    def rows(self, pool, reader, threads: int, cancelled, report: dict):
        """Yields each row of windows when its sums are complete. The first windows of a row are begun while the last
        ones of the row before still run: no thread waits at a row's end. Two strips are in memory."""
        count = len(self.plan.rows)
        waiting = collections.deque()  # (row, column, future); at the end of a row (row, None, None)
        ahead = {0: reader.submit(self._load, 0, None)}
        strips = {}

        def join():
            """Add up the window begun first; the number of a row that is complete, or None."""
            row, column, future = waiting.popleft()
            if column is not None:
                self._add(row, column, _wait(future, cancelled))
                return None
            strip = strips.pop(row)
            self.shown = strip.first, strip.valid
            if row + 2 < count:
                ahead[row + 2] = reader.submit(self._load, row + 2, strips[row + 1])
            return row

        def joined(most: int):
            """Join until at most so many wait: the rows that are complete."""
            while len(waiting) > most:
                row = join()
                if row is not None:
                    yield row

        try:
            for row in range(count):
                while row not in ahead:
                    yield from joined(len(waiting) - 1)
                strips[row] = _wait(ahead.pop(row), cancelled)
                if row == 0 and count > 1:
                    ahead[1] = reader.submit(self._load, 1, strips[0])
                for column in self.columns:
                    if cancelled():
                        raise Cancelled("Cancelled.")
                    if not self._has_data(strips[row], row, column):
                        report["skipped"] += 1
                        continue
                    report["windows"] += 1
                    waiting.append((row, column, pool.submit(self._window, strips[row], row, column)))
                    yield from joined(2 * threads)
                waiting.append((row, None, None))
            yield from joined(0)
        finally:
            for future in [*(entry[2] for entry in waiting), *ahead.values()]:
                if future is not None:
                    future.cancel()

    def _has_data(self, strip, row: int, column: int) -> bool:
        (top, bottom), (left, right) = self.plan.rows.core(row), self.plan.cols.core(column)
        return bool(strip.valid[top - strip.first : bottom - strip.first, left - self.left : right - self.left].any())

    def _window(self, strip, row: int, column: int):
        """Probabilities of one window: (classes, size, size), the rim that the output lacks left 0."""
        size = self.plan.rows.size
        top, left = self.plan.rows.starts[row], self.plan.cols.starts[column]
        part_rows = slice(max(0, top) - strip.first, min(top + size, self.plan.rows.length) - strip.first)
        part_cols = slice(max(0, left) - self.left, min(left + size, self.plan.cols.length) - self.left)
        values, valid = strip.values[:, part_rows, part_cols], strip.valid[part_rows, part_cols]
        if self.contract.nodata is None:
            values = fill_invalid(values, valid)
            values = normalise(self.contract, values, self.statistics, (max(0, top), max(0, left)))
        else:
            values = normalise(self.contract, values, self.statistics, (max(0, top), max(0, left)))
            values = np.where(valid, values, np.float32(self.contract.nodata))
        if values.shape[1:] != (size, size):
            before_rows, before_cols = max(0, -top), max(0, -left)
            rows = reflected(-before_rows, size - before_rows, values.shape[1])
            cols = reflected(-before_cols, size - before_cols, values.shape[2])
            values = values[:, rows[:, None], cols]
        array = np.ascontiguousarray(values, np.float32)[None]
        result = None
        for model in self.networks:
            found, rim = probabilities(self.contract, model.run(array), size)
            if rim:
                found = np.pad(found, ((0, 0), (rim, rim), (rim, rim)), mode="edge")
            result = found if result is None else result + found
        if len(self.networks) > 1:
            result *= np.float32(1.0 / len(self.networks))
        return result

    def _add(self, row: int, column: int, found) -> None:
        size, start = self.plan.rows.size, self.plan.cols.starts[column]
        # the part of the window inside the panel
        first, last = max(start, self.span[0]), min(start + size, self.span[1], self.plan.cols.length)
        if first >= last:
            return
        if self.sums is None:
            width = self.span[1] - self.span[0]
            self.sums = np.zeros((found.shape[0], size, width), np.float32)
        part = slice(first - start, last - start)
        weighted = found[:, :, part] * self.plan.rows.weights[row][:, None]
        weighted *= self.plan.cols.weights[column][part]
        self.sums[:, :, first - self.span[0] : last - self.span[0]] += weighted

    def flush(self, row: int, sink) -> None:
        """Hand over the rows that no further window adds to, and move the rest up."""
        rows = self.plan.rows
        top = rows.starts[row]
        start = max(0, top)
        stop = rows.length if row + 1 == len(rows) else min(rows.length, max(0, rows.starts[row + 1]))
        if stop > start:
            first, valid = self.shown
            columns = slice(self.span[0] - self.left, self.span[1] - self.left)
            mask = valid[start - first : stop - first, columns]
            if self.sums is None and mask.any():
                raise ValueError("a window with data was skipped")
            done = None if self.sums is None else self.sums[:, start - top : stop - top]
            sink(start, self.span[0], done, mask)
        if row + 1 < len(rows) and self.sums is not None:
            moved = rows.starts[row + 1] - top
            self.sums[:, : rows.size - moved] = self.sums[:, moved:].copy()
            self.sums[:, rows.size - moved :] = 0


def _wait(future, cancelled):
    """A future's result, asking for a cancel meanwhile."""
    while not wait([future], timeout=0.5).done:
        if cancelled():
            raise Cancelled("Cancelled.")
    return future.result()
