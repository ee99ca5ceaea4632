"""Reflectance of a scene on the grid that a model runs on.

The grid is the image's own, or coarser by a whole factor; finer bands are averaged onto it, coarser ones interpolated,
nodata left out of both. Reflectance = stored * scale + offset, from the file, the product's metadata, or the user.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..grid import Grid, Window
from ..messages import message
from ..raster import Band, Image, open_dataset, place, quiet_gdal, valid_of
from ..scenes import decide_offset
from ..sunangles import mtl_of

#: Of the sample that scale and statistics are judged by, per side.
SAMPLE = 768
#: A coarser grid is used up to this share below a model's resolution: 20 m runs a 30 m model as it is.
_TOLERANCE = 0.25


@dataclass(frozen=True)
class Radiometry:
    """reflectance = stored * scale + offset, one pair for each band; reason: where that comes from, for the log.

    trusted: False where the numbers are nobody's reflectance (8-bit pictures, digital numbers without calibration).
    doubtful: True where they are reflectance but for a factor near 1, which a warning has to say.
    level: 'l1c' (top of atmosphere), 'l2a' (surface), '' unknown.
    """

    scale: tuple
    offset: tuple
    reason: str
    trusted: bool = True
    level: str = ""
    doubtful: bool = False


def level_of(image: Image) -> str:
    """'l2a' for surface reflectance, 'l1c' for top of atmosphere, '' unknown; by product name, metadata, band names."""
    text = " ".join([image.name, image.bands[0].path, *(f"{k}={str(v)[:200]}" for k, v in image.tags.items())])
    names = " ".join(band.name for band in image.bands)
    if re.search(r"MSIL2A|_L2A|L2S[PR]|S2MSI2A|Level-2A|_sr_|LASRC|BOA|HLS\.[SL]30", text, re.IGNORECASE):
        return "l2a"
    if re.search(r"\bSR_B\d|\bBOA\b", names):
        return "l2a"
    if re.search(r"MSIL1C|_L1C|S2MSI1C|Level-1C|_L1T[PS]|_L1G[ST]|LC8\d{13}", text, re.IGNORECASE) or "TOA" in names:
        return "l1c"
    return ""


def _mtl(path: str) -> dict:
    """{key: text} of the Landsat *_MTL.txt of a file's scene; {} without one."""
    found = mtl_of(path)
    if not found:
        return {}
    with open(found, encoding="utf-8", errors="replace") as file:
        text = file.read(1_000_000)
    return dict(re.findall(r"^\s*(\w+)\s*=\s*\"?([^\"\n]+?)\"?\s*$", text, re.MULTILINE))


#: Sunlight outside the atmosphere in W / (m2 um) of the bands of Landsat 4, 5 and 7, by their numbers (Chander, Markham
#: and Helder 2009, Remote Sensing of Environment 113, tables 3 and 4).
_SUNLIGHT = {
    "LANDSAT_4": {1: 1983.0, 2: 1795.0, 3: 1539.0, 4: 1028.0, 5: 219.8, 7: 83.49},
    "LANDSAT_5": {1: 1983.0, 2: 1796.0, 3: 1536.0, 4: 1031.0, 5: 220.0, 7: 83.44},
    "LANDSAT_7": {1: 1997.0, 2: 1812.0, 3: 1533.0, 4: 1039.0, 5: 230.8, 7: 84.90},
}


def _per_radiance(mtl: dict, number: int) -> float:
    """Reflectance of a sun in the zenith per radiance in W / (m2 sr um): pi d^2 / sunlight (the same, equation 2).

    d, the distance to the sun in astronomical units, is the ellipse's first term, which is within 0.0004 of the tables.
    Raises KeyError for other satellites and bands.
    """
    day = dt.date.fromisoformat(mtl["DATE_ACQUIRED"]).timetuple().tm_yday
    distance = 1 - 0.01672 * math.cos(2 * math.pi * (day - 4) / 365.256)
    return math.pi * distance**2 / _SUNLIGHT[mtl["SPACECRAFT_ID"]][number]


def _landsat_level1(image: Image, bands) -> Radiometry | None:
    """Top of atmosphere by the product's MTL file (USGS: (DN * mult + add) / sin(sun elevation)); None without it.

    Files of before the collections have radiances of Landsat 4 to 7 only; they are divided by the sunlight.
    """
    mtl = _mtl(bands[0].path)
    scales, offsets = [], []
    try:
        elevation = math.sin(math.radians(float(mtl["SUN_ELEVATION"])))
        for band in bands:
            number = int(re.search(r"(\d{1,2})", band.name)[1])
            what, factor = "REFLECTANCE", 1.0
            if f"REFLECTANCE_MULT_BAND_{number}" not in mtl:
                what, factor = "RADIANCE", _per_radiance(mtl, number)
            scales.append(float(mtl[f"{what}_MULT_BAND_{number}"]) * factor / elevation)
            offsets.append(float(mtl[f"{what}_ADD_BAND_{number}"]) * factor / elevation)
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    if elevation <= 0:
        raise InputError(
            message("'{image}' was taken at night by its MTL file (sun below the horizon).", image=image.name)
        )
    return Radiometry(tuple(scales), tuple(offsets), message("Landsat Level-1 by the MTL file"), True, "l1c")


