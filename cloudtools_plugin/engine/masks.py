"""Which pixels of a mask raster count as masked, and reading masks onto a grid.

Masks are never interpolated: a class code between two classes is a third class (bilinear between Sentinel-2 SCL 4 and 9
gives 5, a valid class). They are read at their own pixel size, grown there, and repeated onto the target grid. What a
mask does not cover or declares as nodata is masked: missing is never clear.
"""

from __future__ import annotations

import functools
import math
import re
from dataclasses import dataclass

import numpy as np

from .classes import CLASS_WORDS, CLASSES, CLASSES_TAG, CLEAR, CLOUD, MISSING, SHADOW, THIN
from .errors import InputError
from .grid import Grid, Window
from .messages import message
from .raster import Band, Placed, glance, place, representable, valid_of


@dataclass(frozen=True)
class BitField:
    """Bits first..last (0 = lowest) of a quality band; masked where their number compares as said: '=', '>=' or '>'."""

    first: int
    last: int
    relation: str = ">="
    value: int = 1

    def masked(self, codes):
        number = (codes >> self.first) & ((1 << (self.last - self.first + 1)) - 1)
        if self.relation == "=":
            return number == self.value
        return number >= self.value + (self.relation == ">")


@dataclass(frozen=True)
class MaskRule:
    """When a mask pixel counts as masked.

    kind: 'nonzero', 'zero', 'values' (ranges of codes that are masked), 'clear' (ranges that are clear, all else is
    masked) or 'bits' (any of the fields). name: for people.
    """

    kind: str
    ranges: tuple = ()
    fields: tuple = ()
    name: str = ""

    def masked(self, values):
        """Boolean array, True = masked, for an array of mask values. NaN is masked."""
        if self.kind == "nonzero":
            return values != 0
        if self.kind == "zero":
            return (values == 0) | ~valid_of(values, None)
        if self.kind == "bits":
            if values.dtype.kind == "f":
                raise InputError(message("The mask has decimal numbers, so it has no bits; choose another mask rule."))
            codes = values.astype(np.int64)
            result = np.zeros(values.shape, bool)
            for bits in self.fields:
                result |= bits.masked(codes)
            return result
        whole = values.dtype.kind in "iu"
        inside = np.zeros(values.shape, bool)
        for low, high in _whole_ranges(self.ranges, values.dtype) if whole else self.ranges:
            inside |= (values == low) if low == high else (values >= low) & (values <= high)
        if self.kind == "clear":
            return ~inside
        return inside if whole else inside | ~valid_of(values, None)

    def describe(self) -> str:
        ranges = ", ".join(f"{a:g}" if a == b else f"{a:g}-{b:g}" for a, b in self.ranges)
        bits = ", ".join(
            f"{f.first}" if f == BitField(f.first, f.first) else f"{f.first}-{f.last}{f.relation}{f.value}"
            for f in self.fields
        )
        text = {
            "nonzero": message("masked where not zero"),
            "zero": message("masked where zero"),
            "values": message("masked values {ranges}", ranges=ranges),
            "clear": message("clear values {ranges}, all others masked", ranges=ranges),
            "bits": message("masked bits {bits}", bits=bits),
        }[self.kind]
        return message("{name}: {rule}", name=self.name, rule=text) if self.name else text


@functools.lru_cache(maxsize=64)
def _whole_ranges(ranges, dtype):
    """Ranges as numbers of an integer type, so that comparisons stay in it (several times faster than looking each code
    up in a table); neighbours joined, without those that the type cannot hold."""
    limits, found = np.iinfo(dtype), []
    for low, high in sorted(ranges):
        low, high = max(math.ceil(low), limits.min), min(math.floor(high), limits.max)
        if low > high:
            continue
        if found and low <= found[-1][1] + 1:
            low, high = found[-1][0], max(high, found.pop()[1])
        found.append((low, high))
    return tuple((dtype.type(low), dtype.type(high)) for low, high in found)


def _codes(*values):
    return tuple((v, v) if not isinstance(v, tuple) else v for v in values)


