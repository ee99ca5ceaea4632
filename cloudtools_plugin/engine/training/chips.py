"""Training a small U-Net on image and mask chips, from scratch or from an earlier model (transfer learning)."""

from __future__ import annotations

import csv
import json
import os
import shutil
import time
from collections import Counter
from dataclasses import asdict, dataclass

import numpy as np

from ..classes import CLASSES
from ..errors import Cancelled, InputError
from ..grid import Grid
from ..labels.tiles import Pixels, read_pixels, without_gaps
from ..messages import message
from ..models import Contract, ModelClass, read_contract
from ..models.contract import BAND_NAMES, guess_role
from ..models.onnxwriter import read_constants
from ..models.session import read_bytes
from ..raster import open_dataset, open_image
from . import card, classifier, deep, networks
from .classifier import About, Tell, Trained
from .curve import draw_curve
from .dataset import MANIFEST, PARTS
from .environment import versions
from .scores import Scores

UNLABELLED = 255
#: Chips are shown to the network in parts of this side, or one and a half times that for large chips: more variety a
#: step than whole chips give.
_CROP = 64
#: Where a band's mean is more of its deviations than this, its zero is not darkness (kelvin), and it has no gain.
_FAR_FROM_ZERO = 4.0


@dataclass(frozen=True)
class Chip:
    """path: of the image; mask: of its classes, 0 = unlabelled; part, group as of a tile."""

    path: str
    mask: str
    part: str
    group: str


@dataclass(frozen=True)
class Chips:
    """Chips of one shape. classes: names in the order of the output; codes: their numbers in the masks; shape: (bands,
    height, width); skipped: ((path, why), ...); bands: common names from the files, () where they have none;
    resolution: metres, 0 without coordinates.
    """

    samples: tuple
    classes: tuple
    codes: tuple
    shape: tuple
    dtype: str
    skipped: tuple = ()
    bands: tuple = ()
    resolution: float = 0.0
    split_here: bool = False

    def of(self, *parts) -> tuple:
        return tuple(s for s in self.samples if s.part in parts)

    def counts(self) -> dict:
        return {part: {"chips": len(self.of(part))} for part in PARTS if self.of(part)}

    def groups(self) -> dict:
        return {part: len({s.group for s in self.of(part)}) for part in PARTS if self.of(part)}

    def truth(self, mask):
        """(h, w) uint8 class indices of a mask's codes, UNLABELLED elsewhere."""
        found = np.full(mask.shape, UNLABELLED, np.uint8)
        for index, code in enumerate(self.codes):
            found[mask == code] = index
        return found


def open_chips(folder: str, cancelled=None) -> Chips:
    """Find the chips of a folder that 'Build a training data set' made: train/images and train/masks, and so on.

    Raises InputError where there is nothing to train on.
    """
    if not os.path.isdir(folder):
        raise InputError(message("The folder '{folder}' does not exist; check the path.", folder=folder))
    groups = _groups(folder)
    usable, skipped, codes = {}, [], Counter()
    for part in PARTS:
        images = os.path.join(folder, part, "images")
        for name in sorted(os.listdir(images)) if os.path.isdir(images) else ():
            if cancelled is not None and cancelled():
                raise Cancelled("Cancelled.")
            if not name.lower().endswith((".tif", ".tiff", ".png")):
                continue
            chip = Chip(os.path.join(images, name), _mask_of(folder, part, name), part, "")
            key = f"{part}/images/{name}"
            chip = Chip(chip.path, chip.mask, part, groups.get(key, os.path.splitext(name)[0]))
            try:
                pixels, mask = read_pixels(chip.path), read_pixels(chip.mask).values[0]
                if mask.shape != pixels.values.shape[1:]:
                    raise InputError(message("its mask has another size"))
            except InputError as error:
                skipped.append((chip.path, error.text))
                continue
            usable[chip] = (pixels.values.shape, str(pixels.values.dtype))
            if part == "train":
                values, counts = np.unique(mask[pixels.valid], return_counts=True)
                codes.update({int(v): int(c) for v, c in zip(values, counts) if v})
    if not usable:
        raise InputError(
            message(
                "'{folder}' holds no chips that can be used: it needs train/images and train/masks, as 'Build a "
                "training data set' makes them from pixel labels. {reason}",
                folder=folder,
                reason=skipped[0][1] if skipped else "",
            )
        )
    (shape, dtype), _ = Counter(usable.values()).most_common(1)[0]
    skipped += [
        (chip.path, message("it has another size, type or number of bands than most"))
        for chip, found in usable.items()
        if found != (shape, dtype)
    ]
    samples = tuple(chip for chip, found in usable.items() if found == (shape, dtype))
    if len(codes) < 2:
        raise InputError(
            message(
                "The masks in '{folder}' hold {count} class; label pixels of at least two classes.",
                folder=folder,
                count=len(codes),
            )
        )
    if not [c for c in samples if c.part == "train"]:
        raise InputError(message("'{folder}' has no chips to train on.", folder=folder))
    first = open_image(samples[0].path)
    names = tuple(band.name.lower() for band in first.bands)
    numbers = tuple(sorted(codes))
    return Chips(
        samples,
        tuple(CLASSES.get(code, f"class {code}") for code in numbers),
        numbers,
        shape,
        dtype,
        tuple(skipped),
        names if all(name in BAND_NAMES for name in names) and len(set(names)) == len(names) else (),
        _metres(samples[0].path),
    )


