"""The composite from end to end, in one run with decoding alone, QGIS's native:cellstackpercentile and GRASS r.series.

    python bench_composite.py [--json FILE] [--quick] [--dates 10,100] [--rounds N]

Every measurement is a process of its own; the rivals take turns in rounds, the medians are given.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import numpy as np
from data import FOLDER, prepare
from osgeo import gdal

DATES, ROUNDS = (10, 25, 50, 100), 5
HERE = pathlib.Path(__file__).resolve().parent
JOBS = str(HERE / "jobs.py")
PIPELINE = ("decode", "composite, 1 thread", "composite, 2 threads", "decode by our own decoder")
SINGLE = ("composite, 1 thread", "composite, 2 threads", "native:cellstackpercentile", "GRASS r.series")


class Failed(Exception):
    """A rival is missing or does not run."""


def run_job(name: str, job: dict, before=()) -> dict:
    """What a job reports; `before`: a command that it is run by."""
    done = subprocess.run([*before, sys.executable, JOBS, name, json.dumps(job)], capture_output=True, text=True)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no word"]
        raise Failed(f"{name}: {next((line for line in lines if 'ERROR' in line), lines[-1])}")
    return json.loads(done.stdout.strip().splitlines()[-1])


class Grass:
    """A GRASS location that holds the single-band files as native maps; imported once, not counted."""

    def __init__(self, data):
        self.location = FOLDER / f"{data.side}x{len(data.single)}" / "grass"
        program = shutil.which("grass")
        if program is None:
            raise Failed("GRASS is not installed")
        self._exec = (program, str(self.location / "PERMANENT"), "--exec")
        done = self.location / "imported"
        if done.exists():
            return
        shutil.rmtree(self.location, ignore_errors=True)
        print(f"importing {len(data.single)} files into GRASS", flush=True)
        made = subprocess.run([program, "-c", data.single[0], "-e", str(self.location)], capture_output=True, text=True)
        if made.returncode:
            raise Failed(f"GRASS: {made.stderr.strip()[-200:]}")
        run_job("import", {"images": data.single}, self._exec)
        done.touch()

    def __call__(self, job) -> dict:
        return run_job("grass", job, self._exec)


class Rounds:
    """Results of the rivals in turns; a rival that fails once is left out from then on."""

    def __init__(self, title: str, rivals: dict):
        self.title, self.rivals = title, rivals
        self.results = {name: [] for name in rivals}
        self.problems = {}

    def run(self, rounds: int) -> None:
        for number in range(rounds):
            for name, work in self.rivals.items():
                if name in self.problems:
                    continue
                try:
                    self.results[name].append(work())
                except Failed as error:
                    self.problems[name] = str(error)
                    print(f"{self.title}: {name} left out ({error})", flush=True)
            last = ", ".join(
                f"{name} {found[-1]['cpu']:.2f} / {found[-1]['wall']:.2f}"
                for name, found in self.results.items()
                if found and name not in self.problems
            )
            print(f"{self.title}, round {number + 1} of {rounds}, seconds CPU / wall: {last}", flush=True)

    def medians(self) -> dict:
        return {
            name: {
                "cpu": statistics.median(result["cpu"] for result in found),
                "wall": statistics.median(result["wall"] for result in found),
                "peak": max(result["peak"] for result in found),
                "cog": statistics.median(result.get("cog", 0.0) for result in found),
                **{key: found[0][key] for key in ("skipped", "version") if key in found[0]},
            }
            for name, found in self.results.items()
            if found and name not in self.problems
        }


def corner(data):
    """Bounds of the upper left 64 x 64 pixels."""
    x, dx, _, y, _, dy = gdal.Open(data.images[0]).GetGeoTransform()
    return x, y + 64 * dy, x + 64 * dx, y


def difference(path: str, other: str) -> dict:
    """How the values of a composite (rounded) and another result (not rounded) differ where both have data."""
    rival = gdal.Open(other)
    ours, theirs = gdal.Open(path).ReadAsArray().astype(np.float64), rival.ReadAsArray().astype(np.float64)
    valid, filled = ours != 0, ~np.isnan(theirs) & (theirs != rival.GetRasterBand(1).GetNoDataValue())
    both = valid & filled
    return {
        "largest": float(np.abs(ours - theirs)[both].max()),
        "only_one": int((valid != filled).sum()),
        "pixels": int(both.sum()),
    }


def measure(data, dates: int, rounds: int, folder: str) -> dict:
    """All rivals on so many dates: {'pipeline': medians, 'single': medians, ...}."""
    chosen, bounds = data.some(dates), corner(data)
    masked = {"images": chosen.images, "masks": chosen.masks, "corner": bounds}
    single = {"images": chosen.single, "masks": (), "corner": bounds}
    path = {name: os.path.join(folder, f"{name}.tif") for name in ("pipeline", "ours", "qgis", "grass")}

    def composite(job, threads, output):
        return lambda: run_job("composite", {**job, "threads": threads, "output": output})

    pipeline = Rounds(
        f"{dates} dates",
        dict(
            zip(
                PIPELINE,
                (
                    lambda: run_job("decode", masked),
                    composite(masked, 1, path["pipeline"]),
                    composite(masked, 2, path["pipeline"]),
                    lambda: run_job("unpack", masked),
                ),
            )
        ),
    )
    pipeline.run(rounds)
    rivals = dict(
        zip(
            SINGLE,
            (
                composite(single, 1, path["ours"]),
                composite(single, 2, path["ours"]),
                lambda: run_job("qgis", {**single, "output": path["qgis"]}),
            ),
        )
    )
    try:
        imported = Grass(data)
        rivals[SINGLE[3]] = lambda: imported({**single, "output": path["grass"]})
    except Failed as error:
        print(f"left out: {error}", flush=True)
    bands = Rounds(f"{dates} dates, one masked band", rivals)
    bands.run(min(rounds, 3))
    return {
        "dates": dates,
        "observations": {"pipeline": dates * data.side**2 * 3, "single": dates * data.side**2},
        "pipeline": pipeline.medians(),
        "single": bands.medians(),
        "differences": {
            name: difference(path["ours"], path[key])
            for name, key in zip(SINGLE[2:], ("qgis", "grass"))
            if os.path.exists(path[key])
        },
    }


def ratios(entry: dict) -> dict:
    """The figures that the bar speaks of, for one number of dates; None where a rival is missing."""
    pipeline, single = entry["pipeline"], entry["single"]

    def over(results, above, below, what):
        return results[above][what] / results[below][what] if above in results and below in results else None

    return {
        "cpu of the composite / decoding": over(pipeline, PIPELINE[1], PIPELINE[0], "cpu"),
        "cpu of the composite before its COGs / decoding": (
            (pipeline[PIPELINE[1]]["cpu"] - pipeline[PIPELINE[1]]["cog"]) / pipeline[PIPELINE[0]]["cpu"]
            if PIPELINE[0] in pipeline and PIPELINE[1] in pipeline
            else None
        ),
        "cpu of the composite / our own decoder": over(pipeline, PIPELINE[1], PIPELINE[3], "cpu"),
        "wall of 1 thread / 2 threads": over(pipeline, PIPELINE[1], PIPELINE[2], "wall"),
        "cpu of QGIS / ours": over(single, SINGLE[2], SINGLE[0], "cpu"),
        "wall of QGIS / ours on 2 threads": over(single, SINGLE[2], SINGLE[1], "wall"),
        "cpu of GRASS / ours": over(single, SINGLE[3], SINGLE[0], "cpu"),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--quick", action="store_true", help="50 dates of 1024 x 1024 pixels at most, three rounds")
    parser.add_argument("--dates", help="numbers of dates, such as 10,100")
    parser.add_argument("--rounds", type=int)
    options = parser.parse_args()
    side, most = (1024, 50) if options.quick else (2048, 100)
    rounds = options.rounds or (3 if options.quick else ROUNDS)
    wanted = [int(word) for word in options.dates.split(",")] if options.dates else DATES
    wanted = [dates for dates in wanted if dates <= most]
    data = prepare(side, most)
    folder = FOLDER.parent / f"out-{os.getpid()}"
    folder.mkdir(parents=True)
    begin = time.monotonic()
    try:
        entries = [measure(data, dates, rounds, str(folder)) for dates in wanted]
    finally:
        shutil.rmtree(folder)
    for entry in entries:
        print(f"{entry['dates']} dates:")
        for part in ("pipeline", "single"):
            for name, result in entry[part].items():
                rate = entry["observations"][part] / result["cpu"] / 1e6
                print(
                    f"  {part:9}{name:28}{result['cpu']:8.2f} s CPU {result['wall']:8.2f} s wall {rate:6.0f} million "
                    f"observations per CPU-second {result['peak'] / 2**20:6.0f} MB"
                )
        for name, value in ratios(entry).items():
            print(f"  {name}: {'not measured' if value is None else f'{value:.2f}'}")
        for name, found in entry["differences"].items():
            print(f"  {name}: largest difference {found['largest']:g}, pixels that only one has {found['only_one']}")
    print(f"measured in {time.monotonic() - begin:.0f} s")
    if options.json:
        result = {"side": side, "rounds": rounds, "entries": [{**e, "ratios": ratios(e)} for e in entries]}
        pathlib.Path(options.json).write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
