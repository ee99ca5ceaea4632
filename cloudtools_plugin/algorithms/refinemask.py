"""cloudtools:refinemask."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine import quality, refine, sunangles
from ..engine.classes import CLASSES_TAG, CLEAR, MISSING, shares
from ..engine.errors import InputError
from ..engine.maskaccuracy import remap_source
from ..engine.masks import MaskRule, parse_remap
from ..engine.messages import message
from ..engine.raster import open_image, place, write_json
from ..engine.scenes import decide_offset, product_nodata, red_and_nir, select_bands
from .base import FeedbackProgress, mark
from .masking import MaskAlgorithm
from .styles import save_class_style

#: Codes of water in products that know it; any other water raster: not zero.
_WATER = {
    "s2_scl": MaskRule("values", ranges=((6, 6),)),
    "fmask": MaskRule("values", ranges=((1, 1),)),
    "python_fmask": MaskRule("values", ranges=((5, 5),)),
}


class RefineMask(MaskAlgorithm):
    NAME = "refinemask"
    TITLE = mark("Refine and combine masks")
    ICON = "refinemask"
    TAGS = mark(
        "cloud mask,cloud shadow,sun azimuth,remap,reclassify,sieve,fill holes,buffer,grow,dilate,combine,majority"
    )
    SUMMARY = mark(
        "Makes masks better: combines several, remaps their values, drops small areas, fills holes, finds cloud shadow "
        "by geometry and grows each class by metres. Shadows lie where the sun puts them: with the sun's angles (from "
        "metadata, rasters or typed) only along its direction; without them the direction is found in the image by "
        "correlating clouds with dark ground. How dark shadow is, is learned from the scene itself. Relief and view "
        "angle are not considered."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum = QgsProcessingParameterNumber, QgsProcessingParameterEnum
        raster, text = QgsProcessingParameterRasterLayer, QgsProcessingParameterString
        self.add(
            QgsProcessingParameterMultipleLayers("INPUT", tr("Masks"), QgsProcessing.SourceType.TypeRaster),
            tr(
                "One mask, or several of the same scene to be combined: in the classes of this plugin, in those of a "
                "known product, or in any values with the table below."
            ),
        )
        self.add(
            text("REMAP", tr("Remap table"), optional=True),
            tr(
                "Pairs of a value or range and a class, such as: 1 thin; 2-3 cloud; 0 clear. Classes are 0 missing, 1 "
                "clear, 2 shadow, 3 thin, 4 cloud, 5 unsure; what is not named is missing, * stands for all else. A "
                "table whose targets are only 1 or 0, such as 1 1; 2 1; 3 1, means masked or not: then a yes/no mask "
                "is written and what is not named is 0. Empty: the values are recognised."
            ),
        )
        self.add(
            enum("COMBINE", tr("Combination"), list(refine.COMBINE), defaultValue="any", usesStaticStrings=True),
            tr(
                "Of several masks. any: masked where one of them says so. all: where all do. majority: where half of "
                "them do. weighted: where they have the share of the weights below. A mask without data has no vote."
            ),
        )
        self.add(
            text("WEIGHTS", tr("Weights"), optional=True),
            tr("weighted: a number for each mask, in their order, such as 2,1,1."),
            advanced=True,
        )
        self.add(
            number("SHARE", tr("Share of the weights"), number.Type.Double, 0.5, minValue=0.01, maxValue=1.0),
            tr("weighted: from this share on a pixel is masked."),
            advanced=True,
        )
        self.add(
            number("MIN_AREA", tr("Minimum area (m²)"), number.Type.Double, 0.0, minValue=0.0),
            tr("Masked areas that are smaller become clear. Pixels that touch by a corner belong together."),
        )
        self.add(
            number("MAX_HOLE", tr("Fill holes up to (m²)"), number.Type.Double, 0.0, minValue=0.0),
            tr("Clear areas inside of masked ones up to this size become what is around them."),
        )
        self.add(
            enum(
                "SHADOW",
                tr("Cloud shadow by geometry"),
                ["no", "auto", "sun", "search"],
                defaultValue="no",
                usesStaticStrings=True,
            ),
            tr(
                "no: shadow stays as the masks have it. auto: with the sun's angles where they are known, else by "
                "search. sun: only with the sun's angles. search: without them. What is found is added."
            ),
        )
        self.add(
            raster("IMAGE", tr("Image"), optional=True),
            tr("The scene of the mask with its near infrared band, for shadows. Its metadata may hold its sun angles."),
        )
        self.add(
            text("NIR_BAND", tr("Near infrared band"), optional=True),
            tr("Name or number of the band of the image. Empty: told by the band names of Sentinel-2 and Landsat."),
        )
        self.add(
            number(
                "SUN_AZIMUTH", tr("Sun azimuth"), number.Type.Double, optional=True, minValue=-360.0, maxValue=360.0
            ),
            tr("Degrees clockwise from true north. Goes before metadata; give the elevation as well."),
        )
        self.add(
            number(
                "SUN_ELEVATION", tr("Sun elevation"), number.Type.Double, optional=True, minValue=-90.0, maxValue=90.0
            ),
            tr("Degrees above the horizon (90 minus the zenith angle)."),
        )
        for name, title, help in (
            (
                "AZIMUTH_RASTER",
                tr("Raster of sun azimuths"),
                tr("Degrees, or hundredths as in Landsat's SAA band; the mean is used. Give the zenith as well."),
            ),
            (
                "ZENITH_RASTER",
                tr("Raster of sun zeniths"),
                tr("Degrees, or hundredths as in Landsat's SZA band; the mean is used."),
            ),
            (
                "WATER",
                tr("Water"),
                tr(
                    "Where shadow is not looked for, as water is dark without it: a raster that is not zero on water, "
                    "or an SCL or Fmask file."
                ),
            ),
        ):
            self.add(raster(name, title, optional=True), help, advanced=True)
        self.add(
            QgsProcessingParameterBoolean("REPLACE_SHADOW", tr("Forget shadow of the masks"), False),
            tr("Shadow in the masks becomes clear before shadow is looked for."),
            advanced=True,
        )
        for name, title in (
            ("GROW_CLOUD", tr("Grow cloud by (metres)")),
            ("GROW_THIN", tr("Grow thin cloud by (metres)")),
            ("GROW_SHADOW", tr("Grow shadow by (metres)")),
        ):
            self.add(
                number(name, title, number.Type.Double, 0.0, minValue=0.0, maxValue=20000.0),
                tr("Over clear and unsure pixels; cloud goes over thin cloud, and both over shadow."),
            )
        self.add(
            enum(
                "OUTPUT_VALUES",
                tr("Values of the output"),
                ["auto", "classes", "binary"],
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr(
                "classes: those of this plugin. binary: 1 masked, 0 clear, 255 no data, as other programs want it. "
                "auto: classes, but binary for a remap table with only 1 and 0."
            ),
            advanced=True,
        )
        self.add_grid_like()
        self.add_job()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Mask")),
            tr(
                "0 no data, 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure. binary: 1 masked, 0 clear, 255 "
                "none."
            ),
        )
        self.add_shares()
        for name, title, help in (
            (
                "SUN_AZIMUTH_USED",
                tr("Sun azimuth used"),
                tr("Degrees from true north along which shadows were found; not given where none were."),
            ),
            (
                "SHADOW_LENGTH",
                tr("Length of shadows"),
                tr("Metres from a shadow to its cloud, the most frequent; not given where none were found."),
            ),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        paths = self.raster_sources("INPUT")
        images = [open_image(path, alpha=False) for path in paths]
        like = self.raster_sources("GRID_LIKE")
        grid = open_image(like[0]).grid if like else images[0].bands[0].grid
        remap, binary = self._remap(parameters, context)
        if remap:
            self._warn_of_classes(images, remap, tell)
        sources = [
            remap_source(image.bands[0], grid, remap) if remap else self._known(image, grid, tell) for image in images
        ]
        combination = refine.Combination(
            tuple(sources),
            self.choice(parameters, "COMBINE", context),
            tuple(self.number_list(parameters, "WEIGHTS", context)),
            self.parameterAsDouble(parameters, "SHARE", context),
        )
        convergence = sunangles.grid_convergence(grid)
        sun, nir = self._shadow(parameters, context, grid, convergence, tell)
        options = refine.Options(
            *(
                self.parameterAsDouble(parameters, name, context)
                for name in ("MIN_AREA", "MAX_HOLE", "GROW_CLOUD", "GROW_THIN", "GROW_SHADOW")
            ),
            find_shadow=nir is not None,
            drop_shadow=self.parameterAsBool(parameters, "REPLACE_SHADOW", context),
            sun=sun,
            latitude=sunangles.latitude_of(grid),
            binary=binary,
        )
        path = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        replay, tags = self.tags_of(parameters, context, {"OUTPUT": path})
        result = refine.refine(combination, grid, path, options, self.job(parameters, context, tell), nir, tags)
        numbers = self._tell_shadow(result.plan, convergence, tell)
        inputs = [*paths, *(p for name in ("IMAGE", "WATER") for p in self.raster_sources(name))]
        record = self.record_of(
            parameters,
            context,
            {"OUTPUT": path},
            replay,
            inputs,
            numbers,
            grid=grid.describe(),
            shadow=None if result.plan is None else result.plan.describe(),
        )
        if not binary:
            return {"OUTPUT": path, **self.finish_mask(path, record, result.counts, tell), **numbers}
        write_json(f"{path}.json", record)
        tr = self.tr
        save_class_style(
            path, [(1, "#b5482a", tr("masked")), (0, "#5aa17f", tr("clear")), (255, "#00000000", tr("no data"))]
        )
        return {"OUTPUT": path, **shares(result.counts), **numbers}

    def _remap(self, parameters, context):
        """(Remap or None, whether the output is yes/no)."""
        table = self.parameterAsString(parameters, "REMAP", context).strip()
        values = self.choice(parameters, "OUTPUT_VALUES", context)
        if not table:
            return None, values == "binary"
        remap = parse_remap(table)
        yes_or_no = {code for _, code in remap.pairs} | {remap.rest} <= {0, 1} and not any(c.isalpha() for c in table)
        if yes_or_no and values != "classes":
            # 1 masked, 0 not: as classes cloud and clear
            pairs = tuple((span, 4 if code else 1) for span, code in remap.pairs)
            return type(remap)(pairs, 4 if remap.rest else 1), True
        return remap, values == "binary"

    @staticmethod
    def _warn_of_classes(images, remap, tell):
        """A table for another scheme, such as density classes, would turn this plugin's clear ground into cloud."""
        clear = remap.classes(np.array([CLEAR], np.uint8))[0]
        for image in images:
            if image.tags.get(CLASSES_TAG) and clear not in (CLEAR, MISSING):
                tell.log(
                    "warning",
                    message(
                        "{path} holds the classes of this plugin, where 1 is clear; the remap table makes it masked. "
                        "Leave the table empty for such masks.",
                        path=image.bands[0].path,
                    ),
                )

    @staticmethod
    def _known(image, grid, tell):
        """A mask of a known product as classes."""
        try:
            source = quality.quality_source(image, grid)
        except InputError as error:
            raise InputError(
                message(
                    "It cannot be told what the values of '{path}' mean; say it in REMAP, such as: 0 clear; 1 cloud.",
                    path=image.bands[0].path,
                )
            ) from error
        tell.log("info", message("{path}: read as {product}.", path=image.bands[0].path, product=source.product.title))
        return source

    def _shadow(self, parameters, context, grid, convergence, tell):
        """((azimuth from the raster's up, elevation) or None, NearInfrared or None)."""
        how = self.choice(parameters, "SHADOW", context)
        if how == "no":
            return None, None
        given = self.raster_sources("IMAGE")
        if not given:
            raise InputError(message("To find shadows the image is needed; give it as IMAGE."))
        image = open_image(given[0])
        wanted = self.parameterAsString(parameters, "NIR_BAND", context).strip()
        if wanted:
            band = select_bands(image, wanted)[0]
        else:
            position = red_and_nir(image)[1]
            if position is None:
                names = ", ".join(b.name or str(number) for number, b in enumerate(image.bands, 1))
                raise InputError(
                    message(
                        "It cannot be told which band of '{path}' is the near infrared; name it as NIR_BAND (it has "
                        "{names}).",
                        path=given[0],
                        names=names,
                    )
                )
            band = image.bands[position]
        water = self.raster_sources("WATER")
        wet = None
        if water:
            opened = open_image(water[0], alpha=False)
            product = quality.product_by_name(opened.bands[0].name) or quality.product_by_name(opened.name) or ""
            if "fmask" in opened.name.lower() and not product:
                product = "fmask"
            wet = place((opened.bands[0],), grid), _WATER.get(product, MaskRule("nonzero"))
        nir = refine.NearInfrared(place((band,), grid), decide_offset(image).shift, product_nodata(image), wet)
        if how == "search":
            return None, nir
        angles = self._angles(parameters, context, image, tell)
        if angles is None:
            if how == "sun":
                raise InputError(
                    message(
                        "The sun's angles are not in the metadata of '{path}'; give SUN_AZIMUTH and SUN_ELEVATION, "
                        "angle rasters, or let SHADOW be search.",
                        path=given[0],
                    )
                )
            tell.log("info", message("The sun's angles are not known; its direction is looked for in the image."))
            return None, nir
        return ((angles[0] - convergence) % 360, angles[1]), nir

    def _angles(self, parameters, context, image, tell):
        azimuth, elevation = (self.number(parameters, name, context) for name in ("SUN_AZIMUTH", "SUN_ELEVATION"))
        if (azimuth is None) != (elevation is None):
            raise InputError(message("Give both SUN_AZIMUTH and SUN_ELEVATION, or neither."))
        if azimuth is not None:
            return azimuth, elevation
        rasters = [self.raster_sources(name) for name in ("AZIMUTH_RASTER", "ZENITH_RASTER")]
        if bool(rasters[0]) != bool(rasters[1]):
            raise InputError(message("Give both AZIMUTH_RASTER and ZENITH_RASTER, or neither."))
        if rasters[0]:
            found = (*sunangles.from_rasters(rasters[0][0], rasters[1][0]), message("angle rasters"))
        else:
            found = sunangles.from_metadata(image)
        if found is None:
            return None
        tell.log(
            "info",
            message(
                "Sun azimuth {azimuth:.1f}, elevation {elevation:.1f} degrees ({source}).",
                azimuth=found[0],
                elevation=found[1],
                source=found[2],
            ),
        )
        return found[:2]

    @staticmethod
    def _tell_shadow(plan, convergence, tell) -> dict:
        if plan is None:
            return {}
        if not plan.found:
            tell.log(
                "warning",
                message(
                    "No shadow was found: no shift of the clouds falls on ground that is darker than around it in "
                    "enough places."
                ),
            )
            return {}
        azimuth = (plan.azimuth + convergence) % 360
        tell.log(
            "info",
            message(
                "Shadows lie {length:.0f} m from their clouds, away from the sun at azimuth {azimuth:.1f} degrees.",
                length=plan.length,
                azimuth=azimuth,
            ),
        )
        return {"SUN_AZIMUTH_USED": azimuth, "SHADOW_LENGTH": plan.length}
