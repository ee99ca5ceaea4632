"""Tellus: scenes of the Satellite Data Traveler API and their files, and the form of the older tile API.

Traveler API, as its guide describes it (www.tellusxdp.com, howtouse/dev): POST data-search/ pages by the condition that
the answer's meta["search-condition"] gives; GET datasets/{id}/data/{scene}/files/; POST .../download-url/ gives an
address that is valid for a short time and is somewhere else. The tile API of the two Sorabatake articles: GET
api/v1/{dataset}/scene by bounding box, tiles at {dataset}/{ids}/{z}/{x}/{y}.png.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import fnmatch
import json
import os
import re
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

import numpy as np
from osgeo import gdal, ogr

from .errors import InputError, NetworkError, OutputError
from .fetch import Fetcher, host
from .grid import crs_wkt
from .messages import message
from .raster import quiet_gdal
from .vector import write_features

TRAVELER = "https://www.tellusxdp.com/api/traveler/v1"
APIS = ("traveler", "tiles")
_PAGE = 500
#: Fields of the layer of scenes, in this order.
FIELDS = (
    ("scene_id", str),
    ("dataset_id", str),
    ("name", str),
    ("start", str),
    ("end", str),
    ("cloud_cover", float),
    ("min_lon", float),
    ("min_lat", float),
    ("max_lon", float),
    ("max_lat", float),
    ("api", str),
    ("base_url", str),
    ("properties", str),
)
#: The forms of the articles, after the base address.
TEMPLATES = {
    "av2ori": "av2ori/{rsp_id}/{product_id}/{z}/{x}/{y}.png",
    "PALSAR-2": "PALSAR-2/{scene_id}/{z}/{x}/{y}.png",
}
_UUID = re.compile(r"(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Scene:
    """One scene. bounds: (west, south, east, north) in degrees, east may be beyond 180; footprint: WKB; start, end: ISO
    8601 or ''; properties: everything else that the server says."""

    id: str
    dataset: str
    name: str
    bounds: tuple
    footprint: bytes = field(repr=False)
    start: str = ""
    end: str = ""
    properties: dict = field(default_factory=dict, repr=False, hash=False)

    @property
    def cloud_cover(self):
        """Percent, None where the server says nothing."""
        for key, value in self.properties.items():
            if "cloud" in key.lower() and isinstance(value, (int, float)) and not isinstance(value, bool):
                return float(value)
        return None


def search_scenes(
    fetcher: Fetcher,
    api: str,
    base: str,
    bounds,
    dataset: str = "",
    start: str = "",
    end: str = "",
    limit: int = 1000,
    progress=None,
) -> tuple:
    """(scenes, number that the server says there are) in an extent.

    api: of APIS; base: its address; bounds: (west, south, east, north) in degrees; dataset: for the Traveler API id, or
    part of a name, several with commas, '' for all; for the tile API the path (av2ori). start, end: 'YYYY-MM-DD', both
    included, '' for open. What the server answers is checked again against extent and dates.
    Raises NetworkError, InputError for a dataset that does not exist and dates that are none.
    """
    first, last = _day(start, False), _day(end, True)
    if first and last and first > last:
        raise InputError(message("The start date lies after the end date."))
    base = base.rstrip("/")
    if api == "traveler":
        found, total = _search_traveler(fetcher, base, bounds, dataset, first, last, limit, progress)
    else:
        found = _search_tiles(fetcher, base, bounds, dataset or "av2ori")
        total = len(found)
    kept = [scene for scene in found if _touches(scene.bounds, bounds) and _within(scene, first, last)]
    return kept[:limit], total


def sample(scenes, count: int, seed: int) -> list:
    """`count` scenes at random, in the order of the list; all of them where there are no more. The same seed gives the
    same scenes."""
    if count <= 0 or count >= len(scenes):
        return list(scenes)
    chosen = np.random.default_rng(seed).choice(len(scenes), count, replace=False)
    return [scenes[index] for index in sorted(chosen)]


def write_scenes(path: str, scenes, api: str, base: str) -> None:
    """The footprints as a layer with FIELDS."""
    rows = (
        (
            scene.footprint,
            (
                scene.id,
                scene.dataset,
                scene.name,
                scene.start,
                scene.end,
                scene.cloud_cover,
                *scene.bounds,
                api,
                base.rstrip("/"),
                json.dumps(scene.properties, ensure_ascii=False),
            ),
        )
        for scene in scenes
    )
    write_features(path, crs_wkt("EPSG:4326"), ogr.wkbUnknown, FIELDS, rows, "scenes")


def scene_of_row(row: dict, footprint: bytes = b"") -> Scene:
    """A scene from the attributes of a layer that `write_scenes` made. Raises InputError for another layer."""
    try:
        bounds = tuple(float(row[name]) for name in ("min_lon", "min_lat", "max_lon", "max_lat"))
        properties = json.loads(row["properties"] or "{}")
        return Scene(
            str(row["scene_id"]),
            str(row["dataset_id"] or ""),
            str(row["name"] or ""),
            bounds,
            footprint,
            str(row["start"] or ""),
            str(row["end"] or ""),
            properties if isinstance(properties, dict) else {},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            message("This layer does not come from the search for Tellus scenes; its columns differ.")
        ) from error


# --- the Traveler API ---


def _search_traveler(fetcher, base, bounds, dataset, first, last, limit, progress) -> tuple:
    west, south, east, north = bounds
    body = {
        "intersects": {
            "type": "Polygon",
            "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
        },
        "query": {},
        "sortby": [{"field": "properties.start_datetime", "direction": "asc"}],
        "paginate": {"size": max(10, min(_PAGE, limit)), "cursor": None},
    }
    if first:
        body["query"]["start_datetime"] = {"gte": first.isoformat().replace("+00:00", "Z")}
    if last:
        body["query"]["end_datetime"] = {"lte": last.isoformat().replace("+00:00", "Z")}
    if dataset.strip():
        body["datasets"] = _dataset_ids(fetcher, base, dataset)
    scenes, seen, asked = {}, 0, set()
    total = 0
    while True:
        answer = fetcher.post(f"{base}/data-search/", body).json()
        features = answer.get("features") if isinstance(answer, dict) else None
        if not isinstance(features, list):
            raise NetworkError(
                message(
                    "The server {host} does not answer as the Traveler API does; check the address.", host=host(base)
                )
            )
        meta = answer.get("meta") if isinstance(answer.get("meta"), dict) else {}
        total = meta.get("total") if isinstance(meta.get("total"), int) else seen + len(features)
        seen += len(features)
        for feature in features:
            scene = _traveler_scene(feature)
            if scene is not None:
                scenes.setdefault((scene.dataset, scene.id), scene)
        if progress is not None:
            progress(min(1.0, seen / max(1, min(total, limit))))
        condition = meta.get("search-condition")
        mark = json.dumps(condition, sort_keys=True)
        # paging ends by the count; a server that goes in circles, or on for ever, is not followed
        if seen >= total or len(scenes) >= limit or not features or not isinstance(condition, dict) or mark in asked:
            break
        asked.add(mark)
        body = condition
    return list(scenes.values()), total


def _dataset_ids(fetcher, base: str, text: str) -> list:
    words = [word.strip() for word in text.split(",") if word.strip()]
    ids = [word for word in words if _UUID.fullmatch(word)]
    names = [word for word in words if word not in ids]
    if not names:
        return ids
    known = datasets(fetcher, base)
    for word in names:
        matching = [key for key, name in known.items() if word.lower() in name.lower()]
        if not matching:
            raise InputError(
                message(
                    "There is no dataset '{name}'; there are {names}.",
                    name=word,
                    names=", ".join(sorted(known.values())[:30]) or message("none"),
                )
            )
        ids += matching
    return list(dict.fromkeys(ids))


def datasets(fetcher: Fetcher, base: str) -> dict:
    """{id: name} of the datasets that the token may see."""
    found, url, asked = {}, f"{base.rstrip('/')}/datasets/", set()
    while url and url not in asked and len(asked) < 100:
        asked.add(url)
        answer = fetcher.get(url).json()
        for item in answer.get("results", []) if isinstance(answer, dict) else []:
            if isinstance(item, dict) and item.get("id"):
                found[str(item["id"])] = str(item.get("name") or item["id"])
        url = answer.get("next") if isinstance(answer, dict) else None
    return found


def _traveler_scene(feature):
    if not isinstance(feature, dict) or not feature.get("id"):
        return None
    properties = feature.get("properties") if isinstance(feature.get("properties"), dict) else {}
    shape = _geometry(feature.get("geometry"))
    if shape is None:
        return None
    west, east, south, north = shape.GetEnvelope()
    return Scene(
        str(feature["id"]),
        str(feature.get("dataset_id") or properties.get("tellus:dataset_id") or ""),
        str(properties.get("tellus:name") or feature["id"]),
        (west, south, east, north),
        bytes(shape.ExportToWkb()),
        str(properties.get("start_datetime") or ""),
        str(properties.get("end_datetime") or ""),
        properties,
    )


def _geometry(value):
    """An OGR geometry of GeoJSON, None for what is none."""
    if not isinstance(value, dict):
        return None
    with quiet_gdal():
        try:
            shape = ogr.CreateGeometryFromJson(json.dumps(value))
        except RuntimeError:
            shape = None
        gdal.ErrorReset()
    return None if shape is None or shape.IsEmpty() else shape


@dataclass(frozen=True)
class File:
    """A file of a scene. id: to ask for its address; size: bytes, 0 where the server does not say."""

    id: str
    name: str
    size: int = 0
    kind: str = "files"


def scene_files(fetcher: Fetcher, base: str, scene: Scene, kind: str = "files") -> list:
    """The files (kind 'files') or thumbnails ('thumbnails') of a scene. Raises NetworkError."""
    answer = fetcher.get(f"{_scene_url(base, scene)}/{kind}/").json()
    found = []
    for item in answer.get("results", []) if isinstance(answer, dict) else []:
        if isinstance(item, dict) and item.get("id") is not None:
            name = os.path.basename(str(item.get("name") or item["id"]).replace("\\", "/"))
            size = item.get("size", item.get("file_size"))
            found.append(File(str(item["id"]), _plain_name(name), size if isinstance(size, int) else 0, kind))
    return found


def _scene_url(base: str, scene: Scene) -> str:
    return f"{base.rstrip('/')}/datasets/{quote(scene.dataset, safe='')}/data/{quote(scene.id, safe='')}"


def _plain_name(name: str) -> str:
    """A file name that is nothing but one."""
    name = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", name).strip(". ")
    return name[:150] or "file"


def folder_name(scene: Scene) -> str:
    return _plain_name(scene.name or scene.id)


def download_files(
    fetcher: Fetcher,
    base: str,
    scene: Scene,
    folder: str,
    pattern: str = "*",
    kind: str = "files",
    max_bytes: int = 50 * 2**30,
    progress=None,
) -> tuple:
    """(paths, number of those that were there already) of a scene's files whose names fit the pattern.

    Each file appears whole or not at all; one that is there with its size is not fetched again.
    Raises NetworkError, InputError where no file fits, OutputError.
    """
    files = scene_files(fetcher, base, scene, kind)
    chosen = [file for file in files if fnmatch.fnmatch(file.name.lower(), pattern.lower() or "*")]
    if not chosen:
        raise InputError(
            message(
                "The scene {scene} has no file that fits '{pattern}'; it has {names}.",
                scene=scene.name,
                pattern=pattern,
                names=", ".join(file.name for file in files[:20]) or message("none"),
            )
        )
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise OutputError(
            message("The folder '{path}' cannot be made ({reason}).", path=folder, reason=error.strerror or "")
        ) from error
    paths, kept = [], 0
    for number, file in enumerate(chosen):
        path = os.path.join(folder, file.name)
        if os.path.exists(path) and (not file.size or os.path.getsize(path) == file.size):
            kept += 1
        else:
            _download(
                fetcher,
                f"{_scene_url(base, scene)}/{file.kind}/{quote(file.id, safe='')}/download-url/",
                path,
                max_bytes,
            )
        paths.append(path)
        if progress is not None:
            progress((number + 1) / len(chosen))
    return paths, kept


def _download(fetcher, ask: str, path: str, max_bytes: int) -> None:
    for again in (True, False):
        answer = fetcher.post(ask, {}).json()
        url = answer.get("download_url") if isinstance(answer, dict) else None
        if not isinstance(url, str):
            raise NetworkError(message("The server {host} gives no address for the file.", host=host(ask)))
        try:
            fetcher.download(url, path, max_bytes=max_bytes)
            return
        except NetworkError as error:
            if not (again and error.denied):  # the address is valid for minutes only: a new one, once
                raise


# --- the tile API of the articles ---


def _search_tiles(fetcher, base, bounds, dataset) -> list:
    west, south, east, north = bounds
    params = {"min_lat": south, "min_lon": west, "max_lat": north, "max_lon": east}
    answer = fetcher.get(f"{base}/api/v1/{quote(dataset)}/scene", params=params).json()
    if not isinstance(answer, list):
        raise NetworkError(
            message("The server {host} does not answer with a list of scenes; check the address.", host=host(base))
        )
    scenes = []
    for item in answer:
        scene = _tile_scene(item, dataset)
        if scene is not None:
            scenes.append(scene)
    return scenes


def _tile_scene(item, dataset: str):
    if not isinstance(item, dict):
        return None
    try:
        box = tuple(float(item[name]) for name in ("min_lon", "min_lat", "max_lon", "max_lat"))
    except (KeyError, TypeError, ValueError):
        return None
    if not (np.isfinite(box).all() and box[2] > box[0] and box[3] > box[1]):
        return None
    west, south, east, north = box
    shape = ogr.CreateGeometryFromWkt(
        f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"
    )
    plain = {_key(name): value for name, value in item.items() if isinstance(value, (str, int, float))}
    name = str(next((plain[k] for k in ("sceneid", "entityid", "productid", "id") if k in plain), "scene"))
    when = str(next((plain[k] for k in ("acquisitiondate", "date", "datetime") if k in plain), ""))
    moment = _moment(when)
    iso = moment.isoformat() if moment else ""
    return Scene(name, dataset, name, box, bytes(shape.ExportToWkb()), iso, iso, item)


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def tile_template(base: str, scene: Scene, template: str = "", options: dict | None = None) -> str:
    """URL template of a scene's tiles: placeholders other than {z}, {x}, {y} are filled from what is known of the scene
    ({rsp_id}, {product_id}, {scene_id}), `options` (r, g, b, rdepth, opacity, preset) become the query.

    template: after the base address, '' for that of the dataset in TEMPLATES. Raises InputError.
    """
    template = template or TEMPLATES.get(scene.dataset, "")
    if not template:
        raise InputError(
            message(
                "There is no form of tile address for '{dataset}'; give TEMPLATE, such as {example}.",
                dataset=scene.dataset,
                example=TEMPLATES["PALSAR-2"],
            )
        )
    known = {_key(name): value for name, value in scene.properties.items() if isinstance(value, (str, int, float))}
    known = {"sceneid": scene.id, **known}

    def fill(match):
        word = match[1]
        if word.lower() in ("z", "x", "y", "-y"):
            return match[0]
        if _key(word) not in known:
            raise InputError(
                message(
                    "The scene {scene} has no '{word}' for its tile address; it has {names}.",
                    scene=scene.name,
                    word=word,
                    names=", ".join(sorted(scene.properties)[:30]),
                )
            )
        return quote(str(known[_key(word)]), safe="")

    path = re.sub(r"\{([^{}]*)\}", fill, template)
    whole = path if re.match(r"(?i)https?://", path) else f"{base.rstrip('/')}/{path.lstrip('/')}"
    query = urlencode({name: value for name, value in (options or {}).items() if value not in (None, "")})
    return f"{whole}{'&' if '?' in whole else '?'}{query}" if query else whole


# --- checks ---


def _day(text: str, end: bool):
    """Start or end of a day in UTC, None for ''."""
    if not text.strip():
        return None
    try:
        day = dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise InputError(message("'{text}' is no date; write it as 2018-06-28.", text=text)) from None
    time = dt.time(23, 59, 59) if end else dt.time(0, 0, 0)
    return dt.datetime.combine(day, time, dt.timezone.utc)


def _moment(text: str):
    """A moment of ISO 8601 or of HTTP's format, None for neither."""
    try:
        found = dt.datetime.fromisoformat(re.sub(r"Z$", "+00:00", text.strip()))
    except ValueError:
        try:
            found = email.utils.parsedate_to_datetime(text)
        except (TypeError, ValueError, IndexError):
            return None
    return found if found.tzinfo else found.replace(tzinfo=dt.timezone.utc)


def _within(scene: Scene, first, last) -> bool:
    """False for a scene that was taken outside of the dates, or does not say when where dates are asked for."""
    if first is None and last is None:
        return True
    start, end = _moment(scene.start), _moment(scene.end)
    start, end = start or end, end or start
    if start is None:
        return False
    return (first is None or start >= first) and (last is None or end <= last)


def _touches(a, b) -> bool:
    """True where two boxes in degrees meet, also one turn round the world apart."""
    meets = a[1] <= b[3] and b[1] <= a[3]
    return meets and any(a[0] + turn <= b[2] and b[0] <= a[2] + turn for turn in (-360.0, 0.0, 360.0))
