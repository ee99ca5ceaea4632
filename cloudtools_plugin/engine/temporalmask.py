"""Clouds and shadows as what differs from the same place on other dates.

What a place looks like without clouds is the median of the dates nearest in season on which it was clear. A pixel that
is brighter in blue than that is cloud, unless red rose much more (soil after the plough) or it is snow; one that is
darker in the near infrared and in the shortwave infrared, but not brighter in blue, is shadow. What is clear is not
known before, so it is found in two rounds: first what is near the lower quartile of all dates (or what a given mask
calls clear), then what the first round left. After Hagolle et al. 2010 (blue increase that may grow with the days in
between, and its test of red against blue); the reference from the nearest clear dates is this plugin's.
"""

from __future__ import annotations

import contextlib
import math
import os
import re
import threading
from dataclasses import dataclass, field

import numpy as np

from . import percentile, quality
from .classes import CLEAR, CLOUD, MISSING, SHADOW, THIN, UNSURE, class_layer, count_classes
from .errors import Cancelled, InputError
from .grid import Grid, Window
from .masks import LONE_PIXELS, has_lone_shadows, mask_source, without_lone_shadows
from .messages import message
from .numbakernels import numba_module
from .radiometry import level1_radiometry
from .raster import Image, Spool, bounded_cache, check_writable, open_image, place, publish, remove_parts, valid_of
from .scenes import Scene, band_key, is_sentinel2, product_nodata
from .windows import Job, plan, run

ROLES = ("blue", "green", "red", "nir", "swir16")
LEAST_DATES = 4
#: A mask that leaves fewer clear dates than this share (and than three) is not believed there: bright roofs.
LEAST_CLEAR = 0.1
_S2 = {"blue": "b2", "green": "b3", "red": "b4", "nir": "b8", "swir16": "b11"}
_L8 = {"blue": "b2", "green": "b3", "red": "b4", "nir": "b5", "swir16": "b6"}
_L7 = {"blue": "b1", "green": "b2", "red": "b3", "nir": "b4", "swir16": "b5"}


@dataclass(frozen=True)
class Options:
    """Thresholds in reflectance. blue: increase in blue that is cloud, for a reference of the same day; per_month: by
    what share of itself it grows with 30 days of distance to the reference; most: it never exceeds this; thick:
    increase from which on cloud is not thin; red: cloud is only where red rose less than this times blue; dark: shadow
    where nir and swir are below this share of the reference; nearest: clear dates that make the reference; percentile:
    of the first round, with spread: what lies this far above it may still be clear.
    """

    blue: float = 0.03
    per_month: float = 0.33
    most: float = 0.1
    thick: float = 0.1
    red: float = 1.5
    dark: float = 0.65
    nearest: int = 4
    percentile: float = 25.0
    spread: float = 0.06

    def check(self) -> None:
        """Raises InputError for values that cannot be meant."""
        if not (0 < self.blue < 1 and self.blue <= self.most <= 1 and 0 < self.dark < 1 and self.per_month >= 0):
            raise InputError(
                message(
                    "Thresholds of reflectance must lie between 0 and 1; check the increase in blue and the darkening."
                )
            )
        if not 1 <= self.nearest <= 32:
            raise InputError(message("The reference must be made from 1 to 32 clear dates."))


