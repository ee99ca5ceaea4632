"""What the numbers of a scene are worth: its sensor, its processing level, and reflectance = stored * scale + offset,
from the file, the product's metadata, or the user.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, replace

import numpy as np

from .errors import InputError
from .messages import message
from .raster import Image
from .scenes import decide_offset
from .sunangles import mtl_of

#: Of what size the digital numbers of Landsat Level-1 are (16 bits).
_LEVEL1_TOP = 5000.0


def band_number(name: str) -> str:
    """'B04', 'SR_B4', 'B4 red TOA' -> 'b4'; '' where there is no band number at the start."""
    match = re.match(r"(?:(?:sr|st|toa|rt)_)?(?:b|band[\s_]*)0*(\d{1,2})(a?)(?![a-z0-9])", name.strip().lower())
    return f"b{match[1]}{match[2]}" if match else ""


def sensor_of(image: Image) -> str:
    """The sensor by product name, metadata or the set of band names; '' where nothing tells."""
    text = " ".join([image.name, image.bands[0].path, *(str(v)[:200] for v in image.tags.values())])
    if re.search(r"S2[ABCD]_|MSIL[12][AC]|SENTINEL-?2|_T\d{2}[A-Z]{3}_\d{8}T", text, re.IGNORECASE):
        return "sentinel2"
    if re.search(r"L[OTC]0[89]_|LANDSAT_[89]|L[OC]8\d{13}", text):
        return "landsat89"
    if re.search(r"L[TEM]0[1-7]_|LANDSAT_[4-7]|L[ET][457]\d{13}", text):
        return "landsat457"
    if re.search(r"AVNIR|ALAV2", text, re.IGNORECASE):
        return "avnir2"
    keys = {band_number(band.name) for band in image.bands} - {""}
    if keys & {"b8a", "b12"}:
        return "sentinel2"
    if {"b2", "b3", "b4", "b8"} <= keys and not keys & {"b5", "b6", "b7"}:
        return "sentinel2"
    if {"b2", "b3", "b4", "b5", "b6", "b7"} <= keys and (keys & {"b9", "b10", "b11"} or "b1" not in keys):
        return "landsat89"
    if any(re.search(r"vcid", band.name, re.IGNORECASE) for band in image.bands):
        return "landsat457"
    if keys == {"b1", "b2", "b3", "b4", "b5", "b7"}:
        return "landsat457"
    if keys == {"b1", "b2", "b3", "b4"}:
        return "avnir2"
    return ""


@dataclass(frozen=True)
class Radiometry:
    """reflectance = stored * scale + offset, one pair for each band; reason: where that comes from, for the log.

    trusted: False where the numbers are nobody's reflectance (8-bit pictures, digital numbers without calibration).
    doubtful: True where they are reflectance but for a factor near 1, which a warning has to say.
    level: 'l1c' (top of atmosphere), 'l2a' (surface), '' unknown.
    """

    scale: tuple
    offset: tuple
    reason: str
    trusted: bool = True
    level: str = ""
    doubtful: bool = False


def level_of(image: Image) -> str:
    """'l2a' for surface reflectance, 'l1c' for top of atmosphere, '' unknown; by product name, metadata, band names."""
    text = " ".join([image.name, image.bands[0].path, *(f"{k}={str(v)[:200]}" for k, v in image.tags.items())])
    names = " ".join(band.name for band in image.bands)
    if re.search(r"MSIL2A|_L2A|L2S[PR]|S2MSI2A|Level-2A|_sr_|LASRC|BOA|HLS\.[SL]30", text, re.IGNORECASE):
        return "l2a"
    if re.search(r"\bSR_B\d|\bBOA\b", names):
        return "l2a"
    if re.search(r"MSIL1C|_L1C|S2MSI1C|Level-1C|_L1T[PS]|_L1G[ST]|LC8\d{13}", text, re.IGNORECASE) or "TOA" in names:
        return "l1c"
    return ""


def _mtl(path: str) -> dict:
    """{key: text} of the Landsat *_MTL.txt of a file's scene; {} without one."""
    found = mtl_of(path)
    if not found:
        return {}
    with open(found, encoding="utf-8", errors="replace") as file:
        text = file.read(1_000_000)
    return dict(re.findall(r"^\s*(\w+)\s*=\s*\"?([^\"\n]+?)\"?\s*$", text, re.MULTILINE))


#: Sunlight outside the atmosphere in W / (m2 um) of the bands of Landsat 4, 5 and 7, by their numbers (Chander, Markham
#: and Helder 2009, Remote Sensing of Environment 113, tables 3 and 4).
_SUNLIGHT = {
    "LANDSAT_4": {1: 1983.0, 2: 1795.0, 3: 1539.0, 4: 1028.0, 5: 219.8, 7: 83.49},
    "LANDSAT_5": {1: 1983.0, 2: 1796.0, 3: 1536.0, 4: 1031.0, 5: 220.0, 7: 83.44},
    "LANDSAT_7": {1: 1997.0, 2: 1812.0, 3: 1533.0, 4: 1039.0, 5: 230.8, 7: 84.90},
}


