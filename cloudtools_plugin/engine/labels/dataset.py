"""From labels to a data set on disk: ``train/``, ``validation/`` and ``test/`` with a folder per class, and a manifest.

The layout is what Keras's ``flow_from_directory``, torchvision's ``ImageFolder`` and this plugin's trainer read. Chips
for segmentation lie in ``images/`` and ``masks/`` of each part, under the same name.
"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import os
import shutil
from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal

from ..errors import Cancelled, InputError, OutputError
from ..grid import Grid
from ..messages import message
from ..raster import Layer, open_dataset, open_image, quiet_gdal, write_raster
from .split import PARTS, Item, check_leaks, split
from .store import LabelStore
from .tiles import Held, bounds_in, common_crs, find_tiles, read_pixels, tiles_of_raster
from .truth import labelled_folder

MANIFEST = "manifest.csv"
COLUMNS = ("path", "label", "split", "group", "sha256", "z", "x", "y", "scene", "source")
CHIP_COLUMNS = ("path", "mask", "split", "group", "sha256", "mask_sha256", "labelled", "scene", "source")


@dataclass(frozen=True)
class Source:
    """One labelled tile of some store."""

    key: tuple
    tile: object
    item: Item


@dataclass(frozen=True)
class Built:
    """What came out. counts: {part: {label: tiles}}; dropped: {why: tiles}; leaks: split.Leaks of the finished set."""

    folder: str
    manifest: str
    counts: dict
    dropped: dict
    leaks: object
    method: str

    def total(self, part: str) -> int:
        return sum(self.counts[part].values())


def _say_nothing(_level: str, _text: str) -> None:
    """The log of a caller who wants none."""


def parse_counts(text: str) -> dict:
    """{label: (train, validation, test)} of "clear=200,200,200; cloudy=400,400,200"."""
    found = {}
    for part in filter(None, (p.strip() for p in text.split(";"))):
        name, _, numbers = part.rpartition("=")
        try:
            values = tuple(int(n) for n in numbers.split(","))
        except ValueError:
            values = ()
        if not name.strip() or len(values) != 3 or min(values) < 0:
            raise InputError(
                message(
                    'Counts are written "clear=200,200,200; cloudy=400,400,200" (training, validation, test), not '
                    '"{text}".',
                    text=part,
                )
            )
        found[name.strip()] = values
    return found


def gather(paths, classes=(), exclude=("ambiguous",)) -> list:
    """Labelled tiles (Source) of one or more label stores or folders of class folders. classes: those to use, () for
    all but `exclude`.

    Raises InputError where stores use different classes and none were named, or no tile is labelled.
    """
    sources, used = [], {}
    for number, path in enumerate(paths):
        tiles, bounds, crs = _labelled(path)
        wanted = [t for t in tiles if (t.label in classes if classes else t.label not in exclude)]
        used[path] = sorted({t.label for t in wanted})
        sources += [_source(number, tile, bounds.get(tile.fid), crs) for tile in wanted]
    different = [path for path in used if used[path] != used[paths[0]]]
    if different and not classes:
        raise InputError(
            message(
                "'{first}' has the classes {classes}, but '{second}' has {others}: label both with the same classes, "
                "or name the classes to use.",
                first=os.path.basename(paths[0]),
                classes=", ".join(used[paths[0]]) or "-",
                second=os.path.basename(different[0]),
                others=", ".join(used[different[0]]) or "-",
            )
        )
    if not sources:
        raise InputError(message("No tile has one of the classes asked for; label some tiles first."))
    missing = [name for name in classes if not any(s.item.label == name for s in sources)]
    if missing:
        raise InputError(
            message("No tile is labelled '{label}'; label some, or leave the class out.", label=missing[0])
        )
    seen: dict = {}
    for source in sources:
        place = (source.tile.path, source.tile.window)
        other = seen.setdefault(place, source)
        if other.item.label != source.item.label:
            raise InputError(
                message(
                    "'{tile}' is labelled '{a}' in one label file and '{b}' in another; correct one of them.",
                    tile=source.tile.name,
                    a=other.item.label,
                    b=source.item.label,
                )
            )
    return list(seen.values())


def _labelled(path: str):
    """(tiles with labels, {fid: bounds}, CRS) of a label store, or of a folder whose tiles lie in class folders."""
    if os.path.isdir(path):
        found = find_tiles(path)
        numbers = {tile.path: fid for fid, tile in enumerate(found, 1)}
        tiles = [
            replace(tile, fid=numbers[tile.path], scene="" if os.path.basename(tile.scene) == label else tile.scene)
            for tile, label, _ in labelled_folder(path, found)
        ]  # of z_x_y.png the folder above would be the scene, and here that is the class
        labels = {tile.label for tile in tiles}
        if all(label.isdigit() for label in labels):  # z/x/y.png
            raise InputError(
                message(
                    "'{folder}' has no class folders (clear, cloudy, ...); label its tiles first, and give the label "
                    "file.",
                    folder=path,
                )
            )
        crs = common_crs(found)
        bounds = {numbers[tile.path]: bounds_in(tile.footprint, crs) for tile in found if tile.footprint and crs}
        return tiles, bounds, crs
    with LabelStore(path) as store:
        return [t for t in store.tiles() if t.label is not None], store.bounds(), store.crs


def _source(number: int, tile, bounds, crs: str) -> Source:
    space = crs
    if bounds is None and tile.window is not None:  # a raster without a CRS still has its own pixels
        w, space = tile.window, tile.path
        bounds = (w.col, w.row, w.col + w.width, w.row + w.height)
    key = (number, tile.fid)
    return Source(key, tile, Item(key, tile.label, tile.scene, space, bounds))


def build_tiles(
    paths,
    folder: str,
    *,
    shares=(60.0, 20.0, 20.0),
    method: str = "auto",
    seed: int = 0,
    counts=None,
    classes=(),
    exclude=("ambiguous",),
    link: bool = False,
    progress=None,
    cancelled=None,
    log=None,
) -> Built:
    """Write a data set of whole tiles. paths: label stores, or folders with class
    folders; folder: must not exist, or be empty; link: hard links
    instead of copies where the disk allows them. Files are kept as they are; tiles cut from a raster become GeoTIFFs
    with the raster's own numbers. The split is also noted in the stores.

    Tiles that cannot be read, or have another size or number of bands than most, are left out and named in a warning.
    Raises InputError as `gather` and `split.split` do, OutputError where the folder cannot be written.
    """
    log = log or _say_nothing
    with _whole_folder(folder) as part_folder:
        sources = gather(paths, classes, exclude)
        good, hashes = _readable(sources, log, progress, cancelled)
        items = [s.item for s in good]
        result = split(items, shares, method, seed, counts)
        if result.method == "random" and method == "auto":
            log(
                "warning",
                message("Neither names nor coordinates say where the tiles lie: they are split at random, and nothing "
                        "shows whether neighbours fell apart."),
            )  # fmt: skip
        parts, dropped = dict(result.parts), dict(result.dropped)
        _drop_copies(good, parts, dropped, hashes)
        names = _short_groups(result.groups, good)
        equal = Counter(os.path.basename(path) for path in {s.tile.path for s in good})
        rows, counted = [], {part: Counter() for part in PARTS}
        for number, source in enumerate(good):
            if cancelled is not None and cancelled():
                raise Cancelled("Cancelled.")
            if progress is not None:
                progress(0.5 + 0.5 * number / len(good))
            part = parts.get(source.key)
            if part is None:
                continue
            name = _file_name(source, equal)
            relative = f"{part}/{source.item.label}/{name}"
            path = os.path.join(part_folder, *relative.split("/"))
            _place(source.tile, path, link)
            counted[part][source.item.label] += 1
            z, x, y = source.tile.zxy or ("", "", "")
            rows.append(
                (relative, source.item.label, part, names[source.key], _file_hash(path), z, x, y,
                 source.tile.scene, os.path.basename(source.tile.path))
            )  # fmt: skip
        for part in PARTS:  # a part without tiles still has its folders: other programs look for them
            for label in sorted({item.label for item in items}):
                os.makedirs(os.path.join(part_folder, part, label), exist_ok=True)
        _write_csv(os.path.join(part_folder, MANIFEST), COLUMNS, rows)
    leaks = check_leaks(_as_method(items, result.method), parts, hashes)
    for number, path in enumerate(paths):
        if os.path.isdir(path):
            continue
        with LabelStore(path) as store:
            store.set_splits({fid: part for (which, fid), part in parts.items() if which == number})
    return Built(folder, os.path.join(folder, MANIFEST), counted, dict(Counter(dropped.values())), leaks, result.method)


def _as_method(items, method: str):
    """Items as the leak check should see them: blocks of one scene share its name on purpose."""
    if method != "place":
        return items
    return [Item(i.key, i.label, "", i.space, i.bounds) for i in items]


def _short_groups(groups: dict, sources) -> dict:
    """Group names for the manifest: without the folders that all share."""
    names = {}
    for source in sources:
        group = groups.get(source.key, "")
        names[source.key] = os.path.basename(group) if source.item.scene == group else group
    return names


def _drop_copies(sources, parts: dict, dropped: dict, hashes: dict) -> None:
    """The same picture twice would be known from training: it stays in the part that comes last."""
    rank = {part: i for i, part in enumerate(PARTS)}
    last: dict = {}
    for source in sources:
        part = parts.get(source.key)
        digest = hashes.get(source.key)
        if part is not None and digest is not None:
            last[digest] = max(last.get(digest, -1), rank[part])
    for source in sources:
        part = parts.get(source.key)
        if part is not None and rank[part] < last.get(hashes.get(source.key), -1):
            del parts[source.key]
            dropped[source.key] = "same content in another part"


def _readable(sources, log, progress, cancelled):
    """Sources that can be read and have the shape of most, and the SHA-256 of the content of each that has any."""
    shapes, hashes, problems, held = {}, {}, [], Held()
    for number, source in enumerate(sources):
        if cancelled is not None and cancelled():
            raise Cancelled("Cancelled.")
        if progress is not None:
            progress(0.5 * number / len(sources))
        try:
            pixels = read_pixels(source.tile.path, source.tile.window, held=held)
        except InputError as error:
            problems.append(error.text)
            continue
        shapes[source.key] = (*pixels.values.shape, str(pixels.values.dtype))
        content = np.ascontiguousarray(pixels.values)
        if (content == content[:, :1, :1]).all():
            continue  # one colour all over (saturated, black): alike by nature, and nothing to remember
        hashes[source.key] = hashlib.sha256(content.tobytes() + np.packbits(pixels.valid).tobytes()).hexdigest()
    if shapes:
        usual = Counter(shapes.values()).most_common(1)[0][0]
        for source in sources:
            shape = shapes.get(source.key, usual)
            if shape != usual:
                del shapes[source.key]
                problems.append(
                    message(
                        "'{tile}' has {bands} bands of {width} x {height} pixels ({dtype}), most others have {usual}: "
                        "it is left out.",
                        tile=source.tile.name,
                        bands=shape[0],
                        width=shape[2],
                        height=shape[1],
                        dtype=shape[3],
                        usual=f"{usual[0]} x {usual[2]} x {usual[1]} ({usual[3]})",
                    )
                )
    for text in problems[:10]:
        log("warning", text)
    if len(problems) > 10:
        log("warning", message("{count} more tiles are left out.", count=len(problems) - 10))
    if not shapes:
        raise InputError(message("None of the labelled tiles can be read: {reason}", reason=problems[0]))
    return [source for source in sources if source.key in shapes], hashes


def _file_name(source: Source, names: Counter) -> str:
    """File name of a tile in its class folder; tiles of equal names from different folders get the folder's."""
    tile = source.tile
    base = os.path.basename(tile.path)
    equal = names[base] > 1
    if tile.window is not None:
        base = f"{os.path.splitext(base)[0]}_{tile.window.row}_{tile.window.col}.tif"
    return f"{os.path.basename(os.path.dirname(tile.path))}_{source.key[0]}_{tile.fid}_{base}" if equal else base


