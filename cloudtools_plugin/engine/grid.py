"""Grids: a coordinate reference system, an affine transform and a size, as one frozen value.

Conventions are GDAL's: a transform is ``(x0, dx, rx, y0, ry, dy)``, pixel (column, row) has its outer corner at
``(x0 + column*dx + row*rx, y0 + column*ry + row*dy)``; columns run right, rows run down.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass, replace

import numpy as np
from osgeo import osr

from .errors import InputError
from .messages import message

#: Two grids count as aligned when no pixel of the smaller one is off by more than this share of a pixel.
ALIGNMENT_TOLERANCE = 0.01

METRES_PER_DEGREE = 111_319.49079327358  # WGS 84 equator, a * pi / 180


@dataclass(frozen=True)
class Window:
    """A rectangle of whole pixels: first column, first row, width, height."""

    col: int
    row: int
    width: int
    height: int

    @property
    def shape(self):
        return self.height, self.width

    @property
    def size(self):
        return self.width * self.height

    def intersection(self, other: Window) -> Window | None:
        """The pixels in both windows, or None where they do not meet."""
        col, row = max(self.col, other.col), max(self.row, other.row)
        right = min(self.col + self.width, other.col + other.width)
        bottom = min(self.row + self.height, other.row + other.height)
        return Window(col, row, right - col, bottom - row) if right > col and bottom > row else None

    def pad(self, cols: int, rows: int) -> Window:
        """The window grown by `cols` to the left and right and by `rows` above and below."""
        return Window(self.col - cols, self.row - rows, self.width + 2 * cols, self.height + 2 * rows)

    def slices(self, origin: Window | None = None):
        """(row slice, column slice) of this window in an array whose first pixel is `origin`'s (default: 0, 0)."""
        row, col = (self.row - origin.row, self.col - origin.col) if origin else (self.row, self.col)
        return slice(row, row + self.height), slice(col, col + self.width)


@functools.lru_cache(maxsize=256)
def _srs(wkt: str):
    srs = osr.SpatialReference()
    # SetFromUserInput takes WKT, PROJ strings and "EPSG:4326" alike; a failure is an error code or an exception,
    # depending on the process-wide GDAL setting, which is not ours to change.
    try:
        failed = srs.SetFromUserInput(wkt) != 0
    except RuntimeError:
        failed = True
    if failed:
        raise InputError(
            message(
                "The coordinate reference system '{crs}' is not known; give a code such as EPSG:32633.", crs=wkt[:80]
            )
        )
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


@functools.lru_cache(maxsize=256)
def same_crs(a: str, b: str) -> bool:
    """True where two CRS definitions (WKT or authority code; '' for none) mean the same system."""
    if a == b:
        return True
    if not a or not b:
        return False
    first, second = _srs(a), _srs(b)
    return bool(first.IsSame(second)) or _same_but_datum(first, second)


def _same_but_datum(first, second) -> bool:
    """True for WGS 84 and an unknown datum on its ellipsoid ("+ellps=WGS84", as R and older programs write): PROJ moves
    no point between them, and nobody means two systems by it."""
    names = [str(srs.GetAttrValue("DATUM")).lower().replace("_", " ") for srs in (first, second)]
    if not any("not specified" in name or "unknown" in name for name in names):
        return False
    texts = [srs.ExportToProj4().replace("+datum=WGS84", "+ellps=WGS84").split() for srs in (first, second)]
    return bool(texts[0]) and "+ellps=WGS84" in texts[0] and sorted(texts[0]) == sorted(texts[1])


@functools.lru_cache(maxsize=256)
def crs_name(wkt: str) -> str:
    """A short name for people: the authority code where there is one, else the name, else 'no CRS'."""
    if not wkt:
        return message("no CRS")
    srs = _srs(wkt)
    code = srs.GetAuthorityCode(None)
    return f"{srs.GetAuthorityName(None)}:{code}" if code else (srs.GetName() or message("custom CRS"))


def crs_wkt(definition: str) -> str:
    """WKT of any CRS definition that GDAL understands.

    Raises InputError for an unknown definition.
    """
    return _srs(definition).ExportToWkt() if definition else ""


def is_geographic(crs: str) -> bool:
    """True for a CRS in degrees."""
    return bool(crs) and bool(_srs(crs).IsGeographic())


def linear_unit(crs: str) -> float:
    """Metres per unit of a projected CRS."""
    return _srs(crs).GetLinearUnits() or 1.0


