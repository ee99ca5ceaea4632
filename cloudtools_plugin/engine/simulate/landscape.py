"""The ground of simulated scenes: relief, rivers, parcels, towns, and what they reflect through the year.

Spectra, seasons and sizes are typical of Central Europe (46 degrees north), from general knowledge of the bands.
"""

from __future__ import annotations

import datetime as dt
import functools
import math
from dataclasses import dataclass

import numpy as np

from ..grid import Window
from .fields import hash_pair, key_of, mix, noise, octaves, smooth_field, smooth_step, uniform, unit

BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")

COVERS = (
    "river",
    "lake",
    "deciduous forest",
    "coniferous forest",
    "meadow",
    "winter cereal",
    "rapeseed",
    "maize",
    "root crop",
    "alfalfa",
    "bare field",
    "alpine grass",
    "rock",
    "red roofs",
    "grey roofs",
    "hall",
    "asphalt",
    "garden",
)
(
    RIVER,
    LAKE,
    DECIDUOUS,
    CONIFER,
    MEADOW,
    CEREAL,
    RAPESEED,
    MAIZE,
    ROOTS,
    ALFALFA,
    BARE,
    ALPINE,
    ROCK,
    RED_ROOF,
    GREY_ROOF,
    HALL,
    ASPHALT,
    GARDEN,
) = range(len(COVERS))
#: Parcels of a cover differ in soil, vigour and timing by one of so many variants.
VARIANTS = 256

