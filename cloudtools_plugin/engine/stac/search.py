"""Searching a STAC API (STAC API 1.0.0, item search), or STAC items in local files.

A server may ignore or misread any condition, so each is checked here again; `query` is sent only where the server says
that it knows it, and a search that finds nothing with it is repeated without. Months of the year become one interval a
year, so that winters are not transferred only to be dropped.
"""

from __future__ import annotations

import calendar
import datetime as dt
import glob
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit, urlunsplit

from osgeo import ogr

from ..errors import Cancelled, CloudToolsError, InputError, NetworkError
from ..fetch import host
from ..messages import message
from .cells import cell_bounds
from .items import SceneItem, box_wkb, parse_item

#: Address and collection of known catalogues, and the property by which they can be asked for MGRS cells.
CATALOGUES = {
    "earth_search_l2a": ("https://earth-search.aws.element84.com/v1", "sentinel-2-l2a", "grid:code"),
    "earth_search_l1c": ("https://earth-search.aws.element84.com/v1", "sentinel-2-l1c", "grid:code"),
    "planetary_computer": ("https://planetarycomputer.microsoft.com/api/stac/v1", "sentinel-2-l2a", "s2:mgrs_tile"),
    "copernicus": ("https://stac.dataspace.copernicus.eu/v1", "sentinel-2-l2a", "grid:code"),
}
ORDERS = ("date", "newest", "cloud_cover")
PAGE_SIZE = 100
PAGE_BYTES = 32 * 2**20
#: More items than this are never collected; pages without anything new that are borne.
MAX_ITEMS, MAX_IDLE_PAGES = 10_000, 5
MAX_FILE = 256 * 2**20


@dataclass(frozen=True)
class SearchRequest:
    """What is looked for.

    api: address of the API, or a local file or folder; collections: ids, () for all; bounds: (west, south, east, north)
    in degrees or None, east may be above 180; cells: MGRS cells; start, end: UTC, both included; months: numbers from 1
    to 12, () for all; max_cloud: percent; one_per_orbit: of items of one cell and pass only the newest baseline;
    limit: at most so many, 0 for all, the first in the order; order: of ORDERS; cell_property: by which the server can
    be asked for cells, '' for none.
    """

    api: str
    collections: tuple = ()
    bounds: tuple | None = None
    cells: tuple = ()
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    months: tuple = ()
    max_cloud: float = 100.0
    one_per_orbit: bool = False
    limit: int = 0
    order: str = "date"
    cell_property: str = ""

    def __post_init__(self):
        if self.start and self.end and self.start > self.end:
            raise InputError(
                message("The first date ({start:%Y-%m-%d}) is after the last one; swap them.", start=self.start)
            )
        if self.bounds is not None:
            west, south, east, north = self.bounds
            if not (west < east and south < north):
                raise InputError(message("The extent is empty."))
            if south > 90 or north < -90 or east - west > 360:
                raise InputError(message("The extent lies outside of the world; check its CRS."))
        if not self.is_local and self.bounds is None and not self.cells:
            raise InputError(message("Say where to search: give an extent or MGRS cells."))
        if self.months and not self.intervals:
            raise InputError(message("None of the chosen months lies between the first and the last date."))

    @property
    def is_local(self) -> bool:
        return "://" not in self.api

    @property
    def places(self) -> tuple:
        """((box, cell), ...) to ask for; no box crosses 180 degrees, cell is '' where it holds several or any; () for
        everywhere."""
        if self.bounds is not None:
            wanted = [(self.bounds, self.cells[0] if len(self.cells) == 1 else "")]
        else:
            wanted = [(cell_bounds(cell), cell) for cell in self.cells]
        return tuple((part, cell) for box, cell in wanted for part in split_box(box))

    @property
    def boxes(self) -> tuple:
        return tuple(box for box, _ in self.places)

    @property
    def intervals(self) -> tuple:
        """((start, end), ...), both included; None for an open end."""
        return month_intervals(self.start, self.end, self.months)

    def describe(self):
        """One line for a log."""
        return message(
            "{boxes} box(es) and {intervals} interval(s) of time: {queries} search(es) at {host}",
            boxes=max(1, len(self.boxes)),
            intervals=len(self.intervals),
            queries=max(1, len(self.boxes)) * len(self.intervals),
            host=os.path.basename(self.api) if self.is_local else host(self.api),
        )


