"""Cloud masks on the real sample scenes: accuracy of models, rule and default against what is known of each set.

    bench_masks.py [--models FOLDER] [--pictures FOLDER] [--method NAME]

Prints one table in Markdown; docs/cloudmask.md has it. Nothing here is fitted to single scenes: every method has one
set of parameters for all sets.
"""

from __future__ import annotations

import argparse
import csv
import glob
import os
import sys
import tempfile

import numpy as np
from osgeo import gdal
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)

from cloudtools_plugin.engine.classes import CLEAR, CLOUD, SHADOW, THIN
from cloudtools_plugin.engine.cloudmask.run import Job, Models, Options, Outputs, mask_scene
from cloudtools_plugin.engine.raster import open_image

#: l8-biome: shadow was drawn on these alone
SHADOWS = ("Forest_01", "Forest_05", "GrassCrops_02", "Shrubland_00")
#: name -> (model, options)
METHODS = {
    "ukis-csmask alone": ("", Options(check=False)),
    "ukis-csmask and rule": ("", Options()),
    "the same, clouds grown by 60 m (default)": ("", Options(grow_cloud=60.0)),
    "rule alone": ("rule", Options()),
    "s2cloudless": ("s2cloudless", Options()),
}
L8_METHODS_ONLY = ("s2cloudless",)  # needs Sentinel-2's bands


class Counts:
    def __init__(self):
        self.tp = self.fp = self.fn = 0

    def add(self, found, truth):
        self.tp += int((found & truth).sum())
        self.fp += int((found & ~truth).sum())
        self.fn += int((~found & truth).sum())

    @property
    def f1(self) -> float:
        return 2 * self.tp / max(1, 2 * self.tp + self.fp + self.fn)


def read(path):
    return gdal.Open(path).ReadAsArray()


def masked(path, models, options, folder, said):
    out = os.path.join(folder, "mask.tif")
    result = mask_scene(open_image(path), Outputs(out), options, models, Job(log=lambda level, text: said.add(text)))
    return read(out), result


def is_cloud(mask):
    return (mask == CLOUD) | (mask == THIN)


def hidden(mask):
    return mask > CLEAR


def picture(path, mask, target):
    """The scene and its mask side by side, as PNG."""
    array = read(path)
    dataset = gdal.Open(path)  # bands die with it
    names = [dataset.GetRasterBand(i + 1).GetDescription() for i in range(len(array))]
    bands = (3, 2, 1) if "B4" in names[:4] and names[0] == "B1" else (2, 1, 0)
    rgb = np.stack([array[b] for b in bands]).astype(float)
    scale = 1.0 if rgb.max() < 5 else 1e-4
    rgb = np.clip(rgb * scale / 0.5, 0, 1) * 255
    colours = np.array([[80, 80, 80], [90, 161, 127], [47, 33, 72], [166, 207, 232], [255, 255, 255], [230, 159, 0]])
    side = np.concatenate([rgb.astype(np.uint8), np.moveaxis(colours[mask], -1, 0).astype(np.uint8)], axis=2)
    memory = gdal.GetDriverByName("MEM").Create("", side.shape[2], side.shape[1], 3)
    for i in range(3):
        memory.GetRasterBand(i + 1).WriteArray(side[i])
    gdal.GetDriverByName("PNG").CreateCopy(target, memory)


def score(name, models, options, folder, pictures):
    said, row = set(), {}

    def run(path, label):
        mask, result = masked(path, models, options, folder, said)
        if pictures:
            picture(path, mask, os.path.join(pictures, f"{label}.png"))
        return mask

    if name not in L8_METHODS_ONLY:
        cloud, shadow = Counts(), Counts()
        for path in sorted(glob.glob(os.path.join(SAMPLES, "l8-biome", "images", "*.tif"))):
            stem = os.path.splitext(os.path.basename(path))[0]
            truth = read(glob.glob(os.path.join(SAMPLES, "l8-biome", "masks", f"{stem}*"))[0])
            mask = run(path, f"biome_{stem}")
            cloud.add(is_cloud(mask), truth >= 192)
            if stem.startswith(SHADOWS):
                shadow.add(mask == SHADOW, truth == 64)
        row["l8-biome cloud F1"], row["shadow F1"] = f"{cloud.f1:.3f}", f"{shadow.f1:.3f}"
        cloud = Counts()
        for number in (1, 2):
            truth = read(os.path.join(SAMPLES, "s2-cloudn", f"chip{number}_label.tif")) == 1
            cloud.add(
                is_cloud(run(os.path.join(SAMPLES, "s2-cloudn", f"chip{number}_s2.tif"), f"cloudn_{number}")), truth
            )
        row["s2-cloudn F1"] = f"{cloud.f1:.3f}"
    with open(os.path.join(SAMPLES, "s2-ts-lazio", "dates.csv"), encoding="utf-8") as file:
        labels = {line["date"]: line["visual_label"] for line in csv.DictReader(file)}
    clear, overcast, shaded = [], [], []
    for path in sorted(glob.glob(os.path.join(SAMPLES, "s2-ts-lazio", "*.tif"))):
        date = os.path.basename(path)[-14:-4]
        if not labels[date].startswith(("clear", "overcast")) and not pictures:
            continue
        mask = run(path, f"lazio_{date}")
        if labels[date].startswith("clear"):
            clear.append(is_cloud(mask).mean())
            shaded.append(hidden(mask).mean())
        elif labels[date] == "overcast":
            overcast.append(hidden(mask).mean())
    row["lazio clear: cloud, worst"] = f"{100 * max(clear):.2f} %"
    row["masked, mean / worst"] = f"{100 * np.mean(shaded):.2f} / {100 * max(shaded):.2f} %"
    row["lazio overcast, worst"] = f"{100 * min(overcast):.1f} %"
    shares = [
        hidden(run(path, f"pairs_{os.path.basename(path)[:-4]}")).mean()
        for path in sorted(glob.glob(os.path.join(SAMPLES, "s2-pairs", "*_clear.tif")))
    ]
    row["s2-pairs clear, worst"] = f"{100 * max(shares):.2f} %"
    for text in sorted(said):
        print("#", text[:160], file=sys.stderr)
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", default="")
    parser.add_argument("--pictures", default="")
    parser.add_argument("--method", default="")
    given = parser.parse_args()
    gdal.UseExceptions()
    rows = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (model, options) in METHODS.items():
            if given.method and given.method not in name:
                continue
            rows[name] = score(name, Models(model, given.models), options, folder, given.pictures)
            print(name, rows[name], flush=True, file=sys.stderr)
    keys = list(dict.fromkeys(key for row in rows.values() for key in row))
    print("| method | " + " | ".join(keys) + " |")
    print("|---|" + "---|" * len(keys))
    for name, row in rows.items():
        print(f"| {name} | " + " | ".join(row.get(key, "–") for key in keys) + " |")


if __name__ == "__main__":
    main()
