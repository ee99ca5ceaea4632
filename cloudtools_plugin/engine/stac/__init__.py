"""Scenes from STAC catalogues: searching items, and fetching their rasters."""

from __future__ import annotations
