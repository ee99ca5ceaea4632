"""Change between SAR dates from files to files: class map, strength, p-values, polygons and numbers."""

from __future__ import annotations

import contextlib
import os
import threading
from dataclasses import dataclass, field

import numpy as np
from osgeo import gdal, ogr

from ..errors import Cancelled, InputError, OutputError
from ..grid import Grid, Window
from ..messages import message
from ..raster import Layer, Spool, bounded_cache, check_writable, publish, quiet_gdal
from ..vector import write_features
from . import change
from .change import DB, DECREASE, INCREASE, NODATA, NONE, Histogram, Options
from .dates import row_areas, sample_windows, source_block, warnings_of
from .radiometry import Match, stretch_exponent
from .regions import Regions, Runs, erase, label
from .statistics import looks_from_ratio
from .windows import Job, plan, run

#: Bytes that a pixel of a padded block costs at the worst moment: two dates, their ratio, the dual fields of the
#: filter.
_BYTES = 96
_STRIP = 4 * 2**20  # pixels of a strip of whole rows

DIRECTIONS = {DECREASE: "decrease", INCREASE: "increase"}


@dataclass(frozen=True)
class Paths:
    """Where the results go; '' = not wanted."""

    classes: str = ""
    strength: str = ""
    p_values: str = ""
    polygons: str = ""


@dataclass
class Result:
    """The numbers of a detection. Areas in m^2 (without a CRS in squared units of the raster)."""

    pixels: dict = field(default_factory=dict)
    areas: dict = field(default_factory=dict)
    regions: dict = field(default_factory=dict)
    threshold_db: tuple = (0.0, 0.0)
    looks: float = 1.0
    match: Match = field(default_factory=lambda: Match("db"))
    constant: bool = False

    @property
    def changed_area(self) -> float:
        return self.areas[DECREASE] + self.areas[INCREASE]

    @property
    def changed_share(self) -> float:
        seen = sum(self.pixels[value] for value in (DECREASE, NONE, INCREASE))
        return (self.pixels[DECREASE] + self.pixels[INCREASE]) / seen if seen else 0.0


def detect(
    before,
    after,
    grid: Grid,
    paths: Paths,
    options: Options,
    job: Job,
    between=(),
    resampling: str = "nearest",
    tags=None,
) -> Result:
    """Find change from `before` to `after` (SarDate) on a grid and write what `paths` asks for.

    between: further dates in order of time; with them the omnibus test decides (threshold 'significance').
    Nothing is left on disk after an error or a cancel.
    Raises InputError where the dates have no common data, Cancelled, OutputError.
    """
    options.check()
    dates = [before, *between, after]
    if between and options.threshold not in ("auto", "significance"):
        raise InputError(
            message("A stack of more than two dates is judged by significance; choose that threshold, or two dates.")
        )
    if between:
        options = change.Options(**{**options.__dict__, "threshold": "significance"})
    for text in warnings_of(dates):
        job.log("warning", text)
    raster_bytes = grid.width * grid.height * 4
    for path, count in ((paths.classes, 0.25), (paths.strength, 1), (paths.p_values, 1), (paths.polygons, 0)):
        if path:
            check_writable(path, int(2 * count * raster_bytes))
    with bounded_cache(), contextlib.ExitStack() as stack:
        return _Detection(dates, grid, paths, options, job, resampling, tags or {}, stack).run()


