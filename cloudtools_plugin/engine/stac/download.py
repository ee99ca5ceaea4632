"""Fetching bands of STAC items into one GeoTIFF per scene, cut out on a grid.

Pixels come as they are stored wherever the grid allows it: block by block, by range requests, from the overview that
fits where the wanted pixels are coarser. Codes (scene classification, quality bits) come from full resolution and are
never interpolated. What is to be added to Sentinel-2 numbers is decided per scene by its metadata, held against its
pixels, and declared by the file (or applied).
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import queue
import re
import threading
import time
from dataclasses import asdict, dataclass, field, replace

import numpy as np
from osgeo import gdal

from ..blocks import BlockPlan, Checkpoint, plan_blocks
from ..errors import Cancelled, CloudToolsError, InputError, NetworkError, OutputError
from ..grid import (
    METRES_PER_DEGREE,
    Grid,
    Window,
    crs_wkt,
    intersection_bounds,
    is_geographic,
    same_crs,
    transform_bounds,
)
from ..messages import message, plain_source
from ..raster import (
    GDAL_TYPES,
    Band,
    Layer,
    Spool,
    band_block,
    bounded_cache,
    check_writable,
    publish,
    quiet_gdal,
    representable,
    valid_of,
    warp_band,
    write_json,
)
from ..scenes import OffsetDecision
from .assets import AssetAccess, NoRanges, Place, forget, gdal_options, open_raster, scrubbed
from .items import (
    FLOOR_DN,
    LOW_DN,
    SENTINEL2_SCALE,
    ChosenBand,
    PixelCheck,
    SceneItem,
    check_offset,
    choose_bands,
    metadata_offset,
)

HANDLINGS = ("carry", "apply")
RESAMPLINGS = ("auto", "nearest", "bilinear", "cubic", "average")
REQUEST_TAG = "CLOUDTOOLS_REQUEST"
#: Memory for the blocks of one scene, in bytes.
BLOCK_BYTES = 96 * 2**20
#: How often a block is asked for again after GDAL's own tries, and the pause before (s), doubled each time.
BLOCK_TRIES, BLOCK_PAUSE = 3, 1.0
#: After a cancel readers are waited for so long (s); one that hangs in a silent server is left behind.
CANCEL_PATIENCE = 1.5


@dataclass(frozen=True)
class DownloadRequest:
    """What to fetch of every scene, and onto which pixels.

    bands: see items.choose_bands; bounds: (xmin, ymin, xmax, ymax) in bounds_crs, None for all of each scene; crs: of
    the output, '' for each scene's own; resolution: in units of that CRS, None for that of the finest band; like: a
    grid to take over; resampling: of RESAMPLINGS, 'auto' takes the nearest pixel, and the mean where pixels get
    coarser; offset: 'auto', 'none' or 'all' (see scenes.decide_offset); handling: 'carry' declares the offset in the
    file, 'apply' adds it to the numbers.
    """

    bands: str
    bounds: tuple | None = None
    bounds_crs: str = ""
    crs: str = ""
    resolution: float | None = None
    like: Grid | None = None
    resampling: str = "auto"
    offset: str = "auto"
    handling: str = "carry"

    def __post_init__(self):
        if self.bounds is not None and not (self.bounds[0] < self.bounds[2] and self.bounds[1] < self.bounds[3]):
            raise InputError(message("The extent is empty."))
        if self.resolution is not None and not (self.resolution > 0 and math.isfinite(self.resolution)):
            raise InputError(message("The pixel size must be a positive number."))

    def fingerprint(self, item: SceneItem, bands) -> str:
        """Tells a file of this request from one of another."""
        request = asdict(replace(self, like=None))
        chosen = [(band.name, plain_source(band.asset.href), band.index) for band in bands]
        like = None if self.like is None else [self.like.crs, self.like.transform, self.like.shape]
        text = json.dumps([1, item.id, item.collection, request, like, chosen], sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass
class SceneOutcome:
    """What became of a scene. status: 'fetched', 'kept' (was there already), 'outside' (not in the extent) or 'failed';
    decision: of the offset; check: what the pixels say of it; bytes: of the file; missing: share of pixels without data
    in the first band; note: for the user; replaced: a file of another request was in its place."""

    item: SceneItem
    path: str
    status: str = ""
    reason: str = ""
    decision: OffsetDecision = field(default_factory=OffsetDecision)
    check: PixelCheck | None = None
    names: tuple = ()
    bytes: int = 0
    missing: float | None = None
    grid: str = ""
    note: object = ""
    replaced: bool = False
    assets: dict = field(default_factory=dict)

    def row(self) -> dict:
        """For a record: no secrets."""
        return {
            "id": self.item.id,
            "collection": self.item.collection,
            "datetime": self.item.when.isoformat() + "Z" if self.item.when else "",
            "status": self.status,
            "reason": str(self.reason),
            "path": self.path,
            "bytes": self.bytes,
            "bands": list(self.names),
            "grid": str(self.grid),
            "share_without_data": self.missing,
            "baseline": self.item.baseline,
            "offset": self.decision.shift,
            "offset_decided_by": str(self.decision.reason),
            "pixels": self.check.verdict if self.check else "",
            "pixels_say": str(self.check.text) if self.check else "",
            "assets": self.assets,
        }


# --- the grid --------------------------------------------------------------------------------------------------------


def output_grid(native: Grid, request: DownloadRequest) -> Grid | None:
    """The grid of a scene whose finest band lies on `native`; None where the extent does not meet the scene.

    Without a CRS of its own a scene keeps its pixels; coarser ones are whole groups of them where the pixel size is a
    multiple. Pixels of another CRS begin at multiples of the pixel size, so that all scenes share one lattice.
    """
    if request.like is not None:
        if request.bounds is None:
            return request.like
        bounds = transform_bounds(request.bounds, request.bounds_crs or request.like.crs, request.like.crs)
        window = request.like.window_of(bounds).intersection(request.like.window)
        return None if window is None else request.like.crop(window)
    crs = crs_wkt(request.crs) if request.crs else native.crs
    if not crs:
        raise InputError(message("The scene has no coordinate reference system; choose another asset."))
    own = same_crs(crs, native.crs)
    bounds = native.bounds if own else transform_bounds(native.bounds, native.crs, crs)
    if request.bounds is not None:
        bounds = intersection_bounds([bounds, transform_bounds(request.bounds, request.bounds_crs or crs, crs)])
        if bounds is None:
            return None
    x, y = (request.resolution,) * 2 if request.resolution else _pixel_size(native, crs, own)
    left, top = _phase(native, x, y) if own else (0.0, 0.0)
    tolerance = 0.01  # of a pixel
    cols = math.floor((bounds[0] - left) / x + tolerance), math.ceil((bounds[2] - left) / x - tolerance)
    rows = math.floor((top - bounds[3]) / y + tolerance), math.ceil((top - bounds[1]) / y - tolerance)
    width, height = max(1, cols[1] - cols[0]), max(1, rows[1] - rows[0])
    return Grid(crs, (left + cols[0] * x, x, 0.0, top - rows[0] * y, 0.0, -y), width, height)


def _pixel_size(native: Grid, crs: str, own: bool):
    if own:
        return native.xres, native.yres
    metres = min(native.pixel_metres)
    if is_geographic(crs):
        return (metres / METRES_PER_DEGREE,) * 2
    unit = Grid(crs, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 1, 1).pixel_metres[0]
    return (round(metres / unit, 9),) * 2


def _phase(native: Grid, x: float, y: float):
    """A corner of the lattice of pixels x by y: near zero, and on the scene's own pixels where these fit into it."""
    if all(abs(a / b - round(a / b)) < 1e-6 for a, b in ((x, native.xres), (y, native.yres))):
        left, top = native.transform[0] % native.xres, native.transform[3] % native.yres
        # a remainder of rounding is no phase
        return tuple(
            0.0 if min(v, size - v) < 1e-6 * size else v for v, size in ((left, native.xres), (top, native.yres))
        )
    return 0.0, 0.0


