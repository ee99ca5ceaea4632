"""cloudtools:qualitymask."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine import quality
from ..engine.errors import InputError
from ..engine.messages import message
from ..engine.raster import open_image
from ..engine.scenes import select_bands
from .base import FeedbackProgress, mark
from .masking import MaskAlgorithm


class QualityMask(MaskAlgorithm):
    NAME = "qualitymask"
    TITLE = mark("Mask from a product's quality band")
    ICON = "qualitymask"
    TAGS = mark("cloud mask,SCL,QA_PIXEL,QA60,pixel_qa,BQA,Fmask,UDM2,MSK_CLASSI,CLDPRB,HLS,Sentinel-2,Landsat,Planet")
    SUMMARY = mark(
        "Turns the quality band that a product ships with into the classes of this plugin: clear, cloud shadow, thin "
        "cloud, cloud, unsure, no data. Sentinel-2 SCL, MSK_CLASSI, MSK_CLDPRB and QA60, Landsat QA_PIXEL, BQA, "
        "pixel_qa and sr_cloud_qa, HLS and other Fmask, and Planet UDM2 are recognised by name, or by their values "
        "where only one product can have such; anything else by an expression on bits or values. What the product is "
        "not sure of is never clear unless you say so."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        enum = QgsProcessingParameterEnum
        self.add(
            QgsProcessingParameterRasterLayer("INPUT", tr("Quality raster")),
            tr(
                "The file with the quality band, at its own pixel size: an SCL or QA_PIXEL file, MSK_CLASSI with its "
                "three bands, a UDM2 file, or an image that has such a band among others."
            ),
        )
        self.add(
            QgsProcessingParameterString("BAND", tr("Band"), optional=True),
            tr("Name or number of the quality band. Empty: the band with the name of a known product, else the first."),
        )
        self.add(
            enum(
                "PRODUCT",
                tr("Product"),
                ["auto", *quality.PRODUCTS, quality.EXPRESSION],
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr(
                "What the values mean. auto: recognised, and told in the log; where that is not possible you are asked "
                "to choose. expression: as written below."
            ),
        )
        self.add(
            QgsProcessingParameterString("EXPRESSION", tr("Expression"), optional=True),
            tr(
                "For any other product: classes with their bits or values, such as: cloud: bits 3, 8-9>=2; shadow: "
                "bits 4; missing: values 0. Classes are missing, clear, shadow, thin, cloud and unsure. What is not "
                "named is clear; if you name what is clear, all else is unsure."
            ),
        )
        self.add(
            enum(
                "CONFIDENCE", tr("Confidence"), list(quality.CONFIDENCES), defaultValue="medium", usesStaticStrings=True
            ),
            tr(
                "From which confidence on a pixel counts as cloud or shadow. high: only what the product is sure of. "
                "low: also what is doubtful, such as dilated or adjacent cloud, SCL 7 (unclassified) or a cloud "
                "probability from 20 %."
            ),
        )
        self.add(
            enum(
                "BELOW", tr("Less sure than that"), list(quality.BELOW), defaultValue="unsure", usesStaticStrings=True
            ),
            tr(
                "What becomes of pixels that the product suspects with less confidence: unsure, which masks them, or "
                "clear."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("IMAGE", tr("Image of the mask"), optional=True),
            tr(
                "Pixels without data in this image are missing in the mask. Needed for products that do not say what "
                "is missing (QA60, MSK_CLDPRB, MSK_CLASSI, sr_cloud_qa)."
            ),
        )
        self.add_grid_like()
        self.add_job()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Mask")),
            tr("0 no data, 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure; uint8, nodata 0."),
        )
        self.add_shares()
        self.add_output(
            QgsProcessingOutputString("PRODUCT_USED", tr("Product used")),
            tr("The product as which the values were read, recognised or chosen."),
        )

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        source_path = self.raster_sources("INPUT")[0]
        image = open_image(source_path, alpha=False)
        wanted = self.parameterAsString(parameters, "BAND", context).strip()
        band = select_bands(image, wanted)[0] if wanted else _quality_band(image)
        choice = self.choice(parameters, "PRODUCT", context)
        text = self.parameterAsString(parameters, "EXPRESSION", context).strip()
        if text and choice not in ("auto", quality.EXPRESSION):
            raise InputError(
                message("There is an expression, but PRODUCT is {product}; set it to expression.", product=choice)
            )
        if text or choice == quality.EXPRESSION:
            product = quality.parse_expression(text)
        elif choice == "auto":
            product = quality.recognise(image, band)
        else:
            product = quality.PRODUCTS[choice]
        tell.log("info", message("{path}: read as {product}.", path=source_path, product=product.title))
        like, scene = self.raster_sources("GRID_LIKE"), self.raster_sources("IMAGE")
        grid = open_image(like[0]).grid if like else band.grid
        source = quality.quality_source(
            image,
            grid,
            product,
            band,
            quality.CONFIDENCES[self.choice(parameters, "CONFIDENCE", context)],
            quality.BELOW[self.choice(parameters, "BELOW", context)],
            open_image(scene[0]) if scene else None,
        )
        if not source.knows_missing:
            tell.log(
                "warning",
                message(
                    "{product} does not say which pixels have no data, so none is missing in the mask; give the image "
                    "as IMAGE if it has such pixels.",
                    product=product.title,
                ),
            )
        path = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        replay, tags = self.tags_of(parameters, context, {"OUTPUT": path})
        counts = quality.write_classes(source, grid, path, self.job(parameters, context, tell), tags)
        if product.name == "s2_qa60" and counts[3:5].sum() == 0:
            tell.log(
                "warning",
                message(
                    "QA60 marks no cloud at all; it is empty in products of January 2022 to February 2024, so check "
                    "that this scene is clear."
                ),
            )
        record = self.record_of(
            parameters,
            context,
            {"OUTPUT": path},
            replay,
            [source_path, *scene],
            {},
            grid=grid.describe(),
            product=product.name,
        )
        shares = self.finish_mask(path, record, counts, tell)
        return {"OUTPUT": path, "PRODUCT_USED": product.name, **shares}


def _quality_band(image):
    """The band with a product's name, else the first."""
    for band in image.bands:
        if band.name and quality.product_by_name(band.name):
            return band
    return image.bands[0]
