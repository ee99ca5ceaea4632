"""Where tiles lie: the Web Mercator pyramid and the tile matrix sets of OGC's WMTS (standard 07-057r7, 17-083r4).

Rows count from the top, as in XYZ and WMTS; TMS counts from the bottom (`tms_row`). Zoom is the position of a matrix in
its set, from the coarsest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..grid import (
    METRES_PER_DEGREE,
    Grid,
    crs_name,
    crs_wkt,
    is_geographic,
    linear_unit,
    same_crs,
    transform_bounds,
    transform_points,
)
from ..messages import message

#: Half of the equator of the sphere with WGS 84's semi-major axis, in metres: the edge of the Web Mercator square.
MERCATOR_HALF = math.pi * 6378137.0
#: The latitude of its upper edge, degrees.
MERCATOR_LATITUDE = math.degrees(math.atan(math.sinh(math.pi)))
MAX_ZOOM = 30
#: Metres; OGC defines scale denominators by it.
_STANDARD_PIXEL = 0.00028
#: Share of a tile by which an extent may reach over a tile's edge without touching the next one (rounding).
_TOLERANCE = 1e-9


# --- Web Mercator ---


def lonlat_to_metres(longitude, latitude):
    """Degrees (WGS 84) -> (x, y) in metres of EPSG:3857; the poles are at infinity. Numbers or arrays."""
    x = np.radians(longitude) * 6378137.0
    with np.errstate(divide="ignore"):
        # asinh(tan) keeps its digits near the equator, where log(tan(...)) loses them
        y = np.arcsinh(np.tan(np.radians(latitude))) * 6378137.0
    y = np.where(np.abs(latitude) >= 90.0, np.copysign(np.inf, latitude), y)
    return x, y if np.ndim(y) else float(y)


def metres_to_lonlat(x, y):
    """(x, y) in metres of EPSG:3857 -> (longitude, latitude) in degrees. Numbers or arrays."""
    return np.degrees(np.asarray(x) / 6378137.0)[()], np.degrees(np.arctan(np.sinh(np.asarray(y) / 6378137.0)))[()]


def _check_zoom(zoom: int) -> int:
    if not 0 <= zoom <= MAX_ZOOM or zoom != int(zoom):
        raise InputError(
            message("The zoom {zoom} is out of range; give a whole number from 0 to {last}.", zoom=zoom, last=MAX_ZOOM)
        )
    return int(zoom)


def tile_at(longitude, latitude, zoom: int):
    """(x, y) of the tile that holds a place; arrays give int64 arrays.

    Longitudes beyond 180 degrees go round the world; latitudes beyond the square's edge fall into its last row. A place
    on an edge belongs to the tile east or south of it. Raises InputError for a zoom out of range.
    """
    count = 2 ** _check_zoom(zoom)
    turns = (np.asarray(longitude, float) + 180.0) / 360.0
    column = np.floor((turns - np.floor(turns)) * count).astype(np.int64)
    column = np.where(np.asarray(longitude) == 180.0, count - 1, np.minimum(column, count - 1))
    sine = np.sin(np.radians(np.asarray(latitude, float)))
    with np.errstate(divide="ignore"):
        rows = (0.5 - np.arctanh(sine) / (2.0 * np.pi)) * count
    row = np.floor(np.clip(rows, 0, count - 1)).astype(np.int64)
    return (column, row) if np.ndim(column) else (int(column), int(row))


def tile_bounds(x, y, zoom: int):
    """(xmin, ymin, xmax, ymax) of a tile in metres of EPSG:3857. Numbers or arrays."""
    size = 2.0 * MERCATOR_HALF / 2 ** _check_zoom(zoom)
    west, north = x * size - MERCATOR_HALF, MERCATOR_HALF - y * size
    return west, north - size, west + size, north


def tile_bounds_lonlat(x, y, zoom: int):
    """(west, south, east, north) of a tile in degrees. Numbers or arrays."""
    count = 2 ** _check_zoom(zoom)
    return (
        x / count * 360.0 - 180.0,
        np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * (y + 1) / count)))),
        (x + 1) / count * 360.0 - 180.0,
        np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * y / count)))),
    )


def tms_row(y, zoom: int):
    """The row counted from the bottom (TMS, `{-y}`, MBTiles) of one counted from the top, and back."""
    return 2 ** _check_zoom(zoom) - 1 - y


def quadkey(x: int, y: int, zoom: int) -> str:
    """The digits 0 to 3 that name a tile, one for each zoom ('' at zoom 0)."""
    return "".join(str((x >> i & 1) | (y >> i & 1) << 1) for i in range(_check_zoom(zoom) - 1, -1, -1))


def tile_of_quadkey(key: str) -> tuple:
    """(x, y, zoom) of a quadkey. Raises InputError for anything but digits 0 to 3."""
    if len(key) > MAX_ZOOM or key.strip("0123"):
        raise InputError(message("'{key}' is no quadkey; it consists of the digits 0 to 3.", key=key))
    x = y = 0
    for digit in map(int, key):
        x, y = x << 1 | digit & 1, y << 1 | digit >> 1
    return x, y, len(key)


# --- matrix sets ---


@dataclass(frozen=True)
class TileMatrix:
    """One zoom level. resolution: (x, y) size of a pixel in units of the CRS, both positive; corner: (west, north) of
    the first tile; limits: (first column, first row, last column, last row) that a layer has, None for all."""

    name: str
    resolution: tuple
    corner: tuple
    tile_width: int
    tile_height: int
    columns: int
    rows: int
    limits: tuple | None = None

    @property
    def span(self) -> tuple:
        """(width, height) of a tile in units of the CRS."""
        return self.resolution[0] * self.tile_width, self.resolution[1] * self.tile_height

    @property
    def range(self) -> tuple:
        """(first column, first row, last column, last row) of the tiles that may be asked for."""
        whole = (0, 0, self.columns - 1, self.rows - 1)
        if self.limits is None:
            return whole
        return (*map(max, whole[:2], self.limits[:2]), *map(min, whole[2:], self.limits[2:]))

    def bounds(self, column: int, row: int, columns: int = 1, rows: int = 1) -> tuple:
        """(xmin, ymin, xmax, ymax) of tiles, in units of the CRS."""
        width, height = self.span
        west, north = self.corner[0] + column * width, self.corner[1] - row * height
        return west, north - rows * height, west + columns * width, north

    def touched(self, bounds) -> tuple:
        """(first column, first row, last column, last row) of the tiles that a box has area in; columns and rows may
        lie outside of the matrix."""
        xmin, ymin, xmax, ymax = bounds
        width, height = self.span
        first = math.floor((xmin - self.corner[0]) / width + _TOLERANCE)
        last = math.ceil((xmax - self.corner[0]) / width - _TOLERANCE) - 1
        top = math.floor((self.corner[1] - ymax) / height + _TOLERANCE)
        bottom = math.ceil((self.corner[1] - ymin) / height - _TOLERANCE) - 1
        return first, top, max(first, last), max(top, bottom)

    def grid(self, crs: str, column: int, row: int, columns: int = 1, rows: int = 1, pixels: int | None = None) -> Grid:
        """Pixel grid of a rectangle of tiles. pixels: of a tile's side, where the server's tiles are finer or coarser
        than declared."""
        width, height = self.span
        across, down = (
            (pixels, round(pixels * self.tile_height / self.tile_width))
            if pixels
            else (
                self.tile_width,
                self.tile_height,
            )
        )
        west, _, _, north = self.bounds(column, row)
        return Grid(crs, (west, width / across, 0.0, north, 0.0, -height / down), columns * across, rows * down)


@dataclass(frozen=True)
class TileMatrixSet:
    """A pyramid of tiles, its matrices by zoom. crs: WKT; world: (west, east) of one turn round the world in units of
    the CRS where columns go on past its edge (`TileMatrix.columns` of them make a turn), else None."""

    name: str
    crs: str
    matrices: tuple
    world: tuple | None = None

    def matrix(self, zoom: int) -> TileMatrix:
        """Raises InputError for a zoom that the set does not have."""
        if not 0 <= zoom < len(self.matrices):
            raise InputError(
                message(
                    "The zoom {zoom} is out of range; this source has zooms {first} to {last}.",
                    zoom=zoom,
                    first=0,
                    last=len(self.matrices) - 1,
                )
            )
        return self.matrices[zoom]

    @property
    def is_web_mercator(self) -> bool:
        return self.crs == WEB_MERCATOR_CRS and self.matrices[0].columns == self.matrices[0].rows == 1


WEB_MERCATOR_CRS = crs_wkt("EPSG:3857")


def web_mercator(pixels: int = 256, last: int = MAX_ZOOM) -> TileMatrixSet:
    """The pyramid of XYZ, TMS and quadkey tiles, zoom 0 to `last`."""
    matrices = tuple(
        TileMatrix(
            str(zoom),
            (2.0 * MERCATOR_HALF / pixels / 2**zoom,) * 2,
            (-MERCATOR_HALF, MERCATOR_HALF),
            pixels,
            pixels,
            2**zoom,
            2**zoom,
        )
        for zoom in range(last + 1)
    )
    return TileMatrixSet("WebMercatorQuad", WEB_MERCATOR_CRS, matrices, (-MERCATOR_HALF, MERCATOR_HALF))


def matrix_of_scale(
    name: str, crs: str, scale_denominator: float, corner, tile_width: int, tile_height: int, columns: int, rows: int
) -> TileMatrix:
    """A matrix as WMTS describes it; corner: (west, north) in GIS axis order."""
    metres = METRES_PER_DEGREE if is_geographic(crs) else linear_unit(crs)
    resolution = scale_denominator * _STANDARD_PIXEL / metres
    return TileMatrix(name, (resolution, resolution), tuple(corner), tile_width, tile_height, columns, rows)


def round_the_world(matrices: TileMatrixSet) -> TileMatrixSet:
    """The set with its `world` where every matrix spans exactly 360 degrees."""
    if is_geographic(matrices.crs):
        turn = (-180.0, 180.0)
    elif crs_name(matrices.crs) in ("EPSG:3857", "EPSG:900913"):
        turn = (-MERCATOR_HALF, MERCATOR_HALF)
    else:
        return matrices
    size = turn[1] - turn[0]
    whole = all(
        abs(m.corner[0] - turn[0]) < 1e-6 * size and abs(m.span[0] * m.columns - size) < 1e-6 * m.span[0]
        for m in matrices.matrices
    )
    return replace(matrices, world=turn) if whole else matrices


def _lonlat_box(bounds, crs: str) -> tuple:
    """(west, south, east, north) in degrees of a box in another CRS; east may be beyond 180."""
    xmin, ymin, xmax, ymax = bounds
    u = np.linspace(0.0, 1.0, 21)
    xs = np.concatenate([xmin + u * (xmax - xmin)] * 2 + [np.full(21, xmin), np.full(21, xmax)])
    ys = np.concatenate([np.full(21, ymin), np.full(21, ymax)] + [ymin + u * (ymax - ymin)] * 2)
    middle = transform_points([(xmin + xmax) / 2], [(ymin + ymax) / 2], crs, "EPSG:4326")[0][0]
    lon, lat = transform_points(xs, ys, crs, "EPSG:4326")
    good = np.isfinite(lon) & np.isfinite(lat)
    if not good.any() or not math.isfinite(middle):
        raise InputError(message("The extent is empty; give one with a width and a height."))
    lon = middle + (lon[good] - middle + 180.0) % 360.0 - 180.0
    return float(lon.min()), float(lat[good].min()), float(lon.max()), float(lat[good].max())


def bounds_in(bounds, crs: str, matrices: TileMatrixSet) -> tuple:
    """(xmin, ymin, xmax, ymax) of an extent in the CRS of a matrix set, cut to where the earth and the set are.

    Across the antimeridian an extent in degrees goes on past 180 (or begins before -180), and the result past the
    set's edge. crs: of `bounds`. Raises InputError for an empty extent and one outside of the world or of the set.
    """
    xmin, ymin, xmax, ymax = (float(v) for v in bounds)
    if not all(map(math.isfinite, (xmin, ymin, xmax, ymax))):
        raise InputError(message("The extent must consist of four numbers."))
    if xmax <= xmin or ymax <= ymin:
        raise InputError(message("The extent is empty; give one with a width and a height."))
    outside = InputError(
        message(
            "The extent {bounds} ({crs}) lies outside of the world or of the tiles; check its numbers and its "
            "coordinate reference system.",
            bounds=f"{xmin:g}, {ymin:g}, {xmax:g}, {ymax:g}",
            crs=crs_name(crs),
        )
    )
    if is_geographic(crs) and matrices.world is not None:
        if ymin >= 90 or ymax <= -90 or xmin < -360 or xmin > 360:
            raise outside
        ymin, ymax = max(ymin, -90.0), min(ymax, 90.0)
        if xmax - xmin >= 360:
            xmin, xmax = -180.0, 180.0
        shift = 360.0 * math.floor((xmin + 180.0) / 360.0)
        xmin, xmax = xmin - shift, xmax - shift
        if is_geographic(matrices.crs):
            found = (xmin, ymin, xmax, ymax)
        else:
            edge = MERCATOR_LATITUDE
            if ymin >= edge or ymax <= -edge:
                raise outside
            west, south = lonlat_to_metres(xmin, max(ymin, -edge))
            east, north = lonlat_to_metres(xmax, min(ymax, edge))
            found = (float(west), float(south), float(east), float(north))
    else:
        try:
            if matrices.world is not None and not same_crs(crs, matrices.crs):
                return bounds_in(_lonlat_box((xmin, ymin, xmax, ymax), crs), "EPSG:4326", matrices)
            found = transform_bounds((xmin, ymin, xmax, ymax), crs, matrices.crs)
        except InputError:
            raise outside from None
        if matrices.world is not None:
            west, east = matrices.world
            size = east - west
            if 0 < west - found[0] < 1e-8 * size:  # rounded
                found = (west, *found[1:])
            if found[0] < west - size or found[0] > east + size:
                raise outside
            if found[2] - found[0] >= size:
                found = (west, found[1], east, found[3])
            shift = size * math.floor((found[0] - west) / size)
            found = (found[0] - shift, found[1], found[2] - shift, found[3])
    # cut to the set: rows always, columns where they do not go round
    matrix = matrices.matrices[-1]
    own = matrix.bounds(0, 0, matrix.columns, matrix.rows)
    left, right = (own[0], own[2]) if matrices.world is None else (found[0], found[2])
    cut = max(found[0], left), max(found[1], own[1]), min(found[2], right), min(found[3], own[3])
    if not (cut[2] > cut[0] and cut[3] > cut[1]):
        raise outside
    return cut
