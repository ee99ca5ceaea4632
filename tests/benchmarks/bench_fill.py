"""Gap filling against its peers: bench_fill.py [--every N] [--seeds N]. Prints tables in Markdown (see docs/fill.md).

Needs scipy (for the clouds' shapes) and the folder of real data. CLOUDTOOLS_PEERS: a folder with gapfill_landsat.py, a
fetched NSPI, and original_slra.py, the published raster function (it needs numba and OpenCV), used by path only. In the
tables of accuracy the published function is its formula, method slra_compatible; the function itself is for the speed.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time

import fill_cases
import numpy as np
from samples import ROOT, SAMPLES

sys.path.insert(0, ROOT)
from cloudtools_plugin.engine.fill import compatible, job, methods, quality

PEERS = os.environ.get("CLOUDTOOLS_PEERS", "")
FIRST_SEED = 3000  # 1000 to 1003 were looked at while constants were chosen


def run(name, case, window=80):
    truth, replacement = case.target, case.replacements[0].astype(np.float64)
    known = ~case.gap & np.isfinite(truth).all(0)
    target = np.where(known, truth, 0.0)
    if name == "original":
        pairs = zip(np.nan_to_num(truth), replacement)
        return np.stack([compatible.fill(t, r, case.gap, window)[0] for t, r in pairs])
    if name == "NSPI":
        sys.path.insert(0, PEERS)
        nspi = importlib.import_module("gapfill_landsat").nspi
        hidden = np.where(case.gap, np.nan, truth)
        return nspi(hidden, replacement.astype(np.float32), window_sizes=range(5, 401, 6))
    return methods.solve(name, target, replacement, known, case.gap, window).values


def figures(filled, case):
    parts = []
    for f, t in zip(filled, case.target):
        seen = np.where(case.gap, f, t)
        parts.append(quality.compare(seen, t, case.gap))
    return {n: float(np.mean([getattr(p, n) for p in parts])) for n in ("rmse", "nrmse", "cc", "ssim", "seam")}


def below(ours, theirs, case) -> bool:
    """Our mean RMSE over the bands is the lower one, on the pixels that both filled (NSPI leaves some empty)."""
    both = case.gap & np.isfinite(theirs).all(0) & np.isfinite(ours).all(0) & np.isfinite(case.target).all(0)
    own, other = (
        np.sqrt(((np.asarray(filled, np.float64) - case.target)[:, both] ** 2).mean(1)).mean()
        for filled in (ours, theirs)
    )
    return bool(own < other)


def table(title, cases, runs):
    """runs: (label, name of the method, window); slra comes first, the others are compared with it."""
    print(f"\n### {title}: {len(cases)} cases\n")
    print("| method | RMSE | RMSE/std | CC | SSIM | seam | CPU s |\n|---|---|---|---|---|---|---|")
    found, ours = {}, {}
    for label, name, window in runs:
        start, rows, lower = time.process_time(), [], 0
        fills = [run(name, case, window) for case in cases]
        cpu = time.process_time() - start
        for number, (case, filled) in enumerate(zip(cases, fills)):
            rows.append(figures(filled, case))
            ours.setdefault(number, filled)
            lower += below(ours[number], filled, case)
        mean = {k: float(np.mean([r[k] for r in rows])) for k in rows[0]}
        found[label] = lower
        print(
            f"| {label} | {mean['rmse']:.1f} | {mean['nrmse']:.3f} | {mean['cc']:.3f} | {mean['ssim']:.3f} | "
            f"{mean['seam']:.1f} | {cpu:.1f} |",
            flush=True,
        )
    for label, lower in found.items():
        if label != "slra":
            print(f"slra has the lower RMSE than {label} in {lower} of {len(cases)} cases, where both filled")


def together(cases):
    """slra from three replacements against each alone; the cases are dates of one place, three in a row for each."""
    rows = []
    for at, case in enumerate(cases):
        first = at - at % 3
        others = [cases[n].replacements[0].astype(np.float64) for n in range(first, first + 3)]
        known = ~case.gap & np.isfinite(case.target).all(0)
        target = np.where(known, case.target, 0.0)
        others.sort(key=lambda other: -job.similarity(target, other, known))
        offers = [np.concatenate(others), *others]
        rows.append(
            [figures(methods.solve("slra", target, o, known, case.gap, 80).values, case)["nrmse"] for o in offers]
        )
    rows = np.array(rows)
    best = rows[:, 1:].min(1)
    print(
        f"\nThree replacements together: RMSE/std {rows[:, 0].mean():.3f}, the best single one by the truth "
        f"{best.mean():.3f}, the one chosen without it {rows[:, 1].mean():.3f}; together better than the best single "
        f"one in {np.count_nonzero(rows[:, 0] < best)} of {len(rows)} cases"
    )


def speed():
    """CPU time beside the published function, in turns, one band, window 80, everything compiled."""
    sys.path.insert(0, PEERS)
    published = importlib.import_module("original_slra").StepwiseLocalRadiometricAdjustment()
    published.Window_size = 80

    def original(case):
        pixels = {
            "input_raster_pixels": np.nan_to_num(case.target).astype(np.float32) + 1,
            "input_replacement_raster_pixels": case.replacements[0].astype(np.float32) + 1,
            "input_mask_pixels": case.gap[None].astype(np.uint8),
        }
        published.updatePixels((0, 0), case.gap.shape, {"pixelType": "f4"}, **pixels)

    contestants = (original, lambda case: run("slra", case), lambda case: run("original", case))
    for contestant in contestants:
        contestant(fill_cases.simulated(0, 128, bands=1))
    print("\n### Speed: one band, window 80, medians of 3\n")
    print("| size | cloud | published, CPU s | slra | ratio | slra_compatible | ratio |\n|---|---|---|---|---|---|---|")
    for size, share in ((512, 0.05), (1024, 0.2)):
        case = fill_cases.simulated(FIRST_SEED, size, share, bands=1)
        rounds = []
        for _ in range(3):
            for contestant in contestants:
                start = time.process_time()
                contestant(case)
                rounds.append(time.process_time() - start)
        peer, ours, formula = np.median(np.reshape(rounds, (3, 3)), axis=0)
        print(
            f"| {size} | {share:.0%} | {peer:.2f} | {ours:.3f} | {peer / ours:.1f} | {formula:.4f} | "
            f"{peer / formula:.0f} |",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--size", type=int, default=512)
    given = parser.parse_args()
    run("slra", fill_cases.simulated(0, 128))  # compiles
    run("original", fill_cases.simulated(0, 128))
    runs = [("slra", "slra", 80), ("poisson", "poisson", 80), ("histogram", "histogram", 80), ("copy", "copy", 80)]
    runs += [(f"original, window {w}", "original", w) for w in (20, 40, 80)]
    for title, options in (
        ("Simulated, one gain and bias", {"one_gain": True}),
        ("Simulated, no change", {}),
        ("Simulated, 10 % of fields changed", {"changed": 0.1}),
    ):
        cases = [fill_cases.simulated(FIRST_SEED + n, given.size, 0.1, **options) for n in range(given.seeds)]
        print(f"\nNoise floor: {np.mean([case.floor for case in cases]):.1f}")
        table(title, cases, runs[:4] + runs[-1:])
    if os.path.exists(os.path.join(PEERS, "original_slra.py")):
        speed()
    if not os.path.isdir(SAMPLES):
        print("No real data: set CLOUDTOOLS_DATA.")
        return
    real = fill_cases.real()[:: given.every]
    for kind in ("lazio", "pairs", "rio"):
        cases = [case for name, case in real if name == kind]
        table(f"Real: {kind}", cases, runs + ([("NSPI", "NSPI", 80)] if PEERS else []))
        if kind == "lazio" and given.every == 1:
            together(cases)


if __name__ == "__main__":
    main()