def find_roles(image: Image, wanted=None) -> dict:
    """{role: band} of an image for ROLES, as far as they can be told: by `wanted` ({role: name or number}), common
    names, or the band names of Sentinel-2 and Landsat. Raises InputError where blue is missing or a wanted band is.
    """
    by_name = {band_key(band.name): band for band in reversed(image.bands) if band.name}
    path = image.bands[0].path + image.name
    if is_sentinel2(image) or {"b8a", "b11"} & set(by_name):
        known = _S2
    elif re.search(r"L[ETM]0?[4-7]_?", path):
        known = _L7
    elif re.search(r"L[CO]0?[89]_?", path):
        known = _L8
    else:
        known = {}
    found = {}
    for role in ROLES:
        name = (wanted or {}).get(role, "")
        if name:
            band = by_name.get(band_key(name))
            if band is None and name.isdigit() and 1 <= int(name) <= len(image.bands):
                band = image.bands[int(name) - 1]
            if band is None:
                raise InputError(
                    message(
                        "The image '{image}' has no band '{word}'; it has {names}.",
                        image=image.name,
                        word=name,
                        names=", ".join(b.name or str(n) for n, b in enumerate(image.bands, 1)),
                    )
                )
            found[role] = band
            continue
        for key in (role, {"swir16": "swir1"}.get(role, role), known.get(role)):
            if key in by_name:
                found[role] = by_name[key]
                break
    if "blue" not in found:
        raise InputError(
            message(
                "It cannot be told which band of '{image}' is blue; name the bands, such as BANDS=blue=1,red=3,nir=4.",
                image=image.name,
            )
        )
    return found


def parse_bands(text: str) -> dict:
    """{role: band} from 'blue=B2, red=B4, nir=B8, swir16=B11'. Raises InputError with the part not understood."""
    found = {}
    for part in filter(None, (part.strip() for part in re.split(r"[,;]\s*", text or ""))):
        match = re.fullmatch(r"(\w+)\s*[=:]\s*(\S+)", part)
        role = {"swir": "swir16", "swir1": "swir16"}.get(match[1].lower(), match[1].lower()) if match else ""
        if role not in ROLES:
            raise InputError(
                message(
                    "'{part}' is not understood; write bands such as blue=B2, red=B4, nir=B8, swir16=B11.", part=part
                )
            )
        found[role] = match[2]
    return found


def without_sun(scenes) -> str:
    """The first scene whose numbers do not allow for the sun's height, as its MTL file is missing; '' for none."""
    for scene in scenes:
        band = scene.image.bands[0]
        if band.scale == 1.0 and not band.offset and np.dtype(band.dtype).kind != "f":
            way = level1_radiometry(scene.image, (band,))
            if way is not None and (way.doubtful or not way.trusted):
                return scene.name
    return ""


def reflectance_of(band, image: Image, shift: float):
    """(scale, offset): reflectance = stored * scale + offset. From the file; 16-bit Sentinel-2 and other integers are
    taken as reflectance * 10000, Landsat Collection 2 as its level 2 has it, Landsat Level-1 by its MTL file or,
    without it, by the scale of its products; 8-bit numbers as a share of 255."""
    if band.scale != 1.0 or band.offset:
        return band.scale, band.offset + shift * band.scale
    kind = np.dtype(band.dtype)
    if kind.kind == "f":
        return 1.0, 0.0
    way = level1_radiometry(image, (band,))
    if way is not None:
        return way.scale[0], way.offset[0]
    if kind.itemsize == 1:
        return 1 / 255, 0.0
    if re.search(r"L[COTEM]0[4-9]_L2SP", image.name + band.path):
        return 2.75e-5, -0.2
    return 1e-4, shift * 1e-4


@dataclass(frozen=True)
class Date:
    """One date on the common grid. placed: {role: (placed band, scale, offset)}; mask: class source or None; nodata: of
    the product where the file declares none."""

    name: str
    day: int
    placed: dict
    mask: object = None
    nodata: float | None = None

    def read(self, role: str, window: Window):
        """(reflectance float32, valid)."""
        placed, scale, offset = self.placed[role]
        values, inside = placed.read(window)
        if values is None:
            return np.zeros(window.shape, np.float32), np.zeros(window.shape, bool)
        band = placed.bands[0]
        valid = valid_of(values[0], self.nodata if band.nodata is None else band.nodata)
        if inside is not None:
            valid &= inside
        return np.where(valid, values[0].astype(np.float32) * np.float32(scale) + np.float32(offset), 0), valid


class _Masked:
    """A mask that only says masked or not, as classes."""

    def __init__(self, source):
        self.source = source

    def read(self, window: Window):
        masked = self.source.read(window)
        if masked is None:
            return np.zeros(window.shape, np.uint8)
        return np.where(masked, np.uint8(CLOUD), np.uint8(CLEAR))


