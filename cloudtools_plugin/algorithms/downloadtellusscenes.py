"""cloudtools:downloadtellusscenes."""

from __future__ import annotations

import os
import re

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine import provenance, raster, tellus
from ..engine.errors import Cancelled, InputError, NetworkError
from ..engine.messages import message
from ..engine.tiles import Hopeless, Outputs, download, make_plan, read_template
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark
from .network import add_auth, credentials_for, make_fetcher
from .tilesource import add_connections, add_georeference, add_max_tiles, connections_of


class DownloadTellusScenes(CloudToolsAlgorithm):
    NAME = "downloadtellusscenes"
    TITLE = mark("Download Tellus scenes")
    GROUP_ID = "imagery"
    ICON = "downloadtellusscenes"
    TAGS = mark("Tellus,AVNIR-2,PALSAR-2,tiles,files,thumbnails,Traveler,JAXA")
    SUMMARY = mark(
        "Downloads what belongs to the scenes of a layer from Search Tellus scenes: their files or thumbnails "
        "(Traveler API; each address is valid for minutes and is asked for just before), or all tiles of a zoom that "
        "their bounding boxes cover (tile API), as the article on cloud classification does for 30 scenes. A folder "
        "for each scene; a second run fetches only what is missing."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum, text = QgsProcessingParameterNumber, QgsProcessingParameterEnum, QgsProcessingParameterString
        whole = number.Type.Integer
        self.add(
            QgsProcessingParameterFeatureSource("SCENES", tr("Scenes"), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr("Layer from Search Tellus scenes; of a layer with a selection only what is selected, if you choose so."),
        )
        self.add(
            enum(
                "CONTENT",
                tr("What to download"),
                ["files", "thumbnails", "tiles"],
                defaultValue="files",
                usesStaticStrings=True,
            ),
            tr("files, thumbnails: of scenes of the Traveler API. tiles: of scenes of the tile API."),
        )
        self.add(
            text("FILES", tr("File names"), "*"),
            tr("Only files whose name fits, with * and ?, such as *.tif."),
        )
        self.add(
            number("ZOOM", tr("Zoom of the tiles"), whole, 12, minValue=0, maxValue=24),
            tr("The articles use 12 to 14; AVNIR-2 has 8 to 14."),
        )
        self.add(
            text("TILE_OPTIONS", tr("Options of the tiles"), optional=True),
            tr(
                "Such as r=4;g=3;b=2;rdepth=1;gdepth=1;bdepth=1;opacity=1 or preset=true. Empty: as the server does it."
            ),
        )
        self.add(
            text("TEMPLATE", tr("Form of the tile address"), optional=True),
            tr(
                "After the address of the server; {z}, {x}, {y} and any property of the scene in braces. Empty: "
                "av2ori/{rsp_id}/{product_id}/{z}/{x}/{y}.png for av2ori, PALSAR-2/{scene_id}/{z}/{x}/{y}.png for "
                "PALSAR-2."
            ),
            advanced=True,
        )
        add_auth(self)
        add_connections(self)
        add_max_tiles(self, tr("Of all scenes together; more are refused: raise this to confirm that you want them."))
        add_georeference(self)
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", tr("Folder")),
            tr("Gets a folder for each scene; tiles have their index (tiles.gpkg) in it."),
        )
        for name, title, help in (
            ("SCENE_COUNT", tr("Scenes"), tr("Number of scenes that were worked on.")),
            (
                "FETCHED",
                tr("Files or tiles with data"),
                tr("Number of files, or of tiles with a picture, that are there now."),
            ),
            ("KEPT", tr("Already there"), tr("Number of files or tiles that an earlier run had fetched.")),
            ("EMPTY", tr("Empty tiles"), tr("Number of tiles that the server does not have, or that are blank.")),
            ("ERRORS", tr("Failed"), tr("Number of tiles, or scenes with files, that could not be had.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def resolve(self, parameters, context, feedback):
        source = self.parameterAsSource(parameters, "SCENES", context)
        if source is None:
            raise InputError(message("SCENES: '{name}' cannot be read as a layer.", name=str(parameters.get("SCENES"))))
        names = [field.name() for field in source.fields()]
        self._rows = [dict(zip(names, feature.attributes())) for feature in source.getFeatures()]
        if not self._rows:
            raise InputError(message("The layer has no scenes."))
        self._scenes = [tellus.scene_of_row(row) for row in self._rows]
        bases = {str(row.get("base_url") or "") for row in self._rows}
        if len(bases) != 1 or not next(iter(bases)):
            raise InputError(message("The scenes come from several servers; download those of each on their own."))
        self._base = bases.pop()
        found = credentials_for(self._base, self.parameterAsString(parameters, "AUTH", context))
        self._fetcher = make_fetcher(
            None if found is None else found.bound(self._base),
            FeedbackProgress(feedback),
            connections=connections_of(self, parameters, context),
        )

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        content = self.parameterAsEnumString(parameters, "CONTENT", context)
        folder = self.parameterAsString(parameters, "FOLDER", context)
        numbers = dict.fromkeys(("FETCHED", "KEPT", "EMPTY", "ERRORS"), 0)
        work = self._tiles if content == "tiles" else self._files
        with self._fetcher as fetcher:
            try:
                work(parameters, context, folder, content, fetcher, tell, numbers)
            except Cancelled:
                tell.log(
                    "info", self.tr("Cancelled; what has been fetched is kept, and the next run goes on from there.")
                )
                return {}
        numbers["SCENE_COUNT"] = len(self._scenes)
        replay = self.replay_command(parameters, context, {"FOLDER": folder})
        given = {n: texts[0] for n, texts in self.plain_parameters(parameters, context, {"FOLDER": folder}).items()}
        record = provenance.record(self.id(), version(), given, [], replay, numbers=numbers)
        raster.write_json(os.path.join(folder, "download.json"), record)
        return {"FOLDER": folder, **numbers}

    def _folders(self, folder: str) -> list:
        """A folder for each scene; scenes of one name are told apart by their number."""
        taken, found = {}, []
        for scene in self._scenes:
            name = tellus.folder_name(scene)
            taken[name] = taken.get(name, 0) + 1
            found.append(os.path.join(folder, name if taken[name] == 1 else f"{name}_{taken[name]}"))
        return found

    def _files(self, parameters, context, folder, content, fetcher, tell, numbers) -> None:
        if any(row.get("api") != "traveler" for row in self._rows):
            raise InputError(message("These scenes come from the tile API, which has no files; choose tiles."))
        pattern = self.parameterAsString(parameters, "FILES", context)
        reasons = []
        for index, (scene, place) in enumerate(zip(self._scenes, self._folders(folder))):
            start, share = index / len(self._scenes), 1 / len(self._scenes)
            try:
                paths, kept = tellus.download_files(
                    fetcher,
                    self._base,
                    scene,
                    place,
                    pattern,
                    content,
                    progress=lambda f, start=start, share=share: tell.progress(start + f * share),
                )
            except (NetworkError, InputError) as error:
                self._failed(scene, error, reasons, tell)
                numbers["ERRORS"] += 1
                continue
            numbers["FETCHED"] += len(paths)
            numbers["KEPT"] += kept
            tell.log("info", self.tr("{}: {} files, {} of them were there.").format(scene.name, len(paths), kept))
        self._sum_up(reasons)

    def _failed(self, scene, error, reasons, tell) -> None:
        """Notes a scene that could not be had; raises where no other one can do better."""
        if getattr(error, "denied", False) or len(self._scenes) == 1:
            raise error
        reasons.append(error.text)
        tell.log("warning", message("{scene}: {reason}", scene=scene.name, reason=error.text))

    def _sum_up(self, reasons) -> None:
        if len(reasons) == len(self._scenes):
            raise NetworkError(
                message(
                    "Nothing of the {count} scenes could be had. The first reason: {reason}",
                    count=len(reasons),
                    reason=reasons[0],
                )
            )

    def _tiles(self, parameters, context, folder, content, fetcher, tell, numbers) -> None:
        if any(row.get("api") != "tiles" for row in self._rows):
            raise InputError(
                message("These scenes come from the Traveler API, which has no tiles; choose files or thumbnails.")
            )
        zoom = self.parameterAsInt(parameters, "ZOOM", context)
        template = self.parameterAsString(parameters, "TEMPLATE", context)
        options = _options(self.parameterAsString(parameters, "TILE_OPTIONS", context))
        left = self.parameterAsInt(parameters, "MAX_TILES", context)
        plans = []
        for scene in self._scenes:
            source, _ = read_template(tellus.tile_template(self._base, scene, template, options), scene.name)
            plans.append(make_plan(source, (zoom,), scene.bounds, "EPSG:4326", max_tiles=max(1, left)))
            left -= len(plans[-1].tiles)
            if left < 0:
                raise InputError(
                    message(
                        "The scenes have more than {limit} tiles at zoom {zoom}; take fewer scenes, or raise "
                        "MAX_TILES to confirm.",
                        limit=self.parameterAsInt(parameters, "MAX_TILES", context),
                        zoom=zoom,
                    )
                )
        total = sum(len(plan.tiles) for plan in plans)
        tell.log("info", self.tr("{} tiles of {} scenes at zoom {}.").format(total, len(plans), zoom))
        done, reasons = 0, []
        for plan, scene, place in zip(plans, self._scenes, self._folders(folder)):
            start, share = done / total, len(plan.tiles) / total
            done += len(plan.tiles)
            try:
                report = download(
                    plan,
                    fetcher,
                    Outputs(tiles=place, georeference=self.parameterAsEnumString(parameters, "GEOREFERENCE", context)),
                    progress=lambda f, start=start, share=share: tell.progress(start + f * share),
                    cancelled=tell.cancelled,
                    log=tell.log,
                )
            except Hopeless:
                raise
            except NetworkError as error:
                self._failed(scene, error, reasons, tell)
                numbers["ERRORS"] += len(plan.tiles)
                continue
            for name, count in (
                ("FETCHED", report.ok),
                ("KEPT", report.kept),
                ("EMPTY", report.empty),
                ("ERRORS", report.errors),
            ):
                numbers[name] += count
            for note, count in report.notes.most_common(2):
                tell.log("warning", self.tr("{}: {} tiles: {}").format(scene.name, count, note))
        self._sum_up(reasons)
        if not numbers["FETCHED"]:
            tell.log("warning", self.tr("The server has no tile with data of these scenes at zoom {}.").format(zoom))


def _options(text: str) -> dict:
    """{name: value} of 'r=4;g=3;b=2'."""
    found = {}
    for part in filter(None, (part.strip() for part in re.split(r"[;,&\n]", text))):
        name, sign, value = part.partition("=")
        if not sign:
            raise InputError(message('TILE_OPTIONS must be like r=4;g=3;b=2, not "{text}".', text=text))
        found[name.strip()] = value.strip()
    return found
