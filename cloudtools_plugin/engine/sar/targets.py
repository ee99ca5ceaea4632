"""Bright targets on a dark, noisy background: ships on the sea, by a constant false alarm rate; and who came and went.

A pixel is a target where it exceeds T times the mean of the ring around it (between the guard and the background
window). For gamma clutter of L looks and N ring pixels the ratio is F(2L, 2LN) distributed, so T = F^-1(1 - pfa; 2L,
2LN) exactly. A second pass leaves the targets of the first out of the rings, so that ships do not hide their
neighbours.
"""

from __future__ import annotations

import contextlib
import math
import os
import struct
import threading
from dataclasses import dataclass, field

import numpy as np
from osgeo import ogr

from ..errors import Cancelled, InputError
from ..grid import Grid, Window
from ..messages import message
from ..raster import Layer, Spool, bounded_cache, check_writable, publish
from ..vector import write_features
from .backend import box_sum
from .dates import row_areas, sample_windows, source_block, warnings_of
from .regions import Regions, Runs
from .speckle import estimate_looks
from .statistics import check_looks, f_isf
from .windows import Job, plan, run

NO_TARGET, TARGET, OUTSIDE = 0, 1, 255
STATES = ("arrived", "left", "stayed")

_BYTES = 80
_STRIP = 4 * 2**20


