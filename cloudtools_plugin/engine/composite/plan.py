"""What a composite is to be: options, and the frozen plan that is made before the first pixel is read."""

from __future__ import annotations

import collections
import math
import re
from dataclasses import dataclass, replace

import numpy as np

from .. import percentile
from ..blocks import BlockPlan, default_threads, plan_blocks
from ..errors import InputError
from ..grid import (
    Grid,
    Window,
    crs_name,
    crs_wkt,
    intersection_bounds,
    same_crs,
    transform_bounds,
    union_bounds,
)
from ..masks import MaskSource, mask_source
from ..messages import message
from ..provenance import describe_file
from ..raster import place
from ..scenes import Scene, band_key, group_same_day, product_nodata

METHODS = ("percentile", "median", "nearest_observation", "mean", "geometric_median", "medoid", "max_ndvi")
#: Methods that keep or weigh whole spectra: an observation takes part only where all its bands have data.
SPECTRAL = ("nearest_observation", "geometric_median", "medoid", "max_ndvi")
#: Methods whose result is an observation, so that its scene can be told.
WITH_INDEX = ("nearest_observation", "medoid", "max_ndvi")
EMPTY = ("nodata", "masked")
DEFAULT_MEMORY = 600 * 2**20
#: Blocks grow to stacks of this size, more would not be faster; a single block of the files may have stacks of twice
#: that, before its bands take turns and each file is opened once for each.
COMFORT = 96 * 2**20
#: Share of the files whose blocks are cut from which on larger blocks pay.
_CUT = 0.2
#: Share of the smaller extent from which scenes of two coordinate systems are said to show the same ground. Tiles of
#: neighbouring UTM zones that are not the same place share less.
_SAME_GROUND = 0.8
SAMPLES, SAMPLED_BLOCKS = 512, 4  # pixels per block, and blocks, of each scene that the offset check looks at


@dataclass(frozen=True)
class GridWish:
    """What the output grid should be; what is None follows the images.

    bounds: (xmin, ymin, xmax, ymax) in bounds_crs (None: the output's CRS); crs: any definition; resolution: pixel
    size in CRS units; like: a grid to take over (its CRS and pixels; its extent unless bounds are given); extent:
    'union' or 'intersection' of the images where no bounds are given.
    """

    bounds: tuple | None = None
    bounds_crs: str | None = None
    crs: str | None = None
    resolution: float | None = None
    like: Grid | None = None
    extent: str = "union"


@dataclass(frozen=True)
class CompositeOptions:
    """How to composite.

    percentiles: 0..100; rank_rule: 'linear', 'floor' or 'nearest' (see percentile.RULES); min_observations: fewer valid
    observations of a pixel count as none; empty: what is written there ('nodata', or 'masked': the statistic of the
    masked observations, whose count stays below the minimum); resampling: where grids differ; mask_growth: metres;
    nodata: stored number that means no data in all images (None: as the files say, 0 for Sentinel-2 and Landsat
    products); same_day: scenes of one pass on one day are one observation; red, nir: positions from 0 of the bands
    for max_ndvi; memory: bytes for the stack; threads: 0 = all cores; skip_unreadable: go on without blocks that
    cannot be read.
    """

    method: str = "percentile"
    percentiles: tuple = (25.0,)
    rank_rule: str = "linear"
    min_observations: int = 1
    empty: str = "nodata"
    resampling: str = "nearest"
    mask_growth: float = 0.0
    nodata: float | None = None
    same_day: bool = True
    red: int | None = None
    nir: int | None = None
    memory: int = DEFAULT_MEMORY
    threads: int = 0
    skip_unreadable: bool = False

    def check(self) -> None:
        """Raises InputError for a value out of its range."""
        if self.method not in METHODS:
            raise InputError(
                message(
                    "Unknown method '{method}'; choose one of {methods}.",
                    method=self.method,
                    methods=", ".join(METHODS),
                )
            )
        if not self.percentiles or not all(0 <= p <= 100 for p in self.percentiles):
            bad = next((f"{p:g}" for p in self.percentiles if not 0 <= p <= 100), message("nothing"))
            raise InputError(
                message("Percentiles must lie between 0 and 100, not {bad}; 25 is the usual choice.", bad=bad)
            )
        if len(set(self.percentiles)) != len(self.percentiles):
            raise InputError(message("A percentile is named twice; name each once."))
        if self.rank_rule not in percentile.RULES:
            raise InputError(
                message(
                    "Unknown rank rule '{rule}'; choose one of {rules}.",
                    rule=self.rank_rule,
                    rules=", ".join(percentile.RULES),
                )
            )
        if self.min_observations < 1:
            raise InputError(message("The minimum of observations must be 1 or more."))
        if self.empty not in EMPTY:
            raise InputError(
                message(
                    "Unknown choice '{choice}' for pixels without data; choose one of {choices}.",
                    choice=self.empty,
                    choices=", ".join(EMPTY),
                )
            )
        if self.method == "max_ndvi" and (self.red is None or self.nir is None):
            raise InputError(
                message("Maximum NDVI needs to know which bands are red and near infrared; name them (RED, NIR).")
            )

    @property
    def effective_percentiles(self):
        return (50.0,) if self.method == "median" else self.percentiles


