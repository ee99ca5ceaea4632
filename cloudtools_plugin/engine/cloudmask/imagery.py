"""Reflectance of a scene on the grid that a model runs on.

The grid is the image's own, or coarser by a whole factor; finer bands are averaged onto it, coarser ones interpolated,
nodata left out of both.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..grid import Grid, Window
from ..messages import message
from ..raster import Band, open_dataset, place, quiet_gdal, valid_of

#: Of the sample that scale and statistics are judged by, per side.
SAMPLE = 768
#: A coarser grid is used up to this share below a model's resolution: 20 m runs a 30 m model as it is.
_TOLERANCE = 0.25


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
