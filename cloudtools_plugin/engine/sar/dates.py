"""One date of SAR: a file, or several slices or tiles of one pass, read as one image on any grid."""

from __future__ import annotations

import functools
import glob
import math
import os
import re
from dataclasses import dataclass, field, replace

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..grid import Grid, Window, crs_wkt, intersection_bounds, transform_bounds, transform_points, union_bounds
from ..messages import message
from ..raster import Band, Placed, open_dataset, open_image, place, quiet_gdal, valid_of
from .radiometry import Table, Unit, guess_unit, noise_floor, polarisation, sentinel1_power, stated_unit, to_power

#: Half the circumference of the sphere of EPSG:3857, metres.
MERCATOR_HALF = math.pi * 6378137.0
TILE_PIXELS = 256
_SAMPLE_PIXELS = 300_000  # that are looked at to recognise a unit


@dataclass(frozen=True)
class SarDate:
    """One band of one date.

    slices: bands of one file each; where several have data the first given wins. calibration, noise: tables of
    Sentinel-1 for the single slice that they belong to.
    """

    name: str
    slices: tuple
    unit: Unit
    polarisation: str = ""
    calibration: Table | None = field(default=None, compare=False, hash=False)
    noise: Table | None = field(default=None, compare=False, hash=False)
    notes: tuple = ()

    @property
    def grid(self) -> Grid:
        """Grid of the first slice, grown by whole pixels around all that share its pixels; else around all bounds."""
        return _common_grid(tuple(band.grid for band in self.slices))

    @property
    def paths(self) -> tuple:
        return tuple(dict.fromkeys(band.path for band in self.slices))

    @property
    def is_bytes(self) -> bool:
        return self.unit.kind == "byte" and all(band.dtype == "uint8" for band in self.slices)

    def on(self, grid: Grid, resampling: str = "nearest") -> DateReader:
        """The date put on a grid. Raises InputError where it has no pixel there."""
        return DateReader(self, grid, resampling)


class DateReader:
    """Windows of one date on one grid."""

    def __init__(self, date: SarDate, grid: Grid, resampling: str = "nearest"):
        self.date, self.grid = date, grid
        self.placed = [_place(band, grid, resampling) for band in date.slices]
        if date.calibration is not None and self.placed[0].how != "direct":
            raise InputError(
                message(
                    "{name}: Sentinel-1's calibration table belongs to the product's own pixels; calibrate before "
                    "the image is warped, or leave the table out.",
                    name=date.name,
                )
            )

    def values(self, window: Window):
        """(values, valid): physical values (the stored type where there is neither scale nor offset, else float32) and
        where they are data, each (height, width). Values without data are 0."""
        out, valid = None, np.zeros(window.shape, bool)
        for placed in self.placed:
            if not placed.touches(window):
                continue
            stored, inside = placed.read(window)
            if stored is None:
                continue
            band = placed.bands[0]
            good = valid_of(stored[0], band.nodata)
            if inside is not None:
                good &= inside
            if np.dtype(band.dtype).kind == "f":
                good &= np.isfinite(stored[0])
            part = stored[0]
            if band.scale != 1.0 or band.offset != 0.0:
                part = part * np.float32(band.scale) + np.float32(band.offset)
            if out is None and good.all():
                return part, good
            if out is None:
                out = np.zeros(window.shape, part.dtype)
            elif out.dtype != part.dtype:
                out = out.astype(np.result_type(out.dtype, part.dtype))
            fresh = good & ~valid
            out[fresh] = part[fresh]
            valid |= fresh
        if out is None:
            out = np.zeros(window.shape, np.dtype(self.date.slices[0].dtype))
        return out, valid

    def power(self, window: Window):
        """Linear power, float32 (height, width), NaN = no data."""
        values, valid = self.values(window)
        if self.date.calibration is not None:
            col, row = self.placed[0].shift
            own = Window(window.col - col, window.row - row, window.width, window.height)
            power = sentinel1_power(values, own, self.date.calibration, self.date.noise)
        else:
            power = to_power(values, self.date.unit)
        return power if valid.all() else np.where(valid, power, np.float32(np.nan))