class _Detection:
    def __init__(self, dates, grid, paths, options, job, resampling, tags, stack):
        self.grid, self.paths, self.options, self.job = grid, paths, options, job
        self.readers = [date.on(grid, resampling) for date in dates]
        self.picture = all(date.unit.kind == "byte" for date in dates)
        self.tags = tags
        self.histogram, self.lock = Histogram(), threading.Lock()
        self.published = False
        base = paths.classes or paths.strength or paths.p_values or paths.polygons
        self.spools = {}
        for key, path, dtype, names, nodata, unit, kind in (
            ("classes", paths.classes or f"{base}.classes.tif", "uint8", ("change class",), NODATA, "", "classes"),
            (
                "strength",
                paths.strength or f"{base}.strength.tif",
                "float32",
                ("change in backscatter",),
                np.nan,
                "dB",
                "values",
            ),
            (
                "p_values",
                paths.p_values or (f"{base}.pvalues.tif" if len(dates) > 2 else ""),
                "float32",
                ("p-value of no change",),
                np.nan,
                "",
                "values",
            ),
        ):
            if path:
                self.spools[key] = Spool(Layer(path, grid, dtype, names, nodata, unit=unit, kind=kind, tags=self.tags))
        self.labels = f"{paths.polygons or base}.part.labels.tif"
        stack.callback(self._clean)

    def run(self) -> Result:
        options, job = self.options, self.job
        self.model = self._fit()
        for spool in self.spools.values():
            spool.start()
        blocks = plan(
            self.grid,
            source_block(self.readers),
            _BYTES + 24 * max(0, len(self.readers) - 2),
            change.halo(options),
            job,
        )
        run(blocks, change.halo(options), self._block, job.part(0.02, 0.7))
        if self.histogram.total == 0:
            raise InputError(
                message("No pixel has data on all dates; choose rasters that overlap where they have data.")
            )
        centre, lower, upper = self._limits()
        result, regions = self._classify(centre, lower, upper)
        if self.paths.polygons:
            self._polygons(regions)
        wanted = [key for key in ("classes", "strength", "p_values") if getattr(self.paths, key)]
        for index, key in enumerate(wanted):
            part = job.part(0.85 + 0.15 * index / len(wanted), 0.85 + 0.15 * (index + 1) / len(wanted))
            self.spools[key].finish(job.workers, part.progress, job.cancelled)
        if job.cancelled():
            raise Cancelled("Cancelled.")
        publish([(self.spools[key].cog, self.spools[key].layer.path) for key in wanted])
        self.published = True
        job.progress(1.0)
        return result

    # what the pair is like

    def _windows(self, reader, window):
        if self.picture:
            values, valid = reader.values(window)
            return np.where(valid, values.astype(np.float32), np.float32(np.nan))
        return reader.power(window)

    def _fit(self):
        windows = sample_windows(self.grid, max(200_000, 4_000_000 // len(self.readers)))
        if len(self.readers) == 2:
            samples = self.job.look(
                windows, lambda window: tuple(self._windows(reader, window) for reader in self.readers)
            )
            for date, index in ((self.readers[0].date, 0), (self.readers[1].date, 1)):
                if not any(np.isfinite(sample[index]).any() for sample in samples):
                    raise InputError(
                        message("{name} has no data in the area; choose another raster or extent.", name=date.name)
                    )
            if self.picture:
                self._look_at_stretch(samples)
            return change.fit(samples, self.picture, self.options, self.job.log)
        return self._fit_stack(windows)

    def _look_at_stretch(self, samples) -> None:
        largest = max(samples, key=lambda pair: pair[0].size)
        exponents = [stretch_exponent(grey) for grey in largest]
        if all(abs(exponent) < 0.15 for exponent in exponents):  # NaN is not
            self.job.log(
                "warning",
                message(
                    "These pictures look stretched in dB (their speckle is as strong where it is dark as where it is "
                    "bright); where that is so, UNIT=db finds change better."
                ),
            )

    def _fit_stack(self, windows):
        """Shifts (dB) of every date against the first, and the looks of consecutive dates."""
        stacks = self.job.look(windows, lambda window: np.stack([reader.power(window) for reader in self.readers]))
        self.shifts, ratios = [0.0], []
        for index in range(1, len(self.readers)):
            self.job.check()
            histogram = Histogram()
            for stack in stacks:
                histogram.add(change.log_ratio(stack[0], stack[index]))
            self.shifts.append(DB * histogram.mode(0.5) if self.options.normalise else 0.0)
            ratios += [2.0 * change.log_ratio(stack[index - 1], stack[index]).ravel() for stack in stacks]
        if not any(np.isfinite(ratio).any() for ratio in ratios):
            raise InputError(message("No pixel has data on two consecutive dates; choose rasters that overlap."))
        looks = self.options.looks or looks_from_ratio(np.concatenate(ratios))
        return change.Model(Match("db"), 0.0, looks, False)

    def _block(self, window: Window, padded: Window) -> None:
        rows, cols = window.slices(padded)
        p = None
        if len(self.readers) == 2:
            before, after = (self._windows(reader, padded) for reader in self.readers)
            d = change.difference(before, after, self.model, self.options)
            if "p_values" in self.spools:
                p = change.p_values(before[rows, cols], after[rows, cols], self.model)
        else:
            stack = np.stack(
                [
                    reader.power(padded) / np.float32(10 ** (shift / 10))
                    for reader, shift in zip(self.readers, self.shifts)
                ]
            )
            p, d = change.stack_test(stack, self.model.looks)
        d = np.ascontiguousarray(d[rows, cols])
        self.spools["strength"].write(window, d[None])
        if p is not None:
            self.spools["p_values"].write(window, p[None])
        with self.lock:
            self.histogram.add(d)

    def _limits(self):
        """(centre, lower, upper) of d."""
        options = self.options
        if options.threshold == "significance":
            looks = self.model.looks
            if options.looks:
                text = message("Number of looks: {looks:.2f}.", looks=looks)
            else:
                text = message("Number of looks: {looks:.2f} (estimated from the ratio of the dates).", looks=looks)
            self.job.log("info", text)
            if len(self.readers) > 2:  # the p-value of the stack decides, not the size of a change
                return 0.0, 0.0, 0.0
            return (0.0, *change.significance_limits(self.model, options.alpha))
        centre = self.histogram.mode() if options.normalise else 0.0
        limits = change.limits_of(self.histogram, centre, options.threshold, options.fixed_db, self.model.noise)
        self.job.log(
            "info",
            message(
                "Threshold ({method}): decrease {lower:.2f} dB, increase {upper:.2f} dB around {centre:+.2f} dB.",
                method=options.threshold,
                lower=DB * limits[0],
                upper=DB * limits[1],
                centre=DB * centre,
            ),
        )
        return (centre, *limits)

    # classes

    def _strips(self):
        rows = max(1, _STRIP // self.grid.width)
        for row in range(0, self.grid.height, rows):
            if self.job.cancelled():
                raise Cancelled("Cancelled.")
            yield Window(0, row, self.grid.width, min(rows, self.grid.height - row))

    def _classify(self, centre: float, lower: float, upper: float):
        runs, pixels = Runs((DECREASE, INCREASE)), np.zeros(4, np.int64)
        strength, classes = self.spools["strength"], self.spools["classes"]
        areas = row_areas(self.grid)
        sums = np.zeros(4)
        for strip in self._strips():
            d = strength.read(strip)[0].astype(np.float32)
            found = change.classify(d, centre, lower, upper)
            if len(self.readers) > 2:
                with np.errstate(invalid="ignore"):
                    calm = ~(self.spools["p_values"].read(strip)[0] < self.options.alpha)
                found[calm & (found != NODATA)] = NONE
            decibel = ((d - np.float32(centre)) * np.float32(DB)).astype(np.float32)
            runs.add(strip.row, found, decibel)
            strength.write(strip, decibel[None])
            classes.write(strip, found[None])
        self.job.progress(0.75)
        regions = runs.join(areas)
        small = regions.pixels < self.options.smallest
        for strip in self._strips():
            found = classes.read(strip)[0]
            if small.any():
                erase(found, strip.row, regions, small, NONE)
                classes.write(strip, found[None])
            weights = areas[strip.row : strip.row + strip.height]
            for value in (NODATA, DECREASE, NONE, INCREASE):
                counts = (found == value).sum(axis=1)
                pixels[value] += counts.sum()
                sums[value] += float(counts @ weights)
        self.job.progress(0.8)
        kept = ~small
        result = Result(
            {v: int(pixels[v]) for v in range(4)},
            {v: float(sums[v]) for v in range(4)},
            {v: int((kept & (regions.value == v)).sum()) for v in (DECREASE, INCREASE)},
            (DB * lower, DB * upper),
            self.model.looks,
            self.model.match,
        )
        self.kept = kept
        return result, regions

    # polygons

    def _polygons(self, regions: Regions) -> None:
        numbers = np.zeros(len(regions), np.int32)
        numbers[self.kept] = np.arange(1, int(self.kept.sum()) + 1)
        chosen = np.flatnonzero(self.kept)
        fields = (("id", int), ("direction", str), ("pixels", int), ("area_m2", float), ("mean_db", float))
        crs = self.grid.crs

        def rows():
            for number, geometry in self._outlines(regions, numbers):
                region = chosen[number - 1]
                yield (
                    geometry,
                    (
                        number,
                        DIRECTIONS[int(regions.value[region])],
                        int(regions.pixels[region]),
                        float(regions.weight[region]) if crs else None,
                        float(regions.amount[region] / regions.pixels[region]),
                    ),
                )

        write_features(self.paths.polygons, crs, ogr.wkbMultiPolygon, fields, rows(), "change", self.job.cancelled)

    def _outlines(self, regions: Regions, numbers):
        """(number, WKB of a multipolygon) of every kept region, in order."""
        if not self.kept.any():
            return
        with quiet_gdal():
            driver = gdal.GetDriverByName("GTiff")
            raster = driver.Create(
                self.labels,
                self.grid.width,
                self.grid.height,
                1,
                gdal.GDT_Int32,
                ["COMPRESS=LZW", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE"],
            )
            if raster is None:
                raise OutputError(
                    message("'{path}' cannot be written: there is no room for its labels.", path=self.paths.polygons)
                )
            raster.SetGeoTransform(self.grid.transform)
            band = raster.GetRasterBand(1)
            for strip in self._strips():
                band.WriteArray(label(strip.shape, strip.row, regions, numbers), 0, strip.row)
            memory = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
            source = memory.CreateDataSource("")
            layer = source.CreateLayer("outlines", None, ogr.wkbPolygon)
            layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
            stop = self.job.cancelled
            done = gdal.Polygonize(band, band, layer, 0, [], callback=lambda *_: 0 if stop() else 1)
        if stop():
            raise Cancelled("Cancelled.")
        if done != 0:
            raise OutputError(
                message(
                    "'{path}' cannot be made from the class map ({reason}).",
                    path=self.paths.polygons,
                    reason=gdal.GetLastErrorMsg()[:200],
                )
            )
        # a region that holds together by corners only is several polygons of one number
        parts = {}
        for feature in layer:
            parts.setdefault(feature.GetField(0), []).append(feature.GetGeometryRef().Clone())
        for number in sorted(parts):
            multi = ogr.Geometry(ogr.wkbMultiPolygon)
            for polygon in parts[number]:
                multi.AddGeometry(polygon)
            yield number, bytes(multi.ExportToWkb())

    def _clean(self) -> None:
        for spool in self.spools.values():
            spool.discard()
        with contextlib.suppress(FileNotFoundError):
            os.remove(self.labels)
        if not self.published and self.paths.polygons and os.path.exists(self.paths.polygons):
            os.remove(self.paths.polygons)
