"""cloudtools:saroverlay."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..engine.errors import InputError
from ..engine.grid import transform_bounds
from ..engine.messages import message
from ..engine.raster import check_writable
from ..engine.sar import dates, overlay
from ..engine.tiles import MAX_TILES, mosaic
from ..engine.tiles.sources import without_secrets
from .base import FeedbackProgress, mark
from .network import add_auth
from .sar import SarAlgorithm, draw_legend, save_picture_style
from .tilesource import make_tile_fetcher, resolve_source


class SarOverlay(SarAlgorithm):
    NAME = "saroverlay"
    TITLE = mark("Overlay of two radar dates")
    ICON = "saroverlay"
    TAGS = mark("SAR,radar,change,composite,red,blue,PALSAR-2,Sentinel-1,before,after,tiles")
    SUMMARY = mark(
        "Puts two radar images of different dates into one picture: what was there only before is blue, what is there "
        "only "
        "now is red, what stayed is grey. The classic method is that of the Sorabatake article: grey where the two "
        "differ by "
        "less than a threshold. The composite shows both dates continuously, in several colour schemes, on one "
        "stretch for "
        "both."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum = QgsProcessingParameterNumber, QgsProcessingParameterEnum
        for name, title in (("BEFORE", tr("Before")), ("AFTER", tr("After"))):
            self.add_date(name, title, optional=True)
        self.add(
            enum("METHOD", tr("Method"), ["classic", "composite"], defaultValue="classic", usesStaticStrings=True),
            tr(
                "classic: former date blue, latter red, grey where they differ by less than the threshold. composite: "
                "both "
                "dates as colours of one picture, without a threshold."
            ),
        )
        self.add(
            number("THRESHOLD", tr("Threshold (grey values)"), number.Type.Double, 30.0, minValue=0.0, maxValue=1000.0),
            tr(
                "classic: two pixels count as equal where they differ by less than this many of 255 grey values (the "
                "article's accuracy). Images that are not 8-bit pictures are shown with 10 grey values per dB, so "
                "that 30 is "
                "3 dB, a factor of two."
            ),
        )
        self.add(
            enum(
                "SCHEME",
                tr("Colours of the composite"),
                list(overlay.SCHEMES),
                defaultValue="red_blue",
                usesStaticStrings=True,
            ),
            tr(
                "red_blue: red only after, blue only before, equal is grey. orange_blue: the same for colour-blind "
                "eyes (red = "
                "after, green = mean, blue = before). after_before_before: red = after, green and blue = before. "
                "before_after_after: the reverse. before_after_ratio: red = before, green = after, blue = their ratio."
            ),
        )
        self.add(
            enum(
                "NORMALISE",
                tr("Bring the dates to one scale"),
                ["auto", "yes", "no"],
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr(
                "Robust, on unchanged ground. auto: 8-bit pictures in composites; in the classic method only where "
                "they were "
                "plainly stretched each on its own; calibrated data and the article's colours never."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("ARTICLE_COLOURS", tr("Article colours"), False),
            tr(
                "classic: exactly the pixels that the article's published program stores for these two images. Its "
                "colours "
                "are the reverse of its words: red is the earlier date, blue the later one."
            ),
        )
        self.add(
            QgsProcessingParameterString("PERCENTILES", tr("Stretch percentiles"), "2,98"),
            tr("composite: lower and upper percentile of both dates together that become black and full colour."),
            advanced=True,
        )
        for name, title in (("MIN_DB", tr("Black at (dB)")), ("MAX_DB", tr("Full colour at (dB)"))):
            self.add(
                number(name, title, number.Type.Double, optional=True),
                tr("Fixed limits for both dates instead of percentiles, such as -25 and 0 for VV. Give both or none."),
                advanced=True,
            )
        for name, title in (("BEFORE_TILES", tr("Tiles before (folder)")), ("AFTER_TILES", tr("Tiles after (folder)"))):
            self.add(
                QgsProcessingParameterFile(name, title, QgsProcessingParameterFile.Behavior.Folder, optional=True),
                tr(
                    "A folder of XYZ map tiles (zoom/x/y.png) instead of a raster: their mosaic is the date, in "
                    "EPSG:3857. A "
                    "missing or transparent tile is no data."
                ),
                advanced=True,
            )
        for name, title in (
            ("BEFORE_SOURCE", tr("Tiles before (server)")),
            ("AFTER_SOURCE", tr("Tiles after (server)")),
        ):
            self.add(
                QgsProcessingParameterString(name, title, optional=True),
                tr(
                    "A tile server instead of a raster: an address with {z}, {x} and {y}, the address of WMTS "
                    "capabilities, or the name of an XYZ or WMTS layer of the project. Its tiles in EXTENT at ZOOM are "
                    "downloaded and put together, as Download tiles does it."
                ),
                advanced=True,
            )
        self.add(
            number("ZOOM", tr("Zoom of the tiles"), number.Type.Integer, optional=True, minValue=0, maxValue=24),
            tr("Folders: empty is the largest zoom that they have in common. Servers: needed."),
            advanced=True,
        )
        self.add(
            number("MAX_TILES", tr("Tiles at most"), number.Type.Integer, MAX_TILES, minValue=1, maxValue=10_000_000),
            tr("Of each server; more are refused: raise this to confirm that you want them."),
            advanced=True,
        )
        add_auth(self)
        self.add_unit()
        for name in ("BEFORE", "AFTER"):
            self.add_calibration(name)
        self.add_grid()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Overlay")),
            tr("Three bands, red, green and blue, 8 bits; where either date has no data the picture is masked."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "LEGEND", tr("Legend"), tr("PNG images (*.png)"), optional=True, createByDefault=False
            ),
            tr("A picture of the legend to put beside the map when it is printed."),
        )
        for name, title, help in (
            ("VALID", tr("Pixels with data on both dates"), tr("Number of pixels that the picture shows.")),
            ("UNCHANGED", tr("Unchanged pixels"), tr("Pixels that are neither of the following.")),
            (
                "BEFORE_ONLY",
                tr("Pixels brighter before"),
                tr("By the threshold; in composites by 3 dB or, of pictures, 30 grey values."),
            ),
            (
                "AFTER_ONLY",
                tr("Pixels brighter after"),
                tr("By the threshold; in composites by 3 dB or, of pictures, 30 grey values."),
            ),
            ("LOW", tr("Value shown black"), tr("In dB, or in grey values for pictures.")),
            ("HIGH", tr("Value shown in full colour"), tr("In dB, or in grey values for pictures.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def checkParameterValues(self, parameters, context):
        good, reason = super().checkParameterValues(parameters, context)
        if not good:
            return good, reason
        for name in ("BEFORE", "AFTER"):
            given = [
                bool(parameters.get(name)),
                self._given(parameters, f"{name}_TILES"),
                self._given(parameters, f"{name}_SOURCE"),
            ]
            if sum(given) != 1:
                return False, self.tr("Give exactly one of {0}, {0}_TILES and {0}_SOURCE.").format(name)
            if given[2] and not (self._given(parameters, "EXTENT") and self._given(parameters, "ZOOM")):
                return False, self.tr("{}_SOURCE needs EXTENT and ZOOM.").format(name)
        if self._given(parameters, "MIN_DB") != self._given(parameters, "MAX_DB"):
            return False, self.tr("Give both MIN_DB and MAX_DB, or none.")
        return True, ""

    def resolve(self, parameters, context, feedback):
        self._requests = {
            name: (
                resolve_source(
                    self.parameterAsString(parameters, f"{name}_SOURCE", context),
                    context,
                    authcfg=self.parameterAsString(parameters, "AUTH", context),
                ),
                make_tile_fetcher(FeedbackProgress(feedback)),
            )
            for name in ("BEFORE", "AFTER")
            if self._given(parameters, f"{name}_SOURCE")
        }

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        options = self._options(parameters, context)
        before, after = self._dates(parameters, context, tell)
        grid = self.grid_of(parameters, context, before, [after])
        path = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        legend = self.parameterAsFileOutput(parameters, "LEGEND", context)
        if legend:
            check_writable(legend)
        results = {name: value for name, value in (("OUTPUT", path), ("LEGEND", legend)) if value}
        replay, tags = self.provenance_of(parameters, context, results)
        result = overlay.overlay(
            before,
            after,
            grid,
            path,
            options,
            self.job(parameters, context, tell),
            self.choice(parameters, "RESAMPLING", context),
            tags,
        )
        numbers = {
            "VALID": result.valid,
            "UNCHANGED": result.unchanged,
            "BEFORE_ONLY": result.before_only,
            "AFTER_ONLY": result.after_only,
            "LOW": float(result.limits[0]),
            "HIGH": float(result.limits[1]),
        }
        self.write_record(
            parameters,
            context,
            [path],
            replay,
            [*before.paths, *after.paths],
            grid,
            numbers,
            unit=result.unit,
            normalisation=result.match.describe() if result.match else None,
        )
        if save_picture_style(path) is None:
            tell.log("warning", self.tr("The style of the overlay could not be written."))
        if legend:
            draw_legend(legend, self.tr("Two radar dates"), self._entries(options))
        tell.log(
            "info",
            self.tr("{} pixels are brighter before, {} after, {} unchanged.").format(
                result.before_only, result.after_only, result.unchanged
            ),
        )
        return {**results, **numbers}

    def _dates(self, parameters, context, tell):
        folders = [
            self.parameterAsFile(parameters, f"{name}_TILES", context)
            for name in ("BEFORE", "AFTER")
            if self._given(parameters, f"{name}_TILES")
        ]
        zoom = self.whole(parameters, "ZOOM", context)
        if folders and zoom is None:
            zoom = dates.common_zoom(folders)
        found = []
        for name in ("BEFORE", "AFTER"):
            if name in self._requests:
                found.append(self._from_server(parameters, context, tell, name, zoom))
                continue
            if not self._given(parameters, f"{name}_TILES"):
                found.append(self.date(parameters, name, context, tell))
                continue
            asked = self.grid_request(parameters, context)
            bounds = asked.bounds
            if bounds and asked.bounds_crs:
                bounds = transform_bounds(bounds, asked.bounds_crs, "EPSG:3857")
            tiles = dates.open_tiles(
                self.parameterAsFile(parameters, f"{name}_TILES", context),
                name,
                zoom,
                bounds,
                self.parameterAsInt(parameters, f"{name}_BAND", context),
            )
            self.tell_date(tiles, tell)
            found.append(tiles)
        return found

    def _from_server(self, parameters, context, tell, name, zoom):
        """A date from the tiles of a server."""
        request, fetcher = self._requests[name]
        asked = self.grid_request(parameters, context)
        with fetcher:
            source = request.open(fetcher)
            if source.attribution:
                tell.log("info", self.tr("Attribution: {}").format(source.attribution))
            path = mosaic(
                source,
                asked.bounds,
                asked.bounds_crs or "",
                zoom,
                QgsProcessingUtils.generateTempFilename(f"{name.lower()}.tif"),
                fetcher,
                max_tiles=self.parameterAsInt(parameters, "MAX_TILES", context),
                cancelled=tell.cancelled,
                log=tell.log,
            )
        date = dates.open_date([path], name, self.parameterAsInt(parameters, f"{name}_BAND", context))
        self.tell_date(date, tell)
        return date

    def _replay_values(self, parameter, value, parameters, context):
        """An address is recorded without the keys in it."""
        if parameter.name() in ("BEFORE_SOURCE", "AFTER_SOURCE") and isinstance(value, str):
            return [without_secrets(value)[0]] if value else []
        return super()._replay_values(parameter, value, parameters, context)

    def _options(self, parameters, context):
        percentiles = self.number_list(parameters, "PERCENTILES", context)
        if len(percentiles) != 2:
            raise InputError(message("PERCENTILES must be two numbers, such as 2,98."))
        low, high = (self.number(parameters, name, context) for name in ("MIN_DB", "MAX_DB"))
        return overlay.Options(
            self.choice(parameters, "METHOD", context),
            self.parameterAsDouble(parameters, "THRESHOLD", context),
            self.parameterAsBool(parameters, "ARTICLE_COLOURS", context),
            self.choice(parameters, "SCHEME", context),
            None if low is None else (low, high),
            tuple(percentiles),
            {"auto": None, "yes": True, "no": False}[self.choice(parameters, "NORMALISE", context)],
        )

    def _entries(self, options) -> list:
        """(colour, text) of the legend."""
        tr = self.tr
        before, after = tr("brighter before (gone, or darker now)"), tr("brighter after (new, or brighter now)")
        rest = [("#8c8c8c", tr("unchanged")), ("#000000", tr("dark on both dates"))]
        if options.method == "classic":
            only = [("#0000ff", tr("only before")), ("#ff0000", tr("only after"))]
            if options.article_colours:
                only = [("#ff0000", tr("only before")), ("#0000ff", tr("only after"))]
            return [*only, ("#ff00ff", tr("bright on both dates, but different")), *rest]
        return {
            "red_blue": [("#0000ff", before), ("#ff0000", after), *rest],
            "orange_blue": [("#0080ff", before), ("#ff8000", after), *rest],
            "after_before_before": [("#00ffff", before), ("#ff0000", after), *rest],
            "before_after_after": [("#ff0000", before), ("#00ffff", after), *rest],
            "before_after_ratio": [
                ("#ff0000", before),
                ("#00ffff", after),
                ("#b4b480", tr("unchanged")),
                ("#000080", tr("dark on both dates")),
            ],
        }[options.scheme]