# Reflectance of pure surfaces in the order of BANDS; typical values of broad-band spectra at 46 degrees north.
SPECTRA = {
    "crop": (0.022, 0.028, 0.062, 0.034, 0.100, 0.310, 0.410, 0.440, 0.460, 0.460, 0.002, 0.215, 0.105),
    "straw": (0.055, 0.074, 0.110, 0.146, 0.176, 0.212, 0.235, 0.262, 0.280, 0.285, 0.002, 0.335, 0.230),
    "dark soil": (0.045, 0.055, 0.078, 0.100, 0.118, 0.135, 0.150, 0.165, 0.185, 0.190, 0.002, 0.255, 0.215),
    "light soil": (0.068, 0.088, 0.122, 0.158, 0.180, 0.198, 0.214, 0.230, 0.250, 0.252, 0.002, 0.335, 0.285),
    "flower": (0.030, 0.042, 0.165, 0.145, 0.225, 0.410, 0.470, 0.490, 0.500, 0.500, 0.002, 0.235, 0.125),
    "beech": (0.018, 0.021, 0.048, 0.024, 0.078, 0.270, 0.365, 0.390, 0.410, 0.415, 0.002, 0.175, 0.078),
    "autumn": (0.025, 0.032, 0.065, 0.085, 0.130, 0.230, 0.275, 0.300, 0.320, 0.325, 0.002, 0.210, 0.110),
    "twigs": (0.035, 0.042, 0.056, 0.066, 0.088, 0.125, 0.145, 0.165, 0.185, 0.190, 0.002, 0.185, 0.120),
    "spruce": (0.014, 0.017, 0.031, 0.020, 0.044, 0.140, 0.182, 0.198, 0.212, 0.215, 0.002, 0.088, 0.040),
    "grass": (0.028, 0.034, 0.072, 0.043, 0.110, 0.285, 0.350, 0.380, 0.400, 0.405, 0.002, 0.235, 0.125),
    "dry grass": (0.050, 0.065, 0.098, 0.110, 0.150, 0.205, 0.235, 0.260, 0.280, 0.285, 0.002, 0.300, 0.205),
    "river": (0.036, 0.042, 0.056, 0.040, 0.034, 0.020, 0.018, 0.016, 0.014, 0.012, 0.001, 0.008, 0.006),
    "silt": (0.060, 0.075, 0.110, 0.115, 0.105, 0.070, 0.065, 0.055, 0.048, 0.045, 0.001, 0.014, 0.010),
    "lake": (0.022, 0.025, 0.026, 0.013, 0.011, 0.009, 0.009, 0.008, 0.008, 0.008, 0.001, 0.006, 0.004),
    "red roof": (0.055, 0.065, 0.092, 0.160, 0.185, 0.200, 0.210, 0.225, 0.240, 0.240, 0.002, 0.270, 0.235),
    "grey roof": (0.105, 0.118, 0.130, 0.142, 0.148, 0.155, 0.160, 0.168, 0.175, 0.175, 0.002, 0.200, 0.190),
    "white roof": (0.310, 0.345, 0.375, 0.390, 0.395, 0.400, 0.405, 0.410, 0.415, 0.415, 0.002, 0.400, 0.360),
    "asphalt": (0.062, 0.070, 0.080, 0.088, 0.093, 0.098, 0.102, 0.108, 0.114, 0.115, 0.002, 0.135, 0.125),
    "rock": (0.098, 0.110, 0.128, 0.143, 0.150, 0.156, 0.162, 0.170, 0.178, 0.178, 0.002, 0.215, 0.195),
    "snow": (0.880, 0.890, 0.880, 0.860, 0.850, 0.830, 0.810, 0.790, 0.760, 0.740, 0.010, 0.090, 0.070),
}
#: Diffuse share of the sunlight on the ground: what relief and cloud shadows leave. Highest where air scatters most.
DIFFUSE = (0.36, 0.30, 0.23, 0.18, 0.16, 0.145, 0.135, 0.125, 0.12, 0.115, 0.05, 0.06, 0.05)
#: How vigour changes a vegetation band: darker where leaves absorb, brighter in the near infrared.
_VIGOUR = (-0.5, -0.6, -0.4, -0.9, -0.35, 0.45, 0.6, 0.65, 0.65, 0.6, 0.0, -0.35, -0.6)
#: Brightness texture and vigour texture of each cover, as a share of its reflectance.
_ROUGHNESS = np.array(
    (0.02, 0.02, 0.10, 0.11, 0.035, 0.03, 0.03, 0.04, 0.04, 0.035, 0.045, 0.06, 0.12, 0.20, 0.20, 0.14, 0.10, 0.13),
    np.float32,
)
_VIGOUR_ROUGHNESS = np.array(
    (0, 0, 0.06, 0.05, 0.09, 0.08, 0.07, 0.09, 0.09, 0.08, 0.03, 0.10, 0.03, 0, 0, 0, 0, 0.10), np.float32
)
#: Seen from above, a canopy hides the snow under it.
_SHOWN_SNOW = np.array((0, 0.55, 0.45, 0.30, 1, 1, 1, 1, 1, 1, 1, 1, 0.9, 0.8, 0.8, 0.8, 0.45, 0.8), np.float32)
#: Covers without seasons, and their spectra.
_PLAIN = {
    LAKE: "lake",
    ROCK: "rock",
    RED_ROOF: "red roof",
    GREY_ROOF: "grey roof",
    HALL: "white roof",
    ASPHALT: "asphalt",
}
RIVER_SPACING = 11_000.0
REGION = 1500.0


@dataclass(frozen=True)
class Landscape:
    """What does not change between dates, for a window; 'halo' is one pixel more on each side of it.

    code: cover * VARIANTS + variant (halo, intp); texture: factor of each band (bands, halo, float32); normal: east,
    north and up part of the surface normal (halo, float32); height: metres, blurred for the snow line (halo, float32);
    snow: share of snow that the cover shows (halo, float32); cover: index into COVERS (window, uint8).
    """

    code: np.ndarray
    texture: np.ndarray
    normal: tuple
    height: np.ndarray
    snow: np.ndarray
    cover: np.ndarray


def _river_field(x, y, seed: int):
    """Rivers are where this field is a whole number: it rises across the country, and noise makes them meander."""
    key = key_of(seed, "river")
    angle = uniform(key_of(key, 5), 0.25, 1.3)
    across = ((x - 2600.0) * math.cos(angle) + (y - 2300.0) * math.sin(angle)) / RIVER_SPACING
    return across + octaves(x, y, (4600.0, 1900.0, 950.0), (0.10, 0.045, 0.018), key)


