"""One raster of all tiles of a zoom, on exactly their pixels: nothing is resampled, what is missing is no data."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np

from ..errors import InputError, NetworkError
from ..grid import Window
from ..messages import message
from ..raster import Layer, Spool, check_ending, check_writable
from .pictures import Picture
from .plan import Plan, TileKey

#: Mosaics up to so many bytes are put together in memory: tiles are narrow, and a spool file takes them row by row.
_IN_MEMORY = 64 * 2**20
_NAMES = {1: ("grey",), 3: ("red", "green", "blue")}


class Mosaic:
    """A mosaic in the making. Threads may `put` tiles in any order; `finish` makes the GeoTIFF.

    The first tile decides about type and bands; where a later one has colours and the first was grey, all is begun
    again by `again`, a function that puts the tiles that were there before. pixels: side of a tile.
    """

    def __init__(self, path: str, plan: Plan, zoom: int, tags: dict):
        check_ending(path)
        self.path, self.zoom, self._plan, self._tags = path, zoom, plan, tags
        self._spool, self._layout, self._lock = None, None, threading.Lock()
        self._whole = None
        self._shades = False  # alpha values between 0 and 255
        self._opaque = set()  # tiles without a transparent pixel
        self.stale = False

    @property
    def empty(self) -> bool:
        return self._layout is None

    def put(self, key: TileKey, picture: Picture) -> None:
        """Raises NetworkError for a tile that is of another kind than the others."""
        if key.zoom != self.zoom:
            return
        dtype, bands = picture.layout
        with self._lock:
            if self._layout is None:
                self._start(dtype, bands, picture.values.shape[2])
        values = picture.values
        if self._layout != (dtype, bands):
            if self._layout == (dtype, 1) and bands == 3:
                self.stale = True
                return
            if self._layout == (dtype, 3) and bands == 1:
                values = np.repeat(values, 3, axis=0)
            else:
                raise NetworkError(message("The tile has other bands or another type than the others."))
        height, width = values.shape[1:]
        alpha = 255 if picture.alpha is None else picture.alpha
        if picture.alpha is not None and not self._shades and ((picture.alpha > 0) & (picture.alpha < 255)).any():
            self._shades = True
        left, top, _, _ = self._plan.ranges[self.zoom]
        window = Window((key.place - left) * width, (key.row - top) * height, width, height)
        if picture.alpha is None:
            self._opaque.add(key)
        if self._whole is None:
            block = np.empty((len(values) + 1, height, width), values.dtype)
            block[:-1], block[-1] = values, alpha
            self._spool.write(window, block)
        else:
            place = window.slices()
            self._whole[:-1][(slice(None), *place)], self._whole[-1][place] = values, alpha

    @property
    def _full(self) -> bool:
        """Every pixel has data, so that a mask would only cost time and space."""
        left, top, right, bottom = self._plan.ranges[self.zoom]
        return len(self._opaque) == (right - left + 1) * (bottom - top + 1)

    def _start(self, dtype: str, bands: int, pixels: int) -> None:
        grid = self._plan.grid(self.zoom, pixels)
        names = _NAMES.get(bands, tuple(f"band {number}" for number in range(1, bands + 1)))
        layer = Layer(self.path, grid, dtype, names, kind="picture", tags=self._tags)
        check_writable(self.path, layer.raw_bytes * 2)
        self._spool = Spool(layer)
        self._spool.start()
        shape = layer.written_bands, grid.height, grid.width
        self._whole = np.zeros(shape, dtype) if layer.raw_bytes <= _IN_MEMORY else None
        self._layout = (dtype, bands)

    def restart(self) -> None:
        """Begin again in colour."""
        pixels = self._spool.layer.grid.width // (self._plan.ranges[self.zoom][2] - self._plan.ranges[self.zoom][0] + 1)
        dtype = self._layout[0]
        self._spool.discard()
        self._opaque.clear()
        self.stale = False
        self._start(dtype, 3, pixels)

    def finish(self, threads: int = 1, progress=None, cancelled=None) -> None:
        """Write the cloud-optimised GeoTIFF; raises InputError where there was no tile."""
        if self.empty:
            raise InputError(
                message("There is no tile with data in the extent at zoom {zoom}; nothing was written.", zoom=self.zoom)
            )
        if self._whole is not None:
            self._spool.write(self._spool.layer.grid.window, self._whole)
            self._whole = None
        if self._shades:
            self._spool.layer = replace(self._spool.layer, kind="alpha")
        elif self._full:
            self._spool.layer = replace(self._spool.layer, kind="opaque")
        self._spool.finish(threads, progress, cancelled)
        self._spool.publish()

    def discard(self) -> None:
        if self._spool is not None:
            self._spool.discard()


def mosaic_tags(plan: Plan, zoom: int) -> dict:
    """GDAL metadata of a mosaic."""
    tags = {"TILE_SOURCE": plan.source.plain, "TILE_ZOOM": zoom}
    if plan.source.attribution:
        tags["TIFFTAG_COPYRIGHT"] = plan.source.attribution
        tags["ATTRIBUTION"] = plan.source.attribution
    return tags


def raw_bytes(plan: Plan, zoom: int, bands: int = 4) -> int:
    """Bytes that a mosaic of 8-bit pictures takes before compression."""
    grid = plan.grid(zoom)
    return grid.width * grid.height * bands


def check_target(path: str, plan: Plan, zoom: int) -> None:
    """Raises OutputError where the mosaic could not be written."""
    check_ending(path)
    # while the job runs, the plain pixels and their overviews lie beside the compressed file
    check_writable(path, raw_bytes(plan, zoom) * 2)
