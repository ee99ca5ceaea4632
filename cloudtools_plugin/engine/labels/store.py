"""The label store: a GeoPackage that is the only state of a labelling job.

Layer ``labels``: a row per tile, with its footprint. Tables beside it: ``cloudtools_classes`` (the classes and their
colours), ``cloudtools_opinions`` (what each annotator says of each tile) and ``cloudtools_history`` (every change, so
that undo also works after a crash). One keystroke is one transaction, written through to the disk (WAL,
synchronous=FULL) before the next tile is shown.

The label of a row is that of the annotator who labelled it first, until somebody decides a disagreement; what others
say of the same tile is kept beside it, so that agreement can be measured.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import pathlib
import sqlite3
import struct
from dataclasses import dataclass

from osgeo import gdal, ogr, osr

from ..errors import InputError, OutputError
from ..grid import Window
from ..messages import message
from ..raster import check_writable, quiet_gdal
from .tiles import Footprint, Found, bounds_in, common_crs, polygon_wkb

LAYER = "labels"
SCHEMA = "1"
#: The classes of the article, with colours that colour-blind people tell apart.
DEFAULT_CLASSES = (("clear", "#2c7fb8"), ("cloudy", "#f28e2b"), ("ambiguous", "#8c8c8c"))
PALETTE = ("#59a14f", "#b07aa1", "#e15759", "#edc948", "#76b7b2", "#9c755f")
_FIELDS = (
    ("path", ogr.OFTString),
    ("z", ogr.OFTInteger),
    ("x", ogr.OFTInteger),
    ("y", ogr.OFTInteger),
    ("column", ogr.OFTInteger),
    ("row", ogr.OFTInteger),
    ("width", ogr.OFTInteger),
    ("height", ogr.OFTInteger),
    ("scene", ogr.OFTString),
    ("label", ogr.OFTString),
    ("annotator", ogr.OFTString),
    ("labelled_at", ogr.OFTString),
    ("predicted", ogr.OFTString),
    ("probability", ogr.OFTReal),
    ("uncertainty", ogr.OFTReal),
    ("split", ogr.OFTString),
)
_ALL_TILES = (
    'SELECT fid, path, z, x, y, "column", "row", width, height, scene, label, annotator, labelled_at, predicted, '
    "probability, uncertainty, split FROM labels ORDER BY fid"
)
_ONE_TILE = _ALL_TILES.replace("ORDER BY fid", "WHERE fid = ?")
_LAST_DONE = "SELECT max(stroke) FROM cloudtools_history WHERE annotator = ? AND undone = 0"
_FIRST_UNDONE = "SELECT min(stroke) FROM cloudtools_history WHERE annotator = ? AND undone = 1"
_BEFORE = (
    "SELECT id, tile, at, before_opinion, before_label, before_annotator, before_at FROM cloudtools_history "
    "WHERE annotator = ? AND undone = ? AND stroke = ? ORDER BY id DESC"
)
_AFTER = (
    "SELECT id, tile, at, after_opinion, after_label, after_annotator, after_at FROM cloudtools_history "
    "WHERE annotator = ? AND undone = ? AND stroke = ? ORDER BY id"
)
BUSY_SECONDS = 2.0


@dataclass(frozen=True)
class Tile:
    """A row. path: absolute; window: of a larger raster or None; zxy: web tile or None; bounds: in the store's CRS or
    None; probability: 0..1, that the tile is cloudy for a model of two classes, else that of the predicted class;
    uncertainty: 0 (sure) to 1.
    """

    fid: int
    path: str
    window: Window | None
    zxy: tuple | None
    scene: str
    label: str | None
    annotator: str | None
    labelled_at: str | None
    predicted: str | None
    probability: float | None
    uncertainty: float | None
    split: str | None

    @property
    def name(self) -> str:
        base = os.path.basename(self.path)
        return base if self.window is None else f"{base} [{self.window.col}, {self.window.row}]"


@dataclass(frozen=True)
class Agreement:
    """How two annotators agree on the tiles that both labelled. kappa: Cohen (1960), None where chance alone would
    agree on everything (one class only); confusion: {(label of first, label of second): tiles}.
    """

    first: str
    second: str
    tiles: int
    agreed: int
    kappa: float | None
    confusion: dict


def now() -> str:
    return dt.datetime.now(dt.timezone.utc).isoformat(timespec="milliseconds")


def kappa_of(confusion: dict):
    """Cohen's kappa (Educational and Psychological Measurement 20, 1960) of {(first, second): count}; None where it is
    not defined.
    """
    total = sum(confusion.values())
    if not total:
        return None
    observed = sum(count for (a, b), count in confusion.items() if a == b) / total
    names = {name for pair in confusion for name in pair}
    chance = sum(
        sum(c for (a, _), c in confusion.items() if a == name) * sum(c for (_, b), c in confusion.items() if b == name)
        for name in names
    ) / (total * total)
    return None if chance >= 1 else (observed - chance) / (1 - chance)


def is_store(path: str) -> bool:
    """True for a GeoPackage that this module wrote."""
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        if file.read(15) != b"SQLite format 3":
            return False
    with contextlib.closing(_connect(path)) as connection, _said(path):
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {LAYER, "cloudtools_meta"} <= names


@contextlib.contextmanager
def _new_file(path: str):
    """The name of a file to fill, which gets its own at the end; nothing is left after an error.

    Raises InputError for a name that is no GeoPackage's, OutputError where it exists already or cannot be written.
    """
    if not path.lower().endswith(".gpkg"):
        raise InputError(message("Labels are kept in a GeoPackage: give '{path}' the ending .gpkg.", path=path))
    if os.path.exists(path):
        raise OutputError(message("'{path}' exists already; open it, or choose another name.", path=path))
    check_writable(path)
    part = f"{path[:-5]}.part.gpkg"
    try:
        with _said(path):
            yield part
        _flush_file(part)
        os.replace(part, path)
    except OSError as error:
        raise OutputError(
            message("'{path}' cannot be written ({reason}).", path=path, reason=error.strerror)
        ) from error
    finally:
        _remove_store(part)


def create_store(path: str, found, classes=DEFAULT_CLASSES) -> None:
    """Write a new store with a row for each tile of `found` (tiles.Found); whole or not at all.

    Raises OutputError where it exists already or cannot be written.
    """
    with _new_file(path) as part:
        crs = common_crs(found)
        _create_layer(part, path, crs)
        with contextlib.closing(_connect(part)) as connection:
            connection.execute("PRAGMA synchronous=OFF")  # it gets its name only when it is complete
            _create_tables(connection)
            connection.executemany("INSERT INTO cloudtools_classes VALUES (?, ?, ?)", _numbered(classes))
            connection.execute("INSERT INTO cloudtools_meta VALUES ('schema', ?)", (SCHEMA,))
            _insert(connection, found, crs, os.path.dirname(os.path.abspath(path)))
            connection.commit()


def copy_store(source: str, path: str) -> None:
    """Write a store with everything that `source` holds, for the same tiles; whole or not at all.

    Raises OutputError where `path` exists already or cannot be written.
    """
    old, new = (os.path.dirname(os.path.abspath(name)) for name in (source, path))
    closing = contextlib.closing
    with _new_file(path) as part, closing(_connect(source, True)) as connection, closing(_connect(part)) as copy:
        connection.backup(copy)
        rows = copy.execute("SELECT fid, path FROM labels").fetchall()
        moved = [(_relative(os.path.normpath(os.path.join(old, name)), new), fid) for fid, name in rows]
        copy.execute("BEGIN")
        copy.executemany("UPDATE labels SET path = ? WHERE fid = ?", moved)
        copy.execute("COMMIT")
        copy.execute("PRAGMA journal_mode=DELETE")


def _remove_store(path: str) -> None:
    for leftover in (path, f"{path}-wal", f"{path}-shm", f"{path}-journal"):
        with contextlib.suppress(OSError):
            os.remove(leftover)


@contextlib.contextmanager
def whole_or_none(path: str):
    """Where the work inside fails or is cancelled, a store that was not there before is removed again."""
    there = os.path.exists(path)
    try:
        yield
    except BaseException:
        if not there:
            _remove_store(path)
        raise


def _flush_file(path: str) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _create_layer(part: str, path: str, crs: str) -> None:
    reference = None
    if crs:
        reference = osr.SpatialReference()
        reference.ImportFromWkt(crs)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    with quiet_gdal():
        gdal.ErrorReset()
        try:
            if os.path.exists(part):
                os.remove(part)
            source = ogr.GetDriverByName("GPKG").CreateDataSource(part)
            # A spatial index would bring triggers that plain SQLite cannot run (ST_IsEmpty and so on).
            layer = source.CreateLayer(LAYER, reference, ogr.wkbPolygon, ["SPATIAL_INDEX=NO", "GEOMETRY_NAME=geom"])
            for name, kind in _FIELDS:
                layer.CreateField(ogr.FieldDefn(name, kind))
            layer = source = None
        except (RuntimeError, AttributeError) as error:
            raise OutputError(
                message("'{path}' cannot be written ({reason}).", path=path, reason=gdal.GetLastErrorMsg()[:200])
            ) from error


def _create_tables(connection) -> None:
    for statement in (
        "CREATE TABLE cloudtools_meta (key TEXT PRIMARY KEY, value TEXT)",
        "CREATE TABLE cloudtools_classes (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, "
        "colour TEXT NOT NULL)",
        "CREATE TABLE cloudtools_opinions (tile INTEGER NOT NULL, annotator TEXT NOT NULL, label TEXT NOT NULL, "
        "labelled_at TEXT NOT NULL, PRIMARY KEY (tile, annotator))",
        "CREATE TABLE cloudtools_history (id INTEGER PRIMARY KEY AUTOINCREMENT, stroke INTEGER NOT NULL, "
        "tile INTEGER NOT NULL, annotator TEXT NOT NULL, at TEXT NOT NULL, before_opinion TEXT, before_label TEXT, "
        "before_annotator TEXT, before_at TEXT, after_opinion TEXT, after_label TEXT, after_annotator TEXT, "
        "after_at TEXT, undone INTEGER NOT NULL DEFAULT 0)",
        "CREATE INDEX cloudtools_history_stroke ON cloudtools_history (annotator, undone, stroke)",
        'CREATE UNIQUE INDEX labels_tile ON labels (path, ifnull("column", -1), ifnull("row", -1))',
    ):
        connection.execute(statement)


def _numbered(classes):
    return [(position, name, colour) for position, (name, colour) in enumerate(classes, 1)]


def _insert(connection, found, crs: str, base: str) -> int:
    srs_id = connection.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?", (LAYER,)).fetchone()[0]
    before = connection.execute("SELECT count(*) FROM labels").fetchone()[0]
    box = None
    rows = []
    for tile in found:
        blob = None
        if tile.footprint is not None and crs:
            bounds = bounds_in(tile.footprint, crs)
            box = bounds if box is None else (*map(min, box[:2], bounds[:2]), *map(max, box[2:], bounds[2:]))
            blob = geometry_blob(bounds, srs_id)
        z, x, y = tile.zxy or (None, None, None)
        window = tile.window
        sides = (window.col, window.row, window.width, window.height) if window else (None,) * 4
        rows.append((blob, _relative(tile.path, base), z, x, y, *sides, tile.scene))
    connection.executemany(
        'INSERT OR IGNORE INTO labels (geom, path, z, x, y, "column", "row", width, height, scene) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    if box is not None:
        connection.execute(
            "UPDATE gpkg_contents SET min_x = min(ifnull(min_x, ?1), ?1), min_y = min(ifnull(min_y, ?2), ?2), "
            "max_x = max(ifnull(max_x, ?3), ?3), max_y = max(ifnull(max_y, ?4), ?4) WHERE table_name = ?5",
            (*map(float, box), LAYER),
        )
    return connection.execute("SELECT count(*) FROM labels").fetchone()[0] - before


def geometry_blob(bounds, srs_id: int) -> bytes:
    """A box in the GeoPackage's encoding (OGC 12-128r18, 2.1.3): little-endian header with envelope, then WKB."""
    xmin, ymin, xmax, ymax = map(float, bounds)
    return struct.pack("<2sBBi4d", b"GP", 0, 0b11, srs_id, xmin, xmax, ymin, ymax) + polygon_wkb(bounds)


