"""A series as files: images, masks, truth and a record, all of them or none."""

from __future__ import annotations

import contextlib
import math
import os
from dataclasses import asdict, dataclass, field

import numpy as np
from osgeo import gdal

from ..blocks import BlockPlan, Workers
from ..classes import CLASSES_TAG
from ..errors import OutputError
from ..grid import Window
from ..messages import message
from ..raster import bounded_cache, check_writable, make_folder, publish, quiet_gdal, remove_parts, write_json
from .clouds import CLASS_NAMES, CLEAR, CLOUD, MISSING, THIN
from .landscape import COVERS
from .plan import ScenePlan, plan_scenes
from .render import clear_block, landscape, render_block
from .series import SceneSeries

TILE = 512
#: Files of so many dates are open at the same time (three files each; systems allow as few as 1024).
OPEN_DATES = 64
TRUTH_BYTES = 48 * 2**20


@dataclass(frozen=True)
class SeriesFiles:
    """What was written: paths in the order of the dates.

    truth: 'classes' (list; the plugin's mask classes), 'landcover' (COVERS, from 1), one entry such as 'p25' for each
    percentile of the clear surfaces, and 'clear' (list) where asked for; record: series.json, with the plan and these
    numbers for each date. cloud_shares: measured share of cloud and thin cloud among the valid pixels of each date (0
    where there are none).
    """

    images: list
    masks: list
    truth: dict
    record: str
    cloud_shares: list = field(default_factory=list)

    @property
    def paths(self):
        flat = [path for value in self.truth.values() for path in (value if isinstance(value, list) else [value])]
        return [*self.images, *self.masks, *flat, self.record]


class _File:
    """A tiled GeoTIFF in the making at '<path>.part'; blocks that are whole tiles are compressed as they come."""

    def __init__(self, path, grid, dtype, names, tags):
        self.path = path
        self._dataset = None
        kind, predictor = (gdal.GDT_UInt16, 2) if dtype == "uint16" else (gdal.GDT_Byte, 1)
        options = [
            "TILED=YES",
            f"BLOCKXSIZE={TILE}",
            f"BLOCKYSIZE={TILE}",
            "COMPRESS=DEFLATE",
            "ZLEVEL=4",
            f"PREDICTOR={predictor}",
            "INTERLEAVE=BAND",
            "BIGTIFF=IF_SAFER",
        ]
        with self._refusals():
            dataset = gdal.GetDriverByName("GTiff").Create(
                f"{path}.part", grid.width, grid.height, len(names), kind, options
            )
            if dataset is not None:
                dataset.SetGeoTransform(grid.transform)
                dataset.SetProjection(grid.crs)
                dataset.SetMetadata({key: str(value) for key, value in tags.items()})
                for index, name in enumerate(names, 1):
                    band = dataset.GetRasterBand(index)
                    band.SetDescription(name)
                    band.SetNoDataValue(0)
        self._dataset = dataset

    @contextlib.contextmanager
    def _refusals(self):
        """GDAL's errors, whether it raises them or not, as OutputError."""
        problems = []

        def note(level, _number, text):
            if level >= gdal.CE_Failure:
                problems.append(text)

        gdal.PushErrorHandler(note)
        try:
            yield
        except RuntimeError as error:
            problems.append(str(error))
        finally:
            gdal.PopErrorHandler()
        if problems:
            raise OutputError(
                message(
                    "'{path}' cannot be written ({reason}); check folder and disk space.",
                    path=self.path,
                    reason=problems[0],
                )
            )

    def write(self, window: Window, values) -> None:
        """Write (bands, rows, cols) values."""
        with self._refusals():
            for index in range(values.shape[0]):
                band = self._dataset.GetRasterBand(index + 1)
                band.WriteArray(values[index], window.col, window.row)
                band.FlushCache()  # hundreds of files share GDAL's block cache

    def close(self) -> None:
        """Write what is left. Raises OutputError where that fails."""
        with self._refusals():
            self._dataset = None

    def abandon(self) -> None:
        """Close without a word; the file is going to be removed (or is closed already)."""
        with quiet_gdal():
            self._dataset = None


def _paths(series, folder):
    stems = [scene.stem for scene in plan_scenes(series)]
    truth = {
        "classes": [os.path.join(folder, "truth", "classes", f"{stem}_classes.tif") for stem in stems],
        "landcover": os.path.join(folder, "truth", "landcover.tif"),
    }
    for percentile in series.percentiles:
        truth[f"p{percentile:g}"] = os.path.join(folder, "truth", f"clear_p{percentile:g}.tif")
    if series.clear_scenes:
        truth["clear"] = [os.path.join(folder, "truth", "clear", f"{stem}_clear.tif") for stem in stems]
    return SeriesFiles(
        [os.path.join(folder, "images", f"{stem}.tif") for stem in stems],
        [os.path.join(folder, "masks", f"{stem}_SCL.tif") for stem in stems],
        truth,
        os.path.join(folder, "series.json"),
        [0.0] * len(stems),
    )


