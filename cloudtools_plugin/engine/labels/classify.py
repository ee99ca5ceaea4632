"""Tile classifiers at work: tiles read in the background, probabilities and labels into the store."""

from __future__ import annotations

import contextlib
import os
import time
from collections import Counter, deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from ..errors import Cancelled, InputError
from ..messages import message
from ..models.contract import guess_role
from .tiles import Held, read_pixels, without_gaps

#: Tiles that go through the network together; on a CPU more brings nothing.
BATCH = 16
CLOUD_ROLES = ("cloud", "thin")
#: A tile with no more data than this share is not classified; the trainer leaves such tiles out too.
LEAST_DATA = 0.5


@dataclass(frozen=True)
class Prediction:
    """name: the class predicted; probability: of cloud where the model tells clear from cloud, else of that class;
    uncertainty: 1 - (largest - second largest probability); scores: (classes,) probabilities.
    """

    name: str
    probability: float
    uncertainty: float
    scores: np.ndarray


@dataclass(frozen=True)
class Classified:
    """predictions: {key: Prediction}; problems: {key: the sentence why there is none}; seconds: wall time; uniform:
    keys of tiles with a prediction whose pixels all hold the same numbers (white all over, black): nothing in them
    tells snow from cloud.
    """

    predictions: dict
    problems: dict
    seconds: float
    uniform: frozenset = frozenset()

    def counts(self) -> dict:
        return dict(Counter(p.name for p in self.predictions.values()))


class TileClassifier:
    """A tile model with its contract: from Pixels to Prediction.

    threshold: probability of cloud from which a tile is called cloudy; None takes the model's own.
    Raises InputError for a model that is no tile classifier.
    """

    def __init__(self, model, threshold: float | None = None, names=()):
        contract = model.contract
        if contract.kind != "tile":
            raise InputError(
                message(
                    "The model '{path}' is of the kind '{kind}'; whole tiles need a tile classifier (kind 'tile').",
                    path=model.path,
                    kind=contract.kind,
                )
            )
        self.model = model
        classes = sorted(contract.classes, key=lambda c: c.index)
        if len(classes) < 2:
            raise InputError(message("The model '{path}' does not name its classes; ask its author.", path=model.path))
        self.classes = tuple(c.name for c in classes)
        self.roles = tuple(c.role for c in classes)
        self.names = tuple(_local_name(c.name, c.role, names) for c in classes)
        clouds = [i for i, role in enumerate(self.roles) if role in CLOUD_ROLES]
        #: index of the class that means cloud, None unless the model has just two classes and one of them does
        self.cloud = clouds[0] if len(classes) == 2 and len(clouds) == 1 else None
        self.threshold = contract.threshold if threshold is None else threshold
        self.size = model.size or contract.size
        self.channels = model.channels or len(contract.bands)

    def prepare(self, pixels, name: str):
        """float32 (channels, h, w) as the network wants it. Raises InputError for a tile that does not fit."""
        bands, height, width = pixels.values.shape
        if self.channels and bands != self.channels:
            raise InputError(
                message(
                    "'{tile}' has {bands} bands, but the model '{model}' wants {channels}.",
                    tile=name,
                    bands=bands,
                    model=os.path.basename(self.model.path),
                    channels=self.channels,
                )
            )
        if self.size and (height, width) != (self.size, self.size):
            raise InputError(
                message(
                    "'{tile}' has {width} x {height} pixels, but the model '{model}' wants {size} x {size}.",
                    tile=name,
                    width=width,
                    height=height,
                    model=os.path.basename(self.model.path),
                    size=self.size,
                )
            )
        if pixels.valid.mean() <= LEAST_DATA:
            raise InputError(message("'{tile}' is half empty or more: nothing can be said of it.", tile=name))
        values = without_gaps(pixels)
        contract = self.model.contract
        if contract.normalisation == "zscore":
            mean = values.mean(axis=(1, 2), keepdims=True)
            return (values - mean) / np.maximum(values.std(axis=(1, 2), keepdims=True), 1e-6)
        chain = contract.chain()
        if chain is None:  # no bands named and nothing to normalise
            return (
                values * np.float32(contract.scale) + np.float32(contract.offset)
                if (contract.units == "reflectance")
                else values
            )
        slopes, shifts = (np.asarray(part, np.float32).reshape(-1, 1, 1) for part in chain)
        return values * slopes + shifts

    def scores(self, stack):
        """(n, classes) probabilities of an (n, channels, h, w) stack."""
        if self.model.batch == 1:
            raw = np.concatenate([self.model.run(stack[i : i + 1]) for i in range(len(stack))])
        else:
            raw = self.model.run(stack)
        raw = np.asarray(raw, np.float64).reshape(len(stack), -1)
        if raw.shape[1] not in (1, len(self.classes)):
            raise InputError(
                message(
                    "The model '{path}' gives {outputs} numbers for a tile, but its description names {classes} "
                    "classes; correct the description.",
                    path=self.model.path,
                    outputs=raw.shape[1],
                    classes=len(self.classes),
                )
            )
        kind = self.model.contract.probability
        if raw.shape[1] == 1:
            p = 1 / (1 + np.exp(-raw[:, 0])) if kind == "logit" else raw[:, 0]
            cloud = 1 if self.cloud is None else self.cloud
            pair = [1 - p, p] if cloud == 1 else [p, 1 - p]
            return np.stack(pair, axis=1)
        if kind == "logit":
            raw = np.exp(raw - raw.max(axis=1, keepdims=True))
            raw /= raw.sum(axis=1, keepdims=True)
        if not np.isfinite(raw).all():
            raise InputError(
                message("The model '{path}' gives values that are no numbers; it cannot be used.", path=self.model.path)
            )
        return raw

    def predictions(self, stack) -> list:
        return [self.judge(row) for row in self.scores(stack)]

    def judge(self, row) -> Prediction:
        """Prediction from one tile's probabilities."""
        order = np.argsort(row)
        best = int(order[-1])
        uncertainty = float(np.clip(1 - (row[order[-1]] - row[order[-2]]), 0, 1))
        probability = float(row[best])
        if self.cloud is not None:
            probability = float(row[self.cloud])
            best = self.cloud if probability >= self.threshold else 1 - self.cloud
        name = self.names[best]
        if row[order[-1]] < self.model.contract.unsure_below:
            name = "unsure"
        return Prediction(name, probability, uncertainty, row)


