#!/usr/bin/env python3
"""A segmentation model of few chips, on scenes never trained on, beside rules that need no training:
bench_segmentation.py [--folds 4] [--only 0,1] [--epochs N] [--torch FOLDER] [--pictures FOLDER] [--transfer
[--chips 8 ...]] [--json FILE]

Cloud or no cloud on l8-biome (18 Landsat 8 scenes, masks drawn by people; 8 bands, chips of 128 x 128). The scenes are
dealt into folds; each fold is the exam once, three more scenes choose the epoch, the rest is trained on.
--transfer: the same network taught on four bands of Landsat scenes, then on a few chips of one Sentinel-2 image
(s2-cloudn), tested on the other; beside it from scratch, and the Landsat model as it is.
"""

from __future__ import annotations

import argparse
import dataclasses
import glob
import json
import os
import resource
import sys
import tempfile

import numpy as np
from osgeo import gdal
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)

from cloudtools_plugin.engine.classes import CLEAR, CLOUD
from cloudtools_plugin.engine.cloudmask import rule
from cloudtools_plugin.engine.errors import MissingPackageError
from cloudtools_plugin.engine.models import open_model
from cloudtools_plugin.engine.picture import png_bytes
from cloudtools_plugin.engine.training import chips, classifier, deep, environment

gdal.UseExceptions()
NAMES = ("blue", "green", "red", "nir", "swir16", "swir22", "cirrus", "thermal")
SIDE = 128


def cpu() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def landsat():
    """{scene: ((8, 256, 256) float32, (256, 256) bool cloud)}."""
    found = {}
    for path in sorted(glob.glob(os.path.join(SAMPLES, "l8-biome", "images", "*.tif"))):
        name = os.path.basename(path)
        truth = gdal.Open(os.path.join(SAMPLES, "l8-biome", "masks", name)).ReadAsArray()
        found[name[:-9]] = gdal.Open(path).ReadAsArray(), truth >= 192
    return found


def sentinel():
    """{image: ((4, 512, 512) reflectance, (512, 512) bool cloud)}."""
    found = {}
    for number in (1, 2):
        base = os.path.join(SAMPLES, "s2-cloudn", f"chip{number}_")
        image = gdal.Open(base + "s2.tif").ReadAsArray().astype(np.float32) / 10000
        found[f"s2_{number}"] = image, gdal.Open(base + "label.tif").ReadAsArray() == 1
    return found


