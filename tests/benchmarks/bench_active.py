"""Active learning on real tiles: balanced accuracy on scenes never labelled, against the number of labels.

bench_active.py [--seeds 4] [--figure docs/images/active-learning.svg] [--json FILE]

One scene is left out at a time, so that the pool keeps 267 to 302 of the 309 tiles; a session's accuracy is that of the
tiles of all scenes, each judged by the model that never saw its scene. The scene whose tiles are white all over, as
those of overcast scenes of the other class are, is labelled from but examined on no model: nothing tells it apart.
The confidence interval of the difference is that of a bootstrap over the scenes (Efron 1979).
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
import time

import numpy as np
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)
DATA = os.path.join(SAMPLES, "tiles-clear-cloudy")

from cloudtools_plugin.engine.active import ActiveLearner  # noqa: E402
from cloudtools_plugin.engine.labels import tiles as finding  # noqa: E402
from cloudtools_plugin.engine.labels.store import Tile  # noqa: E402

FIRST, STEP = 16, 8
POINTS = {"random": (16, 24, 32, 48, 64, 96, 120, 144, 200, 248, 300), "active": (16, 24, 32, 48, 64, 96, 120, 144)}
UNDECIDABLE = "l8_SnowIce_00_1415"


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


def enough(learner, chosen, labels) -> bool:
    return learner.can_learn({fid: labels[fid] for fid in chosen})


def curve(learner, pool, test, how: str, labels, rng, points) -> dict:
    """{labels given: class numbers that the model gives the tiles of the exam} of one session; how: 'random' or
    'active'. Before both classes have a few labels there is no model, and tiles come at random.
    """
    order = [int(fid) for fid in rng.permutation(pool)]
    chosen, found = order[:FIRST], {}
    while True:
        if enough(learner, chosen, labels) and (how == "active" or len(chosen) in points or len(chosen) == len(pool)):
            learner.refit({fid: labels[fid] for fid in chosen})
            if len(chosen) in points or len(chosen) == len(pool):
                _, scores = learner.probabilities(test)
                found[len(chosen)] = np.array(learner.model.classes)[scores.argmax(axis=1)]
        last = min(max(points), len(pool))
        if len(chosen) >= last:
            return found
        taken = set(chosen)
        rest = [fid for fid in order if fid not in taken]
        if how == "active" and enough(learner, chosen, labels):
            rest = learner.rank(rest)
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
    out.append(f'<text x="{width - 20}" y="{y(line) - 6:.1f}" text-anchor="end" fill="#555">{text}</text>')
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


def accuracy(hits, truth, weights=None) -> float:
    """Balanced accuracy; weights: how often a tile's scene was drawn."""
    weights = np.ones(len(hits)) if weights is None else weights
    shares = []
    for name in np.unique(truth):
        mine = truth == name
        shares.append((hits * weights)[mine].sum() / max(1e-9, weights[mine].sum()))
    return float(np.mean(shares))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--figure", default="")
    parser.add_argument("--json", default="")
    options = parser.parse_args()
    if not os.path.isdir(DATA):
        sys.exit("bench_active: the sample data (../shared/data) is not here.")
    tiles, labels = load()
    learner = ActiveLearner(tiles)
    learner.prepare()
    scenes = sorted({tile.scene for tile in tiles.values()} - {UNDECIDABLE})
    exam = [fid for fid, tile in tiles.items() if tile.scene in scenes]
    truth = np.array([labels[fid] for fid in exam])
    scene_of = np.array([tiles[fid].scene for fid in exam])
    place = {fid: number for number, fid in enumerate(exam)}
    hits = {how: np.full((options.seeds, len(POINTS[how]), len(exam)), np.nan) for how in POINTS}
    begin = time.process_time()
    for seed in range(options.seeds):
        for number, scene in enumerate(scenes):
            pool = [fid for fid, tile in tiles.items() if tile.scene != scene]
            test = [fid for fid in exam if tiles[fid].scene == scene]
            at = [place[fid] for fid in test]
            for how, points in POINTS.items():
                found = curve(learner, pool, test, how, labels, np.random.default_rng((seed, number)), points)
                for column, n in enumerate(points):
                    names = found.get(n, found.get(len(pool)) if n > len(pool) else None)
                    right = 0.5 if names is None else names == truth[at]  # no model yet: a coin
                    hits[how][seed, column, at] = right
        print(f"session {seed}: " + "; ".join(
            f"{how} " + " ".join(f"{n}:{accuracy(hits[how][seed, c], truth):.3f}" for c, n in enumerate(POINTS[how]))
            for how in POINTS), f"({time.process_time() - begin:.0f} CPU s)", flush=True)  # fmt: skip
    results = {
        how: [
            (n, float(np.mean(v)), float(np.std(v)))
            for n, v in ((n, [accuracy(hits[how][s, c], truth) for s in range(options.seeds)]) for c, n in
                         enumerate(points))
        ]
        for how, points in POINTS.items()
    }  # fmt: skip
    for how, found in results.items():
        print(how, " ".join(f"{n}:{100 * m:.1f}±{100 * s:.1f}" for n, m, s in found))
    whole = hits["random"][:, -1].mean(axis=0)
    rng = np.random.default_rng(0)
    draws = [rng.multinomial(len(scenes), np.full(len(scenes), 1 / len(scenes))) for _ in range(2000)]
    number_of = np.array([scenes.index(scene) for scene in scene_of])
    both = [draw for draw in draws if len(np.unique(truth[draw[number_of] > 0])) == 2]
    for column, n in enumerate(POINTS["active"]):
        ours = hits["active"][:, column].mean(axis=0)
        differences = [accuracy(ours, truth, d[number_of]) - accuracy(whole, truth, d[number_of]) for d in both]
        low, high = np.percentile(differences, [2.5, 97.5])
        mean = accuracy(ours, truth) - accuracy(whole, truth)
        print(f"{n} chosen labels less {POINTS['random'][-1]} random ones: {100 * mean:+.2f} points "
              f"(95 %: {100 * low:+.2f} to {100 * high:+.2f})")  # fmt: skip
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(results, file)
    if options.figure:
        line = results["random"][-1][1]
        figure(options.figure, results, line, f"300 labels at random: {100 * line:.1f} %")


if __name__ == "__main__":
    main()
