"""A plan carried out: tiles fetched at the same time, each noted at once, and the files made of them."""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import threading
import time
from collections import Counter
from dataclasses import dataclass, field, replace

from ..errors import Cancelled, InputError, NetworkError, OutputError
from ..fetch import POLITE, Fetcher, host
from ..messages import message
from ..raster import check_writable
from . import index as tile_index
from .index import EMPTY, ERROR, MISSING, OK, Entry, TileIndex
from .mbtiles import check_mbtiles, write_mbtiles
from .mosaic import Mosaic, check_target, mosaic_tags
from .pictures import decode
from .plan import Plan, TileKey, make_plan
from .sources import TileSource
from .store import TileStore

#: Largest tile that is read, in bytes.
MAX_TILE_BYTES = 16 * 2**20
#: So many tiles in a row that cannot be had end the job: the server is down, or is no tile server.
_HOPELESS = 12
#: What a tile may answer: 200; nothing there (204, 404, 410); unchanged (304).
_ACCEPT = (200, 204, 304, 404, 410)
#: How long (s) results are gathered before they are noted together.
_GATHER = 0.02
#: Answers that take longer (s) make more than POLITE readers worth their while; else they only get in each other's way.
_WORTH = 0.015
#: Share of the progress bar for fetching; the rest is for the files made of the tiles.
_FETCHING = 0.9


class Hopeless(NetworkError):
    """So many tiles in a row could not be had that asking on would be rude."""


@dataclass(frozen=True)
class Outputs:
    """What is made. tiles: a folder; mosaic: a GeoTIFF; mbtiles; index: a copy of the tile index; '' for none.
    georeference: of single tiles, see TileStore."""

    tiles: str = ""
    mosaic: str = ""
    mbtiles: str = ""
    index: str = ""
    georeference: str = "worldfile"

    @property
    def folder(self) -> str:
        """Where the tiles lie while the job runs."""
        return self.tiles or f"{self.mosaic or self.mbtiles}.tiles.part"


@dataclass
class Report:
    """Counts of a run. kept: tiles of `ok` and `empty` that were there before; bytes: fetched by this run; requests:
    sent by this run; notes: {sentence: tiles} of the errors."""

    ok: int = 0
    empty: int = 0
    errors: int = 0
    kept: int = 0
    bytes: int = 0
    requests: int = 0
    notes: Counter = field(default_factory=Counter)


def check_outputs(outputs: Outputs, plan: Plan) -> None:
    """Raises InputError or OutputError for outputs that could not be written at the end."""
    if not (outputs.tiles or outputs.mosaic or outputs.mbtiles):
        raise InputError(message("Give at least one output: single tiles, a mosaic or MBTiles."))
    needed = plan.bytes
    if outputs.tiles:
        parent = os.path.abspath(outputs.tiles)
        while not os.path.isdir(parent):
            if os.path.exists(parent):
                raise OutputError(message("'{path}' is a file; give a folder for the tiles.", path=parent))
            parent = os.path.dirname(parent)
        check_writable(os.path.join(parent, ".cloudtools-tiles"), needed)
    if outputs.mosaic:
        check_target(outputs.mosaic, plan, max(plan.ranges))
    if outputs.mbtiles:
        check_mbtiles(outputs.mbtiles, plan)
        check_writable(outputs.mbtiles, needed)
    if outputs.index:
        if os.path.splitext(outputs.index)[1].lower() != ".gpkg":
            raise InputError(message("'{path}' must end in .gpkg.", path=outputs.index))
        check_writable(outputs.index)


