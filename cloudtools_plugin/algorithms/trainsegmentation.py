"""cloudtools:trainsegmentation."""

from __future__ import annotations

import numpy as np

from ..engine.models import find_model
from ..engine.training import chips, classifier, deep
from .base import FeedbackProgress, mark
from .modelfolder import add_model, profile_models
from .training import TrainingAlgorithm


class TrainSegmentation(TrainingAlgorithm):
    NAME = "trainsegmentation"
    TITLE = mark("Train a segmentation model")
    ICON = "trainsegmentation"
    TAGS = mark("machine learning,deep learning,U-Net,cloud mask,shadow,transfer learning,fine-tuning,ONNX,KappaMask")
    SUMMARY = mark(
        "Teaches a small U-Net to mask clouds, shadows and whatever else was labelled pixel by pixel, and writes a "
        "model (ONNX) for 'Cloud mask by a model or a rule', with a model card and its accuracy on chips that it "
        "was never trained on. It starts from scratch or from an earlier model of this algorithm (transfer learning), "
        "which takes fewer steps where the two are alike. Pixels without label or data teach nothing. Needs "
        "PyTorch, which 'Install PyTorch for training' fetches. Limits: of a dozen scenes it learns about what a "
        "threshold on brightness knows; snow, for instance, must be among the scenes that it is shown."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        self.add_dataset(
            tr(
                "A folder that 'Build a training data set' made from pixel labels: train, validation and test, each "
                "with images and masks (0 = unlabelled) of the same names."
            ),
        )
        add_model(
            self,
            "BASE_MODEL",
            tr("Start from this model"),
            tr(
                "An earlier model of this algorithm with the same bands: the path of its file, or its name where it "
                "is installed. Its classes may differ: the last layer then begins afresh. Empty: from scratch."
            ),
            optional=True,
        )
        self.add_about()
        self.add_recipe()
        self.add_names()
        self.add_numbers(
            (
                (
                    "ACCURACY",
                    tr("Accuracy (%)"),
                    tr("Share of labelled pixels that are classified correctly in chips that were never trained on."),
                ),
                (
                    "BALANCED_ACCURACY",
                    tr("Balanced accuracy (%)"),
                    tr("Mean of the shares found of each class, in chips that were never trained on."),
                ),
                (
                    "MEAN_IOU",
                    tr("Mean intersection over union (%)"),
                    tr("Mean over the classes, in chips that were never trained on."),
                ),
                ("LOSS", tr("Loss"), tr("Mean cross-entropy of pixels that were never trained on.")),
                ("CHIPS_TRAINED", tr("Chips trained on"), tr("Number of chips that the model was made from.")),
                (
                    "CHIPS_SKIPPED",
                    tr("Chips left out"),
                    tr("Number of chips that could not be used; named in the log."),
                ),
            )
        )

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        classifier.check_output(output)
        base = self.string(parameters, "BASE_MODEL", context)
        base = base and find_model(base, profile_models())
        found = chips.open_chips(self.string(parameters, "DATASET", context), tell.cancelled)
        result = chips.train_segmentation(
            found,
            output,
            self.about(parameters, context),
            self.environment(parameters, context),
            classifier.Tell(tell.progress, tell.cancelled, tell.log),
            self.recipe(parameters, context, deep.RECIPES["unet"]),
            base,
            self.parameterAsBool(parameters, "RESUME", context),
        )
        return self.results(
            output,
            result,
            MEAN_IOU=100.0 * float(np.mean(list(result.exam.overlaps.values()))),
            CHIPS_TRAINED=result.tiles,
            CHIPS_SKIPPED=result.skipped,
        )
