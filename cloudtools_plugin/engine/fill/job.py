"""Filling from files to files: plan the gap's components, fill each in its own box, write everything or nothing."""

from __future__ import annotations

import functools
import threading
from dataclasses import dataclass, field

import numpy as np

from ..blocks import BlockPlan, Portion, default_threads, never, run_portions
from ..errors import Cancelled, InputError
from ..grid import Grid, Window
from ..masks import dilate
from ..messages import message
from ..raster import Layer, Spool, bounded_cache, check_writable, representable
from . import compatible, holdout, methods, quality, slra, superpixels
from .components import Gap, Task, plan_chains, plan_tasks, runs_of
from .huge import LIMIT, fill_tile, solve_coarsely, tile_arguments, tile_side, tiles
from .sources import FreeValue, Source, is_copy

NOT_FILLED, KEPT = 255, 0  # of the source layer; 1, 2, ... are the replacements
NO_CONFIDENCE = 255
#: Metadata items of a source layer: this and the number of each source.
SOURCE_TAG = "CLOUDTOOLS_SOURCE_0"
ORDERS = ("combined", "best", "priority")
_HELPERS = 3  # further replacements that help to predict from the best one
#: Bytes that the boxes of all threads together may take, and what one takes for each pixel, and for each band of it.
_BUDGET, _BYTES = 1.05e9, (430, 75)
#: The same for 'slra_compatible', which cannot divide gaps that see each other.
_COMPATIBLE_BUDGET, _COMPATIBLE_BYTES = 2e9, (140, 25)


def no_progress(_fraction: float) -> None:
    """The progress callback of a job that nobody watches."""


def no_log(_level: str, _text: str) -> None:
    """The log of a job that nobody reads."""


@dataclass(frozen=True)
class Job:
    """How a job runs. progress: called with 0..1; cancelled: asked before each component; log: called with a level
    ('info', 'warning') and a sentence; threads: 0 = one for each core, at most four."""

    progress: object = no_progress
    cancelled: object = never
    log: object = no_log
    threads: int = 0

    @property
    def workers(self) -> int:
        return self.threads or min(4, default_threads())

    def part(self, start: float, stop: float) -> Job:
        """The job for a part of the progress bar."""
        tell = self.progress
        return Job(lambda share: tell(start + (stop - start) * share), self.cancelled, self.log, self.threads)

    def check(self) -> None:
        if self.cancelled():
            raise Cancelled("Cancelled.")


@dataclass(frozen=True)
class Options:
    """method: of methods.METHODS; window: radius of the large windows, pixels; buffer: (columns, rows) of pixels by
    which the gap grows; growth: pixels by which it grows, as a square, for 'slra_compatible'; order: 'best'
    (by similarity around each gap), 'combined' (the same, and 'slra' predicts from all that have data there) or
    'priority'; superpixels: move the outline to homogeneous ground; nodata: fill
    pixels without data as well; check: number of shapes of real gaps to hide clear pixels under."""

    method: str = "slra"
    window: int = 80
    buffer: tuple = (2.0, 2.0)
    growth: int = compatible.GROWTH
    order: str = "combined"
    superpixels: bool = False
    nodata: bool = False
    check: int = 8

    def refuse_nonsense(self) -> None:
        """Raises InputError for values that cannot be meant."""
        for value, known in ((self.method, methods.METHODS), (self.order, ORDERS)):
            if value not in known:
                raise InputError(
                    message("'{value}' is not known; choose one of {known}.", value=value, known=", ".join(known))
                )
        if not 4 <= self.window <= 1000:
            raise InputError(message("The window must be from 4 to 1000 pixels."))
        if not all(0 <= reach <= 500 for reach in self.buffer) or not 0 <= self.growth <= 500:
            raise InputError(message("The buffer must be from 0 to 500 pixels."))


@dataclass(frozen=True)
class Paths:
    """Outputs; '' for one that is not wanted."""

    output: str
    source: str = ""
    confidence: str = ""


