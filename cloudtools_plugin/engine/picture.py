"""Small pictures of rasters, for reports: no QGIS, no plotting library."""

from __future__ import annotations

import uuid

import numpy as np
from osgeo import gdal

from .raster import open_dataset, quiet_gdal, valid_of


def quicklook(path: str, bands=(1,), size: int = 512):
    """A decimated look at a raster: (float array (bands, h, w), valid (h, w) bool); longest side at most `size`
    pixels.
    """
    dataset = open_dataset(path)
    factor = max(1.0, max(dataset.RasterXSize, dataset.RasterYSize) / size)
    width, height = max(1, round(dataset.RasterXSize / factor)), max(1, round(dataset.RasterYSize / factor))
    values, valid = [], np.ones((height, width), bool)
    with quiet_gdal():
        for index in bands:
            band = dataset.GetRasterBand(index)
            array = band.ReadAsArray(buf_xsize=width, buf_ysize=height, resample_alg=gdal.GRIORA_NearestNeighbour)
            valid &= valid_of(array, band.GetNoDataValue())
            values.append(array.astype(np.float64))
    return np.array(values), valid


def stretch_limits(values, valid, low: float = 2.0, high: float = 98.0):
    """(low, high) percentiles of each band's valid pixels, as arrays (bands,)."""
    if not valid.any():
        return np.zeros(len(values)), np.ones(len(values))
    limits = np.percentile(values[:, valid], (low, high), axis=1)
    return limits[0], np.maximum(limits[1], limits[0] + 1e-9)


def to_rgb(values, valid, limits=None, empty=(255, 0, 255)):
    """(h, w, 3) uint8 picture of 1 or 3 bands between the limits; pixels without data in the colour `empty`."""
    low, high = stretch_limits(values, valid) if limits is None else limits
    low, high = np.asarray(low, float).reshape(-1, 1, 1), np.asarray(high, float).reshape(-1, 1, 1)
    with np.errstate(invalid="ignore"):
        scaled = np.clip((values - low) / (high - low), 0, 1) ** 0.8 * 255
    scaled = np.nan_to_num(scaled).astype(np.uint8)
    picture = np.repeat(scaled, 3, axis=0) if len(scaled) == 1 else scaled
    picture = np.moveaxis(picture[:3], 0, -1).copy()
    picture[~valid] = empty
    return picture


def png_bytes(picture) -> bytes:
    """PNG file of an (h, w, 3) uint8 picture."""
    memory = gdal.GetDriverByName("MEM").Create("", picture.shape[1], picture.shape[0], 3, gdal.GDT_Byte)
    for channel in range(3):
        memory.GetRasterBand(channel + 1).WriteArray(picture[:, :, channel])
    name = f"/vsimem/{uuid.uuid4().hex}.png"
    with quiet_gdal():
        gdal.GetDriverByName("PNG").CreateCopy(name, memory)
    try:
        handle = gdal.VSIFOpenL(name, "rb")
        gdal.VSIFSeekL(handle, 0, 2)
        length = gdal.VSIFTellL(handle)
        gdal.VSIFSeekL(handle, 0, 0)
        data = gdal.VSIFReadL(1, length, handle)
        gdal.VSIFCloseL(handle)
    finally:
        gdal.Unlink(name)
    return bytes(data)
