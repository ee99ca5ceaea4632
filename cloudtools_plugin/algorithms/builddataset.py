"""cloudtools:builddataset."""

from __future__ import annotations

import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine.errors import InputError
from ..engine.labels import dataset, split
from ..engine.messages import message
from .base import FeedbackProgress, mark
from .labels import LabelAlgorithm


class BuildDataset(LabelAlgorithm):
    NAME = "builddataset"
    TITLE = mark("Build a training data set")
    TAGS = mark("dataset,train,validation,test,split,stratified,leak,spatial,chips,tiles,labels,manifest")
    SUMMARY = mark(
        "From labels to folders train, validation and test with a folder for each class, as Keras, PyTorch and this "
        "plugin's training read them, and a manifest (CSV) with hashes. The split is by place: tiles of one scene and "
        "tiles that touch never fall in two parts, so that what is measured on the test part is not remembered from "
        "training (Roberts et al., Ecography 40, 2017); a leak check looks at the finished set again. Class shares "
        "are kept as equal as whole places allow, and the same seed gives the same split. Pixel labels become image "
        "and mask chips."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum = QgsProcessingParameterNumber, QgsProcessingParameterEnum
        multiple, text = QgsProcessingParameterMultipleLayers, QgsProcessingParameterString
        self.add(
            multiple("INPUT", tr("Label files or sorted folders"), QgsProcessing.SourceType.TypeFile, optional=True),
            tr(
                "GeoPackages of the labelling dock; or folders of tiles that lie sorted in class folders (clear, "
                "cloudy, ...). Several are joined; they must use the same classes."
            ),
        )
        self.add(
            multiple("IMAGES", tr("Images of pixel labels"), QgsProcessing.SourceType.TypeRaster, optional=True),
            tr("Instead of label files: images whose pixels are labelled; they are cut into chips."),
        )
        self.add(
            multiple("MASKS", tr("Class rasters"), QgsProcessing.SourceType.TypeRaster, optional=True),
            tr("One for each image, in the same order, as 'Labels to class raster' makes them; 0 is unlabelled."),
        )
        self.add(
            text("SHARES", tr("Shares of training, validation and test"), "60,20,20"),
            tr("Three numbers in any unit. A part with 0 stays empty."),
        )
        self.add(
            text("COUNTS", tr("Numbers of tiles"), optional=True),
            tr(
                'Instead of shares, per class: "clear=200,200,200; cloudy=400,400,200" for training, validation and '
                "test. More tiles than asked for are left out at random."
            ),
        )
        self.add(
            enum("SPLIT_BY", tr("Split by"), list(split.METHODS), defaultValue="auto", usesStaticStrings=True),
            tr(
                "scene: whole scenes, with all tiles that touch them. place: blocks of the ground; tiles between the "
                "parts are left out. random: each tile by itself, which flatters the result. auto: by scene where "
                "there are enough of them, else by place."
            ),
        )
        self.add(
            number("SEED", tr("Seed"), number.Type.Integer, 0, minValue=0),
            tr("The same seed gives the same split of the same labels."),
        )
        self.add(
            text("CLASSES", tr("Classes"), optional=True),
            tr("Names to use, with commas between. Empty: all that were used, but for those left out below."),
            advanced=True,
        )
        self.add(
            text("EXCLUDE", tr("Classes to leave out"), "ambiguous", optional=True),
            tr("Names with commas between; what nobody could tell teaches nothing."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("LINK", tr("Hard links instead of copies"), False),
            tr("Saves space where source and target lie on one disk; elsewhere files are copied."),
            advanced=True,
        )
        self.add(
            number("CHIP_SIZE", tr("Side of a chip (pixels)"), number.Type.Integer, 256, minValue=16, maxValue=4096),
            tr("Pixel labels: images are cut into squares of this side."),
            advanced=True,
        )
        self.add(
            number("MIN_LABELLED", tr("Least labelled share (%)"), number.Type.Double, 5.0, minValue=0, maxValue=100),
            tr("Pixel labels: chips of which less is labelled are left out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Data set")),
            tr("A new or empty folder. It appears when it is complete."),
        )
        self.add_output(
            QgsProcessingOutputString("MANIFEST", tr("Manifest")),
            tr("Path of the CSV with path, label, part, group, SHA-256, tile numbers and source of every file."),
        )
        for name, title, help in (
            ("TRAIN_COUNT", tr("Tiles for training"), tr("Number of files in the part train.")),
            ("VALIDATION_COUNT", tr("Tiles for validation"), tr("Number of files in the part validation.")),
            ("TEST_COUNT", tr("Tiles for the test"), tr("Number of files in the part test.")),
            ("DROPPED", tr("Tiles left out"), tr("Between two parts, copies of others, or more than asked for.")),
            (
                "LEAKS",
                tr("Leaks"),
                tr(
                    "Pairs of tiles that touch, scenes and identical pictures found in two parts afterwards; 0 is "
                    "right."
                ),
            ),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        shares = tuple(self.number_list(parameters, "SHARES", context))
        folder = self.parameterAsString(parameters, "OUTPUT", context)
        stores, images, masks = (self.raster_sources(name) for name in ("INPUT", "IMAGES", "MASKS"))
        if bool(stores) == bool(images):
            raise InputError(message("Give either label files (INPUT) or images with class rasters (IMAGES, MASKS)."))
        common = {
            "shares": shares,
            "method": self.choice(parameters, "SPLIT_BY", context),
            "seed": self.parameterAsInt(parameters, "SEED", context),
            "progress": tell.progress,
            "cancelled": tell.cancelled,
            "log": tell.log,
        }
        if stores:
            built = dataset.build_tiles(
                stores,
                folder,
                counts=dataset.parse_counts(self.text(parameters, "COUNTS", context)) or None,
                classes=self.names(parameters, "CLASSES", context),
                exclude=self.names(parameters, "EXCLUDE", context),
                link=self.parameterAsBool(parameters, "LINK", context),
                **common,
            )
        else:
            built = dataset.build_chips(
                images,
                masks,
                folder,
                size=self.parameterAsInt(parameters, "CHIP_SIZE", context),
                least=self.parameterAsDouble(parameters, "MIN_LABELLED", context) / 100.0,
                **common,
            )
        for part, counts in built.counts.items():
            listed = ", ".join(f"{label} {count}" for label, count in sorted(counts.items())) or "-"
            tell.log("info", self.tr("{part}: {counts}").format(part=part, counts=listed))
        for why, count in built.dropped.items():
            tell.log("info", self.tr("Left out ({why}): {count}").format(why=why, count=count))
        if built.leaks.total:
            tell.log(
                "warning",
                self.tr(
                    "The leak check found {} pairs of tiles that touch, {} scenes and {} identical pictures in two "
                    "parts."
                ).format(built.leaks.touching, built.leaks.scenes, built.leaks.copies),
            )
        else:
            tell.log("info", self.tr("Split by {}: the leak check found nothing.").format(built.method))
        numbers = {
            "TRAIN_COUNT": built.total("train"),
            "VALIDATION_COUNT": built.total("validation"),
            "TEST_COUNT": built.total("test"),
            "DROPPED": sum(built.dropped.values()),
            "LEAKS": built.leaks.total,
        }
        self.write_record(
            os.path.join(folder, "dataset"), parameters, context, [*stores, *images, *masks], numbers,
            {"OUTPUT": folder}, split_by=built.method, counts={p: dict(c) for p, c in built.counts.items()},
        )  # fmt: skip
        return {"OUTPUT": folder, "MANIFEST": built.manifest, **numbers}
