"""Writing vector files whole or not at all."""

from __future__ import annotations

import contextlib
import glob
import os

from osgeo import gdal, ogr, osr

from .errors import Cancelled, InputError, OutputError
from .messages import message
from .raster import check_writable, quiet_gdal

_DRIVERS = {
    "gpkg": "GPKG",
    "geojson": "GeoJSON",
    "json": "GeoJSON",
    "shp": "ESRI Shapefile",
    "fgb": "FlatGeobuf",
    "gml": "GML",
    "kml": "KML",
    "csv": "CSV",
}
_TYPES = {int: ogr.OFTInteger64, float: ogr.OFTReal, str: ogr.OFTString}


def write_features(path: str, crs: str, geometry: int, fields, features, name: str = "", cancelled=None) -> int:
    """Write features to the format that the path's ending names (GeoPackage where it has none); returns their number.

    crs: WKT or '' for none; geometry: ogr.wkbPoint and so on; fields: (name, int | float | str) in order; features:
    iterable of (WKB bytes or None, values in the order of the fields; None is null).
    Raises InputError for a format that is not known, OutputError where it cannot be written; nothing is left then.
    """
    base, ending = os.path.splitext(path)
    driver = ogr.GetDriverByName(_DRIVERS.get(ending.lower().lstrip(".") or "gpkg", ""))
    if driver is None:
        raise InputError(
            message(
                "Vectors cannot be written as '{ending}'; give the output a name that ends in .gpkg.", ending=ending
            )
        )
    check_writable(path)
    part = f"{base}.part{ending}"
    layer_name = name or os.path.basename(base)
    try:
        with quiet_gdal():
            gdal.ErrorReset()
            _remove(part)
            source = driver.CreateDataSource(part)
            layer = None if source is None else source.CreateLayer(layer_name, _reference(crs), geometry)
            if layer is None:
                raise OutputError(
                    message("'{path}' cannot be written ({reason}).", path=path, reason=gdal.GetLastErrorMsg()[:200])
                )
            for title, kind in fields:
                layer.CreateField(ogr.FieldDefn(title, _TYPES[kind]))
            count = _fill(layer, features, cancelled)
            failed = source.FlushCache()
            layer = source = None
            if count is None:
                raise Cancelled("Cancelled.")
            if failed not in (None, 0):
                raise OutputError(
                    message(
                        "'{path}' cannot be written ({reason}); check the free disk space.",
                        path=path,
                        reason=gdal.GetLastErrorMsg()[:200],
                    )
                )
        for file in glob.glob(glob.escape(f"{base}.part") + ".*"):
            os.replace(file, base + file[len(base) + len(".part") :])
        return count
    except RuntimeError as error:
        raise OutputError(message("'{path}' cannot be written ({reason}).", path=path, reason=str(error))) from error
    except OSError as error:
        raise OutputError(
            message(
                "'{path}' cannot be written ({reason}); close it in other programs.", path=path, reason=error.strerror
            )
        ) from error
    finally:
        _remove(part)


def _fill(layer, features, cancelled):
    """Number of features written, or None where the user cancelled."""
    definition = layer.GetLayerDefn()
    transactions = layer.TestCapability(ogr.OLCTransactions)
    if transactions:
        layer.StartTransaction()
    count = 0
    for wkb, values in features:
        if count % 1000 == 0 and cancelled is not None and cancelled():
            return None
        feature = ogr.Feature(definition)
        for index, value in enumerate(values):
            if value is not None:
                feature.SetField(index, value)
        if wkb:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        if layer.CreateFeature(feature) != 0:
            raise OutputError(
                message(
                    "A feature cannot be written ({reason}); check the free disk space.",
                    reason=gdal.GetLastErrorMsg()[:200],
                )
            )
        count += 1
    if transactions:
        layer.CommitTransaction()
    return count


def _reference(crs: str):
    if not crs:
        return None
    reference = osr.SpatialReference()
    reference.ImportFromWkt(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _remove(part: str) -> None:
    """A half-written file with its siblings (.shx, .dbf, -journal)."""
    base = os.path.splitext(part)[0]
    for file in glob.glob(glob.escape(base) + ".*"):
        with contextlib.suppress(OSError):
            os.remove(file)