#: Mask bands known by name. SCL as in the Copernicus L3 mosaics: 'unclassified' (7) is unsure and so never clear; dark
#: areas (2), snow (11) and water (6) are surfaces. Landsat: USGS LSDS-1618/1619 (Collection 2) and LSDS-1656
# (Collection 1),
#: shadow and cirrus at high confidence; LEDAPS: cloud, shadow and beside cloud. Fmask: 2 shadow, 4 cloud, 255 outside;
#: snow (3) is a surface.
PRESETS = {
    "s2_scl": MaskRule("values", ranges=_codes(0, 1, 3, (7, 10)), name="Sentinel-2 SCL"),
    "cloudtools_classes": MaskRule("clear", ranges=_codes(1), name="Cloud Tools classes"),
    "landsat_qa_pixel": MaskRule(
        "bits", fields=tuple(BitField(b, b) for b in (0, 1, 2, 3, 4)), name="Landsat QA_PIXEL"
    ),
    "landsat_pixel_qa": MaskRule(
        "bits", fields=(BitField(0, 0), BitField(3, 3), BitField(5, 5), BitField(8, 9, "=", 3)), name="Landsat pixel_qa"
    ),
    "landsat_bqa": MaskRule(
        "bits",
        # no data; dropped or hidden by terrain; cloud; shadow; cirrus
        fields=(*(BitField(b, b) for b in (0, 1, 4)), BitField(7, 8, "=", 3), BitField(11, 12, "=", 3)),
        name="Landsat Collection 1 BQA",
    ),
    "landsat_bqa_2013": MaskRule(
        "bits",
        # no data, dropped, hidden by terrain; cloud; cirrus
        fields=(*(BitField(b, b) for b in (0, 1, 2)), BitField(14, 15, ">=", 2), BitField(12, 13, "=", 3)),
        name="Landsat 8 BQA before the collections",
    ),
    "landsat_sr_cloud_qa": MaskRule(
        "bits", fields=tuple(BitField(b, b) for b in (1, 2, 3)), name="Landsat 4-7 sr_cloud_qa"
    ),
    "fmask": MaskRule("values", ranges=_codes(2, 4, 255), name="Fmask"),
}

#: How a name gives a mask away: file name or band name.
_KNOWN_NAMES = (
    ("s2_scl", r"(^|[^a-z])scl([^a-z]|$)|scene.?classification"),
    ("landsat_qa_pixel", r"qa_pixel"),
    ("landsat_sr_cloud_qa", r"sr_cloud_qa"),
    ("landsat_pixel_qa", r"pixel_qa"),
    ("landsat_bqa", r"(^|[^a-z])bqa([^a-z]|$)"),
    ("fmask", r"fmask"),
)


def parse_values(text: str):
    """((low, high), ...) from '0, 1, 3, 8-11' or '-1'. Raises InputError with the word that is not understood."""
    ranges = []
    for word in re.split(r"[,;\s]+", text.strip()):
        match = re.fullmatch(r"(-?\d+(?:\.\d+)?)(?:(?:-|\.\.|:)(-?\d+(?:\.\d+)?))?", word)
        if not match:
            raise InputError(
                message("'{word}' is not a mask value; write values and ranges such as 0,1,3,8-11.", word=word)
            )
        low = float(match[1])
        high = float(match[2]) if match[2] else low
        if high < low:
            raise InputError(message("The range '{word}' runs backwards; write the smaller value first.", word=word))
        ranges.append((low, high))
    return tuple(ranges)


def parse_bits(text: str):
    """BitFields from '0, 3, 4' or '1, 8-9>=2, 10-11=3'. Raises InputError with the word that is not understood."""
    fields = []
    for word in re.split(r"[,;]\s*|\s+", text.strip()):
        match = re.fullmatch(r"(\d+)(?:-(\d+))?(?:(>=|>|=)(\d+))?", word)
        if not match or int(match[2] or match[1]) < int(match[1]) or int(match[2] or match[1]) > 31:
            raise InputError(
                message(
                    "'{word}' is not a bit; write bits such as 3,4 or fields such as 8-9>=2 or 10-11=3 (bit 0 is the "
                    "lowest).",
                    word=word,
                )
            )
        fields.append(BitField(int(match[1]), int(match[2] or match[1]), match[3] or ">=", int(match[4] or 1)))
    return tuple(fields)


@dataclass(frozen=True)
class Remap:
    """Values of any raster into classes. pairs: ((low, high), class), the first that fits counts; rest: class of all
    other values, None = as it is where that is a class, else missing."""

    pairs: tuple
    rest: int | None = MISSING

    def classes(self, values):
        """uint8 classes of an array of values; NaN is missing."""
        if self.rest is None:
            known = np.isin(values, list(CLASSES))
            result = np.where(known, values, MISSING).astype(np.uint8)
        else:
            result = np.full(values.shape, self.rest, np.uint8)
        for (low, high), code in reversed(self.pairs):
            result[(values >= low) & (values <= high)] = code
        if values.dtype.kind == "f":
            result[np.isnan(values)] = MISSING
        return result


