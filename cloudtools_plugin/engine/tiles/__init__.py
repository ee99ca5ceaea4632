"""Map tiles: where they lie, where they come from, and how they become files."""

from .matrices import TileMatrix, TileMatrixSet, web_mercator
from .plan import MAX_TILES, Plan, TileKey, make_plan, read_zooms
from .runner import Hopeless, Outputs, Report, download, mosaic
from .sources import PRESETS, TileSource, preset_source, read_template, with_query
from .wmts import fetch_source, is_capabilities_url, read_capabilities

__all__ = [
    "MAX_TILES",
    "PRESETS",
    "Hopeless",
    "Outputs",
    "Plan",
    "Report",
    "TileKey",
    "TileMatrix",
    "TileMatrixSet",
    "TileSource",
    "download",
    "fetch_source",
    "is_capabilities_url",
    "make_plan",
    "mosaic",
    "preset_source",
    "read_capabilities",
    "read_template",
    "read_zooms",
    "web_mercator",
    "with_query",
]