@dataclass(frozen=True)
class Conversion:
    """stored number of a scene -> number of the output: times `scale` plus `shift`; exact where scale is 1."""

    scale: float = 1.0
    shift: float = 0.0

    @property
    def exact(self) -> bool:
        return self.scale == 1.0 and float(self.shift).is_integer()


@dataclass(frozen=True)
class PlacedScene:
    """A scene on a grid. sources: (placed bands of one file, positions of these bands in the output) pairs."""

    number: int
    name: str
    sources: tuple
    mask: MaskSource | None
    nodata: tuple
    conversions: tuple

    @property
    def fast(self) -> bool:
        return all(conversion.exact for conversion in self.conversions)

    def touches(self, window: Window) -> bool:
        return any(placed.touches(window) for placed, _ in self.sources)


@dataclass(frozen=True)
class ZonePlan:
    """Scenes of one coordinate reference system on one grid: slots of scenes (one observation each), blocks."""

    grid: Grid
    slots: tuple
    blocks: BlockPlan
    bands_per_pass: int
    scratch_pixels: int  # columns of the stack held in memory at once; 0 = all, nothing goes through the disk


@dataclass(frozen=True)
class CompositePlan:
    """All that will be read, computed and written; printable with `describe`."""

    options: CompositeOptions
    grid: Grid
    zones: tuple
    scenes: tuple
    band_names: tuple
    dtype: str
    nodata: float
    nodata_declared: bool
    scales: tuple
    offsets: tuple
    warp_once: bool
    threads: int
    notes: tuple = ()

    @property
    def bands(self) -> int:
        return len(self.band_names)

    @property
    def observations(self) -> int:
        return sum(len(zone.slots) for zone in self.zones)

    @property
    def output_names(self):
        options = self.options
        percents = options.effective_percentiles
        if options.method in ("percentile", "nearest_observation") and len(percents) > 1:
            return tuple(f"{name} p{percent:g}" for percent in percents for name in self.band_names)
        return self.band_names

    @property
    def low(self) -> int | None:
        """The lowest number a valid shifted pixel may get: it must not become nodata."""
        return 1 if self.nodata == 0 and np.dtype(self.dtype).kind == "u" else None

    def describe(self):
        """Lines for a log: what will be done."""
        lines = [
            message(
                "Output: {grid}; {bands} band(s) of {dtype}.",
                grid=self.grid.describe(),
                bands=len(self.output_names),
                dtype=self.dtype,
            )
        ]
        for zone in self.zones:
            size = sum(len(slot) for slot in zone.slots)
            lines.append(
                message(
                    "{scenes} scene(s), {observations} observation(s) on {grid}: {blocks}, {bands} band(s) at a time.",
                    scenes=size,
                    observations=len(zone.slots),
                    grid=zone.grid.describe(),
                    blocks=zone.blocks.describe(),
                    bands=zone.bands_per_pass,
                )
            )
            if zone.scratch_pixels:
                lines.append(message("These blocks are larger than the memory for the stack: a scratch file holds it."))
        if self.warp_once:
            lines.append(message("Each zone is composited on its own grid; the results are warped once."))
        return lines

    def fingerprint(self):
        """What must be the same for an interrupted job to go on."""
        paths = sorted(
            {
                path
                for scene in self.scenes
                for path in (*scene.image.paths, *((scene.mask.path,) if scene.mask else ()))
            }
        )
        return [
            repr(self.options),
            repr(self.grid),
            self.dtype,
            repr(self.nodata),
            [repr(z.slots) for z in self.zones],
            [describe_file(path) for path in paths],
        ]


