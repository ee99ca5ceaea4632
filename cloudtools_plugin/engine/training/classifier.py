"""Training a classifier of tiles from a data set on disk, to a model file with its card and its accuracy on tiles that
were never trained on.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from dataclasses import dataclass, field, replace

import numpy as np

from .. import raster
from ..errors import Cancelled, InputError, OutputError
from ..messages import message
from ..models import Contract, ModelClass, OnnxModel, open_model
from ..models.contract import BAND_NAMES, guess_role
from ..picture import png_bytes
from . import card, tilemodel
from .dataset import Dataset, read_batches, white_level
from .features import Describer
from .scores import Scores, score

METHODS = ("features", "cnn", "article")
#: Bands of tiles whose makers do not say: pictures are red, green, blue.
_USUAL_BANDS = {1: ("pan",), 3: ("red", "green", "blue")}
_BATCH = 64


def _nothing(*_args) -> None:
    return None


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Tell:
    """How a job speaks: progress(share 0..1), cancelled() -> bool, log(level, text)."""

    progress: object = _nothing
    cancelled: object = _never
    log: object = _nothing

    def check(self) -> None:
        if self.cancelled():
            raise Cancelled("Cancelled.")

    def part(self, first: float, last: float) -> Tell:
        """The same for a part of the job, whose own progress runs from 0 to 1."""
        return Tell(lambda share: self.progress(first + (last - first) * share), self.cancelled, self.log)


@dataclass(frozen=True)
class About:
    """What the user says of a model. bands: common names of the bands, () = what is usual; resolution: metres, 0 = not
    said; licence, citation, title: for the card. version: of this plugin.
    """

    title: str = ""
    bands: tuple = ()
    resolution: float = 0.0
    licence: str = ""
    citation: str = ""
    sensor: str = ""
    version: str = ""


@dataclass(frozen=True)
class Trained:
    """What came out. scores: {part: Scores}; files: everything that was written; tiles: that the model was made from;
    skipped: tiles that could not be used.
    """

    path: str
    scores: dict
    files: tuple
    tiles: int
    skipped: int
    seconds: float
    extra: dict = field(default_factory=dict)

    @property
    def exam(self) -> Scores:
        """The scores on tiles that were never trained on."""
        return self.scores["test"] if "test" in self.scores else self.scores["validation"]


def band_names(about: About, count: int) -> tuple:
    """Common names of `count` bands. Raises InputError for names that do not fit."""
    names = about.bands or _USUAL_BANDS.get(count, ())
    if names and len(names) != count:
        raise InputError(
            message("{names} band names are given, but the tiles have {bands} bands.", names=len(names), bands=count)
        )
    unknown = [name for name in names if name not in BAND_NAMES]
    if unknown:
        raise InputError(
            message(
                "'{name}' is not the common name of a band; use {names}.",
                name=unknown[0],
                names=", ".join(BAND_NAMES),
            )
        )
    return names


def contract_of(dataset: Dataset, about: About, model_id: str, method: str, digest: str, extra=()) -> Contract:
    """The contract of a classifier of these tiles."""
    bands, height, _ = dataset.shape
    return Contract(
        id=model_id,
        title=about.title or model_id,
        kind="tile",
        bands=band_names(about, bands),
        units="stored",
        size=height,
        multiple=1,
        window=height,
        resolution=about.resolution,
        discard=0,
        classes=tuple(ModelClass(i, name, guess_role(name)) for i, name in enumerate(dataset.classes)),
        probability="softmax",
        sensor=about.sensor,
        licence=about.licence,
        citation=about.citation,
        extra=(
            ("created", card.now()),
            ("method", method),
            ("sha256_train", digest),
            ("tool_version", about.version),
            *extra,
        ),
    )


def check_output(path: str) -> str:
    """The id of a model that is to be written to `path`. Raises OutputError where that cannot be, InputError for
    another ending than .onnx."""
    stem, ending = os.path.splitext(os.path.basename(path))
    if ending.lower() != ".onnx" or not stem:
        raise InputError(message("'{path}' must end in .onnx.", path=path))
    raster.check_writable(path)
    return stem


def exam_parts(dataset: Dataset) -> tuple:
    """Parts that the model may not see: test, or validation where there is no test."""
    for part in ("test", "validation"):
        if dataset.of(part):
            return (part,)
    raise InputError(
        message(
            "The data set has neither a validation nor a test part: nothing could show how good the model is. Build it "
            "with shares such as 60,20,20."
        )
    )


def tell_dataset(dataset: Dataset, tell: Tell) -> None:
    for path, why in dataset.skipped[:5]:
        tell.log("warning", message("Left out: '{path}': {reason}", path=path, reason=why))
    if len(dataset.skipped) > 5:
        tell.log("warning", message("Left out: {count} more tiles.", count=len(dataset.skipped) - 5))
    if dataset.split_here:
        tell.log("info", message("The tiles had no split; whole scenes were put into training, validation and test."))
    for part, counts in dataset.counts().items():
        text = ", ".join(f"{name} {count}" for name, count in counts.items())
        tell.log(
            "info",
            message("{part}: {counts} ({groups} scenes or places)", part=part, counts=text,
                    groups=dataset.groups()[part]),
        )  # fmt: skip
    groups = {part: {s.group for s in dataset.of(part)} for part in dataset.counts()}
    shared = groups.get("train", set()) & (groups.get("test", set()) | groups.get("validation", set()))
    if shared:
        tell.log(
            "warning",
            message(
                "{count} scenes have tiles both in training and among the tiles that the accuracy is measured on "
                "({name} ...): it will look better than it is.",
                count=len(shared),
                name=sorted(shared)[0],
            ),
        )


def train_features(dataset: Dataset, output: str, about: About, tell: Tell | None = None, seed: int = 0) -> Trained:
    """Train the classifier of `tilemodel` and write it with its card.

    It learns from training and validation tiles where there is a test part. Raises InputError for tiles that do not
    do, MissingPackageError without onnxruntime, Cancelled.
    """
    tell = tell or Tell()
    begin = time.monotonic()
    model_id = check_output(output)
    tell_dataset(dataset, tell)
    exam = exam_parts(dataset)
    learn = [s for s in dataset.samples if s.part not in exam]
    white = white_level(learn, dataset.shape, dataset.dtype)
    describer = Describer(*dataset.shape, white)
    roles = {name: guess_role(name) for name in dataset.classes}
    whole = dataset.dtype != "float32" and dataset.dtype != "float64"
    copies = tilemodel.COPIES if len(learn) <= 1500 else 2 if len(learn) <= 6000 else 1
    plain, varied, used, skipped = [], [], [], []
    sub = tell.part(0.0, 0.75)
    for number, (samples, tiles, bad) in enumerate(read_batches(learn, dataset.shape, _BATCH, tell.cancelled)):
        found = tilemodel.describe(describer, tiles, [roles[s.label] for s in samples], copies, whole)
        plain.append(found.plain)
        varied.append(found.varied)
        used += samples
        skipped += bad
        sub.progress(min(1.0, (number + 1) * _BATCH / len(learn)))
        tell.check()
    tell_skipped(skipped, tell)
    described = tilemodel.Described(np.concatenate(plain), np.concatenate(varied))
    labels = dataset.labels(used)
    model = tilemodel.fit(described, labels, [s.group for s in used], dataset.classes, describer, seed=seed)
    tell.check()
    tell.progress(0.85)
    digest = card.digest_files([s.path for s in used], tell.cancelled)
    contract = contract_of(dataset, about, model_id, "features", digest)
    settings = {
        "features": described.plain.shape[1],
        "trees": model.trees.trees,
        "ridge": tilemodel.RIDGE,
        "varied_copies": copies,
        "white": [float(value) for value in white],
        "seed": seed,
    }
    limits = (
        "Scores hold for scenes like those of the data set; classify some known tiles of a new sensor or season first.",
        "Tiles that are saturated all over hold nothing that tells snow from cloud.",
    )
    return finish(
        dataset,
        output,
        lambda found: model.to_onnx(with_metrics(contract, found), about.version),
        contract,
        "features",
        about,
        tell.part(0.85, 1.0),
        settings,
        used,
        skipped,
        begin,
        limits,
    )


def tell_skipped(skipped, tell: Tell) -> None:
    for path, why in skipped[:5]:
        tell.log("warning", message("Left out: '{path}': {reason}", path=path, reason=why))
    if len(skipped) > 5:
        tell.log("warning", message("Left out: {count} more tiles.", count=len(skipped) - 5))


def with_metrics(contract: Contract, scores: dict) -> Contract:
    """The contract with the scores in it."""
    metrics = {part: found.as_dict() for part, found in scores.items()}
    return replace(contract, extra=(*contract.extra, ("metrics", metrics)))


def measure(model: OnnxModel, dataset: Dataset, parts, tell: Tell) -> tuple:
    """({part: Scores}, [(path, why)], {part: tiles}) of a model file over the tiles of these parts; the last are tiles
    whose pixels are those of tiles of another class, which no model can tell apart (all white, all black).
    """
    found, skipped = {}, []
    contents: dict = {}
    total = max(1, len(dataset.of(*parts)))
    done = 0
    for part in parts:
        samples, probability = [], []
        for used, tiles, bad in read_batches(dataset.of(part), dataset.shape, _BATCH, tell.cancelled):
            done += len(used) + len(bad)
            if len(used):
                probability.append(np.asarray(model.run(tiles.astype(np.float32)), np.float64))
            for sample, tile in zip(used, tiles):
                digest = hashlib.sha256(tile.tobytes()).digest()
                contents.setdefault(digest, Counter())[part, sample.label] += 1
            samples += used
            skipped += bad
            tell.progress(done / total)
        if samples:
            found[part] = score(dataset.classes, dataset.labels(samples), np.concatenate(probability))
    twins: Counter = Counter()
    for counts in contents.values():
        if len({label for _, label in counts}) > 1:
            for (part, _), count in counts.items():
                twins[part] += count
    return found, skipped, twins


def finish(
    dataset,
    output,
    make,
    contract,
    method,
    about,
    tell,
    settings,
    used,
    skipped,
    begin,
    limits,
    curve=None,
    extra=None,
    check=None,
    measure_with=None,
) -> Trained:
    """Measure the finished file itself on every part, then give it and its sidecars their names.

    make({part: Scores}) -> bytes of the model file; check(model) may look at it before it is published.
    """
    part_file = f"{output}.part"
    files = [output]
    try:
        _write(part_file, make({}))
        model = open_model(part_file, contract=contract)
        if check is not None:
            check(model)
        parts = tuple(dataset.counts())
        found, bad, twins = (measure_with or measure)(model, dataset, parts, tell)
        del model
        _write(part_file, make(found))
        data = {
            "tiles": dataset.counts(),
            "scenes_or_places": dataset.groups(),
            "trained_on": len(used),
            "left_out": len(dataset.skipped) + len(skipped) + sum(p not in {s for s, _ in skipped} for p, _ in bad),
            "sha256_train": dict(contract.extra)["sha256_train"],
        }
        exam = exam_parts(dataset)[0]
        if twins[exam]:
            data["exam_tiles_that_equal_tiles_of_another_class"] = twins[exam]
            tell.log(
                "warning",
                message(
                    "{count} of the tiles that the accuracy is measured on have the same pixels as tiles of another "
                    "class (saturated snow and saturated cloud, for instance): no model can tell them apart.",
                    count=twins[exam],
                ),
            )
        seconds = time.monotonic() - begin
        text = card.make_card(
            contract,
            method,
            about.version,
            data,
            {part: scores.as_dict() for part, scores in found.items() if part in (exam, "validation", "train")},
            settings,
            exam=exam,
            seconds=round(seconds, 1),
            limits=list(limits),
            **(extra or {}),
        )
        if curve is not None:
            _write(card.beside(output, card.CURVE), png_bytes(curve))
            files.append(card.beside(output, card.CURVE))
        tell.check()
        raster.publish([(part_file, output)])
    finally:
        if os.path.exists(part_file):
            os.remove(part_file)
    raster.write_json(card.beside(output, card.CARD_JSON), text)
    raster.write_text(card.beside(output, card.CARD_TEXT), card.card_text(text))
    files += [card.beside(output, card.CARD_JSON), card.beside(output, card.CARD_TEXT)]
    result = Trained(output, found, tuple(files), len(used), data["left_out"], seconds, extra or {})
    scores = result.exam
    if scores.unit == "pixels":
        overlaps = ", ".join(f"{name} {value:.1%}" for name, value in scores.overlaps.items())
        text = message(
            "On {pixels} pixels that were never trained on ({part}): accuracy {accuracy:.1%}, intersection over union: "
            "{overlaps}.",
            pixels=scores.tiles,
            part=exam,
            accuracy=scores.accuracy,
            overlaps=overlaps,
        )
    else:
        text = message(
            "On {tiles} tiles that were never trained on ({part}): accuracy {accuracy:.1%}, balanced accuracy "
            "{balanced:.1%}.",
            tiles=scores.tiles,
            part=exam,
            accuracy=scores.accuracy,
            balanced=scores.balanced,
        )
    tell.log("info", text)
    tell.progress(1.0)
    return result


def _write(path: str, data: bytes) -> None:
    try:
        with open(path, "wb") as file:
            file.write(data)
    except OSError as error:
        raise OutputError(
            message("'{path}' cannot be written ({reason}).", path=path, reason=error.strerror)
        ) from error
