"""What a STAC item says, in the terms of the later steps: time, place, sun, baseline, assets, and what must be added to
its numbers.

Sources: STAC 1.0.0 and 1.1.0 with the extensions eo, raster, view, sat, grid, mgrs, proj, processing and file, and the
properties of Earth Search, Planetary Computer and the Copernicus Data Space (s2:..., earthsearch:...). Items come from
the network: nothing in them is trusted, and what does not fit is left out.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from urllib.parse import urljoin

from osgeo import ogr

from ..errors import InputError
from ..messages import Message, message
from ..raster import quiet_gdal
from ..scenes import OFFSET_BASELINE, OFFSET_DN, OffsetDecision, band_key, baseline_number, format_baseline, iso_time

#: Sentinel-2 bands by the names that catalogues give their assets (eo common names, Earth Search's keys).
SENTINEL2_BANDS = {
    "coastal": "B01",
    "blue": "B02",
    "green": "B03",
    "red": "B04",
    "rededge1": "B05",
    "rededge2": "B06",
    "rededge3": "B07",
    "nir": "B08",
    "nir08": "B8A",
    "nir09": "B09",
    "cirrus": "B10",
    "swir16": "B11",
    "swir22": "B12",
    "visual": "TCI",
    "cloud": "CLDPRB",
    "snow": "SNWPRB",
}
#: Reflectance per stored number of all Sentinel-2 products (QUANTIFICATION_VALUE 10000).
SENTINEL2_SCALE = 1e-4
_QUALITY = re.compile(r"^(SCL|TCI|AOT|WVP|CLDPRB|SNWPRB|QA.*|.*_?QA(_.*)?|MSK.*|CLM|CLP|Fmask)$", re.IGNORECASE)
_CELL = re.compile(r"(?:^|[-_])T?(\d{2}[C-HJ-NP-X][A-HJ-NP-Z][A-HJ-NP-V])(?=$|[-_])")
_NO_DATA_ROLES = {"thumbnail", "overview", "metadata", "date", "quicklook"}
_NO_DATA_KEYS = re.compile(r"^(thumbnail|preview|rendered_preview|tilejson|quicklook|overview|index)\b", re.IGNORECASE)
MAX_TEXT = 2000  # characters of an id or an address


@dataclass(frozen=True)
class AssetBand:
    """A band of an asset. name: as the item says; scale, offset: physical value = stored * scale + offset; None where
    the item says nothing."""

    name: str = ""
    common: str = ""
    scale: float | None = None
    offset: float | None = None
    nodata: float | None = None


@dataclass(frozen=True)
class Asset:
    """A raster of an item. resolution: metres or degrees, 0 where the item does not say it; bands: at least one."""

    key: str
    href: str
    media_type: str = ""
    resolution: float = 0.0
    bands: tuple = (AssetBand(),)

    @property
    def rank(self):
        """Sorts the better of two assets with the same band first: GeoTIFF before JPEG 2000, fine before coarse."""
        jpeg = "jp2" in self.media_type or self.href.lower().split("?")[0].endswith(".jp2")
        return jpeg, self.resolution or math.inf, self.key


@dataclass(frozen=True)
class SceneItem:
    """A STAC item. when: UTC without zone, None where unknown; cloud_cover, nodata_share: percent; sun_*: degrees;
    cell: MGRS tile such as 33UUP; orbit: absolute orbit where known, else relative; offset_applied: what the catalogue
    says of the Sentinel-2 offset, None where it says nothing; epsg: 0 where unknown; source: where it was found;
    footprint: ISO WKB of a (multi)polygon in degrees, b'' where there is none."""

    id: str
    collection: str = ""
    when: dt.datetime | None = None
    until: dt.datetime | None = None
    cloud_cover: float | None = None
    nodata_share: float | None = None
    sun_azimuth: float | None = None
    sun_elevation: float | None = None
    platform: str = ""
    orbit: str = ""
    orbit_state: str = ""
    cell: str = ""
    baseline: str = ""
    offset_applied: bool | None = None
    epsg: int = 0
    source: str = ""
    assets: tuple = ()
    footprint: bytes = field(default=b"", repr=False)

    @property
    def is_sentinel2(self) -> bool:
        text = f"{self.platform} {self.collection}".lower()
        return bool(
            re.search(r"sentinel[-_]?2|\bs2[abcd]?\b", text) or re.match(r"S2[ABCD]_(MSI|\d\d[A-Z]{3})", self.id)
        )

    @property
    def pass_key(self):
        """Equal for items that show one cell on one pass of one satellite."""
        day = self.when.date().isoformat() if self.when else self.id
        return self.cell or self.footprint, self.platform.lower(), self.orbit, "" if self.orbit[:1] == "A" else day


# --- parsing ---------------------------------------------------------------------------------------------------------


def parse_item(found, source: str = "") -> SceneItem:
    """A SceneItem of an item's JSON. Raises ValueError where it is none (no id, no properties)."""
    if not isinstance(found, Mapping) or not isinstance(found.get("properties"), Mapping):
        raise ValueError("no item")
    identity = found.get("id")
    if not isinstance(identity, str) or not identity.strip() or len(identity) > MAX_TEXT:
        raise ValueError("no id")
    properties = found["properties"]
    zenith = _number(properties, "s2:mean_solar_zenith")
    elevation = _number(properties, "view:sun_elevation")
    if elevation is None and zenith is not None:
        elevation = 90.0 - zenith
    azimuth = _number(properties, "view:sun_azimuth")
    applied = properties.get("earthsearch:boa_offset_applied")
    when = _time(properties.get("datetime")) or _time(properties.get("start_datetime"))
    item = SceneItem(
        id=identity,
        collection=_text(found, "collection"),
        when=when,
        until=_time(properties.get("end_datetime")) or when,
        cloud_cover=_number(properties, "eo:cloud_cover"),
        nodata_share=_number(properties, "s2:nodata_pixel_percentage"),
        sun_azimuth=_number(properties, "s2:mean_solar_azimuth") if azimuth is None else azimuth,
        sun_elevation=elevation,
        platform=_text(properties, "platform") or _text(properties, "constellation"),
        orbit=_orbit(properties),
        orbit_state=_text(properties, "sat:orbit_state"),
        cell=_cell(properties, identity),
        offset_applied=applied if isinstance(applied, bool) else None,
        epsg=_epsg(properties),
        source=source,
        assets=_assets(found.get("assets"), _base(found, source)),
        footprint=_footprint(found),
    )
    if not item.is_sentinel2 and not any(str(key).startswith("s2:") for key in properties):
        return item
    named = re.search(r"_N(\d{4})_", f"{_text(properties, 's2:product_uri')}_{identity}_")
    texts = (_text(properties, "s2:processing_baseline"), _text(properties, "processing:version"), named and named[1])
    baseline = next((format_baseline(text) for text in texts if text and baseline_number(text)), "")
    return _replaced(item, baseline=baseline, platform=item.platform or "sentinel-2")