@dataclass(frozen=True)
class Options:
    """How targets are looked for.

    pfa: false alarms per pixel; guard, background: sides of the windows, pixels (odd); looks: None estimates them from
    the clutter; min_pixels: smallest target; max_pixels: largest, what is larger is land or city (None = no limit);
    match_metres: how far a target may move and still have stayed (units of the raster without a CRS).
    """

    pfa: float = 1e-6
    guard: int = 9
    background: int = 21
    looks: float | None = None
    min_pixels: int = 1
    max_pixels: int | None = None
    match_metres: float = 100.0

    def check(self) -> None:
        """Raises InputError for values that cannot be meant."""
        if not 0 < self.pfa <= 0.1:
            raise InputError(message("The false alarm rate must be above 0 and at most 0.1, such as 0.000001."))
        for side in (self.guard, self.background):
            if side < 1 or side % 2 == 0 or side > 301:
                raise InputError(message("Guard and background windows must be odd numbers of pixels up to 301."))
        if self.background <= self.guard:
            raise InputError(message("The background window must be larger than the guard window."))
        if self.looks is not None:
            check_looks(self.looks)
        if self.min_pixels < 1 or (self.max_pixels is not None and self.max_pixels < self.min_pixels):
            raise InputError(
                message("The smallest target must have 1 pixel or more, the largest no fewer than the smallest.")
            )
        if self.match_metres < 0:
            raise InputError(message("The distance within which a target counts as the same must not be negative."))

    @property
    def halo(self) -> int:
        """Two passes look around twice."""
        return 2 * (self.background // 2)


@dataclass
class Targets:
    """One entry per target: x, y (CRS units, weighted by brightness), area (m^2), pixels, peak and mean (dB), contrast
    (dB of the mean above its surroundings)."""

    x: np.ndarray
    y: np.ndarray
    pixels: np.ndarray
    area: np.ndarray
    peak: np.ndarray
    mean: np.ndarray
    contrast: np.ndarray

    def __len__(self) -> int:
        return self.x.size


@dataclass
class Result:
    """Targets per date, their pairing (for two dates), the looks used and the pixels searched."""

    before: Targets
    after: Targets | None = None
    counts: dict = field(default_factory=dict)
    looks: tuple = ()
    searched: tuple = ()
    detected: tuple = ()


def thresholds(options: Options, looks: float):
    """T for every number of ring pixels from 0 (inf) to that of a full ring."""
    most = options.background**2 - options.guard**2
    least = max(8, most // 10)
    table = np.full(most + 1, np.inf)
    # T is smooth in N: solved on a few N, interpolated between
    knots = np.unique(np.round(np.geomspace(least, most, 40)).astype(int))
    solved = [math.log(f_isf(options.pfa, 2 * looks, 2 * looks * n)) for n in knots]
    counts = np.arange(least, most + 1)
    table[least:] = np.exp(np.interp(1.0 / counts, 1.0 / knots[::-1], solved[::-1]))
    return table


def detect_window(power, table, options: Options):
    """(targets bool, background mean) of a window of power (float32, NaN = no data or land)."""
    good = ~np.isnan(power)
    filled = np.where(good, power, 0).astype(np.float64)
    hits = _against_ring(filled, good, good, table, options)[0]
    if not hits.any():
        return _against_ring(filled, good, good, table, options)
    return _against_ring(filled, good, good & ~hits, table, options)


def _against_ring(filled, good, clutter, table, options: Options):
    guard, background = options.guard // 2, options.background // 2
    x = np.where(clutter, filled, 0.0)
    total = box_sum(x, background) - box_sum(x, guard)
    count = box_sum(clutter, background) - box_sum(clutter, guard)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.maximum(total, 0.0) / count
        hits = good & (filled > table[count.astype(np.int64)] * mean)
    return hits, mean


def detect(
    dates,
    grid: Grid,
    points: str,
    options: Options,
    job: Job,
    rasters=(),
    land=None,
    resampling: str = "nearest",
    tags=None,
) -> Result:
    """Find bright targets on one or two dates (SarDate), write them as points, and pair two dates.

    points: vector file ('' = not wanted); rasters: one path per date for the map of detected pixels (0, 1, 255 = not
    searched); land: callable(window) -> bool, True where not to search, or None. With two dates every target is
    'arrived', 'left' or 'stayed'. Nothing is left after an error or a cancel.
    """
    options.check()
    dates = list(dates)
    for text in warnings_of(dates):
        job.log("warning", text)
    for path in (points, *rasters):
        if path:
            check_writable(path)
    found, looks, searched, detected, spools = [], [], [], [], []
    written = False
    try:
        with bounded_cache():
            for index, date in enumerate(dates):
                part = job.part(0.9 * index / len(dates), 0.9 * (index + 1) / len(dates))
                search = _Search(
                    date,
                    grid,
                    rasters[index] if index < len(rasters) else "",
                    points or rasters[0],
                    options,
                    part,
                    land,
                    resampling,
                    tags or {},
                    index,
                )
                spools.append(search)
                targets = search.run()
                found.append(targets)
                looks.append(search.looks)
                searched.append(search.searched)
                detected.append(search.detected)
            result = Result(
                found[0], found[1] if len(found) > 1 else None, {}, tuple(looks), tuple(searched), tuple(detected)
            )
            states = _pair(result, grid, options)
            if points:
                _write(points, grid, dates, result, states, job)
                written = True
            for search in spools:
                search.finish()
            if job.cancelled():
                raise Cancelled("Cancelled.")
            publish([(search.map.cog, search.map.layer.path) for search in spools if search.wanted])
    except BaseException:
        for search in spools:
            search.discard()
        if written:
            with contextlib.suppress(OSError):
                os.remove(points)
        raise
    job.progress(1.0)
    return result


class _Search:
    """Targets of one date."""

    def __init__(self, date, grid, raster, fallback, options, job, land, resampling, tags, index):
        self.date, self.grid, self.options, self.job, self.land = date, grid, options, job, land
        self.reader = date.on(grid, resampling)
        self.wanted = bool(raster)
        path = raster or f"{fallback}.targets{index}.tif"
        self.map = Spool(Layer(path, grid, "uint8", ("bright target",), OUTSIDE, kind="classes", tags=tags))
        self.values = Spool(Layer(f"{path}.values.tif", grid, "float32", ("power", "clutter")))

    def _power(self, window):
        power = self.reader.power(window)
        if self.land is not None:
            power = np.where(self.land(window), np.float32(np.nan), power)
        return power

    def run(self) -> Targets:
        options, job = self.options, self.job
        self.looks = options.looks or self._estimate()
        if options.looks:
            job.log("info", message("{name}: {looks:.2f} looks.", name=self.date.name, looks=self.looks))
        else:
            job.log("info", message("{name}: {looks:.2f} looks (estimated).", name=self.date.name, looks=self.looks))
        table = thresholds(options, self.looks)
        self.map.start()
        self.values.start()
        counts, lock = np.zeros(2, np.int64), threading.Lock()

        def work(window: Window, padded: Window) -> None:
            rows, cols = window.slices(padded)
            power = self._power(padded)
            hits, mean = (part[rows, cols] for part in detect_window(power, table, options))
            good = ~np.isnan(power[rows, cols])
            self.map.write(window, np.where(good, np.where(hits, TARGET, NO_TARGET), OUTSIDE).astype(np.uint8)[None])
            self.values.write(window, np.stack([power[rows, cols], mean]).astype(np.float32))
            with lock:
                counts[:] += good.sum(), hits.sum()

        run(
            plan(self.grid, source_block([self.reader]), _BYTES, options.halo, job),
            options.halo,
            work,
            job.part(0.0, 0.8),
        )
        self.searched, self.detected = (int(n) for n in counts)
        if self.searched == 0:
            raise InputError(
                message("{name} has no data outside the land mask; choose another raster or mask.", name=self.date.name)
            )
        return self._measure()

    def _estimate(self) -> float:
        try:
            return estimate_looks(self.job.look(sample_windows(self.grid, 2_000_000), self._power))
        except InputError as error:
            raise InputError(message("{name}: {reason}", name=self.date.name, reason=error.text)) from error

    def _measure(self) -> Targets:
        runs, strips = Runs((TARGET,)), []
        rows = max(1, _STRIP // self.grid.width)
        for row in range(0, self.grid.height, rows):
            if self.job.cancelled():
                raise Cancelled("Cancelled.")
            strip = Window(0, row, self.grid.width, min(rows, self.grid.height - row))
            found = self.map.read(strip)[0]
            power, clutter = self.values.read(strip)
            runs.add(row, found, power)
            y, x = np.nonzero(found == TARGET)
            strips.append((y + row, x, power[y, x].astype(float), clutter[y, x].astype(float)))
        regions = runs.join(row_areas(self.grid))
        return _targets(regions, [np.concatenate(parts) for parts in zip(*strips)], self.grid, self.options)

    def finish(self) -> None:
        if self.wanted:
            self.map.finish(self.job.workers, None, self.job.cancelled)
        else:
            self.map.discard()
        self.values.discard()

    def discard(self) -> None:
        self.map.discard()
        self.values.discard()


def _targets(regions: Regions, pixels, grid: Grid, options: Options) -> Targets:
    """Measure the regions; pixels: row, column, power, clutter of every detected pixel in order of row and column."""
    rows, cols, power, clutter = pixels
    # the runs are in the same order, so every pixel's region follows from the runs' lengths
    region = np.repeat(regions.region, regions.stop - regions.start)
    size = len(regions)

    def total(x):
        return np.bincount(region, x, size)

    weight = total(power)
    col = total(power * (cols + 0.5)) / np.maximum(weight, 1e-300)
    row = total(power * (rows + 0.5)) / np.maximum(weight, 1e-300)
    peak = np.zeros(size)
    np.maximum.at(peak, region, power)
    mean, around = total(power) / regions.pixels, total(clutter) / regions.pixels
    keep = regions.pixels >= options.min_pixels
    if options.max_pixels is not None:
        keep &= regions.pixels <= options.max_pixels
    x0, dx, rx, y0, ry, dy = grid.transform
    with np.errstate(divide="ignore", invalid="ignore"):
        return Targets(
            (x0 + col * dx + row * rx)[keep],
            (y0 + col * ry + row * dy)[keep],
            regions.pixels[keep],
            regions.weight[keep],
            10 * np.log10(peak)[keep],
            10 * np.log10(mean)[keep],
            10 * np.log10(mean / around)[keep],
        )


def _pair(result: Result, grid: Grid, options: Options):
    """States of the targets of both dates: nearest first, each target once, within the distance."""
    before, after = result.before, result.after
    if after is None:
        return None
    east, north = grid.pixel_metres
    scale = np.array([east / grid.xres, north / grid.yres])
    partner = pair(
        np.stack([before.x, before.y], 1) * scale, np.stack([after.x, after.y], 1) * scale, options.match_metres
    )
    stayed = int((partner >= 0).sum())
    result.counts = {"arrived": len(after) - stayed, "left": len(before) - stayed, "stayed": stayed}
    return partner


def pair(first, second, distance: float):
    """Index of the partner in `second` of every point of `first`, -1 for none: pairs nearest first, each point once.

    first, second: (n, 2), (m, 2). Only neighbours are compared, by cells of the size of the distance.
    """
    partner = np.full(len(first), -1, np.int64)
    if not len(first) or not len(second):
        return partner
    size = max(distance, 1e-9)
    cells = {}
    for j, key in enumerate(map(tuple, np.floor(second / size).astype(np.int64))):
        cells.setdefault(key, []).append(j)
    near = []
    for i, (cx, cy) in enumerate(np.floor(first / size).astype(np.int64)):
        for key in ((cx + dx, cy + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            for j in cells.get(key, ()):
                d = math.hypot(*(first[i] - second[j]))
                if d <= distance:
                    near.append((d, i, j))
    taken = set()
    for _, i, j in sorted(near):
        if partner[i] < 0 and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


_FIELDS = (
    ("id", int),
    ("date", str),
    ("state", str),
    ("pair", int),
    ("pixels", int),
    ("area_m2", float),
    ("peak_db", float),
    ("mean_db", float),
    ("contrast_db", float),
)


def _write(path: str, grid: Grid, dates, result: Result, partner, job: Job) -> None:
    """Points of both dates; what stayed is one point of each date with the same pair number."""

    def rows():
        number = 0
        numbers = {}
        for index, targets in enumerate(t for t in (result.before, result.after) if t is not None):
            for k in range(len(targets)):
                number += 1
                state, pair_number = None, None
                if partner is not None and index == 0:
                    state = "stayed" if partner[k] >= 0 else "left"
                    if partner[k] >= 0:
                        pair_number = numbers[int(partner[k])] = len(numbers) + 1
                elif partner is not None:
                    pair_number = numbers.get(k)
                    state = "stayed" if pair_number else "arrived"
                wkb = struct.pack("<BIdd", 1, 1, float(targets.x[k]), float(targets.y[k]))
                yield (
                    wkb,
                    (
                        number,
                        dates[index].name,
                        state,
                        pair_number,
                        int(targets.pixels[k]),
                        float(targets.area[k]) if grid.crs else None,
                        float(targets.peak[k]),
                        float(targets.mean[k]),
                        float(targets.contrast[k]),
                    ),
                )

    write_features(path, grid.crs, ogr.wkbPoint, _FIELDS, rows(), "targets", job.cancelled)