def transform_points(xs, ys, source: str, target: str):
    """x and y arrays (float64) moved from one CRS to another, in GIS axis order (x = east or longitude)."""
    xs, ys = np.asarray(xs, float), np.asarray(ys, float)
    if same_crs(source, target):
        return xs, ys
    if not source or not target:
        raise InputError(
            message("A raster without a coordinate reference system cannot be placed on one with it; assign it first.")
        )
    try:
        moved = osr.CoordinateTransformation(_srs(source), _srs(target)).TransformPoints(np.column_stack([xs, ys]))
    except RuntimeError as error:
        raise InputError(
            message(
                "Coordinates cannot be transformed from {source} to {target}.",
                source=crs_name(source),
                target=crs_name(target),
            )
        ) from error
    moved = np.asarray(moved, float)
    return moved[:, 0], moved[:, 1]


def transform_bounds(bounds, source: str, target: str):
    """(xmin, ymin, xmax, ymax) moved to another CRS: the box around 21 points on each side (sides may become curved).

    Raises InputError where no part of the box can be transformed.
    """
    if same_crs(source, target):
        return tuple(bounds)
    xmin, ymin, xmax, ymax = bounds
    u = np.linspace(0.0, 1.0, 21)
    xs = np.concatenate([xmin + u * (xmax - xmin)] * 2 + [np.full(21, xmin), np.full(21, xmax)])
    ys = np.concatenate([np.full(21, ymin), np.full(21, ymax)] + [ymin + u * (ymax - ymin)] * 2)
    xs, ys = transform_points(xs, ys, source, target)
    good = np.isfinite(xs) & np.isfinite(ys)
    if not good.any():
        raise InputError(
            message(
                "The extent cannot be transformed from {source} to {target}.",
                source=crs_name(source),
                target=crs_name(target),
            )
        )
    return xs[good].min(), ys[good].min(), xs[good].max(), ys[good].max()


