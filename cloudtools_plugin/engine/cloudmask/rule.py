"""Clouds without a model: white, hazy and bright pixels; Otsu's threshold where numbers are no reflectance.

For reflectance the tests of Fmask (Zhu and Woodcock 2012, equations 2 and 3) with a floor for brightness: whiteness
sum(|c - mean|) / mean of blue, green and red below 0.7, haze blue - 0.5 red above 0.08, mean above 0.15; and where the
image has a band at 1.6 um, more than 0.1 there, which snow does not reach. Blue above 0.3 needs neither whiteness nor
haze (Fmask's exception for saturated pixels): over thick cloud the blue of Landsat 4 to 7 saturates at 0.3 to 0.4
before the others do, and what is as bright and clear passes both anyway. What is white, bright and no cloud (roofs,
salt, breakers) is beyond it.

For pictures Otsu's threshold on brightness x (1 - saturation), held between two fixed limits: a scene without clouds,
or of nothing else, has no valley to find.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

#: Bits of the codes.
CLOUD, HAZE, BRIGHT = 1, 2, 4


@dataclass(frozen=True)
class Rule:
    """Limits in reflectance. haze_kept: less than this, and a model's cloud is not believed; shine: no
    shadow is brighter on average in the visible; glare: blue above this counts as white and hazy."""

    whiteness: float = 0.7
    haze: float = 0.08
    brightness: float = 0.15
    swir: float = 0.1
    haze_kept: float = 0.08
    shine: float = 0.35
    glare: float = 0.3


def rule_for(level: str) -> Rule:
    """The limits for top of atmosphere ('l1c', '') or surface reflectance ('l2a'), from which the clear air's share of
    about 0.05 in the haze and 0.03 in the brightness has been taken."""
    return Rule(haze=0.04, brightness=0.12, haze_kept=0.0) if level == "l2a" else Rule()


_module = None


def _kernels():
    """The compiled loops, or None without numba."""
    global _module
    if _module is None:
        try:
            from . import _rulekernel
        except ImportError:
            return None
        _module = _rulekernel
    return _module


def rule_codes(values, rule: Rule, swir: bool, scale=None, offset=None, compiled: bool = True):
    """Codes (h, w) uint8 of blue, green, red and, where `swir`, 1.6 um: (3 or 4, h, w) of any type.

    scale, offset: per band, reflectance = value * scale + offset; None: values are reflectance. CLOUD: the rule says
    cloud; HAZE: blue - 0.5 red is above `haze_kept`, or blue above `glare`; BRIGHT: the mean is above `shine`.
    """
    count = 4 if swir else 3
    scale = np.ones(count, np.float32) if scale is None else np.asarray(scale, np.float32)
    offset = np.zeros(count, np.float32) if offset is None else np.asarray(offset, np.float32)
    limits = [rule.whiteness, rule.haze, rule.brightness, rule.swir, rule.haze_kept, rule.shine, rule.glare]
    limits = np.array(limits, np.float32)
    kernels = _kernels() if compiled else None
    shape = values.shape[1:]
    if kernels is not None:
        flat = values.reshape(values.shape[0], -1)
        out = np.empty(flat.shape[1], np.uint8)
        # without that band, its place is taken by one that passes the test
        fourth = flat[3] if swir else flat[0]
        if not swir:
            limits[3] = -np.inf
        kernels.codes(flat[0], flat[1], flat[2], fourth, scale, offset, limits, out)
        return out.reshape(shape)
    blue, green, red = (values[i].astype(np.float32) * scale[i] + offset[i] for i in range(3))
    total = blue + green + red
    spread = np.abs(3 * blue - total) + np.abs(3 * green - total) + np.abs(3 * red - total)
    haze = blue - np.float32(0.5) * red
    glare = blue > limits[6]
    cloud = ((spread < limits[0] * total) & (haze > limits[1]) | glare) & (total > 3 * limits[2])
    if swir:
        cloud &= values[3].astype(np.float32) * scale[3] + offset[3] > limits[3]
    bright = total > np.float32(3.0) * limits[5]
    return cloud * np.uint8(CLOUD) | ((haze > limits[4]) | glare) * np.uint8(HAZE) | bright * np.uint8(BRIGHT)


#: Whiteness-weighted brightness that cloud has at least, and that suffices, in a picture of 0..1. Measured on the tiles
#: of clear and cloudy sky of the sample data; a picture's stretch is unknown, so they are far apart.
PICTURE_LOW, PICTURE_HIGH = 0.42, 0.72


def picture_measure(values):
    """Brightness x (1 - saturation) of (3, h, w) float32 red, green and blue (any order) in 0..1."""
    high, low = values[:3].max(axis=0), values[:3].min(axis=0)
    return values[:3].mean(axis=0) * np.where(high > 0, low / np.maximum(high, 1e-6), 0.0)


def otsu(values, bins: int = 256) -> float:
    """Threshold of the largest variance between two classes of finite numbers (Otsu 1979); NaN where all are equal."""
    values = np.asarray(values, float).ravel()
    if values.size == 0 or values.min() == values.max():
        return math.nan
    counts, edges = np.histogram(values, bins)
    middles = 0.5 * (edges[1:] + edges[:-1])
    below = np.cumsum(counts)[:-1]
    above = values.size - below
    sums = np.cumsum(counts * middles)
    first = sums[:-1] / np.maximum(below, 1)
    second = (sums[-1] - sums[:-1]) / np.maximum(above, 1)
    between = below.astype(float) * above * (first - second) ** 2
    best = np.flatnonzero(between == between.max())
    return float(edges[1:-1][best].mean())


def picture_threshold(measure, valid) -> float:
    """From where on `measure` is cloud: Otsu's threshold of the valid pixels within the two limits."""
    found = otsu(measure[valid]) if valid.any() else math.nan
    return PICTURE_HIGH if math.isnan(found) else min(max(found, PICTURE_LOW), PICTURE_HIGH)
