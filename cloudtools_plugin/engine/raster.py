"""Reading rasters onto a grid, and writing them whole or not at all.

A `Band` is one band of one file with everything that gives its numbers a meaning (grid, type, nodata, scale, offset).
An `Image` is what was seen at one time: bands from one file or from several. `place` puts bands on a grid and says how
their pixels will get there; `Placed.read` reads a window of that grid.
"""

from __future__ import annotations

import contextlib
import glob
import json
import math
import mmap
import os
import shutil
import threading
from dataclasses import dataclass, field, replace
from html import escape

import numpy as np
from osgeo import gdal

from . import geotiff
from .errors import Cancelled, InputError, OutputError
from .grid import Grid, Window, crs_name, same_crs
from .messages import message, plain_source

RESAMPLING = {
    "nearest": gdal.GRA_NearestNeighbour,
    "bilinear": gdal.GRA_Bilinear,
    "cubic": gdal.GRA_Cubic,
    "average": gdal.GRA_Average,
    "mode": gdal.GRA_Mode,
}

#: Types of numbers that have an order, by GDAL's name for them.
GDAL_TYPES = {
    gdal.GDT_Byte: "uint8",
    gdal.GDT_UInt16: "uint16",
    gdal.GDT_Int16: "int16",
    gdal.GDT_UInt32: "uint32",
    gdal.GDT_Int32: "int32",
    gdal.GDT_Float32: "float32",
    gdal.GDT_Float64: "float64",
}
if hasattr(gdal, "GDT_Int8"):  # GDAL 3.7
    GDAL_TYPES[gdal.GDT_Int8] = "int8"
_ENVI_TYPES = {"uint8": 1, "int16": 2, "int32": 3, "float32": 4, "float64": 5, "uint16": 12, "uint32": 13}

#: GDAL's block cache while a job runs. Windows follow source blocks, so a larger one would only cost memory.
CACHE_BYTES = 64 * 2**20
_COG_BLOCK = 512


@contextlib.contextmanager
def quiet_gdal():
    """Keep GDAL's messages off stderr in this thread; the text stays available from gdal.GetLastErrorMsg()."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


_cache_lock = threading.Lock()
_cache_users = 0
_cache_before = 0


@contextlib.contextmanager
def bounded_cache(limit: int = CACHE_BYTES):
    """Lower GDAL's process-wide block cache while jobs run; the last job to end restores what QGIS had set."""
    global _cache_users, _cache_before
    with _cache_lock:
        if _cache_users == 0:
            _cache_before = gdal.GetCacheMax()
            gdal.SetCacheMax(min(limit, _cache_before))
        _cache_users += 1
    try:
        yield
    finally:
        with _cache_lock:
            _cache_users -= 1
            if _cache_users == 0:
                gdal.SetCacheMax(_cache_before)


# --- what there is to read ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Band:
    """One band of one file.

    index: 1-based; dtype: numpy name; nodata: in stored numbers, None where the file declares none (NaN is never data);
    physical value = stored * scale + offset; block: (width, height) of the file's own blocks; interleaved: True where
    reading one band decodes all of them; masked: True where the file carries a mask or an alpha band;
    alpha: index of that band, 0 for none.
    """

    path: str
    index: int
    name: str
    grid: Grid
    dtype: str
    nodata: float | None = None
    scale: float = 1.0
    offset: float = 0.0
    block: tuple = (256, 256)
    interleaved: bool = False
    masked: bool = False
    alpha: int = 0


@dataclass(frozen=True)
class Image:
    """Bands seen at one time, by a name for people, with the file's metadata items."""

    name: str
    bands: tuple
    tags: dict = field(default_factory=dict, hash=False, compare=False)

    @property
    def grid(self) -> Grid:
        """Grid of the finest band; of the first among equals."""
        return min(self.bands, key=lambda band: band.grid.xres * band.grid.yres).grid

    @property
    def paths(self):
        return tuple(dict.fromkeys(band.path for band in self.bands))


def _reason() -> str:
    return (gdal.GetLastErrorMsg() or "").strip().splitlines()[0][:200] if gdal.GetLastErrorMsg() else ""


def open_dataset(path: str, lone: bool = False):
    """Open a raster for reading. `lone`: do not look for sidecar files (saves listing a folder of a thousand files).

    Raises InputError where there is no readable raster.
    """
    # other formats keep what is needed to read them in sidecars
    lone = lone and path.lower().endswith((".tif", ".tiff", ".gtif"))
    options = {"sibling_files": [os.path.basename(path)]} if lone else {}
    with quiet_gdal():
        gdal.ErrorReset()
        try:
            dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY, **options)
        except RuntimeError:
            dataset = None
        if dataset is None:
            if not path.startswith("/vsi") and ":" not in path[2:] and not os.path.exists(path):
                raise InputError(message("The file '{path}' does not exist; check the path.", path=path))
            if os.path.isdir(path):
                raise InputError(message("'{path}' is a folder, not a raster; give the files in it.", path=path))
            raise InputError(
                message(
                    "'{path}' cannot be read as a raster; replace or remove it. ({reason})",
                    path=path,
                    reason=_reason() or message("unknown format"),
                )
            )
    return dataset


def band_block(band, dataset):
    """(width, height) of a band's blocks, limited to the raster's size."""
    width, height = band.GetBlockSize()
    return min(width, dataset.RasterXSize), min(height, dataset.RasterYSize)


