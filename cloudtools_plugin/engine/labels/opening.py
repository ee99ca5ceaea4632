"""From anything that holds tiles to an open label store: a folder, a tile index, a raster, or a store."""

from __future__ import annotations

import os

from .store import DEFAULT_CLASSES, LabelStore, copy_store, create_store, is_store
from .tiles import find_tiles, tiles_of_index, tiles_of_raster


def default_store_path(source: str) -> str:
    """Where the labels of a source lie unless the user says otherwise: beside the tiles."""
    if os.path.isdir(source):
        return os.path.join(source, "labels.gpkg")
    return os.path.splitext(source)[0] + "_labels.gpkg"


def tiles_of(source: str, size: int = 256, cancelled=None) -> list:
    """All tiles (tiles.Found) of a folder, a tile index or a raster (cut into size x size pixels)."""
    if os.path.isdir(source):
        return find_tiles(source, cancelled)
    if is_store(source):
        with LabelStore(source, reading=True) as store:
            return store.found()
    if source.lower().endswith(".gpkg"):
        return tiles_of_index(source)
    return tiles_of_raster(source, size)


def open_source(source: str, size: int = 256, path: str | None = None, classes=DEFAULT_CLASSES) -> LabelStore:
    """The store of a source, made where there is none yet; tiles that have come since are added to an old one.

    source: folder, tile index, raster or store; size: side of the tiles cut from a raster, pixels; path: where the
    labels go instead of `default_store_path`, or instead of the store given, which then stays as it is: a new file
    starts as its copy.
    Raises InputError and OutputError as `create_store` and `LabelStore` do.
    """
    if is_store(source) and (path is None or os.path.realpath(path) == os.path.realpath(source)):
        return LabelStore(source)
    path = path or default_store_path(source)
    if is_store(source) and not os.path.exists(path):
        copy_store(source, path)
        return LabelStore(path)
    found = tiles_of(source, size)
    if not os.path.exists(path):
        create_store(path, found, classes)
        return LabelStore(path)
    store = LabelStore(path)
    try:
        if all(tile.window is None for tile in found):  # a raster cut anew would be other tiles in the same place
            store.add_tiles(found)
    except BaseException:
        store.close()
        raise
    return store
