"""The class scheme that all masks of this plugin share, and the rasters that hold it.

The order is KappaMask's (Domnich et al. 2021). *Unsure* and *missing* are never clear.
"""

from __future__ import annotations

import numpy as np

from .grid import Grid
from .raster import Layer

MISSING, CLEAR, SHADOW, THIN, CLOUD, UNSURE = range(6)
CLASSES = {
    MISSING: "missing",
    CLEAR: "clear",
    SHADOW: "cloud shadow",
    THIN: "thin cloud",
    CLOUD: "cloud",
    UNSURE: "unsure",
}
#: Classes as people write them in remap tables and expressions.
CLASS_WORDS = {
    "missing": MISSING,
    "nodata": MISSING,
    "clear": CLEAR,
    "shadow": SHADOW,
    "thin": THIN,
    "cirrus": THIN,
    "cloud": CLOUD,
    "unsure": UNSURE,
}
#: Metadata item by which a raster of these classes is known; its value is CLASSES_TEXT.
CLASSES_TAG = "CLOUDTOOLS_CLASSES"
CLASSES_TEXT = ",".join(f"{code}={name}" for code, name in CLASSES.items())
#: Colours that colour-blind people tell apart, ordered by lightness as the things are; missing is transparent.
COLOURS = {
    MISSING: "#00000000",
    CLEAR: "#5aa17f",
    SHADOW: "#2f2148",
    THIN: "#a6cfe8",
    CLOUD: "#ffffff",
    UNSURE: "#e69f00",
}
#: Nodata of probabilities, which are whole percent.
PROBABILITY_NODATA = 255


def class_layer(path: str, grid: Grid, tags=None, name: str = "class") -> Layer:
    """What a class raster is: uint8, nodata 0, one band with class names and colours, known by CLASSES_TAG.

    Write it through raster.Spool or raster.write_raster.
    """
    palette = tuple((CLASSES[code], _rgba(COLOURS[code])) for code in sorted(CLASSES))
    return Layer(
        path, grid, "uint8", (name,), MISSING, kind="classes", tags={**(tags or {}), CLASSES_TAG: CLASSES_TEXT},
        palette=palette,
    )  # fmt: skip


def probability_layer(path: str, grid: Grid, names=("cloud",), tags=None) -> Layer:
    """What a probability raster is: uint8, whole percent 0..100, nodata 255, a band for each name."""
    return Layer(path, grid, "uint8", tuple(names), PROBABILITY_NODATA, unit="%", tags=dict(tags or {}))


def percent(probability, valid=None):
    """uint8 percent of probabilities 0..1 (any float array); PROBABILITY_NODATA where they are NaN or not `valid`."""
    known = np.isfinite(probability)
    if valid is not None:
        known &= valid
    whole = np.rint(np.clip(np.where(known, probability, 0.0), 0.0, 1.0) * 100.0).astype(np.uint8)
    whole[~known] = PROBABILITY_NODATA
    return whole


def count_classes(classes):
    """Pixels of each class, (6,) int64, of an array of classes; larger codes are not counted."""
    return np.bincount(np.asarray(classes).ravel(), minlength=len(CLASSES))[: len(CLASSES)].astype(np.int64)


def shares(counts) -> dict:
    """What algorithms declare of a mask: percent of the pixels with data in each class, of all of those that hide the
    ground (shadow, thin cloud, cloud, unsure), and percent of all pixels that are missing."""
    counts = np.asarray(counts, float)
    seen = counts[CLEAR:].sum()

    def of_seen(*codes):
        return float(100.0 * counts[list(codes)].sum() / seen) if seen else 0.0

    return {
        "CLEAR_SHARE": of_seen(CLEAR),
        "SHADOW_SHARE": of_seen(SHADOW),
        "THIN_SHARE": of_seen(THIN),
        "CLOUD_SHARE": of_seen(CLOUD),
        "UNSURE_SHARE": of_seen(UNSURE),
        "MASKED_SHARE": of_seen(SHADOW, THIN, CLOUD, UNSURE),
        "MISSING_SHARE": float(100.0 * counts[MISSING] / counts.sum()) if counts.sum() else 0.0,
    }


def _rgba(colour: str):
    """(red, green, blue, alpha) of '#rrggbb' or '#aarrggbb'."""
    digits = colour.lstrip("#")
    alpha = int(digits[:2], 16) if len(digits) == 8 else 255
    return (*(int(digits[-6:][i : i + 2], 16) for i in (0, 2, 4)), alpha)
