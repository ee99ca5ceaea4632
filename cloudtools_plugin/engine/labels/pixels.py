"""Pixel labels: polygons drawn over an image, burnt to a class raster on the image's grid and read back from a mask.

The classes are the plugin's own (KappaMask's four and unsure); what no polygon covers is unlabelled, which is nodata
and never clear.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr, osr

from ..classes import CLASSES, CLEAR, CLOUD, MISSING, SHADOW, THIN, UNSURE, class_layer, count_classes
from ..errors import Cancelled, InputError
from ..grid import Grid, Window, crs_wkt, same_crs
from ..messages import message
from ..raster import Spool, open_dataset, quiet_gdal
from ..vector import write_features

LABELLED = (CLEAR, SHADOW, THIN, CLOUD, UNSURE)
FIELD = "class"
#: Fields of the polygon layer.
FIELDS = (("class", int), ("annotator", str), ("labelled_at", str), ("source", str))
_ROWS = 512


@dataclass(frozen=True)
class Started:
    """polygons: features the layer begins with; pixels: of them, by class code."""

    polygons: int
    pixels: dict


def start_layer(
    path: str, image: str, mask: str | None = None, sieve: int = 8, progress=None, cancelled=None
) -> Started:
    """Write an empty polygon layer with the image's CRS, or one pre-filled with the areas of a class raster.

    mask: a raster of the plugin's classes on the image's grid; areas smaller than `sieve` pixels join their largest
    neighbour first. Raises InputError for a mask that does not fit, OutputError where it cannot be written.
    """
    grid = Grid.from_dataset(open_dataset(image))
    features, counts = iter(()), {}
    if mask:
        features, counts = _areas(mask, image, grid, sieve, progress, cancelled)
    written = write_features(path, grid.crs, ogr.wkbPolygon, FIELDS, features, "pixel_labels", cancelled)
    return Started(written, counts)


def _areas(mask: str, image: str, grid: Grid, sieve: int, progress, cancelled):
    """(iterator of features, {class: pixels}) of a class raster."""
    dataset = open_dataset(mask)
    if not Grid.from_dataset(dataset).same_as(grid):
        raise InputError(
            message(
                "The mask '{mask}' does not lie on the pixels of '{image}'; make the mask from this image.",
                mask=mask,
                image=image,
            )
        )
    codes = np.unique(
        dataset.GetRasterBand(1).ReadAsArray(buf_xsize=min(512, grid.width), buf_ysize=min(512, grid.height))
    )
    strange = [int(code) for code in codes if code not in CLASSES]
    if strange:
        raise InputError(
            message(
                "The mask '{mask}' holds {code}, which is no class of this plugin (0 missing, 1 clear, 2 cloud shadow, "
                "3 thin cloud, 4 cloud, 5 unsure); convert it first.",
                mask=mask,
                code=strange[0],
            )
        )
    memory = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    memory.SetGeoTransform(grid.transform)
    target = memory.GetRasterBand(1)
    counts = np.zeros(len(CLASSES), np.int64)
    for row in range(0, grid.height, _ROWS):
        rows = dataset.GetRasterBand(1).ReadAsArray(0, row, grid.width, min(_ROWS, grid.height - row))
        target.WriteArray(rows.astype(np.uint8), 0, row)
        counts += count_classes(rows)
    target.SetNoDataValue(MISSING)
    tell = _teller(progress, cancelled)
    with quiet_gdal():
        if sieve > 1:
            gdal.SieveFilter(target, target.GetMaskBand(), target, sieve, 4, [], tell)
        source = (ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")).CreateDataSource("areas")
        layer = source.CreateLayer("areas", None, ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn(FIELD, ogr.OFTInteger))
        gdal.Polygonize(target, target.GetMaskBand(), layer, 0, [], tell)
    if cancelled is not None and cancelled():
        raise Cancelled("Cancelled.")

    def features():
        # `source` and `memory` must live as long as their layers are read
        origin = os.path.basename(mask)
        for feature in layer:
            code = feature.GetField(FIELD)
            if code != MISSING and source is not None and memory is not None:
                yield bytes(feature.GetGeometryRef().ExportToWkb()), (code, None, None, origin)

    return features(), {code: int(counts[code]) for code in LABELLED if counts[code]}


def _teller(progress, cancelled):
    def tell(fraction, _text, _data):
        if progress is not None:
            progress(fraction)
        return 0 if cancelled is not None and cancelled() else 1

    return tell


@dataclass(frozen=True)
class Burnt:
    """counts: (6,) pixels of each class; overlaps: pixels on which polygons of different classes lie."""

    counts: np.ndarray
    overlaps: int


def rasterize(features, crs: str, image: str, path: str, tags=None, progress=None, cancelled=None, log=None) -> Burnt:
    """Burn polygons to a class raster on the image's grid. features: (id, class code or name, WKB) in drawing order;
    crs: theirs, any text that PROJ knows, '' for the image's. A pixel belongs to a polygon that holds its centre; where
    polygons of different classes overlap the later one wins, as on the map, and the pixels are counted.

    Raises InputError for a value that is no class; nothing is written then.
    """
    grid = Grid.from_dataset(open_dataset(image))
    shapes = _shapes(features, crs, grid)
    if not shapes and log is not None:
        log("warning", message("No polygon has a class: the whole raster is unlabelled."))
    spool = Spool(class_layer(path, grid, tags))
    counts, overlaps = np.zeros(len(CLASSES), np.int64), 0
    try:
        spool.start()
        for row in range(0, grid.height, _ROWS):
            if cancelled is not None and cancelled():
                raise Cancelled("Cancelled.")
            window = Window(0, row, grid.width, min(_ROWS, grid.height - row))
            burnt, mixed = _burn(shapes, grid, window)
            counts += count_classes(burnt)
            overlaps += mixed
            spool.write(window, burnt[None])
            if progress is not None:
                progress((row + window.height) / grid.height)
        spool.finish(cancelled=cancelled)
        spool.publish()
    except BaseException:
        spool.discard()
        raise
    return Burnt(counts, overlaps)


def _shapes(features, crs: str, grid: Grid) -> list:
    """[(class code, geometry in the grid's CRS)] of the features that have both."""
    transform = None
    if crs and grid.crs and not same_crs(crs, grid.crs):
        references = []
        for text in (crs, grid.crs):
            reference = osr.SpatialReference()
            reference.ImportFromWkt(crs_wkt(text))
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            references.append(reference)
        transform = osr.CoordinateTransformation(*references)
    codes = {name: code for code, name in CLASSES.items()}
    shapes = []
    for fid, value, wkb in features:
        geometry = ogr.CreateGeometryFromWkb(wkb) if wkb else None
        text = "" if value is None else str(value).strip()
        if geometry is None or geometry.IsEmpty() or not text:
            continue
        code = int(float(text)) if text.replace(".", "", 1).isdigit() else codes.get(text.lower())
        if code not in LABELLED:
            raise InputError(
                message(
                    "Feature {fid} of the labels has the class '{value}'; known are 1 clear, 2 cloud shadow, 3 thin "
                    "cloud, 4 cloud, 5 unsure.",
                    fid=fid,
                    value=text,
                )
            )
        if transform is not None and geometry.Transform(transform) != 0:
            raise InputError(message("Feature {fid} of the labels cannot be moved to the image's CRS.", fid=fid))
        shapes.append((code, geometry))
    return shapes


def _burn(shapes, grid: Grid, window: Window):
    """((h, w) uint8 classes, pixels under polygons of different classes) of a window."""
    part = grid.crop(window)
    xmin, ymin, xmax, ymax = part.bounds
    result = np.zeros(window.shape, np.uint8)
    mixed = np.zeros(window.shape, bool)
    near = []
    for code, geometry in shapes:
        left, right, bottom, top = geometry.GetEnvelope()
        if left <= xmax and right >= xmin and bottom <= ymax and top >= ymin:
            near.append((code, geometry))
    runs: list = []  # neighbours of one class are burnt together
    for code, geometry in near:
        if not runs or runs[-1][0] != code:
            runs.append((code, []))
        runs[-1][1].append(geometry)
    for code, geometries in runs:
        covered = _covered(geometries, part)
        mixed |= covered & (result != 0) & (result != code)
        result[covered] = code
    return result, int(mixed.sum())


def _covered(geometries, grid: Grid):
    """(h, w) bool: pixels whose centre lies in one of the polygons."""
    raster = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(grid.transform)
    source = (ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")).CreateDataSource("burn")
    layer = source.CreateLayer("burn", None, ogr.wkbUnknown)
    for geometry in geometries:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    with quiet_gdal():
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    return raster.ReadAsArray() == 1