def blob_bounds(blob):
    """(xmin, ymin, xmax, ymax) of a geometry in the GeoPackage's encoding; None where it is empty."""
    if not blob or blob[:2] != b"GP":
        return None
    envelope = (blob[3] >> 1) & 7
    sizes = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
    if envelope == 0 or envelope not in sizes:
        geometry = ogr.CreateGeometryFromWkb(bytes(blob[8 + sizes.get(envelope, 0) :]))
        if geometry is None or geometry.IsEmpty():
            return None
        xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    else:
        xmin, xmax, ymin, ymax = struct.unpack("<4d" if blob[3] & 1 else ">4d", blob[8:40])
    return xmin, ymin, xmax, ymax


def _relative(path: str, base: str) -> str:
    """Relative to the store's folder with forward slashes; absolute where that is on another drive."""
    try:
        return os.path.relpath(path, base).replace(os.sep, "/")
    except ValueError:
        return path.replace(os.sep, "/")


def _connect(path: str, reading: bool = False):
    options = {"timeout": BUSY_SECONDS, "isolation_level": None, "check_same_thread": False}
    if reading:
        connection = sqlite3.connect(pathlib.Path(os.path.abspath(path)).as_uri() + "?mode=ro", uri=True, **options)
    else:
        connection = sqlite3.connect(path, **options)
    # Triggers of a spatial index, where QGIS has made one, call these.
    functions = (("ST_MinX", 0), ("ST_MinY", 1), ("ST_MaxX", 2), ("ST_MaxY", 3))
    for name, place in functions:
        connection.create_function(name, 1, lambda blob, i=place: (blob_bounds(blob) or (None,) * 4)[i])
    connection.create_function("ST_IsEmpty", 1, lambda blob: int(blob_bounds(blob) is None))
    return connection


