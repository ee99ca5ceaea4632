"""cloudtools:classifieraccuracy."""

from __future__ import annotations

import math
import os

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine import raster
from ..engine.blocks import default_threads
from ..engine.errors import InputError
from ..engine.labels import accuracy
from ..engine.labels.classify import CLOUD_ROLES, TileClassifier, classify_tiles
from ..engine.labels.store import LabelStore, is_store
from ..engine.labels.tiles import find_tiles
from ..engine.labels.truth import labelled_folder, labelled_store
from ..engine.messages import message
from ..engine.models import find_model, open_model
from ..engine.models.contract import guess_role
from ..engine.picture import png_bytes
from ..engine.provenance import record
from ..metadata import version
from .base import FeedbackProgress, mark, translated
from .labels import LabelAlgorithm, uniform_note
from .modelfolder import profile_models

PARTS = ("all", "train", "validation", "test")


class ClassifierAccuracy(LabelAlgorithm):
    NAME = "classifieraccuracy"
    TITLE = mark("Accuracy of a tile classifier")
    TAGS = mark("accuracy,confusion matrix,ROC,AUC,F1,kappa,validation,test,assessment")
    SUMMARY = mark(
        "Compares what a tile classifier says with what people say: confusion matrix, accuracy with its 95 % "
        "confidence interval (Wilson 1927), balanced accuracy, recall, precision and F1 per class, ROC curve and the "
        "area under it, cross-entropy, and the mistakes that the model was surest of as a contact sheet. Measure on "
        "tiles of places that the model was not trained on: the part test of a data set."
    )

    def initAlgorithm(self, config=None):
        tr, number = self.tr, QgsProcessingParameterNumber
        self.add_file(
            "INPUT",
            tr("Data set"),
            tr("A folder with class folders, or with train, validation and test that hold them. Give this, or LABELS."),
            folder=True,
        )
        self.add_file(
            "LABELS",
            tr("Label file"),
            tr("A label file of the labelling dock, instead of a folder; tiles labelled 'ambiguous' do not count."),
            tr("GeoPackage (*.gpkg)"),
        )
        self.add_model(
            tr(
                "Path of an ONNX tile classifier, or the name of an installed model. Empty: the predictions that the "
                "label file holds already."
            ),
            optional=True,
        )
        self.add(
            QgsProcessingParameterEnum("PART", tr("Part"), list(PARTS), defaultValue="test", usesStaticStrings=True),
            tr("Which tiles count. Folders and label files that were never split have only all."),
        )
        self.add(
            QgsProcessingParameterString("POSITIVE", tr("Positive class"), optional=True),
            tr("For the ROC curve and F1. Empty: the class that means cloud."),
            advanced=True,
        )
        self.add(
            number("THRESHOLD", tr("Threshold"), number.Type.Double, optional=True, minValue=0.0, maxValue=1.0),
            tr(
                "Probability of cloud from which a tile is called cloudy (models of two classes). Empty: the model's "
                "own."
            ),
            advanced=True,
        )
        self.add(
            number("WORST", tr("Mistakes to show"), number.Type.Integer, 24, minValue=0, maxValue=200),
            tr("The mistakes of which the model was surest are shown first."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Report"), tr("HTML files (*.html)")),
            tr("One HTML file with nothing outside of it; the same numbers lie beside it as JSON."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "CONTACT_SHEET", tr("Contact sheet"), tr("PNG pictures (*.png)"), optional=True, createByDefault=False
            ),
            tr("The worst mistakes as one picture."),
        )
        for name, title, help in (
            ("TILES", tr("Tiles"), tr("Number of tiles with both a label and a prediction.")),
            ("ERRORS", tr("Mistakes"), tr("Number of tiles on which label and prediction differ.")),
            ("ACCURACY", tr("Accuracy (%)"), tr("Share of tiles on which they agree.")),
            ("ACCURACY_LOW", tr("Accuracy, lower bound (%)"), tr("Of the 95 % confidence interval.")),
            ("ACCURACY_HIGH", tr("Accuracy, upper bound (%)"), tr("Of the 95 % confidence interval.")),
            ("BALANCED_ACCURACY", tr("Balanced accuracy (%)"), tr("Mean of the recalls of the classes.")),
            ("POSITIVE_F1", tr("F1 (%)"), tr("Of the positive class; the mean over the classes where there is none.")),
            (
                "AUC",
                tr("Area under the ROC curve"),
                tr("0.5 is chance, 1 is perfect; left out without a positive class."),
            ),
            ("LOSS", tr("Cross-entropy"), tr("Mean, in nats; left out where probabilities are unknown.")),
            (
                "UNIFORM",
                tr("Tiles of one colour"),
                tr(
                    "Tiles whose pixels all hold the same numbers, such as white all over: nothing in them tells snow "
                    "from cloud. They count; a note gives the accuracy without them. Left out without a model."
                ),
            ),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        source = self.one_of(parameters, context, "INPUT", "LABELS")
        part = self.choice(parameters, "PART", context)
        path = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        raster.check_writable(path)
        name = self.text(parameters, "MODEL", context)
        tiles = self._labelled(source, part)
        notes, facts = [], [(message("Tiles"), source), (message("Part"), part)]
        if part == "train":
            notes.append(message("These tiles were trained on: the accuracy on others is lower."))
        if name:
            model = open_model(find_model(name, profile_models()), default_threads())
            facts += [(message("Model"), model.path), ("SHA-256", model.sha256)]
            compared, failed, uniform = self._by_model(parameters, context, model, tiles, tell)
        else:
            compared, failed, uniform = _from_store(tiles), 0, ()
        if uniform:
            others = [truth == predicted for tile, truth, predicted, *_ in compared if tile not in uniform]
            notes += [uniform_note(len(uniform))]
            if others:
                notes += [message("Without them the accuracy is {accuracy:.1%}.", accuracy=sum(others) / len(others))]
        if failed:
            notes.append(
                message("{count} tiles could not be read or do not fit the model; they do not count.", count=failed)
            )
        positive = self.text(parameters, "POSITIVE", context) or _positive({truth for _, truth, *_ in compared})
        found = _measure(compared, positive)
        wrong = [
            accuracy.Mistake(tile, truth, predicted, sure)
            for tile, truth, predicted, _, sure, _ in compared
            if truth != predicted
        ]
        shown = accuracy.worst(wrong, self.parameterAsInt(parameters, "WORST", context))
        numbers = {**self._numbers(found, len(wrong)), **({"UNIFORM": len(uniform)} if name else {})}
        for note in notes:
            tell.log("warning", note)
        html = accuracy.report(found, shown, self.tr("Accuracy of a tile classifier"), facts, notes, translated)
        raster.write_text(path, html)
        results = {"OUTPUT": path}
        results.update(self._sheet(parameters, context, shown))
        given = {k: v[0] if len(v) == 1 else v for k, v in self.plain_parameters(parameters, context, results).items()}
        replay = self.replay_command(parameters, context, results)
        mistakes = [
            {"tile": m.tile.path, "label": m.truth, "predicted": m.predicted, "probability": round(m.sure, 4)}
            for m in accuracy.worst(wrong, 10_000)
        ]
        raster.write_json(
            os.path.splitext(path)[0] + ".json",
            record(self.id(), version(), given, [source], replay, **found.as_json(), mistakes=mistakes),
        )
        tell.log(
            "info",
            self.tr("Accuracy {:.1f} % (95 % interval {:.1f} to {:.1f}), balanced {:.1f} %, {} tiles.").format(
                numbers["ACCURACY"],
                numbers["ACCURACY_LOW"],
                numbers["ACCURACY_HIGH"],
                numbers["BALANCED_ACCURACY"],
                found.tiles,
            ),
        )
        return {**results, **numbers}

    def _labelled(self, source: str, part: str):
        """[(tile, label, prediction or None)] of a data set, a folder or a store."""
        wanted = None if part == "all" else part
        if is_store(source):
            with LabelStore(source) as store:
                return labelled_store(store, wanted)
        return labelled_folder(source, find_tiles(source), wanted)

    def _by_model(self, parameters, context, model, tiles, tell):
        """([(tile, truth, predicted, P(positive) or None, P(predicted), P(truth))], how many have no prediction,
        {tiles of one colour})."""
        names = sorted({label for _, label in ((t, lab) for t, lab, _ in tiles)})
        classifier = TileClassifier(model, self.given_number(parameters, "THRESHOLD", context), names)
        found = classify_tiles(
            classifier,
            {i: tile for i, (tile, _, _) in enumerate(tiles)},
            default_threads(),
            tell.progress,
            tell.cancelled,
        )
        for text in list(found.problems.values())[:10]:
            tell.log("warning", text)
        place = {name: i for i, name in enumerate(classifier.names)}
        rows = []
        for i, prediction in found.predictions.items():
            tile, truth, _ = tiles[i]
            scores = prediction.scores
            of_truth = float(scores[place[truth]]) if truth in place else None
            sure = float(scores[place[prediction.name]]) if prediction.name in place else float(scores.max())
            rows.append(
                (tile, truth, prediction.name, scores if classifier.cloud is not None else None, sure, of_truth)
            )
        unknown = sorted({row[1] for row in rows} - set(place))
        if unknown:
            raise InputError(
                message(
                    "The model knows {classes}, but tiles are labelled '{label}'; rename the classes, or use another "
                    "model.",
                    classes=", ".join(classifier.names),
                    label=unknown[0],
                )
            )
        if classifier.cloud is not None:
            cloud_name = classifier.names[classifier.cloud]
            rows = [
                (t, truth, p, (cloud_name, float(s[classifier.cloud])), sure, of) for t, truth, p, s, sure, of in rows
            ]
        return rows, len(found.problems), {tiles[i][0] for i in found.uniform}

    def _sheet(self, parameters, context, shown) -> dict:
        path = self.parameterAsFileOutput(parameters, "CONTACT_SHEET", context)
        if not path:
            return {}
        picture, _ = accuracy.contact_sheet(shown)
        if picture is None:
            return {}
        raster.check_writable(path)
        part = f"{path}.part"
        with open(part, "wb") as file:
            file.write(png_bytes(picture))
        os.replace(part, path)
        return {"CONTACT_SHEET": path}

    @staticmethod
    def _numbers(found, wrong: int) -> dict:
        numbers = {
            "TILES": found.tiles,
            "ERRORS": wrong,
            "ACCURACY": 100 * found.accuracy,
            "ACCURACY_LOW": 100 * found.low,
            "ACCURACY_HIGH": 100 * found.high,
            "BALANCED_ACCURACY": 100 * found.balanced,
            "POSITIVE_F1": 100 * found.f1_of_positive,
            "AUC": found.auc,
            "LOSS": found.loss,
        }
        return {name: value for name, value in numbers.items() if math.isfinite(value)}


def _positive(labels) -> str:
    """The class that means cloud, where it is one; '' otherwise."""
    clouds = [label for label in labels if guess_role(label) in CLOUD_ROLES]
    return clouds[0] if len(clouds) == 1 else ""


def _from_store(tiles) -> list:
    """Rows as `_by_model` gives them, from the predictions that a store holds."""
    rows = []
    for tile, truth, prediction in tiles:
        if prediction is None:
            continue
        name, probability, uncertainty = prediction
        sure = 1 - (uncertainty or 0.0) / 2
        rows.append((tile, truth, name, None if probability is None else ("", probability), sure, None))
    return rows


def _measure(rows, positive: str):
    probability = of_truth = None
    if rows and positive and all(row[3] is not None and row[3][0] in ("", positive) for row in rows):
        probability = [row[3][1] for row in rows]
    if rows and all(row[5] is not None for row in rows):
        of_truth = [row[5] for row in rows]
    return accuracy.measure([r[1] for r in rows], [r[2] for r in rows], probability, positive, of_truth)