def scene_offsets(scene: Scene):
    """What is to be added to each band's stored numbers: the Sentinel-2 offset and the one that the file declares."""
    return [scene.offset.shift + (band.offset / band.scale if band.offset else 0.0) for band in scene.image.bands]


def _harmonise(scenes, zero_based: bool):
    """(conversions per scene, output scale and offset per band, notes); each band on its own.

    Where all scenes declare the same scale and offset, the stored numbers are kept and the output declares them again.
    Where offsets differ, numbers are shifted so that zero is zero in all. Where scales differ, numbers are converted to
    the first scene's. zero_based: apply a common offset as well, for statistics that need true zeros.
    """
    shifts = [scene_offsets(scene) for scene in scenes]
    columns, scales, offsets, told = [], [], [], set()
    for position in range(len(scenes[0].image.bands)):
        bands = [scene.image.bands[position] for scene in scenes]
        first = bands[0]
        declared = {(band.scale, band.offset) for band in bands}
        known = {scale for scale, _ in declared if scale != 1.0}
        shift = [
            round(row[position]) if abs(row[position] - round(row[position])) < 0.01 else row[position]
            for row in shifts
        ]
        if len(declared) == 1 and not any(scene.offset.shift for scene in scenes) and not (zero_based and any(shift)):
            columns.append([Conversion()] * len(scenes))
            scales.append(first.scale)
            offsets.append(first.offset)
        elif len(known) <= 1:
            if len(set(shift)) > 1:
                told.add(
                    (
                        "info",
                        message("The scenes' offsets differ; they are applied before ranking, the output has none."),
                    )
                )
            columns.append([Conversion(1.0, float(s)) for s in shift])
            scales.append(next(iter(known), 1.0))
            offsets.append(0.0)
        else:
            told.add(
                ("warning", message("The images declare different scales; all are converted to that of the first."))
            )
            columns.append(
                [
                    Conversion(
                        band.scale / first.scale,
                        (band.offset + scene.offset.shift * band.scale - first.offset) / first.scale,
                    )
                    for band, scene in zip(bands, scenes)
                ]
            )
            scales.append(first.scale)
            offsets.append(first.offset)
    return [tuple(row) for row in zip(*columns)], tuple(scales), tuple(offsets), sorted(told)


def _common_dtype(scenes):
    dtypes = {np.dtype(band.dtype) for scene in scenes for band in scene.image.bands}
    dtype, notes = np.result_type(*dtypes), []
    if dtype == np.float64:
        dtype = np.dtype(np.float32)
        if np.dtype(np.float64) in dtypes:
            notes.append(
                ("warning", message("The images are 64-bit floats; the composite is computed and written in 32 bits."))
            )
    if {d.kind for d in dtypes} > {"f"}:
        notes.append(
            (
                "warning",
                message(
                    "Some images hold whole numbers and others decimal ones; check that all are in the same unit "
                    "(reflectance, or reflectance times 10000)."
                ),
            )
        )
    if dtype.itemsize > 4:
        names = ", ".join(sorted(str(d) for d in dtypes))
        raise InputError(
            message(
                "The images' types ({names}) have no common type of up to 32 bits; convert them to one type.",
                names=names,
            )
        )
    if dtype == np.int8:
        dtype = np.dtype(np.int16)
    return dtype, notes


