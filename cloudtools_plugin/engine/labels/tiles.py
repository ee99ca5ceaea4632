"""Tiles: small pictures to be judged as a whole. Finding them, where they lie, reading and rendering them.

A tile is a file (PNG, JPEG, GeoTIFF, WebP) or a window of a raster. Web tiles say in their name where they lie:
``z_x_y.png`` in one folder or ``z/x/y.png`` (OGC TMS WebMercatorQuad, y from the north).
"""

from __future__ import annotations

import math
import os
import re
import threading
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr

from ..errors import InputError
from ..grid import Grid, Window, crs_wkt, same_crs, transform_bounds
from ..messages import message
from ..raster import is_alpha, open_dataset, quiet_gdal, valid_of
from ..scenes import band_key

ENDINGS = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")
WEB_CRS = "EPSG:3857"
WEB_HALF = 20037508.342789244  # metres, pi * 6378137
_FLAT_NAME = re.compile(r"^(\d{1,2})[_-](\d+)[_-](\d+)$")
_CUT_NAME = re.compile(r"^(.+?)[_-]r?(\d+)[_-]c?(\d+)$")  # scene_row_column


@dataclass(frozen=True)
class Footprint:
    """Where a tile lies: bounds (xmin, ymin, xmax, ymax) in a CRS (any text that PROJ knows)."""

    crs: str
    bounds: tuple


@dataclass(frozen=True)
class Found:
    """A tile that was found. path: absolute; window: of a larger raster, None for the whole file; z, x, y: web tile
    or None; scene: what it was cut from, '' where its name does not say; folder: name of the folder it lies in.
    """

    path: str
    window: Window | None = None
    zxy: tuple | None = None
    footprint: Footprint | None = None
    scene: str = ""
    folder: str = ""


def web_bounds(z: int, x: int, y: int):
    """(xmin, ymin, xmax, ymax) of a web tile in EPSG:3857 metres."""
    side = 2 * WEB_HALF / 2**z
    return -WEB_HALF + x * side, WEB_HALF - (y + 1) * side, -WEB_HALF + (x + 1) * side, WEB_HALF - y * side


def _zxy(relative: str):
    """(z, x, y) from a name ``z_x_y`` or folders ``z/x/y``; None where the numbers cannot be a web tile."""
    stem = os.path.splitext(relative)[0]
    match = _FLAT_NAME.match(os.path.basename(stem))
    parts = match.groups() if match else stem.replace("\\", "/").split("/")[-3:]
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return None
    z, x, y = map(int, parts)
    return (z, x, y) if z <= 30 and max(x, y) < 2**z else None


def _scene(relative: str, zxy) -> str:
    """What a tile was cut from, by its name: ``scene_row_column`` or the folder it lies in."""
    stem = os.path.splitext(os.path.basename(relative))[0]
    if zxy is not None:
        folders = os.path.dirname(relative).replace("\\", "/").split("/")
        if not _FLAT_NAME.match(stem):  # z/x/y: the folder above z
            folders = folders[:-2]
        return "/".join(folder for folder in folders if folder)
    match = _CUT_NAME.match(stem)
    return match[1] if match else ""


def find_tiles(folder: str, cancelled=None) -> list:
    """All tiles below a folder, in the order of their names.

    Raises InputError where there are none.
    """
    if not os.path.isdir(folder):
        raise InputError(message("The folder '{folder}' does not exist; check the path.", folder=folder))
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=_natural)
        for name in sorted(names, key=_natural):
            if not name.lower().endswith(ENDINGS) or name.startswith("."):
                continue
            path = os.path.join(place, name)
            relative = os.path.relpath(path, folder)
            zxy = _zxy(relative)
            footprint = None
            if zxy is not None:
                footprint = Footprint(WEB_CRS, web_bounds(*zxy))
            elif name.lower().endswith((".tif", ".tiff")):
                footprint = _footprint(path)
            above = os.path.basename(place) if place != folder else ""
            found.append(Found(os.path.abspath(path), None, zxy, footprint, _scene(relative, zxy), above))
            if cancelled is not None and cancelled():
                return found
    if not found:
        raise InputError(
            message(
                "There are no tiles (PNG, JPEG, GeoTIFF or WebP) in '{folder}'; choose another folder.", folder=folder
            )
        )
    return found


def _natural(name: str):
    """Sort key in which 9 comes before 10."""
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.split(r"(\d+)", name.lower()) if part]


