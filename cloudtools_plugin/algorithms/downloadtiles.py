"""cloudtools:downloadtiles."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..engine import provenance, raster
from ..engine.blocks import default_threads
from ..engine.errors import Cancelled, InputError
from ..engine.messages import message
from ..engine.tiles import PRESETS, Outputs, download, make_plan, read_zooms
from ..engine.tiles.sources import without_secrets
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, crs_text, mark
from .network import add_auth
from .sar import save_category_style, save_picture_style
from .tilesource import (
    add_connections,
    add_georeference,
    add_max_tiles,
    connections_of,
    is_layer_source,
    make_tile_fetcher,
    resolve_source,
)

#: Tiles up to which "only count" counts one by one.
_COUNTED = 250_000


class DownloadTiles(CloudToolsAlgorithm):
    NAME = "downloadtiles"
    TITLE = mark("Download tiles")
    GROUP_ID = "imagery"
    ICON = "downloadtiles"
    TAGS = mark("XYZ,TMS,WMTS,quadkey,Tellus,MBTiles,basemap,mosaic,offline,PALSAR-2,AVNIR-2")
    SUMMARY = mark(
        "Downloads the map tiles of an extent as single georeferenced files, as one mosaic on exactly their pixels, or "
        "as MBTiles, from any XYZ, TMS, quadkey or WMTS server. Several tiles come at once over connections that stay "
        "open; what fails is tried again, ever more slowly, and a server that says when to come back is obeyed. The "
        "tile index notes every tile, and the next run fetches only what is missing. Tiles that the server does not "
        "have, and blank ones, are no data. Servers whose terms forbid bulk download, such as OpenStreetMap's, are "
        "refused; of all others respect the terms and show the attribution."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum, text = QgsProcessingParameterNumber, QgsProcessingParameterEnum, QgsProcessingParameterString
        whole = number.Type.Integer
        self.add(
            text("SOURCE", tr("Source"), optional=True),
            tr(
                "An address with {z}, {x} and {y}, or {-y} (TMS), {q} (quadkey), {s} or {switch:a,b,c} (servers in "
                "turn); the address of WMTS capabilities; the name of an XYZ or WMTS layer of the project; or the id "
                "of a preset. Better no keys in the address (QGIS keeps it in its history): use Authentication."
            ),
        )
        self.add(
            QgsProcessingParameterMapLayer(
                "LAYER", tr("Layer of the project"), optional=True, types=[QgsProcessing.SourceType.TypeRaster]
            ),
            tr("Instead of a source: an XYZ or WMTS layer, with its own address, zooms and authentication."),
        )
        self.add(
            enum("PRESET", tr("Preset"), ["none", *PRESETS], defaultValue="none", usesStaticStrings=True),
            tr(
                "Instead of a source: gsi-photo (Geospatial Information Authority of Japan, seamless photo), "
                "s2cloudless (Sentinel-2 cloudless 2020 by EOX, not for commercial use), usgs-imagery (United States)."
            ),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr(
                "In any coordinate reference system; every tile that it touches is fetched. Across the antimeridian "
                "give longitudes beyond 180 (175,185), or west before east (175,-175)."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "POLYGONS", tr("Polygons"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Only tiles that one of these polygons touches; with or without an extent."),
        )
        self.add(
            text("ZOOM", tr("Zoom"), "12"),
            tr(
                "One zoom (12), a range (8-12) or a list (8,10,12), from 0 to 30. The mosaic is made of the largest. "
                "Of a WMTS that is not in Web Mercator, 0 is its coarsest tile matrix."
            ),
        )
        self.add(
            text("WMTS_LAYER", tr("WMTS layer"), optional=True),
            tr("Identifier of the layer. Empty: the only one, or an error that lists them."),
            advanced=True,
        )
        self.add(
            text("MATRIX_SET", tr("WMTS tile matrix set"), optional=True),
            tr("Identifier of the tile matrix set. Empty: Web Mercator where the layer has it, else its first one."),
            advanced=True,
        )
        self.add(
            text("WMTS_OPTIONS", tr("WMTS style, format and dimensions"), optional=True),
            tr(
                "Such as style=default;format=image/png;time=2024-06-01. Empty: the server's defaults, PNG before JPEG."
            ),
            advanced=True,
        )
        add_auth(self)
        add_connections(self)
        self.add(
            number("RATE", tr("Requests per second at most"), number.Type.Double, 0.0, minValue=0.0, maxValue=1000.0),
            tr("0: no limit of your own; what the server says is obeyed in any case."),
            advanced=True,
        )
        self.add(
            number("RETRIES", tr("Further tries"), whole, 5, minValue=0, maxValue=20),
            tr(
                "How often a tile is asked for again after an error of the server or a lost connection, ever more "
                "slowly."
            ),
            advanced=True,
        )
        add_max_tiles(self, tr("A plan with more tiles is refused; raise this to confirm that you want them."))
        self.add(
            QgsProcessingParameterBoolean("PLAN_ONLY", tr("Only count"), False),
            tr("Tells the number of tiles and the bytes to expect, and fetches nothing."),
            advanced=True,
        )
        self.add(
            enum(
                "BLANK", tr("Blank tiles"), ["uniform", "transparent"], defaultValue="uniform", usesStaticStrings=True
            ),
            tr(
                "What counts as empty besides tiles that the server does not have. uniform: tiles of one colour, and "
                "fully transparent ones. transparent: only these; choose it for maps, where open sea is one colour."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("REFRESH", tr("Ask again for what is there"), False),
            tr("Tiles of an earlier run are asked for again; the server sends only those that have changed (ETag)."),
            advanced=True,
        )
        add_georeference(self)
        self.add(
            text("ATTRIBUTION", tr("Attribution"), optional=True),
            tr("Who is to be named with the pictures. Empty: as the source, its capabilities or the layer say."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("TILES", tr("Single tiles"), optional=True, createByDefault=False),
            tr(
                "Folder for z_x_y.png as the server sent them, with their georeference and the tile index "
                "(tiles.gpkg). A later run into the same folder goes on from there."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Mosaic"), optional=True),
            tr(
                "All tiles of the largest zoom as one cloud-optimised GeoTIFF on exactly their pixels, with overviews; "
                "what is missing or transparent is masked."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "MBTILES", tr("MBTiles"), tr("MBTiles (*.mbtiles)"), optional=True, createByDefault=False
            ),
            tr("The tiles of all zooms, unchanged, in one file. Web Mercator only."),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "INDEX",
                tr("Tile index"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            tr(
                "GeoPackage with a polygon for each tile: z, x, y, path, status (ok, empty, missing, error), bytes, "
                "ETag and time."
            ),
        )
        for name, title, help in (
            ("TILE_COUNT", tr("Tiles planned"), tr("Number of tiles that the extent and the zooms need.")),
            ("ESTIMATED_BYTES", tr("Bytes expected"), tr("Estimate made before the first request.")),
            ("FETCHED", tr("Tiles with data"), tr("Number of tiles with a picture, of this and of earlier runs.")),
            ("EMPTY", tr("Empty tiles"), tr("Number of tiles that the server does not have, or that are blank.")),
            (
                "ERRORS",
                tr("Tiles that failed"),
                tr("Number of tiles that could not be had; a second run tries them again."),
            ),
            ("KEPT", tr("Tiles that were there"), tr("Number of tiles of an earlier run that were not fetched again.")),
            ("BYTES", tr("Bytes fetched"), tr("Size of the tiles that this run has fetched.")),
            ("REQUESTS", tr("Requests sent"), tr("Number of requests of this run, repeated ones included.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)
        self.add_output(
            QgsProcessingOutputString("CREDIT", tr("Attribution")),
            tr("Who is to be named wherever the pictures are shown."),
        )

    def checkParameterValues(self, parameters, context):
        good, reason = super().checkParameterValues(parameters, context)
        if not good:
            return good, reason
        given = [
            self._given(parameters, "SOURCE"),
            self._given(parameters, "LAYER"),
            self.parameterAsEnumString(parameters, "PRESET", context) != "none",
        ]
        if sum(given) != 1:
            return False, self.tr("Give exactly one of SOURCE, LAYER and PRESET.")
        if not (self._given(parameters, "EXTENT") or self._given(parameters, "POLYGONS")):
            return False, self.tr("Give EXTENT or POLYGONS: what is to be downloaded.")
        return True, ""

    def resolve(self, parameters, context, feedback):
        given = self._given(parameters, "LAYER")
        layer = self.parameterAsLayer(parameters, "LAYER", context) if given else None
        if given and layer is None:
            raise InputError(
                message("LAYER: there is no layer '{name}' in the project.", name=str(parameters["LAYER"]))
            )
        preset = self.parameterAsEnumString(parameters, "PRESET", context)
        text = preset if preset != "none" else self.parameterAsString(parameters, "SOURCE", context)
        if without_secrets(text)[1] is not None or (is_layer_source(text) and _has_secrets(text)):
            feedback.pushWarning(
                self.tr(
                    "The address holds a password or a key, which QGIS keeps in its history: better use Authentication "
                    "or the environment variable that its help names."
                )
            )
        self._request = resolve_source(
            text,
            context,
            layer=layer,
            authcfg=self.parameterAsString(parameters, "AUTH", context),
            wmts_layer=self.parameterAsString(parameters, "WMTS_LAYER", context),
            matrix_set=self.parameterAsString(parameters, "MATRIX_SET", context),
            options=_options(self.parameterAsString(parameters, "WMTS_OPTIONS", context)),
            attribution=self.parameterAsString(parameters, "ATTRIBUTION", context),
        )
        self._fetcher = make_tile_fetcher(
            FeedbackProgress(feedback),
            connections_of(self, parameters, context),
            self.parameterAsDouble(parameters, "RATE", context),
            self.parameterAsInt(parameters, "RETRIES", context),
        )

    def compute(self, parameters, context, feedback):
        with self._fetcher as fetcher:
            return self._run(parameters, context, FeedbackProgress(feedback), fetcher)

    def _run(self, parameters, context, tell, fetcher):
        zooms = read_zooms(self.parameterAsString(parameters, "ZOOM", context))
        bounds, bounds_crs = self._extent(parameters, context)
        polygons, polygons_crs = self._polygons(parameters, context)
        source = self._request.open(fetcher)
        most = self.parameterAsInt(parameters, "MAX_TILES", context)
        only_count = self.parameterAsBool(parameters, "PLAN_ONLY", context)
        plan = make_plan(
            source,
            zooms,
            bounds,
            bounds_crs,
            polygons,
            polygons_crs,
            max(most, _COUNTED if only_count else 0),
        )
        tell.log("info", plan.describe())
        if len(plan.tiles) > most:
            tell.log("warning", self.tr("That is more than MAX_TILES ({}): raise it to download them.").format(most))
        numbers = {"TILE_COUNT": len(plan.tiles), "ESTIMATED_BYTES": plan.bytes, "CREDIT": source.attribution}
        if source.attribution:
            tell.log("info", self.tr("Attribution: {}").format(source.attribution))
        else:
            tell.log("info", self.tr("The source names no attribution; look up its terms, and give ATTRIBUTION."))
        if only_count:
            return numbers
        outputs = Outputs(
            self._target(parameters, "TILES", context, self.parameterAsString),
            self._target(parameters, "OUTPUT", context, self.parameterAsOutputLayer),
            self._target(parameters, "MBTILES", context, self.parameterAsFileOutput),
            self._target(parameters, "INDEX", context, self.parameterAsOutputLayer),
            self.parameterAsEnumString(parameters, "GEOREFERENCE", context),
        )
        named = (
            ("TILES", outputs.tiles),
            ("OUTPUT", outputs.mosaic),
            ("MBTILES", outputs.mbtiles),
            ("INDEX", outputs.index),
        )
        results = {name: path for name, path in named if path}
        replay = self.replay_command(parameters, context, results)
        try:
            report = download(
                plan,
                fetcher,
                outputs,
                uniform_is_blank=self.parameterAsEnumString(parameters, "BLANK", context) == "uniform",
                refresh=self.parameterAsBool(parameters, "REFRESH", context),
                tags=provenance.tags(self.id(), version(), replay),
                threads=min(4, default_threads()),
                progress=tell.progress,
                cancelled=tell.cancelled,
                log=tell.log,
            )
        except Cancelled:
            tell.log("info", self.tr("Cancelled."))
            return {}
        numbers |= {
            "FETCHED": report.ok,
            "EMPTY": report.empty,
            "ERRORS": report.errors,
            "KEPT": report.kept,
            "BYTES": report.bytes,
            "REQUESTS": report.requests,
        }
        self._tell(report, tell)
        self._dress(parameters, context, results, replay, plan, numbers, tell)
        return {**results, **numbers}

    def _target(self, parameters, name, context, read) -> str:
        return read(parameters, name, context) if self._given(parameters, name) else ""

    def _extent(self, parameters, context) -> tuple:
        if not self._given(parameters, "EXTENT"):
            return None, ""
        bounds, crs = self.bounds(parameters, context)
        return bounds, crs or ""

    def _polygons(self, parameters, context) -> tuple:
        if not self._given(parameters, "POLYGONS"):
            return (), ""
        source = self.parameterAsSource(parameters, "POLYGONS", context)
        if source is None:
            raise InputError(
                message("POLYGONS: '{name}' cannot be read as a polygon layer.", name=str(parameters["POLYGONS"]))
            )
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks  # they are made valid
        features = source.getFeatures(QgsFeatureRequest(), unchecked)
        shapes = [bytes(f.geometry().asWkb()) for f in features if f.hasGeometry()]
        if not shapes:
            raise InputError(message("The polygon layer has no polygons."))
        return shapes, crs_text(source.sourceCrs()) or ""

    def _tell(self, report, tell) -> None:
        tell.log(
            "info",
            self.tr("{} tiles with data, {} empty, {} failed; {} were there already, {:.3g} MB fetched.").format(
                report.ok, report.empty, report.errors, report.kept, report.bytes / 1e6
            ),
        )
        if report.errors:
            tell.log(
                "warning",
                self.tr("{} tiles could not be had and are left out; run again to fetch them.").format(report.errors),
            )
        elif not report.ok:
            tell.log("warning", self.tr("The server has no tile with data here; check the extent and the zoom."))
        for note, count in report.notes.most_common(5):
            tell.log("warning", self.tr("{} tiles: {}").format(count, note))

    def _dress(self, parameters, context, results, replay, plan, numbers, tell) -> None:
        """Styles and the record beside the outputs."""
        path = results.get("OUTPUT")
        if path:
            image = raster.open_image(path)
            colours = [band for band in image.bands if band.dtype == "uint8"]
            if len(colours) == 3 and save_picture_style(path) is None:
                tell.log("warning", self.tr("The style of the mosaic could not be written."))
        if results.get("INDEX"):
            tr = self.tr
            states = (
                ("ok", "#1a9850", tr("with data")),
                ("empty", "#bdbdbd", tr("empty")),
                ("missing", "#fdae61", tr("not fetched")),
                ("error", "#d73027", tr("failed")),
            )
            save_category_style(results["INDEX"], "tiles", "status", states, False)
        given = {
            name: texts[0] if len(texts) == 1 else texts
            for name, texts in self.plain_parameters(parameters, context, results).items()
        }
        record = provenance.record(
            self.id(),
            version(),
            given,
            [],
            replay,
            source={"name": plan.source.name, "template": plan.source.plain, "attribution": plan.source.attribution},
            plan=plan.describe(),
            numbers=numbers,
        )
        for name in ("OUTPUT", "MBTILES"):
            if results.get(name):
                raster.write_json(f"{results[name]}.json", record)

    def _replay_values(self, parameter, value, parameters, context):
        """An address is recorded without the keys in it."""
        if parameter.name() == "SOURCE" and isinstance(value, str):
            return [self._request.source.plain if is_layer_source(value) else without_secrets(value)[0]] * bool(value)
        return super()._replay_values(parameter, value, parameters, context)


def _has_secrets(source: str) -> bool:
    """For the source of a layer."""
    items = dict(parse_qsl(source))
    return bool(items.get("password")) or without_secrets(items.get("url", ""))[1] is not None


def _options(text: str) -> dict:
    """{name: value} of 'style=default;time=2024-06-01'."""
    found = {}
    for part in filter(None, (part.strip() for part in re.split(r"[;\n]", text))):
        name, sign, value = part.partition("=")
        if not sign:
            raise InputError(
                message('WMTS_OPTIONS must be like style=default;time=2024-06-01, not "{text}".', text=text)
            )
        found[name.strip()] = value.strip()
    return found
