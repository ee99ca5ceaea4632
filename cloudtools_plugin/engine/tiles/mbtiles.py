"""MBTiles 1.3: the tiles as they came, in one SQLite file; rows count from the bottom there."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections import Counter

from ..errors import InputError, OutputError
from ..messages import message
from .matrices import metres_to_lonlat, tms_row
from .plan import Plan

_FORMATS = {"png": "png", "jpg": "jpg", "webp": "webp", "gif": "gif"}


def check_mbtiles(path: str, plan: Plan) -> None:
    """Raises InputError for tiles that the format cannot hold."""
    if not plan.source.matrices.is_web_mercator:
        raise InputError(
            message("MBTiles hold Web Mercator tiles only; this source has others: choose a mosaic or tiles.")
        )
    if os.path.splitext(path)[1].lower() != ".mbtiles":
        raise InputError(message("'{path}' must end in .mbtiles.", path=path))


def write_mbtiles(path: str, plan: Plan, tiles, name: str, check=None) -> int:
    """Write tiles to an MBTiles file, whole or not at all; returns their number.

    tiles: iterable of (TileKey, bytes, ending); check: called now and then, may raise.
    Raises InputError for TIFF tiles, OutputError where the file cannot be written.
    """
    part = f"{path}.part"
    endings, count = Counter(), 0
    with contextlib.suppress(FileNotFoundError):
        os.remove(part)
    try:
        with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as db:
            db.execute("PRAGMA synchronous=OFF")  # the file has its name only when it is complete
            db.execute("PRAGMA journal_mode=OFF")
            db.execute("PRAGMA application_id=0x4d504258")
            db.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
            db.execute("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)")
            db.execute("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)")
            db.execute("BEGIN")
            for key, body, ending in tiles:
                if ending not in _FORMATS:
                    raise InputError(
                        message("MBTiles cannot hold tiles of the format {format}; choose a mosaic.", format=ending)
                    )
                endings[ending] += 1
                db.execute(
                    "INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?)",
                    (key.zoom, key.column, tms_row(key.row, key.zoom), body),
                )
                count += 1
                if check is not None and count % 50 == 0:
                    check()
            if not count:
                raise InputError(message("There is no tile with data in the extent; nothing was written."))
            db.executemany("INSERT INTO metadata VALUES (?, ?)", _metadata(plan, name, endings).items())
            db.execute("COMMIT")
        os.replace(part, path)
    except (sqlite3.Error, OSError) as error:
        raise OutputError(
            message("'{path}' cannot be written ({reason}); check the free disk space.", path=path, reason=str(error))
        ) from error
    finally:
        with contextlib.suppress(OSError):
            os.remove(part)
    return count


def _metadata(plan: Plan, name: str, endings: Counter) -> dict:
    zoom = max(plan.ranges)
    left, top, right, bottom = plan.ranges[zoom]
    box = plan.source.matrices.matrix(zoom).bounds(left, top, right - left + 1, bottom - top + 1)
    west, south = metres_to_lonlat(box[0], box[1])
    east, north = metres_to_lonlat(box[2], box[3])
    if east > 180.0 + 1e-9:  # the specification knows no box across the antimeridian
        west, east = -180.0, 180.0
    metadata = {
        "name": name,
        "format": _FORMATS[endings.most_common(1)[0][0]],
        "bounds": f"{west:.9f},{south:.9f},{east:.9f},{north:.9f}",
        "center": f"{(west + east) / 2:.9f},{(south + north) / 2:.9f},{min(plan.ranges)}",
        "minzoom": str(min(plan.ranges)),
        "maxzoom": str(zoom),
        "type": "overlay" if endings.get("png") else "baselayer",
        "version": "1.0",
        "description": plan.source.plain,
    }
    if plan.source.attribution:
        metadata["attribution"] = plan.source.attribution
    return metadata
