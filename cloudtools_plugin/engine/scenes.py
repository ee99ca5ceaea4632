"""From files to scenes: which bands were seen together, when, with which mask, and what their numbers mean.

The Sentinel-2 offset: from processing baseline 04.00 on, reflectance = (DN - 1000) / 10000 (BOA_ADD_OFFSET and
RADIO_ADD_OFFSET of the product specification S2-PDGS-TAS-DI-PSD). The acquisition date does not tell the baseline, as
older scenes have been reprocessed; only metadata does.
"""

from __future__ import annotations

import bisect
import collections
import datetime as dt
import fnmatch
import functools
import glob
import itertools
import json
import os
import re
from dataclasses import dataclass, replace

import numpy as np

from .errors import Cancelled, InputError
from .grid import transform_points
from .masks import PRESETS, MaskRule, guess_rule
from .messages import message
from .raster import Band, Image, glance, open_image, valid_of

RASTER_ENDINGS = (".tif", ".tiff", ".gtif", ".jp2", ".vrt", ".img", ".png", ".jpg", ".nc", ".hdf", ".bil", ".dat")
_BAND_ENDING = re.compile(
    r"[_.-](?P<band>(?:(?:SR|ST|TOA|rt)_)?(?:B|band_?)(?:\d{1,2}A?)|B6_VCID_[12]|SCL|TCI|AOT|WVP|BQA|QA_PIXEL|"
    r"QA_RADSAT|QA60|"
    r"SR_QA_AEROSOL|pixel_qa|radsat_qa|sr_cloud_qa|cloud_qa|MSK_[A-Z]+(?:_B\d\dA?)?|CLDPRB|SNWPRB|Fmask)"
    r"(?:[_-](?:10|20|60)m)?$",
    re.IGNORECASE,
)
_RESOLUTION_FOLDERS = re.compile(r"^(R(10|20|60)m|IMG_DATA|QI_DATA)$", re.IGNORECASE)
#: Bands that hold codes or by-products, not radiances: never composited unless asked for by name.
_AUXILIARY = re.compile(
    r"^(SCL|TCI|AOT|WVP|BQA|QA.*|.*_qa|.*_qa_.*|MSK_.*|CLDPRB|SNWPRB|Fmask|CLM|CLP|dataMask)$", re.IGNORECASE
)
_INSIDE_SAFE = re.compile(r"^(R\d\dm|IMG_DATA|QI_DATA|GRANULE|L[12][AC]_T\w+)$", re.IGNORECASE)
_SENTINEL2_NAME = re.compile(
    r"S2[ABCD]_(?:OPER_)?MSI_?L(?:1C|2A)|(?:^|[_/\\])T\d{2}[A-Z]{3}_\d{8}T\d{6}|S2[ABCD]_\d{2}[A-Z]{3}_\d{8}"
)
_LANDSAT_NAME = re.compile(r"L[COTEM]0[1-9]_L[12]\w{2}_\d{6}_\d{8}|L[COTEM][4-9]\d{6}\d{7}")
OFFSET_BASELINE = 4.0
OFFSET_DN = -1000


@dataclass(frozen=True)
class OffsetDecision:
    """What is added to a scene's numbers before anything else, and why.

    shift: in stored numbers (0 or negative for Sentinel-2); baseline: processing baseline, '' if unknown or not
    Sentinel-2; reason: a few words for the table.
    """

    shift: int = 0
    baseline: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Scene:
    """One observation of a place: the image, its mask band and rule, its time (UTC, None if unknown), its offset."""

    image: Image
    mask: Band | None = None
    rule: MaskRule | None = None
    when: dt.datetime | None = None
    offset: OffsetDecision = OffsetDecision()

    @property
    def name(self):
        return self.image.name


# --- files -----------------------------------------------------------------------------------------------------------


