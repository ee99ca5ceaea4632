"""Random fields for simulated scenes: hashed lattices between which quadratic B-splines interpolate.

A field is a function of a key and of the absolute position only, never of the window that is evaluated, and each
number is computed by the same operations in the same order wherever it lies, so that parts of a field equal the whole
bit for bit. All fields have mean 0 and, per unit of amplitude, a standard deviation of about 1.
"""

from __future__ import annotations

import functools
import math

import numpy as np

COARSE = 8  # pixels between the nodes of fields that are smooth enough to be interpolated


def mix(numbers):
    """A 32-bit integer hash (two rounds of multiply and xor-shift) of an array of uint32."""
    h = numbers.astype(np.uint32)
    h ^= h >> np.uint32(16)
    h *= np.uint32(0x7FEB352D)
    h ^= h >> np.uint32(15)
    h *= np.uint32(0x846CA68B)
    h ^= h >> np.uint32(16)
    return h


def as_uint32(values):
    return np.asarray(values, np.int64).astype(np.uint32)


@functools.lru_cache(maxsize=65536)
def key_of(seed: int, *words) -> int:
    """A key for a field, from the seed and what the field is: the same hash as `_mix`, on Python's integers."""
    h = _mix_int(seed & 0xFFFFFFFF)
    for word in words:
        for number in word.encode() if isinstance(word, str) else (word & 0xFFFFFFFF,):
            h = _mix_int(h * 0x9E3779B1 + number + 1 & 0xFFFFFFFF)
    return h


def _mix_int(h: int) -> int:
    h = (h ^ h >> 16) * 0x7FEB352D & 0xFFFFFFFF
    h = (h ^ h >> 15) * 0x846CA68B & 0xFFFFFFFF
    return h ^ h >> 16


def hash_pair(i, j, key: int):
    """Hash of integer pairs; i and j broadcast. uint32."""
    return mix(mix(as_uint32(i) * np.uint32(0x9E3779B1) + np.uint32(key)) + as_uint32(j) * np.uint32(0x85EBCA77))


def unit(h):
    """Hash to a number in [0, 1), float32."""
    return (h >> np.uint32(8)).astype(np.float32) * np.float32(2.0**-24)


def uniform(key: int, low: float = 0.0, high: float = 1.0) -> float:
    return low + (high - low) * (key >> 8) * 2.0**-24


#: A quadratic B-spline of independent uniform numbers in [-1, 1] has this standard deviation in two dimensions.
_SPLINE_STD = 0.55 / math.sqrt(3.0)


def _spline(u):
    """(index of the middle node, the three weights in float32) of quadratic B-spline interpolation at positions u."""
    i = np.floor(u).astype(np.int64)
    t = (u - i).astype(np.float32)
    return i, (np.float32(0.5) * (1 - t) ** 2, np.float32(0.5) + t - t * t, np.float32(0.5) * t * t)


def _interpolate(nodes, i, wi, j, wj):
    """nodes (rows, cols) at column indices i and row indices j, relative to the first node, one node of margin."""
    across = nodes[:, i - 1] * wi[0]
    across += nodes[:, i] * wi[1]
    across += nodes[:, i + 1] * wi[2]
    result = across.take(j - 1, axis=0)
    result *= wj[0][:, None]
    for step in (0, 1):
        part = across.take(j + step, axis=0)
        part *= wj[1 + step][:, None]
        result += part
    return result


def noise(cols, rows, size: float, key: int):
    """Field with cells of `size` pixels, mean 0, standard deviation 1, at 1-D pixel positions: (rows, cols) float32."""
    i, wi = _spline(cols / size + uniform(key_of(key, 1)) * 64)
    j, wj = _spline(rows / size + uniform(key_of(key, 2)) * 64)
    i0, j0 = int(i.min()) - 1, int(j.min()) - 1
    nodes = unit(hash_pair(np.arange(i0, int(i.max()) + 2)[None, :], np.arange(j0, int(j.max()) + 2)[:, None], key))
    nodes -= np.float32(0.5)
    nodes *= np.float32(2.0 / _SPLINE_STD)
    return _interpolate(nodes, i - i0, wi, j - j0, wj)


def noise_at(u, v, key: int):
    """The same at 2-D positions u, v in units of cells."""
    i, wi = _spline(u)
    j, wj = _spline(v)
    i0, j0 = int(i.min()) - 1, int(j.min()) - 1
    nodes = unit(hash_pair(np.arange(i0, int(i.max()) + 2)[None, :], np.arange(j0, int(j.max()) + 2)[:, None], key))
    nodes -= np.float32(0.5)
    nodes *= np.float32(2.0 / _SPLINE_STD)
    width = nodes.shape[1]
    nodes = nodes.ravel()
    flat = (j - j0 - 1) * width + (i - i0 - 1)
    result = np.zeros(u.shape, np.float32)
    for dj in range(3):
        across = nodes.take(flat + dj * width)
        across *= wi[0]
        for di in (1, 2):
            across += nodes.take(flat + (dj * width + di)) * wi[di]
        across *= wj[dj]
        result += across
    return result


def _rotated(x, y, angle: float, key: int):
    """Positions turned by an angle and moved by a random distance, so that lattices of octaves do not line up."""
    c, s = math.cos(angle), math.sin(angle)
    return x * c + y * s + uniform(key_of(key, 3)) * 64, y * c - x * s + uniform(key_of(key, 4)) * 64


def octaves(x, y, sizes, amplitudes, key: int, stretch: float = 1.0, along: float = 0.0):
    """Sum of fields at 2-D positions in metres, each turned differently unless stretched `along` a direction."""
    result = np.zeros(x.shape, np.float32)
    for number, (size, amplitude) in enumerate(zip(sizes, amplitudes)):
        own = key_of(key, number)
        angle = along if stretch != 1.0 else 0.7 + 1.9 * number
        u, v = _rotated(x / size, y / size, angle, own)
        result += np.float32(amplitude) * noise_at(u / stretch, v, own)
    return result


def _coarse_positions(pixels):
    """Nodes (in pixels) every COARSE pixels around 1-D pixel positions, and the interpolation onto those positions."""
    i, weights = _spline(pixels / COARSE)
    first = int(i.min()) - 1
    nodes = np.arange(first, int(i.max()) + 2)
    return (nodes + 0.5) * COARSE, i - first, weights


def smooth_field(function, cols, rows, pixel: float):
    """function(x, y) in metres, evaluated every COARSE pixels and interpolated: (rows, cols) float32."""
    x, i, wi = _coarse_positions(cols)
    y, j, wj = _coarse_positions(rows)
    x, y = np.meshgrid(x * pixel, y * pixel)
    return _interpolate(function(x, y), i, wi, j, wj)


def smooth_step(values, low: float, high: float):
    """Smooth step from 0 at low to 1 at high."""
    t = np.clip((values - low) / (high - low), 0.0, 1.0)
    return t * t * (3 - 2 * t)