def _replaced(item: SceneItem, **changes) -> SceneItem:
    return SceneItem(**{**{name: getattr(item, name) for name in item.__dataclass_fields__}, **changes})


def _text(values: Mapping, key: str) -> str:
    value = values.get(key)
    return value[:MAX_TEXT] if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _finite(value) -> float | None:
    """A number, None for anything else; the raster extension writes "nan" and "inf" as texts."""
    if isinstance(value, str) and value.lower() == "nan":
        return math.nan
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        return None
    return float(value)


def _number(values: Mapping, key: str) -> float | None:
    value = _finite(values.get(key))
    return None if value is None or math.isnan(value) else value


def _time(value) -> dt.datetime | None:
    return iso_time(value) if isinstance(value, str) else None


def _orbit(properties: Mapping) -> str:
    """'A46873' (absolute) or 'R122' (relative), '' where nothing is said."""
    datatake = re.search(r"_(\d{6})_N", _text(properties, "s2:datatake_id"))
    absolute = properties.get("sat:absolute_orbit")
    if isinstance(absolute, int):
        return f"A{absolute}"
    if datatake:
        return f"A{int(datatake[1])}"
    relative = properties.get("sat:relative_orbit")
    return f"R{relative}" if isinstance(relative, int) else ""


def _cell(properties: Mapping, identity: str) -> str:
    square = "".join(_text(properties, f"mgrs:{part}") for part in ("utm_zone", "latitude_band", "grid_square"))
    for text in (_text(properties, "grid:code").replace("MGRS-", ""), _text(properties, "s2:mgrs_tile"), square):
        if re.fullmatch(r"\d{1,2}[A-Z]{3}", text):
            return text.zfill(5)
    match = _CELL.search(identity)
    return match[1] if match else ""


