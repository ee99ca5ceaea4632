"""What the numbers of a SAR raster mean, and how they become power.

Sources: JAXA, calibration results of ALOS-2/PALSAR-2 (sigma0 = 10 log10 <DN^2> - 83.0 dB for L1.5, 2.1, 3.1; the same
factor for gamma0 of the ortho products); ESA, radiometric calibration of Sentinel-1 level-1 products (MPC-0392):
value = (DN^2 - noise) / A^2 with A and the noise interpolated bilinearly in the tables of the annotation.
"""

from __future__ import annotations

import math
import os
import re
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..messages import message
from .backend import box_sum, moments

PALSAR2_FACTOR_DB = -83.0

#: dB of a grey value of a picture that is said to be stretched in dB: 25 dB from black to white, as is usual.
PICTURE_DB = 0.1

#: What the numbers of a file may be. 'byte' is a picture: unknown stretch, no calibration.
KINDS = ("power", "db", "amplitude", "palsar2", "byte")

_DB_FACTOR = re.compile(r"db\s*[*x×]\s*(\d+)", re.IGNORECASE)
_POLARISATION = re.compile(r"(?<![A-Za-z])(VV|VH|HH|HV)(?![A-Za-z])", re.IGNORECASE)


@dataclass(frozen=True)
class Unit:
    """How physical values (stored * scale + offset of the file) become power.

    kind: one of KINDS. factor: what physical values are multiplied by first (0.01 for dB x 100). floor: power given to
    values at or below zero that are data all the same (noise subtracted too much). least: power below which nothing can
    be told, raised to it. zero_is_nodata: DN 0 marks the border.
    """

    kind: str
    factor: float = 1.0
    floor: float = 1e-5
    zero_is_nodata: bool = True
    least: float = 0.0

    @property
    def calibrated(self) -> bool:
        """True where power is sigma0 or gamma0, so that limits in dB mean something."""
        return self.kind in ("power", "db", "palsar2")

    def describe(self) -> str:
        text = {
            "power": message("linear power"),
            "db": message("dB"),
            "amplitude": message("amplitude (digital numbers, not calibrated)"),
            "palsar2": message("PALSAR-2 digital numbers (10 log10 DN^2 - 83.0 dB)"),
            "byte": message("an 8-bit picture (unknown stretch)"),
        }[self.kind]
        return message("{unit} x {factor:g}", unit=text, factor=1 / self.factor) if self.factor != 1.0 else text


