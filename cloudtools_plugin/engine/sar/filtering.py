"""Speckle filters from files to a file, with what they did to the speckle and to the edges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..grid import Grid, Window
from ..messages import message
from ..raster import Layer, Spool, bounded_cache, check_writable
from . import speckle
from .dates import sample_windows, source_block, warnings_of
from .radiometry import db
from .statistics import check_looks
from .windows import Job, plan, run

UNITS = ("input", "power", "db")


@dataclass(frozen=True)
class Options:
    """name: of speckle.FILTERS; size: window, pixels; looks: None estimates them for every date; damping: Frost's;
    unit: of the output, 'input' = as the dates have it."""

    name: str = "refinedlee"
    size: int = 7
    looks: float | None = None
    damping: float = 2.0
    unit: str = "input"

    def check(self) -> None:
        """Raises InputError for values that cannot be meant."""
        if self.name not in speckle.FILTERS:
            raise InputError(
                message(
                    "Unknown filter '{name}'; choose one of {filters}.",
                    name=self.name,
                    filters=", ".join(speckle.FILTERS),
                )
            )
        if self.unit not in UNITS:
            raise InputError(
                message("Unknown unit '{unit}'; choose one of {units}.", unit=self.unit, units=", ".join(UNITS))
            )
        speckle.check_size(self.size)
        if self.looks is not None:
            check_looks(self.looks)
        if not 0 < self.damping <= 100:
            raise InputError(message("The damping must be above 0 and at most 100."))


@dataclass
class Result:
    """One entry per date: looks before and after, share of edge contrast kept, mean after / mean before."""

    looks_before: list
    looks_after: list
    edges: list
    means: list


def despeckle(
    dates, grid: Grid, path: str, options: Options, job: Job, resampling: str = "nearest", tags=None
) -> Result:
    """Filter dates (SarDate), one band each of the output; 'quegan' filters them together.

    Nothing is left on disk after an error or a cancel.
    """
    options.check()
    dates = list(dates)
    if options.name == "quegan" and len(dates) < 2:
        raise InputError(
            message(
                "The multi-temporal filter needs two dates or more: give several rasters, or one with several bands."
            )
        )
    for text in warnings_of(dates):
        job.log("warning", text)
    check_writable(path, 8 * grid.width * grid.height * len(dates))
    readers = [date.on(grid, resampling) for date in dates]
    samples = [job.look(sample_windows(grid, 1_000_000, 256), reader.power) for reader in readers]
    looks, bright = [], []
    for date, windows in zip(dates, samples):
        job.check()
        if not any(np.isfinite(window).any() for window in windows):
            raise InputError(
                message("{name} has no data in the area; choose another raster or extent.", name=date.name)
            )
        looks.append(_looks(date, windows, options, job))
        bright.append(speckle.bright_limit(np.concatenate([window.ravel() for window in windows])))
    halo = speckle.halo_of(options.name, options.size)

    def filtered(powers):
        if options.name == "quegan":
            return speckle.quegan(np.stack(powers), options.size)
        return [
            speckle.despeckle(power, options.name, options.size, number, options.damping, limit)
            for power, number, limit in zip(powers, looks, bright)
        ]

    kinds = [date.unit.kind if options.unit == "input" else options.unit for date in dates]
    units = {_unit_name(kind) for kind in kinds}
    spool = Spool(
        Layer(
            path,
            grid,
            "float32",
            tuple(date.name for date in dates),
            np.nan,
            unit=units.pop() if len(units) == 1 else "",
            tags=tags or {},
        )
    )

    def work(window: Window, padded: Window) -> None:
        rows, cols = window.slices(padded)
        result = filtered([reader.power(padded) for reader in readers])
        spool.write(window, np.stack([_in_unit(part[rows, cols], kind) for part, kind in zip(result, kinds)]))

    with bounded_cache():
        try:
            spool.start()
            run(
                plan(grid, source_block(readers), 24.0 + 72.0 + 8.0 * len(dates), halo, job),
                halo,
                work,
                job.part(0.05, 0.7),
            )
            spool.finish(job.workers, job.part(0.7, 1.0).progress, job.cancelled)
            spool.publish()
        except BaseException:
            spool.discard()
            raise
    return _report(samples, filtered, looks)


def _looks(date, windows, options: Options, job: Job) -> float:
    if options.looks is not None:
        return options.looks
    try:
        looks = speckle.estimate_looks(windows)
    except InputError as error:
        raise InputError(message("{name}: {reason}", name=date.name, reason=error.text)) from error
    job.log("info", message("{name}: {looks:.2f} looks (estimated).", name=date.name, looks=looks))
    return looks


def _report(samples, filtered, looks) -> Result:
    """Measured on the sample: a filter that is local does there what it does everywhere, but for the samples'
    borders.
    """
    result = Result(list(looks), [], [], [])
    after = [filtered(list(windows)) for windows in zip(*samples)]
    for index, before in enumerate(samples):
        own = [windows[index] for windows in after]
        try:
            result.looks_after.append(speckle.estimate_looks(own))
        except InputError:
            result.looks_after.append(float("nan"))
        kept = [speckle.edge_preservation(b, a) for b, a in zip(before, own)]
        kept = [value for value in kept if np.isfinite(value)]
        result.edges.append(float(np.mean(kept)) if kept else float("nan"))
        result.means.append(
            float(
                sum(np.nansum(a, dtype=float) for a in own)
                / max(sum(np.nansum(b, dtype=float) for b in before), 1e-300)
            )
        )
    return result


def _in_unit(power, kind: str):
    if kind == "db":
        return db(power).astype(np.float32)
    if kind == "amplitude":
        return np.sqrt(power)
    if kind == "byte":
        return np.sqrt(power) - np.float32(1.0)
    if kind == "palsar2":
        return (np.sqrt(power) * np.float32(10 ** (83.0 / 20.0))).astype(np.float32)
    return power


def _unit_name(kind: str) -> str:
    return {"db": "dB"}.get(kind, "")
