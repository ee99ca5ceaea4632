#!/usr/bin/env python3
"""Cloud shadow by geometry, and masks from a time series: how right, how fast. bench_shadow.py [--scenes N]

Shadow: simulated scenes with truth (24 of six landscapes by default, 10 to 30 m, 1024 x 1024), with the true clouds;
then the four patches of l8-biome on which analysts drew shadow. Series: s2-ts-lazio and its labels by eye. What needs
the sample data is left out where they are absent. CPU seconds of this process.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
import time

import numpy as np
from osgeo import gdal
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)

from cloudtools_plugin.engine import shadow, temporalmask
from cloudtools_plugin.engine import simulate as sim
from cloudtools_plugin.engine.scenes import SceneRequest, gather
from cloudtools_plugin.engine.windows import Job

#: (seed, pixel in metres, mean cloud cover)
LANDSCAPES = ((1, 10, 0.25), (2, 20, 0.35), (3, 30, 0.15), (4, 10, 0.5), (5, 20, 0.08), (6, 30, 0.6))
DRAWN = ("Forest_01_2715", "Forest_05_0415", "GrassCrops_02_0608", "Shrubland_00_0614")


def f1(counts) -> float:
    hit, false, missed = np.asarray(counts).reshape(-1, 3).sum(axis=0)
    return 2 * hit / max(1, 2 * hit + false + missed)


def compare(found, truth, where):
    return [(found & truth & where).sum(), (found & ~truth & where).sum(), (~found & truth & where).sum()]


def simulated(number: int):
    for seed, pixel, cover in LANDSCAPES:
        series = sim.SceneSeries(
            seed=seed, width=1024, height=1024, pixel_size=pixel, cloud_cover=cover, percentiles=(),
            dates=sim.regular_dates("2024-02-10", "2024-11-20", max(1, number // len(LANDSCAPES))),
            bands=("B02", "B03", "B04", "B08", "B11"), level="L1C" if seed % 2 else "L2A", swath_edges=0.25,
        )  # fmt: skip
        land = sim.landscape(series, series.grid.window)
        for index, plan in enumerate(sim.plan_scenes(series)):
            block = sim.render_block(series, index, series.grid.window, land)
            yield pixel, plan, np.maximum(block.values[3].astype(np.float32) - plan.offset, 1), block.classes


def bench_simulated(number: int) -> None:
    total = {"with sun angles": [], "without": []}
    inside = {name: [] for name in total}
    errors, missed, spent, pixels = [], 0, 0.0, 0
    for pixel, plan, nir, classes in simulated(number):
        truth, valid = classes == sim.SHADOW, classes != sim.MISSING
        seen = (classes == sim.CLEAR) | truth
        cols, rows = plan.shadow_shift
        from_inside = shadow._moved(valid, (rows, cols))
        for name, sun in (("with sun angles", (plan.sun_azimuth, 90 - plan.sun_zenith)), ("without", None)):
            start = time.process_time()
            found, result = shadow.find_shadow(nir, classes == sim.CLOUD, valid, pixel, sun, latitude=46.0)
            spent, pixels = spent + time.process_time() - start, pixels + nir.size
            total[name].append(compare(found, truth, seen))
            inside[name].append(compare(found, truth, seen & from_inside))
            if sun is None and truth.mean() > 0.001:
                error = abs((result.azimuth - plan.sun_azimuth + 180) % 360 - 180)
                if result.found:
                    errors.append(error)
                else:
                    missed += 1
    for name in total:
        print(f"simulated, {name}: shadow F1 {f1(total[name]):.3f}; {f1(inside[name]):.3f} with the cloud in the image")
    print(
        f"azimuth without sun angles: found in {len(errors)} of {len(errors) + missed} scenes with more than 0.1 % "
        f"shadow; error at most {max(errors):.1f} degrees, median {np.median(errors):.1f}"
    )
    print(f"{1e6 * spent / pixels:.2f} CPU s per Mpix")


def bench_drawn() -> None:
    base = os.path.join(SAMPLES, "l8-biome")
    scores = {"hand-drawn clouds": [], "clouds by blue > 0.2 and SWIR1 > 0.1": []}
    for name in DRAWN:
        image = gdal.Open(os.path.join(base, "images", f"{name}.tif")).ReadAsArray()
        mask = gdal.Open(os.path.join(base, "masks", f"{name}.tif")).ReadAsArray()
        clouds = (mask >= 192), (image[0] > 0.2) & (image[4] > 0.1)
        for key, cloud in zip(scores, clouds):
            found, plan = shadow.find_shadow(image[3], cloud, mask > 0, 30.0)
            scores[key].append(compare(found, mask == 64, mask > 0))
            note = f"azimuth {plan.azimuth:.0f}" if plan.found else "no direction found"
            print(f"l8-biome {name}, {key}: F1 {f1(scores[key][-1]):.3f}, {note}")
    for key, counts in scores.items():
        print(f"l8-biome, four patches, {key}: shadow F1 {f1(counts):.3f} (no sun angles)")


def bench_series() -> None:
    base = os.path.join(SAMPLES, "s2-ts-lazio")
    with open(os.path.join(base, "dates.csv"), encoding="utf-8") as file:
        labels = {row["date"]: row["visual_label"] for row in csv.DictReader(file)}
    scenes, _, _ = gather(SceneRequest(tuple(os.path.join(base, f"s2_l1c_{date}.tif") for date in labels)))
    grid = temporalmask.grid_of(scenes)
    dates = temporalmask.place_scenes(scenes, grid)
    with tempfile.TemporaryDirectory() as folder:
        temporalmask.write_masks(dates, grid, folder, temporalmask.Options(), Job(threads=1))  # compiles
        start = time.process_time()
        result = temporalmask.write_masks(dates, grid, folder, temporalmask.Options(), Job(threads=1))
        spent = time.process_time() - start
    masked = 100 * (1 - result.counts[:, 1] / result.counts.sum(axis=1))
    for label in ("clear", "overcast"):
        part = masked[[text == label for text in labels.values()]]
        print(
            f"s2-ts-lazio, {part.size} {label} dates: {part.mean():.2f} % masked "
            f"(lowest {part.min():.2f}, highest {part.max():.2f})"
        )
    print(f"{1e6 * spent / (grid.width * grid.height * len(dates)):.2f} CPU s per Mpix and date, files included")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scenes", type=int, default=24)
    options = parser.parse_args()
    bench_simulated(options.scenes)
    if os.path.isdir(SAMPLES):
        bench_drawn()
        bench_series()
    else:
        print("the sample data are not here: l8-biome and s2-ts-lazio are left out")


if __name__ == "__main__":
    gdal.UseExceptions()
    main()
