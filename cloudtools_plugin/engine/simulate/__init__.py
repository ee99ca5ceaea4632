"""A simulated series of Sentinel-2 scenes with exact truth: landscape, seasons, relief, haze, clouds and their shadows.

Every number is a function of the seed, the date and the absolute pixel, so that a block rendered alone equals the same
block of the whole scene bit for bit, at any size and with any number of threads.

The optics of clouds are those of the two-stream approximation for a layer that does not absorb (Bohren 1987, Multiple
scattering of light and some of its observable consequences): with x = (1 - g) * optical thickness it reflects
R = x / (2 + x) and transmits T = 1 - R. A pixel shows R * cloud + T^2 * surface. Classes are thresholds of these:

* cloud: T^2 < 0.5, less than half of the surface's signal comes through (optical thickness above 5.5 at g = 0.85);
* thin cloud: R >= 0.02 and not cloud (optical thickness above 0.27);
* cloud shadow: neither, and the cumulus layer leaves less than 0.6 of the direct sunlight, T^4 < 0.6;
* clear: all other pixels; missing: outside the swath.

Cirrus casts no shadow here, and clouds are seen from above without parallax, at one height over ground for each date.
"""

from ..classes import CLASSES_TAG
from .clouds import CLASS_NAMES, CLEAR, CLOUD, MISSING, SHADOW, THIN
from .files import SeriesFiles, scene_tags, simulate
from .landscape import BANDS, COVERS, Landscape
from .plan import ScenePlan, plan_scenes, sun_position
from .render import Block, clear_block, landscape, render_block
from .series import LEVELS, MAX_SIDE, SceneSeries, regular_dates

__all__ = [
    "BANDS",
    "CLASSES_TAG",
    "CLASS_NAMES",
    "CLEAR",
    "CLOUD",
    "COVERS",
    "LEVELS",
    "MAX_SIDE",
    "MISSING",
    "SHADOW",
    "THIN",
    "Block",
    "Landscape",
    "ScenePlan",
    "SceneSeries",
    "SeriesFiles",
    "clear_block",
    "landscape",
    "plan_scenes",
    "regular_dates",
    "render_block",
    "scene_tags",
    "simulate",
    "sun_position",
]
