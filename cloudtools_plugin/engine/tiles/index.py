"""The tile index: a GeoPackage that lists every planned tile with its footprint and fate; a later run goes by it.

Layer `tiles`: polygon footprint; z, x, y (rows from the top); path (relative to the GeoPackage); status; bytes; etag;
fetched_at (UTC, ISO 8601); http_status; note. status: 'ok' (a picture is there), 'empty' (the server has none: 204,
404, or a blank picture), 'missing' (not fetched yet), 'error' (see note).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import shutil
import sqlite3
import struct
import uuid
from dataclasses import dataclass

from osgeo import gdal, ogr, osr

from ..errors import InputError, OutputError
from ..messages import message
from ..raster import quiet_gdal
from .matrices import TileMatrixSet
from .sources import TileSource

NAME = "tiles.gpkg"
OK, EMPTY, MISSING, ERROR = "ok", "empty", "missing", "error"
_FIELDS = (
    ("z", ogr.OFTInteger),
    ("x", ogr.OFTInteger),
    ("y", ogr.OFTInteger),
    ("path", ogr.OFTString),
    ("status", ogr.OFTString),
    ("bytes", ogr.OFTInteger64),
    ("etag", ogr.OFTString),
    ("fetched_at", ogr.OFTString),
    ("http_status", ogr.OFTInteger),
    ("note", ogr.OFTString),
)


@dataclass(frozen=True)
class Entry:
    """What is known of a tile; path: relative to the index, '' for none."""

    status: str
    path: str = ""
    bytes: int = 0
    etag: str = ""
    http_status: int = 0
    note: str = ""


class TileIndex:
    """An open index; one thread at a time. Every `record` is on disk when it returns, as far as a killed process is
    concerned (a power cut may cost the last ones)."""

    def __init__(self, path: str, source: TileSource):
        self.path, self._matrices = path, source.matrices
        self._described = describe(source)
        try:
            fresh = not os.path.exists(path)
            if fresh:
                _create(path, source.matrices)
            self._db = sqlite3.connect(path, timeout=10, isolation_level=None)
            if fresh:  # nothing to lose yet
                self._db.execute("PRAGMA synchronous=OFF")
            # a write-ahead log costs no waiting for the disk at every tile; on network drives there is none
            if self._db.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
                self._db.execute("PRAGMA synchronous=OFF")
            else:
                self._db.execute("PRAGMA synchronous=NORMAL")
            described = self._db.execute("SELECT description FROM gpkg_contents WHERE table_name='tiles'").fetchone()
            self._srs = self._db.execute(
                "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name='tiles'"
            ).fetchone()[0]
            if not described[0]:
                self._db.execute(
                    "UPDATE gpkg_contents SET description=? WHERE table_name='tiles'", (json.dumps(self._described),)
                )
                self._db.execute("CREATE UNIQUE INDEX IF NOT EXISTS tiles_zxy ON tiles (z, x, y)")
                described = (json.dumps(self._described),)
            self.source = json.loads(described[0])
        except (sqlite3.Error, TypeError, ValueError, IndexError) as error:
            self.close()
            raise InputError(
                message("'{path}' is no tile index; remove it or choose another folder.", path=path)
            ) from error

    def check(self) -> None:
        """Raises InputError where the index is of another source: its tiles must not be taken for this one's."""
        if {k: self.source.get(k) for k in ("template", "crs")} != {k: self._described[k] for k in ("template", "crs")}:
            raise InputError(
                message(
                    "'{path}' holds tiles of another source ({source}); choose another folder.",
                    path=os.path.dirname(self.path),
                    source=str(self.source.get("template", "")),
                )
            )

    def known(self) -> dict:
        """{(z, x, y): Entry}."""
        rows = self._db.execute("SELECT z, x, y, status, path, bytes, etag, http_status, note FROM tiles")
        return {
            (z, x, y): Entry(status, path or "", size or 0, etag or "", code or 0, note or "")
            for z, x, y, status, path, size, etag, code, note in rows
        }

    def add(self, keys) -> None:
        """List tiles as 'missing' where they are not listed yet; keys: (zoom, column, row)."""
        with self._writing():
            self._db.execute("BEGIN")
            self._db.executemany(
                "INSERT OR IGNORE INTO tiles (geom, z, x, y, status) VALUES (?, ?, ?, ?, ?)",
                ((self._footprint(*key), *key, MISSING) for key in keys),
            )
            self._db.execute("COMMIT")

    def record(self, results) -> None:
        """results: (zoom, column, row, Entry) of tiles that are listed."""
        now = dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds")
        with self._writing():
            self._db.execute("BEGIN")
            self._db.executemany(
                "UPDATE tiles SET status=?, path=?, bytes=?, etag=?, fetched_at=?, http_status=?, note=?"
                " WHERE z=? AND x=? AND y=?",
                (
                    (
                        e.status,
                        e.path or None,
                        e.bytes,
                        e.etag or None,
                        now,
                        e.http_status or None,
                        e.note or None,
                        *key,
                    )
                    for *key, e in results
                ),
            )
            self._db.execute("COMMIT")

    def forget_paths(self) -> None:
        """For an index whose tiles do not stay."""
        with self._writing():
            self._db.execute("UPDATE tiles SET path=NULL")

    def finish(self) -> None:
        """One plain file again, with its extent."""
        with self._writing():
            self._db.execute(
                "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) = (?, ?, ?, ?),"
                " last_change=strftime('%Y-%m-%dT%H:%M:%fZ','now') WHERE table_name='tiles'",
                self._extent(),
            )
            self._db.execute("PRAGMA journal_mode=DELETE")

    def close(self, keep: bool = True) -> None:
        """keep: the file stays; else no time is spent on getting it to the disk."""
        db, self._db = getattr(self, "_db", None), None
        if db is not None:
            with contextlib.suppress(sqlite3.Error):
                db.execute("PRAGMA journal_mode=DELETE" if keep else "PRAGMA synchronous=OFF")
            db.close()

    def copy_to(self, path: str) -> None:
        """A finished copy elsewhere, its paths relative to there."""
        part = f"{path}.part"
        folder, target = os.path.dirname(os.path.abspath(self.path)), os.path.dirname(os.path.abspath(path))
        try:
            shutil.copyfile(self.path, part)
            with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as db:
                if folder != target:
                    rows = db.execute("SELECT fid, path FROM tiles WHERE path IS NOT NULL").fetchall()
                    moved = [(os.path.relpath(os.path.join(folder, old), target), fid) for fid, old in rows]
                    db.execute("BEGIN")
                    db.executemany("UPDATE tiles SET path=? WHERE fid=?", moved)
                    db.execute("COMMIT")
            os.replace(part, path)
        except (OSError, sqlite3.Error) as error:
            raise OutputError(
                message("'{path}' cannot be written ({reason}).", path=path, reason=str(error))
            ) from error
        finally:
            with contextlib.suppress(OSError):
                os.remove(part)

    @contextlib.contextmanager
    def _writing(self):
        try:
            yield
        except sqlite3.Error as error:
            raise OutputError(
                message(
                    "'{path}' cannot be written ({reason}); check the free disk space.",
                    path=self.path,
                    reason=str(error),
                )
            ) from error

    def _extent(self) -> tuple:
        ranges = self._db.execute("SELECT z, min(x), min(y), max(x), max(y) FROM tiles GROUP BY z").fetchall()
        boxes = [
            self._matrices.matrix(z).bounds(left, top, right - left + 1, bottom - top + 1)
            for z, left, top, right, bottom in ranges
        ]
        return _union(boxes)

    def _footprint(self, zoom: int, column: int, row: int) -> bytes:
        """GeoPackage geometry: header with envelope, then a WKB polygon."""
        xmin, ymin, xmax, ymax = self._matrices.matrix(zoom).bounds(column, row)
        ring = (xmin, ymin, xmax, ymin, xmax, ymax, xmin, ymax, xmin, ymin)
        head = struct.pack("<2sBBi4d", b"GP", 0, 0b00000011, self._srs, xmin, xmax, ymin, ymax)
        return head + struct.pack("<BIII10d", 1, 3, 1, 5, *ring)


