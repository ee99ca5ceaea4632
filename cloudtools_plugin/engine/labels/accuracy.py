"""How good a classifier is: confusion matrix, accuracy with its confidence interval, F1, ROC, loss, worst mistakes."""

from __future__ import annotations

import base64
import html
import math
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..messages import message
from ..picture import png_bytes
from .tiles import default_look, limits_of, read_pixels, render

#: Normal quantile of a two-sided 95 % interval.
Z95 = 1.959963984540054


@dataclass(frozen=True)
class Accuracy:
    """classes: names; confusion: (n, n) counts, rows = truth, columns = predicted; accuracy with its 95 % interval
    (Wilson, JASA 22, 1927); balanced: mean of the classes' recalls; recall, precision, f1: per class, NaN where
    undefined; auc: area under the ROC curve, NaN unless there are two classes of which one is positive; loss: mean
    cross-entropy in nats; roc: [(false positive rate, true positive rate)].
    """

    classes: tuple
    confusion: np.ndarray
    accuracy: float
    low: float
    high: float
    balanced: float
    recall: np.ndarray
    precision: np.ndarray
    f1: np.ndarray
    positive: str
    auc: float
    loss: float
    roc: tuple

    @property
    def tiles(self) -> int:
        return int(self.confusion.sum())

    @property
    def f1_of_positive(self) -> float:
        """F1 of the positive class; the mean over the classes where there is none."""
        return float(self.f1[self.classes.index(self.positive)]) if self.positive else float(np.nanmean(self.f1))

    def as_json(self) -> dict:
        def plain(value):
            return None if not math.isfinite(value) else round(float(value), 6)

        return {
            "tiles": self.tiles,
            "classes": list(self.classes),
            "confusion_rows_truth_columns_predicted": self.confusion.tolist(),
            "accuracy": plain(self.accuracy),
            "accuracy_95_percent": [plain(self.low), plain(self.high)],
            "balanced_accuracy": plain(self.balanced),
            "per_class": {
                name: {"recall": plain(r), "precision": plain(p), "f1": plain(f)}
                for name, r, p, f in zip(self.classes, self.recall, self.precision, self.f1)
            },
            "positive_class": self.positive,
            "roc_auc": plain(self.auc),
            "cross_entropy": plain(self.loss),
        }


