"""cloudtools:temporalmask."""

from __future__ import annotations

import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine import temporalmask
from ..engine.classes import CLASSES, CLEAR, shares
from ..engine.errors import InputError
from ..engine.messages import message
from ..engine.raster import folder_of_results, write_json
from ..engine.scenes import SceneRequest, find_files, gather
from .base import FeedbackProgress, mark
from .masking import MaskAlgorithm
from .styles import save_mask_style


class TemporalMask(MaskAlgorithm):
    NAME = "temporalmask"
    TITLE = mark("Masks from a time series")
    ICON = "temporalmask"
    TAGS = mark("cloud mask,cloud shadow,multi-temporal,time series,MAJA,blue band,season,stack,Sentinel-2,Landsat")
    SUMMARY = mark(
        "Masks every date of a series by comparing it with the same place on the clear dates that are nearest in "
        "season: what is brighter in blue is cloud, what is darker in the near and shortwave infrared is shadow. "
        "Needs no model and no training; given masks are improved: what is always as bright as today is no cloud, "
        "and what they missed is added. After Hagolle et al. 2010. Limits: four dates or more, at least a third of "
        "them clear; a change that lasts (harvest, building) may count once; nothing can be told of shadow on "
        "water."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, text = QgsProcessingParameterNumber, QgsProcessingParameterString
        rasters, kind = QgsProcessingParameterMultipleLayers, QgsProcessing.SourceType.TypeRaster
        self.add(
            rasters("INPUT", tr("Images"), kind, optional=True),
            tr("The dates of the series, with their date in the name or in the metadata; bands may be single files."),
        )
        self.add(
            QgsProcessingParameterFile(
                "FOLDER", tr("Folder of images"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            ),
            tr("Instead of a list: all rasters of a folder."),
        )
        self.add(
            text("PATTERN", tr("Pattern"), optional=True),
            tr("Which files of the folder, such as images/*.tif; ** for any depth. Empty: all rasters."),
            advanced=True,
        )
        self.add(
            text("BANDS", tr("Bands"), optional=True),
            tr(
                "Which band is which, by name or number: blue=B2, green=B3, red=B4, nir=B8, swir16=B11. Blue is "
                "needed; without nir no shadow, without green and swir16 snow counts as cloud. Empty: told by the "
                "names of Sentinel-2 and Landsat bands."
            ),
        )
        self.add(
            rasters("MASKS", tr("Masks to improve"), kind, optional=True),
            tr("One for each image, paired by name, else by order: in the classes of this plugin or of a product."),
        )
        self.add(
            number("BLUE", tr("Increase in blue"), number.Type.Double, 0.03, minValue=0.001, maxValue=0.5),
            tr(
                "In reflectance: brighter than the clear dates by more than this is cloud. It grows by a third a month."
            ),
        )
        self.add(
            number("DARK", tr("Darkening"), number.Type.Double, 0.65, minValue=0.05, maxValue=0.95),
            tr("Shadow is where the near and shortwave infrared are below this share of the clear dates."),
        )
        self.add(
            number("NEAREST", tr("Clear dates to compare with"), number.Type.Integer, 4, minValue=1, maxValue=32),
            tr("The median of so many clear dates that are nearest in season is what a place looks like."),
            advanced=True,
        )
        self.add(
            number(
                "PERCENTILE", tr("Percentile of the first round"), number.Type.Double, 25.0, minValue=1, maxValue=75
            ),
            tr("Before anything is known to be clear: of all dates, what is near this percentile of blue is."),
            advanced=True,
        )
        self.add_job()
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the masks")),
            tr("A class raster <image>_mask.tif for each date on the grid of the first, and temporalmask.json."),
        )
        self.add_output(QgsProcessingOutputNumber("DATES", tr("Dates")), tr("Number of the masks written."))
        self.add_shares()

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        paths = self.raster_sources("INPUT")
        folder = self.parameterAsFile(parameters, "FOLDER", context) if self._given(parameters, "FOLDER") else ""
        if bool(paths) == bool(folder):
            raise InputError(message("Give either images or a folder of images."))
        if folder:
            paths = find_files(folder, self.parameterAsString(parameters, "PATTERN", context).strip())
        masks = self.raster_sources("MASKS")
        scenes, _, notes = gather(
            SceneRequest(tuple(paths), tuple(masks), from_folder=bool(folder)), None, tell.cancelled
        )
        for level, text in notes:
            tell.log(level, text)
        grid = temporalmask.grid_of(scenes)
        dates = temporalmask.place_scenes(
            scenes, grid, temporalmask.parse_bands(self.parameterAsString(parameters, "BANDS", context))
        )
        self._tell_bands(dates[0], tell)
        low = temporalmask.without_sun(scenes)
        if low:
            tell.log(
                "warning",
                message(
                    "'{image}' is Landsat Level-1 without its MTL file: the height of the sun is not allowed for, and "
                    "summer looks cloudy beside winter. Put the MTL file beside it, or use Level-2.",
                    image=low,
                ),
            )
        options = temporalmask.Options(
            blue=self.parameterAsDouble(parameters, "BLUE", context),
            most=max(0.1, self.parameterAsDouble(parameters, "BLUE", context)),
            dark=self.parameterAsDouble(parameters, "DARK", context),
            nearest=self.parameterAsInt(parameters, "NEAREST", context),
            percentile=self.parameterAsDouble(parameters, "PERCENTILE", context),
        )
        out = self.parameterAsString(parameters, "OUTPUT", context)
        replay, tags = self.tags_of(parameters, context, {"OUTPUT": out})
        with folder_of_results(out):
            result = temporalmask.write_masks(dates, grid, out, options, self.job(parameters, context, tell), tags)
        total = result.counts.sum(axis=0)
        record = self.record_of(
            parameters,
            context,
            {"OUTPUT": out},
            replay,
            [*paths, *masks],
            shares(total),
            grid=grid.describe(),
            masks=[
                {
                    "image": date.name,
                    "mask": os.path.basename(path),
                    "pixels": dict(zip(CLASSES.values(), count.tolist())),
                }
                for date, path, count in zip(dates, result.paths, result.counts)
            ],
        )
        write_json(os.path.join(out, "temporalmask.json"), record)
        for date, path, count in zip(dates, result.paths, result.counts):
            save_mask_style(path)
            tell.log(
                "info",
                message("{date}: {masked:.1f} % masked.", date=date.name, masked=shares(count)["MASKED_SHARE"]),
            )
        if temporalmask.sure_share(result.counts) < 99:
            tell.log(
                "warning",
                message(
                    "{share:.1f} % of the pixels have no clear date to compare with and are unsure; more dates "
                    "would help.",
                    share=100 - temporalmask.sure_share(result.counts),
                ),
            )
        if total[CLEAR] == 0:
            tell.log("warning", message("No pixel of any date is clear; check which band is blue."))
        return {"OUTPUT": out, "DATES": len(dates), **shares(total)}

    @staticmethod
    def _tell_bands(date, tell) -> None:
        bands = ", ".join(
            f"{role}={placed.bands[0].name or placed.bands[0].index}" for role, (placed, _, _) in date.placed.items()
        )
        tell.log("info", message("Bands: {bands}.", bands=bands))
        if "nir" not in date.placed:
            tell.log("warning", message("There is no near infrared band, so no shadow is looked for."))
        if not {"green", "swir16"} <= set(date.placed):
            tell.log("warning", message("Without green and 1.6 µm bands fresh snow counts as cloud."))
        _, scale, _ = date.placed["blue"]
        if abs(scale - 1 / 255) < 1e-9:
            tell.log("warning", message("8-bit numbers are taken as a share of 255; BLUE may need another value."))