def _epsg(values: Mapping) -> int:
    code = values.get("proj:epsg")
    if isinstance(code, int) and not isinstance(code, bool):
        return code
    match = re.fullmatch(r"EPSG:(\d+)", _text(values, "proj:code"))
    return int(match[1]) if match else 0


def _assets(found, base: str) -> tuple:
    if not isinstance(found, Mapping):
        return ()
    assets = []
    for key, asset in found.items():
        href = asset.get("href") if isinstance(asset, Mapping) else None
        if not isinstance(href, str) or not 0 < len(href) <= MAX_TEXT or not _is_raster(str(key), asset):
            continue
        bands = _bands(asset)
        sizes = [band.get("spatial_resolution") for band in _list(asset, "raster:bands") if isinstance(band, Mapping)]
        sizes += [asset.get("raster:spatial_resolution"), *(_list(asset, "proj:transform")[:1]), asset.get("gsd")]
        size = next((abs(value) for value in map(_finite, sizes) if value), 0.0)
        assets.append(Asset(str(key), absolute_href(href, base), _text(asset, "type"), size, bands))
    return tuple(assets)


def _list(values: Mapping, key: str) -> list:
    value = values.get(key)
    return value if isinstance(value, list) else []


def _is_raster(key: str, asset: Mapping) -> bool:
    roles = {str(role) for role in _list(asset, "roles")}
    kind = _text(asset, "type").lower()
    if (roles and roles <= _NO_DATA_ROLES) or _NO_DATA_KEYS.match(key):
        return False
    if kind:
        return "tiff" in kind or "jp2" in kind or "geotiff" in kind
    return asset["href"].lower().split("?")[0].endswith((".tif", ".tiff", ".jp2"))


def _bands(asset: Mapping) -> tuple:
    """Bands of an asset from eo:bands, raster:bands (STAC 1.0) or bands (1.1), whichever are there."""
    lists = [
        [entry if isinstance(entry, Mapping) else {} for entry in _list(asset, key)]
        for key in ("eo:bands", "raster:bands", "bands")
    ]
    number = max(1, *map(len, lists))
    result = []
    for position in range(number):
        merged = {}
        for entries in lists:
            if position < len(entries):
                merged.update(entries[position])
        for name in ("scale", "offset"):
            merged.setdefault(name, merged.get(f"raster:{name}", asset.get(f"raster:{name}")))
        merged.setdefault("nodata", asset.get("nodata"))
        scale = _number(merged, "scale")
        result.append(
            AssetBand(
                _text(merged, "name"),
                _text(merged, "common_name") or _text(merged, "eo:common_name"),
                scale if scale else None,
                _number(merged, "offset"),
                _finite(merged["nodata"]),
            )
        )
    return tuple(result)


def absolute_href(href: str, base: str) -> str:
    """An asset's address as GDAL or HTTP can use it; relative ones begin at `base`, an item's own address."""
    if re.match(r"^[a-zA-Z][a-zA-Z0-9+.-]+:", href):
        return href
    if "://" in base:
        return urljoin(base, href)
    if os.path.isabs(href) or not base:
        return href
    return os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(base)), href))


def _base(found: Mapping, source: str) -> str:
    """What relative addresses of an item are relative to: its own address, which a file has from where it lies."""
    if "://" in source:
        for link in _list(found, "links"):
            if isinstance(link, Mapping) and link.get("rel") == "self" and isinstance(link.get("href"), str):
                return urljoin(source, link["href"])
    return source


def _footprint(found: Mapping) -> bytes:
    """ISO WKB of an item's geometry, else of its bbox; b'' where there is neither."""
    geometry = None
    if isinstance(found.get("geometry"), Mapping):
        with quiet_gdal():
            try:
                geometry = ogr.CreateGeometryFromJson(json.dumps(found["geometry"]))
            except (RuntimeError, ValueError, RecursionError):
                geometry = None
    kinds = (ogr.wkbPolygon, ogr.wkbMultiPolygon)
    if geometry is not None and ogr.GT_Flatten(geometry.GetGeometryType()) in kinds and not geometry.IsEmpty():
        geometry.FlattenTo2D()
        return bytes(ogr.ForceToMultiPolygon(geometry).ExportToIsoWkb())
    box = [value for value in map(_finite, _list(found, "bbox")) if value is not None]
    box = [*box[:2], *box[3:5]] if len(box) == 6 else box
    if len(box) != 4:
        return b""
    return box_wkb(box)