@functools.lru_cache(maxsize=32)
def _common_grid(grids: tuple) -> Grid:
    first = grids[0]
    if len(grids) == 1:
        return first
    shifts = [first.offset_of(grid) for grid in grids]
    if all(shift is not None for shift in shifts):
        left, top = (min(shift[i] for shift in shifts) for i in (0, 1))
        right = max(shift[0] + grid.width for shift, grid in zip(shifts, grids))
        bottom = max(shift[1] + grid.height for shift, grid in zip(shifts, grids))
        return first.crop(Window(left, top, right - left, bottom - top))
    if not all(bool(grid.crs) == bool(first.crs) for grid in grids):
        raise InputError(
            message("The slices of one date do not all have a coordinate reference system; assign the missing one.")
        )
    bounds = union_bounds([transform_bounds(grid.bounds, grid.crs, first.crs) for grid in grids])
    return first.crop(first.window_of(bounds))


def _place(band: Band, grid: Grid, resampling: str) -> Placed:
    placed = place([band], grid, resampling)
    own, wanted = band.grid, grid
    bounds = transform_bounds(own.bounds, own.crs, wanted.crs) if own.crs and wanted.crs else own.bounds
    outside = intersection_bounds([bounds, wanted.bounds]) is None
    if placed.how == "direct":
        outside = placed.source_window(grid.window) is None
    return _Outside(placed.bands, placed.grid, placed.how, placed.resampling, placed.shift) if outside else placed


class _Outside(Placed):
    """A slice that lies beside the grid: never read."""

    def touches(self, window: Window) -> bool:
        return False


# --- opening ---


def open_date(
    paths,
    name: str,
    band: int = 0,
    kind: str | None = None,
    calibration: Table | None = None,
    noise: Table | None = None,
) -> SarDate:
    """Describe one date.

    paths: one raster, or the slices of one pass. band: 1-based; 0 takes the first band, of a colour picture the green
    one (as quick-looks are read in the field). kind: one of radiometry.KINDS, None recognises it. calibration, noise:
    Sentinel-1's tables, for a single slice in the product's own geometry.
    Raises InputError for bands that are not there, for slices of different polarisation or unit, for a raster without
    any data, and for a stated unit that the data contradict.
    """
    paths = list(paths)
    if not paths:
        raise InputError(message("{name} has no raster; give one, or the slices of one date.", name=name))
    slices = [_choose(open_image(path), band, name) for path in paths]
    return _assemble(slices, name, kind, calibration, noise)


def _choose(image, band: int, name: str) -> Band:
    if band == 0:
        picture = len(image.bands) >= 3 and all(item.dtype == "uint8" for item in image.bands[:3])
        return image.bands[1] if picture and _is_rgb(image.bands[0].path) else image.bands[0]
    for item in image.bands:
        if item.index == band:
            return item
    raise InputError(
        message(
            "{name}: '{path}' has no band {band} to analyse; choose one of {bands}.",
            name=name,
            path=image.bands[0].path,
            band=band,
            bands=", ".join(str(item.index) for item in image.bands),
        )
    )


def _is_rgb(path: str) -> bool:
    dataset = open_dataset(path)
    return dataset.GetRasterBand(1).GetColorInterpretation() == gdal.GCI_RedBand