def decide_radiometry(
    image: Image, bands, top: float, sensor: str = "", scale: float | None = None, offset: float | None = None
) -> Radiometry:
    """How stored numbers become reflectance. top: 99th percentile of the stored numbers of the brightest band.

    scale, offset: of the user, None for what the file, the product or the numbers say. Raises InputError where numbers
    cannot be understood.
    """
    count, level = len(bands), level_of(image)
    if scale is not None or offset is not None:
        return Radiometry(
            (1.0 if scale is None else scale,) * count, (offset or 0.0,) * count, message("as given"), True, level
        )
    # the offset of the bands used: an image holds quality bands as well
    shift = decide_offset(replace(image, bands=tuple(bands)))
    if any(band.scale != 1.0 or band.offset != 0.0 for band in bands):
        return Radiometry(
            tuple(band.scale for band in bands),
            tuple(band.offset + shift.shift * band.scale for band in bands),
            message("scale and offset of the file"),
            True,
            level,
        )
    kind = np.dtype(bands[0].dtype)
    if kind.kind == "f" and top <= 5.0:
        return Radiometry((1.0,) * count, (0.0,) * count, message("reflectance, as the numbers are"), True, level)
    if sensor in ("landsat89", "landsat457"):
        found = _landsat_level1(image, bands)
        if found is not None:
            return found
        if level == "l2a" and kind == np.uint16:
            return Radiometry((2.75e-5,) * count, (-0.2,) * count, message("Landsat Collection 2 Level-2"), True, level)
        if kind == np.uint16 and top > 4000 and sensor == "landsat89" and level == "l1c":
            return Radiometry(
                (2e-5,) * count,
                (-0.1,) * count,
                message("Landsat 8 Level-1 without an MTL file: the height of the sun is not allowed for"),
                True,
                level,
                True,
            )
    if kind == np.uint8:
        return Radiometry(
            (1.0 / 255.0,) * count,
            (0.0,) * count,
            message("8-bit picture: its numbers are no reflectance, 255 is taken as 1"),
            False,
            level,
        )
    if top > 1.5:
        reason = message("reflectance x 10000")
        if shift.shift or shift.baseline:
            reason = message(
                "reflectance x 10000, {shift:+d} for baseline {baseline} ({source})",
                shift=shift.shift,
                baseline=shift.baseline or "?",
                source=shift.reason,
            )
        return Radiometry((1e-4,) * count, (shift.shift * 1e-4,) * count, reason, True, level)
    return Radiometry((1.0,) * count, (0.0,) * count, message("reflectance, as the numbers are"), True, level)


def pixel_metres(grid: Grid, sensor: str):
    """(width, height) of a pixel in metres; of an image without georeference what its sensor's pixels are, 30 m for an
    unknown one."""
    if grid.is_georeferenced:
        return grid.pixel_metres
    size = {"sentinel2": 10.0, "avnir2": 10.0}.get(sensor, 30.0)
    return size, size