def box_wkb(box) -> bytes:
    """WKB of a multipolygon of (west, south, east, north) in degrees; two parts where it crosses 180 degrees."""
    west, south, east, north = box
    shape = ogr.Geometry(ogr.wkbMultiPolygon)
    for left, right in ((west, east),) if west <= east else ((west, 180.0), (-180.0, east)):
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ((left, south), (right, south), (right, north), (left, north), (left, south)):
            ring.AddPoint_2D(x, y)
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        shape.AddGeometry(polygon)
    return bytes(shape.ExportToIsoWkb())


# --- the table of footprints -----------------------------------------------------------------------------------------

#: Columns of the footprints layer in order, and their types.
FIELDS = (
    ("id", str),
    ("collection", str),
    ("datetime", str),
    ("cloud_cover", float),
    ("nodata_percent", float),
    ("sun_azimuth", float),
    ("sun_elevation", float),
    ("platform", str),
    ("orbit", str),
    ("orbit_state", str),
    ("cell", str),
    ("baseline", str),
    ("offset_applied", str),
    ("offset", int),
    ("offset_reason", str),
    ("scale", float),
    ("epsg", int),
    ("source", str),
    ("assets", str),
)


def to_row(item: SceneItem) -> list:
    """Values of FIELDS; `offset` is what is to be added to the stored numbers as the metadata say, `assets` is JSON."""
    decision = metadata_offset(item)
    applied = {None: None, True: "true", False: "false"}[item.offset_applied]
    return [
        item.id,
        item.collection or None,
        item.when.isoformat(timespec="seconds") + "Z" if item.when else None,
        item.cloud_cover,
        item.nodata_share,
        item.sun_azimuth,
        item.sun_elevation,
        item.platform or None,
        item.orbit or None,
        item.orbit_state or None,
        item.cell or None,
        item.baseline or None,
        applied,
        decision.shift if item.is_sentinel2 else None,
        str(decision.reason) or None,
        _scale(item),
        item.epsg or None,
        item.source or None,
        json.dumps([_compact(asdict(asset)) for asset in item.assets], separators=(",", ":")),
    ]


def _scale(item: SceneItem) -> float | None:
    """What stored numbers are multiplied by, where it is the same for all bands that say it."""
    scales = {band.scale for asset in item.assets for band in asset.bands if band.scale}
    if not scales and item.is_sentinel2:
        return SENTINEL2_SCALE
    return scales.pop() if len(scales) == 1 else None


def _compact(value):
    """Without what is not known; NaN as text, as JSON has none."""
    if isinstance(value, dict):
        return {key: _compact(part) for key, part in value.items() if part not in (None, "", ())}
    if isinstance(value, (list, tuple)):
        return [_compact(part) for part in value]
    return "nan" if isinstance(value, float) and math.isnan(value) else value


def from_row(values: Mapping) -> SceneItem:
    """The item of a row of the footprints layer. Raises InputError where the layer is none of searchscenes'."""
    missing = [name for name in ("id", "datetime", "assets") if name not in values]
    if missing:
        raise InputError(
            message(
                "The layer has no field '{field}', so it is no result of Search scenes; choose the layer of footprints "
                "that Search scenes has written.",
                field=missing[0],
            )
        )
    identity = str(values.get("id") or "").strip()
    try:
        assets = tuple(_asset_of(entry) for entry in json.loads(values.get("assets") or "[]"))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(
            message("The assets of the scene '{scene}' cannot be read; search the scenes again.", scene=identity)
        ) from error
    if not identity or not assets:
        raise InputError(
            message("The scene '{scene}' has no assets that are rasters; leave it out.", scene=identity or "?")
        )

    def number(name):
        return _finite(values.get(name))

    def text(name):
        return str(values.get(name) or "")

    return SceneItem(
        id=identity,
        collection=text("collection"),
        when=iso_time(text("datetime")),
        until=iso_time(text("datetime")),
        cloud_cover=number("cloud_cover"),
        nodata_share=number("nodata_percent"),
        sun_azimuth=number("sun_azimuth"),
        sun_elevation=number("sun_elevation"),
        platform=text("platform"),
        orbit=text("orbit"),
        orbit_state=text("orbit_state"),
        cell=text("cell"),
        baseline=text("baseline"),
        offset_applied={"true": True, "false": False}.get(text("offset_applied")),
        epsg=int(number("epsg") or 0),
        source=text("source"),
        assets=assets,
    )


