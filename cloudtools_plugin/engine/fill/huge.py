"""Gaps too large for one box: solved as a whole on coarser pixels, then refined in tiles.

Tiles solve the full-resolution equations only within `DEPTH` pixels of known ground; deeper pixels keep the coarse
solution, which also is the border value of the tiles' equations. Tiles lie on a fixed raster of their own with a margin
in which a wrong far border has died away, so neither memory nor threads show in the result.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import numpy as np

from ..errors import Cancelled
from ..grid import Window
from . import compatible, methods, slra
from .sources import Stack

LIMIT = 1100 * 1100  # pixels of a box that is solved at once
_COARSE = 600 * 600  # pixels of the coarse solution
_TILE, DEPTH = 768, 48


@dataclass
class Coarse:
    """A box at `factor` x `factor` pixels: what each tile needs of one replacement's coarse solution. finish: solves
    it, which is done for those alone that a tile asks for."""

    factor: int
    moments: tuple | None
    similarity: float
    cover: float
    finish: object

    @functools.cached_property
    def solved(self):
        """(slra.Fields or None, slra.Predictor or None)."""
        return self.finish()


@dataclass
class Whole:
    """All that tiles share: a coarse solution for each replacement, their order (best first), and one for several
    together, `members` (numbers from 1)."""

    box: Window
    solutions: list
    order: list
    members: tuple = ()
    stack: Coarse | None = None


def solve_coarsely(filler, task, job) -> Whole:
    """What the tiles of a huge task share."""
    window = task.window
    factor = max(2, math.ceil(math.sqrt(window.size / _COARSE)))
    solutions = [_coarse(filler, window, replacement, factor, job) for replacement in filler.replacements]
    order = list(range(len(solutions)))
    if filler.options.order != "priority":
        order.sort(key=lambda n: -solutions[n].similarity)
    whole = Whole(window, solutions, order)
    if filler.combines:
        usable = [n for n in order if solutions[n].cover >= 0.98 * solutions[order[0]].cover][:4]
        if len(usable) > 1:
            whole.members = tuple(n + 1 for n in usable)
            stack = Stack([filler.replacements[n] for n in usable])
            whole.stack = _coarse(filler, window, stack, factor, job)
    return whole


def tile_side(filler) -> int:
    """Of the boxes in which a huge gap is solved, pixels."""
    return _TILE + 2 * _margin(filler)


def _margin(filler) -> int:
    return max(filler.margin, 3 * DEPTH)


def tiles(filler, task):
    """Windows of the tiles of a huge task that hold a part of it."""
    window, labels = task.window, np.array(task.labels)
    for row in range(0, window.height, _TILE):
        for col in range(0, window.width, _TILE):
            core = Window(window.col + col, window.row + row, _TILE, _TILE).intersection(window)
            if filler.gap.mask(core, labels).any():
                yield core


def fill_tile(filler, task, whole: Whole, core: Window, put) -> None:
    """Fill the part of a huge task that lies in a tile; `put` as in :mod:`.job`."""
    tile = core.pad(_margin(filler), _margin(filler)).intersection(Window(0, 0, *filler.gap.shape[::-1]))
    want = np.zeros(tile.shape, bool)
    want[core.slices(tile)] = filler.gap.mask(core, np.array(task.labels))
    put(tile, want, filler.box(tile, want, coarse=whole))


def _coarse(filler, window: Window, replacement, factor: int, job) -> Coarse:
    shape = -(-window.height // factor), -(-window.width // factor)
    bands = len(filler.target.bands)
    slra_is_meant = filler.options.method == "slra"
    target, other = (np.zeros((bands, *shape), np.float32) for _ in range(2))
    known, usable = np.zeros(shape, bool), np.zeros(shape, bool)
    strip = factor * max(1, 2**20 // (window.width * factor))

    def strips():
        """(window, the same with what the means around its pixels need, rows of the coarse arrays)."""
        for row in range(0, window.height, strip):
            if job.cancelled():
                raise Cancelled("Cancelled.")
            part = Window(window.col, window.row + row, window.width, min(strip, window.height - row))
            yield (
                part,
                part.pad(0, slra.AROUND_REACH).intersection(window),
                slice(row // factor, -(-(row + part.height) // factor)),
            )

    def both_of(part, valid, there):
        return valid.all(0) & ~filler.gap.mask(part) & there

    def reduce(values, rows, both, there) -> None:
        """Where the target is known the replacement counts on the same pixels, so that both means are of one place."""
        same, _ = _means(values, both, factor)
        whole, count = _means(values, there, factor)
        other[:, rows] = np.where(known[rows], same, whole)
        usable[rows] = count > 0

    samples = []
    for part, wide, rows in strips():
        t, valid = filler.target.read(part)
        r, there = replacement.read(wide)
        around = slra.around_of(r[:bands])[(slice(None), *part.slices(wide))] if slra_is_meant else r[:0]
        r, there = (a[(slice(None), *part.slices(wide))] for a in (r, there))
        there = there.all(0)
        both = both_of(part, valid, there)
        known[rows] = _means(both[None].astype(np.float32), np.ones(both.shape, bool), factor)[0][0] >= 0.5
        target[:, rows], _ = _means(t, both, factor)
        reduce(r[:bands], rows, both, there)
        number = max(64, slra.SAMPLES * part.height // window.height)
        index, place = slra.sample(both, number)
        if len(index):
            flat = [a.reshape(len(a), -1)[:, index].astype(np.float64) for a in (r, t, around)]
            own_rows, cols = np.divmod(index, part.width)
            samples.append((*flat, own_rows + part.row, cols + part.col, place + (part.row - window.row) // 32))
    if samples:
        x, y, around, own_rows, cols, place = (np.concatenate([s[n] for s in samples], axis=-1) for n in range(6))
    else:
        x, y, place = np.zeros((replacement.count, 0)), np.zeros((bands, 0)), np.zeros(0)
    enough = len(place) >= 60
    off = float(np.mean(np.std(y - x[:bands], axis=1) / np.maximum(y.std(1), 1e-9))) if enough else np.inf
    predictor = None
    if enough and slra_is_meant:
        some = np.s_[:: max(1, len(place) // slra.FEW_SAMPLES)]
        predictor = slra.Predictor(x[:, some], y[:, some], place[some])
        guess = predictor.apply(x[:, None])[:, 0]
        off = float(np.mean(np.median(np.abs(y - guess), 1) / np.maximum(y.std(1), 1e-9)))
    radius = max(4, round(filler.options.window / factor))
    moments = (y.mean(1), y.std(1), x[:bands].mean(1), x[:bands].std(1)) if enough else None

    def finish():
        more = {"keep": True, "check": job.check} if slra_is_meant else {}
        if predictor is not None:
            predictor.learn_rest(x, y, around, own_rows, cols)
            # a coarse pixel is predicted as the mean of its pixels, as the tiles will predict them
            for part, wide, rows in strips():
                r, there = replacement.read(wide)
                guess = predictor.apply(r, (wide.row, wide.col), job.check)[(slice(None), *part.slices(wide))]
                there = there[(slice(None), *part.slices(wide))].all(0)
                reduce(guess, rows, both_of(part, filler.target.read(part)[1], there), there)
            more["predicted"] = other
        fields = None
        if filler.options.method in ("slra", "poisson") and known.any():
            fields = methods.solve(filler.options.method, target, other, known, ~known, radius, **more).fields
        return fields, predictor

    return Coarse(factor, moments, -off, float(usable.mean()), finish)


def _means(values, where, factor: int):
    """(means over factor x factor pixels of the True ones, their number)."""
    height, width = where.shape
    shape = -(-height // factor), -(-width // factor)
    pad = ((0, shape[0] * factor - height), (0, shape[1] * factor - width))

    def sums(a):
        return np.pad(a, pad).reshape(shape[0], factor, shape[1], factor).sum((1, 3), dtype=np.float64)

    count = sums(where)
    means = np.stack([sums(np.where(where, band, 0.0)) for band in values]) / np.maximum(count, 1.0)
    return means.astype(np.float32), count


def upsampled(field, box: Window, factor: int, tile: Window):
    """Bilinear values of a coarse field (h, w) of `box` at the pixels of `tile`."""
    out = field
    for axis, start, size in ((0, tile.row - box.row, tile.height), (1, tile.col - box.col, tile.width)):
        at = (np.arange(size) + start + 0.5) / factor - 0.5
        low = np.clip(np.floor(at).astype(int), 0, field.shape[axis] - 1)
        high = np.minimum(low + 1, field.shape[axis] - 1)
        share = np.clip(at - low, 0.0, 1.0)
        share = share[:, None] if axis == 0 else share[None]
        out = np.take(out, low, axis) * (1 - share) + np.take(out, high, axis) * share
    return out


def tile_arguments(coarse: Coarse, box: Window, tile: Window, known):
    """What :func:`.methods.solve` needs beside the images to refine a coarse solution on a tile."""
    fields, predictor = coarse.solved
    if fields is None:
        return {}
    held = ~known & (compatible.distance(known) > DEPTH)
    whole = [
        np.stack([upsampled(band, box, coarse.factor, tile) for band in field])
        for field in (fields.log_gain, fields.low, fields.rest)
    ]
    anchor = slra.Fields(*whole, upsampled(fields.correlation, box, coarse.factor, tile))
    return {"anchor": anchor, "fixed": held, "predictor": predictor, "at": (tile.row, tile.col)}
