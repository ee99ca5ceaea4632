"""Pairs of images with a gap and its truth: simulated ones (fields, gains, changed fields) and real dates with the
shapes of real clouds punched in. For bench_fill.py."""

from __future__ import annotations

import csv
import glob
import os
from dataclasses import dataclass

import numpy as np
from osgeo import gdal
from samples import SAMPLES


@dataclass
class Case:
    """target (k, h, w) with the truth also below the gap; replacements: list of (k, h, w); gap (h, w) bool."""

    name: str
    target: np.ndarray
    replacements: list
    gap: np.ndarray
    floor: float = float("nan")


def smooth(rng, shape, scale):
    """Gaussian noise of unit variance with features of about `scale` pixels."""
    fy = np.fft.fftfreq(shape[0])[:, None]
    fx = np.fft.rfftfreq(shape[1])[None]
    spectrum = np.fft.rfft2(rng.standard_normal(shape)) * np.exp(
        -0.5 * (2 * np.pi * scale / 2.5) ** 2 * (fx**2 + fy**2)
    )
    field = np.fft.irfft2(spectrum, shape)
    return field / field.std()


def clouds(rng, shape, share, scale=40):
    """Ragged blobs that cover `share` of the image."""
    field = smooth(rng, shape, scale) + 0.25 * smooth(rng, shape, scale / 5)
    return field > np.quantile(field, 1 - share)


def fields(rng, shape, number):
    """Label of the nearest of `number` seeds: polygons like fields."""
    points = rng.uniform(0, 1, (number, 2)) * shape
    from scipy.spatial import cKDTree

    grid = np.stack(np.meshgrid(*(np.arange(n) for n in shape), indexing="ij"), -1).reshape(-1, 2)
    return cKDTree(points).query(grid)[1].reshape(shape)


def simulated(seed, size=512, share=0.1, bands=3, number=60, changed=0.0, one_gain=False, noise=25.0):
    """Fields of DN 400-4000 with texture. The dates differ by a gain and offset per band (`one_gain`), else by a gain
    and offset that vary smoothly over the image as well; `changed`: share of the fields with new values."""
    rng = np.random.default_rng(seed)
    shape = (size, size)
    label = fields(rng, shape, number)
    scene = rng.uniform(400, 4000, (bands, number))[:, label]
    scene = scene + 60 * np.stack([smooth(rng, shape, 6) for _ in range(bands)])
    other = scene.copy()
    if changed:
        which = rng.permutation(number)[: round(changed * number)]
        new = rng.uniform(400, 4000, (bands, number))[:, label]
        hit = np.isin(label, which)
        other[:, hit] = new[:, hit]
    gain = rng.uniform(0.75, 1.25, bands)[:, None, None]
    bias = rng.uniform(-150, 250, bands)[:, None, None]
    if not one_gain:
        gain = gain * (1 + 0.06 * smooth(rng, shape, size / 3))
        bias = bias + 80 * smooth(rng, shape, size / 3)
    clean = other * gain + bias
    target = clean + noise * rng.standard_normal(clean.shape)
    replacement = scene + noise * rng.standard_normal(scene.shape)
    gap = clouds(rng, shape, share, size / 12)
    floor = float(np.sqrt(np.mean((noise**2 * (1 + gain**2) * np.ones(shape))[:, gap])))
    return Case(f"seed {seed}", target.astype(np.float32), [replacement.astype(np.float32)], gap, floor)


def read(path):
    return gdal.Open(path).ReadAsArray()


def lazio():
    """{date: (4, 256, 256)} of the clear dates (B2 B3 B4 B8), and cloud shapes of the others."""
    folder = os.path.join(SAMPLES, "s2-ts-lazio")
    clear, shapes = {}, []
    with open(os.path.join(folder, "dates.csv"), encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        array = read(os.path.join(folder, f"s2_l1c_{row['date']}.tif"))
        if row["visual_label"] == "clear":
            clear[row["date"]] = array[[1, 2, 3, 7]].astype(np.float32)
        else:
            shapes.append(array[1].astype(np.float32))
    base = np.median([c[0] for c in clear.values()], axis=0)
    masks = []
    for blue in shapes:
        cloud = blue - base > 350
        if 0.03 < cloud.mean() < 0.45:
            masks.append(cloud)
    return clear, masks


def grow(mask, radius):
    from scipy.ndimage import distance_transform_edt

    return distance_transform_edt(~mask) <= radius


def _shapes(masks):
    """Cloud shapes cleaned of single pixels and grown a little, in their eight orientations."""
    from scipy.ndimage import binary_opening

    found = []
    for mask in masks:
        mask = grow(binary_opening(mask, iterations=2), 2)
        found += [np.ascontiguousarray(f(np.rot90(mask, k))) for k in range(4) for f in (np.asarray, np.fliplr)]
    return [m for m in found if 0.03 < m.mean() < 0.45]


def _fit(shape_mask, shape):
    """A cloud shape cut or repeated to a raster's size."""
    tile = np.tile(shape_mask, [-(-n // m) for n, m in zip(shape, shape_mask.shape)])
    return tile[: shape[0], : shape[1]]


def real(limit=None):
    """[(data set, Case)] of all real pairs."""
    clear, masks = lazio()
    shapes = _shapes(masks)
    dates = sorted(clear)
    cases = []
    number = 0
    for i, date in enumerate(dates):
        for step in (1, 2, 5):
            other = dates[(i + step) % len(dates)]
            gap = shapes[(7 * number + 3) % len(shapes)]
            cases.append(("lazio", Case(f"{date} from {other}", clear[date], [clear[other]], gap)))
            number += 1
    folder = os.path.join(SAMPLES, "s2-pairs")
    for path in sorted(glob.glob(os.path.join(folder, "*_cloudy.tif"))):
        cloudy = read(path)[[1, 2, 3, 7]].astype(np.float32)
        other = read(path.replace("_cloudy", "_clear"))[[1, 2, 3, 7]].astype(np.float32)
        bad = grow(cloudy[0] - other[0] > 300, 4)
        if bad.mean() > 0.2:
            continue
        gap = shapes[(7 * number + 3) % len(shapes)] & ~bad
        number += 1
        target = cloudy.copy()
        target[:, bad] = np.nan
        cases.append(("pairs", Case(os.path.basename(path)[:-11], target, [other], gap)))
    for forward in (True, False):
        pair = []
        for folder in ("imgs_1", "imgs_2"):
            paths = [glob.glob(os.path.join(SAMPLES, "s2-multires-pairs", "rio", folder, f"*_B{b}.tif"))[0]
                     for b in ("02", "03", "04", "08")]  # fmt: skip
            pair.append(np.stack([read(p) for p in paths]).astype(np.float32))
        target, other = pair if forward else pair[::-1]
        for n in range(3):
            gap = _fit(shapes[(7 * number + 3) % len(shapes)], target.shape[1:])
            number += 1
            cases.append(("rio", Case(f"rio {forward} {n}", target, [other], gap)))
    return cases[:limit]