def _asset_of(entry: Mapping) -> Asset:
    bands = tuple(
        AssetBand(
            str(band.get("name", "")),
            str(band.get("common", "")),
            _finite(band.get("scale")),
            _finite(band.get("offset")),
            _finite(band.get("nodata")),
        )
        for band in entry.get("bands") or [{}]
    )
    return Asset(
        str(entry["key"]),
        str(entry["href"]),
        str(entry.get("media_type", "")),
        float(entry.get("resolution", 0.0)),
        bands,
    )


# --- bands -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ChosenBand:
    """A band to fetch: name: as it will be called; index: its number in the asset's file, from 1."""

    name: str
    asset: Asset
    index: int
    band: AssetBand

    @property
    def is_quality(self) -> bool:
        """True for bands of codes and by-products, which are never interpolated and have no reflectance offset."""
        return bool(_QUALITY.match(self.name))

    @property
    def is_codes(self) -> bool:
        return self.is_quality and self.name.upper() not in ("TCI", "AOT", "WVP", "CLDPRB", "SNWPRB", "CLP")


def band_name(item: SceneItem, asset: Asset, band: AssetBand) -> str:
    """What a band is called in the files: its Sentinel-2 name where it has one (B04, SCL), else the item's own."""
    key = re.sub(r"[-_](jp2|\d+m)$", "", asset.key, flags=re.IGNORECASE)
    alone = len(asset.bands) == 1
    if item.is_sentinel2 and (alone or band.name or band.common):
        for text in (band.name, key if alone else "", band.common):
            match = re.fullmatch(r"B0?(\d{1,2})(A?)", text, re.IGNORECASE)
            if match:
                return f"B{match[1].zfill(2)}{match[2].upper()}" if not match[2] else f"B{match[1]}A"
            if text.lower() in SENTINEL2_BANDS:
                return SENTINEL2_BANDS[text.lower()]
        if key.upper() in ("SCL", "AOT", "WVP", "TCI"):
            return key.upper()
    if alone:
        quality = _QUALITY.match(key)
        return key.upper() if quality else band.common or band.name or key
    return band.name or band.common or f"{key}_{asset.bands.index(band) + 1}"


def choose_bands(item: SceneItem, wanted: str) -> tuple:
    """ChosenBands of an item for 'B04,B03,SCL', 'red,green,scl' or keys of assets, in that order.

    An asset with several bands is taken whole by its key. Raises InputError naming what the item has instead.
    """
    words = [word for word in re.split(r"[,;\s]+", wanted.strip()) if word]
    if not words:
        raise InputError(message("Name the bands to fetch, such as B04,B03,B02,SCL."))
    ranked = sorted(item.assets, key=lambda asset: asset.rank)
    chosen = []
    for word in words:
        found = [asset for asset in item.assets if asset.key.lower() == word.lower()]
        if found:
            chosen += [
                ChosenBand(band_name(item, found[0], band), found[0], index, band)
                for index, band in enumerate(found[0].bands, 1)
            ]
            continue
        matches = [
            ChosenBand(band_name(item, asset, band), asset, index, band)
            for asset in ranked
            for index, band in enumerate(asset.bands, 1)
            if _is_called(item, asset, band, word)
        ]
        # a band of its own asset before the same band as part of a picture of several
        matches.sort(key=lambda match: len(match.asset.bands) > 1)
        if not matches:
            names = [band_name(item, asset, band) for asset in item.assets for band in asset.bands]
            raise InputError(
                message(
                    "The scene '{scene}' has no band or asset '{word}'; it has {names}: name those to fetch in ASSETS.",
                    scene=item.id,
                    word=word,
                    names=", ".join(dict.fromkeys(names)),
                )
            )
        chosen.append(matches[0])
    names = [match.name for match in chosen]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise InputError(message("The band '{band}' is asked for twice; name each band once.", band=twice))
    return tuple(chosen)


