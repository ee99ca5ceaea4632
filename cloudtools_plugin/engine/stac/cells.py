"""Sentinel-2 tiles by their MGRS name, such as 33UUP.

A tile is named after a square of 100 km of the Military Grid Reference System and is 109.8 km wide: it begins at the
square's upper left corner and reaches over the right and lower neighbours (Sentinel-2 Products Specification).
"""

from __future__ import annotations

import re
import string

from ..errors import InputError
from ..grid import transform_bounds, transform_points
from ..messages import message

_LETTERS = string.ascii_uppercase.replace("I", "").replace("O", "")
_ROWS, _BANDS = _LETTERS[:20], _LETTERS[2:22]
_SQUARE, _TILE, _SLACK = 100_000.0, 109_800.0, 60.0


def parse_cells(text: str) -> tuple:
    """('33UUP', '54SUE') of '33UUP, T54SUE'. Raises InputError with the word that is none."""
    cells = []
    for word in filter(None, re.split(r"[,;\s]+", text.strip().upper())):
        match = re.fullmatch(r"(?:MGRS-)?T?(\d{1,2}[A-Z]{3})", word)
        if not match:
            raise InputError(
                message("'{word}' is no MGRS cell; write zone, latitude band and square, such as 33UUP.", word=word)
            )
        cell = match[1].zfill(5)
        cell_square(cell)
        cells.append(cell)
    return tuple(dict.fromkeys(cells))


def cell_square(cell: str):
    """(EPSG code of the UTM zone, easting, northing of the lower left corner) of the 100 km square of a cell.

    Raises InputError for a square that does not exist.
    """
    zone, band, column, row = int(cell[:2]), cell[2], cell[3], cell[4]
    columns = _LETTERS[8 * ((zone - 1) % 3) : 8 * ((zone - 1) % 3) + 8]
    if not 1 <= zone <= 60 or band not in _BANDS or column not in columns or row not in _ROWS:
        raise InputError(message("There is no MGRS cell '{cell}'; check its letters.", cell=cell))
    south = band < "N"
    epsg = (32700 if south else 32600) + zone
    easting = (columns.index(column) + 1) * _SQUARE
    first = (_ROWS.index(row) - (5 if zone % 2 == 0 else 0)) % 20 * _SQUARE
    # rows repeat every 2000 km: the one that lies in the latitude band counts
    northings = [first + 2_000_000.0 * turn for turn in range(5)]
    _, latitudes = transform_points(
        [easting + _SQUARE / 2] * 5, [n + _SQUARE / 2 for n in northings], f"EPSG:{epsg}", "EPSG:4326"
    )
    middle = -76.0 + 8.0 * _BANDS.index(band) + (2.0 if band == "X" else 0.0)  # band X is 12 degrees high
    distance, northing = min((abs(lat - middle), n) for lat, n in zip(latitudes, northings))
    if distance > 7.5:
        raise InputError(message("There is no MGRS cell '{cell}'; check its letters.", cell=cell))
    return epsg, easting, northing


def cell_bounds(cell: str):
    """(west, south, east, north) in degrees around the Sentinel-2 tile of a cell; east may be above 180."""
    epsg, easting, northing = cell_square(cell)
    top = northing + _SQUARE
    box = (easting - _SLACK, top - _TILE - _SLACK, easting + _TILE + _SLACK, top + _SLACK)
    return degrees_box(box, f"EPSG:{epsg}")


def degrees_box(bounds, crs: str):
    """Bounds of any CRS as (west, south, east, north) in degrees; one that crosses 180 degrees ends above 180."""
    west, south, east, north = transform_bounds(bounds, crs, "EPSG:4326")
    if east - west > 180.0:  # perhaps it only looks like that: take longitudes from 0 to 360 instead
        xs = [bounds[0] + (bounds[2] - bounds[0]) * i / 20 for i in range(21)]
        lons, _ = transform_points(xs * 2, [bounds[1]] * 21 + [bounds[3]] * 21, crs, "EPSG:4326")
        turned = [lon % 360.0 for lon in lons]
        if max(turned) - min(turned) < 180.0:
            west, east = min(turned), max(turned)
    return float(west), float(south), float(east), float(north)
