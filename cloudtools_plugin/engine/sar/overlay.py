"""Two dates in one picture: what was only there before in blue, what is only there now in red, what stayed in grey."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..grid import Grid, Window
from ..messages import message
from ..raster import Layer, Spool, bounded_cache, check_writable
from .backend import kernels
from .change import fit_match
from .dates import sample_windows, source_block, warnings_of
from .radiometry import Match, apply_match, db
from .windows import Job, plan, run

SCHEMES = ("after_before_before", "before_after_after", "before_after_ratio", "orange_blue", "red_blue")

#: The grey values that a composite's ratio band covers, dB from its middle.
RATIO_DB = 10.0
#: What 0..255 of the classic method covers of data that are not a picture: dB below and above the median. Ten grey
#: values are 1 dB, so the threshold of 30 is 3 dB, a factor of two.
CLASSIC_DB = (15.5, 10.0)
#: Differences of grey values within which two dates count as equal; the article calls it accuracy.
THRESHOLD = 30


def classic(before, after, threshold: float = THRESHOLD, valid=None, article_colours: bool = False):
    """(3, h, w) uint8, red, green, blue, of two uint8 images.

    Grey, of the earlier date, where |after - before| < threshold; else red = after, green = 0, blue = before, so that
    the former date shines blue and the latter red. `article_colours` gives the pixels that the published script
    stores for (scene 1, scene 2) = (before, after): the same with red and blue exchanged. The difference is taken in
    a type that cannot wrap around. valid: bool (h, w), elsewhere the picture is black; None = everywhere.
    """
    before, after = np.ascontiguousarray(before), np.ascontiguousarray(after)
    if before.dtype != np.uint8 or after.dtype != np.uint8 or before.shape != after.shape:
        raise InputError(message("The classic overlay takes two 8-bit images of one size."))
    # of whole numbers, |d| < 30.5 is |d| < 31; more than 256 is all, less than 0 none
    limit = int(min(max(math.ceil(threshold), 0), 256))
    out = np.empty((3, *before.shape), np.uint8)
    red, green, blue = (out[2], out[1], out[0]) if article_colours else out
    fast = kernels()
    everywhere = valid is None or bool(valid.all())
    if fast is not None and everywhere:
        fast.classic_all(before, after, np.int16(limit), red, green, blue)
        return out
    same = np.abs(after.astype(np.int16) - before.astype(np.int16)) < limit
    np.copyto(red, np.where(same, before, after))
    np.copyto(green, np.where(same, before, 0))
    np.copyto(blue, before)
    if not everywhere:
        out[:, ~valid] = 0
    return out


def composite(before, after, scheme: str, ratio=None):
    """(3, h, w) uint8 of two uint8 images on one stretch, by a scheme of SCHEMES. NaN-free.

    after_before_before: red = after, green = blue = before (red: brighter, cyan: darker now); before_after_after: the
    reverse; before_after_ratio: red = before, green = after, blue = after / before (`ratio`, uint8); orange_blue: red =
    after, green = mean, blue = before, a pair that colour-blind eyes tell apart; red_blue: as the article's words
    have it, red = after, blue = before, green = the darker of both. What is equal is grey in all but the third.
    """
    if scheme == "after_before_before":
        return np.stack([after, before, before])
    if scheme == "before_after_after":
        return np.stack([before, after, after])
    if scheme == "before_after_ratio":
        return np.stack([before, after, ratio])
    if scheme == "orange_blue":
        mean = ((before.astype(np.uint16) + after) // 2).astype(np.uint8)
        return np.stack([after, mean, before])
    if scheme == "red_blue":
        return np.stack([after, np.minimum(before, after), before])
    raise InputError(
        message("Unknown colour scheme '{scheme}'; choose one of {schemes}.", scheme=scheme, schemes=", ".join(SCHEMES))
    )


def to_bytes(values, low: float, high: float):
    """0..255 of values stretched from low to high, rounded; NaN becomes 0."""
    scaled = (np.asarray(values, np.float32) - np.float32(low)) * np.float32(255.0 / (high - low))
    return np.rint(np.clip(np.nan_to_num(scaled, nan=0.0, posinf=255.0, neginf=0.0), 0, 255)).astype(np.uint8)


@dataclass(frozen=True)
class Options:
    """How the picture is made.

    method: 'classic' or 'composite'; threshold: grey values (classic); article_colours: the published script's
    pixels, no normalisation; scheme: of SCHEMES; limits: (low, high) dB for both dates, None = percentiles of both
    together; percentiles: which; normalise: bring the dates to one scale first. None: pictures in composites;
    pictures in the classic method only where they were plainly stretched each on its own; never with article_colours,
    never calibrated data.
    """

    method: str = "classic"
    threshold: float = THRESHOLD
    article_colours: bool = False
    scheme: str = "red_blue"
    limits: tuple | None = None
    percentiles: tuple = (2.0, 98.0)
    normalise: bool | None = None

    def check(self) -> None:
        """Raises InputError for values that cannot be meant."""
        if self.method not in ("classic", "composite"):
            raise InputError(message("The method is 'classic' or 'composite'."))
        if self.scheme not in SCHEMES:
            raise InputError(
                message(
                    "Unknown colour scheme '{scheme}'; choose one of {schemes}.",
                    scheme=self.scheme,
                    schemes=", ".join(SCHEMES),
                )
            )
        if not self.threshold >= 0:
            raise InputError(message("The threshold must be 0 or more grey values."))
        if self.limits is not None and not self.limits[1] > self.limits[0]:
            raise InputError(message("The upper limit in dB must be above the lower one."))
        low, high = self.percentiles
        if not 0 <= low < high <= 100:
            raise InputError(message("The percentiles must be two numbers between 0 and 100, the smaller one first."))


@dataclass
class Result:
    """unchanged, before_only, after_only: pixels that are grey, that lost and that gained brightness (classic: by the
    threshold; composite: by more than 3 dB or, of pictures, the threshold); valid: pixels with data on both dates."""

    valid: int = 0
    unchanged: int = 0
    before_only: int = 0
    after_only: int = 0
    limits: tuple = (0.0, 255.0)
    unit: str = "grey values"
    match: Match | None = None


@dataclass(frozen=True)
class _Scale:
    """How a date's numbers become bytes: pictures stay as they are in the classic method, all else is stretched."""

    picture: bool
    match: Match | None
    limits: tuple

    def pair(self, before, after):
        """(before, after) uint8 and the ratio as uint8, of grey values (picture) or power; NaN = no data."""
        if self.match is not None:
            before, after = apply_match(before, after, self.match)
        low, high = self.limits
        if self.picture:
            ratio = 20.0 * np.log10((after + np.float32(1)) / (before + np.float32(1)))
            return to_bytes(before, low, high), to_bytes(after, low, high), to_bytes(ratio, -RATIO_DB, RATIO_DB)
        before, after = db(before), db(after)
        with np.errstate(invalid="ignore"):
            ratio = after - before
        return to_bytes(before, low, high), to_bytes(after, low, high), to_bytes(ratio, -RATIO_DB, RATIO_DB)


