"""cloudtools:searchtellusscenes."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..engine import provenance, raster, tellus
from ..engine.errors import InputError
from ..engine.fetch import split_userinfo
from ..engine.messages import message
from ..engine.stac.cells import degrees_box
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark
from .network import add_auth, credentials_for, make_fetcher


class SearchTellusScenes(CloudToolsAlgorithm):
    NAME = "searchtellusscenes"
    TITLE = mark("Search Tellus scenes")
    GROUP_ID = "imagery"
    ICON = "searchtellusscenes"
    TAGS = mark("Tellus,AVNIR-2,PALSAR-2,ASNARO,ALOS,JAXA,Traveler,footprints,catalogue")
    SUMMARY = mark(
        "Searches scenes of Tellus by extent, dates and dataset, and writes their footprints as a layer, which "
        "Download Tellus scenes takes; a random sample of it where asked for. Two forms: the Tellus Satellite Data "
        "Traveler API of today, and the scene search of the older tile API that the Sorabatake articles use, whose "
        "servers have most likely been shut down: give the address of yours. Both need a token."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, text = QgsProcessingParameterNumber, QgsProcessingParameterString
        self.add(
            QgsProcessingParameterEnum(
                "API", tr("Interface"), list(tellus.APIS), defaultValue="traveler", usesStaticStrings=True
            ),
            tr(
                "traveler: the Satellite Data Traveler API (scenes and their files). tiles: the older API (scenes and "
                "tiles)."
            ),
        )
        self.add(
            text("BASE_URL", tr("Address"), optional=True),
            tr(
                "Of the interface. Empty: https://www.tellusxdp.com/api/traveler/v1 for traveler; tiles has no default."
            ),
        )
        self.add(
            text("DATASET", tr("Dataset"), optional=True),
            tr(
                "traveler: id or part of a name, several with commas between; empty: all datasets. tiles: the part of "
                "the address, such as av2ori (AVNIR-2), which is the default."
            ),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent")),
            tr("Scenes that touch it, in any coordinate reference system."),
        )
        self.add(text("START", tr("From"), optional=True), tr("First day, such as 2018-06-01 (UTC). Empty: no limit."))
        self.add(text("END", tr("To"), optional=True), tr("Last day, such as 2018-12-31 (UTC). Empty: no limit."))
        self.add(
            number("SAMPLE", tr("Random sample"), number.Type.Integer, 0, minValue=0, maxValue=100000),
            tr("So many scenes at random among those found, such as the 30 of the article. 0: all."),
        )
        self.add(
            number("SEED", tr("Seed"), number.Type.Integer, 1, minValue=0, maxValue=2**31 - 1),
            tr("The same seed takes the same sample from the same scenes."),
            advanced=True,
        )
        self.add(
            number("LIMIT", tr("Scenes at most"), number.Type.Integer, 2000, minValue=1, maxValue=100000),
            tr("The search ends after so many scenes, before the sample is taken."),
            advanced=True,
        )
        add_auth(self)
        self.add(
            QgsProcessingParameterVectorDestination("OUTPUT", tr("Scenes"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("Footprints with id, dataset, name, dates, cloud cover, bounding box and all properties as JSON."),
        )
        for name, title, help in (
            ("SCENES", tr("Scenes"), tr("Number of scenes in the layer.")),
            ("FOUND", tr("Scenes found"), tr("Number of scenes that fit, before the sample is taken.")),
            ("TOTAL", tr("Scenes at the server"), tr("Number that the server itself names for the search.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def resolve(self, parameters, context, feedback):
        api = self.parameterAsEnumString(parameters, "API", context)
        given = self.parameterAsString(parameters, "BASE_URL", context).strip()
        if not given and api == "tiles":
            raise InputError(
                message("Give BASE_URL, the address of the tile API; its old servers are most likely gone.")
            )
        base, keys = split_userinfo(given or tellus.TRAVELER)
        found = credentials_for(base, self.parameterAsString(parameters, "AUTH", context)) or keys
        self._base = base
        self._fetcher = make_fetcher(None if found is None else found.bound(base), FeedbackProgress(feedback))

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        api = self.parameterAsEnumString(parameters, "API", context)
        bounds, crs = self.bounds(parameters, context)
        west, south, east, north = degrees_box(bounds, crs or "EPSG:4326")
        if not (west < east and south < north):
            raise InputError(message("The extent is empty; give one with a width and a height."))
        path = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        raster.check_writable(path)
        with self._fetcher as fetcher:
            scenes, total = tellus.search_scenes(
                fetcher,
                api,
                self._base,
                (west, max(-90.0, south), east, min(90.0, north)),
                self.parameterAsString(parameters, "DATASET", context),
                self.parameterAsString(parameters, "START", context),
                self.parameterAsString(parameters, "END", context),
                self.parameterAsInt(parameters, "LIMIT", context),
                tell.progress,
            )
        chosen = tellus.sample(
            scenes,
            self.parameterAsInt(parameters, "SAMPLE", context),
            self.parameterAsInt(parameters, "SEED", context),
        )
        tellus.write_scenes(path, chosen, api, self._base)
        numbers = {"SCENES": len(chosen), "FOUND": len(scenes), "TOTAL": total}
        replay = self.replay_command(parameters, context, {"OUTPUT": path})
        given = {name: texts[0] for name, texts in self.plain_parameters(parameters, context, {"OUTPUT": path}).items()}
        record = provenance.record(self.id(), version(), given, [], replay, numbers=numbers)
        raster.write_json(f"{path}.json", record)
        tell.log("info", self.tr("{} scenes found, {} taken.").format(len(scenes), len(chosen)))
        return {"OUTPUT": path, **numbers}

    def _replay_values(self, parameter, value, parameters, context):
        if parameter.name() == "BASE_URL" and isinstance(value, str):
            return [split_userinfo(value)[0]] if value else []
        return super()._replay_values(parameter, value, parameters, context)
