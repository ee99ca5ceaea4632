#!/usr/bin/env python3
"""Tile classifiers on scenes never trained on: bench_training.py [--json FILE] [--seeds 5] [--article-seeds 2]
[--torch FOLDER] [--data FOLDER] [--article-epochs N] [--leave-one-out]

The same splits by scene for every method. Times are CPU seconds of this process and of the training program. Where the
exam holds tiles whose pixels are those of tiles of the other class (a scene of snow that is white all over), the best
that any model could reach is given beside. --leave-one-out: instead, each scene is the exam of a `features` model of
all others.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import os
import resource
import sys
import tempfile
import time

import numpy as np
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)

from cloudtools_plugin.engine.errors import MissingPackageError
from cloudtools_plugin.engine.training import classifier, dataset, deep, environment

DATA = os.path.join(SAMPLES, "tiles-clear-cloudy")


def cpu() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def best_possible(found) -> float:
    """Balanced accuracy of a model that knows the class of every picture, and of equal pictures the more frequent."""
    seen: dict = {}
    contents = {}
    for sample in found.samples:
        digest = hashlib.sha256(dataset.read_tile(sample.path).tobytes()).digest()
        contents[sample] = digest
        seen.setdefault(digest, []).append(sample.label)
    hits = {name: [] for name in found.classes}
    for sample in found.of("test"):
        labels = seen[contents[sample]]
        hits[sample.label].append(sample.label == max(sorted(set(labels)), key=labels.count))
    return float(np.mean([np.mean(values) for values in hits.values() if values]))


def run(method: str, seed: int, data: str, folder: str, torch: str, epochs: int | None) -> dict:
    found = dataset.open_dataset_folder(data, seed=seed)
    about = classifier.About(version="bench")
    output = os.path.join(folder, f"{method}{seed}.onnx")
    begin, wall = cpu(), time.monotonic()
    if method == "features":
        trained = classifier.train_features(found, output, about, seed=seed)
    else:
        name = "article" if method.startswith("article") else method
        recipe = dataclasses.replace(deep.RECIPES[name], seed=seed)
        if method == "article (its recipe)":
            recipe = dataclasses.replace(
                recipe, optimiser="rmsprop", schedule="constant", rate=1e-4, decay=0.0, relight=0.0, smoothing=0.0
            )
        if name == "article" and epochs:
            recipe = dataclasses.replace(recipe, epochs=epochs)
        trained = deep.train_network(found, output, about, name, torch, recipe=recipe, resume=False)
    return {
        "method": method, "seed": seed, "balanced": trained.exam.balanced, "accuracy": trained.exam.accuracy,
        "best": best_possible(found), "tiles": trained.exam.tiles, "cpu": cpu() - begin,
        "wall": time.monotonic() - wall, "recalls": trained.exam.recalls,
    }  # fmt: skip


def leave_one_out(data: str, folder: str) -> None:
    found = dataset.open_dataset_folder(data)
    total = 0
    for scene in sorted({sample.group for sample in found.samples}):
        samples = tuple(
            dataclasses.replace(sample, part="test" if sample.group == scene else "train") for sample in found.samples
        )
        output = os.path.join(folder, "scene.onnx")
        left = dataclasses.replace(found, samples=samples)
        exam = classifier.train_features(left, output, classifier.About(version="bench")).exam
        total = total + exam.confusion
        best = best_possible(left)
        print(f"{scene}: {exam.confusion.tolist()} of {exam.tiles}, balanced at best {best:.3f}", flush=True)
    recalls = [row[i] / row.sum() for i, row in enumerate(total)]
    print(f"all scenes {total.tolist()}: recalls {recalls}, balanced {np.mean(recalls):.4f}")


def table(rows) -> str:
    lines = [
        "| method | splits | balanced accuracy by split | mean | of the best possible | CPU seconds | wall seconds |"
    ]
    lines.append("|---|---|---|---|---|---|---|")
    for method in dict.fromkeys(row["method"] for row in rows):
        mine = [row for row in rows if row["method"] == method]
        each = ", ".join(f"{row['balanced']:.3f} ({row['best']:.3f})" for row in mine)
        mean = np.mean([row["balanced"] for row in mine])
        share = np.mean([row["balanced"] / row["best"] for row in mine])
        times = [np.median([row[key] for row in mine]) for key in ("cpu", "wall")]
        lines.append(
            f"| {method} | {len(mine)} | {each} | {mean:.3f} | {share:.1%} | {times[0]:.0f} | {times[1]:.0f} |"
        )
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--article-seeds", type=int, default=2)
    parser.add_argument("--article-epochs", type=int)
    parser.add_argument("--methods", default="features,cnn,article,article (its recipe)")
    parser.add_argument("--torch", default=environment.environment_folder(os.path.join(ROOT, ".venv-torch")))
    parser.add_argument("--data", default=DATA)
    parser.add_argument("--leave-one-out", action="store_true")
    options = parser.parse_args()
    if options.leave_one_out:
        with tempfile.TemporaryDirectory() as folder:
            leave_one_out(options.data, folder)
        return
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for method in options.methods.split(","):
            for seed in range(options.article_seeds if "article" in method else options.seeds):
                try:
                    rows.append(run(method, seed, options.data, folder, options.torch, options.article_epochs))
                except MissingPackageError as error:
                    print(error)
                    break
                print(json.dumps(rows[-1]), flush=True)
    print(table(rows))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)


if __name__ == "__main__":
    main()
