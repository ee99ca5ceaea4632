"""cloudtools:rasterizelabels."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..engine import provenance
from ..engine.classes import shares
from ..engine.errors import InputError
from ..engine.labels.pixels import FIELD, rasterize
from ..engine.messages import message
from ..metadata import version
from .base import FeedbackProgress, crs_text, mark
from .labels import LabelAlgorithm
from .styles import save_mask_style


class RasterizeLabels(LabelAlgorithm):
    NAME = "rasterizelabels"
    TITLE = mark("Labels to class raster")
    TAGS = mark("label,rasterize,burn,truth,mask,training data,segmentation")
    SUMMARY = mark(
        "Burns polygons with a class to a class raster on the pixels of an image. What no polygon covers is "
        "unlabelled, which is nodata and never clear. A pixel belongs to the polygon that holds its centre; where "
        "polygons of different classes overlap the later one wins, and the pixels are counted."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        self.add(
            QgsProcessingParameterFeatureSource("LABELS", tr("Labels"), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr("Polygons, as 'Start pixel labels' makes them, in any coordinate reference system."),
        )
        self.add(
            QgsProcessingParameterField("FIELD", tr("Field with the class"), FIELD, "LABELS"),
            tr("Numbers (1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure) or these names in English."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("IMAGE", tr("Image")),
            tr("The raster whose pixels the result has."),
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Class raster")),
            tr("0 unlabelled (nodata), 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure; uint8."),
        )
        for name, title, help in (
            ("LABELLED_SHARE", tr("Labelled share (%)"), tr("Of all pixels of the image.")),
            ("CLEAR_SHARE", tr("Clear share (%)"), tr("Of the labelled pixels.")),
            ("CLOUD_SHARE", tr("Cloud share (%)"), tr("Of the labelled pixels; thin cloud is not among them.")),
            ("OVERLAPPING", tr("Overlapping pixels"), tr("On which polygons of different classes lie.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        source = self.parameterAsSource(parameters, "LABELS", context)
        field = self.text(parameters, "FIELD", context)
        index = source.fields().lookupField(field)
        if index < 0:
            raise InputError(
                message("The labels have no field '{field}'; choose the field that holds the class.", field=field)
            )
        features = [
            (feature.id(), _plain(feature.attribute(index)), bytes(feature.geometry().asWkb()))
            for feature in source.getFeatures()
            if feature.hasGeometry()
        ]
        image = self.raster_sources("IMAGE")[0]
        path = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        tags = provenance.tags(self.id(), version(), self.replay_command(parameters, context, {"OUTPUT": path}))
        burnt = rasterize(
            features, crs_text(source.sourceCrs()) or "", image, path, tags, tell.progress, tell.cancelled, tell.log
        )
        labelled = burnt.counts[1:].sum()
        all_shares = shares(burnt.counts)
        numbers = {
            "LABELLED_SHARE": float(100.0 * labelled / burnt.counts.sum()),
            "CLEAR_SHARE": all_shares["CLEAR_SHARE"],
            "CLOUD_SHARE": all_shares["CLOUD_SHARE"],
            "OVERLAPPING": burnt.overlaps,
        }
        if burnt.overlaps:
            tell.log(
                "warning",
                self.tr("Polygons of different classes overlap on {} pixels: there the later one counts.").format(
                    burnt.overlaps
                ),
            )
        self.write_record(path, parameters, context, [image], numbers, {"OUTPUT": path})
        save_mask_style(path)
        return {"OUTPUT": path, **numbers}


def _plain(value):
    """An attribute as a Python value; QGIS's NULL as None."""
    return value if isinstance(value, (int, float, str)) else None