def _assemble(slices, name: str, kind, calibration, noise) -> SarDate:
    units, notes, total = [], [], 0
    polarisations = {text for text in (polarisation(band.name, band.path) for band in slices) if text}
    if len(polarisations) > 1:
        raise InputError(
            message(
                "{name}: its slices have different polarisations ({polarisations}); choose slices and bands of one.",
                name=name,
                polarisations=", ".join(sorted(polarisations)),
            )
        )
    samples = []
    for band in slices[:: max(1, len(slices) // 16)]:
        sample = _sample(band)
        total += sample.size
        if not sample.size:
            continue
        samples.append(sample)
        guessed = guess_unit(
            sample,
            band.dtype,
            band.scale != 1.0 or band.offset != 0.0,
            band.name,
            _unit_type(band),
            band.path,
            _tags(band.path),
        )
        units.append(guessed if kind is None else stated_unit(kind, guessed, sample, name))
    if total == 0:
        raise InputError(
            message(
                "{name} has no data at all: every pixel is nodata or transparent; choose another raster or band.",
                name=name,
            )
        )
    if len({unit.kind for unit in units}) > 1:
        raise InputError(
            message(
                "{name}: its slices hold different things ({kinds}); state the unit or give slices of one product.",
                name=name,
                kinds=", ".join(sorted({u.kind for u in units})),
            )
        )
    unit = replace(units[0], floor=min(item.floor for item in units))
    if calibration is not None:
        if len(slices) > 1:
            raise InputError(
                message(
                    "{name}: a calibration table belongs to one slice; calibrate several slices one by one.", name=name
                )
            )
        unit = Unit("power")
    values = np.concatenate(samples)
    if values.max() - values.min() == 0:
        notes.append(
            message(
                "{name} is constant: all its pixels are {value:g}.", name=name, value=float(values[0] * unit.factor)
            )
        )
    if unit.kind in ("power", "amplitude") and (values < 0).any():
        share = float((values < 0).mean())
        unit = noise_floor(unit, values)
        notes.append(
            message(
                "{name} has negative values ({percent:.2g} % of a sample), which power and amplitude cannot have "
                "(noise subtracted?); they and all that is darker are taken as {darkest:.1f} dB.",
                name=name,
                percent=100 * share,
                darkest=10 * math.log10(unit.floor),
            )
        )
    return SarDate(
        name, tuple(slices), unit, polarisations.pop() if polarisations else "", calibration, noise, tuple(notes)
    )


def _sample(band: Band):
    """Physical values of a regular sample of a band's data pixels at full resolution (1-D float64): overviews are
    averages, which have less speckle."""
    dataset = open_dataset(band.path)
    raster = dataset.GetRasterBand(band.index)
    mask = raster.GetMaskBand() if band.masked else None
    parts = []
    for window in sample_windows(band.grid, _SAMPLE_PIXELS, 64):
        place_in_file = (window.col, window.row, window.width, window.height)
        with quiet_gdal():
            try:
                values = raster.ReadAsArray(*place_in_file)
                good = None if mask is None else mask.ReadAsArray(*place_in_file)
            except RuntimeError:
                values = None
        if values is None:
            raise InputError(
                message("'{path}' cannot be read to its end; fetch it again or leave it out.", path=band.path)
            )
        kept = valid_of(values, band.nodata)
        if good is not None:
            kept &= good > 0
        parts.append(values[kept].astype(np.float64))
    values = np.concatenate(parts)
    if not values.size:  # the little data there is may lie between the samples
        size = {"buf_xsize": min(1024, raster.XSize), "buf_ysize": min(1024, raster.YSize)}
        with quiet_gdal():
            values = raster.ReadAsArray(resample_alg=gdal.GRIORA_NearestNeighbour, **size)
            kept = valid_of(values, band.nodata)
            if mask is not None:
                kept &= mask.ReadAsArray(**size) > 0
        values = values[kept].astype(np.float64)
    return values[np.isfinite(values)] * band.scale + band.offset


def _unit_type(band: Band) -> str:
    dataset = open_dataset(band.path)  # must outlive its band
    return dataset.GetRasterBand(band.index).GetUnitType() or ""


def _tags(path: str) -> dict:
    return open_dataset(path).GetMetadata() or {}


# --- folders of tiles ---


def _tiles_of(folder: str) -> dict:
    """{zoom: {(x, y): path}} of a folder `z/x/y.png` (jpg, webp, tif; also `z_x_y.png` or `z-x-y.png`).

    Raises InputError for a folder without tiles.
    """
    if not os.path.isdir(folder):
        raise InputError(message("The tile folder '{folder}' does not exist.", folder=folder))
    found = {}
    for pattern in ("*/*/*.*", "*.*"):
        for path in glob.glob(os.path.join(glob.escape(folder), pattern)):
            name, ending = os.path.splitext(os.path.relpath(path, folder))
            match = re.fullmatch(r"(\d+)[/\\_-](\d+)[/\\_-](\d+)", name)
            if match and ending.lower() in (".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff"):
                z, x, y = (int(word) for word in match.groups())
                found.setdefault(z, {})[x, y] = path
    if not found:
        raise InputError(message("'{folder}' holds no tiles named zoom/x/y.png.", folder=folder))
    return found


def tile_paths(folder: str, zoom: int | None = None, bounds=None) -> tuple:
    """The tiles of a folder: (zoom, {(x, y): path}).

    zoom: None takes the largest one there. bounds: (xmin, ymin, xmax, ymax) in EPSG:3857 metres, or None for all tiles.
    Raises InputError for a folder without tiles, or without any in the bounds.
    """
    found = _tiles_of(folder)
    zoom = max(found) if zoom is None else zoom
    if zoom not in found:
        raise InputError(
            message(
                "'{folder}' holds no tiles of zoom {zoom}, only of {levels}.",
                folder=folder,
                zoom=zoom,
                levels=", ".join(str(z) for z in sorted(found)),
            )
        )
    tiles = found[zoom]
    if bounds is not None:
        tiles = {
            key: path
            for key, path in tiles.items()
            if intersection_bounds([tile_grid(zoom, *key).bounds, bounds]) is not None
        }
        if not tiles:
            raise InputError(
                message("'{folder}' holds no tile of zoom {zoom} in the extent.", folder=folder, zoom=zoom)
            )
    return zoom, dict(sorted(tiles.items()))


def tile_grid(zoom: int, x: int, y: int, pixels: int = TILE_PIXELS) -> Grid:
    """Grid of one XYZ tile (y counts from the north) in EPSG:3857."""
    size = 2.0 * MERCATOR_HALF / 2**zoom
    return Grid(
        crs_wkt("EPSG:3857"),
        (-MERCATOR_HALF + x * size, size / pixels, 0.0, MERCATOR_HALF - y * size, 0.0, -size / pixels),
        pixels,
        pixels,
    )


def common_zoom(folders) -> int:
    """The largest zoom that all tile folders have."""
    levels = [set(_tiles_of(folder)) for folder in folders]
    shared = set.intersection(*levels)
    if not shared:
        raise InputError(
            message(
                "The tile folders have no zoom in common: {levels}.",
                levels=" / ".join(", ".join(str(z) for z in sorted(level)) for level in levels),
            )
        )
    return max(shared)


def open_tiles(folder: str, name: str, zoom: int | None = None, bounds=None, band: int = 0) -> SarDate:
    """A date from a folder of XYZ tiles; a missing tile is no data. See `tile_paths` and `open_date`."""
    zoom, tiles = tile_paths(folder, zoom, bounds)
    slices = []
    for (x, y), path in tiles.items():
        chosen = _choose(open_image(path), band, name)
        if chosen.grid.width != chosen.grid.height:
            raise InputError(message("The tile '{path}' is not square; tiles are.", path=path))
        slices.append(replace(chosen, grid=tile_grid(zoom, x, y, chosen.grid.width)))
    return _assemble(slices, name, None, None, None)


# --- grids of two dates ---


def output_grid(
    first: SarDate,
    others=(),
    bounds=None,
    bounds_crs: str = "",
    crs: str = "",
    resolution: float | None = None,
    like: Grid | None = None,
) -> Grid:
    """The grid of the result: the first date's, or as asked.

    like: a grid to take over; bounds in bounds_crs ('' = the grid's own) cut it to whole pixels; crs and resolution
    make a new one. Raises InputError where the dates do not overlap.
    """
    base = first.grid if like is None else like
    others = others if like is None else (first, *others)
    if like is None and not base.is_georeferenced:  # a picture of the same size lies where the other date does
        base = next(
            (date.grid for date in others if date.grid.is_georeferenced and date.grid.shape == base.shape), base
        )
    if like is None and crs and not base.same_crs(replace(base, crs=crs_wkt(crs))):
        wkt = crs_wkt(crs)
        box = transform_bounds(base.bounds, base.crs, wkt)
        if resolution is None:
            # the pixel's diagonal keeps its length
            own = math.hypot(base.bounds[2] - base.bounds[0], base.bounds[3] - base.bounds[1])
            resolution = math.hypot(box[2] - box[0], box[3] - box[1]) / own * math.sqrt(base.xres * base.yres)
        base = Grid.from_bounds(wkt, box, resolution, resolution)
    elif like is None and resolution is not None:
        base = Grid.from_bounds(base.crs, base.bounds, resolution, resolution)
    for date in others:
        own = date.grid
        if (
            bool(own.crs) != bool(base.crs)
            and own.is_georeferenced != base.is_georeferenced
            and own.shape == base.shape
        ):
            continue
        if bool(own.crs) != bool(base.crs):
            raise InputError(
                message(
                    "{first} and {name} do not both have a coordinate reference system; assign the missing one.",
                    first=first.name,
                    name=date.name,
                )
            )
        box = transform_bounds(own.bounds, own.crs, base.crs)
        if intersection_bounds([box, base.bounds]) is None:
            raise InputError(
                message(
                    "{first} and {name} do not overlap; choose rasters of the same place.",
                    first=first.name,
                    name=date.name,
                )
            )
        if not own.is_georeferenced and not base.is_georeferenced and own.shape != base.shape:
            raise InputError(
                message(
                    "{first} ({width} x {height}) and {name} ({width2} x {height2}) have no georeference and "
                    "differ in size, so nothing says which pixels belong together.",
                    first=first.name,
                    width=base.width,
                    height=base.height,
                    name=date.name,
                    width2=own.width,
                    height2=own.height,
                )
            )
    _check_control_points((first, *others) if like is None else others)
    if bounds is not None:
        box = transform_bounds(bounds, bounds_crs, base.crs) if bounds_crs and base.crs else tuple(bounds)
        window = base.window_of(box).intersection(base.window)
        if window is None:
            raise InputError(message("The extent does not touch the rasters."))
        base = base.crop(window)
    return base


def _check_control_points(dates) -> None:
    """Raises InputError where dates in the pixels of their own product (Sentinel-1 GRD) do not lie on each other."""
    reference = None
    for date in dates:
        points = None if date.grid.is_georeferenced else _centre_by_control_points(date.slices[0])
        if points is None:
            continue
        if reference is None:
            reference, name = points, date.name
            continue
        (crs, x, y, size), (crs2, x2, y2, size2) = reference, points
        if crs2 != crs or math.hypot(x2 - x, y2 - y) > max(size, size2):
            raise InputError(
                message(
                    "{first} and {name} are in the pixels of their own products, and by their ground control points "
                    "these do not lie on each other; calibrate and warp both to a map projection first.",
                    first=name,
                    name=date.name,
                )
            )


def _centre_by_control_points(band: Band):
    """(CRS, x, y, pixel size) of the centre by a plane through a file's ground control points; None without any."""
    dataset = open_dataset(band.path)
    if dataset.GetGCPCount() < 3:
        return None
    plane = gdal.GCPsToGeoTransform(dataset.GetGCPs(), 1)
    if plane is None:
        return None
    x0, dx, rx, y0, ry, dy = plane
    col, row = band.grid.width / 2.0, band.grid.height / 2.0
    size = max(math.hypot(dx, ry), math.hypot(rx, dy))
    return dataset.GetGCPProjection(), x0 + col * dx + row * rx, y0 + col * ry + row * dy, size


def warnings_of(dates) -> list:
    """Sentences about dates that can be compared, but should not be without a thought."""
    said = [note for date in dates for note in date.notes]
    seen = {date.polarisation for date in dates if date.polarisation}
    if len(seen) > 1:
        said.append(
            message(
                "The dates have different polarisations ({polarisations}): what differs is not all change.",
                polarisations=", ".join(sorted(seen)),
            )
        )
    if len({date.unit.kind == "byte" for date in dates}) > 1:
        said.append(message("One date is an 8-bit picture and the other is not: their scales have nothing in common."))
    return said


def source_block(readers) -> tuple:
    """(width, height) of the first file's blocks, for planning."""
    return readers[0].placed[0].bands[0].block


def sample_windows(grid: Grid, pixels: int = 2_000_000, side: int = 128) -> list:
    """Windows of full resolution, regularly over a grid, of about `pixels` in all; the whole grid where that is
    less.
    """
    if grid.width * grid.height <= pixels:
        return [grid.window]
    count = max(1, pixels // (side * side))
    across = max(1, round(math.sqrt(count * grid.width / grid.height)))
    down = max(1, count // across)
    columns = np.unique(np.linspace(0, max(0, grid.width - side), across).astype(int))
    rows = np.unique(np.linspace(0, max(0, grid.height - side), down).astype(int))
    return [
        Window(int(col), int(row), min(side, grid.width), min(side, grid.height)) for row in rows for col in columns
    ]


def row_areas(grid: Grid):
    """Area on the ground of a pixel of each row, m^2 (float64); pixels without a CRS have the area of their own units.

    The scale of the projection is taken at up to 65 rows of the middle column, by the sides of a pixel on the sphere of
    6371007 m (the sphere of the ellipsoid's area), and interpolated between.
    """
    if not grid.crs:
        return np.full(grid.height, grid.xres * grid.yres)
    rows = np.unique(np.linspace(0, grid.height - 1, min(65, grid.height)).astype(int))
    x0, dx, rx, y0, ry, dy = grid.transform

    def lonlat(col, row):
        return transform_points(x0 + col * dx + row * rx, y0 + col * ry + row * dy, grid.crs, crs_wkt("EPSG:4326"))

    col = np.full(rows.shape, grid.width / 2.0)
    centre, right, down = lonlat(col, rows + 0.5), lonlat(col + 1, rows + 0.5), lonlat(col, rows + 1.5)
    shrink = np.cos(np.radians(centre[1]))
    along = [np.radians(np.stack([(p[0] - centre[0]) * shrink, p[1] - centre[1]])) * 6371007.2 for p in (right, down)]
    area = np.abs(along[0][0] * along[1][1] - along[0][1] * along[1][0])
    return np.interp(np.arange(grid.height), rows, area)
