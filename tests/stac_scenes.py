"""A simulated Sentinel-2 series as STAC items with one COG per band, as catalogues hold it."""

from __future__ import annotations

import json
import os
import re

import numpy as np
from makers import read_tif
from osgeo import gdal, ogr, osr
from scripted import Reply

from cloudtools_plugin.engine.simulate import SceneSeries, simulate


def write_cog(path, array, like, dtype=gdal.GDT_UInt16, step=1, block=256, resampling="AVERAGE"):
    """One band of (h, w) as COG; step: coarser pixels of the grid of `like`."""
    source = gdal.Open(like)
    x0, dx, _, y0, _, dy = source.GetGeoTransform()
    memory = gdal.GetDriverByName("MEM").Create("", array.shape[1], array.shape[0], 1, dtype)
    memory.SetGeoTransform((x0, dx * step, 0, y0, 0, dy * step))
    memory.SetProjection(source.GetProjection())
    memory.GetRasterBand(1).WriteArray(array)
    memory.GetRasterBand(1).SetNoDataValue(0)
    options = ["COMPRESS=DEFLATE", f"BLOCKSIZE={block}", "PREDICTOR=YES", f"OVERVIEW_RESAMPLING={resampling}"]
    gdal.GetDriverByName("COG").CreateCopy(path, memory, 0, options)
    memory = None


def footprint(path):
    """(GeoJSON geometry, bbox) of a raster in degrees."""
    source = gdal.Open(path)
    x0, dx, _, y0, _, dy = source.GetGeoTransform()
    here, there = osr.SpatialReference(source.GetProjection()), osr.SpatialReference()
    there.ImportFromEPSG(4326)
    for reference in (here, there):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    ring = ogr.Geometry(ogr.wkbLinearRing)
    right, bottom = x0 + dx * source.RasterXSize, y0 + dy * source.RasterYSize
    for x, y in ((x0, y0), (right, y0), (right, bottom), (x0, bottom), (x0, y0)):
        ring.AddPoint_2D(x, y)
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    shape.Transform(osr.CoordinateTransformation(here, there))
    west, east, south, north = shape.GetEnvelope()
    return json.loads(shape.ExportToJson()), [west, south, east, north]


COMMON = {"B02": "blue", "B03": "green", "B04": "red", "B08": "nir", "B11": "swir16"}


def make_catalogue(
    folder,
    base,
    dates,
    size=300,
    bands=("B02", "B03", "B04", "B08"),
    seed=3,
    baseline=("05.10", "03.01"),
    cloud=0.4,
):
    """(items, simulated files): a series of `size` x `size` pixels whose bands lie under `base`/<id>/ as COGs.

    baseline: by turns; those from 04.00 on carry the offset in their pixels.
    """
    series = SceneSeries(
        seed=seed,
        width=size,
        height=size,
        dates=dates,
        bands=bands,
        cloud_cover=cloud,
        swath_edges=0.0,
        baseline=tuple(baseline[i % len(baseline)] for i in range(len(dates))),
        percentiles=(),
    )
    files = simulate(series, os.path.join(folder, "simulated"))
    found = []
    for number, (image, mask) in enumerate(zip(files.images, files.masks)):
        stem = os.path.splitext(os.path.basename(image))[0]
        os.makedirs(os.path.join(folder, "data", stem), exist_ok=True)
        values, scl = read_tif(image), read_tif(mask)[0]
        assets = {}
        for index, band in enumerate(bands):
            write_cog(os.path.join(folder, "data", stem, f"{band}.tif"), values[index], image)
            assets[COMMON[band]] = {
                "href": f"{base}/{stem}/{band}.tif",
                "type": "image/tiff; application=geotiff; profile=cloud-optimized",
                "eo:bands": [{"name": COMMON[band], "common_name": COMMON[band]}],
                "raster:bands": [{"nodata": 0, "data_type": "uint16", "spatial_resolution": 10}],
                "roles": ["data", "reflectance"],
            }
        # the scene classification has pixels of 20 m
        coarse = np.ascontiguousarray(scl[::2, ::2])
        path = os.path.join(folder, "data", stem, "SCL.tif")
        write_cog(path, coarse, mask, gdal.GDT_Byte, 2, resampling="NEAREST")
        assets["scl"] = {"href": f"{base}/{stem}/SCL.tif", "type": "image/tiff; application=geotiff"}
        tags = gdal.Open(image).GetMetadata()
        geometry, bbox = footprint(image)
        properties = {
            "datetime": tags["DATATAKE_SENSING_START"].replace("+00:00", "Z"),
            "eo:cloud_cover": round(100 * files.cloud_shares[number], 2),
            "platform": "sentinel-2a",
            "s2:processing_baseline": tags["PROCESSING_BASELINE"],
            "view:sun_azimuth": float(tags["MEAN_SUN_AZIMUTH_ANGLE"]),
            "view:sun_elevation": 90 - float(tags["MEAN_SUN_ZENITH_ANGLE"]),
            "proj:epsg": 32633,
        }
        found.append(
            {
                "type": "Feature",
                "stac_version": "1.0.0",
                "id": stem,
                "collection": "sentinel-2-l2a",
                "geometry": geometry,
                "bbox": bbox,
                "properties": properties,
                "links": [],
                "assets": assets,
            }
        )
    return found, files


def range_answer(root, token="", before=None):
    """Answers of a file server with ranges for `scripted.Scripted`; with a token only to who bears it.

    before(seen): may return a Reply of its own.
    """

    def answer(seen):
        if before is not None:
            own = before(seen)
            if own is not None:
                return own
        if token and seen.headers.get("authorization") != f"Bearer {token}":
            return Reply(401)
        path = os.path.join(root, *seen.path.strip("/").split("/"))
        if not os.path.isfile(path):
            return Reply(404)
        size = os.path.getsize(path)
        if seen.method == "HEAD":
            return Reply(200, b"", {"Accept-Ranges": "bytes"}, length=size)
        with open(path, "rb") as file:
            asked = re.fullmatch(r"bytes=(\d+)-(\d*)", seen.headers.get("range", ""))
            if not asked:
                return Reply(200, file.read())
            first, last = int(asked[1]), min(int(asked[2] or size - 1), size - 1)
            file.seek(first)
            body = file.read(last + 1 - first)
        return Reply(206, body, {"Content-Range": f"bytes {first}-{last}/{size}"})

    return answer
