"""What to simulate."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass

from ..errors import InputError
from ..grid import Grid, crs_wkt, is_geographic
from ..messages import message
from .landscape import BANDS

LEVELS = ("L1C", "L2A")
MAX_SIDE = 200_000


@dataclass(frozen=True)
class SceneSeries:
    """What to simulate.

    seed: 0 to 2**32 - 1; width, height: pixels of pixel_size metres; crs: projected, in metres; origin: (x, y) of the
    upper left corner; dates: ISO texts, each once; cloud_cover: share of cloud and thin cloud, 0..1, as the mean over
    all dates or one number per date; bands: of BANDS (B10 with L1C only); baseline: processing baseline such as
    '05.10', for all dates or one per date; swath_edges: share of dates that end at a swath edge, 0..1; mask_error: 0
    for perfect masks to 1 for bad ones; percentiles: of the clear surfaces, for the truth; clear_scenes: also write
    each date as it would be without weather.

    Raises InputError for anything that cannot be simulated.
    """

    seed: int = 1
    width: int = 1024
    height: int = 1024
    pixel_size: float = 10.0
    crs: str = "EPSG:32633"
    origin: tuple = (300_000.0, 5_100_000.0)
    dates: tuple = ()
    cloud_cover: float | tuple = 0.4
    bands: tuple = ("B02", "B03", "B04", "B08", "B11")
    level: str = "L2A"
    baseline: str | tuple = "05.10"
    swath_edges: float = 0.2
    mask_error: float = 0.0
    percentiles: tuple = (25.0, 50.0)
    clear_scenes: bool = False

    def __post_init__(self):
        for name in ("origin", "dates", "bands", "percentiles"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        for name in ("cloud_cover", "baseline"):
            value = getattr(self, name)
            if isinstance(value, list):
                object.__setattr__(self, name, tuple(value))
        if not self.dates:
            raise InputError(message("There are no scenes to simulate; give at least one date."))
        for text in self.dates:
            _parse_date(text)
        if not 0 <= self.seed < 2**32:
            raise InputError(
                message("The seed must be from 0 to {highest}, not {seed}.", highest=2**32 - 1, seed=self.seed)
            )
        if len(set(self.dates)) < len(self.dates):
            raise InputError(message("A date occurs twice in the series; give each date once."))
        if not (1 <= self.width <= MAX_SIDE and 1 <= self.height <= MAX_SIDE):
            raise InputError(
                message(
                    "Width and height must be from 1 to {highest} pixels, not {width} x {height}.",
                    highest=MAX_SIDE,
                    width=self.width,
                    height=self.height,
                )
            )
        if not (math.isfinite(self.pixel_size) and self.pixel_size > 0):
            raise InputError(message("The pixel size must be a positive number of metres."))
        if not self.crs or is_geographic(self.crs):
            raise InputError(
                message("The series needs a projected coordinate reference system in metres, such as EPSG:32633.")
            )
        if not self.bands:
            raise InputError(message("There are no bands to simulate; name at least one, such as B04."))
        for band in self.bands:
            if band not in BANDS:
                raise InputError(
                    message("'{band}' is not a Sentinel-2 band; use names such as B02, B03, B04 or B8A.", band=band)
                )
        if len(set(self.bands)) < len(self.bands):
            raise InputError(message("A band is named twice; name each band once."))
        if self.level not in LEVELS:
            raise InputError(message("'{level}' is not a processing level; use L1C or L2A.", level=self.level))
        if self.level == "L2A" and "B10" in self.bands:
            raise InputError(message("Level L2A has no band B10; leave it out or simulate L1C."))
        for name, what in (("cloud_cover", message("cloud cover")), ("baseline", message("baselines"))):
            value = getattr(self, name)
            if isinstance(value, tuple) and len(value) != len(self.dates):
                raise InputError(
                    message(
                        "There are {number} values of {what} for {dates} dates; give one each.",
                        number=len(value),
                        what=what,
                        dates=len(self.dates),
                    )
                )
        for share in self.cloud_cover if isinstance(self.cloud_cover, tuple) else (self.cloud_cover,):
            _require_share(share, message("cloud cover"))
        _require_share(self.swath_edges, message("share of dates with a swath edge"))
        _require_share(self.mask_error, message("mask error"))
        for text in self.baseline if isinstance(self.baseline, tuple) else (self.baseline,):
            if not re.fullmatch(r"\d\d\.\d\d", text):
                raise InputError(
                    message("'{text}' is not a processing baseline; write it as 03.01 or 05.10.", text=text)
                )
        for percentile in self.percentiles:
            if not 0 <= percentile <= 100:
                raise InputError(
                    message("A percentile must be from 0 to 100, not {percentile:g}.", percentile=percentile)
                )

    @property
    def grid(self) -> Grid:
        return Grid(
            crs_wkt(self.crs),
            (self.origin[0], self.pixel_size, 0.0, self.origin[1], 0.0, -self.pixel_size),
            self.width,
            self.height,
        )


def _parse_date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise InputError(message("'{text}' is not a date; write it as 2024-06-12.", text=text)) from None


def _require_share(value, what: str) -> None:
    if not 0 <= value <= 1:
        raise InputError(
            message("The {what} must be from 0 to 100 percent, not {percent:g}.", what=what, percent=100 * value)
        )


def regular_dates(start: str, end: str, number: int):
    """`number` ISO dates spread evenly from start to end, both included.

    Raises InputError for no scenes, an end before the start, or more scenes than days.
    """
    if number < 1:
        raise InputError(message("There are no scenes to simulate; give at least one."))
    first, last = _parse_date(start), _parse_date(end)
    days = (last - first).days
    if days < 0:
        raise InputError(message("The last date {end} lies before the first date {start}.", end=end, start=start))
    if number > days + 1:
        raise InputError(
            message(
                "{number} scenes do not fit between {start} and {end}; at most one a day.",
                number=number,
                start=start,
                end=end,
            )
        )
    return tuple((first + dt.timedelta(days=round(i * days / max(1, number - 1)))).isoformat() for i in range(number))
