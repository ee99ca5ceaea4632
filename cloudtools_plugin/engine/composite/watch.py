"""A look at the numbers while they pass by: do the scenes share one zero?"""

from __future__ import annotations

import collections
import threading

import numpy as np

from ..messages import message
from ..raster import valid_of
from .plan import SAMPLED_BLOCKS, SAMPLES, CompositePlan, PlacedScene, scene_offsets


class Watch:
    """Looks at a few pixels of every scene while they pass by: is there a jump between groups of scenes?"""

    def __init__(self, plan: CompositePlan):
        self._lock = threading.Lock()
        self._samples = collections.defaultdict(list)
        self._unreadable = {}
        self._told = 0
        self.active = np.dtype(plan.dtype).kind in "iu" and np.dtype(plan.dtype).itemsize == 2
        self._shift = {scene_number: scene.offset.shift for scene_number, scene in enumerate(plan.scenes, 1)}
        # with those that the files declare, which are applied as well
        self._added = {number: np.array(scene_offsets(scene)) for number, scene in enumerate(plan.scenes, 1)}
        self._names = {number: scene.name for number, scene in enumerate(plan.scenes, 1)}

    def unreadable(self, scene: PlacedScene, reason: str) -> None:
        with self._lock:
            self._unreadable.setdefault(scene.name, reason)

    def news(self):
        """[scene, reason] pairs found unreadable since the last call."""
        with self._lock:
            known = list(self._unreadable.items())
            fresh, self._told = known[self._told :], len(known)
        return [[name, str(reason)] for name, reason in fresh]

    def remember(self, news) -> None:
        """What an interrupted run had found."""
        for name, reason in news:
            self._unreadable.setdefault(name, reason)
        self._told = len(self._unreadable)

    @property
    def unreadable_scenes(self):
        return list(self._unreadable.items())

    def sample(self, scene: PlacedScene, position: int, stored, valid) -> None:
        """Keep about SAMPLES stored numbers of each of the first few blocks in which the scene has data."""
        if not self.active:
            return
        key = scene.number, position
        if len(self._samples[key]) >= SAMPLED_BLOCKS:
            return
        step = max(1, stored.size // SAMPLES) | 1  # odd, or it would see the same columns of every row
        values = stored.reshape(-1)[::step]
        nodata = scene.nodata[position]
        good = valid_of(values, nodata)
        if valid is not None:
            good &= valid[::step] != 0
        if good.any():
            self._samples[key].append(values[good].astype(np.int32))

    def warnings(self):
        """Sentences about offsets that look wrong."""
        if not self.active:
            return []
        bands = sorted({band for _, band in self._samples})
        numbers = sorted({scene for scene, _ in self._samples})
        result = []
        dark = {}
        for number in numbers:
            row = []
            for band in bands:
                values = np.concatenate(self._samples.get((number, band)) or [np.empty(0, np.int32)])
                row.append(np.percentile(values, 5) if values.size >= 50 else np.nan)
            dark[number] = np.array(row)
        wrong = [
            number
            for number in numbers
            if self._shift[number] < 0 and np.nanmin(dark[number], initial=np.inf) < -self._shift[number] - 150
        ]
        if wrong:
            result.append(
                message(
                    "{number} scene(s), for instance '{scene}', are said to carry the offset of {offset}, but many of "
                    "their pixels are darker than that allows; it may have been applied already. Check the table, and "
                    "set OFFSET or OFFSET_OVERRIDES.",
                    number=len(wrong),
                    scene=self._names[wrong[0]],
                    offset=self._shift[wrong[0]],
                )
            )
        shifted = {number: row + self._added[number][bands] for number, row in dark.items() if np.isfinite(row).all()}
        jump = _jump(shifted)
        if jump:
            size, upper = jump
            result.append(
                message(
                    "The darkest pixels of {number} of {scenes} scenes (for instance '{scene}') are about {size:.0f} "
                    "higher in every band than those of the others, as if the Sentinel-2 offset of 1000 were missing "
                    "there. Check the table of offsets, and set OFFSET or OFFSET_OVERRIDES.",
                    number=len(upper),
                    scenes=len(shifted),
                    scene=self._names[upper[0]],
                    size=size,
                )
            )
        return result


def _jump(dark: dict):
    """(size, scene numbers above) where scenes fall into two groups whose dark values differ by about 1000 in every
    band.

    dark: scene number -> dark value of each band. Natural differences (season, haze) differ from band to band, and the
    groups must be tighter than the gap between them.
    """
    if len(dark) < 2:
        return None
    order = sorted(dark, key=lambda number: np.median(dark[number]))
    rows = np.array([dark[number] for number in order])
    middle = np.median(rows, axis=1)
    cut = int(np.argmax(np.diff(middle))) + 1
    gap = middle[cut] - middle[cut - 1]
    lower, upper = np.median(rows[:cut], axis=0), np.median(rows[cut:], axis=0)
    difference = upper - lower
    inner = max(np.ptp(middle[:cut]), np.ptp(middle[cut:]))
    if (
        700 <= np.median(difference) <= 1300
        and (np.abs(difference - 1000) <= 350).all()
        and gap > max(350.0, 0.6 * inner)
    ):
        return float(np.median(difference)), sorted(order[cut:])
    return None