def _local_name(name: str, role: str, names) -> str:
    """What the store calls the model's class: the same name, or the only one that means the same."""
    if name in names or not names:
        return name
    alike = [other for other in names if guess_role(other) == role and role != "other"]
    return alike[0] if len(alike) == 1 else name


def classify_tiles(classifier: TileClassifier, tiles, threads: int = 2, progress=None, cancelled=None) -> Classified:
    """Run a classifier over tiles: {key: Tile or anything with path, window and name}. Reading goes on in `threads`
    threads while the network works. A tile that cannot be read or does not fit has a problem instead of a prediction.

    Raises Cancelled; InputError where not a single tile could be classified.
    """
    started = time.monotonic()
    predictions, problems, uniform = {}, {}, set()
    waiting: dict = {}  # shape -> [(key, array)]
    total = max(1, len(tiles))

    held = Held()

    def read(tile):
        pixels = read_pixels(tile.path, tile.window, held=held)
        return classifier.prepare(pixels, tile.name), is_uniform(pixels)

    def run(group) -> None:
        found = classifier.predictions(np.stack([array for _, array in group]))
        predictions.update(zip((key for key, _ in group), found))

    with contextlib.closing(held), ThreadPoolExecutor(max(1, threads)) as pool:
        pending: deque = deque()
        items = iter(tiles.items())
        try:
            while True:
                while len(pending) < 4 * BATCH:
                    item = next(items, None)
                    if item is None:
                        break
                    pending.append((item[0], pool.submit(read, item[1])))
                if not pending:
                    break
                key, future = pending.popleft()
                if cancelled is not None and cancelled():
                    raise Cancelled("Cancelled.")
                try:
                    array, plain = future.result()
                except InputError as error:
                    problems[key] = error.text
                    continue
                if plain:
                    uniform.add(key)
                group = waiting.setdefault(array.shape, [])
                group.append((key, array))
                if len(group) == BATCH:
                    run(waiting.pop(array.shape))
                    if progress is not None:
                        progress(len(predictions) / total)
            for group in waiting.values():
                run(group)
        finally:
            for _, future in pending:
                future.cancel()
    if problems and not predictions:
        raise InputError(
            message("No tile could be classified. The first: {reason}", reason=next(iter(problems.values())))
        )
    return Classified(predictions, problems, time.monotonic() - started, frozenset(uniform))


def is_uniform(pixels) -> bool:
    """True where all pixels with data hold the same numbers."""
    values = pixels.values[:, pixels.valid]
    return bool((values.min(axis=1) == values.max(axis=1)).all()) if values.size else False