def db(power):
    """10 log10 of linear power; NaN stays NaN, zero becomes -inf."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return 10.0 * np.log10(power)


def linear(decibel):
    """Linear power of dB."""
    return 10.0 ** (np.asarray(decibel) / 10.0)


def palsar2_db(dn, factor_db: float = PALSAR2_FACTOR_DB):
    """sigma0 (L1.5, 2.1, 3.1) or gamma0 (ortho) in dB of PALSAR-2 digital numbers; DN 0 is no data (NaN)."""
    dn = np.asarray(dn, np.float64)
    return db(np.where(dn > 0, dn * dn, np.nan)) + factor_db


def to_power(values, unit: Unit):
    """Physical values (NaN = no data) as linear power, float32.

    Pictures: (value + 1)^2, so that a black pixel, which is data, has a logarithm.
    """
    values = np.asarray(values)
    if unit.kind == "byte":
        table = ((np.arange(256, dtype=np.float32) + 1.0) ** 2).astype(np.float32)
        if values.dtype == np.uint8:
            return table[values]
        return np.square(values.astype(np.float32) + np.float32(1.0))
    values = values.astype(np.float32) * np.float32(unit.factor)
    if unit.kind == "db":
        return np.exp(values * np.float32(math.log(10.0) / 10.0))
    with np.errstate(invalid="ignore"):
        if unit.zero_is_nodata:
            values = np.where(values == 0, np.float32(np.nan), values)
        power = values if unit.kind == "power" else np.square(values)
        if unit.kind == "palsar2":
            power = power * np.float32(linear(PALSAR2_FACTOR_DB))
        power = np.where(values <= 0, np.float32(unit.floor), power).astype(np.float32)  # NaN compares false
        return np.maximum(power, np.float32(unit.least)) if unit.least > 0 else power


def polarisation(band_name: str, path: str) -> str:
    """'VV', 'VH', 'HH' or 'HV' from the band's name or, failing that, the file's; '' where neither says."""
    for text in (band_name, os.path.basename(path)):
        found = {match.upper() for match in _POLARISATION.findall(re.sub(r"[_\-.]", " ", text))}
        if len(found) == 1:
            return found.pop()
    return ""


def looks_like_db(sample) -> bool:
    """True where most values are negative: power and amplitude never are."""
    return bool(sample.size) and float(np.mean(sample < 0)) > 0.5


def guess_unit(
    sample, dtype: str, scaled: bool, band_name: str = "", unit_type: str = "", path: str = "", tags: dict | None = None
) -> Unit:
    """Say what a file's numbers are.

    sample: physical values that are data (1-D); dtype: stored type; scaled: the file declares a scale or an offset;
    band_name, unit_type, path, tags: what else the file says. The rules, in order: a byte is a picture; dB is what says
    so or is mostly negative (values beyond +-60 are dB times 10 or 100); PALSAR-2 says its name; integers are digital
    numbers (amplitude); floats of a median below 5 are power, others amplitude.
    """
    sample = np.asarray(sample, np.float64)
    sample = sample[np.isfinite(sample)]
    says_db = bool(re.search(r"(?<![a-z])db(?![a-z])", f"{band_name} {unit_type}", re.IGNORECASE))
    if dtype == "uint8" and not scaled and not says_db:
        return Unit("byte", zero_is_nodata=False)
    middle = float(np.median(sample)) if sample.size else 0.0
    if says_db or looks_like_db(sample):
        stated = _DB_FACTOR.search(band_name)
        if stated and not scaled:
            return Unit("db", 1.0 / float(stated.group(1)))
        size = float(np.median(np.abs(sample))) if sample.size else 0.0
        if scaled or dtype.startswith("float") or size <= 60:
            return Unit("db")
        return Unit("db", 0.01 if size > 400 else 0.1)
    words = f"{os.path.basename(path)} {' '.join(str(v) for v in (tags or {}).values())}".upper()
    if re.search(r"PALSAR-?2|ALOS-?2", words) and dtype == "uint16" and not scaled:
        return Unit("palsar2", floor=0.0)
    if dtype.startswith("float") and middle < 5.0:
        positive = sample[sample > 0]
        return Unit("power", floor=_floor(positive))
    positive = sample[sample > 0]
    return Unit("amplitude", floor=_floor(np.square(positive)))


def noise_floor(unit: Unit, values) -> Unit:
    """The unit where a sample of values has negative ones: what is not above their size says nothing.

    Powers below the median size of the negative values (but no more than the darkest fiftieth of the others, so that
    stray values spoil nothing) are raised to it: the logarithm of what noise left near zero would look like change.
    """
    values = np.asarray(values, np.float64)
    negative, positive = -values[values < 0], values[values > 0]
    if unit.kind not in ("power", "amplitude") or not negative.size or not positive.size:
        return unit
    size = min(float(np.median(negative)), float(np.quantile(positive, 0.02))) * unit.factor
    level = max(size if unit.kind == "power" else size * size, unit.floor)
    return replace(unit, floor=level, least=level)


def _floor(power) -> float:
    """Power for values at or below zero: the darkest permille of what is above, and never zero."""
    return max(float(np.quantile(power, 0.001)), 1e-30) if power.size else 1e-5


def stated_unit(kind: str, guessed: Unit, sample, name: str) -> Unit:
    """The unit that the user states, held against the data.

    Raises InputError where dB is given as power or amplitude (negative values), and the reverse.
    """
    sample = np.asarray(sample, np.float64)
    if kind in ("power", "amplitude", "palsar2"):
        if looks_like_db(sample):
            raise InputError(
                message(
                    "{name} looks like dB (most of its values are negative) but was given as {unit}; choose dB as its "
                    "unit.",
                    name=name,
                    unit=message("linear power") if kind == "power" else message("amplitude"),
                )
            )
        positive = sample[sample > 0]
        power = positive if kind == "power" else np.square(positive)
        if kind == "palsar2":
            power = power * linear(PALSAR2_FACTOR_DB)
        return Unit(kind, floor=_floor(power), zero_is_nodata=True)
    if kind == "db":
        if guessed.kind == "db":
            return guessed
        if guessed.kind == "byte":  # a picture whose stretch is linear in dB
            return Unit("db", PICTURE_DB)
        if sample.size and float(np.median(sample)) > 200:
            raise InputError(
                message(
                    "{name} does not look like dB (its values are large and positive); choose amplitude as its unit.",
                    name=name,
                )
            )
        return Unit("db")
    if kind == "byte":
        return Unit("byte", zero_is_nodata=False)
    raise InputError(message("Unknown unit '{kind}'; choose one of {kinds}.", kind=kind, kinds=", ".join(KINDS)))


# --- Sentinel-1 ---


@dataclass(frozen=True)
class Table:
    """A table of the annotation: values at (line, pixel) knots, each line with pixels of its own."""

    lines: tuple
    pixels: tuple
    values: tuple

    def at(self, window):
        """Bilinear interpolation for every pixel of a window of the product's own image (float64)."""
        columns = np.arange(window.col, window.col + window.width, dtype=float)
        rows = np.arange(window.row, window.row + window.height, dtype=float)
        along = np.stack([np.interp(columns, pixels, values) for pixels, values in zip(self.pixels, self.values)])
        lines = np.asarray(self.lines, float)
        upper = np.clip(np.searchsorted(lines, rows, side="right"), 1, len(lines) - 1) if len(lines) > 1 else None
        if upper is None:
            return np.repeat(along, window.height, axis=0)
        share = np.clip((rows - lines[upper - 1]) / (lines[upper] - lines[upper - 1]), 0.0, 1.0)[:, None]
        return along[upper - 1] * (1.0 - share) + along[upper] * share


