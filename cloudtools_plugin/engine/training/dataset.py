"""Reading a data set of labelled tiles: folders ``train/ validation/ test/`` with a folder per class, with or without
``manifest.csv``; or folders per class alone, which are then split by place here.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from dataclasses import dataclass

import numpy as np

from ..errors import Cancelled, InputError
from ..labels.split import Item, split
from ..labels.tiles import ENDINGS, Found, Pixels, find_tiles, read_pixels, without_gaps
from ..messages import message
from ..raster import open_dataset

PARTS = ("train", "validation", "test")
MANIFEST = "manifest.csv"
#: A tile with a larger share of nodata is left out.
MOST_MISSING = 0.5
_LOOKS = 200  # tiles that are looked at for the level of white


@dataclass(frozen=True)
class Sample:
    """A labelled tile. group: its scene or place, which never lies in two parts."""

    path: str
    label: str
    part: str
    group: str


@dataclass(frozen=True)
class Dataset:
    """Labelled tiles of one shape. classes: names in the order of a model's output; shape: (bands, height, width);
    dtype: numpy name; skipped: ((path, why), ...) of tiles that cannot be used.
    """

    samples: tuple
    classes: tuple
    shape: tuple
    dtype: str
    skipped: tuple = ()
    split_here: bool = False

    def of(self, *parts) -> tuple:
        return tuple(s for s in self.samples if s.part in parts)

    def labels(self, samples):
        """(n,) class numbers."""
        number = {name: i for i, name in enumerate(self.classes)}
        return np.array([number[s.label] for s in samples], np.int64)

    def counts(self) -> dict:
        """{part: {class: tiles}} of the parts that have tiles."""
        found = {part: Counter(s.label for s in self.of(part)) for part in PARTS}
        return {part: {name: n[name] for name in self.classes} for part, n in found.items() if n}

    def groups(self) -> dict:
        """{part: number of scenes or places}."""
        return {part: len({s.group for s in self.of(part)}) for part in PARTS if self.of(part)}


def open_dataset_folder(folder: str, shares=(60.0, 20.0, 20.0), seed: int = 0, cancelled=None) -> Dataset:
    """Find the tiles, leave out those of another shape, and split by place what is not split yet.

    shares: of PARTS, for a folder without parts. Raises InputError where there is nothing to train on: no such folder,
    no tiles, a single class, a class without usable tiles in training.
    """
    if not os.path.isdir(folder):
        raise InputError(message("The folder '{folder}' does not exist; check the path.", folder=folder))
    manifest = os.path.join(folder, MANIFEST)
    if os.path.isfile(manifest):
        samples = _from_manifest(folder, manifest)
    else:
        samples = _from_folders(folder, cancelled)
    samples, skipped, shape, dtype = _of_one_shape(samples, cancelled)
    split_here = not any(s.part for s in samples)
    if split_here:
        samples = _split(samples, shares, seed)
    samples = [s for s in samples if s.part in PARTS]
    classes = tuple(sorted({s.label for s in samples}))
    dataset = Dataset(tuple(samples), classes, shape, dtype, tuple(skipped), split_here)
    _check(dataset, folder)
    return dataset


def _check(dataset: Dataset, folder: str) -> None:
    if len(dataset.classes) < 2:
        raise InputError(
            message(
                "'{folder}' has usable tiles of only one class ({name}); label tiles of a second class.",
                folder=folder,
                name=", ".join(dataset.classes) or "-",
            )
        )
    train = Counter(s.label for s in dataset.of("train"))
    for name in dataset.classes:
        if train[name] < 2:
            raise InputError(
                message(
                    "The class '{name}' has {tiles} tiles to train on in '{folder}'; at least 2 are needed, and some "
                    "dozens for a useful model.",
                    name=name,
                    tiles=train[name],
                    folder=folder,
                )
            )


def _from_manifest(folder: str, manifest: str) -> list:
    try:
        with open(manifest, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(message("'{path}' cannot be read ({reason}).", path=manifest, reason=str(error))) from error
    if not rows or not {"path", "label", "split"} <= set(rows[0]):
        raise InputError(
            message("'{path}' needs the columns path, label and split; build the data set again.", path=manifest)
        )
    samples = []
    base = os.path.realpath(folder)
    for row in rows:
        path = os.path.join(folder, *(row["path"] or "").replace("\\", "/").split("/"))
        if os.path.commonpath([base, os.path.realpath(path)]) != base:
            raise InputError(
                message(
                    "'{path}' names a file outside its folder ('{name}'); build the data set again.",
                    path=manifest,
                    name=row["path"],
                )
            )
        if row["label"]:
            samples.append(Sample(path, row["label"], row["split"] or "", row.get("group") or path))
    return samples


def _group(found: Found, folder: str) -> str:
    """What of a tile's name says where it comes from: its scene, or the neighbourhood of 4 x 4 web tiles."""
    if found.scene and found.zxy is None:
        return found.scene
    if found.zxy is not None:
        z, x, y = found.zxy
        return f"{z}/{x // 4}/{y // 4}"
    return os.path.relpath(found.path, folder)