def find_files(folder: str, pattern: str = ""):
    """Raster files of a folder: by a glob pattern (** for any depth), or all of them (deeper ones if there is none
    here).

    Sorted by path, numbers in it by their value. Raises InputError for a missing folder, a pattern that leaves the
    folder, or no match.
    """
    if not os.path.isdir(folder):
        raise InputError(message("The folder '{folder}' does not exist; check the path.", folder=folder))
    if pattern:
        if os.path.isabs(pattern) or ".." in re.split(r"[/\\]", pattern):
            raise InputError(
                message(
                    "The pattern '{pattern}' must stay inside the folder; write it relative to the folder, or give"
                    " files from elsewhere as a list.",
                    pattern=pattern,
                )
            )
        found = glob.glob(os.path.join(glob.escape(folder), pattern), recursive=True)
        root = os.path.join(os.path.abspath(folder), "")
        found = [path for path in found if os.path.abspath(path).startswith(root)]
        if pattern.endswith("*"):  # styles and records lie beside the rasters
            found = [path for path in found if path.lower().endswith(RASTER_ENDINGS)] or found
    else:
        found = [
            path for path in glob.glob(os.path.join(glob.escape(folder), "*")) if path.lower().endswith(RASTER_ENDINGS)
        ]
        if not found:
            found = [
                path
                for path in glob.glob(os.path.join(glob.escape(folder), "**", "*"), recursive=True)
                if path.lower().endswith(RASTER_ENDINGS)
            ]
    found = [path for path in found if os.path.isfile(path) and not path.endswith((".part", ".aux.xml", ".json"))]
    found.sort(key=lambda path: [int(word) if word.isdigit() else word for word in re.split(r"(\d+)", path)])
    if not found and not pattern:
        raise InputError(message("There is no raster in the folder '{folder}'; choose another one.", folder=folder))
    if not found and "/" not in pattern and "**" not in pattern:
        deeper = itertools.islice(os.walk(folder), 1, 1000)  # a glance, not a search of the whole disk
        if any(fnmatch.filter(names, pattern) for _, _, names in deeper):
            raise InputError(
                message(
                    "No file that matches '{pattern}' lies in '{folder}' itself, but in its subfolders; write "
                    "**/{pattern}.",
                    folder=folder,
                    pattern=pattern,
                )
            )
    if not found:
        raise InputError(
            message(
                "No file in '{folder}' matches '{pattern}'; check the folder and the pattern.",
                folder=folder,
                pattern=pattern,
            )
        )
    return found


def band_key(name: str) -> str:
    """A band's name in a form that compares: 'B4', 'b04', 'SR_B4' and 'Band 4' are one."""
    text = re.sub(r"[\s_.-]+", "_", name.strip().lower())
    text = re.sub(r"^(?:sr|st|toa|rt)_(?=b)", "", text)
    match = re.fullmatch(r"(?:b|band_?)0*(\d{1,2})(a?)", text)
    return f"b{match[1]}{match[2]}" if match else text


def _scene_key(path: str, stem: str):
    """(place of the product, stem without its band ending): files with one key are bands of one scene."""
    folder = os.path.dirname(path)
    while _RESOLUTION_FOLDERS.match(os.path.basename(folder)):
        folder = os.path.dirname(folder)
    return folder, stem


def group_bands(images):
    """Single-band files whose names differ only in a band name (..._B02, ..._B03_10m, ..._SCL) become one image.

    Of a band that is there in several pixel sizes the finest is taken. Order: that of each scene's first file.
    """
    scenes, result = {}, []
    for image in images:
        stem = os.path.splitext(os.path.basename(image.bands[0].path))[0]
        match = _BAND_ENDING.search(stem)
        if match is None or len(image.bands) != 1:
            result.append(image)
            continue
        key = _scene_key(image.bands[0].path, stem[: match.start()])
        band = replace(image.bands[0], name=match["band"])
        if key not in scenes:
            scenes[key] = len(result)
            result.append(Image(stem[: match.start()], (band,), image.tags))
            continue
        position = scenes[key]
        bands = {band_key(b.name): b for b in result[position].bands}
        known = bands.get(band_key(band.name))
        if known is None or band.grid.xres < known.grid.xres:
            bands[band_key(band.name)] = band
        result[position] = replace(result[position], bands=tuple(bands.values()))
    names = [image.name for image in result]
    return [
        replace(image, name=f"{os.path.basename(os.path.dirname(image.bands[0].path))}/{image.name}")
        if names.count(image.name) > 1
        else image
        for image in result
    ]


def split_dates(images):
    """Every band of every image becomes an image of its own: for files whose bands are dates."""
    return [
        Image(
            f"{image.name}:{band.name or band.index}",
            (replace(band, name="value"),),
            {**image.tags, "BAND_NAME": band.name},
        )
        for image in images
        for band in image.bands
    ]


