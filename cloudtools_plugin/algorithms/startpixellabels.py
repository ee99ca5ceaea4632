"""cloudtools:startpixellabels."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ..engine.labels.pixels import start_layer
from .base import FeedbackProgress, mark
from .labels import LabelAlgorithm
from .labelstyle import save_pixel_label_style


class StartPixelLabels(LabelAlgorithm):
    NAME = "startpixellabels"
    TITLE = mark("Start pixel labels")
    TAGS = mark("label,annotate,digitise,polygon,truth,training data,segmentation,KappaMask,cloud mask")
    SUMMARY = mark(
        "Makes a polygon layer for drawing clear sky, cloud shadow, thin cloud and cloud (the classes of KappaMask) "
        "over an image: styled, with the classes as a drop-down list, the name of the person and the time filled in by "
        "QGIS. Given a class mask of a model, the layer begins with its areas, so that you correct instead of draw. "
        "Burn it to a class raster with 'Labels to class raster'."
    )

    def initAlgorithm(self, config=None):
        tr, number = self.tr, QgsProcessingParameterNumber
        self.add(
            QgsProcessingParameterRasterLayer("IMAGE", tr("Image")),
            tr("What is labelled: the layer takes its coordinate reference system."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("MASK", tr("Mask to begin with"), optional=True),
            tr("A raster of the plugin's classes on the pixels of the image, as 'Cloud mask' writes it."),
        )
        self.add(
            number("SIEVE", tr("Smallest area (pixels)"), number.Type.Integer, 8, minValue=1),
            tr("Smaller areas of the mask join their largest neighbour, so that there are fewer polygons to correct."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Pixel labels"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("Polygons with the field class (1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure)."),
        )
        self.add_output(
            QgsProcessingOutputNumber("POLYGONS", tr("Polygons")), tr("Number of polygons that the layer begins with.")
        )

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        image = self.raster_sources("IMAGE")[0]
        masks = self.raster_sources("MASK")
        path = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        started = start_layer(
            path,
            image,
            masks[0] if masks else None,
            self.parameterAsInt(parameters, "SIEVE", context),
            tell.progress,
            tell.cancelled,
        )
        if not save_pixel_label_style(path):
            tell.log("warning", self.tr("The style of the layer could not be saved; the labels are complete."))
        return {"OUTPUT": path, "POLYGONS": started.polygons}