def wilson(right: int, total: int):
    """(low, high) of the 95 % score interval of a share (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    share, z2 = right / total, Z95 * Z95
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = Z95 * math.sqrt(share * (1 - share) / total + z2 / (4 * total * total)) / (1 + z2 / total)
    return max(0.0, middle - half), min(1.0, middle + half)


def roc_curve(positive, scores):
    """(curve, area): [(false positive rate, true positive rate)] from (0, 0) to (1, 1), equal scores as one step, and
    the area under it by trapezoids (equal to the Mann-Whitney statistic). positive: (n,) bool.
    """
    positive, scores = np.asarray(positive, bool), np.asarray(scores, float)
    if positive.all() or not positive.any():
        return (), float("nan")
    order = np.argsort(-scores, kind="stable")
    hits, falls = np.cumsum(positive[order]), np.cumsum(~positive[order])
    ends = np.append(np.flatnonzero(np.diff(scores[order])), len(order) - 1)
    tpr = np.concatenate([[0.0], hits[ends] / hits[-1]])
    fpr = np.concatenate([[0.0], falls[ends] / falls[-1]])
    area = float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))
    return tuple(zip(fpr.tolist(), tpr.tolist())), area


def measure(truth, predicted, probability=None, positive: str = "", of_truth=None) -> Accuracy:
    """Compare labels. truth, predicted: (n,) names; probability: (n,) of the class `positive`; of_truth: (n,)
    probability that the model gave to the true class (for the loss), None where only two classes are there and it
    follows from `probability`.

    Raises InputError where there is nothing to compare, or only one class among the truth.
    """
    truth, predicted = list(truth), list(predicted)
    if not truth:
        raise InputError(
            message("There is no tile with both a label and a prediction; label some tiles, or give a model.")
        )
    if len(set(truth)) < 2:
        raise InputError(
            message("All tiles are labelled '{label}'; accuracy needs tiles of a second class.", label=truth[0])
        )
    classes = tuple(sorted(set(truth) | set(predicted)))
    number = {name: i for i, name in enumerate(classes)}
    confusion = np.zeros((len(classes), len(classes)), np.int64)
    np.add.at(confusion, ([number[t] for t in truth], [number[p] for p in predicted]), 1)
    right = int(np.trace(confusion))
    with np.errstate(invalid="ignore", divide="ignore"):
        diagonal = np.diag(confusion).astype(float)
        recall, precision = diagonal / confusion.sum(axis=1), diagonal / confusion.sum(axis=0)
        f1 = 2 * diagonal / (confusion.sum(axis=1) + confusion.sum(axis=0))
    low, high = wilson(right, len(truth))
    positive = positive if positive in classes else ""
    curve, area = (), float("nan")
    if probability is not None and positive:
        curve, area = roc_curve([t == positive for t in truth], probability)
        if of_truth is None and len(set(truth)) == 2:
            of_truth = [p if t == positive else 1 - p for t, p in zip(truth, probability)]
    loss = float("nan")
    if of_truth is not None:
        loss = float(-np.mean(np.log(np.clip(np.asarray(of_truth, float), 1e-7, 1.0))))
    return Accuracy(
        classes,
        confusion,
        right / len(truth),
        low,
        high,
        float(np.nanmean(recall)),
        recall,
        precision,
        f1,
        positive,
        area,
        loss,
        curve,
    )


@dataclass(frozen=True)
class Mistake:
    """A tile that the model got wrong. sure: probability (0..1) that it gave to its wrong answer."""

    tile: object
    truth: str
    predicted: str
    sure: float


def worst(mistakes, limit: int = 24) -> list:
    """The mistakes that the model was surest of."""
    return sorted(mistakes, key=lambda m: (-m.sure, m.tile.name))[:limit]


def contact_sheet(mistakes, side: int = 128, columns: int = 6):
    """(picture, shown): (h, w, 3) uint8 of the mistakes' tiles, row by row, and the mistakes that could be read."""
    pairs = [(mistake, _pixels(mistake, side)) for mistake in mistakes]
    shown = [mistake for mistake, pixels in pairs if pixels is not None]
    many = [pixels for _, pixels in pairs if pixels is not None]
    if not shown:
        return None, []
    look = default_look(many[0])
    if look.limits is None:
        same = [p for p in many if len(p.values) == len(many[0].values)]
        look = type(look)(look.bands, limits_of(same, look.bands))
    rows = math.ceil(len(shown) / columns)
    gap = 6
    sheet = np.full((rows * (side + gap) + gap, min(columns, len(shown)) * (side + gap) + gap, 3), 38, np.uint8)
    for index, pixels in enumerate(many):
        row, column = divmod(index, columns)
        picture = _enlarged(render(pixels, look), side)
        top, left = gap + row * (side + gap), gap + column * (side + gap)
        sheet[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
    return sheet, shown


def _pixels(mistake: Mistake, side: int):
    """The tile's pixels; None where its file has gone since."""
    try:
        return read_pixels(mistake.tile.path, mistake.tile.window, side)
    except InputError:
        return None


def _enlarged(picture, side: int):
    """A picture at `side` pixels on its longer side, each pixel repeated or left out."""
    height, width, _ = picture.shape
    scale = side / max(height, width)
    rows = np.minimum((np.arange(max(1, round(height * scale))) / scale).astype(int), height - 1)
    columns = np.minimum((np.arange(max(1, round(width * scale))) / scale).astype(int), width - 1)
    return picture[rows][:, columns]


_STYLE = """body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:62em;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #ccc;padding:.25em .7em;text-align:left}
td.n{text-align:right}td.d{background:#e3f0ea}td.e{background:#fbe3d6}figure{display:inline-block;margin:0 1em 1em 0}
.m{display:inline-block;margin:0 10px 14px 0;width:128px;font-size:12px;line-height:1.3;vertical-align:top}
.m{overflow-wrap:anywhere}
.m img{width:126px;border:1px solid #999;image-rendering:pixelated;display:block}b.big{font-size:1.6em}
.w{background:#fff3cd;padding:.5em 1em}"""


def _as_it_is(text):
    return text


def _percent(value: float) -> str:
    return "–" if not math.isfinite(value) else f"{100 * value:.1f} %"


def report(found: Accuracy, mistakes, title: str, facts, notes=(), translate=_as_it_is) -> str:
    """HTML text, nothing outside of it: numbers, confusion matrix, ROC curve, worst mistakes with their pictures.

    facts: [(name, value)] of what was measured; notes: warnings; translate: as in composite reports.
    """

    def say(text) -> str:
        return html.escape(str(translate(text)))

    def row(cells, kind="td") -> str:
        return "<tr>" + "".join(f"<{kind}>{cell}</{kind}>" for cell in cells) + "</tr>"

    interval = message("95 % interval {low} to {high}", low=_percent(found.low), high=_percent(found.high))
    parts = [
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{say(title)}</title><style>{_STYLE}</style></head>",
        f"<body><h1>{say(title)}</h1>",
        *(f"<p class=w>{say(note)}</p>" for note in notes),
        f"<p><b class=big>{_percent(found.accuracy)}</b> {say(message('accuracy'))} ({say(interval)}), "
        f"{say(message('{tiles} tiles', tiles=found.tiles))}</p>",
        "<table>",
        row([say(message("Balanced accuracy")), _percent(found.balanced)]),
    ]
    if found.positive:
        parts.append(row([say(message("F1 of {name}", name=found.positive)), _percent(found.f1_of_positive)]))
    if math.isfinite(found.auc):
        parts.append(row([say(message("Area under the ROC curve")), f"{found.auc:.4f}"]))
    if math.isfinite(found.loss):
        parts.append(row([say(message("Cross-entropy")), f"{found.loss:.4f}"]))
    parts += [row([say(name), say(value)]) for name, value in facts]
    parts += ["</table>", f"<h2>{say(message('Confusion matrix'))}</h2>", _confusion_table(found, say)]
    if found.roc:
        parts += [f"<h2>{say(message('ROC curve'))}</h2>", _roc_svg(found, say)]
    parts.append(f"<h2>{say(message('Worst mistakes'))}</h2>")
    if not mistakes:
        parts.append(f"<p>{say(message('There are none.'))}</p>")
    for mistake in mistakes:
        parts.append(_mistake(mistake, say))
    parts.append("</body></html>\n")
    return "\n".join(parts)


def _confusion_table(found: Accuracy, say) -> str:
    head = "".join(f"<th>{say(name)}</th>" for name in found.classes)
    titles = (message("Recall"), message("Precision"), message("F1"))
    ends = "".join(f"<th>{say(text)}</th>" for text in titles)
    lines = [f"<table><tr><th>{say(message('Label'))} \\ {say(message('predicted'))}</th>{head}{ends}</tr>"]
    for i, name in enumerate(found.classes):
        cells = "".join(
            f"<td class='n {'d' if i == j else 'e' if count else ''}'>{count}</td>"
            for j, count in enumerate(found.confusion[i].tolist())
        )
        rates = "".join(f"<td class=n>{_percent(v)}</td>" for v in (found.recall[i], found.precision[i], found.f1[i]))
        lines.append(f"<tr><th>{say(name)}</th>{cells}{rates}</tr>")
    return "".join(lines) + "</table>"


def _roc_svg(found: Accuracy, say) -> str:
    size = 260
    points = " ".join(f"{40 + x * size:.1f},{10 + (1 - y) * size:.1f}" for x, y in found.roc)
    ticks = "".join(
        f'<text x="{40 + t * size:.0f}" y="{size + 28}" text-anchor="middle">{t:g}</text>'
        f'<text x="32" y="{14 + (1 - t) * size:.0f}" text-anchor="end">{t:g}</text>'
        for t in (0, 0.5, 1)
    )
    return (
        f'<svg width="{size + 70}" height="{size + 60}" font-size="12" font-family="sans-serif">'
        f'<rect x="40" y="10" width="{size}" height="{size}" fill="none" stroke="#999"/>'
        f'<line x1="40" y1="{10 + size}" x2="{40 + size}" y2="10" stroke="#bbb" stroke-dasharray="4"/>'
        f'<polyline points="{points}" fill="none" stroke="#2c7fb8" stroke-width="2"/>{ticks}'
        f'<text x="{40 + size / 2}" y="{size + 48}" text-anchor="middle">{say(message("False positive rate"))}</text>'
        f'<text transform="translate(12 {10 + size / 2}) rotate(-90)" text-anchor="middle">'
        f"{say(message('True positive rate'))}</text></svg>"
    )


def _mistake(mistake: Mistake, say) -> str:
    pixels, picture = _pixels(mistake, 128), ""
    if pixels is not None:
        data = base64.b64encode(png_bytes(render(pixels, default_look(pixels)))).decode()
        picture = f'<img alt="" src="data:image/png;base64,{data}">'
    text = message(
        "{truth}, called {predicted} ({sure})",
        truth=mistake.truth,
        predicted=mistake.predicted,
        sure=_percent(mistake.sure),
    )
    return f"<div class=m>{picture}{say(text)}<br>{say(mistake.tile.name)}</div>"