@dataclass(frozen=True)
class Grid:
    """Where the pixels of a raster lie.

    crs: WKT ('' for none); transform: six floats in GDAL's order; width, height: pixels.
    """

    crs: str
    transform: tuple
    width: int
    height: int

    @classmethod
    def from_dataset(cls, dataset) -> Grid:
        """Grid of an open GDAL dataset; without georeferencing the transform is (0, 1, 0, 0, 0, 1)."""
        return cls(
            dataset.GetProjection() or "", tuple(dataset.GetGeoTransform()), dataset.RasterXSize, dataset.RasterYSize
        )

    @classmethod
    def from_bounds(cls, crs: str, bounds, xres: float, yres: float) -> Grid:
        """North-up grid from the upper left corner of `bounds`, grown right and down to whole pixels."""
        xmin, ymin, xmax, ymax = bounds
        if not (xres > 0 and yres > 0 and math.isfinite(xres) and math.isfinite(yres)):
            raise InputError(message("The pixel size must be a positive number."))
        if not (xmax > xmin and ymax > ymin):
            raise InputError(message("The extent is empty."))
        # the tolerance keeps rounding errors in the bounds from adding a row or a column
        width = max(1, math.ceil((xmax - xmin) / xres - ALIGNMENT_TOLERANCE))
        height = max(1, math.ceil((ymax - ymin) / yres - ALIGNMENT_TOLERANCE))
        return cls(crs, (xmin, xres, 0.0, ymax, 0.0, -yres), width, height)

    @property
    def shape(self):
        return self.height, self.width

    @property
    def window(self) -> Window:
        """The whole grid as a window."""
        return Window(0, 0, self.width, self.height)

    @property
    def xres(self) -> float:
        return abs(self.transform[1])

    @property
    def yres(self) -> float:
        return abs(self.transform[5])

    @property
    def is_straight(self) -> bool:
        """True where rows and columns run along the axes (no rotation)."""
        return self.transform[2] == 0 and self.transform[4] == 0

    @property
    def is_georeferenced(self) -> bool:
        return bool(self.crs) or self.transform not in ((0, 1, 0, 0, 0, 1), (0, 1, 0, 0, 0, -1))

    @property
    def bounds(self):
        """(xmin, ymin, xmax, ymax) of the outer pixel edges, in CRS units."""
        x0, dx, rx, y0, ry, dy = self.transform
        xs = [x0 + c * dx + r * rx for c in (0, self.width) for r in (0, self.height)]
        ys = [y0 + c * ry + r * dy for c in (0, self.width) for r in (0, self.height)]
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def centre(self):
        xmin, ymin, xmax, ymax = self.bounds
        return (xmin + xmax) / 2, (ymin + ymax) / 2

    @property
    def pixel_metres(self):
        """(width, height) of a pixel in metres at the grid's centre; CRS units are taken as metres without a CRS."""
        if not self.crs:
            return self.xres, self.yres
        srs = _srs(self.crs)
        if srs.IsGeographic():
            return (
                self.xres * METRES_PER_DEGREE * max(0.01, math.cos(math.radians(self.centre[1]))),
                self.yres * METRES_PER_DEGREE,
            )
        unit = srs.GetLinearUnits() or 1.0
        return self.xres * unit, self.yres * unit

    def describe(self) -> str:
        """One line for a log."""
        return message(
            "{width} x {height} pixels of {xres:.10g} x {yres:.10g}, {crs}",
            width=self.width,
            height=self.height,
            xres=self.xres,
            yres=self.yres,
            crs=crs_name(self.crs),
        )

    def crop(self, window: Window) -> Grid:
        """The grid of a window; windows may reach outside."""
        x0, dx, rx, y0, ry, dy = self.transform
        origin_x = x0 + window.col * dx + window.row * rx
        origin_y = y0 + window.col * ry + window.row * dy
        return replace(self, transform=(origin_x, dx, rx, origin_y, ry, dy), width=window.width, height=window.height)

    def same_crs(self, other: Grid) -> bool:
        return same_crs(self.crs, other.crs)

    def offset_of(self, other: Grid):
        """(column, row) of `other`'s first pixel on this grid where both align by whole pixels, else None."""
        if not self.same_crs(other):
            return None
        x0, dx, rx, y0, ry, dy = self.transform
        det = dx * dy - rx * ry
        if det == 0:
            raise InputError(message("The raster's geotransform is not valid (its pixels have no area)."))
        # `other`'s corner pixels in this grid's pixel coordinates must lie on whole numbers, all three with one shift
        shifts = []
        ox0, odx, orx, oy0, ory, ody = other.transform
        for col, row in ((0, 0), (other.width, 0), (0, other.height)):
            x = ox0 + col * odx + row * orx - x0
            y = oy0 + col * ory + row * ody - y0
            shifts.append(((x * dy - y * rx) / det - col, (y * dx - x * ry) / det - row))
        col, row = round(shifts[0][0]), round(shifts[0][1])
        if all(abs(c - col) <= ALIGNMENT_TOLERANCE and abs(r - row) <= ALIGNMENT_TOLERANCE for c, r in shifts):
            return col, row
        return None

    def same_as(self, other: Grid) -> bool:
        """True where both have the same pixels in the same place."""
        return self.shape == other.shape and self.offset_of(other) == (0, 0)

    def window_of(self, bounds) -> Window:
        """The smallest window of whole pixels that holds `bounds` (in this grid's CRS); it may reach outside."""
        if not self.is_straight:
            raise InputError(
                message("The raster is rotated against its coordinate axes; warp it to a north-up grid first.")
            )
        x0, dx, _, y0, _, dy = self.transform
        xmin, ymin, xmax, ymax = bounds
        cols = sorted(((xmin - x0) / dx, (xmax - x0) / dx))
        rows = sorted(((ymin - y0) / dy, (ymax - y0) / dy))
        col, row = (math.floor(v[0] + ALIGNMENT_TOLERANCE) for v in (cols, rows))
        right, bottom = (math.ceil(v[1] - ALIGNMENT_TOLERANCE) for v in (cols, rows))
        return Window(col, row, max(1, right - col), max(1, bottom - row))

    def pixel_centres(self, window: Window):
        """x of each column's and y of each row's centre (float64) in a window of a straight grid."""
        x0, dx, _, y0, _, dy = self.transform
        return (
            x0 + (window.col + np.arange(window.width) + 0.5) * dx,
            y0 + (window.row + np.arange(window.height) + 0.5) * dy,
        )


def union_bounds(bounds_list):
    """(xmin, ymin, xmax, ymax) around all given bounds."""
    array = np.asarray(list(bounds_list), float)
    return array[:, 0].min(), array[:, 1].min(), array[:, 2].max(), array[:, 3].max()


def intersection_bounds(bounds_list):
    """The bounds common to all, or None where there is no such area."""
    array = np.asarray(list(bounds_list), float)
    box = array[:, 0].max(), array[:, 1].max(), array[:, 2].min(), array[:, 3].min()
    return box if box[2] > box[0] and box[3] > box[1] else None
