"""cloudtools:percentilecomposite."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine import composite, geotiff, percentile, provenance, raster, scenes
from ..engine.composite.report import report, rgb_positions
from ..engine.errors import InputError
from ..engine.masks import make_rule
from ..engine.messages import message
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark, translated
from .styles import save_ramp_style, save_rgb_style

#: Share of the progress bar for opening the files.
OPENING = 0.05


class PercentileComposite(CloudToolsAlgorithm):
    NAME = "percentilecomposite"
    TITLE = mark("Masked percentile composite")
    GROUP_ID = "composite"
    ICON = "percentilecomposite"
    TAGS = mark("cloud free,mosaic,median,geomedian,medoid,temporal,stack,Sentinel-2,Landsat,quantile")
    SUMMARY = mark(
        "Makes one cloud-free image of many cloudy ones of the same place. For every pixel the masked observations "
        "are left "
        "out and the 25th percentile of the rest is taken (or another statistic): low enough to escape unmasked "
        "cloud, high "
        "enough to escape unmasked shadow. The percentile is exact. Memory stays bounded whatever the size of the "
        "images."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum, text = QgsProcessingParameterNumber, QgsProcessingParameterEnum, QgsProcessingParameterString
        self.add(
            QgsProcessingParameterMultipleLayers(
                "IMAGES", tr("Images"), QgsProcessing.SourceType.TypeRaster, optional=True
            ),
            tr(
                "The scenes, one raster each. Files with one band each whose names differ only in the band (…_B02, "
                "…_B03) "
                "are put together. For hundreds of files use a folder and a pattern instead."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "FOLDER", tr("Folder of images"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            ),
            tr("Takes the images from a folder instead of from the list; they are numbered by date."),
        )
        self.add(
            text("PATTERN", tr("Pattern in the folder"), optional=True),
            tr(
                "Which files of the folder, such as *_MSIL2A_*.tif, or **/*_B0[234]_10m.jp2 for any depth. Empty: all "
                "rasters of the folder."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "MASKS", tr("Masks"), QgsProcessing.SourceType.TypeRaster, optional=True
            ),
            tr(
                "One mask raster for each image. A mask may have another pixel size; it is never interpolated. What "
                "a mask "
                "does not cover is masked."
            ),
        )
        self.add(
            text("MASK_PATTERN", tr("Pattern of masks in the folder"), optional=True),
            tr("Takes the masks from the folder of images by a pattern, such as masks/*_SCL.tif."),
        )
        self.add(
            text("MASK_BAND", tr("Mask band"), optional=True),
            tr(
                "Name or number of the mask's band. Without mask rasters: the band of each image that is its mask, "
                "such as "
                "SCL or QA_PIXEL."
            ),
        )
        self.add(
            enum(
                "MASK_RULE",
                tr("What counts as masked"),
                list(scenes.rule_names()),
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr(
                "auto: known by the name of the mask's file or band (SCL, QA_PIXEL, BQA, Fmask, classes of this "
                "plugin), "
                "else nonzero. nonzero / zero: masked where not 0 / where 0. values: the values given below are "
                "masked. "
                "clear: the values given below are clear, all others masked. bits: the bits given below. s2_scl: "
                "Sentinel-2 "
                "scene classification (0, 1, 3, 7 to 10 are masked). cloudtools_classes: all but class 1. "
                "landsat_qa_pixel, landsat_bqa: bits of Landsat Collection 2 and 1. fmask: 2, 4, 255."
            ),
        )
        self.add(
            text("MASK_VALUES", tr("Masked values or bits"), optional=True),
            tr(
                "For values and clear: such as 0,1,3,8-11. For bits: such as 3,4 or fields such as 8-9>=2 (bit 0 is "
                "the "
                "lowest)."
            ),
        )
        self.add(
            number(
                "MASK_GROWTH",
                tr("Grow masks by (metres)"),
                QgsProcessingParameterNumber.Type.Double,
                0.0,
                minValue=0.0,
                maxValue=100000.0,
            ),
            tr("Masked areas grow by this distance before they are used, to catch thin edges of clouds."),
        )
        self.add(
            text("PERCENTILES", tr("Percentiles"), "25"),
            tr("One or several numbers from 0 to 100, such as 10,25,50. Several give one set of bands each."),
        )
        self.add(
            enum("METHOD", tr("Method"), list(composite.METHODS), defaultValue="percentile", usesStaticStrings=True),
            tr(
                "percentile: of each band on its own. median: the 50th percentile. nearest_observation: the "
                "observation "
                "whose spectrum is nearest to the percentile, so that each pixel is a real measurement. mean. "
                "geometric_median: of the spectra (Roberts et al. 2017). medoid: the observation nearest to all others "
                "(Flood 2013). max_ndvi: the greenest observation (Holben 1986)."
            ),
        )
        self.add(
            text("BANDS", tr("Bands"), optional=True),
            tr("Which bands, in which order, by name (B04,B03,B02) or number (4,3,2). Empty: all but quality bands."),
        )
        self.add(
            number(
                "MIN_OBSERVATIONS",
                tr("Fewest valid observations"),
                QgsProcessingParameterNumber.Type.Integer,
                1,
                minValue=1,
                maxValue=10000,
            ),
            tr("Pixels with fewer valid observations count as being without data."),
        )
        self.add(
            enum(
                "EMPTY",
                tr("Where nothing is valid"),
                list(composite.EMPTY),
                defaultValue="nodata",
                usesStaticStrings=True,
            ),
            tr(
                "nodata: leave the pixel empty. masked: use the masked observations there; the count layer still "
                "says that "
                "none was valid."
            ),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Only this part, grown to whole pixels. Empty: all that the images cover."),
        )
        self.add(
            enum("RANK_RULE", tr("Rank rule"), list(percentile.RULES), defaultValue="linear", usesStaticStrings=True),
            tr(
                "How a percentile between two observations is taken. linear: interpolated (numpy, GRASS, QGIS). "
                "floor: the "
                "lower one by x[floor(n p)] (Sentinel Hub). nearest: the nearer one."
            ),
            advanced=True,
        )
        self.add(
            text("RED", tr("Red band (maximum NDVI)"), optional=True),
            tr(
                "Name or number of the red band among the chosen bands. Empty: known by the name red, or of Sentinel-2 "
                "and Landsat products."
            ),
            advanced=True,
        )
        self.add(
            text("NIR", tr("Near infrared band (maximum NDVI)"), optional=True),
            tr(
                "Name or number of the near infrared band among the chosen bands. Empty: known by the name nir, or "
                "of Sentinel-2 and Landsat products."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("BANDS_ARE_DATES", tr("The bands of an image are its dates"), False),
            tr(
                "For files that hold a time series of one quantity: every band is one observation. Masks then have one "
                "band for each band."
            ),
            advanced=True,
        )
        self.add(
            enum(
                "MASK_PAIRING",
                tr("Masks belong to images by"),
                ["auto", "order", "name"],
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr("auto: by name where every image finds one mask of its own, else by order."),
            advanced=True,
        )
        self.add(
            enum(
                "OFFSET", tr("Sentinel-2 offset"), ["auto", "none", "all"], defaultValue="auto", usesStaticStrings=True
            ),
            tr(
                "Products of processing baseline 04.00 and later carry an offset of -1000. auto: decided for each "
                "scene by "
                "its metadata, never by its date, and reported in a table. none: no scene has it. all: all scenes "
                "have it."
            ),
            advanced=True,
        )
        self.add(
            text("OFFSET_OVERRIDES", tr("Offsets of single scenes"), optional=True),
            tr("Name patterns and offsets that win over everything else: S2A_2021*=0; *N0510*=-1000."),
            advanced=True,
        )
        self.add(
            number("NODATA", tr("Nodata value of the images"), QgsProcessingParameterNumber.Type.Double, optional=True),
            tr(
                "The stored value that means no data, where the files do not say it or say it wrong. Empty: as the "
                "files "
                "say; 0 for Sentinel-2 and Landsat products."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SAME_DAY", tr("Scenes of one day are one observation"), True),
            tr(
                "Overlapping scenes of one satellite and day would count twice; the newest processing baseline comes "
                "first."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SKIP_UNREADABLE", tr("Go on without images that cannot be read"), False),
            tr(
                "Leaves out files that are missing or broken, counts and reports them. Off: the first one stops the "
                "run."
            ),
            advanced=True,
        )
        self.add(
            enum(
                "EXTENT_FROM",
                tr("Extent where none is given"),
                ["union", "intersection"],
                defaultValue="union",
                usesStaticStrings=True,
            ),
            tr("Of all images together, or what they have in common."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs("TARGET_CRS", tr("Coordinate reference system"), optional=True),
            tr(
                "Of the output. Empty: that of most images. Scenes are composited on their own grids and the result is "
                "warped once."
            ),
            advanced=True,
        )
        self.add(
            number(
                "RESOLUTION", tr("Pixel size"), QgsProcessingParameterNumber.Type.Double, optional=True, minValue=0.0
            ),
            tr(
                "Of the output, in units of its coordinate reference system. Empty: that of the first image's finest "
                "band."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer("GRID_LIKE", tr("Grid like this raster"), optional=True),
            tr("Takes over a raster's coordinate reference system, pixels and extent."),
            advanced=True,
        )
        self.add(
            enum(
                "RESAMPLING",
                tr("Resampling"),
                ["nearest", "bilinear", "cubic", "average"],
                defaultValue="nearest",
                usesStaticStrings=True,
            ),
            tr("Only where grids differ by more than whole pixels. Masks always take the nearest pixel."),
            advanced=True,
        )
        self.add(
            number(
                "MEMORY",
                tr("Memory for the stack (MB)"),
                QgsProcessingParameterNumber.Type.Integer,
                600,
                minValue=16,
                maxValue=1000000,
            ),
            tr("Larger blocks than fit are worked on through a scratch file."),
            advanced=True,
        )
        self.add(
            number("THREADS", tr("Threads"), QgsProcessingParameterNumber.Type.Integer, 0, minValue=0, maxValue=256),
            tr("0: one for each core. The result does not depend on it."),
            advanced=True,
        )
        raster_out = QgsProcessingParameterRasterDestination
        self.add(
            raster_out("OUTPUT", tr("Composite")),
            tr("The composite, in the images' own type, with scale, offset and band names."),
        )
        self.add(
            raster_out("COUNT", tr("Observation count"), optional=True, createByDefault=True),
            tr("How many valid observations each pixel has (of the band that has fewest)."),
        )
        self.add(
            raster_out("SPREAD", tr("Spread"), optional=True, createByDefault=False),
            tr(
                "75th minus 25th percentile of each band: how much the surface, or what is left of the clouds, changes."
            ),
        )
        self.add(
            raster_out("INDEX", tr("Source scene"), optional=True, createByDefault=False),
            tr(
                "Number of the scene that each pixel comes from, as in the report's table; 0 is none. For "
                "nearest_observation, medoid and max_ndvi."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
            ),
            tr("Picture, numbers and the table of scenes with dates, offsets and masks, as one HTML file."),
        )
        for name, title, help in (
            ("SCENES", tr("Scenes used"), tr("Number of scenes that went into the composite.")),
            ("SKIPPED", tr("Scenes left out"), tr("Number of files that could not be read.")),
            (
                "PIXELS_WITHOUT_DATA",
                tr("Pixels without data"),
                tr("Number of pixels that are nodata in the composite."),
            ),
            ("SHARE_WITHOUT_DATA", tr("Share without data"), tr("The same in percent of all pixels.")),
            ("MEAN_COUNT", tr("Mean count"), tr("Valid observations per pixel, on average.")),
            ("WARNINGS", tr("Warnings"), tr("Number of warnings; they are in the log, the report and the sidecar.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def checkParameterValues(self, parameters, context):
        good, reason = super().checkParameterValues(parameters, context)
        if good and not self._given(parameters, "FOLDER") and not parameters.get("IMAGES"):
            return False, self.tr("There are no images to composite: choose IMAGES or a FOLDER.")
        if good and self._given(parameters, "FOLDER") and parameters.get("IMAGES"):
            return False, self.tr("Give either IMAGES or a FOLDER, not both.")
        return good, reason

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        outputs = composite.CompositeOutputs(
            *(
                self.parameterAsOutputLayer(parameters, name, context) or None
                for name in ("OUTPUT", "COUNT", "SPREAD", "INDEX")
            )
        )
        report_path = self.parameterAsFileOutput(parameters, "REPORT", context) or None
        outputs.check()
        if report_path:
            raster.check_writable(report_path)
        found, skipped, notes = scenes.gather(
            self._request(parameters, context), lambda f: tell.progress(OPENING * f), tell.cancelled
        )
        if self._given(parameters, "FOLDER"):
            found.sort(key=lambda scene: (scene.when is None, scene.when, scene.name))
        plan = composite.plan_composite(
            found, self._options(parameters, context, found), self._grid(parameters, context)
        )
        for path, reason in skipped:
            reason = reason if path in reason else message("{path}: {reason}", path=path, reason=reason)
            tell.log("warning", message("Left out: {reason}", reason=reason))
        for level, line in (*notes, *plan.notes):
            tell.log(level, line)
        if all(scene.mask is None for scene in found):
            tell.log("info", message("No masks are used: every pixel that is not nodata counts as clear."))
        for line in plan.describe():
            tell.log("info", line)
        if percentile.backend() == "numpy":
            tell.log("info", message("The Python package numba is missing; with it this is several times faster."))
        if geotiff.decoder() == "GDAL":
            tell.log("info", message("The library libdeflate is not used; with it many GeoTIFF files are read faster."))
        self._tell_table(plan, tell)
        results = {
            name: path
            for name, path in (
                ("OUTPUT", outputs.composite),
                ("COUNT", outputs.count),
                ("SPREAD", outputs.spread),
                ("INDEX", outputs.index),
                ("REPORT", report_path),
            )
            if path
        }
        replay = self.replay_command(parameters, context, results)
        tags = provenance.tags(self.id(), version(), replay, method=plan.options.method, scenes=len(plan.scenes))
        result = composite.composite(
            plan, outputs, tags, lambda f: tell.progress(OPENING + (0.99 - OPENING) * f), tell.cancelled, tell.log
        )
        result.warnings = [text for level, text in notes if level == "warning"] + result.warnings
        numbers = {
            "SCENES": len(plan.scenes),
            "SKIPPED": len(skipped) + len(result.unreadable),
            "PIXELS_WITHOUT_DATA": result.pixels_without_data,
            "SHARE_WITHOUT_DATA": 100.0 * result.pixels_without_data / result.pixels,
            "MEAN_COUNT": result.mean_count,
            "WARNINGS": len(result.warnings) + len(skipped),
        }
        record = provenance.record(
            self.id(),
            version(),
            self.plain_parameters(parameters, context, results),
            [
                path
                for scene in plan.scenes
                for path in (*scene.image.paths, *((scene.mask.path,) if scene.mask else ()))
            ],
            replay,
            numbers=numbers,
            histogram=result.histogram,
            scenes=result.scenes,
            warnings=result.warnings,
            left_out=[reason for _, reason in skipped] + [reason for _, reason in result.unreadable],
            grid=plan.grid.describe(),
            bands=list(plan.output_names),
        )
        self._finish(plan, outputs, result, record, report_path)
        tell.log(
            "info",
            message(
                "{share:.2f} % of the pixels are without data; {mean:.1f} valid observations per pixel.",
                share=numbers["SHARE_WITHOUT_DATA"],
                mean=result.mean_count,
            ),
        )
        return {**results, **numbers}

    # the parts of compute

    def _request(self, parameters, context):
        def text(name):
            return self.parameterAsString(parameters, name, context)

        images, masks = self.raster_sources("IMAGES"), self.raster_sources("MASKS")
        if self._given(parameters, "FOLDER"):
            images = scenes.find_files(text("FOLDER"), text("PATTERN"))
        if text("MASK_PATTERN"):
            if masks or not self._given(parameters, "FOLDER"):
                raise InputError(message("MASK_PATTERN goes with a FOLDER and without MASKS."))
            masks = scenes.find_files(text("FOLDER"), text("MASK_PATTERN"))
            rest = [path for path in images if path not in set(masks)]
            if images and not rest:
                raise InputError(
                    message(
                        "MASK_PATTERN '{pattern}' matches all images as well, so that none is left; make it match the "
                        "masks only.",
                        pattern=text("MASK_PATTERN"),
                    )
                )
            images = rest
        kind = self.parameterAsEnumString(parameters, "MASK_RULE", context)
        return scenes.SceneRequest(
            tuple(images),
            tuple(masks),
            text("BANDS"),
            self.parameterAsBool(parameters, "BANDS_ARE_DATES", context),
            text("MASK_BAND"),
            None if kind == "auto" else make_rule(kind, text("MASK_VALUES")),
            self.parameterAsEnumString(parameters, "MASK_PAIRING", context),
            self.parameterAsEnumString(parameters, "OFFSET", context),
            scenes.parse_overrides(text("OFFSET_OVERRIDES")),
            self.parameterAsBool(parameters, "SKIP_UNREADABLE", context),
            self._given(parameters, "FOLDER"),
        )

    def _options(self, parameters, context, found):
        def integer(name):
            return self.parameterAsInt(parameters, name, context)

        method = self.parameterAsEnumString(parameters, "METHOD", context)
        bands = {}
        if method == "max_ndvi":
            bands = self._ndvi_bands(parameters, context, found[0].image)
        return composite.CompositeOptions(
            method=method,
            percentiles=tuple(self.number_list(parameters, "PERCENTILES", context)),
            rank_rule=self.parameterAsEnumString(parameters, "RANK_RULE", context),
            min_observations=integer("MIN_OBSERVATIONS"),
            empty=self.parameterAsEnumString(parameters, "EMPTY", context),
            resampling=self.parameterAsEnumString(parameters, "RESAMPLING", context),
            mask_growth=self.parameterAsDouble(parameters, "MASK_GROWTH", context),
            nodata=self.parameterAsDouble(parameters, "NODATA", context) if self._given(parameters, "NODATA") else None,
            same_day=self.parameterAsBool(parameters, "SAME_DAY", context),
            memory=integer("MEMORY") * 2**20,
            threads=integer("THREADS"),
            skip_unreadable=self.parameterAsBool(parameters, "SKIP_UNREADABLE", context),
            **bands,
        )

    def _ndvi_bands(self, parameters, context, image):
        chosen = {}
        names = [band.name for band in image.bands]
        for which, known in zip(("red", "nir"), scenes.red_and_nir(image)):
            wanted = self.parameterAsString(parameters, which.upper(), context).strip()
            if wanted:
                chosen[which] = image.bands.index(scenes.select_bands(image, wanted)[0])
            elif known is not None:
                chosen[which] = known
            else:
                raise InputError(
                    message(
                        "The {band} band is not known; name it with {parameter} (the chosen bands are {names}).",
                        band=message("red") if which == "red" else message("near infrared"),
                        parameter=which.upper(),
                        names=", ".join(name or str(number) for number, name in enumerate(names, 1)),
                    )
                )
        return chosen

    def _grid(self, parameters, context):
        request = self.grid_request(parameters, context)
        like = self.raster_sources("GRID_LIKE")
        return composite.GridWish(
            request.bounds,
            request.bounds_crs,
            request.crs,
            request.resolution or None,
            raster.open_image(like[0]).grid if like else None,
            self.parameterAsEnumString(parameters, "EXTENT_FROM", context),
        )

    def _tell_table(self, plan, tell):
        rows = composite.scene_table(plan)
        if any(row["offset"] or row["baseline"] for row in rows):
            tell.log("info", message("Scene | date | processing baseline | offset | decided by"))
            for row in rows:
                tell.log(
                    "info",
                    " | ".join(
                        (
                            row["scene"],
                            row["date"] or "-",
                            row["baseline"] or "-",
                            f"{row['offset']:+d}",
                            translated(row["offset_source"]),
                        )
                    ),
                )

    def _finish(self, plan, outputs, result, record, report_path):
        for path in outputs.paths:
            raster.write_json(f"{path}.json", record)
        save_rgb_style(
            outputs.composite, [p + 1 for p in rgb_positions(plan.band_names, plan.scenes[0].image.bands[0].path)]
        )
        if outputs.count:
            save_ramp_style(outputs.count, limits=(0, max(1, result.max_count)))
        if outputs.spread:
            save_ramp_style(outputs.spread)
        if outputs.index:
            save_ramp_style(outputs.index, limits=(1, max(2, len(plan.scenes))))
        if report_path:
            raster.write_text(report_path, report(plan, outputs, result, record, translated))