def _zone_grid(images, resolution: float | None, like: Grid | None) -> Grid:
    """The grid of images that share a CRS: that of the finest band of the first image, grown to hold all."""
    base = images[0].grid
    boxes = [band.grid.bounds for image in images for band in image.bands]
    if not base.is_georeferenced:
        if any(band.grid.shape != base.shape for image in images for band in image.bands):
            raise InputError(
                message("Images without georeferencing must have the same size; assign coordinates first.")
            )
        return base
    bounds = union_bounds(boxes)
    if like is not None:
        return like.crop(like.window_of(bounds))
    if resolution is not None:
        return Grid.from_bounds(base.crs, bounds, resolution, resolution)
    if not base.is_straight or base.transform[5] > 0 or base.transform[1] < 0:
        return Grid.from_bounds(
            base.crs,
            bounds,
            math.hypot(base.transform[1], base.transform[4]),
            math.hypot(base.transform[2], base.transform[5]),
        )
    return base.crop(base.window_of(bounds))


def _cut(grid: Grid, wish: GridWish, images) -> Grid:
    """The part of a grid that was asked for; InputError where no image reaches into it."""
    whole = union_bounds(_bounds_in(image.grid, grid.crs) for image in images)
    if wish.bounds is None and wish.extent != "intersection":
        return grid
    if wish.bounds is not None:
        bounds = transform_bounds(wish.bounds, wish.bounds_crs or grid.crs, grid.crs)
        if not (bounds[2] > bounds[0] and bounds[3] > bounds[1]):
            raise InputError(message("The extent is empty; give xmin < xmax and ymin < ymax."))
        if intersection_bounds([bounds, whole]) is None:
            raise InputError(
                message(
                    "The extent lies outside of all images; choose one that overlaps them (they cover {bounds} in "
                    "{crs}).",
                    bounds=_box_text(whole),
                    crs=crs_name(grid.crs),
                )
            )
    else:
        bounds = intersection_bounds(_bounds_in(image.grid, grid.crs) for image in images)
        if bounds is None:
            raise InputError(
                message("The images have no area in common; choose the union, or leave out those that lie elsewhere.")
            )
    if not grid.is_straight:
        raise InputError(
            message("A rotated image cannot be cut to an extent; give a coordinate reference system and a resolution.")
        )
    return grid.crop(grid.window_of(bounds))


def _bounds_in(grid: Grid, crs: str):
    return transform_bounds(grid.bounds, grid.crs, crs)


def _bounds_or(grid: Grid, crs: str, other):
    """Bounds in another CRS, `other` where that CRS does not reach."""
    try:
        return _bounds_in(grid, crs)
    except InputError:
        return other


def _box_text(bounds) -> str:
    return ", ".join(f"{value:.10g}" for value in bounds)


def _check_overlap(images) -> list:
    """InputError where no two images share ground; a note for those that stand alone."""
    if len(images) < 2:
        return []
    crs = images[0].grid.crs
    nowhere = (np.inf, np.inf, -np.inf, -np.inf)
    boxes = np.array([_bounds_or(image.grid, crs, nowhere) for image in images])
    alone = []
    for number, box in enumerate(boxes):
        meets = (np.minimum(box[2], boxes[:, 2]) > np.maximum(box[0], boxes[:, 0])) & (
            np.minimum(box[3], boxes[:, 3]) > np.maximum(box[1], boxes[:, 1])
        )
        meets[number] = False
        if not meets.any():
            alone.append(images[number].name)
    if len(alone) == len(images):
        raise InputError(
            message("No two images overlap, so there is nothing to composite; choose images of the same place.")
        )
    if alone:
        return [
            (
                "warning",
                message(
                    "{number} image(s) overlap no other: {names}{more}; check that they show the same place.",
                    number=len(alone),
                    names=", ".join(alone[:3]),
                    more=" ..." if len(alone) > 3 else "",
                ),
            )
        ]
    return []