@dataclass
class Result:
    """gap, filled: pixels; by_source: {replacement number: pixels}; seam: without a truth, in the target's numbers, RMS
    over the bands' mean; check: one Quality per band of the hidden pixels (empty without); components; clipped;
    declared: the nodata value of the output where the target has none (no kept pixel has it); names: of the
    replacements by number, from 1."""

    total: int = 0
    gap: int = 0
    filled: int = 0
    components: int = 0
    by_source: dict = field(default_factory=dict)
    names: dict = field(default_factory=dict)
    seam_sum: float = 0.0
    seam_count: float = 0.0
    clipped: int = 0
    saturated: int = 0
    huge: int = 0
    declared: int | None = None
    check: list = field(default_factory=list)
    check_shapes: int = 0

    @property
    def seam(self) -> float:
        return float(np.sqrt(self.seam_sum / self.seam_count)) if self.seam_count else float("nan")


@dataclass
class Piece:
    """What filling one box gave: values (bands, h, w) float32, source (h, w) uint8, confidence (h, w) uint8 percent; of
    them only the pixels asked for count."""

    values: np.ndarray
    source: np.ndarray
    confidence: np.ndarray
    seam: tuple = (0.0, 0.0)
    clipped: int = 0


class Filler:
    """One target, its replacements and the gap: fills any box of them. Used by several threads at once."""

    def __init__(self, target: Source, replacements, gap: Gap, options: Options):
        self.target, self.replacements, self.gap, self.options = target, list(replacements), gap, options
        self.margin = options.window

    check = staticmethod(slra.no_check)  #: asked within the solution of a box, which may take long; raises to cancel

    def box(self, window: Window, want, hidden=None, coarse=None) -> Piece:
        """Fill the pixels `want` (h, w bool) of a window; hidden: further pixels that count as gap; coarse: the
        window is a tile of a huge gap, whose coarse solutions (huge.Whole) are refined here."""
        values, valid = self.target.read(window)
        gap = self.gap.mask(window)
        if hidden is not None:
            gap |= hidden
        shape = window.shape
        piece = Piece(
            np.zeros((len(values), *shape), np.float32),
            np.full(shape, NOT_FILLED, np.uint8),
            np.full(shape, NO_CONFIDENCE, np.uint8),
        )
        known = valid.all(0) & ~gap
        left = want.copy()
        offers = []
        for number, replacement in enumerate(self.replacements, 1):
            other, usable = replacement.read(window)
            usable = usable.all(0)
            if (usable & want).any():
                offers.append((number, other, usable))
        if coarse is not None:
            offers.sort(key=lambda offer: coarse.order.index(offer[0] - 1))
        elif self.options.order != "priority" and len(offers) > 1:
            offers.sort(key=lambda offer: -similarity(values, offer[1], known & offer[2]))
        if self.combines and len(offers) > 1:
            offers = [*self._stacked(offers, want, known, coarse), *offers]
        for number, other, usable in offers:
            more = {} if coarse is None else self._refine(coarse, number, other, window, known & usable)
            self._fill(piece, values, known, gap, left, number, other, usable, more)
            left &= piece.source == NOT_FILLED
            if not left.any():
                break
        return piece

    @property
    def budget(self) -> float:
        """Bytes that the boxes of all threads together may take."""
        return _COMPATIBLE_BUDGET if self.options.method == "slra_compatible" else _BUDGET

    @property
    def bytes_per_pixel(self) -> float:
        """About what a box takes for each of its pixels."""
        if self.options.method == "slra_compatible":
            return _COMPATIBLE_BYTES[0] + _COMPATIBLE_BYTES[1] * len(self.target.bands)
        return _BYTES[0] + _BYTES[1] * len(self.target.bands) * (0.9 + 0.1 * len(self.replacements))

    @property
    def combines(self) -> bool:
        return self.options.order == "combined" and self.options.method == "slra" and len(self.replacements) > 1

    def _stacked(self, offers, want, known, coarse):
        """One more offer, to be tried first: the best replacement with the next ones that have data in the same
        place as further predictors. [] where there are none."""
        number, _, usable = offers[0]
        if coarse is not None:
            members = [offer for offer in offers if offer[0] in coarse.members]
            if coarse.stack is None or len(members) < len(coarse.members):
                return []
        else:
            need, ground = np.count_nonzero(want & usable), np.count_nonzero(known & usable)
            members = [offers[0]]
            for offer in offers[1:]:
                both = usable & offer[2]
                enough = np.count_nonzero(want & both) >= 0.98 * need and np.count_nonzero(known & both) > 0.8 * ground
                if enough and len(members) <= _HELPERS:
                    members.append(offer)
                    usable = both
            if len(members) < 2:
                return []
        for offer in members:
            usable = usable & offer[2]
        return [(number, np.concatenate([offer[1] for offer in members]), usable)]

    def _refine(self, coarse, number: int, other, window: Window, known) -> dict:
        solution = coarse.solutions[number - 1] if len(other) == len(self.target.bands) else coarse.stack
        if self.options.method == "histogram":
            return {"moments": solution.moments} if solution.moments is not None else {}
        more = tile_arguments(solution, coarse.box, window, known) if self.options.method in ("slra", "poisson") else {}
        if self.options.method == "poisson":
            more.pop("predictor", None)
            more.pop("at", None)
        return more

    def _fill(self, piece: Piece, values, known, gap, left, number: int, other, usable, more) -> None:
        both = known & usable
        options = self.options
        now = left & usable
        if not now.any():
            return
        if options.method == "slra_compatible":
            solution, done = _compatible(values, other, gap, known, usable, options)
            now &= done
        else:
            asked = {"check": self.check} if options.method == "slra" else {}
            solution = methods.solve(options.method, values, other, both, gap, options.window, **more, **asked)
        if not both.any() and options.method != "copy" and not more:
            return  # nothing to adjust to: said at the end as not filled
        piece.values[:, now] = solution.values[:, now]
        piece.source[now] = number
        reach = compatible.distance(both)
        share = solution.correlation * np.exp(-reach / (4.0 * options.window))
        piece.confidence[now] = np.rint(100.0 * share[now]).astype(np.uint8)
        piece.clipped += solution.clipped
        predicted = solution.values - solution.correction
        for band in range(len(values)):
            sums = quality.border_step_sums(solution.correction[band], values[band] - predicted[band], now, both)
            piece.seam = piece.seam[0] + sums[0] / len(values), piece.seam[1] + sums[1] / len(values)


