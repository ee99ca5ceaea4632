"""cloudtools:classifytiles."""

from __future__ import annotations

import contextlib
import os
import shutil
import time

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
)

from ..engine.blocks import default_threads
from ..engine.errors import OutputError
from ..engine.labels.classify import TileClassifier, classify_tiles
from ..engine.labels.dataset import cut
from ..engine.labels.opening import open_source
from ..engine.labels.store import whole_or_none
from ..engine.messages import message
from ..engine.models import find_model, open_model
from .base import FeedbackProgress, mark, translated
from .labels import LabelAlgorithm, uniform_note
from .labelstyle import save_label_style
from .modelfolder import profile_models


class ClassifyTiles(LabelAlgorithm):
    NAME = "classifytiles"
    TITLE = mark("Classify tiles")
    TAGS = mark("classify,predict,inference,ONNX,tiles,clear,cloudy,probability,active learning")
    SUMMARY = mark(
        "Runs an ONNX tile classifier over a folder of tiles, a tile index, a label file, or a raster cut into tiles. "
        "The probability, the class predicted and the uncertainty of every tile go into a GeoPackage of footprints, "
        "which is a label file too: the labelling dock opens it and shows the most uncertain tiles first. Where an "
        "existing label file is named as output, its predictions are renewed and the labels that people gave stay as "
        "they are. Optionally tiles are copied into a folder for each class. Nothing is written beside the tiles "
        "unless you name a file there."
    )

    def initAlgorithm(self, config=None):
        tr, number = self.tr, QgsProcessingParameterNumber
        self.add_file(
            "INPUT",
            tr("Folder of tiles"),
            tr("PNG, JPEG, GeoTIFF or WebP files, also in folders below. Give this, or INDEX, or RASTER."),
            folder=True,
        )
        self.add_file(
            "INDEX",
            tr("Tile index or label file"),
            tr("The index of a download, or a label file of the labelling dock, instead of a folder."),
            tr("GeoPackage (*.gpkg)"),
        )
        self.add(
            QgsProcessingParameterRasterLayer("RASTER", tr("Raster"), optional=True),
            tr("A raster that is cut into tiles, instead of a folder."),
        )
        self.add_model(tr("Path of an ONNX tile classifier, or the name of an installed model."))
        self.add(
            number("TILE_SIZE", tr("Side of a tile (pixels)"), number.Type.Integer, optional=True, minValue=16),
            tr("For rasters. Empty: what the model wants, else 256."),
        )
        self.add(
            number("THRESHOLD", tr("Threshold"), number.Type.Double, optional=True, minValue=0.0, maxValue=1.0),
            tr(
                "Probability of cloud from which a tile is called cloudy (models of two classes). Empty: the model's "
                "own."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "LABELS", tr("Tiles with probabilities (label file)"), tr("GeoPackage (*.gpkg)"), optional=True
            ),
            tr(
                "Where probabilities go: a new GeoPackage, or an existing label file, such as the labels.gpkg that the "
                "labelling dock keeps beside the tiles (also where INDEX is that file). Empty: a temporary file."
            ),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                "FOLDERS", tr("Tiles by class"), optional=True, createByDefault=False
            ),
            tr("A new or empty folder that gets a copy of every tile in a folder of its class."),
        )
        self.add(
            number("THREADS", tr("Threads"), number.Type.Integer, optional=True, minValue=1, maxValue=64),
            tr("For reading and for the network. Empty: one for each core."),
            advanced=True,
        )
        self.add_output(
            QgsProcessingOutputVectorLayer("OUTPUT", tr("Tiles with probabilities")),
            tr("The label file: a footprint for each tile, coloured by the class predicted."),
        )
        for name, title, help in (
            ("TILES", tr("Tiles classified"), tr("Number of tiles that have a prediction now.")),
            ("FAILED", tr("Tiles without prediction"), tr("Tiles that could not be read, are empty, or do not fit.")),
            (
                "UNIFORM",
                tr("Tiles of one colour"),
                tr(
                    "Tiles whose pixels all hold the same numbers, such as white all over: nothing in them tells snow "
                    "from cloud, so their prediction is a guess."
                ),
            ),
            ("CLOUDY", tr("Cloudy tiles"), tr("Tiles predicted as cloud (models of two classes; else 0).")),
            ("CLOUDY_SHARE", tr("Cloudy share (%)"), tr("Of the tiles classified.")),
            ("TILES_PER_SECOND", tr("Tiles per second"), tr("Reading and network together.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        threads = self.parameterAsInt(parameters, "THREADS", context) or default_threads()
        model = open_model(find_model(self.text(parameters, "MODEL", context), profile_models()), threads)
        source = self.one_of(parameters, context, "INPUT", "INDEX", "RASTER")
        size = self.parameterAsInt(parameters, "TILE_SIZE", context) or model.size or model.contract.size or 256
        labels = self.parameterAsFileOutput(parameters, "LABELS", context)
        if not labels:
            labels = QgsProcessingUtils.generateTempFilename("labels.gpkg")
            tell.log("info", self.tr("No label file is named: the result is a temporary file."))
        folders = self.parameterAsString(parameters, "FOLDERS", context)
        with whole_or_none(labels), open_source(source, size, labels) as store:
            classes = store.classes()
            classifier = TileClassifier(
                model, self.given_number(parameters, "THRESHOLD", context), [name for name, _ in classes]
            )
            tell.log("info", model.contract.describe())
            tiles = {tile.fid: tile for tile in store.tiles()}
            started = time.monotonic()
            found = classify_tiles(classifier, tiles, threads, lambda f: tell.progress(0.95 * f), tell.cancelled)
            elapsed = max(1e-3, time.monotonic() - started)
            for text in list(found.problems.values())[:10]:
                tell.log("warning", text)
            if len(found.problems) > 10:
                tell.log("warning", self.tr("{} more tiles have no prediction.").format(len(found.problems) - 10))
            if found.uniform:
                tell.log("warning", uniform_note(len(found.uniform)))
            if folders:
                _sort_tiles(tiles, found.predictions, folders)
            store.set_predictions(
                {
                    **dict.fromkeys(found.problems, (None, None, None)),
                    **{fid: (p.name, p.probability, p.uncertainty) for fid, p in found.predictions.items()},
                }
            )
            path = store.path
            classes = [*classes, *((n, "#59a14f") for n in classifier.names if n not in dict(classes))]
        save_label_style(path, classes, "predicted")
        counts = found.counts()
        cloudy = 0 if classifier.cloud is None else counts.get(classifier.names[classifier.cloud], 0)
        total = len(found.predictions)
        for name, count in sorted(counts.items()):
            tell.log("info", self.tr("{name}: {count} tiles").format(name=name, count=count))
        numbers = {
            "TILES": total,
            "FAILED": len(found.problems),
            "UNIFORM": len(found.uniform),
            "CLOUDY": cloudy,
            "CLOUDY_SHARE": 100.0 * cloudy / total,
            "TILES_PER_SECOND": (total + len(found.problems)) / elapsed,
        }
        results = {"OUTPUT": path, "LABELS": path, **({"FOLDERS": folders} if folders else {})}
        self.write_record(
            path, parameters, context, [source, model.path], numbers, model_sha256=model.sha256,
            model_title=model.contract.title, problems=[translated(text) for text in found.problems.values()][:100],
        )  # fmt: skip
        self._load_afterwards(path, context)
        return {**results, **numbers}

    def _load_afterwards(self, path: str, context) -> None:
        """In the desktop the layer is shown, as that of a destination would be."""
        if context.project() is not None:
            details = QgsProcessingContext.LayerDetails(
                self.tr("Tiles with probabilities"), context.project(), "OUTPUT"
            )
            context.addLayerToLoadOnCompletion(f"{path}|layername=labels", details)


def _sort_tiles(tiles, predictions, folder: str) -> None:
    """Copies of tiles in class folders, whole or not at all."""
    if os.path.isdir(folder) and os.listdir(folder):
        raise OutputError(message("The folder '{folder}' is not empty; choose a new one.", folder=folder))
    part = f"{folder}.part"
    shutil.rmtree(part, ignore_errors=True)
    try:
        taken = set()
        for fid, prediction in predictions.items():
            tile = tiles[fid]
            base, ending = os.path.splitext(os.path.basename(tile.path))
            if tile.window is not None:
                base, ending = f"{base}_{tile.window.row}_{tile.window.col}", ".tif"
            name = f"{base}{ending}" if (prediction.name, base, ending) not in taken else f"{base}_{fid}{ending}"
            taken.add((prediction.name, base, ending))
            target = os.path.join(part, prediction.name, name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if tile.window is not None:
                cut(tile.path, tile.window, target)
            else:
                shutil.copyfile(tile.path, target)
        with contextlib.suppress(FileNotFoundError):
            os.rmdir(folder)
        os.replace(part, folder)
    except OSError as error:
        raise OutputError(
            message("'{path}' cannot be written ({reason}); choose another folder.", path=folder, reason=error.strerror)
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