def _footprint(path: str):
    """Footprint of a georeferenced file; None without a CRS, or where it cannot be opened (said when it is read)."""
    try:
        grid = Grid.from_dataset(open_dataset(path, lone=True))
    except InputError:
        return None
    return Footprint(grid.crs, grid.bounds) if grid.crs else None


def tiles_of_index(path: str) -> list:
    """Tiles of an index that the download algorithm wrote: layer ``tiles`` with z, x, y, path and status.

    Only tiles that were fetched ('ok') count. Raises InputError for a file that is no such index.
    """
    with quiet_gdal():
        try:
            source = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
            layer = source.GetLayerByName("tiles") if source else None
        except RuntimeError:
            source = layer = None
    if layer is None or layer.GetLayerDefn().GetFieldIndex("path") < 0:
        raise InputError(
            message("'{path}' is not a tile index (a GeoPackage with a layer 'tiles'); choose another file.", path=path)
        )
    names = {layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(layer.GetLayerDefn().GetFieldCount())}
    reference = layer.GetSpatialRef()
    crs = reference.ExportToWkt() if reference else WEB_CRS
    base, found = os.path.dirname(os.path.abspath(path)), []
    for feature in layer:
        name = feature.GetField("path")
        if not name or ("status" in names and feature.GetField("status") not in (None, "", "ok")):
            continue
        full = os.path.abspath(os.path.join(base, name))
        if os.path.relpath(full, base).startswith(".."):
            raise InputError(
                message("The tile index '{path}' names a file outside its folder ('{name}').", path=path, name=name)
            )
        zxy = None
        if {"z", "x", "y"} <= names and feature.GetField("z") is not None:
            zxy = tuple(int(feature.GetField(key)) for key in "zxy")
        geometry = feature.GetGeometryRef()
        footprint = None
        if geometry is not None:
            xmin, xmax, ymin, ymax = geometry.GetEnvelope()
            footprint = Footprint(crs, (xmin, ymin, xmax, ymax))
        elif zxy is not None:
            footprint = Footprint(WEB_CRS, web_bounds(*zxy))
        found.append(Found(full, None, zxy, footprint, _scene(name, zxy), ""))
    if not found:
        raise InputError(message("The tile index '{path}' holds no tiles that were fetched.", path=path))
    return found


def tiles_of_raster(path: str, size: int = 256) -> list:
    """A regular grid of size x size pixels cut from a raster, row by row. The last column and row are moved inwards,
    so that all tiles have one size; tiles without any data (nodata, mask) are left out.

    Raises InputError for a raster smaller than a tile, or without data.
    """
    dataset = open_dataset(path)
    grid = Grid.from_dataset(dataset)
    if grid.width < size or grid.height < size:
        raise InputError(
            message(
                "'{path}' has {width} x {height} pixels, less than one tile of {size}; choose smaller tiles.",
                path=path,
                width=grid.width,
                height=grid.height,
                size=size,
            )
        )
    cols, rows = _starts(grid.width, size), _starts(grid.height, size)
    has_data = _data_look(dataset, size)
    scene = os.path.splitext(os.path.basename(path))[0]
    found = []
    for row in rows:
        for col in cols:
            window = Window(col, row, size, size)
            if has_data is not None and not has_data(window):
                continue
            footprint = Footprint(grid.crs, grid.crop(window).bounds) if grid.crs else None
            found.append(Found(os.path.abspath(path), window, None, footprint, scene, ""))
    if not found:
        raise InputError(message("'{path}' holds no data in any of its tiles.", path=path))
    return found


def _starts(length: int, size: int):
    starts = list(range(0, length - size + 1, size))
    return starts if starts[-1] + size == length else [*starts, length - size]