def similarity(target, replacement, known) -> float:
    """1 - the share of the target's spread that a simple prediction from the replacement leaves, on known pixels
    (errors count up to four times their median, so that changed objects count but do not rule); -1 where too few are
    known."""
    index, place = slra.sample(known, 4000)
    if len(index) < 60:
        return -1.0
    x = replacement.reshape(len(replacement), -1)[:, index].astype(np.float64)
    y = target.reshape(len(target), -1)[:, index].astype(np.float64)
    off = np.abs(y - slra.Predictor(x, y, place).apply(x[:, None])[:, 0])
    off = np.minimum(off, 4.0 * np.median(off, axis=1, keepdims=True))
    return float(1.0 - np.mean(np.sqrt(np.mean(off**2, 1)) / np.maximum(y.std(1), 1e-9)))


def _compatible(values, other, gap, known, usable, options: Options):
    out = np.empty(values.shape, np.float64)
    done = np.ones(gap.shape, bool)
    for band in range(len(values)):
        out[band], filled = compatible.fill(values[band], other[band], gap, options.window, 0, known, usable)
        done &= filled
    flat = np.zeros(values.shape, np.float32)
    rate = methods.copy(values, other, known & usable).correlation
    return slra.Solution(out.astype(np.float32), rate, flat), done


