"""cloudtools:searchscenes."""

from __future__ import annotations

from osgeo import ogr
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..engine import provenance, raster, vector
from ..engine.errors import InputError
from ..engine.fetch import split_userinfo
from ..engine.grid import crs_wkt
from ..engine.messages import message, plain_source
from ..engine.stac import cells, items, search
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark, translated
from .network import add_auth, credentials_for, make_fetcher


class SearchScenes(CloudToolsAlgorithm):
    NAME = "searchscenes"
    TITLE = mark("Search scenes (STAC)")
    GROUP_ID = "imagery"
    ICON = "searchscenes"
    TAGS = mark(
        "STAC,catalogue,catalog,Sentinel-2,Landsat,Earth Search,Planetary Computer,Copernicus Data Space,MGRS,"
        "footprints"
    )
    SUMMARY = mark(
        "Searches a STAC catalogue for satellite scenes and writes their footprints as a layer, which Download scenes "
        "takes. By place (extent or MGRS cells), dates, months of the year (the summers of five years), cloud cover "
        "and pass. Every condition is checked again here, as servers may ignore some. Nothing is downloaded but the "
        "description of the scenes."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum, text = QgsProcessingParameterNumber, QgsProcessingParameterEnum, QgsProcessingParameterString
        self.add(
            enum(
                "CATALOGUE",
                tr("Catalogue"),
                [*search.CATALOGUES, "other"],
                defaultValue="earth_search_l2a",
                usesStaticStrings=True,
            ),
            tr(
                "earth_search_l2a, earth_search_l1c: Sentinel-2 at Earth Search (Element 84, AWS). planetary_computer: "
                "Sentinel-2 L2A at Microsoft's Planetary Computer. copernicus: Sentinel-2 L2A at the Copernicus Data "
                "Space. other: the address below."
            ),
        )
        self.add(
            text("API", tr("Address of another catalogue"), optional=True),
            tr(
                "The landing page of a STAC API, such as https://example.com/stac/v1; or a file or folder of STAC "
                "items (JSON). Write no secrets into it: they are for AUTH or the environment."
            ),
        )
        self.add(
            text("COLLECTION", tr("Collection"), optional=True),
            tr(
                "Id of the collection, or several with commas between, such as landsat-c2-l2. Empty: that of the "
                "chosen catalogue; all collections of another one."
            ),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Scenes whose footprint touches this box, in any coordinate reference system."),
        )
        self.add(
            text("MGRS_CELLS", tr("MGRS cells"), optional=True),
            tr(
                "Only Sentinel-2 scenes of these tiles, such as 54SUE, 33UUP; instead of an extent or together with "
                "one."
            ),
        )
        self.add(
            text("START", tr("First date"), optional=True),
            tr("Such as 2019-06-01, 2019-06 or 2019, in UTC. Empty: from the beginning."),
        )
        self.add(
            text("END", tr("Last date"), optional=True),
            tr("Such as 2023-09-30, 2023-09 or 2023; the whole day, month or year is included. Empty: until today."),
        )
        self.add(
            text("MONTHS", tr("Months of the year"), optional=True),
            tr("Only these months of every year: 6-9, or 6,7,8, or 11-2 for winters. Empty: all."),
        )
        self.add(
            number("MAX_CLOUD", tr("Highest cloud cover (percent)"), number.Type.Double, 100, minValue=0, maxValue=100),
            tr(
                "Of the whole scene, as the catalogue says it. Below 100, scenes that do not say how cloudy they are "
                "are left out, with a warning."
            ),
        )
        self.add(
            number(
                "LIMIT", tr("At most so many scenes"), number.Type.Integer, 0, minValue=0, maxValue=search.MAX_ITEMS
            ),
            tr("The first so many in the order below. 0: all, up to 10,000."),
        )
        self.add(
            enum("ORDER", tr("Order"), list(search.ORDERS), defaultValue="date", usesStaticStrings=True),
            tr("date: oldest first. newest: newest first. cloud_cover: least cloudy first."),
        )
        self.add(
            QgsProcessingParameterBoolean("ONE_PER_ORBIT", tr("One scene per cell and pass"), True),
            tr(
                "Catalogues hold a scene once for each processing, and split ones. Of those of one cell that were "
                "taken on one pass of one satellite, only the newest baseline is kept, then the one with most data."
            ),
        )
        add_auth(self)
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Footprints"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "A polygon for each scene in degrees, with id, time, cloud cover, sun, orbit, cell, baseline, what is "
                "to be added to its numbers and why, and the addresses of its rasters."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "ITEMS", tr("STAC items"), tr("JSON files (*.json)"), optional=True, createByDefault=False
            ),
            tr("The items as the catalogue gave them, as one item collection (GeoJSON)."),
        )
        for name, title, help in (
            ("COUNT", tr("Scenes"), tr("Number of scenes in the layer.")),
            ("DROPPED", tr("Left out"), tr("Number of items of the answers that a condition removed here.")),
            ("PAGES", tr("Pages"), tr("Number of answers that the catalogue gave to the search.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def checkParameterValues(self, parameters, context):
        good, reason = super().checkParameterValues(parameters, context)
        other = self.parameterAsEnumString(parameters, "CATALOGUE", context) == "other"
        if good and other and not self._given(parameters, "API"):
            return False, self.tr("CATALOGUE is other: give the address in API.")
        if good and self._given(parameters, "API") and not other:
            return False, self.tr("API is given: set CATALOGUE to other to use it.")
        return good, reason

    def resolve(self, parameters, context, feedback):
        self._tell = FeedbackProgress(feedback)
        self._request = self._search_request(parameters, context)
        self._fetcher = None
        if not self._request.is_local:
            credentials = credentials_for(self._request.api, self.parameterAsString(parameters, "AUTH", context))
            self._fetcher = make_fetcher(credentials, self._tell)

    def _search_request(self, parameters, context):
        def text(name):
            return self.parameterAsString(parameters, name, context).strip()

        catalogue = self.parameterAsEnumString(parameters, "CATALOGUE", context)
        api, collection, cell_property = search.CATALOGUES.get(catalogue, (text("API"), "", ""))
        if split_userinfo(api)[1] is not None or plain_source(api) != api:
            raise InputError(
                message(
                    "The address of the catalogue must hold neither user and password nor a query; give credentials "
                    "with AUTH or in the environment."
                )
            )
        bounds = None
        if self._given(parameters, "EXTENT"):
            asked = self.grid_request(parameters, context, crs="", resolution="")
            bounds = cells.degrees_box(asked.bounds, asked.bounds_crs or "EPSG:4326")
        collections = text("COLLECTION") or collection
        return search.SearchRequest(
            api,
            tuple(word.strip() for word in collections.split(",") if word.strip()),
            bounds,
            cells.parse_cells(text("MGRS_CELLS")),
            search.parse_day(text("START")),
            search.parse_day(text("END"), last=True),
            search.parse_months(text("MONTHS")),
            self.parameterAsDouble(parameters, "MAX_CLOUD", context),
            self.parameterAsBool(parameters, "ONE_PER_ORBIT", context),
            self.parameterAsInt(parameters, "LIMIT", context),
            self.parameterAsEnumString(parameters, "ORDER", context),
            cell_property,
        )

    def compute(self, parameters, context, feedback):
        tell, request = self._tell, self._request
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        listing = self.parameterAsFileOutput(parameters, "ITEMS", context) or None
        for path in filter(None, (output, listing)):
            raster.check_writable(path)
        tell.log("info", request.describe())
        try:
            result = search.search(request, self._fetcher, tell.progress, tell.cancelled, tell.log)
        finally:
            if self._fetcher is not None:
                self._fetcher.close()
        for level, line in result.notes:
            tell.log(level, line)
        vector.write_features(
            output,
            crs_wkt("EPSG:4326"),
            ogr.wkbMultiPolygon,
            items.FIELDS,
            ((item.footprint or None, items.to_row(item)) for item in result.items),
            "footprints",
            tell.cancelled,
        )
        results = {"OUTPUT": output, **({"ITEMS": listing} if listing else {})}
        numbers = {"COUNT": len(result.items), "DROPPED": sum(result.dropped.values()), "PAGES": result.pages}
        record = provenance.record(
            self.id(),
            version(),
            self.plain_parameters(parameters, context, results),
            [request.api],
            self.replay_command(parameters, context, results),
            numbers=numbers,
            dropped=result.dropped,
            notes=[translated(text) for _, text in result.notes],
        )
        if listing:
            raster.write_json(listing, result.collection())
        raster.write_json(f"{output}.json", record)
        self._tell_table(result, tell)
        if not result.items:
            tell.log("warning", message("No scene fits; widen the dates, the extent or the cloud cover."))
        return {**results, **numbers}

    def _tell_table(self, result, tell):
        shown = result.items[:20]
        if shown:
            tell.log("info", message("Scene | time (UTC) | cloud (%) | processing baseline | offset | decided by"))
        for item in shown:
            decision = items.metadata_offset(item)
            cells_of_row = (
                item.id,
                f"{item.when:%Y-%m-%d %H:%M}" if item.when else "-",
                "-" if item.cloud_cover is None else f"{item.cloud_cover:.1f}",
                item.baseline or "-",
                f"{decision.shift:+d}" if item.is_sentinel2 else "-",
                translated(decision.reason),
            )
            tell.log("info", " | ".join(cells_of_row))
        if len(result.items) > len(shown):
            tell.log("info", message("... and {number} more.", number=len(result.items) - len(shown)))
