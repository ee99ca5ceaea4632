"""Quality bands of products into the classes of this plugin.

A `Product` says what the numbers of a quality band mean: for each meaning a class and how sure the product is of it.
Sources: Sentinel-2 Products Specification S2-PDGS-TAS-DI-PSD (SCL, MSK_CLASSI, MSK_CLDPRB); Earth Engine's QA60; USGS
LSDS-1618/1619 (Collection 2 QA_PIXEL), LSDS-1656, -1368 and -1370 (Collection 1 BQA, pixel_qa, sr_cloud_qa); USGS,
Landsat 8 Pre-Collection QA band; HLS user guide 2.0; Planet UDM2; Fmask 4 and python-fmask.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace

import numpy as np

from .classes import CLASS_WORDS, CLASSES_TAG, CLEAR, CLOUD, MISSING, SHADOW, THIN, UNSURE, class_layer, count_classes
from .errors import InputError
from .grid import Grid, Window
from .masks import BitField, is_older_bqa, parse_bits, parse_values
from .messages import message
from .raster import Band, Image, Spool, bounded_cache, check_writable, glance, place, valid_of
from .scenes import product_nodata
from .windows import Job, plan, run

LOW, MEDIUM, HIGH = 1, 2, 3
CONFIDENCES = {"low": LOW, "medium": MEDIUM, "high": HIGH}
BELOW = {"unsure": UNSURE, "clear": CLEAR}
#: Which class wins where a product says several things of a pixel.
ORDER = (MISSING, CLOUD, THIN, SHADOW, UNSURE)


@dataclass(frozen=True)
class Sign:
    """One thing that a quality band can say of a pixel.

    code: class; sure: LOW, MEDIUM or HIGH; band: position (from 0) among the product's bands; ranges: values, or
    fields: bits any of which says it.
    """

    code: int
    sure: int = HIGH
    band: int = 0
    ranges: tuple = ()
    fields: tuple = ()

    def found(self, values):
        """Bool array: where the band (integers, or whole numbers as floats) says it."""
        result = np.zeros(values.shape, bool)
        for low, high in self.ranges:
            result |= (values >= low) & (values <= high)
        if self.fields:
            codes = values.astype(np.int64) if values.dtype.kind in "iu" else np.nan_to_num(values).astype(np.int64)
            for bits in self.fields:
                result |= bits.masked(codes)
        return result


@dataclass(frozen=True)
class Product:
    """A kind of quality band. bands: names of the bands that are read, ('',) for a single one; other: class of pixels
    that nothing is said of."""

    name: str
    title: str
    signs: tuple
    bands: tuple = ("",)
    other: int = CLEAR

    @property
    def fields_needed(self) -> bool:
        """True where bits are looked at, which decimal numbers do not have."""
        return any(sign.fields for sign in self.signs)

    def classes(self, values, valid, confidence: int = MEDIUM, below: int = UNSURE):
        """Classes (uint8) of (bands, h, w) values; valid: bool, False is missing.

        confidence: what the product is less sure of becomes `below` (UNSURE or CLEAR).
        """
        result = np.full(values.shape[1:], self.other, np.uint8)
        rank = {code: len(ORDER) - number for number, code in enumerate(ORDER)}
        rank[CLEAR] = 0
        order = np.zeros(result.shape, np.uint8)
        for sign in sorted(self.signs, key=lambda sign: rank[sign.code]):
            where = sign.found(values[sign.band])
            code = sign.code if sign.sure >= confidence or sign.code in (MISSING, CLEAR) else below
            where &= rank[code] >= order
            result[where] = code
            order[where] = rank[code]
        result[~valid] = MISSING
        return result


def _values(code, *ranges, sure=HIGH, band=0):
    return Sign(code, sure, band, ranges=tuple((r, r) if not isinstance(r, tuple) else r for r in ranges))


def _bits(code, *fields, sure=HIGH, band=0):
    return Sign(code, sure, band, fields=tuple(BitField(f, f) if isinstance(f, int) else BitField(*f) for f in fields))


PRODUCTS = {
    "s2_scl": Product(
        "s2_scl",
        "Sentinel-2 SCL",
        (
            _values(MISSING, 0, 1),
            _values(CLEAR, 2, (4, 6), 11),
            _values(SHADOW, 3),
            _values(CLOUD, 9),
            _values(CLOUD, 8, sure=MEDIUM),
            _values(THIN, 10),
            _values(THIN, 7, sure=LOW),  # "unclassified", often haze
        ),
        other=UNSURE,
    ),
    "s2_classi": Product(
        "s2_classi",
        "Sentinel-2 MSK_CLASSI",
        (_values(CLOUD, 1, band=0), _values(THIN, 1, band=1), *(_values(MISSING, (2, 255), band=b) for b in (0, 1))),
        bands=("1", "2"),
    ),
    "s2_qa60": Product("s2_qa60", "Sentinel-2 QA60", (_bits(CLOUD, 10), _bits(THIN, 11))),
    "s2_cldprb": Product(
        "s2_cldprb",
        "Sentinel-2 MSK_CLDPRB",
        (
            _values(CLOUD, (66, 100)),
            _values(CLOUD, (40, 65), sure=MEDIUM),
            _values(CLOUD, (20, 39), sure=LOW),
            _values(MISSING, (101, 255)),
        ),
    ),
    "landsat_qa_pixel": Product(
        "landsat_qa_pixel",
        "Landsat Collection 2 QA_PIXEL",
        (
            _bits(MISSING, 0),
            _bits(CLOUD, 3, (8, 9, "=", 3)),
            _bits(CLOUD, (8, 9, "=", 2), sure=MEDIUM),
            _bits(CLOUD, 1, sure=LOW),  # dilated
            _bits(THIN, 2, (14, 15, "=", 3)),
            _bits(SHADOW, 4, (10, 11, "=", 3)),
        ),
    ),
    "landsat_bqa": Product(
        "landsat_bqa",
        "Landsat Collection 1 BQA",
        (
            _bits(MISSING, 0, 1),  # fill; dropped pixel or hidden by terrain
            _bits(CLOUD, 4, (5, 6, "=", 3)),
            _bits(CLOUD, (5, 6, "=", 2), sure=MEDIUM),
            _bits(THIN, (11, 12, "=", 3)),
            _bits(THIN, (11, 12, "=", 2), sure=MEDIUM),
            _bits(SHADOW, (7, 8, "=", 3)),
            _bits(SHADOW, (7, 8, "=", 2), sure=MEDIUM),
        ),
    ),
    "landsat_bqa_2013": Product(
        "landsat_bqa_2013",
        "Landsat 8 BQA before the collections",
        (
            _bits(MISSING, 0, 1, 2),  # fill; dropped frame; hidden by terrain
            _bits(CLOUD, (14, 15, "=", 3)),
            _bits(CLOUD, (14, 15, "=", 2), sure=MEDIUM),
            _bits(THIN, (12, 13, "=", 3)),
            _bits(THIN, (12, 13, "=", 2), sure=MEDIUM),
        ),
    ),
    "landsat_pixel_qa": Product(
        "landsat_pixel_qa",
        "Landsat Collection 1 pixel_qa",
        (
            _bits(MISSING, 0),
            _bits(CLOUD, 5, (6, 7, "=", 3)),
            _bits(CLOUD, (6, 7, "=", 2), sure=MEDIUM),
            _bits(THIN, (8, 9, "=", 3)),
            _bits(THIN, (8, 9, "=", 2), sure=MEDIUM),
            _bits(SHADOW, 3),
        ),
    ),
    "landsat_sr_cloud_qa": Product(
        "landsat_sr_cloud_qa",
        "Landsat 4-7 sr_cloud_qa",
        (_values(MISSING, 255), _bits(CLOUD, 1), _bits(SHADOW, 2), _bits(CLOUD, 3, sure=LOW)),
    ),
    "hls_fmask": Product(
        "hls_fmask",
        "HLS Fmask",
        (_values(MISSING, 255), _bits(THIN, 0), _bits(CLOUD, 1), _bits(CLOUD, 2, sure=LOW), _bits(SHADOW, 3)),
    ),
    "fmask": Product(
        "fmask",
        "Fmask",
        (_values(CLEAR, 0, 1, 3), _values(SHADOW, 2), _values(CLOUD, 4), _values(MISSING, 255)),
        other=UNSURE,
    ),
    "python_fmask": Product(
        "python_fmask",
        "python-fmask",
        (_values(MISSING, 0), _values(CLEAR, 1, 4, 5), _values(CLOUD, 2), _values(SHADOW, 3)),
        other=UNSURE,
    ),
    "planet_udm2": Product(
        "planet_udm2",
        "Planet UDM2",
        (
            _values(CLEAR, 1, band=0),
            _values(CLEAR, 1, band=1),  # snow
            _values(SHADOW, 1, band=2),
            _values(THIN, 1, band=3, sure=MEDIUM),  # light haze
            _values(THIN, 1, band=4),  # heavy haze
            _values(CLOUD, 1, band=5),
            _bits(MISSING, 0, band=7),  # UDM1's bit of black fill
        ),
        bands=("1", "2", "3", "4", "5", "6", "7", "8"),
        other=UNSURE,
    ),
    "cloudtools_classes": Product(
        "cloudtools_classes",
        "Cloud Tools classes",
        tuple(_values(code, code) for code in (MISSING, CLEAR, SHADOW, THIN, CLOUD, UNSURE)),
        other=UNSURE,
    ),
}
EXPRESSION = "expression"

#: How a name gives a product away; the first that fits counts.
_NAMES = (
    ("hls_fmask", r"hls\.[ls]30\..*fmask"),
    ("landsat_qa_pixel", r"qa_pixel"),
    ("landsat_sr_cloud_qa", r"sr_cloud_qa|(^|[^a-z])cloud_qa"),
    ("landsat_pixel_qa", r"pixel_qa"),
    ("landsat_bqa", r"(^|[^a-z])bqa([^a-z]|$)"),
    ("s2_qa60", r"(^|[^a-z0-9])qa60([^0-9]|$)"),
    ("s2_classi", r"msk_classi"),
    ("s2_cldprb", r"(msk_)?cldprb"),
    ("planet_udm2", r"udm2"),
    ("s2_scl", r"(^|[^a-z])scl([^a-z]|$)|scene.?classification"),
)
_UDM2_BANDS = ("clear", "snow", "shadow", "light_haze", "heavy_haze", "cloud", "confidence", "unusable")
#: Values are looked at in at most so many pixels.
_SAMPLE = 1024


def parse_expression(text: str) -> Product:
    """A Product from 'cloud: bits 3, 8-9>=2; shadow: bits 4; missing: values 0'.

    Clauses are separated by ';', each a class (missing, clear, shadow, thin, cloud, unsure), ':' and conditions any of
    which must hold: 'bits' as for mask rules, or 'values' with values and ranges. What no clause names is clear; where
    a clause names what is clear, all else is unsure. Raises InputError with the part that is not understood.
    """
    signs = []
    for clause in filter(None, (part.strip() for part in text.split(";"))):
        match = re.fullmatch(r"(\w+)\s*[:=]\s*(bits?|values?)\s+(.+)", clause, re.IGNORECASE)
        if not match or match[1].lower() not in CLASS_WORDS:
            raise InputError(
                message(
                    "'{clause}' is not understood; write clauses such as: cloud: bits 3, 8-9>=2; shadow: bits 4; "
                    "missing: values 0 (classes are missing, clear, shadow, thin, cloud and unsure).",
                    clause=clause,
                )
            )
        code = CLASS_WORDS[match[1].lower()]
        if match[2].lower().startswith("bit"):
            signs.append(Sign(code, fields=parse_bits(match[3])))
        else:
            signs.append(Sign(code, ranges=parse_values(match[3])))
    if not signs:
        raise InputError(
            message("The expression is empty; write for instance: cloud: bits 3; shadow: bits 4; missing: values 0.")
        )
    stated = any(sign.code == CLEAR for sign in signs)
    return Product(EXPRESSION, text.strip(), tuple(signs), other=UNSURE if stated else CLEAR)


def product_by_name(text: str):
    """Name of the product that a band's or a file's name gives away, or None."""
    return next((name for name, pattern in _NAMES if re.search(pattern, text.lower())), None)


def recognise(image: Image, band: Band | None = None) -> Product:
    """The product of a quality raster: by its tag, by the names of band and file, by its values where only one product
    can have such ones. Raises InputError where that leaves none or several."""
    if image.tags.get(CLASSES_TAG):
        return PRODUCTS["cloudtools_classes"]
    names = tuple((b.name or "").lower().replace(" ", "_") for b in image.bands)
    if len(names) >= 8 and all(known in name for known, name in zip(_UDM2_BANDS, names)):
        return PRODUCTS["planet_udm2"]
    band = band or image.bands[0]
    file_name = os.path.basename(band.path).lower()
    for text in (band.name, file_name):
        name = product_by_name(text)
        if name == "landsat_bqa" and is_older_bqa(band):
            return PRODUCTS["landsat_bqa_2013"]
        if name and not (name == "planet_udm2" and len(names) < 8):
            return PRODUCTS[name]
    values = _sample(band)
    if "fmask" in band.name.lower() or "fmask" in file_name:
        found = _which_fmask(values, band)
    else:
        found = _by_values(values)
    if found is None:
        raise InputError(
            message(
                "It cannot be told what the values of '{path}' mean; choose the product, or say it with an expression.",
                path=band.path,
            )
        )
    return PRODUCTS[found]


def _sample(band: Band):
    """Distinct values of a thinned copy of a band."""
    array = glance(band, _SAMPLE)
    if array is None:
        raise InputError(message("'{path}' cannot be read to its end; fetch it again.", path=band.path))
    return np.unique(array[valid_of(array, band.nodata)])


def _which_fmask(values, band: Band):
    """Files named Fmask: 0 land .. 4 cloud with 255 outside, or python-fmask's 0 null .. 5 water, or HLS's bits."""
    inside = set(np.unique(values).tolist())
    if inside <= {0, 1, 2, 3, 4, 255} and (255 in inside or band.nodata == 255):
        return "fmask"
    if any(5 < value < 255 for value in inside):
        return "hls_fmask"
    if inside <= {0, 1, 2, 3, 4, 5} and (5 in inside or band.nodata == 0):
        return "python_fmask"
    return None


def _by_values(values):
    """The one product that alone can have these values, or None."""
    if values.dtype.kind not in "iu" or not values.size:
        return None
    codes = values.astype(np.int64)
    filled = codes[codes != 1]  # fill is bit 0 alone in all of Landsat's bands

    def field(low, high):
        return (filled >> low) & ((1 << (high - low + 1)) - 1)

    fits = []
    if not filled.size:
        return None
    if (filled >= 5000).all() and (filled < 65536).all():
        cloudy = (field(1, 1) | field(3, 3)) > 0
        if ((field(6, 6) == 1) == ~cloudy).all() and (field(8, 9) >= 1).all() and (field(10, 11) >= 1).all():
            fits.append("landsat_qa_pixel")
    if (filled < 8192).all() and all((field(low, low + 1) >= 1).all() for low in (5, 7, 9)):
        fits.append("landsat_bqa")
    if (filled < 2048).all() and (filled > 63).all() and (sum(field(bit, bit) for bit in range(1, 6)) == 1).all():
        fits.append("landsat_pixel_qa")
    if set(codes.tolist()) <= {0, 1024, 2048, 3072} and codes.size > 1:
        fits.append("s2_qa60")
    return fits[0] if len(fits) == 1 else None


def bands_of(product: Product, image: Image, band: Band | None = None):
    """The bands that a product is read from. Raises InputError where the raster has too few."""
    if product.bands == ("",):
        return (band or image.bands[0],)
    if len(image.bands) < len(product.bands):
        raise InputError(
            message(
                "{product} has {needed} bands, but '{path}' has only {number}; give the whole file.",
                product=product.title,
                needed=len(product.bands),
                path=image.bands[0].path,
                number=len(image.bands),
            )
        )
    return image.bands[: len(product.bands)]


@dataclass(frozen=True)
class QualitySource:
    """A quality raster as classes on a grid. image: a placed band of the scene; where it has no data, the mask is
    missing."""

    product: Product
    placed: object
    confidence: int = MEDIUM
    below: int = UNSURE
    image: object = None

    @property
    def knows_missing(self) -> bool:
        """False where nothing says which pixels have no data, so that all of them would count as seen."""
        declared = self.band.nodata is not None and not (self.band.nodata == 0 and self.product.name in _ZERO_IS_CLEAR)
        if self.image is not None or declared:
            return True
        return any(sign.code == MISSING for sign in self.product.signs) and self.product.name not in _NEVER_MISSING

    @property
    def band(self) -> Band:
        return self.placed.bands[0]

    def read(self, window: Window):
        """Classes (h, w) uint8 of a window of the grid; MISSING outside of the file and where it declares nodata.
        Raises InputError where the file cannot be read."""
        values, inside = self.placed.read(window)
        if values is None:
            return np.zeros(window.shape, np.uint8)
        valid = np.ones(window.shape, bool) if inside is None else inside.copy()
        nodata = self.band.nodata
        # 0 declared as nodata of a bit field or of classes 0 = land is a frequent slip of exports: 0 says "nothing set"
        if nodata is not None and not (nodata == 0 and self.product.name in _ZERO_IS_CLEAR):
            valid &= valid_of(values[0], nodata)
        elif values.dtype.kind == "f":
            valid &= valid_of(values[0], None)
        if self.image is not None:
            seen, covered = self.image.read(window)
            if seen is None:
                return np.zeros(window.shape, np.uint8)
            valid &= valid_of(seen[0], self.image.bands[0].nodata)
            if covered is not None:
                valid &= covered
        return self.product.classes(values, valid, self.confidence, self.below)


#: Products in which 0 is an ordinary value, whatever the file declares.
_NEVER_MISSING = ("s2_qa60", "s2_cldprb", "s2_classi", "landsat_sr_cloud_qa")
_ZERO_IS_CLEAR = ("s2_qa60", "s2_cldprb", "s2_classi", "fmask", "hls_fmask", "landsat_sr_cloud_qa")


def quality_source(image: Image, grid: Grid, product: Product | None = None, band: Band | None = None,
                   confidence: int = MEDIUM, below: int = UNSURE, scene: Image | None = None):  # fmt: skip
    """A QualitySource: a quality raster on a grid, never interpolated. product None: recognised; scene: an image whose
    pixels without data are missing (0 in Sentinel-2 and Landsat products, whatever the file declares)."""
    product = product or recognise(image, band)
    bands = bands_of(product, image, band)
    if product.fields_needed and bands[0].dtype.startswith("float"):
        raise InputError(
            message(
                "'{path}' stores decimal numbers, but {product} is made of bits; use the product's own file.",
                path=bands[0].path,
                product=product.title,
            )
        )
    if any(b.dtype != bands[0].dtype for b in bands):
        raise InputError(message("The bands of '{path}' are of different types; save them as one.", path=bands[0].path))
    seen = None
    if scene is not None:
        first = scene.bands[0]
        if first.nodata is None:
            first = replace(first, nodata=product_nodata(scene))
        seen = place((first,), grid)
    placed = place(tuple(replace(b, alpha=0, masked=False) for b in bands), grid)
    return QualitySource(product, placed, confidence, below, seen)


def write_classes(source, grid: Grid, path: str, job: Job, tags=None):
    """Write what source.read(window) gives for every window of a grid; returns the pixels of each class, (6,).

    Nothing is left after an error or a cancel.
    """
    check_writable(path, 2 * grid.width * grid.height)
    total = np.zeros(6, np.int64)
    parts = []
    spool = Spool(class_layer(path, grid, tags))

    def work(window: Window, _padded: Window) -> None:
        classes = source.read(window)
        parts.append(count_classes(classes))
        spool.write(window, classes[None])

    with bounded_cache():
        try:
            spool.start()
            run(plan(grid, source.band.block, 24.0, 0, job), 0, work, job.part(0.0, 0.7))
            spool.finish(job.workers, job.part(0.7, 1.0).progress, job.cancelled)
            spool.publish()
        except BaseException:
            spool.discard()
            raise
    for part in parts:
        total += part
    return total