def download(
    plan: Plan,
    fetcher: Fetcher,
    outputs: Outputs,
    *,
    uniform_is_blank: bool = True,
    refresh: bool = False,
    tags: dict | None = None,
    threads: int = 2,
    progress=None,
    cancelled=None,
    log=None,
) -> Report:
    """Fetch the tiles of a plan and make the outputs.

    Tiles that an earlier run has noted are not fetched again (refresh: they are asked for with their ETag). A tile that
    cannot be had is an 'error' in the index and no data in the mosaic. As many tiles are fetched at once as the fetcher
    has connections to their server.
    uniform_is_blank: pictures of one colour are 'empty', as transparent ones always are.
    Raises Cancelled (what has been fetched is kept for the next run), NetworkError where access is refused or nothing
    can be had, InputError, OutputError.
    """
    progress, log = progress or (lambda _: None), log or (lambda *_: None)
    cancelled = cancelled or (lambda: False)
    check_outputs(outputs, plan)
    job = _Job(plan, fetcher, outputs, uniform_is_blank, refresh, tags or {}, cancelled, log)
    try:
        job.open()
        job.fetch(lambda f: progress(_FETCHING * f))
        job.make(threads, lambda f: progress(_FETCHING + (1 - _FETCHING) * f))
    finally:
        job.close()
    progress(1.0)
    return job.report