def _data_look(dataset, size: int):
    """A check whether a window holds data, from a look at the mask at 1/16 of a tile; None where all pixels do."""
    band = dataset.GetRasterBand(1)
    if band.GetMaskFlags() & gdal.GMF_ALL_VALID:
        return None
    step = max(1, size // 16)
    width, height = math.ceil(dataset.RasterXSize / step), math.ceil(dataset.RasterYSize / step)
    with quiet_gdal():
        mask = band.GetMaskBand().ReadAsArray(buf_xsize=width, buf_ysize=height) != 0

    def has_data(window: Window) -> bool:
        rows = slice(window.row // step, math.ceil((window.row + window.height) / step))
        cols = slice(window.col // step, math.ceil((window.col + window.width) / step))
        return bool(mask[rows, cols].any())

    return has_data


def common_crs(found) -> str:
    """The CRS of all footprints as WKT where it is one; else WGS 84; '' where no tile has a footprint."""
    definitions = {tile.footprint.crs for tile in found if tile.footprint is not None}
    if not definitions:
        return ""
    first = next(iter(definitions))
    if all(same_crs(first, other) for other in definitions):
        return crs_wkt(first)
    return crs_wkt("EPSG:4326")


def polygon_wkb(bounds) -> bytes:
    """Little-endian WKB of a box."""
    xmin, ymin, xmax, ymax = bounds
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin)):
        ring.AddPoint_2D(x, y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return bytes(polygon.ExportToWkb(ogr.wkbNDR))


def bounds_in(footprint: Footprint, crs: str):
    """Bounds of a footprint in another CRS."""
    return transform_bounds(footprint.bounds, footprint.crs, crs)


# --- pixels ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pixels:
    """A tile's numbers as stored. values: (bands, h, w); valid: (h, w) bool, False where nodata or transparent."""

    values: np.ndarray
    valid: np.ndarray


class Held:
    """Keeps the raster that tiles are cut from open, one for each thread, so that its blocks are decoded once. To be
    closed: a GDAL dataset that outlives QGIS brings it down at its end.
    """

    def __init__(self):
        self._lock = threading.Lock()
        self._datasets: dict = {}

    def dataset(self, path: str):
        key = threading.get_ident()
        with self._lock:
            held = self._datasets.get(key)
        if held is not None and held[0] == path:
            return held[1]
        dataset = open_dataset(path)
        with self._lock:
            self._datasets[key] = (path, dataset)
        return dataset

    def close(self) -> None:
        with self._lock:
            self._datasets.clear()


def read_pixels(path: str, window: Window | None = None, size: int | None = None, held: Held | None = None) -> Pixels:
    """All bands of a tile but alpha; `size`: thinned to at most that many pixels a side; held: for many tiles of one
    raster.

    Raises InputError for a tile that is missing, corrupt or cut short.
    """
    if window is None:
        dataset = open_dataset(path, lone=True)
    else:
        dataset = open_dataset(path) if held is None else held.dataset(path)
    if dataset.RasterCount == 0:
        raise InputError(message("'{path}' has no raster bands.", path=path))
    count = dataset.RasterCount
    alpha = count in (2, 4) and is_alpha(dataset.GetRasterBand(count))
    count -= alpha
    window = window or Window(0, 0, dataset.RasterXSize, dataset.RasterYSize)
    width, height = window.width, window.height
    if size is not None and max(width, height) > size:
        width, height = (max(1, round(side * size / max(window.width, window.height))) for side in (width, height))
    values, valid = [], None
    with quiet_gdal():
        gdal.ErrorReset()
        for index in range(1, count + 1):
            band = dataset.GetRasterBand(index)
            try:
                array = band.ReadAsArray(
                    window.col, window.row, window.width, window.height, buf_xsize=width, buf_ysize=height
                )
                problem = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
            except RuntimeError as error:
                array, problem = None, str(error)
            if array is None or problem:
                raise InputError(
                    message(
                        "'{path}' is damaged and cannot be read to its end; fetch it again or remove it. ({reason})",
                        path=path,
                        reason=problem.splitlines()[0][:200] if problem else message("unknown reason"),
                    )
                )
            if array.dtype.kind == "c":
                raise InputError(
                    message(
                        "'{path}' stores complex numbers, which have no order; convert it to a real type.", path=path
                    )
                )
            colours = band.GetColorTable() if count == 1 else None
            values += [array] if colours is None else _coloured(array, colours)
            good = valid_of(array, band.GetNoDataValue())
            valid = good if valid is None else valid & good
        flags = dataset.GetRasterBand(1).GetMaskFlags()
        if flags & gdal.GMF_PER_DATASET and (alpha or not flags & gdal.GMF_ALPHA):
            mask = (
                dataset.GetRasterBand(1)
                .GetMaskBand()
                .ReadAsArray(window.col, window.row, window.width, window.height, buf_xsize=width, buf_ysize=height)
            )
            valid = valid & (mask != 0)
    return Pixels(np.array(values), valid)


def _coloured(array, table):
    """Red, green and blue of a picture with a palette."""
    colours = np.array([table.GetColorEntry(i)[:3] for i in range(table.GetCount())], np.uint8)
    return list(np.moveaxis(colours[np.minimum(array, len(colours) - 1)], -1, 0))


@dataclass(frozen=True)
class Look:
    """How tiles are shown. bands: 1-based, three (red, green, blue) or one; limits: ((low, high) per band) or None for
    each tile's own 2nd to 98th percentile; brightness, contrast: -1..1, 0 leaves as is. Numbers other than 8-bit are
    shown by the root of their place between the limits.
    """

    bands: tuple = (1, 2, 3)
    limits: tuple | None = ((0.0, 255.0),) * 3
    brightness: float = 0.0
    contrast: float = 0.0


def limits_of(many, bands, low: float = 2.0, high: float = 98.0):
    """One stretch for a whole set, from some tiles' Pixels: ((low, high) per band), so that a cloud stays bright in a
    tile that is all cloud.
    """
    limits = []
    for band in bands:
        parts = [p.values[band - 1][p.valid][::7] for p in many if band <= len(p.values) and p.valid.any()]
        if not parts:
            limits.append((0.0, 1.0))
            continue
        bottom, top = np.percentile(np.concatenate(parts).astype(np.float64), (low, high))
        limits.append((float(bottom), float(max(top, bottom + 1e-9))))
    return tuple(limits)


def rgb_bands(path: str) -> tuple:
    """1-based red, green and blue of a raster by the names of its bands (Sentinel-2, Landsat 8 and later, or in words);
    () where they do not say.
    """
    try:
        dataset = open_dataset(path, lone=True)
    except InputError:
        return ()
    keys = [band_key(dataset.GetRasterBand(i).GetDescription() or "") for i in range(1, dataset.RasterCount + 1)]
    for wanted in (("b4", "b3", "b2"), ("red", "green", "blue")):
        if all(key in keys for key in wanted):
            return tuple(keys.index(key) + 1 for key in wanted)
    return ()


def default_look(pixels: Pixels, rgb: tuple = ()) -> Look:
    """8-bit as stored; all else stretched. Bands `rgb`, else the first three as red, green, blue, else the first."""
    bands = rgb or ((1, 2, 3) if len(pixels.values) >= 3 else (1,))
    limits = ((0.0, 255.0),) * len(bands) if pixels.values.dtype == np.uint8 else None
    return Look(bands, limits)


def render(pixels: Pixels, look: Look, empty=(90, 90, 90)):
    """(h, w, 3) uint8, C-contiguous; pixels without data in the colour `empty`."""
    count = len(pixels.values)
    bands = [band if 1 <= band <= count else count for band in look.bands]
    limits = look.limits or limits_of([pixels], bands)
    gain = math.tan((min(max(look.contrast, -0.98), 0.98) + 1) * math.pi / 4)
    shape = pixels.valid.shape
    picture = np.empty((*shape, 3), np.uint8)
    for channel, band in enumerate(bands):
        low, high = limits[min(channel, len(limits) - 1)]
        slope = gain / (high - low)
        shift = 0.5 + look.brightness / 2 - gain * 0.5 - low * slope
        values = pixels.values[band - 1]
        if values.dtype == np.uint8:  # through a table
            table = np.clip((np.arange(256) * slope + shift) * 255 + 0.5, 0, 255).astype(np.uint8)
            picture[..., channel] = table[values]
        else:
            # ground is a tenth as bright as cloud: with the root both are seen
            with np.errstate(invalid="ignore"):
                share = np.sqrt(np.clip((values.astype(np.float32) - low) / (high - low), 0, 1))
                scaled = np.clip((share * gain + 0.5 + look.brightness / 2 - gain * 0.5) * 255 + 0.5, 0, 255)
            picture[..., channel] = np.nan_to_num(scaled).astype(np.uint8)
    if len(bands) == 1:
        picture[..., 1] = picture[..., 2] = picture[..., 0]
    picture[~pixels.valid] = empty
    return picture


def without_gaps(pixels: Pixels):
    """float32 (bands, h, w) in stored numbers for a model: pixels without data take the value of a near one that has
    data, ring by ring. None where the whole tile is empty.
    """
    values, valid = pixels.values.astype(np.float32), pixels.valid.copy()
    if not valid.any():
        return None
    while not valid.all():
        known = valid.copy()
        for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
            to, source = [slice(None)] * 2, [slice(None)] * 2
            to[axis], source[axis] = (
                (slice(1, None), slice(None, -1)) if step == 1 else (slice(None, -1), slice(1, None))
            )
            take = np.zeros_like(valid)
            take[tuple(to)] = valid[tuple(source)]
            take &= ~known
            values[:, take] = np.roll(values, step, axis=axis + 1)[:, take]
            known |= take
        valid = known
    return values
