"""Running a plan: checkpoints, outputs that appear together, numbers for the report."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass, field, replace

import numpy as np

from ..blocks import BlockPlan, Checkpoint, Workers, forget, run_blocks
from ..errors import InputError, OutputError
from ..grid import crs_name
from ..messages import message
from ..raster import (
    Layer,
    Spool,
    bounded_cache,
    check_ending,
    check_writable,
    open_image,
    place,
    publish,
    valid_of,
)
from .plan import WITH_INDEX, CompositePlan
from .watch import Watch
from .zone import Zone, spread_dtype, spread_nodata

#: Share of the progress bar for reading and computing; the rest is for compressing the outputs and their overviews.
COMPUTE_SHARE = 0.92
#: Free disk wanted for each byte of raw output: the spool, and the finished files beside it.
DISK_FACTOR = 1.7


@dataclass(frozen=True)
class CompositeOutputs:
    """Paths of what to write; None = not wanted.

    count: valid observations of each pixel (uint16; of the band that has fewest); spread: 75th minus 25th percentile
    of each band; index: number of the scene (1 = first row of the scene table, 0 = none) that each pixel was taken
    from.
    """

    composite: str
    count: str | None = None
    spread: str | None = None
    index: str | None = None

    @property
    def paths(self):
        return [path for path in (self.composite, self.count, self.spread, self.index) if path]

    def check(self) -> None:
        """Raises OutputError for names that are no GeoTIFF's, that are the same, or where nothing can be written."""
        if len({os.path.abspath(path) for path in self.paths}) != len(self.paths):
            raise OutputError(message("Two outputs have the same file name; give each its own."))
        for path in self.paths:
            check_ending(path)
            check_writable(path)


@dataclass
class CompositeResult:
    """What came out, over the output grid.

    pixels_without_data: pixels that are nodata in the composite; mean_count, max_count: valid observations per pixel;
    histogram: pixels by number of valid observations; nodata: of the composite (None: it declares none, every pixel is
    valid); scenes: rows of the scene table; unreadable: (scene, reason) of those left out in part.
    """

    pixels: int
    pixels_without_data: int = 0
    mean_count: float = 0.0
    max_count: int = 0
    histogram: list = field(default_factory=list)
    nodata: float | None = None
    scenes: list = field(default_factory=list)
    warnings: list = field(default_factory=list)
    unreadable: list = field(default_factory=list)
    resumed_blocks: int = 0


def scene_table(plan: CompositePlan):
    """One dictionary per scene: what was decided about it, for logs and reports."""
    observation = {
        scene.number: number
        for number, slot in enumerate((slot for zone in plan.zones for slot in zone.slots), 1)
        for scene in slot
    }
    return [
        {
            "number": number,
            "scene": scene.name,
            "date": scene.when.strftime("%Y-%m-%d") if scene.when else "",
            "crs": crs_name(scene.image.grid.crs),
            "observation": observation.get(number, 0),
            "baseline": scene.offset.baseline,
            "offset": scene.offset.shift,
            "offset_source": scene.offset.reason,
            "mask": os.path.basename(scene.mask.path) if scene.mask else "",
            "mask_rule": scene.rule.describe() if scene.rule else "",
        }
        for number, scene in enumerate(plan.scenes, 1)
    ]


def _layers(plan: CompositePlan, outputs: CompositeOutputs, tags: dict):
    """The rasters of the job by kind. The count is always made, as the numbers depend on it; 'empty' is 1 where a value
    is nodata."""
    options = plan.options
    copies = len(plan.output_names) // plan.bands
    scales, offsets = plan.scales * copies, plan.offsets * copies
    layers = {
        "values": Layer(
            outputs.composite, plan.grid, plan.dtype, plan.output_names, plan.nodata, scales, offsets, tags=tags
        ),
        "count": Layer(
            outputs.count or f"{outputs.composite}.part.count.tif",
            plan.grid,
            "uint16",
            ("valid observations",),
            unit="observations",
            kind="classes",
            tags=tags,
        ),
    }
    if not math.isnan(plan.nodata):  # valid pixels may turn out to bear the nodata value
        layers["empty"] = Layer(f"{outputs.composite}.part.empty.tif", plan.grid, "uint8", plan.output_names)
    if outputs.spread:
        dtype = np.dtype(plan.dtype)
        layers["spread"] = Layer(
            outputs.spread,
            plan.grid,
            str(spread_dtype(dtype)),
            tuple(f"{name} p75-p25" for name in plan.band_names),
            float(spread_nodata(dtype)),
            plan.scales,
            tags=tags,
        )
    if outputs.index:
        names = ("scene number",)
        if options.method == "nearest_observation" and len(options.percentiles) > 1:
            names = tuple(f"scene number p{p:g}" for p in options.percentiles)
        layers["index"] = Layer(outputs.index, plan.grid, "uint16", names, 0.0, kind="classes", tags=tags)
    return layers