def overlay(
    before, after, grid: Grid, path: str, options: Options, job: Job, resampling: str = "nearest", tags=None
) -> Result:
    """Write the picture of two dates (SarDate) on a grid. Pixels without data on either date are masked (transparent).

    Nothing is left on disk after an error or a cancel. Raises InputError where no pixel has data on both dates.
    """
    options.check()
    for text in warnings_of((before, after)):
        job.log("warning", text)
    check_writable(path, 6 * grid.width * grid.height)
    readers = [date.on(grid, resampling) for date in (before, after)]
    picture = before.unit.kind == "byte" and after.unit.kind == "byte"
    if options.article_colours and not picture:
        job.log(
            "warning",
            message("The article's colours are defined for 8-bit pictures; these dates are stretched to 8 bits first."),
        )
    scale = _scale(readers, grid, picture, options, job)
    raw = scale is None
    names = _band_names(options)
    spool = Spool(Layer(path, grid, "uint8", names, kind="picture", tags=tags or {}))
    result = (
        Result()
        if scale is None
        else Result(limits=scale.limits, match=scale.match, unit="grey values" if picture else "dB")
    )
    counts = []

    def work(window: Window, _padded: Window) -> None:
        pictures, valid, numbers = _block(readers, window, scale, options, picture)
        counts.append(numbers)
        spool.write(window, np.concatenate([pictures, np.where(valid, np.uint8(255), np.uint8(0))[None]]))

    with bounded_cache():
        try:
            spool.start()
            run(plan(grid, source_block(readers), 12 if raw else 60, 0, job), 0, work, job.part(0.05, 0.6))
            totals = np.sum(counts, axis=0)
            if totals[0] == 0:
                raise InputError(
                    message("No pixel has data on both dates; choose rasters that overlap where they have data.")
                )
            result.valid, result.unchanged, result.before_only, result.after_only = (int(n) for n in totals)
            if options.method == "classic" and result.before_only and result.after_only:
                speckled = 2 * min(result.before_only, result.after_only) / result.valid
                if speckled > 0.2:
                    job.log(
                        "warning",
                        message(
                            "{percent:.0f} % of the picture changes colour both ways alike: that is speckle. Run the "
                            "speckle filter on both dates first, or raise THRESHOLD.",
                            percent=100 * speckled,
                        ),
                    )
            spool.finish(job.workers, job.part(0.6, 1.0).progress, job.cancelled)
            spool.publish()
        except BaseException:
            spool.discard()
            raise
    return result


