"""How good a classifier is on labelled tiles."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..messages import message


@dataclass(frozen=True)
class Scores:
    """confusion: (classes, classes) tiles, rows are the truth; loss: mean cross-entropy in nats; auc: area under the
    ROC curve of the second of two classes, None for more or where one is absent; unit: what was counted.
    """

    classes: tuple
    confusion: np.ndarray
    loss: float
    auc: float | None
    unit: str = "tiles"

    @property
    def tiles(self) -> int:
        return int(self.confusion.sum())

    @property
    def accuracy(self) -> float:
        return float(np.trace(self.confusion) / max(1, self.tiles))

    @property
    def recalls(self) -> dict:
        """{class: share of its tiles that were found}, of the classes that have tiles."""
        rows = self.confusion.sum(axis=1)
        return {n: float(self.confusion[i, i] / rows[i]) for i, n in enumerate(self.classes) if rows[i]}

    @property
    def overlaps(self) -> dict:
        """{class: intersection over union}, of the classes that are there or were found."""
        hits = np.diag(self.confusion)
        union = self.confusion.sum(axis=0) + self.confusion.sum(axis=1) - hits
        return {n: float(hits[i] / union[i]) for i, n in enumerate(self.classes) if union[i]}

    @property
    def balanced(self) -> float:
        """Balanced accuracy: the mean of the recalls."""
        found = self.recalls
        return float(np.mean(list(found.values()))) if found else float("nan")

    @property
    def interval(self) -> tuple:
        """95 % interval of the accuracy (Wilson 1927), as if the tiles were independent, which tiles of a scene are
        not."""
        n, p, z = max(1, self.tiles), self.accuracy, 1.959964
        centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, centre - half), min(1.0, centre + half)

    def as_dict(self) -> dict:
        found = {
            self.unit: self.tiles,
            "accuracy": round(self.accuracy, 4),
            "accuracy_interval_95": [round(v, 4) for v in self.interval],
            "balanced_accuracy": round(self.balanced, 4),
            "recall": {name: round(value, 4) for name, value in self.recalls.items()},
            "loss": round(self.loss, 4),
            "auc": None if self.auc is None else round(self.auc, 4),
            "confusion": {
                name: dict(zip(self.classes, map(int, row))) for name, row in zip(self.classes, self.confusion)
            },
        }
        if self.unit == "pixels":  # pixels beside each other are no independent samples
            del found["accuracy_interval_95"]
            found["intersection_over_union"] = {name: round(value, 4) for name, value in self.overlaps.items()}
        return found


def area_under_roc(truth, score):
    """Area under the ROC curve by ranks (ties count half); None where one of the two classes is absent."""
    truth = np.asarray(truth, bool)
    positive, negative = int(truth.sum()), int((~truth).sum())
    if not positive or not negative:
        return None
    _, inverse, counts = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    return float((ranks[truth].sum() - positive * (positive + 1) / 2) / (positive * negative))


def score(classes, truth, probability) -> Scores:
    """truth: (n,) class numbers; probability: (n, classes)."""
    truth, probability = np.asarray(truth, np.int64), np.asarray(probability, np.float64)
    if not np.isfinite(probability).all():
        raise InputError(message("The model gives numbers that are not finite; check the tiles for strange values."))
    guess = probability.argmax(axis=1)
    confusion = np.zeros((len(classes), len(classes)), np.int64)
    np.add.at(confusion, (truth, guess), 1)
    chosen = probability[np.arange(len(truth)), truth]
    loss = float(-np.log(np.clip(chosen, 1e-7, 1)).mean()) if len(truth) else float("nan")
    auc = area_under_roc(truth == 1, probability[:, 1]) if len(classes) == 2 else None
    return Scores(tuple(classes), confusion, loss, auc)