# --- reading ---------------------------------------------------------------------------------------------------------


class _Source:
    """A band of an asset, open in the thread that made it."""

    def __init__(self, chosen: ChosenBand, place, item: SceneItem):
        self.chosen, self.place = chosen, place
        with gdal_options(place.options):
            dataset = open_raster(place)
            if chosen.index > dataset.RasterCount:
                raise InputError(message("'{path}' has no band {number}.", path=place.name, number=chosen.index))
            raw = dataset.GetRasterBand(chosen.index)
            dtype = GDAL_TYPES.get(raw.DataType)
            if dtype is None:
                raise InputError(
                    message(
                        "'{path}' stores {dtype} numbers, which have no order; convert it to a real type first.",
                        path=place.name,
                        dtype=gdal.GetDataTypeName(raw.DataType),
                    )
                )
            self._kind = raw.DataType
            grid = Grid.from_dataset(dataset)
            scale, offset, nodata = raw.GetScale(), raw.GetOffset(), raw.GetNoDataValue()
            self.overviews = [
                (raw.GetOverview(i).XSize, raw.GetOverview(i).YSize) for i in range(raw.GetOverviewCount())
            ]
            block = band_block(raw, dataset)
        said = chosen.band
        if nodata is None:
            nodata = said.nodata
        if nodata is None and np.dtype(dtype).kind == "u" and item.is_sentinel2 and chosen.name != "TCI":
            nodata = 0.0  # as the product specification says
        self.scale = said.scale if said.scale is not None else scale
        self.offset = said.offset if said.offset is not None else offset
        self.native = Band(place.name, chosen.index, chosen.name, grid, dtype, nodata, block=block)
        self.band, self._dataset, self._level = self.native, dataset, None
        self._target = self._how = self._shift = None

    def aim(self, target: Grid, resampling: str) -> None:
        """Decide how pixels get onto the target: straight where they match, else warped from the overview that fits."""
        native = self.native.grid
        factor = min(a / b for a, b in zip(target.pixel_metres, native.pixel_metres))
        if self.chosen.is_codes:
            resampling = "nearest"
        else:
            if resampling == "auto":
                resampling = "average" if factor > 1.5 else "nearest"
            fitting = [
                (native.width / width, level)
                for level, (width, _) in enumerate(self.overviews)
                if native.width / width <= factor * 1.01
            ]
            if fitting and max(fitting)[0] > 1.01:
                self._level = max(fitting)[1]
                self._reopen()
        self._target, self._how = target, resampling
        self._shift = target.offset_of(self.band.grid)

    @property
    def shift(self):
        """(column, row) of the file's first pixel on the target where pixels match, else None."""
        return self._shift

    @property
    def block(self):
        """(width, height) of the file's blocks in pixels of the target; 512 where pixels do not match."""
        width, height = self.band.block
        return (512, 512) if self._shift is None or width > 4096 else (max(width, 256), max(height, 64))

    @property
    def pixels_under(self) -> float:
        """Pixels of the file that are loaded for one of the target."""
        own = self.band.grid.pixel_metres
        return max(1.0, math.prod(a / b for a, b in zip(self._target.pixel_metres, own)))

    def _reopen(self) -> None:
        options = [] if self._level is None else [f"OVERVIEW_LEVEL={self._level}only"]
        with gdal_options(self.place.options):
            self._dataset = open_raster(self.place, options)
        grid = Grid.from_dataset(self._dataset)
        if not grid.crs:
            grid = replace(grid, crs=self.native.grid.crs)
        self.band = replace(self.native, grid=grid)

    def read(self, window: Window, pause):
        """(values, inside) of a window of the target; tried again after `pause(seconds)` where the network fails."""
        failures = 0
        while True:
            try:
                if failures:
                    forget(self.place)
                    self._reopen()
                with gdal_options(self.place.options):
                    return self._read(window)
            except InputError as error:  # noqa: PERF203 - the network is slower
                failures += 1
                if failures == BLOCK_TRIES or not self.place.path.startswith("/vsi"):
                    raise NetworkError(
                        message(
                            "'{path}' cannot be read to its end; run again to fetch what is missing. ({reason})",
                            path=self.place.name,
                            reason=scrubbed(str(error)),
                        )
                    ) from None
                pause(BLOCK_PAUSE * 2 ** (failures - 1))

    def _read(self, window: Window):
        if self._shift is None:
            return self._read_warped(self._target.crop(window))
        values = np.zeros(window.shape, self.band.dtype)
        inside = np.zeros(window.shape, bool)
        own = Window(window.col - self._shift[0], window.row - self._shift[1], *window.shape[::-1])
        part = own.intersection(self.band.grid.window)
        if part is not None:
            place = part.slices(own)
            values[place], inside[place] = self._load(part), True
        return values, inside

    def _read_warped(self, part: Grid):
        """The same where pixels do not match: what lies under the window is loaded and warped here."""
        grid = self.band.grid
        reach = math.ceil(4 * max(1.0, *(a / b for a, b in zip(part.pixel_metres, grid.pixel_metres))))
        around = grid.window_of(transform_bounds(part.bounds, part.crs, grid.crs)).pad(reach, reach)
        under = around.intersection(grid.window)
        if under is None:
            return np.zeros(part.shape, self.band.dtype), np.zeros(part.shape, bool)
        loaded = gdal.GetDriverByName("MEM").Create("", under.width, under.height, 1, self._kind)
        band = replace(self.band, index=1, grid=grid.crop(under))
        loaded.SetGeoTransform(band.grid.transform)
        loaded.SetProjection(band.grid.crs)
        loaded.GetRasterBand(1).WriteArray(self._load(under))
        metres = self._target.pixel_metres
        values, inside = warp_band(loaded, band, part, metres, self._how)
        if self._how != "nearest" and under != around:
            # at the scene's edge GDAL's means reach a pixel too far: only pixels whose centre is inside are
            inside &= warp_band(loaded, replace(band, nodata=None), part, metres, "nearest")[1]
        return values, inside

    def _load(self, part: Window):
        """Pixels of the file, one row of its blocks after the other: each is one range, so one connection at a time.
        Where whole rows are wanted they follow each other in the file, and several are one range."""
        values = np.empty(part.shape, self.band.dtype)
        raw = self._dataset.GetRasterBand(self.band.index)
        width, step = raw.GetBlockSize()
        if part.col // width == 0 and part.col + part.width > (self.band.grid.width - 1) // width * width:
            step = self.band.grid.height
        row = part.row
        while row < part.row + part.height:
            height = min(step - row % step, part.row + part.height - row)
            with quiet_gdal():
                gdal.ErrorReset()
                try:
                    out = values[row - part.row : row - part.row + height]
                    done = raw.ReadAsArray(part.col, row, part.width, height, buf_obj=out)
                except RuntimeError:
                    done = None
                if done is None:
                    raise InputError(
                        message(
                            "'{path}' cannot be read to its end; fetch it again or leave it out. ({reason})",
                            path=self.place.name,
                            reason=scrubbed(gdal.GetLastErrorMsg() or "")[:200],
                        )
                    )
            row += height
        return values

    def close(self) -> None:
        with gdal_options(self.place.options):
            self._dataset = None
        forget(self.place)


