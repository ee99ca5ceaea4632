"""Small labelled tiles made in code: cloud is smooth and white, ground has fine texture, snow is white with texture."""

from __future__ import annotations

import os

import numpy as np
from makers import write_tif
from osgeo import gdal


def smooth(rng, size: int, sigma: int):
    """Noise of a coarse grid, interpolated: (size, size) with mean 0 and deviation 1."""
    coarse = rng.normal(size=(size // sigma + 3, size // sigma + 3))
    at = np.linspace(0, coarse.shape[0] - 1.001, size)
    i, f = at.astype(int), at % 1
    rows = coarse[i] * (1 - f)[:, None] + coarse[i + 1] * f[:, None]
    field = rows[:, i] * (1 - f) + rows[:, i + 1] * f
    return (field - field.mean()) / (field.std() + 1e-9)


def cloudy_tile(rng, size=32):
    base = 110 + 60 * smooth(rng, size, size // 3) + 12 * smooth(rng, size, 4)
    return np.clip(base[None] + np.array([0, 2, 6])[:, None, None] + rng.normal(0, 1, (3, size, size)), 1, 255)


def clear_tile(rng, size=32):
    snow = rng.random() < 0.3
    colour = np.array([200, 204, 210]) if snow else rng.uniform(20, 110, 3)
    texture = rng.normal(0, 14 if snow else 8, (size, size)) + 4 * smooth(rng, size, 6)
    return np.clip(colour[:, None, None] + texture[None], 1, 255)


def write_png(path, tile) -> str:
    """A (3, h, w) or (4, h, w) uint8 picture."""
    tile = np.asarray(tile)
    memory = gdal.GetDriverByName("MEM").Create("", tile.shape[2], tile.shape[1], tile.shape[0], gdal.GDT_Byte)
    for band in range(tile.shape[0]):
        memory.GetRasterBand(band + 1).WriteArray(tile[band].astype(np.uint8))
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)
    aux = f"{path}.aux.xml"
    if os.path.exists(aux):
        os.remove(aux)
    return str(path)


def write_set(folder, per_scene=6, scenes=12, size=32, seed=0, kind="png", makers=None) -> str:
    """clear/ and cloudy/ with tiles of `scenes` scenes each; kind: 'png', 'uint16' or 'float32'."""
    rng = np.random.default_rng(seed)
    for label, make in (makers or {"clear": clear_tile, "cloudy": cloudy_tile}).items():
        os.makedirs(os.path.join(folder, label), exist_ok=True)
        for scene in range(scenes):
            for number in range(per_scene):
                tile = make(rng, size)
                name = os.path.join(folder, label, f"{label[:2]}{scene:02d}_{number * size}_0")
                if kind == "png":
                    write_png(name + ".png", tile)
                elif kind == "uint16":
                    write_tif(name + ".tif", np.rint(tile * 20).astype(np.uint16))
                else:
                    write_tif(name + ".tif", (tile / 500).astype(np.float32))
    return str(folder)
