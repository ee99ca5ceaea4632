"""Training neural networks in the environment of PyTorch, for tiles and for chips: what goes there, what comes back."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from dataclasses import asdict, dataclass

import numpy as np

from ..errors import InputError
from ..messages import message
from ..models.contract import guess_role
from . import card, classifier, networks, tilemodel
from .classifier import About, Tell, Trained
from .curve import draw_curve
from .dataset import Dataset, read_batches, white_level
from .environment import run_worker, versions
from .features import CLOUDY, SURFACE, check_size, kind_of

_KINDS = {SURFACE: 0, CLOUDY: 1}
#: Largest difference between PyTorch's probabilities and those of the ONNX file that is taken for rounding.
_SAME = 2e-3


@dataclass(frozen=True)
class Recipe:
    """How a network is trained. optimiser: 'adamw' or 'rmsprop'; schedule: 'onecycle' (Smith and Topin 2018) or
    'constant'; rate: (peak) learning rate; decay: of the weights; relight: share of tiles in a batch whose brightness
    is varied; smoothing: of labels; patience: epochs without a better Brier score of the validation tiles; warmup:
    share of the epochs before the best one is sought, as the weights are in motion until then; minutes: limit or 0.
    """

    epochs: int = 40
    batch: int = 32
    optimiser: str = "adamw"
    schedule: str = "onecycle"
    rate: float = 3e-3
    decay: float = 0.02
    relight: float = 0.5
    smoothing: float = 0.05
    patience: int = 12
    warmup: float = 0.6
    minutes: float = 0.0
    threads: int = 1
    seed: int = 0


#: Recipes by method; `article_recipe` is what its authors did.
RECIPES = {
    "cnn": Recipe(),
    "article": Recipe(epochs=20, rate=1e-3, decay=0.01, patience=8),
    "unet": Recipe(epochs=40, batch=16, rate=3e-3, decay=0.01, relight=0.8, patience=12),
}


@dataclass(frozen=True)
class Done:
    """weights: {name: array}; history: (epochs, 4) loss and accuracy of training, then of validation; best_epoch: whose
    weights these are; look, probability: what PyTorch gives for some training samples; seconds; stop: why it ended
    early, '' = it did not.
    """

    weights: dict
    history: np.ndarray
    best_epoch: int
    look: np.ndarray
    probability: np.ndarray
    seconds: float
    stop: str


def work_folder(output: str) -> str:
    """Where a training keeps its arrays and checkpoint, beside the model; removed when the model is complete."""
    return os.path.splitext(output)[0] + ".training"


def start_work(output: str, key: dict, resume: bool, tell: Tell) -> str:
    """The work folder, with the checkpoint of an interrupted run of exactly this job where there is one."""
    folder = work_folder(output)
    digest = hashlib.sha256(json.dumps(key, sort_keys=True).encode("utf-8")).hexdigest()
    note = os.path.join(folder, "key.txt")
    same = False
    if os.path.isfile(note):
        with open(note, encoding="utf-8") as file:
            same = file.read() == digest
    elif os.path.isdir(folder) and os.listdir(folder):
        raise InputError(
            message(
                "The folder '{folder}' is needed for the training, but holds other things; rename it.", folder=folder
            )
        )
    if same and resume and os.path.exists(os.path.join(folder, "checkpoint.pt")):
        tell.log("info", message("Going on with the interrupted training in '{folder}'.", folder=folder))
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    with open(note, "w", encoding="utf-8") as file:
        file.write(digest)
    return folder


def run_job(environment: str, folder: str, job: dict, tell: Tell) -> Done:
    """Run the training program on the arrays in `folder`; progress, loss and accuracy are told as they come."""
    path = os.path.join(folder, "job.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(job, file)
    last: dict = {}

    def take(event: dict) -> None:
        kind = event.get("event")
        if kind == "step":
            tell.progress(min(1.0, event["share"]))
        elif kind == "epoch":
            tell.log(
                "info",
                message(
                    "Epoch {epoch} of {epochs}: loss {loss:.3f}, accuracy {accuracy:.1%}; validation loss {other:.3f}, "
                    "accuracy {other_accuracy:.1%}.",
                    epoch=event["epoch"], epochs=event["epochs"], loss=event["loss"], accuracy=event["accuracy"],
                    other=event["validation_loss"], other_accuracy=event["validation_accuracy"],
                ),
            )  # fmt: skip
        elif kind == "done":
            last.update(event)

    run_worker(environment, path, tell, take)
    with np.load(os.path.join(folder, "weights.npz")) as file:
        weights = {name: file[name] for name in file.files}
    with np.load(os.path.join(folder, "result.npz")) as file:
        return Done(
            weights, file["history"], int(file["best_epoch"]), file["look"], file["probability"],
            float(last["seconds"]), last["stop"],
        )  # fmt: skip


def check_same(model, done: Done, tiles) -> None:
    """The ONNX file must give what PyTorch gave. ValueError: a bug."""
    found = np.asarray(model.run(np.asarray(tiles, np.float32)), np.float64)
    off = float(np.abs(found - done.probability).max())
    if off > _SAME:
        raise ValueError(f"the exported network differs from the trained one by {off:g}")


def train_network(
    dataset: Dataset,
    output: str,
    about: About,
    method: str,
    environment: str,
    tell: Tell | None = None,
    recipe: Recipe | None = None,
    resume: bool = True,
) -> Trained:
    """Train 'cnn' or 'article' on tiles and write the model with its card and learning curve.

    environment: folder with PyTorch. When cancelled, the work folder beside the model stays, and the same call goes on
    from its last epoch. Raises MissingPackageError without PyTorch, InputError for tiles that do not do, Cancelled.
    """
    tell = tell or Tell()
    begin = time.monotonic()
    recipe = recipe or RECIPES[method]
    model_id = classifier.check_output(output)
    torch = versions(environment)
    check_size(*dataset.shape[1:])
    classifier.band_names(about, dataset.shape[0])
    layers = {"cnn": networks.cnn, "article": networks.article}[method](dataset.shape[0], len(dataset.classes))
    classifier.tell_dataset(dataset, tell)
    exam = classifier.exam_parts(dataset)
    train, validation = dataset.of("train"), dataset.of("validation") if exam == ("test",) else ()
    white = white_level(train, dataset.shape, dataset.dtype)
    digest = card.digest_files([s.path for s in (*train, *validation)], tell.cancelled)
    key = {"method": method, "recipe": asdict(recipe), "data": digest, "white": list(white), "layers": layers}
    folder = start_work(output, key, resume, tell)
    used, skipped = _write_tiles(dataset, (*train, *validation), folder, tell.part(0.0, 0.05))
    labels = dataset.labels(used)
    np.save(os.path.join(folder, "truth.npy"), labels.astype(np.uint8))
    in_train = np.array([s.part == "train" for s in used])
    weights = tilemodel.sample_weights(
        labels[in_train], [s.group for s in used if s.part == "train"], len(dataset.classes)
    )
    np.savez(
        os.path.join(folder, "parts.npz"), train=np.flatnonzero(in_train), validation=np.flatnonzero(~in_train),
        weights=weights,
    )  # fmt: skip
    mean, std = np.zeros_like(white), np.ones_like(white)  # both take shares of white
    roles = [guess_role(name) for name in dataset.classes]
    job = {
        **asdict(recipe),
        "task": "tile",
        "layers": layers,
        "white": [float(v) for v in white],
        "mean": [float(v) for v in mean],
        "std": [float(v) for v in std],
        "kinds": [_KINDS.get(kind_of(role), 2) for role in roles],
        "whole": dataset.dtype not in ("float32", "float64"),
        "frozen_norms": False,
    }
    tell_kept(folder, tell)
    done = run_job(environment, folder, job, tell.part(0.05, 0.93))
    tiles = np.array(np.load(os.path.join(folder, "tiles.npy"), mmap_mode="r")[done.look])
    contract = classifier.contract_of(
        dataset, about, model_id, method, digest, (("parameters", networks.parameters(layers)),)
    )

    def make(found):
        told = classifier.with_metrics(contract, found)
        return networks.to_onnx(layers, done.weights, told, dataset.shape[0], white, mean, std, about.version)

    settings = {
        **asdict(recipe),
        "parameters": networks.parameters(layers),
        "torch": torch["torch"],
        "epochs_run": len(done.history),
        "best_epoch": done.best_epoch,
        "stopped": done.stop or "after the last epoch",
    }
    result = classifier.finish(
        dataset, output, make, contract, method, about, tell.part(0.93, 1.0), settings,
        [s for s in used if s.part == "train"], skipped, begin,
        ("Scores hold for scenes like those of the data set.",
         "The validation tiles chose the epoch; only the exam's tiles were never used."),
        draw_curve(done.history, done.best_epoch),
        {"history": [[None if np.isnan(v) else round(float(v), 4) for v in row] for row in done.history]},
        lambda model: check_same(model, done, tiles),
    )  # fmt: skip
    shutil.rmtree(folder, ignore_errors=True)
    return result


def tell_kept(folder: str, tell: Tell) -> None:
    tell.log(
        "info",
        message(
            "Work in progress is kept in '{folder}': if you cancel, the same run goes on from its last epoch.",
            folder=folder,
        ),
    )


def _write_tiles(dataset: Dataset, samples, folder: str, tell: Tell):
    """Put the usable tiles into tiles.npy; (samples used, skipped)."""
    path = os.path.join(folder, "tiles.npy")
    shape = (len(samples), *dataset.shape)
    array = np.lib.format.open_memmap(path, "w+", np.dtype(dataset.dtype), shape)
    used, skipped = [], []
    for batch, tiles, bad in read_batches(samples, dataset.shape, 64, tell.cancelled):
        array[len(used) : len(used) + len(batch)] = tiles
        used += batch
        skipped += bad
        tell.progress((len(used) + len(skipped)) / len(samples))
    array.flush()
    del array
    classifier.tell_skipped(skipped, tell)
    return used, skipped