def _from_folders(folder: str, cancelled) -> list:
    names = sorted(name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name)))
    parts = [name for name in names if name in PARTS]
    places = [(part, os.path.join(folder, part)) for part in parts] or [("", folder)]
    samples = []
    for part, place in places:
        for name in sorted(os.listdir(place)):
            inside = os.path.join(place, name)
            if not os.path.isdir(inside) or name.startswith("."):
                continue
            if not any(f.lower().endswith(ENDINGS) for _, _, files in os.walk(inside) for f in files):
                if part in ("validation", "test"):
                    continue
                raise InputError(
                    message(
                        "The class folder '{folder}' holds no tiles; put some in, or remove the folder.", folder=inside
                    )
                )
            samples += [Sample(t.path, name, part, _group(t, place)) for t in find_tiles(inside, cancelled)]
    if not samples:
        raise InputError(
            message(
                "'{folder}' is no data set: it needs a folder for each class (clear, cloudy, ...), or train, "
                "validation and test with these inside; 'Build a training data set' makes one from labels.",
                folder=folder,
            )
        )
    return samples


def _of_one_shape(samples, cancelled):
    """(samples of the most frequent shape, [(path, why)], shape, dtype)."""
    shapes, skipped = {}, []
    for sample in samples:
        if cancelled is not None and cancelled():
            raise Cancelled("Cancelled.")
        try:
            dataset = open_dataset(sample.path, lone=True)
            bands = dataset.RasterCount
            small = read_pixels(sample.path, size=8) if bands in (1, 2, 4) else None  # alpha and palettes
            kind = dataset.GetRasterBand(1).ReadAsArray(0, 0, 1, 1).dtype
            bands = len(small.values) if small is not None else bands
            shapes[sample] = ((bands, dataset.RasterYSize, dataset.RasterXSize), str(kind))
        except (InputError, AttributeError, RuntimeError) as error:
            text = error.text if isinstance(error, InputError) else message("it is damaged")
            skipped.append((sample.path, text))
    if not shapes:
        first = skipped[0][1] if skipped else ""
        raise InputError(message("None of the tiles can be read: {reason}", reason=first))
    (shape, dtype), _ = Counter(shapes.values()).most_common(1)[0]
    kept = []
    for sample, (found, kind) in shapes.items():
        if found == shape and (kind == dtype):
            kept.append(sample)
            continue
        skipped.append(
            (
                sample.path,
                message(
                    "it has {bands} bands of {width} x {height} pixels ({kind}), most others {other}",
                    bands=found[0],
                    width=found[2],
                    height=found[1],
                    kind=kind,
                    other=f"{shape[0]} / {shape[2]} x {shape[1]} ({dtype})",
                ),
            )
        )
    return kept, skipped, shape, dtype


def _split(samples, shares, seed: int) -> list:
    items = [Item(s, s.label, s.group) for s in samples]
    done = split(items, shares, "scene", seed)
    return [Sample(s.path, s.label, done.parts[s], s.group) for s in samples if s in done.parts]


def read_tile(path: str, shape=None):
    """(bands, h, w) numbers of a tile without gaps. Raises InputError for one that cannot be used: damaged, another
    shape, more than half without data."""
    pixels = read_pixels(path)
    values, valid = pixels.values, pixels.valid
    if shape is not None and values.shape != tuple(shape):
        raise InputError(message("'{path}' has another size or number of bands than the others.", path=path))
    if values.dtype.kind == "f":
        valid = valid & np.isfinite(values).all(axis=0)
    if (~valid).mean() > MOST_MISSING:
        raise InputError(message("'{path}' is without data in more than half of its pixels.", path=path))
    return without_gaps(Pixels(values, valid)).astype(values.dtype)


def read_batches(samples, shape, size: int = 64, cancelled=None):
    """Yield (samples, tiles (n, bands, h, w), [(path, why)]) a batch at a time; tiles that cannot be used are left out
    and named.
    """
    for start in range(0, len(samples), size):
        used, tiles, skipped = [], [], []
        for sample in samples[start : start + size]:
            if cancelled is not None and cancelled():
                raise Cancelled("Cancelled.")
            try:
                tiles.append(read_tile(sample.path, shape))
                used.append(sample)
            except InputError as error:
                skipped.append((sample.path, error.text))
        yield used, (np.stack(tiles) if tiles else np.zeros((0, *shape))), skipped


def white_level(samples, shape, dtype: str):
    """(bands,) stored number that counts as white: 255 of 8-bit pictures, else what only 1 % of the pixels exceed in
    some 200 tiles. One number for all bands, as cloud is as bright in all; a number for each where the bands differ so
    much that they cannot have one unit.
    """
    if dtype == "uint8":
        return np.full(shape[0], 255.0)
    step = max(1, len(samples) // _LOOKS)
    looks = []
    for _, tiles, _ in read_batches(samples[::step], shape):  # those that cannot be used are named when all are read
        looks += [np.asarray(tile[:, ::4, ::4], np.float64).reshape(shape[0], -1) for tile in tiles]
    if not looks:
        raise InputError(message("None of the tiles can be read; check the files."))
    level = np.percentile(np.concatenate(looks, axis=1), 99, axis=1)
    level = np.maximum(level, 1e-6 * max(1.0, float(level.max())))
    if level.max() / level.min() <= 10:
        level[:] = level.max()
    return level
