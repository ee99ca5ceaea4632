"""Cloud shadow by geometry: where a cloud's shadow must fall, and which of those pixels are dark.

A cloud at height h over flat ground darkens the ground h * tan(sun zenith) away from it, opposite the sun. Three steps:

1. `search`: the shift from shadows to their clouds that explains most of the dark ground, by cross-correlation of the
   cloud mask with the darkness of the near infrared (FFT, on a thinned copy of the scene). With the sun's angles only
   shifts along its direction and of possible heights are looked at; without them any are, and the direction found is
   the sun's azimuth.
2. Clouds have several heights: along that direction the length is chosen anew in every neighbourhood, as far as the
   evidence there contradicts the scene's.
3. `cast`: the clouds moved by their shift. How dark shadow is in this scene is learned from where the shadows must
   fall, so that no reflectance needs tuning and uncalibrated images work too.

Simulated scenes with truth: F1 0.88 with the true clouds, with and without sun angles, azimuth within 1 degree
(docs/masks.md). After Simpson and Stitt 1998 and Zhu and Woodcock 2012 (matching along the sun's direction); the
search without sun angles and the learned darkness are this plugin's. Relief and view angle are not considered.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import numpy as np

from .errors import InputError
from .masks import dilate
from .messages import message

#: Heights of clouds over ground in metres that are looked for (Fmask: 200 m to 12 km).
LOWEST, HIGHEST = 200.0, 12_000.0
#: Without sun angles: no shift is longer than this (metres) and shorter than three pixels.
LONGEST = 10_000.0
SHORTEST_PIXELS = 3.0
#: Sun angles in metadata are those of the scene's centre, and clouds are not seen from straight above.
AZIMUTH_TOLERANCE = 5.0
#: Pixels of the thinned scene in which shifts are searched.
SEARCH_PIXELS = 1024 * 1024
LOCAL_PIXELS = 384 * 384
#: Radius in metres within which clouds are taken to have one height.
NEIGHBOURHOOD = 1500.0
#: How much likelier a darkness must be for shadow than for other ground: on the shadow's place, beside it, and where no
#: cloud can be seen.
LIKELIHOODS = (0.3, 2.5, 4.0)
#: A neighbourhood has a length of its own where the evidence is so much better there: factor and summand.
LOCAL_GAIN, LOCAL_LEAST = 2.0, 6.0
#: Metres (at most 0.3 of the length) by which shadows may lie off their place.
REACH = 400.0
#: Best shifts that are looked at more closely, and what they must show (strength, contrast, share of `_Evidence`)
#: without and with the sun's angles.
CANDIDATES = 24
LEAST_TILES = 5
LEAST_AGREEMENT, LEAST_AGREEMENT_SUN = (3.0, 0.1, 0.5), (1.5, 0.05, 0.5)
#: A shift must bring at least this share of the clouds onto clear ground.
LEAST_SUPPORT = 0.05


@dataclass(frozen=True)
class ShadowPlan:
    """How far and where shadows lie.

    found: False where no shift explains any darkness; azimuth: of the sun, degrees clockwise from up in the raster
    (north in a north-up one); length: metres from a shadow to its cloud, the scene's most frequent one; contrast: by
    how much of the scene's median the ground there is darker than elsewhere, 0..1; significance: of the best shift,
    in standard deviations of all shifts; lengths: (rows, cols) float32 metres for each neighbourhood; step: pixels per
    neighbourhood of `lengths`; limits: darkness (see `darkness`) above which a pixel is rather shadow than not (a) on
    the shadow's place, (b) near it, (c) where its cloud would lie outside of the image; level: the median.
    """

    found: bool
    azimuth: float = math.nan
    length: float = math.nan
    contrast: float = 0.0
    significance: float = 0.0
    lengths: np.ndarray | None = field(default=None, compare=False)
    step: int = 1
    limits: tuple = (math.inf, math.inf, math.inf)
    level: float = 1.0
    pixel: tuple = (1.0, 1.0)

    @property
    def longest(self) -> float:
        """Metres between the farthest shadow and its cloud."""
        return 0.0 if not self.found else max(_around(float(max(self.lengths.max(), self.length))))

    @property
    def halo(self) -> int:
        """Pixels around a block in which the clouds of its shadows lie."""
        return 0 if not self.found else math.ceil(self.longest / min(self.pixel)) + 8

    def describe(self) -> dict:
        """Plain numbers for a record."""
        return {
            "found": self.found,
            "sun_azimuth": self.azimuth,
            "shift_metres": self.length,
            "contrast": self.contrast,
            "significance": self.significance,
        }


def _around(length: float):
    """Lengths near a neighbourhood's: clouds are thick, and neighbours differ."""
    reach = min(0.3 * length, REACH)
    return [length + part * reach for part in (-1.0, -0.5, 0.0, 0.5, 1.0)]


