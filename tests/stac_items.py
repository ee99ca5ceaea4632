"""STAC items in the dialects of the big catalogues, made in code; and a catalogue of 250 of them."""

from __future__ import annotations

import datetime as dt
import random

BANDS = {"B02": "blue", "B03": "green", "B04": "red", "B08": "nir", "B11": "swir16"}


def box_polygon(west, south, east, north):
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def item(identity, when="2024-06-12T10:00:31.024Z", box=(12.3, 47.7, 13.8, 48.7), collection="sentinel-2-l2a",
         properties=None, assets=None):  # fmt: skip
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": identity,
        "collection": collection,
        "geometry": box_polygon(*box),
        "bbox": list(box),
        "properties": {"datetime": when, **(properties or {})},
        "links": [],
        "assets": assets or {},
    }


def earth_search(identity="S2A_33UUP_20240612_0_L2A", base="https://data.example", applied=True, baseline="05.10",
                 offset=-0.1, cloud=12.5, **changes):  # fmt: skip
    """As Earth Search v1 gives sentinel-2-l2a: the offset is applied, and raster:bands still declare it."""
    raster = {"nodata": 0, "data_type": "uint16", "spatial_resolution": 10, "scale": 0.0001, "offset": offset}
    assets = {
        common: {
            "href": f"{base}/{identity}/{name}.tif",
            "type": "image/tiff; application=geotiff; profile=cloud-optimized",
            "eo:bands": [{"name": common, "common_name": common}],
            "raster:bands": [raster],
            "roles": ["data", "reflectance"],
        }
        for name, common in BANDS.items()
    }
    assets["red-jp2"] = {**assets["red"], "href": f"{base}/{identity}/B04.jp2", "type": "image/jp2"}
    assets["scl"] = {
        "href": f"{base}/{identity}/SCL.tif",
        "type": "image/tiff; application=geotiff; profile=cloud-optimized",
        "raster:bands": [{"nodata": 0, "data_type": "uint8", "spatial_resolution": 20}],
    }
    assets["thumbnail"] = {"href": f"{base}/preview.jpg", "type": "image/jpeg", "roles": ["thumbnail"]}
    assets["granule_metadata"] = {"href": f"{base}/metadata.xml", "type": "application/xml", "roles": ["metadata"]}
    properties = {
        "eo:cloud_cover": cloud,
        "platform": "sentinel-2a",
        "constellation": "sentinel-2",
        "grid:code": "MGRS-33UUP",
        "mgrs:utm_zone": 33,
        "mgrs:latitude_band": "U",
        "mgrs:grid_square": "UP",
        "view:sun_azimuth": 152.3,
        "view:sun_elevation": 61.5,
        "s2:processing_baseline": baseline,
        "s2:datatake_id": f"GS2A_20240612T100031_046873_N{baseline}",
        "s2:nodata_pixel_percentage": 3.5,
        "proj:epsg": 32633,
        "earthsearch:boa_offset_applied": applied,
    }
    return item(identity, properties=properties, assets=assets, **changes)


def planetary_computer(
    identity="S2A_MSIL2A_20240612T100031_R122_T33UUP_20240612T152436",
    base="https://account.blob.core.windows.net/container",
    baseline="05.10",
    **changes,
):
    assets = {
        name: {
            "href": f"{base}/T33UUP_20240612T100031_{name}_10m.tif",
            "type": "image/tiff; application=geotiff; profile=cloud-optimized",
            "eo:bands": [{"name": name, "common_name": common}],
            "gsd": 10.0,
            "roles": ["data"],
        }
        for name, common in BANDS.items()
    }
    assets["SCL"] = {"href": f"{base}/SCL_20m.tif", "type": "image/tiff; application=geotiff", "gsd": 20.0}
    assets["visual"] = {
        "href": f"{base}/TCI.tif",
        "type": "image/tiff; application=geotiff; profile=cloud-optimized",
        "eo:bands": [{"name": n, "common_name": BANDS[n]} for n in ("B04", "B03", "B02")],
    }
    properties = {
        "eo:cloud_cover": 40.0,
        "platform": "Sentinel-2A",
        "s2:mgrs_tile": "33UUP",
        "s2:processing_baseline": baseline,
        "s2:mean_solar_zenith": 28.5,
        "s2:mean_solar_azimuth": 152.3,
        "sat:relative_orbit": 122,
        "sat:orbit_state": "descending",
        "proj:epsg": 32633,
    }
    return item(identity, properties=properties, assets=assets, **changes)


def copernicus(identity="S2A_MSIL2A_20240612T100031_N0510_R122_T33UUP_20240612T152436", base="s3://eodata/x"):
    """STAC 1.1: common `bands`, scale and offset on the asset, JPEG 2000 in three pixel sizes."""
    assets = {}
    for name, common in BANDS.items():
        for size in (20, 10, 60):
            assets[f"{name}_{size}m"] = {
                "href": f"{base}/{name}_{size}m.jp2",
                "type": "image/jp2",
                "gsd": size,
                "bands": [{"name": name, "eo:common_name": common}],
                "raster:scale": 0.0001,
                "raster:offset": -0.1,
                "nodata": 0,
                "data_type": "uint16",
            }
    assets["SCL_20m"] = {"href": f"{base}/SCL_20m.jp2", "type": "image/jp2", "gsd": 20, "bands": [{"name": "SCL"}]}
    properties = {
        "eo:cloud_cover": 1.0,
        "platform": "sentinel-2a",
        "processing:version": "05.10",
        "sat:absolute_orbit": 46873,
        "grid:code": "MGRS-33UUP",
        "view:sun_azimuth": 152.3,
        "view:sun_elevation": 61.5,
        "proj:code": "EPSG:32633",
    }
    return item(identity, properties=properties, assets=assets)


def catalogue(number=250, seed=7):
    """Items of 9 places over 5 years, some cloudy, some without cloud cover, a few twice under two baselines."""
    pick = random.Random(seed)
    found = []
    for index in range(number):
        column, row = index % 3, index // 3 % 3
        when = dt.datetime(2019, 1, 1) + dt.timedelta(hours=pick.randrange(5 * 365 * 24))
        box = (10.0 + column, 45.0 + row, 10.9 + column, 45.9 + row)
        cell = f"33T{'UVW'[column]}{'KLM'[row]}"
        moment = when.strftime("%Y-%m-%dT%H:%M:%SZ")
        made = earth_search(f"S2A_{cell}_{index:04d}", box=box, when=moment)
        properties = made["properties"]
        properties.update({"grid:code": f"MGRS-{cell}", "mgrs:grid_square": cell[3:]})
        cloud = round(pick.uniform(0, 100), 2)
        properties.update({"eo:cloud_cover": cloud, "s2:datatake_id": f"GS2A_20240612T100031_{index:06d}_N05.10"})
        if index % 25 == 0:
            del properties["eo:cloud_cover"]
        found.append(made)
    return found
