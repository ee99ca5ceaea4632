"""What the algorithms on radar images share: their inputs, their grid, styles and the printed legend."""

from __future__ import annotations

import os
import re

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsMultiBandColorRenderer,
    QgsProcessing,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from ..engine import provenance, raster
from ..engine.errors import InputError, OutputError
from ..engine.messages import message
from ..engine.sar import dates, radiometry
from ..engine.sar.windows import Job
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, translated
from .styles import save_style, save_style_inside

#: Blue: only before; red: only after; the same everywhere.
ONLY_BEFORE, ONLY_AFTER = "#2166ac", "#b2182b"
UNITS = ("auto", *radiometry.KINDS)


class SarAlgorithm(CloudToolsAlgorithm):
    """An algorithm on one or two dates of radar images."""

    GROUP_ID = "radar"

    def add_date(self, name: str, title: str, optional: bool = False) -> None:
        """A date: one raster, or the slices of one pass, with its band."""
        tr = self.tr
        self.add(
            QgsProcessingParameterMultipleLayers(name, title, QgsProcessing.SourceType.TypeRaster, optional=optional),
            tr(
                "The radar image of this date: one raster, or several slices of the same pass, which are put together "
                "(where "
                "two have data, the first one counts). 8-bit pictures, digital numbers, amplitude, linear power and "
                "dB are "
                "recognised."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                f"{name}_BAND", tr("Band of {}").format(name), QgsProcessingParameterNumber.Type.Integer, 0, minValue=0
            ),
            tr("Number of the band (polarisation). 0: the first band; of a colour picture the green one."),
        )

    def add_unit(self) -> None:
        tr = self.tr
        self.add(
            QgsProcessingParameterEnum("UNIT", tr("Unit"), list(UNITS), defaultValue="auto", usesStaticStrings=True),
            tr(
                "What the numbers of the rasters are. auto: recognised from the type, the values and what the file "
                "says, and "
                "told in the log. power: linear. db: decibels (dB x 10 and dB x 100 are recognised; an 8-bit picture "
                "is taken as stretched in dB, 10 grey values each). amplitude: digital "
                "numbers without calibration. palsar2: PALSAR-2 digital numbers, 10 log10 DN^2 - 83.0 dB. byte: a "
                "picture of "
                "unknown stretch."
            ),
            advanced=True,
        )

    def add_calibration(self, name: str) -> None:
        tr = self.tr
        self.add(
            QgsProcessingParameterFile(
                f"{name}_CALIBRATION",
                tr("Sentinel-1 calibration file of {}").format(name),
                extension="xml",
                optional=True,
            ),
            tr(
                "annotation/calibration/calibration-*.xml of a Sentinel-1 GRD product, for digital numbers in the "
                "product's "
                "own pixels: they become sigma nought. The noise file beside it is used as well."
            ),
            advanced=True,
        )

    def add_grid(self) -> None:
        tr = self.tr
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Only this part, grown to whole pixels. Empty: all of the first date."),
        )
        self.add(
            QgsProcessingParameterCrs("TARGET_CRS", tr("Coordinate reference system"), optional=True),
            tr("Of the output. Empty: that of the first date, whose pixels then stay as they are."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "RESOLUTION", tr("Pixel size"), QgsProcessingParameterNumber.Type.Double, optional=True, minValue=0.0
            ),
            tr("Of the output, in units of its coordinate reference system. Empty: that of the first date."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer("GRID_LIKE", tr("Grid like this raster"), optional=True),
            tr("Takes over a raster's coordinate reference system, pixels and extent."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "RESAMPLING",
                tr("Resampling"),
                ["nearest", "bilinear", "average"],
                defaultValue="nearest",
                usesStaticStrings=True,
            ),
            tr(
                "Only where grids differ by more than whole pixels. nearest keeps the statistics of the speckle, "
                "which the "
                "tests of change need."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MEMORY",
                tr("Memory for blocks (MB)"),
                QgsProcessingParameterNumber.Type.Integer,
                400,
                minValue=32,
                maxValue=1000000,
            ),
            tr("For the blocks of all threads together. The result does not depend on it."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "THREADS", tr("Threads"), QgsProcessingParameterNumber.Type.Integer, 0, minValue=0, maxValue=64
            ),
            tr("0: one for each core, at most four. The result does not depend on it."),
            advanced=True,
        )

    def add_looks(self) -> None:
        tr = self.tr
        self.add(
            QgsProcessingParameterNumber(
                "LOOKS",
                tr("Number of looks"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.5,
                maxValue=10000.0,
            ),
            tr(
                "Equivalent number of looks of the images (Sentinel-1 IW GRD: 4.4). Empty: estimated, and told in the "
                "log."
            ),
        )

    # reading

    def number(self, parameters, name, context):
        """A number that may be left empty."""
        return self.parameterAsDouble(parameters, name, context) if self._given(parameters, name) else None

    def whole(self, parameters, name, context):
        """A whole number that may be left empty."""
        return self.parameterAsInt(parameters, name, context) if self._given(parameters, name) else None

    def choice(self, parameters, name, context) -> str:
        return self.parameterAsEnumString(parameters, name, context)

    def job(self, parameters, context, tell: FeedbackProgress) -> Job:
        return Job(
            tell.progress,
            tell.cancelled,
            tell.log,
            self.parameterAsInt(parameters, "THREADS", context),
            self.parameterAsInt(parameters, "MEMORY", context) * 2**20,
        )

    def date(self, parameters, name: str, context, tell: FeedbackProgress):
        """The SarDate of a parameter, told in the log."""
        kind = self.choice(parameters, "UNIT", context)
        calibration = noise = None
        path = (
            self.parameterAsFile(parameters, f"{name}_CALIBRATION", context)
            if self.parameterDefinition(f"{name}_CALIBRATION") is not None
            and self._given(parameters, f"{name}_CALIBRATION")
            else ""
        )
        if path:
            calibration = radiometry.read_calibration(path)
            beside = os.path.join(os.path.dirname(path), re.sub("^calibration-", "noise-", os.path.basename(path)))
            if beside != path and os.path.exists(beside):
                noise = radiometry.read_noise(beside)
        found = dates.open_date(
            self.raster_sources(name),
            name,
            self.parameterAsInt(parameters, f"{name}_BAND", context),
            None if kind == "auto" else kind,
            calibration,
            noise,
        )
        self.tell_date(found, tell)
        return found

    def tell_date(self, date, tell: FeedbackProgress) -> None:
        tell.log(
            "info",
            self.tr("{}: {} in {} file(s), taken as {}.").format(
                date.name,
                date.polarisation or self.tr("band {}").format(date.slices[0].index),
                len(date.paths),
                translated(date.unit.describe()),
            ),
        )

    def grid_of(self, parameters, context, first, others=()):
        """The grid of the output."""
        like = self.raster_sources("GRID_LIKE")
        asked = self.grid_request(parameters, context)
        if asked.resolution is not None and asked.resolution <= 0:
            raise InputError(message("RESOLUTION must be a positive number."))
        return dates.output_grid(
            first,
            others,
            asked.bounds,
            asked.bounds_crs or "",
            asked.crs or "",
            asked.resolution,
            raster.open_image(like[0]).grid if like else None,
        )

    # writing

    def provenance_of(self, parameters, context, results: dict) -> tuple:
        """(replay command, GDAL metadata) of the outputs."""
        replay = self.replay_command(parameters, context, results)
        return replay, provenance.tags(self.id(), version(), replay)

    def write_record(self, parameters, context, paths, replay: str, inputs, grid, numbers: dict, **more) -> None:
        """The JSON sidecar of every output."""
        given = {}
        for parameter in self.parameterDefinitions():
            texts = self._replay_values(parameter, parameters.get(parameter.name()), parameters, context)
            if texts:
                given[parameter.name()] = texts[0] if len(texts) == 1 else texts
        record = provenance.record(
            self.id(),
            version(),
            given,
            inputs,
            replay,
            grid=grid.describe(),
            numbers=numbers,
            **more,
        )
        for path in paths:
            if path:
                raster.write_json(f"{path}.json", record)


# styles


def save_picture_style(path: str):
    """Red, green and blue as they are, without a stretch."""

    def set_up(layer) -> None:
        renderer = QgsMultiBandColorRenderer(layer.dataProvider(), 1, 2, 3)
        if layer.bandCount() == 4:  # QGIS shows the mask of the file as a band more
            renderer.setAlphaBand(4)
        layer.setRenderer(renderer)

    return save_style(path, set_up)


def save_category_style(path: str, name: str, attribute: str, categories, points: bool):
    """Style of a vector file: in it where it is a GeoPackage, else beside it; categories: (value, colour, label).

    Beside it, the style of `change.gpkg` would be that of the raster `change.tif` as well, and overwrite it.
    Returns where the style is, or None.
    """
    layer = QgsVectorLayer(path, name, "ogr")
    if not layer.isValid():
        return None
    items = []
    for value, colour, label in categories:
        if points:
            symbol = QgsMarkerSymbol.createSimple(
                {"name": "circle", "color": colour, "outline_color": "white", "size": "2.6"}
            )
        else:
            shade = QColor(colour)
            shade.setAlpha(90)
            symbol = QgsFillSymbol.createSimple({"outline_color": colour, "outline_width": "0.4"})
            symbol.setColor(shade)
        items.append(QgsRendererCategory(value, symbol, label))
    layer.setRenderer(QgsCategorizedSymbolRenderer(attribute, items))
    if path.lower().endswith(".gpkg"):
        saved = save_style_inside(layer, name)
        del layer
        return path if saved else None
    style = os.path.splitext(path)[0] + ".qml"
    if os.path.exists(style) and os.path.exists(os.path.splitext(path)[0] + ".tif"):
        return None
    _, written = layer.saveNamedStyle(style)
    del layer
    return style if written else None


def draw_legend(path: str, title: str, entries) -> None:
    """A legend for print, as PNG at 300 dots per inch: entries of (colour, text)."""
    row, pad, swatch, width = 72, 36, 96, 1400
    image = QImage(width, pad * 2 + row * (len(entries) + 1) + 12, QImage.Format.Format_ARGB32)
    dots = round(300 / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(QColor("white"))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont()
        font.setPixelSize(44)
        font.setBold(True)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(pad, pad, width - 2 * pad, row), middle, title)
        font.setBold(False)
        font.setPixelSize(38)
        painter.setFont(font)
        for index, (colour, text) in enumerate(entries):
            top = pad + 12 + row * (index + 1)
            painter.fillRect(QRectF(pad, top + 10, swatch, row - 20), QColor(colour))
            painter.setPen(QColor("#444444"))
            painter.drawRect(QRectF(pad, top + 10, swatch, row - 20))
            painter.setPen(QColor("black"))
            painter.drawText(QRectF(pad * 2 + swatch, top, width - pad * 3 - swatch, row), middle, text)
    finally:
        painter.end()
    if not image.save(path, "PNG"):
        raise OutputError(message("The legend '{path}' cannot be written; choose another file.", path=path))
