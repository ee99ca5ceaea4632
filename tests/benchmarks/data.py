"""The benchmarks' data: a simulated series of Sentinel-2 scenes, and the same as masked single-band files.

Made once and kept; what is there already is not made again.
"""

from __future__ import annotations

import json
import os
import pathlib
import sys
import time
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from cloudtools_plugin.engine import simulate
from cloudtools_plugin.engine.blocks import Workers, default_threads
from cloudtools_plugin.engine.masks import PRESETS

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench" / "data"
BANDS = ("B04", "B03", "B02")


@dataclass(frozen=True)
class Data:
    """Paths by date.

    images: uint16, BANDS, tiled 512, DEFLATE with predictor 2, band interleaved, nodata 0; masks: SCL; single: the
    first band of each image with 0 (nodata) where it is masked.
    """

    side: int
    images: tuple
    masks: tuple
    single: tuple

    def some(self, dates: int):
        """The same with so many dates, evenly spread."""
        chosen = [round(i * (len(self.images) - 1) / max(1, dates - 1)) for i in range(dates)]
        return Data(self.side, *(tuple(paths[i] for i in chosen) for paths in (self.images, self.masks, self.single)))


class Progress:
    """A line for every tenth of a job."""

    def __init__(self, what: str):
        self.what, self.begin, self.next = what, time.monotonic(), 0.0

    def __call__(self, fraction: float) -> None:
        if fraction >= self.next:
            print(f"{self.what}: {100 * fraction:.0f} % after {time.monotonic() - self.begin:.0f} s", flush=True)
            self.next = min(1.0, 0.1 * (int(10 * fraction + 1e-9) + 1)) if fraction < 1 else 2.0


def prepare(side: int, dates: int) -> Data:
    """Data of `dates` dates of side x side pixels; rendered where they are not there yet."""
    folder = FOLDER / f"{side}x{dates}"
    record = folder / "series.json"
    if not record.exists():
        series = simulate.SceneSeries(
            width=side,
            height=side,
            dates=simulate.regular_dates("2023-01-01", "2024-12-31", dates),
            cloud_cover=0.5,
            bands=BANDS,
            percentiles=(),
        )
        what = f"simulating {dates} scenes of {side} x {side} pixels"
        simulate.simulate(series, str(folder), Progress(what), threads=default_threads())
    scenes = json.loads(record.read_text(encoding="utf-8"))["scenes"]
    images = tuple(str(folder / scene["image"]) for scene in scenes)
    masks = tuple(str(folder / scene["mask"]) for scene in scenes)
    # names and metadata that say nothing, so that nobody takes the numbers for anything but numbers
    single = tuple(str(folder / "single" / f"date{i:03}.tif") for i in range(dates))
    _mask_all(images, masks, single)
    return Data(side, images, masks, single)


def _mask_all(images, masks, single) -> None:
    os.makedirs(os.path.dirname(single[0]), exist_ok=True)
    todo = [paths for paths in zip(images, masks, single) if not os.path.exists(paths[2])]
    if not todo:
        return
    tell, done = Progress(f"masking {len(todo)} scenes"), []

    def work(_, paths):
        _mask(*paths)
        done.append(paths)
        tell(len(done) / len(todo))

    with Workers(default_threads()) as workers:
        workers.share(todo, work)


def _mask(image: str, mask: str, target: str) -> None:
    source = gdal.Open(image)
    values = source.GetRasterBand(1).ReadAsArray()
    values[PRESETS["s2_scl"].masked(gdal.Open(mask).ReadAsArray())] = 0
    options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "ZLEVEL=4", "PREDICTOR=2"]
    part = f"{target}.part"
    dataset = gdal.GetDriverByName("GTiff").Create(part, *np.shape(values)[::-1], 1, gdal.GDT_UInt16, options)
    dataset.SetGeoTransform(source.GetGeoTransform())
    dataset.SetProjection(source.GetProjection())
    dataset.GetRasterBand(1).SetNoDataValue(0)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None  # closing writes it
    os.replace(part, target)