def _relief(cols, rows, pixel: float, river, seed: int):
    """Elevation in metres: flat by the rivers, hills between, and mountains where the divide is wide."""
    key = key_of(seed, "relief")
    divide = np.abs(river - np.round(river))

    def massif(x, y):
        return octaves(x, y, (9000.0, 3600.0), (0.09, 0.04), key_of(key, "massif"))

    def hills(x, y):
        return octaves(x, y, (2600.0, 1200.0, 560.0), (22.0, 10.0, 4.0), key_of(key, "hills"))

    def ridges(x, y):
        wide = octaves(x, y, (5200.0, 2300.0), (0.95, 0.36), key_of(key, "ridges"))
        return 1 / (1 + 1.3 * wide * wide) + octaves(x, y, (1050.0, 520.0), (0.08, 0.035), key_of(key, "spurs"))

    plain = smooth_step(divide, 0.02, 0.14)
    mountain = smooth_step(divide + smooth_field(massif, cols, rows, pixel), 0.25, 0.50)
    fine = np.zeros(river.shape, np.float32)
    for size, amplitude in ((260.0, 0.018), (130.0, 0.0085), (65.0, 0.0036), (34.0, 0.0015)):
        if size >= 2 * pixel:
            fine += np.float32(amplitude) * noise(cols, rows, size / pixel, key_of(key, int(size)))
    height = 140 + 420 * divide**2 + plain * smooth_field(hills, cols, rows, pixel) + plain * 40 * fine
    return (height + mountain * 1250 * (smooth_field(ridges, cols, rows, pixel) + fine)).astype(np.float32)


def _regions(x, y, size: float, key: int):
    """Voronoi regions of jittered points: (hash of the region, x and y relative to its centre, edge); edge is the
    difference of the distances to the two nearest centres, in metres, so 0 on a border.
    """
    i, j = np.floor(x / size).astype(np.int64), np.floor(y / size).astype(np.int64)
    i0, j0 = int(i.min()) - 1, int(j.min()) - 1
    hashes = hash_pair(np.arange(i0, int(i.max()) + 2)[None, :], np.arange(j0, int(j.max()) + 2)[:, None], key)
    width = hashes.shape[1]
    cx = (np.arange(i0, i0 + width)[None, :] + unit(mix(hashes + np.uint32(1)))) * size
    cy = (np.arange(j0, j0 + hashes.shape[0])[:, None] + unit(mix(hashes + np.uint32(2)))) * size
    cx, cy = cx.ravel(), cy.ravel()
    flat = (j - j0 - 1) * width + (i - i0 - 1)
    nearest = np.full(x.shape, np.inf)
    second = np.full(x.shape, np.inf)
    chosen = np.zeros(x.shape, np.int64)
    for dj in range(3):
        for di in range(3):
            cell = flat + (dj * width + di)
            distance = (x - cx[cell]) ** 2 + (y - cy[cell]) ** 2
            closer = distance < nearest
            second = np.where(closer, nearest, np.minimum(second, distance))
            chosen = np.where(closer, cell, chosen)
            nearest = np.where(closer, distance, nearest)
    return hashes.ravel()[chosen], x - cx[chosen], y - cy[chosen], np.sqrt(second) - np.sqrt(nearest)


_ANGLES = np.arange(32) * (math.pi / 32)
_COSINES, _SINES = np.cos(_ANGLES), np.sin(_ANGLES)


def _turned(region, dx, dy):
    """Coordinates along and across the direction of ploughing of a region."""
    angle = (region & np.uint32(31)).astype(np.intp)
    c, s = _COSINES[angle], _SINES[angle]
    return dx * c + dy * s, dy * c - dx * s