def place_scenes(scenes, grid: Grid, wanted=None):
    """Dates from scenes (scenes.gather), in their order. Raises InputError for fewer than LEAST_DATES, or a scene
    without a date or a blue band."""
    if len(scenes) < LEAST_DATES:
        raise InputError(
            message(
                "A temporal mask needs {least} dates or more, and there are {number}; give more images.",
                least=LEAST_DATES,
                number=len(scenes),
            )
        )
    dates = []
    for scene in scenes:
        if scene.when is None:
            raise InputError(
                message(
                    "The date of '{image}' is not known; put it into the file name, such as 2024-06-12.",
                    image=scene.name,
                )
            )
        placed = {
            role: (place((band,), grid), *reflectance_of(band, scene.image, scene.offset.shift))
            for role, band in find_roles(scene.image, wanted).items()
        }
        mask = None if scene.mask is None else _mask_of(scene, grid)
        dates.append(Date(scene.name, scene.when.toordinal(), placed, mask, product_nodata(scene.image)))
    roles = set(ROLES)
    for date in dates:
        roles &= set(date.placed)
    return [Date(d.name, d.day, {r: d.placed[r] for r in ROLES if r in roles}, d.mask, d.nodata) for d in dates]


def _mask_of(scene: Scene, grid: Grid):
    """A scene's mask as classes: its product's where that is known, else masked is cloud."""
    band = scene.mask
    image = Image(scene.name, (band,), open_image(band.path, alpha=False).tags)
    with contextlib.suppress(InputError):
        return quality.quality_source(image, grid, band=band)
    return _Masked(mask_source(band, grid, scene.rule))


def distances(days):
    """(dates, dates) float32: days apart, or apart in the season with 40 days more for another year, whichever is
    less."""
    apart = np.abs(np.subtract.outer(np.asarray(days, float), np.asarray(days, float)))
    season = np.abs((apart + 182.625) % 365.25 - 182.625)
    return np.minimum(apart, season + 40).astype(np.float32)


def _kernels():
    return numba_module(f"{__package__}._seasonkernel")


def _nearest(clear, order, days, most: int):
    """Index of the first `most` dates in `order` on which a pixel is clear, (most, n) int32, -1 for none; and their
    mean of `days`. clear: (dates, n) bool."""
    index = np.full((most, clear.shape[1]), -1, np.int32)
    mean = np.zeros(clear.shape[1], np.float32)
    fast = _kernels()
    if fast is not None:
        fast.nearest(clear, order, days, most, index, mean)
        return index, mean
    found = np.zeros(clear.shape[1], np.int32)
    for date in order:
        use = np.flatnonzero(clear[date] & (found < most))
        index[found[use], use] = date
        mean[use] += days[date]
        found[use] += 1
        if (found >= most).all():
            break
    return index, np.where(found > 0, mean / np.maximum(found, 1), 0).astype(np.float32)


def _medians(stack, index):
    """Median over the dates of `index` of each pixel, float32, NaN where there are none. stack: (dates, n) float32."""
    out = np.empty(index.shape[1], np.float32)
    fast = _kernels()
    if fast is not None:
        fast.medians(stack, index, out)
        return out
    values = np.where(index >= 0, np.take_along_axis(stack, np.maximum(index, 0), axis=0), np.float32(np.inf))
    values.sort(axis=0)
    count = (index >= 0).sum(axis=0)
    low, high = np.maximum(count - 1, 0) // 2, count // 2
    columns = np.arange(index.shape[1])
    with np.errstate(invalid="ignore"):
        pair = values[low, columns] + values[np.minimum(high, len(values) - 1), columns]
    return np.where(count > 0, np.float32(0.5) * pair, np.nan).astype(np.float32)