def _union(boxes) -> tuple:
    if not boxes:
        return (None,) * 4
    west, south, east, north = zip(*boxes)
    return min(west), min(south), max(east), max(north)


def describe(source: TileSource) -> dict:
    """What an index remembers of its source; no secrets."""
    return {
        "source": source.name,
        "template": source.plain,
        "crs": source.matrices.crs,
        "attribution": source.attribution,
    }


def _create(path: str, matrices: TileMatrixSet) -> None:
    """An empty index. It is made in memory: on disk GDAL would wait for the disk at every table."""
    made, part = f"/vsimem/cloudtools-{uuid.uuid4().hex}.gpkg", f"{path}.part"
    with quiet_gdal():
        gdal.ErrorReset()
        try:
            dataset = ogr.GetDriverByName("GPKG").CreateDataSource(made)
            layer = None
            if dataset is not None:
                reference = osr.SpatialReference()
                reference.ImportFromWkt(matrices.crs)
                layer = dataset.CreateLayer("tiles", reference, ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
            if layer is None:
                raise OutputError(
                    message("'{path}' cannot be written ({reason}).", path=path, reason=gdal.GetLastErrorMsg()[:200])
                )
            for name, kind in _FIELDS:
                layer.CreateField(ogr.FieldDefn(name, kind))
            layer = dataset = None
            with open(part, "wb") as file:
                file.write(_content(made))
            os.replace(part, path)
        except (RuntimeError, OSError) as error:
            raise OutputError(
                message("'{path}' cannot be written ({reason}).", path=path, reason=str(error))
            ) from error
        finally:
            gdal.Unlink(made)
            with contextlib.suppress(OSError):
                os.remove(part)


def _content(name: str) -> bytes:
    """Bytes of a file of GDAL's virtual file system."""
    file = gdal.VSIFOpenL(name, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, gdal.VSIStatL(name).size, file))
    finally:
        gdal.VSIFCloseL(file)
