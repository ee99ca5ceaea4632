"""Masks made better: several combined, values remapped, specks and holes removed, shadows found, classes grown.

Order: each mask to classes, combined; small masked areas and holes; cloud shadow by geometry (shadow.py); growth.
What is done to whole areas (specks, holes) runs in GDAL's sieve over a file, everything else window by window.
"""

from __future__ import annotations

import contextlib
import glob
import math
import os
import threading
from dataclasses import dataclass, field, replace

import numpy as np
from osgeo import gdal

from . import shadow
from .blocks import BlockPlan
from .classes import CLEAR, CLOUD, MISSING, SHADOW, THIN, UNSURE, class_layer, count_classes
from .errors import Cancelled, InputError, OutputError
from .grid import Grid, Window
from .masks import dilate
from .messages import message
from .raster import Layer, Spool, bounded_cache, check_writable, quiet_gdal, valid_of
from .windows import Job, plan, run

COMBINE = ("any", "all", "majority", "weighted")
#: Class of a masked pixel where as many masks say one as the other.
WORST = (CLOUD, THIN, SHADOW, UNSURE)
#: Values of a yes/no mask: 1 masked, 0 clear, 255 no data.
BINARY_NODATA = 255


@dataclass(frozen=True)
class Combination:
    """Several class sources as one. how: of COMBINE; weights: one for each source; share: for 'weighted', from which
    share of the weights on a pixel is masked.

    A mask that is missing somewhere has no vote there; a pixel is missing where all are. Unsure votes for masked.
    """

    sources: tuple
    how: str = "any"
    weights: tuple = ()
    share: float = 0.5

    def __post_init__(self):
        if self.how not in COMBINE:
            raise InputError(
                message(
                    "Unknown combination '{how}'; choose one of {choices}.", how=self.how, choices=", ".join(COMBINE)
                )
            )
        if self.how == "weighted" and len(self.weights) != len(self.sources):
            raise InputError(
                message(
                    "There are {weights} weights for {masks} masks; give one for each.",
                    weights=len(self.weights),
                    masks=len(self.sources),
                )
            )
        if any(not (math.isfinite(w) and w >= 0) for w in self.weights) or (self.weights and sum(self.weights) <= 0):
            raise InputError(message("Weights must be zero or more, and not all of them zero."))

    def read(self, window: Window):
        """Classes (h, w) uint8 of a window of the grid."""
        if len(self.sources) == 1:
            return self.sources[0].read(window)
        return combine([source.read(window) for source in self.sources], self.how, self.weights, self.share)


def combine(masks, how: str = "any", weights=(), share: float = 0.5):
    """Classes (uint8) from several arrays of classes of one shape; see Combination."""
    weights = np.asarray(weights if how == "weighted" else np.ones(len(masks)), np.float32)
    votes = {code: np.zeros(masks[0].shape, np.float32) for code in WORST}
    total = np.zeros(masks[0].shape, np.float32)
    for mask, weight in zip(masks, weights):
        total += np.where(mask != MISSING, weight, np.float32(0))
        for code in WORST:
            votes[code] += np.where(mask == code, weight, np.float32(0))
    masked = sum(votes.values())
    need = {"any": 1e-6, "all": 1.0 - 1e-6, "majority": 0.5, "weighted": share}[how]
    yes = (masked >= np.float32(need) * total - 1e-6) & (masked > 0)
    result = np.full(masks[0].shape, CLEAR, np.uint8)
    best = np.zeros(masks[0].shape, np.float32)
    for code in WORST:
        better = yes & (votes[code] > best)
        result[better] = code
        best[better] = votes[code][better]
    result[total <= 0] = MISSING
    # a mask of weight 0 still knows where there is data, but it cannot say what
    return result


