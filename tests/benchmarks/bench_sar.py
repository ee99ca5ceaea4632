#!/usr/bin/env python3
"""Radar: how fast, how accurate, how much memory. bench_sar.py [--json FILE] [--large] [--data FOLDER]

--large adds the 10,000 x 10,000 pixel runs (minutes, 3 GB of disk). What needs the sample data or OTB is left out where
they are absent. Times are CPU seconds of this process where not said otherwise.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np
from osgeo import gdal
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)

from cloudtools_plugin.engine.grid import Grid, crs_wkt
from cloudtools_plugin.engine.raster import Layer, Spool, write_raster
from cloudtools_plugin.engine.sar import change, dates, detection, overlay, speckle, statistics, targets
from cloudtools_plugin.engine.sar.windows import Job

gdal.UseExceptions()


def grid(width: int, height: int) -> Grid:
    return Grid(crs_wkt("EPSG:32654"), (400000.0, 10.0, 0.0, 3900000.0, 0.0, -10.0), width, height)


def article_loop(before, after, accuracy):
    """The published inner loop with numpy 1's arithmetic, as the article runs it: one pixel after the other."""
    out = np.zeros((*before.shape, 3), np.uint8)
    for x in range(before.shape[0]):
        for y in range(before.shape[1]):
            b, r = int(before[x, y]), int(after[x, y])
            out[x, y] = [b, b, b] if b - accuracy < r < b + accuracy else [r, 0, b]
    return out


def kappa(found, truth) -> float:
    n = truth.size
    agree = (found == truth).mean()
    chance = (found.sum() * truth.sum() + (~found).sum() * (~truth).sum()) / n**2
    return float((agree - chance) / (1 - chance))


def bench_classic(work) -> dict:
    size = 4096
    before, after = np.random.default_rng(1).integers(0, 256, (2, size, size), dtype=np.uint8)
    overlay.classic(before[:64, :64], after[:64, :64])
    times = []
    for _ in range(5):
        start = time.thread_time()
        overlay.classic(before, after)
        times.append(time.thread_time() - start)
    rows = 64
    start = time.thread_time()
    article_loop(before[:rows], after[:rows], 30)
    loop = (time.thread_time() - start) * size / rows
    paths = [os.path.join(work, f"{name}.tif") for name in ("before", "after", "out", "alone")]
    for path, values in zip(paths, (before, after)):
        write_raster(Layer(path, grid(size, size), "uint8", ("grey",)), values[None])
    pair = [dates.open_date([path], name) for path, name in zip(paths, ("BEFORE", "AFTER"))]
    options = overlay.Options(article_colours=True)
    overlay.overlay(*pair, pair[0].grid, paths[2], options, Job(threads=1))  # warm
    ends, alone = [], []
    for _ in range(3):
        start = time.process_time()
        overlay.overlay(*pair, pair[0].grid, paths[2], options, Job(threads=1))
        ends.append(time.process_time() - start)
        start = time.process_time()
        read_and_write(paths, size)
        alone.append(time.process_time() - start)
    return {
        "classic_4096_s": float(np.median(times)),
        "article_loop_4096_s": loop,
        "times_faster": loop / np.median(times),
        "end_to_end_s": float(np.median(ends)),
        "read_and_write_s": float(np.median(alone)),
        "end_to_end_ratio": float(np.median(ends) / np.median(alone)),
    }


def read_and_write(paths, size) -> None:
    """Both files read, and a picture of the same size and content written with the same writer, nothing computed."""
    read = [gdal.Open(path).ReadAsArray() for path in paths[:2]]
    picture = gdal.Open(paths[2]).ReadAsArray()
    spool = Spool(Layer(paths[3], grid(size, size), "uint8", ("red", "green", "blue"), kind="picture"))
    spool.start()
    spool.write(spool.layer.grid.window, np.concatenate([picture, np.full((1, size, size), 255, np.uint8)]))
    spool.finish(1)
    spool.publish()
    del read


def bench_accuracy(data, work) -> dict:
    out = {}
    for name in ("ottawa", "bern"):
        folder = os.path.join(data, "sar-pairs", name)
        if not os.path.isdir(folder):
            return {"accuracy": "no sample data"}
        pair = [dates.open_date([os.path.join(folder, f"{name}_{i}.bmp")], str(i)) for i in (1, 2)]
        path = os.path.join(work, "classes.tif")
        detection.detect(*pair, pair[0].grid, detection.Paths(classes=path), change.Options(), Job())
        truth = gdal.Open(os.path.join(folder, f"{name}_gt.bmp")).ReadAsArray()
        found = gdal.Open(path).ReadAsArray()
        out[f"kappa_{name}"] = kappa(
            (found == change.DECREASE) | (found == change.INCREASE), (truth[0] if truth.ndim == 3 else truth) > 127
        )
    return out


def bench_significance(pixels: int = 1_000_000) -> dict:
    rng, out = np.random.default_rng(2), {}
    for looks in (1, 2, 3, 4, 4.4, 6, 9):
        ratio = rng.gamma(looks, 1 / looks, pixels) / rng.gamma(looks, 1 / looks, pixels)
        for alpha in (0.05, 0.01):
            low, high = statistics.ratio_limits(alpha, looks, looks)
            out[f"L{looks}_alpha{alpha}"] = float(((ratio < low) | (ratio > high)).mean() / alpha)
    for looks in (1, 4.4, 9):
        stack = rng.gamma(looks, 1 / looks, (5, pixels))
        statistic = statistics.omnibus_statistic(stack.sum(0), np.log(stack).sum(0), 5, looks)
        for alpha in (0.05, 0.01):
            limit = statistics.omnibus_limit(alpha, 5, looks)
            out[f"omnibus5_L{looks}_alpha{alpha}"] = float((statistic > limit).mean() / alpha)
    return {"false_alarms_over_alpha": out}