def _groups(folder: str) -> dict:
    """{path: group} of the manifest, {} where there is none."""
    manifest = os.path.join(folder, MANIFEST)
    if not os.path.isfile(manifest):
        return {}
    try:
        with open(manifest, encoding="utf-8-sig", newline="") as file:
            return {row.get("path", ""): row.get("group", "") for row in csv.DictReader(file)}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(message("'{path}' cannot be read ({reason}).", path=manifest, reason=str(error))) from error


def _mask_of(folder: str, part: str, name: str) -> str:
    stem = os.path.splitext(name)[0]
    for ending in (".tif", ".tiff", ".png"):
        path = os.path.join(folder, part, "masks", stem + ending)
        if os.path.exists(path):
            return path
    return os.path.join(folder, part, "masks", name)


def _metres(path: str) -> float:
    grid = Grid.from_dataset(open_dataset(path))
    return round(float(np.mean(grid.pixel_metres)), 2) if grid.crs else 0.0


def _read(chip: Chip, chips: Chips):
    """(bands, h, w) numbers without gaps, (h, w) class indices (unlabelled where the image has no data)."""
    pixels = read_pixels(chip.path)
    valid = pixels.valid
    if pixels.values.dtype.kind == "f":
        valid = valid & np.isfinite(pixels.values).all(axis=0)
    truth = chips.truth(read_pixels(chip.mask).values[0])
    truth[~valid] = UNLABELLED
    values = without_gaps(Pixels(pixels.values, valid))
    return (np.zeros_like(pixels.values) if values is None else values.astype(pixels.values.dtype)), truth