def model_grid(grid: Grid, resolution: float, metres) -> Grid:
    """The grid that a model of `resolution` metres runs on: the image's, or coarser by a whole factor. 0: the image's.

    metres: (width, height) of the image's pixels.
    """
    if not resolution or not grid.is_straight:
        return grid
    factors = [max(1, math.floor(resolution / size + _TOLERANCE)) for size in metres]
    if factors == [1, 1]:
        return grid
    x0, dx, rx, y0, ry, dy = grid.transform
    return Grid(
        grid.crs,
        (x0, dx * factors[0], rx, y0, ry, dy * factors[1]),
        -(-grid.width // factors[0]),
        -(-grid.height // factors[1]),
    )


@dataclass
class Source:
    """Reads bands onto a grid, rows at a time; not for several threads at once.

    bands: in the order wanted; grid: of the output.
    """

    image: str
    bands: tuple
    grid: Grid

    def __post_init__(self):
        self._open = {}

    def _dataset(self, path: str):
        if path not in self._open:
            self._open[path] = open_dataset(path)
        return self._open[path]

    def close(self) -> None:
        self._open.clear()

    def read(self, window: Window):
        """(values (bands, h, w) float32 in stored numbers, valid (h, w) bool) of a window inside the grid.

        A pixel is valid where every band is: not nodata, not NaN, not masked, and not 0 in all of them (what products
        write where they have nothing). Values where it is not are finite, and otherwise undefined.
        """
        values = np.empty((len(self.bands), *window.shape), np.float32)
        valid = np.ones(window.shape, bool)
        for index, band in enumerate(self.bands):
            values[index], inside = self._band(band, window)
            valid &= inside
        finite = np.isfinite(values).all(axis=0)
        if len(self.bands) > 1 or np.dtype(self.bands[0].dtype).kind in "iu":
            valid &= (values != 0).any(axis=0)
        valid &= finite
        if not finite.all():
            values[:, ~finite] = 0.0
        return values, valid

    def sample(self, grid: Grid):
        """The same for the whole grid, thinned to at most SAMPLE pixels per side: (values, valid, factor)."""
        factor = max(1.0, max(grid.width, grid.height) / SAMPLE)
        width, height = max(1, round(grid.width / factor)), max(1, round(grid.height / factor))
        x0, dx, rx, y0, ry, dy = grid.transform
        coarse = Grid(grid.crs, (x0, dx * grid.width / width, rx, y0, ry, dy * grid.height / height), width, height)
        thin = Source(self.image, self.bands, coarse)
        thin._open = self._open
        values, valid = thin.read(coarse.window)
        return values, valid, factor

    def _band(self, band: Band, window: Window):
        own = band.grid
        shift = self.grid.offset_of(own)
        if shift is None and (not own.same_crs(self.grid) or not own.is_straight or not self.grid.is_straight):
            return self._warped(band, window)
        if shift is not None:
            start_col, start_row, step_x, step_y = window.col - shift[0], window.row - shift[1], 1.0, 1.0
        else:
            step_x, step_y = self.grid.transform[1] / own.transform[1], self.grid.transform[5] / own.transform[5]
            start_col = (self.grid.transform[0] - own.transform[0]) / own.transform[1] + window.col * step_x
            start_row = (self.grid.transform[3] - own.transform[3]) / own.transform[5] + window.row * step_y
        # whole pixels of the window that lie inside the file, the last ones perhaps in part
        cols = _inside(start_col, step_x, window.width, own.width)
        rows = _inside(start_row, step_y, window.height, own.height)
        values, valid = np.zeros(window.shape, np.float32), np.zeros(window.shape, bool)
        if cols[0] >= cols[1] or rows[0] >= rows[1]:
            return values, valid
        x0, x1 = (max(0.0, min(own.width, start_col + c * step_x)) for c in cols)
        y0, y1 = (max(0.0, min(own.height, start_row + r * step_y)) for r in rows)
        shape = rows[1] - rows[0], cols[1] - cols[0]
        part, known = self._load(band, (x0, y0, x1 - x0, y1 - y0), shape, step_x > 1 + 1e-6 or step_y > 1 + 1e-6)
        values[rows[0] : rows[1], cols[0] : cols[1]] = part
        valid[rows[0] : rows[1], cols[0] : cols[1]] = known
        return values, valid

    def _load(self, band: Band, window, shape, coarser: bool):
        dataset = self._dataset(band.path)
        x, y, width, height = window
        plain = shape == (height, width) and float(x).is_integer() and float(y).is_integer()
        how = gdal.GRIORA_NearestNeighbour if plain else gdal.GRIORA_Average if coarser else gdal.GRIORA_Bilinear
        raster = dataset.GetRasterBand(band.index)
        with quiet_gdal():
            gdal.ErrorReset()
            try:
                array = raster.ReadAsArray(
                    x, y, width, height, shape[1], shape[0], buf_type=gdal.GDT_Float32, resample_alg=how
                )
                mask = None
                if array is not None and band.masked:
                    mask = raster.GetMaskBand().ReadAsArray(x, y, width, height, shape[1], shape[0])
            except RuntimeError:
                array = None
        if array is None:
            raise InputError(
                message(
                    "'{path}' cannot be read to its end; fetch it again or leave it out. ({reason})",
                    path=band.path,
                    reason=(gdal.GetLastErrorMsg() or "").strip()[:120],
                )
            )
        valid = valid_of(array, None if band.nodata is None else float(np.float32(band.nodata)))
        return array, valid if mask is None else valid & (mask > 0)

    def _warped(self, band: Band, window: Window):
        coarser = self.grid.pixel_metres[0] > 1.5 * band.grid.pixel_metres[0]
        found, inside = place((band,), self.grid, "average" if coarser else "bilinear").read(window)
        if found is None:
            return np.zeros(window.shape, np.float32), np.zeros(window.shape, bool)
        valid = valid_of(found[0], band.nodata)
        return found[0].astype(np.float32), valid if inside is None else valid & inside


def _inside(start: float, step: float, count: int, length: int):
    """(first, last + 1) of `count` pixels of size `step` from `start` whose centres, or in part, lie in 0..length."""
    first = max(0, math.ceil((0.0 - start) / step - 0.5))
    last = min(count, math.ceil((length - start) / step - 1e-6))
    return first, last
