"""Compositing the blocks of one grid: masks first, then the dates in parallel into one stack, then ranges of pixels."""

from __future__ import annotations

import contextlib
import functools
import math
import tempfile
import threading
from dataclasses import replace

import numpy as np

from .. import percentile, temporal
from ..blocks import Workers
from ..errors import InputError
from ..grid import Window
from ..raster import valid_of
from .plan import SPECTRAL, CompositePlan, Conversion, PlacedScene, ZonePlan
from .watch import Watch

_SEEN_BYTES = 31 * 2**20  # below the 32 MiB up to which the allocator learns


class Rows:
    """`count` rows of N numbers: in memory, or in a scratch file that is read back in ranges of columns.

    capacity: the most numbers that will be asked for. They are reserved at once: a pool that grows from block to block
    would have the system hand out its pages anew each time, which costs more than filling them.
    """

    def __init__(self, dtype, scratch_folder: str | None, capacity: int = 0):
        self.dtype = np.dtype(dtype)
        self._capacity = capacity
        self._pool = np.empty(0, self.dtype)
        self._folder = scratch_folder
        self._file = None
        self._lock = threading.Lock()
        self.count = self.length = 0

    def reset(self, count: int, length: int) -> None:
        self.count, self.length = count, length
        if self._folder is not None:
            if self._file is None:
                self._file = tempfile.TemporaryFile(dir=self._folder, prefix="cloudtools-", suffix=".part")
            return
        if self._pool.size < count * length:
            self._pool = np.empty(0, self.dtype)  # let the old one go first
            self._pool = np.empty(max(count * length, self._capacity), self.dtype)

    @property
    def array(self):
        return self._pool[: self.count * self.length].reshape(self.count, self.length)

    @contextlib.contextmanager
    def row(self, index: int):
        """A row to be written."""
        if self._file is None:
            yield self.array[index]
            return
        values = np.empty(self.length, self.dtype)
        yield values
        with self._lock:
            self._file.seek(index * self.length * self.dtype.itemsize)
            self._file.write(values)

    def columns(self, start: int, stop: int):
        """(count, stop - start), C-contiguous."""
        if self._file is None:
            array = self.array
            return array if (start, stop) == (0, self.length) else np.ascontiguousarray(array[:, start:stop])
        out = np.empty((self.count, stop - start), self.dtype)
        with self._lock:
            for index in range(self.count):
                self._file.seek((index * self.length + start) * self.dtype.itemsize)
                self._file.readinto(out[index])
        return out

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