def _band_names(options: Options) -> tuple:
    if options.method == "classic":
        red, blue = ("before", "after") if options.article_colours else ("after", "before")
        return f"red: only {red}", "green: unchanged", f"blue: only {blue}"
    return {
        "after_before_before": ("red: after", "green: before", "blue: before"),
        "before_after_after": ("red: before", "green: after", "blue: after"),
        "before_after_ratio": ("red: before", "green: after", "blue: after / before"),
        "orange_blue": ("red: after", "green: mean of both", "blue: before"),
        "red_blue": ("red: after", "green: darker of both", "blue: before"),
    }[options.scheme]


def _read(reader, window, picture):
    if picture:
        values, valid = reader.values(window)
        return np.where(valid, values.astype(np.float32), np.float32(np.nan))
    return reader.power(window)


def _block(readers, window, scale, options: Options, picture: bool):
    """(picture, valid, [valid, unchanged, only before, only after])."""
    if scale is None:
        (b, vb), (a, va) = (reader.values(window) for reader in readers)
        valid, ratio = vb & va, None
    else:
        before, after = (_read(reader, window, picture) for reader in readers)
        valid = np.isfinite(before) & np.isfinite(after)
        b, a, ratio = scale.pair(before, after)
    everything = bool(valid.all())
    step = a.astype(np.int16) - b
    if options.method == "classic":
        out = classic(b, a, options.threshold, None if everything else valid, options.article_colours)
        limit = options.threshold
    else:
        out = composite(b, a, options.scheme, ratio)
        if not everything:
            out[:, ~valid] = 0
        limit = THRESHOLD if picture else 3.0 * 255.0 / (scale.limits[1] - scale.limits[0])
    less, more = step <= -limit, step >= limit
    if limit <= 0:
        less, more = step < 0, step >= 0
    if not everything:
        less, more = less & valid, more & valid
    total, lost, won = int(valid.sum()), int(less.sum()), int(more.sum())
    return out, valid, (total, total - lost - won, lost, won)


def _scale(readers, grid: Grid, picture: bool, options: Options, job: Job):
    """Look at a sample of both dates: what makes them comparable, and the limits that both share. None: bytes as they
    are.
    """
    samples = job.look(sample_windows(grid), lambda window: tuple(_read(reader, window, picture) for reader in readers))
    pairs = [(b, a) for b, a in samples if (np.isfinite(b) & np.isfinite(a)).any()]
    if not pairs:
        raise InputError(message("No pixel has data on both dates; choose rasters that overlap where they have data."))
    match = None
    if options.normalise or (options.normalise is None and picture and not options.article_colours):
        match = fit_match(pairs, picture)
        if options.normalise is None and options.method == "classic" and not _stretched_apart(match, options.threshold):
            match = None
        else:
            job.log("info", message("Normalisation: {comparison}.", comparison=match.describe()))
    if match is None and options.method == "classic" and all(reader.date.is_bytes for reader in readers):
        return None
    limits = options.limits
    if picture and limits is not None:
        job.log("warning", message("8-bit pictures have no dB: the fixed limits are not used."))
        limits = None
    if limits is None and picture and options.method == "classic":
        limits = (0.0, 255.0)
    if limits is None:
        if match is not None:
            pairs = [apply_match(b, a, match) for b, a in pairs]
        values = np.concatenate([date[np.isfinite(b) & np.isfinite(a)] for b, a in pairs for date in (b, a)])
        values = values if picture else db(values)
        values = values[np.isfinite(values)]
        if options.method == "classic" and not picture and values.size:
            middle = float(np.median(values))
            low, high = middle - CLASSIC_DB[0], middle + CLASSIC_DB[1]
        else:
            low, high = (float(v) for v in np.percentile(values, options.percentiles))
        if not high > low:
            low, high = low - 1.0, low + 1.0
            job.log("warning", message("Both dates are constant in the area: the picture is plain grey."))
        limits = (low, high)
    if picture:
        text = message("Both dates are shown from {low:.2f} to {high:.2f} grey values.", low=limits[0], high=limits[1])
    else:
        text = message("Both dates are shown from {low:.2f} to {high:.2f} dB.", low=limits[0], high=limits[1])
    job.log("info", text)
    return _Scale(picture, match, limits)


def _stretched_apart(match: Match, threshold: float) -> bool:
    """True where unchanged ground alone would differ by half the threshold, dark or bright."""
    low, high = (abs(match.gain * grey + match.shift - grey) for grey in (64.0, 192.0))
    return max(low, high) > max(threshold / 2.0, 5.0)