def _parcels(region, along, across):
    """Hash of the parcel: strips across the region's direction, cut along it, neighbours joined here and there."""
    strip_width = 70 + 170 * unit(mix(region + np.uint32(3)))
    strip = np.floor(across / strip_width).astype(np.int64)
    joined = unit(hash_pair(strip >> 1, region.astype(np.int64), 11)) < 0.35
    strip = np.where(joined, strip | 1, strip)
    strip_hash = hash_pair(strip, region.astype(np.int64), 12)
    length = 180 + 620 * unit(mix(strip_hash + np.uint32(1)))
    piece = np.floor(along / length + unit(mix(strip_hash + np.uint32(2)))).astype(np.int64)
    return hash_pair(piece, strip_hash.astype(np.int64), 13)


def _towns(x, y, size: float, share: float, radii, key: int):
    """How deep inside a town a place is: 1 in the middle, 0 at the edge, negative outside (per radius)."""
    i, j = np.floor(x / size).astype(np.int64), np.floor(y / size).astype(np.int64)
    result = np.full(x.shape, -1.0)
    for dj in (-1, 0, 1):
        for di in (-1, 0, 1):
            h = hash_pair(i + di, j + dj, key)
            cx = (i + di + 0.2 + 0.6 * unit(mix(h + np.uint32(1)))) * size
            cy = (j + dj + 0.2 + 0.6 * unit(mix(h + np.uint32(2)))) * size
            radius = radii[0] + (radii[1] - radii[0]) * unit(mix(h + np.uint32(3))) ** 2
            inside = 1 - np.sqrt((x - cx) ** 2 + (y - cy) ** 2) / radius
            result = np.maximum(result, np.where(unit(h) < share, inside, -1.0))
    return result


def _cells(along, across, length: float, width: float, key: int):
    """Hash of the cell of a rectangular grid."""
    return hash_pair(np.floor(along / length).astype(np.int64), np.floor(across / width).astype(np.int64), key)


#: Crops of parcels, with their cumulative shares.
_CROPS = np.array((CEREAL, RAPESEED, MAIZE, ROOTS, ALFALFA, MEADOW, BARE))
_CROP_SHARES = np.array((0.36, 0.47, 0.72, 0.79, 0.86, 0.95))


