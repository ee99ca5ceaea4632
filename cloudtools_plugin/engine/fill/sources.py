"""Reading the target and its replacements onto the target's grid: which band belongs to which, units, validity."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..grid import Grid, Window, intersection_bounds, transform_bounds
from ..masks import dilate
from ..messages import message
from ..raster import Image, place, valid_of


@dataclass(frozen=True)
class Source:
    """Bands of one image on a grid. factor, offset: per band, to the target's stored numbers (1 and 0 where both files
    store the same). mask: an object with read(window) -> bool (h, w) or None for all, True = no data, or None;
    mask_buffer: (columns, rows) of pixels by which what it masks grows (not what has no data anyway)."""

    name: str
    groups: tuple  # (positions, Placed)
    bands: tuple
    factor: tuple
    offset: tuple
    mask: object = None
    mask_buffer: tuple = (0.0, 0.0)

    @property
    def count(self) -> int:
        return len(self.bands)

    @property
    def paths(self):
        return tuple(dict.fromkeys(band.path for band in self.bands))

    @property
    def how(self) -> str:
        """'direct', 'nearest' or 'warp': the worst of the bands."""
        order = ("direct", "nearest", "warp")
        return max((placed.how for _, placed in self.groups), key=order.index)

    def raw(self, window: Window):
        """(values in the bands' own type, valid (bands, h, w)); the type is that of the first band."""
        shape = len(self.bands), *window.shape
        values = np.zeros(shape, self.bands[0].dtype)
        valid = np.zeros(shape, bool)
        for positions, placed in self.groups:
            part, inside = placed.read(window)
            if part is None:
                continue
            for position, band, array in zip(positions, placed.bands, part):
                good = valid_of(array, band.nodata)
                if array.dtype.kind == "f":
                    good &= np.isfinite(array)
                if inside is not None:
                    good &= inside
                values[position], valid[position] = array, good
        return values, valid

    def read(self, window: Window):
        """(values float32 in the target's numbers, 0 where not valid; valid (bands, h, w)); masked pixels are not."""
        if self.mask is None:
            return self._read(window)
        wide = window.pad(*(int(reach) for reach in self.mask_buffer)).intersection(self.groups[0][1].grid.window)
        out, valid = self._read(wide)
        masked = self.mask.read(wide)
        seen = valid.any(0)
        clear = np.zeros_like(seen) if masked is None else seen & ~dilate(masked & seen, *self.mask_buffer)
        inner = (slice(None), *window.slices(wide))
        valid = (valid & clear)[inner]
        return np.where(valid, out[inner], np.float32(0)), valid

    def _read(self, window: Window):
        out = np.zeros((len(self.bands), *window.shape), np.float32)
        valid = np.zeros(out.shape, bool)
        for positions, placed in self.groups:
            part, inside = placed.read(window)
            if part is None:
                continue
            for position, band, array in zip(positions, placed.bands, part):
                good = valid_of(array, band.nodata)
                numbers = array.astype(np.float32)
                if self.factor[position] != 1.0 or self.offset[position] != 0.0:
                    numbers = numbers * np.float32(self.factor[position]) + np.float32(self.offset[position])
                good &= np.isfinite(numbers)
                if inside is not None:
                    good &= inside
                out[position] = np.where(good, numbers, 0.0)
                valid[position] = good
        return out, valid


class FreeValue:
    """A value of an integer type that no kept pixel has, to mean nodata in the result of a target that declares none.
    Show it all kept values, then ask for `value`."""

    def __init__(self, dtype: str):
        self.dtype = np.dtype(dtype)
        limits = np.iinfo(self.dtype)
        # those that programs know as nodata; nodata is stored as a decimal number, which must hold it exactly
        usual = [0, limits.max] if self.dtype.kind == "u" else [limits.min, -9999, limits.max]
        self._usual = [int(v) for v in usual if limits.min <= v <= limits.max and int(float(v)) == int(v)]
        self._low = int(limits.min)
        self._seen = np.zeros(2 ** (8 * self.dtype.itemsize), bool) if self.dtype.itemsize <= 2 else None

    def see(self, values) -> None:
        """values: any shape, of the type."""
        if self._seen is not None:
            self._seen[values.astype(np.int32) - self._low] = True
        else:
            self._usual = [value for value in self._usual if not (values == value).any()]

    @property
    def value(self):
        """None where every value that may be taken is in use."""
        if self._seen is None:
            return self._usual[0] if self._usual else None
        free = [value for value in self._usual if not self._seen[value - self._low]]
        others = np.flatnonzero(~self._seen)
        return free[0] if free else int(others[-1]) + self._low if len(others) else None


class Stack:
    """Several sources read as one with all their bands."""

    def __init__(self, members):
        self.members = list(members)

    @property
    def count(self) -> int:
        return sum(member.count for member in self.members)

    def read(self, window: Window):
        """As :meth:`Source.read`."""
        parts = [member.read(window) for member in self.members]
        return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts])


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def match_bands(target, image: Image, all_target):
    """The bands of `image` for the bands `target` (a choice from `all_target`): by name where all names are known and
    differ, else by number. Raises InputError where neither fits."""
    names = [_plain(band.name) for band in target]
    own = [_plain(band.name) for band in image.bands]
    if all(names) and len(set(names)) == len(names) and len(set(own)) == len(own) and set(names) <= set(own):
        return tuple(image.bands[own.index(name)] for name in names)
    if len(image.bands) == len(all_target):
        return tuple(image.bands[list(all_target).index(band)] for band in target)
    if len(image.bands) == len(target):
        return tuple(image.bands)
    raise InputError(
        message(
            "{name} has {own} bands, which can be matched to the {wanted} bands of the cloudy raster neither by "
            "name nor "
            "by number; choose BANDS, or give a replacement with the same bands.",
            name=image.name,
            own=len(image.bands),
            wanted=len(target),
        )
    )