@contextlib.contextmanager
def _said(path: str):
    """SQLite's errors as sentences."""
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error)
        if "locked" in text or "busy" in text:
            raise OutputError(
                message(
                    "'{path}' is being written by another program; save the edits there and try again: nothing was "
                    "changed.",
                    path=path,
                )
            ) from error
        if "readonly" in text or "unable to open" in text:
            raise OutputError(
                message(
                    "'{path}' cannot be written ({reason}); labels need a folder in which files may be written.",
                    path=path,
                    reason=text,
                )
            ) from error
        if "full" in text:
            raise OutputError(message("The disk of '{path}' is full; free some space.", path=path)) from error
        raise OutputError(
            message("'{path}' cannot be used as a label file ({reason}).", path=path, reason=text)
        ) from error
    except sqlite3.DatabaseError as error:
        raise InputError(
            message(
                "'{path}' is damaged or no GeoPackage ({reason}); restore it from a copy.", path=path, reason=str(error)
            )
        ) from error


class LabelStore:
    """An open store. Every method that changes it has done so on disk when it returns; on an error nothing changed.

    reading: the file stays as it is, and may lie where nothing can be written.
    """

    def __init__(self, path: str, reading: bool = False):
        """Raises InputError for a file that is no label store, OutputError where it cannot be written or is locked."""
        if not os.path.exists(path):
            raise InputError(message("The file '{path}' does not exist; check the path.", path=path))
        if not is_store(path):
            raise InputError(
                message("'{path}' is not a label file of this plugin; make one from a folder of tiles.", path=path)
            )
        self.path = os.path.abspath(path)
        self.base = os.path.dirname(self.path)
        self._connection = _connect(self.path, reading)
        self._reading = reading
        if reading:
            return
        try:
            with self._said():
                # On network drives WAL is refused; the rollback journal is as safe, only slower.
                self._connection.execute("PRAGMA journal_mode=WAL")
                self._connection.execute("PRAGMA synchronous=FULL")
                self._connection.execute("PRAGMA wal_autocheckpoint=200")
                # The first write shows whether writing works, before anybody labels anything.
                self._connection.execute("INSERT OR REPLACE INTO cloudtools_meta VALUES ('opened_at', ?)", (now(),))
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Closing merges the log into the file. Nothing depends on it: what was labelled is on disk already."""
        if self._connection is None:
            return
        connection, self._connection = self._connection, None
        if self._reading:
            connection.close()
            return
        with contextlib.suppress(sqlite3.Error):
            connection.execute(
                "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
                (LAYER,),
            )
        with contextlib.suppress(sqlite3.Error):
            connection.execute("PRAGMA journal_mode=DELETE")  # one file, also where it is copied away
        connection.close()

    def __enter__(self) -> LabelStore:
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def _said(self):
        return _said(self.path)

    @contextlib.contextmanager
    def _transaction(self):
        with self._said():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _rows(self, sql: str, values=()) -> list:
        with self._said():
            return self._connection.execute(sql, values).fetchall()

    # what there is

    @property
    def crs(self) -> str:
        """WKT of the footprints' CRS; '' where tiles have none."""
        row = self._rows(
            "SELECT s.definition, s.srs_id FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys s "
            "ON s.srs_id = g.srs_id WHERE g.table_name = ?",
            (LAYER,),
        )
        return "" if not row or row[0][1] <= 0 else row[0][0]

    def tiles(self) -> list:
        """All rows as Tile, in the order in which they were added."""
        return [self._tile(row) for row in self._rows(_ALL_TILES)]

    def tile(self, fid: int) -> Tile:
        return self._tile(self._rows(_ONE_TILE, (fid,))[0])

    def _tile(self, row) -> Tile:
        fid, path, z, x, y, col, line, width, height, scene, *rest = row
        window = None if col is None else Window(col, line, width, height)
        full = os.path.normpath(os.path.join(self.base, path))
        return Tile(fid, full, window, None if z is None else (z, x, y), scene or "", *rest)

    def bounds(self) -> dict:
        """{fid: (xmin, ymin, xmax, ymax)} in the store's CRS of all tiles with a footprint."""
        rows = self._rows("SELECT fid, geom FROM labels WHERE geom IS NOT NULL")
        return {fid: blob_bounds(blob) for fid, blob in rows}

    def bounds_of(self, fid: int):
        """Bounds of one tile in the store's CRS, or None."""
        rows = self._rows("SELECT geom FROM labels WHERE fid = ?", (fid,))
        return blob_bounds(rows[0][0]) if rows else None

    def found(self) -> list:
        """The tiles as tiles.Found, to add them to another store."""
        boxes, crs = self.bounds(), self.crs
        feet = {fid: Footprint(crs, box) for fid, box in boxes.items() if box and crs}
        return [Found(t.path, t.window, t.zxy, feet.get(t.fid), t.scene) for t in self.tiles()]

    def add_tiles(self, found) -> int:
        """Add tiles that are not there yet; returns their number."""
        with self._transaction() as connection:
            return _insert(connection, found, self.crs, self.base)

    # classes

    def classes(self) -> list:
        """[(name, colour)] in the order of their keys 1, 2, 3..."""
        return self._rows("SELECT name, colour FROM cloudtools_classes ORDER BY position")

    def set_classes(self, classes) -> None:
        """Replace the classes: (name, colour or '') in order. A class that labels use cannot go.

        Raises InputError for fewer than two, empty or doubled names, and for one in use that is missing.
        """
        names = [name.strip() for name, _ in classes]
        if len(names) < 2 or not all(names) or len({name.lower() for name in names}) < len(names):
            raise InputError(message("Give at least two classes with different names."))
        bad = [name for name in names if not is_folder_name(name)]
        if bad:
            raise InputError(
                message(
                    "'{name}' cannot be a class: classes become folders, so a name takes no / \\ : * ? \" < > | and no "
                    "dot at its ends.",
                    name=bad[0],
                )
            )
        used = {row[0] for row in self._rows("SELECT DISTINCT label FROM cloudtools_opinions")}
        gone = sorted(used - set(names))
        if gone:
            raise InputError(
                message("Class '{name}' is in use by labels and must stay; relabel its tiles first.", name=gone[0])
            )
        before = dict(self.classes())
        fresh = iter([colour for colour in PALETTE * 9 if colour not in before.values()])
        defaults = dict(DEFAULT_CLASSES)
        rows = [
            (name, colour or before.get(name) or defaults.get(name) or next(fresh))
            for name, (_, colour) in zip(names, classes)
        ]
        with self._transaction() as connection:
            connection.execute("DELETE FROM cloudtools_classes")
            connection.executemany("INSERT INTO cloudtools_classes VALUES (?, ?, ?)", _numbered(rows))

    # labels

    def opinions(self, annotator: str) -> dict:
        """{fid: label} by one annotator."""
        return dict(self._rows("SELECT tile, label FROM cloudtools_opinions WHERE annotator = ?", (annotator,)))

    def annotators(self) -> list:
        """[(name, number of tiles labelled)], the busiest first."""
        return self._rows(
            "SELECT annotator, count(*) FROM cloudtools_opinions GROUP BY annotator ORDER BY count(*) DESC, annotator"
        )

    def counts(self) -> dict:
        """{label: tiles} of the layer; unlabelled tiles are not among them."""
        return dict(self._rows("SELECT label, count(*) FROM labels WHERE label IS NOT NULL GROUP BY label"))

    def __len__(self) -> int:
        return self._rows("SELECT count(*) FROM labels")[0][0]

    def new_stroke(self) -> int:
        """A number for changes that are undone together."""
        return self._rows("SELECT ifnull(max(stroke), 0) + 1 FROM cloudtools_history")[0][0]

    def label(self, fids, label: str | None, annotator: str, decide: bool = False, stroke: int | None = None) -> int:
        """Label tiles (None takes the label away) in one transaction; returns the stroke that undoes it.

        decide: the layer takes this label even where another annotator labelled the tile first.
        Raises InputError for a class that is not in the store, OutputError where it cannot be written.
        """
        fids = [fids] if isinstance(fids, int) else list(fids)
        if label is not None and label not in dict(self.classes()):
            raise InputError(message("'{label}' is not among the classes of this label file.", label=label))
        if not annotator.strip():
            raise InputError(message("Give the annotator a name first."))
        at = now()
        with self._transaction() as connection:
            if stroke is None:
                stroke = self.new_stroke()
            connection.execute("DELETE FROM cloudtools_history WHERE annotator = ? AND undone = 1", (annotator,))
            for fid in fids:
                self._change(connection, fid, label, annotator, at, decide, stroke)
        return stroke

    def _change(self, connection, fid, label, annotator, at, decide, stroke) -> None:
        row = connection.execute(
            "SELECT label, annotator, labelled_at FROM labels WHERE fid = ?",
            (fid,),
        ).fetchone()
        own = connection.execute(
            "SELECT label FROM cloudtools_opinions WHERE tile = ? AND annotator = ?",
            (fid, annotator),
        ).fetchone()
        before = own[0] if own else None
        mine = row[0] is None or row[1] == annotator or decide
        after = (
            ((label, annotator, at) if label is not None else self._others(connection, fid, annotator)) if mine else row
        )
        if before == label and tuple(row[:2]) == tuple(after[:2]):
            return
        connection.execute(
            "INSERT INTO cloudtools_history (stroke, tile, annotator, at, before_opinion, before_label, "
            "before_annotator, before_at, after_opinion, after_label, after_annotator, after_at) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            (stroke, fid, annotator, at, before, *row, label, *after),
        )
        _put(connection, fid, annotator, label, at, after)

    @staticmethod
    def _others(connection, fid: int, annotator: str):
        """What the layer says where this annotator takes the label back: the first of the others, or nothing."""
        row = connection.execute(
            "SELECT label, annotator, labelled_at FROM cloudtools_opinions WHERE tile = ? AND annotator <> ? "
            "ORDER BY labelled_at LIMIT 1",
            (fid, annotator),
        ).fetchone()
        return row or (None, None, None)

    def undo(self, annotator: str) -> list:
        """Take back this annotator's last stroke; returns its tiles (fids), [] where there is none."""
        return self._turn(annotator, 0, _LAST_DONE, _BEFORE)

    def redo(self, annotator: str) -> list:
        """Repeat what was undone last; returns its tiles."""
        return self._turn(annotator, 1, _FIRST_UNDONE, _AFTER)

    def _turn(self, annotator: str, undone: int, which: str, what: str) -> list:
        with self._transaction() as connection:
            stroke = connection.execute(which, (annotator,)).fetchone()[0]
            if stroke is None:
                return []
            rows = connection.execute(what, (annotator, undone, stroke)).fetchall()
            for number, fid, at, opinion, *layer in rows:
                _put(connection, fid, annotator, opinion, at, layer)
                connection.execute("UPDATE cloudtools_history SET undone = ? WHERE id = ?", (1 - undone, number))
        return list(dict.fromkeys(row[1] for row in rows))

    def undo_steps(self, annotator: str) -> int:
        """How many strokes can be undone."""
        return self._rows(
            "SELECT count(DISTINCT stroke) FROM cloudtools_history WHERE annotator = ? AND undone = 0",
            (annotator,),
        )[0][0]

    # agreement

    def agreement(self, first: str, second: str) -> Agreement:
        """Agreement of two annotators on the tiles that both labelled."""
        rows = self._rows(
            "SELECT a.label, b.label, count(*) FROM cloudtools_opinions a JOIN cloudtools_opinions b "
            "ON a.tile = b.tile WHERE a.annotator = ? AND b.annotator = ? GROUP BY a.label, b.label",
            (first, second),
        )
        confusion = {(a, b): count for a, b, count in rows}
        total = sum(confusion.values())
        agreed = sum(count for (a, b), count in confusion.items() if a == b)
        return Agreement(first, second, total, agreed, kappa_of(confusion), confusion)

    def disagreements(self) -> list:
        """Tiles (fids) on which annotators differ."""
        return [
            row[0]
            for row in self._rows(
                "SELECT tile FROM cloudtools_opinions GROUP BY tile HAVING count(DISTINCT label) > 1 ORDER BY tile"
            )
        ]

    # what models and splits add

    def set_predictions(self, predictions) -> None:
        """Replace what a model says: {fid: (predicted class, probability 0..1, uncertainty 0..1)}; None
        for what it cannot say.
        """
        with self._transaction() as connection:
            connection.executemany(
                "UPDATE labels SET predicted = ?, probability = ?, uncertainty = ? WHERE fid = ?",
                [(name, p, u, int(fid)) for fid, (name, p, u) in predictions.items()],
            )

    def set_splits(self, splits) -> None:
        """{fid: 'train', 'validation', 'test' or None}; tiles that are not named lose their part."""
        with self._transaction() as connection:
            connection.execute("UPDATE labels SET split = NULL")
            connection.executemany(
                "UPDATE labels SET split = ? WHERE fid = ?",
                [(part, int(fid)) for fid, part in splits.items()],
            )

    def take_folder_labels(self, folders: dict, annotator: str) -> int:
        """Labels from tiles that lie sorted in class folders: {fid: folder name}; returns the number taken."""
        names = {name.lower(): name for name, _ in self.classes()}
        by_class: dict = {}
        for fid, folder in folders.items():
            if folder.lower() in names:
                by_class.setdefault(names[folder.lower()], []).append(fid)
        stroke = self.new_stroke()
        for name, fids in by_class.items():
            self.label(fids, name, annotator, stroke=stroke)
        return sum(map(len, by_class.values()))


def _put(connection, fid: int, annotator: str, opinion, at: str, layer) -> None:
    if opinion is None:
        connection.execute("DELETE FROM cloudtools_opinions WHERE tile = ? AND annotator = ?", (fid, annotator))
    else:
        connection.execute(
            "INSERT OR REPLACE INTO cloudtools_opinions VALUES (?, ?, ?, ?)",
            (fid, annotator, opinion, at),
        )
    connection.execute(
        "UPDATE labels SET label = ?, annotator = ?, labelled_at = ? WHERE fid = ?",
        (*layer, fid),
    )


def is_folder_name(name: str) -> bool:
    """True for a text that is a folder name on every system."""
    return not any(c in '/\\:*?"<>|' or ord(c) < 32 for c in name) and name.strip(" .") == name and bool(name)
