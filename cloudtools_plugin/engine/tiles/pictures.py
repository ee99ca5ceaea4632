"""Bytes that a server calls a tile, as pixels: only what is a picture of the right size gets through."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

import numpy as np
from osgeo import gdal

from ..errors import NetworkError
from ..messages import message
from ..raster import quiet_gdal

#: Sides of tiles that are taken where the source does not say how large its tiles are.
SIDES = (128, 256, 512, 1024, 2048)
#: ending -> GDAL driver, how such a file begins
_FORMATS = {
    "png": ("PNG", (b"\x89PNG\r\n\x1a\n",)),
    "jpg": ("JPEG", (b"\xff\xd8\xff",)),
    "webp": ("WEBP", (b"RIFF",)),
    "tif": ("GTiff", (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")),
    "gif": ("GIF", (b"GIF87a", b"GIF89a")),
}


@dataclass(frozen=True)
class Picture:
    """values: (bands, height, width), 1 grey or 3 colours or any number of numeric bands; alpha: (height, width) uint8,
    None where all of it is opaque; ending: of the file name that fits its format."""

    values: np.ndarray = field(repr=False)
    alpha: np.ndarray | None = field(repr=False)
    ending: str

    @property
    def layout(self) -> tuple:
        """(type, bands)."""
        return str(self.values.dtype), len(self.values)

    def blank(self, uniform: bool = True) -> bool:
        """True for a picture that shows nothing: all transparent, or (where asked for) one value everywhere."""
        if self.alpha is not None and not self.alpha.any():
            return True
        if not uniform or (self.alpha is not None and self.alpha.min() != self.alpha.max()):
            return False
        return all(bool((band == band.flat[0]).all()) for band in self.values)


def ending_of(body: bytes) -> str:
    """Ending of the file name that fits the bytes, '' for no picture format known here."""
    for ending, (_, starts) in _FORMATS.items():
        if body.startswith(starts) and (ending != "webp" or body[8:12] == b"WEBP"):
            return ending
    return ""


def decode(body: bytes, size: tuple | None = None, where: str = "") -> Picture:
    """Pixels of a tile.

    size: (width, height) that it must have, None for a square of one of SIDES; where: the server, for messages.
    Raises NetworkError (retry: whether the bytes were damaged) for anything else than such a picture.
    """
    ending = ending_of(body)
    if not ending:
        raise NetworkError(
            message("The server {host} sends something that is no picture (a login page, perhaps).", host=where)
        )
    name = f"/vsimem/cloudtools-{uuid.uuid4().hex}.{ending}"
    gdal.FileFromMemBuffer(name, body)
    try:
        with quiet_gdal():
            return _read(name, ending, size, where)
    finally:
        gdal.Unlink(name)


def _read(name: str, ending: str, size, where: str) -> Picture:
    damaged = NetworkError(message("The server {host} sends a damaged picture.", host=where), retry=True)
    driver = _FORMATS[ending][0]
    if gdal.GetDriverByName(driver) is None:
        raise NetworkError(
            message("The tiles are {format} pictures, which this GDAL cannot read; ask for another.", format=driver)
        )
    gdal.ErrorReset()
    try:
        dataset = gdal.OpenEx(name, gdal.OF_RASTER, allowed_drivers=[driver], sibling_files=[])
        if dataset is None:
            raise damaged
        found = dataset.RasterXSize, dataset.RasterYSize
        # before anything is unpacked: a few bytes can claim to be a picture of gigabytes
        if found != size if size else (found[0] != found[1] or found[0] not in SIDES):
            raise NetworkError(
                message(
                    "The server {host} sends a tile of {width} x {height} pixels instead of {wanted}.",
                    host=where,
                    width=found[0],
                    height=found[1],
                    wanted=f"{size[0]} x {size[1]}" if size else "256 x 256",
                )
            )
        if not 1 <= dataset.RasterCount <= 32:
            raise damaged
        values = dataset.ReadAsArray()
        if values is None or gdal.GetLastErrorType() >= gdal.CE_Failure or values.dtype.kind not in "uif":
            raise damaged
        if values.ndim == 2:
            values = values[None]
        last = dataset.GetRasterBand(dataset.RasterCount)
        table = dataset.GetRasterBand(1).GetColorTable() if len(values) == 1 else None
        alpha = None
        if table is not None:
            values, alpha = _colours(values[0], table)
        elif len(values) > 1 and last.GetColorInterpretation() == gdal.GCI_AlphaBand:
            values, alpha = values[:-1], values[-1]
            if alpha.dtype != np.uint8:
                top = np.iinfo(alpha.dtype).max if alpha.dtype.kind in "ui" else 255
                alpha = (alpha.astype(np.float64) * (255.0 / top)).astype(np.uint8)
        elif dataset.GetRasterBand(1).GetMaskFlags() != gdal.GMF_ALL_VALID:
            alpha = dataset.GetRasterBand(1).GetMaskBand().ReadAsArray()
    except RuntimeError:
        raise damaged from None
    if alpha is not None and alpha.min() == 255:
        alpha = None
    return Picture(values, alpha, ending)


def _colours(indices, table) -> tuple:
    """Palette -> (3, h, w) colours and alpha or None."""
    entries = np.zeros((256, 4), np.uint8)
    entries[:, 3] = 255
    for index in range(min(256, table.GetCount())):
        entries[index] = table.GetColorEntry(index)
    picture = np.moveaxis(entries[indices], -1, 0)
    return np.ascontiguousarray(picture[:3]), np.ascontiguousarray(picture[3])
