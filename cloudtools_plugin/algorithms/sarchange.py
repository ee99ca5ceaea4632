"""cloudtools:sarchange."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ..engine.sar import change, dates, detection
from ..engine.sar.change import DECREASE, INCREASE, NODATA, NONE
from .base import FeedbackProgress, mark
from .sar import ONLY_AFTER, ONLY_BEFORE, SarAlgorithm, save_category_style
from .styles import save_class_style, save_ramp_style


class SarChange(SarAlgorithm):
    NAME = "sarchange"
    TITLE = mark("Radar change between two dates")
    ICON = "sarchange"
    TAGS = mark(
        "SAR,radar,change detection,flood,log ratio,Otsu,Kittler-Illingworth,omnibus,significance,Sentinel-1,PALSAR-2"
    )
    SUMMARY = mark(
        "Maps where radar backscatter decreased or increased between two dates, with its strength in dB, polygons and "
        "areas. "
        "By default nothing needs tuning: the dates are brought to one scale, their signed log ratio is freed of "
        "speckle by "
        "total variation, and Otsu's threshold, slightly lowered, cuts it. Alternatives: other difference images and "
        "thresholds, and the exact test of significance for speckle; with further dates in between, the omnibus test "
        "of "
        "Conradsen, Nielsen and Skriver."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum = QgsProcessingParameterNumber, QgsProcessingParameterEnum
        for name, title in (("BEFORE", tr("Before")), ("AFTER", tr("After"))):
            self.add_date(name, title)
        self.add(
            enum(
                "DIFFERENCE",
                tr("Difference image"),
                list(change.DIFFERENCES),
                defaultValue="logratio",
                usesStaticStrings=True,
            ),
            tr(
                "logratio: signed log ratio, denoised by total variation. meanratio: ratio of 5 x 5 means. "
                "neighbourhood: "
                "neighbourhood-based ratio (Gong et al. 2012). fusion: what all three agree on."
            ),
        )
        self.add(
            enum("THRESHOLD", tr("Threshold"), list(change.THRESHOLDS), defaultValue="auto", usesStaticStrings=True),
            tr(
                "auto: 0.85 of Otsu's, for decrease and increase apart where both are there, above the noise and at "
                "least 1 dB. otsu: Otsu 1979. kittler: minimum error with generalised "
                "Gaussian "
                "classes. significance: every pixel is tested against speckle at the level below (exact F test). "
                "fixed: in "
                "dB, below."
            ),
        )
        self.add(
            number("ALPHA", tr("Significance level"), number.Type.Double, 0.01, minValue=1e-9, maxValue=0.5),
            tr("significance, and stacks: the share of unchanged pixels that may be called changed."),
        )
        self.add(
            number("THRESHOLD_DB", tr("Fixed threshold (dB)"), number.Type.Double, 3.0, minValue=0.01, maxValue=100.0),
            tr("fixed: change by more than this counts."),
        )
        self.add_looks()
        self.add(
            number("MIN_PIXELS", tr("Minimum area (pixels)"), number.Type.Integer, optional=True, minValue=1),
            tr(
                "Smaller patches are dropped (pixels that touch by a corner belong together). Empty: 20 pixels; none "
                "for "
                "significance and stacks, whose level counts pixels."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "BETWEEN", tr("Dates in between"), QgsProcessing.SourceType.TypeRaster, optional=True
            ),
            tr(
                "Further dates in order of time, one raster each (the band of BEFORE): all dates are then tested "
                "together, and "
                "the strength is that of the change at its most likely moment."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("NORMALISE", tr("Bring the dates to one scale"), True),
            tr("Robust, on unchanged ground: 8-bit pictures by gain and offset, all else by a shift in dB."),
            advanced=True,
        )
        self.add_unit()
        for name in ("BEFORE", "AFTER"):
            self.add_calibration(name)
        self.add_grid()
        raster_out = QgsProcessingParameterRasterDestination
        self.add(
            raster_out("OUTPUT", tr("Change classes")),
            tr("1 decrease, 2 no change, 3 increase, 0 no data on one of the dates."),
        )
        self.add(
            raster_out("STRENGTH", tr("Change in dB"), optional=True, createByDefault=True),
            tr("10 log10 of after / before, denoised as the classes were made from it; positive is an increase."),
        )
        self.add(
            raster_out("PVALUE", tr("p-value"), optional=True, createByDefault=False),
            tr("Probability of at least this difference where nothing changed but speckle."),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "POLYGONS",
                tr("Changed areas"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=True,
            ),
            tr("One polygon per changed area with direction, pixels, area in m^2 and mean change in dB."),
        )
        for name, title, help in (
            (
                "DECREASED_AREA",
                tr("Decreased area"),
                tr("In m^2 on the ground; in pixel units without a coordinate reference system."),
            ),
            (
                "INCREASED_AREA",
                tr("Increased area"),
                tr("In m^2 on the ground; in pixel units without a coordinate reference system."),
            ),
            ("DECREASED_COUNT", tr("Decreased areas"), tr("Number of connected areas.")),
            ("INCREASED_COUNT", tr("Increased areas"), tr("Number of connected areas.")),
            ("CHANGED_SHARE", tr("Changed share (%)"), tr("Of the pixels with data on both dates.")),
            ("THRESHOLD_USED", tr("Threshold used (dB)"), tr("Change by more than this counts as increase.")),
            (
                "THRESHOLD_DECREASE",
                tr("Threshold of decrease (dB)"),
                tr("A fall by more counts as decrease."),
            ),
            ("LOOKS_USED", tr("Looks used"), tr("Equivalent number of looks, given or estimated.")),
            (
                "SHIFT_DB",
                tr("Shift between the dates (dB)"),
                tr("What unchanged ground differs by, taken out before; 0 for pictures."),
            ),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        before, after = (self.date(parameters, name, context, tell) for name in ("BEFORE", "AFTER"))
        between = self._between(parameters, context, tell)
        grid = self.grid_of(parameters, context, before, [*between, after])
        options = change.Options(
            self.choice(parameters, "DIFFERENCE", context),
            self.choice(parameters, "THRESHOLD", context),
            self.parameterAsBool(parameters, "NORMALISE", context),
            self.parameterAsDouble(parameters, "ALPHA", context),
            self.number(parameters, "LOOKS", context),
            self.parameterAsDouble(parameters, "THRESHOLD_DB", context),
            self.whole(parameters, "MIN_PIXELS", context),
            self._given(parameters, "PVALUE"),
        )
        names = ("OUTPUT", "STRENGTH", "PVALUE", "POLYGONS")
        paths = [self.parameterAsOutputLayer(parameters, name, context) or "" for name in names]
        results = {name: path for name, path in zip(names, paths) if path}
        replay, tags = self.provenance_of(parameters, context, results)
        result = detection.detect(
            before,
            after,
            grid,
            detection.Paths(*paths),
            options,
            self.job(parameters, context, tell),
            between,
            self.choice(parameters, "RESAMPLING", context),
            tags,
        )
        numbers = {
            "DECREASED_AREA": result.areas[DECREASE],
            "INCREASED_AREA": result.areas[INCREASE],
            "DECREASED_COUNT": result.regions[DECREASE],
            "INCREASED_COUNT": result.regions[INCREASE],
            "CHANGED_SHARE": 100.0 * result.changed_share,
            "THRESHOLD_USED": float(result.threshold_db[1]),
            "THRESHOLD_DECREASE": float(result.threshold_db[0]),
            "LOOKS_USED": float(result.looks),
            "SHIFT_DB": result.match.shift if result.match.domain == "db" else 0.0,
        }
        inputs = [path for date in (before, *between, after) for path in date.paths]
        self.write_record(
            parameters,
            context,
            paths,
            replay,
            inputs,
            grid,
            numbers,
            normalisation=result.match.describe(),
            pixels={str(k): v for k, v in result.pixels.items()},
        )
        self._styles(*paths)
        size, unit = (1e4, "ha") if grid.crs else (1.0, self.tr("square units"))
        tell.log(
            "info",
            self.tr(
                "Decrease: {} areas, {:.4g} {}; increase: {} areas, {:.4g} {}; {:.2f} % of the pixels changed."
            ).format(
                result.regions[DECREASE],
                result.areas[DECREASE] / size,
                unit,
                result.regions[INCREASE],
                result.areas[INCREASE] / size,
                unit,
                100.0 * result.changed_share,
            ),
        )
        return {**results, **numbers}

    def _between(self, parameters, context, tell):
        kind = self.choice(parameters, "UNIT", context)
        found = []
        for index, path in enumerate(self.raster_sources("BETWEEN"), 1):
            date = dates.open_date(
                [path],
                f"BETWEEN {index}",
                self.parameterAsInt(parameters, "BEFORE_BAND", context),
                None if kind == "auto" else kind,
            )
            self.tell_date(date, tell)
            found.append(date)
        return found

    def _styles(self, classes, strength, p_values, polygons) -> None:
        tr = self.tr
        save_class_style(
            classes,
            [
                (DECREASE, ONLY_BEFORE, tr("decrease")),
                (NONE, "#d9d9d9", tr("no change")),
                (INCREASE, ONLY_AFTER, tr("increase")),
                (NODATA, "#00000000", tr("no data")),
            ],
        )
        if strength:
            save_ramp_style(
                strength, limits=(-10.0, 10.0), colours=(ONLY_BEFORE, "#92c5de", "#f7f7f7", "#f4a582", ONLY_AFTER)
            )
        if p_values:
            save_ramp_style(p_values, limits=(0.0, 0.05))
        if polygons:
            save_category_style(
                polygons,
                "change",
                "direction",
                [("decrease", ONLY_BEFORE, tr("decrease")), ("increase", ONLY_AFTER, tr("increase"))],
                points=False,
            )