def _check_outputs(plan: CompositePlan, outputs: CompositeOutputs, layers) -> None:
    if outputs.index and plan.options.method not in WITH_INDEX:
        raise InputError(
            message(
                "The method '{method}' mixes observations, so there is no scene to name; leave out the index or "
                "choose one of {methods}.",
                method=plan.options.method,
                methods=", ".join(WITH_INDEX),
            )
        )
    outputs.check()
    sources = {
        os.path.abspath(path)
        for scene in plan.scenes
        for path in (*scene.image.paths, *((scene.mask.path,) if scene.mask else ()))
    }
    for path in map(os.path.abspath, outputs.paths):
        if path in sources:
            raise OutputError(message("'{path}' is one of the inputs; choose another name for the output.", path=path))
    check_writable(outputs.composite, int(DISK_FACTOR * sum(layer.raw_bytes for layer in layers.values())))


def composite(plan: CompositePlan, outputs: CompositeOutputs, tags=None, progress=None, cancelled=None, log=None):
    """Run a plan. Writes all outputs or none; a job that was killed goes on where it was when it is run again.

    tags: GDAL metadata for the outputs; progress(0..1), cancelled() -> bool, log(level, text). Returns CompositeResult.
    Raises Cancelled, InputError for a file that cannot be read, OutputError for one that cannot be written.
    """
    log = log or _ignore
    progress = progress or _ignore
    layers = _layers(plan, outputs, tags or {})
    _check_outputs(plan, outputs, layers)
    watch = Watch(plan)
    spools = {kind: Spool(layer) for kind, layer in layers.items()}
    try:
        with bounded_cache(), Workers(plan.threads, cancelled) as workers:
            job = _Job(plan, outputs, spools, workers, watch, log)
            (job.warped if plan.warp_once else job.direct)(lambda fraction: progress(COMPUTE_SHARE * fraction))
            result = job.result()
            wanted = {kind: spool for kind, spool in spools.items() if spool.layer.path in outputs.paths}
            _finish(wanted, plan.threads, progress, cancelled)
        publish([(spool.cog, spool.layer.path) for spool in wanted.values()])
    finally:
        for spool in spools.values():
            spool.discard()
        forget(outputs.paths)
    result.scenes = scene_table(plan)
    result.unreadable = watch.unreadable_scenes
    late = watch.warnings()
    late += [
        message("Scene '{scene}' could not be read in part and was left out there: {reason}", scene=name, reason=reason)
        for name, reason in result.unreadable
    ]
    if result.pixels / 2 < result.pixels_without_data < result.pixels:
        late.append(
            message(
                "{share:.0f} % of the composite are without data: no image covers them, or they are masked in too "
                "many images. Give more images, check the masks, or choose an extent.",
                share=100.0 * result.pixels_without_data / result.pixels,
            )
        )
    if result.pixels_without_data == result.pixels:
        late.append(
            message(
                "No pixel has enough valid observations: everything is masked or without data; check the masks and "
                "the rule that says which values are masked."
            )
        )
    for text in late:
        log("warning", text)
    result.warnings = [text for level, text in plan.notes if level == "warning"] + late
    progress(1.0)
    return result


def _finish(spools, threads: int, progress, cancelled) -> None:
    total = sum(spool.layer.raw_bytes for spool in spools.values())
    before = 0
    for spool in spools.values():
        own = spool.layer.raw_bytes
        spool.finish(
            threads,
            lambda f, before=before, own=own: progress(
                COMPUTE_SHARE + (1 - COMPUTE_SHARE) * (before + f * own) / total
            ),
            cancelled,
        )
        before += own