def _area(bounds) -> float:
    return (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])


def _check_apart(zones) -> list:
    """Warns where scenes of several coordinate systems show the same ground: neighbouring UTM zones share a margin, but
    scenes of one place in UTM and in degrees, say, are not composited with each other."""
    for index, zone in enumerate(zones):
        for other in zones[:index]:
            moved = transform_bounds(zone.grid.bounds, zone.grid.crs, other.grid.crs)
            both = intersection_bounds([moved, other.grid.bounds])
            if both is None:
                continue
            share = _area(both) / min(_area(moved), _area(other.grid.bounds))
            if share > _SAME_GROUND:
                text = message(
                    "Scenes in {first} and in {second} show the same ground, but only scenes of one coordinate "
                    "reference system are composited with each other: each pixel is taken from the system with more "
                    "observations there. To use all of them together warp the scenes to one system first.",
                    first=crs_name(other.grid.crs),
                    second=crs_name(zone.grid.crs),
                )
                return [("warning", text)]
    return []


def _place_scene(number: int, scene: Scene, grid: Grid, options: CompositeOptions, conversions) -> PlacedScene:
    groups = {}
    for position, band in enumerate(scene.image.bands):
        groups.setdefault((band.path, band.dtype, band.grid), []).append((position, band))
    sources, nodata = [], [None] * len(scene.image.bands)
    for members in groups.values():
        placed = place([band for _, band in members], grid, options.resampling)
        sources.append((placed, tuple(position for position, _ in members)))
        for position, band in members:
            nodata[position] = band.nodata
    mask = None
    if scene.mask is not None:
        mask = mask_source(scene.mask, grid, scene.rule, options.mask_growth)
        image_bounds, mask_bounds = scene.image.grid.bounds, scene.mask.grid.bounds
        if scene.mask.grid.crs or not scene.image.grid.crs:
            moved = (
                transform_bounds(mask_bounds, scene.mask.grid.crs, scene.image.grid.crs)
                if scene.mask.grid.crs
                else mask_bounds
            )
            if intersection_bounds([image_bounds, moved]) is None:
                raise InputError(
                    message(
                        "The mask '{mask}' does not overlap its image '{image}'; check the pairing.",
                        mask=scene.mask.path,
                        image=scene.name,
                    )
                )
    return PlacedScene(number, scene.name, tuple(sources), mask, tuple(nodata), conversions)


def _same_order(scenes):
    """The scenes with their bands in the first one's order, where all bands have names and the names are the same.

    Raises InputError for a scene with other bands. Names that have nothing in common with the first scene's (dates,
    file names) are labels and tell nothing, unless they are names of bands such as B02.
    """
    first = [band_key(band.name) for band in scenes[0].image.bands]
    result = []
    for scene in scenes:
        keys = [band_key(band.name) for band in scene.image.bands]
        if keys == first or "" in keys or "" in first or len(set(first)) < len(first):
            result.append(scene)
            continue
        if set(keys) != set(first):
            if set(keys) & set(first) or all(re.fullmatch(r"b\d{1,2}a?", key) for key in keys + first):
                raise InputError(
                    message(
                        "The images have different bands ('{image}' has {bands}, '{other}' has {others}); choose the "
                        "bands to use (BANDS) or leave that image out.",
                        image=scene.name,
                        bands=", ".join(band.name for band in scene.image.bands),
                        other=scenes[0].name,
                        others=", ".join(band.name for band in scenes[0].image.bands),
                    )
                )
            result.append(scene)
            continue
        bands = tuple(scene.image.bands[keys.index(key)] for key in first)
        result.append(replace(scene, image=replace(scene.image, bands=bands)))
    return result