def _per_radiance(mtl: dict, number: int) -> float:
    """Reflectance of a sun in the zenith per radiance in W / (m2 sr um): pi d^2 / sunlight (the same, equation 2).

    d, the distance to the sun in astronomical units, is the ellipse's first term, which is within 0.0004 of the tables.
    Raises KeyError for other satellites and bands.
    """
    day = dt.date.fromisoformat(mtl["DATE_ACQUIRED"]).timetuple().tm_yday
    distance = 1 - 0.01672 * math.cos(2 * math.pi * (day - 4) / 365.256)
    return math.pi * distance**2 / _SUNLIGHT[mtl["SPACECRAFT_ID"]][number]


def _landsat_level1(image: Image, bands) -> Radiometry | None:
    """Top of atmosphere by the product's MTL file (USGS: (DN * mult + add) / sin(sun elevation)); None without it.

    Files of before the collections have radiances of Landsat 4 to 7 only; they are divided by the sunlight.
    """
    mtl = _mtl(bands[0].path)
    scales, offsets = [], []
    try:
        elevation = math.sin(math.radians(float(mtl["SUN_ELEVATION"])))
        for band in bands:
            number = int(re.search(r"(\d{1,2})", band.name)[1])
            what, factor = "REFLECTANCE", 1.0
            if f"REFLECTANCE_MULT_BAND_{number}" not in mtl:
                what, factor = "RADIANCE", _per_radiance(mtl, number)
            scales.append(float(mtl[f"{what}_MULT_BAND_{number}"]) * factor / elevation)
            offsets.append(float(mtl[f"{what}_ADD_BAND_{number}"]) * factor / elevation)
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    if elevation <= 0:
        raise InputError(
            message("'{image}' was taken at night by its MTL file (sun below the horizon).", image=image.name)
        )
    return Radiometry(tuple(scales), tuple(offsets), message("Landsat Level-1 by the MTL file"), True, "l1c")


def decide_radiometry(
    image: Image, bands, top: float, sensor: str = "", scale: float | None = None, offset: float | None = None
) -> Radiometry:
    """How stored numbers become reflectance. top: 99th percentile of the stored numbers of the brightest band.

    scale, offset: of the user, None for what the file, the product or the numbers say. Raises InputError where numbers
    cannot be understood.
    """
    count, level = len(bands), level_of(image)
    if scale is not None or offset is not None:
        return Radiometry(
            (1.0 if scale is None else scale,) * count, (offset or 0.0,) * count, message("as given"), True, level
        )
    # the offset of the bands used: an image holds quality bands as well
    shift = decide_offset(replace(image, bands=tuple(bands)))
    if any(band.scale != 1.0 or band.offset != 0.0 for band in bands):
        return Radiometry(
            tuple(band.scale for band in bands),
            tuple(band.offset + shift.shift * band.scale for band in bands),
            message("scale and offset of the file"),
            True,
            level,
        )
    kind = np.dtype(bands[0].dtype)
    if kind.kind == "f" and top <= 5.0:
        return Radiometry((1.0,) * count, (0.0,) * count, message("reflectance, as the numbers are"), True, level)
    if sensor in ("landsat89", "landsat457"):
        found = _landsat_level1(image, bands)
        if found is not None:
            return found
        if level == "l2a" and kind == np.uint16:
            return Radiometry((2.75e-5,) * count, (-0.2,) * count, message("Landsat Collection 2 Level-2"), True, level)
        if kind == np.uint16 and top > 4000 and sensor == "landsat89" and level == "l1c":
            return Radiometry(
                (2e-5,) * count,
                (-0.1,) * count,
                message("Landsat 8 Level-1 without an MTL file: the height of the sun is not allowed for"),
                True,
                level,
                True,
            )
    if kind == np.uint8:
        return Radiometry(
            (1.0 / 255.0,) * count,
            (0.0,) * count,
            message("8-bit picture: its numbers are no reflectance, 255 is taken as 1"),
            False,
            level,
        )
    if top > 1.5:
        reason = message("reflectance x 10000")
        if shift.shift or shift.baseline:
            reason = message(
                "reflectance x 10000, {shift:+d} for baseline {baseline} ({source})",
                shift=shift.shift,
                baseline=shift.baseline or "?",
                source=shift.reason,
            )
        return Radiometry((1e-4,) * count, (shift.shift * 1e-4,) * count, reason, True, level)
    return Radiometry((1.0,) * count, (0.0,) * count, message("reflectance, as the numbers are"), True, level)


def level1_radiometry(image: Image, bands) -> Radiometry | None:
    """The same for digital numbers of a Landsat Level-1 product, known by its name; None for any other image."""
    sensor = sensor_of(image)
    if not sensor.startswith("landsat") or level_of(image) != "l1c":
        return None
    return decide_radiometry(image, bands, _LEVEL1_TOP, sensor)
