"""Tiles made in code, and a loopback server of them."""

from __future__ import annotations

import re
import uuid

import numpy as np
from osgeo import gdal
from scripted import Reply

DRIVERS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP", "tif": "GTiff"}


def encode(values, ending: str = "png", **options) -> bytes:
    """(bands, h, w) or (h, w) -> the bytes of a picture file; four bands have alpha."""
    values = values[None] if values.ndim == 2 else values
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}[str(values.dtype)]
    memory = gdal.GetDriverByName("MEM").Create("", values.shape[2], values.shape[1], len(values), kind)
    for index, band in enumerate(values, 1):
        memory.GetRasterBand(index).WriteArray(band)
    if len(values) in (2, 4):
        memory.GetRasterBand(len(values)).SetColorInterpretation(gdal.GCI_AlphaBand)
    name = f"/vsimem/{uuid.uuid4().hex}.{ending}"
    gdal.GetDriverByName(DRIVERS[ending]).CreateCopy(name, memory, 0, [f"{k}={v}" for k, v in options.items()])
    handle = gdal.VSIFOpenL(name, "rb")
    size = gdal.VSIStatL(name).size
    data = bytes(gdal.VSIFReadL(1, size, handle))
    gdal.VSIFCloseL(handle)
    gdal.Unlink(name)
    return data


def pixels(zoom: int, x: int, y: int, bands: int = 3, side: int = 256):
    """(bands, side, side) uint8 that no other tile has; a fourth band is alpha with a hole."""
    rows, cols = np.mgrid[:side, :side]
    start = cols * (5 + x % 7) + 31 * x + 57 * y + zoom
    found = [(rows * (3 + index) + start) % 256 for index in range(min(bands, 3))]
    picture = np.array(found, np.uint8)
    if bands == 4:
        alpha = np.full((side, side), 255, np.uint8)
        alpha[: side // 4, : side // 4] = 0
        picture = np.concatenate([picture, alpha[None]])
    return picture


_cache = {}


def tile(zoom: int, x: int, y: int, bands: int = 3, side: int = 256, ending: str = "png") -> bytes:
    key = zoom, x, y, bands, side, ending
    if key not in _cache:
        _cache[key] = encode(pixels(zoom, x, y, bands, side), ending)
    return _cache[key]


def key_of(path: str):
    """(zoom, x, y) of a request's path /z/x/y.png, None for another."""
    match = re.search(r"/(\d+)/(\d+)/(\d+)(?:\.\w+)?$", path)
    return tuple(map(int, match.groups())) if match else None


def serve(seen, **kind) -> Reply:
    """The tile that is asked for."""
    key = key_of(seen.path)
    if key is None:
        return Reply(404)
    return Reply(200, tile(*key, **kind), {"Content-Type": "image/png", "ETag": f'"{key}"'})