def parse_remap(text: str, keep: bool = False) -> Remap:
    """A Remap from '64 2; 128 1; 192-255 cloud; * 0': pairs of a value or range and a class (number or name).

    keep: what is not named stays as it is (for rasters that hold classes already), else it is missing.
    Raises InputError with the pair that is not understood.
    """
    pairs, rest = [], None if keep else MISSING
    for part in filter(None, (part.strip() for part in re.split(r"[;\n]+", text or ""))):
        words = [word for word in re.split(r"\s*(?:=|:|->|,|\s)\s*", part) if word]
        code = None
        if len(words) == 2:
            name = words[1].lower()
            code = CLASS_WORDS.get(name, int(name) if name.isdigit() and int(name) in CLASSES else None)
        if code is None:
            raise InputError(
                message(
                    "'{part}' is no pair of a value and a class; write pairs such as 1 1; 2-3 cloud; * 0 (classes: 0 "
                    "missing, 1 clear, 2 shadow, 3 thin, 4 cloud, 5 unsure).",
                    part=part,
                )
            )
        if words[0] == "*":
            rest = code
        else:
            pairs.append((parse_values(words[0])[0], code))
    return Remap(tuple(pairs), rest)


def make_rule(kind: str, text: str = "") -> MaskRule:
    """A rule from a kind ('nonzero', 'zero', 'values', 'clear', 'bits' or a preset's name) and the codes as text."""
    if kind in PRESETS:
        return PRESETS[kind]
    if kind in ("nonzero", "zero"):
        return MaskRule(kind)
    if not text.strip():
        raise InputError(
            message(
                "The mask rule '{rule}' needs its values; write them into MASK_VALUES, for instance 0,1,3,8-10.",
                rule=kind,
            )
        )
    if kind == "bits":
        return MaskRule("bits", fields=parse_bits(text))
    if kind in ("values", "clear"):
        return MaskRule(kind, ranges=parse_values(text))
    raise InputError(message("Unknown mask rule '{rule}'.", rule=kind))


def guess_rule(band: Band, tags=None, file_name: str = "") -> MaskRule:
    """The rule of a mask known by its tag, its band name or its file name; else 'non-zero is masked'."""
    if (tags or {}).get(CLASSES_TAG):
        return PRESETS["cloudtools_classes"]
    for text in (band.name, file_name):
        for preset, pattern in _KNOWN_NAMES:
            if text and re.search(pattern, text.lower()):
                if preset == "landsat_bqa" and is_older_bqa(band):
                    preset = "landsat_bqa_2013"
                return PRESETS[preset]
    return MaskRule("nonzero")


#: BQA of Collection 1 has no bits 13 to 15; before it (Landsat 8, 2013 to 2016) they hold the confidence of cloud and
#: cirrus, and are never all 0.
_OLDER_BQA = 1 << 13


def is_older_bqa(band: Band) -> bool:
    """True where a Landsat BQA band has values that only those before the collections have."""
    if np.dtype(band.dtype).kind not in "iu" or np.dtype(band.dtype).itemsize < 2:
        return False
    values = glance(band)  # None: told by whoever reads the mask
    return values is not None and bool((values.astype(np.int64) >= _OLDER_BQA).any())


def dilate(masked, radius_x: float, radius_y: float):
    """Grow True areas of a 2-D boolean array by an ellipse with the given radii in pixels (centre to centre)."""
    reach_x, reach_y = math.floor(radius_x), math.floor(radius_y)
    if (reach_x <= 0 and reach_y <= 0) or not masked.any() or masked.all():
        return masked
    height, width = masked.shape
    # a row's horizontal growth depends only on its distance from the ellipse's centre; sums along the row make it
    # independent of the radius
    sums = np.zeros((height, width + 2 * reach_x + 1), np.int32)
    np.cumsum(masked, axis=1, out=sums[:, reach_x + 1 : reach_x + 1 + width])
    sums[:, reach_x + 1 + width :] = sums[:, reach_x + width][:, None]
    result, grown = np.zeros_like(masked), {}
    for dy in range(-reach_y, reach_y + 1):
        half = math.floor(radius_x * math.sqrt(max(0.0, 1 - (dy / radius_y) ** 2)) + 1e-9) if radius_y else reach_x
        half = min(half, reach_x)
        if half not in grown:
            right, left = reach_x + half + 1, reach_x - half
            grown[half] = sums[:, right : right + width] != sums[:, left : left + width]
        source = grown[half]
        low, high = max(0, dy), min(height, height + dy)
        if high > low:
            result[low:high] |= source[low - dy : high - dy]
    return result


#: An image has no clouds where they are less than this share of what it shows.
CLOUDLESS = 0.001
#: Larger rasters keep their lone shadows: the search for them holds the whole raster.
LONE_PIXELS = 40_000_000


