"""What is decided about each date of a series before a pixel is rendered: sun, sky, clouds, swath, name."""

from __future__ import annotations

import datetime as dt
import functools
import math
import re
import string
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..grid import transform_points
from ..messages import message
from .clouds import cirrus_field, cumulus_coarse, cumulus_sizes
from .fields import key_of, noise, uniform
from .series import SceneSeries

#: Baselines from here on store reflectance * 10000 + 1000 (S2-PDGS-TAS-DI-PSD).
OFFSET_BASELINE = 4.0
OFFSET_DN = 1000
#: Local solar time at which Sentinel-2 passes at middle latitudes.
PASS_HOUR = 10.9
#: Beyond this zenith angle the geometry of shadows makes no sense; polar winter is rendered with it.
MAX_SUN_ZENITH = 80.0
_SAMPLES = 160


@dataclass(frozen=True)
class ScenePlan:
    """What is decided about one date before a pixel is rendered.

    time: UTC; sun_zenith, sun_azimuth: degrees; offset: what is added to DN; cloud_share: asked for (cloud and thin
    cloud); cloud_height: metres over ground; shadow_shift: (columns, rows) from a shadow to its cloud; cell, wind,
    stretch: size in metres, direction and elongation of cumulus; cumulus_level, cirrus_level: of their fields at the
    edges of clouds (inf for none); streaks: direction of cirrus; haze: 1 for a hazy day; snow_line: metres; swath:
    (a, b, c), valid where a * column + b * row < c, or None.
    """

    index: int
    date: str
    time: str
    stem: str
    baseline: str
    offset: int
    sun_zenith: float
    sun_azimuth: float
    cloud_share: float
    cloud_height: float
    shadow_shift: tuple
    cell: float
    wind: float
    stretch: float
    cumulus_level: float
    streaks: float
    cirrus_level: float
    haze: float
    snow_line: float
    swath: tuple | None
    key: int


def _cloud_shares(series: SceneSeries):
    """Cloud cover of each date: as given, or spread from clear to overcast around the mean, in random order."""
    if isinstance(series.cloud_cover, tuple):
        return [float(share) for share in series.cloud_cover]
    mean, number = float(series.cloud_cover), len(series.dates)
    if mean in (0.0, 1.0) or number == 1:
        return [mean] * number
    quantiles = (np.arange(number) + 0.5) / number
    low, high = -6.0, 6.0  # quantiles ** exp(p) has any mean between 0 and 1
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if (quantiles ** math.exp(middle)).mean() > mean else (low, middle)
    order = np.argsort([key_of(series.seed, "cover", date) for date in series.dates], kind="stable")
    shares = np.empty(number)
    shares[order] = quantiles ** math.exp(low)
    return shares.tolist()


def sun_position(day_of_year: float, latitude: float, hour: float = PASS_HOUR):
    """(zenith, azimuth) of the sun in degrees, clockwise from north, from local solar time; to about half a degree.

    Cooper 1969 for the declination. Zeniths beyond MAX_SUN_ZENITH are set to it.
    """
    declination = math.radians(23.45) * math.sin(2 * math.pi * (284 + day_of_year) / 365)
    latitude = math.radians(latitude)
    turn = math.radians(15 * (hour - 12))
    up = math.sin(latitude) * math.sin(declination) + math.cos(latitude) * math.cos(declination) * math.cos(turn)
    east = -math.cos(declination) * math.sin(turn)
    north = math.cos(latitude) * math.sin(declination) - math.sin(latitude) * math.cos(declination) * math.cos(turn)
    zenith = math.degrees(math.acos(max(-1.0, min(1.0, up))))
    return min(zenith, MAX_SUN_ZENITH), math.degrees(math.atan2(east, north)) % 360


def _snow_line(day: float, key: int) -> float:
    """Elevation in metres above which snow lies on a day."""
    winter = 0.5 + 0.5 * math.cos(2 * math.pi * (day - 28) / 365)  # 1 at the end of January
    return 3400 - 2750 * winter**0.7 + uniform(key_of(key, "snow"), -260, 260)


def inside_swath(scene, cols, rows):
    """True inside the swath, for 1-D pixel indices; None for everywhere."""
    if scene.swath is None:
        return None
    a, b, c = scene.swath
    return (a * cols)[None, :] + (b * rows)[:, None] < c


@functools.lru_cache(maxsize=8)
def plan_scenes(series: SceneSeries):
    """A ScenePlan for each date."""
    grid = series.grid
    lon, lat = (float(v[0]) for v in transform_points([grid.centre[0]], [grid.centre[1]], grid.crs, "EPSG:4326"))
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise InputError(
            message("The place of the series cannot be found on the Earth; check its origin and reference system.")
        )
    shares = _cloud_shares(series)
    baselines = series.baseline if isinstance(series.baseline, tuple) else (series.baseline,) * len(series.dates)
    order = np.argsort([key_of(series.seed, "edge", date) for date in series.dates], kind="stable")
    edged = set(order[: round(series.swath_edges * len(series.dates))].tolist())
    tile = _tile_name(series)
    return tuple(
        _plan_scene(series, i, shares[i], baselines[i], i in edged, lon, lat, tile) for i in range(len(series.dates))
    )