def _white(chips: Chips, bright) -> np.ndarray:
    """As dataset.white_level, of the training chips. bright: numbers of the bands that may share one level."""
    if chips.dtype == "uint8":
        return np.full(chips.shape[0], 255.0)
    train = chips.of("train")
    looks = [
        _read(chip, chips)[0][:, ::4, ::4].reshape(chips.shape[0], -1) for chip in train[:: max(1, len(train) // 100)]
    ]
    level = np.percentile(np.concatenate(looks, axis=1).astype(np.float64), 99, axis=1)
    level = np.maximum(level, 1e-6 * max(1.0, float(level.max())))
    if level[bright].max() / level[bright].min() <= 10:
        level[bright] = level[bright].max()
    return level


def train_segmentation(
    chips: Chips,
    output: str,
    about: About,
    environment: str,
    tell: Tell | None = None,
    recipe: deep.Recipe | None = None,
    base: str = "",
    resume: bool = True,
) -> Trained:
    """Train the U-Net and write the model with its card and learning curve.

    base: an earlier model of this function to start from; its bands and input scaling are kept, layers that do not fit
    (other classes) begin afresh. Unlabelled pixels and pixels without data teach nothing. Raises InputError,
    MissingPackageError without PyTorch, Cancelled.
    """
    tell = tell or Tell()
    begin = time.monotonic()
    recipe = recipe or deep.RECIPES["unet"]
    model_id = classifier.check_output(output)
    torch = versions(environment)
    bands, size = chips.shape[0], chips.shape[1]
    if chips.shape[1] != chips.shape[2] or size % networks.UNET_MULTIPLE:
        raise InputError(
            message(
                "The chips have {width} x {height} pixels; square ones, a multiple of {multiple}, are needed.",
                width=chips.shape[2],
                height=size,
                multiple=networks.UNET_MULTIPLE,
            )
        )
    names = classifier.band_names(classifier.replace(about, bands=about.bands or chips.bands), bands)
    layers = networks.unet(bands, len(chips.classes), names)
    start = _start_weights(base, bands, names) if base else None
    _tell_chips(chips, tell)
    exam = classifier.exam_parts(chips)
    train, validation = chips.of("train"), chips.of("validation") if exam == ("test",) else ()
    white = np.asarray(start[1]["white"], float) if start else _white(chips, layers[0]["bright"])
    files = [path for chip in (*train, *validation) for path in (chip.path, chip.mask)]
    digest = card.digest_files(files, tell.cancelled)
    key = {"method": "unet", "recipe": asdict(recipe), "data": digest, "white": list(white), "base": base}
    folder = deep.start_work(output, key, resume, tell)
    mean, std, weights = _write_chips(chips, (*train, *validation), folder, white, tell.part(0.0, 0.05))
    if start:
        np.savez(os.path.join(folder, "start.npz"), **start[0])
    count = len(train)
    np.savez(
        os.path.join(folder, "parts.npz"),
        train=np.arange(count),
        validation=np.arange(count, count + len(validation)),
        weights=np.ones(count),
    )
    chain = {"white": [float(v) for v in white]}
    zero, one = np.zeros(bands), np.ones(bands)  # the network takes shares of white
    job = {
        **asdict(recipe),
        **chain,
        "mean": [0.0] * bands,
        "std": [1.0] * bands,
        "natural": [bool(v) for v in mean < _FAR_FROM_ZERO * std],
        "spread": [float(v) for v in std],
        "crop": min(size, _CROP if size <= 2 * _CROP else 3 * _CROP // 2),
        "task": "chips",
        "layers": layers,
        "class_weights": [float(v) for v in weights],
        "frozen_norms": start is not None,
        "start": start is not None,
    }
    deep.tell_kept(folder, tell)
    done = deep.run_job(environment, folder, job, tell.part(0.05, 0.9))
    look = np.array(np.load(os.path.join(folder, "tiles.npy"), mmap_mode="r")[done.look])
    contract = Contract(
        id=model_id,
        title=about.title or model_id,
        kind="segmentation",
        bands=names,
        units="stored",
        size=size,
        multiple=networks.UNET_MULTIPLE,
        window=size,
        resolution=about.resolution or chips.resolution,
        discard=16 if size >= 128 else size // 8,
        classes=tuple(ModelClass(i, name, guess_role(name)) for i, name in enumerate(chips.classes)),
        probability="softmax",
        sensor=about.sensor,
        licence=about.licence,
        citation=about.citation,
        extra=(
            ("created", card.now()),
            ("method", "unet"),
            ("parameters", networks.parameters(layers)),
            ("sha256_train", digest),
            ("input_chain", chain),
            ("tool_version", about.version),
        ),
    )

    def make(found):
        told = classifier.with_metrics(contract, found)
        return networks.to_onnx(layers, done.weights, told, bands, white, zero, one, about.version)

    settings = {
        **asdict(recipe),
        "parameters": networks.parameters(layers),
        "torch": torch["torch"],
        "epochs_run": len(done.history),
        "best_epoch": done.best_epoch,
        "stopped": done.stop or "after the last epoch",
        "started_from": os.path.basename(base) or "scratch",
    }
    result = classifier.finish(
        chips, output, make, contract, "unet", about, tell.part(0.9, 1.0), settings, train, [], begin,
        ("Scores hold for scenes like those of the data set.",
         "Thin cloud and shadow are where masks, people's too, agree least."),
        draw_curve(done.history, done.best_epoch),
        {"history": [[None if np.isnan(v) else round(float(v), 4) for v in row] for row in done.history]},
        lambda model: deep.check_same(model, done, look),
        measure_chips,
    )  # fmt: skip
    shutil.rmtree(folder, ignore_errors=True)
    return result


def _start_weights(base: str, bands: int, names) -> tuple:
    """({name: array}, {'white'}) of an earlier model. Raises InputError where it is none of ours, or of
    other bands."""
    contract = read_contract(base)
    extra = dict(contract.extra)
    if extra.get("method") != "unet" or "input_chain" not in extra:
        raise InputError(
            message(
                "'{path}' was not made by 'Train a segmentation model'; only such models can be trained on.", path=base
            )
        )
    chain = extra["input_chain"]
    chain = json.loads(chain) if isinstance(chain, str) else chain
    if len(chain["white"]) != bands or (contract.bands and names and contract.bands != tuple(names)):
        raise InputError(
            message(
                "'{path}' is for the bands {theirs}, but the chips have {ours}; use chips with the same bands.",
                path=base,
                theirs=", ".join(contract.bands) or len(chain["white"]),
                ours=", ".join(names) or bands,
            )
        )
    weights = {name: value for name, value in read_constants(read_bytes(base)).items() if "." in name}
    return weights, chain


def _tell_chips(chips: Chips, tell: Tell) -> None:
    classifier.tell_skipped(chips.skipped, tell)
    for part, counts in chips.counts().items():
        tell.log(
            "info",
            message("{part}: {count} chips from {groups} scenes or places", part=part, count=counts["chips"],
                    groups=chips.groups()[part]),
        )  # fmt: skip


def _write_chips(chips: Chips, samples, folder: str, white, tell: Tell):
    """tiles.npy and truth.npy; (mean, std in shares of white; weights of the classes in the loss)."""
    bands, size = chips.shape[0], chips.shape[1]
    tiles = np.lib.format.open_memmap(
        os.path.join(folder, "tiles.npy"), "w+", np.dtype(chips.dtype), (len(samples), *chips.shape)
    )
    truths = np.lib.format.open_memmap(os.path.join(folder, "truth.npy"), "w+", np.uint8, (len(samples), size, size))
    total, squares, pixels = np.zeros(bands), np.zeros(bands), np.zeros(len(chips.classes))
    for number, chip in enumerate(samples):
        tell.check()
        tiles[number], truths[number] = _read(chip, chips)
        scaled = tiles[number].astype(np.float64) / np.reshape(white, (-1, 1, 1))
        total += scaled.mean((1, 2))
        squares += (scaled**2).mean((1, 2))
        if chip.part == "train":
            known = truths[number][truths[number] != UNLABELLED]
            pixels += np.bincount(known, minlength=len(chips.classes))
        tell.progress((number + 1) / len(samples))
    tiles.flush()
    truths.flush()
    mean = total / len(samples)
    std = np.sqrt(np.maximum(squares / len(samples) - mean**2, 1e-8)) + 1e-3
    # rare classes (shadow) count more, but not as much more as they are rarer
    weights = 1 / np.sqrt(np.maximum(pixels, 1) / pixels.sum())
    return mean, std, weights / weights.mean()


def measure_chips(model, chips: Chips, parts, tell: Tell) -> tuple:
    """({part: Scores of pixels}, [], no twins) of a model file."""
    found = {}
    total, done = max(1, len(chips.of(*parts))), 0
    for part in parts:
        confusion = np.zeros((len(chips.classes),) * 2, np.int64)
        loss, seen = 0.0, 0
        for chip in chips.of(part):
            tell.check()
            tile, truth = _read(chip, chips)
            probability = np.asarray(model.run(tile[None].astype(np.float32)), np.float64)[0]
            known = truth != UNLABELLED
            right = truth[known].astype(np.int64)
            np.add.at(confusion, (right, probability.argmax(0)[known]), 1)
            chosen = probability[:, known][right, np.arange(len(right))]
            loss -= float(np.log(np.clip(chosen, 1e-7, 1)).sum())
            seen += len(right)
            done += 1
            tell.progress(done / total)
        found[part] = Scores(chips.classes, confusion, loss / max(1, seen), None, "pixels")
    return found, [], Counter()