def _place(tile, path: str, link: bool) -> None:
    """Put a tile's file there: a hard link, a copy, or a GeoTIFF cut from its raster."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if tile.window is not None:
        cut(tile.path, tile.window, path)
        return
    if link:
        with contextlib.suppress(OSError):  # another disk, or a file system without hard links: a copy then
            os.link(tile.path, path)
            return
    shutil.copyfile(tile.path, path)


def cut(source: str, window, path: str) -> None:
    """A window of a raster as a GeoTIFF of its own, with type, nodata, scale, offset and band names."""
    dataset = open_dataset(source)
    options = gdal.TranslateOptions(
        format="GTiff",
        srcWin=[window.col, window.row, window.width, window.height],
        creationOptions=["COMPRESS=DEFLATE", "PREDICTOR=2"]
        if dataset.GetRasterBand(1).DataType not in (gdal.GDT_Float32, gdal.GDT_Float64)
        else ["COMPRESS=DEFLATE"],
    )
    with quiet_gdal():
        try:
            made = gdal.Translate(path, dataset, options=options)
        except RuntimeError:
            made = None
        if made is None:
            raise OutputError(
                message("'{path}' cannot be written ({reason}).", path=path, reason=gdal.GetLastErrorMsg()[:200])
            )
        made = None


@contextlib.contextmanager
def _whole_folder(folder: str):
    """A folder to fill that gets its name at the end; nothing is left after an error."""
    folder = os.path.abspath(folder)
    if os.path.isdir(folder) and os.listdir(folder):
        raise OutputError(
            message("The folder '{folder}' is not empty; choose a new one, so that nothing is mixed.", folder=folder)
        )
    if os.path.isfile(folder):
        raise OutputError(message("'{folder}' is a file; choose a folder.", folder=folder))
    part = f"{folder}.part"
    try:
        shutil.rmtree(part, ignore_errors=True)
        os.makedirs(part)
    except OSError as error:
        raise OutputError(
            message("'{path}' cannot be written ({reason}); choose another folder.", path=folder, reason=error.strerror)
        ) from error
    try:
        yield part
        if os.path.isdir(folder):
            os.rmdir(folder)
        os.replace(part, folder)
    except OSError as error:
        raise OutputError(
            message("'{path}' cannot be written ({reason}); choose another folder.", path=folder, reason=error.strerror)
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _write_csv(path: str, columns, rows) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)


# --- chips for segmentation -----------------------------------------------------------------------------------------


def build_chips(
    images,
    masks,
    folder: str,
    *,
    size: int = 256,
    least: float = 0.05,
    shares=(60.0, 20.0, 20.0),
    method: str = "auto",
    seed: int = 0,
    progress=None,
    cancelled=None,
    log=None,
) -> Built:
    """Write a data set of image and mask chips. images, masks: rasters in pairs, the masks (0 = unlabelled) on the
    grids of their images; size: pixels a side; least: share of a chip that must be labelled.

    Raises InputError for pairs that do not fit, or too little that is labelled.
    """
    if len(images) != len(masks) or not images:
        raise InputError(
            message(
                "There are {images} images and {masks} masks; give one mask for each image, in the same order.",
                images=len(images),
                masks=len(masks),
            )
        )
    log = log or _say_nothing
    with _whole_folder(folder) as part_folder:
        chips = _find_chips(images, masks, size, least, cancelled)
        items = [chip[0] for chip in chips]
        result = split(items, shares, method, seed, everywhere=False)
        rows, counted = [], {part: Counter() for part in PARTS}
        digests = {}
        for number, (item, image, mask, window, labelled) in enumerate(chips):
            if cancelled is not None and cancelled():
                raise Cancelled("Cancelled.")
            if progress is not None:
                progress(number / len(chips))
            part = result.parts.get(item.key)
            if part is None:
                continue
            stem = os.path.splitext(os.path.basename(image))[0]
            name = f"{item.key[0]}_{stem}_{window.row}_{window.col}.tif"
            for kind, source in (("images", image), ("masks", mask)):
                os.makedirs(os.path.join(part_folder, part, kind), exist_ok=True)
                path = os.path.join(part_folder, part, kind, name)
                if kind == "images":
                    cut(source, window, path)
                else:
                    _cut_mask(source, window, path)
            paths = [os.path.join(part_folder, part, kind, name) for kind in ("images", "masks")]
            digests[item.key] = _file_hash(paths[0])
            counted[part][item.label] += 1
            rows.append(
                (f"{part}/images/{name}", f"{part}/masks/{name}", part, os.path.basename(result.groups[item.key]),
                 digests[item.key], _file_hash(paths[1]), f"{labelled:.4f}", stem, os.path.basename(image))
            )  # fmt: skip
        _write_csv(os.path.join(part_folder, MANIFEST), CHIP_COLUMNS, rows)
    leaks = check_leaks(_as_method(items, result.method), result.parts, digests)
    return Built(
        folder, os.path.join(folder, MANIFEST), counted, dict(Counter(result.dropped.values())), leaks, result.method
    )


def _find_chips(images, masks, size: int, least: float, cancelled):
    """[(Item, image, mask, window, labelled share)]: the label of an item is the class that most of its pixels have."""
    chips = []
    for number, (image, mask) in enumerate(zip(images, masks)):
        grid, mask_grid = Grid.from_dataset(open_dataset(image)), Grid.from_dataset(open_dataset(mask))
        if not grid.same_as(mask_grid):
            raise InputError(
                message(
                    "The mask '{mask}' does not lie on the pixels of '{image}'; make it with 'Labels to class raster' "
                    "for this image.",
                    mask=mask,
                    image=image,
                )
            )
        for found in tiles_of_raster(image, size):
            if cancelled is not None and cancelled():
                raise Cancelled("Cancelled.")
            w = found.window
            classes = read_pixels(mask, w).values[0]
            known = classes[classes != 0]
            labelled = known.size / classes.size
            if labelled <= 0 or labelled < least:
                continue
            values, counts = np.unique(known, return_counts=True)
            bounds = found.footprint.bounds if found.footprint else (w.col, w.row, w.col + size, w.row + size)
            space = found.footprint.crs if found.footprint else image
            key = (number, w.row, w.col)
            label = str(int(values[counts.argmax()]))
            chips.append((Item(key, label, os.path.abspath(image), space, bounds), image, mask, w, labelled))
    if not chips:
        raise InputError(message("No chip has enough labelled pixels; label more, or lower the share that is needed."))
    return chips


def _cut_mask(source: str, window, path: str) -> None:
    image = open_image(source)
    values = read_pixels(source, window).values[:1].astype(np.uint8)
    write_raster(Layer(path, image.grid.crop(window), "uint8", ("class",), 0, kind="classes"), values)


def _file_hash(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