def _is_called(item, asset, band, word: str) -> bool:
    wanted = band_key(word)
    names = {band_name(item, asset, band), band.name, band.common}
    if len(asset.bands) == 1:
        names |= {asset.key, re.sub(r"[-_](jp2|\d+m)$", "", asset.key, flags=re.IGNORECASE)}
    if item.is_sentinel2:
        names |= {common for common, own in SENTINEL2_BANDS.items() if own == band_name(item, asset, band)}
    return wanted in {band_key(name) for name in names if name}


# --- the Sentinel-2 offset -------------------------------------------------------------------------------------------

#: Stored numbers below this are reflectances below -0.02 where the offset is still in: rare in two bands at once.
LOW_DN = 800
#: Share of such pixels in the second darkest band that cannot be with the offset still in.
LOW_SHARE = 0.02
#: Where less than this share is below 950 in every band, the offset is probably still in (or there is nothing dark).
FLOOR_DN, FLOOR_SHARE = 950, 0.0005
FEWEST_PIXELS = 500


def metadata_offset(item: SceneItem, bands=None) -> OffsetDecision:
    """What has to be added to an item's stored Sentinel-2 numbers so that zero is zero reflectance, by its metadata.

    Order: what the catalogue says to have done (earthsearch:boa_offset_applied, which its raster:bands contradict);
    the offset that the item declares for its bands; the processing baseline. Never the date.
    bands: ChosenBands to look at; default: all of the item.
    """
    if not item.is_sentinel2:
        return OffsetDecision(0, "", message("not known as Sentinel-2"))
    if bands is None:
        bands = [ChosenBand(band_name(item, a, b), a, i, b) for a in item.assets for i, b in enumerate(a.bands, 1)]
    declared = {
        round(band.band.offset / (band.band.scale or SENTINEL2_SCALE))
        for band in bands
        if band.band.offset is not None and not band.is_quality
    }
    baseline = item.baseline
    has_offset = baseline_number(baseline) >= OFFSET_BASELINE if baseline else None
    if item.offset_applied:
        return OffsetDecision(0, baseline, message("the catalogue says that it is applied already"))
    if len(declared) == 1 and declared != {0}:
        if has_offset is False:
            return OffsetDecision(
                0, baseline, message("the baseline has none, although the item declares {offset}", offset=min(declared))
            )
        return OffsetDecision(min(declared), baseline, message("declared by the item"))
    if declared == {0} and item.offset_applied is None:
        return OffsetDecision(0, baseline, message("the item declares that there is none"))
    if has_offset is None:
        return OffsetDecision(0, "", message("baseline unknown"))
    return OffsetDecision(OFFSET_DN if has_offset else 0, baseline, message("processing baseline"))


@dataclass(frozen=True)
class PixelCheck:
    """What the pixels say of an offset decision. verdict: 'fits', 'contradicts', 'doubtful' or 'unknown'; text: for
    people."""

    verdict: str
    text: Message


def check_offset(decision: OffsetDecision, valid, low, floor) -> PixelCheck:
    """Hold a decision against the pixels. valid, low, floor: counts per reflectance band of valid pixels, and of those
    below LOW_DN and FLOOR_DN."""
    shares = sorted((a / b for a, b in zip(low, valid) if b >= FEWEST_PIXELS), reverse=True)
    if not shares:
        return PixelCheck("unknown", message("too few pixels to tell"))
    dark = shares[min(1, len(shares) - 1)]
    floors = max(a / b for a, b in zip(floor, valid) if b >= FEWEST_PIXELS)
    if decision.shift == OFFSET_DN:
        if dark > LOW_SHARE:
            return PixelCheck(
                "contradicts",
                message(
                    "{share:.1f} % of the pixels are below {limit}, which cannot be where {offset} is still to be "
                    "added",
                    share=100 * dark,
                    limit=LOW_DN,
                    offset=OFFSET_DN,
                ),
            )
        return PixelCheck("fits", message("the pixels fit"))
    if decision.shift == 0 and floors < FLOOR_SHARE:
        return PixelCheck(
            "doubtful",
            message(
                "no pixel is below {limit}: either there is nothing dark in the scene, or an offset of {offset} is "
                "still to be added",
                limit=FLOOR_DN,
                offset=OFFSET_DN,
            ),
        )
    return PixelCheck("fits", message("the pixels fit"))