def scene_tags(series: SceneSeries, scene: ScenePlan) -> dict:
    """Metadata items of a scene's image, named as GDAL names those of Sentinel-2 products."""
    tags = {
        "PROCESSING_BASELINE": scene.baseline,
        "DATATAKE_SENSING_START": scene.time,
        "PROCESSING_LEVEL": f"Level-{series.level[1:]}",
        "QUANTIFICATION_VALUE": 10000,
        "MEAN_SUN_ZENITH_ANGLE": f"{scene.sun_zenith:.6f}",
        "MEAN_SUN_AZIMUTH_ANGLE": f"{scene.sun_azimuth:.6f}",
        "SIMULATED": "YES",
        "SIMULATION_SEED": series.seed,
        "SIMULATION_CLOUD_HEIGHT": f"{scene.cloud_height:.1f}",
    }
    if scene.offset:
        tags["BOA_ADD_OFFSET" if series.level == "L2A" else "RADIO_ADD_OFFSET"] = -scene.offset
    return tags


def simulate(
    series: SceneSeries,
    folder: str,
    progress=None,
    cancelled=None,
    log=None,
    threads: int = 1,
    source: dict | None = None,
) -> SeriesFiles:
    """Write a series into a folder: images/, masks/ (scene classification), truth/ and series.json.

    progress(fraction 0..1), cancelled() and log(level, text) are optional; source: what series.json shall say of where
    the series comes from. Nothing appears under its final name before all is rendered, and nothing half-written stays
    behind. Raises OutputError where the folder cannot be written, and Cancelled.
    """
    tell, log = progress or _nothing, log or _nothing
    scenes = plan_scenes(series)
    files = _paths(series, folder)
    made = _make_folders(files, folder)
    log(
        "info",
        message(
            "{scenes} scenes, {grid}, {bands}, {level}",
            scenes=len(scenes),
            grid=series.grid.describe(),
            bands=", ".join(series.bands),
            level=series.level,
        ),
    )
    images = os.path.join(folder, "images")
    known = {os.path.basename(path) for path in files.images}
    older = [name for name in os.listdir(images) if name.endswith(".tif") and name not in known]
    if older:
        log(
            "warning",
            message(
                "The folder already holds {number} other images; they stay there beside the new ones.",
                number=len(older),
            ),
        )
    plan = BlockPlan(series.grid, min(TILE, series.width), min(TILE, series.height))
    counts = np.zeros((len(scenes), len(CLASS_NAMES)), np.int64)
    weather = 0.7 if series.percentiles else 1.0  # share of the work
    try:
        with bounded_cache(), Workers(threads, cancelled) as workers:
            for first in range(0, len(scenes), OPEN_DATES):
                group = range(first, min(first + OPEN_DATES, len(scenes)))
                begun, share = first / len(scenes), len(group) / len(scenes)
                _write_dates(
                    series,
                    group,
                    files,
                    plan,
                    workers,
                    counts,
                    lambda done, begun=begun, share=share: tell(weather * (begun + share * done)),
                )
            if series.percentiles:
                _write_percentiles(series, files, plan, workers, lambda done: tell(weather + (1 - weather) * done))
            workers.check()
        valid = np.maximum(counts[:, CLEAR:].sum(axis=1), 1)
        files.cloud_shares[:] = ((counts[:, THIN] + counts[:, CLOUD]) / valid).tolist()
        publish([(f"{path}.part", path) for path in files.paths[:-1]])
        write_json(files.record, {**(source or {}), **_record(series, scenes, files, counts, folder)})
    except BaseException:
        for path in files.paths:
            remove_parts(path)
        for path in made:
            with contextlib.suppress(OSError):  # not empty: somebody else's
                os.rmdir(path)
        raise
    for scene, share, count in zip(scenes, files.cloud_shares, counts):
        log(
            "info",
            message(
                "{scene}: cloud {cloud:.1f} %, no data {missing:.1f} %, sun zenith {zenith:.1f}, azimuth {azimuth:.1f}",
                scene=scene.stem,
                cloud=100 * share,
                missing=100 * count[MISSING] / count.sum(),
                zenith=scene.sun_zenith,
                azimuth=scene.sun_azimuth,
            ),
        )
    tell(1.0)
    return files


def _nothing(*_):
    """The callback of a caller who gave none."""


def _make_folders(files, folder):
    """The folders that had to be made, the deepest first."""
    made = []
    for path in sorted({folder, *(os.path.dirname(path) for path in files.paths)}):
        if make_folder(path):
            made.append(path)
        check_writable(os.path.join(path, "simulation"))
    return made[::-1]


