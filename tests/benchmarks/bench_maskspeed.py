"""Speed of cloud masks against the packages that the models come from.

    bench_maskspeed.py [trees] [ukis] [rule] [scene] --wheel FOLDER

trees needs LightGBM (tools/setup.sh lightgbm makes .venv-lightgbm; run this with its Python), ukis the unpacked
ukis-csmask 1.0.0 wheel in FOLDER (its own code is imported from there; SciPy is QGIS's). CPU seconds of the whole
process are quoted beside wall seconds, as other work on the machine hides in the latter.
"""

from __future__ import annotations

import argparse
import glob
import os
import resource
import statistics
import sys
import tempfile
import time

import numpy as np
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)


def measured(work, rounds=3):
    """(median CPU s, median wall s, last result)."""
    cpu, wall = [], []
    for _ in range(rounds):
        c, w = time.process_time(), time.perf_counter()
        result = work()
        cpu.append(time.process_time() - c)
        wall.append(time.perf_counter() - w)
    return statistics.median(cpu), statistics.median(wall), result


def pixels(kind: str, count: int):
    """(10, n) whole digital numbers: 'noise' (every pixel another ground) or 'coherent' (as images are)."""
    rng = np.random.default_rng(0)
    if kind == "noise":
        return np.clip(rng.normal(1500, 1500, (10, count)) + rng.gamma(1, 2000, (1, count)), 0, None).astype(int)
    side = int(np.sqrt(count))
    rows, cols = np.mgrid[0:side, 0:side]
    field = 0.5 + 0.5 * np.sin(rows / 37.0) * np.cos(cols / 53.0)
    base = np.array([1100, 800, 700, 1000, 2500, 2700, 800, 20, 1800, 1000])[:, None, None]
    cloud = np.array([4000, 4000, 4000, 4200, 4800, 4900, 2000, 100, 3500, 2800])[:, None, None]
    image = base + (cloud - base) * field**3 + rng.normal(0, 40, (10, side, side))
    return np.clip(image, 0, None).reshape(10, -1).astype(int)


def trees(_given):
    import lightgbm

    from cloudtools_plugin.engine.models import find_model
    from cloudtools_plugin.engine.models.trees import TreeModel

    path = find_model("s2cloudless")
    ours, theirs = TreeModel(path), lightgbm.Booster(model_file=path)
    for kind in ("noise", "coherent"):
        x = (pixels(kind, 131_044) / 10000.0).astype(np.float32)
        rows = np.ascontiguousarray(x.T)
        ours.predict(x[:, :64])
        theirs.predict(rows[:64], num_threads=1)
        cpu, wall, p = measured(lambda: ours.predict(x))
        other_cpu, other_wall, q = measured(lambda: theirs.predict(rows, num_threads=1))
        mega = x.shape[1] / 1e6
        print(
            f"trees, {kind}: {cpu / mega:.2f} CPU s/Mpix, LightGBM {lightgbm.__version__} {other_cpu / mega:.2f} "
            f"(wall {wall / mega:.2f}, {other_wall / mega:.2f}); {other_cpu / cpu:.1f} times faster; "
            f"largest difference {np.abs(p - q).max():g}",
            flush=True,
        )