def has_lone_shadows(counts) -> bool:
    """True for pixel counts (6,) of an image without clouds in which something is called cloud shadow."""
    return bool(counts[SHADOW] and counts[THIN] + counts[CLOUD] < CLOUDLESS * counts[CLEAR:].sum())


def without_lone_shadows(classes):
    """The classes (h, w) uint8 of an image without clouds: shadow that reaches neither its border nor missing pixels,
    where a cloud could hide, is terrain and becomes clear."""
    edge = dilate(classes == MISSING, 1, 1)
    edge[[0, -1]] = edge[:, [0, -1]] = True
    shadow = classes == SHADOW
    lone = (shadow & ~edge).ravel()
    front = np.flatnonzero(dilate(shadow & edge, 1.5, 1.5).ravel() & lone)
    width = classes.shape[1]
    around = np.array([row * width + col for row in (-1, 0, 1) for col in (-1, 0, 1)])
    while front.size:
        lone[front] = False
        # no lone pixel lies at the border, so that none is led into another row
        near = np.unique(front[:, None] + around)
        front = near[lone[near]]
    return np.where(lone.reshape(classes.shape), np.uint8(CLEAR), classes)


@dataclass(frozen=True)
class MaskSource:
    """A mask band on a target grid: rule, growth in metres."""

    placed: Placed
    rule: MaskRule
    growth: float = 0.0

    @property
    def band(self) -> Band:
        return self.placed.bands[0]

    def read(self, window: Window):
        """Boolean (height, width), True = masked, for a window of the target grid; None where all of it is masked
        because the mask has nothing there. Raises InputError where the file cannot be read.
        """
        if self.growth <= 0 or self.placed.how == "warp":
            # a mask in another CRS grows in the target's pixels
            radius = [self.growth / metres for metres in self.placed.grid.pixel_metres]
            wide = window.pad(math.ceil(radius[0]), math.ceil(radius[1]))
            values, inside = self.placed.read(wide)
            if values is None:
                return None
            return dilate(self._masked(values[0], inside), *radius)[window.slices(wide)]
        own = self.band.grid
        radius = [self.growth / metres for metres in own.pixel_metres]
        if self.placed.how == "direct":
            cols = window.col - self.placed.shift[0] + np.arange(window.width)
            rows = window.row - self.placed.shift[1] + np.arange(window.height)
        else:
            cols, rows = self.placed.pixel_indices(window)
        halo = (
            Window(int(cols.min()), int(rows.min()), int(np.ptp(cols)) + 1, int(np.ptp(rows)) + 1)
            .pad(int(radius[0]) + 1, int(radius[1]) + 1)
            .intersection(own.window)
        )
        if halo is None:
            return None
        values, inside = place((self.band,), own).read(halo)
        masked = dilate(self._masked(values[0], inside), *radius)
        cols, rows = cols - halo.col, rows - halo.row
        good_cols, good_rows = (cols >= 0) & (cols < halo.width), (rows >= 0) & (rows < halo.height)
        if not (good_cols.any() and good_rows.any()):
            return None
        result = masked[np.clip(rows, 0, halo.height - 1)[:, None], np.clip(cols, 0, halo.width - 1)[None, :]]
        if not (good_cols.all() and good_rows.all()):
            result |= ~(good_rows[:, None] & good_cols[None, :])
        return result

    def _masked(self, values, inside):
        masked = self.rule.masked(values)
        if self.band.nodata is not None and not self._nodata_is_masked:
            masked |= ~valid_of(values, self.band.nodata)
        if inside is not None:
            masked |= ~inside
        return masked

    @functools.cached_property
    def _nodata_is_masked(self) -> bool:
        """True where the rule by itself masks the nodata value of a mask of whole numbers."""
        dtype = np.dtype(self.band.dtype)
        if dtype.kind == "f" or not representable(self.band.nodata, dtype):
            return dtype.kind != "f"  # whole numbers cannot hold it, so there is none
        return bool(self.rule.masked(np.array([self.band.nodata]).astype(dtype))[0])

    @property
    def hides_nodata(self) -> bool:
        """True where the mask declares a nodata value of 0 or 1 that would be clear by the rule: a frequent slip (0
        declared as nodata of a 0/1 mask), after which everything is masked."""
        if self.band.nodata not in (0, 1):
            return False
        return not bool(self.rule.masked(np.array([self.band.nodata], self.band.dtype))[0])


def mask_source(band: Band, grid: Grid, rule: MaskRule, growth: float = 0.0) -> MaskSource:
    """Put a mask band on a grid. Raises InputError for a negative growth or a mask that cannot be related to the
    grid.
    """
    if not growth >= 0:
        raise InputError(message("The growth of masks must be zero or more metres."))
    return MaskSource(place((band,), grid), rule, float(growth))