def glance(band: Band, side: int = 256):
    """A thinned copy of a band, at most side x side pixels, (h, w) as stored; None where its pixels cannot be read.

    Raises InputError where the file cannot be opened.
    """
    dataset = open_dataset(band.path)  # must outlive its band
    with quiet_gdal():
        try:
            source = dataset.GetRasterBand(band.index)
            return source.ReadAsArray(buf_xsize=min(side, source.XSize), buf_ysize=min(side, source.YSize))
        except RuntimeError:
            return None


def is_alpha(band) -> bool:
    """True for a band that says how opaque the others are. GDAL takes the fourth of any four 8-bit bands for one, be it
    near infrared: so it must bear no name and hold nothing but 0 and the type's maximum."""
    if band.GetColorInterpretation() != gdal.GCI_AlphaBand or band.GetDescription():
        return False
    with quiet_gdal():
        try:
            look = band.ReadAsArray(buf_xsize=min(64, band.XSize), buf_ysize=min(64, band.YSize))
        except RuntimeError:
            look = None
    if look is None:
        return False
    return bool(np.isin(look, (0, 255, np.iinfo(look.dtype).max if look.dtype.kind in "iu" else 1)).all())


def open_image(path: str, name: str | None = None, alpha: bool = True) -> Image:
    """Describe a raster file: its bands with grid, type, nodata, scale and offset. Pixels are not read (but for a
    glance at an alpha band). alpha: an alpha band hides pixels and is none of the bands; False: all bands are
    ordinary ones.

    Raises InputError for a file that is missing, is not a raster, has a type without order (complex), or is truncated.
    """
    dataset = open_dataset(path)
    if dataset.RasterCount == 0:
        if dataset.GetMetadata("SUBDATASETS"):
            raise InputError(
                message("'{path}' is a container of several rasters; choose one of its subdatasets.", path=path)
            )
        raise InputError(message("'{path}' has no raster bands.", path=path))
    grid = Grid.from_dataset(dataset)
    pixel_interleaved = (dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") or "") == "PIXEL"
    bands = []
    last = dataset.GetRasterBand(dataset.RasterCount)
    has_alpha = alpha and dataset.RasterCount > 1 and is_alpha(last)
    for index in range(1, dataset.RasterCount + 1 - has_alpha):
        band = dataset.GetRasterBand(index)
        dtype = GDAL_TYPES.get(band.DataType)
        if dtype is None:
            raise InputError(
                message(
                    "'{path}' stores {dtype} numbers, which have no order; convert it to a real type first.",
                    path=path,
                    dtype=gdal.GetDataTypeName(band.DataType),
                )
            )
        if band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE":  # how GDAL < 3.7 says int8
            raise InputError(message("'{path}' stores signed 8-bit numbers; convert it to 16 bits (Int16).", path=path))
        flags = band.GetMaskFlags()
        scale, offset = band.GetScale(), band.GetOffset()
        bands.append(
            Band(
                path=path,
                index=index,
                name=band.GetDescription() or "",
                grid=grid,
                dtype=dtype,
                nodata=band.GetNoDataValue(),
                scale=1.0 if scale in (None, 0) else scale,
                offset=offset or 0.0,
                block=band_block(band, dataset),
                interleaved=pixel_interleaved and dataset.RasterCount > 1,
                alpha=dataset.RasterCount if has_alpha else 0,
                masked=has_alpha or bool(flags & gdal.GMF_PER_DATASET and not flags & gdal.GMF_ALPHA),
            )
        )
    _refuse_truncated(dataset, path)
    plain_name = os.path.splitext(os.path.basename(plain_source(path)))[0]
    return Image(name or plain_name, tuple(bands), dict(dataset.GetMetadata() or {}))


def _refuse_truncated(dataset, path: str) -> None:
    """A GeoTIFF cut short still opens; its last blocks then lie behind the end of the file."""
    if dataset.GetDriver().ShortName != "GTiff":
        return
    status = gdal.VSIStatL(path)
    if status is None:
        return
    for index in {1, dataset.RasterCount}:
        band = dataset.GetRasterBand(index)
        width, height = band.GetBlockSize()
        key = f"{math.ceil(dataset.RasterXSize / width) - 1}_{math.ceil(dataset.RasterYSize / height) - 1}"
        start, size = (band.GetMetadataItem(f"BLOCK_{what}_{key}", "TIFF") for what in ("OFFSET", "SIZE"))
        if start and size and int(start) + int(size) > status.size:
            raise InputError(
                message("'{path}' is cut short (the file ends before its last pixels do); fetch it again.", path=path)
            )


# --- reading onto a grid --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Placed:
    """Bands of one file put on a grid.

    how: 'direct' (same pixels, or shifted by whole ones), 'nearest' (same axes, other pixel size or phase: the pixel
    under each centre), 'warp' (another CRS, a rotated raster, or interpolation was asked for).
    """

    bands: tuple
    grid: Grid
    how: str
    resampling: str = "nearest"
    shift: tuple = (0, 0)

    @property
    def path(self):
        return self.bands[0].path

    def source_window(self, window: Window) -> Window | None:
        """For 'direct': the part of the file under a window of the grid, or None."""
        own = self.bands[0].grid
        return Window(window.col - self.shift[0], window.row - self.shift[1], window.width, window.height).intersection(
            own.window
        )

    def touches(self, window: Window) -> bool:
        """False only where the file certainly has no pixel in the window."""
        own = self.bands[0].grid
        if self.how == "direct":
            return self.source_window(window) is not None
        if self.how == "nearest":
            cols, rows = self.pixel_indices(window)
            return bool(((cols >= 0) & (cols < own.width)).any() and ((rows >= 0) & (rows < own.height)).any())
        return True

    def pixel_indices(self, window: Window):
        """Column and row of the file under each pixel centre; a centre on an edge belongs to the next pixel."""
        own = self.bands[0].grid
        xs, ys = self.grid.pixel_centres(window)
        x0, dx, _, y0, _, dy = own.transform
        return (np.floor((xs - x0) / dx + 1e-6).astype(np.int64), np.floor((ys - y0) / dy + 1e-6).astype(np.int64))

    def read(self, window: Window, out=None):
        """Read a window of the grid.

        out: optional (bands, height, width) array of the bands' type to fill. Returns (values, inside): values with
        that shape; inside (height, width) bool where the file has pixels there, or None for everywhere. Where inside is
        False the value is undefined. Nodata is *not* part of `inside` (compare with `Band.nodata`), but a mask or alpha
        band is. Returns (None, None) where the file has nothing in the window.
        Raises InputError where the file cannot be read.
        """
        if self.how == "warp":
            return self._read_warped(window)
        own = self.bands[0].grid
        if self.how == "direct":
            part = self.source_window(window)
            if part is None:
                return None, None
            if part.shape == window.shape:
                return self._load(part, out)
            values = np.zeros((len(self.bands), *window.shape), self.bands[0].dtype) if out is None else out
            inside = np.zeros(window.shape, bool)
            rows, cols = Window(part.col + self.shift[0], part.row + self.shift[1], part.width, part.height).slices(
                window
            )
            chunk, chunk_inside = self._load(part, None)
            values[:, rows, cols] = chunk
            inside[rows, cols] = True if chunk_inside is None else chunk_inside
            return values, inside
        cols, rows = self.pixel_indices(window)
        good_cols, good_rows = (cols >= 0) & (cols < own.width), (rows >= 0) & (rows < own.height)
        if not (good_cols.any() and good_rows.any()):
            return None, None
        col0, row0 = int(cols[good_cols].min()), int(rows[good_rows].min())
        part = Window(col0, row0, int(cols[good_cols].max()) + 1 - col0, int(rows[good_rows].max()) + 1 - row0)
        chunk, chunk_inside = self._load(part, None)
        cols, rows = np.clip(cols - col0, 0, part.width - 1), np.clip(rows - row0, 0, part.height - 1)
        values = chunk[:, rows[:, None], cols[None, :]]
        inside = None
        if chunk_inside is not None:
            inside = chunk_inside[rows[:, None], cols[None, :]]
        if not (good_cols.all() and good_rows.all()):
            covered = good_rows[:, None] & good_cols[None, :]
            inside = covered if inside is None else inside & covered
        if out is not None:
            out[...] = values
            values = out
        return values, inside

    def _load(self, part: Window, out):
        """Pixels of the file itself: (bands, h, w), and the file's own mask where it carries one."""
        masked = self.bands[0].masked
        if out is None:
            out = np.empty((len(self.bands), *part.shape), self.bands[0].dtype)
        if not masked and geotiff.read(self.path, [band.index for band in self.bands], part, out):
            return out, None
        dataset = open_dataset(self.path, lone=not masked and not self.path.startswith("/vsi"))
        with quiet_gdal():
            gdal.ErrorReset()
            try:
                if len(self.bands) > 1 and self.bands[0].interleaved:
                    done = dataset.ReadAsArray(
                        part.col,
                        part.row,
                        part.width,
                        part.height,
                        buf_obj=out,
                        band_list=[band.index for band in self.bands],
                    )
                else:
                    for i, band in enumerate(self.bands):
                        done = dataset.GetRasterBand(band.index).ReadAsArray(
                            part.col, part.row, part.width, part.height, buf_obj=out[i]
                        )
                        if done is None:
                            break
                mask = (
                    dataset.GetRasterBand(self.bands[0].index)
                    .GetMaskBand()
                    .ReadAsArray(part.col, part.row, part.width, part.height)
                    if masked and done is not None
                    else None
                )
            except RuntimeError:
                done = None
            if done is None:
                raise geotiff.unreadable(self.path, _reason())
        return out, None if mask is None else mask > 0

    def _read_warped(self, window: Window):
        target = self.grid.crop(window)
        _, dx, _, _, _, dy = target.transform
        if dy > 0 or dx < 0 or not target.is_straight:
            raise InputError(message("The target grid must have its first pixel in the upper left corner (north up)."))
        shape = len(self.bands), window.height, window.width
        values, inside = np.zeros(shape, self.bands[0].dtype), np.zeros(window.shape, bool)
        # band by band: each has its own nodata pixels, but one alpha band would stand for all
        for number, band in enumerate(self.bands):
            array, alpha = self._warp_band(band, target)
            if band.nodata is not None and representable(band.nodata, array.dtype):
                array[~alpha] = np.asarray(band.nodata).astype(array.dtype)
            values[number] = array
            inside |= alpha
        if not inside.any():
            return None, None
        return values, None if inside.all() else inside

    def _warp_band(self, band: Band, target: Grid):
        return warp_band(open_dataset(band.path), band, target, self.grid.pixel_metres, self.resampling)


def warp_band(base, band: Band, target: Grid, pixel_metres, resampling: str):
    """(values, inside) of a band of an open dataset, warped onto a part of a grid.

    band: its grid is that of `base`, which may be an overview; pixel_metres: of the whole grid that `target` is a part
    of. values: the band's type, undefined where inside (bool) is False. Raises InputError where it cannot be read.
    """
    x0, dx, _, y0, _, dy = target.transform
    # errorThreshold 0 (exact coordinates for every pixel) and a fixed scale (GDAL would derive the width of the
    # interpolation kernel from the window) keep the result independent of the window; the scale is that of `base`, so
    # GDAL must not turn to one of its overviews
    scales = [a / b for a, b in zip(band.grid.pixel_metres, pixel_metres)]
    options = gdal.WarpOptions(
        format="MEM",
        srcSRS=None if band.grid.crs else target.crs,
        dstSRS=target.crs or None,
        width=target.width,
        height=target.height,
        resampleAlg=RESAMPLING[resampling],
        outputBounds=(x0, y0 + dy * target.height, x0 + dx * target.width, y0),
        errorThreshold=0.0,
        dstAlpha=True,
        multithread=False,
        overviewLevel="NONE",
        warpMemoryLimit=64,
        warpOptions=[f"XSCALE={scales[0]:.6f}", f"YSCALE={scales[1]:.6f}"],
    )
    holds = band.nodata is not None and representable(band.nodata, band.dtype)
    keep = {"noData": band.nodata if holds else "none"}
    if band.alpha:
        keep["maskBand"] = band.alpha
    with quiet_gdal():
        gdal.ErrorReset()
        try:
            # a VRT of the one band, so that its nodata holds before any interpolation
            single = gdal.Translate("", base, format="VRT", bandList=[band.index], **keep)
            warped = gdal.Warp("", single, options=options)
            array = warped.ReadAsArray() if warped is not None else None
        except RuntimeError:
            array = None
        if array is None:
            raise InputError(
                message(
                    "'{path}' cannot be warped to {crs}. ({reason})",
                    path=band.path,
                    crs=crs_name(target.crs),
                    reason=_reason(),
                )
            )
    return array[0].astype(band.dtype, copy=False), array[1] > 0


def place(bands, grid: Grid, resampling: str = "nearest") -> Placed:
    """Put bands of one file on a grid: directly where pixels match or differ by whole pixels; warped only where needed.

    Raises InputError for bands of several files, an unknown resampling, or a raster that cannot be related to the grid.
    """
    bands = tuple(bands)
    own = bands[0].grid
    if any(band.path != bands[0].path or band.dtype != bands[0].dtype or band.grid != own for band in bands):
        raise InputError(message("Bands that are read together must come from one file and share type and grid."))
    if resampling not in RESAMPLING:
        raise InputError(
            message(
                "Unknown resampling '{resampling}'; choose one of {choices}.",
                resampling=resampling,
                choices=", ".join(RESAMPLING),
            )
        )
    shift = grid.offset_of(own)
    if shift is not None:
        return Placed(bands, grid, "direct", resampling, shift)
    if bool(own.crs) != bool(grid.crs) and own.shape == grid.shape and not own.is_georeferenced:
        return Placed((*(replace(band, grid=grid) for band in bands),), grid, "direct", resampling, (0, 0))
    if (own.crs and not grid.crs) or (grid.crs and not own.crs):
        raise InputError(
            message(
                "'{path}' and the target grid do not both have a coordinate reference system; assign the missing one.",
                path=bands[0].path,
            )
        )
    if resampling == "nearest" and own.is_straight and grid.is_straight and same_crs(own.crs, grid.crs):
        return Placed(bands, grid, "nearest", resampling)
    return Placed(bands, grid, "warp", resampling)


def valid_of(values, nodata):
    """True where an array holds data: not nodata (None: nothing declared), not NaN."""
    valid = ~np.isnan(values) if values.dtype.kind == "f" else np.ones(values.shape, bool)
    if nodata is not None and not math.isnan(nodata) and representable(nodata, values.dtype):
        valid &= values != values.dtype.type(nodata)
    return valid


def representable(value: float, dtype) -> bool:
    """True where a number can be stored in a type without change (floats: NaN and infinities included)."""
    dtype = np.dtype(dtype)
    if dtype.kind == "f":
        return True
    limits = np.iinfo(dtype)
    return bool(math.isfinite(value) and float(value).is_integer() and limits.min <= value <= limits.max)


# --- writing --------------------------------------------------------------------------------------------------------


#: Kinds of layers whose last written band says where there is data.
_PICTURES = ("picture", "alpha", "opaque")


@dataclass(frozen=True)
class Layer:
    """What a raster file is going to be: grid, type, band names, nodata, scale and offset per file, metadata.

    scale, offset: one for all bands, or a tuple with one for each.
    kind: 'values' (overviews average), 'classes' (overviews take the nearest pixel), 'picture' (grey, or red, green and
    blue; what is written is one band more, 255 where there is data, which becomes the file's mask), 'alpha' (the same,
    and that band becomes the file's alpha band with its shades) or 'opaque' (the same, and that band is 255 everywhere:
    the file needs none).
    palette: names and colours of the classes 0, 1, ... of a uint8 raster, as (name, (red, green, blue, alpha)).
    """

    path: str
    grid: Grid
    dtype: str
    names: tuple
    nodata: float | None = None
    scale: float = 1.0
    offset: float = 0.0
    unit: str = ""
    kind: str = "values"
    codes: tuple = ()
    tags: dict = field(default_factory=dict, hash=False, compare=False)
    palette: tuple = ()

    @property
    def raw_bytes(self) -> int:
        return self.grid.width * self.grid.height * self.written_bands * np.dtype(self.dtype).itemsize

    @property
    def written_bands(self) -> int:
        """Bands that blocks have: the named ones, and a picture's mask or alpha."""
        return len(self.names) + (self.kind in _PICTURES)


def check_writable(path: str, needed_bytes: int = 0) -> None:
    """Raise OutputError at once where a file could not be written later: folder missing, no right, disk too full."""
    folder = os.path.dirname(os.path.abspath(path))
    if os.path.isdir(path):
        raise OutputError(message("'{path}' is a folder; give a file name.", path=path))
    if not os.path.isdir(folder):
        raise OutputError(
            message("The folder '{folder}' does not exist; create it or choose another output.", folder=folder)
        )
    probe = f"{path}.probe.part"
    try:
        if os.path.exists(path):
            os.replace(path, path)  # fails on Windows while another program has the file open
        with open(probe, "wb"):
            pass
        os.remove(probe)
    except OSError as error:
        raise OutputError(
            message("'{path}' cannot be written ({reason}); choose another folder.", path=path, reason=error.strerror)
        ) from error
    free = shutil.disk_usage(folder).free
    if needed_bytes > free:
        raise OutputError(
            message(
                "The disk of '{folder}' has {free:,.1f} MB free, but {needed:,.1f} MB are needed while the job runs; "
                "free some space or choose another disk.",
                folder=folder,
                free=free / 2**20,
                needed=needed_bytes / 2**20,
            )
        )


def make_folder(path: str) -> bool:
    """Make a folder and those above it; True where it was not there. Raises OutputError."""
    if os.path.isdir(path):
        return False
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise OutputError(
            message(
                "The folder '{path}' cannot be made ({reason}); choose another one.", path=path, reason=error.strerror
            )
        ) from error
    return True


@contextlib.contextmanager
def folder_of_results(path: str):
    """Makes a folder that is not there; takes it away again where the run ends early with nothing in it."""
    made = make_folder(path)
    try:
        yield
    except BaseException:
        if made:
            with contextlib.suppress(OSError):  # not empty
                os.rmdir(path)
        raise


class Spool:
    """A raster in the making: blocks are written in any order to '<path>.part', `finish` turns it into a GeoTIFF.

    The spool file is plain numbers (band-sequential, little-endian) that a kill cannot corrupt, so a job can go on
    where it was interrupted: `start(resume=True)` keeps what is there. Nothing is visible under the final name before
    `publish`.
    """

    def __init__(self, layer: Layer):
        check_ending(layer.path)
        if layer.dtype not in _ENVI_TYPES:
            raise OutputError(message("A raster of type {dtype} cannot be written.", dtype=layer.dtype))
        self.layer = layer
        self.part = f"{layer.path}.part"
        self.cog = f"{layer.path}.cog.part"
        self._file = None
        self._lock = threading.Lock()

    def start(self, resume: bool = False) -> None:
        """Open the spool file; a new one is filled with nodata (or 0) only where blocks are written."""
        try:
            self._file = open(self.part, "r+b" if resume and self.holds_everything else "w+b", buffering=0)
            self._file.truncate(self.layer.raw_bytes)
        except OSError as error:
            raise OutputError(
                message(
                    "'{path}' cannot be written ({reason}); choose another output.",
                    path=self.layer.path,
                    reason=error.strerror,
                )
            ) from error

    @property
    def holds_everything(self) -> bool:
        """True where an earlier spool file of the right size is there."""
        return os.path.exists(self.part) and os.path.getsize(self.part) == self.layer.raw_bytes

    def write(self, window: Window, values) -> None:
        """Write (bands, height, width) values of the layer's type; thread-safe.

        Raises OutputError where the disk is full or gone.
        """
        layer = self.layer
        values = np.ascontiguousarray(values, np.dtype(layer.dtype).newbyteorder("<"))
        if values.shape != (layer.written_bands, *window.shape):
            raise ValueError(f"block of shape {values.shape} written to {window} of {layer.written_bands} bands")
        size = values.itemsize
        try:
            with self._lock:
                for band in range(values.shape[0]):
                    start = ((band * layer.grid.height + window.row) * layer.grid.width + window.col) * size
                    write_rows(self._file, start, layer.grid.width * size, values[band])
        except OSError as error:
            raise OutputError(
                message(
                    "'{path}' cannot be written ({reason}); free some space and run again.",
                    path=layer.path,
                    reason=error.strerror,
                )
            ) from error

    def read(self, window: Window):
        """Read back what was written: (bands, height, width)."""
        layer = self.layer
        dtype = np.dtype(layer.dtype).newbyteorder("<")
        out = np.empty((layer.written_bands, *window.shape), dtype)
        with self._lock:
            for band in range(out.shape[0]):
                for row in range(window.height):
                    start = (band * layer.grid.height + window.row + row) * layer.grid.width + window.col
                    self._file.seek(start * dtype.itemsize)
                    out[band, row] = np.frombuffer(self._file.read(window.width * dtype.itemsize), dtype)
        return out

    def flush(self) -> None:
        """Make what was written survive a power cut."""
        with self._lock:
            os.fsync(self._file.fileno())

    def _overviews(self):
        """Write halved copies of the spool until one fits into a block; [(path, width, height), ...].

        GDAL would make them as well, but compresses them twice. 'values': the mean of the valid pixels among four (of
        pictures: of those with data, or by their alpha); 'classes': the upper left one.
        """
        layer = self.layer
        weighted = len(layer.names) if layer.kind in ("picture", "alpha") else 0  # bands; the next one says how
        levels = []
        with contextlib.ExitStack() as stack:
            source = stack.enter_context(
                contextlib.closing(_RawFile(self.part, layer.grid.width, layer.grid.height, layer))
            )
            while max(source.width, source.height) > _COG_BLOCK:
                width, height = (source.width + 1) // 2, (source.height + 1) // 2
                target = _RawFile(f"{self.part}.ovr{len(levels)}", width, height, layer, create=True)
                stack.enter_context(contextlib.closing(target))
                step = max(1, 2**20 // source.width)
                for band in range(layer.written_bands):
                    kind = "classes" if band in layer.codes else layer.kind
                    for row in range(0, height, step):
                        part = 2 * row, min(2 * step, source.height - 2 * row)
                        weights = source.read(weighted, *part) if band < weighted else None
                        target.write(band, row, _halve(source.read(band, *part), layer.nodata, kind, weights))
                levels.append((target.path, width, height))
                source = target
        return levels

    def _header(self, path: str, width: int, height: int) -> None:
        layer = self.layer
        with open(f"{path}.hdr", "w", encoding="ascii") as header:
            header.write(
                f"ENVI\nsamples = {width}\nlines = {height}\nbands = {layer.written_bands}\nheader offset = 0\n"
                f"file type = ENVI Standard\ndata type = {_ENVI_TYPES[layer.dtype]}\ninterleave = bsq\nbyte order = 0\n"
            )

    def view(self):
        """A GDAL dataset (VRT) over the spool with everything that the finished raster says about itself."""
        layer = self.layer
        levels = self._overviews()
        for path, width, height in [(self.part, layer.grid.width, layer.grid.height), *levels]:
            self._header(path, width, height)
        if os.path.getsize(self.part) < 2:  # one pixel of one byte: GDAL's ENVI driver takes no file of that size
            with open(self.part, "ab") as file:
                file.write(b"\0")
        with quiet_gdal():
            raw = gdal.OpenEx(self.part, gdal.OF_RASTER, allowed_drivers=["ENVI"])
            if raw is None:
                raise OutputError(
                    message(
                        "'{path}' cannot be finished: its spool file cannot be read. ({reason})",
                        path=layer.path,
                        reason=_reason(),
                    )
                )
            if layer.kind in _PICTURES:
                dataset = _picture(raw, layer)
            else:
                dataset = gdal.GetDriverByName("VRT").CreateCopy("", raw)
        dataset.SetMetadata({key: str(value) for key, value in layer.tags.items()})
        if "ENVI" in (dataset.GetMetadataDomainList() or []):
            dataset.SetMetadata({}, "ENVI")
        if layer.grid.crs:
            dataset.SetProjection(layer.grid.crs)
        if layer.grid.is_georeferenced:
            dataset.SetGeoTransform(layer.grid.transform)
        for index, name in enumerate(layer.names, 1):
            band = dataset.GetRasterBand(index)
            band.SetDescription(name)
            if layer.kind not in _PICTURES:
                band.SetColorInterpretation(gdal.GCI_GrayIndex if index == 1 else gdal.GCI_Undefined)
            if layer.palette:
                colours = gdal.ColorTable()
                for code, (_, colour) in enumerate(layer.palette):
                    colours.SetColorEntry(code, colour)
                band.SetColorTable(colours)
                band.SetColorInterpretation(gdal.GCI_PaletteIndex)
                band.SetCategoryNames([title for title, _ in layer.palette])
            if layer.nodata is not None:
                band.SetNoDataValue(layer.nodata)
            scale, offset = (v[index - 1] if isinstance(v, tuple) else v for v in (layer.scale, layer.offset))
            if scale != 1.0:
                band.SetScale(scale)
            if offset != 0.0:
                band.SetOffset(offset)
            if layer.unit:
                band.SetUnitType(layer.unit)
        if not levels:
            return dataset
        # overviews cannot be added to a VRT but by its text
        description = dataset.GetMetadata("xml:VRT")[0]
        for index in range(1, dataset.RasterCount + 1):
            tags = "".join(
                f'<Overview><SourceFilename relativeToVRT="0">{escape(path)}</SourceFilename>'
                f"<SourceBand>{index}</SourceBand></Overview>"
                for path, _, _ in levels
            )
            head, tail = description.split(f' band="{index}"', 1)
            opening, rest = tail.split(">", 1)
            description = f'{head} band="{index}"{opening}>{tags}{rest}'
        with quiet_gdal():
            return gdal.Open(description)

    def finish(self, threads: int = 1, progress=None, cancelled=None) -> None:
        """Turn the spool into a cloud-optimised GeoTIFF beside the final name.

        Raises Cancelled, and OutputError where the disk is full or the format cannot be written.
        """
        self._file.close()
        try:
            with _sidecars_seen():
                source = self.view()
        except OSError as error:
            raise OutputError(
                message(
                    "'{path}' cannot be written ({reason}); free some space.",
                    path=self.layer.path,
                    reason=error.strerror,
                )
            ) from error
        with _sidecars_seen():
            write_copy(source, self.layer, self.cog, threads, progress, cancelled)
        del source  # a file that is open cannot be removed on Windows
        for path in glob.glob(glob.escape(self.part) + "*"):
            if path == self.part or path[len(self.part) :].startswith((".hdr", ".ovr", ".aux.xml")):
                os.remove(path)

    def publish(self) -> None:
        """Give the finished file its name. Sidecars of an older file of that name are removed: they would lie."""
        publish([(self.cog, self.layer.path)])

    def discard(self) -> None:
        """Remove everything half-written."""
        if self._file is not None:
            self._file.close()
        remove_parts(self.layer.path)


def write_rows(file, start: int, pitch: int, rows) -> None:
    """Write the rows of a (h, w) array at the byte positions start, start + pitch, ... of an unbuffered file that is
    long enough.

    Where the system lets disk space be reserved, the file's pages are written in memory: a call for each row of a wide
    raster would take as long as several dates take to decode.
    """
    width = rows.shape[1] * rows.itemsize
    if width == pitch or not hasattr(os, "posix_fallocate"):
        for row, numbers in enumerate([rows] if width == pitch else rows):
            file.seek(start + row * pitch)
            write_all(file, numbers)
        return
    first = start // mmap.ALLOCATIONGRANULARITY * mmap.ALLOCATIONGRANULARITY
    length = start - first + (len(rows) - 1) * pitch + width
    os.posix_fallocate(file.fileno(), first, length)  # a full disk is an error here, and a crash later
    with mmap.mmap(file.fileno(), length, offset=first) as pages:
        np.ndarray(rows.shape, rows.dtype, pages, start - first, (pitch, rows.itemsize))[:] = rows


def write_all(file, array) -> None:
    """Write an array to an unbuffered file, which may take only a part at a time."""
    left = memoryview(array).cast("B")
    while left.nbytes:
        left = left[file.write(left) :]


class _RawFile:
    """Plain band-sequential numbers of one size."""

    def __init__(self, path: str, width: int, height: int, layer: Layer, create: bool = False):
        self.path, self.width, self.height = path, width, height
        self._dtype = np.dtype(layer.dtype).newbyteorder("<")
        self._file = open(path, "w+b" if create else "rb", buffering=0)

    def _seek(self, band: int, row: int) -> None:
        self._file.seek((band * self.height + row) * self.width * self._dtype.itemsize)

    def read(self, band: int, row: int, count: int):
        self._seek(band, row)
        rows = np.empty((count, self.width), self._dtype)
        self._file.readinto(memoryview(rows).cast("B"))
        return rows

    def write(self, band: int, row: int, rows) -> None:
        self._seek(band, row)
        write_all(self._file, np.ascontiguousarray(rows, self._dtype))

    def close(self) -> None:
        self._file.close()


def _quads(rows) -> list:
    """The four pixels of (h, w) that become one, each (h / 2, w / 2); the last row and column are repeated where their
    number is odd."""
    height, width = rows.shape
    if height % 2 or width % 2:
        rows = np.pad(rows, ((0, height % 2), (0, width % 2)), "edge")
    return [rows[i::2, j::2] for i in (0, 1) for j in (0, 1)]


def _halve(rows, nodata, kind: str, weights=None):
    """(h, w) -> half of it in both directions. weights: (h, w), how much each pixel counts; all the same where all are
    0."""
    if kind == "classes":
        return rows[::2, ::2]
    quads = _quads(rows)
    if weights is not None and not (weights == weights.flat[0]).all():
        wide = np.float64 if rows.dtype.kind == "f" else np.int64
        parts = [part.astype(wide) for part in _quads(weights)]
        total, count = sum(quad * part for quad, part in zip(quads, parts)), sum(parts)
        some = count > 0
        count[~some] = 1
        mean = total / count if wide is np.float64 else (total + count // 2) // count
        return np.where(some, mean, quads[0]).astype(rows.dtype)
    wide = np.float64 if rows.dtype.kind == "f" else np.int64 if rows.dtype.itemsize > 2 else np.int32
    valid = [valid_of(quad, nodata) for quad in quads] if nodata is not None or wide is np.float64 else None
    if valid is None or all(part.all() for part in valid):
        total = quads[0].astype(wide) + quads[1] + quads[2] + quads[3]
        return (total / 4 if wide is np.float64 else (total + 2) >> 2).astype(rows.dtype)
    count = sum(part.astype(wide) for part in valid)
    total = sum(np.where(part, quad, 0).astype(wide) for part, quad in zip(valid, quads))
    filled = np.maximum(count, 1)
    mean = total / filled if wide is np.float64 else (total + filled // 2) // filled
    empty = np.nan if nodata is None else nodata
    return np.where(count > 0, mean, empty).astype(rows.dtype)


def _picture(raw, layer: Layer):
    """A VRT of grey, or of red, green and blue, over a spool whose last band is the mask or alpha."""
    count = len(layer.names)
    if layer.kind == "alpha":
        dataset = gdal.GetDriverByName("VRT").CreateCopy("", raw)
        dataset.GetRasterBand(count + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
    else:
        mask = {} if layer.kind == "opaque" else {"maskBand": str(count + 1)}
        options = gdal.TranslateOptions(format="VRT", bandList=list(range(1, count + 1)), **mask)
        dataset = gdal.Translate("", raw, options=options)
    colours = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand) if count == 3 else (gdal.GCI_GrayIndex,)
    for index, colour in enumerate(colours, 1):
        dataset.GetRasterBand(index).SetColorInterpretation(colour)
    return dataset


def remove_parts(path: str) -> None:
    """Remove the half-written files of an output, GDAL's temporary ones included."""
    for pattern in (".part", ".part.*", ".cog.part", ".cog.part*"):
        for leftover in glob.glob(glob.escape(path) + pattern):
            with contextlib.suppress(FileNotFoundError):
                os.remove(leftover)


def publish(parts) -> None:
    """Give finished files their names, all of them or none: parts is a list of (finished file, name).

    Sidecars of older files of these names are removed: they would lie. Raises OutputError, with everything as before,
    where a file is in use.
    """
    moved, done = [], []
    try:
        for part, path in parts:
            if os.path.exists(path):
                os.replace(path, f"{path}.old.part")
                moved.append(path)
            os.replace(part, path)
            done.append(path)
    except OSError as error:
        for name in done:
            os.remove(name)
        for name in moved:
            os.replace(f"{name}.old.part", name)
        raise OutputError(
            message(
                "'{path}' cannot be replaced ({reason}); close it in other programs and run again.",
                path=path,
                reason=error.strerror,
            )
        ) from error
    for _, path in parts:
        for old in (f"{path}.old.part", f"{path}.aux.xml", f"{path}.ovr", f"{path}.msk"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(old)
    for part, path in parts:  # what GDAL cannot keep inside the file: names of classes
        with contextlib.suppress(FileNotFoundError):
            os.replace(f"{part}.aux.xml", f"{path}.aux.xml")


def check_ending(path: str) -> None:
    """Raises OutputError for a name that is not a GeoTIFF's: other formats lose types, nodata or coordinates."""
    ending = os.path.splitext(path)[1]
    if ending.lower() not in ("", ".tif", ".tiff", ".gtif"):
        raise OutputError(
            message("Rasters cannot be written as '{ending}'; give the output a name that ends in .tif.", ending=ending)
        )


@contextlib.contextmanager
def _sidecars_seen():
    """Let GDAL look beside a file (the spool's header) whatever the user has set for remote reading."""
    option = "GDAL_DISABLE_READDIR_ON_OPEN"
    local = hasattr(gdal, "SetThreadLocalConfigOption")
    ask, put = (
        (gdal.GetThreadLocalConfigOption, gdal.SetThreadLocalConfigOption)
        if local
        else (gdal.GetConfigOption, gdal.SetConfigOption)
    )
    before = ask(option)
    put(option, "FALSE")
    try:
        yield
    finally:
        put(option, before)


def write_copy(dataset, layer: Layer, path: str, threads: int = 1, progress=None, cancelled=None) -> None:
    """Write a GDAL dataset as cloud-optimised GeoTIFF."""
    driver = gdal.GetDriverByName("COG")
    options = [
        "COMPRESS=DEFLATE",
        "LEVEL=1",
        "PREDICTOR=YES",
        "BIGTIFF=IF_SAFER",
        f"NUM_THREADS={max(1, threads)}",
        f"OVERVIEW_RESAMPLING={'NEAREST' if layer.kind == 'classes' else 'AVERAGE'}",
        "OVERVIEWS=AUTO",
    ]
    problems = []

    def note(level, _number, text):
        if level >= gdal.CE_Failure:
            problems.append(text)

    def tell(fraction, _text, _data):
        if progress is not None:
            progress(fraction)
        return 0 if cancelled is not None and cancelled() else 1

    gdal.PushErrorHandler(note)
    try:
        copy = driver.CreateCopy(path, dataset, 0, options, tell)
        complete = copy is not None
        copy = None  # closing writes the last bytes, and may fail
    except RuntimeError as error:
        complete = False
        problems.append(str(error))
    finally:
        gdal.PopErrorHandler()
    if cancelled is not None and cancelled():
        raise Cancelled("Cancelled.")
    if not complete or problems:
        raise OutputError(
            message(
                "'{path}' cannot be written ({reason}); check the free disk space.",
                path=layer.path,
                reason=problems[0] if problems else message("unknown reason"),
            )
        )


def write_raster(layer: Layer, values, threads: int = 1) -> None:
    """Write a (bands, height, width) array at once: for small rasters and tests."""
    spool = Spool(layer)
    try:
        spool.start()
        spool.write(layer.grid.window, values)
        spool.finish(threads)
        spool.publish()
    except BaseException:
        spool.discard()
        raise


def write_text(path: str, text: str) -> None:
    """Write a small UTF-8 text file whole or not at all."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: str, content: bytes) -> None:
    """Write a file whole or not at all. Raises OutputError."""
    part = f"{path}.part"
    try:
        with open(part, "wb") as file:
            file.write(content)
        os.replace(part, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.remove(part)
        raise OutputError(
            message("'{path}' cannot be written ({reason}).", path=path, reason=error.strerror)
        ) from error


def write_json(path: str, value) -> None:
    """Write a JSON sidecar whole or not at all."""
    write_text(path, json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False) + "\n")
