"""cloudtools:downloadscenes."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ..engine import provenance, raster
from ..engine.errors import InputError
from ..engine.fetch import host, origin
from ..engine.messages import message
from ..engine.stac import assets, download, items
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark, translated
from .network import add_auth, credentials_for, make_fetcher, qgis_proxies
from .styles import save_rgb_style

#: Share of the progress bar for fetching; the rest is for the styles.
FETCHING = 0.97


class DownloadScenes(CloudToolsAlgorithm):
    NAME = "downloadscenes"
    TITLE = mark("Download scenes (STAC)")
    GROUP_ID = "imagery"
    ICON = "downloadscenes"
    TAGS = mark("STAC,COG,Sentinel-2,Landsat,clip,bands,assets,vsicurl,vsis3,baseline,offset,resume")
    SUMMARY = mark(
        "Fetches bands of the scenes that Search scenes has found, clipped to an extent, into one GeoTIFF per scene, "
        "ready for Masked percentile composite and for cloud masks. Only the needed parts of the files are read, from "
        "overviews where coarser pixels are wanted. The Sentinel-2 offset is decided for each scene, checked against "
        "its pixels and reported. Files appear whole or not at all; a second run fetches only what is missing."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, enum, text = QgsProcessingParameterNumber, QgsProcessingParameterEnum, QgsProcessingParameterString
        self.add(
            QgsProcessingParameterFeatureSource(
                "SCENES", tr("Footprints of the scenes"), [QgsProcessing.SourceType.TypeVector]
            ),
            tr("The layer that Search scenes has written; or only its selected features."),
        )
        self.add(
            text("ASSETS", tr("Bands"), "B02,B03,B04,B08,SCL"),
            tr(
                "Which bands, in this order, by name (B04), common name (red, nir, swir16) or key of the asset. With "
                "SCL, or QA_PIXEL of Landsat, the composite can mask clouds: set its MASK_BAND to it."
            ),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Only this part, grown to whole pixels. Empty: all of each scene."),
        )
        self.add(
            number("RESOLUTION", tr("Pixel size"), number.Type.Double, optional=True, minValue=0.0),
            tr("Of the output, in units of its coordinate reference system. Empty: that of the finest band."),
        )
        self.add(
            QgsProcessingParameterCrs("TARGET_CRS", tr("Coordinate reference system"), optional=True),
            tr(
                "Of the output. Empty: each scene's own, so that its pixels stay as they are (composites of several "
                "zones are better warped once at the end)."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer("GRID_LIKE", tr("Grid like this raster"), optional=True),
            tr("Takes over a raster's coordinate reference system, pixels and extent for all scenes."),
            advanced=True,
        )
        self.add(
            enum(
                "RESAMPLING",
                tr("Resampling"),
                list(download.RESAMPLINGS),
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr(
                "Where pixels do not match. auto: the nearest pixel; the mean where pixels get coarser. Bands of "
                "codes, such as SCL, always take the nearest pixel of full resolution."
            ),
            advanced=True,
        )
        self.add(
            enum(
                "OFFSET", tr("Sentinel-2 offset"), ["auto", "none", "all"], defaultValue="auto", usesStaticStrings=True
            ),
            tr(
                "Numbers of processing baseline 04.00 and later are 1000 too high, unless the catalogue has changed "
                "them. auto: decided for each scene by its metadata, never by its date, and held against its pixels. "
                "none: no scene has the offset. all: all scenes have it."
            ),
            advanced=True,
        )
        self.add(
            enum(
                "OFFSET_HANDLING",
                tr("What is done with the offset"),
                list(download.HANDLINGS),
                defaultValue="carry",
                usesStaticStrings=True,
            ),
            tr(
                "carry: numbers stay as they are, and the file declares scale and offset, which all algorithms here, "
                "QGIS and GDAL honour. apply: the offset is added to the numbers (at least 1 remains), for software "
                "that does not look at it."
            ),
            advanced=True,
        )
        add_auth(self)
        self.add(
            enum(
                "SIGNING",
                tr("Signatures"),
                ["auto", "none", "planetary_computer"],
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr(
                "The rasters of the Planetary Computer are given only to signed addresses; its service hands "
                "signatures to everybody. auto: for scenes found there. planetary_computer: for all. none: never."
            ),
            advanced=True,
        )
        self.add(
            text("OBJECT_STORE", tr("Object store"), optional=True),
            tr(
                "Server of s3:// addresses outside of AWS. Empty: that of AWS_S3_ENDPOINT in the environment; "
                "eodata.dataspace.copernicus.eu for the bucket eodata; else AWS. Keys come from AUTH (basic: key and "
                "secret) or the usual AWS_ variables; without them buckets are asked as public ones."
            ),
            advanced=True,
        )
        self.add(
            number("CONNECTIONS", tr("Scenes at the same time"), number.Type.Integer, 4, minValue=1, maxValue=16),
            tr("How many scenes are fetched at the same time. Be polite: more than 8 rarely help."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SKIP_FAILED", tr("Go on without scenes that cannot be fetched"), False),
            tr(
                "On: they are counted and reported. Off: the others are fetched all the same, but the run ends with an "
                "error, so that nothing is missed. Where no scene at all can be fetched, or none meets the extent, it "
                "is an error in any case."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", tr("Folder")),
            tr(
                "Where to write: a GeoTIFF for each scene, named after it, with a record beside it (JSON), and a "
                "record of the whole run, downloadscenes.json. Run again with the same folder to fetch what is missing."
            ),
        )
        self.add_output(
            QgsProcessingOutputMultipleLayers("IMAGES", tr("Images")),
            tr("The GeoTIFFs of the scenes, those that were there already included."),
        )
        for name, title, help in (
            ("FETCHED", tr("Fetched"), tr("Number of scenes fetched by this run.")),
            ("KEPT", tr("Kept"), tr("Number of scenes that an earlier run had fetched.")),
            ("OUTSIDE", tr("Outside"), tr("Number of scenes that do not meet the extent.")),
            ("FAILED", tr("Failed"), tr("Number of scenes that could not be fetched.")),
            (
                "CONTRADICTIONS",
                tr("Contradictions"),
                tr("Number of scenes whose pixels contradict what their metadata say of the offset."),
            ),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def resolve(self, parameters, context, feedback):
        self._tell = FeedbackProgress(feedback)
        source = self.parameterAsSource(parameters, "SCENES", context)
        if source is None:
            raise InputError(message("SCENES cannot be opened as a vector layer; check the path."))
        names = [field.name() for field in source.fields()]
        self._scenes = [items.from_row({name: _plain(row[name]) for name in names}) for row in source.getFeatures()]
        bands = self.parameterAsString(parameters, "ASSETS", context)
        credentials = self._credentials(bands, self.parameterAsString(parameters, "AUTH", context))
        connections = self.parameterAsInt(parameters, "CONNECTIONS", context)
        self._fetcher = make_fetcher(None, self._tell, connections=connections)
        self._access = assets.AssetAccess(
            self._fetcher,
            credentials,
            s3_endpoint=self.parameterAsString(parameters, "OBJECT_STORE", context).strip(),
            signing=self.parameterAsEnumString(parameters, "SIGNING", context),
            proxies=qgis_proxies(),
        )

    def _credentials(self, bands: str, authcfg: str):
        """Those of AUTH, for the one server that all rasters are on."""
        if not authcfg:
            return None
        hrefs = [band.asset.href for item in self._scenes for band in items.choose_bands(item, bands)]
        web = {origin(href): href for href in hrefs if urlsplit(href).scheme in ("http", "https")}
        if len(web) > 1:
            raise InputError(
                message(
                    "The rasters lie on several servers ({hosts}), and credentials go to one only; select scenes of "
                    "one server, or set the environment variable of each.",
                    hosts=", ".join(sorted(host(href) for href in web.values())),
                )
            )
        return credentials_for(next(iter(web.values()), "https://s3.amazonaws.com/"), authcfg)

    def compute(self, parameters, context, feedback):
        folder = self.parameterAsString(parameters, "FOLDER", context)
        try:
            with raster.folder_of_results(folder):
                return self._fetch(parameters, context, folder)
        finally:
            self._fetcher.close()

    def _fetch(self, parameters, context, folder):
        tell = self._tell
        request = self._download_request(parameters, context)
        tell.log("info", message("{number} scenes, bands {bands}", number=len(self._scenes), bands=request.bands))
        outcomes = download.download(
            self._scenes,
            folder,
            request,
            self._access,
            self.parameterAsInt(parameters, "CONNECTIONS", context),
            self.parameterAsBool(parameters, "SKIP_FAILED", context),
            # not CLOUDTOOLS_ALGORITHM, by which the results of a composite are told from its images
            {"CLOUDTOOLS_FETCHED_BY": self.id(), provenance.VERSION_TAG: version()},
            lambda share: tell.progress(FETCHING * share),
            tell.cancelled,
            tell.log,
        )
        self._tell_table(outcomes, tell)
        images = [outcome.path for outcome in outcomes if outcome.status in ("fetched", "kept")]
        numbers = {
            name: sum(outcome.status == name.lower() for outcome in outcomes)
            for name in ("FETCHED", "KEPT", "OUTSIDE", "FAILED")
        }
        numbers["CONTRADICTIONS"] = sum(
            outcome.check is not None and outcome.check.verdict == "contradicts" for outcome in outcomes
        )
        results = {"FOLDER": folder}
        record = provenance.record(
            self.id(),
            version(),
            self.plain_parameters(parameters, context, results),
            [],
            self.replay_command(parameters, context, results),
            numbers=numbers,
            scenes=[outcome.row() for outcome in outcomes],
        )
        raster.write_json(os.path.join(folder, "downloadscenes.json"), record)
        self._style(outcomes)
        tell.progress(1.0)
        return {**results, "IMAGES": images, **numbers}

    def _download_request(self, parameters, context):
        asked = self.grid_request(parameters, context)
        like = self.raster_sources("GRID_LIKE")
        return download.DownloadRequest(
            self.parameterAsString(parameters, "ASSETS", context),
            asked.bounds,
            asked.bounds_crs or "",
            asked.crs or "",
            asked.resolution or None,
            raster.open_image(like[0]).grid if like else None,
            self.parameterAsEnumString(parameters, "RESAMPLING", context),
            self.parameterAsEnumString(parameters, "OFFSET", context),
            self.parameterAsEnumString(parameters, "OFFSET_HANDLING", context),
        )

    def _tell_table(self, outcomes, tell):
        shown = [outcome for outcome in outcomes if outcome.item.is_sentinel2 and outcome.status in ("fetched", "kept")]
        if shown:
            tell.log("info", message("Scene | processing baseline | offset | decided by | pixels"))
        for outcome in shown:
            cells = (
                outcome.item.id,
                outcome.item.baseline or "-",
                f"{outcome.decision.shift:+d}",
                translated(outcome.decision.reason),
                translated(outcome.check.text) if outcome.check else "-",
            )
            tell.log("info", " | ".join(cells))

    def _style(self, outcomes):
        for outcome in outcomes:
            if outcome.status != "fetched" or outcome.missing == 1.0:
                continue
            names = list(outcome.names)
            for wanted in (("B04", "B03", "B02"), ("red", "green", "blue")):
                if all(name in names for name in wanted):
                    save_rgb_style(outcome.path, [names.index(name) + 1 for name in wanted])
                    break


def _plain(value):
    """A value of a feature as Python's own; None for QGIS's NULL."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    if isinstance(value, QDateTime):  # of a layer that was converted meanwhile
        return value.toUTC().toString(Qt.DateFormat.ISODate)
    return value
