"""Which tiles a job needs, counted before the first one is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from osgeo import ogr

from ..errors import InputError
from ..grid import Grid, _srs, crs_name, is_geographic, same_crs
from ..messages import message
from ..raster import quiet_gdal
from .matrices import MAX_ZOOM, MERCATOR_LATITUDE, TileMatrix, TileMatrixSet, bounds_in
from .sources import TileSource, refuse_forbidden

#: Tiles of one run that need no further word.
MAX_TILES = 5000
#: Bytes of a tile of 256 x 256 pixels where nothing better is known: between satellite JPEG (15 kB) and PNG (80 kB).
TYPICAL_BYTES = 25_000


@dataclass(frozen=True)
class TileKey:
    """One tile. column: as it is asked for; place: the column as it lies, which goes on past the antimeridian."""

    zoom: int
    column: int
    row: int
    place: int


@dataclass(frozen=True)
class Plan:
    """What will be fetched: the tiles, zoom by zoom and row by row.

    ranges: {zoom: (first place, first row, last place, last row)} of the tiles' rectangle.
    """

    source: TileSource
    tiles: tuple = field(repr=False)
    ranges: dict

    @property
    def zooms(self) -> tuple:
        return tuple(self.ranges)

    @property
    def bytes(self) -> float:
        """Estimate of what will come over the line."""
        matrices = self.source.matrices.matrices
        area = sum(matrices[key.zoom].tile_width * matrices[key.zoom].tile_height for key in self.tiles)
        return area / 65536 * TYPICAL_BYTES

    def grid(self, zoom: int, pixels: int | None = None) -> Grid:
        """Pixel grid of all tiles of a zoom. pixels: of a tile's side, None as declared."""
        left, top, right, bottom = self.ranges[zoom]
        matrices = self.source.matrices
        return matrices.matrix(zoom).grid(matrices.crs, left, top, right - left + 1, bottom - top + 1, pixels)

    def describe(self) -> str:
        return message(
            "{tiles} tiles at zoom {zooms} from {source}, about {size:.3g} MB",
            tiles=len(self.tiles),
            zooms=", ".join(map(str, self.zooms)),
            source=self.source.name,
            size=self.bytes / 1e6,
        )


def read_zooms(text: str) -> tuple:
    """Zooms of '12', '8-14' or '8,10,12'. Raises InputError for anything else and for zooms out of 0 to 30."""
    zooms = []
    for part in re.split(r"[,;\s]+", str(text).strip()):
        match = re.fullmatch(r"(\d{1,4})(?:(?:-|\.\.|:)(\d{1,4}))?", part)
        if not match:
            raise InputError(
                message('ZOOM must be a whole number such as 12, or a range such as 8-12, not "{text}".', text=text)
            )
        first, last = int(match[1]), int(match[2] or match[1])
        for zoom in (first, last):
            if zoom > MAX_ZOOM:
                raise InputError(
                    message(
                        "The zoom {zoom} is out of range; give a whole number from 0 to {last}.",
                        zoom=zoom,
                        last=MAX_ZOOM,
                    )
                )
        zooms += range(min(first, last), max(first, last) + 1)
    return tuple(sorted(set(zooms)))


def make_plan(
    source: TileSource,
    zooms,
    bounds=None,
    bounds_crs: str = "",
    polygons=(),
    polygons_crs: str = "",
    max_tiles: int = MAX_TILES,
) -> Plan:
    """Plan the tiles that touch an extent and, where given, one of the polygons.

    bounds: (xmin, ymin, xmax, ymax) in bounds_crs, None where polygons alone say where; polygons: WKB.
    Raises InputError for a source that forbids this, an empty extent, one outside of the world, a zoom that the source
    does not have, polygons without a CRS or outside of the extent, and more than max_tiles tiles.
    """
    refuse_forbidden(source)
    matrices = source.matrices
    for zoom in zooms:
        if not source.first_zoom <= zoom <= min(source.last_zoom, len(matrices.matrices) - 1):
            raise InputError(
                message(
                    "The zoom {zoom} is out of range; this source has zooms {first} to {last}.",
                    zoom=zoom,
                    first=source.first_zoom,
                    last=min(source.last_zoom, len(matrices.matrices) - 1),
                )
            )
    shape = _area(polygons, polygons_crs, matrices) if polygons else None
    if bounds is None:
        if shape is None:
            raise InputError(message("Give an extent, or polygons, of what to download."))
        west, east, south, north = shape.GetEnvelope()
        bounds, bounds_crs = (west, south, east, north), matrices.crs
    if not bounds_crs:
        raise InputError(message("The extent has no coordinate reference system; give it one, such as [EPSG:4326]."))
    box = bounds_in(bounds, bounds_crs, matrices)
    tiles, ranges = [], {}
    for zoom in zooms:
        matrix = matrices.matrix(zoom)
        window = _window(matrix, box, matrices.world is not None)
        if window is None:
            continue
        if shape is None:
            left, top, right, bottom = window
            if len(tiles) + (right - left + 1) * (bottom - top + 1) > max_tiles:
                raise _too_many(len(tiles) + (right - left + 1) * (bottom - top + 1), max_tiles, zooms)
            places = [(place, row) for row in range(top, bottom + 1) for place in range(left, right + 1)]
        else:
            places = _touching(matrix, window, shape, max_tiles - len(tiles))
            if places is None:
                raise _too_many(None, max_tiles, zooms)
            if not places:
                continue
            if matrices.world is not None:
                places = _together(places, matrix.columns)
            columns, rows = [p for p, _ in places], [r for _, r in places]
            window = min(columns), min(rows), max(columns), max(rows)
        ranges[zoom] = window
        tiles += [TileKey(zoom, place % matrix.columns, row, place) for place, row in places]
    if not tiles:
        raise InputError(message("No tile touches the extent and the polygons; check that they overlap."))
    return Plan(source, tuple(tiles), ranges)