def write(folder: str, part: str, scene: str, image, cloud, names, most: int = 10**6) -> None:
    """Chips of a scene as 'Build a training data set' lays them out; of more than `most` those spread over it."""
    places = [(r, c) for r in range(0, image.shape[1], SIDE) for c in range(0, image.shape[2], SIDE)]
    for row, column in places[:: max(1, len(places) // most)][:most]:
        for kind, array in (("images", image), ("masks", np.where(cloud, CLOUD, CLEAR).astype(np.uint8)[None])):
            array = array[:, row : row + SIDE, column : column + SIDE]
            path = os.path.join(folder, part, kind, f"{scene}_{row}_{column}.tif")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            dtype = gdal.GDT_Byte if kind == "masks" else gdal.GDT_Float32
            dataset = gdal.GetDriverByName("GTiff").Create(path, SIDE, SIDE, len(array), dtype)
            dataset.WriteArray(array)
            for band, name in enumerate(names if kind == "images" else (), 1):
                dataset.GetRasterBand(band).SetDescription(name)
    with open(os.path.join(folder, "manifest.csv"), "a", encoding="utf-8") as file:
        if not file.tell():
            file.write("path,mask,split,group\n")
        for row, column in places:
            name = f"{scene}_{row}_{column}.tif"
            file.write(f"{part}/images/{name},{part}/masks/{name},{part},{scene}\n")


def scores(found, truth) -> tuple:
    """(accuracy, intersection over union of cloud; 1 where neither has any)."""
    both, either = (found & truth).sum(), (found | truth).sum()
    return float((found == truth).mean()), float(both / either) if either else 1.0


def train(folder: str, output: str, options, base: str = "", **changes):
    recipe = dataclasses.replace(deep.RECIPES["unet"], threads=1, **changes)
    if options.epochs:
        recipe = dataclasses.replace(recipe, epochs=options.epochs)
    found = chips.open_chips(folder)
    begin = cpu()
    chips.train_segmentation(
        found, output, classifier.About(version="bench"), options.torch, recipe=recipe, base=base, resume=False
    )
    with open(output.replace(".onnx", ".card.json"), encoding="utf-8") as file:
        settings = json.load(file)["settings"]
    return cpu() - begin, len(found.of("train")), settings["best_epoch"], settings["epochs_run"]


def mask(model, image):
    """(h, w) bool cloud by a model, chip by chip as it was trained."""
    found = np.zeros(image.shape[1:], bool)
    cloud = next(c.index for c in model.contract.classes if c.role == "cloud")
    for row in range(0, image.shape[1], SIDE):
        for column in range(0, image.shape[2], SIDE):
            part = (slice(row, row + SIDE), slice(column, column + SIDE))
            probability = np.asarray(model.run(np.float32(image[(slice(None), *part)][None])))[0]
            found[part] = probability.argmax(axis=0) == cloud
    return found


def picture(path: str, image, truth, found) -> None:
    rgb = np.uint8(np.clip(image[[2, 1, 0]] / 0.6, 0, 1) * 255)
    sides = [rgb, np.repeat(np.uint8(truth * 255)[None], 3, 0), np.repeat(np.uint8(found * 255)[None], 3, 0)]
    with open(path, "wb") as file:
        file.write(png_bytes(np.moveaxis(np.concatenate(sides, axis=2), 0, -1)))


def few_chips(options) -> list:
    scenes, rows = landsat(), []
    order = np.random.default_rng(0).permutation(sorted(scenes))
    folds = [list(order[i :: options.folds]) for i in range(options.folds)]
    only = [int(text) for text in options.only.split(",")] if options.only else range(options.folds)
    for number, exam in enumerate(folds):
        if number not in only:
            continue
        rest = [name for other in range(1, options.folds) for name in folds[(number + other) % options.folds]]
        with tempfile.TemporaryDirectory() as folder:
            for part, names in (("validation", rest[:3]), ("train", rest[3:]), ("test", exam)):
                for name in names:
                    write(folder, part, name, *scenes[name], NAMES)
            output = os.path.join(folder, "m.onnx")
            seconds, count, best, run = train(folder, output, options)
            model = open_model(output)
            for name in exam:
                image, truth = scenes[name]
                found = mask(model, image)
                ruled = rule.rule_codes(image[[0, 1, 2, 4]], rule.Rule(), True, compiled=False) & rule.CLOUD > 0
                row = {
                    "fold": number, "scene": name, "cloud": float(truth.mean()), "unet": scores(found, truth),
                    "threshold": scores((image[0] > 0.2) & (image[4] > 0.1), truth), "rule": scores(ruled, truth),
                }  # fmt: skip
                rows.append(row)
                print(json.dumps(row), flush=True)
                if options.pictures:
                    picture(os.path.join(options.pictures, f"{name}.png"), image, truth, found)
            del model
        print(f"fold {number}: {count} chips, {seconds:.0f} CPU s, epoch {best} of {run}", flush=True)
    print("| exam | model | threshold | rule |\n|---|---|---|---|")
    for label, chosen in (
        *((f"fold {n}", [r for r in rows if r["fold"] == n]) for n in only),
        ("all scenes", rows),
        ("all but snow", [r for r in rows if "Snow" not in r["scene"]]),
    ):
        cells = []
        for how in ("unet", "threshold", "rule"):
            accuracy = [row[how][0] for row in chosen]
            error = np.std(accuracy, ddof=1) / np.sqrt(len(accuracy))
            overlap = np.mean([row[how][1] for row in chosen if 0 < row["cloud"] < 1])
            cells.append(f"{100 * np.mean(accuracy):.1f} ± {100 * error:.1f} % (IoU {overlap:.2f})")
        print(f"| {label} | {' | '.join(cells)} |")
    return rows


def transfer(options) -> list:
    scenes, images, rows = landsat(), sentinel(), []
    order = list(np.random.default_rng(1).permutation(sorted(scenes)))
    names = NAMES[:4]
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "landsat")
        for part, chosen in (("validation", order[:3]), ("train", order[3:])):
            for name in chosen:
                image, cloud = scenes[name]
                write(source, part, name, image[:4], cloud, names)
        base = os.path.join(folder, "base.onnx")
        print(f"the earlier model: {train(source, base, options)[0]:.0f} CPU s")
        for taught, exam in (("s2_1", "s2_2"), ("s2_2", "s2_1")):
            image, truth = images[exam]
            row = {"taught": taught, "exam": exam, "landsat model": scores(mask(open_model(base), image), truth)}
            row["threshold"] = scores(image[0] > 0.2, truth)
            for count in options.chips:
                few = os.path.join(folder, f"{taught}_{count}")
                write(few, "train", taught, *images[taught], names, most=count)
                for name in order[:2]:  # no more Sentinel-2 images: what chooses the epoch is Landsat
                    write(few, "validation", name, scenes[name][0][:4], scenes[name][1], names)
                for how, start, rate in (("fine-tuned", base, 5e-4), ("from scratch", "", 3e-3)):
                    output = os.path.join(folder, f"{taught}_{count}_{how[:4]}.onnx")
                    train(few, output, options, start, rate=rate)
                    row[f"{how}, {count} chips"] = scores(mask(open_model(output), image), truth)
            rows.append(row)
            print(json.dumps(row), flush=True)
    for key in [key for key in rows[0] if key not in ("taught", "exam")]:
        print(f"| {key} | {' | '.join(f'{100 * row[key][0]:.1f} % (IoU {row[key][1]:.2f})' for row in rows)} |")
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--only", help="numbers of folds")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--torch", default=environment.environment_folder(os.path.join(ROOT, ".venv-torch")))
    parser.add_argument("--pictures")
    parser.add_argument("--transfer", action="store_true")
    parser.add_argument("--chips", type=int, nargs="+", default=[8], help="numbers of chips to fine-tune on")
    parser.add_argument("--json")
    options = parser.parse_args()
    if not os.path.isdir(SAMPLES):
        sys.exit("bench_segmentation: the sample data (../shared/data) is not here.")
    try:
        rows = transfer(options) if options.transfer else few_chips(options)
    except MissingPackageError as error:
        sys.exit(str(error))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)


if __name__ == "__main__":
    main()
