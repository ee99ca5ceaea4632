"""Running a plan: checkpoints, outputs that appear together, numbers for the report."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass, field, replace

import numpy as np

from ..blocks import BlockPlan, Checkpoint, Workers, forget, run_blocks
from ..errors import InputError, OutputError
from ..grid import crs_name
from ..raster import Layer, Spool, bounded_cache, check_writable, open_image, place, valid_of
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
    """The rasters of the job by kind. The count is always made, as the numbers and the nodata value depend on it."""
    options = plan.options
    layers = {
        "values": Layer(
            outputs.composite, plan.grid, plan.dtype, plan.output_names, plan.nodata, plan.scale, plan.offset, tags=tags
        ),
        "count": Layer(
            outputs.count or f"{outputs.composite}.part.count",
            plan.grid,
            "uint16",
            ("valid observations",),
            unit="observations",
            kind="classes",
            tags=tags,
        ),
    }
    if outputs.spread:
        dtype = np.dtype(plan.dtype)
        layers["spread"] = Layer(
            outputs.spread,
            plan.grid,
            str(spread_dtype(dtype)),
            tuple(f"{name} p75-p25" for name in plan.band_names),
            float(spread_nodata(dtype)),
            plan.scale,
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
            f"The method '{plan.options.method}' mixes observations, so there is no scene to name; leave out the "
            f"index or choose one of {', '.join(WITH_INDEX)}."
        )
    targets = [os.path.abspath(path) for path in outputs.paths]
    if len(set(targets)) != len(targets):
        raise OutputError("Two outputs have the same file name; give each its own.")
    sources = {
        os.path.abspath(path)
        for scene in plan.scenes
        for path in (*scene.image.paths, *((scene.mask.path,) if scene.mask else ()))
    }
    for path in targets:
        if path in sources:
            raise OutputError(f"'{path}' is one of the inputs; choose another name for the output.")
        check_writable(path)
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
            if not outputs.count:
                spools.pop("count").discard()
            _finish(spools, plan.threads, progress, cancelled)
        for spool in spools.values():
            spool.publish()
    finally:
        forget(outputs.paths)
        for spool in spools.values():
            spool.discard()
    result.scenes = scene_table(plan)
    result.unreadable = watch.unreadable_scenes
    late = watch.warnings()
    late += [
        f"Scene '{name}' could not be read in part and was left out there: {reason}"
        for name, reason in result.unreadable
    ]
    if result.pixels_without_data == result.pixels:
        late.append(
            "No pixel has enough valid observations: everything is masked or without data; check the masks and the "
            "rule that says which values are masked."
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
            spool.write(window, block[kind])

    def direct(self, progress) -> None:
        """All scenes straight on the output grid, with checkpoints."""
        plan, zone = self.plan, self.plan.zones[0]
        checkpoint = Checkpoint(
            self.outputs.composite,
            [plan.fingerprint(), sorted(self.spools), repr(zone.blocks)],
            sync=lambda: [spool.flush() for spool in self.spools.values()],
        )
        done = checkpoint.load()
        if done and all(spool.holds_everything for spool in self.spools.values()):
            self.notes, self.resumed = done, len(done)
            self.log(
                "info",
                f"An interrupted run of the same job is continued: {len(done)} of {len(zone.blocks)} blocks are there.",
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
        placed = [
            {
                kind: place(
                    image.bands, grid, "nearest" if kind in ("count", "index") else self.plan.options.resampling
                )
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
        for spool in spools.values():
            spool.start()
        engine = Zone(self.plan, zone, self.workers, self._wanted(), _folder(self.outputs.composite), self.watch)

        def work(_, window):
            block = engine.block(window)
            for kind, spool in spools.items():
                spool.write(window, block[kind])

        try:
            run_blocks(zone.blocks, work, 1, progress, self.workers.cancelled)
        finally:
            engine.close()
        for spool in spools.values():
            spool.finish(self.plan.threads, None, self.workers.cancelled)
            spool.publish()
        return {kind: open_image(spool.layer.path) for kind, spool in spools.items()}

    def _merged(self, window, placed):
        """A block of the output from the zones' composites: where they overlap, the mean weighted by observations; the
        scene number is that of the zone with the most."""
        plan = self.plan
        shape = window.shape
        best = np.zeros(shape, np.uint16)
        sums, weights, single = {}, {}, {}
        index = np.zeros((len(self.spools["index"].layer.names), *shape), np.uint16) if "index" in self.spools else None
        for part in placed:
            self.workers.check()
            counts, inside = part["count"].read(window)
            if counts is None:
                continue
            count = np.where(inside, counts[0], 0) if inside is not None else counts[0]
            for kind in ("values", "spread"):
                if kind not in self.spools:
                    continue
                values, inside = part[kind].read(window)
                if values is None:
                    continue
                valid = valid_of(values, self.spools[kind].layer.nodata)
                if inside is not None:
                    valid &= inside
                # where 'empty' = masked was chosen, pixels without clear observations still have a value
                weight = np.where(valid, np.maximum(count, 1), 0).astype(np.float64)
                if kind not in sums:
                    sums[kind], weights[kind] = np.zeros(values.shape), np.zeros(values.shape)
                    single[kind] = np.zeros(values.shape, values.dtype)
                np.copyto(single[kind], values, where=valid & (weights[kind] == 0))
                sums[kind] += np.where(valid, values, 0) * weight
                weights[kind] += weight
                single.setdefault(f"{kind} parts", np.zeros(values.shape, np.uint8))
                single[f"{kind} parts"] += valid
            if index is not None:
                numbers, inside = part["index"].read(window)
                if numbers is not None:
                    better = count > best
                    if inside is not None:
                        better &= inside
                    np.copyto(index, numbers, where=better[None] & (numbers > 0))
            np.maximum(best, count, out=best)
        block = {"count": best[None], "index": index}
        for kind in ("values", "spread"):
            if kind not in self.spools:
                continue
            layer = self.spools[kind].layer
            dtype = np.dtype(layer.dtype)
            out = np.full((len(layer.names), *shape), np.asarray(layer.nodata).astype(dtype))
            if kind in sums:
                alone = single[f"{kind} parts"] == 1
                np.copyto(out, single[kind], where=alone)
                both = single[f"{kind} parts"] > 1
                mean = sums[kind][both] / weights[kind][both]
                out[both] = (mean if dtype.kind == "f" else np.rint(mean)).astype(dtype)
            block[kind] = out
        if plan.options.min_observations > 1 and plan.options.empty == "nodata":
            block["values"][:, best < plan.options.min_observations] = np.asarray(plan.nodata).astype(plan.dtype)
        return block

    def _numbers(self, block):
        """[pixels by count, pixels without data, valid pixels that bear the nodata value] of a block; goes into
        JSON.
        """
        plan = self.plan
        count = block["count"].reshape(-1)
        histogram = np.bincount(count).tolist()
        values = block["values"].reshape(block["values"].shape[0], -1)
        if math.isnan(plan.nodata):
            return [histogram, int(np.isnan(values).any(axis=0).sum()), 0]
        marked = (values == np.asarray(plan.nodata).astype(values.dtype)).any(axis=0)
        if plan.options.empty == "masked":
            return [histogram, int(marked.sum()), 0]
        missing = count < plan.options.min_observations
        return [histogram, int(missing.sum()), int((marked & ~missing).sum())]

    def result(self) -> CompositeResult:
        """Numbers over all blocks, and the nodata value that the composite can declare."""
        plan = self.plan
        longest = max(len(histogram) for histogram, _, _ in self.notes.values())
        total = np.zeros(longest, np.int64)
        for histogram, _, _ in self.notes.values():
            total[: len(histogram)] += np.asarray(histogram, np.int64)
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
        if collisions and not plan.nodata_declared:
            result.nodata = self._free_nodata(missing, collisions)
        return result

    def _free_nodata(self, missing: int, collisions: int):
        """The images declare no nodata value, and valid pixels of the result have the one that was taken: take
        another.
        """
        spool = self.spools["values"]
        dtype = np.dtype(self.plan.dtype)
        if missing == 0:
            spool.layer = replace(spool.layer, nodata=None)
            return None
        blocks = BlockPlan(self.plan.grid, self.plan.grid.width, max(1, 2**20 // self.plan.grid.width))
        info = np.iinfo(dtype)
        free = info.max
        if dtype.itemsize <= 2:
            used = np.zeros(2**16, bool)
            for index in range(len(blocks)):
                used[spool.read(blocks[index]).astype(np.int32) - info.min] = True
            unused = np.flatnonzero(~used[: info.max - info.min + 1])
            free = int(unused[-1]) + info.min if len(unused) else None
        if free is None:
            self.log(
                "warning",
                f"{collisions} valid pixels have the value {self.plan.nodata:g}, which also marks pixels "
                "without data; the count layer tells them apart.",
            )
            return self.plan.nodata
        for index in range(len(blocks)):
            self.workers.check()
            window = blocks[index]
            values = spool.read(window)
            values[:, self.spools["count"].read(window)[0] < self.plan.options.min_observations] = free
            spool.write(window, values)
        spool.layer = replace(spool.layer, nodata=float(free))
        self.log(
            "info", f"Pixels without data have the value {free}, as valid pixels have the value {self.plan.nodata:g}."
        )
        return float(free)


def _ignore(*_) -> None:
    """Stands for a callback that nobody gave."""


def _folder(path: str) -> str:
    return os.path.dirname(os.path.abspath(path))