def first_guess(blue, valid, options: Options, masks=None):
    """Clear (bool) in the first round: near a low masked percentile of blue. blue, valid, masks: (dates, n); masks:
    classes or None."""
    seen = valid if masks is None else valid & (masks == CLEAR)
    if masks is not None:
        few = seen.sum(axis=0) < np.maximum(3, LEAST_CLEAR * valid.sum(axis=0))
        seen = np.where(few[None], valid, seen)
    keys, counts = np.empty(blue.shape, np.uint32), np.zeros(blue.shape[1], np.uint16)
    for row in range(len(blue)):
        percentile.encode(np.ascontiguousarray(blue[row]), np.ascontiguousarray(seen[row]), keys[row], counts)
    low = np.empty((1, blue.shape[1]), np.float32)
    percentile.percentiles(keys, counts, [options.percentile], np.float32, nodata=np.nan, out=low)
    with np.errstate(invalid="ignore"):
        return seen & (blue < low[0] + np.float32(options.spread))


def classify(stack, valid, days, options: Options, masks=None, cancelled=None):
    """Classes (dates, n) uint8.

    stack: {role: (dates, n) float32 reflectance}, 'blue' at least; valid: (dates, n) bool; days: ordinal day of each
    date; masks: (dates, n) classes from elsewhere to be improved, or None. A pixel without a clear date to compare with
    is UNSURE, or what its mask says. Raises Cancelled.
    """
    blue = stack["blue"]
    dates = len(blue)
    away = distances(days)
    clear = first_guess(blue, valid, options, masks)
    result = np.zeros(blue.shape, np.uint8)
    snow = _snow(stack)
    for _ in range(2):
        for date in range(dates):
            if cancelled is not None and cancelled():
                raise Cancelled("Cancelled.")
            order = np.argsort(away[date], kind="stable")
            order = order[order != date].astype(np.int64)
            index, apart = _nearest(clear, order, away[date], options.nearest)
            reference = {role: _medians(values, index) for role, values in stack.items() if role != "green"}
            result[date] = _compare(
                {role: values[date] for role, values in stack.items()},
                reference,
                apart,
                None if snow is None else snow[date],
                options,
                None if masks is None else masks[date],
            )
            result[date][~valid[date]] = MISSING
        clear = (result == CLEAR) & valid
    return result


def _snow(stack):
    if not {"green", "swir16"} <= set(stack):
        return None
    green, swir = stack["green"], stack["swir16"]
    with np.errstate(invalid="ignore", divide="ignore"):
        return ((green - swir) > np.float32(0.4) * (green + swir)) & (swir < 0.12) & (green > 0.12)


def _compare(now, reference, apart, snow, options: Options, mask):
    known = np.isfinite(reference["blue"])
    with np.errstate(invalid="ignore"):
        limit = np.minimum(options.blue * (1 + options.per_month * apart / 30), options.most)
        rise = now["blue"] - reference["blue"]
        cloud = rise > limit
        if "red" in now:
            cloud &= (now["red"] - reference["red"]) < options.red * rise
        if snow is not None:
            cloud &= ~snow
        result = np.where(cloud, np.where(rise > options.thick, CLOUD, THIN), CLEAR).astype(np.uint8)
        dark = rise < options.blue / 3
        if "nir" in now:
            # over water nothing can be told
            dark &= (now["nir"] < options.dark * reference["nir"]) & (reference["nir"] > 0.08)
            if "swir16" in now:
                dark &= now["swir16"] < options.dark * reference["swir16"]
            result[dark & ~cloud] = SHADOW
        if mask is not None:
            # the mask is believed where the place has changed at least a little in its direction
            brighter = (mask == CLOUD) | (mask == THIN) | (mask == UNSURE)
            keep = brighter & (rise > limit / 3) if snow is None else brighter & (rise > limit / 3) & ~snow
            result = np.where(keep & (result == CLEAR), mask, result)
            if "nir" in now:
                darker = (mask == SHADOW) & (now["nir"] < (1 + options.dark) / 2 * reference["nir"])
                result = np.where(darker & (result == CLEAR), np.uint8(SHADOW), result)
    if mask is None:
        result[~known] = UNSURE
    else:
        result[~known] = np.where(mask[~known] == MISSING, UNSURE, mask[~known])
    return result