def _plan_scene(series, index, share, baseline, edged, lon, lat, tile):
    date = dt.date.fromisoformat(series.dates[index])
    key = key_of(series.seed, "weather", series.dates[index])
    pixel = series.pixel_size
    day = date.timetuple().tm_yday
    zenith, azimuth = sun_position(day, lat)
    time = dt.datetime(date.year, date.month, date.day) + dt.timedelta(hours=PASS_HOUR - lon / 15)
    platform = "S2A" if date.toordinal() // 5 % 2 else "S2B"
    stem = f"{platform}_MSI{series.level}_{time:%Y%m%dT%H%M%S}_N{baseline.replace('.', '')}_R122_{tile}_sim"
    height = uniform(key_of(key, "height"), 700, 2300) if share < 0.9 else uniform(key_of(key, "height"), 500, 1200)
    reach = height * math.tan(math.radians(zenith)) / pixel
    shift = (round(reach * math.sin(math.radians(azimuth))), round(-reach * math.cos(math.radians(azimuth))))
    swath = None
    if edged:
        tilt = math.radians(uniform(key_of(key, "tilt"), 9, 13))  # descending orbit, towards south-south-west
        a, b = math.cos(tilt), math.sin(tilt)
        far = a * series.width + b * series.height
        cut = far * uniform(key_of(key, "cut"), 0.35, 0.8)
        swath = (a, b, cut) if uniform(key_of(key, "side")) < 0.5 else (-a, -b, cut - far)
    haze = uniform(key_of(key, "haze")) ** 2
    haze = 0.08 + 0.42 * haze if series.level == "L2A" else 0.3 + 1.2 * haze
    scene = ScenePlan(
        index=index,
        date=series.dates[index],
        time=time.replace(microsecond=0).isoformat() + "Z",
        stem=stem,
        baseline=baseline,
        offset=OFFSET_DN if float(baseline) >= OFFSET_BASELINE else 0,
        sun_zenith=zenith,
        sun_azimuth=azimuth,
        cloud_share=share,
        cloud_height=height,
        shadow_shift=shift,
        cell=uniform(key_of(key, "cell")) ** 2 * 2600 + 520,
        wind=uniform(key_of(key, "wind"), 0, math.pi),
        stretch=uniform(key_of(key, "stretch"), 1.02, 1.5),
        cumulus_level=math.inf,
        streaks=uniform(key_of(key, "streaks"), 0, math.pi),
        cirrus_level=math.inf,
        haze=haze,
        snow_line=_snow_line(day, key),
        swath=swath,
        key=key,
    )
    return _set_levels(scene, series)


def _set_levels(scene, series):
    """Levels of the cloud fields at which their share of the scene's valid pixels is the one asked for.

    Estimated from a regular sample of 160 x 160 pixels, so the share comes out within a point or two.
    """
    share = scene.cloud_share
    if share <= 0:
        return scene
    pixel = series.pixel_size
    cols = np.unique(np.linspace(0, series.width - 1, _SAMPLES).astype(np.int64))
    rows = np.unique(np.linspace(0, series.height - 1, _SAMPLES).astype(np.int64))
    inside = inside_swath(scene, cols, rows)
    x, y = np.meshgrid((cols + 0.5) * pixel, (rows + 0.5) * pixel)
    coarse, fine = cumulus_sizes(scene, pixel)
    cumulus = cumulus_coarse(scene, x, y, coarse)
    for size, amplitude, number in fine:
        cumulus += np.float32(amplitude) * noise(
            cols + 0.5, rows + 0.5, size / pixel, key_of(scene.key, "puffs", number)
        )
    cirrus = cirrus_field(scene, x, y)
    if inside is not None and inside.any():
        cumulus, cirrus = cumulus[inside], cirrus[inside]
    kind = uniform(key_of(scene.key, "kind"))  # cumulus only, both, cirrus only
    high = share * uniform(key_of(scene.key, "high"), 0.15, 0.7)
    if kind < 0.45 or share > 0.9:
        high = 0.0
    elif kind > 0.9:
        high = share
    cirrus_level, low = math.inf, share
    free = np.ones(cirrus.shape, bool)
    if high > 0:
        cirrus_level = float(np.quantile(cirrus, 1 - high))
        free = cirrus < cirrus_level
        low = (share - high) / max(1e-6, 1 - high)
    cumulus_level = math.inf
    if low > 1e-6 and free.any():
        cumulus_level = float(np.quantile(cumulus[free], 1 - low)) if low < 1 else float(cumulus.min()) - 1.0
    return replace(scene, cumulus_level=cumulus_level, cirrus_level=cirrus_level)


def _tile_name(series) -> str:
    """MGRS tile of the upper left corner for UTM systems, such as T33TUL."""
    match = re.fullmatch(r"EPSG:32([67])(\d\d)", series.crs.strip().upper())
    if not match or not 1 <= int(match[2]) <= 60:
        return "T00XXX"
    zone = int(match[2])
    x, y = series.origin[0], series.origin[1] - 1.0
    latitude = transform_points([x], [y], series.grid.crs, "EPSG:4326")[1][0]
    letters = [letter for letter in string.ascii_uppercase if letter not in "IO"]  # MGRS leaves these two out
    letter = [*letters[2:-2], "X"][min(20, max(0, int((latitude + 80) // 8)))]
    column = letters[((zone - 1) % 3 * 8 + int(x // 100_000) - 1) % 24]
    row = letters[(int(y // 100_000) + (5 if zone % 2 == 0 else 0)) % 20]
    return f"T{zone:02d}{letter}{column}{row}"