def read_calibration(path: str, kind: str = "sigmaNought") -> Table:
    """The look-up table of a Sentinel-1 annotation/calibration/calibration-*.xml.

    kind: 'sigmaNought', 'betaNought' or 'gamma'. Raises InputError for another file.
    """
    return _read_table(path, "calibrationVector", kind)


def read_noise(path: str) -> Table:
    """The range noise table of a Sentinel-1 annotation/calibration/noise-*.xml (both generations of the format)."""
    try:
        return _read_table(path, "noiseRangeVector", "noiseRangeLut")
    except InputError:
        return _read_table(path, "noiseVector", "noiseLut")


def _read_table(path: str, vector: str, name: str) -> Table:
    # the annotation is flat and machine-made: its few elements are found without an XML parser
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            message("The annotation '{path}' cannot be read; give the product's calibration-*.xml.", path=path)
        ) from error
    lines, pixels, values = [], [], []
    for block in re.findall(rf"<{vector}>(.*?)</{vector}>", text, re.DOTALL):
        line, x, y = (_numbers(block, element) for element in ("line", "pixel", name))
        if len(line) != 1 or not x or len(x) != len(y):
            raise InputError(
                message(
                    "'{path}' holds no complete table of {name}; give the product's own file.", path=path, name=name
                )
            )
        if lines and line[0] <= lines[-1]:
            continue  # the parts of a merged product may repeat a line
        lines.append(line[0])
        pixels.append(tuple(x))
        values.append(tuple(y))
    if not lines:
        raise InputError(
            message("'{path}' holds no table of {name}; give the product's own file.", path=path, name=name)
        )
    return Table(tuple(lines), tuple(pixels), tuple(values))


def _numbers(block: str, element: str) -> list:
    found = re.search(rf"<{element}(?:\s[^>]*)?>([^<]*)</{element}>", block)
    try:
        return [float(word) for word in found.group(1).split()] if found else []
    except ValueError:
        return []


