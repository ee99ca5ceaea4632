"""How far windows joined are from the network run everywhere, and what that costs.

    bench_seams.py [--sizes 256 480] [--patches Forest_01 ...] [--joins] [--shift] [--scenes FOLDER]

ukis-csmask alone (no check, no growth) on patches of l8-biome and chips of s2-pairs (--patches: those whose names begin
so, without any of them all), mirrored without end. A square as wide as the step of the windows is compared with a dense
result: windows at every 32 pixels (64 for larger ones), weighted by a raised cosine. --joins: other ways of joining.
--shift: the dense result against itself 16 pixels further, which is the network's own doubt. With all of it, 48 CPU s a
patch for windows of 256 pixels. --scenes: instead of the patches the labelled scenes (*.npz, 512 x 512) in the tests of
ukis-csmask, whole, each dense result at every 32 pixels; 7 minutes a scene for both sizes.
"""

from __future__ import annotations

import argparse
import glob
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from osgeo import gdal
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)

from cloudtools_plugin.engine.blocks import default_threads
from cloudtools_plugin.engine.models import find_model, open_model, read_contract
from cloudtools_plugin.engine.models.inference import normalise, probabilities
from cloudtools_plugin.engine.models.windows import reflected

MODEL = "ukis-csmask-6b-l1c"
_BANDS = {"l8": ("B2", "B3", "B4", "B5", "B6", "B7"), "s2": ("B2", "B3", "B4", "B8", "B11", "B12")}


class Network:
    """Probabilities of windows of a picture that is mirrored without end; each computed once."""

    def __init__(self):
        path = find_model(MODEL)
        self.contract = read_contract(path)
        self.model = open_model(path, 1, self.contract)
        self.pool = ThreadPoolExecutor(default_threads())

    def show(self, reflectance) -> None:
        self.picture, self.known = normalise(self.contract, reflectance), {}

    def _run(self, key):
        row, col, size = key
        rows, cols = (reflected(start, start + size, n) for start, n in zip((row, col), self.picture.shape[1:]))
        part = np.ascontiguousarray(self.picture[:, rows[:, None], cols])[None]
        return probabilities(self.contract, self.model.run(part), size)[0].astype(np.float16)

    def windows(self, keys):
        """{(first row, first column, size): (classes, size, size)}"""
        keys = list(keys)
        missing = [key for key in keys if key not in self.known]
        self.known.update(zip(missing, self.pool.map(self._run, missing)))
        return {key: self.known[key] for key in keys}


def average(network: Network, side: int, size: int, step: int, weight, how: str = "mean", shift: int = 0):
    """Probabilities (classes, side, side) of windows of `size` at every `step`, from `shift`, weighted along both axes.

    how: the mean of the probabilities, 'geometric' for that of their logarithms.
    """
    starts = [start for start in range(shift - size // step * step - step, side, step) if start > -size]
    total, sums = np.zeros((side, side), np.float32), np.zeros((3, side, side), np.float32)
    used = np.flatnonzero(weight)
    low, high = int(used[0]), int(used[-1]) + 1
    places = [s for s in starts if s + low < side and s + high > 0]
    for (row, col, _), found in network.windows((r, c, size) for r in places for c in places).items():
        spans = [(max(0, s + low), min(side, s + high)) for s in (row, col)]
        here = [slice(a - s, b - s) for (a, b), s in zip(spans, (row, col))]
        there = tuple(slice(*span) for span in spans)
        w = np.outer(weight[here[0]], weight[here[1]]).astype(np.float32)
        part = found[:, here[0], here[1]].astype(np.float32)
        sums[(slice(None), *there)] += w * (np.log(np.maximum(part, 1e-6)) if how == "geometric" else part)
        total[there] += w
    return sums / total


def cosine(size: int):
    """Weights of the dense result."""
    return 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(size) + 0.5) / size)


def fading(size: int, overlap: int, discard: int, shape: str = "cosine"):
    """Weights of a window whose neighbours overlap it by so many pixels, of which `discard` at the rim do not count."""
    blend = max(1, overlap - 2 * discard)
    rise = (np.arange(blend) + 0.5) / blend
    rise = 0.5 - 0.5 * np.cos(np.pi * rise) if shape == "cosine" else rise
    rise = np.concatenate([np.zeros(discard), rise, np.ones(discard)])
    weight = np.ones(size)
    weight[:overlap] *= rise
    weight[size - overlap :] *= rise[::-1]
    return weight