# --- one scene -------------------------------------------------------------------------------------------------------


def scene_path(folder: str, item: SceneItem, taken) -> str:
    """Where a scene is written: its id, made harmless, and different from those taken (whatever the case)."""
    stem = re.sub(r"[^\w.-]+", "_", item.id, flags=re.ASCII).strip("._")[:120] or "scene"
    if re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", stem):
        stem = f"_{stem}"
    if f"{stem}.tif".lower() in taken:
        stem = f"{stem}_{hashlib.sha256(f'{item.collection}/{item.id}'.encode()).hexdigest()[:8]}"
    return os.path.join(folder, f"{stem}.tif")


def held(path: str, fingerprint: str) -> bool:
    """True where a finished file of the same request is there. Raises OutputError for a file of somebody else."""
    if not os.path.exists(path):
        return False
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY, allowed_drivers=["GTiff"])
        except RuntimeError:
            dataset = None
        found = dataset.GetMetadataItem(REQUEST_TAG) if dataset is not None else None
    if not found:
        raise OutputError(
            message(
                "'{path}' is there already and was not fetched by this algorithm; choose another folder.", path=path
            )
        )
    return found == fingerprint


class _Scene:
    """One scene on its way into a file."""

    def __init__(self, item, path, request, access, tags, cancelled, progress):
        self.outcome = SceneOutcome(item, path)
        self._item, self._path, self._request, self._access = item, path, request, access
        self._tags, self._cancelled, self._progress = tags, cancelled, progress
        self._spool = None
        self._sources, self._whole = [], []

    def run(self) -> SceneOutcome:
        item, request, outcome = self._item, self._request, self.outcome
        bands = choose_bands(item, request.bands)
        fingerprint = request.fingerprint(item, bands)
        outcome.names = tuple(band.name for band in bands)
        outcome.assets = {band.name: plain_source(band.asset.href) for band in bands}
        outcome.decision = metadata_offset(item, bands)
        if held(self._path, fingerprint):
            outcome.status, outcome.bytes = "kept", os.path.getsize(self._path)
            self._recall()
            return outcome
        outcome.replaced = os.path.exists(self._path)
        try:
            self._open(bands)
            grid = output_grid(self._finest(), request)
            if grid is None or not self._meets(grid):
                outcome.status = "outside"
                return outcome
            self._fetch(bands, grid, fingerprint)
            outcome.status, outcome.bytes = "fetched", os.path.getsize(self._path)
            return outcome
        finally:
            for source in self._sources:
                source.close()
            for path in self._whole:
                with contextlib.suppress(OSError):
                    os.remove(path)

    def _recall(self) -> None:
        """What an earlier run noted of its decision."""
        try:
            with open(f"{self._path}.json", encoding="utf-8") as file:
                row = json.load(file)
            decision = OffsetDecision(int(row["offset"]), str(row["baseline"]), str(row["offset_decided_by"]))
            check = PixelCheck(str(row["pixels"]), str(row["pixels_say"])) if row["pixels"] else None
            self.outcome.missing, self.outcome.grid = float(row["share_without_data"]), str(row["grid"])
        except (OSError, ValueError, KeyError, TypeError):
            return  # gone or changed since; the file itself is complete
        self.outcome.decision, self.outcome.check = decision, check

    def _check(self) -> None:
        if self._cancelled():
            raise Cancelled("Cancelled.")

    def _pause(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._check()
            time.sleep(0.05)

    def _open(self, bands) -> None:
        places = {}
        for band in bands:
            self._check()
            if band.asset not in places:
                places[band.asset] = self._place(band.asset.href, len(places))
            self._sources.append(_Source(band, places[band.asset], self._item))

    def _place(self, href: str, number: int) -> Place:
        try:
            return self._access.place(href, self._item.source)
        except NoRanges as refused:
            self.outcome.note = refused.text
            path = f"{self._path}.{number}.whole"
            self._whole.append(path)
            return self._access.whole(href, path, self._item.source)

    def _finest(self) -> Grid:
        values = [source for source in self._sources if not source.chosen.is_quality] or self._sources
        return min(values, key=lambda source: source.native.grid.xres * source.native.grid.yres).native.grid

    def _meets(self, grid: Grid) -> bool:
        native = self._finest()
        if not native.crs:
            raise InputError(
                message("The scene '{scene}' has no coordinate reference system; leave it out.", scene=self._item.id)
            )
        return intersection_bounds([grid.bounds, transform_bounds(native.bounds, native.crs, grid.crs)]) is not None

    def _fetch(self, bands, grid: Grid, fingerprint: str) -> None:
        sources, item = self._sources, self._item
        for source in sources:
            source.aim(grid, self._request.resampling)
        dtype = np.result_type(*{source.native.dtype for source in sources})
        dtype = np.dtype(np.float32) if dtype == np.float64 else dtype
        if dtype.itemsize > 4:
            raise InputError(
                message("The bands of '{scene}' have no common type of up to 32 bits; fetch them apart.", scene=item.id)
            )
        nodata = self._nodata(dtype)
        codes = tuple(i for i, band in enumerate(bands) if band.is_codes)
        layer = Layer(self._path, grid, str(dtype), tuple(band.name for band in bands), nodata, codes=codes)
        check_writable(self._path, 2 * layer.raw_bytes)
        self._spool = spool = Spool(layer)
        plan = self._plan(grid, len(bands) * dtype.itemsize)
        checkpoint = Checkpoint([self._path], [fingerprint, plan.width, plan.height], sync=spool.flush)
        done = checkpoint.load() if spool.holds_everything else {}
        spool.start(resume=bool(done))
        if not done:
            checkpoint.begin()
        counts = np.zeros((4, len(bands)), np.int64)  # valid, low, floor, without data
        for note in done.values():
            counts += np.asarray(note, np.int64)
        for index in range(len(plan)):
            if index in done:
                continue
            self._check()
            window = plan[index]
            values = np.empty((len(bands), *window.shape), dtype)
            tally = np.zeros((4, len(bands)), np.int64)
            for position, source in enumerate(sources):
                self._check()
                chunk, inside = source.read(window, self._pause)
                good = inside & valid_of(chunk, source.native.nodata)
                values[position] = np.where(good, chunk, nodata)
                tally[:, position] = (
                    good.sum(),
                    (good & (chunk < LOW_DN)).sum(),
                    (good & (chunk < FLOOR_DN)).sum(),
                    good.size - good.sum(),
                )
            spool.write(window, values)
            counts += tally
            checkpoint.mark(index, tally.tolist())
            self._progress(0.9 * (index + 1) / len(plan))
        self._decide(counts)
        self.outcome.missing = float(counts[3, 0] / (grid.width * grid.height))
        self.outcome.grid = grid.describe()
        self._finish(layer, plan, checkpoint, fingerprint)

    def _plan(self, grid: Grid, stored: int) -> BlockPlan:
        """Blocks of the grid along those of the finest file: whole rows of them where these fit into memory.

        stored: bytes per pixel of the output.
        """
        needed = stored + 8 + 8 * max(source.pixels_under for source in self._sources)
        finest = min(self._sources, key=lambda source: source.band.grid.xres * source.band.grid.yres)
        width, height = finest.block
        col, row = finest.shift or (0, 0)
        rows = int(BLOCK_BYTES / needed / grid.width)
        if rows >= min(height, grid.height):
            return BlockPlan(grid, grid.width, min(grid.height, max(1, rows // height) * height), (0, row % height))
        return plan_blocks(grid, (width, height), needed, BLOCK_BYTES, BLOCK_BYTES, (col % width, row % height))

    def _nodata(self, dtype):
        """One nodata value for all bands: that of the first band that is no quality band, if it can be stored."""
        ordered = sorted(self._sources, key=lambda source: source.chosen.is_quality)
        for source in ordered:
            if source.native.nodata is not None and representable(source.native.nodata, dtype):
                return source.native.nodata
        return (
            {"u": 0.0, "i": -32768.0, "f": math.nan}[dtype.kind] if dtype.itemsize > 1 or dtype.kind != "i" else -128.0
        )

    def _reflectance(self):
        """Positions of the bands to which the Sentinel-2 offset applies."""
        if not self._item.is_sentinel2:
            return []
        return [i for i, source in enumerate(self._sources) if not source.chosen.is_quality]

    def _decide(self, counts) -> None:
        outcome, request = self.outcome, self._request
        positions = self._reflectance()
        if not positions:
            return
        whole = all(np.dtype(self._sources[i].native.dtype).kind in "ui" for i in positions)
        decision = outcome.decision
        if request.offset == "none":
            decision = replace(decision, shift=0, reason=message("none, as chosen"))
        elif request.offset == "all":
            decision = replace(decision, shift=-1000, reason=message("all scenes, as chosen"))
        if not whole:
            outcome.decision = replace(decision, shift=0, reason=message("not the product's own numbers"))
            return
        check = check_offset(decision, *(counts[row, positions] for row in range(3)))
        if check.verdict == "contradicts" and request.offset == "auto":
            decision = replace(decision, shift=0, reason=message("the pixels contradict: {text}", text=check.text))
        outcome.decision, outcome.check = decision, check

    def _finish(self, layer, plan, checkpoint, fingerprint) -> None:
        outcome, spool = self.outcome, self._spool
        shift = outcome.decision.shift
        positions = self._reflectance()
        scales, offsets = [], []
        for position, source in enumerate(self._sources):
            if position in positions:
                scale = source.scale or SENTINEL2_SCALE
                scales.append(scale)
                offsets.append(0.0 if self._request.handling == "apply" else shift * scale)
            else:
                quality = source.chosen.is_codes
                scales.append(1.0 if quality else source.scale or 1.0)
                offsets.append(0.0 if quality else source.offset or 0.0)
        if self._request.handling == "apply" and shift and positions:
            for path in (*checkpoint.jobs, checkpoint.done_file):  # from here on a killed run begins this scene again
                if os.path.exists(path):
                    os.remove(path)
            for index in range(len(plan)):
                self._check()
                spool.write(plan[index], self._shifted(spool.read(plan[index]), shift, positions, layer.nodata))
        tags = {**self._scene_tags(), **self._tags, REQUEST_TAG: fingerprint}
        if positions and outcome.decision.reason != "baseline unknown" and not any(offsets[i] for i in positions):
            tags["BOA_ADD_OFFSET"] = 0  # nothing is to be added any more, whatever the baseline says
        spool.layer = replace(layer, scale=tuple(scales), offset=tuple(offsets), tags=tags)
        spool.finish(1, lambda f: self._progress(0.9 + 0.1 * f), self._cancelled)
        outcome.status = "fetched"
        sidecar = f"{self._path}.json"
        write_json(f"{sidecar}.cog.part", outcome.row())
        publish([(spool.cog, self._path), (f"{sidecar}.cog.part", sidecar)])
        spool.discard()

    @staticmethod
    def _shifted(values, shift: int, positions, nodata):
        """Numbers with the offset added; data never become 0, which is nodata (as in the harmonised products)."""
        values = values.copy()
        for position in positions:
            band = values[position]
            valid = valid_of(band, nodata)
            low = (
                1 if values.dtype.kind == "u" else np.iinfo(values.dtype).min + 1 if values.dtype.kind == "i" else -1e9
            )
            moved = np.maximum(band.astype(np.float64) + shift, low)
            values[position] = np.where(valid, moved.astype(values.dtype), band)
        return values

    def _scene_tags(self) -> dict:
        """Metadata named as GDAL names those of the products, which the other algorithms read."""
        item = self._item
        tags = {"STAC_ID": item.id, "STAC_COLLECTION": item.collection}
        if item.when:
            stamp = item.when.isoformat(timespec="seconds") + "Z"
            tags["DATATAKE_SENSING_START" if item.is_sentinel2 else "ACQUISITIONDATETIME"] = stamp
        if item.baseline:
            tags["PROCESSING_BASELINE"] = item.baseline
        if item.is_sentinel2:
            tags["SPACECRAFT_NAME"] = re.sub(
                r"(?i)sentinel-2([a-d]?)", lambda m: f"Sentinel-2{m[1].upper()}", item.platform
            )
            tags["QUANTIFICATION_VALUE"] = 10000
            level = re.search(r"l(1c|2a)", f"{item.collection} {item.id}".lower())
            if level:
                tags["PROCESSING_LEVEL"] = f"Level-{level[1].upper()}"
        elif item.platform:
            tags["SPACECRAFT_ID"] = item.platform
        if item.sun_elevation is not None:
            tags["MEAN_SUN_ZENITH_ANGLE"] = f"{90.0 - item.sun_elevation:.6f}"
        if item.sun_azimuth is not None:
            tags["MEAN_SUN_AZIMUTH_ANGLE"] = f"{item.sun_azimuth:.6f}"
        if item.cloud_cover is not None:
            tags["CLOUD_COVERAGE_ASSESSMENT"] = f"{item.cloud_cover:g}"
        return tags

    def discard(self) -> None:
        """Remove what is half-written."""
        if self._spool is not None:
            self._spool.discard()
        for leftover in (f"{self._path}.json.cog.part",):
            if os.path.exists(leftover):
                os.remove(leftover)


# --- all scenes ------------------------------------------------------------------------------------------------------


def download(
    scenes,
    folder: str,
    request: DownloadRequest,
    access: AssetAccess,
    connections: int = 4,
    skip_failed: bool = False,
    tags: dict | None = None,
    progress=None,
    cancelled=None,
    log=None,
) -> list:
    """Fetch SceneItems into a folder, `connections` at a time; a list of SceneOutcomes in their order.

    Files that an earlier run of the same request has finished are kept without a request; a scene that a killed run
    left half-read goes on where it was. A refused access stops everything at once; another failure lets the others go
    on and is raised at the end (skip_failed: only logged, unless there is no file at all). Raises InputError, also
    where no scene meets the extent, NetworkError, OutputError, Cancelled.
    """
    scenes = list(scenes)
    if not scenes:
        raise InputError(message("There are no scenes to fetch; select some footprints."))
    progress, cancelled, log = progress or (lambda _: None), cancelled or (lambda: False), log or (lambda *_: None)
    for item in scenes:
        choose_bands(item, request.bands)  # before anything is fetched
    paths, taken = [], set()
    for item in scenes:
        paths.append(scene_path(folder, item, taken))
        taken.add(os.path.basename(paths[-1]).lower())
    if len(taken) < len(scenes):
        raise InputError(message("A scene is there twice; choose each scene once."))
    run = _Run(scenes, paths, request, access, tags or {}, progress, cancelled, log)
    with bounded_cache():
        outcomes = run.all(max(1, min(connections, len(scenes))))
    _sum_up(outcomes, skip_failed, log)
    return outcomes


def _sum_up(outcomes, skip_failed: bool, log) -> None:
    """One sentence for a run that brought nothing, or not all; raises it where the user must not miss it."""
    failed, outside = ([o for o in outcomes if o.status == status] for status in ("failed", "outside"))
    there = len(outcomes) - len(failed) - len(outside)
    replaced = sum(outcome.replaced and outcome.status == "fetched" for outcome in outcomes)
    if replaced:
        log(
            "warning",
            message(
                "{number} files of another request (other bands, extent or pixels) were replaced; give each request a "
                "folder of its own to keep both.",
                number=replaced,
            ),
        )
    if outside and there + len(failed):
        names = ", ".join(outcome.item.id for outcome in outside[:5])
        log(
            "warning",
            message(
                "{outside} of {scenes} scenes do not meet the extent and have no file: {names}",
                outside=len(outside),
                scenes=len(outcomes),
                names=names if len(outside) <= 5 else f"{names}, ...",
            ),
        )
    if outside and not there + len(failed):
        raise InputError(message("No scene meets the extent, so nothing was fetched; check the extent and its CRS."))
    if failed and len(outcomes) == 1:
        raise NetworkError(failed[0].reason)
    if failed and not there:
        raise NetworkError(message("No scene could be fetched. The first reason: {reason}", reason=failed[0].reason))
    if failed and not skip_failed:
        raise NetworkError(
            message(
                "{failed} of {scenes} scenes could not be fetched ({there} are there); run again to fetch what is "
                "missing. The first reason: {reason}",
                failed=len(failed),
                scenes=len(outcomes),
                there=there,
                reason=failed[0].reason,
            )
        )


def _stops_all(error) -> bool:
    """True for an error after which no other scene can do better."""
    known = isinstance(error, CloudToolsError)
    return not known or isinstance(error, (OutputError, Cancelled)) or getattr(error, "denied", False)


class _Run:
    """The readers of a download, and the thread that waits for them."""

    def __init__(self, scenes, paths, request, access, tags, progress, cancelled, log):
        self._cancelled, self._tell, self._log = cancelled, progress, log
        self._stop = threading.Event()
        self._shares = [0.0] * len(scenes)
        self._ended, self._said = queue.SimpleQueue(), set()
        self._scenes = [
            _Scene(item, path, request, access, tags, self._stop.is_set, self._note(position))
            for position, (item, path) in enumerate(zip(scenes, paths))
        ]

    def _note(self, position: int):
        def note(share: float) -> None:
            self._shares[position] = share

        return note

    def all(self, readers: int) -> list:
        todo = queue.SimpleQueue()
        for position in range(len(self._scenes)):
            todo.put(position)
        threads = [
            threading.Thread(target=self._work, args=(todo,), name="cloudtools-scene", daemon=True)
            for _ in range(readers)
        ]
        for thread in threads:
            thread.start()
        left, problem = len(self._scenes), None
        try:
            while left and problem is None:
                if self._cancelled():
                    raise Cancelled("Cancelled.")
                try:
                    position, error = self._ended.get(timeout=0.1)
                except queue.Empty:
                    self._tell(sum(self._shares) / len(self._shares))
                    continue
                left -= 1
                self._shares[position] = 1.0
                self._tell(sum(self._shares) / len(self._shares))
                problem = self._account(position, error)
            if problem is not None:
                raise problem
        finally:
            self._stop.set()
            end = time.monotonic() + CANCEL_PATIENCE
            for thread in threads:
                thread.join(max(0.0, end - time.monotonic()))
            if any(thread.is_alive() for thread in threads):  # hangs in a silent server: its files go all the same
                for scene in self._scenes:
                    if scene.outcome.status != "fetched":
                        scene.discard()
        return [scene.outcome for scene in self._scenes]

    def _work(self, todo) -> None:
        while not self._stop.is_set():
            try:
                position = todo.get_nowait()
            except queue.Empty:
                return
            scene = self._scenes[position]
            error = None
            try:
                scene.run()
            except BaseException as problem:  # noqa: BLE001 - handed to the thread that waits
                error = problem
                scene.discard()
            self._ended.put((position, error))  # before the others hear of it, so that it is the one that is told
            if error is not None and _stops_all(error):
                self._stop.set()

    def _account(self, position: int, error):
        """Notes how a scene ended; returns what must stop all others."""
        outcome = self._scenes[position].outcome
        if error is None:
            self._say(outcome)
            return None
        if _stops_all(error):
            return error
        outcome.status, outcome.reason = "failed", error.text
        self._log("warning", message("{scene}: {reason}", scene=outcome.item.id, reason=error.text))
        return None

    def _say(self, outcome: SceneOutcome) -> None:
        name = outcome.item.id
        if outcome.note and str(outcome.note) not in self._said:
            self._said.add(str(outcome.note))
            self._log("warning", outcome.note)
        if outcome.status == "kept":
            self._log("info", message("{scene}: is there already.", scene=name))
        elif outcome.status == "outside":
            self._log("info", message("{scene}: does not meet the extent.", scene=name))
        else:
            self._log(
                "info",
                message("{scene}: {grid}, {size:.1f} MB", scene=name, grid=outcome.grid, size=outcome.bytes / 2**20),
            )
        if outcome.missing == 1.0:
            self._log("warning", message("{scene}: has no data in the extent, its file is empty.", scene=name))
        check = outcome.check
        if check is not None and check.verdict in ("contradicts", "doubtful"):
            self._log("warning", message("{scene}: {text}.", scene=name, text=check.text))
