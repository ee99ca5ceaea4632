"""What the algorithms that train networks share: PyTorch's environment, the parameters of a training, its results."""

from __future__ import annotations

import os
from dataclasses import replace

from qgis.core import (
    QgsApplication,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine.blocks import default_threads
from ..engine.training import card, classifier, environment
from ..metadata import version
from .base import CloudToolsAlgorithm


def default_environment() -> str:
    """Folder of PyTorch's environment: in the user profile, outside the plugin, so that updates leave it alone."""
    profile = os.path.join(QgsApplication.qgisSettingsDirPath(), "cloudtools", "training")
    return environment.environment_folder(os.path.normpath(profile))


class TrainingAlgorithm(CloudToolsAlgorithm):
    """An algorithm that trains a model and writes it with its card."""

    GROUP_ID = "labels"

    def add_about(self) -> None:
        tr, text, number = self.tr, QgsProcessingParameterString, QgsProcessingParameterNumber
        self.add(
            text("BANDS", tr("Bands"), optional=True),
            tr(
                "Common names of the bands in their order, such as red,green,blue or blue,green,red,nir. Empty: the "
                "files' own names, where they are such; three bands are red,green,blue."
            ),
        )
        self.add(
            number("RESOLUTION", tr("Pixel size (m)"), number.Type.Double, optional=True, minValue=0.0),
            tr("On the ground; written into the model, so that it is not used on other images by mistake."),
        )

    def add_recipe(self) -> None:
        tr, number = self.tr, QgsProcessingParameterNumber
        whole, decimal = number.Type.Integer, number.Type.Double
        for parameter, help in (
            (
                number("EPOCHS", tr("Epochs"), whole, optional=True, minValue=1, maxValue=10000),
                tr("Networks: how often each tile is shown. Empty: what suits the method."),
            ),
            (
                number("BATCH", tr("Batch size"), whole, optional=True, minValue=2, maxValue=1024),
                tr("Networks: tiles in a step. Empty: what suits the method."),
            ),
            (
                number("LEARNING_RATE", tr("Learning rate"), decimal, optional=True, minValue=1e-7, maxValue=1.0),
                tr("Networks: size of the steps. Empty: what suits the method."),
            ),
            (
                number("PATIENCE", tr("Patience (epochs)"), whole, optional=True, minValue=1, maxValue=10000),
                tr(
                    "Networks: the training ends when the error of the validation tiles (Brier score) has not become "
                    "smaller for so many epochs. Only the last four tenths of the epochs count: before, the learning "
                    "rate is high and what looks best is chance."
                ),
            ),
            (
                number("MAX_MINUTES", tr("Time limit (minutes)"), decimal, 0.0, minValue=0.0),
                tr("Networks: the training ends after the epoch in which this is passed. 0: no limit."),
            ),
            (
                number("THREADS", tr("Threads"), whole, 0, minValue=0, maxValue=64),
                tr("Networks: processor cores to use. 0: half of them, so that the computer can be used meanwhile."),
            ),
            (
                QgsProcessingParameterBoolean("RESUME", tr("Go on with an interrupted training"), True),
                tr("Networks: where the same training was cancelled, it goes on from its last epoch."),
            ),
            (
                QgsProcessingParameterFile(
                    "ENVIRONMENT",
                    tr("Folder of PyTorch"),
                    QgsProcessingParameterFile.Behavior.Folder,
                    optional=True,
                ),
                tr("Where 'Install PyTorch for training' has put it. Empty: its own default."),
            ),
        ):
            self.add(parameter, help, advanced=True)

    def add_names(self) -> None:
        tr, text = self.tr, QgsProcessingParameterString
        self.add(
            QgsProcessingParameterNumber(
                "SEED", tr("Seed"), QgsProcessingParameterNumber.Type.Integer, 0, minValue=0, maxValue=2**31 - 1
            ),
            tr("For what is left to chance; the same seed and tiles give the same model."),
            advanced=True,
        )
        for name, title, help in (
            ("MODEL_TITLE", tr("Title"), tr("A name for people, written into the model. Empty: the file's name.")),
            ("LICENCE", tr("Licence"), tr("Of the model, such as CC-BY-4.0, written into it and its card.")),
            ("CITATION", tr("Citation"), tr("How the model or its training data are to be cited; goes into the card.")),
        ):
            self.add(text(name, title, optional=True), help, advanced=True)
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Model"), tr("ONNX model (*.onnx)")),
            tr(
                "The model file. Beside it the model card is written as .card.json and .card.md, and for networks the "
                "learning curve as .curve.png."
            ),
        )
        self.add_output(QgsProcessingOutputFile("CARD", tr("Model card")), tr("The card for people, as Markdown."))

    def add_dataset(self, help: str) -> None:
        file = QgsProcessingParameterFile
        self.add(file("DATASET", self.tr("Data set"), file.Behavior.Folder), help)

    def add_numbers(self, numbers) -> None:
        for name, title, help in numbers:
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    # reading

    def string(self, parameters, name, context) -> str:
        return self.parameterAsString(parameters, name, context).strip()

    def about(self, parameters, context) -> classifier.About:
        names = self.string(parameters, "BANDS", context).lower().replace(",", " ").replace(";", " ").split()
        given = self._given(parameters, "RESOLUTION")
        return classifier.About(
            self.string(parameters, "MODEL_TITLE", context),
            tuple(names),
            self.parameterAsDouble(parameters, "RESOLUTION", context) if given else 0.0,
            self.string(parameters, "LICENCE", context),
            self.string(parameters, "CITATION", context),
            version=version(),
        )

    def recipe(self, parameters, context, recipe):
        """`recipe` with what the user gave."""
        changes = {"seed": self.parameterAsInt(parameters, "SEED", context)}
        for name, key in (("EPOCHS", "epochs"), ("BATCH", "batch"), ("PATIENCE", "patience")):
            if self._given(parameters, name):
                changes[key] = self.parameterAsInt(parameters, name, context)
        if self._given(parameters, "LEARNING_RATE"):
            changes["rate"] = self.parameterAsDouble(parameters, "LEARNING_RATE", context)
        changes["minutes"] = self.parameterAsDouble(parameters, "MAX_MINUTES", context)
        threads = self.parameterAsInt(parameters, "THREADS", context)
        changes["threads"] = threads or max(1, default_threads() // 2)
        return replace(recipe, **changes)

    def environment(self, parameters, context) -> str:
        return self.string(parameters, "ENVIRONMENT", context) or default_environment()

    @staticmethod
    def results(output: str, trained: classifier.Trained, **more) -> dict:
        """What the algorithms declare alike."""
        return {
            "OUTPUT": output,
            "CARD": card.beside(output, card.CARD_TEXT),
            "ACCURACY": 100.0 * trained.exam.accuracy,
            "BALANCED_ACCURACY": 100.0 * trained.exam.balanced,
            "LOSS": trained.exam.loss,
            **more,
        }