def make_landscape(seed: int, pixel: float, bands: tuple, window: Window) -> Landscape:
    """The landscape of a window; pixel: metres; bands: names of BANDS."""
    ring = window.pad(2, 2)
    cols = np.arange(ring.col, ring.col + ring.width) + 0.5
    rows = np.arange(ring.row, ring.row + ring.height) + 0.5
    river = smooth_field(lambda x, y: _river_field(x, y, seed), cols, rows, pixel)
    height = _relief(cols, rows, pixel, river, seed)
    slope_x = (height[1:-1, 2:] - height[1:-1, :-2]) * np.float32(0.5 / pixel)
    slope_y = (height[2:, 1:-1] - height[:-2, 1:-1]) * np.float32(0.5 / pixel)  # rows run south
    steep = np.sqrt(slope_x**2 + slope_y**2)
    up = 1 / np.sqrt(1 + steep**2)
    normal = (-slope_x * up, slope_y * up, up)
    fall_x = (river[1:-1, 2:] - river[1:-1, :-2]) * 0.5 / pixel
    fall_y = (river[2:, 1:-1] - river[:-2, 1:-1]) * 0.5 / pixel
    cols, rows, height, river = cols[1:-1], rows[1:-1], height[1:-1, 1:-1], river[1:-1, 1:-1]
    off_river = np.abs(river - np.round(river)) / np.maximum(np.sqrt(fall_x**2 + fall_y**2), 0.35 / RIVER_SPACING)

    def field(name, *terms):
        sizes, amplitudes = zip(*terms)
        return smooth_field(lambda x, y: octaves(x, y, sizes, amplitudes, key_of(seed, name)), cols, rows, pixel)

    grain = np.zeros(height.shape, np.float32)  # edges of forests and shores
    for size in (120.0, 60.0, 30.0):
        if size >= 2 * pixel:
            grain += np.float32(size / 120) * noise(cols, rows, size / pixel, key_of(seed, "grain", int(size)))
    x, y = np.meshgrid(cols * pixel, rows * pixel)
    warp_x, warp_y = field("warp x", (1900.0, 60.0), (700.0, 18.0)), field("warp y", (1900.0, 60.0), (700.0, 18.0))
    bent_x, bent_y = x + warp_x, y + warp_y
    region, dx, dy, edge = _regions(bent_x, bent_y, REGION, key_of(seed, "regions"))
    along, across = _turned(region, dx, dy)
    parcel = _parcels(region, along, across)
    chance = unit(mix(parcel + np.uint32(5)))

    # crops, meadows by the river and on slopes
    crop = np.searchsorted(_CROP_SHARES, unit(mix(parcel + np.uint32(6))).ravel(), side="right")
    cover = _CROPS[crop].reshape(height.shape)
    wooded = field("forest", (3300.0, 0.8), (1300.0, 0.5), (600.0, 0.3)) + 1.1 * np.minimum(steep, 0.5) + 0.12 * grain
    high = height + 60 * grain + 50 * field("timber line", (1500.0, 1.0))
    cover = np.where(wooded + 0.6 * chance + smooth_step(height, 350.0, 650.0) > 1.15, MEADOW, cover)
    cover = np.where((off_river < 260) & (chance < 0.6), MEADOW, cover)
    cover = np.where((steep > 0.2) | (height > 420 + 120 * chance), MEADOW, cover)  # no plough goes there
    forest = wooded + 0.45 * chance + 1.5 * smooth_step(height, 230.0, 520.0) > 1.35
    forest |= (off_river < 75 + 45 * field("bank", (500.0, 1.0)) + 20 * grain) & (off_river > 30)
    cold = high + 260 * field("conifer", (1700.0, 1.0), (500.0, 0.5))
    cover = np.where(forest, np.where(cold > 520, CONIFER, DECIDUOUS), cover)
    cover = np.where(high > 1060, ALPINE, cover)
    cover = np.where((high + 700 * (steep - 0.5) > 1330) | (steep + 0.06 * grain > 1.0), ROCK, cover)
    stand = _regions(bent_x, bent_y, 240.0, key_of(seed, "stands"))[0]
    variant = np.where((cover == DECIDUOUS) | (cover == CONIFER) | (cover == ALPINE) | (cover == ROCK), stand, parcel)

    # towns and villages: blocks with streets between; roads along the borders of regions
    level = smooth_step(height, 420.0, 330.0) * (steep < 0.3)

    def settled(px, py):
        towns = _towns(px, py, 6200.0, 0.75, (550.0, 1500.0), key_of(seed, "towns"))
        return np.maximum(towns, 0.45 * _towns(px, py, 2300.0, 0.55, (190.0, 380.0), key_of(seed, "villages")))

    town = smooth_field(settled, cols, rows, pixel)
    ragged = (unit(mix(parcel + np.uint32(8))) - 0.5) * 0.34  # towns grow parcel by parcel
    town = np.where(level > 0.5, town + 0.13 * field("suburbs", (750.0, 1.0), (300.0, 0.6)) + ragged - 0.08, -1)
    block_x, block_y = np.floor(along / 95).astype(np.int64), np.floor(across / 70).astype(np.int64)
    block = hash_pair(block_x, block_y, key_of(seed, "blocks")) ^ region
    street = (along - block_x * 95 < 11) | (across - block_y * 70 < 11)
    plot = _cells(along, across, 21, 21, key_of(seed, "plots"))
    built = unit(plot) + 0.25 * np.clip(town, 0, 1)
    roof = np.where(unit(block) < 0.6, RED_ROOF, GREY_ROOF)
    house = np.select([built > 0.78, built > 0.56, built > 0.28], [roof, GREY_ROOF, GARDEN], DECIDUOUS)
    trade = (unit(mix(block + np.uint32(9))) < 0.16) & (town < 0.35)
    shed = _cells(along, across, 48, 35, key_of(seed, "sheds"))
    house = np.where(trade, np.where(unit(shed) < 0.42, HALL, np.where(unit(shed) < 0.8, ASPHALT, GREY_ROOF)), house)
    house = np.where(street, ASPHALT, house)
    park = unit(mix(block + np.uint32(7))) < 0.07
    house = np.where(park & ~street, np.where(unit(plot) < 0.5, DECIDUOUS, GARDEN), house)
    urban = town > 0
    cover = np.where(urban, house, cover)
    variant = np.where(urban, np.where(trade, shed, plot), variant)
    road = (edge < 17) & (level > 0.3)

    def route(px, py):
        return (px - 0.35 * py + 3300) / 14_000 + octaves(px, py, (5200.0,), (0.03,), key_of(seed, "highway"))

    highway = np.abs(smooth_field(route, cols, rows, pixel) % 1 - 0.5) * 14_000 < 15
    cover = np.where(road | (highway & (level > 0.02)), ASPHALT, cover)

    lakes = field("lakes", (1900.0, 1.0), (700.0, 0.35)) + 0.05 * grain
    cover = np.where((lakes > 2.05) & (steep < 0.12) & (off_river > 150) & ~urban & (height < 420), LAKE, cover)
    bridge = (road | highway) & (off_river > 0)
    width = 38 + 16 * field("width", (2500.0, 1.0))
    cover = np.where((off_river < np.maximum(width, 1.2 * pixel)) & ~bridge, RIVER, cover)
    water = (cover == RIVER) | (cover == LAKE)
    code = cover * VARIANTS + np.where(water, 0, variant >> np.uint32(24)).astype(np.intp)

    speckle = unit(hash_pair(cols.astype(np.int64)[None, :], rows.astype(np.int64)[:, None], key_of(seed, "speckle")))
    speckle -= np.float32(0.5)
    speckle *= np.float32(math.sqrt(12))
    mottle = noise(cols, rows, max(2.0, 45 / pixel), key_of(seed, "mottle"))
    soil = 0.7 * noise(cols, rows, max(2.0, 140 / pixel), key_of(seed, "soil")) + 0.5 * mottle
    bright = _ROUGHNESS[cover] * (0.85 * speckle + 0.5 * mottle)
    vigour = _VIGOUR_ROUGHNESS[cover] * np.clip(soil + 0.35 * speckle, -2.5, 2.5)
    texture = np.empty((len(bands), *height.shape), np.float32)
    for number, name in enumerate(bands):
        texture[number] = np.maximum(1 + bright + np.float32(_VIGOUR[BANDS.index(name)]) * vigour, 0.25)
    return Landscape(
        code.astype(np.intp),
        texture,
        normal,
        high.astype(np.float32),
        _SHOWN_SNOW[cover],
        cover[1:-1, 1:-1].astype(np.uint8),
    )


