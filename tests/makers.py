"""Small rasters made in code, and the plain numpy statement of what a composite is."""

from __future__ import annotations

import os

import numpy as np
from osgeo import gdal, osr

UTM33 = 32633


def wkt(epsg: int) -> str:
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(epsg)
    return srs.ExportToWkt()


def write_tif(
    path,
    array,
    *,
    transform=(500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0),
    epsg=UTM33,
    nodata=None,
    names=None,
    tags=None,
    scale=None,
    offset=None,
    options=(),
):
    """Write (bands, h, w) or (h, w) as GeoTIFF; epsg None = no CRS. Returns the path as text."""
    array = np.atleast_3d(array) if array.ndim == 3 else array[None]
    kinds = {
        "uint8": gdal.GDT_Byte,
        "uint16": gdal.GDT_UInt16,
        "int16": gdal.GDT_Int16,
        "uint32": gdal.GDT_UInt32,
        "int32": gdal.GDT_Int32,
        "float32": gdal.GDT_Float32,
        "float64": gdal.GDT_Float64,
    }
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), array.shape[2], array.shape[1], array.shape[0], kinds[str(array.dtype)], list(options)
    )
    if transform is not None:
        dataset.SetGeoTransform(transform)
    if epsg is not None:
        dataset.SetProjection(wkt(epsg))
    if tags:
        dataset.SetMetadata(tags)
    for number in range(array.shape[0]):
        band = dataset.GetRasterBand(number + 1)
        band.WriteArray(array[number])
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if names:
            band.SetDescription(names[number])
        if scale is not None:
            band.SetScale(scale)
        if offset is not None:
            band.SetOffset(offset)
    dataset = None
    return str(path)


def write_png(path, array):
    """Write (h, w, bands) uint8 as PNG, its folder made if need be. Returns the path as text."""
    path = str(path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    height, width, bands = array.shape
    memory = gdal.GetDriverByName("MEM").Create("", width, height, bands, gdal.GDT_Byte)
    for band in range(bands):
        memory.GetRasterBand(band + 1).WriteArray(np.ascontiguousarray(array[:, :, band]))
    gdal.GetDriverByName("PNG").CreateCopy(path, memory)
    if os.path.exists(f"{path}.aux.xml"):
        os.remove(f"{path}.aux.xml")
    return path


def read_tif(path):
    """(bands, h, w) array of a raster."""
    array = gdal.Open(str(path)).ReadAsArray()
    return array if array.ndim == 3 else array[None]


def oracle(stack, valid, percent, dtype, nodata):
    """Masked percentile of (T, bands, h, w) by numpy.nanpercentile in float64, rounded to an integer type.

    Returns (values, count); count is that of the band with the fewest.
    """
    values = np.where(valid, stack.astype(np.float64), np.nan)
    count = valid.sum(axis=0)
    with np.errstate(all="ignore"):
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # "All-NaN slice"
            result = np.nanpercentile(values, percent, axis=0, method="linear")
    if np.dtype(dtype).kind in "iu":
        result = np.rint(result)
    result = np.where(count > 0, result, nodata)
    return result.astype(dtype), count.min(axis=0)


def first_band(path, ask):
    """ask(band 1 of a raster), with the dataset held open meanwhile (GDAL bands die with it)."""
    dataset = gdal.Open(str(path))
    return ask(dataset.GetRasterBand(1))
