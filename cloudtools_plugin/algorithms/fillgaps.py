"""cloudtools:fillgaps."""

from __future__ import annotations

import math
import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine import provenance, raster, scenes
from ..engine.errors import InputError
from ..engine.fill import compatible, job, methods, sources
from ..engine.masks import PRESETS, guess_rule, make_rule, mask_source
from ..engine.messages import message
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark
from .styles import SEQUENTIAL, save_class_style, save_ramp_style, save_rgb_style

RULES = ("auto", "nonzero", "zero", "values", "clear", "bits", *PRESETS)
_COLOURS = ("#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#66a61e", "#e6ab02", "#a6761d")


class FillGaps(CloudToolsAlgorithm):
    NAME = "fillgaps"
    TITLE = mark("Fill cloud gaps")
    GROUP_ID = "fill"
    ICON = "fillgaps"
    TAGS = mark(
        "cloud removal,gap filling,SLRA,stepwise local radiometric adjustment,Poisson,seamless,inpainting,SLC-off"
    )
    SUMMARY = mark(
        "Fills what clouds hide in one image from one or several other images, adjusted so that no seam is seen. "
        "The default is a stepwise local radiometric adjustment after Li et al. 2019 (Remote Sensing 11(16), 1925): "
        "statistics over the same unchanged pixels of both images, a local gain and offset carried into the gap, and a "
        "global correction of what is left, along which changed objects that touch the border are corrected as "
        "objects. "
        "The figures and the limits are in the manual. "
        "The result keeps the type of the input, and tells how good it is: clear pixels are hidden under the shapes of "
        "real gaps, filled and compared."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum = QgsProcessingParameterNumber, QgsProcessingParameterEnum
        self.add(
            QgsProcessingParameterRasterLayer("INPUT", tr("Cloudy image")),
            tr("The image to fill. Everything outside of the gaps stays as it is."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "REPLACEMENTS", tr("Replacement images"), QgsProcessing.SourceType.TypeRaster
            ),
            tr(
                "One or more images of the same ground with the same bands: other dates, or a composite of this "
                "plugin, "
                "best from about the same season. Bands belong together by name where all have names, else by number. "
                "Images on another grid are brought to that of INPUT, which is told in the log. A cloud in them that "
                "is neither nodata nor in REPLACEMENT_MASKS is taken for ground."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("MASK", tr("Cloud mask"), optional=True),
            tr(
                "Where to fill: any mask or class raster, also of another pixel size. What it does not cover counts as "
                "cloud. Empty: the pixels without data are filled."
            ),
        )
        self.add(
            QgsProcessingParameterBand("MASK_BAND", tr("Band of the mask"), 1, "MASK", optional=True),
            tr("Number of the mask's band."),
            advanced=True,
        )
        self.add(
            enum("MASK_RULE", tr("What counts as cloud"), list(RULES), defaultValue="auto", usesStaticStrings=True),
            tr(
                "auto: known by the name of the mask's file or band (SCL, QA_PIXEL, BQA, Fmask, classes of this "
                "plugin, of "
                "which all but clear are filled), else nonzero. nonzero / zero: where the mask is not 0 / is 0. "
                "values: "
                "the values given below. clear: all but the values given below. bits: the bits given below. The "
                "others: "
                "masks known by name."
            ),
        )
        self.add(
            QgsProcessingParameterString("MASK_VALUES", tr("Mask values or bits"), optional=True),
            tr("For values and clear: such as 1,2,3 or 8-11. For bits: such as 3,4 or fields such as 8-9>=2."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "REPLACEMENT_MASKS",
                tr("Masks of the replacements"),
                QgsProcessing.SourceType.TypeRaster,
                optional=True,
            ),
            tr(
                "One mask for each replacement, for images that are cloudy themselves: matched by name where each "
                "replacement finds one of its own, else by order, which is told in the log. What is masked, unsure or "
                "not covered there is neither filled from nor compared; the next replacement fills it, or it stays "
                "unfilled. They grow by BUFFER like the gaps. Empty: the replacements are free of clouds."
            ),
        )
        self.add(
            enum(
                "REPLACEMENT_MASK_RULE",
                tr("What counts as cloud in the replacements"),
                list(RULES),
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr("As for MASK_RULE. auto: each mask is known by its own name."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                "REPLACEMENT_MASK_VALUES", tr("Mask values or bits of the replacements"), optional=True
            ),
            tr("As for MASK_VALUES, for all masks of the replacements."),
            advanced=True,
        )
        self.add(
            number(
                "REPLACEMENT_MASK_BAND",
                tr("Band of the replacements' masks"),
                number.Type.Integer,
                1,
                minValue=1,
            ),
            tr("Number of the band, the same in all masks of the replacements."),
            advanced=True,
        )
        self.add(
            enum("METHOD", tr("Method"), list(methods.METHODS), defaultValue="slra", usesStaticStrings=True),
            tr(
                "slra: see above. slra_compatible: the numbers of the published raster function of that name, for "
                "older "
                "work to be repeated; it leaves seams. poisson: the replacement's gradients, the target on the border. "
                "histogram: mean and standard deviation of the surroundings, one step. copy: the replacement as it is."
            ),
        )
        self.add(
            number("WINDOW", tr("Window (pixels)"), number.Type.Integer, 80, minValue=4, maxValue=1000),
            tr(
                "Radius of the windows from which local statistics are taken: 80 means 161 x 161 pixels. slra takes "
                "the "
                "fine gain from windows of a quarter of it, and histogram the pixels so near to the gap."
            ),
        )
        self.add(
            number("BUFFER", tr("Buffer"), number.Type.Double, optional=True, minValue=0.0, maxValue=10000.0),
            tr(
                "The gaps grow by this first, to catch thin edges of clouds; every good pixel lost costs accuracy. "
                "Empty: 2 "
                "pixels; for slra_compatible 20, as the published function grows them (as a square)."
            ),
        )
        self.add(
            enum(
                "BUFFER_UNIT",
                tr("Unit of the buffer"),
                ["pixels", "metres"],
                defaultValue="pixels",
                usesStaticStrings=True,
            ),
            tr("Pixels of INPUT, or metres on the ground."),
            advanced=True,
        )
        self.add(
            enum(
                "ORDER",
                tr("Choice of the replacement"),
                list(job.ORDERS),
                defaultValue="combined",
                usesStaticStrings=True,
            ),
            tr(
                "best: around each gap the replacement from which the clear pixels can be predicted best, then the "
                "next. combined: the same, and slra predicts from up to four replacements together where they have "
                "data. priority: in the order given, a later one only where earlier ones have no data."
            ),
        )
        self.add(
            QgsProcessingParameterString("BANDS", tr("Bands"), optional=True),
            tr("Numbers of the bands of INPUT to fill and to write, such as 3,2,1. Empty: all."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("FILL_NODATA", tr("Fill pixels without data as well"), False),
            tr("With a mask: also fill what has no data in INPUT. Pixels outside of the scene are then filled, too."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("OUTLINE", tr("Move the outline to homogeneous ground"), False),
            tr(
                "The first stage of Li et al.: gaps grow to whole superpixels (SLIC), so that the outline does not cut "
                "through fields. Needs the Python package scikit-image."
            ),
            advanced=True,
        )
        self.add(
            number(
                "CHECKS", tr("Shapes hidden to measure the quality"), number.Type.Integer, 8, minValue=0, maxValue=100
            ),
            tr(
                "So many clear places are hidden under the shapes of real gaps, filled and compared with what is "
                "there. 0: "
                "none."
            ),
            advanced=True,
        )
        self.add(
            enum(
                "RESAMPLING",
                tr("Resampling of the replacements"),
                ["bilinear", "nearest", "cubic", "average"],
                defaultValue="bilinear",
                usesStaticStrings=True,
            ),
            tr("Only where grids differ by more than whole pixels."),
            advanced=True,
        )
        self.add(
            number("THREADS", tr("Threads"), number.Type.Integer, 0, minValue=0, maxValue=64),
            tr("0: one for each core, at most four. The result does not depend on it."),
            advanced=True,
        )
        raster_out = QgsProcessingParameterRasterDestination
        self.add(
            raster_out("OUTPUT", tr("Filled")),
            tr(
                "The type, nodata, scale and offset of INPUT; values are rounded and limited to what the type "
                "holds. What cannot be filled is nodata. Where INPUT declares no nodata value, the result declares "
                "one: NaN in decimal types, else a value that no clear pixel has."
            ),
        )
        self.add(
            raster_out("SOURCE", tr("Source of the pixels"), optional=True, createByDefault=True),
            tr("0 kept, 1 filled by the first replacement, 2 by the second, and so on; 255 not filled."),
        )
        self.add(
            raster_out("CONFIDENCE", tr("Confidence"), optional=True, createByDefault=True),
            tr(
                "In percent: the local correlation of the two images, less with the distance to the gap's border; "
                "100 where "
                "kept, 255 (nodata) where not filled. A rank, not a probability."
            ),
        )
        for name, title, help in (
            ("GAP_SHARE", tr("Gap share (%)"), tr("Of all pixels, buffer included.")),
            ("FILLED_SHARE", tr("Filled share (%)"), tr("Of the gap's pixels.")),
            (
                "UNFILLED",
                tr("Unfilled pixels"),
                tr("Of the gap: no replacement has clear data there, or nothing clear is near."),
            ),
            (
                "SEAM",
                tr("Seam"),
                tr(
                    "Step across the gaps' outline that the ground does not explain, root mean square over the "
                    "bands, in "
                    "the numbers of INPUT."
                ),
            ),
            (
                "CHECK_RMSE",
                tr("Cross-validated RMSE"),
                tr("Of the hidden pixels, mean over the bands, in the numbers of INPUT."),
            ),
            (
                "CHECK_NRMSE",
                tr("Cross-validated normalised RMSE"),
                tr("The same divided by the standard deviation of each band there."),
            ),
            ("CHECK_CC", tr("Cross-validated correlation"), tr("Of the hidden pixels, mean over the bands.")),
            (
                "CHECK_SSIM",
                tr("Cross-validated SSIM"),
                tr("Structural similarity of the hidden pixels, mean over the bands."),
            ),
            (
                "CHECK_SEAM",
                tr("Cross-validated seam"),
                tr("Root mean square of the 11 x 11 mean error on the rim of the hidden shapes, mean over the bands."),
            ),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        target, replacements = self._images(parameters, context, tell)
        grid = target.bands[0].grid
        mask = self._mask(parameters, context, grid, tell)
        options = self._options(parameters, context, grid)
        replacements = self._masked(replacements, options.buffer, parameters, context, grid, tell)
        names = ("OUTPUT", "SOURCE", "CONFIDENCE")
        paths = {name: self.parameterAsOutputLayer(parameters, name, context) or "" for name in names}
        results = {name: path for name, path in paths.items() if path}
        replay = self.replay_command(parameters, context, results)
        done = job.fill_gaps(
            target,
            replacements,
            mask,
            grid,
            job.Paths(*paths.values()),
            options,
            job.Job(tell.progress, tell.cancelled, tell.log, self.parameterAsInt(parameters, "THREADS", context)),
            provenance.tags(self.id(), version(), replay),
        )
        numbers = self._numbers(done)
        inputs = [*target.paths, *(path for r in replacements for path in r.paths)]
        inputs += [*self.raster_sources("MASK"), *self.raster_sources("REPLACEMENT_MASKS")]
        record = provenance.record(
            self.id(),
            version(),
            self.plain_parameters(parameters, context, results),
            inputs,
            replay,
            grid=grid.describe(),
            numbers=numbers,
            filled_by={done.names[n]: count for n, count in sorted(done.by_source.items())},
            components=done.components,
            check={"shapes": done.check_shapes, "bands": [q.numbers() for q in done.check]},
        )
        raster.write_json(f"{paths['OUTPUT']}.json", record)
        self._styles(paths, done.names, target)
        self._tell(done, target, tell)
        return {**results, **numbers}

    # reading

    def _images(self, parameters, context, tell):
        path = self.raster_sources("INPUT")[0]
        image = raster.open_image(path)
        chosen = image.bands
        wanted = self.number_list(parameters, "BANDS", context)
        if wanted:
            for number in wanted:
                if number != int(number) or not 1 <= number <= len(image.bands):
                    raise InputError(
                        message(
                            "BANDS: {number:g} is not a band of {name}, which has bands 1 to {last}.",
                            number=number,
                            name=image.name,
                            last=len(image.bands),
                        )
                    )
            chosen = tuple(image.bands[int(number) - 1] for number in wanted)
        grid = chosen[0].grid
        target = sources.source(image.name, chosen, grid)
        resampling = self.parameterAsEnumString(parameters, "RESAMPLING", context)
        found = []
        for other in self.raster_sources("REPLACEMENTS"):
            replacement = raster.open_image(other)
            bands = sources.match_bands(chosen, replacement, image.bands)
            placed = sources.source(replacement.name, bands, grid, resampling, chosen)
            if not any(sources.overlap(part, grid) for _, part in placed.groups):
                raise InputError(
                    message(
                        "{name} does not overlap the cloudy image; choose another replacement.", name=replacement.name
                    )
                )
            if placed.how == "direct":
                text = message("{name}: same grid as the cloudy image.", name=replacement.name)
            else:
                text = message(
                    "{name}: its grid ({own}) differs; brought to that of the cloudy image by {resampling} resampling.",
                    name=replacement.name,
                    own=replacement.grid.describe(),
                    resampling=resampling,
                )
            tell.log("info", text)
            found.append(placed)
        if not found:
            raise InputError(message("REPLACEMENTS is missing: give at least one image to fill from."))
        if len(found) > 200:
            raise InputError(message("At most 200 replacements can be told apart; choose fewer."))
        return target, found

    def _mask(self, parameters, context, grid, tell):
        if not self.raster_sources("MASK"):
            tell.log("info", message("No mask: the pixels without data are filled."))
            return None
        image = raster.open_image(self.raster_sources("MASK")[0], alpha=False)
        found = self._mask_on(grid, image, "MASK", parameters, context)
        tell.log("info", message("Mask {name}: {rule}.", name=image.name, rule=found.rule.describe()))
        return found

    def _masked(self, replacements, buffer, parameters, context, grid, tell):
        """The replacements without what their masks hide."""
        paths = self.raster_sources("REPLACEMENT_MASKS")
        if not paths:
            return replacements
        if len(paths) != len(replacements):
            raise InputError(
                message(
                    "There are {images} replacements, but {masks} masks for them; give one mask for each.",
                    images=len(replacements),
                    masks=len(paths),
                )
            )
        images = [raster.Image(replacement.name, replacement.bands) for replacement in replacements]
        masks, _ = scenes.pair_masks(images, [raster.open_image(path, alpha=False) for path in paths])
        result = []
        for replacement, image in zip(replacements, masks):
            found = self._mask_on(grid, image, "REPLACEMENT_MASK", parameters, context)
            result.append(sources.masked_source(replacement, found, buffer))
            text = message(
                "{image}: mask {name}: {rule}.", image=replacement.name, name=image.name, rule=found.rule.describe()
            )
            tell.log("info", text)
        return result

    def _mask_on(self, grid, image, prefix: str, parameters, context):
        """A mask on the grid, by the parameters {prefix}_BAND, _RULE and _VALUES."""
        name = f"{prefix}_BAND"
        index = self.parameterAsInt(parameters, name, context) if self._given(parameters, name) else 1
        if not 1 <= index <= len(image.bands):
            raise InputError(
                message(
                    "{parameter}: {name} has bands 1 to {last} only.",
                    parameter=name,
                    name=image.name,
                    last=len(image.bands),
                )
            )
        band = image.bands[index - 1]
        kind = self.parameterAsEnumString(parameters, f"{prefix}_RULE", context)
        values = self.parameterAsString(parameters, f"{prefix}_VALUES", context)
        if kind != "auto":
            rule = make_rule(kind, values)
        elif values.strip():
            rule = make_rule("values", values)
        else:
            rule = guess_rule(band, image.tags, os.path.basename(band.path))
        found = mask_source(band, grid, rule)
        if not sources.overlap(found.placed, grid):
            raise InputError(
                message("The mask {name} does not overlap the cloudy image; choose another mask.", name=image.name)
            )
        if found.hides_nodata:
            raise InputError(
                message(
                    "The mask {name} declares {value:g} as nodata, and what a mask does not know counts as cloud: all "
                    "of it would be masked. Unset the nodata value of the mask (gdal_edit.py -unsetnodata) and run "
                    "again.",
                    name=image.name,
                    value=band.nodata,
                )
            )
        return found

    def _options(self, parameters, context, grid):
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        growth, buffer = compatible.GROWTH, (2.0, 2.0)
        if self._given(parameters, "BUFFER"):
            reach = self.parameterAsDouble(parameters, "BUFFER", context)
            buffer = (reach, reach)
            if self.parameterAsEnumString(parameters, "BUFFER_UNIT", context) == "metres":
                buffer = tuple(reach / metres for metres in grid.pixel_metres)
            growth = round(max(buffer))
        return job.Options(
            method,
            self.parameterAsInt(parameters, "WINDOW", context),
            buffer,
            growth,
            self.parameterAsEnumString(parameters, "ORDER", context),
            self.parameterAsBool(parameters, "OUTLINE", context),
            self.parameterAsBool(parameters, "FILL_NODATA", context),
            self.parameterAsInt(parameters, "CHECKS", context),
        )

    # telling

    @staticmethod
    def _numbers(done) -> dict:
        numbers = {
            "GAP_SHARE": 100.0 * done.gap / max(done.total, 1),
            "FILLED_SHARE": 100.0 * done.filled / done.gap if done.gap else 100.0,
            "UNFILLED": done.gap - done.filled,
            "SEAM": done.seam,
        }
        for name in ("rmse", "nrmse", "cc", "ssim", "seam"):
            values = [getattr(q, name) for q in done.check]
            values = [v for v in values if math.isfinite(v)]
            numbers[f"CHECK_{name.upper()}"] = sum(values) / len(values) if values else math.nan
        return {name: value for name, value in numbers.items() if math.isfinite(value)}

    def _tell(self, done, target, tell) -> None:
        tr = self.tr
        tell.log(
            "info",
            tr("{} gaps, {:.2f} % of the image; {} of {} pixels filled.").format(
                done.components, 100.0 * done.gap / max(done.total, 1), done.filled, done.gap
            ),
        )
        for number, count in sorted(done.by_source.items()):
            tell.log("info", tr("{} pixels filled from {}.").format(count, done.names[number]))
        if done.gap > done.filled:
            left = tr("{} pixels of the gaps could not be filled: no replacement has clear data there.").format(
                done.gap - done.filled
            )
            if done.declared is not None:
                left += " " + tr(
                    "INPUT declares no nodata value; in the result {} means no data, a value that no clear pixel has."
                ).format(done.declared)
            elif job.own_nodata(target) is None and not target.bands[0].dtype.startswith("float"):
                left += " " + tr(
                    "INPUT declares no nodata value and its clear pixels have every value of its type, so they keep "
                    "their cloudy values; SOURCE shows them."
                )
            tell.log("warning", left)
        if done.saturated:
            tell.log("warning", tr("{} pixels were limited to what the type can hold.").format(done.saturated))
        if done.clipped:
            tell.log("info", tr("The local gain was limited to 0.1-10 on {} pixels.").format(done.clipped))
        for band, q in zip(target.bands, done.check):
            if q.count:
                tell.log(
                    "info",
                    tr(
                        "Hidden and compared, band {}: {} pixels, RMSE {:.4g} (normalised {:.3f}), correlation "
                        "{:.3f}, SSIM "
                        "{:.3f}, seam {:.4g}."
                    ).format(band.name or band.index, int(q.count), q.rmse, q.nrmse, q.cc, q.ssim, q.seam),
                )
        if done.check and not done.check_shapes:
            tell.log("info", tr("No place is clear enough to hide the shape of a gap: the quality was not measured."))

    def _styles(self, paths, names, target) -> None:
        tr = self.tr
        save_rgb_style(paths["OUTPUT"], rgb_bands([band.name for band in target.bands]))
        if paths["SOURCE"]:
            filled = [(n, _COLOURS[(n - 1) % len(_COLOURS)], name) for n, name in names.items()]
            save_class_style(
                paths["SOURCE"],
                [(job.KEPT, "#00000000", tr("kept")), *filled, (job.NOT_FILLED, "#d7191c", tr("not filled"))],
            )
        if paths["CONFIDENCE"]:
            save_ramp_style(paths["CONFIDENCE"], limits=(0.0, 100.0), colours=SEQUENTIAL[::-1])


def rgb_bands(names) -> list:
    """Bands (1-based) to show as red, green and blue: by Sentinel-2 or common names, else 3, 2, 1 or 1, 2, 3."""
    plain = [name.lower().lstrip("0") for name in names]
    found = []
    for known in (("b04", "b4", "red"), ("b03", "b3", "green"), ("b02", "b2", "blue")):
        hit = next((i for i, name in enumerate(plain, 1) if name in known), 0)
        found.append(hit)
    if all(found):
        return found
    if len(names) >= 4:
        return [3, 2, 1]
    return [1, 2, 3] if len(names) == 3 else [1]
