"""cloudtools:simulatescenes."""

from __future__ import annotations

import os

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine import provenance
from ..engine.blocks import default_threads
from ..engine.messages import message
from ..engine.simulate import LEVELS, MAX_SIDE, SceneSeries, regular_dates, simulate
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark
from .styles import save_class_style, save_rgb_style

BEFORE, AFTER = "03.01", "05.10"
#: Share of the progress bar for the pixels; the rest is for the styles.
RENDERING = 0.97


class SimulateScenes(CloudToolsAlgorithm):
    NAME = "simulatescenes"
    TITLE = mark("Simulate scenes")
    GROUP_ID = "simulation"
    ICON = "simulatescenes"
    TAGS = mark("synthetic,test data,training data,ground truth,Sentinel-2,clouds,shadows,time series,tutorial")
    SUMMARY = mark(
        "Makes a cloudy Sentinel-2 series of a landscape that does not exist, with the exact truth beside it: the "
        "clear surface, and where cloud, thin cloud and shadow are. Fields with their seasons, forests, rivers, "
        "towns and relief; haze, sun and clouds by date; the same seed gives the same pixels. For trying methods "
        "out, for lessons and for measuring errors. Limits: the atmosphere is simple, clouds have one height per "
        "date and no parallax, cirrus casts no shadow, and the seasons are those of Central Europe."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum, text = QgsProcessingParameterNumber, QgsProcessingParameterEnum, QgsProcessingParameterString
        whole, decimal = number.Type.Integer, number.Type.Double
        self.add(
            number("SCENES", tr("Number of scenes"), whole, 12, minValue=1, maxValue=2000),
            tr("How many dates, spread evenly from the first to the last."),
        )
        self.add(text("START", tr("First date"), "2024-03-15"), tr("Date of the first scene, such as 2024-03-15."))
        self.add(text("END", tr("Last date"), "2024-10-15"), tr("Date of the last scene, such as 2024-10-15."))
        self.add(
            number("CLOUD_COVER", tr("Mean cloud cover (percent)"), decimal, 40, minValue=0, maxValue=100),
            tr(
                "Mean share of cloud and thin cloud over all dates; single dates range from clear to overcast. Shadows "
                "come on top."
            ),
        )
        self.add(
            number("WIDTH", tr("Width (pixels)"), whole, 1024, minValue=1, maxValue=MAX_SIDE),
            tr("Columns of 10 m. Time grows with the number of pixels; memory hardly does."),
        )
        self.add(
            number("HEIGHT", tr("Height (pixels)"), whole, 1024, minValue=1, maxValue=MAX_SIDE),
            tr("Rows of pixels of 10 m."),
        )
        self.add(
            number("SEED", tr("Seed"), whole, 1, minValue=0, maxValue=2**31 - 1),
            tr("Another seed is another landscape with other weather; the same seed gives the same pixels."),
        )
        self.add(
            text("BANDS", tr("Bands"), "B02,B03,B04,B08,B11"),
            tr("Sentinel-2 bands, by name, in the order of the files: B01 to B12 and B8A; B10 with level L1C only."),
        )
        self.add(
            enum("LEVEL", tr("Level"), list(LEVELS), defaultValue="L2A", usesStaticStrings=True),
            tr("L2A: surface reflectance with a rest of haze. L1C: reflectance at the top of the atmosphere."),
        )
        self.add(
            enum(
                "BASELINE",
                tr("Processing baseline"),
                ["after", "before", "mixed"],
                defaultValue="after",
                usesStaticStrings=True,
            ),
            tr(
                "after: 05.10, numbers are reflectance * 10000 + 1000, as in all products since 04.00. before: 03.01, "
                "without the 1000. mixed: one and the other by turns."
            ),
        )
        self.add(
            number("SWATH_EDGES", tr("Scenes with a swath edge (percent)"), decimal, 20, minValue=0, maxValue=100),
            tr("Share of the dates on which the swath ends inside the scene; behind its edge is no data (0)."),
        )
        self.add(
            number("MASK_ERROR", tr("Error of the masks (percent)"), decimal, 0, minValue=0, maxValue=100),
            tr(
                "0: the scene classification in masks/ is perfect. More: it lets clouds grow in places and shrinks or "
                "misses them in others, as real masks do; 100 is a bad mask. The truth is not touched."
            ),
            advanced=True,
        )
        self.add(
            text("PERCENTILES", tr("Percentiles of the truth"), "25,50", optional=True),
            tr(
                "Which percentiles of the clear surfaces of all dates are written to truth/: what a perfect composite "
                "would show. Empty: none."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("CLEAR_SCENES", tr("Also write each date without weather"), False),
            tr("Writes every date without cloud, haze, noise and swath edge as well: the truth for filling gaps."),
            advanced=True,
        )
        self.add(
            number("THREADS", tr("Threads"), whole, 0, minValue=0, maxValue=256),
            tr("How many dates are rendered at the same time. 0: one for each core."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", tr("Folder")),
            tr(
                "Where to write: images/ (a GeoTIFF for each date), masks/ (Sentinel-2 scene classification), truth/ "
                "(classes of each date, land cover, percentiles of the clear surface) and series.json (sun, clouds, "
                "shares)."
            ),
        )
        for name, title, help in (
            ("IMAGES", tr("Images"), tr("The folder of the scenes.")),
            ("MASKS", tr("Masks"), tr("The folder of the scene classifications.")),
            ("TRUTH", tr("Truth"), tr("The folder of the truth.")),
        ):
            self.add_output(QgsProcessingOutputFolder(name, title), help)
        for name, title, help in (
            ("SCENE_COUNT", tr("Scenes"), tr("Number of scenes written.")),
            (
                "MEAN_CLOUD_COVER",
                tr("Mean cloud cover (percent)"),
                tr("Measured share of cloud and thin cloud among the valid pixels, mean over the dates."),
            ),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        series = self._series(parameters, context)
        folder = self.parameterAsString(parameters, "FOLDER", context)
        threads = self.parameterAsInt(parameters, "THREADS", context) or default_threads()
        replay = self.replay_command(parameters, context, {"FOLDER": folder})
        given = {name: value for name, value in parameters.items() if isinstance(value, (str, int, float))}
        source = provenance.record(self.id(), version(), {**given, "FOLDER": folder}, [], replay)
        files = simulate(
            series, folder, lambda f: tell.progress(RENDERING * f), tell.cancelled, tell.log, threads, source
        )
        self._style(series, files, tell)
        mean = 100.0 * sum(files.cloud_shares) / len(files.cloud_shares)
        tell.log(
            "info",
            message("{scenes} scenes with {cloud:.1f} % of cloud on average.", scenes=len(files.images), cloud=mean),
        )
        return {
            "FOLDER": folder,
            **{name: os.path.join(folder, name.lower()) for name in ("IMAGES", "MASKS", "TRUTH")},
            "SCENE_COUNT": len(files.images),
            "MEAN_CLOUD_COVER": mean,
        }

    def _series(self, parameters, context) -> SceneSeries:
        def text(name):
            return self.parameterAsString(parameters, name, context).strip()

        def percent(name):
            return self.parameterAsDouble(parameters, name, context) / 100.0

        number = self.parameterAsInt(parameters, "SCENES", context)
        baseline = {"after": (AFTER, AFTER), "before": (BEFORE, BEFORE), "mixed": (AFTER, BEFORE)}[text("BASELINE")]
        return SceneSeries(
            seed=self.parameterAsInt(parameters, "SEED", context),
            width=self.parameterAsInt(parameters, "WIDTH", context),
            height=self.parameterAsInt(parameters, "HEIGHT", context),
            dates=regular_dates(text("START"), text("END"), number),
            cloud_cover=percent("CLOUD_COVER"),
            bands=tuple(text("BANDS").upper().replace(",", " ").replace(";", " ").split()),
            level=text("LEVEL"),
            baseline=tuple(baseline[i % 2] for i in range(number)),
            swath_edges=percent("SWATH_EDGES"),
            mask_error=percent("MASK_ERROR"),
            percentiles=tuple(self.number_list(parameters, "PERCENTILES", context)),
            clear_scenes=self.parameterAsBool(parameters, "CLEAR_SCENES", context),
        )

    def _style(self, series, files, tell) -> None:
        names = [name if name in series.bands else series.bands[0] for name in ("B04", "B03", "B02")]
        rgb = [series.bands.index(name) + 1 for name in dict.fromkeys(names)]
        rgb = rgb if len(rgb) == 3 else rgb[:1]
        tr = self.tr
        classes = [
            (1, "#e8e8e8", tr("clear")),
            (2, "#4a4a68", tr("cloud shadow")),
            (3, "#9ecae1", tr("thin cloud")),
            (4, "#ffffff", tr("cloud")),
        ]
        scl = [
            (3, "#4a4a68", tr("cloud shadow")),
            (4, "#41ab5d", tr("vegetation")),
            (5, "#d8b365", tr("not vegetated")),
            (6, "#2b5fb4", tr("water")),
            (8, "#bdbdbd", tr("cloud, medium probability")),
            (9, "#ffffff", tr("cloud, high probability")),
            (10, "#9ecae1", tr("thin cirrus")),
            (11, "#f7a8f0", tr("snow")),
        ]
        for path in (*files.images, *files.truth.get("clear", ())):
            save_rgb_style(path, rgb)
        for percentile in series.percentiles:
            save_rgb_style(files.truth[f"p{percentile:g}"], rgb)
        for path in files.masks:
            save_class_style(path, scl)
        for path in files.truth["classes"]:
            save_class_style(path, classes)
        tell.progress(1.0)