def _write_dates(series, group, files, plan, workers, counts, tell):
    """Images, masks and classes of some dates, block by block, the landscape once for all of them; and land cover."""
    scenes, grid = plan_scenes(series), series.grid
    classes = ",".join(f"{code}={name}" for code, name in enumerate(CLASS_NAMES))
    with contextlib.ExitStack() as stack:

        def create(*arguments):
            file = _File(*arguments)
            stack.callback(file.abandon)
            return file

        opened = {}
        for i in group:
            opened[i] = [
                create(files.images[i], grid, "uint16", series.bands, scene_tags(series, scenes[i])),
                create(files.masks[i], grid, "uint8", ("SCL",), {"SIMULATED": "YES", "MASK_ERROR": series.mask_error}),
                create(
                    files.truth["classes"][i], grid, "uint8", ("class",), {CLASSES_TAG: classes, "SIMULATED": "YES"}
                ),
            ]
            if series.clear_scenes:
                opened[i].append(create(files.truth["clear"][i], grid, "uint16", series.bands, {"SIMULATED": "YES"}))
        landcover = (
            create(
                files.truth["landcover"],
                grid,
                "uint8",
                ("land cover",),
                {f"COVER_{code + 1}": name for code, name in enumerate(COVERS)},
            )
            if group[0] == 0
            else None
        )
        for position in range(len(plan)):
            window = plan[position]
            land = landscape(series, window)
            if landcover is not None:
                landcover.write(window, land.cover[None] + np.uint8(1))

            def work(_, i, window=window, land=land):
                block = render_block(series, i, window, land)
                counts[i] += np.bincount(block.classes.ravel(), minlength=len(CLASS_NAMES))
                arrays = [block.values, block.scl[None], block.classes[None]]
                if series.clear_scenes:
                    arrays.append(clear_block(series, i, window, land))
                for file, values in zip(opened[i], arrays):
                    file.write(window, values)

            workers.share(group, work)
            tell((position + 1) / len(plan))
        for file in [file for parts in opened.values() for file in parts] + ([landcover] if landcover else []):
            file.close()


def _write_percentiles(series, files, plan, workers, tell):
    """Percentiles of the clear surfaces of all dates, linear between ranks, rounded half to even."""
    names = [f"p{percentile:g}" for percentile in series.percentiles]
    dates, bands = len(series.dates), len(series.bands)
    rows = max(1, int(TRUTH_BYTES / workers.threads / (2 * dates * bands * plan.width)))
    with contextlib.ExitStack() as stack:
        opened = []
        for name in names:
            opened.append(
                _File(
                    files.truth[name],
                    series.grid,
                    "uint16",
                    series.bands,
                    {"SIMULATED": "YES", "CONTENT": f"percentile {name[1:]} of the clear surfaces"},
                )
            )
            stack.callback(opened[-1].abandon)
        for position in range(len(plan)):
            whole = plan[position]
            results = np.empty((len(names), bands, *whole.shape), np.uint16)

            def work(_, window, whole=whole, results=results):
                land = landscape(series, window)
                stack = np.empty((bands, dates, *window.shape), np.uint16)
                for i in range(dates):
                    stack[:, i] = clear_block(series, i, window, land)
                for band in range(bands):
                    results[(slice(None), band, *window.slices(whole))] = _percentiles(stack[band], series.percentiles)

            workers.share(
                [
                    Window(whole.col, row, whole.width, min(rows, whole.row + whole.height - row))
                    for row in range(whole.row, whole.row + whole.height, rows)
                ],
                work,
            )
            for file, values in zip(opened, results):
                file.write(whole, values)
            tell((position + 1) / len(plan))
        for file in opened:
            file.close()


def _percentiles(stack, wanted):
    """(percentiles, rows, cols) uint16 of (dates, rows, cols) uint16."""
    dates = stack.shape[0]
    flat = np.ascontiguousarray(stack.reshape(dates, -1).T)
    ranks = [percentile / 100 * (dates - 1) for percentile in wanted]
    flat.partition(sorted({index for rank in ranks for index in (math.floor(rank), math.ceil(rank))}), axis=1)
    result = np.empty((len(ranks), flat.shape[0]))
    for position, rank in enumerate(ranks):
        low, high = flat[:, math.floor(rank)].astype(float), flat[:, math.ceil(rank)].astype(float)
        result[position] = low + (high - low) * (rank - math.floor(rank))
    return np.rint(result).astype(np.uint16).reshape(len(ranks), *stack.shape[1:])


def _record(series, scenes, files, counts, folder):
    """What series.json holds."""
    entries = []
    for i, scene in enumerate(scenes):
        plan = {key: None if value == math.inf else value for key, value in asdict(scene).items()}
        paths = {"image": files.images[i], "mask": files.masks[i], "classes": files.truth["classes"][i]}
        paths = {key: os.path.relpath(path, folder).replace(os.sep, "/") for key, path in paths.items()}
        entries.append(
            {
                **plan,
                **paths,
                "pixels": dict(zip(CLASS_NAMES, counts[i].tolist())),
                "cloud_share_measured": files.cloud_shares[i],
            }
        )
    return {"series": asdict(series), "scenes": entries}