class Zone:
    """Composites the blocks of one ZonePlan."""

    def __init__(self, plan: CompositePlan, zone: ZonePlan, workers: Workers, want, folder: str, watch: Watch):
        self.plan, self.zone, self.workers, self.want, self.watch = plan, zone, workers, want, watch
        self.options = plan.options
        self.dtype = np.dtype(plan.dtype)
        self.spectral = self.options.method in SPECTRAL
        scratch = folder if zone.scratch_pixels else None
        keyed = not self.spectral and self.options.method != "mean"
        capacity = len(zone.slots) * zone.bands_per_pass * zone.blocks.width * zone.blocks.height
        self.stack = Rows(percentile.key_dtype(self.dtype) if keyed else self.dtype, scratch, capacity)
        self.valid = Rows(np.uint8, scratch)
        self.origin = Rows(np.uint16, scratch) if any(len(slot) > 1 for slot in zone.slots) else None
        self._buffers = {}
        # glibc returns freed memory to the system, and takes it anew, until it has once seen a large block freed; what
        # each scene needs for a moment would cost up to a tenth of the run in new pages
        np.empty(_SEEN_BYTES, np.uint8)

    def close(self) -> None:
        for rows in (self.stack, self.valid, self.origin):
            if rows is not None:
                rows.close()

    # reading

    def _guard(self, scene: PlacedScene, read):
        """Call read(); where the scene cannot be read, note it and return nothing if that was asked for."""
        try:
            return read()
        except InputError as error:
            if not self.options.skip_unreadable:
                raise
            self.watch.unreadable(scene, error.text)
            return None

    def _masks(self, window: Window):
        """Slots with something clear: [(slot, [(scene, packed clear bits or None for all), ...]), ...] in the order
        of the slots.
        """
        found = [None] * len(self.zone.slots)

        def look(_, item):
            position, slot = item
            members = []
            for scene in slot:
                if not scene.touches(window):
                    continue
                if scene.mask is None:
                    members.append((scene, None))
                    continue
                masked = self._guard(scene, lambda scene=scene: scene.mask.read(window))
                if masked is None or masked.all():
                    continue
                members.append((scene, np.packbits(~masked) if masked.any() else None))
            found[position] = members

        self.workers.share(enumerate(self.zone.slots), look)
        return [members for members in found if members]

    def _all_slots(self, window: Window):
        found = [[(scene, None) for scene in slot if scene.touches(window)] for slot in self.zone.slots]
        return [members for members in found if members]

    def _buffer(self, worker: int, shape, dtype):
        key = worker, np.dtype(dtype)
        if key not in self._buffers or self._buffers[key].size < math.prod(shape):
            self._buffers[key] = np.empty(math.prod(shape), dtype)
        return self._buffers[key][: math.prod(shape)].reshape(shape)

    def _read(self, worker: int, scene: PlacedScene, window: Window, positions):
        """Yield (position, values (h, w) as stored, inside or None) for the wanted band positions."""
        for placed, own in scene.sources:
            wanted = [i for i, position in enumerate(own) if position in positions]
            if not wanted:
                continue
            part = placed if len(wanted) == len(own) else replace(placed, bands=tuple(placed.bands[i] for i in wanted))
            buffer = self._buffer(worker, (len(wanted), *window.shape), placed.bands[0].dtype)
            result = self._guard(scene, lambda part=part, buffer=buffer: part.read(window, buffer))
            if result is None or result[0] is None:
                continue
            for i, values in zip(wanted, result[0]):
                yield own[i], values, result[1]

    def _convert(self, scene: PlacedScene, position: int, values, inside, packed):
        """(values as the output stores them (N,), valid (N,) bool)."""
        valid = valid_of(values, scene.nodata[position]).ravel()
        if self.spectral and values.dtype.kind == "f":
            valid &= np.isfinite(values).ravel()  # a distance to infinity is none
        if inside is not None:
            valid &= inside.ravel()
        if packed is not None:
            valid &= _unpacked(packed, valid.size)
        conversion = scene.conversions[position]
        values = values.ravel()
        if conversion != Conversion():
            low, high = _limits(self.dtype, self.plan.low)
            moved = values.astype(np.float64) * conversion.scale + conversion.shift
            with np.errstate(invalid="ignore"):
                values = np.clip(np.rint(moved), low, high) if self.dtype.kind != "f" else moved
        with np.errstate(invalid="ignore", over="ignore"):
            return values.astype(self.dtype), valid

    def _merged(self, worker: int, members, window: Window, positions):
        """Of several scenes of a day, the first valid one in each pixel: values (bands, N), valid (bands, N), scene
        numbers (N,). With one member: just that."""
        size = window.size
        values = np.zeros((len(positions), size), self.dtype)
        valid = np.zeros((len(positions), size), bool)
        number = np.zeros(size, np.uint16)
        for scene, packed in members:
            own, own_valid = np.zeros_like(values), np.zeros_like(valid)
            for position, stored, inside in self._read(worker, scene, window, positions):
                row = positions.index(position)
                own[row], own_valid[row] = self._convert(scene, position, stored, inside, packed)
                self.watch.sample(scene, position, stored, own_valid[row])
            if self.spectral:
                own_valid[:] = own_valid.all(axis=0)
            fresh = own_valid & ~valid
            np.copyto(values, own, where=fresh)
            valid |= fresh
            np.copyto(number, np.uint16(scene.number), where=fresh.any(axis=0))
        return values, valid, number

    # computing

    def block(self, window: Window):
        """Arrays (bands, h, w) of a window of the zone's grid by kind: values, count, spread or None, index or None,
        and empty (uint8, 1 where a value is nodata, whatever number that is)."""
        result = self._statistic(window, self._masks(window))
        if self.options.empty == "masked" and result["empty"].any():
            other = self._statistic(window, self._all_slots(window), need=1)
            redo = result["empty"].astype(bool)
            np.copyto(result["values"], other["values"], where=redo)
            result["empty"] &= other["empty"]
            for key, where in (("spread", redo[: self.plan.bands]), ("index", redo[0])):
                if result[key] is not None:
                    np.copyto(result[key], other[key], where=where)
        return {key: (array.reshape(-1, *window.shape) if array is not None else None) for key, array in result.items()}

    def _statistic(self, window: Window, members, need=None):
        size, plan, options = window.size, self.plan, self.options
        need = options.min_observations if need is None else need
        outputs = len(plan.output_names)
        result = {
            "values": np.empty((outputs, size), self.dtype),
            "count": np.zeros(size, np.uint16),
            "spread": None,
            "index": None,
            "empty": np.ones((outputs, size), np.uint8),
        }
        if self.want["spread"]:
            result["spread"] = np.empty((plan.bands, size), spread_dtype(self.dtype))
        if self.want["index"]:
            result["index"] = np.zeros(
                (len(options.effective_percentiles) if options.method == "nearest_observation" else 1, size), np.uint16
            )
        if not members:
            result["values"][:] = np.asarray(plan.nodata).astype(self.dtype)
            if result["spread"] is not None:
                result["spread"][:] = spread_nodata(self.dtype)
            return result
        if self.spectral:
            self._spectra(window, members, need, result)
        elif options.method == "mean":
            self._means(window, members, need, result)
        else:
            self._percentiles(window, members, need, result)
        return result

    def _percentiles(self, window: Window, members, need, result):
        plan, options, size = self.plan, self.options, window.size
        step = self.zone.bands_per_pass
        percents = options.effective_percentiles
        least = np.full(size, np.iinfo(np.uint16).max, np.uint16)
        for first in range(0, plan.bands, step):
            positions = list(range(first, min(first + step, plan.bands)))
            depth = len(members)
            self.stack.reset(len(positions) * depth, size)
            tallies = [np.zeros((len(positions), size), np.uint16) for _ in range(self.workers.threads)]

            def load(worker, item, positions=positions, depth=depth, tallies=tallies):
                slot, scenes = item
                if len(scenes) == 1 and scenes[0][0].fast:
                    self._encode(worker, *scenes[0], window, positions, slot, depth, tallies[worker])
                    return
                values, valid, _ = self._merged(worker, scenes, window, positions)
                for row in range(len(positions)):
                    with self.stack.row(row * depth + slot) as keys:
                        percentile.encode(values[row], valid[row], keys, tallies[worker][row])

            self.workers.share(enumerate(members), load)
            counts = tallies[0]
            for other in tallies[1:]:
                counts += other
            np.minimum(least, counts.min(axis=0), out=least)
            for start, stop in self._ranges(size):
                keys = self.stack.columns(start, stop).reshape(len(positions), depth, stop - start)
                for row, position in enumerate(positions):
                    self._rank(keys[row], counts[row, start:stop], need, result, position, percents, start, stop)
        np.copyto(result["count"], least)

    def _encode(self, worker: int, scene: PlacedScene, packed, window: Window, positions, slot, depth, tally):
        """The common case, with nothing to convert but an integer shift: decoded numbers go straight into the stack."""
        clear = None if packed is None else _unpacked(packed, window.size)
        left = set(range(len(positions)))
        for position, stored, inside in self._read(worker, scene, window, positions):
            row = positions.index(position)
            left.discard(row)
            valid, nodata = clear, scene.nodata[position]
            if inside is not None:
                valid = inside.ravel() if valid is None else valid & inside.ravel()
            if stored.dtype != self.dtype:
                good = valid_of(stored, nodata).ravel()
                valid, nodata = good if valid is None else valid & good, None
                stored = stored.astype(self.dtype)
            self.watch.sample(scene, position, stored, valid)
            shift = int(scene.conversions[position].shift)
            if shift and self.dtype.kind == "f":
                good = valid_of(stored, nodata).ravel()
                valid, nodata = good if valid is None else valid & good, None
                stored, shift = stored + np.float32(shift), 0
            with self.stack.row(row * depth + slot) as keys:
                percentile.encode(stored.reshape(-1), valid, keys, tally[row], nodata=nodata, shift=shift,
                                  low=self.plan.low if shift else None)  # fmt: skip
        for row in left:  # nothing of this band in the window
            with self.stack.row(row * depth + slot) as keys:
                keys[:] = np.iinfo(keys.dtype).max

    def _rank(self, keys, counts, need, result, position, percents, start, stop):
        """Percentiles (and the spread) of one band for the columns start..stop of the block."""
        plan, options, bands = self.plan, self.options, self.plan.bands
        length = stop - start
        spread = result["spread"]
        nodata = np.asarray(plan.nodata).astype(self.dtype)[()]
        if spread is None:
            out = np.empty((len(percents), length), self.dtype)
            self.workers.split(
                length,
                lambda a, b: percentile.percentiles(
                    keys,
                    counts,
                    percents,
                    self.dtype,
                    rule=options.rank_rule,
                    min_count=need,
                    nodata=nodata,
                    out=out,
                    start=a,
                    stop=b,
                ),
            )
        else:
            exact = np.empty((len(percents) + 2, length), np.float64)
            self.workers.split(
                length,
                lambda a, b: percentile.percentiles(
                    keys,
                    counts,
                    (*percents, 25.0, 75.0),
                    self.dtype,
                    rule=options.rank_rule,
                    min_count=need,
                    nodata=np.nan,
                    out=exact,
                    start=a,
                    stop=b,
                ),
            )
            empty = counts < need
            kind = spread.dtype
            difference = exact[-1] - exact[-2]
            if kind.kind != "f":
                difference = np.rint(difference)
            difference[empty] = spread_nodata(self.dtype)
            spread[position, start:stop] = difference.astype(kind)
            chosen = exact[:-2] if self.dtype.kind == "f" else np.rint(exact[:-2])
            chosen[:, empty] = nodata
            out = chosen.astype(self.dtype)
        for number in range(len(percents)):
            result["values"][number * bands + position, start:stop] = out[number]
            result["empty"][number * bands + position, start:stop] = counts < need

    def _ranges(self, size: int):
        step = self.zone.scratch_pixels or size
        return [(start, min(start + step, size)) for start in range(0, size, step)]

    def _load_stack(self, window: Window, members, positions):
        """Fill `stack` (T * bands rows) and `valid` (T * bands or T rows) with values as the output stores them."""
        depth, bands, size = len(members), len(positions), window.size
        self.stack.reset(depth * bands, size)
        self.valid.reset(depth if self.spectral else depth * bands, size)
        if self.origin is not None:
            self.origin.reset(depth, size)

        def load(worker, item):
            slot, scenes = item
            values, valid, number = self._merged(worker, scenes, window, positions)
            for row in range(bands):
                with self.stack.row(slot * bands + row) as target:
                    target[:] = values[row]
                if not self.spectral:
                    with self.valid.row(slot * bands + row) as target:
                        target[:] = valid[row]
            if self.spectral:
                with self.valid.row(slot) as target:
                    target[:] = valid[0]
            if self.origin is not None:
                with self.origin.row(slot) as target:
                    target[:] = number

        self.workers.share(enumerate(members), load)

    def _means(self, window: Window, members, need, result):
        plan, size = self.plan, window.size
        step = self.zone.bands_per_pass
        least = np.full(size, np.iinfo(np.uint16).max, np.uint16)
        for first in range(0, plan.bands, step):
            positions = list(range(first, min(first + step, plan.bands)))
            self._load_stack(window, members, positions)
            for start, stop in self._ranges(size):
                stack = self.stack.columns(start, stop).reshape(len(members), len(positions), stop - start)
                valid = self.valid.columns(start, stop).reshape(stack.shape)
                for row, position in enumerate(positions):
                    counts = valid[:, row].sum(axis=0, dtype=np.uint16)
                    out = result["values"][position : position + 1, start:stop]
                    mean = functools.partial(
                        temporal.mean, stack[:, row : row + 1], valid[:, row], nodata=plan.nodata, out=out
                    )
                    self.workers.split(stop - start, lambda a, b, mean=mean: mean(start=a, stop=b))
                    out[:, counts < need] = np.asarray(plan.nodata).astype(self.dtype)
                    result["empty"][position, start:stop] = counts < need
                    np.minimum(least[start:stop], counts, out=least[start:stop])
                    if result["spread"] is not None:
                        self._spread_of(stack[:, row], valid[:, row], counts, need, result, position, start, stop)
        np.copyto(result["count"], least)

    def _spread_of(self, values, valid, counts, need, result, position, start, stop):
        """Spread for methods that do not rank."""
        keys = np.empty(values.shape, percentile.key_dtype(self.dtype))
        tally = np.zeros(values.shape[1], np.uint16)
        for row in range(values.shape[0]):
            percentile.encode(np.ascontiguousarray(values[row]), np.ascontiguousarray(valid[row]), keys[row], tally)
        scratch = {
            "empty": np.empty((self.plan.bands, result["values"].shape[1]), np.uint8),
            "values": np.empty((self.plan.bands, result["values"].shape[1]), self.dtype),
            "spread": result["spread"],
        }
        self._rank(keys, tally, need, scratch, position, (50.0,), start, stop)

    def _spectra(self, window: Window, members, need, result):
        plan, options, size = self.plan, self.options, window.size
        bands = plan.bands
        self._load_stack(window, members, list(range(bands)))
        numbers = np.array([scenes[0][0].number for scenes in members], np.uint16)
        nodata = np.asarray(plan.nodata).astype(self.dtype)[()]
        for start, stop in self._ranges(size):
            length = stop - start
            stack = self.stack.columns(start, stop).reshape(len(members), bands, length)
            valid = self.valid.columns(start, stop)
            origin = self.origin.columns(start, stop) if self.origin is not None else None
            counts = valid.sum(axis=0, dtype=np.uint16)
            result["count"][start:stop] = counts
            empty = counts < need
            result["empty"][:, start:stop] = empty
            jobs = [(0, None)]
            if options.method == "nearest_observation":
                jobs = [(i, self._targets(stack, valid, percent)) for i, percent in enumerate(options.percentiles)]
            for job, target in jobs:
                out = np.empty((bands, length), self.dtype)
                index = np.full(length, -1, np.int32)
                self.workers.split(
                    length,
                    lambda a, b, out=out, index=index, target=target: self._pick(
                        stack, valid, target, out, index, a, b
                    ),
                )
                out[:, empty] = nodata
                result["values"][job * bands : (job + 1) * bands, start:stop] = out
                if result["index"] is not None:
                    index[empty] = -1
                    known = np.maximum(index, 0)
                    scene = numbers[known] if origin is None else origin[known, np.arange(length)]
                    result["index"][job, start:stop] = np.where(index >= 0, scene, 0)
            if result["spread"] is not None:
                for position in range(bands):
                    self._spread_of(stack[:, position], valid, counts, need, result, position, start, stop)

    def _targets(self, stack, valid, percent):
        """Percentile of each band (bands, N) float64 over the observations that are valid in all bands."""
        depth, bands, length = stack.shape
        target = np.empty((bands, length), np.float64)
        keys = np.empty((depth, length), percentile.key_dtype(self.dtype))
        for band in range(bands):
            counts = np.zeros(length, np.uint16)
            for row in range(depth):
                percentile.encode(
                    np.ascontiguousarray(stack[row, band]), np.ascontiguousarray(valid[row]), keys[row], counts
                )
            self.workers.split(
                length,
                lambda a, b, band=band, counts=counts: percentile.percentiles(
                    keys,
                    counts,
                    (percent,),
                    self.dtype,
                    rule=self.options.rank_rule,
                    nodata=np.nan,
                    out=target[band : band + 1],
                    start=a,
                    stop=b,
                ),
            )
        return target

    def _pick(self, stack, valid, target, out, index, start, stop):
        options = self.options
        keywords = {"nodata": self.plan.nodata, "out": out, "start": start, "stop": stop}
        if options.method == "geometric_median":
            temporal.geometric_median(stack, valid, **keywords)
        elif options.method == "nearest_observation":
            temporal.nearest_observation(stack, valid, target, index=index, **keywords)
        elif options.method == "medoid":
            temporal.medoid(stack, valid, index=index, **keywords)
        else:
            temporal.max_ndvi(stack, valid, options.red, options.nir, index=index, **keywords)


def _unpacked(packed, size: int):
    return np.unpackbits(packed, count=size).view(bool)


def _limits(dtype, low):
    if dtype.kind == "f":
        return -np.inf, np.inf
    info = np.iinfo(dtype)
    return (info.min if low is None else low), info.max


def spread_dtype(dtype):
    return np.dtype(np.uint16) if dtype.itemsize <= 2 else np.dtype(np.float32)


def spread_nodata(dtype):
    return 65535 if np.dtype(dtype).itemsize <= 2 else np.nan