def open_all(paths, skip_unreadable: bool = False, progress=None, cancelled=None, alpha: bool = True):
    """(images, [(path, reason), ...] of those skipped). Raises the first InputError unless unreadable files are
    skipped.
    """
    images, skipped = [], []
    for number, path in enumerate(paths):
        if cancelled is not None and cancelled():
            raise Cancelled("Cancelled.")
        try:
            images.append(open_image(path, alpha=alpha))
        except InputError as error:
            if not skip_unreadable:
                raise
            skipped.append((path, error.text))
        if progress is not None:
            progress((number + 1) / len(paths))
    return images, skipped


def select_bands(image: Image, wanted: str = ""):
    """The bands of an image in the order wanted: '4,3,2' (positions from 1) or 'B04,B03,B02' (names); all but quality
    bands where nothing is said. Raises InputError naming what the image lacks.
    """
    words = [word for word in re.split(r"[,;\s]+", wanted.strip()) if word]
    if not words:
        bands = tuple(band for band in image.bands if not _AUXILIARY.match(band.name or ""))
        if not bands:
            raise InputError(
                message(
                    "The image '{image}' has quality bands only; leave it out (by PATTERN, where it comes from a "
                    "folder), or name the bands to use.",
                    image=image.name,
                )
            )
        return bands
    by_name = {band_key(band.name): band for band in reversed(image.bands) if band.name}
    chosen = []
    for word in words:
        if band_key(word) in by_name:
            chosen.append(by_name[band_key(word)])
        elif word.isdigit() and 1 <= int(word) <= len(image.bands):
            chosen.append(image.bands[int(word) - 1])
        else:
            names = ", ".join(band.name or str(number) for number, band in enumerate(image.bands, 1))
            raise InputError(
                message(
                    "The image '{image}' has no band '{word}'; it has {names}.",
                    image=image.name,
                    word=word,
                    names=names,
                )
            )
    return tuple(chosen)


# --- time ------------------------------------------------------------------------------------------------------------

_TIME_TAGS = (
    "DATATAKE_1_DATATAKE_SENSING_START",
    "DATATAKE_SENSING_START",
    "SENSING_TIME",
    "PRODUCT_START_TIME",
    "ACQUISITION_DATE",
    "ACQUISITIONDATETIME",
    "DATE_ACQUIRED",
    "datetime",
    "DATETIME",
)
_NAME_TIMES = (
    (re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)"), "ymdhms"),
    (re.compile(r"L[COTEM][4-9]\d{6}(\d{4})(\d{3})"), "yj"),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)"), "y-md"),
    (re.compile(r"(?<![A-Za-z0-9])A((?:19|20)\d\d)(\d{3})(?!\d)"), "yj"),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)(\d{3})(?!\d)"), "yj"),
)


def parse_time(text: str):
    """The first date (and time) in a text such as a product name; None where there is none. UTC."""
    for pattern, kind in _NAME_TIMES:
        for match in pattern.finditer(text):
            when = _time(kind, match.groups())
            if when is not None:
                return when
    return None


def _time(kind: str, parts):
    """A datetime from the parts of a name, None for the 30th of February and the like."""
    try:
        if kind == "ymdhms":
            return dt.datetime(*map(int, parts))
        if kind == "yj":
            return dt.datetime.strptime("".join(parts), "%Y%j")
        return dt.datetime(int(parts[0]), int(parts[2]), int(parts[3]))
    except ValueError:
        return None


def scene_time(image: Image):
    """When an image was taken: from metadata, else the first date in its name, band name or folder; None if unknown."""
    tags = {key.upper(): value for key, value in image.tags.items()}
    for tag in _TIME_TAGS:
        value = tags.get(tag.upper())
        if value:
            when = iso_time(str(value)) or parse_time(str(value))
            if when:
                return when
    for text in (tags.get("BAND_NAME", ""), image.name, os.path.basename(os.path.dirname(image.bands[0].path))):
        when = parse_time(text)
        if when:
            return when
    return None


