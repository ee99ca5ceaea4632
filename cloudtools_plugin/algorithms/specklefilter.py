"""cloudtools:specklefilter."""

from __future__ import annotations

import math

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..engine.raster import open_image
from ..engine.sar import dates, filtering, speckle
from .base import FeedbackProgress, mark
from .sar import SarAlgorithm
from .styles import save_rgb_style


class SpeckleFilter(SarAlgorithm):
    NAME = "specklefilter"
    TITLE = mark("Speckle filter")
    ICON = "specklefilter"
    TAGS = mark("SAR,radar,despeckle,Lee,refined Lee,Lee sigma,Gamma-MAP,Frost,boxcar,Quegan,multi-temporal,ENL,looks")
    SUMMARY = mark(
        "Takes the speckle out of radar images and says what that cost: the equivalent number of looks before and "
        "after, the "
        "share of the contrast across edges that is left, and the mean that must not change. Filters are computed in "
        "linear "
        "power, whatever the unit of the input."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum = QgsProcessingParameterNumber, QgsProcessingParameterEnum
        self.add(
            QgsProcessingParameterMultipleLayers("INPUT", tr("Radar images"), QgsProcessing.SourceType.TypeRaster),
            tr("One raster, or the dates of a stack, one raster each. All are brought to the grid of the first."),
        )
        self.add(
            number("INPUT_BAND", tr("Band"), number.Type.Integer, 0, minValue=0),
            tr("Number of the band of every raster. 0: all bands."),
        )
        self.add(
            enum("FILTER", tr("Filter"), list(speckle.FILTERS), defaultValue="refinedlee", usesStaticStrings=True),
            tr(
                "boxcar: mean of the window. lee: Lee 1980. refinedlee: Lee 1981, along edges (window 7). leesigma: "
                "improved "
                "sigma filter, Lee et al. 2009. gammamap: Lopes et al. 1990. frost: Frost et al. 1982. quegan: "
                "multi-temporal, Quegan and Yu 2001; needs two or more images, and keeps the resolution."
            ),
        )
        self.add(
            number("SIZE", tr("Window (pixels)"), number.Type.Integer, 7, minValue=3, maxValue=101),
            tr("Side of the window, an odd number. At the border and beside nodata the window is cut."),
        )
        self.add_looks()
        self.add(
            number("DAMPING", tr("Damping (Frost)"), number.Type.Double, 2.0, minValue=0.01, maxValue=100.0),
            tr("Larger keeps more detail and more speckle."),
            advanced=True,
        )
        self.add(
            enum(
                "OUTPUT_UNIT",
                tr("Unit of the output"),
                list(filtering.UNITS),
                defaultValue="input",
                usesStaticStrings=True,
            ),
            tr("input: as the input (dB x 100 becomes dB). power: linear. db: decibels."),
            advanced=True,
        )
        self.add_unit()
        self.add_grid()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Filtered")),
            tr("One band for each band or date, float32, NaN where there is no data."),
        )
        for name, title, help in (
            ("LOOKS_BEFORE", tr("Looks before"), tr("Equivalent number of looks of the first band before the filter.")),
            ("LOOKS_AFTER", tr("Looks after"), tr("Equivalent number of looks of the first band after the filter.")),
            (
                "EDGES",
                tr("Edge contrast kept"),
                tr(
                    "Share of the contrast (dB) across the strongest edges of the first band "
                    "that is left; 1 is all of it."
                ),
            ),
            ("MEAN_RATIO", tr("Mean after / before"), tr("Of the first band, in linear power; 1 is no bias.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        found = self._dates(parameters, context)
        for date in found:
            self.tell_date(date, tell)
        grid = self.grid_of(parameters, context, found[0], found[1:])
        options = filtering.Options(
            self.choice(parameters, "FILTER", context),
            self.parameterAsInt(parameters, "SIZE", context),
            self.number(parameters, "LOOKS", context),
            self.parameterAsDouble(parameters, "DAMPING", context),
            self.choice(parameters, "OUTPUT_UNIT", context),
        )
        path = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        replay, tags = self.provenance_of(parameters, context, {"OUTPUT": path})
        result = filtering.despeckle(
            found,
            grid,
            path,
            options,
            self.job(parameters, context, tell),
            self.choice(parameters, "RESAMPLING", context),
            tags,
        )
        for index, date in enumerate(found):
            tell.log(
                "info",
                self.tr(
                    "{}: {:.1f} looks before, {:.1f} after; {:.0f} % of the edge contrast kept; mean x {:.4f}."
                ).format(
                    date.name,
                    result.looks_before[index],
                    result.looks_after[index],
                    100 * result.edges[index],
                    result.means[index],
                ),
            )
        numbers = {
            "LOOKS_BEFORE": result.looks_before[0],
            "LOOKS_AFTER": result.looks_after[0],
            "EDGES": result.edges[0],
            "MEAN_RATIO": result.means[0],
        }
        numbers = {name: value for name, value in numbers.items() if math.isfinite(value)}
        self.write_record(
            parameters,
            context,
            [path],
            replay,
            [p for date in found for p in date.paths],
            grid,
            numbers,
            looks=result.looks_before,
        )
        save_rgb_style(path, [1])
        return {"OUTPUT": path, **numbers}

    def _dates(self, parameters, context):
        band = self.parameterAsInt(parameters, "INPUT_BAND", context)
        kind = self.choice(parameters, "UNIT", context)
        found = []
        for path in self.raster_sources("INPUT"):
            image = open_image(path)
            for item in image.bands if band == 0 else [None]:
                index = band if item is None else item.index
                label = image.name if len(image.bands) == 1 else f"{image.name} {item.name if item else ''} {index}"
                found.append(dates.open_date([path], " ".join(label.split()), index, None if kind == "auto" else kind))
        return found