def check_sun(azimuth: float, elevation: float) -> None:
    """Raises InputError for angles that no shadow can have."""
    if not (math.isfinite(azimuth) and math.isfinite(elevation)):
        raise InputError(message("The sun's angles must be numbers in degrees."))
    if not -360 <= azimuth <= 360:
        raise InputError(
            message("The sun's azimuth must be 0 to 360 degrees from north, not {azimuth:g}.", azimuth=azimuth)
        )
    if elevation <= 0:
        raise InputError(
            message(
                "The sun stands at {elevation:g} degrees, below the horizon, so there are no shadows; check the "
                "elevation (90 - zenith).",
                elevation=elevation,
            )
        )
    if elevation > 90:
        raise InputError(
            message(
                "The sun's elevation must be above 0 and at most 90 degrees, not {elevation:g}.", elevation=elevation
            )
        )


def darkness(nir, level: float):
    """1 - nir / level, cut to -1..1 (float32): how much darker than the scene's clear ground a pixel is."""
    with np.errstate(invalid="ignore"):
        return np.clip(1.0 - np.asarray(nir, np.float32) / np.float32(level), -1.0, 1.0)


def find_shadow(nir, cloud, valid, pixel_metres, sun=None, water=None, latitude=None):
    """Cloud shadow of a whole image in memory.

    nir: (h, w) near infrared, any linear unit (reflectance or DN without offset), larger is brighter; cloud, valid:
    bool (valid = has data); pixel_metres: (width, height) of a pixel or one number; sun: None or (azimuth, elevation)
    in degrees, azimuth clockwise from the image's up; water: bool, never searched; latitude: degrees, keeps the search
    without sun angles on the side of the sky where the sun can stand.

    Returns (shadow, plan): shadow bool, never where cloud or not valid; plan: ShadowPlan. Raises InputError for a sun
    below the horizon and for arrays of different shapes.
    """
    nir, cloud, valid = np.asarray(nir), np.asarray(cloud, bool), np.asarray(valid, bool)
    if not (nir.ndim == 2 and nir.shape == cloud.shape == valid.shape):
        raise InputError(message("The near infrared, the cloud mask and the valid mask must be of one size."))
    plan = search(nir, cloud, valid, pixel_metres, sun, water, latitude)
    return cast(plan, nir, cloud, valid, water=water), plan


