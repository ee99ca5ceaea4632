"""cloudtools:fillaccuracy."""

from __future__ import annotations

import math
import os

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine import provenance, raster
from ..engine.errors import InputError
from ..engine.fill import accuracy, job, sources
from ..engine.masks import PRESETS, MaskRule, guess_rule, make_rule, mask_source
from ..engine.messages import message
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark
from .styles import save_ramp_style

RULES = ("auto", "nonzero", "zero", "values", "clear", "bits", *PRESETS)


class FillAccuracy(CloudToolsAlgorithm):
    NAME = "fillaccuracy"
    TITLE = mark("Accuracy of filled gaps")
    GROUP_ID = "fill"
    ICON = "fillaccuracy"
    TAGS = mark("gap filling,validation,RMSE,SSIM,correlation,seam,quality")
    SUMMARY = mark(
        "Compares a filled image with one that shows what was hidden, on the pixels that were filled: error, "
        "correlation, structural similarity, and the seam that the eye would see. It works for the result of "
        "any program."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum = QgsProcessingParameterNumber, QgsProcessingParameterEnum
        self.add(QgsProcessingParameterRasterLayer("INPUT", tr("Filled image")), tr("The result to judge."))
        self.add(
            QgsProcessingParameterRasterLayer("TRUTH", tr("Truth")),
            tr(
                "An image of the same bands that shows what was hidden, in the same numbers: the image before "
                "clouds were "
                "put on it, or one of the same day. Bands belong together by name where all have names, else by number."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("MASK", tr("Filled pixels"), optional=True),
            tr(
                "Where to compare: the source layer of the filling, or the cloud mask. Empty: everywhere, and there is "
                "then no seam."
            ),
        )
        self.add(
            enum("MASK_RULE", tr("What counts as filled"), list(RULES), defaultValue="auto", usesStaticStrings=True),
            tr(
                "auto: of a source layer the filled pixels; other masks are known by their names, else nonzero. "
                "The others "
                "as for the filling."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("MASK_VALUES", tr("Mask values or bits"), optional=True),
            tr("For values and clear: such as 1,2,3 or 8-11. For bits: such as 3,4 or fields such as 8-9>=2."),
            advanced=True,
        )
        self.add(
            number("THREADS", tr("Threads"), number.Type.Integer, 0, minValue=0, maxValue=64),
            tr("0: one for each core, at most four. The result does not depend on it."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "TABLE", tr("Table"), "CSV (*.csv)", optional=True, createByDefault=True
            ),
            tr("One row for each band with all figures."),
        )
        self.add(
            QgsProcessingParameterRasterDestination("ERROR", tr("Error"), optional=True, createByDefault=False),
            tr("Filled minus truth on the compared pixels, NaN elsewhere."),
        )
        for name, title, help in (
            ("PIXELS", tr("Pixels compared"), tr("How many pixels of the first band were compared.")),
            ("RMSE", tr("RMSE"), tr("Root mean square error, mean over the bands, in the numbers of INPUT.")),
            (
                "NRMSE",
                tr("Normalised RMSE"),
                tr("RMSE divided by the truth's standard deviation, mean over the bands."),
            ),
            ("BIAS", tr("Bias"), tr("Mean of filled minus truth, mean over the bands.")),
            ("CC", tr("Correlation"), tr("Pearson's, mean over the bands.")),
            ("SSIM", tr("SSIM"), tr("Structural similarity in 7 x 7 windows (Wang et al. 2004), mean over the bands.")),
            (
                "SEAM",
                tr("Seam"),
                tr(
                    "Root mean square of the 11 x 11 mean error on the 2-pixel inner rim of the compared areas, "
                    "mean over "
                    "the bands: what the eye sees as a step."
                ),
            ),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        image = raster.open_image(self.raster_sources("INPUT")[0])
        other = raster.open_image(self.raster_sources("TRUTH")[0])
        grid = image.bands[0].grid
        filled = sources.source(image.name, image.bands, grid)
        bands = sources.match_bands(image.bands, other, image.bands)
        truth = sources.source(other.name, bands, grid, "bilinear", image.bands)
        if not any(sources.overlap(placed, grid) for _, placed in truth.groups):
            raise InputError(
                message(
                    "{name} does not overlap the filled image, so there is nothing to compare; choose the truth of the "
                    "same place.",
                    name=other.name,
                )
            )
        if truth.how != "direct":
            tell.log(
                "warning",
                message(
                    "{name} lies on another grid; brought to that of the filled image, which costs accuracy.",
                    name=other.name,
                ),
            )
        table = self.parameterAsFileOutput(parameters, "TABLE", context) or ""
        error = self.parameterAsOutputLayer(parameters, "ERROR", context) or ""
        results = {name: path for name, path in (("TABLE", table), ("ERROR", error)) if path}
        replay = self.replay_command(parameters, context, results)
        totals = accuracy.assess(
            filled,
            truth,
            self._mask(parameters, context, grid),
            grid,
            job.Job(tell.progress, tell.cancelled, tell.log, self.parameterAsInt(parameters, "THREADS", context)),
            error,
            provenance.tags(self.id(), version(), replay),
        )
        names = [band.name or str(band.index) for band in image.bands]
        if table:
            accuracy.write_table(table, names, totals)
        if error:
            reach = 3.0 * max(accuracy.mean_of(totals, "rmse"), 1e-9)
            save_ramp_style(error, limits=(-reach, reach), colours=("#2166ac", "#f7f7f7", "#b2182b"))
        numbers = {"PIXELS": int(totals[0].count)}
        for name in ("rmse", "nrmse", "bias", "cc", "ssim", "seam"):
            numbers[name.upper()] = accuracy.mean_of(totals, name)
        for name, q in zip(names, totals):
            tell.log(
                "info",
                self.tr(
                    "Band {}: {} pixels, RMSE {:.4g} (normalised {:.3f}), bias {:.4g}, correlation {:.3f}, SSIM "
                    "{:.3f}, "
                    "seam {:.4g}."
                ).format(name, int(q.count), q.rmse, q.nrmse, q.bias, q.cc, q.ssim, q.seam),
            )
        numbers = {name: value for name, value in numbers.items() if math.isfinite(value)}
        main = error or table
        if main:
            inputs = [*image.paths, *other.paths, *self.raster_sources("MASK")]
            given = self.plain_parameters(parameters, context, results)
            record = provenance.record(self.id(), version(), given, inputs, replay, numbers=numbers)
            raster.write_json(f"{main}.json", record)
        return {**results, **numbers}

    def _mask(self, parameters, context, grid):
        if not self.raster_sources("MASK"):
            return None
        path = self.raster_sources("MASK")[0]
        image = raster.open_image(path, alpha=False)
        kind = self.parameterAsEnumString(parameters, "MASK_RULE", context)
        values = self.parameterAsString(parameters, "MASK_VALUES", context)
        if kind != "auto" or values.strip():
            rule = make_rule("values" if kind == "auto" else kind, values)
        elif job.SOURCE_TAG in image.tags:
            rule = MaskRule("values", ranges=((1, job.NOT_FILLED - 1),))
        else:
            rule = guess_rule(image.bands[0], image.tags, os.path.basename(path))
        found = mask_source(image.bands[0], grid, rule)
        if not sources.overlap(found.placed, grid):
            raise InputError(
                message("The mask {name} does not overlap the filled image; choose another mask.", name=image.name)
            )
        return found
