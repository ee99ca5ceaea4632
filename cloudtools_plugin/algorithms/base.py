"""What every algorithm of the provider shares: identity, help as data, error sentences, and plumbing to the engine."""

from __future__ import annotations

import difflib
import errno
import os
import re
import shlex
import threading
from collections.abc import Mapping
from typing import NamedTuple

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProperty,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QVariant
from qgis.PyQt.QtGui import QIcon

from ..engine.errors import Cancelled, CloudToolsError, InputError
from ..engine.messages import Message, message, plain_source
from ..metadata import docs_url, icon_path


def tr(text: str) -> str:
    return QCoreApplication.translate("CloudTools", text)


def translated(text: str) -> str:
    """A Message of the engine in the user's language, with its values; any other text as it is."""
    if not isinstance(text, Message):
        return text
    return tr(text.template).format(**{name: translated(value) for name, value in text.values.items()})


def mark(text: str) -> str:
    """Marks a class constant for translation (tools/i18n.py finds it); it is translated when it is shown."""
    return text


GROUPS = {
    "imagery": mark("Get imagery"),
    "masks": mark("Cloud masks"),
    "composite": mark("Composites"),
    "fill": mark("Gap filling"),
    "radar": mark("Radar"),
    "labels": mark("Labels and training"),
    "simulation": mark("Simulation"),
}


class FeedbackProgress:
    """The three callables that engine functions take, over a QgsProcessingFeedback."""

    def __init__(self, feedback: QgsProcessingFeedback):
        self._feedback = feedback
        self._say = {
            "info": feedback.pushInfo,
            "warning": feedback.pushWarning,
            "debug": feedback.pushDebugInfo,
        }

    def progress(self, fraction: float) -> None:
        """``fraction`` of the whole job done, 0 to 1."""
        self._feedback.setProgress(100.0 * fraction)

    def cancelled(self) -> bool:
        # qgis_process tells of an interrupt by an event, which waits while a job runs in its one event loop
        if threading.current_thread() is threading.main_thread() and QgsApplication.platform() == "qgis_process":
            QCoreApplication.processEvents()
        return self._feedback.isCanceled()

    def log(self, level: str, text: str) -> None:
        """``level`` is "info", "warning" or "debug"."""
        self._say[level](translated(text))


class GridRequest(NamedTuple):
    """What the user asked of the output grid; None = not asked, take it from the images.

    ``bounds`` is (xmin, ymin, xmax, ymax) in ``bounds_crs``; ``bounds_crs`` None means the grid's own CRS.
    ``crs`` and ``bounds_crs`` are texts that PROJ understands; ``resolution`` is in units of the grid's CRS.
    """

    bounds: tuple | None
    bounds_crs: str | None
    crs: str | None
    resolution: float | None


class CloudToolsAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms. A subclass states its data, declares its parameters in ``initAlgorithm`` with ``add`` and
    ``add_output``, and does its work in ``compute``, which returns a value for each declared output.
    (``run`` and ``prepare`` are taken: they are public methods of QGIS's class.)
    """

    NAME = ""  # part of the id; lower-case letters and digits; never renamed
    TITLE = ""  # mark("...")
    GROUP_ID = ""  # a key of GROUPS
    SUMMARY = ""  # mark("..."): what it does, the method with its source, limits
    TAGS = ""  # mark("a,b,c"): further words to find it by
    ICON = "cloudtools"  # resources/icons/<ICON>.svg

    def __init__(self):
        super().__init__()
        self._output_help = {}
        self._sources = {}
        self._refusal = None

    def compute(self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        raise NotImplementedError

    # Identity

    def tr(self, text: str) -> str:
        return tr(text)

    def createInstance(self):
        return type(self)()

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        return tr(self.TITLE)

    def group(self) -> str:
        return tr(GROUPS[self.GROUP_ID])

    def groupId(self) -> str:
        return self.GROUP_ID

    def tags(self) -> list:
        return [tag.strip() for tag in tr(self.TAGS).split(",") if tag.strip()]

    def icon(self) -> QIcon:
        return QIcon(icon_path(self.ICON))

    def helpUrl(self) -> str:
        return docs_url(f"algorithms/{self.NAME}")

    # Help is data

    def add(
        self, parameter: QgsProcessingParameterDefinition, help: str, advanced: bool = False
    ) -> QgsProcessingParameterDefinition:
        """Registers ``parameter`` (an input or a destination) with its ``help``; rare ones are ``advanced``."""
        parameter.setHelp(help)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)
        return parameter

    def add_output(self, output, help: str) -> None:
        """Registers a declared result that is not a destination (a number or a text) with its ``help``."""
        self._output_help[output.name()] = help
        self.addOutput(output)

    def output_help(self, name: str) -> str:
        """Help of an output; that of a destination parameter is the parameter's."""
        parameter = self.parameterDefinition(name)
        return parameter.help() if parameter is not None else self._output_help.get(name, "")

    def shortDescription(self) -> str:
        return re.split(r"(?<=[.。])\s*", tr(self.SUMMARY).strip(), maxsplit=1)[0]

    def shortHelpString(self) -> str:
        """Plain text, one paragraph a line: the toolbox makes paragraphs of it and qgis_process prints it as it is."""
        lines = [tr(self.SUMMARY)]
        lines += [f"{p.description()} ({p.name()}): {p.help()}" for p in self.parameterDefinitions()]
        lines += [
            f"{o.description()} ({o.name()}): {self.output_help(o.name())}"
            for o in self.outputDefinitions()
            if self.parameterDefinition(o.name()) is None
        ]
        return "\n".join(lines)

    # Checks

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> tuple:
        """As the base class's, in sentences, and without opening hundreds of rasters only to see whether they open.

        Rasters of a list are checked by the engine when it reads their headers, where one bad file can be named or
        skipped as the user wants; the base class would refuse the whole list without naming the file.
        """
        for parameter in self.parameterDefinitions():
            value = parameters.get(parameter.name())
            if isinstance(parameter, QgsProcessingParameterMultipleLayers) and value:
                continue
            if not parameter.checkValueIsAcceptable(value, context):
                return False, _unacceptable(parameter, value)
        return True, ""

    # Life of a run

    def resolve(self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        """Runs in the main thread before ``compute``: the place to look at the project or at credentials."""

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        try:
            for parameter in self.parameterDefinitions():
                if isinstance(parameter, (QgsProcessingParameterMultipleLayers, QgsProcessingParameterRasterLayer)):
                    value = parameters.get(parameter.name())
                    if getattr(parameter, "layerType", int)() == QgsProcessing.SourceType.TypeFile:
                        self._sources[parameter.name()] = _files(value)
                        continue
                    self._sources[parameter.name()] = _sources(value, parameter.name(), context)
            self._keep_inputs(parameters)
            self.resolve(parameters, context, feedback)
        except CloudToolsError as error:
            # Raised by processAlgorithm: QGIS turns an exception here into "There were errors executing the algorithm".
            self._refusal = error
        return True

    def _keep_inputs(self, parameters: dict) -> None:
        """Refuses an output that would be written over one of the inputs."""
        inputs = {os.path.realpath(source) for sources in self._sources.values() for source in sources}
        for parameter in self.parameterDefinitions():
            value = parameters.get(parameter.name())
            if not isinstance(parameter, QgsProcessingDestinationParameter) or _empty(value):
                continue
            if isinstance(value, QgsProcessingOutputLayerDefinition):
                value = value.sink
            path = value.staticValue() if isinstance(value, QgsProperty) else value
            if isinstance(path, str) and path and os.path.realpath(path) in inputs:
                raise InputError(
                    message("'{path}' is one of the inputs; choose another name for the output.", path=path)
                )

    def processAlgorithm(self, parameters, context, feedback) -> dict:
        try:
            if self._refusal is not None:
                raise self._refusal
            self._warn_of_strangers(parameters, feedback)
            return self.compute(parameters, context, feedback)
        except Cancelled as stop:
            _let_go(stop)
            feedback.pushInfo(tr("Cancelled: nothing was written."))
            return {}
        except CloudToolsError as error:
            self._refusal = None
            _let_go(error)
            raise QgsProcessingException(translated(error.text)) from error
        except MemoryError as error:
            _let_go(error)
            raise QgsProcessingException(
                tr("There is not enough memory: lower the memory budget or the threads, or use a smaller extent.")
            ) from error
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            _let_go(error)
            raise QgsProcessingException(
                tr("The disk is full: free some space or choose another folder; nothing was written.")
            ) from error

    def _warn_of_strangers(self, parameters: dict, feedback: QgsProcessingFeedback) -> None:
        """QGIS drops what it does not know: with a mistyped MASK_BAND the clouds would stay in a composite."""
        names = [parameter.name() for parameter in self.parameterDefinitions()]
        for name in sorted(set(parameters) - set(names)):
            near = difflib.get_close_matches(name.upper(), names, 1)
            text = tr("There is no parameter {name}; it is ignored.").format(name=name)
            if near:
                text += " " + tr("Did you mean {name}?").format(name=near[0])
            feedback.pushWarning(text)

    # Reading parameters

    def raster_sources(self, name: str) -> list:
        """GDAL-openable texts of the rasters of parameter ``name``, in the user's order; [] when it is not given."""
        return self._sources[name]

    def number_list(self, parameters: dict, name: str, context: QgsProcessingContext) -> list:
        """The floats of a text such as "10, 25, 50" (a list of numbers, as a model may pass, is read as well)."""
        value = parameters.get(name)
        if isinstance(value, (list, tuple)):
            text = " ".join(str(item) for item in value)
        else:
            text = self.parameterAsString(parameters, name, context)
        words = [word for word in re.split(r"[,;\s]+", text) if word]
        try:
            return [float(word) for word in words]
        except ValueError as error:
            raise InputError(
                message(
                    '{name} must be numbers with commas between, such as 10,25,50, not "{text}".', name=name, text=text
                )
            ) from error

    def grid_request(
        self,
        parameters: dict,
        context: QgsProcessingContext,
        extent: str = "EXTENT",
        crs: str = "TARGET_CRS",
        resolution: str = "RESOLUTION",
    ) -> GridRequest:
        """Reads an extent, a CRS and a resolution parameter; each may be left empty by the user."""
        bounds = bounds_crs = target = None
        if self._given(parameters, extent):
            bounds, bounds_crs = self.bounds(parameters, context, extent)
        if self._given(parameters, crs):
            target = self.parameterAsCrs(parameters, crs, context)
            if not target.isValid():
                raise _no_crs(crs, str(parameters[crs]))
        pixel = self.parameterAsDouble(parameters, resolution, context) if self._given(parameters, resolution) else None
        return GridRequest(bounds, bounds_crs, crs_text(target), pixel)

    def bounds(self, parameters: dict, context: QgsProcessingContext, name: str = "EXTENT") -> tuple:
        """((xmin, ymin, xmax, ymax), CRS as text or None) of an extent that was given.

        In degrees, a west more than 180 above the east is across the antimeridian (RFC 7946, 5.2), where QGIS would
        swap the two; xmax is above 180 then. Raises InputError for a CRS in brackets that does not exist.
        """
        rectangle = self.parameterAsExtent(parameters, name, context)
        crs = self.parameterAsExtentCrs(parameters, name, context)
        west, east = rectangle.xMinimum(), rectangle.xMaximum()
        value = parameters[name]
        # not the path of a layer, which may have commas as well
        text = re.fullmatch(r"([-+.\de\s]+),([-+.\de\s]+),[-+.\de\s,]+(?:\[(.*)\])?\s*", str(value))
        if text and text[3] and not QgsCoordinateReferenceSystem(text[3]).isValid():
            raise _no_crs(name, text[3])
        if text and crs.isGeographic() and float(text[1]) - float(text[2]) > 180.0:
            west, east = east, west + 360.0
        return (west, rectangle.yMinimum(), east, rectangle.yMaximum()), crs_text(crs)

    @staticmethod
    def _given(parameters: dict, name: str) -> bool:
        return not _empty(parameters.get(name))

    # Replay

    def replay_command(self, parameters: dict, context: QgsProcessingContext, results: Mapping | None = None) -> str:
        """A shell line that repeats this run; ``results`` (name -> path) replaces temporary destinations.

        Credentials are parameters of type authentication configuration, whose value is only the id of an entry in
        QGIS's encrypted store, so that no secret can come out here.
        """
        words = ["qgis_process", "run", self.id(), "--"]
        for name, values in self.plain_parameters(parameters, context, results).items():
            words += [f"{name}={text}" for text in values]
        return " ".join(shlex.quote(word) for word in words)

    def plain_parameters(self, parameters: dict, context: QgsProcessingContext, results: Mapping | None = None) -> dict:
        """{name: texts} of what was given, for the record; ``results`` as for ``replay_command``."""
        plain = {}
        for parameter in self.parameterDefinitions():
            value = (results or {}).get(parameter.name(), parameters.get(parameter.name()))
            texts = self._replay_values(parameter, value, parameters, context)
            if texts:
                plain[parameter.name()] = texts
        return plain

    def _replay_values(self, parameter, value, parameters, context) -> list:
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if isinstance(value, QgsProperty):
            value = value.valueAsString(context.expressionContext())[0]
        if _empty(value):
            return []
        name = parameter.name()
        if self._sources.get(name):
            return [plain_source(source) for source in self._sources[name]]
        if isinstance(parameter, QgsProcessingParameterEnum) and parameter.usesStaticStrings():
            return self.parameterAsEnumStrings(parameters, name, context)
        if isinstance(parameter, QgsProcessingParameterCrs):
            return [crs_text(self.parameterAsCrs(parameters, name, context)) or ""]
        if isinstance(parameter, QgsProcessingParameterExtent) and not isinstance(value, str):
            return [_extent_text(value)]
        items = value if isinstance(value, (list, tuple)) else [value]
        return [_plain(item) for item in items]


def _let_go(error: BaseException) -> None:
    """Takes an expected failure off the frames that it came through. An error that was handed from one thread to
    another stands in its own frames, and those of ``compute`` hold QGIS's objects: in such a ring they would wait for
    the garbage collector, which may come in another thread or after QGIS has ended, and crash there.
    """
    todo, seen = [error], set()
    while todo:
        found = todo.pop()
        if found is not None and id(found) not in seen:
            seen.add(id(found))
            found.__traceback__ = None
            todo += [found.__cause__, found.__context__]


def _no_crs(name: str, text: str) -> InputError:
    return InputError(
        message(
            "{name}: '{text}' is no coordinate reference system that QGIS knows; give one such as EPSG:32633.",
            name=name,
            text=text,
        )
    )


def crs_text(crs: QgsCoordinateReferenceSystem | None) -> str | None:
    """Authority code where there is one, else WKT; None for an invalid or missing CRS."""
    if crs is None or not crs.isValid():
        return None
    return crs.authid() or crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)


def _empty(value) -> bool:
    """Whether a parameter was left empty; "MASK=" of qgis_process comes as a null QVariant."""
    return value is None or value == "" or (isinstance(value, QVariant) and value.isNull())


def _sources(value, name: str, context: QgsProcessingContext) -> list:
    """Flattens what a raster parameter may hold: a layer, a path, a project layer's name or id, or lists of these."""
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    if _empty(value):
        return []
    if isinstance(value, (list, tuple)):
        return [source for item in value for source in _sources(item, name, context)]
    if isinstance(value, QgsMapLayer):
        return [_gdal_source(value, name)]
    text = str(value)
    layer = QgsProcessingUtils.mapLayerFromString(text, context, False)
    if layer is not None:
        return [_gdal_source(layer, name)]
    joined = [part.strip() for part in text.split(";") if part.strip()]
    if len(joined) > 1 and not os.path.exists(text) and any(os.path.isfile(part) for part in joined):
        raise InputError(
            message(
                "{name}: {count} files are joined by semicolons; give each on its own, in qgis_process as {name}=FILE"
                " once for each.",
                name=name,
                count=len(joined),
            )
        )
    return [text]


def _files(value) -> list:
    """Paths of a list of files that are no rasters; a layer stands for the file it comes from."""
    if isinstance(value, (list, tuple)):
        return [path for item in value for path in _files(item)]
    if _empty(value):
        return []
    return [(value.source() if isinstance(value, QgsMapLayer) else str(value)).split("|")[0]]


def _gdal_source(layer: QgsMapLayer, name: str) -> str:
    if layer.providerType() != "gdal":
        raise InputError(
            message(
                '{name}: the layer "{layer}" is not a raster file that GDAL can open ({provider}); save it as GeoTIFF'
                " first and use that file.",
                name=name,
                layer=layer.name(),
                provider=layer.providerType(),
            )
        )
    return re.split(r"\|(?:option|credential):", layer.source(), maxsplit=1)[0]


def _extent_text(value) -> str:
    crs = None
    if isinstance(value, QgsReferencedRectangle):
        crs = crs_text(value.crs())
    elif isinstance(value, QgsMapLayer):
        crs, value = crs_text(value.crs()), value.extent()
    elif not isinstance(value, QgsRectangle):
        value = value.boundingBox()
    numbers = ",".join(repr(v) for v in (value.xMinimum(), value.xMaximum(), value.yMinimum(), value.yMaximum()))
    return f"{numbers} [{crs}]" if crs else numbers


def _plain(value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, QgsProperty):
        return value.asExpression()
    return str(value)


def _unacceptable(parameter: QgsProcessingParameterDefinition, value) -> str:
    title = f"{parameter.name()} ({parameter.description()})"
    if _empty(value) or value == []:
        return tr("{title} is missing: give it a value.").format(title=title)
    if isinstance(parameter, QgsProcessingParameterNumber):
        return tr("{title} must be a number from {low:g} to {high:g}, not {value}.").format(
            title=title, low=parameter.minimum(), high=parameter.maximum(), value=value
        )
    if isinstance(parameter, QgsProcessingParameterEnum):
        return tr("{title} must be one of {options}, not {value}.").format(
            title=title, options=", ".join(parameter.options()), value=value
        )
    if isinstance(parameter, QgsProcessingParameterRasterLayer):
        return tr("{title}: {value} cannot be opened as a raster; check that the file exists and is complete.").format(
            title=title, value=value
        )
    if isinstance(parameter, (QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer)):
        return tr("{title}: {value} cannot be opened as a vector layer; check that the file exists.").format(
            title=title, value=value
        )
    return tr("{title}: {value} is not acceptable; see the help of this parameter.").format(title=title, value=value)
