"""Which band of an image is blue, which is near infrared: from what the user says, band names, the sensor, the count.

Common names are those of STAC's eo extension: coastal, blue, green, red, rededge1-3, nir, nir08, nir09, cirrus, swir16,
swir22, pan, thermal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..errors import InputError
from ..messages import message
from ..radiometry import band_number, sensor_of
from ..raster import Image
from ..scenes import band_key, select_bands

_S2 = {
    "b1": "coastal",
    "b2": "blue",
    "b3": "green",
    "b4": "red",
    "b5": "rededge1",
    "b6": "rededge2",
    "b7": "rededge3",
    "b8": "nir",
    "b8a": "nir08",
    "b9": "nir09",
    "b10": "cirrus",
    "b11": "swir16",
    "b12": "swir22",
}
_L8 = {
    "b1": "coastal",
    "b2": "blue",
    "b3": "green",
    "b4": "red",
    "b5": "nir",
    "b6": "swir16",
    "b7": "swir22",
    "b8": "pan",
    "b9": "cirrus",
    "b10": "thermal",
    "b11": "thermal2",
}
_L7 = {
    "b1": "blue",
    "b2": "green",
    "b3": "red",
    "b4": "nir",
    "b5": "swir16",
    "b6": "thermal",
    "b7": "swir22",
    "b8": "pan",
}
_BGRN = {"b1": "blue", "b2": "green", "b3": "red", "b4": "nir"}
#: Band names of a sensor -> common names.
SENSORS = {"sentinel2": _S2, "landsat89": _L8, "landsat457": _L7, "avnir2": _BGRN}
#: Bands of files without names, in their order. sentinel2: of 13 (L1C), 12 (L2A, without B10) or 10 (20 m).
ORDERS = {
    "sentinel2_13": tuple(_S2.values()),
    "sentinel2_12": tuple(name for name in _S2.values() if name != "cirrus"),
    "sentinel2_10": ("blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "nir08", "swir16", "swir22"),
    "landsat_6": ("blue", "green", "red", "nir", "swir16", "swir22"),
    "bgrn": ("blue", "green", "red", "nir"),
    "rgbn": ("red", "green", "blue", "nir"),
    "rgb": ("red", "green", "blue"),
}
PRESETS = ("auto", *SENSORS, *ORDERS)
COMMON = tuple(dict.fromkeys([*_S2.values(), *_L8.values(), "aot", "wvp"]))
_WORDS = {
    "blue": "blue",
    "green": "green",
    "red": "red",
    "nir": "nir",
    "nearinfrared": "nir",
    "nir1": "nir",
    "swir1": "swir16",
    "swir2": "swir22",
    "swir16": "swir16",
    "swir22": "swir22",
    "coastal": "coastal",
    "aerosol": "coastal",
    "cirrus": "cirrus",
    "rededge": "rededge1",
    "rededge1": "rededge1",
    "rededge2": "rededge2",
    "rededge3": "rededge3",
    "nir08": "nir08",
    "nir8a": "nir08",
    "narrownir": "nir08",
    "nir09": "nir09",
    "watervapour": "nir09",
    "watervapor": "nir09",
    "aot": "aot",
    "wvp": "wvp",
    "pan": "pan",
}


@dataclass(frozen=True)
class BandMap:
    """names: {common name: Band}; sensor: a key of SENSORS or ''; guessed: True where only the number of bands
    tells."""

    names: dict
    sensor: str = ""
    guessed: bool = False

    def pick(self, wanted, image: str) -> tuple:
        """The bands for common names, in order. Raises InputError that names those that are missing."""
        missing = [name for name in wanted if self.find(name) is None]
        if missing:
            raise InputError(
                message(
                    "'{image}' has no band known as {missing}, which is needed; it has {names}. Say which band is "
                    "which "
                    "in BANDS, for instance blue=1,green=2,red=3,nir=4.",
                    image=image,
                    missing=", ".join(missing),
                    names=", ".join(self.names) or message("none"),
                )
            )
        return tuple(self.find(name) for name in wanted)

    def find(self, name: str):
        """The band of a common name; the narrow near infrared stands in for the wide one."""
        if name == "nir" and "nir" not in self.names:
            return self.names.get("nir08")
        return self.names.get(name)

    def has(self, *names) -> bool:
        return all(self.find(name) is not None for name in names)


def _word(name: str) -> str:
    """'Blue', 'B2 blue TOA', 'swir 1' -> the common name in it, '' for none."""
    text = name.strip().lower()
    compact = re.sub(r"[\s_-]+", "", text)
    if compact in _WORDS:
        return _WORDS[compact]
    for part in re.split(r"[^a-z0-9]+", text):
        if part in _WORDS:
            return _WORDS[part]
    return ""


def _explicit(image: Image, text: str) -> BandMap:
    """'blue=1, nir=B08' or 'blue,green,red,nir' (in the order of the bands, '-' for one not used)."""
    parts = [part for part in re.split(r"[,;\s]+", text.strip()) if part]
    names = {}
    for number, part in enumerate(parts, 1):
        common, _, band = part.partition("=")
        common = _WORDS.get(re.sub(r"[_-]", "", common.lower()), common.lower())
        if common in ("", "-", "_"):
            continue
        if common not in COMMON:
            raise InputError(
                message(
                    "'{word}' in BANDS is no known band or preset; use {names}; or one of {presets}.",
                    word=part,
                    names=", ".join(COMMON),
                    presets=", ".join(PRESETS),
                )
            )
        names[common] = _named(image, band.strip() or str(number))
    return BandMap(names)


def _named(image: Image, wanted: str):
    """A band by its name, its number, or the first word of its name where only one band begins so ('B2 blue TOA')."""
    exact = any(wanted.lower() == band.name.lower() for band in image.bands)
    first = [band for band in image.bands if band.name.lower().split()[:1] == [wanted.lower()]]
    return first[0] if len(first) == 1 and not exact else select_bands(image, wanted)[0]


def map_bands(image: Image, text: str = "auto") -> BandMap:
    """Which band of an image is which. text: 'auto', one of PRESETS, or pairs such as 'blue=1,green=2,red=3,nir=4'.

    Raises InputError for text that is not understood or bands that the image lacks.
    """
    text = (text or "").strip() or "auto"
    text = text.lower() if text.lower() in PRESETS else text
    if text in ORDERS:
        order = ORDERS[text]
        if len(image.bands) < len(order):
            raise InputError(
                message(
                    "'{image}' has {have} bands, fewer than the {need} of BANDS={preset}.",
                    image=image.name,
                    have=len(image.bands),
                    need=len(order),
                    preset=text,
                )
            )
        return BandMap(dict(zip(order, image.bands)), "sentinel2" if text.startswith("sentinel2") else "")
    if text not in ("auto", *SENSORS):
        return _explicit(image, text)
    sensor = sensor_of(image) if text == "auto" else text
    names = {}
    for band in image.bands:
        word = _word(band.name)
        if word:
            names.setdefault(word, band)
    table = SENSORS.get(sensor, {})
    for band in image.bands:
        key = band_number(band.name) or band_key(band.name)
        # Landsat 7's thermal band comes twice, as b61 and b62 or B6_VCID_1 and _2
        if key in table and not re.search(r"vcid|b6[12]$", band.name.lower()):
            names.setdefault(table[key], band)
    if names and ("red" in names or "nir" in names or "green" in names):
        return BandMap(names, sensor)
    if sensor == "sentinel2" and len(image.bands) in (13, 12, 10):
        return BandMap(dict(zip(ORDERS[f"sentinel2_{len(image.bands)}"], image.bands)), sensor)
    by_count = {13: "sentinel2_13", 12: "sentinel2_12", 10: "sentinel2_10", 6: "landsat_6", 4: "bgrn", 3: "rgb"}
    guess = by_count.get(len(image.bands))
    if guess is None:
        return BandMap({}, sensor)
    return BandMap(dict(zip(ORDERS[guess], image.bands)), "sentinel2" if len(image.bands) >= 10 else sensor, True)
