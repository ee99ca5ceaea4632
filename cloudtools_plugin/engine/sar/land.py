"""Where not to look: polygons as a mask on a grid."""

from __future__ import annotations

import threading

from osgeo import gdal, ogr

from ..errors import InputError
from ..grid import METRES_PER_DEGREE, Grid, Window, _srs, is_geographic
from ..messages import message


class Polygons:
    """Polygons that can be asked, window by window, which pixels they touch.

    wkbs: geometries as WKB; crs: their CRS; buffer: metres by which they are grown (CRS units without a CRS).
    Raises InputError where they cannot be brought to the grid's CRS.
    """

    def __init__(self, wkbs, crs: str, grid: Grid, buffer: float = 0.0):
        self.grid = grid
        self._lock = threading.Lock()
        if bool(crs) != bool(grid.crs):
            raise InputError(
                message("The land polygons and the rasters do not both have a coordinate reference system.")
            )
        memory = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
        self._source = memory.CreateDataSource("")
        source, target = (_srs(text) if text else None for text in (crs, grid.crs))
        self._layer = self._source.CreateLayer("land", target, ogr.wkbUnknown)
        distance = buffer / METRES_PER_DEGREE if is_geographic(grid.crs) else buffer
        for wkb in wkbs:
            geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
            if geometry is None:
                continue
            if source is not None:
                geometry.AssignSpatialReference(source)
                if geometry.TransformTo(target) != 0:
                    raise InputError(
                        message("The land polygons cannot be transformed to the rasters' coordinate reference system.")
                    )
            if distance > 0:
                geometry = geometry.Buffer(distance)
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature.SetGeometryDirectly(geometry)
            self._layer.CreateFeature(feature)

    def __call__(self, window: Window):
        """True where a pixel is touched by a polygon."""
        part = self.grid.crop(window)
        raster = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Byte)
        raster.SetProjection(part.crs)
        raster.SetGeoTransform(part.transform)
        with self._lock:
            self._layer.SetSpatialFilterRect(*part.bounds)
            gdal.RasterizeLayer(raster, [1], self._layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"])
            return raster.ReadAsArray() > 0
