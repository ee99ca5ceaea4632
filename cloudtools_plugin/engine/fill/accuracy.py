"""How good a filled raster is against a raster that shows what was hidden."""

from __future__ import annotations

import csv
import io
import math

import numpy as np

from ..blocks import BlockPlan, run_blocks
from ..errors import InputError
from ..grid import Grid, Window
from ..messages import message
from ..raster import Layer, Spool, bounded_cache, check_writable, write_text
from . import quality
from .job import Job
from .sources import Source

_HALO = 16  # the seam's windows and rim
COLUMNS = ("band", "pixels", "rmse", "nrmse", "bias", "cc", "ssim", "seam")


def value_ranges(truth: Source, grid: Grid):
    """Range of the middle 98 % of each band's values, from at most 16 windows of 256 x 256 spread over the grid."""
    found = [[] for _ in truth.bands]
    for row in np.unique(np.linspace(0, max(0, grid.height - 256), 4).astype(int)):
        for col in np.unique(np.linspace(0, max(0, grid.width - 256), 4).astype(int)):
            window = Window(int(col), int(row), 256, 256).intersection(grid.window)
            values, valid = truth.read(window)
            for band, array, good in zip(found, values, valid):
                band.append(array[good])
    ranges = []
    for band in found:
        values = np.concatenate(band)
        low, high = np.percentile(values, (1, 99)) if len(values) else (0.0, 1.0)
        ranges.append(float(high - low) or 1.0)
    return ranges


def assess(filled: Source, truth: Source, mask, grid: Grid, job: Job | None = None, error_path: str = "", tags=None):
    """[Quality per band] on the pixels of `mask` (read(window) -> bool or None; None for a whole grid) where both have
    data. error_path: raster of filled - truth, float32, NaN elsewhere. Raises InputError where nothing can be compared.
    """
    job = job or Job()
    ranges = value_ranges(truth, grid)
    plan = BlockPlan(grid, min(grid.width, 1024), min(grid.height, 1024))
    parts = {}
    spool = None
    names = tuple(band.name or f"band {band.index}" for band in filled.bands)
    if error_path:
        check_writable(error_path, 8 * grid.width * grid.height * len(names))
        spool = Spool(Layer(error_path, grid, "float32", names, float("nan"), tags=tags or {}))

    def work(index, window: Window) -> None:
        wide = window.pad(_HALO, _HALO).intersection(grid.window)
        f, there = filled.read(wide)
        t, known = truth.read(wide)
        where = np.ones(wide.shape, bool)
        if mask is not None:
            masked = mask.read(wide)
            where = where if masked is None else masked
        core = np.zeros(wide.shape, bool)
        core[window.slices(wide)] = True
        both = there & known
        parts[index] = [
            quality.compare(np.where(b, x, np.nan), np.where(b, y, np.nan), where, value_range, core)
            for b, x, y, value_range in zip(both, f, t, ranges)
        ]
        if spool is not None:
            difference = np.where(both & where, f - t, np.nan).astype(np.float32)
            spool.write(window, difference[(slice(None), *window.slices(wide))])

    with bounded_cache():
        try:
            if spool is not None:
                spool.start()
            run_blocks(plan, work, job.workers, job.part(0.0, 0.9).progress, job.cancelled)
            totals = [quality.Quality() for _ in names]
            for index in sorted(parts):
                totals = [a + b for a, b in zip(totals, parts[index])]
            if not any(q.count for q in totals):
                raise InputError(
                    message("The two rasters have no pixel in common where they are to be compared; check the mask.")
                )
            if spool is not None:
                spool.finish(job.workers, job.part(0.9, 1.0).progress, job.cancelled)
                spool.publish()
        except BaseException:
            if spool is not None:
                spool.discard()
            raise
    return totals


def write_table(path: str, names, totals) -> None:
    """A CSV file with a row for each band."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for name, q in zip(names, totals):
        numbers = q.numbers()
        writer.writerow(
            [name, *("" if math.isnan(numbers[column]) else f"{numbers[column]:.6g}" for column in COLUMNS[1:])]
        )
    write_text(path, text.getvalue())


def mean_of(totals, name: str) -> float:
    """Mean over the bands that have the figure; NaN where none has."""
    values = [getattr(q, name) for q in totals]
    values = [value for value in values if math.isfinite(value)]
    return sum(values) / len(values) if values else math.nan