def gauss(size: int, overlap: int, discard: int):
    """A bell over the window, without its rim."""
    at = np.abs(np.arange(size) - (size - 1) / 2)
    weight = np.exp(-0.5 * (at / (size / 6)) ** 2)
    weight[at > size / 2 - discard] = 0
    return weight


def pictures(wanted):
    """(name, reflectance (6, h, w) float32) of the sample chips."""
    paths = sorted(glob.glob(os.path.join(SAMPLES, "l8-biome", "images", "*.tif")))
    paths += sorted(glob.glob(os.path.join(SAMPLES, "s2-pairs", "*.tif")))
    for path in paths:
        name = os.path.splitext(os.path.basename(path))[0]
        if wanted and not any(name.startswith(start) for start in wanted):
            continue
        dataset = gdal.Open(path)
        names = [dataset.GetRasterBand(i + 1).GetDescription().split(" ")[0] for i in range(dataset.RasterCount)]
        if "l8-biome" in path:
            at = [next(i for i, n in enumerate(names) if n.startswith(b)) for b in _BANDS["l8"]]
            yield name, dataset.ReadAsArray()[at].astype(np.float32)
        else:
            at = [1, 2, 3, 7, 11, 12]
            yield name, dataset.ReadAsArray()[at].astype(np.float32) / 1e4


def scenes(folder: str):
    for path in sorted(glob.glob(os.path.join(folder, "*.npz"))):
        with np.load(path) as file:
            image = file["img"]
        if image.shape[2] == 6:
            yield os.path.splitext(os.path.basename(path))[0], np.moveaxis(image, 2, 0).astype(np.float32)


def compare(network: Network, size: int, joins, shift: bool, whole: int = 0):
    """({label: share of pixels of another class than the dense result}, that result). whole: side of the square that is
    compared, 0: the step of the windows."""
    side, dense_step = whole or size - 64, 32 if size == 256 or whole else 64
    truth = average(network, side, size, dense_step, cosine(size)).argmax(axis=0)
    found = {}
    for label, (overlap, weight, how) in joins.items():
        other = average(network, side, size, size - overlap, weight, how, shift=-32).argmax(axis=0)
        found[f"{label}, work {(size / (size - overlap)) ** 2:.2f}"] = float((other != truth).mean())
    if shift:
        other = average(network, side, size, dense_step, cosine(size), shift=16).argmax(axis=0)
        found[f"{size}, dense, 16 pixels further"] = float((other != truth).mean())
    return found, truth


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="*", type=int, default=[256])
    parser.add_argument("--patches", nargs="*", default=["Forest_01", "GrassCrops_02", "Urban_00", "Wetlands_00"])
    parser.add_argument("--joins", action="store_true")
    parser.add_argument("--shift", action="store_true")
    parser.add_argument("--scenes", default="")
    given = parser.parse_args()
    gdal.UseExceptions()
    network = Network()
    table = {}
    for name, picture in scenes(given.scenes) if given.scenes else pictures(given.patches):
        network.show(picture)
        for size in given.sizes:
            joins = {f"{size}, overlap 64, 16 discarded": (64, fading(size, 64, 16), "mean")}
            if size == 256:
                joins[f"{size}, overlap 32, 8 discarded"] = 32, fading(size, 32, 8), "mean"
            else:
                joins[f"{size}, overlap 96, 16 discarded"] = 96, fading(size, 96, 16), "mean"
            if given.joins:
                for discard in (0, 8, 24, 31):
                    joins[f"{size}, overlap 64, {discard} discarded"] = 64, fading(size, 64, discard), "mean"
                joins[f"{size}, linear"] = 64, fading(size, 64, 16, "linear"), "mean"
                joins[f"{size}, geometric mean"] = 64, fading(size, 64, 16), "geometric"
                joins[f"{size}, bell"] = 64, gauss(size, 64, 8), "mean"
            found, truth = compare(network, size, joins, given.shift, picture.shape[1] if given.scenes else 0)
            for label, share in found.items():
                table.setdefault(label, {})[name] = share
            shares = "; ".join(f"{label}: {100 * share:.2f} %" for label, share in found.items())
            print(f"{name}, {100 * (truth > 0).mean():.0f} % masked: {shares}", flush=True)
    print("| windows | mean | median | below 1 % | worst |\n|---|---|---|---|---|")
    for label, shares in table.items():
        values = 100 * np.array(list(shares.values()))
        print(
            f"| {label} | {values.mean():.2f} % | {np.median(values):.2f} % | {(values < 1).sum()} of {len(values)} | "
            f"{values.max():.2f} % |"
        )


if __name__ == "__main__":
    main()
