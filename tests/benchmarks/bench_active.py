"""Active learning on real tiles: balanced accuracy on scenes never labelled, against the number of labels.

bench_active.py [--seeds 5] [--figure docs/images/active-learning.svg]
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import time

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, ROOT)
DATA = os.path.join(os.path.dirname(ROOT), "shared", "data", "tiles-clear-cloudy")

from cloudtools_plugin.engine.active import ActiveLearner  # noqa: E402
from cloudtools_plugin.engine.labels import tiles as finding  # noqa: E402
from cloudtools_plugin.engine.labels.split import Item, split  # noqa: E402
from cloudtools_plugin.engine.labels.store import Tile  # noqa: E402

FIRST, STEP = 16, 8


def load():
    """({fid: Tile}, {fid: label}) with the truth of the hand masks."""
    with open(os.path.join(DATA, "labels.csv"), encoding="utf-8") as file:
        truth = {row["file"]: row["label"] for row in csv.DictReader(file)}
    found = finding.find_tiles(DATA)
    tiles, labels = {}, {}
    for fid, tile in enumerate(found, 1):
        tiles[fid] = Tile(fid, tile.path, None, None, tile.scene, None, None, None, None, None, None, None)
        labels[fid] = truth[os.path.basename(tile.path)]
    return tiles, labels


def balanced(learner, fids, labels) -> float:
    found, scores = learner.probabilities(fids)
    names = np.array(learner.model.classes)[scores.argmax(axis=1)]
    truth = np.array([labels[fid] for fid in found])
    return float(np.mean([(names[truth == name] == name).mean() for name in np.unique(truth)]))


def enough(learner, chosen, labels) -> bool:
    return learner.can_learn({fid: labels[fid] for fid in chosen})


def curve(learner, pool, test, labels, how: str, rng, last: int):
    """[(labels, balanced accuracy)] of one session; how: 'random' or 'active'. Before both classes have a few labels
    there is no model: tiles come at random, and its accuracy is that of a coin.
    """
    order = list(rng.permutation(pool))
    chosen, points = order[:FIRST], []
    while True:
        rest = [fid for fid in order if fid not in set(chosen)]
        if enough(learner, chosen, labels):
            learner.refit({fid: labels[fid] for fid in chosen})
            points.append((len(chosen), balanced(learner, test, labels)))
            rest = rest if how == "random" else learner.rank(rest)
        else:
            points.append((len(chosen), 0.5))
        if not rest or len(chosen) >= last:
            return points
        chosen = chosen + rest[: min(STEP, last - len(chosen))]


def figure(path, results, line, text):
    """Mean curves with the spread of the seeds, as SVG."""
    width, height, left, top = 620, 340, 56, 16
    most = max(n for points in results.values() for n, _, _ in points)
    low, high = 0.85, 1.0

    def x(n):
        return left + n / most * (width - left - 16)

    def y(v):
        return top + (high - min(max(v, low), high)) / (high - low) * (height - top - 46)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" '
           'font-size="12"><rect width="100%" height="100%" fill="white"/>']  # fmt: skip
    for v in (0.85, 0.9, 0.95, 1.0):
        out.append(f'<line x1="{left}" x2="{width - 16}" y1="{y(v):.1f}" y2="{y(v):.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{left - 8}" y="{y(v) + 4:.1f}" text-anchor="end">{100 * v:.0f}</text>')
    for n in range(0, most + 1, 50):
        out.append(f'<text x="{x(n):.1f}" y="{height - 26}" text-anchor="middle">{n}</text>')
    out.append(f'<text x="{width / 2:.0f}" y="{height - 8}" text-anchor="middle">labels given</text>')
    out.append(f'<text transform="translate(14 {height / 2:.0f}) rotate(-90)" text-anchor="middle">'
               "balanced accuracy on other scenes (%)</text>")  # fmt: skip
    out.append(f'<line x1="{left}" x2="{width - 16}" y1="{y(line):.1f}" y2="{y(line):.1f}" stroke="#555" '
               'stroke-dasharray="5 4"/>')  # fmt: skip
    out.append(f'<text x="{width - 20}" y="{y(line) + 16:.1f}" text-anchor="end" fill="#555">{text}</text>')
    for place, (name, colour) in enumerate((("random", "#8c8c8c"), ("active", "#2c7fb8"))):
        points = results[name]
        band = [f"{x(n):.1f},{y(m - s):.1f}" for n, m, s in points] + [
            f"{x(n):.1f},{y(m + s):.1f}" for n, m, s in points[::-1]
        ]
        out.append(f'<polygon points="{" ".join(band)}" fill="{colour}" opacity="0.15"/>')
        out.append(f'<polyline points="{" ".join(f"{x(n):.1f},{y(m):.1f}" for n, m, _ in points)}" fill="none" '
                   f'stroke="{colour}" stroke-width="2.5"/>')  # fmt: skip
        label = {"random": "tiles at random", "active": "most uncertain first"}[name]
        out.append(f'<rect x="{width - 190}" y="{height - 110 + 20 * place}" width="14" height="4" fill="{colour}"/>')
        out.append(f'<text x="{width - 170}" y="{height - 104 + 20 * place}">{label}</text>')
    out.append("</svg>\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--figure", default="")
    options = parser.parse_args()
    if not os.path.isdir(DATA):
        sys.exit("bench_active: the sample data (../shared/data) is not here.")
    tiles, labels = load()
    learner = ActiveLearner(tiles)
    begin = time.process_time()
    learner.prepare()
    print(f"features of {len(tiles)} tiles: {time.process_time() - begin:.1f} CPU s")
    sums: dict = {"random": {}, "active": {}}
    full, reached, fits = [], [], []
    for seed in range(options.seeds):
        items = [Item(fid, labels[fid], tile.scene) for fid, tile in tiles.items()]
        parts = split(items, (80, 0, 20), "scene", seed).parts
        pool = [fid for fid in tiles if parts[fid] == "train"]
        test = [fid for fid in tiles if parts[fid] == "test"]
        last = min(300, len(pool))
        learner.refit({fid: labels[fid] for fid in pool})
        whole = balanced(learner, test, labels)
        full.append(whole)
        for repeat in range(options.repeats):
            for how in sums:
                begin = time.process_time()
                points = curve(learner, pool, test, labels, how, np.random.default_rng(100 * seed + repeat), last)
                fits.append((time.process_time() - begin) / len(points))
                for n, value in points:
                    sums[how].setdefault(n, []).append(value)
                if how == "active":
                    reached.append(next((n for n, value in points if value >= whole), None))
        print(f"seed {seed}: pool {len(pool)}, test {len(test)} tiles; all {last} labels: {whole:.3f}; "
              f"active reaches it with {reached[-options.repeats:]}")  # fmt: skip
    print(f"a refit and ranking: {np.mean(fits):.2f} CPU s")
    results = {}
    for how, found in sums.items():
        results[how] = [
            (n, float(np.mean(v)), float(np.std(v))) for n, v in sorted(found.items()) if len(v) > options.seeds
        ]
        print(how, " ".join(f"{n}:{m:.3f}" for n, m, _ in results[how]))
    line = float(np.mean(full))
    first = {how: next((n for n, m, _ in results[how] if m >= line), None) for how in results}
    stays = {how: next((n for k, (n, _, _) in enumerate(results[how]) if all(m >= line - 0.005 for _, m, _ in
                        results[how][k:])), None) for how in results}  # fmt: skip
    print(f"all labels of the pool: mean {line:.4f}; the mean curve reaches it at {first}, and stays within half a "
          f"point of it from {stays}")  # fmt: skip
    if options.figure:
        figure(options.figure, results, line, f"all labels of the other scenes: {100 * line:.1f} %")


if __name__ == "__main__":
    main()
