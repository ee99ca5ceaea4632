"""Clouds: their fields, their optics, and the classes that follow from them (see the package)."""

from __future__ import annotations

import math

import numpy as np

from .fields import COARSE, key_of, noise, octaves, smooth_field

MISSING, CLEAR, SHADOW, THIN, CLOUD = range(5)
CLASS_NAMES = ("missing", "clear", "cloud shadow", "thin cloud", "cloud")

THIN_REFLECTANCE = 0.02
CLOUD_TRANSMITTANCE = 0.5
SHADOW_SUNLIGHT = 0.6

_GAIN, _CURVE = 6.0, 3.0  # cumulus: optical thickness rises so fast from the edge of a cloud inwards
_CIRRUS_GAIN, _CIRRUS_MOST = 0.16, 0.62
_MOST = 40.0
#: x at the limits of the classes.
_EDGE = 2 * THIN_REFLECTANCE / (1 - THIN_REFLECTANCE)  # R = THIN_REFLECTANCE
_FULL = 2 * (1 - math.sqrt(CLOUD_TRANSMITTANCE)) / math.sqrt(CLOUD_TRANSMITTANCE)  # T^2 = CLOUD_TRANSMITTANCE
_DARK = 2 * (1 - SHADOW_SUNLIGHT**0.25) / SHADOW_SUNLIGHT**0.25  # T^4 = SHADOW_SUNLIGHT


def cumulus_field(scene, cols, rows, pixel: float):
    """The cumulus field of a ScenePlan at 1-D pixel positions: (rows, cols) float32, standard deviation about 1."""
    coarse, fine = cumulus_sizes(scene, pixel)
    total = smooth_field(lambda x, y: cumulus_coarse(scene, x, y, coarse), cols, rows, pixel)
    for size, amplitude, number in fine:
        total += np.float32(amplitude) * noise(cols, rows, size / pixel, key_of(scene.key, "puffs", number))
    return total


def cumulus_sizes(scene, pixel: float):
    """(coarse, fine) parts of the cumulus field, each as (size in metres, amplitude, number)."""
    coarse, fine = [], []
    size, amplitude, number = scene.cell, 0.8, 0
    while size >= 2 * pixel:
        (coarse if size >= 4 * COARSE * pixel else fine).append((size, amplitude, number))
        size, amplitude, number = size * 0.49, amplitude * 0.53, number + 1
    return coarse, fine


def cumulus_coarse(scene, x, y, coarse):
    """The coarse parts at 2-D positions in metres: groups of clouds, and cells drawn out along the wind."""
    result = octaves(x, y, (15_000.0, 6500.0), (0.40, 0.32), key_of(scene.key, "groups"))
    bend = octaves(x, y, (3000.0,), (0.22 * scene.cell,), key_of(scene.key, "bend"))
    for size, amplitude, number in coarse:
        result += octaves(
            x + bend, y - bend, (size,), (amplitude,), key_of(scene.key, "cells", number), scene.stretch, scene.wind
        )
    return result


def cirrus_field(scene, x, y):
    """The cirrus field at 2-D positions in metres: fibres along one direction, bent a little."""
    bend = octaves(x, y, (9000.0,), (700.0,), key_of(scene.key, "jet"))
    bent_x, bent_y = x + bend, y - bend
    fibres = octaves(
        bent_x,
        bent_y,
        (2600.0, 1150.0, 520.0, 260.0),
        (0.7, 0.42, 0.25, 0.12),
        key_of(scene.key, "fibres"),
        6.0,
        scene.streaks,
    )
    return fibres + octaves(x, y, (16_000.0,), (0.6,), key_of(scene.key, "veil"))


def thickness(distance):
    """x of cumulus from how far its field lies over its level; _EDGE at the level."""
    inside = np.maximum(distance, 0)
    x = np.maximum(distance * np.float32(_GAIN) + np.float32(_EDGE), 0)
    x += np.float32(_CURVE) * inside * inside
    return np.minimum(x, np.float32(_MOST), out=x)


def cirrus_thickness(distance):
    """The same for cirrus, which never becomes thick enough to count as cloud by itself."""
    inside = np.maximum(distance, 0)
    inside *= np.float32(_CIRRUS_GAIN / (_CIRRUS_MOST - _EDGE))
    x = inside / (1 + inside)
    x *= np.float32(_CIRRUS_MOST - _EDGE)
    x += np.maximum(np.minimum(distance, 0) * np.float32(_CIRRUS_GAIN) + np.float32(_EDGE), 0)
    return x


def classify(x, shade_x, shape):
    """Classes (uint8) from x over each pixel and x of the cumulus between it and the sun; None for a clear sky."""
    classes = np.full(shape, CLEAR, np.uint8)
    if shade_x is not None:
        classes[shade_x > _DARK] = SHADOW
    if x is not None:
        classes[x >= _EDGE] = THIN
        classes[x > _FULL] = CLOUD
    return classes