def iso_time(text: str):
    """UTC of a text such as 2024-06-12T10:00:31.024Z or ...+09:00; None if it is none."""
    match = re.match(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?\s*(?:Z|([+-])(\d\d):?(\d\d))?$", text.strip())
    if not match:
        return None
    try:
        when = dt.datetime.fromisoformat(f"{match[1]}T{match[2]}")
    except ValueError:
        return None
    shift = dt.timedelta(hours=int(match[4] or 0), minutes=int(match[5] or 0))
    return when + shift if match[3] == "-" else when - shift


def solar_day(when: dt.datetime, longitude: float) -> dt.date:
    """The calendar day of local mean solar time, so that a pass around midnight UTC is one day. A date without a time
    (midnight) is taken as it is."""
    if when.time() == dt.time(0):
        return when.date()
    return (when + dt.timedelta(hours=longitude / 15.0)).date()


def _longitude(scene: Scene) -> float:
    grid = scene.image.grid
    if not grid.crs:
        return 0.0
    xs, _ = transform_points([grid.centre[0]], [grid.centre[1]], grid.crs, "EPSG:4326")
    return float(xs[0]) if np.isfinite(xs[0]) else 0.0


def group_same_day(scenes):
    """(groups, note): positions of scenes that show one pass on one day, the newest processing baseline first.

    Scenes without a date stay alone. Where all scenes bear one date, that date is no acquisition date (or grouping
    would leave nothing to composite): they stay alone, and the note says so.
    """
    groups, keys = [], {}
    for position, scene in enumerate(scenes):
        if scene.when is None:
            groups.append([position])
            continue
        platform = re.search(r"(S2[ABCD]|L[COTEM]0?[4-9])(?=_|\d{6})", scene.name)
        key = (solar_day(scene.when, _longitude(scene)), platform[1] if platform else "")
        if key in keys:
            groups[keys[key]].append(position)
        else:
            keys[key] = len(groups)
            groups.append([position])
    if len(scenes) > 2 and len(groups) == 1:
        return [[position] for position in range(len(scenes))], message(
            "All scenes bear the date {date:%Y-%m-%d}; they are not grouped by day.", date=scenes[0].when
        )
    return [sorted(group, key=lambda p: (-baseline_number(scenes[p].offset.baseline), p)) for group in groups], ""


# --- offset ----------------------------------------------------------------------------------------------------------


def baseline_number(text: str) -> float:
    digits = re.sub(r"\D", "", text or "")
    if not digits:
        return 0.0
    return float(text) if re.fullmatch(r"\d+\.\d+", text) else int(digits[:4]) / 100.0


def format_baseline(text: str) -> str:
    return f"{baseline_number(text):05.2f}"


@functools.lru_cache(maxsize=4096)
def _product_metadata(folder: str):
    """(baseline, offset or None, source) from MTD_MSIL*.xml in this folder or, inside a SAFE product, above it."""
    for _ in range(6):
        for path in glob.glob(os.path.join(glob.escape(folder), "MTD_MSIL*.xml")):
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read(4_000_000)
            baseline = re.search(r"<PROCESSING_BASELINE>\s*([\d.]+)\s*<", text)
            offset = re.search(r"<(?:BOA|RADIO)_ADD_OFFSET[^>]*>\s*(-?\d+)\s*<", text)
            if baseline:
                return baseline[1], int(offset[1]) if offset else None, os.path.basename(path)
        if not _INSIDE_SAFE.match(os.path.basename(folder)):
            break
        folder = os.path.dirname(folder)
    return "", None, ""


def _json_properties(path: str, stem: str = "") -> dict:
    """`properties` of a STAC item; {} for a file that is none, or whose id and assets do not name `stem`."""
    try:
        if os.path.getsize(path) > 4_000_000:
            return {}
        with open(path, encoding="utf-8") as file:
            item = json.load(file)
        properties = item.get("properties")
        hrefs = [str(asset.get("href")) for asset in (item.get("assets") or {}).values()]
    except (OSError, ValueError, AttributeError):
        return {}
    named = {item.get("id"), *(os.path.splitext(os.path.basename(href))[0] for href in hrefs)}
    if stem and not named & {stem, os.path.basename(os.path.dirname(path))}:
        return {}
    return properties if isinstance(properties, dict) else {}


@functools.lru_cache(maxsize=4096)
def _json_files(folder: str) -> tuple:
    """Listed once a folder: it may hold hundreds of images."""
    return tuple(glob.glob(os.path.join(glob.escape(folder or "."), "*.json")))


@functools.lru_cache(maxsize=4096)
def _stac_metadata(path: str):
    """(baseline, applied or None, source) from a STAC item beside the image: <image>.json, <stem>.json, or the folder's
    only one if it names the image or the folder."""
    folder, stem = os.path.dirname(path), os.path.splitext(path)[0]
    candidates = [f"{path}.json", f"{stem}.json"]
    items = _json_files(folder)
    if len(items) == 1:
        candidates.append(items[0])
    for candidate in candidates:
        own = candidate in (f"{path}.json", f"{stem}.json")
        properties = _json_properties(candidate, "" if own else os.path.basename(stem))
        baseline = str(properties.get("s2:processing_baseline") or properties.get("processing:version") or "")
        applied = properties.get("earthsearch:boa_offset_applied")
        if baseline or applied is not None:
            return baseline, applied, os.path.basename(candidate)
    return "", None, ""


def is_sentinel2(image: Image) -> bool:
    """True where file name, folder or metadata say that this is a Sentinel-2 MSI product (or one exported from it)."""
    keys = " ".join(image.tags)
    return bool(
        _SENTINEL2_NAME.search(image.bands[0].path)
        or _SENTINEL2_NAME.search(image.name)
        or "PROCESSING_BASELINE" in keys
        or "Sentinel-2" in str(image.tags.get("SPACECRAFT_NAME", ""))
    )


def red_and_nir(image: Image):
    """Positions (from 0) of the red and the near infrared band, by common names or by those of a known sensor; None for
    one that cannot be told."""
    keys = [band_key(band.name) for band in image.bands]
    path = image.bands[0].path + image.name
    sensor = ("", "")
    if is_sentinel2(image):
        sensor = ("b4", "b8" if "b8" in keys else "b8a")
    elif re.search(r"L[CO]0?[89]_?", path):
        sensor = ("b4", "b5")
    elif re.search(r"L[ETM]0?[4-7]_?", path):
        sensor = ("b3", "b4")
    return tuple(
        next((keys.index(key) for key in (common, known) if key and key in keys), None)
        for common, known in zip(("red", "nir"), sensor)
    )


def product_nodata(image: Image):
    """0 for Sentinel-2 and Landsat integer products, whose specifications say so even where a file does not; else
    None.
    """
    if np.dtype(image.bands[0].dtype).kind == "u" and (
        is_sentinel2(image) or _LANDSAT_NAME.search(image.bands[0].path) or "LANDSAT_SCENE_ID" in image.tags
    ):
        return 0.0
    return None


def decide_offset(image: Image, overrides=(), mode: str = "auto") -> OffsetDecision:
    """What to add to a scene's stored numbers so that all scenes share zero.

    mode: 'auto' (metadata decide), 'none' (0 for all), 'all' (-1000 for all). overrides: (name pattern, shift) pairs
    that win over everything. A band offset declared by the file itself (GDAL's scale and offset) is not decided here:
    it is honoured for any sensor.
    """
    for pattern, shift in overrides:
        if fnmatch.fnmatch(image.name, pattern) or fnmatch.fnmatch(os.path.basename(image.bands[0].path), pattern):
            return OffsetDecision(shift, "", message("given by the user"))
    if mode == "none":
        return OffsetDecision(0, "", message("none, as chosen"))
    if mode == "all":
        return OffsetDecision(OFFSET_DN, "", message("all scenes, as chosen"))
    if not is_sentinel2(image):
        return OffsetDecision(0, "", message("not known as Sentinel-2"))
    path = image.bands[0].path
    tags = {key.upper(): str(value) for key, value in image.tags.items()}
    declared = any(band.offset for band in image.bands)
    stac_baseline, applied, stac_source = _stac_metadata(path)
    xml_baseline, xml_offset, xml_source = _product_metadata(os.path.dirname(path))
    tag_baseline = next((value for key, value in tags.items() if key.endswith("PROCESSING_BASELINE")), "")
    tag_offset = next((value for key, value in tags.items() if re.search(r"(BOA|RADIO)_ADD_OFFSET", key)), "")
    in_name = re.search(r"_N(\d{4})_", path + "_")
    if applied is True:
        return OffsetDecision(
            0, format_baseline(stac_baseline), message("already applied ({source})", source=stac_source)
        )
    if declared:
        return OffsetDecision(
            0, format_baseline(tag_baseline) if tag_baseline else "", message("offset declared by the file")
        )
    if re.fullmatch(r"-?\d+(\.0*)?", tag_offset.strip()):
        return OffsetDecision(
            int(float(tag_offset)), format_baseline(tag_baseline) if tag_baseline else "", message("file metadata")
        )
    if xml_offset is not None:
        return OffsetDecision(xml_offset, format_baseline(xml_baseline), xml_source)
    for baseline, source in (
        (tag_baseline, message("file metadata")),
        (xml_baseline, xml_source),
        (stac_baseline, stac_source),
        (in_name[1] if in_name else "", message("product name")),
    ):
        if baseline_number(baseline):
            if np.dtype(image.bands[0].dtype) != np.uint16:
                return OffsetDecision(0, format_baseline(baseline), message("not the product's own numbers"))
            shift = OFFSET_DN if baseline_number(baseline) >= OFFSET_BASELINE else 0
            return OffsetDecision(shift, format_baseline(baseline), source)
    return OffsetDecision(0, "", message("baseline unknown"))


def parse_overrides(text: str):
    """((pattern, shift), ...) from 'S2A_*=-1000; S2B_2021*=0'. Raises InputError with the part not understood."""
    pairs = []
    for part in filter(None, (part.strip() for part in re.split(r"[;\n]+", text or ""))):
        match = re.fullmatch(r"(.+?)\s*=\s*([-+]?\d+)", part)
        if not match:
            raise InputError(
                message(
                    "'{part}' is no offset; write a name pattern and a number, such as S2A_*N0510*=-1000.", part=part
                )
            )
        pairs.append((match[1], int(match[2])))
    return tuple(pairs)


# --- masks -----------------------------------------------------------------------------------------------------------


def _numbers(text: str):
    """The whole numbers in a name: those of img_1 and mask_01 are the same."""
    return [int(word) for word in re.findall(r"\d+", text)]


def _words(name: str):
    return {word for word in re.split(r"[^a-z0-9]+", name.lower()) if word}


class _Names:
    """Names of masks, to be found by what an image is called; each look-up gives the positions of those that fit."""

    def __init__(self, stems):
        self._order = sorted(range(len(stems)), key=stems.__getitem__)
        self._sorted = [stems[i] for i in self._order]
        self._stems, self._times, self._numbers, self._words = (collections.defaultdict(set) for _ in range(4))
        for i, stem in enumerate(stems):
            self._stems[stem].add(i)
            self._times[parse_time(stem)].add(i)
            self._numbers[tuple(_numbers(stem))].add(i)
            for word in _words(stem):
                self._words[word].add(i)

    def called(self, own):
        return set().union(*(self._stems.get(name, ()) for name in own))

    def beginning_alike(self, own):
        """One of the two names begins with the other."""
        found = set()
        for name in own:
            start = bisect.bisect_left(self._sorted, name)
            for position in range(start, len(self._sorted)):
                if not self._sorted[position].startswith(name):
                    break
                found.add(self._order[position])
            for length in range(len(name) + 1):
                found |= self._stems.get(name[:length], set())
        return found

    def with_words(self, own):
        """All words of the image's name: cloudmask_2018-01-06_v2 for 2018-01-06."""
        found = set()
        for name in own:
            sets = [self._words.get(word, set()) for word in _words(name)]
            if sets:
                found |= set.intersection(*sets)
        return found

    def at(self, when):
        return self._times.get(when, set()) if when is not None else set()

    def with_numbers(self, own):
        return set().union(*(self._numbers.get(tuple(_numbers(name)), ()) for name in own if _numbers(name)))


def _pair_by_name(images, masks):
    """Position of each image's mask by name (None where there is none or more than one)."""
    names = _Names([os.path.splitext(os.path.basename(mask.bands[0].path))[0] for mask in masks])
    pairs = []
    for image in images:
        own = {image.name.split("/")[-1], os.path.splitext(os.path.basename(image.bands[0].path))[0]}
        # from the surest sign to the weakest
        signs = (
            lambda own=own: names.called(own),
            lambda own=own: names.beginning_alike(own),
            lambda own=own: names.with_words(own),
            lambda image=image: names.at(scene_time(image)),
            lambda own=own: names.with_numbers(own),
        )
        found = (sign() for sign in signs)
        pairs.append(next((min(fits) for fits in found if len(fits) == 1), None))
    return pairs


def pair_masks(images, masks, how: str = "auto"):
    """Masks in the order of the images, and how they were paired ('name' or 'order').

    how: 'order', 'name', or 'auto' (by name where each image finds one mask of its own, else by order).
    Raises InputError for masks fewer than images, or images without a mask of their name.
    """
    if len(masks) < len(images):
        raise InputError(
            message(
                "There are {images} images but only {masks} masks; give one mask for each image.",
                images=len(images),
                masks=len(masks),
            )
        )
    if how != "order":
        pairs = _pair_by_name(images, masks)
        found = [p for p in pairs if p is not None]
        if len(found) == len(images) and len(set(found)) == len(found):
            return [masks[p] for p in pairs], "name"
        if how == "name":
            missing = [image.name for image, p in zip(images, pairs) if p is None or pairs.count(p) > 1]
            raise InputError(
                message(
                    "No mask can be told by name for '{image}' ({missing} of {images} images); name masks after their "
                    "images or pair them by order.",
                    image=missing[0],
                    missing=len(missing),
                    images=len(images),
                )
            )
    if len(masks) != len(images):
        raise InputError(
            message(
                "There are {images} images and {masks} masks; to be paired by order they must be as many.",
                images=len(images),
                masks=len(masks),
            )
        )
    return list(masks), "order"


def mask_band(image: Image, wanted: str, rule: MaskRule | None):
    """(band, rule) of a mask raster, or of a band inside an image. rule None: known by name, else 'non-zero is
    masked'.
    """
    band = select_bands(image, wanted)[0] if wanted.strip() else image.bands[0]
    if rule is None:
        rule = guess_rule(band, image.tags, os.path.basename(band.path))
    return band, rule


def rule_names():
    """The names under which mask rules are known to users, presets last."""
    return ("auto", "nonzero", "zero", "values", "clear", "bits", *PRESETS)


# --- all together ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SceneRequest:
    """Which files, and how to read them.

    images, masks: paths in order; bands: see select_bands; mask_band: name or position of the mask band, in the masks
    where there are any, else in the images; rule: None = known by name; offset_mode, overrides: see decide_offset;
    from_folder: the images were found, not chosen, so this plugin's own results among them are left out.
    """

    images: tuple
    masks: tuple = ()
    bands: str = ""
    bands_are_dates: bool = False
    mask_band: str = ""
    rule: MaskRule | None = None
    pairing: str = "auto"
    offset_mode: str = "auto"
    overrides: tuple = ()
    skip_unreadable: bool = False
    from_folder: bool = False


def gather(request: SceneRequest, progress=None, cancelled=None):
    """Open the files and decide what each scene is: (scenes, [(path, reason) skipped], [(level, text) notes]).

    Raises InputError where anything does not fit.
    """
    if not request.images:
        raise InputError(message("There are no images to composite; choose at least one."))
    notes = []
    for remembered in (_product_metadata, _json_files, _stac_metadata):  # files may have changed since the last run
        remembered.cache_clear()
    if request.skip_unreadable and request.pairing != "name" and len(request.images) == len(request.masks):
        request, pairs = _readable_pairs(request)
    else:
        pairs = []
    opened, skipped = open_all(
        request.images, request.skip_unreadable, progress, cancelled, alpha=not request.bands_are_dates
    )
    skipped = pairs + skipped
    if not opened:
        raise InputError(
            message(
                "None of the {number} images can be read; the first: {reason}",
                number=len(skipped),
                reason=skipped[0][1],
            )
        )
    if request.from_folder:
        opened, note = without_results(opened)
        notes += [("warning", note)] if note else []
    images = split_dates(opened) if request.bands_are_dates else group_bands(opened)
    masks = None
    if request.masks:
        opened_masks, skipped_masks = open_all(request.masks, request.skip_unreadable, None, cancelled, alpha=False)
        if request.bands_are_dates:
            opened_masks = split_dates(opened_masks)
        if skipped_masks and request.pairing == "order":
            raise InputError(
                message(
                    "A mask cannot be read, so masks and images cannot be paired by order: {reason}",
                    reason=skipped_masks[0][1],
                )
            )
        if skipped_masks:
            images, dropped = _without_mask(images, opened_masks)
            skipped += skipped_masks + dropped
        if skipped and request.pairing == "auto" and len(opened_masks) > len(images):
            # some images were left out: only names can tell which masks belong to those that are left
            masks, how = pair_masks(images, opened_masks, "name")
        else:
            masks, how = pair_masks(images, opened_masks, "order" if request.bands_are_dates else request.pairing)
        by_name = message("{masks} masks are paired with the images by name.", masks=len(masks))
        by_order = message("{masks} masks are paired with the images by order.", masks=len(masks))
        notes.append(("info", by_name if how == "name" else by_order))
    scenes, rules = [], set()
    for number, image in enumerate(images):
        band = rule = None
        if masks is not None:
            band, rule = mask_band(masks[number], "" if request.bands_are_dates else request.mask_band, request.rule)
        elif request.mask_band.strip():
            band, rule = mask_band(image, request.mask_band, request.rule)
        if rule is not None:
            rules.add(rule.describe())
        chosen = select_bands(image, request.bands)
        if band is not None and masks is None and not request.bands.strip():
            chosen = tuple(b for b in chosen if b != band)
            if not chosen:
                raise InputError(message("The image '{image}' has no band besides its mask.", image=image.name))
        picked = replace(image, bands=chosen)
        scenes.append(
            Scene(picked, band, rule, scene_time(image), decide_offset(picked, request.overrides, request.offset_mode))
        )
    notes += [("info", message("Masks: {rule}.", rule=rule)) for rule in sorted(rules)]
    guessed = [scene.mask for scene in scenes if scene.rule is not None and scene.rule.kind == "nonzero"]
    if guessed and request.rule is None:
        codes = sorted(set().union(*(_codes(band) for band in guessed[:3])))
        if len(codes) > 1:
            notes.append(
                (
                    "warning",
                    message(
                        "Nothing says what the masks' numbers mean, so all but 0 count as masked, though there are "
                        "several ({codes}), as in a classification; say with MASK_RULE and MASK_VALUES which are to "
                        "be masked.",
                        codes=", ".join(f"{code:g}" for code in codes[:8]) + (", ..." if len(codes) > 8 else ""),
                    ),
                )
            )
    if not rules:
        unused = next(
            (
                band.name
                for image in images
                for band in image.bands
                if _AUXILIARY.match(band.name or "") and guess_rule(band).kind != "nonzero"
            ),
            None,
        )
        if unused:
            notes.append(
                (
                    "warning",
                    message(
                        "The images have a quality band '{band}' that is not used; set MASK_BAND to {band} to mask "
                        "clouds with it.",
                        band=unused,
                    ),
                )
            )
    unknown = [scene.name for scene in scenes if scene.offset.reason == "baseline unknown"]
    if unknown:
        notes.append(
            (
                "warning",
                message(
                    "The processing baseline of {number} Sentinel-2 scene(s) is not known (for instance '{scene}'), so "
                    "no offset is applied to them; say with OFFSET or OFFSET_OVERRIDES if one is needed.",
                    number=len(unknown),
                    scene=unknown[0],
                ),
            )
        )
    return scenes, skipped, notes


def _codes(band: Band):
    """Numbers other than 0 and nodata at about 256 x 256 pixels of a band; none where it cannot be read."""
    try:
        values = glance(band)
    except InputError:
        values = None
    if values is None:
        return set()  # who reads it all will say so
    return set(np.unique(values[valid_of(values, band.nodata) & (values != 0)]).tolist())


def without_results(images):
    """(images found in a folder without those that this plugin made, a sentence on them or ''); all of them where there
    is nothing else."""
    results = [image for image in images if _is_result(image)]
    if not results or len(results) == len(images):
        return images, ""
    return [image for image in images if not _is_result(image)], message(
        "{number} results of this plugin lie in the folder and are left out (for instance {path}).",
        number=len(results),
        path=results[0].bands[0].path,
    )


def _is_result(image: Image) -> bool:
    return str(image.tags.get("CLOUDTOOLS_ALGORITHM", "")).startswith("cloudtools:")


def _readable_pairs(request: SceneRequest):
    """The request without image and mask files, one for one, of which either cannot be read; [(path, reason), ...]."""
    images, masks, skipped = [], [], []
    for image, mask in zip(request.images, request.masks):
        _, bad = open_all([image, mask], skip_unreadable=True)
        if bad:
            skipped.append((image, bad[0][1]))
        else:
            images.append(image)
            masks.append(mask)
    if not images:
        raise InputError(
            message(
                "None of the {number} images can be read; the first: {reason}",
                number=len(skipped),
                reason=skipped[0][1],
            )
        )
    return replace(request, images=tuple(images), masks=tuple(masks)), skipped


def _without_mask(images, masks):
    """Leave out images whose mask could not be read."""
    pairs = _pair_by_name(images, masks)
    kept = [image for image, pair in zip(images, pairs) if pair is not None]
    dropped = [
        (image.bands[0].path, message("its mask cannot be read")) for image, pair in zip(images, pairs) if pair is None
    ]
    if not kept:
        raise InputError(message("No mask that can be read belongs to any image; check the masks."))
    return kept, dropped
