"""Where the sun stood: from a product's metadata, from angle rasters, and as seen from the raster's own up."""

from __future__ import annotations

import glob
import json
import math
import os
import re

import numpy as np

from .errors import InputError
from .grid import Grid, transform_points
from .messages import message
from .raster import Image, open_dataset, open_image, quiet_gdal, valid_of

_MOST_BYTES = 8_000_000
_SCENE_NAME = re.compile(r"L[COTEM]\d|S2[ABCD]_|T\d{2}[A-Z]{3}_\d{8}")


def from_metadata(image: Image):
    """(azimuth, elevation, source) in degrees from the image's metadata items, a Landsat MTL, a Sentinel-2 granule's
    metadata or a STAC item beside it; None where none of them says it."""
    tags = {key.upper(): str(value) for key, value in image.tags.items()}

    def tag(*names):
        return next((_number(tags[name]) for name in names if name in tags), None)

    azimuth = tag("MEAN_SUN_AZIMUTH_ANGLE", "SUN_AZIMUTH", "MEAN_SOLAR_AZIMUTH_ANGLE")
    elevation = tag("SUN_ELEVATION", "MEAN_SUN_ELEVATION_ANGLE")
    zenith = tag("MEAN_SUN_ZENITH_ANGLE", "SUN_ZENITH", "MEAN_SOLAR_ZENITH_ANGLE")
    if elevation is None and zenith is not None:
        elevation = 90 - zenith
    if azimuth is not None and elevation is not None:
        return azimuth, elevation, message("file metadata")
    folder = os.path.dirname(os.path.abspath(image.bands[0].path))
    path = mtl_of(image.bands[0].path)
    if path:
        found = _search(path, r"\bSUN_AZIMUTH\s*=\s*(-?[\d.]+)", r"\bSUN_ELEVATION\s*=\s*(-?[\d.]+)")
        if found:
            return found[0], found[1], os.path.basename(path)
    above = folder
    for _ in range(4):
        for path in sorted(glob.glob(os.path.join(glob.escape(above), "MTD_TL.xml"))):
            mean = r"<Mean_Sun_Angle>.*?<{}_ANGLE[^>]*>\s*(-?[\d.]+)"
            found = _search(path, mean.format("AZIMUTH"), mean.format("ZENITH"))
            if found:
                return found[0], 90 - found[1], os.path.basename(path)
        above = os.path.dirname(above)
    stem = os.path.splitext(image.bands[0].path)[0]
    for path in (f"{image.bands[0].path}.json", f"{stem}.json"):
        found = _from_stac(path)
        if found:
            return (*found, os.path.basename(path))
    return None


def mtl_of(path: str) -> str:
    """The Landsat *_MTL.txt of a file's scene, '' for none: that of its name, or the only one beside a file whose name
    is no scene's."""
    folder, name = os.path.split(os.path.abspath(path))
    found = glob.glob(os.path.join(glob.escape(folder), "*_MTL.txt"))
    own = [mtl for mtl in found if name.startswith(os.path.basename(mtl)[: -len("_MTL.txt")])]
    if not own and not _SCENE_NAME.match(name):
        own = found
    return own[0] if len(own) == 1 else ""


def _number(text):
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _search(path: str, *patterns):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read(_MOST_BYTES)
    except OSError:
        return None
    values = [re.search(pattern, text, re.DOTALL) for pattern in patterns]
    return [float(match[1]) for match in values] if all(values) else None


def _from_stac(path: str):
    try:
        if os.path.getsize(path) > _MOST_BYTES:
            return None
        with open(path, encoding="utf-8") as file:
            properties = json.load(file).get("properties")
        return float(properties["view:sun_azimuth"]), float(properties["view:sun_elevation"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def from_rasters(azimuth_path: str, zenith_path: str):
    """(azimuth, elevation): means of two angle rasters in degrees, or hundredths of degrees as Landsat's SAA and SZA
    bands have them. Raises InputError where they hold no angles."""
    azimuth = _mean_angle(azimuth_path, circular=True)
    zenith = _mean_angle(zenith_path)
    return azimuth, 90 - zenith


def _mean_angle(path: str, circular: bool = False) -> float:
    band = open_image(path).bands[0]
    with quiet_gdal():
        try:
            dataset = open_dataset(path)  # must outlive its band
            source = dataset.GetRasterBand(band.index)
            array = source.ReadAsArray(buf_xsize=min(512, source.XSize), buf_ysize=min(512, source.YSize))
        except RuntimeError:
            array = None
    if array is None:
        raise InputError(message("'{path}' cannot be read to its end; fetch it again.", path=path))
    values = array[valid_of(array, band.nodata)].astype(float) * band.scale + band.offset
    if not values.size:
        raise InputError(message("The angle raster '{path}' has no data.", path=path))
    if np.abs(values).max() > 360:
        values /= 100
    if np.abs(values).max() > 360:
        raise InputError(message("'{path}' does not hold angles in degrees or hundredths of them.", path=path))
    if circular:
        turns = np.radians(values)
        return float(np.degrees(np.arctan2(np.sin(turns).mean(), np.cos(turns).mean())) % 360)
    return float(values.mean())


def grid_convergence(grid: Grid) -> float:
    """Degrees by which the raster's up lies east of true north at its centre (clockwise positive), 0 without a CRS."""
    if not grid.crs:
        return 0.0
    x, y = grid.centre
    lon, lat = (float(v[0]) for v in transform_points([x], [y], grid.crs, "EPSG:4326"))
    if not (math.isfinite(lon) and math.isfinite(lat)) or abs(lat) > 89.9:
        return 0.0
    there = transform_points([lon], [lat + 0.001], "EPSG:4326", grid.crs)
    dx, dy = float(there[0][0]) - x, float(there[1][0]) - y
    # true north points that far clockwise of up; what is measured from up is measured that much less
    return -math.degrees(math.atan2(dx, dy)) if math.isfinite(dx + dy) and (dx or dy) else 0.0


def latitude_of(grid: Grid):
    """Latitude of the grid's centre, None where it is not known."""
    if not grid.crs:
        return None
    lat = float(transform_points([grid.centre[0]], [grid.centre[1]], grid.crs, "EPSG:4326")[1][0])
    return lat if math.isfinite(lat) else None