def _thinned(nir, cloud, valid, water, pixel, most: int):
    """(nir, cloud, clear, pixel, step): every step-th pixel, so that at most `most` are left; nir averaged."""
    step = max(1, math.ceil(math.sqrt(nir.size / most)))
    clear = valid & ~cloud
    if water is not None:
        clear = clear & ~water
    if step == 1:
        return np.where(clear, nir, 0).astype(np.float32), cloud & valid, clear, pixel, 1
    height, width = (n // step for n in nir.shape)

    def mean(array):
        part = np.asarray(array[: height * step, : width * step], np.float32)
        return part.reshape(height, step, width, step).mean(axis=(1, 3))

    share = mean(clear)
    with np.errstate(invalid="ignore", divide="ignore"):
        values = mean(np.where(clear, nir, 0)) / share
    kept = share > 0.5
    return (
        np.where(kept, values, 0).astype(np.float32),
        mean(cloud & valid) >= 0.5,
        kept,
        tuple(size * step for size in pixel),
        step,
    )


def _correlate(cloud, parts):
    """For each array of `parts`: sums over p of cloud[p + d] * part[p] for all shifts d, as circular arrays."""
    shape = [1 << (2 * n - 1).bit_length() for n in cloud.shape]
    spectrum = np.fft.rfft2(cloud.astype(np.float32), shape)
    return [
        np.fft.irfft2(spectrum * np.conj(np.fft.rfft2(part.astype(np.float32), shape)), shape).astype(np.float32)
        for part in parts
    ]


def search(nir, cloud, valid, pixel_metres, sun=None, water=None, latitude=None) -> ShadowPlan:
    """The ShadowPlan of an image, or of a thinned copy of one; arguments as of `find_shadow`."""
    pixel = (float(pixel_metres),) * 2 if np.isscalar(pixel_metres) else tuple(float(v) for v in pixel_metres)
    if sun is not None:
        check_sun(*sun)
    original = pixel
    thin, clouds, clear, pixel, step = _thinned(nir, cloud, valid, water, pixel, SEARCH_PIXELS)
    clear = clear & np.isfinite(thin)
    if clouds.sum() < 16 or clear.sum() < 64:
        return ShadowPlan(False, pixel=original)
    level = float(np.median(thin[clear]))
    if not level > 0:
        return ShadowPlan(False, pixel=original)
    dark = np.where(clear, darkness(thin, level), 0)
    mean = float(dark[clear].mean())
    spread = float(dark[clear].std())
    if spread < 1e-6:
        return ShadowPlan(False, pixel=original)
    dark = np.where(clear, dark - mean, 0).astype(np.float32)
    total, count = _correlate(clouds, (dark, clear))
    rows = np.fft.fftfreq(total.shape[0], 1 / total.shape[0])[:, None].astype(np.float32)
    cols = np.fft.fftfreq(total.shape[1], 1 / total.shape[1])[None, :].astype(np.float32)
    possible = _possible(rows, cols, pixel, thin.shape, sun, latitude) & (count > LEAST_SUPPORT * clouds.sum())
    if not possible.any():
        return ShadowPlan(False, pixel=original)
    # the sum over n pixels in standard deviations: rewards shifts that explain much darkness, not little of it well
    score = np.where(possible, total / np.sqrt(np.maximum(count, 1)), -np.inf)
    best = None
    for place in _peaks(score, CANDIDATES if sun is None else CANDIDATES // 2):
        shift = [p if p < n / 2 else p - n for p, n in zip(place, score.shape)]
        evidence = _agreement(dark, clear, clouds, shift)
        if best is None or evidence.strength > best[0].strength:
            best = evidence, place
    evidence, place = best
    dr, dc = _between(score, place)
    x, y = dc * pixel[0], -dr * pixel[1]
    length, azimuth = math.hypot(x, y), math.degrees(math.atan2(x, y)) % 360
    least = LEAST_AGREEMENT if sun is None else LEAST_AGREEMENT_SUN
    found = evidence.strength >= least[0] and evidence.contrast >= least[1] and evidence.share >= least[2]
    if not found:
        return ShadowPlan(False, azimuth, length, evidence.contrast, evidence.strength, pixel=original)
    lengths, size = _neighbourhoods(nir, cloud, valid, water, original, azimuth, length, sun)
    plan = ShadowPlan(
        True, azimuth, length, evidence.contrast, evidence.strength, lengths, size, level=level, pixel=original
    )
    thin_plan = replace(plan, step=max(1, round(size / step)), pixel=pixel)
    return replace(plan, limits=_learn(thin_plan, thin, clouds, clear, valid[::step, ::step]))


def _neighbourhoods(nir, cloud, valid, water, pixel, azimuth: float, length: float, sun):
    """(lengths, step): metres along the sun's direction for every pixel of a thinned copy of the scene."""
    thin, clouds, clear, pixel, step = _thinned(nir, cloud, valid, water, pixel, LOCAL_PIXELS)
    level = float(np.median(thin[clear])) if clear.any() else 1.0
    dark = np.where(clear, darkness(thin, level), 0)
    dark = np.where(clear, dark - float(dark[clear].mean()) if clear.any() else 0, 0).astype(np.float32)
    low, high = 0.3 * length, 2.5 * length
    if sun is not None:
        reach = 1.0 / math.tan(math.radians(sun[1]))
        low, high = max(0.2 * length, LOWEST * reach), min(4.0 * length, HIGHEST * reach)
    size = max(pixel)
    high = min(high, 0.7 * min(thin.shape) * size)
    number = int(min(48, max(3, (high - low) / size)))
    candidates = np.geomspace(max(low, size), max(high, 2 * size), number)
    candidates = np.concatenate([[length], candidates[np.abs(candidates / length - 1) > 0.02]])
    radius = int(min(32, max(4, NEIGHBOURHOOD / size)))
    best = shortest = None
    for number, candidate in enumerate(candidates):
        rows, cols = _pixels(azimuth, float(candidate), pixel)
        # at the clouds: what lies where their shadow would be
        seen = clouds & _moved(clear, (-rows, -cols))
        there = np.where(seen, _moved(dark, (-rows, -cols)), 0)
        count = _box(seen, radius)
        evidence = _box(there, radius) / np.sqrt(count + 16)
        if number == 0:
            best, shortest = evidence * LOCAL_GAIN + LOCAL_LEAST, np.full(evidence.shape, length, np.float32)
            continue
        better = evidence > best
        best[better] = evidence[better]
        shortest[better] = candidate
    return shortest, step


def _learn(plan: ShadowPlan, nir, cloud, clear, valid):
    """Limits of darkness for `ShadowPlan.limits`: where it is as likely on the shadows' places as elsewhere, and where
    it is much likelier."""
    core, near = _places(plan, cloud, (0, 0))
    dark = darkness(nir, plan.level)
    inside = clear & core
    known = clear & ~_orphans(plan, valid)
    outside = known & ~near
    if inside.sum() < 20 or outside.sum() < 20:
        return (math.inf,) * 3
    edges = np.linspace(-1, 1, 81)
    kernel = np.exp(-0.5 * (np.arange(-6, 7) / 2.0) ** 2)
    kernel /= kernel.sum()

    def density(where):
        counts = np.histogram(dark[where], edges)[0].astype(float)
        return np.convolve(counts / counts.sum(), kernel, "same")

    ratio = (density(inside) + 1e-5) / (density(outside) + 1e-5)
    # ratio grows with darkness but for noise in thin tails: the limit is the last place from the dark end down to
    # which it holds
    centre = int(np.argmax(np.where(edges[:-1] > float(np.median(dark[outside])), density(inside), 0)))
    limits = []
    share = (inside & known).sum() / known.sum()
    # without a cloud in sight shadow is as frequent as elsewhere in the scene
    alone = max(LIKELIHOODS[2], 1.5 * (1 - share) / max(share, 1e-6))
    for least in (*LIKELIHOODS[:2], alone):
        position = centre
        if ratio[centre] < least:
            position = centre + int(np.argmax(ratio[centre:] >= least)) if (ratio[centre:] >= least).any() else -1
            limits.append(math.inf if position < 0 else float(edges[position]))
            continue
        while position > 0 and ratio[position - 1] >= least:
            position -= 1
        limits.append(float(edges[position]))
    return tuple(limits)


def _pixels(azimuth: float, length: float, pixel):
    """(rows, columns) of a shift of `length` metres towards the azimuth."""
    angle = math.radians(azimuth)
    return round(-length * math.cos(angle) / pixel[1]), round(length * math.sin(angle) / pixel[0])


def _places(plan: ShadowPlan, cloud, origin):
    """(core, near): where shadows of `cloud` fall; origin: (row, column) of the array's first pixel in the scene."""
    core, near = np.zeros(cloud.shape, bool), np.zeros(cloud.shape, bool)
    height, width = cloud.shape
    rows = np.clip((np.arange(height) + origin[0]) // plan.step, 0, plan.lengths.shape[0] - 1)
    cols = np.clip((np.arange(width) + origin[1]) // plan.step, 0, plan.lengths.shape[1] - 1)
    lengths = plan.lengths[rows[:, None], cols[None, :]]
    present = np.unique(lengths[cloud])
    for length in present:
        part = cloud & (lengths == length) if present.size > 1 else cloud
        core |= _moved(part, _pixels(plan.azimuth, float(length), plan.pixel))
        for other in _around(float(length)):
            near |= _moved(part, _pixels(plan.azimuth, other, plan.pixel))
    return core, near


def _orphans(plan: ShadowPlan, valid):
    """Pixels whose cloud would lie outside of the image or where it has no data."""
    known = np.ones(valid.shape, bool)
    for length in _around(plan.length):
        known &= _moved(valid, _pixels(plan.azimuth, length, plan.pixel))
    return ~known


def cast(plan: ShadowPlan, nir, cloud, valid, origin=(0, 0), water=None):
    """Shadow (bool) of an image, or of a block of it with `plan.halo` pixels around as far as the image goes (these
    are context: what is found in them is not complete).

    origin: (row, column) of the arrays' first pixel in the scene that the plan was made from. Where the cloud would
    lie outside of the image or in nodata, darkness alone decides, and only in scenes with much shadow.
    """
    if not plan.found:
        return np.zeros(cloud.shape, bool)
    clear = valid & ~cloud
    if water is not None:
        clear = clear & ~water
    dark = np.where(clear, darkness(nir, plan.level), -1)
    clouds = cloud & valid
    core, near = _places(plan, clouds, origin)
    on, beside, alone = plan.limits
    shadow = dilate(core, 2, 2) & (dark >= on) | near & (dark >= beside)
    if math.isfinite(alone):
        lonely = _orphans(plan, valid) & (dark >= alone)
        shadow |= _opened(lonely, 2)
    return _closed(shadow, 1) & clear


def _opened(mask, radius):
    return dilate(~dilate(~mask, radius, radius), radius, radius)


def _closed(mask, radius):
    return ~dilate(~dilate(mask, radius, radius), radius, radius)


def _box(array, radius: int):
    """Sums over squares of 2 * radius + 1 pixels, float32; nothing lies outside."""
    height, width = array.shape
    sums = np.zeros((height + 1, width + 1))
    np.cumsum(np.cumsum(array, axis=0, dtype=np.float64), axis=1, out=sums[1:, 1:])
    r0, r1 = np.clip(np.arange(height) - radius, 0, height), np.clip(np.arange(height) + radius + 1, 0, height)
    c0, c1 = np.clip(np.arange(width) - radius, 0, width), np.clip(np.arange(width) + radius + 1, 0, width)
    rows = sums[r1] - sums[r0]
    return (rows[:, c1] - rows[:, c0]).astype(np.float32)


@dataclass(frozen=True)
class _Evidence:
    """How far the parts of a scene agree on a shift. strength: mean local contrast over its standard error; contrast:
    median of the parts; share: of the parts (by the root of their shadow) in which the place is darker than around.
    """

    strength: float
    contrast: float
    share: float


def _agreement(dark, clear, clouds, shift) -> _Evidence:
    """Darkness on the shifted clouds against that of the clear ground around, in tiles: a dark lake or forest under one
    cloud convinces one tile only."""
    height, width = clouds.shape
    place = _moved(clouds, shift) & clear
    tiles = min(32, max(4, min(clouds.shape) // 16))
    tile = (np.arange(height) * tiles // height)[:, None] * tiles + np.arange(width) * tiles // width

    def mean(where):
        codes, number = tile[where], tiles * tiles
        count = np.bincount(codes, minlength=number)
        return np.bincount(codes, dark[where], number) / np.maximum(count, 1), count

    inside, count = mean(place)
    outside, around = mean(clear & ~place)
    good = (count >= 4) & (around >= 16)
    if good.sum() < LEAST_TILES:
        return _Evidence(0.0, 0.0, 0.0)
    steps, weights = (inside - outside)[good], np.sqrt(count[good])
    error = math.sqrt((float(steps.var()) + 0.3**2) / steps.size)
    return _Evidence(
        float(steps.mean()) / error, float(np.median(steps)), float(weights[steps > 0.1].sum() / weights.sum())
    )


def _moved(mask, shift):
    """out[p] = mask[p + shift] for a (rows, columns) shift; False from outside."""
    rows, cols = shift
    height, width = mask.shape
    out = np.zeros_like(mask)
    if abs(rows) >= height or abs(cols) >= width:
        return out
    r0, r1, c0, c1 = max(0, -rows), min(height, height - rows), max(0, -cols), min(width, width - cols)
    if r1 > r0 and c1 > c0:
        out[r0:r1, c0:c1] = mask[r0 + rows : r1 + rows, c0 + cols : c1 + cols]
    return out


def _peaks(score, number: int):
    """Positions of the highest local maxima, best first."""
    work, found = score.copy(), []
    reach = max(3, min(score.shape) // 256)
    for _ in range(number):
        place = np.unravel_index(int(np.argmax(work)), work.shape)
        if not math.isfinite(work[place]) or (found and work[place] <= 0):
            break
        found.append(place)
        rows, cols = (np.arange(p - reach, p + reach + 1) % n for p, n in zip(place, score.shape))
        work[rows[:, None], cols[None, :]] = -np.inf
    return found


def _possible(rows, cols, pixel, shape, sun, latitude):
    """Shifts that can be: from shadow to cloud, towards the sun."""
    x, y = cols * np.float32(pixel[0]), -rows * np.float32(pixel[1])
    length = np.hypot(x, y)
    good = (
        (np.hypot(rows, cols) >= SHORTEST_PIXELS) & (np.abs(rows) < 0.75 * shape[0]) & (np.abs(cols) < 0.75 * shape[1])
    )
    azimuth = np.degrees(np.arctan2(x, y))
    if sun is not None:
        reach = 1.0 / math.tan(math.radians(sun[1]))
        # a pixel's width of tolerance for short shifts, where the angle is coarse
        off = np.abs((azimuth - sun[0] + 180) % 360 - 180)
        near = (off <= AZIMUTH_TOLERANCE) | (length * np.sin(np.radians(np.minimum(off, 90))) <= max(pixel))
        return good & near & (off < 90) & (length >= LOWEST * reach) & (length <= HIGHEST * reach)
    good &= length <= LONGEST
    if latitude is not None and abs(latitude) > 30:
        # satellites with optical sensors pass between about 8 and 16 hours of local time
        off = np.abs((azimuth - (180 if latitude > 0 else 0) + 180) % 360 - 180)
        good &= off <= 110
    return good


def _between(score, best):
    """Row and column shift of the maximum between pixels, by a parabola through its neighbours."""
    result = []
    for axis, position in enumerate(best):
        n = score.shape[axis]
        around = []
        for step in (-1, 0, 1):
            index = list(best)
            index[axis] = (position + step) % n
            around.append(float(score[tuple(index)]))
        low, middle, high = around
        bend = low - 2 * middle + high
        part = 0.5 * (low - high) / bend if math.isfinite(bend) and bend < 0 else 0.0
        whole = position if position < n / 2 else position - n
        result.append(whole + max(-0.5, min(0.5, part)))
    return result