def sentinel1_power(dn, window, calibration: Table, noise: Table | None = None, floor: float = 1e-5):
    """sigma0, beta0 or gamma0 (linear, float32) of Sentinel-1 GRD digital numbers in a window of the product's image.

    DN 0 is no data (NaN). What is left when the noise is subtracted is no darker than a tenth of the noise (the
    logarithm of less would look like change), and nothing is below `floor`.
    """
    power = np.square(np.asarray(dn, np.float64))
    if noise is not None:
        level = noise.at(window)
        power = np.maximum(power - level, 0.1 * level)
    power = np.maximum(power / np.square(calibration.at(window)), floor)
    return np.where(np.asarray(dn) == 0, np.nan, power).astype(np.float32)


# --- two dates made comparable ---


def stretch_exponent(grey) -> float:
    """How the speckle of a picture grows with its brightness: standard deviation ~ mean^exponent, of 5 x 5 pixels.

    1 for amplitude, whatever its looks; 0 where the stretch is linear in dB. grey: (h, w), NaN = no data. Windows with
    black or white pixels are left out, of each brightness the calmer ones are taken (structure only adds); NaN where
    there is too little to tell.
    """
    mean, variance, count = moments(grey, 2)
    with np.errstate(invalid="ignore"):
        clipped = box_sum((grey <= 0) | (grey >= 255), 2) > 0
        usable = ~clipped & (count == 25) & (variance > 0) & (mean > 8)
    if usable.sum() < 2000:
        return math.nan
    x, y = np.log(mean[usable]), 0.5 * np.log(variance[usable])
    bins = np.clip(np.searchsorted(np.quantile(x, np.linspace(0, 1, 13)[1:-1]), x), 0, 11)
    knots = [(x[bins == k].mean(), np.quantile(y[bins == k], 0.3)) for k in range(12) if (bins == k).sum() > 40]
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for i, a in enumerate(knots) for b in knots[i + 1 :] if b[0] - a[0] > 0.05]
    return float(np.median(slopes)) if len(slopes) >= 10 else math.nan


@dataclass(frozen=True)
class Match:
    """after = gain * before + shift on unchanged ground. domain 'db': shift only, in dB; 'picture': grey values."""

    domain: str
    gain: float = 1.0
    shift: float = 0.0

    def describe(self) -> str:
        if self.domain == "db":
            return message(
                "on unchanged ground the later date is {shift:+.2f} dB against the earlier one", shift=self.shift
            )
        return message(
            "on unchanged ground the later picture is {gain:.2f} times the earlier one {shift:+.1f} grey values",
            gain=self.gain,
            shift=self.shift,
        )


def match_pictures(before, after) -> Match:
    """Robust reduced major axis between two pictures that were stretched each on its own.

    before, after: grey values of the same places, smoothed over 5 x 5 pixels (1-D, NaN = no data). Places beyond 2.5
    robust standard deviations are change and are left out, eight times over. The gain is kept within 1/3 .. 3.
    """
    good = np.isfinite(before) & np.isfinite(after)
    x, y = np.asarray(before, float)[good], np.asarray(after, float)[good]
    if x.size < 100 or x.std() < 1e-6 or y.std() < 1e-6:
        return Match("picture")
    keep = np.ones(x.size, bool)
    gain, shift = 1.0, 0.0
    for _ in range(8):
        gain = float(np.clip(y[keep].std() / max(x[keep].std(), 1e-6), 1 / 3, 3.0))
        shift = float(np.median(y[keep] - gain * x[keep]))
        off = np.abs(y - gain * x - shift)
        keep = off <= 2.5 * max(1.4826 * float(np.median(off)), 1e-6)
        if keep.sum() < 100:
            break
    return Match("picture", gain, shift)


def apply_match(before, after, match: Match):
    """Both dates brought to the scale of the narrower one, so that no noise is stretched: (before, after), float32.

    domain 'picture': grey values, kept at or above 0. domain 'db': power; the later date is divided by the shift.
    """
    before, after = np.asarray(before, np.float32), np.asarray(after, np.float32)
    if match.domain == "db":
        return before, after / np.float32(linear(match.shift))
    gain, shift = np.float32(match.gain), np.float32(match.shift)
    if match.gain < 1.0:
        return np.maximum(before * gain + shift, np.float32(0.0)), after
    return before, np.maximum((after - shift) / gain, np.float32(0.0))
