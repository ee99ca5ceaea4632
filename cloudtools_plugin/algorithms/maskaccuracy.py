"""cloudtools:maskaccuracy."""

from __future__ import annotations

import math
import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine import maskaccuracy, quality
from ..engine.classes import CLASS_WORDS, CLASSES, CLEAR, MISSING
from ..engine.errors import InputError
from ..engine.grid import crs_wkt
from ..engine.masks import parse_remap
from ..engine.messages import message
from ..engine.raster import check_writable, open_image, write_json, write_text
from ..engine.scenes import pair_masks
from .base import FeedbackProgress, crs_text, mark, translated
from .masking import MaskAlgorithm

_NUMBERS = (
    "PIXELS", "OVERALL_ACCURACY", "BALANCED_ACCURACY", "KAPPA",
    *(f"CLOUD_{name}" for name in ("PRECISION", "RECALL", "F1", "IOU", "FALSE_ALARMS", "BALANCED_ACCURACY")),
    *(f"SHADOW_{name}" for name in ("PRECISION", "RECALL", "F1", "IOU", "FALSE_ALARMS", "BALANCED_ACCURACY")),
    *(f"MASKED_{name}" for name in ("PRECISION", "RECALL", "F1", "IOU", "FALSE_ALARMS", "BALANCED_ACCURACY")),
    *(f"{cls}_{name}" for cls in ("CLEAR", "THIN", "THICK") for name in ("PRECISION", "RECALL", "F1", "IOU")),
    "UNMAPPED_SHARE",
)  # fmt: skip


