"""Pixels: the clear surface of a date, and what its sky makes of it."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import numpy as np

from ..grid import Window
from .clouds import CLOUD, MISSING, SHADOW, THIN, cirrus_field, cirrus_thickness, classify, cumulus_field, thickness
from .fields import hash_pair, key_of, octaves, smooth_field, smooth_step, unit
from .landscape import BANDS, DIFFUSE, LAKE, SPECTRA, Landscape, make_landscape, spectra
from .plan import inside_swath, plan_scenes
from .series import SceneSeries

#: Rayleigh scattering and absorption by the clear air, for L1C: path reflectance and transmittance at the zenith.
_PATH = (0.088, 0.062, 0.033, 0.017, 0.012, 0.010, 0.008, 0.006, 0.005, 0.003, 0.001, 0.001, 0.000)
_AIR = (0.83, 0.88, 0.92, 0.95, 0.95, 0.96, 0.97, 0.97, 0.98, 0.55, 0.02, 0.97, 0.95)
#: Haze: reflectance that one unit adds, and the share of the surface that it hides.
_HAZE_PATH = (0.078, 0.066, 0.045, 0.031, 0.026, 0.022, 0.019, 0.016, 0.015, 0.012, 0.001, 0.006, 0.004)
_HAZE_HIDES = (0.14, 0.12, 0.095, 0.075, 0.066, 0.058, 0.052, 0.046, 0.044, 0.03, 0.01, 0.022, 0.016)
#: Colour of clouds: white, darker in the shortwave infrared where droplets and ice absorb; B10 sees high ones only.
_WHITE = (0.97, 0.97, 0.965, 0.96, 0.955, 0.95, 0.95, 0.95, 0.945, 0.80, 0.45, 0.62, 0.47)


@dataclass(frozen=True)
class Block:
    """A rendered window: values (bands, rows, cols) uint16 DN, 0 outside the swath; classes, scl (rows, cols) uint8."""

    values: np.ndarray
    classes: np.ndarray
    scl: np.ndarray


#: Weights of a neighbour and of the pixel itself: a modulation transfer of about 0.3 at the Nyquist frequency.
_PSF, _PSF_SELF = np.float32(0.17), np.float32(0.66)
_NOISE_TILE = 1024


@functools.lru_cache(maxsize=4)
def _sensor_noise(seed: int):
    """A square of nearly normal numbers (sum of four uniform ones), mean 0, standard deviation 1, float32."""
    i = np.arange(_NOISE_TILE)
    total = sum(unit(hash_pair(i[None, :], i[:, None], key_of(seed, "sensor", part))) for part in range(4))
    return (total - np.float32(2)) * np.float32(math.sqrt(3))


def _light(scene, land):
    """Sunlight on the relief relative to flat ground, (halo) float32."""
    z, a = math.radians(scene.sun_zenith), math.radians(scene.sun_azimuth)
    t = math.tan(z)
    east, north, up = land.normal
    light = up + np.float32(t * math.sin(a)) * east
    light += np.float32(t * math.cos(a)) * north
    return np.clip(light, np.float32(0.05), np.float32(2.2), out=light)


def _snow_share(scene, land):
    """Share of snow in each pixel (halo), or None."""
    if not (land.height > scene.snow_line).any():
        return None
    return smooth_step(land.height, np.float32(scene.snow_line), np.float32(scene.snow_line + 220)) * land.snow


def _clear_bands(series, scene, land):
    """Yields the reflectance of the ground in each band under a clear sky: (rows, cols) float32."""
    table, _ = spectra(series.seed, scene.date, series.bands)
    light, snow = _light(scene, land), _snow_share(scene, land)
    lit = np.empty_like(light)
    for number, name in enumerate(series.bands):
        band = BANDS.index(name)
        surface = table[number].take(land.code)
        surface *= land.texture[number]
        if snow is not None:
            surface += snow * (np.float32(SPECTRA["snow"][band]) - surface)
        np.multiply(light, np.float32(1 - DIFFUSE[band]), out=lit)
        lit += np.float32(DIFFUSE[band])
        surface *= lit
        across = surface[:, :-2] + surface[:, 2:]
        across *= _PSF
        across += surface[:, 1:-1] * _PSF_SELF
        clear = across[:-2] + across[2:]
        clear *= _PSF
        clear += across[1:-1] * _PSF_SELF
        yield clear


def _through_air(series, scene, band, ground):
    """What L1C shows of the ground: in place, the clear air between it and the sensor."""
    if series.level == "L1C":
        air = (1 + 1 / math.cos(math.radians(scene.sun_zenith))) / 2  # down along the sun's rays, and straight up
        ground *= np.float32(_AIR[band] ** air)
        ground += np.float32(_PATH[band] * air)
    return ground


def _to_dn(reflectance):
    """Reflectance to DN without offset, 1..65535."""
    dn = reflectance * np.float32(10_000)
    np.rint(dn, out=dn)
    return np.clip(dn, 1, 65535, out=dn)


def landscape(series: SceneSeries, window: Window) -> Landscape:
    """What does not change between the dates of a series, for a window."""
    return make_landscape(series.seed, series.pixel_size, series.bands, window)


def clear_block(series: SceneSeries, index: int, window: Window, land: Landscape | None = None):
    """A date without haze, clouds, noise and swath edge: DN without offset, (bands, rows, cols) uint16."""
    land = land or landscape(series, window)
    result = np.empty((len(series.bands), *window.shape), np.uint16)
    scene = plan_scenes(series)[index]
    for number, ground in enumerate(_clear_bands(series, scene, land)):
        result[number] = _to_dn(_through_air(series, scene, BANDS.index(series.bands[number]), ground))
    return result


_BRIGHT_STEP = 4  # pixels over which the sunny and the shaded side of a cloud are told apart


def _sky(series, scene, window):
    """(cumulus distance or None, its sunny side, the distance that shades each pixel, cirrus distance or None)."""
    pixel = series.pixel_size
    cols = np.arange(window.col, window.col + window.width) + 0.5
    rows = np.arange(window.row, window.row + window.height) + 0.5
    cumulus = sunny = shading = cirrus = None
    if scene.cumulus_level < math.inf:
        reach = _BRIGHT_STEP
        wide_cols = np.arange(window.col - reach, window.col + window.width + reach) + 0.5
        wide_rows = np.arange(window.row - reach, window.row + window.height + reach) + 0.5
        wide = cumulus_field(scene, wide_cols, wide_rows, pixel)
        a = math.radians(scene.sun_azimuth)
        dc, dr = round(reach * math.sin(a)), round(-reach * math.cos(a))
        h, w = window.shape
        sunny = (
            wide[reach - dr : reach - dr + h, reach - dc : reach - dc + w]
            - wide[reach + dr : reach + dr + h, reach + dc : reach + dc + w]
        )
        cumulus = wide[reach:-reach, reach:-reach] - np.float32(scene.cumulus_level)
        dc, dr = scene.shadow_shift
        shading = cumulus_field(scene, cols + dc, rows + dr, pixel) - np.float32(scene.cumulus_level)
    if scene.cirrus_level < math.inf:
        cirrus = smooth_field(lambda x, y: cirrus_field(scene, x, y), cols, rows, pixel)
        cirrus -= np.float32(scene.cirrus_level)
    return cumulus, sunny, shading, cirrus


def _sum(a, b):
    return b if a is None else a if b is None else a + b


def render_block(series: SceneSeries, index: int, window: Window, land: Landscape | None = None) -> Block:
    """Render a window of a date. `land`: its landscape, where several dates of one window are rendered."""
    scene = plan_scenes(series)[index]
    land = land or landscape(series, window)
    shape = window.shape
    cumulus, sunny, shading, cirrus = _sky(series, scene, window)
    low = None if cumulus is None else thickness(cumulus)
    high = None if cirrus is None else cirrus_thickness(cirrus)
    shade = None if shading is None else thickness(shading)
    x = _sum(low, high)
    classes = classify(x, shade, shape)
    cols, rows = np.arange(window.col, window.col + window.width), np.arange(window.row, window.row + window.height)
    inside = inside_swath(scene, cols, rows)
    if inside is not None:
        classes[~inside] = MISSING
    scl = _scene_classification(series, scene, window, land, classes, (cumulus, shading, cirrus), x, inside)

    def haziness(px, py):
        return np.maximum(1 + octaves(px, py, (11_000.0, 4000.0), (0.3, 0.15), key_of(scene.key, "aerosol")), 0.1)

    haze = smooth_field(haziness, cols + 0.5, rows + 0.5, series.pixel_size) * np.float32(scene.haze)
    if x is not None:
        seen = 2 / (2 + x)
        cloud = 1 - seen
        seen *= seen
        if sunny is not None:
            cloud *= np.clip(1 + np.float32(0.16) * sunny, np.float32(0.72), np.float32(1.12))
    if shade is not None:
        sunlight = 2 / (2 + shade)
        sunlight *= sunlight
        sunlight *= sunlight
    tile = _sensor_noise(series.seed)
    values = np.empty((len(series.bands), *shape), np.uint16)
    for number, value in enumerate(_clear_bands(series, scene, land)):
        band = BANDS.index(series.bands[number])
        if shade is not None:
            sky = DIFFUSE[band] + 0.12  # bright clouds around light up shadows
            value *= sunlight * np.float32(1 - sky) + np.float32(sky)
        value = _through_air(series, scene, band, value)
        value *= 1 - np.float32(_HAZE_HIDES[band]) * haze
        value += np.float32(_HAZE_PATH[band]) * haze
        if x is not None:
            if series.bands[number] == "B10":  # water vapour hides all but the high clouds
                if high is not None:
                    value += np.float32(_WHITE[band]) * (1 - 2 / (2 + high))
            else:
                value *= seen
                value += np.float32(_WHITE[band]) * cloud
        value *= np.float32(10_000)
        own = key_of(scene.key, "noise", band)
        noise = _tile_window(tile, cols, rows, own)
        value += noise * (np.float32(7) + np.float32(0.006) * value)
        np.rint(value, out=value)
        value += np.float32(scene.offset)
        np.clip(value, 1, 65535, out=value)
        values[number] = value
    if inside is not None:
        values[:, ~inside] = 0
    return Block(values, classes, scl)


def _tile_window(tile, cols, rows, key):
    picked = tile.take((rows + (key & 1023)) % _NOISE_TILE, axis=0)
    return picked.take((cols + (key >> 10 & 1023)) % _NOISE_TILE, axis=1)


def _scene_classification(series, scene, window, land, classes, fields, x, inside):
    """Sentinel-2 L2A scene classification; with a mask error its clouds grow here and shrink or are missed there."""
    if series.mask_error > 0:

        def error(px, py):
            return octaves(px, py, (1400.0, 600.0), (0.9, 0.5), key_of(scene.key, "mask"))

        cols = np.arange(window.col, window.col + window.width) + 0.5
        rows = np.arange(window.row, window.row + window.height) + 0.5
        slip = smooth_field(error, cols, rows, series.pixel_size) * np.float32(series.mask_error)
        cumulus, shading, cirrus = (None if f is None else f + slip for f in fields)
        x = _sum(None if cumulus is None else thickness(cumulus), None if cirrus is None else cirrus_thickness(cirrus))
        classes = classify(x, None if shading is None else thickness(shading), window.shape)
    _, green = spectra(series.seed, scene.date, series.bands)
    scl = np.where(green.take(land.code[1:-1, 1:-1]), np.uint8(4), np.uint8(5))
    scl[land.cover <= LAKE] = 6
    snow = _snow_share(scene, land)
    if snow is not None:
        scl[snow[1:-1, 1:-1] > 0.5] = 11
    scl[classes == SHADOW] = 3
    scl[classes == THIN] = 10
    if x is not None:
        scl[classes == CLOUD] = 8
        scl[x > 2.0] = 9  # T^2 < 0.25
    if inside is not None:
        scl[~inside] = 0
    return scl