@dataclass
class SearchResult:
    """items: SceneItems in the order asked for; found: their JSON as the catalogue gave it; dropped: {reason: number}
    of items that a condition removed here; pages: answers read; notes: (level, text)."""

    items: list
    found: list
    dropped: dict = field(default_factory=dict)
    pages: int = 0
    notes: list = field(default_factory=list)

    def collection(self) -> dict:
        """The items as a GeoJSON FeatureCollection."""
        return {"type": "FeatureCollection", "features": self.found}


# --- time and place --------------------------------------------------------------------------------------------------


def parse_day(text: str, last: bool = False) -> dt.datetime | None:
    """UTC of '2024-06-12', '2024-06' or '2024' (the first moment of it, or the last), or of an ISO time; None for ''.

    Raises InputError for anything else.
    """
    text = text.strip()
    if not text:
        return None
    match = re.fullmatch(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?", text)
    try:
        if match:
            year, month, day = int(match[1]), int(match[2] or (12 if last else 1)), match[3]
            day = int(day) if day else calendar.monthrange(year, month)[1] if last else 1
            moment = dt.datetime(year, month, day)
            return moment + dt.timedelta(days=1, microseconds=-1) if last else moment
        moment = dt.datetime.fromisoformat(re.sub(r"[zZ]$", "+00:00", text))
    except (ValueError, calendar.IllegalMonthError, OverflowError) as error:
        raise InputError(
            message("'{text}' is not a date; write it as 2024-06-12 or 2024-06-12T10:00:00Z.", text=text)
        ) from error
    return moment.astimezone(dt.timezone.utc).replace(tzinfo=None) if moment.tzinfo else moment


def parse_months(text: str) -> tuple:
    """(6, 7, 8, 9) of '6-9', '6,7,8,9' or 'jun-sep'; '11-2' goes over the turn of the year. Raises InputError."""
    months = set()
    for word in filter(None, re.split(r"[,;\s]+", text.strip().lower())):
        match = re.fullmatch(r"(\w+?)(?:-(\w+))?", word)
        ends = [_month(part) for part in (match[1], match[2] or match[1])] if match else [0]
        if 0 in ends:
            raise InputError(message("'{word}' is no month; write months as 6-9 or 6,7,8.", word=word))
        first, last = ends
        months.update((first - 1 + i) % 12 + 1 for i in range((last - first) % 12 + 1))
    return tuple(sorted(months))


def _month(word: str) -> int:
    names = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else 0
    return next((i for i, name in enumerate(names, 1) if len(word) >= 3 and word.startswith(name)), 0)


def month_intervals(start, end, months) -> tuple:
    """Intervals of time between `start` and `end` (None: open) that hold the given months of every year, joined where
    they touch. Without a start, Landsat 1 (1972) is the beginning; without an end, today."""
    if not months or len(set(months)) == 12:
        return ((start, end),)
    first = start or dt.datetime(1972, 7, 1)
    last = end or dt.datetime.now(dt.timezone.utc).replace(tzinfo=None)
    intervals = []
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        after = dt.datetime(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else last
        if month in months:
            low, high = max(first, dt.datetime(year, month, 1)), min(last, after - dt.timedelta(microseconds=1))
            if intervals and low - intervals[-1][1] <= dt.timedelta(microseconds=1):
                intervals[-1] = (intervals[-1][0], high)
            elif low <= high:
                intervals.append((low, high))
        year, month = year + month // 12, month % 12 + 1
    return tuple(intervals)


def split_box(box) -> tuple:
    """One box, or two where it crosses 180 degrees; latitudes cut at the poles."""
    west, south, east, north = box
    south, north = max(-90.0, south), min(90.0, north)
    if east - west >= 360.0:
        return ((-180.0, south, 180.0, north),)
    turn = 360.0 * ((west + 180.0) // 360.0)
    west, east = west - turn, east - turn
    if east <= 180.0:
        return ((west, south, east, north),)
    return (west, south, 180.0, north), (-180.0, south, east - 360.0, north)


def _stamp(moment) -> str:
    return ".." if moment is None else moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


# --- conditions ------------------------------------------------------------------------------------------------------


class Conditions:
    """Everything that an item must fulfil, whatever the server thinks."""

    def __init__(self, request: SearchRequest):
        self._request = request
        self._boxes = [ogr.CreateGeometryFromWkb(box_wkb(box)) for box in request.boxes] if request.bounds else []
        self._cells, self._intervals = set(request.cells), request.intervals

    def refusal(self, item: SceneItem) -> str:
        """'' for an item that fits; else what it fails: place, cell, time, collection, cloud or no_cloud_cover."""
        request = self._request
        if request.collections and item.collection and item.collection not in request.collections:
            return "collection"
        if self._cells and item.cell not in self._cells:
            return "cell"
        if self._boxes and not self._is_inside(item):
            return "place"
        if (request.start or request.end or request.months) and not self._is_in_time(item):
            return "time"
        if request.max_cloud < 100.0:
            if item.cloud_cover is None:
                return "no_cloud_cover"
            if item.cloud_cover > request.max_cloud:
                return "cloud"
        return ""

    def _is_inside(self, item: SceneItem) -> bool:
        if not item.footprint:
            return False
        shape = ogr.CreateGeometryFromWkb(item.footprint)
        return any(shape.Intersects(box) for box in self._boxes)

    def _is_in_time(self, item: SceneItem) -> bool:
        if item.when is None:
            return False
        until = item.until or item.when
        return any((end is None or item.when <= end) and (start is None or until >= start)
                   for start, end in self._intervals)  # fmt: skip


def one_per_orbit(items) -> tuple:
    """(kept, number left out): of the items of one cell that one pass made, that with the newest baseline, then with
    the fewest pixels without data, then the least cloudy. Catalogues hold a scene once per reprocessing."""

    def merit(item):
        nodata = 100.0 if item.nodata_share is None else item.nodata_share
        cloud = 100.0 if item.cloud_cover is None else item.cloud_cover
        return [-float(item.baseline or 0), nodata, cloud, item.id]

    best = {}
    for item in items:
        key = (item.collection, *item.pass_key)
        if key not in best or merit(item) < merit(best[key]):
            best[key] = item
    kept = [item for item in items if best[(item.collection, *item.pass_key)] is item]
    return kept, len(items) - len(kept)


def _sorted(items, order: str) -> list:
    epoch = dt.datetime(1, 1, 1)
    if order == "cloud_cover":
        return sorted(items, key=lambda i: (101.0 if i.cloud_cover is None else i.cloud_cover, i.when or epoch, i.id))
    return sorted(items, key=lambda i: (i.when or epoch, i.id), reverse=order == "newest")


# --- searching -------------------------------------------------------------------------------------------------------


def search(request: SearchRequest, fetcher=None, progress=None, cancelled=None, log=None) -> SearchResult:
    """Find what is asked for. fetcher: an engine.fetch.Fetcher with the API's credentials, None for local files.

    Raises InputError, NetworkError, Cancelled.
    """
    progress, cancelled = progress or (lambda _: None), cancelled or (lambda: False)
    log = log or (lambda *_: None)
    conditions = Conditions(request)
    result = SearchResult([], [])
    originals = {}

    def take(found, source: str):
        """Notes an item and returns its key; None for what is none."""
        try:
            item = parse_item(found, source)
        except ValueError:
            result.dropped["broken"] = result.dropped.get("broken", 0) + 1
            return None
        key = (item.collection, item.id)
        if key in originals:
            return key
        refusal = conditions.refusal(item)
        originals[key] = None if refusal else (item, found)
        if refusal:
            result.dropped[refusal] = result.dropped.get(refusal, 0) + 1
        if len(originals) > MAX_ITEMS:
            raise InputError(
                message(
                    "More than {number:,} items match; narrow the extent, the dates or the collection.",
                    number=MAX_ITEMS,
                )
            )
        return key

    if request.is_local:
        for path in _local_files(request.api):
            if cancelled():
                raise Cancelled("Cancelled.")
            for found in _read_items(path):
                take(found, path)
            result.pages += 1
    else:
        _search_api(request, fetcher, take, result, originals, progress, cancelled, log)
    kept = [pair for pair in originals.values() if pair is not None]
    sources = {id(item): found for item, found in kept}
    items = [item for item, _ in kept]
    if request.one_per_orbit:
        items, dropped = one_per_orbit(items)
        if dropped:
            result.dropped["same_pass"] = dropped
    items = _sorted(items, request.order)
    if request.limit and len(items) > request.limit:
        result.notes.append(
            (
                "warning",
                message(
                    "{found} scenes fit; only {limit} of them are taken, as LIMIT says.",
                    found=len(items),
                    limit=request.limit,
                ),
            )
        )
        items = items[: request.limit]
    result.items, result.found = items, [sources[id(item)] for item in items]
    result.notes += _notes(result.dropped)
    progress(1.0)
    return result


def _notes(dropped: Mapping) -> list:
    texts = {
        "broken": ("warning", message("{number} items are broken and are left out.", number=dropped.get("broken", 0))),
        "no_cloud_cover": (
            "warning",
            message(
                "{number} items do not say how cloudy they are and are left out; set MAX_CLOUD to 100 to keep them.",
                number=dropped.get("no_cloud_cover", 0),
            ),
        ),
        "cloud": ("info", message("{number} items are too cloudy.", number=dropped.get("cloud", 0))),
        "same_pass": (
            "info",
            message(
                "{number} items show a pass that a newer or fuller item shows as well.",
                number=dropped.get("same_pass", 0),
            ),
        ),
    }
    elsewhere = sum(dropped.get(reason, 0) for reason in ("place", "cell", "time", "collection"))
    notes = [note for reason, note in texts.items() if dropped.get(reason)]
    if elsewhere:
        notes.append(
            ("info", message("{number} items of the answer lie outside of what was asked for.", number=elsewhere))
        )
    return notes


# local files


def _local_files(path: str) -> list:
    if os.path.isdir(path):
        files = sorted(glob.glob(os.path.join(glob.escape(path), "**", "*.json"), recursive=True))
        files += sorted(glob.glob(os.path.join(glob.escape(path), "**", "*.geojson"), recursive=True))
        if not files:
            raise InputError(message("The folder '{folder}' holds no JSON files.", folder=path))
        return files
    if not os.path.isfile(path):
        raise InputError(
            message(
                "'{path}' is neither a web address nor a file; write https://... or choose a file of STAC items.",
                path=path,
            )
        )
    return [path]


def _read_items(path: str) -> list:
    """Items in a file: an item, an item collection, or nothing for other JSON."""
    try:
        if os.path.getsize(path) > MAX_FILE:
            raise InputError(message("'{path}' is too large for a file of STAC items.", path=path))
        with open(path, encoding="utf-8-sig") as file:
            found = json.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(message("'{path}' is no JSON; leave it out or write it again.", path=path)) from error
    if not isinstance(found, Mapping):
        return []
    if found.get("type") == "FeatureCollection" and isinstance(found.get("features"), list):
        return found["features"]
    return [found] if found.get("type") == "Feature" else []


# the API


def _search_api(request, fetcher, take, result, originals, progress, cancelled, log) -> None:
    landing = _landing(request.api, fetcher)
    address, method = _search_link(request.api, landing)
    conformance = [str(entry) for entry in landing.get("conformsTo") or [] if isinstance(entry, str)]
    if conformance and not any("item-search" in entry for entry in conformance):
        raise InputError(
            message(
                "The catalogue at {host} cannot be searched (it is a static catalogue); download its items and choose "
                "the folder as API.",
                host=host(request.api),
            )
        )
    knows_query = any("item-search#query" in entry for entry in conformance)
    places, intervals = request.places or ((None, ""),), request.intervals
    tasks = [(*place, interval) for place in places for interval in intervals]
    pager = _Pager(fetcher, take, cancelled)
    for position, (box, cell, interval) in enumerate(tasks):
        body = {"limit": PAGE_SIZE}
        if request.collections:
            body["collections"] = list(request.collections)
        if box is not None:
            body["bbox"] = [round(value, 7) for value in box]
        if interval != (None, None):
            body["datetime"] = "/".join(map(_stamp, interval))
        query = _query(request, cell) if knows_query else {}
        before = len(originals)
        if query:
            try:
                result.pages += pager.run(address, method, {**body, "query": query})
            except NetworkError as error:
                if error.status not in (400, 422) or len(originals) > before:
                    raise
                knows_query = False  # it has said so, but understands another dialect
            if len(originals) == before:
                log("debug", message("Nothing was found with conditions sent to the server; asked again without."))
        if not query or len(originals) == before:
            result.pages += pager.run(address, pager.method if query else method, body)
        method = pager.method
        progress((position + 1) / len(tasks))


def _query(request: SearchRequest, cell: str) -> dict:
    """Conditions that a server may take over, so that less is transferred. Only comparisons: servers that know `query`
    do not all know its "in"."""
    query = {}
    if request.max_cloud < 100.0:
        query["eo:cloud_cover"] = {"lte": request.max_cloud}
    if cell and request.cell_property:
        query[request.cell_property] = {"eq": f"MGRS-{cell}" if request.cell_property == "grid:code" else cell}
    return query


def _landing(api: str, fetcher) -> Mapping:
    found = fetcher.get(api, max_bytes=PAGE_BYTES, headers={"Accept": "application/json"}).json()
    if not isinstance(found, Mapping) or not isinstance(found.get("links"), list):
        raise InputError(
            message(
                "There is no STAC API at {host}; give the address of its landing page (often ending in /v1 or /stac).",
                host=host(api),
            )
        )
    return found


def _search_link(api: str, landing: Mapping) -> tuple:
    """(address, method) of the item search; POST where the server offers it."""
    base = api if api.endswith("/") else f"{api}/"
    links = [link for link in landing["links"] if isinstance(link, Mapping) and link.get("rel") == "search"]
    links = [link for link in links if isinstance(link.get("href"), str)]
    for method in ("POST", "GET"):
        for link in links:
            if str(link.get("method", "GET")).upper() == method:
                return _safe_link(base, link["href"]), method if len(links) > 1 or "method" in link else "POST"
    return urljoin(base, "search"), "POST"


def _safe_link(base: str, href: str) -> str:
    """An absolute address; a link that leads from https to http of the same host (a proxy's slip) stays https."""
    target = urljoin(base, href)
    here, there = urlsplit(base), urlsplit(target)
    if there.scheme not in ("http", "https"):
        raise NetworkError(
            message("The server {host} links to something that is no web address; report it there.", host=host(base))
        )
    if here.scheme == "https" and there.scheme == "http" and here.hostname == there.hostname:
        target = urlunsplit(there._replace(scheme="https", netloc=here.netloc))
    return target


class _Pager:
    """Reads page after page until there is no next one, and no longer than there is something new."""

    def __init__(self, fetcher, take, cancelled):
        self._fetcher, self._take, self._cancelled = fetcher, take, cancelled
        self.method = "POST"

    def run(self, address: str, method: str, body: dict) -> int:
        self.method = method
        seen, known, idle, pages = set(), {None}, 0, 0
        request = (method, address, body)
        while request is not None:
            if self._cancelled():
                raise Cancelled("Cancelled.")
            key = json.dumps(request, sort_keys=True)
            if key in seen:
                raise self._endless(address)
            seen.add(key)
            page = self._ask(request, first=pages == 0)
            pages += 1
            features = page.get("features")
            if not isinstance(features, list):
                raise NetworkError(
                    message(
                        "The server {host} did not answer with a list of items; check the address.", host=host(address)
                    )
                )
            keys = {self._take(found, address) for found in features}
            idle = 0 if keys - known else idle + 1
            known |= keys
            request = self._next(page, (self.method, *request[1:]))
            if request is not None and idle >= MAX_IDLE_PAGES:
                raise self._endless(address)
        return pages

    @staticmethod
    def _endless(address: str) -> CloudToolsError:
        return NetworkError(
            message(
                "The server {host} keeps announcing further pages without anything new on them; narrow the search or "
                "try another catalogue.",
                host=host(address),
            )
        )

    def _ask(self, request, first: bool) -> Mapping:
        method, address, body = request
        try:
            answer = self._send(method, address, body)
        except NetworkError as error:
            # servers without POST say so in one of these ways
            if not (first and method == "POST" and error.status in (404, 405, 501)):
                raise
            self.method = "GET"
            answer = self._send("GET", address, body)
        page = answer.json()
        if not isinstance(page, Mapping):
            raise NetworkError(
                message("The server {host} did not answer with a list of items; check the address.", host=host(address))
            )
        return page

    def _send(self, method: str, address: str, body):
        accept = {"Accept": "application/geo+json, application/json"}
        if method == "POST":
            return self._fetcher.post(address, body, headers=accept, max_bytes=PAGE_BYTES)
        params = {}
        for name, value in (body or {}).items():
            if name == "query":
                params[name] = json.dumps(value)
            else:
                params[name] = ",".join(map(str, value)) if isinstance(value, list) else value
        return self._fetcher.get(address, params=params or None, headers=accept, max_bytes=PAGE_BYTES)

    def _next(self, page: Mapping, request):
        """(method, address, body) of the next page, None where this is the last."""
        _, address, body = request
        links = page.get("links")
        for link in links if isinstance(links, list) else ():
            if not isinstance(link, Mapping) or link.get("rel") != "next" or not isinstance(link.get("href"), str):
                continue
            target = _safe_link(address, link["href"])
            if str(link.get("method", "GET")).upper() == "POST":
                further = link.get("body") if isinstance(link.get("body"), Mapping) else {}
                return "POST", target, {**body, **further} if link.get("merge") or not further else dict(further)
            return "GET", target, {}  # the link holds all conditions
        return None