class MaskAccuracy(MaskAlgorithm):
    NAME = "maskaccuracy"
    TITLE = mark("Accuracy of a mask")
    ICON = "maskaccuracy"
    TAGS = mark("cloud mask,validation,confusion matrix,F1,IoU,kappa,recall,precision,confidence interval,bootstrap")
    SUMMARY = mark(
        "Compares masks with a reference, a raster or polygons, pixel by pixel on the mask's own grid: confusion "
        "matrix, overall and balanced accuracy, kappa, and precision, recall, F1 and IoU of each class and of cloud, "
        "shadow and masked as yes or no. 95 % intervals come from a bootstrap of blocks, because pixels beside each "
        "other are wrong together. Unsure counts as masked, pixels without data are not scored and reported."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, text = QgsProcessingParameterNumber, QgsProcessingParameterString
        rasters, raster = QgsProcessingParameterMultipleLayers, QgsProcessing.SourceType.TypeRaster
        self.add(
            rasters("INPUT", tr("Masks"), raster),
            tr("The masks to be judged, in the classes of this plugin or in those of a known product."),
        )
        self.add(
            text("INPUT_REMAP", tr("Meaning of the masks' values"), optional=True),
            tr(
                "Pairs of a value or range and a class, such as: 0 clear; 1 cloud; 2-3 shadow; * 0. Classes are 0 "
                "missing, 1 clear, 2 shadow, 3 thin, 4 cloud, 5 unsure. Empty: recognised."
            ),
        )
        self.add(
            rasters("REFERENCE", tr("Reference rasters"), raster, optional=True),
            tr("One for each mask, paired by name, else by order. Other pixel sizes are sampled, never interpolated."),
        )
        self.add(
            text("REFERENCE_REMAP", tr("Meaning of the reference's values"), optional=True),
            tr(
                "As for the masks, such as: 64 shadow; 128 clear; 192 thin; 255 cloud. Values that are not named are "
                "not scored. Also for the values of the polygons. Empty: recognised."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "POLYGONS",
                tr("Reference polygons"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            tr("Instead of reference rasters: polygons with a class. A pixel has the class at its centre."),
        )
        self.add(
            QgsProcessingParameterField(
                "CLASS_FIELD", tr("Field with the class"), parentLayerParameterName="POLYGONS", optional=True
            ),
            tr("Numbers, or the words missing, clear, shadow, thin, cloud, unsure. Empty: all polygons are cloud."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "OUTSIDE",
                tr("Outside the polygons"),
                ["unscored", "clear"],
                defaultValue="unscored",
                usesStaticStrings=True,
            ),
            tr("unscored: only pixels in polygons count. clear: all else is known to be clear."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "THIN", tr("Thin cloud"), ["auto", "separate", "cloud"], defaultValue="auto", usesStaticStrings=True
            ),
            tr(
                "separate: a class of its own. cloud: counts as cloud. auto: as cloud where the reference has no thin "
                "cloud."
            ),
            advanced=True,
        )
        self.add(
            number("TOLERANCE", tr("Boundary tolerance (metres)"), number.Type.Double, 0.0, minValue=0.0),
            tr("Pixels within this distance of a change of class in the reference are not scored."),
        )
        self.add(
            number("BLOCK", tr("Side of the bootstrap's blocks (pixels)"), number.Type.Integer, 0, minValue=0),
            tr("Blocks should be larger than clouds. 0: such that there are about a hundred, 8 to 256 pixels."),
            advanced=True,
        )
        self.add_job()
        for name, title, kind, help in (
            ("HTML", tr("Report"), tr("HTML files (*.html)"), tr("The numbers with their intervals, readable.")),
            ("JSON", tr("Numbers"), tr("JSON files (*.json)"), tr("Everything, with the confusion matrix, as JSON.")),
        ):
            self.add(QgsProcessingParameterFileDestination(name, title, kind, optional=True), help)
        for name in _NUMBERS:
            self.add_output(QgsProcessingOutputNumber(name, self._title(name)), self._help(name))

    def _title(self, name: str) -> str:
        tr = self.tr
        whole = {
            "PIXELS": tr("Pixels scored"),
            "OVERALL_ACCURACY": tr("Overall accuracy"),
            "BALANCED_ACCURACY": tr("Balanced accuracy"),
            "KAPPA": tr("Kappa"),
            "UNMAPPED_SHARE": tr("Without data in the mask"),
        }
        if name in whole:
            return whole[name]
        classes = {
            "CLOUD": tr("Cloud"),
            "SHADOW": tr("Cloud shadow"),
            "MASKED": tr("Masked"),
            "CLEAR": tr("Clear"),
            "THIN": tr("Thin cloud"),
            "THICK": tr("Thick cloud"),
        }
        numbers = {
            "PRECISION": tr("Precision"),
            "RECALL": tr("Recall"),
            "F1": tr("F1"),
            "IOU": tr("IoU"),
            "FALSE_ALARMS": tr("False alarms"),
            "BALANCED_ACCURACY": tr("Balanced accuracy"),
        }
        thing, measure = name.split("_", 1)
        return tr("{thing}: {measure}").format(thing=classes[thing], measure=numbers[measure])

    def _help(self, name: str) -> str:
        tr = self.tr
        ends = {
            "PIXELS": tr("Pixels with a known reference and a mask with data."),
            "_PRECISION": tr(
                "Share of what the mask calls so that is so; 0 to 1. Not given where it calls nothing so."
            ),
            "_RECALL": tr(
                "Share of what is so that the mask calls so; 0 to 1. Not given where the reference has none."
            ),
            "_F1": tr("Harmonic mean of precision and recall; 0 to 1."),
            "_IOU": tr("Intersection over union; 0 to 1."),
            "_FALSE_ALARMS": tr("Share of what is not so that the mask calls so; 0 to 1."),
            "OVERALL_ACCURACY": tr("Share of the scored pixels whose class is right; 0 to 1."),
            "BALANCED_ACCURACY": tr("Mean of the recalls of the classes, or of yes and no; 0 to 1."),
            "KAPPA": tr("Cohen's kappa: agreement beyond chance."),
            "UNMAPPED_SHARE": tr("Share of the known reference where the mask has no data; not scored."),
        }
        return next(help for end, help in ends.items() if name.endswith(end))

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        outputs = {name: self._file(parameters, name, context) for name in ("HTML", "JSON")}
        for path in filter(None, outputs.values()):
            check_writable(path)
        pairs, inputs = self._pairs(parameters, context, tell)
        result = maskaccuracy.assess(
            pairs,
            self.job(parameters, context, tell),
            self.parameterAsDouble(parameters, "TOLERANCE", context),
            self.parameterAsInt(parameters, "BLOCK", context),
            self.choice(parameters, "THIN", context),
        )
        numbers = {name: result.numbers[name] for name in _NUMBERS if math.isfinite(result.numbers[name])}
        named = {name: path for name, path in outputs.items() if path}
        if outputs["JSON"]:
            replay, _ = self.tags_of(parameters, context, named)
            record = self.record_of(parameters, context, named, replay, inputs, numbers)
            write_json(outputs["JSON"], {**record, **maskaccuracy.as_record(result)})
        if outputs["HTML"]:
            write_text(outputs["HTML"], maskaccuracy.report(result, translated))
        tell.log("info", result.interval_kind)
        for name in ("OVERALL_ACCURACY", "CLOUD_F1", "SHADOW_F1", "MASKED_F1"):
            if name in numbers:
                low, high = result.intervals.get(name, (math.nan, math.nan))
                tell.log(
                    "info",
                    message(
                        "{title}: {value:.3f} ({low:.3f} to {high:.3f})",
                        title=self._title(name),
                        value=numbers[name],
                        low=low,
                        high=high,
                    ),
                )
        return {**named, **numbers}

    def _file(self, parameters, name, context) -> str:
        return self.parameterAsFileOutput(parameters, name, context) if self._given(parameters, name) else ""

    def _pairs(self, parameters, context, tell):
        masks = [open_image(path, alpha=False) for path in self.raster_sources("INPUT")]
        references = self.raster_sources("REFERENCE")
        polygons = self._given(parameters, "POLYGONS")
        if bool(references) == bool(polygons):
            raise InputError(message("Give either reference rasters or reference polygons."))
        if references:
            opened = [open_image(path, alpha=False) for path in references]
            found, how = pair_masks(masks, opened) if len(masks) > 1 or len(opened) > 1 else (opened, "order")
            if len(masks) > 1:
                by = message("by name") if how == "name" else message("by order")
                tell.log(
                    "info", message("{number} masks are paired with their references {how}.", number=len(masks), how=by)
                )
        else:
            features, crs = self._features(parameters, context)
            outside = CLEAR if self.choice(parameters, "OUTSIDE", context) == "clear" else MISSING
        pairs = []
        for number, image in enumerate(masks):
            grid = image.bands[0].grid
            if references:
                reference = self._classes(parameters, "REFERENCE", context, found[number], grid)
            else:
                reference = maskaccuracy.PolygonSource(features, crs, grid, outside)
            mask = self._classes(parameters, "INPUT", context, image, grid)
            pairs.append(maskaccuracy.Pair(image.name, grid, mask, reference, image.bands[0].block))
        return pairs, [*self.raster_sources("INPUT"), *references]

    def _classes(self, parameters, name, context, image, grid):
        """A raster as classes: by the user's table, else recognised."""
        table = self.parameterAsString(parameters, f"{name}_REMAP", context).strip()
        if table:
            return maskaccuracy.remap_source(image.bands[0], grid, parse_remap(table))
        try:
            return quality.quality_source(image, grid)
        except InputError as error:
            raise InputError(
                message(
                    "It cannot be told what the values of '{path}' mean; say it in {parameter}, such as: 0 clear; 1 "
                    "cloud.",
                    path=os.path.basename(image.bands[0].path),
                    parameter=f"{name}_REMAP",
                )
            ) from error

    def _features(self, parameters, context):
        """([(WKB, class), ...], CRS) of the polygons."""
        source = self.parameterAsSource(parameters, "POLYGONS", context)
        field = self.parameterAsString(parameters, "CLASS_FIELD", context)
        table = self.parameterAsString(parameters, "REFERENCE_REMAP", context).strip()
        remap = parse_remap(table) if table else None
        features = []
        for feature in source.getFeatures():
            if feature.hasGeometry():
                code = _class_of(feature[field], remap) if field else CLASS_WORDS["cloud"]
                features.append((bytes(feature.geometry().asWkb()), code))
        return features, crs_wkt(crs_text(source.sourceCrs()) or "")


def _class_of(value, remap) -> int:
    """Class of a polygon from its attribute. Raises InputError for one that is none."""
    text = str(value).strip().lower()
    try:
        if text in CLASS_WORDS and remap is None:
            return CLASS_WORDS[text]
        number = float(text)
        if remap is not None:
            return next((code for (low, high), code in remap.pairs if low <= number <= high), remap.rest)
        if number in CLASSES:
            return int(number)
    except ValueError:
        number = None
    raise InputError(
        message(
            "The polygon value '{value}' is no class; use 0 to 5, the classes' names, or say in REFERENCE_REMAP what "
            "it means.",
            value=text,
        )
    )