@dataclass(frozen=True)
class Options:
    """What is done to the combined mask. min_area: masked areas below so many m2 become clear; max_hole: clear areas
    inside of masked ones below so many m2 are filled; grow_*: metres; drop_shadow: shadow in the masks is forgotten
    first; sun: (azimuth, elevation) in degrees from the raster's up, or None; find_shadow: look for shadows at all;
    latitude: see shadow.find_shadow; binary: write 1 masked, 0 clear, 255 no data instead of classes.
    """

    min_area: float = 0.0
    max_hole: float = 0.0
    grow_cloud: float = 0.0
    grow_thin: float = 0.0
    grow_shadow: float = 0.0
    find_shadow: bool = False
    drop_shadow: bool = False
    sun: tuple | None = None
    latitude: float | None = None
    binary: bool = False

    def check(self) -> None:
        """Raises InputError for values that cannot be meant."""
        for value in (self.min_area, self.max_hole):
            if not value >= 0:
                raise InputError(message("Areas must be zero or more square metres."))
        for value in (self.grow_cloud, self.grow_thin, self.grow_shadow):
            if not 0 <= value <= 20_000:
                raise InputError(message("The growth of a class must be from 0 to 20000 metres."))
        if self.sun is not None:
            shadow.check_sun(*self.sun)


@dataclass
class Result:
    """counts: pixels of each class, (6,); plan: how shadows were found, None where they were not looked for."""

    counts: np.ndarray
    plan: shadow.ShadowPlan | None = None
    notes: list = field(default_factory=list)


def grow(classes, pixel, cloud: float = 0.0, thin: float = 0.0, shade: float = 0.0):
    """Classes grown by ellipses of so many metres; where they meet cloud wins over thin cloud and that over shadow.
    Missing stays missing."""
    result = classes.copy()
    for code, metres, over in (
        (SHADOW, shade, (CLEAR, UNSURE)),
        (THIN, thin, (CLEAR, UNSURE, SHADOW)),
        (CLOUD, cloud, (CLEAR, UNSURE, SHADOW, THIN)),
    ):
        if metres > 0:
            grown = dilate(classes == code, metres / pixel[0], metres / pixel[1])
            result[grown & np.isin(result, over)] = code
    return result


class _Store:
    """A uint8 raster in an uncompressed temporary GeoTIFF beside the output."""

    def __init__(self, path: str, grid: Grid):
        self.path, self.grid = path, grid
        self._lock = threading.Lock()
        with quiet_gdal():
            options = ["BIGTIFF=IF_SAFER", "SPARSE_OK=FALSE"]
            try:
                self.dataset = gdal.GetDriverByName("GTiff").Create(
                    path, grid.width, grid.height, 1, gdal.GDT_Byte, options
                )
            except RuntimeError:
                self.dataset = None
        if self.dataset is None:
            raise OutputError(
                message("'{path}' cannot be written; check the folder and the free disk space.", path=path)
            )
        self.band = self.dataset.GetRasterBand(1)

    def write(self, window: Window, values) -> None:
        with self._lock, quiet_gdal():
            try:
                failed = self.band.WriteArray(values, window.col, window.row)
            except RuntimeError:
                failed = 1
        if failed:
            raise OutputError(message("'{path}' cannot be written; free some disk space.", path=self.path))

    def read(self, window: Window):
        with self._lock:
            return self.band.ReadAsArray(window.col, window.row, window.width, window.height)

    def close(self) -> None:
        self.band = self.dataset = None
        with contextlib.suppress(FileNotFoundError):
            os.remove(self.path)