def _with_nodata(scene: Scene, options: CompositeOptions) -> Scene:
    """The scene with the nodata that holds for it: the user's, else the file's, else the product specification's."""
    default = product_nodata(scene.image)
    bands = tuple(
        replace(
            band,
            nodata=options.nodata
            if options.nodata is not None
            else band.nodata
            if band.nodata is not None
            else default,
        )
        for band in scene.image.bands
    )
    return replace(scene, image=replace(scene.image, bands=bands))


def _source_block(placed_scenes, grid: Grid):
    """Most frequent ((width, height), (column, row) phase) of the files' blocks, in pixels of the grid; and the share
    of the files whose pixels are the grid's, but whose blocks lie elsewhere."""
    files = [placed for scene in placed_scenes for placed, _ in scene.sources]
    votes = collections.Counter()
    for placed in files:
        band = placed.bands[0]
        if placed.how == "direct":
            width, height = band.block
            votes[(width, height, placed.shift[0] % width, placed.shift[1] % height)] += 1
        else:
            same = band.grid.same_crs(grid)
            width = max(1, round(band.block[0] * band.grid.xres / grid.xres)) if same else 512
            height = max(1, round(band.block[1] * band.grid.yres / grid.yres)) if same else 512
            votes[(width, height, 0, 0)] += 1
    width, height, col, row = votes.most_common(1)[0][0]

    def is_cut(placed):
        (across, down), (left, top) = placed.bands[0].block, placed.shift
        if placed.how != "direct" or placed.bands[0].grid.shape == (down, across):
            return False  # a file of one block has no blocks to cut
        return any(((col - left) % across, (row - top) % down, width % across, height % down))

    return (width, height), (col, row), sum(map(is_cut, files)) / len(files)