def find_gap(target: Source, mask, grid: Grid, options: Options, job: Job):
    """(Gap, pixels with data that stay, FreeValue for integer types without a nodata value else None) of a raster.

    The gap is where the mask (an object with read(window) -> bool or None, or None) is set, where there is no data if
    options.nodata or there is no mask; grown by the buffer."""
    rows = max(1, min(grid.height, 2**22 // max(1, grid.width)))
    plan = BlockPlan(grid, grid.width, rows)
    square = options.method == "slra_compatible"
    reach = options.growth if square else int(np.floor(options.buffer[1]))
    runs, kept = [], 0
    band = target.bands[0]
    free = FreeValue(band.dtype) if np.dtype(band.dtype).kind in "iu" and own_nodata(target) is None else None
    for index in range(len(plan)):
        job.check()
        window = plan[index]
        row = max(0, window.row - reach)
        wide = Window(0, row, grid.width, min(grid.height, window.row + window.height + reach) - row)
        gap = np.zeros(wide.shape, bool)
        values, valid = target.raw(wide)
        empty = ~valid.any(0) if mask is not None and not options.nodata else ~valid.all(0)
        if mask is not None:
            masked = mask.read(wide)
            gap |= True if masked is None else masked
        if mask is None or options.nodata:
            gap |= empty
        # what lies outside of the scene needs no border of good pixels thrown away
        grow = gap & ~empty if mask is not None else gap
        if square:
            gap |= (compatible.distance(grow) <= reach) if grow.any() else grow
        else:
            gap |= dilate(grow, *options.buffer)
        part = gap[window.slices(wide)]
        if mask is not None and not options.nodata:
            # nodata below the mask is part of the gap, nodata outside of it is not
            kept += int(np.count_nonzero(~part & ~empty[window.slices(wide)]))
        else:
            kept += int(np.count_nonzero(~part))
        if free is not None:
            inner = (slice(None), *window.slices(wide))
            free.see(values[inner][valid[inner] & ~part])
        runs.append(runs_of(part, window.row))
        job.progress((index + 1) / len(plan))
    return Gap.from_runs(np.concatenate(runs), grid.shape), kept, free


def fill_gaps(
    target: Source, replacements, mask, grid: Grid, paths: Paths, options: Options, job: Job | None = None, tags=None
) -> Result:
    """Fill a target from replacements (Sources on `grid`) and write what `paths` asks for.

    A replacement that is a copy of the target is left out, and told.
    Raises InputError where nothing is clear, where no replacement is left, or for an option that cannot be meant;
    Cancelled. Nothing is left on disk after an error or a cancel.
    """
    job = job or Job()
    options.refuse_nonsense()
    band = target.bands[0]
    outputs = [path for path in (paths.output, paths.source, paths.confidence) if path]
    size = grid.width * grid.height
    check_writable(paths.output, 2 * size * len(target.bands) * np.dtype(band.dtype).itemsize)
    for path in outputs[1:]:
        check_writable(path, 2 * size)
    with bounded_cache():
        gap, kept, free = find_gap(target, mask, grid, options, job.part(0.0, 0.1))
        if not kept:
            raise InputError(
                message(
                    "The mask covers every pixel that has data, so that there is nothing to adjust the replacement to; "
                    "check which mask values mean cloud, or lower the buffer."
                )
            )
        replacements = _without_copies(target, replacements, gap, job)
        if options.superpixels:
            gap = superpixels.move_outline(target, replacements, gap, job.part(0.1, 0.15))
        result = Result(total=size, gap=gap.total, components=len(gap.boxes))
        result.names = {number: replacement.name for number, replacement in enumerate(replacements, 1)}
        filler = Filler(target, replacements, gap, options)
        refuse_too_large(filler)
        if free is not None and kept < size:
            result.declared = free.value
        spools = _spools(target, grid, paths, tags or {}, result.names, result.declared)
        try:
            for spool in spools.values():
                spool.start()
            _write_base(filler, spools, job.part(0.15, 0.25))
            _fill_all(filler, spools, result, job.part(0.25, 0.75))
            if options.check and gap.total:
                result.check, result.check_shapes = holdout.check(filler, options.check, job.part(0.75, 0.88))
            for index, spool in enumerate(spools.values()):
                step = 0.12 / len(spools)
                spool.finish(
                    job.workers, job.part(0.88 + index * step, 0.88 + (index + 1) * step).progress, job.cancelled
                )
            for spool in spools.values():
                spool.publish()
        except BaseException:
            for spool in spools.values():
                spool.discard()
            raise
    return result


def _without_copies(target: Source, replacements, gap: Gap, job: Job) -> list:
    """The replacements that are not the target itself, which would fill clouds with clouds."""
    left = []
    for replacement in replacements:
        job.check()
        if is_copy(target, replacement, gap):
            text = message(
                "{name} is the cloudy image itself and hides the same ground; it is left out.", name=replacement.name
            )
            job.log("warning", text)
        else:
            left.append(replacement)
    if not left:
        raise InputError(
            message("The only replacement is the cloudy image itself, which hides the same ground; give another image.")
        )
    return left


def own_nodata(target: Source):
    """The nodata value that the target declares; None where its type cannot hold it or it has none."""
    values = (band.nodata for band in target.bands if band.nodata is not None)
    return next((value for value in values if representable(value, target.bands[0].dtype)), None)


def _spools(target: Source, grid: Grid, paths: Paths, tags: dict, names, declared=None) -> dict:
    bands = target.bands
    dtype = bands[0].dtype
    nodata = own_nodata(target)
    if nodata is None:
        nodata = float("nan") if np.dtype(dtype).kind == "f" else declared
    layers = {
        "output": Layer(
            paths.output,
            grid,
            dtype,
            tuple(b.name or f"band {b.index}" for b in bands),
            nodata,
            tuple(b.scale for b in bands),
            tuple(b.offset for b in bands),
            tags=tags,
        )
    }
    if paths.source:
        legend = {SOURCE_TAG: "kept", f"CLOUDTOOLS_SOURCE_{NOT_FILLED}": "not filled"}
        legend.update({f"CLOUDTOOLS_SOURCE_{number}": name for number, name in names.items()})
        layers["source"] = Layer(
            paths.source, grid, "uint8", ("source",), None, kind="classes", tags={**tags, **legend}
        )
    if paths.confidence:
        layers["confidence"] = Layer(
            paths.confidence, grid, "uint8", ("confidence",), NO_CONFIDENCE, unit="%", tags=tags
        )
    return {name: Spool(layer) for name, layer in layers.items()}


def _write_base(filler: Filler, spools, job: Job) -> None:
    """The target as it is, its gap as nodata where there is one; source and confidence of unfilled pixels."""
    layer = spools["output"].layer
    rows = max(1, 2**22 // max(1, layer.grid.width * len(layer.names)))
    plan = BlockPlan(layer.grid, layer.grid.width, min(rows, layer.grid.height))
    for index in range(len(plan)):
        job.check()
        window = plan[index]
        values, valid = filler.target.raw(window)
        gap = filler.gap.mask(window)
        if layer.nodata is not None:
            values[:, gap] = layer.nodata
            values[~valid] = layer.nodata
        spools["output"].write(window, values)
        if "source" in spools:
            spools["source"].write(window, np.where(gap, NOT_FILLED, KEPT).astype(np.uint8)[None])
        if "confidence" in spools:
            spools["confidence"].write(window, np.where(gap, NO_CONFIDENCE, 100).astype(np.uint8)[None])
        job.progress((index + 1) / len(plan))


def refuse_too_large(filler: Filler) -> None:
    """Raises InputError where 'slra_compatible' would need more memory than it may take."""
    if filler.options.method != "slra_compatible":
        return
    need = max((task.window.size for task in plan(filler)), default=0) * filler.bytes_per_pixel
    if need > filler.budget:
        raise InputError(
            message(
                "slra_compatible must hold all gaps that are near to each other at once, here {need:.1f} GB of at most "
                "{most:.1f} GB; use slra, choose a smaller WINDOW or BUFFER, or clip the image.",
                need=need / 1e9,
                most=filler.budget / 1e9,
            )
        )


def plan(filler: Filler):
    """The tasks of a job: a function of the gap and the options alone, never of threads or memory."""
    if filler.options.method == "slra_compatible":
        return plan_chains(filler.gap, filler.options.window + 1, filler.margin)
    return plan_tasks(filler.gap, filler.margin)


def _fill_all(filler: Filler, spools, result: Result, job: Job) -> None:
    tasks = plan(filler)
    filler.check = job.check
    lock = threading.Lock()
    layer = spools["output"].layer

    def put(window: Window, want, piece: Piece) -> None:
        """Add a piece's pixels to the files; neighbours' boxes overlap, so under a lock."""
        done = want & (piece.source != NOT_FILLED)
        rows, cols = np.nonzero(done.any(1))[0], np.nonzero(done.any(0))[0]
        with lock:
            result.seam_sum += piece.seam[0]
            result.seam_count += piece.seam[1]
            result.clipped += piece.clipped
            if not len(rows):
                return
            inner = np.s_[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
            done = done[inner]
            part = Window(window.col + int(cols[0]), window.row + int(rows[0]), done.shape[1], done.shape[0])
            numbers, cut = to_type(piece.values[(slice(None), *inner)], layer.dtype, layer.nodata)
            result.saturated += int(np.count_nonzero(cut & done))
            result.filled += int(np.count_nonzero(done))
            for number, count in zip(*np.unique(piece.source[inner][done], return_counts=True)):
                result.by_source[int(number)] = result.by_source.get(int(number), 0) + int(count)
            new = {"output": numbers, "source": piece.source[inner][None], "confidence": piece.confidence[inner][None]}
            for name, spool in spools.items():
                old = spool.read(part)
                old[:, done] = new[name][:, done]
                spool.write(part, old)

    # progress by area
    total, finished = max(float(sum(task.window.size for task in tasks)), 1.0), 0.0

    def step(pixels: float) -> None:
        nonlocal finished
        with lock:
            finished += pixels
            job.progress(finished / total)

    def simple(task: Task) -> None:
        want = filler.gap.mask(task.window, np.array(task.labels))
        put(task.window, want, filler.box(task.window, want))
        step(task.window.size)

    def huge(task: Task):
        whole = solve_coarsely(filler, task, job)
        cores = list(tiles(filler, task))
        with lock:
            result.huge += 1

        def tile(core: Window) -> None:
            fill_tile(filler, task, whole, core, put)
            step(task.window.size / len(cores))

        return [Portion(tile_need, functools.partial(tile, core)) for core in cores]

    tile_need = tile_side(filler) ** 2 * filler.bytes_per_pixel
    portions = []
    for task in tasks:
        # the coarse solution needs less than a tile, but is not to be made while tiles of another gap are waiting
        is_huge = task.window.size > LIMIT and filler.options.method != "slra_compatible"
        need = tile_need if is_huge else task.window.size * filler.bytes_per_pixel
        portions.append(Portion(need, functools.partial(huge if is_huge else simple, task)))
    # the largest first: those that need little are left to be done beside them
    portions.sort(key=lambda portion: -portion.need)
    run_portions(portions, job.workers, filler.budget, job.cancelled)


def to_type(values, dtype, nodata):
    """(values rounded and limited to a type, (h, w) where a band had to be limited); never the value that means
    nodata."""
    dtype = np.dtype(dtype)
    if dtype.kind == "f":
        return values.astype(dtype), np.zeros(values.shape[1:], bool)
    limits = np.iinfo(dtype)
    rounded = np.rint(values.astype(np.float64))
    cut = ((rounded < limits.min) | (rounded > limits.max)).any(0)
    out = np.clip(rounded, limits.min, limits.max).astype(np.int64)
    if nodata is not None and representable(nodata, dtype):
        step = 1 if nodata < limits.max else -1
        out[out == int(nodata)] += step
    return out.astype(dtype), cut
