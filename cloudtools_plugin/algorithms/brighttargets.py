"""cloudtools:brighttargets."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ..engine.grid import crs_wkt
from ..engine.sar import land, targets
from .base import FeedbackProgress, crs_text, mark
from .sar import ONLY_AFTER, ONLY_BEFORE, SarAlgorithm, save_category_style
from .styles import save_class_style


class BrightTargets(SarAlgorithm):
    NAME = "brighttargets"
    TITLE = mark("Bright targets (ships) on radar images")
    ICON = "brighttargets"
    TAGS = mark("SAR,radar,CFAR,ship detection,vessels,harbour,traffic,arrived,left,Sentinel-1,PALSAR-2")
    SUMMARY = mark(
        "Finds ships and other bright targets on a dark sea by a constant false alarm rate, measures them, and pairs "
        "two "
        "dates: which arrived, which left, which stayed. A pixel is a target where it exceeds the mean of the ring "
        "around it "
        "by more than speckle of that many looks does at the stated rate (exact F threshold); targets are left out of "
        "their "
        "neighbours' rings."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number = QgsProcessingParameterNumber
        self.add_date("BEFORE", tr("Date, or earlier date"))
        self.add_date("AFTER", tr("Later date"), optional=True)
        self.add(
            QgsProcessingParameterFeatureSource(
                "LAND", tr("Land"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Polygons where nothing is looked for. Without them cities and hills are targets too."),
        )
        self.add(
            number("LAND_BUFFER", tr("Grow the land by (metres)"), number.Type.Double, 0.0, minValue=0.0),
            tr("Keeps breakwaters and piers out."),
        )
        self.add(
            number("PFA", tr("False alarm rate"), number.Type.Double, 1e-6, minValue=1e-12, maxValue=0.1),
            tr("Share of sea pixels that may be called a target."),
        )
        self.add_looks()
        self.add(
            number("MIN_PIXELS", tr("Smallest target (pixels)"), number.Type.Integer, 1, minValue=1),
            tr("Smaller ones are dropped."),
        )
        self.add(
            number("MAX_PIXELS", tr("Largest target (pixels)"), number.Type.Integer, optional=True, minValue=1),
            tr("Larger ones are dropped: islands, land. Empty: no limit."),
        )
        self.add(
            number("MATCH_DISTANCE", tr("Same target within (metres)"), number.Type.Double, 100.0, minValue=0.0),
            tr("A target of the later date this near to one of the earlier date has stayed."),
        )
        self.add(
            number("GUARD", tr("Guard window (pixels)"), number.Type.Integer, 9, minValue=1, maxValue=299),
            tr("An odd number; should hold the longest ship, so that it does not raise its own background."),
            advanced=True,
        )
        self.add(
            number("BACKGROUND", tr("Background window (pixels)"), number.Type.Integer, 21, minValue=3, maxValue=301),
            tr("An odd number, larger than the guard window."),
            advanced=True,
        )
        self.add_unit()
        for name in ("BEFORE", "AFTER"):
            self.add_calibration(name)
        self.add_grid()
        self.add(
            QgsProcessingParameterVectorDestination("OUTPUT", tr("Targets"), QgsProcessing.SourceType.TypeVectorPoint),
            tr(
                "One point per target and date with state (arrived, left, stayed; pair joins the two points of what "
                "stayed), "
                "pixels, area, brightness (peak and mean, dB) and contrast with its surroundings (dB)."
            ),
        )
        for name, title in (
            ("MAP_BEFORE", tr("Target pixels, earlier date")),
            ("MAP_AFTER", tr("Target pixels, later date")),
        ):
            self.add(
                QgsProcessingParameterRasterDestination(name, title, optional=True, createByDefault=False),
                tr("1 target, 0 not, 255 not searched (no data or land); before small targets are dropped."),
            )
        for name, title, help in (
            ("COUNT_BEFORE", tr("Targets, earlier date"), tr("Number of targets found on this date.")),
            ("COUNT_AFTER", tr("Targets, later date"), tr("Number of targets; 0 where there is no later date.")),
            ("ARRIVED", tr("Arrived"), tr("Targets of the later date alone.")),
            ("LEFT", tr("Left"), tr("Targets of the earlier date alone.")),
            ("STAYED", tr("Stayed"), tr("Targets of both dates.")),
            ("SEARCHED_PIXELS", tr("Pixels searched"), tr("Of the earlier date: pixels with data outside the land.")),
            ("TARGET_PIXELS", tr("Target pixels"), tr("Of the earlier date, before small targets are dropped.")),
            ("LOOKS_USED", tr("Looks used"), tr("Of the earlier date, given or estimated.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        found = [self.date(parameters, "BEFORE", context, tell)]
        if self.raster_sources("AFTER"):
            found.append(self.date(parameters, "AFTER", context, tell))
        grid = self.grid_of(parameters, context, found[0], found[1:])
        options = targets.Options(
            self.parameterAsDouble(parameters, "PFA", context),
            self.parameterAsInt(parameters, "GUARD", context),
            self.parameterAsInt(parameters, "BACKGROUND", context),
            self.number(parameters, "LOOKS", context),
            self.parameterAsInt(parameters, "MIN_PIXELS", context),
            self.whole(parameters, "MAX_PIXELS", context),
            self.parameterAsDouble(parameters, "MATCH_DISTANCE", context),
        )
        names = ("OUTPUT", "MAP_BEFORE", "MAP_AFTER")
        points, *maps = (self.parameterAsOutputLayer(parameters, name, context) or "" for name in names)
        maps = maps[: len(found)]
        results = {name: path for name, path in zip(names, (points, *maps)) if path}
        replay, tags = self.provenance_of(parameters, context, results)
        result = targets.detect(
            found,
            grid,
            points,
            options,
            self.job(parameters, context, tell),
            maps,
            self._land(parameters, context, grid),
            self.choice(parameters, "RESAMPLING", context),
            tags,
        )
        numbers = {
            "COUNT_BEFORE": len(result.before),
            "COUNT_AFTER": len(result.after) if result.after else 0,
            **{state.upper(): result.counts.get(state, 0) for state in targets.STATES},
            "SEARCHED_PIXELS": result.searched[0],
            "TARGET_PIXELS": result.detected[0],
            "LOOKS_USED": float(result.looks[0]),
        }
        self.write_record(
            parameters,
            context,
            [points, *maps],
            replay,
            [p for date in found for p in date.paths],
            grid,
            numbers,
            looks=list(result.looks),
            searched=list(result.searched),
            detected=list(result.detected),
        )
        self._styles(points, maps, len(found) > 1)
        if result.after is None:
            tell.log("info", self.tr("{} targets.").format(len(result.before)))
        else:
            tell.log(
                "info",
                self.tr("{} targets arrived, {} left, {} stayed.").format(
                    *(result.counts[state] for state in targets.STATES)
                ),
            )
        return {**results, **numbers}

    def _land(self, parameters, context, grid):
        if not self._given(parameters, "LAND"):
            return None
        source = self.parameterAsSource(parameters, "LAND", context)
        shapes = [bytes(feature.geometry().asWkb()) for feature in source.getFeatures() if feature.hasGeometry()]
        return land.Polygons(
            shapes,
            crs_wkt(crs_text(source.sourceCrs()) or ""),
            grid,
            self.parameterAsDouble(parameters, "LAND_BUFFER", context),
        )

    def _styles(self, points, maps, paired: bool) -> None:
        tr = self.tr
        if paired:
            save_category_style(
                points,
                "targets",
                "state",
                [
                    ("arrived", ONLY_AFTER, tr("arrived")),
                    ("left", ONLY_BEFORE, tr("left")),
                    ("stayed", "#4d4d4d", tr("stayed")),
                ],
                points=True,
            )
        else:
            save_category_style(points, "targets", "date", [("BEFORE", ONLY_AFTER, tr("bright target"))], points=True)
        for path in maps:
            if path:
                save_class_style(
                    path,
                    [(targets.TARGET, ONLY_AFTER, tr("bright target")), (targets.NO_TARGET, "#00000000", tr("none"))],
                )