def _strips(grid: Grid):
    """Whole rows, a few megabytes at a time."""
    return BlockPlan(grid, grid.width, max(1, min(grid.height, 4 * 2**20 // grid.width)))


def _sieve(store: _Store, path: str, pixels: int, job: Job, corners: bool, masked_only: bool) -> None:
    """Areas below so many pixels get the value of their largest neighbour; masked_only: on masked / clear, and what
    was masked and is so no longer becomes clear; else on classes, and only clear areas change."""
    work, valid, out = (_Store(f"{path}.part.{name}.tif", store.grid) for name in ("in", "valid", "out"))
    try:
        for window in _strips(store.grid):
            classes = store.read(window)
            valid.write(window, (classes != MISSING).astype(np.uint8))
            work.write(window, (classes > CLEAR).astype(np.uint8) if masked_only else classes)
        for part in (work, valid):
            part.dataset.FlushCache()

        def tell(share, _text, _data):
            job.progress(share)
            return 0 if job.cancelled() else 1

        with quiet_gdal():
            try:
                failed = gdal.SieveFilter(work.band, valid.band, out.band, pixels, 8 if corners else 4, callback=tell)
            except RuntimeError:
                failed = 1
        if job.cancelled():
            raise Cancelled("Cancelled.")
        if failed:
            raise OutputError(message("The mask cannot be sieved; check the free disk space."))
        for window in _strips(store.grid):
            classes, sieved = store.read(window), out.read(window)
            if masked_only:
                classes[(classes > CLEAR) & (sieved == 0)] = CLEAR
            else:
                filled = (classes == CLEAR) & (sieved > CLEAR)
                classes[filled] = sieved[filled]
            store.write(window, classes)
        store.dataset.FlushCache()
    finally:
        for part in (work, valid, out):
            part.close()


@dataclass(frozen=True)
class NearInfrared:
    """The near infrared of the scene on the mask's grid. placed: of its band; shift: added to stored numbers (the
    Sentinel-2 offset); water: placed band and rule, or None."""

    placed: object
    shift: float = 0.0
    nodata: float | None = None
    water: tuple | None = None

    def read(self, window: Window):
        """(values float32, valid, water or None) of a window of the grid."""
        values, inside = self.placed.read(window)
        if values is None:
            nothing = np.zeros(window.shape, bool)
            return np.zeros(window.shape, np.float32), nothing, None
        band = self.placed.bands[0]
        valid = valid_of(values[0], self.nodata if band.nodata is None else band.nodata)
        if inside is not None:
            valid &= inside
        # scale and offset of the file, so that darkness is a share of the light
        nir = (values[0].astype(np.float32) + np.float32(self.shift)) * np.float32(band.scale) + np.float32(band.offset)
        water = None
        if self.water is not None:
            placed, rule = self.water
            codes, covered = placed.read(window)
            if codes is not None:
                water = rule.masked(codes[0])
                if covered is not None:
                    water &= covered
        return np.where(valid, nir, 0), valid, water


def _find(store: _Store, nir: NearInfrared, grid: Grid, options: Options, job: Job) -> shadow.ShadowPlan:
    """The ShadowPlan of a scene of any size, from a thinned copy made strip by strip."""
    step = max(1, math.ceil(math.sqrt(grid.width * grid.height / shadow.SEARCH_PIXELS)))
    height, width = max(1, grid.height // step), max(1, grid.width // step)
    values, clouds, valid, water = (np.zeros((height, width), np.float32) for _ in range(4))
    thick = thin = 0
    rows = max(1, min(height, 2 * 2**20 // (grid.width * step)))
    shares = {code: np.zeros((height, width), np.float32) for code in (CLOUD, THIN)}
    for start in range(0, height, rows):
        if job.cancelled():
            raise Cancelled("Cancelled.")
        count = min(rows, height - start)
        window = Window(0, start * step, width * step, count * step)
        classes = store.read(window)
        light, good, wet = nir.read(window)
        good &= classes != MISSING
        clear = good & (classes != CLOUD) & (classes != THIN)

        def mean(array, count=count):
            return array.astype(np.float32).reshape(count, step, width, step).mean(axis=(1, 3))

        part = slice(start, start + count)
        share = mean(clear)
        with np.errstate(invalid="ignore", divide="ignore"):
            values[part] = np.where(share > 0, mean(np.where(clear, light, 0)) / share, 0)
        valid[part] = mean(good)
        for code in (CLOUD, THIN):
            shares[code][part] = mean((classes == code) & good)
        thick += int((classes == CLOUD).sum())
        thin += int((classes == THIN).sum())
        if wet is not None:
            water[part] = mean(wet)
        job.progress((start + count) / height)
    # thin cloud casts no shadow worth the name; where a mask knows nothing else it stands for all cloud
    casting = (CLOUD,) if thick else (THIN,)
    clouds = sum(shares[code] for code in casting) >= 0.5
    veiled = (shares[CLOUD] + shares[THIN]) >= 0.5
    pixel = tuple(size * step for size in grid.pixel_metres)
    found = shadow.search(
        values, clouds, (valid > 0.5) & ~(veiled & ~clouds), pixel, options.sun,
        water > 0.5 if nir.water is not None else None, options.latitude,
    )  # fmt: skip
    return replace(found, step=found.step * step, pixel=grid.pixel_metres), casting


def refine(source: Combination, grid: Grid, path: str, options: Options, job: Job, nir: NearInfrared | None = None,
           tags=None) -> Result:  # fmt: skip
    """Write the refined mask. nir: needed for options.find_shadow.

    Memory is bounded whatever the raster's size. Nothing is left after an error or a cancel. Raises InputError for
    options that cannot be meant.
    """
    options.check()
    if options.find_shadow and nir is None:
        raise InputError(message("To find shadows the image is needed; give it as IMAGE."))
    check_writable(path, 6 * grid.width * grid.height)
    layer = class_layer(path, grid, tags)
    if options.binary:
        layer = Layer(path, grid, "uint8", ("masked",), BINARY_NODATA, kind="classes", tags=dict(tags or {}))
    spool, counts, lock = Spool(layer), np.zeros(6, np.int64), threading.Lock()
    pixel = grid.pixel_metres
    area = pixel[0] * pixel[1]
    block = source.sources[0].band.block
    result = Result(counts)
    store = None
    with bounded_cache():
        try:
            store = _Store(f"{path}.part.store.tif", grid)

            def gather(window: Window, _padded: Window) -> None:
                classes = source.read(window)
                if options.drop_shadow:
                    classes = np.where(classes == SHADOW, np.uint8(CLEAR), classes)
                store.write(window, classes)

            run(plan(grid, block, 24.0, 0, job), 0, gather, job.part(0.0, 0.3))
            store.dataset.FlushCache()
            if options.min_area > 0:
                pixels = max(1, math.ceil(options.min_area / area - 1e-9))
                _sieve(store, path, pixels, job.part(0.3, 0.4), corners=True, masked_only=True)
            if options.max_hole > 0:
                # an area is filled up to and with this size; the sieve removes what is below
                pixels = math.floor(options.max_hole / area + 1e-9) + 1
                _sieve(store, path, pixels, job.part(0.4, 0.5), corners=False, masked_only=False)
            found, casting = None, (CLOUD,)
            if options.find_shadow:
                found, casting = _find(store, nir, grid, options, job.part(0.5, 0.6))
                result.plan = found
            growth = max(options.grow_cloud, options.grow_thin, options.grow_shadow)
            halo = (found.halo if found is not None else 0) + math.ceil(growth / min(pixel)) + (1 if growth else 0)

            def finish(window: Window, padded: Window) -> None:
                classes = store.read(padded)
                if found is not None and found.found:
                    light, good, wet = nir.read(padded)
                    cloud = np.isin(classes, casting)
                    known = good & (classes != MISSING)
                    shade = shadow.cast(found, light, cloud, known, (padded.row, padded.col), wet)
                    classes[shade & ((classes == CLEAR) | (classes == UNSURE))] = SHADOW
                classes = grow(classes, pixel, options.grow_cloud, options.grow_thin, options.grow_shadow)
                classes = classes[window.slices(padded)]
                with lock:
                    counts[:] += count_classes(classes)
                spool.write(window, (as_binary(classes) if options.binary else classes)[None])

            spool.start()
            run(plan(grid, block, 70.0, halo, job), halo, finish, job.part(0.6, 0.9))
            spool.finish(job.workers, job.part(0.9, 1.0).progress, job.cancelled)
            spool.publish()
        except BaseException:
            spool.discard()
            raise
        finally:
            if store is not None:
                store.close()
            for leftover in glob.glob(glob.escape(path) + ".part.*.tif*"):
                with contextlib.suppress(OSError):
                    os.remove(leftover)
    return result


def as_binary(classes):
    """1 where masked, 0 where clear, BINARY_NODATA where missing (uint8)."""
    return np.where(classes == MISSING, BINARY_NODATA, classes != CLEAR).astype(np.uint8)
