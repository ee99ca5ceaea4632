"""cloudtools:trainclassifier."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine.training import card, classifier, dataset
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark


class TrainClassifier(CloudToolsAlgorithm):
    NAME = "trainclassifier"
    TITLE = mark("Train a tile classifier")
    GROUP_ID = "labels"
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
        number, text = QgsProcessingParameterNumber, QgsProcessingParameterString
        self.add(
            QgsProcessingParameterFile("DATASET", tr("Data set"), QgsProcessingParameterFile.Behavior.Folder),
            tr(
                "A folder that 'Build a data set' made: train, validation and test with a folder for each class in "
                "them. Or just a folder for each class (clear, cloudy, ...), which is then split by scene. Tiles are "
                "PNG, JPEG or GeoTIFF, all of one size."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "METHOD", tr("Method"), list(classifier.METHODS), defaultValue="features", usesStaticStrings=True
            ),
            tr("features: whiteness, colour and texture with a small statistical model; seconds."),
        )
        self.add(
            text("BANDS", tr("Bands"), optional=True),
            tr(
                "Common names of the tiles' bands in their order, such as red,green,blue or blue,green,red,nir. Empty: "
                "three bands are red,green,blue."
            ),
        )
        self.add(
            number("RESOLUTION", tr("Pixel size (m)"), number.Type.Double, optional=True, minValue=0.0),
            tr("Of the tiles on the ground; written into the model, so that it is not used on others by mistake."),
        )
        self.add(
            text("SHARES", tr("Shares of training, validation and test"), "60,20,20"),
            tr("Only for a folder that is not split yet. Whole scenes go into one part."),
            advanced=True,
        )
        self.add(
            number("SEED", tr("Seed"), number.Type.Integer, 0, minValue=0, maxValue=2**31 - 1),
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
        for name, title, help in (
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
            ("TILES_SKIPPED", tr("Tiles left out"), tr("Number of tiles that could not be used; named in the log.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)

        def string(name):
            return self.parameterAsString(parameters, name, context).strip()

        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        classifier.check_output(output)
        about = classifier.About(
            string("MODEL_TITLE"),
            tuple(string("BANDS").lower().replace(",", " ").replace(";", " ").split()),
            self.parameterAsDouble(parameters, "RESOLUTION", context) if self._given(parameters, "RESOLUTION") else 0.0,
            string("LICENCE"),
            string("CITATION"),
            version=version(),
        )
        seed = self.parameterAsInt(parameters, "SEED", context)
        shares = tuple(self.number_list(parameters, "SHARES", context))
        tiles = dataset.open_dataset_folder(string("DATASET"), shares, seed, tell.cancelled)
        job = classifier.Tell(tell.progress, tell.cancelled, tell.log)
        result = classifier.train_features(tiles, output, about, job, seed)
        return {
            "OUTPUT": output,
            "CARD": card.beside(output, card.CARD_TEXT),
            "ACCURACY": 100.0 * result.exam.accuracy,
            "BALANCED_ACCURACY": 100.0 * result.exam.balanced,
            "LOSS": result.exam.loss,
            "TILES_TRAINED": result.tiles,
            "TILES_TESTED": result.exam.tiles,
            "TILES_SKIPPED": result.skipped,
        }