@dataclass
class Result:
    """paths: of the masks, in the order of the dates; counts: (dates, 6) pixels of each class."""

    paths: list
    counts: np.ndarray
    notes: list = field(default_factory=list)


def mask_paths(dates, folder: str):
    """A file for each date in a folder: '<name>_mask.tif', numbered where names repeat."""
    paths, used = [], set()
    for date in dates:
        stem = re.sub(r"[^\w.-]+", "_", date.name)
        name, number = f"{stem}_mask.tif", 2
        while name.lower() in used:
            name, number = f"{stem}_{number}_mask.tif", number + 1
        used.add(name.lower())
        paths.append(os.path.join(folder, name))
    return paths


def write_masks(dates, grid: Grid, folder: str, options: Options, job: Job, tags=None) -> Result:
    """Write a mask for each date into an existing folder: all of them, or none after an error or a cancel."""
    options.check()
    paths = mask_paths(dates, folder)
    check_writable(paths[0], 2 * grid.width * grid.height * len(dates))
    spools = [Spool(class_layer(path, grid, tags)) for path in paths]
    counts, lock = np.zeros((len(dates), 6), np.int64), threading.Lock()
    roles = list(dates[0].placed)
    masked = any(date.mask is not None for date in dates)
    days = [date.day for date in dates]

    def work(window: Window, _padded: Window) -> None:
        shape = len(dates), window.width * window.height
        stack = {role: np.zeros(shape, np.float32) for role in roles}
        valid = np.ones(shape, bool)
        masks = np.zeros(shape, np.uint8) if masked else None
        for number, date in enumerate(dates):
            if job.cancelled():
                raise Cancelled("Cancelled.")
            for role in roles:
                values, good = date.read(role, window)
                stack[role][number] = values.ravel()
                valid[number] &= good.ravel()
            if date.mask is not None:
                masks[number] = date.mask.read(window).ravel()
                valid[number] &= masks[number] != MISSING
        classes = classify(stack, valid, days, options, masks, job.cancelled)
        with lock:
            for number in range(len(dates)):
                counts[number] += count_classes(classes[number])
        for spool, part in zip(spools, classes):
            spool.write(window, part.reshape(1, *window.shape))

    with bounded_cache():
        try:
            for spool in spools:
                spool.start()
            block = dates[0].placed["blue"][0].bands[0].block
            size = len(dates) * (4.0 * len(roles) + 8.0) + 120.0
            run(plan(grid, block, size, 0, job), 0, work, job.part(0.0, 0.9))
            if grid.width * grid.height <= LONE_PIXELS:
                _drop_lone_shadows(spools, grid, counts, job)
            for number, spool in enumerate(spools):
                spool.finish(job.workers, None, job.cancelled)
                job.progress(0.9 + 0.1 * (number + 1) / len(spools))
            publish([(spool.cog, spool.layer.path) for spool in spools])
        except BaseException:
            for spool in spools:
                spool.discard()
            for path in paths:
                remove_parts(path)
            raise
    return Result(paths, counts)


def _drop_lone_shadows(spools, grid: Grid, counts, job: Job) -> None:
    """On dates without clouds low sun makes the terrain darker than on the dates compared with."""
    for number, spool in enumerate(spools):
        if job.cancelled():
            raise Cancelled("Cancelled.")
        if has_lone_shadows(counts[number]):
            classes = without_lone_shadows(spool.read(grid.window)[0])
            spool.write(grid.window, classes[None])
            counts[number] = count_classes(classes)


def grid_of(scenes) -> Grid:
    """The common grid: that of the first scene. Raises InputError where there is no north-up one."""
    grid = scenes[0].image.grid
    if not grid.is_straight:
        raise InputError(message("The first image is rotated against its coordinate axes; warp it first."))
    return grid


def sure_share(counts) -> float:
    """Percent of the pixels with data that could be compared (not unsure)."""
    total = counts[:, CLEAR:].sum()
    return float(100 * (1 - counts[:, UNSURE].sum() / total)) if total else math.nan