@functools.lru_cache(maxsize=512)
def spectra(seed: int, date: str, bands: tuple):
    """On a date: reflectance of each cover and variant, (bands, covers * VARIANTS) float32, and whether it is green."""
    when = dt.date.fromisoformat(date)
    day = float(when.timetuple().tm_yday)
    index = [BANDS.index(band) for band in bands]
    pure = {name: np.array(values)[index] for name, values in SPECTRA.items()}
    weather = key_of(seed, "day", date)
    wet = uniform(key_of(weather, 1), 0.78, 1.06)  # wet soil is darker
    silt = uniform(key_of(weather, 2)) ** 2
    number = np.arange(VARIANTS)
    table = np.zeros((len(COVERS), VARIANTS, len(bands)))
    green = np.zeros((len(COVERS), VARIANTS), bool)

    def some(cover, what, low, high):
        return low + (high - low) * unit(hash_pair(number, cover * 64 + what, key_of(seed, "variant"))).astype(float)

    for cover in range(len(COVERS)):
        shift, strength = some(cover, 0, -12, 12), some(cover, 1, 0.8, 1.08)
        soil_mix = some(cover, 2, 0, 1)[:, None]
        soil = ((1 - soil_mix) * pure["dark soil"] + soil_mix * pure["light soil"]) * wet
        tone = some(cover, 3, 0.86, 1.16)[:, None]
        local = day - shift
        dry = np.zeros(VARIANTS)
        leaf, dead, bare = pure["crop"], pure["straw"], soil
        if cover == CEREAL:
            autumn = 0.45 * smooth_step(local, 285, 325) + 0.45 * (local < 100)
            ripe = smooth_step(local, 168, 190)
            share = np.maximum(autumn, smooth_step(local, 70, 125)) * (1 - ripe) + autumn * (local > 200)
            dry = ripe * (1 - 0.75 * smooth_step(local, 205, 250)) * (1 - smooth_step(local, 250, 280))
        elif cover == RAPESEED:
            autumn = 0.65 * smooth_step(local, 255, 295) + 0.65 * (local < 90)
            ripe = smooth_step(local, 162, 185)
            share = np.maximum(autumn, smooth_step(local, 60, 100)) * (1 - ripe) + autumn * (local > 200)
            dry = ripe * (1 - 0.8 * smooth_step(local, 200, 235)) * (1 - smooth_step(local, 235, 255))
            bloom = (smooth_step(local, 104, 116) * (1 - smooth_step(local, 134, 148)))[:, None]
            leaf = (1 - bloom) * leaf + bloom * pure["flower"]
        elif cover in (MAIZE, ROOTS):
            begin = 132 if cover == MAIZE else 112
            share = smooth_step(local, begin, begin + 52) * (1 - smooth_step(local, 255, 283))
            dry = smooth_step(local, 255, 283) * (1 - smooth_step(local, 290, 312)) * 0.7
        elif cover == ALFALFA:
            mown = (local + some(cover, 4, 0, 45)) % 45
            season = smooth_step(local, 75, 115) * (1 - smooth_step(local, 285, 320))
            share = (0.35 + 0.6 * season) * (0.45 + 0.55 * smooth_step(mown, 0, 25))
            dry = 0.2 * (1 - smooth_step(local, 70, 110)) + 0.2 * smooth_step(local, 290, 330)
        elif cover == BARE:
            share = some(cover, 4, 0, 0.3) * smooth_step(local, 90, 150) * (1 - smooth_step(local, 240, 280))
        elif cover in (MEADOW, ALPINE, GARDEN):
            late = 45 if cover == ALPINE else 0
            season = smooth_step(local, 75 + late, 125 + late) * (1 - smooth_step(local, 285 - late, 325 - late))
            drought = 0.35 * smooth_step(local, 175, 215) * (1 - smooth_step(local, 240, 275)) * some(cover, 4, 0, 1)
            share = 0.42 + (0.53 - drought) * season
            dry, leaf, dead = 1 - share, pure["grass"], pure["dry grass"]
        elif cover in (DECIDUOUS, CONIFER):
            if cover == CONIFER:
                leaves = 0.8 + 0.15 * smooth_step(local, 100, 150)[:, None]
                crown, twigs = pure["spruce"], 0.6 * pure["twigs"]
            else:
                leaves = (smooth_step(local, 103, 135) * (1 - smooth_step(local, 292, 318)))[:, None]
                fall = smooth_step(local, 268, 300)[:, None]
                crown, twigs = (1 - fall) * pure["beech"] + fall * pure["autumn"], pure["twigs"]
            table[cover] = (leaves * crown + (1 - leaves) * twigs) * tone
            green[cover] = leaves[:, 0] > 0.3
            continue
        else:
            if cover == RIVER:
                table[cover] = (1 - silt) * pure["river"] + silt * pure["silt"]
            else:
                spread = {ROCK: (0.88, 1.1), HALL: (0.45, 1.25), LAKE: (1, 1)}.get(cover, (0.72, 1.3))
                table[cover] = pure[_PLAIN[cover]] * some(cover, 3, *spread)[:, None]
            continue
        share = np.clip(share * strength, 0, 0.97)
        dry = np.clip(dry, 0, 1 - share)
        table[cover] = (share[:, None] * leaf + dry[:, None] * dead + (1 - share - dry)[:, None] * bare) * tone
        green[cover] = share > 0.35
    table = np.ascontiguousarray(table.reshape(-1, len(bands)).T, np.float32)
    return table, green.ravel()