def mosaic(side: int):
    """(6, side, side) float32 reflectance: the chips of s2-pairs beside each other, every second one turned over."""
    from osgeo import gdal

    gdal.UseExceptions()
    paths = sorted(glob.glob(os.path.join(SAMPLES, "s2-pairs", "*.tif")))
    image = np.empty((6, side, side), np.float32)
    places = [(row, col) for row in range(0, side, 256) for col in range(0, side, 256)]
    for number, (row, col) in enumerate(places):
        chip = gdal.Open(paths[number % len(paths)]).ReadAsArray()[[1, 2, 3, 7, 11, 12], :256, :256]
        chip = chip[:, :: 1 - 2 * (row // 256 % 2), :: 1 - 2 * (col // 256 % 2)]
        image[:, row : row + 256, col : col + 256] = chip[:, : side - row, : side - col] / np.float32(1e4)
    return image


def ukis(given):
    from cloudtools_plugin.engine.cloudmask.run import Models
    from cloudtools_plugin.engine.models import find_model

    sys.path.insert(0, given.wheel)
    from ukis_csmask.mask import CSmask

    from cloudtools_plugin.engine.models.inference import run_model

    side = 2048
    image = mosaic(side)
    last = np.ascontiguousarray(np.moveaxis(image, 0, -1))
    names = ["blue", "green", "red", "nir", "swir16", "swir22"]

    def package():
        return CSmask(last.copy(), names, providers=["CPUExecutionProvider"]).csm[..., 0]

    for name in given.models:
        contract, networks = Models(name).load(find_model(name))
        out, report = np.zeros((side, side), np.uint8), {}

        def read(a, b, c, d):
            return image[:, a:b, c:d], np.ones((b - a, d - c), bool)

        def sink(row, col, found, _valid, out=out):
            out[row : row + found.shape[1], col : col + found.shape[2]] = found.argmax(axis=0)

        def own(contract=contract, networks=networks, report=report):
            report.update(run_model(networks, contract, side, side, read, sink))

        rounds = [(measured(package, 1), measured(own, 1)) for _ in range(3)]
        cpu, wall, own_cpu, own_wall = (
            statistics.median(r[of][what] for r in rounds) for of in (0, 1) for what in (0, 1)
        )
        print(
            f"{name}: {own_cpu:.1f} CPU s, {own_wall:.1f} s wall, {report['windows']} windows; the package {cpu:.1f} "
            f"CPU s, {wall:.1f} s wall (medians of 3 in turns): {cpu / own_cpu:.2f} times less CPU, "
            f"{wall / own_wall:.2f} times faster; {100 * (out != rounds[0][0][2]).mean():.2f} % of the pixels differ",
            flush=True,
        )


def rule(_given):
    from cloudtools_plugin.engine.cloudmask.rule import Rule, rule_codes

    values = np.random.default_rng(0).integers(0, 8000, (4, 4000, 1000)).astype(np.uint16)
    rule_codes(values[:, :8], Rule(), True, [1e-4] * 4, [0] * 4)
    cpu, wall, _ = measured(lambda: rule_codes(values, Rule(), True, [1e-4] * 4, [0] * 4), 7)
    print(f"rule: {1000 * cpu / 4:.2f} CPU ms/Mpix (wall {1000 * wall / 4:.2f})", flush=True)


def scene(given):
    """A Sentinel-2 tile of 10980 x 10980 pixels: one real chip repeated, as a VRT."""
    from osgeo import gdal

    from cloudtools_plugin.engine.cloudmask.run import Job, Models, Options, Outputs, mask_scene
    from cloudtools_plugin.engine.models.session import OnnxModel
    from cloudtools_plugin.engine.raster import open_image

    gdal.UseExceptions()
    chip = os.path.join(SAMPLES, "s2-pairs", "1158_spring_39_p500_cloudy.tif")
    with tempfile.TemporaryDirectory() as folder:
        source = gdal.Open(chip)
        gdal.Translate(os.path.join(folder, "chip.tif"), source, bandList=[2, 3, 4, 8, 12, 13])
        names = ["B02", "B03", "B04", "B08", "B11", "B12"]
        side, step = 10980, source.RasterXSize
        bands = []
        for index, name in enumerate(names, 1):
            head = '<SimpleSource><SourceFilename relativeToVRT="1">chip.tif</SourceFilename>'
            size = f'xSize="{step}" ySize="{step}"'
            parts = "".join(
                f'{head}<SourceBand>{index}</SourceBand><SrcRect xOff="0" yOff="0" {size}/>'
                f'<DstRect xOff="{col}" yOff="{row}" {size}/></SimpleSource>'
                for row in range(0, side, step)
                for col in range(0, side, step)
            )
            start = f'<VRTRasterBand dataType="UInt16" band="{index}">'
            bands.append(f"{start}<Description>{name}</Description>{parts}</VRTRasterBand>")
        path = os.path.join(folder, "S2A_MSIL1C_bench.vrt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(
                f'<VRTDataset rasterXSize="{side}" rasterYSize="{side}"><SRS>EPSG:32633</SRS>'
                f"<GeoTransform>500000, 10, 0, 5000000, 0, -10</GeoTransform>{''.join(bands)}</VRTDataset>"
            )
        models = Models(given.models[0])
        spent, original = {"model": 0.0}, OnnxModel.run

        def timed(self, array):
            start = time.thread_time()
            found = original(self, array)
            spent["model"] += time.thread_time() - start
            return found

        OnnxModel.run = timed
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        out, job = Outputs(os.path.join(folder, "m.tif")), Job(threads=2)
        cpu, wall, result = measured(lambda: mask_scene(open_image(path), out, Options(), models, job), 1)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        network = spent["model"]
        print(
            f"scene 10980 x 10980, {result.model} at {result.resolution:.0f} m, {result.report['windows']} windows: "
            f"{network:.1f} CPU s in the network ({network / 2:.1f} s on 2 cores), {cpu:.1f} CPU s in all, "
            f"{wall:.1f} s wall, peak {peak:.0f} MB ({before:.0f} MB before)",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=[])
    parser.add_argument("--wheel", default="")
    parser.add_argument("--models", nargs="*", default=["ukis-csmask-6b-l1c"])
    given = parser.parse_args()
    for name in given.what or ["trees", "ukis", "rule", "scene"]:
        globals()[name](given)


if __name__ == "__main__":
    main()