def _plan_zone(grid: Grid, slots, dtype, options: CompositeOptions, bands: int, threads: int) -> ZonePlan:
    block, phase, cut = _source_block([scene for slot in slots for scene in slot], grid)
    depth = len(slots)
    item = np.dtype(dtype).itemsize
    interleaved = any(placed.bands[0].interleaved for slot in slots for scene in slot for placed, _ in scene.sources)

    def bytes_per_pixel(passed):
        stack = depth * passed * item + depth / 8
        if options.method in SPECTRAL:
            stack += depth + (2 * depth if any(len(slot) > 1 for slot in slots) else 0) + 8 * bands
        return stack + threads * passed * (item + 2) + 2 * bands * item * len(options.effective_percentiles) + 16

    pixels = min(block[0], grid.width) * min(block[1], grid.height)
    whole = options.method in SPECTRAL or interleaved
    if cut > _CUT:
        passed = bands if whole else 1
        comfort = max(COMFORT, options.memory // 2)
    else:
        passed = bands if whole else max(1, min(bands, int(2 * COMFORT // (bytes_per_pixel(1) * pixels))))
        comfort = COMFORT
    blocks = plan_blocks(grid, block, bytes_per_pixel(passed), options.memory, comfort, phase, cut > _CUT)
    need = bytes_per_pixel(passed) * blocks.width * blocks.height
    scratch = 0
    if need > options.memory:
        scratch = max(4096, int(options.memory / 2 // bytes_per_pixel(passed)))
    return ZonePlan(grid, tuple(slots), blocks, passed, scratch)


def plan_composite(scenes, options: CompositeOptions, wish: GridWish = GridWish()) -> CompositePlan:
    """Decide everything before the first pixel is read.

    scenes: Scene values whose images hold the wanted bands only, in one order.
    Raises InputError for anything that cannot work.
    """
    options.check()
    scenes = [_with_nodata(scene, options) for scene in scenes]
    if not scenes:
        raise InputError(message("There are no images to composite; choose at least one."))
    counts = collections.Counter(len(scene.image.bands) for scene in scenes)
    if len(counts) > 1:
        usual = counts.most_common(1)[0][0]
        odd = next(scene for scene in scenes if len(scene.image.bands) != usual)
        raise InputError(
            message(
                "The images have different numbers of bands ('{image}' has {bands}, most have {usual}); choose the "
                "bands to use (BANDS) or leave that image out.",
                image=odd.name,
                bands=len(odd.image.bands),
                usual=usual,
            )
        )
    scenes = _same_order(scenes)
    bands = len(scenes[0].image.bands)
    for position in (options.red, options.nir):
        if position is not None and not 0 <= position < bands:
            raise InputError(
                message(
                    "Band {band} for the NDVI is not there; {bands} band(s) were chosen.",
                    band=position + 1,
                    bands=bands,
                )
            )
    notes = []
    dtype, dtype_notes = _common_dtype(scenes)
    conversions, scales, offsets, scale_notes = _harmonise(scenes, options.method == "max_ndvi")
    notes += dtype_notes + scale_notes
    images = [scene.image for scene in scenes]
    referenced = {bool(image.grid.crs) for image in images}
    if len(referenced) > 1:
        bare = next(image for image in images if not image.grid.crs)
        raise InputError(
            message(
                "The image '{image}' has no coordinate reference system, others have; assign it first.", image=bare.name
            )
        )
    notes += _check_overlap(images)
    declared = {band.nodata for scene in scenes for band in scene.image.bands}
    nodata, nodata_declared = _output_nodata(declared, dtype)
    missing = sum(any(band.nodata is None for band in scene.image.bands) for scene in scenes)
    if 0 < missing < len(scenes) and dtype.kind != "f":
        notes.append(
            (
                "warning",
                message(
                    "{missing} of {number} images declare no nodata value, the others do; if they have pixels without "
                    "data, give the value as NODATA.",
                    missing=missing,
                    number=len(scenes),
                ),
            )
        )

    zone_members = []
    for number, scene in enumerate(scenes):
        for members in zone_members:
            if same_crs(scenes[members[0]].image.grid.crs, scene.image.grid.crs):
                members.append(number)
                break
        else:
            zone_members.append([number])
    zone_members.sort(key=len, reverse=True)
    home = scenes[zone_members[0][0]].image.grid.crs
    target_crs = crs_wkt(wish.crs) if wish.crs else wish.like.crs if wish.like else home
    warp_once = len(zone_members) > 1 or not same_crs(target_crs, home)
    if wish.resolution is not None and not wish.resolution > 0:
        raise InputError(message("The resolution must be a positive number."))
    if warp_once and not target_crs:
        raise InputError(message("Images without a coordinate reference system cannot be warped; assign one first."))
    final = _final_grid(zone_members, images, target_crs, wish, warp_once)

    slots_by_number = {}
    if options.same_day:
        groups, note = group_same_day(scenes)
        if note:
            notes.append(("warning", note))
        together = sum(len(group) for group in groups if len(group) > 1)
        if together:
            notes.append(
                (
                    "info",
                    message(
                        "{scenes} scenes of the same day and satellite are grouped into {observations} observation(s).",
                        scenes=together,
                        observations=sum(len(group) > 1 for group in groups),
                    ),
                )
            )
    else:
        groups = [[number] for number in range(len(scenes))]
    for group in groups:
        for number in group:
            slots_by_number[number] = group
    threads = options.threads or default_threads()
    zones, files, unaligned = [], 0, 0
    for members in zone_members:
        if warp_once:
            zone_images = [images[number] for number in members]
            own = _zone_grid(zone_images, None, None)
            reach = transform_bounds(final.bounds, final.crs, own.crs)
            if intersection_bounds([reach, own.bounds]) is None:
                continue
            part = own.window_of(reach).pad(2, 2).intersection(own.window)
            grid = own.crop(part)
        else:
            grid = final
        seen, slots = set(), []
        for number in members:
            group = slots_by_number[number]
            if id(group) in seen:
                continue
            seen.add(id(group))
            chosen = [n for n in group if n in members]
            slots.append(tuple(_place_scene(n + 1, scenes[n], grid, options, conversions[n]) for n in chosen))
        files += sum(len(scene.sources) for slot in slots for scene in slot)
        unaligned += sum(placed.how != "direct" for slot in slots for scene in slot for placed, _ in scene.sources)
        zones.append(_plan_zone(grid, slots, dtype, options, bands, threads))
    notes += _check_apart(zones)
    if unaligned:
        notes.append(
            (
                "info",
                message(
                    "{number} of {files} files have other pixels than the output grid; they are resampled "
                    "({resampling}), which takes longer.",
                    number=unaligned,
                    files=files,
                    resampling=options.resampling,
                ),
            )
        )
    for scene in scenes:
        if scene.mask is not None and MaskSource(place((scene.mask,), scene.mask.grid), scene.rule).hides_nodata:
            notes.append(
                (
                    "warning",
                    message(
                        "The mask '{mask}' declares {nodata:g} as nodata, so those pixels count as masked (missing is "
                        "never clear); if that value means clear, remove the nodata setting of the mask.",
                        mask=scene.mask.path,
                        nodata=scene.mask.nodata,
                    ),
                )
            )
            break
    names = tuple(band.name or f"Band {band.index}" for band in scenes[0].image.bands)
    return CompositePlan(
        options,
        final,
        tuple(zones),
        tuple(scenes),
        names,
        str(dtype),
        nodata,
        nodata_declared,
        scales,
        offsets,
        warp_once,
        threads,
        tuple(notes),
    )


def _output_nodata(declared: set, dtype):
    """(value, True where the images declare it). Without a declared one a value is taken that may turn out to be used
    by valid pixels; `composite` then changes it."""
    dtype = np.dtype(dtype)
    values = [value for value in declared if value is not None]
    fitting = [
        v
        for v in values
        if dtype.kind == "f"
        or (math.isfinite(v) and float(v).is_integer() and np.iinfo(dtype).min <= v <= np.iinfo(dtype).max)
    ]
    if fitting and None not in declared and len(set(map(str, values))) == 1:
        return float(fitting[0]), True
    if fitting and dtype.kind != "f" and len(set(fitting)) == 1:
        return float(fitting[0]), False
    if dtype.kind == "f":
        return float("nan"), True
    return float(np.iinfo(dtype).min), False


def _final_grid(zone_members, images, target_crs: str, wish: GridWish, warp_once: bool) -> Grid:
    if wish.like is not None and wish.crs is not None and not same_crs(wish.like.crs, target_crs):
        raise InputError(
            message(
                "The grid to be like has another coordinate reference system than the one asked for; give one of them."
            )
        )
    if wish.like is not None and wish.bounds is None:
        like = wish.like
        whole = union_bounds(_bounds_in(image.grid, like.crs) for image in images)
        if intersection_bounds([like.bounds, whole]) is None:
            raise InputError(
                message("The grid to be like lies outside of all images; choose a raster that overlaps them.")
            )
        return like
    if not warp_once:
        grid = _zone_grid(images, wish.resolution, wish.like)
        return _cut(grid, wish, images)
    if wish.like is not None:
        return _cut(wish.like, wish, images)
    bounds = union_bounds(_bounds_in(image.grid, target_crs) for image in images)
    base = images[zone_members[0][0]].grid
    if wish.resolution is not None:
        xres = yres = wish.resolution
    elif same_crs(base.crs, target_crs):
        grid = _zone_grid([images[n] for n in zone_members[0]], None, None)
        return _cut(grid.crop(grid.window_of(bounds)), wish, images)
    else:
        reach = transform_bounds(base.bounds, base.crs, target_crs)
        xres = (reach[2] - reach[0]) / base.width
        yres = (reach[3] - reach[1]) / base.height
        # square pixels of the same area, unless degrees make them oblong in metres
        xres = yres = math.sqrt(xres * yres)
    return _cut(Grid.from_bounds(target_crs, bounds, xres, yres), wish, images)