def source(name: str, bands, grid: Grid, resampling: str = "nearest", like=None) -> Source:
    """Put bands on a grid. like: the target's bands, whose scale and offset the numbers are brought to."""
    groups = {}
    for position, band in enumerate(bands):
        groups.setdefault((band.path, band.dtype, band.grid, band.alpha, band.masked), []).append(position)
    placed = tuple(
        (tuple(positions), place([bands[p] for p in positions], grid, resampling)) for positions in groups.values()
    )
    factor, offset = [], []
    for band, to in zip(bands, like or bands):
        factor.append(band.scale / to.scale)
        offset.append((band.offset - to.offset) / to.scale)
    return Source(name, placed, tuple(bands), tuple(factor), tuple(offset))


#: Pixels of a file from which a pixel may be interpolated, beside the one that it lies in.
_KERNEL = {"nearest": 0.0, "bilinear": 1.0, "cubic": 2.0, "average": 0.0}


def masked_source(found: Source, mask, buffer) -> Source:
    """A source without what a mask hides, grown by `buffer` (columns, rows) of pixels of the grid, and by as much as
    interpolation carries clouds over the mask's outline."""
    placed = found.groups[0][1]
    if placed.how == "warp":
        # 'average' mixes what lies in one pixel of the grid
        sizes = zip(placed.bands[0].grid.pixel_metres, placed.grid.pixel_metres)
        reach = (max(1.0, _KERNEL[placed.resampling] * own / pixel) for own, pixel in sizes)
        if placed.resampling != "nearest":
            buffer = tuple(max(wanted, float(np.ceil(needed))) for wanted, needed in zip(buffer, reach))
    return replace(found, mask=mask, mask_buffer=tuple(buffer))


def overlap(placed, grid: Grid) -> bool:
    """False only where bands that are placed on a grid (raster.Placed) certainly have no pixel on it."""
    if placed.how != "warp":
        return placed.touches(grid.window)
    own = placed.bands[0].grid
    box = transform_bounds(own.bounds, own.crs or grid.crs, grid.crs)
    return intersection_bounds([box, grid.bounds]) is not None


def is_copy(target: Source, other: Source, gap, number: int = 16) -> bool:
    """True where another source shows what the target shows, clouds included: the same numbers wherever both have
    data, and none where the target has none, in windows around at most `number` components of the gap
    (components.Gap), spread evenly."""
    if other.how != "direct" or not len(gap.boxes):
        return False
    seen = 0
    for label in np.unique(np.linspace(0, len(gap.boxes) - 1, number).astype(int)):
        row, col = (int(n) for n in gap.boxes[label][:2])
        window = Window(max(0, col - 64), max(0, row - 64), 256, 256).intersection(
            Window(0, 0, gap.shape[1], gap.shape[0])
        )
        (a, there), (b, own) = target.read(window), other._read(window)
        both = there & own
        if (a[both] != b[both]).any() or (own & ~there).any():
            return False
        seen += int(np.count_nonzero(both))
    return seen > 0