class _Job:
    def __init__(self, plan, fetcher, outputs, uniform, refresh, tags, cancelled, log):
        self.plan, self.fetcher, self.outputs = plan, fetcher, outputs
        self.uniform, self.refresh, self.cancelled, self.log = uniform, refresh, cancelled, log
        self.report = Report()
        self.store = TileStore(outputs.folder, plan.source, outputs.georeference if outputs.tiles else "none")
        self.index = self.mosaic = None
        self.entries = {}
        self.made_folder = False
        self.complete = False
        zoom = max(plan.ranges)
        if outputs.mosaic:
            self.mosaic = Mosaic(outputs.mosaic, plan, zoom, {**mosaic_tags(plan, zoom), **tags})
        matrix = plan.source.matrices.matrix(zoom)
        self.size = (matrix.tile_width, matrix.tile_height) if plan.source.declared else None
        self.size_lock = threading.Lock()
        first = plan.source.url(plan.tiles[0].zoom, plan.tiles[0].column, plan.tiles[0].row)
        self.where, self.readers = host(first), min(fetcher.connections(first), len(plan.tiles))
        self.waiting = lambda: fetcher.latency(first) > _WORTH

    def open(self) -> None:
        folder = self.outputs.folder
        path = os.path.join(folder, tile_index.NAME)
        try:
            self.made_folder = not os.path.isdir(folder)
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise OutputError(
                message("The folder '{path}' cannot be made ({reason}).", path=folder, reason=error.strerror or "")
            ) from error
        try:
            self.index = TileIndex(path, self.plan.source)
            self.index.check()
        except InputError:
            if self.outputs.tiles:
                raise
            # our own work folder, of another job
            self._drop_index()
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder, exist_ok=True)
            self.index = TileIndex(path, self.plan.source)
        self.store.look()
        self.entries = self.index.known()
        fresh = [(k.zoom, k.column, k.row) for k in self.plan.tiles if (k.zoom, k.column, k.row) not in self.entries]
        self.index.add(fresh)

    def _drop_index(self, keep: bool = True) -> None:
        if self.index is not None:
            self.index.close(keep)
            self.index = None

    # fetching

    def fetch(self, progress) -> None:
        results, pending, lock = queue.Queue(), iter(self.plan.tiles), threading.Lock()
        stop = threading.Event()

        def work():
            while not stop.is_set():
                with lock:
                    key = next(pending, None)
                if key is None:
                    return
                try:
                    results.put((key, *self._one(key)))
                except Exception as error:  # noqa: BLE001 - raised again by the thread that waits
                    stop.set()
                    results.put((key, error, False))

        workers = []

        def employ(number):
            while len(workers) < number:
                workers.append(threading.Thread(target=work, name="cloudtools-tiles", daemon=True))
                workers[-1].start()

        employ(min(POLITE, self.readers))
        failed = None
        done = hopeless = 0
        try:
            while done < len(self.plan.tiles) and failed is None:
                batch = self._batch(results)
                if self.waiting():
                    employ(self.readers)
                if self.cancelled():
                    raise Cancelled("Cancelled.")
                noted = []
                for key, entry, new in batch:
                    done += 1
                    if isinstance(entry, BaseException):
                        failed = failed or entry
                        continue
                    self.entries[key.zoom, key.column, key.row] = entry
                    if new:
                        noted.append((key.zoom, key.column, key.row, entry))
                    hopeless = hopeless + 1 if entry.status == ERROR else 0
                    self._count(entry, new)
                if noted:
                    self.index.record(noted)
                if hopeless >= _HOPELESS and failed is None:
                    failed = Hopeless(
                        message(
                            "{count} tiles in a row could not be had, so the download stops; run again later, what has "
                            "been fetched is kept. {reason}",
                            count=hopeless,
                            reason=self.report.notes.most_common(1)[0][0],
                        )
                    )
                progress(done / len(self.plan.tiles))
        finally:
            stop.set()
            self.fetcher.stop()
            end = time.monotonic() + 1.5
            for worker in workers:
                worker.join(timeout=max(0.0, end - time.monotonic()))
            self._rescue(results)
        self.report.requests = self.fetcher.requests
        if failed is not None:
            raise failed
        self.fetcher.resume()

    @staticmethod
    def _batch(results, wait: float = 0.1) -> list:
        """What has come, after at most `wait` seconds.

        Tiles that come within _GATHER are noted together: a commit for each would cost the readers time, and a tile
        whose file is there is found again even where a killed run has not noted it. Others are noted at once.
        """
        found = []
        with contextlib.suppress(queue.Empty):
            if wait:
                found.append(results.get(timeout=wait))
                end = time.monotonic() + _GATHER
                while getattr(found[-1][1], "status", "") == OK and time.monotonic() < end:
                    found.append(results.get(timeout=max(0.0, end - time.monotonic())))
            while True:
                found.append(results.get_nowait())
        return found

    def _rescue(self, results) -> None:
        """Note what was fetched while the job was being ended."""
        late = [
            (key.zoom, key.column, key.row, entry)
            for key, entry, new in self._batch(results, 0.0)
            if isinstance(entry, Entry) and new
        ]
        if late:
            self.index.record(late)
            for *key, entry in late:
                self.entries[tuple(key)] = entry

    def _count(self, entry: Entry, new: bool) -> None:
        report = self.report
        report.kept += not new
        if entry.status == OK:
            report.ok += 1
        elif entry.status == EMPTY:
            report.empty += 1
        else:
            report.errors += 1
            report.notes[entry.note] += 1
        if new and entry.http_status != 304:
            report.bytes += entry.bytes

    def _one(self, key: TileKey) -> tuple:
        """(Entry of a tile, True where it is news)."""
        entry = self.entries.get((key.zoom, key.column, key.row), Entry(MISSING))
        if entry.status == EMPTY and not self.refresh:
            return entry, False
        name = entry.path if entry.status == OK else self.store.find(key)
        body = self.store.read(name)
        if body is not None and (entry.status != OK or len(body) == entry.bytes):
            try:
                picture = self._decode(body) if self.mosaic is not None or entry.status != OK else None
            except NetworkError:
                body = None  # damaged on disk: fetched anew
            else:
                if not (self.refresh and entry.etag):
                    self._put(key, picture)
                    return (entry, False) if entry.status == OK else (Entry(OK, name, len(body)), True)
        else:
            body = None
        return self._fetched(key, entry, body), True

    def _fetched(self, key: TileKey, old: Entry, body) -> Entry:
        decoded = []

        def check(answer):
            if answer.status == 200 and answer.body:
                decoded.append(self._decode(answer.body))

        headers = dict(self.plan.source.headers)
        if body is not None and old.etag:
            headers["If-None-Match"] = old.etag
        url = self.plan.source.url(key.zoom, key.column, key.row)
        try:
            answer = self.fetcher.get(url, headers=headers, accept=_ACCEPT, max_bytes=MAX_TILE_BYTES, check=check)
            if answer.status == 304 and body is not None:
                self._put(key, self._decode(body) if self.mosaic is not None else None)
                return replace(old, http_status=304)
            if not decoded:
                return Entry(EMPTY, http_status=answer.status)
            picture = decoded[-1]
            tag = answer.headers.get("etag", "")[:200]
            if picture.blank(self.uniform):
                return Entry(EMPTY, bytes=len(answer.body), etag=tag, http_status=answer.status)
            self._put(key, picture)
            name = self.store.write(key, answer.body, picture)
            return Entry(OK, name, len(answer.body), tag, answer.status)
        except NetworkError as error:
            if error.denied:
                raise
            return Entry(ERROR, http_status=error.status, note=str(error))

    def _decode(self, body: bytes):
        picture = decode(body, self.size, self.where)
        if self.size is None:
            with self.size_lock:
                if self.size is None:
                    height, width = picture.values.shape[1:]
                    self.size = width, height
        return picture if picture.values.shape[:0:-1] == self.size else decode(body, self.size, self.where)

    def _put(self, key: TileKey, picture) -> None:
        if self.mosaic is not None and picture is not None:
            self.mosaic.put(key, picture)

    # what is made of the tiles

    def make(self, threads: int, progress) -> None:
        report, outputs = self.report, self.outputs
        if report.errors and not report.ok:
            reason = report.notes.most_common(1)[0][0]
            raise NetworkError(
                message(
                    "No tile could be had: {errors} failed, and of {empty} the server has nothing. {reason}",
                    errors=report.errors,
                    empty=report.empty,
                    reason=reason,
                )
                if report.empty
                else message("No tile could be had. {reason}", reason=reason)
            )
        if outputs.tiles or outputs.index:
            self.index.finish()
        self.complete = not report.errors and not report.ok  # nothing at all: there is nothing to keep
        if self.mosaic is not None:
            if self.mosaic.stale:
                self._again()
            self.mosaic.finish(threads, progress, self.cancelled)
        if outputs.mbtiles:
            name = os.path.splitext(os.path.basename(outputs.mbtiles))[0]
            write_mbtiles(outputs.mbtiles, self.plan, self._bodies(), name, self._check)
        if outputs.index:
            if not outputs.tiles:
                self.index.forget_paths()
            self.index.copy_to(outputs.index)
        self.complete = not report.errors

    def _again(self) -> None:
        """The first tiles were grey, later ones have colours."""
        self.mosaic.restart()
        for key in self.plan.tiles:
            self._check()
            entry = self.entries[key.zoom, key.column, key.row]
            if entry.status == OK and key.zoom == self.mosaic.zoom:
                self.mosaic.put(key, self._decode(self.store.read(entry.path)))

    def _bodies(self):
        for key in self.plan.tiles:
            entry = self.entries[key.zoom, key.column, key.row]
            body = self.store.read(entry.path) if entry.status == OK else None
            if body is not None:
                yield key, body, os.path.splitext(entry.path)[1][1:]

    def _check(self) -> None:
        if self.cancelled():
            raise Cancelled("Cancelled.")

    def close(self) -> None:
        """Leave what the next run can use, and nothing else."""
        if self.mosaic is not None:
            self.mosaic.discard()
        self._drop_index(keep=bool(self.outputs.tiles) or not self.complete)
        folder = self.outputs.folder
        useful = any(entry.status in (OK, EMPTY) for entry in self.entries.values())
        if self.complete and not self.outputs.tiles:
            shutil.rmtree(folder, ignore_errors=True)
        elif not useful:
            if self.made_folder:
                shutil.rmtree(folder, ignore_errors=True)
        elif not self.complete and os.path.isdir(folder):
            held = sum(entry.status in (OK, EMPTY) for entry in self.entries.values())
            self.log(
                "info",
                message(
                    "{count} tiles are kept in '{folder}'; the next run goes on from there.", count=held, folder=folder
                ),
            )


def mosaic(
    source: TileSource,
    bounds,
    bounds_crs: str,
    zoom: int,
    path: str,
    fetcher: Fetcher,
    *,
    max_tiles: int,
    progress=None,
    cancelled=None,
    log=None,
) -> str:
    """One raster of the tiles of a source in an extent: for algorithms that want a picture and not tiles. Returns
    `path`. Black is data here: only transparent tiles count as empty. Raises as `make_plan` and `download` do."""
    plan = make_plan(source, (zoom,), bounds, bounds_crs, max_tiles=max_tiles)
    if log is not None:
        log("info", plan.describe())
    report = download(
        plan,
        fetcher,
        Outputs(mosaic=path),
        uniform_is_blank=False,
        progress=progress,
        cancelled=cancelled,
        log=log,
    )
    if report.errors and log is not None:
        note, count = report.notes.most_common(1)[0]
        log("warning", message("{count} tiles are missing in the mosaic. {reason}", count=count, reason=note))
    return path
