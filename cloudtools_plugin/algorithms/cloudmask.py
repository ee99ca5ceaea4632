"""cloudtools:cloudmask."""

from __future__ import annotations

import contextlib
import os
import re

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..engine import provenance, raster
from ..engine.classes import shares
from ..engine.cloudmask import bands
from ..engine.cloudmask.run import Job, Models, Options, Outputs, mask_scene
from ..engine.errors import InputError
from ..engine.messages import message
from ..engine.scenes import find_files, group_bands, open_all, without_results
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress, mark, translated
from .modelfolder import profile_models
from .styles import save_class_style, save_mask_style, save_probability_style


class CloudMask(CloudToolsAlgorithm):
    NAME = "cloudmask"
    TITLE = mark("Cloud mask by a model or a rule")
    GROUP_ID = "masks"
    ICON = "cloudmask"
    TAGS = mark("cloud,shadow,mask,ONNX,deep learning,ukis-csmask,s2cloudless,Fmask,Otsu,Sentinel-2,Landsat,AVNIR-2")
    SUMMARY = mark(
        "Finds cloud and cloud shadow in satellite images with any ONNX model, with s2cloudless, or by a rule that "
        "needs "
        "no model. Bands, scale, the Sentinel-2 offset and the processing level are recognised and reported; what is "
        "missing or unsure is never called clear. Without a model of your choice the best installed one for the bands "
        "and the level is taken (ukis-csmask; install it with cloudtools:installmodel). Networks run at their own "
        "resolution, in overlapping windows whose results fade into each other, and their clouds are checked against "
        "haze and brightness."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        number, text, enum = QgsProcessingParameterNumber, QgsProcessingParameterString, QgsProcessingParameterEnum
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", tr("Images"), QgsProcessing.SourceType.TypeRaster, optional=True
            ),
            tr(
                "One image or many; single-band files of a scene (..._B02, ..._B03) are put together by their names. "
                "The model is loaded once."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "IMAGES_FOLDER", tr("Folder of images"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            ),
            tr("Instead of a list: all rasters of a folder. Results of this plugin among them are left out."),
        )
        self.add(
            text("PATTERN", tr("Pattern in the folder"), optional=True),
            tr(
                "Which files of the folder of images, such as *_MSIL1C_*.tif, or **/*_B*.jp2 for any depth. Empty: all "
                "rasters of the folder."
            ),
            advanced=True,
        )
        self.add(
            text("MODEL", tr("Model"), "", optional=True),
            tr(
                "Name of an installed model, path of an .onnx file (or of s2cloudless's .txt), or rule: whiteness, "
                "haze "
                "and brightness, and the search for shadows by geometry. Empty: the installed model that suits each "
                "image "
                "best."
            ),
        )
        self.add(
            text("BANDS", tr("Bands"), "auto", optional=True),
            tr(
                "Which band is which. auto: by band names, sensor and number. Or a preset: {presets}. Or pairs of a "
                "common name and a band: blue=1,green=2,red=3,nir=B08. Names are those of STAC: {names}."
            ).format(presets=", ".join(bands.PRESETS[1:]), names=", ".join(bands.COMMON)),
        )
        self.add(
            enum(
                "LEVEL",
                tr("Processing level"),
                ["auto", "l1c", "l2a"],
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr(
                "l1c: top of atmosphere; l2a: surface reflectance. auto: from the product's name and metadata, else "
                "from "
                "the darkest blue."
            ),
        )
        self.add(
            number("SCALE", tr("Scale"), number.Type.Double, optional=True),
            tr(
                "Reflectance = number x scale + offset. Empty: from the file, the product's metadata (Sentinel-2 "
                "offset "
                "of baseline 04.00 included) or the size of the numbers, and reported."
            ),
            advanced=True,
        )
        self.add(
            number("OFFSET", tr("Offset"), number.Type.Double, optional=True),
            tr("Reflectance = number x scale + offset. See Scale."),
            advanced=True,
        )
        self.add(
            number("THRESHOLD", tr("Cloud threshold (%)"), number.Type.Double, optional=True, minValue=0, maxValue=100),
            tr(
                "Pixels whose probability of cloud is at least this are cloud. Empty: the class with the largest "
                "probability; for s2cloudless 40."
            ),
        )
        self.add(
            number(
                "SHADOW_THRESHOLD",
                tr("Shadow threshold (%)"),
                number.Type.Double,
                optional=True,
                minValue=0,
                maxValue=100,
            ),
            tr("The same for cloud shadow, of models that have that class."),
            advanced=True,
        )
        self.add(
            number("GROW_CLOUD", tr("Grow clouds (m)"), number.Type.Double, 60.0, minValue=0, maxValue=5000),
            tr("Clouds are grown by this distance: their rims are thin, and every model loses some of them."),
        )
        self.add(
            number("GROW_SHADOW", tr("Grow shadows (m)"), number.Type.Double, 0.0, minValue=0, maxValue=5000),
            tr("The same for cloud shadow."),
        )
        self.add(
            number("RESOLUTION", tr("Resolution of the model (m)"), number.Type.Double, optional=True, minValue=0),
            tr(
                "Finer images are averaged to about this pixel size for the model; the result is on the image's own "
                "pixels. Empty: what the model is made for (ukis-csmask 30, s2cloudless 60). 0: the image's own."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("CHECK", tr("Check clouds of a network"), True),
            tr(
                "A network's cloud without haze (blue - 0.5 red below 0.08; for surface reflectance below 0) is not "
                "believed; what is white, hazy and bright, also at 1.6 um, is cloud where the network gives it at "
                "least "
                "10 %. Needs blue, green and red in reflectance."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SHADOW", tr("Look for shadows by geometry"), True),
            tr("For models without a class for shadow, and for the rule: where clouds must cast one and it is dark."),
            advanced=True,
        )
        self.add(
            number("AVERAGE", tr("Average probabilities over (m)"), number.Type.Double, optional=True, minValue=0),
            tr("s2cloudless: radius of the disk. Empty: 80."),
            advanced=True,
        )
        self.add(
            number("DILATE", tr("Dilate (m)"), number.Type.Double, optional=True, minValue=0),
            tr("s2cloudless: radius by which its clouds are dilated. Empty: 40."),
            advanced=True,
        )
        self.add(
            number("THREADS", tr("Threads"), number.Type.Integer, 0, minValue=0, maxValue=256),
            tr("Windows at a time. 0: one for each core. The result does not depend on it."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SKIP_UNREADABLE", tr("Go on without images that cannot be masked"), False),
            tr(
                "Leaves out images that are broken or that the model cannot use, counts and reports them. Off: the "
                "first one stops the run; the masks that were made until then are kept."
            ),
            advanced=True,
        )
        out = QgsProcessingParameterRasterDestination
        self.add(
            out("CLASSES", tr("Classes"), optional=True, createByDefault=True),
            tr(
                "0 no data, 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure. Of one image; for several give "
                "FOLDER."
            ),
        )
        self.add(
            out("PROBABILITY", tr("Probability of cloud"), optional=True, createByDefault=False),
            tr("Percent, 255 no data, of thick and thin cloud together. Of one image."),
        )
        self.add(
            out("VALID", tr("Valid pixels"), optional=True, createByDefault=False),
            tr("1 clear, 0 all else (no data included), as masks for composites. Of one image."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                "FOLDER", tr("Folder of the masks"), optional=True, createByDefault=False
            ),
            tr(
                "For several images: <image>_classes.tif, <image>_probability.tif and <image>_valid.tif are written "
                "here."
            ),
        )
        for name, title, help in (
            ("CLEAR_SHARE", tr("Clear (%)"), tr("Of the pixels with data, all images together.")),
            ("SHADOW_SHARE", tr("Cloud shadow (%)"), tr("Of the pixels with data, all images together.")),
            ("THIN_SHARE", tr("Thin cloud (%)"), tr("Of the pixels with data, all images together.")),
            ("CLOUD_SHARE", tr("Cloud (%)"), tr("Of the pixels with data, all images together.")),
            ("UNSURE_SHARE", tr("Unsure (%)"), tr("Of the pixels with data, all images together.")),
            ("MASKED_SHARE", tr("Masked (%)"), tr("All but clear, of the pixels with data.")),
            ("MISSING_SHARE", tr("Without data (%)"), tr("Share of all pixels of all images.")),
            ("IMAGES", tr("Number of images"), tr("How many images were masked.")),
            ("SKIPPED", tr("Images left out"), tr("Number of images that could not be masked.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)
        for name, title, help in (
            ("MODEL_USED", tr("Model used"), tr("Title of the model that the last image was masked with.")),
            ("DEVICE", tr("Device"), tr("What the model ran on.")),
        ):
            self.add_output(QgsProcessingOutputString(name, title), help)

    def checkParameterValues(self, parameters, context):
        good, reason = super().checkParameterValues(parameters, context)
        listed, folder = bool(parameters.get("INPUT")), self._given(parameters, "IMAGES_FOLDER")
        if good and listed == folder:
            return False, self.tr("Give images in INPUT, or a folder of images in IMAGES_FOLDER, not both.")
        if good and self._given(parameters, "PATTERN") and not folder:
            return False, self.tr("PATTERN goes with IMAGES_FOLDER.")
        return good, reason

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        images, skipped = self._images(parameters, context, tell)
        alone = len(images) == 1 and not skipped and not self._given(parameters, "IMAGES_FOLDER")
        outputs, folder = self._outputs(parameters, context, images, alone)
        with raster.folder_of_results(folder) if folder else contextlib.nullcontext():
            return self._mask_all(parameters, context, images, outputs, skipped, tell)

    def _images(self, parameters, context, tell):
        """(images, how many files were left out)."""
        folder = self.parameterAsFile(parameters, "IMAGES_FOLDER", context)
        paths = self.raster_sources("INPUT")
        if folder:
            paths = find_files(folder, self.parameterAsString(parameters, "PATTERN", context).strip())
        skip = self.parameterAsBool(parameters, "SKIP_UNREADABLE", context)
        opened, skipped = open_all(paths, skip, cancelled=tell.cancelled, alpha=True)
        if not opened and skipped:
            raise InputError(skipped[0][1])
        for path, reason in skipped:
            self._left_out(path, reason, tell)
        if folder:
            opened, note = without_results(opened)
            if note:
                tell.log("warning", note)
        images = group_bands(opened)
        if not images:
            raise InputError(message("There is no image; choose at least one in INPUT."))
        return images, len(skipped)

    @staticmethod
    def _left_out(name, reason, tell) -> None:
        tell.log("warning", message("'{image}' is left out: {reason}", image=name, reason=reason))

    def _mask_all(self, parameters, context, images, outputs, skipped, tell):
        options = self._options(parameters, context)
        models = Models(self.parameterAsString(parameters, "MODEL", context), profile_models())
        results, counts = [], 0
        given = {name: getattr(outputs[0], name.lower()) for name in ("CLASSES", "PROBABILITY", "VALID")}
        given = {name: path for name, path in given.items() if path and len(images) == 1}
        replay = self.replay_command(parameters, context, given)
        tags = provenance.tags(self.id(), version(), replay)
        for index, (image, paths) in enumerate(zip(images, outputs)):
            job = Job(
                lambda share, index=index: tell.progress((index + share) / len(images)),
                tell.cancelled,
                tell.log,
                self.parameterAsInt(parameters, "THREADS", context),
            )
            try:
                result = mask_scene(image, paths, options, models, job, {**tags, "CLOUDTOOLS_MODEL": ""})
            except InputError as error:
                last = index == len(images) - 1 and not results
                if last or not self.parameterAsBool(parameters, "SKIP_UNREADABLE", context):
                    raise
                self._left_out(image.name, error.text, tell)
                skipped += 1
                continue
            results.append(result)
            counts = counts + result.counts
            self._tell(result, tell)
            self._write_beside(parameters, context, image, paths, replay, result)
        for licence, citation in dict.fromkeys((result.licence, result.citation) for result in results):
            if licence:
                tell.log("info", self.tr("Licence of the model: {}. To be cited: {}").format(licence, citation))
        final = {**shares(counts), "IMAGES": len(results), "SKIPPED": skipped}
        final.update(MODEL_USED=results[-1].model, DEVICE=results[-1].device)
        if len(images) > 1 or skipped or self._given(parameters, "IMAGES_FOLDER"):
            final["FOLDER"] = self.parameterAsString(parameters, "FOLDER", context)
        return {**given, **final}

    def _options(self, parameters, context) -> Options:
        def number(name, factor=1.0):
            return factor * self.parameterAsDouble(parameters, name, context) if self._given(parameters, name) else None

        return Options(
            bands=self.parameterAsString(parameters, "BANDS", context),
            level=self.parameterAsEnumString(parameters, "LEVEL", context),
            scale=number("SCALE"),
            offset=number("OFFSET"),
            threshold=number("THRESHOLD", 0.01),
            shadow_threshold=number("SHADOW_THRESHOLD", 0.01),
            check=self.parameterAsBool(parameters, "CHECK", context),
            grow_cloud=self.parameterAsDouble(parameters, "GROW_CLOUD", context),
            grow_shadow=self.parameterAsDouble(parameters, "GROW_SHADOW", context),
            resolution=number("RESOLUTION"),
            average=number("AVERAGE"),
            dilate=number("DILATE"),
            shadow=self.parameterAsBool(parameters, "SHADOW", context),
        )

    def _outputs(self, parameters, context, images, alone: bool):
        """([Outputs of each image], the folder that they lie in or ''); alone: one image was asked for."""
        names = ("CLASSES", "PROBABILITY", "VALID")
        if alone:
            paths = [self.parameterAsOutputLayer(parameters, name, context) or "" for name in names]
            folder = self.parameterAsString(parameters, "FOLDER", context)
            if folder and not any(paths):
                return self._in_folder(folder, images, names), folder
            return [Outputs(*paths)], ""
        folder = self.parameterAsString(parameters, "FOLDER", context)
        if not folder:
            raise InputError(
                message("There are {number} images; give FOLDER, where a mask of each is written.", number=len(images))
                if len(images) > 1
                else message("Give FOLDER, where a mask of each image is written.")
            )
        wanted = [name for name in names if self._given(parameters, name)] or ["CLASSES"]
        return self._in_folder(folder, images, wanted), folder

    @staticmethod
    def _in_folder(folder, images, wanted) -> list:
        stems = [re.sub(r'[\\/:*?"<>|]+', "_", image.name) for image in images]
        twice = next((stem for stem in stems if stems.count(stem) > 1), None)
        if twice:
            raise InputError(
                message("Two images are called '{name}', so their masks would be one file; rename one.", name=twice)
            )
        return [
            Outputs(
                *(
                    os.path.join(folder, f"{stem}_{name.lower()}.tif") if name in wanted else ""
                    for name in ("CLASSES", "PROBABILITY", "VALID")
                )
            )
            for stem in stems
        ]

    def _tell(self, result, tell) -> None:
        found = result.shares
        tell.log(
            "info",
            self.tr(
                "{scene}: {model} on {device}, bands {bands}, {level}, {radiometry}, run at {metres:.0f} m: "
                "cloud {cloud:.1f} %, thin {thin:.1f} %, shadow {shadow:.1f} %, clear {clear:.1f} %."
            ).format(
                scene=result.scene,
                model=result.model,
                device=result.device,
                bands=" ".join(result.bands),
                level=result.level.upper(),
                radiometry=translated(result.radiometry),
                metres=result.resolution,
                cloud=found["CLOUD_SHARE"],
                thin=found["THIN_SHARE"],
                shadow=found["SHADOW_SHARE"],
                clear=found["CLEAR_SHARE"],
            ),
        )

    def _write_beside(self, parameters, context, image, paths, replay, result) -> None:
        record = provenance.record(
            self.id(),
            version(),
            self.plain_parameters(parameters, context),
            image.paths,
            replay,
            grid=image.grid.describe(),
            model={
                "name": result.model,
                "sha256": result.sha256,
                "licence": result.licence,
                "citation": result.citation,
                "device": result.device,
            },
            level=result.level,
            bands=list(result.bands),
            radiometry=str(result.radiometry),
            resolution_metres=result.resolution,
            windows=result.report,
            shares=result.shares,
        )
        for path in paths.paths:
            raster.write_json(f"{path}.json", record)
        if paths.classes:
            save_mask_style(paths.classes)
        if paths.probability:
            save_probability_style(paths.probability)
        if paths.valid:
            save_class_style(
                paths.valid, [(1, "#5aa17f", self.tr("clear")), (0, "#4d4d4d", self.tr("masked or no data"))]
            )
