"""cloudtools:trainclassifier."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterString

from ..engine.training import classifier, dataset, deep
from .base import FeedbackProgress, mark
from .training import TrainingAlgorithm


class TrainClassifier(TrainingAlgorithm):
    NAME = "trainclassifier"
    TITLE = mark("Train a tile classifier")
    ICON = "trainclassifier"
    TAGS = mark("machine learning,deep learning,cloud detection,clear,cloudy,CNN,ONNX,model,training")
    SUMMARY = mark(
        "Learns from labelled tiles to tell clear from cloudy (or any classes of your own) and writes a model "
        "(ONNX) that the other algorithms use at once, with a model card and its accuracy on tiles that it was never "
        "trained on. The default needs no further software and takes seconds: it looks at whiteness, colour and the "
        "texture of clouds. Alternatives are small neural networks, which need PyTorch. Limits: a model "
        "knows only what it was shown; tiles that are saturated white all over look alike, be they snow or cloud."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        self.add_dataset(
            tr(
                "A folder that 'Build a training data set' made: train, validation and test with a folder for each "
                "class in them. Or just a folder for each class (clear, cloudy, ...), which is then split by scene. "
                "Tiles are PNG, JPEG or GeoTIFF, all of one size."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "METHOD", tr("Method"), list(classifier.METHODS), defaultValue="features", usesStaticStrings=True
            ),
            tr(
                "features: whiteness, colour and texture with a small statistical model; seconds, nothing to install. "
                "cnn: a small depthwise-separable network on maps of the same; a minute or so. article: the network "
                "of the Sorabatake article (436,865 parameters), two classes; many minutes. Both need PyTorch, which "
                "'Install PyTorch for training' fetches."
            ),
        )
        self.add_about()
        self.add(
            QgsProcessingParameterString("SHARES", tr("Shares of training, validation and test"), "60,20,20"),
            tr("Only for a folder that is not split yet. Whole scenes go into one part."),
            advanced=True,
        )
        self.add_recipe()
        self.add_names()
        self.add_numbers(
            (
                (
                    "ACCURACY",
                    tr("Accuracy (%)"),
                    tr("Share of tiles that are classified correctly, among tiles that were never trained on."),
                ),
                (
                    "BALANCED_ACCURACY",
                    tr("Balanced accuracy (%)"),
                    tr("Mean of the shares found of each class, among tiles that were never trained on."),
                ),
                ("LOSS", tr("Loss"), tr("Mean cross-entropy of tiles that were never trained on.")),
                ("TILES_TRAINED", tr("Tiles trained on"), tr("Number of tiles that the model was made from.")),
                ("TILES_TESTED", tr("Tiles tested on"), tr("Number of tiles that the accuracy was measured on.")),
                (
                    "TILES_SKIPPED",
                    tr("Tiles left out"),
                    tr("Number of tiles that could not be used; named in the log."),
                ),
            )
        )

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        classifier.check_output(output)
        about = self.about(parameters, context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        shares = tuple(self.number_list(parameters, "SHARES", context))
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        tiles = dataset.open_dataset_folder(self.string(parameters, "DATASET", context), shares, seed, tell.cancelled)
        job = classifier.Tell(tell.progress, tell.cancelled, tell.log)
        if method == "features":
            result = classifier.train_features(tiles, output, about, job, seed)
        else:
            result = deep.train_network(
                tiles,
                output,
                about,
                method,
                self.environment(parameters, context),
                job,
                self.recipe(parameters, context, deep.RECIPES[method]),
                self.parameterAsBool(parameters, "RESUME", context),
            )
        return self.results(
            output,
            result,
            TILES_TRAINED=result.tiles,
            TILES_TESTED=result.exam.tiles,
            TILES_SKIPPED=result.skipped,
        )