def bench_targets(size: int = 2048) -> dict:
    rng, out = np.random.default_rng(3), {}
    for looks in (1.0, 4.4):
        sea = (0.01 * rng.gamma(looks, 1 / looks, (size, size))).astype(np.float32)
        spots = rng.integers(30, size - 30, (300, 2))
        ships = sea.copy()
        for row, col in spots:
            ships[row : row + 3, col : col + 2] += np.float32(0.01 * 10**1.2)
        for pfa in (1e-3, 1e-4):
            options = targets.Options(pfa=pfa, looks=looks)
            table = targets.thresholds(options, looks)
            hits, _ = targets.detect_window(sea, table, options)
            found, _ = targets.detect_window(ships, table, options)
            out[f"L{looks}_pfa{pfa}_rate"] = float(hits.mean() / pfa)
            out[f"L{looks}_pfa{pfa}_found"] = float(np.mean([found[r : r + 3, c : c + 2].any() for r, c in spots]))
    return {"cfar": out}


def bench_otb(work) -> dict:
    program = shutil.which("otbcli_Despeckle")
    if program is None:
        return {"lee_against_otb": "OTB is not installed"}
    rng = np.random.default_rng(4)
    image = (0.02 * rng.gamma(4.4, 1 / 4.4, (1, 400, 400))).astype(np.float32)
    image[:, 100:200, 150:] *= 8
    source, target = os.path.join(work, "otb_in.tif"), os.path.join(work, "otb_out.tif")
    write_raster(Layer(source, grid(400, 400), "float32", ("VV",)), image)
    subprocess.run(
        [
            program,
            "-in",
            source,
            "-out",
            target,
            "float",
            "-filter",
            "lee",
            "-filter.lee.rad",
            "3",
            "-filter.lee.nblooks",
            "4.4",
        ],
        check=True,
        capture_output=True,
    )
    theirs = gdal.Open(target).ReadAsArray()
    ours = speckle.lee(image[0], 7, 4.4)
    inner = (slice(3, -3), slice(3, -3))
    return {"lee_against_otb": float(np.abs(ours[inner] / theirs[inner] - 1).max())}


def bench_large(work, size: int = 10_000) -> dict:
    """sarchange and the speckle filter on size x size pixels, each in a process of its own for its peak memory."""
    rng = np.random.default_rng(5)
    paths = []
    for index in range(2):
        path = os.path.join(work, f"large{index}.tif")
        spool = Spool(Layer(path, grid(size, size), "float32", ("VV",), np.nan))
        spool.start()
        for row in range(0, size, 500):
            strip = (0.05 * rng.gamma(4.4, 1 / 4.4, (1, 500, size))).astype(np.float32)
            if index:
                strip[:, 100:250, 1000:1400] *= 6
            spool.write(dates.Window(0, row, size, 500), strip)
        spool.finish(2)
        spool.publish()
        paths.append(path)
    out = {}
    for task in ("change", "filter", "overlay"):
        done = subprocess.run(
            [sys.executable, __file__, "--task", task, *paths, work], check=True, capture_output=True, text=True
        )
        out[task] = json.loads(done.stdout.splitlines()[-1])
    return {f"large_{size}": out}


def run_task(task: str, first: str, second: str, work: str) -> None:
    from cloudtools_plugin.engine.sar import filtering

    pair = [dates.open_date([path], name) for path, name in ((first, "BEFORE"), (second, "AFTER"))]
    start = time.time()
    job = Job(threads=2)
    if task == "change":
        paths = detection.Paths(*(os.path.join(work, name) for name in ("c.tif", "s.tif", "", "v.gpkg")))
        detection.detect(
            *pair,
            pair[0].grid,
            detection.Paths(paths.classes, paths.strength, "", paths.polygons),
            change.Options(),
            job,
        )
    elif task == "overlay":
        overlay.overlay(*pair, pair[0].grid, os.path.join(work, "o.tif"), overlay.Options(method="composite"), job)
    else:
        filtering.despeckle(pair[:1], pair[0].grid, os.path.join(work, "f.tif"), filtering.Options(looks=4.4), job)
    with open("/proc/self/status", encoding="ascii") as status:  # of this program alone; rusage counts its parent
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    print(
        json.dumps(
            {"peak_mb": round(peak), "wall_s": round(time.time() - start, 1), "cpu_s": round(time.process_time(), 1)}
        )
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--data", default=SAMPLES)
    parser.add_argument("--task", nargs=4, metavar=("TASK", "BEFORE", "AFTER", "FOLDER"))
    arguments = parser.parse_args()
    if arguments.task:
        run_task(*arguments.task)
        return
    result = {}
    with tempfile.TemporaryDirectory() as work:
        result.update(bench_classic(work))
        result.update(bench_accuracy(arguments.data, work))
        result.update(bench_significance())
        result.update(bench_targets())
        result.update(bench_otb(work))
        if arguments.large:
            result.update(bench_large(work))
    text = json.dumps(result, indent=2)
    print(text)
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            file.write(text + "\n")


if __name__ == "__main__":
    main()