class _Job:
    """The blocks of a plan into the spools, and the numbers over them."""

    def __init__(self, plan: CompositePlan, outputs: CompositeOutputs, spools, workers: Workers, watch: Watch, log):
        self.plan, self.outputs, self.spools = plan, outputs, spools
        self.workers, self.watch, self.log = workers, watch, log
        self.notes = {}
        self.resumed = 0

    def _wanted(self):
        return {kind: kind in self.spools for kind in ("spread", "index")}

    def _write(self, window, block) -> None:
        for kind, spool in self.spools.items():
            # a new spool holds nothing but 0: nowhere empty, as most blocks of many dates are
            if kind != "empty" or self.resumed or block[kind].any():
                spool.write(window, block[kind])

    def direct(self, progress) -> None:
        """All scenes straight on the output grid, with checkpoints."""
        plan, zone = self.plan, self.plan.zones[0]
        checkpoint = Checkpoint(
            self.outputs.paths,
            [plan.fingerprint(), sorted(self.spools), repr(zone.blocks)],
            sync=lambda: [spool.flush() for spool in self.spools.values()],
        )
        done = checkpoint.load()
        if done and all(spool.holds_everything for spool in self.spools.values()):
            self.notes, self.resumed = done, len(done)
            for note in done.values():
                self.watch.remember(note[3])
            self.log(
                "info",
                message(
                    "An interrupted run of the same job is continued: {done} of {blocks} blocks are there.",
                    done=len(done),
                    blocks=len(zone.blocks),
                ),
            )
        else:
            forget(self.outputs.paths)
            checkpoint.begin()
        for spool in self.spools.values():
            spool.start(resume=bool(self.notes))
        engine = Zone(plan, zone, self.workers, self._wanted(), _folder(self.outputs.composite), self.watch)

        def work(index, window):
            block = engine.block(window)
            self._write(window, block)
            self.notes[index] = self._numbers(block)
            checkpoint.mark(index, self.notes[index])

        try:
            run_blocks(zone.blocks, work, 1, progress, self.workers.cancelled, done=frozenset(self.notes))
        finally:
            engine.close()

    def warped(self, progress) -> None:
        """Each zone on its own grid, then all warped once and merged where they overlap."""
        forget(self.outputs.paths)
        parts = []
        sizes = [zone.grid.width * zone.grid.height * len(zone.slots) for zone in self.plan.zones]
        for number, zone in enumerate(self.plan.zones):
            start, span = sum(sizes[:number]) / sum(sizes), sizes[number] / sum(sizes)
            parts.append(
                self._zone_files(number, zone, lambda f, start=start, span=span: progress(0.9 * (start + f * span)))
            )
        for spool in self.spools.values():
            spool.start()
        grid = self.plan.grid
        # a method that promises observations must not mix them
        resampling = "nearest" if self.plan.options.method in WITH_INDEX else self.plan.options.resampling
        placed = [
            {
                kind: place(image.bands, grid, resampling if kind in ("values", "spread") else "nearest")
                for kind, image in part.items()
            }
            for part in parts
        ]
        blocks = BlockPlan(grid, min(512, grid.width), min(512, grid.height))

        def work(index, window):
            block = self._merged(window, placed)
            self._write(window, block)
            self.notes[index] = self._numbers(block)

        run_blocks(blocks, work, 1, lambda f: progress(0.9 + 0.1 * f), self.workers.cancelled)

    def _zone_files(self, number: int, zone, progress):
        """Composite one zone into temporary files; {kind: Image}."""
        prefix = f"{self.outputs.composite}.part.zone{number}"
        spools = {
            kind: Spool(replace(spool.layer, path=f"{prefix}.{kind}.tif", grid=zone.grid, tags={}))
            for kind, spool in self.spools.items()
        }
        engine = Zone(self.plan, zone, self.workers, self._wanted(), _folder(self.outputs.composite), self.watch)

        def work(_, window):
            block = engine.block(window)
            for kind, spool in spools.items():
                spool.write(window, block[kind])

        try:
            for spool in spools.values():
                spool.start()
            run_blocks(zone.blocks, work, 1, progress, self.workers.cancelled)
            for spool in spools.values():
                spool.finish(self.plan.threads, None, self.workers.cancelled)
                spool.publish()
        finally:
            engine.close()
            for spool in spools.values():
                spool.discard()
        return {kind: open_image(spool.layer.path) for kind, spool in spools.items()}

    def _merged(self, window, placed):
        """A block of the output from the zones' composites: where they overlap, each pixel from the zone that has most
        observations there, so that it is the statistic of one stack and not a mixture of two."""
        plan = self.plan
        block = {
            kind: np.full(
                (len(spool.layer.names), *window.shape),
                0 if spool.layer.nodata is None else spool.layer.nodata,
                spool.layer.dtype,
            )
            for kind, spool in self.spools.items()
        }
        best = np.full(window.shape, -1, np.int32)
        empty = np.ones(block["values"].shape, bool)
        for part in placed:
            self.workers.check()
            arrays = {kind: source.read(window) for kind, source in part.items()}
            values, inside = arrays["values"]
            counts, counted = arrays["count"]
            if values is None or counts is None:
                continue
            valid = valid_of(values, plan.nodata)
            if "empty" in part and arrays["empty"][0] is not None:
                valid = arrays["empty"][0] == 0
            for known in (inside, counted):
                if known is not None:
                    valid &= known
            better = valid.any(axis=0) & (counts[0].astype(np.int32) > best)
            best[better] = counts[0][better]
            empty[:, better] = ~valid[:, better]
            for kind, array in block.items():
                if arrays[kind][0] is not None:
                    array[:, better] = arrays[kind][0][:, better]
        if plan.options.empty == "nodata":
            empty |= best < plan.options.min_observations
        block["values"][empty] = np.asarray(plan.nodata).astype(plan.dtype)
        block["count"] = np.maximum(best, 0).astype(np.uint16)[None]
        block["empty"] = empty.astype(np.uint8)
        return block

    def _numbers(self, block):
        """[pixels by count, pixels without data, valid numbers that bear the nodata value, scenes newly found
        unreadable] of a block; goes into JSON."""
        plan = self.plan
        empty = block["empty"].astype(bool)
        collisions = 0
        if not math.isnan(plan.nodata):
            marked = block["values"] == np.asarray(plan.nodata).astype(plan.dtype)
            collisions = int((marked & ~empty).sum())
        histogram = np.bincount(block["count"].reshape(-1)).tolist()
        return [histogram, int(empty.any(axis=0).sum()), collisions, self.watch.news()]

    def result(self) -> CompositeResult:
        """Numbers over all blocks, and the nodata value that the composite can declare."""
        plan = self.plan
        longest = max(len(note[0]) for note in self.notes.values())
        total = np.zeros(longest, np.int64)
        for note in self.notes.values():
            total[: len(note[0])] += np.asarray(note[0], np.int64)
        missing = sum(note[1] for note in self.notes.values())
        collisions = sum(note[2] for note in self.notes.values())
        result = CompositeResult(
            pixels=plan.grid.width * plan.grid.height,
            pixels_without_data=missing,
            mean_count=float((total * np.arange(longest)).sum() / total.sum()),
            max_count=int(np.flatnonzero(total).max()),
            histogram=total.tolist(),
            nodata=plan.nodata,
            resumed_blocks=self.resumed,
        )
        if collisions:
            result.nodata = self._free_nodata(missing, collisions)
        return result

    def _free_nodata(self, missing: int, collisions: int):
        """Valid pixels have the value that was to mark pixels without data: take another, or none where none is
        needed."""
        spool = self.spools["values"]
        if missing == 0:
            spool.layer = replace(spool.layer, nodata=None)
            return None
        dtype = np.dtype(self.plan.dtype)
        blocks = BlockPlan(self.plan.grid, self.plan.grid.width, max(1, 2**20 // self.plan.grid.width))
        free = self._unused_value(dtype, blocks)
        if free is None:
            self.log(
                "warning",
                message(
                    "{number} valid pixels have the value {nodata:g}, which also marks pixels without data; the count "
                    "layer tells them apart.",
                    number=collisions,
                    nodata=self.plan.nodata,
                ),
            )
            return self.plan.nodata
        for index in range(len(blocks)):
            self.workers.check()
            values = spool.read(blocks[index])
            values[self.spools["empty"].read(blocks[index]) > 0] = free
            spool.write(blocks[index], values)
        spool.layer = replace(spool.layer, nodata=float(free))
        self.log(
            "info",
            message(
                "Pixels without data have the value {value:g}, as valid pixels have the value {nodata:g}.",
                value=free,
                nodata=self.plan.nodata,
            ),
        )
        return float(free)

    def _unused_value(self, dtype, blocks):
        """A number that no pixel of the composite has: NaN, or the highest one free; None where there is none."""
        if dtype.kind == "f":
            return math.nan
        info = np.iinfo(dtype)
        highest = min(info.max, info.min + 2**16 - 1) if dtype.itemsize <= 2 else info.max
        lowest = highest - min(2**16 - 1, highest - info.min)
        used = np.zeros(highest - lowest + 1, bool)
        for index in range(len(blocks)):
            values = self.spools["values"].read(blocks[index]).astype(np.int64).ravel()
            used[values[(values >= lowest) & (values <= highest)] - lowest] = True
        unused = np.flatnonzero(~used)
        return int(unused[-1]) + int(lowest) if len(unused) else None


def _ignore(*_) -> None:
    """Stands for a callback that nobody gave."""


def _folder(path: str) -> str:
    return os.path.dirname(os.path.abspath(path))