def _too_many(count, limit: int, zooms) -> InputError:
    if count is None:
        return InputError(
            message(
                "There would be more than {limit} tiles; choose a smaller zoom than {zoom} or a smaller extent, or "
                "raise MAX_TILES to confirm.",
                limit=limit,
                zoom=max(zooms),
            )
        )
    return InputError(
        message(
            "There would be {count} tiles (about {size:.3g} MB), and the limit is {limit}; choose a smaller zoom than "
            "{zoom} or a smaller extent, or raise MAX_TILES to confirm.",
            count=count,
            size=count * TYPICAL_BYTES / 1e6,
            limit=limit,
            zoom=max(zooms),
        )
    )


def _window(matrix: TileMatrix, box, round_the_world: bool):
    """Places and rows of the tiles that a box touches, as far as the layer has them; None for none."""
    left, top, right, bottom = matrix.touched(box)
    first_column, first_row, last_column, last_row = matrix.range
    top, bottom = max(top, first_row), min(bottom, last_row)
    if round_the_world and (first_column, last_column) == (0, matrix.columns - 1):
        right = min(right, left + matrix.columns - 1)
    else:
        left, right = max(left, first_column), min(right, last_column)
    return (left, top, right, bottom) if left <= right and top <= bottom else None


def _area(polygons, crs: str, matrices: TileMatrixSet):
    """The polygons as one geometry in the CRS of the tiles."""
    if not crs:
        raise InputError(
            message("The polygon layer has no coordinate reference system; set it in the layer's properties.")
        )
    target = matrices.crs
    area = ogr.Geometry(ogr.wkbMultiPolygon)
    for wkb in polygons:
        geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
        if geometry is None or geometry.IsEmpty():
            continue
        geometry = geometry.GetLinearGeometry()
        geometry.FlattenTo2D()
        with quiet_gdal():
            if not geometry.IsValid():
                geometry = geometry.MakeValid() or geometry.Buffer(0)
        if is_geographic(crs) and not is_geographic(target):
            edge = MERCATOR_LATITUDE if matrices.world is not None else 90.0
            geometry = geometry.Intersection(_rectangle(-360.0, -edge, 360.0, edge))
        if not same_crs(crs, target):
            west, east, south, north = geometry.GetEnvelope()
            geometry.Segmentize(max(east - west, north - south, 1e-9) / 64)  # straight edges become curved
            geometry.AssignSpatialReference(_srs(crs))
            if geometry.TransformTo(_srs(target)) != 0:
                raise InputError(
                    message(
                        "The polygons cannot be transformed to {crs}; check their coordinates.", crs=crs_name(target)
                    )
                )
            geometry.AssignSpatialReference(None)
        for part in _parts(geometry):
            area.AddGeometry(part)
    if area.IsEmpty():
        raise InputError(message("The polygon layer has no polygons."))
    return area if area.IsValid() else area.MakeValid()


def _parts(geometry):
    """The polygons in a geometry of any kind."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        yield geometry
        return
    for index in range(geometry.GetGeometryCount()):
        yield from _parts(geometry.GetGeometryRef(index))


def _rectangle(xmin, ymin, xmax, ymax):
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin), (xmin, ymin)):
        ring.AddPoint_2D(x, y)
    rectangle = ogr.Geometry(ogr.wkbPolygon)
    rectangle.AddGeometry(ring)
    return rectangle


def _touching(matrix: TileMatrix, window, shape, most: int):
    """(place, row) of the tiles of a window that a shape has area in, row by row; None for more than `most`.

    Halves the window again and again: what lies inside or outside of the shape as a whole is not looked at by tiles.
    """
    found = []
    left, top, right, bottom = window
    pieces = []
    for turn in range(left // matrix.columns, right // matrix.columns + 1):
        shift = turn * matrix.columns
        pieces.append((max(left, shift), top, min(right, shift + matrix.columns - 1), bottom, shift))
    while pieces:
        left, top, right, bottom, shift = pieces.pop()
        width, height = matrix.span
        xmin, ymin, xmax, ymax = matrix.bounds(left - shift, top, right - left + 1, bottom - top + 1)
        dx, dy = width * 1e-9, height * 1e-9  # a common edge is no common area
        box = _rectangle(xmin + dx, ymin + dy, xmax - dx, ymax - dy)
        if not shape.Intersects(box):
            continue
        columns, rows = right - left + 1, bottom - top + 1
        if columns * rows == 1 or shape.Contains(box):
            if len(found) + columns * rows > most:
                return None
            found += [(place, row) for row in range(top, bottom + 1) for place in range(left, right + 1)]
        elif columns >= rows:
            middle = left + columns // 2 - 1
            pieces += [(left, top, middle, bottom, shift), (middle + 1, top, right, bottom, shift)]
        else:
            middle = top + rows // 2 - 1
            pieces += [(left, top, right, middle, shift), (left, middle + 1, right, bottom, shift)]
    return sorted(found, key=lambda item: (item[1], item[0]))


def _together(places, columns: int) -> list:
    """The same tiles placed across the antimeridian where that makes their rectangle smaller."""
    taken = sorted({place % columns for place, _ in places})
    gaps = [(b - a, b) for a, b in zip(taken, [*taken[1:], taken[0] + columns])]
    first = max(gaps)[1] % columns
    moved = [((place % columns) + (columns if place % columns < first else 0), row) for place, row in places]
    return sorted(moved, key=lambda item: (item[1], item[0]))
